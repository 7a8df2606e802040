"""What the JSON of an answer reports: the model that answered, and the tokens that it took."""

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from phoenix_nb.core.limits.request_key import model_in_body, texts_of
from phoenix_nb.core.values.guarded import peek

__all__ = ["NOTHING_REPORTED", "Counts", "Reported", "read_reported", "read_usage"]

_USAGE, _GOOGLE_USAGE = b'"usage"', b'"usageMetadata"'
"""Where usage begins: OpenAI, Anthropic, Mistral, Bedrock and Cohere; Google."""
_OBJECT = re.compile(rb"\s*:\s*(?=\{)")
_SERVED = b'"modelVersion"'
"""How Google names the model that answered."""
_ROLES = {
    **dict.fromkeys(("prompt_tokens", "input_tokens", "inputTokens"), "input"),
    **dict.fromkeys(("promptTokenCount", "prompt_token_count"), "input"),
    **dict.fromkeys(("completion_tokens", "output_tokens", "outputTokens"), "output"),
    **dict.fromkeys(("candidatesTokenCount", "candidates_token_count"), "output"),
    **dict.fromkeys(("total_tokens", "totalTokens"), "total"),
    **dict.fromkeys(("totalTokenCount", "total_token_count"), "total"),
    # Google counts these beside the answer's
    **dict.fromkeys(("thoughtsTokenCount", "thoughts_token_count"), "thoughts"),
    "cache_creation_input_tokens": "created",  # Anthropic counts these beside `input_tokens` …
    "cache_read_input_tokens": "cached",  # … and these; everyone else within
}
_MOST_TOKENS = 10**9
_DECODER = json.JSONDecoder()


class Counts(NamedTuple):
    """Tokens that a usage object counts; None for what it does not."""

    input_tokens: int | None = None
    output_tokens: int | None = None


class Reported(NamedTuple):
    """What an answer reports; None for what it does not."""

    model: str | None = None
    """The model that answered, by the name it gives."""
    input_tokens: int | None = None
    output_tokens: int | None = None
    cached_tokens: int = 0
    """Of `input_tokens`, those that a cache held and that count against no limit."""


NOTHING_REPORTED = Reported()


def read_reported(body: bytes) -> Reported:
    """Read `model` and `usage` of a JSON answer, and nothing else of it.

    >>> read_reported(b'{"model": "m-1", "usage": {"prompt_tokens": 9, "completion_tokens": 2}}')
    Reported(model='m-1', input_tokens=9, output_tokens=2, cached_tokens=0)
    """
    # Google's first: arguments of its tool calls are objects, and may have one that is called usage.
    of_google = _object_under(_GOOGLE_USAGE, body)
    usage = _object_under(_USAGE, body) if of_google is None else of_google
    served = texts_of(_SERVED, body) if usage is of_google else []
    model = served[-1].decode("utf-8", "replace") if served else model_in_body(body)
    if usage is None:
        return Reported(model) if model else NOTHING_REPORTED
    return Reported(model or None, *_counts(usage))


def read_usage(usage: object) -> Counts:
    """Read the tokens of a usage object of a client's own type, under the names of any API.

    >>> from types import SimpleNamespace
    >>> read_usage(SimpleNamespace(input_tokens=9, output_tokens=2))
    Counts(input_tokens=9, output_tokens=2)
    """
    taken, written, _ = _counts({name: peek(usage, name) for name in _ROLES})
    return Counts(taken, written)


def _object_under(key: bytes, body: bytes) -> Mapping[str, Any] | None:
    """The object under a key, parsed on its own; the last one, where several occur."""
    at = body.rfind(key)
    while at >= 0:
        begins = _OBJECT.match(body, at + len(key))
        if begins and body[at - 1 : at] != b"\\":
            try:
                usage, _ = _DECODER.raw_decode(body[begins.end() :].decode("utf-8", "replace"))
            except (ValueError, RecursionError):
                return None
            nested = usage.get("tokens")  # Cohere
            return nested if isinstance(nested, dict) else usage
        at = body.rfind(key, 0, at)
    return None


def _counts(usage: Mapping[str, Any]) -> tuple[int | None, int | None, int]:
    """Input and output tokens, and those of the input that a cache held."""
    counts: dict[str, int] = {}
    for name, value in usage.items():
        role = _ROLES.get(name)
        if role and type(value) is int and 0 <= value <= _MOST_TOKENS:
            counts.setdefault(role, value)
    taken, written = counts.get("input"), counts.get("output")
    if taken is None and written is None:
        return None, None, 0
    if "thoughts" in counts:
        written = (written or 0) + counts["thoughts"]
    if written is None:  # embeddings write nothing
        written = max(0, counts.get("total", 0) - (taken or 0))
    cached = counts.get("cached", 0)
    if taken is not None:
        taken += counts.get("created", 0) + cached
    return taken, written, cached
