"""One quota that is stated, by the headers of answers or by the user: how much of it is left."""

import math

from phoenix_nb.core.limits.answers import StatedQuota
from phoenix_nb.core.limits.constants import METER
from phoenix_nb.core.limits.expectation import Expectation

__all__ = ["Meter"]


class Meter:
    """A bucket that fills evenly: as much as the limit within one period.

    That is what OpenAI, Anthropic and their like keep. Of a window, which fills all at once, a refusal that
    comes although the bucket had filled tells, if the time of its reset has not moved; from then on nothing
    is taken for there before its reset. If it has moved as a bucket's does, somebody else has used that.

    A bucket may hold far less than its limit, which is a rate then: 1,200 a minute, and 20 at once. So until
    nearly all of the limit has been seen to be left, no more is taken for there than was heard of.
    """

    def __init__(
        self,
        quota: StatedQuota,
        now: float,
        *,
        by_user: bool,
        expectation: Expectation | None = None,
    ) -> None:
        """Begin with a full one.

        Args:
            quota: What is stated.
            now: Seconds of the monotonic clock.
            by_user: Whether the user states it.
            expectation: What calls take of it; None where that is one each.
        """
        self.dimension = quota.dimension
        self.expectation = expectation
        self.place: int = 0
        """Which of the quotas of a key it is."""
        self.limit: float = quota.limit
        self.period: float = quota.period or METER.usual_period
        self.by_user = by_user
        self._told_period = quota.period is not None
        self.level: float = quota.limit
        self.flying: float = 0.0
        """What calls in flight are expected to take in all."""
        self._at = now
        self._resets_at = now
        self._windowed = self._heard = self._seen_full = False
        self._most_left = 0.0
        """The most that an answer has said to be left."""
        self._told_of = -math.inf
        """When the latest call was made whose answer has told what is left: others' tell of earlier."""
        self._share = 1.0
        """Share of what comes back that is counted on: others may take the rest."""
        self._yielded_at = -math.inf
        self._largest = 0.0
        """What the largest call was expected to take: there must come to be room for it."""
        self._last: tuple[float, float, float] | None = None
        """When an answer last told of the reset, how much was used then, and when all was to be back."""
        self._precision = 0.0
        """How much was used when the period was told; less of it counts as time passes."""

    def wait(self, now: float, amount: float) -> float:
        """Seconds until there is room for a call; one larger than the limit waits for all of it."""
        if amount <= self.level:  # and more, once it is filled
            return 0.0
        self._largest = max(self._largest, amount)
        self._fill(now)
        lacking = min(amount, self.limit) - self.level
        if lacking <= METER.surplus * self.limit:
            return 0.0
        if self._windowed and self._resets_at > now:
            return self._resets_at - now
        return lacking * self.period / (self.limit * self._share)

    def give_way(self, now: float, launched: float) -> None:
        """Count on less of what comes back, since a call was refused that there seemed to be enough left for.

        Refusals that belong together count once: those of calls that were made before the last one was heard.
        """
        if launched >= self._yielded_at and not self._windowed:
            self._fill(now)
            self._share = max(METER.least_share, METER.yields * self._share)
            self._yielded_at = now

    def take(self, now: float, amount: float) -> None:
        """Count a call that is made; the level may fall below zero, which is a debt."""
        if now - self._at > METER.tick:
            self._fill(now)
        self.level -= amount
        self.flying += amount
        self._largest = max(self._largest, amount)

    def settle(self, now: float, expected: float, actual: float) -> None:
        """Put what a call took, now that it is over, in the place of what it was expected to take."""
        self.flying -= expected
        if actual != expected:
            self._fill(now)
            self.level = min(self.limit, self.level + expected - actual)

    def hear(
        self,
        now: float,
        quota: StatedQuota,
        *,
        later: float = 0.0,
        ago: float = 0.0,
        refused: bool = False,
    ) -> None:
        """Take over what an answer states.

        Args:
            now: Seconds of the monotonic clock.
            quota: What it states.
            later: What calls in flight are expected to take that were made after the one that is answered:
                some providers count what is left when they let a call through, others when they answer.
            ago: Seconds since the call was made that is answered: others may have taken of it since.
            refused: Whether the answer is a refusal.
        """
        self._fill(now)
        _, limit, period, left, resets_in = quota
        if limit != self.limit:
            self.level = min(self.level, self.limit) * limit / self.limit
            self.limit = limit
        if period is not None:
            self.period, self._told_period = period, True
        if left is not None:
            self._hear_left(now, left, resets_in, later, ago, refused=refused)

    def _hear_left(
        self,
        now: float,
        left: float,
        resets_in: float | None,
        later: float,
        ago: float,
        *,
        refused: bool,
    ) -> None:
        limit, moves = self.limit, False
        if resets_in is not None:
            moves = refused and self._moves(now, limit - left, resets_in)
            self._resets_at = now + resets_in
            self._last = (now, limit - left, self._resets_at)
        self._most_left = max(self._most_left, left)
        if refused or not self._seen_full:
            slack = max(1.0, METER.part * limit)
            surplus = self.level - left - later
            if left + later >= limit - slack or (not self._heard and surplus <= slack):
                self._seen_full = True  # nothing is missing but what was taken here
            if refused and self._heard and surplus > slack:
                self._windowed = not moves and self._resets_at > now
        if resets_in is not None and not self._told_period:
            self._infer_period(limit - left, resets_in)
        self._heard = True
        if self._share < 1.0:
            later += (1.0 - self._share) * limit * ago / self.period
        newest = now - ago >= self._told_of
        self._told_of = max(self._told_of, now - ago)
        if self.level > left or (newest and self.level < left - later):
            self.level = left - later  # somebody else takes of it, or estimates were wrong

    def _moves(self, now: float, used: float, resets_in: float) -> bool:
        """Whether the time at which all is back has moved, as it does when more of a bucket is used."""
        last = self._last
        if last is None:
            return False
        by_bucket = now - last[0] + (used - last[1]) * self.period / self.limit
        return now + resets_in - last[2] >= METER.moved * by_bucket or by_bucket <= 0

    def _infer_period(self, used: float, resets_in: float) -> None:
        """Tell the period by how long what is used takes to come back: the more is used, the better.

        What is not left of a bucket that has never been full may not be used at all, but more than it holds.
        """
        self._precision *= METER.kept
        if used <= 0 or resets_in <= 0 or used < self._precision:
            return
        period = resets_in * self.limit / used
        if self._seen_full or period >= METER.usual_period:
            self._precision = used
            self.period = period

    @property
    def _holds(self) -> float:
        """The most that there can be at once, as far as is known."""
        shallow = self._heard and not self._seen_full and not self.by_user
        return min(self.limit, self._most_left + self._largest) if shallow else self.limit

    def _fill(self, now: float) -> None:
        if now <= self._at:
            return
        if self._windowed:
            if self._resets_at <= now:
                self.level = self.limit
                self._resets_at += ((now - self._resets_at) // self.period + 1) * self.period
        else:
            elapsed = now - self._at
            level = self.level + elapsed * self.limit / self.period * self._share
            if level > (holds := self._holds):
                level = max(self.level, holds)
            self.level = level
            if self._share < 1.0:
                regained = elapsed / min(self.period, METER.usual_period)
                self._share = min(1.0, self._share + regained)
        self._at = now
