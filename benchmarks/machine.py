"""What the figures were measured on."""

import os
import platform
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Machine:
    """A machine."""

    processor: str
    cores: int
    memory: int
    """Bytes; 0 where the system does not tell."""
    system: str
    python: str

    def __str__(self) -> str:
        memory = f", {self.memory / 2**30:.0f} GiB" if self.memory else ""
        return (
            f"{self.cores} cores of {self.processor}{memory}, {self.system}, Python {self.python}"
        )


def this_machine() -> Machine:
    """Look around."""
    return Machine(
        processor=_first("/proc/cpuinfo", "model name") or platform.processor() or "unknown make",
        cores=os.cpu_count() or 1,
        memory=int((_first("/proc/meminfo", "MemTotal") or "0").split()[0]) * 1024,
        system=f"{platform.system()} {platform.release()}",
        python=platform.python_version(),
    )


def _first(file: str, name: str) -> str:
    """Find the first value of a name in one of the kernel's tables; empty if there is none."""
    try:
        lines = Path(file).read_text().splitlines()
    except OSError:
        return ""
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith(name)), "")
