"""A warning about what is still under way when the process ends."""

import atexit
import logging
import weakref
from typing import Protocol

__all__ = ["UnfinishedWork", "watch"]

_LOG = logging.getLogger("phoenix_nb")


class UnfinishedWork(Protocol):
    """Something that goes on in the background."""

    def left_undone(self) -> str:
        """Describe what the end of the process cuts short, and how to go on; empty if nothing."""
        ...


_WATCHED: weakref.WeakSet[UnfinishedWork] = weakref.WeakSet()


def watch(work: UnfinishedWork) -> None:
    """Have a warning logged at the end of the process if this work is not done by then."""
    _WATCHED.add(work)


@atexit.register
def _warn() -> None:
    for work in list(_WATCHED):
        if warning := work.left_undone():
            _LOG.warning("%s", warning)
