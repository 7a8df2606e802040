"""Peers that meet in memory."""

from collections.abc import Iterable

from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.limits.peer_limiter import PeerLimiter
from phoenix_nb.core.limits.peers import CallEvent, News, Wish

__all__ = ["Room", "Seat"]


class Room:
    """Where the processes of a test meet."""

    def __init__(self) -> None:
        self.seats: dict[str, Seat] = {}
        self._named = 0

    def seat(self) -> "Seat":
        """A place for one more process; the others see it once it joins."""
        self._named += 1
        return Seat(self, f"process {self._named}")

    def limiter(self) -> PeerLimiter:
        """The limits of one key, as one more process has them."""
        return PeerLimiter(LimitKey("api.test"), self.seat())


class Seat:
    """What one process tells the others."""

    def __init__(self, room: Room, name: str) -> None:
        self._room, self.name = room, name
        self._told: list[CallEvent] = []
        self._wish = Wish()
        self._heard: dict[str, int] = {}

    def others(self) -> set[str]:
        return self._room.seats.keys() - {self.name}

    def join(self) -> bool:
        self._room.seats[self.name] = self
        return True

    def tell(self, events: Iterable[CallEvent]) -> None:
        self._told += events

    def wish(self, wish: Wish) -> None:
        self._wish = wish

    def hear(self, name: str) -> News:
        seat = self._room.seats.get(name)
        if seat is None:
            return News((), Wish(), whole=True)
        heard, self._heard[name] = self._heard.get(name, 0), len(seat._told)
        return News(seat._told[heard:], seat._wish, whole=True)

    def leave(self) -> None:
        self._room.seats.pop(self.name, None)
