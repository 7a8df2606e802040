"""What an answer teaches of the limits that its call met, whoever has read it and from where."""

from typing import Literal, NamedTuple

from phoenix_nb.core.limits.demand import Usage
from phoenix_nb.core.limits.keys import Dimension

__all__ = ["UNREAD", "Answer", "AnswerKind", "StatedQuota"]

AnswerKind = Literal["accepted", "refused", "overloaded", "failed", "cancelled"]
"""`accepted`: the limits let the call through, whatever became of it. `refused`: a limit did not.
`overloaded`: the server, not the caller, was at its end. `failed`: nothing was said about a limit.
`cancelled`: ended by us."""


class StatedQuota(NamedTuple):
    """One quota that the headers of an answer, or the user, state."""

    dimension: Dimension
    limit: float
    """How much of it there is in one period, or in a full bucket."""
    period: float | None = None
    """Seconds; None where it is not told, and follows from `resets_in`."""
    remaining: float | None = None
    """How much was left after this call."""
    resets_in: float | None = None
    """Seconds until all of it is there again."""


class Answer(NamedTuple):
    """How a call ended, as far as its limits are concerned."""

    kind: AnswerKind
    retry_after: float | None = None
    """Seconds that the server asks to wait."""
    coarse: bool = False
    """Whether that is a whole number of seconds, rounded up as HTTP's header wants it."""
    stated: tuple[StatedQuota, ...] = ()
    """What the headers state, one item a dimension and period."""
    usage: Usage | None = None
    dimension: Dimension | None = None
    """What the refusal says is used up."""
    permanent: bool = False
    """Whether the call asks for more than the whole quota, so that it can never be let through."""
    long_term: bool = False
    """Whether the quota will not come back soon: credit used up, a daily limit."""
    reason: str = ""
    """For people, if it is permanent or long-term, or a limit of a day that may let a call through soon."""
    unread: bool = False
    """Whether nothing was looked at but that it is a success: there was nothing that it could teach."""


UNREAD = Answer(kind="accepted", unread=True)
"""See `Limiter.known_until`."""
