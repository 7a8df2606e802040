"""A rate-limited API and the engine's launching, on a simulated clock."""

import heapq
import math
import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from phoenix_nb.core.limits.concurrency import ConcurrencyLimit
from phoenix_nb.core.limits.gate import CallOutcome, Permit
from phoenix_nb.core.limits.rate import RateLimit
from phoenix_nb.core.limits.signal import ThrottleSignal

_STALLED = 0.02
"""Share of the things to be done that keep a busy machine's loop from doing others."""


@dataclass(slots=True)
class Quota:
    """What a server lets through: `admit` says whether, `wait` how long until it might again."""

    def admit(self, now: float) -> bool:
        raise NotImplementedError

    def wait(self, now: float) -> float:
        raise NotImplementedError

    def leave(self) -> None:
        """An admitted call is over."""

    def limits(self) -> tuple[float, float]:
        """What headers tell: calls, and seconds in which a quota that is used up is whole again."""
        return 0.0, 0.0


@dataclass(slots=True)
class TokenBucket(Quota):
    rate: float
    capacity: float
    level: float = field(init=False)
    at: float = 0.0

    def __post_init__(self) -> None:
        self.level = self.capacity

    def _fill(self, now: float) -> None:
        self.level = min(self.capacity, self.level + (now - self.at) * self.rate)
        self.at = now

    def admit(self, now: float) -> bool:
        self._fill(now)
        if self.level < 1 - 1e-9:
            return False
        self.level -= 1
        return True

    def wait(self, now: float) -> float:
        self._fill(now)
        return max(0.0, (1 - self.level) / self.rate)

    def limits(self) -> tuple[float, float]:
        return self.capacity, self.capacity / self.rate


@dataclass(slots=True)
class FixedWindow(Quota):
    limit: int
    window: float
    phase: float = 0.0
    """Seconds of the first window that are already over at time 0."""
    index: int = -1
    used: int = 0

    def admit(self, now: float) -> bool:
        index = int((now + self.phase) // self.window)
        if index != self.index:
            self.index, self.used = index, 0
        if self.used >= self.limit:
            return False
        self.used += 1
        return True

    def wait(self, now: float) -> float:
        return self.window - (now + self.phase) % self.window

    def limits(self) -> tuple[float, float]:
        return self.limit, self.window


@dataclass(slots=True)
class SlidingWindow(Quota):
    limit: int
    window: float
    log: deque[float] = field(default_factory=deque)

    def admit(self, now: float) -> bool:
        while self.log and self.log[0] <= now - self.window:
            self.log.popleft()
        if len(self.log) >= self.limit:
            return False
        self.log.append(now)
        return True

    def wait(self, now: float) -> float:
        return max(0.0, self.log[0] + self.window - now) if self.log else 0.0

    def limits(self) -> tuple[float, float]:
        return self.limit, self.window


@dataclass(slots=True)
class Slots(Quota):
    limit: int
    used: int = 0

    def admit(self, now: float) -> bool:
        del now
        if self.used >= self.limit:
            return False
        self.used += 1
        return True

    def wait(self, now: float) -> float:
        del now
        return 0.1

    def leave(self) -> None:
        self.used -= 1


@dataclass(slots=True)
class Shared(Quota):
    """A quota that another process uses as well, for some time, at an even pace."""

    quota: Quota
    rate: float
    begins: float
    ends: float
    taken: int = 0

    def admit(self, now: float) -> bool:
        while (at := self.begins + self.taken / self.rate) <= min(now, self.ends):
            self.taken += 1
            self.quota.admit(at)
        return self.quota.admit(now)

    def wait(self, now: float) -> float:
        return self.quota.wait(now)


@dataclass(slots=True)
class AtRandom(Quota):
    """No quota: a share of the calls is refused, whoever makes them and however fast."""

    share: float
    seed: int = 0
    chance: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)

    def admit(self, now: float) -> bool:
        del now
        return self.chance.random() >= self.share

    def wait(self, now: float) -> float:
        del now
        return 1.0


@dataclass(slots=True)
class Unlimited(Quota):
    def admit(self, now: float) -> bool:
        del now
        return True

    def wait(self, now: float) -> float:
        del now
        return 0.0


Advice = Callable[[Quota, float], ThrottleSignal]
"""What a refusal says, given the quota and the time."""


def no_advice(quota: Quota, now: float) -> ThrottleSignal:
    """Say nothing."""
    del quota, now
    return ThrottleSignal()


def whole_seconds(quota: Quota, now: float) -> ThrottleSignal:
    """Say `Retry-After`, rounded up as HTTP wants it."""
    return ThrottleSignal(retry_after=float(max(1, math.ceil(quota.wait(now)))))


def exact(quota: Quota, now: float) -> ThrottleSignal:
    """Say `retry-after-ms`."""
    return ThrottleSignal(retry_after=math.ceil(quota.wait(now) * 1000) / 1000)


