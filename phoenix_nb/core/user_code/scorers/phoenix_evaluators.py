"""phoenix-evals: `evaluate(eval_input)`, which gets one mapping with everything and returns scores."""

import inspect
from typing import Any

from phoenix_nb.core.user_code.evaluator import Evaluator
from phoenix_nb.core.user_code.scorers.adapter import Adapter, Given, is_async
from phoenix_nb.model import Direction, EvaluatorKind

__all__ = ["adapted"]

_KINDS: dict[str, EvaluatorKind] = {"llm": "LLM", "human": "HUMAN"}
_DIRECTIONS: dict[str, Direction] = {"maximize": "maximize", "minimize": "minimize"}


def adapted(evaluator: Any) -> Adapter | None:
    """Make an evaluator of one that takes an `eval_input`; None if it takes something else."""
    if isinstance(evaluator, Evaluator):
        return None
    for name in ("async_evaluate", "evaluate"):
        method = getattr(evaluator, name, None)
        if callable(method) and _takes_eval_input(method):
            return _adapter(evaluator, method)
    return None


def _takes_eval_input(method: Any) -> bool:
    try:
        return "eval_input" in inspect.signature(method).parameters
    except (TypeError, ValueError):
        return False


def _adapter(evaluator: Any, method: Any) -> Adapter:
    # A mapping of the evaluator's own says where its values are: it gets them as they are.
    mapped = getattr(evaluator, "_input_mapping", None) is not None

    def everything(output: Any, input: Any, expected: Any, metadata: Any) -> dict[str, Any]:
        given = Given(output, input, expected, metadata)
        wanted = expected if mapped else given.expected
        named = {"output": output, "input": input, "metadata": metadata}
        return {**given.fields(), **named, "expected": wanted, "reference": wanted}

    def evaluate(**values: Any) -> Any:
        return method(everything(**values))

    async def evaluate_async(**values: Any) -> Any:
        return await method(everything(**values))

    waits = is_async(method)
    return Adapter(
        evaluate_async if waits else evaluate,
        name=str(getattr(evaluator, "name", None) or type(evaluator).__name__),
        is_async=waits,
        convert=lambda scores: scores,
        kind=_KINDS.get(_word(evaluator, "kind"), "CODE"),
        direction=_DIRECTIONS.get(_word(evaluator, "direction")),
    )


def _word(evaluator: Any, name: str) -> str:
    value = getattr(evaluator, name, None)
    return str(getattr(value, "value", value)).lower()
