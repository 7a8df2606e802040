"""Where datasets and experiments are stored."""

from phoenix_nb.stores.memory import MemoryStore
from phoenix_nb.stores.sqlite import SqliteStore, resolve_file

__all__ = ["MemoryStore", "SqliteStore", "resolve_file"]
