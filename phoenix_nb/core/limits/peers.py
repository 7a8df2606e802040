"""What processes tell one another of the calls that they make on one limit, and whose turn it is.

A peer is another process of the same user, on the same machine, that meets the same limit.
"""

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from phoenix_nb.core.limits.constants import PEERS
from phoenix_nb.core.limits.ticket import Ticket

__all__ = ["CallEvent", "News", "Peer", "Peers", "Turns", "Wish"]


class CallEvent(NamedTuple):
    """A call was made, or is over."""

    call: int
    """Numbers the calls of one process."""
    kind: str
    """`made`, or the kind of its answer."""
    at: float
    """When, in seconds of the monotonic clock, which all processes of a machine share."""
    input_tokens: float | None = None
    output_tokens: float | None = None
    """What it is expected to take, or has taken."""
    retry_after: float | None = None
    dimension: str | None = None
    """What the refusal says is used up."""


class Wish(NamedTuple):
    """Where a process stands among its peers, and what it would like to happen next."""

    tag: float = 0.0
    """How many calls it has had: the one with the fewest is next."""
    wants_until: float = -math.inf
    """Until when it counts as waiting to make a call."""
    offers_to: str = ""
    """Whose turn it is, where the limit would have let this peer make a call …"""
    offered_at: float = -math.inf
    """… and when that was."""


class News(NamedTuple):
    """What a peer has told since it was last listened to."""

    events: Sequence[CallEvent]
    wish: Wish
    whole: bool
    """Whether nothing was missed in between."""


class Peers(Protocol):
    """Where the peers of one limit meet. Nothing here raises, and nothing waits."""

    @property
    def name(self) -> str:
        """What the others call this process."""

    def others(self) -> Collection[str]:
        """Name the peers that are there."""

    def join(self) -> bool:
        """Become a peer of the others; whether that worked."""

    def tell(self, events: Iterable[CallEvent]) -> None:
        """Tell the others of calls of this process."""

    def wish(self, wish: Wish) -> None:
        """Tell the others what is to happen next."""

    def hear(self, name: str) -> News:
        """Listen to a peer; to all that it still tells of, the first time."""

    def leave(self) -> None:
        """Be no peer any more."""


@dataclass(slots=True, eq=False)
class Peer:
    """What is known of one peer."""

    name: str
    flying: dict[int, Ticket] = field(default_factory=dict)
    """Its calls in flight."""
    wish: Wish = field(default_factory=Wish)
    missed: int = 0
    """Turns in a row that were offered to it and that it did not take …"""
    passed_over_until: float = -math.inf
    """… and until when none is offered to it because of that."""

    def wants(self, now: float) -> bool:
        """Whether it waits to make a call."""
        return self.wish.wants_until >= now


class Turns:
    """Whose turn it is among those that wait: that of the one that has had the fewest calls since it began.

    Start-time fair queueing (Goyal, Vin and Cheng 1996): a call of a process begins, in virtual time, where
    its last one ended, or where the latest call of all began if it did not wait until then. So a process that
    had nothing to do loses its turns, and cannot save them up.
    """

    def __init__(self) -> None:
        self.tag: float = 0.0
        """Where the next call of this process begins, in calls."""
        self._wants_until = -math.inf
        self._offered: tuple[Peer, float] | None = None
        """Whom a turn was last offered to, at which of its calls …"""
        self._offered_at = 0.0
        """… and when that was."""

    def want(self, now: float, until: float, peers: Iterable[Peer]) -> None:
        """A call of this process waits, unless told otherwise until then."""
        self._catch_up(now, peers)
        self._wants_until = until

    def count(self, now: float, peers: Iterable[Peer]) -> None:
        """This process makes a call."""
        self._catch_up(now, peers)
        self.tag += 1.0

    def _catch_up(self, now: float, peers: Iterable[Peer]) -> None:
        if self._wants_until < now:
            self.tag = max(self.tag, max((peer.wish.tag for peer in peers), default=1.0) - 1.0)

    def refund(self) -> None:
        """A call of this process was refused, and so took nothing."""
        self.tag -= 1.0

    def is_first(self, now: float, peers: Iterable[Peer]) -> bool:
        """Whether none of those that wait has had fewer calls than this process."""
        return all(not peer.wants(now) or peer.wish.tag >= self.tag for peer in peers)

    def give_way(self, now: float, peers: Iterable[Peer]) -> Peer | None:
        """Whose turn it is to make a call that the limit would let through; None if it is one's own."""
        first = min(
            (
                peer
                for peer in peers
                if peer.wants(now)
                and peer.passed_over_until < now
                and peer.wish.tag < self.tag - PEERS.lead
            ),
            key=lambda peer: peer.wish.tag,
            default=None,
        )
        if first is None:
            return None
        if self._offered != (first, first.wish.tag):
            if self._offered is not None and self._offered[0] is first:  # it has taken the last one
                first.missed = 0
            self._offered, self._offered_at = (first, first.wish.tag), now
        elif now >= self._offered_at + PEERS.offer:
            first.missed += 1
            first.passed_over_until = now + PEERS.offer * 2.0 ** min(first.missed, PEERS.patience)
            self._offered_at = first.passed_over_until
            return self.give_way(now, peers)
        return first
