"""The interactive table of an experiment's runs."""
