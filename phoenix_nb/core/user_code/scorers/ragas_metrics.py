"""ragas: metrics of single turns, `single_turn_ascore(sample)`, and the later ones, `ascore(**fields)`."""

import copy
import inspect
from importlib import import_module
from typing import Any

from phoenix_nb.core.user_code.scorers.adapter import Adapter, Given, has_methods, kind_of, text

__all__ = ["adapted"]

_CONTEXTS = ("retrieved_contexts", "retrieval_context", "contexts", "context")


def adapted(metric: Any) -> Adapter | None:
    """Make an evaluator of a metric of ragas; None if it is none."""
    if has_methods(metric, "single_turn_ascore"):
        return _adapter(metric, _single_turn)
    if has_methods(metric, "ascore", "score") and hasattr(metric, "allowed_values"):
        return _adapter(metric, _by_fields)
    return None


def _adapter(metric: Any, ask: Any) -> Adapter:
    async def evaluate(**values: Any) -> Any:
        return await ask(copy.copy(metric), Given(**values))

    allowed = getattr(metric, "allowed_values", None)
    return Adapter(
        evaluate,
        name=str(metric.name),
        is_async=True,
        convert=_evaluation,
        kind=kind_of(metric),
        score_range=_range(allowed),
    )


def _range(allowed: Any) -> tuple[float, float] | None:
    if isinstance(allowed, tuple) and len(allowed) == 2:  # noqa: PLR2004 - an interval
        return float(allowed[0]), float(allowed[1])
    return None


async def _single_turn(metric: Any, given: Given) -> Any:
    sample = import_module("ragas.dataset_schema").SingleTurnSample
    known = {name: given.named(name) for name in sample.model_fields}
    fields = {**known, **_usual(given)}
    return await metric.single_turn_ascore(
        sample(**{name: value for name, value in fields.items() if value is not None})
    )


async def _by_fields(metric: Any, given: Given) -> Any:
    decorated = getattr(metric, "_func", None)
    parameters = inspect.signature(decorated or metric.ascore).parameters
    if any(each.kind is each.VAR_KEYWORD for each in parameters.values()):
        named = {"input": given.input, "output": given.output, "expected": given.expected}
        fields = {**given.fields(), **named, **_usual(given)}
        if getattr(metric, "llm", None) is not None:
            fields["llm"] = metric.llm
    else:
        found = {name: given.named(name) for name in parameters}
        fields = {**found, **_usual(given)}
        fields = {name: value for name, value in fields.items() if name in parameters}
    return await metric.ascore(**{name: each for name, each in fields.items() if each is not None})


def _usual(given: Given) -> dict[str, Any]:
    """Name what there always is as ragas does."""
    return {
        "user_input": text(given.input),
        "response": text(given.output),
        "reference": text(given.expected),
        "retrieved_contexts": given.texts(*_CONTEXTS),
    }


def _evaluation(result: Any) -> Any:
    if not hasattr(result, "value"):
        return {"score": result}
    explained = {} if result.reason is None else {"explanation": str(result.reason)}
    if isinstance(result.value, str):
        return {"label": result.value, **explained}
    if isinstance(result.value, list):
        return {"metadata": {"ranking": result.value}, **explained}
    return {"score": result.value, **explained}
