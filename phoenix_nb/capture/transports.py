"""Puts the wrappers on while something is captured, and takes them off again."""

import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from types import ModuleType
from typing import TYPE_CHECKING

from phoenix_nb.capture.wraps import Method, put_on, take_off
from phoenix_nb.core.ports import RequestLimits

if TYPE_CHECKING:
    from phoenix_nb.capture.attempt import Attempt

__all__ = ["CAPTURE", "Transports"]


def _httpx(module: ModuleType) -> list[Method]:
    from phoenix_nb.capture.httpx_transports import methods

    return methods(module)


def _requests(module: ModuleType) -> list[Method]:
    from phoenix_nb.capture.other_clients import requests_methods

    return requests_methods(module)


def _botocore(module: ModuleType) -> list[Method]:
    from phoenix_nb.capture.other_clients import botocore_methods

    return botocore_methods(module)


def _aiohttp(module: ModuleType) -> list[Method]:
    from phoenix_nb.capture.other_clients import aiohttp_methods

    return aiohttp_methods(module)


_CLIENTS: dict[str, Callable[[ModuleType], list[Method]]] = {
    "httpx": _httpx,
    "httpx2": _httpx,
    "requests.adapters": _requests,
    "botocore.httpsession": _botocore,
    "aiohttp.client": _aiohttp,
}
"""By the module that a client is sent by: what names its methods, imported once it is there."""


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
            self._missing = set(_CLIENTS)
            if self._wrapped:
                from phoenix_nb.capture.ownership import forget_places

                for method in self._wrapped:
                    take_off(method)
                self._wrapped.clear()
                forget_places()

    def look(self) -> None:
        """Wrap the clients that have been imported since."""
        if len(sys.modules) != self._modules:
            with self._lock:
                if self._users:
                    self._look()

    def watch(
        self, limits: RequestLimits, group: str, on_wait: Callable[[bool], None]
    ) -> "Attempt":
        """Make what follows the requests of an attempt; see `phoenix_nb.core.ports.Capture`."""
        from phoenix_nb.capture.attempt import Attempt

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