def history(
    quota: Quota, pace: float, calls: int, seed: int = 0, *, pause: float = 3.0
) -> list[tuple[float, bool, float]]:
    """Calls at random moments, so many a second, with pauses of up to so many calls after a refusal."""
    chance = random.Random(seed)
    now, made = 0.0, []
    for _ in range(calls):
        refused = not quota.admit(now)
        made.append((now, refused, 1.0))
        now += chance.expovariate(pace)
        if refused:
            now += chance.random() * pause / pace
    return made


@dataclass(slots=True)
class Server:
    """Answers after `latency`; refuses after `refusal` seconds."""

    quota: Quota
    latency: float = 0.1
    refusal: float = 0.005
    advice: Advice = no_advice
    spread: float = 0.1
    """Latencies are drawn evenly from `latency` × (1 ± spread)."""
    network: float = 0.001
    """Seconds: the longest that a call, an answer or a refusal is on its way; drawn evenly."""
    effort: float = 0.0
    """Seconds for which each call and each answer keeps the client's loop busy: one after the other."""
    connect: float = 0.0
    """Seconds for which the first call keeps it busy besides."""
    stall: float = 0.0
    """Seconds for which one thing in fifty keeps it busy, as on a machine that has other work."""
    stalls: float = 0.0
    """Times a second that the client's loop stands still altogether, as where a task computes on it …"""
    stalled: tuple[float, float] = (0.05, 0.3)
    """… and for how many seconds: drawn evenly in between, on a logarithmic scale."""
    tail: float = 0.0
    """Seconds by which a call or an answer is late besides, as on a network with queues: most of them by
    less than half of it, one in a hundred by five times as much or more."""
    down: tuple[float, float] = (math.inf, math.inf)
    """When every call fails: from, to."""
    changes: list[tuple[float, Quota]] = field(default_factory=list)
    """At these times another quota takes over."""


@dataclass(slots=True)
class Report:
    """What came of a simulated run."""

    completed: int = 0
    accepted_at: list[float] = field(default_factory=list)
    refused_at: list[float] = field(default_factory=list)
    failed: int = 0
    ended: float = 0.0
    most_in_flight: int = 0
    stuck: bool = False

    @property
    def refused(self) -> int:
        return len(self.refused_at)

    def used(self, rate: float, *, after: float = 0.0) -> float:
        """Share of `rate` that was used from the moment when `after` of the calls were accepted."""
        first = int(after * len(self.accepted_at))
        since = self.accepted_at[first - 1] if first else 0.0
        took = max(self.accepted_at[-1] - since, 1e-9)
        return (len(self.accepted_at) - first) / (rate * took)


@dataclass(slots=True, order=True)
class _Event:
    at: float
    order: int
    act: Callable[[float], None] = field(compare=False)


class Stalls:
    """The times at which a loop stands still, drawn as they are asked for, in order."""

    def __init__(self, often: float, seconds: tuple[float, float], seed: int) -> None:
        self._random = random.Random(seed + 1_000_003)
        self._often = often
        self._logs = math.log(seconds[0]), math.log(seconds[1])
        self._ended = self._begins = 0.0
        self._next()

    def _next(self) -> None:
        pause = self._random.expovariate(self._often) if self._often else math.inf
        self._begins = self._ended + pause
        self._ended = self._begins + math.exp(self._random.uniform(*self._logs))

    def over(self, at: float) -> float:
        """When the loop moves again that would do something at this moment."""
        while self._ended < at:
            self._next()
        return self._ended if self._begins <= at else at


