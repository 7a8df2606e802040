"""Scorers of other libraries: the real packages, in an environment of their own; see `.ci/scorers`."""
