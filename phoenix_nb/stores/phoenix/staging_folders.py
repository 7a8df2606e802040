"""Where results wait on this machine for one server: a folder per server, and per life of its database."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from phoenix_nb.core.ports import Store
from phoenix_nb.stores.outbox import DeliveryLog

OpenLocal = Callable[[Path], Store]
"""Opens the store that keeps records in a folder."""


@dataclass(frozen=True, slots=True)
class Place:
    """The records and what is known of their delivery."""

    folder: Path
    local: Store
    delivery_log: DeliveryLog

    def close(self) -> None:
        """Close both."""
        self.local.close()
        self.delivery_log.close()


def open_place(home: Path, base_url: str, open_local: OpenLocal, *, fresh: bool) -> Place:
    """The latest place for a server; with `fresh` a new one beside it.

    A server numbers its experiments from 1. Once its database has been replaced, the same ids mean other
    experiments, so what was stored for the former database must not be looked up by them.
    """
    server = home / "servers" / _slug(base_url)
    numbers = [int(p.name) for p in server.glob("*") if p.name.isdecimal()]
    folder = server / str(max(numbers, default=1) + (fresh and bool(numbers)))
    return Place(folder, open_local(folder), DeliveryLog(folder / "deliveries.sqlite"))


def _slug(base_url: str) -> str:
    """A name for a server that people can read, and that differs where the addresses do."""
    readable = re.sub(r"[^a-z0-9]+", "-", base_url.lower().partition("://")[2]).strip("-")[:40]
    return f"{readable}-{hashlib.sha256(base_url.encode()).hexdigest()[:8]}"
