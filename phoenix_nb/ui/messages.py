"""What a live view may ask of the kernel. Any script on the page can send these: they are checked."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

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
    "refusal",
]

_CONCURRENCY = (
    "Nothing has changed: concurrency is a whole number from 1 to 1,024. Enter one, or press auto to "
    "let it adapt."
)
"""The same words as in `live.js`, which says so before it asks."""


class _Message(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


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
    """Change the number of calls in flight. Only "auto" lets it adapt: no number lifts a limit."""

    type: Literal["set_concurrency"]
    concurrency: Annotated[int, Field(ge=1, le=1024)] | Literal["auto"]


class Traceback(_Message):
    """Send the traceback of a group of failures."""

    type: Literal["traceback"]
    key: Annotated[str, Field(max_length=40)]


class Seen(_Message):
    """Know that a front end has made the widget."""

    type: Literal["seen"]


Ask = Pause | Resume | Stop | RetryFailed | SetConcurrency | Traceback | Seen

_ASK: TypeAdapter[Ask] = TypeAdapter(Annotated[Ask, Field(discriminator="type")])


def refusal(content: Any) -> str:
    """Say in words why something that was asked is not done; empty if nobody could have meant it."""
    asked = isinstance(content, dict) and content.get("type") == "set_concurrency"
    return _CONCURRENCY if asked and parse(content) is None else ""


def parse(content: Any) -> Ask | None:
    """Return what is asked, or None for anything that this view does not know."""
    try:
        return _ASK.validate_python(content)
    except ValidationError:
        return None
