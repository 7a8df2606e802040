"""The messages of a prompt, between the forms of OpenAI, of Anthropic and of a Phoenix server.

A server stores a message as a role and its content: a text, or parts of the types `text`, `tool_call` and
`tool_result`. A text is filled in on the way out; what tools were asked and answered stays as it is.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

__all__ = [
    "anthropic_messages",
    "anthropic_system",
    "of_anthropic",
    "of_openai",
    "openai_messages",
    "plain_text",
]

Json = dict[str, Any]
Fill = Callable[[str], str]
SYSTEM = frozenset({"system", "developer"})
"""Roles that Anthropic's API has no messages for."""
_TYPES = frozenset({"text", "tool_call", "tool_result"})
"""The types of parts that a server knows."""
_ASSISTANT = {"ai": "assistant", "model": "assistant"}
"""What other providers call the assistant."""


def of_openai(message: Mapping[str, Any]) -> Json:
    """Store a message of `chat.completions.create`."""
    content, calls = message.get("content"), message.get("tool_calls")
    if message["role"] == "tool":
        id_ = message.get("tool_call_id")
        texts = [content] if isinstance(content, str) else [part["text"] for part in content or ()]
        results = [
            {"type": "tool_result", "tool_call_id": id_, "tool_result": text} for text in texts
        ]
        return {"role": "tool", "content": results}
    if not calls:
        return {"role": message["role"], "content": content}
    parts = [{"type": "text", "text": content}] if isinstance(content, str) else list(content or ())
    asked = [_call(c.get("id"), c["function"]["name"], c["function"]["arguments"]) for c in calls]
    return {"role": message["role"], "content": [*parts, *asked]}


def openai_messages(messages: Iterable[Mapping[str, Any]], fill: Fill) -> list[Json]:
    """Return stored messages as `chat.completions.create` takes them, with their texts filled in."""
    return [sent for message in messages for sent in _for_openai(message, fill)]


def _for_openai(message: Mapping[str, Any], fill: Fill) -> Iterator[Json]:
    role, content = _role(message), message.get("content")
    texts, calls, results = _parts(content, fill)
    others = (
        [] if isinstance(content, str) else [p for p in content or () if p["type"] not in _TYPES]
    )
    if results:
        if texts:
            yield {"role": "user", "content": _texts(texts)}
        yield from _answers(results)
        return
    sent: Json = {"role": role}
    if texts or others or not calls:
        sent["content"] = [*_text_parts(texts), *others] if others else _texts(texts)
    if calls:
        sent["tool_calls"] = [
            {
                "id": call.get("tool_call_id"),
                "type": "function",
                "function": {
                    "name": call["tool_call"]["name"],
                    "arguments": call["tool_call"]["arguments"],
                },
            }
            for call in calls
        ]
    yield sent


def _answers(results: Sequence[Mapping[str, Any]]) -> Iterator[Json]:
    """Make a message of what each call of a tool has returned."""
    by_call: dict[Any, list[str]] = {}
    for result in results:
        answer = result.get("tool_result")
        texts = [part["text"] for part in answer] if isinstance(answer, list) else [str(answer)]
        by_call.setdefault(result.get("tool_call_id"), []).extend(texts)
    for id_, texts in by_call.items():
        yield {"role": "tool", "tool_call_id": id_, "content": _texts(texts)}


def of_anthropic(message: Mapping[str, Any]) -> Json:
    """Store a message of `messages.create`."""
    content = message.get("content")
    if isinstance(content, str) or content is None:
        return {"role": message["role"], "content": content}
    parts = [_of_block(block) for block in content]
    answers = any(part["type"] == "tool_result" for part in parts)
    return {"role": "tool" if answers else message["role"], "content": parts}


def _of_block(block: Mapping[str, Any]) -> Json:
    if block["type"] == "tool_use":
        given = block.get("input")
        return _call(
            block["id"], block["name"], given if isinstance(given, str) else json.dumps(given)
        )
    if block["type"] == "tool_result":
        answer = block.get("content", "")
        return {"type": "tool_result", "tool_call_id": block["tool_use_id"], "tool_result": answer}
    return dict(block)


def anthropic_messages(messages: Iterable[Mapping[str, Any]], fill: Fill) -> list[Json]:
    """Return stored messages, but for the system's, as `messages.create` takes them."""
    return [_for_anthropic(message, fill) for message in messages if _role(message) not in SYSTEM]


def _for_anthropic(message: Mapping[str, Any], fill: Fill) -> Json:
    content = message.get("content")
    role = "user" if _role(message) == "tool" else _role(message)
    if isinstance(content, str):
        return {"role": role, "content": fill(content)}
    blocks = [_block(part, fill) for part in content or ()]
    alone = len(blocks) == 1 and blocks[0]["type"] == "text"
    return {"role": role, "content": blocks[0]["text"] if alone else blocks}


def _block(part: Mapping[str, Any], fill: Fill) -> Json:
    if part["type"] == "tool_call":
        call = part["tool_call"]
        given = json.loads(call["arguments"]) if call["arguments"] else {}
        return {
            "type": "tool_use",
            "id": part["tool_call_id"],
            "name": call["name"],
            "input": given,
        }
    if part["type"] == "tool_result":
        id_, answer = part["tool_call_id"], part.get("tool_result")
        return {"type": "tool_result", "tool_use_id": id_, "content": answer}
    return {**part, "text": fill(part["text"])} if part["type"] == "text" else dict(part)


def anthropic_system(messages: Iterable[Mapping[str, Any]], fill: Fill) -> str | list[Json] | None:
    """Return what stored messages of the system say: one text, several as parts, or None."""
    texts = [
        text
        for message in messages
        if _role(message) in SYSTEM
        for text in _parts(message.get("content"), fill)[0]
    ]
    return _texts(texts) if texts else None


def plain_text(content: Any) -> str:
    """Return the texts of a message's content, with empty lines between them."""
    return "\n\n".join(_parts(content, str)[0])


def _role(message: Mapping[str, Any]) -> str:
    role = str(message["role"]).lower()
    return _ASSISTANT.get(role, role)


def _call(id_: Any, name: str, arguments: str) -> Json:
    call = {"type": "function", "name": name, "arguments": arguments}
    return {"type": "tool_call", "tool_call_id": id_, "tool_call": call}


def _parts(
    content: Any, fill: Fill
) -> tuple[list[str], list[Mapping[str, Any]], list[Mapping[str, Any]]]:
    """Return the texts of a content, filled in, the calls of tools and what they have returned."""
    if isinstance(content, str):
        return [fill(content)], [], []
    parts = list(content or ())
    calls, results = (
        [part for part in parts if part.get("type") == kind]
        for kind in ("tool_call", "tool_result")
    )
    return [fill(part["text"]) for part in parts if part.get("type") == "text"], calls, results


def _texts(texts: Sequence[str]) -> Any:
    return texts[0] if len(texts) == 1 else _text_parts(texts)


def _text_parts(texts: Iterable[str]) -> list[Json]:
    return [{"type": "text", "text": text} for text in texts]
