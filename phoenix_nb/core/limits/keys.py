"""What a limit belongs to: a host, a credential and a model, and the dimension that it counts."""

from typing import Literal, NamedTuple

__all__ = ["Dimension", "LimitKey"]

Dimension = Literal["requests", "input_tokens", "output_tokens", "tokens", "concurrency"]
"""What a limit counts: calls, tokens of prompts, of answers, of both together, or calls in flight."""


class LimitKey(NamedTuple):
    """Whose limits they are; a part that is not known is empty.

    A function's name is no part of it: one task may call several APIs, and several tasks the same.
    """

    host: str = ""
    """Host and port, in lower case."""
    credential: str = ""
    """Tells credentials apart without telling them: a hash with a salt of this user's processes."""
    model: str = ""
    """The model that the request names, or that the refusal does."""
    error: str = ""
    """The type of the refusal, where nothing else is known of it."""

    def __str__(self) -> str:
        """Name it for people: what is known, without the credential."""
        return " · ".join(part for part in (self.model, self.host) if part) or self.error or "API"
