"""Which process wrote something, and whether it is still there."""

import contextlib
import os
import socket
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_PROC = Path("/proc")
_START_FIELD = 22 - 3  # proc(5): field 22; the first two are cut off, and fields count from 1


@dataclass(frozen=True, slots=True)
class Process:
    """A process of some computer; `start` distinguishes it from a later one with the same number."""

    host: str
    pid: int
    start: str

    @classmethod
    def this(cls) -> "Process":
        """The process that asks."""
        return cls(socket.gethostname(), os.getpid(), _start(os.getpid()))

    def is_alive(self) -> bool:
        """Whether it runs on this computer now. What runs on another one cannot be known from here."""
        if self.host != socket.gethostname():
            return False
        if self.pid == os.getpid():
            return self.start == _start(self.pid)
        if _PROC.joinpath("self").exists():
            return _start(self.pid) == self.start != ""
        return _answers(self.pid)


def is_running(pid: int) -> bool:
    """Whether this computer has a process of that number."""
    return pid == os.getpid() or (
        bool(_start(pid)) if _PROC.joinpath("self").exists() else _answers(pid)
    )


def _start(pid: int) -> str:
    """The boot and the clock tick at which a process started; "" if there is none, or no /proc."""
    with contextlib.suppress(OSError, IndexError):
        # The command's name, in brackets, may hold spaces and brackets itself.
        fields = (_PROC / str(pid) / "stat").read_text(encoding="utf-8", errors="replace")
        tick = fields.rpartition(")")[2].split()[_START_FIELD]
        return f"{_boot()}/{tick}"
    return ""


@cache
def _boot() -> str:
    return (_PROC / "sys/kernel/random/boot_id").read_text(encoding="ascii").strip()


def _answers(pid: int) -> bool:
    if sys.platform == "win32":  # there, signal 0 is Ctrl-C
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True  # it is someone else's
    return True
