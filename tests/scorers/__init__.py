"""Scorers of other libraries: the real packages, which live in an environment of their own; see `.ci/scorers`."""
