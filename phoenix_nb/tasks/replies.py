"""What a client returned: its text, the raw JSON, and what the call took."""

import math
from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any, NamedTuple

from phoenix_nb.core.limits.reported_usage import Counts, Reported, read_reported, read_usage
from phoenix_nb.core.run.exchange_log import as_text
from phoenix_nb.core.values.guarded import peek
from phoenix_nb.errors import TaskError

__all__ = ["Took", "raw_json", "reply_text", "took"]

_MAX_DEPTH = 5
"""How deep a text is looked for; no client nests deeper."""
_DEEPEST = 10
"""How deep the objects of a reply are opened."""


class Took(NamedTuple):
    """What one call took, as far as its reply says; None for what it does not."""

    model: str | None
    input_tokens: int | None
    output_tokens: int | None
    cost: float | None
    """US dollars."""


def raw_json(reply: Any) -> str:
    """Write a reply as it came: the JSON of the answer's body, as far as the client has kept it."""
    dump = peek(reply, "model_dump_json")
    if callable(dump) and not isinstance(reply, str):
        try:
            written = dump(
                by_alias=True, exclude_none=True, warnings=False, exclude={"sdk_http_response"}
            )
        except Exception:  # noqa: BLE001 - of another library, whatever it raises
            written = None
        if isinstance(written, str):
            return written
    if isinstance(reply, Mapping):  # botocore puts the answer's headers beside its body
        reply = {key: value for key, value in reply.items() if key != "ResponseMetadata"}
    return as_text(_opened(reply))


def took(reply: Any, raw: str, requested: str | None) -> Took:
    """Read which model answered, and what that took.

    Args:
        reply: What the client returned.
        raw: The same as JSON.
        requested: The model that was asked for; the answer of some APIs does not name it.
    """
    reported = read_reported(raw.encode())
    counts: Reported | Counts = reported
    if reported.input_tokens is None and reported.output_tokens is None:
        counts = read_usage(peek(reply, "usage") or peek(reply, "usage_metadata"))
    served = reported.model or peek(reply, "model")
    billed = (_at(reply, "usage", "cost"), _at(reply, "_hidden_params", "response_cost"))
    return Took(
        served if isinstance(served, str) else requested,
        counts.input_tokens,
        counts.output_tokens,
        next((float(cost) for cost in billed if _is_amount(cost)), None),
    )


def reply_text(reply: Any) -> str:
    """Find the text in a reply of any of the APIs.

    Raises:
        TaskError: If there is none, with the reason that the API gives.
    """
    text = _at(reply, "choices", 0, "message", "content")
    text = text if isinstance(text, str) else _text(reply, 0)
    if text:
        return text
    refusal = _at(reply, "choices", 0, "message", "refusal")
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
    reasons = (_at(reply, *path) for path in _REASONS)
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


def _opened(value: Any, depth: int = 0) -> Any:
    """Open namespaces, with which a wrapper or a stand-in makes its replies, as mappings.

    Objects of other types stay closed: they may hold the client, and its key.
    """
    if depth >= _DEEPEST:
        return value
    if isinstance(value, list | tuple):
        return [_opened(item, depth + 1) for item in value]
    if isinstance(value, SimpleNamespace):
        value = {name: item for name, item in vars(value).items() if not name.startswith("_")}
    if isinstance(value, Mapping):
        return {name: _opened(item, depth + 1) for name, item in value.items()}
    return value


def _is_aside(part: Any) -> bool:
    """Whether a part of a reply is not what the model says: its thoughts, or a call of a tool."""
    kind = peek(part, "type")
    return isinstance(kind, str) and kind not in ("text", "output_text", "message")


def _at(value: Any, *path: str | int) -> Any:
    for step in path:
        if isinstance(step, int):
            if not isinstance(value, Sequence) or len(value) <= step:
                return None
            value = value[step]
        else:
            value = peek(value, step)
    return value


def _is_amount(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < math.inf