class Simulation:
    """Launches calls as the engine does: as soon as every gate allows; refused ones are made again."""

    def __init__(
        self,
        server: Server,
        calls: int,
        *,
        seed: int = 0,
        concurrency: int | None = None,
        known: bool = False,
        lateness: float = 0.001,
        limit: RateLimit | None = None,
    ) -> None:
        self.server, self.pending = server, calls
        self.random = random.Random(seed)
        self.gate = ConcurrencyLimit(concurrency)
        self.limit = limit or RateLimit()
        self.attached = known or limit is not None
        self.lateness = lateness
        self.report = Report()
        self.now = 0.0
        self._events: list[_Event] = []
        self._order = 0
        self._flying: dict[int, list[tuple[ConcurrencyLimit | RateLimit, Permit]]] = {}
        self._launched = 0
        self._launches: deque[float] = deque(maxlen=2_000)
        self._waiting = 0
        """Calls that failed and are not made again yet."""
        self._timer = math.inf
        self._busy_until = 0.0
        self._stalls = Stalls(server.stalls, server.stalled, seed)

    def run(self, until: float = math.inf) -> Report:
        """Go on until every call is answered."""
        self._pump(0.0)
        while self._events and (self.pending or self._flying or self._waiting) and self.now < until:
            event = heapq.heappop(self._events)
            self.now = event.at
            event.act(event.at)
        self.report.ended = self.now
        self.report.stuck = self.pending > 0
        return self.report

    def _at(self, when: float, act: Callable[[float], None]) -> None:
        self._order += 1
        heapq.heappush(self._events, _Event(when, self._order, act))

    def _pump(self, now: float) -> None:
        while self.pending:
            delay = self.gate.delay(now)
            if self.attached:
                delay = max(delay, self.limit.delay(now))
            if delay > 0.0:
                if delay < math.inf:
                    self._wake_at(now + delay)
                return
            self._launch(now)

    def _wake_at(self, when: float) -> None:
        when += self.random.uniform(0, self.lateness)
        if when < self._timer - 1e-12 or self._timer <= self.now:
            self._timer = when
            self._at(when, self._on_timer)

    def _on_timer(self, now: float) -> None:
        free = self._stalls.over(max(now, self._busy_until))
        if free > now:
            self._at(free, self._on_timer)
            return
        if self._timer <= now:
            self._timer = math.inf
        self._pump(now)

    def _launch(self, now: float) -> None:
        self.pending -= 1
        self._launched += 1
        self._launches.append(now)
        number = self._launched
        gates: list[ConcurrencyLimit | RateLimit] = [self.gate]
        if self.attached:
            gates.append(self.limit)
        self._flying[number] = [(gate, gate.acquire(now)) for gate in gates]
        self.report.most_in_flight = max(self.report.most_in_flight, len(self._flying))
        connect = self.server.connect if self._launched == 1 else 0.0
        self._at(self._work(now, connect) + self._on_its_way(), lambda at: self._arrive(number, at))

    def _on_its_way(self) -> float:
        late = self.random.uniform(0, self.server.network)
        if self.server.tail:
            late += self.server.tail * min(self.random.lognormvariate(-1.0, 1.1), 20.0)
        return late

    def _work(self, now: float, more: float = 0.0) -> float:
        """Keep the client's loop busy with one more thing; when that will be done."""
        if self.server.stall and self.random.random() < _STALLED:
            more += self.server.stall
        begun = self._stalls.over(max(now, self._busy_until))
        self._busy_until = self._stalls.over(begun + self.server.effort + more)
        return self._busy_until

    def _arrive(self, number: int, now: float) -> None:
        server = self.server
        while server.changes and server.changes[0][0] <= now:
            server.quota = server.changes.pop(0)[1]
        if server.down[0] <= now < server.down[1]:
            self._at(now + 0.001, lambda at: self._end(number, at, CallOutcome.OVERLOADED, None))
        elif server.quota.admit(now):
            self.report.accepted_at.append(now)
            quota = server.quota
            took = server.latency * self.random.uniform(1 - server.spread, 1 + server.spread)
            self._at(now + took, lambda at: self._answer(number, at, quota))
        else:
            self.report.refused_at.append(now)
            signal = server.advice(server.quota, now)
            self._at(
                now + server.refusal,
                lambda at: self._send_back(number, at, CallOutcome.THROTTLED, signal),
            )

    def _answer(self, number: int, now: float, quota: Quota) -> None:
        quota.leave()
        self._send_back(number, now, CallOutcome.SUCCEEDED, None)

    def _send_back(
        self, number: int, now: float, outcome: CallOutcome, signal: ThrottleSignal | None
    ) -> None:
        self._at(
            now + self._on_its_way(),
            lambda at: self._at(self._work(at), lambda at: self._end(number, at, outcome, signal)),
        )

    def _end(
        self, number: int, now: float, outcome: CallOutcome, signal: ThrottleSignal | None
    ) -> None:
        if outcome is CallOutcome.THROTTLED and not self.attached:
            self._attach()
        for gate, permit in self._flying.pop(number):
            gate.release(permit, now, outcome, signal)
        if outcome is CallOutcome.SUCCEEDED:
            self.report.completed += 1
        elif outcome is CallOutcome.THROTTLED:
            self.pending += 1
        else:
            self.report.failed += 1
            self._waiting += 1
            self._at(now + self.random.uniform(0, 2.0), self._again)
        self._pump(now)

    def _again(self, now: float) -> None:
        self._waiting -= 1
        self.pending += 1
        self._pump(now)

    def _attach(self) -> None:
        """Have calls ask the limit from now on, those in flight included, as the engine does."""
        self.attached = True
        over = len(self._launches) - len(self._flying)
        self.limit.precede(list(self._launches)[:over])
        for permits in self._flying.values():
            first = permits[0][1]
            permits.append((self.limit, self.limit.acquire(first.launched, first.in_flight - 1)))


def side_by_side(*clients: Simulation, until: float, joins: float = 0.0) -> None:
    """Run several clients of one quota on one clock.

    Args:
        clients: Their servers hold the same quota.
        until: Seconds after which to stop.
        joins: Seconds after which all but the first begin.
    """
    for number, client in enumerate(clients):
        client._at(joins if number else 0.0, client._pump)
    while True:
        due = min(
            (client for client in clients if client._events),
            key=lambda client: client._events[0].at,
        )
        event = heapq.heappop(due._events)
        if event.at >= until:
            return
        due.now = event.at
        event.act(event.at)
