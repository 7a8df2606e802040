"""Exchanges with models as instrumentation has traced them, where code has kept none itself."""

from collections.abc import Iterable, Mapping
from typing import Any

from phoenix_nb.core.run.exchange_log import as_text, shortened
from phoenix_nb.model import Exchange, Span, TaskRunRecord

__all__ = ["exchanges_in"]

_PROMPT = ("input.value", "gen_ai.input.messages", "gen_ai.prompt")
_REPLY = ("output.value", "gen_ai.output.messages", "gen_ai.completion")
_MODEL = ("llm.model_name", "gen_ai.response.model", "gen_ai.request.model")


def exchanges_in(spans: Iterable[Span], run: TaskRunRecord) -> list[Exchange]:
    """Read the calls of models among the spans of a run: OpenInference, OpenTelemetry GenAI."""
    calls = [span for span in spans if _is_call(span)]
    calls.sort(key=lambda span: span.start_time)
    return [_exchange(span, run, number) for number, span in enumerate(calls, 1)]


def _is_call(span: Span) -> bool:
    return span.kind == "LLM" or "gen_ai.request.model" in span.attributes


def _exchange(span: Span, run: TaskRunRecord, number: int) -> Exchange:
    prompt, cut = _text(span.attributes, _PROMPT)
    reply, cut_too = _text(span.attributes, _REPLY)
    model = _first(span.attributes, _MODEL)
    return Exchange(
        experiment_id=run.experiment_id,
        task_run_id=run.id,
        attempt=run.attempts,
        call=number,
        start_time=span.start_time,
        end_time=span.end_time,
        failed=run.error is not None,
        model=None if model is None else str(model),
        prompt=prompt,
        reply=reply,
        cut=cut or cut_too,
    )


def _text(attributes: Mapping[str, Any], names: Iterable[str]) -> tuple[str | None, bool]:
    value = _first(attributes, names)
    return (None, False) if value is None else shortened(as_text(value))


def _first(attributes: Mapping[str, Any], names: Iterable[str]) -> Any:
    return next((attributes[name] for name in names if attributes.get(name) is not None), None)
