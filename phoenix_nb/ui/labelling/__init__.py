"""The labelling widget: one row at a time, answered by keys."""
