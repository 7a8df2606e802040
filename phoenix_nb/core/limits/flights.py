"""Counts the calls under way, and how many of them a server had when it accepted or refused one.

The two do not see the same: an answer is on its way for a while after it has made room, calls overtake
each other, and a call that is refused never took any room. So what is counted here is a bound: the most
there can have been of others when one was refused, and the least when one was accepted.
"""

from dataclasses import dataclass

from phoenix_nb.core.limits.constants import FLYING
from phoenix_nb.core.limits.gate import Permit

__all__ = ["Flights"]


@dataclass(slots=True)
class _Flight:
    launched: float
    others: int
    """Calls that were under way when it was made, but for those that were refused."""
    left: int = 0
    """Those of them that may have been over for the server before this one reached it."""


class Flights:
    """The calls that are under way, in the order in which they were made."""

    def __init__(self) -> None:
        self.transit: float = 0.0
        """Seconds from a call to its refusal: an answer that comes within them made room before the call
        arrived."""
        self._disorder = FLYING.cold
        self._flights: dict[int, _Flight] = {}

    def __len__(self) -> int:
        return len(self._flights)

    def ahead(self, at: float) -> int:
        """Tell how many of them had been made by then."""
        return sum(flight.launched <= at for flight in self._flights.values())

    def launch(self, permit: Permit) -> None:
        """Count a call."""
        self._flights[permit.sequence] = _Flight(permit.launched, permit.in_flight - 1)

    def warm(self) -> None:
        """Note that connections have been made."""
        self._disorder = FLYING.warm

    def least(self, permit: Permit) -> int:
        """Tell how many the server had at once at the least when it accepted this one."""
        flight = self._flights[permit.sequence]
        return flight.others - flight.left + 1

    def leave(self, permit: Permit, now: float, *, refused: bool, alone: bool = False) -> int:
        """Count a call no more; returns how many the server had at the most when it arrived, with it.

        Args:
            permit: What was given for the call.
            now: Seconds of the monotonic clock.
            refused: Whether it was refused.
            alone: Whether it was made with few others, to find something out.
        """
        flight = self._flights.pop(permit.sequence)
        overtook, until = 0, flight.launched + (FLYING.alone if alone else self._disorder)
        for sequence, later in reversed(self._flights.items()):
            if sequence < permit.sequence or (not refused and later.launched <= now - self.transit):
                break
            if refused:
                later.others -= 1
                overtook += later.launched <= until
            else:
                later.left += 1
        return flight.others + overtook + 1
