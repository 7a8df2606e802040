"""What the JSON of an answer reports: the model that answered, and the tokens that it took."""

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from phoenix_nb.core.limits.request_key import model_in_body

__all__ = ["NOTHING_REPORTED", "Reported", "read_reported"]

_USAGE = re.compile(rb'(?<!\\)"(?:usage|usageMetadata)"\s*:\s*\{')
"""Where usage begins: OpenAI, Anthropic, Mistral, Bedrock and Cohere; Google."""
_SERVED = re.compile(rb'(?<!\\)"modelVersion"\s*:\s*"([^"\\]{1,200})"')
"""How Google names the model that answered."""
_INPUT = ("prompt_tokens", "input_tokens", "inputTokens", "promptTokenCount")
_OUTPUT = ("completion_tokens", "output_tokens", "outputTokens", "candidatesTokenCount")
_CACHED = ("cache_creation_input_tokens", "cache_read_input_tokens")
"""Anthropic counts these beside `input_tokens`; everyone else within."""
_MOST_TOKENS = 10**9
_DECODER = json.JSONDecoder()


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
    served = _SERVED.search(body)
    model = served[1].decode("utf-8", "replace") if served else model_in_body(body)
    read = None if usage is None else _counts(usage)
    if read is None:
        return Reported(model or None)
    return Reported(model or None, *read)


def _usage(body: bytes) -> Mapping[str, Any] | None:
    """The object under `usage`, parsed on its own; the last one, where several occur."""
    place = None
    for place in _USAGE.finditer(body):  # noqa: B007 - the last one is wanted
        pass
    if place is None:
        return None
    try:
        text = body[place.end() - 1 :].decode("utf-8", "replace")
        usage, _ = _DECODER.raw_decode(text)
    except (ValueError, RecursionError):
        return None
    nested = usage.get("tokens")  # Cohere
    return nested if isinstance(nested, dict) else usage


def _counts(usage: Mapping[str, Any]) -> tuple[int | None, int | None, int] | None:
    taken, written = _count(usage, _INPUT), _count(usage, _OUTPUT)
    thoughts = _count(usage, ("thoughtsTokenCount",))
    if thoughts:
        written = (written or 0) + thoughts
    total = _count(usage, ("total_tokens", "totalTokens", "totalTokenCount"))
    if taken is None and written is None:
        return None
    if written is None and total is not None:  # embeddings
        written = max(0, total - (taken or 0))
    created, cached = (_count(usage, (name,)) or 0 for name in _CACHED)
    return (None if taken is None else taken + created + cached), written, cached


def _count(usage: Mapping[str, Any], names: tuple[str, ...]) -> int | None:
    for name in names:
        value = usage.get(name)
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST_TOKENS:
            return value
    return None
