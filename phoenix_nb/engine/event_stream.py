"""The events of a run on their way to whoever listens: one by one, or many in one."""

import asyncio
from collections.abc import Callable, Iterable, Sequence

from phoenix_nb.core.ports import Listener
from phoenix_nb.core.progress import events
from phoenix_nb.engine.calls import Call
from phoenix_nb.engine.event_listener import warn_of

__all__ = ["EventStream"]


class EventStream:
    """Notifies listeners, in order. Used on the loop of the run.

    Args:
        listeners: Who gets the events; one that raises is dropped.
        observe: Gets each event of a single run or evaluation after them; None if nobody needs it.
        in_batches: Whether the listeners take `Begun` and `Recorded` in place of an event for each call and
            record: most of what an event costs is paid once for all of a turn of the loop.
    """

    def __init__(
        self,
        listeners: Sequence[Listener],
        *,
        observe: Callable[[events.Event], None] | None,
        in_batches: bool,
    ) -> None:
        self._listeners = list(listeners)
        self._observe = observe
        self._in_batches = in_batches and observe is None
        self._begun: dict[str, list[int]] = {}
        """Runs and evaluations that have begun and are not announced, by experiment."""
        self._begun_at = 0.0

    def emit(self, event: events.Event) -> None:
        """Notify of an event."""
        if self._begun:
            self._announce_begun()
        for listener in self._listeners:
            try:
                listener(event)
            except BaseException as error:  # noqa: BLE001 - the run is worth more than its view
                self._listeners = [each for each in self._listeners if each is not listener]
                warn_of("The view of this run", error)
        if self._observe is not None:
            for each in event.each() if isinstance(event, events.Reused) else (event,):
                self._observe(each)

    def begin(self, calls: Iterable[Call], now: float) -> None:
        """Notify that attempts begin."""
        for call in calls:
            if not self._in_batches or call.attempts > 1:
                self.emit(call.launch_event(now))
                continue
            if not self._begun:
                asyncio.get_running_loop().call_soon(self._announce_begun)
            of_experiment = call.assignment.record.id
            counts = self._begun.get(of_experiment)
            if counts is None:
                counts = self._begun[of_experiment] = [0, 0]
            counts[call.run is not None] += 1
            self._begun_at = now

    def announce(self, event: events.Event) -> None:
        """Notify of what the store has done."""
        if self._in_batches or not isinstance(event, events.Recorded):
            self.emit(event)
            return
        for each in event.each():
            self.emit(each)

    def _announce_begun(self) -> None:
        """Notify of what has begun: before any other event, which may be of its end."""
        begun, self._begun = self._begun, {}
        for of_experiment, (runs, evaluations) in begun.items():
            self.emit(
                events.Begun(
                    at=self._begun_at,
                    experiment_id=of_experiment,
                    runs=runs,
                    evaluations=evaluations,
                )
            )
