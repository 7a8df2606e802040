"""Two clients of one quota that every answer states, on a simulated clock."""

import heapq
import itertools
import random
from collections.abc import Callable, Iterator
from typing import NamedTuple

from phoenix_nb.core.limits.answers import Answer, StatedQuota
from phoenix_nb.core.limits.demand import Demand, Usage
from phoenix_nb.core.limits.limiter import Limiter
from phoenix_nb.core.limits.ticket import Ticket
from tests.support.limit_simulator import TokenBucket

__all__ = ["Shares", "share_stated"]

_PERIOD = 60.0
_AT_ONCE = 64
_REFUSAL = 0.02
"""Seconds that a refusal takes."""
_WRITTEN = 50
"""Tokens of each answer."""


class Shares(NamedTuple):
    """What the clients had in the stretch of time that counts."""

    accepted: tuple[int, int]
    refused: int

    @property
    def less(self) -> float:
        """Share of the calls that the client had that had less: half of them at best."""
        return min(self.accepted) / max(1, sum(self.accepted))

    @property
    def refused_share(self) -> float:
        """Calls that were refused, as a share of all."""
        return self.refused / max(1, self.refused + sum(self.accepted))


class _Event(NamedTuple):
    at: float
    order: int
    client: int
    ticket: Ticket | None
    answer: Answer


class _Client:
    """One that always has calls to make."""

    def __init__(self, limiter: Limiter) -> None:
        self.limiter = limiter
        self.flying = 0
        self.asks_at = float("inf")
        self.accepted_at: list[float] = []
        self.refused_at: list[float] = []


class _Provider:
    """Counts requests and tokens by the minute, and says what is left when it lets a call through."""

    def __init__(self, requests: float, tokens: float) -> None:
        self._buckets = {
            "requests": TokenBucket(requests / _PERIOD, requests),
            "tokens": TokenBucket(tokens / _PERIOD, tokens),
        }

    def ask(self, now: float, size: int) -> Answer:
        needed = {"requests": 1, "tokens": size}
        for bucket in self._buckets.values():
            bucket._fill(now)
        accepted = all(bucket.level >= needed[name] for name, bucket in self._buckets.items())
        for name, bucket in self._buckets.items():
            bucket.level -= accepted * needed[name]
        return Answer(
            "accepted" if accepted else "refused",
            stated=tuple(self._stated()),
            usage=Usage(size - _WRITTEN, _WRITTEN) if accepted else None,
        )

    def _stated(self) -> Iterator[StatedQuota]:
        for name, bucket in self._buckets.items():
            resets_in = (bucket.capacity - bucket.level) / bucket.rate
            yield StatedQuota(name, bucket.capacity, None, bucket.level, resets_in)  # type: ignore[arg-type]


def share_stated(
    *,
    requests: float,
    tokens: float,
    mean: float,
    latency: float,
    joins: float,
    counts: tuple[float, float],
    seed: int,
    make: Callable[[], Limiter] = Limiter,
) -> Shares:
    """Run two clients.

    Args:
        requests: That are let through in a minute.
        tokens: The same.
        mean: Tokens of a prompt, about.
        latency: Seconds that answers take, give or take a third.
        joins: Seconds after which the second client comes.
        counts: From when to when it is counted what is let through.
        seed: Of sizes and latencies.
        make: Makes what each of them knows of the quota; by default they know nothing of each other.
    """
    chance, order = random.Random(seed), itertools.count()
    provider, clients = _Provider(requests, tokens), (_Client(make()), _Client(make()))
    none = Answer("cancelled")
    events = [_Event(at, next(order), number, None, none) for number, at in enumerate((0.0, joins))]
    while events and events[0].at < counts[1]:
        now, _, number, ticket, answer = heapq.heappop(events)
        client = clients[number]
        if ticket is None:
            client.asks_at = float("inf")
        else:
            client.flying -= 1
            client.limiter.settle(ticket, now, answer)
        while client.flying < _AT_ONCE:
            wait = client.limiter.wait(now)
            if wait > 0:
                if now + wait < client.asks_at:
                    client.asks_at = now + wait
                    heapq.heappush(events, _Event(now + wait, next(order), number, None, none))
                break
            client.flying += 1
            leave = client.limiter.admit(now, Demand())
            told = provider.ask(now, _WRITTEN + 1 + int(mean * chance.lognormvariate(-0.125, 0.5)))
            accepted = told.kind == "accepted"
            (client.accepted_at if accepted else client.refused_at).append(now)
            took = latency * chance.uniform(0.7, 1.3) if accepted else _REFUSAL
            heapq.heappush(events, _Event(now + took, next(order), number, leave, told))

    def counted(times: list[float]) -> int:
        return sum(at >= counts[0] for at in times)

    first, second = (counted(client.accepted_at) for client in clients)
    return Shares((first, second), sum(counted(client.refused_at) for client in clients))
