"""What a request takes at most, before it is sent: for budgets that must not be exceeded."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

__all__ = ["most_tokens_of"]

_OUTPUT = ("max_tokens", "max_completion_tokens", "max_output_tokens", "maxTokens")
"""Parameters that bound the tokens of a reply, whoever the provider is."""
_HELD_IN = ("inferenceConfig", "config", "generation_config")
"""Parameters that may hold these."""
_TEXTS = {"text", "input_text", "output_text"}
"""Types of the parts of a message that are counted by their characters."""
_OVERHEAD = 256
"""Tokens that a provider may add to the prompt for its roles and tools."""


def most_tokens_of(request: Mapping[str, Any]) -> tuple[int, int] | None:
    """Return the most input and output tokens that a request can take.

    No tokenizer makes more tokens of a text than it has bytes of UTF-8, so that its length as JSON, the tools
    and schemas in it included, is a bound, about four times what it will be.

    Args:
        request: As the client's method takes it.

    Returns:
        None where nothing bounds the reply, or where the request holds more than text.
    """
    limits = [request[name] for name in _OUTPUT if name in request]
    for holder in _HELD_IN:
        held = request.get(holder)
        if isinstance(held, Mapping):
            limits += [held[name] for name in _OUTPUT if name in held]
    known = [limit for limit in limits if isinstance(limit, int) and limit > 0]
    if not known or any(_parts_beside_text(request)):
        return None
    replies = request.get("n", 1)
    text = json.dumps(request, ensure_ascii=False, default=str)
    number = len(text.encode("utf-8", "backslashreplace")) + _OVERHEAD
    return number, min(known) * (replies if isinstance(replies, int) and replies > 0 else 1)


def _parts_beside_text(value: Any) -> Iterator[bool]:
    """Yield True for each part of a message that is not text, such as a picture."""
    messages = value.get("messages") or value.get("input") or value.get("contents") or ()
    for message in messages if isinstance(messages, list) else ():
        content = message.get("content") if isinstance(message, Mapping) else None
        for part in content if isinstance(content, list) else ():
            named = part.get("type", "text") if isinstance(part, Mapping) else "text"
            beside = isinstance(part, Mapping) and named == "text" and "text" not in part
            yield named not in _TEXTS or beside
