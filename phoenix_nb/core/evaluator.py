"""The decorator that gives an evaluator its name, kind and direction."""

import functools
from collections.abc import Callable
from typing import Any, get_args, overload

from phoenix_nb.errors import EvaluatorSignatureError
from phoenix_nb.model import Direction, EvaluatorKind


class Evaluator:
    """A function that judges outputs, with a name, a kind and a direction. Calls as the function does."""

    def __init__(
        self,
        function: Callable[..., Any],
        *,
        name: str,
        kind: EvaluatorKind = "CODE",
        direction: Direction | None = None,
        convert: Callable[[Any], Any] | None = None,
    ) -> None:
        functools.update_wrapper(self, function)
        self.function = function
        self.name = name
        self.kind = kind
        self.direction = direction
        self.convert = convert
        """Makes an evaluation of what the function returned, before the usual rules read it."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Judge, as the function does."""
        return self.function(*args, **kwargs)

    def __repr__(self) -> str:
        return f"<evaluator {self.name} ({self.kind})>"


@overload
def evaluator(name: Callable[..., Any], /) -> Evaluator: ...
@overload
def evaluator(
    name: str | None = None,
    *,
    kind: str = "CODE",
    direction: str | None = None,
    scorer: Callable[[Any], Any] | None = None,
) -> Callable[[Callable[..., Any]], Evaluator]: ...
def evaluator(
    name: str | Callable[..., Any] | None = None,
    *,
    kind: str = "CODE",
    direction: str | None = None,
    scorer: Callable[[Any], Any] | None = None,
) -> Evaluator | Callable[[Callable[..., Any]], Evaluator]:
    """Make an evaluator of a function, sync or async, with or without arguments to the decorator.

    The function may return

    - a bool, which is the score 1 or 0 with the label "True" or "False"; a number, the score; a text,
      the label;
    - `(score, label)` or `(score, label, explanation)`;
    - a dict with any of `score`, `label`, `explanation`, `metadata` and `name`, or an `Evaluation`;
    - a list of these, each with a `name` of its own, for several verdicts at once;
    - None, to say nothing of a run.

    Args:
        name: What its verdicts are called; the function's own name by default.
        kind: "CODE", "LLM" or "HUMAN": who judges.
        direction: "maximize" if higher scores are better, "minimize" if lower ones are. Decides what
            counts as an improvement in a comparison. With None, True is better than False there; other
            scores are said to be "higher", not "better".
        scorer: Applied to what the function returns; Phoenix's keyword.

    Raises:
        EvaluatorSignatureError: If `kind` or `direction` is none of the above.

    Example:
        >>> @evaluator(kind="CODE", direction="maximize")
        ... def correct(output, expected):
        ...     return output == expected["answer"]
        >>> correct("4", {"answer": "4"})
        True
    """
    if callable(name):
        return Evaluator(name, name=name_of(name) or "evaluator")
    checked_kind, checked_direction = check_kind(kind), check_direction(direction)

    def decorate(function: Callable[..., Any]) -> Evaluator:
        return Evaluator(
            function,
            name=name or name_of(function) or "evaluator",
            kind=checked_kind,
            direction=checked_direction,
            convert=scorer,
        )

    return decorate


create_evaluator = evaluator
"""Phoenix's name for `evaluator`."""


def name_of(function: Any) -> str | None:
    """Give a readable name to a callable, or None if it has none, as a lambda has not."""
    while isinstance(function, functools.partial):
        function = function.func
    name = getattr(function, "__name__", None) or type(function).__name__
    return None if name == "<lambda>" else str(name)


def check_kind(kind: Any) -> EvaluatorKind:
    """Read an evaluator's kind, in either case."""
    given = str(kind).upper()
    for known in get_args(EvaluatorKind):
        if given == known:
            return known  # type: ignore[no-any-return]
    raise EvaluatorSignatureError(f'kind={kind!r} is unknown; use "CODE", "LLM" or "HUMAN".')


def check_direction(direction: Any) -> Direction | None:
    """Read an evaluator's direction, in either case."""
    if direction is None:
        return None
    given = str(getattr(direction, "value", direction)).lower()
    for known in get_args(Direction):
        if given == known:
            return known  # type: ignore[no-any-return]
    raise EvaluatorSignatureError(
        f'direction={direction!r} is unknown; use "maximize", "minimize" or None.'
    )
