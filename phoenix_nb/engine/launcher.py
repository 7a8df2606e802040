"""Launches the calls of a run, as its plan, slots and limits allow.

Everything happens in callbacks on one loop; nothing polls. Whatever may make room for a call, as the end of
another, has the launcher look again; what will become possible at a known time, a timer.
"""

import math
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import repeat
from typing import TYPE_CHECKING

from phoenix_nb.core.progress import events
from phoenix_nb.core.run.admission import Admission
from phoenix_nb.engine.calls import Call, Lane

if TYPE_CHECKING:
    import asyncio
    from contextvars import Context

    from phoenix_nb.engine.runner import Runner

__all__ = ["Launcher"]

_BURST = 128
"""Launches in one turn of the loop, about a millisecond of it, so that other callbacks get theirs. More than
are in flight while nothing is known of the server: to look once more only to find all slots taken costs
more than a launch."""
_MAX_UNCOMMITTED = 5_000
"""Records that may wait for the store; beyond it, nothing is launched until it has caught up."""


class Launcher:
    """Takes calls off the lanes of a run and has them made. Used on its loop."""

    def __init__(self, runner: "Runner") -> None:
        self._runner = runner
        self.paused: bool = False
        self._open = False
        self._scheduled = False
        self._timer: asyncio.TimerHandle | None = None
        self._concurrency_shown = 0

    def open(self) -> None:
        """Begin to launch: what makes the calls is there."""
        self._open = True
        self.pump_soon()

    def pump_soon(self) -> None:
        """Look for something to launch, once this turn of the loop is over."""
        if not self._scheduled:
            self._scheduled = True
            self._runner.loop.call_soon(self.pump)

    def pump(self) -> None:
        """Launch what may be launched now, and see to it that this is called again when that changes."""
        self._scheduled = False
        if (
            not self._open or self._runner.is_over
        ):  # controls may be used while the store is being opened
            return
        try:
            self._pump()
        except Exception as error:  # noqa: BLE001 - a run that launches nothing more must end
            self._runner.fail(error)

    def close(self) -> None:
        """Wait for nothing any more."""
        if self._timer:
            self._timer.cancel()

    def take_evidence(self, call: Call | None) -> None:
        """The spans that an evaluation needs are there; None if only spans have ended that nobody needs."""
        if call is not None and not call.assignment.stopped:
            call.lane.ready.appendleft(call)
        self.pump_soon()

    def _pump(self) -> None:
        runner = self._runner
        now = runner.now()
        wait = math.inf
        if runner.spending is not None:
            working = bool(runner.in_flight)
            wait = runner.spending.tick(now, paused=self.paused, working=working)
            self._pay()
        runner.backoff.release(now)
        if not self.paused and runner.journal.pending < _MAX_UNCOMMITTED:
            delay = self._launch_what_may(now)
            if delay is None:
                self.pump_soon()
                return
            wait = min(wait, delay)
            if runner.queue.unpaid and not runner.is_busy:
                # All that is set aside is for runs that wait as it does: one gives way to the others.
                runner.end_unpaid(runner.queue.unpaid.pop()[1])
                self.pump_soon()
                return
        self._notify_concurrency(now)
        self._set_timer(min(now + wait, runner.backoff.next_due()))
        runner.finish_if_done(now)

    def _pay(self) -> None:
        """Let further attempts be made that the budget has room for by now; the first that failed first."""
        runner, unpaid = self._runner, self._runner.queue.unpaid
        while unpaid:
            due, call = unpaid[0]
            admission = runner.recorder.affords_again(call)
            if admission is Admission.LATER:
                return
            unpaid.popleft()
            if admission is Admission.NOW:
                runner.backoff.add(due, call)
            else:
                runner.end_unpaid(call)

    def _launch_what_may(self, now: float) -> float | None:
        """Launch what may be launched; returns the seconds until more may be, None if more may at once."""
        self._runner.observation.look()
        moment = datetime.now(UTC)
        wait = math.inf
        left = _BURST
        for lane in self._runner.lanes:
            while self._next(lane, now) is not None:
                delay = self._delay(lane, now)
                if delay > 0:
                    wait = min(wait, delay)
                    break
                calls = self._take(lane, now, left)
                self._launch(lane, calls, now, moment)
                left -= len(calls)
                if left <= 0:
                    return None
        return wait

    def _take(self, lane: Lane, now: float, most: int) -> list[Call]:
        """Take the calls off a lane that begin now: as many as have slots, where nothing else counts them."""
        runner = self._runner
        if (
            lane.limits
            or lane.asks_for_trace
            or lane.guard.shut
            or not lane.overload.idle
            or not runner.executor.local
        ):
            return [lane.ready.popleft()]
        return runner.queue.take(lane, min(most, runner.gate.room(now)))

    def _next(self, lane: Lane, now: float) -> Call | None:
        """Return a lane's next call that has what it needs; None if there is none for now."""
        runner = self._runner
        while (call := runner.queue.peek(lane)) is not None:
            if not lane.asks_for_trace:
                return call
            if not runner.evidence.has(call):
                if runner.evidence.is_busy:
                    return None
                lane.ready.popleft()
                runner.evidence.get(call)
            elif runner.evidence.suffices(call):
                return call
            else:
                lane.ready.popleft()
                call.started, call.attempts = now, 1
                runner.emit(call.launch_event(now))
                runner.recorder.record_without(call, now)
                self.pump_soon()
                return None
        return None

    def _delay(self, lane: Lane, now: float) -> float:
        """Return the seconds that a lane's next call has to wait; infinity until something happens."""
        runner = self._runner
        delay = runner.gate.delay(now)
        if lane.guard.shut or lane.overload.rate is not None:
            delay = max(delay, lane.guard.delay(now), lane.overload.wait(now))
        if not runner.executor.local and self._waits_elsewhere(lane):
            return math.inf
        if delay == math.inf:  # nobody must wait for a turn that would not be taken
            return delay
        for limit in lane.limits:
            delay = max(delay, limit.wait(now, run=runner.wake))
        return delay

    def _waits_elsewhere(self, lane: Lane) -> bool:
        """Whether a lane's next attempt has to wait although no limit of it is known to hold it back.

        Where requests do not wait for their limits where they leave, and the user has stated some, one
        attempt goes ahead of the others and tells whose limits they meet.
        """
        if self._runner.options.limits and lane.in_flight and not lane.heard:
            return True
        return not self._runner.executor.has_room(lane.ready[0].target)

    def _launch(self, lane: Lane, calls: Sequence[Call], now: float, moment: datetime) -> None:
        """Have calls of a lane made, all at once."""
        runner, count = self._runner, len(calls)
        slot = runner.gate.acquire(now, count)
        lane.guard.launched()
        counted_in = None if lane.guard.shut else lane.overload.launched(now, count)
        lane.launches.extend(repeat(now, count))
        lane.launched += count
        runner.in_flight.update(calls)
        together: list[tuple[Call, Context]] = []
        for call in calls:
            call.slot, call.round, call.others = slot, counted_in, lane.in_flight
            lane.in_flight += 1
            for limit in lane.limits:
                call.tickets += ((limit, limit.admit(now, run=runner.wake)),)
            call.begin(now, moment)
            together.append((call, runner.observation.open(call)))
        runner.executor.launch(together)
        runner.stream.begin(calls, now)

    def _set_timer(self, due: float) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if due < math.inf:
            self._timer = self._runner.loop.call_at(due, self.pump)

    def _notify_concurrency(self, now: float) -> None:
        gate = self._runner.gate
        if gate.at_once != self._concurrency_shown:
            self._concurrency_shown = gate.at_once
            self._runner.emit(
                events.ConcurrencyChanged(at=now, concurrency=gate.at_once, ceiling=gate.most)
            )
