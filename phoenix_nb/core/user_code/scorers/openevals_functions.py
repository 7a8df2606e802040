"""openevals, and other functions in LangSmith's form: `inputs`, `outputs`, `reference_outputs`."""

import inspect
from collections.abc import Mapping
from typing import Any

from phoenix_nb.core.user_code.evaluator import Evaluator
from phoenix_nb.core.user_code.scorers.adapter import Adapter, Given, is_async

__all__ = ["adapted"]

_NAMES = {"inputs", "outputs", "reference_outputs"}


def adapted(function: Any) -> Adapter | None:
    """Make an evaluator of a function in this form; None if it is in another."""
    if isinstance(function, Evaluator) or not callable(function):
        return None
    try:
        parameters = inspect.signature(function).parameters
    except (TypeError, ValueError):
        return None
    takes_any = any(each.kind is each.VAR_KEYWORD for each in parameters.values())
    wanted = _NAMES & parameters.keys()
    if "outputs" not in wanted or (len(wanted) == 1 and not takes_any):
        return None
    asks_any = {name for name, each in parameters.items() if each.kind is not each.VAR_KEYWORD}

    def arguments(output: Any, input: Any, expected: Any, metadata: Any) -> dict[str, Any]:
        given = Given(output, input, expected, metadata)
        values = {
            "inputs": given.input,
            "outputs": given.output,
            "reference_outputs": given.expected,
            "context": given.named("context", "contexts", "retrieved_contexts"),
        }
        return {
            name: value
            for name, value in values.items()
            if name in asks_any or (name == "context" and takes_any and value is not None)
        }

    def evaluate(**values: Any) -> Any:
        return function(**arguments(**values))

    async def evaluate_async(**values: Any) -> Any:
        return await function(**arguments(**values))

    outside = _closed_over(function)
    waits = is_async(function)
    return Adapter(
        evaluate_async if waits else evaluate,
        name=_name(function, outside),
        is_async=waits,
        convert=_evaluations,
        kind="LLM" if _asks_a_model(outside) else "CODE",
    )


def _closed_over(function: Any) -> dict[str, Any]:
    """Read the names that a function made by another takes from it."""
    try:
        return dict(inspect.getclosurevars(inspect.unwrap(function)).nonlocals)
    except (TypeError, ValueError):
        return {}


def _asks_a_model(outside: Mapping[str, Any]) -> bool:
    """Whether a function, or the scorer that it was made of, has a model at hand."""
    inner = outside.get("scorer")
    names = {*outside, *(_closed_over(inner) if callable(inner) else ())}
    return bool(names & {"judge", "model"})


def _name(function: Any, outside: Mapping[str, Any]) -> str:
    key = outside.get("feedback_key")
    if isinstance(key, str) and key:
        return key
    return str(getattr(function, "__name__", "")).strip("_") or type(function).__name__


def _evaluations(result: Any) -> Any:
    if isinstance(result, list):
        return [_evaluation(each, named=len(result) > 1) for each in result]
    return _evaluation(result, named=False)


def _evaluation(result: Any, *, named: bool) -> Any:
    if not isinstance(result, Mapping) or "key" not in result:
        return result
    read: dict[str, Any] = {"score": result.get("score"), "metadata": result.get("metadata") or {}}
    if isinstance(result.get("value"), str):
        read["label"] = result["value"]
    if result.get("comment") is not None:
        read["explanation"] = str(result["comment"])
    return {"name": result["key"], **read} if named else read
