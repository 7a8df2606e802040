"""What follows an attempt that is over: a record, another attempt, or the end of the run.

Pure: what has happened comes in, a value says what to do, and the engine does it.
"""

import math
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from phoenix_nb.core.limits.constants import LIMITER
from phoenix_nb.core.run.overload import MOST_OVERLOADS
from phoenix_nb.core.run.retry import RetryPolicy
from phoenix_nb.model import SessionOutcome

if TYPE_CHECKING:
    from phoenix_nb.core.limits.signal import ThrottleSignal

__all__ = [
    "MOST_LOSSES",
    "AttemptState",
    "Decision",
    "Fault",
    "Leave",
    "Record",
    "Requeue",
    "RetryAt",
    "Stop",
    "closed_for",
    "decide",
]


class Fault(Enum):
    """How an attempt failed."""

    BUSY = auto()
    """The server had no room for it at the moment."""
    CANCELLED = auto()
    """By a cancellation, the engine's or the code's own."""
    FAILED = auto()
    HOPELESS = auto()
    """The same call is sure to fail again."""
    INTERRUPTED = auto()
    """By ■ or Ctrl-C."""
    LOST = auto()
    """Whoever made it is gone: nobody knows how far it came, or whether it was paid for."""
    OVERLOADED = auto()
    """The server is at fault, not the request."""
    THROTTLED = auto()
    TIMED_OUT = auto()
    UNREADABLE = auto()
    """The call was answered, and what it returned cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptState:
    """What is known of an attempt and of the limits that it met."""

    failures: int = 0
    """Earlier attempts that failed by themselves."""
    stopped: bool = False
    """Whether its experiment has been stopped meanwhile."""
    overloads: int = 0
    """Earlier attempts that were turned away for overload."""
    in_outage: bool = False
    """Whether its failure belongs to an outage that is waited out."""
    losses: int = 0
    """Earlier attempts that were lost."""
    refused_for: float = 0.0
    """Seconds for which the limit has refused every call."""
    by_chance: bool = False
    """Whether it was refused for no quota: other calls need not wait for what this one is asked to."""
    patience: float = 600.0
    policy: RetryPolicy


MOST_LOSSES = 5
"""Times that the attempts of one run are lost and made again, however few `retries` there are; what is lost
even then may be what brings the workers down."""


@dataclass(frozen=True, slots=True)
class Record:
    """Record the run or evaluation as it is."""


@dataclass(frozen=True, slots=True)
class RetryAt:
    """Make another attempt at this time."""

    due: float


@dataclass(frozen=True, slots=True)
class Requeue:
    """Make another attempt as soon as the limit or the outage allows; this one does not count."""

    due: float = -math.inf
    """When it may be made at the earliest."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Stop the whole run."""

    outcome: SessionOutcome
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Leave:
    """Do nothing: the experiment has been stopped, and the run stays missing."""


Decision = Record | RetryAt | Requeue | Stop | Leave


def decide(
    attempt: AttemptState,
    error: Fault | None,
    signal: "ThrottleSignal | None",
    now: float,
    jitter: float,
) -> Decision:
    """Decide what follows an attempt.

    Args:
        attempt: What is known of it.
        error: How it failed; None if it succeeded.
        signal: What the refusal says, if a rate limit refused it.
        now: Seconds of the engine's clock.
        jitter: A draw from [0, 1).
    """
    if error is None or error is Fault.UNREADABLE:
        return Record()
    if error is Fault.INTERRUPTED:
        return Stop(SessionOutcome.INTERRUPTED)
    if attempt.stopped:
        return Leave()
    if signal is not None:
        return _after_refusal(attempt, signal, now)
    if attempt.in_outage or (error is Fault.BUSY and attempt.overloads < MOST_OVERLOADS):
        return Requeue()
    delay = None
    if error is Fault.LOST:
        delay = 0.0 if attempt.losses < MOST_LOSSES else None
    elif error is not Fault.HOPELESS:
        delay = attempt.policy.delay(attempt.failures + 1, jitter=jitter)
    return Record() if delay is None else RetryAt(now + delay)


def closed_for(wait: float) -> Stop:
    """What follows when a limit lets nothing through for so many seconds, more than a run waits."""
    reason = f"the API asks to wait {wait:,.0f} s, longer than this run will"
    return Stop(SessionOutcome.EXHAUSTED, reason)


def _after_refusal(attempt: AttemptState, signal: "ThrottleSignal", now: float) -> Decision:
    if signal.answer.permanent:
        return Record()
    if signal.exhausted or (signal.reason and attempt.refused_for > LIMITER.patience):
        return Stop(SessionOutcome.EXHAUSTED, signal.reason or "the quota is used up")
    if (wait := signal.retry_after or 0.0) > attempt.patience:
        return closed_for(wait)
    if attempt.refused_for > attempt.patience:
        refused = f"the API has refused every call for {attempt.patience:,.0f} s"
        return Stop(SessionOutcome.EXHAUSTED, refused)
    return Requeue(now + (signal.retry_after or 0.0)) if attempt.by_chance else Requeue()
