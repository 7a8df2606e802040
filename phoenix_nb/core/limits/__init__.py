"""Limits and concurrency, stated and learnt: pure machines that are told the time and what happened."""

from phoenix_nb.core.limits.answers import Answer, StatedQuota
from phoenix_nb.core.limits.concurrency import ADAPTIVE_CEILING, ConcurrencyLimit
from phoenix_nb.core.limits.demand import Demand, Usage
from phoenix_nb.core.limits.gate import CallOutcome, LimitSnapshot, Permit
from phoenix_nb.core.limits.keys import Dimension, LimitKey
from phoenix_nb.core.limits.limiter import Binding, Limiter, Ticket
from phoenix_nb.core.limits.rate import RateLimit
from phoenix_nb.core.limits.signal import ThrottleSignal, read_signal

__all__ = [
    "ADAPTIVE_CEILING",
    "Answer",
    "Binding",
    "CallOutcome",
    "ConcurrencyLimit",
    "Demand",
    "Dimension",
    "LimitKey",
    "LimitSnapshot",
    "Limiter",
    "Permit",
    "RateLimit",
    "StatedQuota",
    "ThrottleSignal",
    "Ticket",
    "Usage",
    "read_signal",
]
