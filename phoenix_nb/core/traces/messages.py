"""The messages of a model call, from whichever attributes and events they were written to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from phoenix_nb.core.traces.attributes import flat, opened, under
from phoenix_nb.core.traces.tool_calls import ToolCall

__all__ = ["Message", "conversation", "messages_in"]

_IN = ("llm.input_messages", "gen_ai.input.messages", "gen_ai.prompt")
_OUT = ("llm.output_messages", "gen_ai.output.messages", "gen_ai.completion")
_SYSTEM = ("gen_ai.system_instructions",)
_EVENT_ROLES = {
    "gen_ai.system.message": "system",
    "gen_ai.user.message": "user",
    "gen_ai.assistant.message": "assistant",
    "gen_ai.tool.message": "tool",
    "gen_ai.choice": "assistant",
}
_CALLS = ("tool_call", "tool_use", "function_call")
"""How a part of a message that asks for a tool is typed."""
_ANSWERS = ("tool_call_response", "tool_result")
"""How a part that answers it is typed."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message to a model or from it."""

    role: str
    """Who speaks: system, user, assistant or tool."""
    text: str = ""
    tool_calls: tuple[ToolCall, ...] = ()
    """The tools that the model asks for."""
    tool_call_id: str | None = None
    """What a message of a tool answers."""

    @property
    def _same(self) -> tuple[Any, ...]:
        calls = [(call.name, repr(call.arguments)) for call in self.tool_calls]
        return (self.role, self.text.strip(), tuple(calls))


def messages_in(
    attributes: Mapping[str, Any], events: Sequence[Mapping[str, Any]]
) -> tuple[list[Message], list[Message]]:
    """Read what a call of a model was given, and what it answered.

    Args:
        attributes: Of the span, flat.
        events: Of the span: messages of OpenTelemetry's earlier conventions are events.
    """
    asked = [message for name in _SYSTEM for message in _system(under(attributes, name))]
    asked += _first_read(attributes, _IN)
    answered = _first_read(attributes, _OUT)
    if asked or answered:
        return asked, answered
    for event in [*events, *_listed_events(attributes)]:
        ask, answer = _of_event(event)
        asked += ask
        answered += answer
    return asked, answered


def conversation(calls: Sequence[tuple[list[Message], list[Message]]]) -> list[Message]:
    """Bring the messages of several calls together, each once: a call repeats what was said before it."""
    threads: list[_Thread] = []
    said: list[Message] = []
    for asked, answered in calls:
        thread = max(threads, key=lambda known: known.continued_by(asked), default=None)
        known = 0 if thread is None else thread.continued_by(asked)
        if thread is None or not known:
            thread = _Thread()
            threads.append(thread)
        said += [*asked[known:], *answered]
        thread.asked, thread.answered = asked, answered
    return said


@dataclass(slots=True)
class _Thread:
    """A conversation, by its latest call."""

    asked: list[Message] = field(default_factory=list)
    answered: list[Message] = field(default_factory=list)

    def continued_by(self, asked: list[Message]) -> int:
        """Count the messages that a call repeats; 0 if it is about something else.

        Code may leave out what the model has answered, as long as it goes on with what was asked before.
        """
        shared = _shared([*self.asked, *self.answered], asked)
        whole = len(self.asked) + len(self.answered)
        goes_on = shared == whole or len(self.asked) == shared < len(asked)
        return shared if goes_on else 0


def _shared(known: list[Message], asked: list[Message]) -> int:
    """Count the messages with which both begin."""
    count = 0
    for one, other in zip(known, asked, strict=False):
        if one._same != other._same:  # noqa: SLF001 - two of one class
            break
        count += 1
    return count


def _first_read(attributes: Mapping[str, Any], names: Sequence[str]) -> list[Message]:
    role = "assistant" if names is _OUT else "user"
    for name in names:
        messages = list(_messages(under(attributes, name), role))
        if messages:
            return messages
    return []


def _messages(value: Any, role: str) -> Iterator[Message]:
    if isinstance(value, Mapping):
        value = [value]
    if isinstance(value, str) and value:
        yield Message(role, value)
    if isinstance(value, list):
        for each in value:
            yield from _message(opened(each), role)


