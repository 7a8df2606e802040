"""Questions to a model, one after the other, through a function that may be async though nothing says so."""

import inspect
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, TypeVar

from phoenix_nb.errors import UsageError

__all__ = ["ask_each", "check_call", "check_repeats", "check_rubric"]

K = TypeVar("K")
R = TypeVar("R")


def ask_each(
    call: Callable[[Any], Any],
    questions: Iterator[tuple[K, Any]],
    read: Callable[[Any, K], R],
    combine: Callable[[list[R]], dict[str, Any]],
) -> Any:
    """Ask every question and combine the answers.

    One after the other, so that each prompt and its reply are kept together.

    Args:
        call: Asks the model.
        questions: Each with what it takes to read the answer.
        read: Reads an answer.
        combine: Makes one evaluation of the answers.

    Returns:
        The evaluation; where `call` returned an awaitable, a coroutine of it.
    """
    answers: list[R] = []
    for key, question in questions:
        answer = call(question)
        # `lambda prompt: client.create(…)` is not a coroutine function, but returns what one does.
        if inspect.isawaitable(answer):
            return _ask_the_rest(call, questions, read, combine, first=(key, answer))
        answers.append(read(answer, key))
    return combine(answers)


async def _ask_the_rest(
    call: Callable[[Any], Any],
    questions: Iterator[tuple[K, Any]],
    read: Callable[[Any, K], R],
    combine: Callable[[list[R]], dict[str, Any]],
    *,
    first: tuple[K, Awaitable[Any]],
) -> dict[str, Any]:
    key, pending = first
    answers = [read(await pending, key)]
    for later, question in questions:
        answer = call(question)
        answers.append(read(await answer if inspect.isawaitable(answer) else answer, later))
    return combine(answers)


def check_call(call: Any) -> None:
    """Refuse what cannot be called.

    Raises:
        UsageError: If `call` is not a function.
    """
    if not callable(call):
        raise UsageError(
            f"call is of type {type(call).__name__}, not a function; pass your own function that takes a "
            "prompt and returns the model's answer."
        )


def check_rubric(rubric: Any) -> None:
    """Refuse a rubric that says nothing.

    Raises:
        UsageError: If it is empty, or not a text.
    """
    if not isinstance(rubric, str) or not rubric.strip():
        raise UsageError("The rubric is empty; say in words what makes an output good.")


def check_repeats(repeats: Any) -> None:
    """Refuse a number of repetitions that is none.

    Raises:
        UsageError: If it is less than 1.
    """
    if isinstance(repeats, bool) or repeats < 1:
        raise UsageError(f"repeats={repeats!r} judges nothing; pass a whole number of at least 1.")
