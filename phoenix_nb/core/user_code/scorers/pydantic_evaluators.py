"""pydantic_evals: `evaluate(ctx)`, which gets a context with the spans of the run."""

import copy
from collections.abc import Mapping
from importlib import import_module
from typing import Any, NamedTuple

from phoenix_nb.core.user_code.scorers.adapter import (
    GIVEN,
    Adapter,
    Given,
    has_methods,
    is_async,
    kind_of,
)

__all__ = ["adapted"]

_NO_SPANS = "No spans were recorded within this run, so that there is nothing to evaluate."
_JUDGES = ("LLMJudge", "GEval")


class _Result(NamedTuple):
    value: Any
    lacked_spans: bool
    """Whether the evaluator asked for spans where there were none."""


def adapted(evaluator: Any) -> Adapter | None:
    """Make an evaluator of one of pydantic_evals; None if it is none."""
    if not has_methods(evaluator, "evaluate", "evaluate_async", "get_default_evaluation_name"):
        return None

    def evaluate(trace: Any, latency_s: Any, **values: Any) -> _Result:
        context, missing = _context(Given(**values), trace, latency_s)
        value = copy.copy(evaluator).evaluate(context)
        return _Result(value, _was_raised(missing))

    async def evaluate_async(trace: Any, latency_s: Any, **values: Any) -> _Result:
        context, missing = _context(Given(**values), trace, latency_s)
        value = await copy.copy(evaluator).evaluate_async(context)
        return _Result(value, _was_raised(missing))

    waits = is_async(type(evaluator).evaluate)
    judges = any(each.__name__ in _JUDGES for each in type(evaluator).__mro__)
    return Adapter(
        evaluate_async if waits else evaluate,
        name=str(evaluator.get_default_evaluation_name()),
        is_async=waits,
        convert=_evaluations,
        sources=(*GIVEN, "trace", "latency_s"),
        kind="LLM" if judges else kind_of(evaluator),
    )


def _context(given: Given, trace: Any, latency_s: Any) -> tuple[Any, Exception | None]:
    """Make the context, and the exception that it raises where spans are asked for that are not there."""
    module = import_module("pydantic_evals.evaluators")
    missing = None
    if trace is None:
        missing = import_module("pydantic_evals.otel").SpanTreeRecordingError(_NO_SPANS)
    context = module.EvaluatorContext(
        name=None,
        inputs=given.input,
        metadata=given.metadata,
        expected_output=given.expected,
        output=given.output,
        duration=latency_s or 0.0,
        _span_tree=missing or _tree(trace),
        attributes={},
        metrics={},
    )
    return context, missing


def _tree(trace: Any) -> Any:
    spans = import_module("pydantic_evals.otel.span_tree")
    numbers = {span.span_id: number for number, span in enumerate(trace.spans, 1)}
    tree = spans.SpanTree()
    tree.add_spans(
        [
            spans.SpanNode(
                name=span.name,
                trace_id=1,
                span_id=numbers[span.span_id],
                parent_span_id=numbers[span.parent.span_id] if span.parent else None,
                start_timestamp=span.start_time,
                end_timestamp=span.end_time,
                attributes=span.attributes,
                status="error" if span.failed else "ok",
            )
            for span in trace.spans
        ]
    )
    return tree


def _was_raised(error: Exception | None) -> bool:
    return error is not None and error.__traceback__ is not None


def _evaluations(result: _Result) -> Any:
    if result.lacked_spans:
        return {"explanation": _NO_SPANS}
    if isinstance(result.value, Mapping):
        return [{"name": str(name), **_evaluation(each)} for name, each in result.value.items()]
    return _evaluation(result.value)


def _evaluation(value: Any) -> dict[str, Any]:
    reason = None
    if hasattr(value, "value") and hasattr(value, "reason"):
        value, reason = value.value, value.reason
    explained = {} if reason is None else {"explanation": str(reason)}
    return {"label" if isinstance(value, str) else "score": value, **explained}