def _message(value: Any, role: str) -> Iterator[Message]:
    """Read one message; one that holds the answers of several tools is several."""
    if isinstance(value, str):
        yield Message(role, value)
    if not isinstance(value, Mapping):
        return
    inner = value.get("message")
    value = {**value, **inner} if isinstance(inner, Mapping) else value
    role = str(value.get("role") or role)
    texts: list[str] = []
    calls = [call for each in _list(value.get("tool_calls")) if (call := _call(each)) is not None]
    legacy = {"name": value.get("function_call_name")}
    if legacy["name"]:
        calls.append(
            ToolCall(str(legacy["name"]), opened(value.get("function_call_arguments_json")))
        )
    answers: list[Message] = []
    for part in _parts(value):
        if isinstance(part, Mapping) and part.get("type") in _CALLS:
            call = _call(part)
            calls += [call] if call is not None else []
        elif isinstance(part, Mapping) and part.get("type") in _ANSWERS:
            answers.append(_answer(part))
        else:
            texts += [_text(part)]
    text = "\n".join(filter(None, texts))
    if text or calls or not answers:
        answered = value.get("tool_call_id") or (value.get("id") if role == "tool" else None)
        yield Message(role, text, tuple(calls), None if answered is None else str(answered))
    yield from answers


def _parts(value: Mapping[str, Any]) -> list[Any]:
    for name in ("parts", "contents", "content"):
        held = value.get(name)
        if held is not None:
            parts = opened(held) if name != "content" else held
            return parts if isinstance(parts, list) else [parts]
    return []


def _text(part: Any) -> str:
    """Read a part of a message as text; what is none is named by its type."""
    if isinstance(part, Mapping):
        inner = part.get("message_content")
        part = inner if isinstance(inner, Mapping) else part
        for name in ("text", "content"):
            if isinstance(part.get(name), str):
                return str(part[name])
        return f"[{part.get('type', 'content')}]"
    return "" if part is None else str(part)


def _call(value: Any) -> ToolCall | None:
    if not isinstance(value, Mapping):
        return None
    inner = value.get("tool_call")
    value = inner if isinstance(inner, Mapping) else value
    function = value.get("function")
    function = function if isinstance(function, Mapping) else value
    name = function.get("name")
    if not name:
        return None
    arguments = function.get("arguments", function.get("input"))
    id_ = value.get("id")
    return ToolCall(str(name), opened(arguments), id=None if id_ is None else str(id_))


def _answer(part: Mapping[str, Any]) -> Message:
    id_ = part.get("id", part.get("tool_use_id"))
    result = next(
        (part[name] for name in ("response", "result", "content") if part.get(name) is not None), ""
    )
    if isinstance(result, list):
        result = "\n".join(map(_text, result))
    return Message("tool", str(result), (), None if id_ is None else str(id_))


def _system(value: Any) -> list[Message]:
    texts = [_text(part) for part in (value if isinstance(value, list) else [value]) if part]
    return [Message("system", "\n".join(texts))] if texts else []


def _list(value: Any) -> list[Any]:
    value = opened(value)
    return value if isinstance(value, list) else []


def _listed_events(attributes: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Read events that are written as an attribute of the span."""
    listed = under(attributes, "events")
    if not isinstance(listed, list):
        return []
    return [
        {"name": each.get("event.name"), "attributes": each}
        for each in listed
        if isinstance(each, Mapping)
    ]


def _of_event(event: Mapping[str, Any]) -> tuple[list[Message], list[Message]]:
    attributes = event.get("attributes") or {}
    if not isinstance(attributes, Mapping):
        return [], []
    written = flat(attributes)
    asked, answered = _first_read(written, _IN), _first_read(written, _OUT)
    name = str(event.get("name"))
    role = _EVENT_ROLES.get(name)
    if role is not None:
        body = {
            key: under(written, key)
            for key in ("role", "content", "tool_calls", "id", "message", "parts")
        }
        messages = list(_message({k: v for k, v in body.items() if v is not None}, role))
        (answered if name == "gen_ai.choice" else asked).extend(messages)
    return asked, answered
