"""Keeps Python's collector of cyclic garbage at rest while records are read.

A hundred thousand records are millions of new objects, none of which is garbage: the collector would go
through all of them again and again, and take longer than reading them does.
"""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["collector_rests"]

_lock = threading.Lock()
_readers = 0
_was_at_work = False


@contextmanager
def collector_rests() -> Iterator[None]:
    """Do without automatic collections for as long as the block, or any other such block, goes on."""
    global _readers, _was_at_work  # noqa: PLW0603 - the collector is the process's, too
    with _lock:
        if not _readers:
            _was_at_work = gc.isenabled()
            gc.disable()
        _readers += 1
    try:
        yield
    finally:
        with _lock:
            _readers -= 1
            if not _readers and _was_at_work:
                gc.enable()
