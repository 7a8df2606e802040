"""What a model said, whatever its client returned."""

from collections.abc import Sequence
from typing import Any

from phoenix_nb.core.run.replies import at
from phoenix_nb.core.values.guarded import peek
from phoenix_nb.errors import TaskError

__all__ = ["reply_text"]

_MAX_DEPTH = 5
"""How deep a text is looked for; no client nests deeper."""


def reply_text(reply: Any) -> str:
    """Find the text in a reply of any of the APIs.

    Raises:
        TaskError: If there is none, with the reason that the API gives.
    """
    text = at(reply, "choices", 0, "message", "content")
    text = text if isinstance(text, str) else _text(reply, 0)
    if text:
        return text
    refusal = at(reply, "choices", 0, "message", "refusal")
    if isinstance(refusal, str) and refusal:
        raise TaskError(f"The model refused to answer: {refusal:.500}")
    raise TaskError(
        f"The model returned no text{_reason(reply)}. Its raw reply is kept with the run; raise the limit on "
        "output tokens if it was reached."
    )


_REASONS: tuple[tuple[str | int, ...], ...] = (
    ("choices", 0, "finish_reason"),
    ("stop_reason",),
    ("incomplete_details", "reason"),
    ("candidates", 0, "finish_reason"),
    ("prompt_feedback", "block_reason"),
    ("stopReason",),
)
"""Where the APIs say why a reply ended."""


def _reason(reply: Any) -> str:
    reasons = (at(reply, *path) for path in _REASONS)
    reason = next((one for one in reasons if one is not None), None)
    return "" if reason is None else f" ({peek(reason, 'value') or reason})"


def _text(value: Any, depth: int) -> str:
    if isinstance(value, str):
        return value
    if value is None or depth > _MAX_DEPTH:
        return ""
    if isinstance(value, Sequence):
        return "".join(_text(item, depth + 1) for item in value if not _is_aside(item))
    choices = peek(value, "choices")
    if isinstance(choices, Sequence) and choices:
        return _text(choices[0], depth + 1)
    for name in ("output_text", "message", "content", "output", "text"):
        held = peek(value, name)
        if held is not None and not callable(held):
            return _text(held, depth + 1)
    return ""


def _is_aside(part: Any) -> bool:
    """Whether a part of a reply is not what the model says: its thoughts, or a call of a tool."""
    kind = peek(part, "type")
    return isinstance(kind, str) and kind not in ("text", "output_text", "message")
