"""Where datasets and experiments are stored."""

from phoenix_nb.stores.sqlite import SqliteStore, resolve_file

__all__ = ["SqliteStore", "resolve_file"]
