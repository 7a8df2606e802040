"""Everything that is known of the limits of one key, as a machine that is told the time."""

import math
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from phoenix_nb.core.limits.answers import Answer, StatedQuota
from phoenix_nb.core.limits.constants import LIMITER, SOON
from phoenix_nb.core.limits.demand import Demand, Usage
from phoenix_nb.core.limits.expectation import Expectation
from phoenix_nb.core.limits.gate import CallOutcome
from phoenix_nb.core.limits.keys import Dimension, LimitKey
from phoenix_nb.core.limits.rate import RateLimit
from phoenix_nb.core.limits.signal import ThrottleSignal
from phoenix_nb.core.limits.stated_quotas import TOKENS, StatedQuotas
from phoenix_nb.core.limits.ticket import Ticket

__all__ = ["Binding", "Limiter"]

_OUTCOMES = {
    "accepted": CallOutcome.SUCCEEDED,
    "refused": CallOutcome.THROTTLED,
    "overloaded": CallOutcome.OVERLOADED,
    "failed": CallOutcome.FAILED,
    "cancelled": CallOutcome.CANCELLED,
}
_NOTHING = Demand()
_launched = attrgetter("launched")


class _Over(NamedTuple):
    """A call that was over before anything was learnt: when it was made and ended, and what it took."""

    launched: float
    ended: float
    demand: Demand
    usage: Usage | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """What holds calls back, for views and tables."""

    dimension: Dimension
    used: float | None
    """How much of it is used at the moment."""
    limit: float | None
    """How much there is; None while it is not known."""
    period: float | None
    """Seconds in which that much may be used; None for what is not counted by time."""
    back_in: float
    """Seconds until the next call may be made; 0.0 if it may be made now."""
    stated: bool
    """Whether the server or the user said so; else it was learnt."""


