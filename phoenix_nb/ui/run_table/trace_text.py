"""The trace of a run, as an opened row shows it: its steps, and the conversation."""

from typing import TypedDict

from phoenix_nb.core.traces import Message, Trace
from phoenix_nb.ui.shared.trace_steps import Step, call_text, cut, drawn_steps, trace_facts
from phoenix_nb.ui.shared.words import one_line, plural

__all__ = ["MessageText", "StepText", "StepValue", "TraceText", "trace_text"]

_VALUE = 5_000
"""Characters of what a step was given, or returned, and of one message."""
_MESSAGES = 100
"""Messages of a conversation, from its beginning."""


class StepValue(TypedDict):
    """What a step was given, returned, or failed with."""

    name: str
    text: str


class StepText(TypedDict):
    """One step."""

    name: str
    kind: str
    depth: int
    begin: float
    """Where its bar begins, in percent of the time of the trace."""
    width: float
    lasted: str
    failed: bool
    aside: str
    """How many spans are folded into it."""
    facts: list[str]
    values: list[StepValue]


class MessageText(TypedDict):
    """One message to a model or from it."""

    role: str
    text: str
    calls: list[str]
    """The tools that the model asks for, as code."""


class TraceText(TypedDict):
    """The steps of a run, and what was said."""

    facts: list[str]
    steps: list[StepText]
    """Empty where nothing was traced."""
    messages: list[MessageText]
    left: str
    """What of the conversation is left out, in words."""


def trace_text(trace: Trace | None) -> TraceText:
    """Return the trace as texts that are cleaned; None is a trace without steps."""
    if not trace:
        return {"facts": [], "steps": [], "messages": [], "left": ""}
    messages = trace.messages
    left = len(messages) - _MESSAGES
    return {
        "facts": trace_facts(trace),
        "steps": [_step(step) for step in drawn_steps(trace)],
        "messages": [_message(message) for message in messages[:_MESSAGES]],
        "left": f"{plural(left, 'message')} left out" if left > 0 else "",
    }


def _step(step: Step) -> StepText:
    return {
        "name": step.name,
        "kind": step.kind,
        "depth": step.depth,
        "begin": round(step.begin, 2),
        "width": round(step.width, 2),
        "lasted": step.lasted,
        "failed": step.span.failed,
        "aside": step.aside,
        "facts": step.facts,
        "values": [{"name": name, "text": cut(value, _VALUE)} for name, value in step.values],
    }


def _message(message: Message) -> MessageText:
    return {
        "role": one_line(message.role, 20),
        "text": cut(message.text, _VALUE) if message.text else "",
        "calls": [call_text(call, _VALUE) for call in message.tool_calls],
    }
