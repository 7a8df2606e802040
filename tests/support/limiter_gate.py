"""All the limits of a key, as the gate of a simulated client."""

from phoenix_nb.core.limits.answers import Answer, AnswerKind
from phoenix_nb.core.limits.gate import CallOutcome
from phoenix_nb.core.limits.limiter import Limiter
from phoenix_nb.core.limits.signal import ThrottleSignal
from phoenix_nb.core.limits.ticket import Ticket

__all__ = ["LimiterGate"]

_KINDS: dict[CallOutcome, AnswerKind] = {
    CallOutcome.SUCCEEDED: "accepted",
    CallOutcome.THROTTLED: "refused",
    CallOutcome.OVERLOADED: "overloaded",
    CallOutcome.FAILED: "failed",
    CallOutcome.CANCELLED: "cancelled",
}


class LimiterGate:
    """A `Limiter` that is asked as a `RateLimit` is."""

    def __init__(self, limiter: Limiter) -> None:
        self.limiter = limiter

    def delay(self, now: float) -> float:
        return self.limiter.wait(now)

    def acquire(self, now: float, others: int | None = None) -> Ticket:
        return self.limiter.admit(now, others=others)

    def release(
        self,
        permit: Ticket,
        now: float,
        outcome: CallOutcome,
        signal: ThrottleSignal | None = None,
    ) -> None:
        asked = signal.retry_after if signal is not None else None
        self.limiter.settle(permit, now, Answer(_KINDS[outcome], retry_after=asked))
