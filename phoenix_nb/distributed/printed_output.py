"""What attempts print on a worker, taken aside so that it can be shown where the run was started."""

import sys
import threading
from contextvars import ContextVar
from typing import Any

__all__ = ["PRINTED", "Printed", "listen", "unlisten"]

_MOST = 64_000
"""Characters of one attempt that are brought back."""


class Printed:
    """What one attempt has printed. From any thread."""

    __slots__ = ("_left", "_parts")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._left = _MOST

    def add(self, text: str) -> None:
        """Take some text."""
        if self._left > 0:
            self._parts.append(text[: self._left])
            self._left -= len(text)

    def text(self) -> str:
        """Everything, or as much as is brought back."""
        return "".join(self._parts) + ("" if self._left >= 0 else "\n… more was printed …\n")


PRINTED: ContextVar[Printed | None] = ContextVar("phoenix_nb_printed", default=None)
"""Of the attempt that the code which runs belongs to."""


class _Stream:
    """Stands for a standard stream: what an attempt writes goes to the attempt, all else passes."""

    def __init__(self, stream: Any) -> None:
        self.stream = stream

    def write(self, text: str) -> int:
        """Write some text."""
        printed = PRINTED.get()
        if printed is None:
            return int(self.stream.write(text) or 0)
        printed.add(text)
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)


_lock = threading.Lock()
_users = 0


def listen() -> None:
    """Take aside what attempts of this process print, until `unlisten` has been called as many times."""
    global _users  # noqa: PLW0603 - one for each process, as the streams are
    with _lock:
        _users += 1
        if _users == 1:
            sys.stdout, sys.stderr = _Stream(sys.stdout), _Stream(sys.stderr)


def unlisten() -> None:
    """Undo `listen`."""
    global _users  # noqa: PLW0603 - as above
    with _lock:
        _users -= 1
        if _users == 0:
            for name in ("stdout", "stderr"):
                if isinstance(stream := getattr(sys, name), _Stream):
                    setattr(sys, name, stream.stream)
