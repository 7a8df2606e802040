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
        if dimension == "input_tokens":
            return self.input_tokens
        if dimension == "output_tokens":
            return self.output_tokens
        if dimension in ("requests", "concurrency"):
            return 1.0
        if self.input_tokens is None and self.output_tokens is None:
            return None
        return (self.input_tokens or 0) + (self.output_tokens or 0)


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
        if dimension in ("requests", "concurrency"):
            return 1.0
        if dimension == "input_tokens":
            return self.input_tokens
        if dimension == "output_tokens":
            return self.output_tokens
        if self.input_tokens is None:
            return None
        return self.input_tokens + (self.output_tokens or 0.0)