class Limiter:
    """The limits of one key.

    Ask `wait`; once it says 0.0, `admit` and make the call; when the call is over, `settle`. `ask` is the
    first two in one.

    Calls are spaced so that each of the quotas that are stated suffices, see `StatedQuotas`. What is not
    stated is learnt from what is refused, by `RateLimit`: there is none before the first refusal that no
    stated quota explains.
    """

    def __init__(self, key: LimitKey | None = None) -> None:
        self.key: LimitKey = key or LimitKey()
        self.refused: int = 0
        """Calls that were refused."""
        self.launched: int = 0
        self._most_at_once = math.inf
        self._expectations: dict[Dimension, Expectation] = {}
        """What calls take of what is limited, and counted in tokens."""
        self._learnt: RateLimit | None = None
        self._flying: dict[Ticket, None] = {}
        self._quotas = StatedQuotas(self._flying, self._expect)
        self._before: deque[_Over] = deque(maxlen=LIMITER.history)
        """The calls that are over while nothing has been learnt; in the order in which they were over."""
        self._in_tokens: Dimension = "tokens"
        """What is counted, if it is tokens that a quota is of which nobody states …"""
        self._usual: float | None = None
        """… and how many of them a usual call takes; None while nothing tells."""
        self._over = 0
        self._closed_until = self._active_at = -math.inf
        self._unexplained = 0
        """Refusals that no stated quota is a reason for."""

    # -- what is known beforehand -------------------------------------------------------------------

    def state(self, now: float, quotas: Iterable[StatedQuota]) -> None:
        """Take over what the user knows."""
        for quota in quotas:
            if quota.dimension == "concurrency":
                self._most_at_once = quota.limit
            else:
                self._quotas.add(quota, now, by_user=True)

    def _expect(self, dimension: Dimension) -> Expectation:
        """Note what calls take of a dimension from now on, and what they took before that was known."""
        expectation = self._expectations.get(dimension)
        if expectation is None:
            expectation = self._expectations[dimension] = Expectation(dimension)
            for over in self._before:
                if over.usage is not None and (used := over.usage.amount(dimension)) is not None:
                    expectation.learn(over.demand, used)
        return expectation

    def precede(self, times: Sequence[float], calls: int | None = None) -> None:
        """Count calls that were made and over before it was known that they meet this limit.

        Args:
            times: When they were made, in order; the last few hundred do.
            calls: How many there were, if there were more.
        """
        if self._learnt is not None:
            self._learnt.precede(times, calls)
            return
        latest = max((over.launched for over in self._before), default=-math.inf)
        self._before.extend(_Over(at, at, _NOTHING, None) for at in times if at > latest)
        self._over += calls or len(times)

    # -- the gate -----------------------------------------------------------------------------------

    def wait(self, now: float, demand: Demand = _NOTHING) -> float:
        """Seconds until a call may be made: 0.0 now, infinity not before another one is settled."""
        return self._wait(now, demand, self._quotas.amounts(demand))

    def ask(self, now: float, demand: Demand = _NOTHING) -> Ticket | float:
        """Count a call if it may be made; else return the seconds until then, as `wait` does."""
        if (
            self._learnt is None
            and self._closed_until <= now
            and len(self._flying) < self._most_at_once
            and (taken := self._quotas.take_of_plenty(now, demand)) is not None
        ):
            return self._count(now, demand, taken)
        return self._ask(now, demand)

    def _ask(self, now: float, demand: Demand) -> Ticket | float:
        amounts = self._quotas.amounts(demand)
        wait = self._wait(now, demand, amounts)
        return float(wait) if wait > 0.0 else self._admit(now, demand, amounts, None)

    def _wait(self, now: float, demand: Demand, amounts: list[float]) -> float:
        if len(self._flying) >= self._most_at_once:
            return math.inf
        wait = self._closed_until - now
        if amounts:
            wait = max(wait, self._quotas.wait(now, amounts))
        if self._learnt is not None and not self._flying:
            self._notice_pause(self._learnt, now - self._active_at)
        if self._learnt is not None:
            wait = max(wait, self._learnt.delay(now, self._weight(demand)))
            if SOON < wait < math.inf:  # whoever asks comes back then: until then it is no pause
                self._active_at = max(self._active_at, now + wait)
        return wait if wait > SOON else 0.0

    def _notice_pause(self, learnt: RateLimit, seconds: float) -> None:
        """Forget what tells nothing after so long without a call, or may not be true any more."""
        if seconds > LIMITER.stale:
            self._learnt, self._over = None, 0
        elif seconds > LIMITER.pause:
            learnt.resume(seconds)

    def admit(self, now: float, demand: Demand = _NOTHING, *, others: int | None = None) -> Ticket:
        """Count a call that is being made.

        Args:
            now: Seconds of the monotonic clock; earlier for a call that was under way when its limit became
                known.
            demand: What it is expected to take.
            others: Calls that were in flight when it was made, if those that this limit knows of are not all.
        """
        return self._admit(now, demand, self._quotas.amounts(demand), others)

    def _admit(
        self, now: float, demand: Demand, amounts: list[float], others: int | None
    ) -> Ticket:
        self._quotas.take(now, amounts)
        ticket = self._count(now, demand, amounts)
        if others is not None:
            ticket.others = max(others, ticket.others)
        if self._learnt is not None:
            ticket.permit = self._learnt.acquire(now, others, self._weight(demand))
        return ticket

    def _count(self, now: float, demand: Demand, taken: list[float]) -> Ticket:
        self.launched += 1
        ticket = Ticket(now, demand, len(self._flying), None, taken)
        self._flying[ticket] = None
        self._active_at = max(self._active_at, now)
        return ticket

    def _weight(self, demand: Demand) -> float:
        """How many usual calls a call seems to be, in tokens."""
        return self._in_calls(self._expectations[self._in_tokens].amount(demand) or None)

    def _in_calls(self, amount: float | None) -> float:
        """How many usual calls that many tokens are: one, if nothing tells."""
        if amount is None:
            return 1.0
        if self._usual is None:
            self._usual = max(amount, 1.0)
        return max(amount / self._usual, LIMITER.lightest)

    def settle(self, ticket: Ticket, now: float, answer: Answer) -> None:
        """Learn from a call that is over; a ticket that is given back again teaches nothing."""
        if ticket not in self._flying:
            return
        del self._flying[ticket]
        self._active_at = now
        refused = answer.kind == "refused"
        if ticket.taken:
            self._quotas.settle(ticket, now, answer)
        if not answer.unread:
            self._learn_size(ticket, answer)
            if answer.stated or answer.kind == "accepted":
                self._quotas.hear(now, answer.stated, ticket, refused=refused)
        if refused:
            self.refused += 1
            self._closed_until = max(self._closed_until, now + (answer.retry_after or 0.0))
            if (
                self._learnt is None
                and not answer.long_term
                and not self._explained(ticket, answer)
            ):
                self._learn(ticket, answer)
        if self._learnt is not None:
            self._teach(self._learnt, ticket, now, answer)
        elif not refused:
            self._over += 1
            self._before.append(_Over(ticket.launched, now, ticket.demand, answer.usage))

    def _learn_size(self, ticket: Ticket, answer: Answer) -> None:
        """Note what a call took of what is counted in tokens."""
        usage = answer.usage if answer.kind == "accepted" else None
        if usage is not None:
            for dimension, expectation in self._expectations.items():
                if (used := usage.amount(dimension)) is not None:
                    expectation.learn(ticket.demand, used)

    def _teach(self, learnt: RateLimit, ticket: Ticket, now: float, answer: Answer) -> None:
        """Have the quota that nobody states learn from a call that is over."""
        if ticket.permit is None:
            weight = self._weight(ticket.demand)
            ticket.permit = learnt.acquire(ticket.launched, ticket.others, weight)
        usage = answer.usage
        if usage is not None and (used := usage.amount(self._in_tokens)) is not None:
            learnt.weigh(ticket.permit, self._in_calls(used), now)
        signal = None
        if answer.kind == "refused":
            signal = ThrottleSignal(retry_after=answer.retry_after)
        learnt.release(ticket.permit, now, _OUTCOMES[answer.kind], signal)
        if learnt.by_chance:
            self._closed_until = -math.inf

    def hear(self, now: float, answer: Answer) -> None:
        """Learn what is stated by an answer to a call that was not counted."""
        self._quotas.hear(now, answer.stated, None, refused=answer.kind == "refused")

    @property
    def known_until(self) -> float:
        """Until when the answers to calls that are let through have nothing to teach."""
        return self._quotas.known_until if self._learnt is None else -math.inf

    def _explained(self, refused: Ticket, answer: Answer) -> bool:
        """Whether a stated quota is why a call was refused."""
        if any(self._quotas.lacks(quota, refused.demand) for quota in answer.stated):
            return True
        if answer.dimension is not None:  # a quota of which plenty is left is not the reason
            return self._quotas.runs_low(answer.dimension, refused.demand)
        self._unexplained += 1
        return self.stated and self._unexplained < LIMITER.doubted

    def _learn(self, refused: Ticket, answer: Answer) -> None:
        """Nothing stated is the reason: learn the quota, from all that has been seen."""
        learnt = self._learnt = RateLimit()
        if answer.dimension in TOKENS:
            self._in_tokens = answer.dimension
            learnt.count_tokens()
        self._expect(self._in_tokens)
        flying = sorted((refused, *self._flying), key=_launched)
        before = _since_pause(sorted(self._before, key=_launched), flying[0].launched)
        took = [
            amount
            for over in before
            if over.usage and (amount := over.usage.amount(self._in_tokens)) is not None
        ]
        self._usual = max(1.0, sum(took) / len(took)) if took else None
        weights = [
            self._in_calls(over.usage and over.usage.amount(self._in_tokens)) for over in before
        ]
        calls = self._over - (len(self._before) - len(before))
        learnt.precede([over.launched for over in before], calls, weights)
        self._before.clear()
        for ticket in flying:
            weight = self._weight(ticket.demand)
            ticket.permit = learnt.acquire(ticket.launched, ticket.others, weight)

    def _become(self, other: "Limiter") -> None:
        """Take over what another one has learnt of a quota that nobody states."""
        self._learnt, self._before, self._over = other._learnt, other._before, other._over  # noqa: SLF001
        self._in_tokens, self._usual = other._in_tokens, other._usual  # noqa: SLF001
        self._active_at = max(self._active_at, other._active_at)  # noqa: SLF001
        self._expect(self._in_tokens)

    # -- for views ------------------------------------------------------------------------------------

    def rate(self, now: float) -> float | None:
        """Calls per second that are let through in the long run; None if nothing limits them."""
        rate = self._quotas.rate()
        if self._learnt is not None and (learnt := self._learnt.snapshot(now).rate) is not None:
            weight = self._weight(_NOTHING) if self._learnt.weighted else 1.0
            rate = min(rate, learnt / weight)
        return rate if rate < math.inf else None

    @property
    def concurrency(self) -> int | None:
        """Calls in flight that are let through; None if that is not what is limited."""
        known = self._learnt.snapshot(0.0).concurrency if self._learnt is not None else None
        if self._most_at_once < math.inf:
            return int(min(self._most_at_once, known or math.inf))
        return known

    @property
    def stated(self) -> bool:
        """Whether a quota is stated, by the server or by the user."""
        return bool(self._quotas.meters)

    @property
    def by_chance(self) -> bool:
        """Whether no quota explains what is refused, so that a refusal tells nothing of other calls."""
        return self._learnt is not None and self._learnt.by_chance

    @property
    def peers(self) -> int:
        """Other processes that meet the same limits, as far as is known."""
        return 0

    def leave(self) -> None:
        """Share the limits with no other process from now on."""

    @property
    def in_flight(self) -> int:
        """Calls under way."""
        return len(self._flying)

    def throttled_until(self, now: float) -> float:
        """When calls are let through again; not after `now` if they are."""
        learnt = self._learnt.snapshot(now).throttled_until if self._learnt is not None else 0.0
        return max(learnt, self._closed_until)

    def binding(self, now: float, demand: Demand = _NOTHING) -> Binding | None:
        """Tell what holds calls back at the moment; None if nothing does."""
        wait, tightest = self._quotas.tightest(now, demand)
        learnt = self._learnt.delay(now) if self._learnt is not None else 0.0
        if tightest is not None and wait >= learnt:
            return Binding(
                dimension=tightest.dimension,
                used=min(tightest.limit, tightest.limit - tightest.level),
                limit=tightest.limit,
                period=tightest.period,
                back_in=max(wait, self._closed_until - now, 0.0),
                stated=True,
            )
        if (cap := self.concurrency) is not None:
            return Binding(
                dimension="concurrency", used=float(self.in_flight), limit=float(cap), period=None,
                back_in=0.0, stated=self._most_at_once < math.inf,
            )  # fmt: skip
        dimension, rate = self._learnt_rate(now)
        back_in = max(learnt, self._closed_until - now, 0.0)
        if rate is None and back_in <= 0:
            return None
        return Binding(
            dimension=dimension, used=None, limit=rate, period=None if rate is None else 1.0,
            back_in=back_in, stated=False,
        )  # fmt: skip

    def _learnt_rate(self, now: float) -> tuple[Dimension, float | None]:
        """What a quota counts that nobody states, and how much of it a second is let through."""
        rate = self._learnt.snapshot(now).rate if self._learnt is not None else None
        if rate is not None and self._learnt is not None and self._learnt.weighted:
            return self._in_tokens, rate * (self._usual or 1.0)
        return "requests", rate


def _since_pause(calls: Sequence[_Over], until: float) -> Sequence[_Over]:
    """Leave out the calls before their user's last pause, after which they tell nothing of a refusal.

    A refusal though no call was made for a while would be the doing of those before only if what they
    took were not back yet. Another reason is likelier than a quota that slow, and to try again costs less
    than to make one call a pause from then on.

    Args:
        calls: In the order in which they were made.
        until: When the first call was made that is not among them.
    """
    first, began, idle = 0, math.inf, math.inf
    for place, at in enumerate((*map(_launched, calls), until)):
        pause = at - idle
        if pause > LIMITER.pause and pause > min(idle - began, LIMITER.longest):
            first, began = place, at
        if place < len(calls):
            began = min(began, at)
            idle = calls[place].ended if idle == math.inf else max(idle, calls[place].ended)
    return calls[first:]
