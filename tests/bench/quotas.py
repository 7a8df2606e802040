"""The quotas of the rate-limited scenarios, and how soon they allow what."""

import heapq
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

QuotaKind = Literal["token bucket", "fixed window", "concurrency cap"]


@dataclass(frozen=True, slots=True)
class Quota:
    """What a server lets through, and how many requests it is asked."""

    kind: QuotaKind
    rate: float
    """Requests per second in the long run."""
    count: int
    """Requests that are to be made."""
    burst: int = 1
    """Token bucket: how many requests are let through at once after a rest."""
    window: float = 1.0
    """Fixed window: seconds; `rate × window` requests in each, counted from the first request."""
    cap: int = 1
    """Concurrency cap: requests at once."""
    latency: float = 0.05
    """Seconds that an accepted request takes."""

    def __str__(self) -> str:
        told = f"{self.rate:g} requests/s, {self.kind}"
        if self.kind == "token bucket":
            return f"{told} of {self.burst}"
        if self.kind == "fixed window":
            return f"{told}: {self.rate * self.window:g} in {self.window:g} s"
        return f"{told}: {self.cap} at once, {self.latency * 1e3:g} ms each"

    def ideal(self, count: int) -> float:
        """Seconds from the first request to the admission of the last of so many, at best."""
        return self.remaining([], count)

    def remaining(self, admitted: Sequence[float], count: int) -> float:
        """Seconds that so many more admissions take at best.

        Args:
            admitted: When others were admitted before, ascending, in seconds from the first request;
                the time is counted from the last of them.
            count: How many more.
        """
        if count <= 0:
            return 0.0
        now = admitted[-1] if admitted else 0.0
        if self.kind == "token bucket":
            return self._bucket(admitted, count)
        if self.kind == "fixed window":
            return self._window(admitted, count, now)
        return self._slots(admitted, count, now)

    def _bucket(self, admitted: Sequence[float], count: int) -> float:
        level, last = float(self.burst), 0.0
        for at in admitted:
            level = min(self.burst, level + (at - last) * self.rate) - 1
            last = at
        return max(0.0, (count - level) / self.rate)

    def _window(self, admitted: Sequence[float], count: int, now: float) -> float:
        size = max(1, round(self.rate * self.window))
        index = int(now // self.window)
        left = max(0, size - sum(at >= index * self.window for at in admitted))
        if count <= left:
            return 0.0
        further = math.ceil((count - left) / size)
        return (index + further) * self.window - now

    def _slots(self, admitted: Sequence[float], count: int, now: float) -> float:
        busy = [at + self.latency for at in admitted if at + self.latency > now]
        free = [now] * max(0, self.cap - len(busy)) + busy
        heapq.heapify(free)
        at = now
        for _ in range(count):
            at = heapq.heappop(free)
            heapq.heappush(free, at + self.latency)
        return at - now


def quotas(*, quick: bool) -> list[Quota]:
    """Every quota that is measured; `quick` takes two small ones."""
    if quick:
        return [
            Quota("token bucket", 20, 60, burst=4),
            Quota("concurrency cap", 100, 100, cap=5, latency=0.05),
        ]
    sizes = ((2.0, 60), (5.0, 150), (20.0, 300), (100.0, 1_000))
    windows = {2.0: 10.0, 5.0: 10.0, 20.0: 3.0, 100.0: 1.0}
    return [
        *(Quota("token bucket", rate, n, burst=max(2, int(rate))) for rate, n in sizes),
        *(Quota("fixed window", rate, n, window=windows[rate]) for rate, n in sizes),
        *(
            Quota(
                "concurrency cap",
                rate,
                n,
                cap=max(2, int(rate / 5)),
                latency=max(2, int(rate / 5)) / rate,
            )
            for rate, n in sizes
        ),
    ]
