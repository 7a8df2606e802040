"""An API that limits tokens and states nothing, and a client's run, on a simulated clock."""

import heapq
import itertools
import math
import random
import statistics
from collections.abc import Callable
from dataclasses import dataclass

from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.concurrency import ConcurrencyLimit
from phoenix_nb.core.limits.demand import Demand, Usage
from phoenix_nb.core.limits.gate import CallOutcome, Permit
from phoenix_nb.core.limits.limiter import Limiter
from phoenix_nb.core.limits.ticket import Ticket

_SOON = 1e-5
"""Seconds by which a timer is late."""


@dataclass(frozen=True)
class Call:
    """One row: what it takes, and what is known of it beforehand."""

    prompt: int
    answer: int
    announced: float | None

    @property
    def tokens(self) -> int:
        return self.prompt + self.answer


@dataclass(frozen=True)
class Shape:
    """A quota of tokens, and the run that meets it."""

    rate: float
    """Tokens a second."""
    depth: float
    calls: list[Call]
    latency: float
    refusal: float
    advice: str
    named: bool
    """Whether refusals say that it is tokens which are used up."""
    kind: str = "bucket"
    period: float = 0.0

    @property
    def name(self) -> str:
        mean = statistics.mean(call.tokens for call in self.calls)
        known = "announced" if self.calls[0].announced is not None else "unknown"
        return (
            f"{self.kind} {self.rate:6.0f}/s of {self.depth:7.0f}, {len(self.calls):4} calls of {mean:5.0f} "
            f"({known}), {'named' if self.named else 'unnamed'}, {self.latency:.2f} s, {self.advice}"
        )


class _Bucket:
    def __init__(self, which: Shape) -> None:
        self._rate, self._depth, self._level, self._at = which.rate, which.depth, which.depth, 0.0

    def wait(self, now: float, tokens: float) -> float:
        """Seconds until the call would be let through."""
        self._level = min(self._depth, self._level + (now - self._at) * self._rate)
        self._at = now
        return max(0.0, (tokens - self._level - 1e-6) / self._rate)

    def take(self, tokens: float) -> None:
        self._level -= tokens


class _Window:
    def __init__(self, which: Shape) -> None:
        self._limit, self._period, self._index, self._used = which.depth, which.period, -1, 0.0

    def wait(self, now: float, tokens: float) -> float:
        """Seconds until the call would be let through."""
        index = int(now // self._period)
        if index != self._index:
            self._index, self._used = index, 0.0
        return (
            0.0 if self._used + tokens <= self._limit else (index + 1) * self._period - now + 1e-9
        )

    def take(self, tokens: float) -> None:
        self._used += tokens


class Run:
    """Makes calls as soon as the limiter lets them; those that are refused are made again.

    Args:
        which: What to run.
        seed: Of what is left to chance.
        known: Whether the client knows the quota, and sends what it lets through.
    """

    def __init__(self, which: Shape, seed: int, *, known: bool = False) -> None:
        self._shape = which
        self._known = known
        self._chance = random.Random(seed)
        self.limiter = Limiter()
        self._gate = ConcurrencyLimit()
        self._server = _Window(which) if which.kind == "window" else _Bucket(which)
        self._waiting = which.calls[::-1]
        self._order = itertools.count()
        self._events: list[tuple[float, int, Callable[[float], None]]] = []
        self._woken_at = math.inf
        self.accepted: list[tuple[float, int]] = []
        self.refused_at: list[float] = []
        self.now = 0.0

    def run(self, until: float = 3_000.0) -> None:
        """Go on until every call is answered."""
        self._pump(0.0)
        while self._events and self.now < until:
            self.now, _, act = heapq.heappop(self._events)
            act(self.now)

    def _at(self, when: float, act: Callable[[float], None]) -> None:
        heapq.heappush(self._events, (when, next(self._order), act))

    def _size(self, call: Call) -> float:
        """How much a call takes of the quota."""
        return 1.0 if self._shape.kind == "requests" else call.tokens

    def _on_its_way(self) -> float:
        return 0.0 if self._known else self._chance.uniform(0.0, 0.002)

    def _pump(self, now: float) -> None:
        while self._waiting:
            call = self._waiting[-1]
            demand = Demand(call.announced, None)
            quota = (
                self._server.wait(now, self._size(call))
                if self._known
                else self.limiter.wait(now, demand)
            )
            wait = max(self._gate.delay(now), quota)
            if wait > 0:
                if now + wait + _SOON < self._woken_at:
                    self._woken_at = now + wait + _SOON
                    self._at(self._woken_at, self._wake)
                return
            self._waiting.pop()
            ticket, permit = self.limiter.admit(now, demand), self._gate.acquire(now)
            arrive = self._arrival(call, ticket, permit)
            if self._known:
                arrive(now)
            else:
                self._at(now + self._on_its_way(), arrive)

    def _wake(self, now: float) -> None:
        if now < self._woken_at:  # something else has woken it since
            return
        self._woken_at = math.inf
        self._pump(now)

    def _arrival(self, call: Call, ticket: Ticket, permit: Permit) -> Callable[[float], None]:
        def arrive(now: float) -> None:
            wait = self._server.wait(now, self._size(call))
            if wait > 0:
                self.refused_at.append(now)
                took, answer = self._shape.refusal, self._refusal(wait)
            else:
                self._server.take(self._size(call))
                self.accepted.append((now, call.tokens))
                took = self._shape.latency * self._chance.uniform(0.5, 1.5)
                answer = Answer(kind="accepted", usage=Usage(call.prompt, call.answer))

            def end(at: float) -> None:
                self.limiter.settle(ticket, at, answer)
                outcome = CallOutcome.THROTTLED if wait > 0 else CallOutcome.SUCCEEDED
                self._gate.release(permit, at, outcome)
                if wait > 0:
                    self._waiting.append(call)
                self._pump(at)

            self._at(now + took + self._on_its_way(), end)

        return arrive

    def _refusal(self, wait: float) -> Answer:
        asked = {"none": None, "exact": wait, "whole seconds": float(math.ceil(wait))}
        return Answer(
            kind="refused",
            retry_after=asked[self._shape.advice],
            coarse=self._shape.advice == "whole seconds",
            dimension=("requests" if self._shape.kind == "requests" else "tokens")
            if self._shape.named
            else None,
        )

    @property
    def took(self) -> float:
        """Seconds from the first tenth of the calls on."""
        tenth = math.ceil(len(self.accepted) / 10)
        return self.accepted[-1][0] - self.accepted[tenth - 1][0]
