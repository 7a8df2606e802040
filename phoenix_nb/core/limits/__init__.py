"""Rate limits and concurrency, learnt: pure machines that are told the time and what happened."""

from phoenix_nb.core.limits.concurrency import ADAPTIVE_CEILING, ConcurrencyLimit
from phoenix_nb.core.limits.gate import CallOutcome, LimitSnapshot, Permit
from phoenix_nb.core.limits.rate import RateLimit
from phoenix_nb.core.limits.signal import ThrottleSignal, read_signal

__all__ = [
    "ADAPTIVE_CEILING",
    "CallOutcome",
    "ConcurrencyLimit",
    "LimitSnapshot",
    "Permit",
    "RateLimit",
    "ThrottleSignal",
    "read_signal",
]
