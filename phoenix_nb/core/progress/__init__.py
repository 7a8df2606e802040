"""A run while it is under way: its events, and the bounded figures that views read."""
