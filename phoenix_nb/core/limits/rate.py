"""One quota of an API, learnt from what it refuses."""

import math
from bisect import insort

from phoenix_nb.core.limits.estimate import Refusals
from phoenix_nb.core.limits.gate import LimitSnapshot, Outcome, Permit
from phoenix_nb.core.limits.signal import ThrottleSignal

__all__ = ["RateLimit"]

_TICK = 1e-6


class RateLimit:
    def __init__(self, name: str = "") -> None:
        self.name = name
        self.exhausted: ThrottleSignal | None = None
        self._launched = 0
        self._in_flight = 0
        self._refused = 0
        self._refused_late: list[int] = []
        self._episodes = 0
        self._start: float | None = None
        self._cut_at = 0
        self._first_refusal: Permit | None = None
        self._blocked_until = -math.inf
        self._refusals = Refusals()
        # pace
        self._pace: float | None = None
        self._base: float | None = None
        self._searching = False
        self._level = 0.0
        self._level_at = 0.0
        self._depth = 1.0
        self._calls = 0          # since cut
        self._hold = 0
        self._slope = 0.0
        self._cushion = 1.5
        # probing
        self._probing = False
        self._probe: Permit | None = None
        self._fails = 0
        self._patience = 0.02    # refusal latency
        self._clear = True       # something accepted since last cut
        # cap
        self._cap: int | None = None
        self._cap_votes = 0
        self._most_accepted = 0
        self._least_refused = 1 << 30
        self._cap_calls = 0
        self._cap_every = 64

    def precede(self, since: float, launched: int) -> None:
        self._start = since
        self._launched += launched

    # -- gate ----

    def delay(self, now: float) -> float:
        if now < self._blocked_until - _TICK:
            return self._blocked_until - now
        if self._cap is not None and self._in_flight >= self._cap + (self._cap_calls >= self._cap_every):
            return math.inf
        if self._probing:
            if self._probe is not None:
                wait = self._probe.launched + 2 * self._patience + 0.02 - now
                if wait > _TICK:
                    return wait
                self._open(now)
            else:
                return 0.0
        if self._pace is None:
            return 0.0
        level = min(self._depth, self._level + (now - self._level_at) * self._pace)
        if level >= 1 - _TICK:
            return 0.0
        return (1 - level) / self._pace

    def acquire(self, now: float) -> Permit:
        self._launched += 1
        self._in_flight += 1
        permit = Permit(self._launched, now, self._in_flight)
        if self._start is None:
            self._start = now
        if self._probing and self._probe is None:
            self._probe = permit
            self._refusals.resumed(now)
        elif self._pace is not None:
            self._spend(now)
        if self._cap is not None and self._in_flight > self._cap:
            self._cap_calls = 0
        return permit

    def _spend(self, now: float) -> None:
        pace = self._pace
        if now > self._level_at:
            elapsed = now - self._level_at
            self._level = min(self._depth, self._level + elapsed * pace)
            self._level_at = now
            if self._searching:
                self._pace = min(pace * 2 ** (elapsed / self._doubling), 2 * pace)
        self._level -= 1
        self._refusals.resumed(now)
        if not self._searching:
            self._calls += 1
            if self._calls > self._hold:
                self._pace = self._base * (1 + self._slope * ((self._calls - self._hold) / self._hold) ** 2)

    def release(self, permit: Permit, now: float, outcome: Outcome, signal: ThrottleSignal | None = None) -> None:
        self._in_flight -= 1
        if outcome is Outcome.THROTTLED:
            self._on_refusal(permit, now, signal)
        elif outcome is Outcome.SUCCEEDED:
            if permit.in_flight > self._most_accepted:
                self._most_accepted = permit.in_flight
            if self._cap is not None:
                if permit.in_flight > self._cap:
                    self._cap += 1
                    self._cap_every = self._cap
                    self._cap_calls = 0
                elif permit.in_flight == self._cap:
                    self._cap_calls += 1
            if permit.sequence > self._cut_at:
                self.exhausted = None
                self._fails = 0
                if self._probing:
                    self._open(now)
        if self._probe is not None and permit.sequence == self._probe.sequence:
            self._probe = None

    def _open(self, now: float) -> None:
        """The probe was accepted."""
        self._probing = False
        self._probe = None
        last = self._refusals.last
        if self._base is None and last is not None:
            waited = max(now - last.at, 0.01)
            self._searching = True
            upper = last.accepted / max(last.at - self._start, 1e-3)
            self._pace = max(1 / waited, upper / 8)
            self._doubling = min(max(4 * self._patience, 0.1), 1.0)
        self._level = min(self._level, 0.0)
        self._level_at = now

    # -- refusals ---

    def _on_refusal(self, permit: Permit, now: float, signal: ThrottleSignal | None) -> None:
        self._refused += 1
        self._patience = max(0.9 * self._patience, now - permit.launched)
        accepted = self._accepted_before(permit)
        insort(self._refused_late, permit.sequence)
        del self._refused_late[:-256]
        if permit.in_flight < self._least_refused:
            self._least_refused = permit.in_flight
        if signal is not None:
            if signal.retry_after is not None:
                self._blocked_until = max(self._blocked_until, now + signal.retry_after)
            if signal.exhausted:
                self.exhausted = signal
        if permit.sequence <= self._cut_at:
            if self._pace is not None:
                self._level += 1
            return
        if self._probe is not None and permit.sequence != self._probe.sequence:
            pass
        self._cut(permit, now, accepted)

    def _accepted_before(self, permit: Permit) -> int:
        later = sum(1 for seq in self._refused_late if seq > permit.sequence)
        return permit.sequence - 1 - (self._refused - 1 - later)

    def _cut(self, permit: Permit, now: float, accepted: int) -> None:
        self._episodes += 1
        last = self._refusals.last
        flew = self._launched - permit.sequence
        self._cut_at = self._launched
        self._probe = None
        if last is not None and accepted <= last.accepted:
            self._fails += 1
            self._probing = True
            pause = min(0.25 * 2 ** (self._fails - 1), 60.0)
            self._blocked_until = max(self._blocked_until, now + pause)
            return
        if self._consider_cap(permit):
            return
        first = last is None
        estimate = self._refusals.add(permit.launched, accepted, self._start)
        if first or estimate is None:
            self._probing = True
            self._pace = None
            self._blocked_until = max(self._blocked_until, now + 0.02)
            return
        early = self._calls <= self._hold
        self._base = estimate.rate
        self._searching = False
        self._pace = self._base
        self._depth = max(1.0, self._refusals.depth(self._base))
        self._calls = 0
        self._hold = max(2, min(estimate.calls // 2, 60))
        self._slope = min(1.0, max(1 / estimate.calls, 0.01))
        self._level = (now - permit.launched) * self._base - flew - self._cushion
        self._level_at = now

    # -- cap --

    def _consider_cap(self, permit: Permit) -> bool:
        refused_at = permit.in_flight
        if self._cap is not None:
            if refused_at > self._cap:   # a trial
                self._cap_every = min(2 * self._cap_every, 2048)
                self._least_refused = refused_at
                self._most_accepted = min(self._most_accepted, self._cap)
                return True
            self._cap = None
            self._cap_votes = -1
            return False
        if refused_at == self._least_refused and self._most_accepted == refused_at - 1 and refused_at > 1:
            self._cap_votes += 1
        if self._cap_votes >= 2:
            self._cap = refused_at - 1
            self._pace = None
            self._base = None
            self._probing = False
            self._cap_calls = 0
            return True
        return False

    def snapshot(self, now: float) -> LimitSnapshot:
        return LimitSnapshot(name=self.name, rate=self._pace, concurrency=self._cap, in_flight=self._in_flight,
            throttled_until=max(0.0, self._blocked_until),
            episodes=self._episodes, refused=self._refused, launched=self._launched)
