"""Notifies the views of what holds a run's requests back, a few times a second at most."""

from collections.abc import Callable, Iterable

from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.progress.events import Event, LimitBinds
from phoenix_nb.engine.limit_registry import LimitRegistry

__all__ = ["LimitReports"]

_EVERY = 0.5
"""Seconds between two reports of a run."""


class LimitReports:
    """What one run has met of limits, and how long they have held it back. On the run's loop only.

    Args:
        registry: The limits of this process.
        emit: Notifies every listener.
    """

    def __init__(self, registry: LimitRegistry, emit: Callable[[Event], None]) -> None:
        self._registry = registry
        self._emit = emit
        self._keys: dict[LimitKey, bool] = {}
        """Those met; whether something has been reported of them."""
        self._waiters = 0
        self._waiting_since = 0.0
        self._waited = 0.0
        self._next = float("-inf")

    def wait_begins(self, now: float) -> None:
        """Note that an attempt begins to wait."""
        if not self._waiters:
            self._waiting_since = now
        self._waiters += 1

    def wait_ends(self, now: float) -> None:
        """Note that an attempt does not wait any more."""
        self._waiters -= 1
        if not self._waiters:
            self._waited += now - self._waiting_since

    def report(self, now: float, keys: Iterable[LimitKey]) -> None:
        """Notify the views, unless that has just been done.

        Args:
            now: Seconds of the loop's clock.
            keys: Whose limits requests of the run have met.
        """
        for key in keys:
            self._keys.setdefault(key, False)
        if now < self._next:
            return
        self._next = now + _EVERY
        waited = self._waited + (now - self._waiting_since if self._waiters else 0.0)
        for key, reported in self._keys.items():
            limit = self._registry.lane(key)
            binding = limit.binding(now)
            if binding is None and not reported:
                continue
            self._keys[key] = True
            self._emit(
                LimitBinds(
                    at=now, limit=limit.name, binding=binding, waiting=limit.waiting, waited=waited
                )
            )
