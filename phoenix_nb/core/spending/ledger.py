"""The ledger of a budget: what is about to be spent is reserved before it is spent, and settled after.

Calls are counted by *line*: the calls of one callable under one variant, which resemble one another. A unit
of work (an example's task run, with the evaluations that it needs, under every variant) is admitted as a
whole or not at all, so that nothing is paid for whose rest cannot be, and variants end at the same examples.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from phoenix_nb.core.spending.amount import Amount
from phoenix_nb.model.run_options import Budget

__all__ = ["Ledger", "Refusal", "Reservation"]

Line = Hashable
_FIRST = 4
"""Units in flight while nothing is known of what a call takes."""
_GROWTH = 0.5
"""Units in flight for each call settled, until a line is known: the greatest call so far is then likely to
exceed most of those to come. (With 50 in flight and log-normal costs, this keeps the overshoot of a budget
of 500 mean calls at 6 %; without it, at 17 % and more.)"""
_ROUNDING = 1e-9
"""The share of a bound by which sums of fractions may exceed it."""


class Refusal(Enum):
    """Why nothing can be set aside."""

    LATER = "later"
    """Once what is in flight has been settled."""
    NEVER = "never"
    """The budget does not hold it, whatever comes of what is in flight."""


@dataclass(slots=True)
class _Line:
    greatest: Amount = field(default_factory=Amount)
    """The greatest call so far, or the greatest possible one."""
    known: bool = False
    """Whether that cannot be exceeded."""
    settled: int = 0
    total: Amount = field(default_factory=Amount)
    in_flight: int = 0


@dataclass(slots=True)
class Reservation:
    """What is set aside for one unit, by line."""

    calls: Counter[Line] = field(default_factory=Counter)
    """Calls that have not been settled."""
    each: dict[Line, Amount] = field(default_factory=dict)
    """What is set aside for one call."""


class Ledger:
    """Reserve and settle within a budget.

    With a known maximum of every call, the budget is never exceeded, and less than one unit's maximum stays
    unused. Without one, the greatest call so far stands in for it, and few calls are in flight until many
    have been seen: the bound is then soft.

    Args:
        budget: The bounds of cost, tokens and calls.
        spent: What earlier sessions of the same work have spent.
        greatest: By line, what one call takes at most, where that is known.
    """

    def __init__(
        self,
        budget: Budget,
        *,
        spent: Amount | None = None,
        greatest: Mapping[Line, Amount] | None = None,
    ) -> None:
        self.budget = budget
        self.spent: Amount = spent or Amount()
        self.reserved: Amount = Amount()
        self._lines = {line: _Line(amount, known=True) for line, amount in (greatest or {}).items()}

    @property
    def soft(self) -> bool:
        """Whether the budget may be exceeded by a little, as some call's greatest cost is unknown."""
        return self._estimates and any(not line.known for line in self._lines.values())

    @property
    def left(self) -> Amount:
        """What is neither spent nor reserved; infinite where nothing is bounded, never below zero."""
        free = self.spent + self.reserved
        return Amount(
            *(
                float("inf") if bound is None else max(0.0, bound - used)
                for bound, used in (
                    (self.budget.cost, free.cost),
                    (self.budget.tokens, free.tokens),
                    (self.budget.calls, free.calls),
                )
            )
        )

    def learn(self, line: Line, calls: int, total: Amount, greatest: Amount) -> None:
        """Take over what earlier calls of a line took, as from a rehearsal."""
        known = self._line(line)
        known.settled += calls
        known.total += total
        if not known.known:
            known.greatest = known.greatest.at_least(greatest)

    def reserve(self, lines: Iterable[Line]) -> Reservation | Refusal:
        """Set aside what a unit may take; else why not.

        Args:
            lines: The line of each call that the unit will make.
        """
        calls = Counter(lines)
        each = {line: self._expected(line) for line in calls}
        needed = self.needed(calls.elements())
        if not self._holds(self.spent + needed):
            return Refusal.NEVER
        if not self._holds(self.spent + self.reserved + needed) or any(map(self._full, calls)):
            return Refusal.LATER
        self.reserved += needed
        for line, number in calls.items():
            self._line(line).in_flight += number
        return Reservation(calls, each)

    def needed(self, lines: Iterable[Line]) -> Amount:
        """Return what is set aside for a unit, by the line of each call that it will make."""
        return sum(map(self._expected, lines), start=Amount())

    def extend(self, reservation: Reservation, line: Line) -> Refusal | None:
        """Set aside one more call for a unit that has begun, such as another attempt; else why not."""
        further = self.reserve([line])
        if isinstance(further, Refusal):
            return further
        reservation.calls[line] += 1
        was = reservation.each.get(line, further.each[line])
        self.reserved += was - further.each[line]  # a line's calls in one unit share one amount
        reservation.each[line] = was
        return None

    def settle(self, reservation: Reservation, line: Line, taken: Amount | None) -> Amount:
        """Replace what was set aside for a call by what it took.

        Args:
            reservation: The unit that the call belongs to.
            line: The call's line.
            taken: What it took; None where nothing was reported: then what such calls take at most where
                that is known, else what they took on average.

        Returns:
            What was booked.
        """
        self._release(reservation, line, 1)
        known = self._line(line)
        if taken is None:
            # Where a bound must hold, what is not known is taken for the most that it can be.
            taken = self._expected(line) if known.known else self.expected(line)
        else:
            known.settled += 1
            known.total += taken
            if not known.known:
                known.greatest = known.greatest.at_least(taken)
        self.spent += taken
        return taken

    def cancel(self, reservation: Reservation, line: Line) -> None:
        """Give back what was set aside for one call that cost nothing, as when it was refused."""
        self._release(reservation, line, 1)

    def close(self, reservation: Reservation) -> None:
        """Give back whatever a unit has not used."""
        for line, number in list(reservation.calls.items()):
            self._release(reservation, line, number)

    def expected(self, line: Line) -> Amount:
        """Return what a call of a line takes on average, as far as is known."""
        known = self._line(line)
        if known.settled:
            return known.total.scaled(1 / known.settled)
        return known.greatest.at_least(Amount(calls=1))

    # -- inside -----------------------------------------------------------------------------------

    def _line(self, line: Line) -> _Line:
        return self._lines.setdefault(line, _Line())

    def _expected(self, line: Line) -> Amount:
        return self._line(line).greatest.at_least(Amount(calls=1))

    @property
    def _estimates(self) -> bool:
        """Whether anything is bounded that differs from call to call."""
        return self.budget.cost is not None or self.budget.tokens is not None

    def _full(self, line: Line) -> bool:
        known = self._line(line)
        if known.known or not self._estimates:
            return False
        return known.in_flight >= max(_FIRST, _GROWTH * known.settled)

    def _holds(self, amount: Amount) -> bool:
        bounds = (
            (self.budget.cost, amount.cost),
            (self.budget.tokens, amount.tokens),
            (self.budget.calls, amount.calls),
        )
        return all(bound is None or used <= bound * (1 + _ROUNDING) for bound, used in bounds)

    def _release(self, reservation: Reservation, line: Line, number: int) -> None:
        number = min(number, reservation.calls[line])
        reservation.calls[line] -= number
        self.reserved -= reservation.each.get(line, Amount()).scaled(number)
        self._line(line).in_flight -= number
