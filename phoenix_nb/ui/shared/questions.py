"""What front ends ask of the kernel. Any script on the page can send anything, so questions are checked."""

from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

__all__ = ["Asked", "AskedForAnswer", "understood"]

Q = TypeVar("Q")


class Asked(BaseModel, extra="forbid", frozen=True):
    """A question; fields that are not known are refused."""


class AskedForAnswer(Asked):
    """A question with a number, which its answer repeats."""

    request: int


def understood(questions: TypeAdapter[Q], content: Any) -> Q | None:
    """Return what is asked, or None for anything that is not one of `questions`."""
    try:
        return questions.validate_python(content)
    except (ValidationError, RecursionError):
        return None
