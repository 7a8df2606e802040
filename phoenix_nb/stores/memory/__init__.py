"""A store in memory, for dry runs and tests, with the semantics of the one on disk."""

from phoenix_nb.stores.memory.session import MemorySession
from phoenix_nb.stores.memory.store import MemoryStore

__all__ = ["MemorySession", "MemoryStore"]
