"""Exchanges with models as instrumentation has traced them, where code has kept none itself."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from phoenix_nb.core.run.exchange_log import as_text, shortened
from phoenix_nb.core.traces import Message, TraceSpan
from phoenix_nb.core.traces.attributes import first
from phoenix_nb.model import Exchange, Span, TaskRunRecord

__all__ = ["exchanges_in"]

_PROMPT = ("input.value", "gen_ai.input.messages", "gen_ai.prompt")
_REPLY = ("output.value", "gen_ai.output.messages", "gen_ai.completion")


def exchanges_in(spans: Iterable[Span], run: TaskRunRecord) -> list[Exchange]:
    """Read the calls of models among the spans of a run: OpenInference, OpenTelemetry GenAI.

    A prompt is what the span says it was given as a whole; where it lists messages one by one, these.
    """
    ordered = sorted(spans, key=lambda span: span.start_time)
    read = [TraceSpan(span, number) for number, span in enumerate(ordered)]
    calls = [span for span in read if span.kind == "LLM"]
    return [_exchange(span, run, number) for number, span in enumerate(calls, 1)]


def _exchange(span: TraceSpan, run: TaskRunRecord, number: int) -> Exchange:
    prompt, cut = _text(span, _PROMPT, span.input_messages)
    reply, cut_too = _text(span, _REPLY, span.output_messages)
    return Exchange(
        experiment_id=run.experiment_id,
        task_run_id=run.id,
        attempt=run.attempts,
        call=number,
        start_time=span.start_time,
        end_time=span.end_time,
        failed=run.error is not None,
        model=span.model,
        prompt=prompt,
        reply=reply,
        cut=cut or cut_too,
    )


def _text(
    span: TraceSpan, names: Iterable[str], messages: Sequence[Message]
) -> tuple[str | None, bool]:
    value = first(span.attributes, names)
    if value is None and messages:
        [only, *others] = messages
        plain = not others and not only.tool_calls
        value = only.text if plain else [_written(message) for message in messages]
    return (None, False) if value is None else shortened(as_text(value))


def _written(message: Message) -> Mapping[str, Any]:
    """Write a message as chat protocols do."""
    calls = [{"name": call.name, "arguments": call.arguments} for call in message.tool_calls]
    written = {"role": message.role, "content": message.text}
    return {**written, "tool_calls": calls} if calls else written
