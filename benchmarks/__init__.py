"""Runs the same work on phoenix_nb and on its peers, side by side, and writes down how they compare."""
