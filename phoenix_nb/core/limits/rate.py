"""One quota of an API, learnt from what it refuses."""

import math
from collections.abc import Sequence

from phoenix_nb.core.limits.cap import Cap
from phoenix_nb.core.limits.chance import Chance
from phoenix_nb.core.limits.constants import CHANCE, LENGTH, LIMITER, REFUSAL, SOON, TRIAL
from phoenix_nb.core.limits.flights import Flights
from phoenix_nb.core.limits.gate import CallOutcome, LimitSnapshot, Permit
from phoenix_nb.core.limits.signal import ThrottleSignal
from phoenix_nb.core.limits.spacing import Spacing

__all__ = ["RateLimit"]


class RateLimit:
    """A gate that learns one quota.

    Ask `delay`; once it says 0.0, `acquire` and make the call; when the call is over, `release`.

    Nothing is limited before the first refusal. After it nothing is let through before the `Retry-After`
    that the server gave. Then single calls are tried: whenever one is over, to see whether it is the
    number in flight that is limited (`Cap`), and after longer and longer pauses. Unless it is a cap, what
    was accepted and what was refused tells the quota (`Spacing`), and calls are spaced so as to use all
    of it. Refusals of calls that were made before the last cut cut nothing again. Where no quota does what
    is seen, calls are refused by chance (`Chance`), and none is kept waiting.
    """

    def __init__(self) -> None:
        self._flights = Flights()
        self._spacing = Spacing(self._flights)
        self._cap = Cap(self._flights)
        self._started = 0.0
        """When the first call was made."""
        self._launched = 0
        self._refused = 0
        self._episodes = 0
        self._cut_at = 0
        self._cut_time = -math.inf
        """Calls made up to here, and before this time, belong to the last episode."""
        self._asked_until = -math.inf
        """When the wait that the server asked for is over."""
        self._paused_until = -math.inf
        """When a call is tried again whatever is in flight."""
        self._probing = False
        """Whether one call at a time is made, to find out whether any is accepted."""
        self._probe: Permit | None = None
        self._fails = 0
        """Episodes since the last call that was accepted."""
        self._chance: Chance | None = None
        """Lets calls go once no quota explains what is refused."""
        self._inexplicable = CHANCE.inexplicable

    @property
    def by_chance(self) -> bool:
        """Whether no quota explains what is refused, so that a refusal tells nothing of other calls."""
        return self._chance is not None

    # -- the gate ---------------------------------------------------------------------------------

    def delay(self, now: float, weight: float = 1.0) -> float:
        """Seconds until a call may be made: 0.0 now, infinity not before a release."""
        if self._chance is not None:
            return self._chance.wait(now)
        if now < self._asked_until - SOON:
            return self._asked_until - now
        if self._probing:
            wait = self._wait_to_probe(now, weight)
        elif self._cap.limit is not None:
            wait = self._cap.wait(now, self._spacing.delays.presumed)
        else:
            wait = max(self._paused_until - now, self._spacing.wait(now, weight))
        return wait if wait > SOON else 0.0

    def acquire(self, now: float, others: int | None = None, weight: float = 1.0) -> Permit:
        """Count a call that is being made.

        Calls that were under way when their limit became known are counted in order, with the time at
        which they were made.

        Args:
            now: Seconds of the monotonic clock.
            others: Calls that were in flight when it was made, if those that this limit knows of are not
                all.
            weight: What it seems to take of a quota of tokens, in those of a usual call.
        """
        if not self._launched:
            self._started = now
        self._launched += 1
        flying = len(self._flights) if others is None else max(others, self._flights.ahead(now))
        permit = Permit(self._launched, now, flying + 1)
        self._flights.launch(permit)
        if self._chance is not None:
            self._chance.launch(now)
            self._spacing.launch(now, weight, probe=True)
            return permit
        if not self._cap.launch(permit) and self._probing and self._probe is None:
            self._probe = permit
        self._spacing.launch(now, weight, probe=self._probing)
        return permit

    def resume(self, pause: float) -> None:
        """Begin the history anew after a pause, in seconds, see `Limiters.pause`; the rate is kept to.

        What was let through from a refusal before to one after it would tell of the pause, not of the quota.
        """
        history = self._spacing.history
        if pause > min(history.span, LIMITER.longest) and not self._probing:
            self._spacing.resume(self._launched + 1)

    def agree(self, now: float, weight: float = 1.0) -> None:
        """Expect a call of another process, which has learnt the same quota and knows that it may be made.

        What one knows and what the other does differ by a little; then the one that waits less is followed.
        """
        if self._chance is None and self._cap.limit is None and not self._probing:
            self._spacing.agree(now, weight)

    def weigh(self, permit: Permit, weight: float, now: float) -> None:
        """Note what a call has taken of a quota of tokens, in those of a usual call; before `release`."""
        self._spacing.weigh(permit, weight, now)

    def count_tokens(self) -> None:
        """Note that refusals say it is tokens which are limited, and not calls."""
        self._spacing.count_tokens()

    @property
    def weighted(self) -> bool:
        """Whether it is tokens that are limited, so that rates are of usual calls."""
        return self._spacing.weighted

    def precede(
        self,
        times: Sequence[float],
        calls: int | None = None,
        weights: Sequence[float] | None = None,
    ) -> None:
        """Count calls that were made and over before it was known that they meet this limit.

        What a quota let through before a refusal tells a good deal about it. Of a limit that has been met
        before, those count that were made since its latest call: the history is kept in order.

        Args:
            times: When they were made, in order; the last few hundred do.
            calls: How many there were, if there were more.
            weights: What they took of a quota of tokens, in those of a usual call.
        """
        weights = weights or [1.0] * len(times)
        if not times:
            return
        self._flights.warm()
        if not self._launched:
            self._started = times[0]
            self._launched = max(calls or 0, len(times))
            self._spacing.history.precede(times, weights, self._launched)
            return
        latest = self._spacing.history.latest
        for at, weight in zip(times, weights, strict=True):
            if at > latest:
                self._launched += 1
                self._spacing.launch(at, weight, probe=False)

    def release(
        self, permit: Permit, now: float, outcome: CallOutcome, signal: ThrottleSignal | None = None
    ) -> None:
        """Count a call that is over; every permit is to be given back once.

        Args:
            permit: What `acquire` gave.
            now: Seconds of the monotonic clock.
            outcome: How the call ended.
            signal: What the refusal said, if it was refused.
        """
        if self._chance is not None and self._by_chance(permit, now, outcome):
            return
        if outcome is CallOutcome.SUCCEEDED and permit.launched >= self._cut_time:
            if self._probe is not None and permit.sequence == self._probe.sequence:
                self._open(now)
            if self._probing:  # calls are accepted as others end: no need to try one besides
                self._paused_until = max(self._paused_until, now + TRIAL.pause)
            self._fails = 0
        if outcome is CallOutcome.SUCCEEDED:
            self._flights.warm()
            self._cap.accepted(permit)
            self._stop_probing_if_capped()
        refused, alone = outcome is CallOutcome.THROTTLED, self._cap.leave(permit)
        count = self._flights.leave(permit, now, refused=refused, alone=alone)
        if refused:
            self._on_refusal(permit, count, now, signal or ThrottleSignal())
        if self._probe is not None and permit.sequence == self._probe.sequence:
            self._probe = None
        if self._spacing.estimate.contradictions >= self._inexplicable and self._cap.limit is None:
            rate = max(self._spacing.rate or 0.0, 1 / self._spacing.delays.presumed)
            self._chance = Chance(rate, self._refused, self._launched)
            self._probing, self._probe = False, None

    def _by_chance(self, permit: Permit, now: float, outcome: CallOutcome) -> bool:
        """Whether no more calls are refused than by chance, this one counted, so that there is no quota."""
        assert self._chance is not None  # noqa: S101 - who asks
        refused = outcome is CallOutcome.THROTTLED
        if self._chance.explains(refused=refused):
            self._flights.leave(permit, now, refused=refused)
            if refused:
                self._refused += 1
                self._spacing.history.refuse(permit.sequence)
            return True
        self._chance, self._spacing.estimate.contradictions = None, 0
        self._inexplicable *= 2
        return False

    def snapshot(self, now: float) -> LimitSnapshot:
        """Describe what is known."""
        del now
        if self._chance is not None:
            return LimitSnapshot(concurrency=None, in_flight=len(self._flights))
        cap = self._cap.limit
        learnt = self._spacing.rate if cap is None else None
        paused = -math.inf if cap or self._cap.suspected else self._paused_until
        return LimitSnapshot(
            rate=learnt,
            concurrency=cap,
            in_flight=len(self._flights),
            throttled_until=max(0.0, self._asked_until, paused),
        )

    # -- trying single calls ----------------------------------------------------------------------

    def _wait_to_probe(self, now: float, weight: float) -> float:
        """Seconds until a call may be tried; ends the trial if the last one must have been accepted."""
        presumed = self._spacing.delays.presumed
        if self._probe is not None:
            beyond = presumed if self._cap.suspected is None else max(presumed, TRIAL.lag)
            wait = self._probe.launched + beyond - now
            if wait > SOON:  # it would not be clear which of two calls at once was one too many
                return wait
            self._open(now)
        wait = 0.0
        if self._probing:
            test, settled = self._cap.wait_to_test(now, presumed)
            wait = min(test, max(self._paused_until - now, settled))
            self._stop_probing_if_capped()
        return wait if self._probing else self.delay(now, weight)

    def _stop_probing_if_capped(self) -> None:
        """A cap was tested and found to be true."""
        if self._probing and self._cap.limit is not None:
            self._probing, self._probe = False, None

    def _open(self, now: float) -> None:
        """The one call that was tried was accepted, or was not refused for so long that it will be."""
        probe, self._probe = self._probe, None
        assert probe is not None  # noqa: S101 - who opens
        self._cap.refute(probe)
        if self._cap.suspected is None:
            self._probing, self._fails = False, 0
            self._spacing.open(now, at_pleasure=not self._cap.held)

    # -- refusals ---------------------------------------------------------------------------------

    def _on_refusal(self, permit: Permit, count: int, now: float, signal: ThrottleSignal) -> None:
        self._refused += 1
        self._note(signal, now)
        self._spacing.refuse(permit, now)
        self._flights.transit = max(self._spacing.delays.refusal_takes, TRIAL.lag)
        if permit.sequence <= self._cut_at or permit.launched < self._cut_time:
            self._cap.bound(permit, count)
            return
        history, asked = self._spacing.history, self._spacing.asked
        accepted = history.accepted_before(permit.sequence)
        if self._episodes:
            accepted -= history.accepted_before(self._cut_at + 1)
        self._episodes += 1
        self._cut_at, self._cut_time = self._launched, now
        self._probe = None
        if self._episodes == 1:
            history.mark(permit, now, fresh=True, asked=asked)
            self._begin(count, now)
        elif self._cap.limit is None and self._spacing.refused_in_window(permit, now):
            self._paused_until = now
        elif self._explained_by_cap(count, now):
            return
        elif accepted <= 0:
            history.mark(permit, now, fresh=False, asked=asked)
            if self._spacing.closed():
                self._probing, self._paused_until = False, now
            else:
                self._refused_again(now)
        else:
            history.mark(permit, now, fresh=True, asked=asked)
            self._probing, self._paused_until = False, now
            self._spacing.cut(permit, now)

    def _note(self, signal: ThrottleSignal, now: float) -> None:
        """Take over what the server says."""
        self._spacing.asked = signal.retry_after or 0.0
        self._asked_until = max(self._asked_until, now + self._spacing.asked)

    def _begin(self, count: int, now: float) -> None:
        """The first refusal of all: find out what it is about."""
        self._probing = True
        self._spacing.stop()
        settle = self._spacing.delays.refusal_takes
        may_be_cap = not self._spacing.asked and not self.weighted
        suspected = may_be_cap and self._cap.suspect(count - 1, now, settle)
        self._pause(now, TRIAL.pause if suspected else TRIAL.first_pause)

    def _explained_by_cap(self, count: int, now: float) -> bool:
        """Whether a call was refused because of so many in flight."""
        if not self._cap.refused(count, now):
            return False
        self._stop_probing_if_capped()
        if self._probing:  # beyond a cap that is suspected
            self._fails += 1
            self._pause(now, TRIAL.pause * 2.0 ** min(self._fails, 30))
        return True

    def _refused_again(self, now: float) -> None:
        """Nothing was accepted since the last refusal."""
        self._fails += 1
        self._probing = True
        pause = min(self._spacing.patience or TRIAL.pause, TRIAL.pause) * 2.0 ** min(
            self._fails - 1, 30
        )
        pause = min(pause, max(TRIAL.pause, self._worth(now)))
        self._pause(now, pause)

    def _worth(self, now: float) -> float:
        """Seconds after which trying again is worth a refusal, if a window began with the first call.

        Let it have let *n* calls through, and be open again at a time whose logarithm is as likely as any.
        *s* seconds after *t*, n s² / (2 t² ln(longest / t)) calls have been lost on average; that many as a
        refusal is worth are when s = t √(2 price ln(longest / t) / n).
        """
        calls = max(1, self._launched - self._refused)
        elapsed = now - self._started
        left = math.log(max(math.e, TRIAL.longest_window / max(elapsed, TRIAL.pause)))
        return elapsed * min(1.0, math.sqrt(2 * REFUSAL * left / calls))

    def _pause(self, now: float, seconds: float) -> None:
        """Try nothing for a while, or until a usual window ends that began with the first call."""
        until = now + min(seconds, TRIAL.longest_pause)
        late = now + min(TRIAL.stretch * seconds, TRIAL.longest_pause)
        ends = (self._started + length * (1 + TRIAL.later) + TRIAL.late for length in LENGTH.usual)
        self._paused_until = next((end for end in ends if until < end < late), until)
