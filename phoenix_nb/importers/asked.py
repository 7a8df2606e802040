"""Graders that ask a model: the user's own function, sync or async, as for `llm_judge`."""

import inspect
import re
from collections.abc import Callable, Sequence
from typing import Any

from phoenix_nb.core.run.keep import keep
from phoenix_nb.core.user_code.binding import is_coroutine_function
from phoenix_nb.errors import EvaluatorError
from phoenix_nb.evaluators.answers import answer_text, read_label

__all__ = ["Ask", "asking", "label_reader", "score_reader"]

Ask = Callable[[Any], Any]
"""Asks a model: gets a prompt, or messages, and returns its answer."""
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def asking(
    ask: Ask, question: Callable[..., Any], read: Callable[[Any], dict[str, Any]]
) -> Callable[..., Any]:
    """Make a function of an evaluator's values that asks a model, and reads its answer.

    Args:
        ask: Asks the model.
        question: Makes the prompt or the messages, of keywords.
        read: Makes an evaluation of the answer.
    """

    async def read_later(answer: Any) -> dict[str, Any]:
        return _read(await answer)

    def _read(answer: Any) -> dict[str, Any]:
        keep(reply=answer)
        return read(answer)

    def evaluate(output: Any, input: Any, expected: Any, metadata: Any) -> Any:
        asked = question(output=output, input=input, expected=expected, metadata=metadata)
        keep(prompt=asked)
        answer = ask(asked)
        return read_later(answer) if inspect.isawaitable(answer) else _read(answer)

    async def evaluate_async(output: Any, input: Any, expected: Any, metadata: Any) -> Any:
        return await evaluate(output, input, expected, metadata)

    return evaluate_async if is_coroutine_function(ask) else evaluate


def label_reader(labels: Sequence[str], passing: Sequence[str]) -> Callable[[Any], dict[str, Any]]:
    """Read an answer as one of some labels; those that pass score 1."""

    def read(answer: Any) -> dict[str, Any]:
        said = read_label(answer_text(answer), labels)
        return {
            "score": 1.0 if said.label in passing else 0.0,
            "label": said.label,
            "explanation": said.explanation,
        }

    return read


def score_reader(low: float, high: float) -> Callable[[Any], dict[str, Any]]:
    """Read an answer as a number, the last that stands in it, within a range."""

    def read(answer: Any) -> dict[str, Any]:
        text = answer_text(answer)
        numbers = _NUMBER.findall(text)
        if not numbers or not low <= float(numbers[-1]) <= high:
            raise EvaluatorError(
                f"The model's answer holds no number from {low:g} to {high:g}: {text[-200:]!r}."
            )
        return {"score": float(numbers[-1]), "explanation": text}

    return read
