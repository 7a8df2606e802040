"""The quotas of the rate-limited scenarios, and how soon they allow what."""

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
        if self.kind == "token bucket":
            return max(0.0, (count - self.burst) / self.rate)
        if self.kind == "fixed window":
            return (count - 1) // round(self.rate * self.window) * self.window
        return (count - 1) // self.cap * self.latency

    def used(self, count: int, seconds: float, *, rested: bool) -> float:
        """Share of what the quota lets through in the long run, at most 1.

        Args:
            count: Requests that were let through.
            seconds: In which time.
            rested: Whether the time began with a full bucket, or with nothing in flight.
        """
        offered = self.rate * seconds
        if rested and self.kind == "token bucket":
            offered += self.burst
        if rested and self.kind == "concurrency cap":
            offered += self.cap
        return min(1.0, count / offered) if offered > 0 else 1.0


def quotas(*, quick: bool) -> list[Quota]:
    """Every quota that is measured; `quick` takes two small ones."""
    if quick:
        return [
            Quota("token bucket", 20, 60, burst=4),
            Quota("concurrency cap", 100, 100, cap=5, latency=0.05),
        ]
    sizes = ((2.0, 60), (5.0, 150), (20.0, 300), (100.0, 1_000))
    windows = {2.0: 10.0, 5.0: 10.0, 20.0: 3.0, 100.0: 1.0}
    caps = {2.0: 2, 5.0: 5, 20.0: 20, 100.0: 50}
    return [
        *(Quota("token bucket", rate, n, burst=max(2, int(rate))) for rate, n in sizes),
        *(Quota("fixed window", rate, n, window=windows[rate]) for rate, n in sizes),
        *(
            Quota("concurrency cap", rate, n, cap=caps[rate], latency=caps[rate] / rate)
            for rate, n in sizes
        ),
    ]
