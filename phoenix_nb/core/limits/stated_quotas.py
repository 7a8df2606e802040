"""The quotas of one key that are stated, by the headers of answers or by the user, kept side by side."""

import math
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from phoenix_nb.core.limits.answers import Answer, StatedQuota
from phoenix_nb.core.limits.constants import LIMITER
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.expectation import Expectation
from phoenix_nb.core.limits.keys import Dimension
from phoenix_nb.core.limits.meter import Meter

if TYPE_CHECKING:
    from phoenix_nb.core.limits.ticket import Ticket

__all__ = ["TOKENS", "StatedQuotas", "amount"]

TOKENS: tuple[Dimension, ...] = ("input_tokens", "output_tokens", "tokens")
_NOTHING = Demand()


class StatedQuotas:
    """A `Meter` for each quota; a call waits until each of them suffices.

    Args:
        flying: The calls in flight, in the order in which they were made.
        expect: Returns what calls take of a dimension that is counted in tokens.
    """

    def __init__(
        self, flying: "dict[Ticket, None]", expect: Callable[[Dimension], Expectation]
    ) -> None:
        self.meters: list[Meter] = []
        self._flying = flying
        self._expect = expect
        self._places: dict[tuple[Dimension, float | None], int] = {}
        """Which of the meters a quota is kept by, by dimension and period."""
        self.known_until: float = -math.inf
        """Until when answers have nothing to teach: a moment ago one stated that plenty is left of all, or it
        stated nothing and there are none. Learning would cost most where calls are most, and there each tells
        the least."""

    # -- calls: before, and after ---------------------------------------------------------------------

    def amounts(self, demand: Demand) -> list[float]:
        """What a call is expected to take of each of them."""
        return [amount(meter.expectation, demand) for meter in self.meters]

    def take_of_plenty(self, now: float, demand: Demand) -> list[float] | None:
        """Count a call that is being made if there is so much left that nothing else needs looking at.

        Returns:
            What it is expected to take of each of them; None if it has not been counted.
        """
        amounts = []
        for meter in self.meters:
            expectation = meter.expectation
            taken = 1.0 if expectation is None else expectation.amount(demand)
            level = meter.level
            if taken + LIMITER.reserve * meter.limit > level and not (
                0.0 < LIMITER.several * taken <= level >= taken + self._reserve(meter)
            ):
                return None
            amounts.append(taken)
        for meter, taken in zip(self.meters, amounts, strict=True):
            meter.take(now, taken)
        return amounts

    def wait(self, now: float, amounts: Sequence[float]) -> float:
        """Seconds until each of them suffices for a call; 0.0 if they do."""
        wait = 0.0
        for meter, taken in zip(self.meters, amounts, strict=True):
            if taken + LIMITER.reserve * meter.limit > meter.level:
                if not 0.0 < LIMITER.several * taken <= meter.level:
                    self.known_until = -math.inf
                wait = max(wait, meter.wait(now, taken + self._reserve(meter)))
        return wait

    def _reserve(self, meter: Meter) -> float:
        """What is to be left of a quota besides, because calls may take more than they are expected to.

        It is what the level is wrong by that answers to the calls in flight will tell, and costs nothing but
        that the quota is used so much later.
        """
        if meter.expectation is None:
            return 0.0
        return min(
            LIMITER.sure * meter.expectation.deviation * math.sqrt(1 + len(self._flying)),
            LIMITER.reserve * meter.limit,
        )

    def take(self, now: float, amounts: Sequence[float]) -> None:
        """Count a call that is being made."""
        for meter, taken in zip(self.meters, amounts, strict=True):
            meter.take(now, taken)

    def settle(self, ticket: "Ticket", now: float, answer: Answer) -> None:
        """Put what a call took in the place of what it was expected to take."""
        usage = answer.usage if answer.kind == "accepted" else None
        free = answer.kind in ("refused", "overloaded")
        if usage is None and not free:  # what was expected stands
            for meter, expected in zip(self.meters, ticket.taken, strict=False):
                meter.flying -= expected
            return
        for meter, expected in zip(self.meters, ticket.taken, strict=False):
            actual = None if usage is None else usage.amount(meter.dimension)
            if actual is None:
                actual = 0.0 if free else expected
            meter.settle(now, expected, actual)

    # -- what is stated -------------------------------------------------------------------------------

    def add(self, quota: StatedQuota, now: float, *, by_user: bool) -> Meter:
        """Keep a quota from now on, of which the calls in flight take as well."""
        dimension, place = quota.dimension, self._places.get((quota.dimension, quota.period))
        expectation = self._expect(dimension) if dimension in TOKENS else None
        meter = Meter(quota, now, by_user=by_user, expectation=expectation)
        if place is None:
            place = self._places[dimension, quota.period] = len(self.meters)
            self.meters.append(meter)
        else:
            self.meters[place] = meter
        meter.place, self.known_until = place, -math.inf
        for ticket in self._flying:
            ticket.taken[place : place + 1] = [expected := amount(expectation, ticket.demand)]
            meter.take(now, expected)
        return meter

    def hear(
        self, now: float, quotas: Iterable[StatedQuota], answered: "Ticket | None", *, refused: bool
    ) -> None:
        """Take over what an answer states.

        Args:
            now: Seconds of the monotonic clock.
            quotas: What it states.
            answered: The call that is answered; None for one that was not counted.
            refused: Whether the answer is a refusal.
        """
        self.known_until, told = -math.inf, 0
        for quota in quotas:
            if quota.limit <= 0 or quota.dimension == "concurrency":
                continue
            meter = self._meter_of(quota) or self.add(quota, now, by_user=False)
            if meter.by_user:
                continue
            later = self._taken_since(answered, meter)
            ago = 0.0 if answered is None else now - answered.launched
            meter.hear(now, quota, later=later, ago=ago, refused=refused)
            told += quota.remaining is not None
            if refused and answered is not None and quota.remaining is not None:
                lacking = self.lacks(quota, answered.demand)
                if lacking:
                    meter.give_way(now, answered.launched)
                if meter.expectation and (lacking or quota.remaining < LIMITER.low * quota.limit):
                    # The call takes more than that, and is made again: it counts for nothing until then.
                    meter.level = min(meter.level, -quota.remaining)
        if not refused and told == len(self.meters):
            self.known_until = now + LIMITER.moment

    def _meter_of(self, quota: StatedQuota) -> Meter | None:
        place = self._places.get((quota.dimension, quota.period))
        return None if place is None else self.meters[place]

    def _taken_since(self, answered: "Ticket | None", meter: Meter) -> float:
        """What calls in flight are expected to take of a quota that were made after one that is answered.

        Most answers come in the order of their calls, so that few are in flight that were made before.
        """
        taken = meter.flying
        if answered is None or not self._flying:
            return taken
        for ticket in self._flying:
            if ticket.launched > answered.launched:
                break
            taken -= ticket.taken[meter.place] if ticket.taken else 0.0
        return taken

    # -- why a call was refused -----------------------------------------------------------------------

    def lacks(self, quota: StatedQuota, demand: Demand) -> bool:
        """Whether there is less left of a quota, as an answer states it, than a call may take."""
        if quota.remaining is None:
            return False
        meter, needed = self._meter_of(quota), 1.0
        if meter is not None:
            needed = max(needed, amount(meter.expectation, demand) + self._reserve(meter))
        return quota.remaining < needed

    def runs_low(self, dimension: Dimension, demand: Demand) -> bool:
        """Whether so little is left of a dimension that a call may have been refused because of that."""
        return any(
            meter.dimension == dimension
            and meter.level < max(amount(meter.expectation, demand), LIMITER.low * meter.limit)
            for meter in self.meters
        )

    # -- for views ------------------------------------------------------------------------------------

    def rate(self) -> float:
        """Calls per second that they let through in the long run; infinity if there are none."""
        rates = [
            meter.limit / meter.period / taken
            for meter in self.meters
            if (taken := amount(meter.expectation, _NOTHING)) > 0
        ]
        return min(rates, default=math.inf)

    def tightest(self, now: float, demand: Demand) -> tuple[float, Meter | None]:
        """The seconds to wait for the quota that holds a call back the longest, and that quota.

        Where none does, it is the one that most is used of.
        """
        waits = [
            (meter.wait(now, taken), 1 - meter.level / meter.limit, meter)
            for meter, taken in zip(self.meters, self.amounts(demand), strict=True)
        ]
        wait, _, meter = max(waits, key=lambda entry: entry[:2], default=(0.0, 0.0, None))
        return wait, meter


def amount(expectation: Expectation | None, demand: Demand) -> float:
    """How much of a quota a call is expected to take: one, where that is not counted in tokens."""
    return 1.0 if expectation is None else expectation.amount(demand)
