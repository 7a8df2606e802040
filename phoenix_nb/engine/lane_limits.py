"""The limits that the calls of a run meet: whose they are, who waits for them, and what answers teach."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.run.attempt_decision import closed_for
from phoenix_nb.engine.calls import Call, Lane
from phoenix_nb.engine.limit_reports import LimitReports
from phoenix_nb.engine.shared_limits import SharedLimiter

if TYPE_CHECKING:
    from phoenix_nb.engine.runner import Runner

__all__ = ["LaneLimits"]

_MOST_ON_LOOP = 1_000
_MOST_THREADS = 256
"""Calls in flight at most where a stated quota takes so many, of async and of sync functions."""


class LaneLimits:
    """Has the lanes of a run ask the limits that their calls meet. Used on its loop."""

    def __init__(self, runner: "Runner") -> None:
        self._runner = runner
        self._reports = LimitReports(runner.registry, runner.emit)

    def meet(self, lane: Lane, key: LimitKey) -> SharedLimiter:
        """Have a lane's calls ask a limit from now on, those in flight included."""
        for limit in lane.limits:
            if limit.key == key:
                return limit
        calls = [call for call in self._runner.in_flight if call.lane is lane]
        limit = self._runner.registry.met(
            key,
            times=list(lane.launches)[: max(0, len(lane.launches) - len(calls))],
            calls=lane.launched - len(calls),
        )
        lane.limits.append(limit)
        limit.listen(self._runner.wake)
        for call in sorted(calls, key=lambda call: call.started):
            call.tickets += ((limit, limit.admit(call.started, others=call.others)),)
        return limit

    def learn(self, call: Call, heard: Sequence[tuple[LimitKey, Demand, Answer]]) -> None:
        """Learn from answers to requests that could not wait for their limits where they left.

        The launches of the lane wait for these limits from now on. Of several answers from one limit, the
        first settles the launch, at once: the attempt itself may go on for long.
        """
        for key, demand, answer in heard:
            limit = self.meet(call.lane, key)
            launch = next((taken for taken in call.tickets if taken[0] is limit), None)
            if launch is not None:
                call.tickets = tuple(taken for taken in call.tickets if taken is not launch)
                limit.settle(launch[1], self._runner.now(), answer)
                continue
            ticket = limit.enter_now(demand, force=True)
            assert ticket is not None  # noqa: S101 - forced
            limit.leave(ticket, answer)

    def refuse_by_chance(self, call: Call, key: LimitKey) -> bool:
        """Whether no quota explains what is refused where a call was, and so other calls need not wait.

        Args:
            call: One that was refused.
            key: Whose limit refused it, if it did not ask its limits where it left.
        """
        keys = call.wire.keys if call.wire is not None and call.wire.gated else (key,)
        return any(self._runner.registry.lane(met).by_chance for met in keys)

    def waits(self, call: Call, attempt: int, waiting: bool) -> None:  # noqa: FBT001 - a callback's
        """A request of an attempt waits for its limit, or does not any more. From any thread."""
        # On the loop, too: what threads have said before comes first.
        with suppress(RuntimeError):  # the loop has been closed: nothing expires any more
            self._runner.loop.call_soon_threadsafe(self._waits_here, call, attempt, waiting)

    def _waits_here(self, call: Call, attempt: int, waiting: bool) -> None:  # noqa: FBT001 - as above
        (self._reports.wait_begins if waiting else self._reports.wait_ends)(self._runner.now())
        if not call.over and call.attempts == attempt:
            self._runner.executor.set_waiting(call, waiting=waiting)
        if call.wire is not None:
            now = self._runner.now()
            self._reports.report(now, call.wire.keys)
            for key in call.wire.keys:
                wait = self._runner.registry.lane(key).throttled_until(now) - now
                if wait > self._runner.options.throttle_patience:
                    stop = closed_for(wait)
                    self._runner.stop(stop.outcome, stop.reason)

    def _provide(self, call: Call, now: float) -> None:
        """Let as many calls be in flight as use up the quotas that the answers to a call have stated."""
        assert call.wire is not None  # noqa: S101 - who calls
        most = _MOST_ON_LOOP if call.target.is_async else _MOST_THREADS
        for key in call.wire.keys:
            rate = self._runner.registry.lane(key).stated_rate(now)
            if rate is not None:
                self._runner.gate.provide_for(rate, most)

    def settle(self, call: Call, now: float) -> None:
        """Take in what the answers to a call have stated, now that it is over."""
        assert call.wire is not None  # noqa: S101 - it has met limits
        if self._runner.gate.ceiling is None:
            self._provide(call, now)
        self._reports.report(now, call.wire.keys)

    def close(self, lanes: Iterable[Lane]) -> None:
        """Hear of no limit any more."""
        for lane in lanes:
            for limit in lane.limits:
                limit.unlisten(self._runner.wake)
