"""How much of a quota a call takes: what is expected before it, and what is known after it."""

from typing import NamedTuple

from phoenix_nb.core.limits.keys import Dimension

__all__ = ["Demand", "Usage"]


class Usage(NamedTuple):
    """Tokens that a call took, as its answer reports them; None for what it does not."""

    input_tokens: int | None = None
    output_tokens: int | None = None

    def amount(self, dimension: Dimension) -> float | None:
        """How much of a dimension that is; None if it is not known."""
        taken, written = self
        if dimension == "tokens":
            return None if taken is None and written is None else (taken or 0) + (written or 0)
        if dimension == "input_tokens":
            return taken
        return written if dimension == "output_tokens" else 1.0


class Demand(NamedTuple):
    """What a call is expected to take; it counts as one request besides.

    Where nothing is known (None), the limiter expects what the latest calls of the same `group` took.
    """

    input_tokens: float | None = None
    output_tokens: float | None = None
    group: str = ""
    """Calls that are alike: one task with one variant's parameters."""

    def amount(self, dimension: Dimension) -> float | None:
        """How much of a dimension that is; None if it is not known."""
        taken, written, _ = self
        if dimension == "tokens":
            return None if taken is None else taken + (written or 0.0)
        if dimension == "input_tokens":
            return taken
        return written if dimension == "output_tokens" else 1.0
