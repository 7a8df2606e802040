"""deepeval: metrics with `measure` and `a_measure`, which keep score and reason on themselves."""

import copy
import inspect
from importlib import import_module
from typing import Any

from phoenix_nb.core.run.attempt_notes import report_usage
from phoenix_nb.core.user_code.scorers.adapter import (
    GIVEN,
    Adapter,
    Given,
    has_methods,
    kind_of,
    text,
)
from phoenix_nb.errors import EvaluatorError
from phoenix_nb.model import Direction

__all__ = ["adapted"]

_CONTEXT = ("context", "contexts")
_RETRIEVED = ("retrieval_context", "retrieved_contexts", *_CONTEXT)


def adapted(metric: Any) -> Adapter | None:
    """Make an evaluator of a metric of deepeval; None if it is none."""
    if not has_methods(metric, "measure", "a_measure", "is_successful"):
        return None
    runs_async = bool(getattr(metric, "async_mode", True)) and _has_own(type(metric), "a_measure")

    def evaluate(trace: Any = None, **values: Any) -> Any:
        own = copy.copy(metric)
        own.measure(_case(Given(**values), trace), **_quiet(own.measure))
        return own

    async def evaluate_async(trace: Any = None, **values: Any) -> Any:
        own = copy.copy(metric)
        await own.a_measure(_case(Given(**values), trace), **_quiet(own.a_measure))
        return own

    return Adapter(
        evaluate_async if runs_async else evaluate,
        name=str(getattr(metric, "__name__", None) or type(metric).__name__),
        is_async=runs_async,
        convert=_evaluation,
        sources=(*GIVEN, "trace") if _wants_tools(metric) else GIVEN,
        kind=kind_of(metric),
        direction=_direction(metric),
        score_range=(0.0, 1.0),
    )


def _has_own(kind: type, name: str) -> bool:
    """Whether a method is the metric's own, not the base class's refusal."""
    owner = next((each for each in kind.__mro__ if name in vars(each)), None)
    return owner is not None and not owner.__name__.startswith("Base")


def _quiet(method: Any) -> dict[str, Any]:
    """Switch the library's own progress display off."""
    return {"_show_indicator": False} if "_show_indicator" in _parameters(method) else {}


def _parameters(function: Any) -> Any:
    try:
        return inspect.signature(function).parameters
    except (TypeError, ValueError):
        return {}


def _wants_tools(metric: Any) -> bool:
    required = getattr(metric, "_required_params", None)
    if not isinstance(required, list):
        return False
    return any(getattr(each, "value", each) == "tools_called" for each in required)


def _case(given: Given, trace: Any) -> Any:
    """Make the test case that a metric measures."""
    cases = import_module("deepeval.test_case")
    made = {
        "input": text(given.input) or "",
        "actual_output": text(given.output),
        "expected_output": text(given.expected),
        "context": given.texts(*_CONTEXT),
        "retrieval_context": given.texts(*_RETRIEVED),
    }
    if trace is not None:
        made["tools_called"] = [
            cases.ToolCall(
                name=call.name,
                input_parameters=call.arguments if isinstance(call.arguments, dict) else None,
                output=call.result,
            )
            for call in trace.tool_calls
        ]
    expected_tools = given.named("expected_tools", "tools")
    if isinstance(expected_tools, list):
        made["expected_tools"] = [
            cases.ToolCall(name=each) if isinstance(each, str) else cases.ToolCall(**each)
            for each in expected_tools
        ]
    return cases.LLMTestCase(**{name: value for name, value in made.items() if value is not None})


def _direction(metric: Any) -> Direction | None:
    """Find out which end of the scores is the better one: which one the metric calls a success."""
    successes = []
    for score in (0.0, 1.0):
        probe = copy.copy(metric)
        try:
            probe.score, probe.threshold, probe.error = score, 0.5, None
            successes.append(bool(probe.is_successful()))
        except Exception:  # noqa: BLE001 - a metric of the user's own may need more than that
            return None
    if successes[0] == successes[1]:
        return None
    return "maximize" if successes[1] else "minimize"


def _evaluation(metric: Any) -> dict[str, Any] | None:
    cost = getattr(metric, "evaluation_cost", None)
    if isinstance(cost, int | float) and cost > 0:
        report_usage(cost=cost)
    if metric.score is None:
        if getattr(metric, "error", None):
            raise EvaluatorError(f"{metric.__name__} failed: {metric.error}")
        return {"explanation": str(metric.reason) if metric.reason else "the metric was skipped"}
    success, metadata = getattr(metric, "success", None), {"threshold": metric.threshold}
    if isinstance(getattr(metric, "score_breakdown", None), dict):
        metadata["breakdown"] = metric.score_breakdown
    return {
        "score": metric.score,
        "label": None if success is None else ("passed" if success else "failed"),
        "explanation": None if metric.reason is None else str(metric.reason),
        "metadata": metadata,
    }
