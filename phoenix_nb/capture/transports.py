"""Puts the wrappers on while something is captured, and takes them off again."""

import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from types import ModuleType

from phoenix_nb.capture import httpx_transports, other_clients
from phoenix_nb.capture.attempt import Attempt
from phoenix_nb.capture.ownership import forget_places
from phoenix_nb.capture.wraps import Method, put_on, take_off
from phoenix_nb.core.ports import RequestLimits

__all__ = ["CAPTURE", "Transports"]

_CLIENTS: dict[str, Callable[[ModuleType], list[Method]]] = {
    "httpx": httpx_transports.methods,
    "httpx2": httpx_transports.methods,
    "requests.adapters": other_clients.requests_methods,
    "botocore.httpsession": other_clients.botocore_methods,
    "aiohttp.client": other_clients.aiohttp_methods,
}
"""By the module that a client is sent by: what names its methods."""


class Transports:
    """The transports of this process: wrapped once, however many runs are under way.

    A client is never imported: what is not there yet is looked for again before attempts begin.

    Args:
        clock: Seconds of the monotonic clock, to tell how long requests wait.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._users = 0
        self._wrapped: list[Method] = []
        self._missing: set[str] = set(_CLIENTS)
        self._modules = 0
        """How many were imported when clients were last looked for among them."""

    def open(self) -> None:
        """Wrap the clients that are imported, unless another run has."""
        with self._lock:
            self._users += 1
            self._look()

    def close(self) -> None:
        """Undo it all, once no run is left."""
        with self._lock:
            self._users -= 1
            if self._users:
                return
            for method in self._wrapped:
                take_off(method)
            self._wrapped.clear()
            self._missing = set(_CLIENTS)
            forget_places()

    def look(self) -> None:
        """Wrap the clients that have been imported since."""
        if len(sys.modules) != self._modules:
            with self._lock:
                if self._users:
                    self._look()

    def watch(self, limits: RequestLimits, group: str, on_wait: Callable[[bool], None]) -> Attempt:
        """Make what follows the requests of an attempt; see `phoenix_nb.core.ports.Capture`."""
        return Attempt(limits, group, on_wait, self._clock)

    def _look(self) -> None:
        self._modules = len(sys.modules)
        for name in [name for name in self._missing if name in sys.modules]:
            with suppress(AttributeError):  # half imported, by another thread
                methods = _CLIENTS[name](sys.modules[name])
                for method in methods:
                    put_on(method)
                self._wrapped += methods
                self._missing = self._missing - {name}  # others may be looking through it


CAPTURE: Transports = Transports()
"""The transports of this process."""
