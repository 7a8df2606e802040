"""The embedded store: one SQLite file beside the notebook."""

from phoenix_nb.stores.sqlite.location import resolve_file
from phoenix_nb.stores.sqlite.store import SqliteStore

__all__ = ["SqliteStore", "resolve_file"]
