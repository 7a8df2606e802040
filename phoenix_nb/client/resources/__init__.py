"""The resources of a client where Phoenix has them: one module for each."""
