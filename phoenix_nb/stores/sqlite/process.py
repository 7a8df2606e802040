"""Which process wrote something, and whether it is still there."""

import contextlib
import os
import socket
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_PROC = Path("/proc")
_START_FIELD = 22 - 3  # proc(5): field 22; the first two are cut off, and fields count from 1
_DEAD = ("Z", "X")
"""States of a process that has ended and is listed until its parent asks how: some never do."""


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
        return _start(self.pid) == self.start != ""


def is_running(pid: int) -> bool:
    """Whether this computer has a process of that number."""
    import psutil

    return psutil.pid_exists(pid)


def _start(pid: int) -> str:
    """When a process started: on Linux the boot and the clock tick, elsewhere the time; "" if none runs.

    On Linux, psutil adds the ticks to the time of the boot, which moves whenever the clock is set: a process
    that lives on would seem to be another one.
    """
    if not _PROC.joinpath("self").exists():
        import psutil

        with contextlib.suppress(psutil.Error):
            process = psutil.Process(pid)
            if process.status() != psutil.STATUS_ZOMBIE:
                return repr(process.create_time())
        return ""
    with contextlib.suppress(OSError, IndexError):
        # The command's name, in brackets, may hold spaces and brackets itself.
        fields = (_PROC / str(pid) / "stat").read_text(encoding="utf-8", errors="replace")
        state, *rest = fields.rpartition(")")[2].split()
        if state not in _DEAD:
            return f"{_boot()}/{rest[_START_FIELD - 1]}"
    return ""


@cache
def _boot() -> str:
    return (_PROC / "sys/kernel/random/boot_id").read_text(encoding="utf-8").strip()
