"""Where data sets and experiments are kept."""

from phoenix_nb.stores.memory import MemoryStore
from phoenix_nb.stores.sqlite import SqliteStore, resolve_file

__all__ = ["MemoryStore", "SqliteStore", "resolve_file"]
