"""What travels between the kernel and the workers."""

import pickle
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.run.exchange_log import KeptExchange
from phoenix_nb.core.user_code.binding import BoundEvaluator, BoundTask
from phoenix_nb.engine.user_code import Ended
from phoenix_nb.model import Span, Usage

__all__ = ["Addressed", "Parcel", "Report", "Session", "Target", "Visit", "packed", "unpacked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """How the attempts of one run are made, whichever worker makes them."""

    id: str
    topic: str
    """Of the events that carry the reports."""
    timeout: float | None
    """Seconds for each attempt."""
    capture: bool
    keep: bool
    """Whether prompts and replies are stored."""
    salt: bytes
    """Of the hashes that tell credentials apart."""
    process: tuple[str, int]
    """Host and number of the kernel's process."""
    code: bytes
    """The tasks, the evaluators and the types of refusals, pickled by value."""
    sources: dict[str, dict[int, str]]
    """By file, the lines of the code that is sent, so that tracebacks show them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """One attempt to be made."""

    target: int
    """Which of the session's tasks and evaluators is called."""
    values: dict[str, Any]
    """What its parameters get, by the names of the values."""
    experiment_id: str
    group: str
    """Names the attempts that are alike; see `Demand.group`."""
    trace_id: str
    """Of the span that it belongs to; empty where spans are not gathered."""
    announced: bool = False
    """Whether the worker says when it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """How one attempt ended."""

    ended: Ended
    seconds: float
    """From the call of the code to its end."""
    usages: Sequence[Usage] = ()
    """What the code itself reported."""
    exchanges: Sequence[KeptExchange] = ()
    heard: Sequence[tuple[LimitKey, Demand, Answer]] = ()
    """What the answers to its requests teach of limits, in order, but for what has been said before."""
    answered: Usage | None = None
    """What the answers reported of tokens."""
    spans: Sequence[Span] = ()
    printed: str = ""
    abandoned: bool = False
    """Whether a thread is still at work on it; `("freed", key)` follows once it has ended."""


class Visit(NamedTuple):
    """What a worker says of itself."""

    id: str
    packages: dict[str, str]
    """Versions, by package; of Python as "python"."""


def packed(thing: Any) -> bytes:
    """Write for the way: as bytes, so that Dask does not look for its own things inside."""
    return pickle.dumps(thing, protocol=5)


def unpacked(data: bytes) -> Any:
    """Read what has come: from the cluster that the user has chosen, as Dask's own messages have."""
    return pickle.loads(data)  # noqa: S301 - as the docstring says


Addressed = tuple[str, bytes]
"""The key of an attempt, and its parcel."""
Target = BoundTask | BoundEvaluator
