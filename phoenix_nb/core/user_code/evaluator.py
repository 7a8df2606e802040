"""The decorator that gives an evaluator its name, kind, direction and range."""

import functools
import inspect
import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any, get_args, overload

from phoenix_nb.core.user_code.parameters import EVALUATOR_NAMES, Unbindable, bind
from phoenix_nb.core.values.evaluation_coerce import coerce_evaluation
from phoenix_nb.errors import EvaluatorSignatureError, UsageError
from phoenix_nb.model import Direction, EvaluatorKind
from phoenix_nb.model.public import Evaluation


class Evaluator:
    """A function that evaluates outputs, with name, kind, direction and range. Call it as the function."""

    def __init__(
        self,
        function: Callable[..., Any],
        *,
        name: str,
        kind: EvaluatorKind = "CODE",
        direction: Direction | None = None,
        score_range: tuple[float, float] | None = None,
        labels: Sequence[str] = (),
        convert: Callable[[Any], Any] | None = None,
        version: str | None = None,
    ) -> None:
        functools.update_wrapper(self, function)
        self.function = function
        self.name = name
        self.kind = kind
        self.direction = direction
        self.score_range = score_range
        self.labels: tuple[str, ...] = tuple(labels)
        """The labels that it can give, in the order in which views show them; empty if not declared."""
        self.convert = convert
        """Makes an evaluation of what the function returned, before the usual rules read it."""
        if version is not None:
            self.pinned_version: str = check_version(version)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call the function."""
        return self.function(*args, **kwargs)

    def evaluate(
        self,
        *,
        output: Any = None,
        expected: Any = None,
        metadata: Any = None,
        input: Any = None,
        **others: Any,
    ) -> Evaluation | list[Evaluation]:
        """Evaluate one output by hand, as a run would: to try the evaluator out, or to test it.

        Args:
            output: What the task returned.
            expected: What was expected; bound as `reference`, too.
            metadata: The example's metadata.
            input: The example's input.
            others: What else the function asks for, such as `example` and `trace_id`.

        Returns:
            The evaluation; a list where the function gives several.

        Raises:
            EvaluatorSignatureError: If the function has a parameter that nothing fits.
            EvaluatorError: If it returned something other than an evaluation.
            UsageError: If it is an `async def`: await `async_evaluate` instead.
        """
        value = self._call(output, expected, metadata, input, others)
        if inspect.isawaitable(value):
            if inspect.iscoroutine(value):
                value.close()
            raise UsageError(f"{self.name} is async; use `await {self.name}.async_evaluate(...)`.")
        return self._read(value)

    async def async_evaluate(
        self,
        *,
        output: Any = None,
        expected: Any = None,
        metadata: Any = None,
        input: Any = None,
        **others: Any,
    ) -> Evaluation | list[Evaluation]:
        """Evaluate one output by hand, whether the function is async or not; see `evaluate`."""
        value = self._call(output, expected, metadata, input, others)
        return self._read(await value if inspect.isawaitable(value) else value)

    def _call(
        self, output: Any, expected: Any, metadata: Any, given: Any, others: Mapping[str, Any]
    ) -> Any:
        values = {
            "output": output,
            "input": {} if given is None else given,
            "expected": expected,
            "reference": expected,
            "metadata": {} if metadata is None else metadata,
            **others,
        }
        try:
            binding = bind(self.function, EVALUATOR_NAMES, "output", {})
        except Unbindable as problem:
            raise EvaluatorSignatureError(
                f"The evaluator {self.name}{problem.signature} {problem.reason}; name its parameters among "
                f"{', '.join(EVALUATOR_NAMES)}."
            ) from None
        args, kwargs = binding.arguments(values.get)
        return self.function(*args, **kwargs)

    def _read(self, value: Any) -> Evaluation | list[Evaluation]:
        converted = self.convert(value) if self.convert else value
        found = coerce_evaluation(converted, self.name)
        evaluations = [Evaluation.of(record, evaluator=self.name) for record in found]
        return evaluations[0] if len(evaluations) == 1 else evaluations

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
    score_range: tuple[float, float] | None = None,
    scorer: Callable[[Any], Any] | None = None,
    version: str | None = None,
) -> Callable[[Callable[..., Any]], Evaluator]: ...
def evaluator(
    name: str | Callable[..., Any] | None = None,
    *,
    kind: str = "CODE",
    direction: str | None = None,
    score_range: tuple[float, float] | None = None,
    scorer: Callable[[Any], Any] | None = None,
    version: str | None = None,
) -> Evaluator | Callable[[Callable[..., Any]], Evaluator]:
    """Make an evaluator of a function, sync or async, with or without arguments to the decorator.

    The function may return

    - a bool, which is the score 1 or 0 with the label "True" or "False"; a number, the score; a text,
      the label;
    - `(score, label)` or `(score, label, explanation)`;
    - a dict with any of `score`, `label`, `explanation`, `metadata` and `name`, or an `Evaluation`;
    - a list of these, each with a `name` of its own, for several evaluations at once;
    - None, to abstain.

    Args:
        name: What its evaluations are called; the function's own name by default.
        kind: "CODE", "LLM" or "HUMAN": who evaluates.
        direction: "maximize" if higher scores are better, "minimize" if lower ones are. Decides what
            counts as an improvement in a comparison. With None, True is better than False there; other
            scores are called "higher", not "better".
        score_range: The lowest and the highest score it can give, as (0, 1) or (1, 5). The interval of the
            mean then stays within, and fits few scores near an end better. Scores outside are stored, and
            the range is then left out of account.
        scorer: Applied to what the function returns; Phoenix's keyword.
        version: Pins its identity: evaluations are reused for as long as name and version stay, whatever
            becomes of the code. None goes by the code.

    Raises:
        EvaluatorSignatureError: If `kind` or `direction` is not one of these, or `score_range` not a range.

    Example:
        >>> @evaluator(kind="CODE", direction="maximize")
        ... def correct(output, expected):
        ...     return output == expected["answer"]
        >>> correct("4", {"answer": "4"})
        True
    """
    if callable(name):
        return Evaluator(name, name=name_of(name) or "evaluator")
    if name in get_args(EvaluatorKind):
        raise EvaluatorSignatureError(
            f"{name!r} is a kind of evaluator, and would be its name here; write evaluator(kind={name!r})."
        )
    return _decorator(name, kind, direction, score_range, scorer, version=version)


@overload
def create_evaluator(kind: Callable[..., Any], /) -> Evaluator: ...
@overload
def create_evaluator(
    kind: str = "CODE",
    name: str | None = None,
    scorer: Callable[[Any], Any] | None = None,
    *,
    direction: str | None = None,
    score_range: tuple[float, float] | None = None,
) -> Callable[[Callable[..., Any]], Evaluator]: ...
def create_evaluator(
    kind: str | Callable[..., Any] = "CODE",
    name: str | None = None,
    scorer: Callable[[Any], Any] | None = None,
    *,
    direction: str | None = None,
    score_range: tuple[float, float] | None = None,
) -> Evaluator | Callable[[Callable[..., Any]], Evaluator]:
    """Make an evaluator of a function, by Phoenix's name and with its arguments in Phoenix's order.

    Args:
        kind: "CODE", "LLM" or "HUMAN": who evaluates.
        name: The name of its evaluations; the function's own name by default.
        scorer: Applied to what the function returns.
        direction: As for `evaluator`.
        score_range: As for `evaluator`.

    Raises:
        EvaluatorSignatureError: As for `evaluator`.

    Example:
        >>> @create_evaluator("LLM", name="tone")
        ... def judge(output):
        ...     return "polite"
        >>> judge.kind, judge.name
        ('LLM', 'tone')
    """
    if callable(kind):
        return Evaluator(kind, name=name_of(kind) or "evaluator")
    return _decorator(name, kind, direction, score_range, scorer)


def _decorator(
    name: str | None,
    kind: str,
    direction: str | None,
    score_range: tuple[float, float] | None,
    scorer: Callable[[Any], Any] | None,
    *,
    version: str | None = None,
) -> Callable[[Callable[..., Any]], Evaluator]:
    checked_kind, checked_direction = check_kind(kind), check_direction(direction)
    checked_range = check_range(score_range)

    def decorate(function: Callable[..., Any]) -> Evaluator:
        return Evaluator(
            function,
            name=name or name_of(function) or "evaluator",
            kind=checked_kind,
            direction=checked_direction,
            score_range=checked_range,
            convert=scorer,
            version=version,
        )

    return decorate


def name_of(function: Any) -> str | None:
    """Give a readable name to a callable, or None if it has none, as a lambda has not."""
    while isinstance(function, functools.partial):
        function = function.func
    name = getattr(function, "__name__", None)
    if not isinstance(name, str) or not name:
        name = type(function).__name__
    return None if name == "<lambda>" else name


def check_kind(kind: Any) -> EvaluatorKind:
    """Read an evaluator's kind, in either case."""
    given = str(getattr(kind, "value", kind)).upper()
    for known in get_args(EvaluatorKind):
        if given == known:
            return known  # type: ignore[no-any-return]
    raise EvaluatorSignatureError(
        f'kind={kind!r} is unknown; use "CODE", "LLM" or "HUMAN". An evaluator is named by name=.'
    )


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


def check_version(version: Any) -> str:
    """Read the version that pins an identity."""
    if not isinstance(version, str) or not version.strip():
        raise UsageError(f'version={version!r} is not a version; pass a text, as in version="2".')
    return version


def check_range(score_range: Any) -> tuple[float, float] | None:
    """Read the range of an evaluator's scores."""
    if score_range is None:
        return None
    try:
        low, high = map(float, score_range)
    except (TypeError, ValueError):
        low = high = math.nan
    if not -math.inf < low < high < math.inf:
        raise EvaluatorSignatureError(
            f"score_range={score_range!r} is not a range; pass the lowest and the highest score, as (0, 1)."
        )
    return low, high
