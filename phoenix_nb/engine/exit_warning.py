"""What is still under way when the process ends: said, because nothing else would say it."""

import atexit
import logging
import weakref
from typing import Protocol

__all__ = ["Leaving", "watch"]

_LOG = logging.getLogger("phoenix_nb")


class Leaving(Protocol):
    """Something that goes on in the background."""

    def left_undone(self) -> str:
        """Say what the end of the process cuts short, and how to go on; empty if nothing."""
        ...


_WATCHED: weakref.WeakSet[Leaving] = weakref.WeakSet()


def watch(one: Leaving) -> None:
    """Have it asked when the process ends."""
    _WATCHED.add(one)


@atexit.register
def _say() -> None:
    for one in list(_WATCHED):
        if said := one.left_undone():
            _LOG.warning("%s", said)
