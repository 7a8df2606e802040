"""The limits of one key that other processes meet as well: their calls count as this one's do."""

import math
from collections import deque
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import cast

from phoenix_nb.core.limits.answers import Answer, AnswerKind
from phoenix_nb.core.limits.constants import LIMITER, PEERS
from phoenix_nb.core.limits.demand import Demand, Usage
from phoenix_nb.core.limits.keys import Dimension, LimitKey
from phoenix_nb.core.limits.limiter import Limiter
from phoenix_nb.core.limits.meter import Meter
from phoenix_nb.core.limits.peers import CallEvent, Peer, Peers, Turns, Wish
from phoenix_nb.core.limits.stated_quotas import amount
from phoenix_nb.core.limits.ticket import Ticket

__all__ = ["PeerLimiter"]

_NOTHING = Demand()


class PeerLimiter(Limiter):
    """A `Limiter` that learns from the calls of its peers, and takes turns with them.

    It becomes a peer once there is a limit, or once others are there. Until then, and as long as there are
    no others, it decides as a `Limiter` does.

    Args:
        key: Whose limits they are.
        peers: Where the processes meet.
        since: What happened before this moment does not count.
    """

    def __init__(self, key: LimitKey, peers: Peers, since: float = -math.inf) -> None:
        super().__init__(key)
        self._board = peers
        self._since = since
        self._peers: dict[str, Peer] = {}
        self._turns = Turns()
        self._joined = False
        self._look_at = -math.inf
        self._made_at = -math.inf
        """When this process made its latest call."""
        self._learnt_at = math.inf
        """When there came to be a limit that nobody states."""
        self._logs = False
        self._log: deque[CallEvent] = deque(maxlen=PEERS.events)
        """What there is to tell of the calls of this process, once a limit is learnt or there are peers: of
        one that is stated, the answers tell newcomers all that they need."""
        self._untold: list[CallEvent] = []
        self._hears = False
        """Whether it is taking over what peers tell: the garbage collector may end a call meanwhile."""
        self._calls = 0
        self._told: dict[Ticket, int] = {}
        """The calls in flight that the peers have been told of."""

    @property
    def peers(self) -> int:
        """Other processes that meet the same limits."""
        return len(self._peers)

    def leave(self) -> None:
        """Have no peers from now on."""
        self._joined, self._look_at = False, math.inf
        self._board.leave()
        for name in list(self._peers):
            self._part(name, self._active_at)

    # -- calls of this process ------------------------------------------------------------------------

    def ask(self, now: float, demand: Demand = _NOTHING) -> Ticket | float:
        """Count a call if it may be made, as a `Limiter` does that need not be told of it."""
        if self._logs or now >= self._look_at:
            return self._ask(now, demand)
        return super().ask(now, demand)

    @property
    def known_until(self) -> float:
        """Until when the answers to calls that are let through have nothing to teach, here and to peers."""
        return -math.inf if self._peers else super().known_until

    def _wait(self, now: float, demand: Demand, amounts: list[float]) -> float:
        if now >= self._look_at:
            self._look(now)
            amounts = self._quotas.amounts(demand)
        if not self._peers:
            return super()._wait(now, demand, amounts)
        self._catch_up(now)
        wait = super()._wait(now, demand, self._quotas.amounts(demand))
        if wait == math.inf and self._land_silent(now):
            wait = super()._wait(now, demand, self._quotas.amounts(demand))
        if wait > 0.0 and self._is_offered(now):
            return 0.0
        first = self._turns.give_way(now, self._peers.values()) if wait <= 0.0 else None
        if wait <= 0.0 and first is None:
            return 0.0
        hurry = first is not None or wait == math.inf
        hurry = hurry or self._turns.is_first(now, self._peers.values())
        wait = PEERS.poll if hurry else min(wait, PEERS.offer / 2)
        until = now + wait + PEERS.late
        self._turns.want(now, until, self._peers.values())
        wish = Wish(self._turns.tag, until)
        self._board.wish(
            wish if first is None else wish._replace(offers_to=first.name, offered_at=now)
        )
        return wait

    def _is_offered(self, now: float) -> bool:
        """Whether a peer, that knows the quota as well, would have made a call and left it to this process.

        What the server has asked this process for counts for more, and so does what the user has said of the
        quota, as far as the calls of this process are concerned.
        """
        if len(self._flying) >= self._most_at_once or now < self._closed_until:
            return False
        offered = any(
            peer.wish.offers_to == self._board.name
            and self._made_at < peer.wish.offered_at >= now - PEERS.offer
            for peer in self._peers.values()
        )
        return offered and all(
            self._keeps_to(meter, now) for meter in self._quotas.meters if meter.by_user
        )

    def _keeps_to(self, meter: Meter, now: float) -> bool:
        """Whether the calls of this process have left room in a quota within its period."""
        since = now - meter.period
        own = (event for event in self._log if event.kind == "made" and event.at > since)
        return sum(amount(meter.expectation, _demand(None, each)) for each in own) < meter.limit

    def _admit(
        self, now: float, demand: Demand, amounts: list[float], others: int | None
    ) -> Ticket:
        if self._peers and self._learnt is not None:
            self._learnt.agree(now, self._weight(demand))
        ticket = super()._admit(now, demand, amounts, others)
        self._made_at = now
        self._turns.count(now, self._peers.values())
        if self._peers:
            self._board.wish(Wish(self._turns.tag, now + PEERS.late))
        if self._logs:
            self._tell_made(ticket)
        return ticket

    def _tell_made(self, ticket: Ticket) -> None:
        self._calls += 1
        self._told[ticket] = self._calls
        taken, written, _ = ticket.demand
        self._tell(CallEvent(self._calls, "made", ticket.launched, taken, written))

    def _tell(self, event: CallEvent) -> None:
        """Remember what happened, and tell it: at once where there are peers, else a few times a second."""
        self._log.append(event)
        if self._joined:
            self._untold.append(event)
            if self._peers or not self._told:
                self._tell_all()

    def _tell_all(self) -> None:
        untold, self._untold = self._untold, []
        self._board.tell(untold)

    def settle(self, ticket: Ticket, now: float, answer: Answer) -> None:
        """Learn from a call that is over, and have the peers learn from it."""
        if self._peers:
            self._catch_up(now)
        if answer.kind == "refused" and not self._logs:
            self._begin_log()
        super().settle(ticket, now, answer)
        self._note_learnt(now)
        if answer.kind == "refused":
            self._turns.refund()
        call = self._told.pop(ticket, None)
        if call is not None:
            self._tell(self._ended(call, now, answer))
        if now >= self._look_at:
            self._look(now)

    def _note_learnt(self, now: float) -> None:
        """Note since when there is a limit that nobody states."""
        if self._learnt is None:
            self._learnt_at = math.inf
        elif self._learnt_at == math.inf:
            self._learnt_at = now

    def _ended(self, call: int, now: float, answer: Answer) -> CallEvent:
        """What peers are to know of an answer."""
        kind: str = answer.kind
        if kind == "refused" and (self._learnt is None or answer.long_term):
            kind = "overloaded"  # a stated quota is why: nothing was used, and there is nothing to learn
        usage = answer.usage or Usage()
        return CallEvent(
            call, kind, now, *usage, retry_after=answer.retry_after, dimension=answer.dimension
        )

    def _begin_log(self) -> None:
        """Keep what peers may want to know, from the calls on that were made before there was a limit."""
        self._logs = True
        for at, ended, (taken, written, _), usage in sorted(self._before, key=itemgetter(0)):
            self._calls += 1
            self._log.append(CallEvent(self._calls, "made", at, taken, written))
            self._log.append(CallEvent(self._calls, "accepted", ended, *(usage or Usage())))
        for ticket in self._flying:
            self._tell_made(ticket)
        if self._joined:
            self._untold = list(self._log)

    # -- peers ----------------------------------------------------------------------------------------

    def _look(self, now: float) -> None:
        """Look who is there, and become one of them where there is a limit to share."""
        if self._hears:
            return
        self._hears = True
        try:
            self._look_around(now)
        finally:
            self._hears = False

    def _look_around(self, now: float) -> None:
        self._look_at = now + PEERS.look
        others = set(self._board.others())
        for name in self._peers.keys() - others:
            self._part(name, now)
        if not self._logs and (others or self._learnt is not None):
            self._begin_log()
        if not self._joined and (self._logs or self.stated):
            self._joined = self._board.join()
            self._untold = list(self._log)
        if self._untold:
            self._tell_all()
        if self._joined and not self._peers:
            self._board.wish(Wish(self._turns.tag))  # where those who come begin
        if self._joined and (new := sorted(others - self._peers.keys())):
            self._meet(new, now)

    def _meet(self, names: Iterable[str], now: float) -> None:
        """Begin to count the calls of peers.

        Where the first of them began before there was a limit here, all is learnt anew from what they and
        this process remember. Else the calls count that were made while nobody looked.
        """
        alone = not self._peers
        oldest = max(self._since, now - LIMITER.stale)
        told: list[tuple[Peer, CallEvent]] = []
        for name in names:
            peer = self._peers[name] = Peer(name)
            events, peer.wish, _ = self._board.hear(name)
            peer.heard_at = now
            credible = _credible(events, oldest, now)
            told += [(peer, event) for event in credible if event.at >= oldest]
        first = min((event.at for _, event in told), default=math.inf)
        if alone and first < self._learnt_at and len(self._log) < PEERS.events:
            self._learn_anew(told, now)
        else:
            self._take_over([item for item in told if item[1].at >= now - PEERS.recent], now)

    def _learn_anew(self, told: Sequence[tuple[Peer | None, CallEvent]], now: float) -> None:
        """Learn from all that this process and its peers remember, as if it had happened here."""
        fresh = Limiter(self.key)
        tickets: dict[tuple[Peer | None, int], Ticket] = {}
        mine = ((None, event) for event in self._log)
        for peer, event in sorted([*told, *mine], key=lambda item: item[1].at):
            if event.kind == "made":
                demand = _demand(peer, event)
                fresh.wait(event.at, demand)
                tickets[peer, event.call] = fresh.admit(event.at, demand)
            elif (ticket := tickets.pop((peer, event.call), None)) is not None:
                fresh.settle(ticket, event.at, _answer(event))
        for ticket, call in self._told.items():
            if (again := tickets.pop((None, call), None)) is not None:
                ticket.permit = again.permit
        for (peer, call), ticket in tickets.items():
            if peer is not None:
                ticket.taken = [0.0] * len(self._quotas.meters)
                peer.flying[call] = ticket
                self._flying[ticket] = None
        self._become(fresh)
        self._learnt_at = math.inf
        self._note_learnt(now)

    def _catch_up(self, now: float) -> None:
        """Take over what the peers have told since."""
        if self._hears:
            return
        self._hears = True
        try:
            self._hear_peers(now)
        finally:
            self._hears = False

    def _hear_peers(self, now: float) -> None:
        told: list[tuple[Peer, CallEvent]] = []
        for peer in self._peers.values():
            events, wish, whole = self._board.hear(peer.name)
            if events or wish != peer.wish:
                peer.heard_at = now
            peer.wish = wish
            if not whole:
                self._land(peer, now)
            told += [(peer, event) for event in _credible(events, now - LIMITER.stale, now)]
        if told:
            self._take_over(told, now)

    def _take_over(self, told: list[tuple[Peer, CallEvent]], now: float) -> None:
        """Count what peers tell as if it had happened here."""
        launched, refused = self.launched, self.refused
        for peer, event in sorted(told, key=lambda item: item[1].at):
            at = min(event.at, now)
            if event.kind == "made":
                demand = _demand(peer, event)
                amounts = self._quotas.amounts(demand)
                if self._learnt is not None:
                    self._learnt.agree(at, self._weight(demand))
                of_user = [meter for meter in self._quotas.meters if meter.by_user]
                before = [meter.level for meter in of_user]
                peer.flying[event.call] = super()._admit(at, demand, amounts, None)
                # The peer has found room, so there is no debt but for calls that are under way.
                for meter, level in zip(of_user, before, strict=True):
                    meter.level = max(meter.level, min(level, -meter.flying))
            elif (ticket := peer.flying.pop(event.call, None)) is not None:
                super().settle(ticket, at, _answer(event))
        self._note_learnt(now)
        self.launched, self.refused = launched, refused  # of this process alone

    def _land(self, peer: Peer, now: float) -> None:
        """Wait no more for the calls of a peer: what became of them will not be told."""
        tickets, peer.flying = list(peer.flying.values()), {}
        for ticket in tickets:
            super().settle(ticket, now, Answer("cancelled"))

    def _land_silent(self, now: float) -> bool:
        """Wait no more for the calls of peers that have told nothing for long; whether there were any."""
        silent = [
            peer
            for peer in self._peers.values()
            if peer.flying and now - peer.heard_at > PEERS.silent
        ]
        for peer in silent:
            self._land(peer, now)
        return bool(silent)

    def _part(self, name: str, now: float) -> None:
        self._land(self._peers.pop(name), now)


def _credible(events: Iterable[CallEvent], oldest: float, now: float) -> Iterable[CallEvent]:
    """Leave out what another clock has dated: calls that were made long ago, or are yet to be made.

    Who reads has looked at the clock before, so a peer may have written meanwhile.
    """
    for event in events:
        if event.kind != "made" or oldest <= event.at <= now + PEERS.recent:
            yield event if event.at <= now else event._replace(at=now)


def _demand(peer: Peer | None, event: CallEvent) -> Demand:
    return Demand(event.input_tokens, event.output_tokens, peer.name if peer else "")


def _answer(event: CallEvent) -> Answer:
    usage = None
    if event.input_tokens is not None or event.output_tokens is not None:
        usage = Usage(_whole(event.input_tokens), _whole(event.output_tokens))
    return Answer(
        cast("AnswerKind", event.kind),
        retry_after=event.retry_after,
        usage=usage,
        dimension=cast("Dimension | None", event.dimension),
    )


def _whole(amount: float | None) -> int | None:
    return None if amount is None else int(amount)
