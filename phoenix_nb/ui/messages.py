"""What a live view may ask of the kernel. Any script on the page can send these: they are checked."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, TypeAdapter, ValidationError

__all__ = [
    "Ask",
    "Pause",
    "Resume",
    "RetryFailed",
    "Seen",
    "SetConcurrency",
    "Stop",
    "Traceback",
    "parse",
]


class _Message(BaseModel, extra="forbid", frozen=True, strict=True):
    """What every message has in common: fields that are not known are refused."""


class Pause(_Message):
    """Start nothing new."""

    type: Literal["pause"]


class Resume(_Message):
    """Go on."""

    type: Literal["resume"]


class Stop(_Message):
    """Stop one variant, or everything."""

    type: Literal["stop"]
    experiment_id: Annotated[str, Field(max_length=200)] | None = None


class RetryFailed(_Message):
    """Make again what has failed."""

    type: Literal["retry_failed"]


class SetConcurrency(_Message):
    """Change the number of calls in flight; None lets it adapt."""

    type: Literal["set_concurrency"]
    concurrency: Annotated[int, Field(ge=1, le=1024)] | None


class Traceback(_Message):
    """Send the traceback of a group of failures."""

    type: Literal["traceback"]
    key: Annotated[str, Field(max_length=40)]


class Seen(_Message):
    """Know that a front end has made the widget."""

    type: Literal["seen"]


Ask = Pause | Resume | Stop | RetryFailed | SetConcurrency | Traceback | Seen

_ASK: TypeAdapter[Ask] = TypeAdapter(Annotated[Ask, Field(discriminator="type")])


def parse(content: Any) -> Ask | None:
    """Return what is asked, or None for anything that this view does not know."""
    try:
        return _ASK.validate_python(content)
    except ValidationError:
        return None
