"""What the JSON of an answer reports: the model that answered, and the tokens that it took."""

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from phoenix_nb.core.limits.request_key import model_in_body, texts_of
from phoenix_nb.core.values.guarded import peek

__all__ = ["NOTHING_REPORTED", "Counts", "Reported", "read_reported", "read_usage"]

_USAGE = (b'"usage"', b'"usageMetadata"')
"""Where usage begins: OpenAI, Anthropic, Mistral, Bedrock and Cohere; Google."""
_OBJECT = re.compile(rb"\s*:\s*(?=\{)")
_SERVED = b'"modelVersion"'
"""How Google names the model that answered."""
_INPUT = (
    "prompt_tokens",
    "input_tokens",
    "inputTokens",
    "promptTokenCount",
    "prompt_token_count",
)
_OUTPUT = (
    "completion_tokens",
    "output_tokens",
    "outputTokens",
    "candidatesTokenCount",
    "candidates_token_count",
)
_THOUGHTS = ("thoughtsTokenCount", "thoughts_token_count")
"""Google counts these beside the answer's."""
_TOTAL = ("total_tokens", "totalTokens", "totalTokenCount", "total_token_count")
_CREATED, _CACHED = ("cache_creation_input_tokens",), ("cache_read_input_tokens",)
"""Anthropic counts these beside `input_tokens`; everyone else within."""
_MOST_TOKENS = 10**9
_DECODER = json.JSONDecoder()


class Counts(NamedTuple):
    """Tokens that a usage object counts; None for what it does not."""

    input_tokens: int | None
    output_tokens: int | None
    cached_tokens: int
    """Of `input_tokens`, those that a cache held and that count against no limit."""


class Reported(NamedTuple):
    """What an answer reports; None for what it does not."""

    model: str | None = None
    """The model that answered, by the name it gives."""
    input_tokens: int | None = None
    output_tokens: int | None = None
    cached_tokens: int = 0
    """Of `input_tokens`, those that a cache held and that count against no limit."""

    @property
    def empty(self) -> bool:
        """Whether it reports nothing."""
        return self.model is None and self.input_tokens is None and self.output_tokens is None


NOTHING_REPORTED = Reported()


def read_reported(body: bytes) -> Reported:
    """Read `model` and `usage` of a JSON answer, and nothing else of it.

    >>> read_reported(b'{"model": "m-1", "usage": {"prompt_tokens": 9, "completion_tokens": 2}}')
    Reported(model='m-1', input_tokens=9, output_tokens=2, cached_tokens=0)
    """
    usage = _usage(body)
    served = texts_of(_SERVED, body)
    model = served[-1].decode("utf-8", "replace") if served else model_in_body(body)
    read = None if usage is None else read_usage(usage)
    if read is None:
        return Reported(model or None)
    return Reported(model or None, *read)


def _usage(body: bytes) -> Mapping[str, Any] | None:
    """The object under `usage`, parsed on its own; the last one, where several occur."""
    for key in _USAGE:
        at = body.rfind(key)
        while at >= 0:
            begins = _OBJECT.match(body, at + len(key))
            if begins and body[at - 1 : at] != b"\\":
                return _object(body[begins.end() :])
            at = body.rfind(key, 0, at)
    return None


def _object(text: bytes) -> Mapping[str, Any] | None:
    """The JSON object that a text begins with."""
    try:
        usage, _ = _DECODER.raw_decode(text.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return None
    nested = usage.get("tokens")  # Cohere
    return nested if isinstance(nested, dict) else usage


def read_usage(usage: object) -> Counts | None:
    """Read the tokens of a usage object under the names of any API, be it a mapping or a client's own type.

    >>> read_usage({"inputTokens": 9, "outputTokens": 2})
    Counts(input_tokens=9, output_tokens=2, cached_tokens=0)
    """
    taken, written = _count(usage, _INPUT), _count(usage, _OUTPUT)
    if taken is None and written is None:
        return None
    if (thoughts := _count(usage, _THOUGHTS)) is not None:
        written = (written or 0) + thoughts
    if written is None:  # embeddings write nothing
        written = max(0, (_count(usage, _TOTAL) or 0) - (taken or 0))
    created, cached = _count(usage, _CREATED) or 0, _count(usage, _CACHED) or 0
    return Counts(None if taken is None else taken + created + cached, written, cached)


def _count(usage: object, names: tuple[str, ...]) -> int | None:
    for name in names:
        value = peek(usage, name)
        if type(value) is int and 0 <= value <= _MOST_TOKENS:
            return value
    return None
