"""One test under way, and what it says of its run."""

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import copy_context
from dataclasses import dataclass, field
from threading import Thread
from typing import TYPE_CHECKING, Any

from phoenix_nb.core.values.json_coerce import coerce_output
from phoenix_nb.errors import UsageError

if TYPE_CHECKING:
    from phoenix_nb.core.user_code.binding import BoundEvaluator
    from phoenix_nb.model import EvaluatorKind

__all__ = ["Case", "evaluate", "log_evaluation", "log_output", "note_all", "running"]


@dataclass(slots=True)
class Case:
    """One repetition of a test, as plain values: it may have to travel to another process."""

    input: dict[str, Any]
    """The parameters of the test."""
    expected: dict[str, Any]
    """Those of them that say what is expected."""
    output: Any = None
    evaluations: list[dict[str, Any]] = field(default_factory=list)
    """The keywords of `log_evaluation`, and `error` where an evaluator failed."""

    def value(self, name: str) -> Any:
        """What a parameter of an evaluator gets."""
        values = {
            "input": self.input,
            "output": self.output,
            "expected": self.expected,
            "reference": self.expected,
            "metadata": {},
        }
        if name in ("eval_input", "example"):  # one mapping with everything
            return values
        return values.get(name)


_running: list[Case] = []
"""The test under way. Pytest runs one at a time in a process; its threads and loops share it."""


@contextmanager
def running(case: Case) -> Iterator[None]:
    """Let the functions of this module speak of a case while its test runs."""
    _running.append(case)
    try:
        yield
    finally:
        _running.remove(case)


def _current(name: str) -> Case:
    if not _running:
        raise UsageError(
            f"{name}() was called outside of a test that is recorded; mark the test with "
            "@pytest.mark.phoenix."
        )
    return _running[-1]


def log_output(output: Any) -> None:
    """Record the output that the current test is about; the last one counts.

    Args:
        output: Anything; what JSON cannot hold is converted.

    Raises:
        UsageError: If no test that is recorded is under way.
    """
    _current("log_output").output = coerce_output(output)[0]


def log_evaluation(
    *,
    name: str,
    score: float | None = None,
    label: str | None = None,
    explanation: str | None = None,
    annotator_kind: "EvaluatorKind" = "CODE",
    metadata: Mapping[str, Any] | None = None,
) -> None:
    """Record an evaluation of the current test's output; by itself, it lets no test fail.

    Args:
        name: What is evaluated. `pass` is whether the test passed, and cannot be taken.
        score: The number.
        label: The word.
        explanation: Why.
        annotator_kind: CODE, LLM or HUMAN.
        metadata: Anything JSON can hold.

    Raises:
        UsageError: If no test that is recorded is under way, the evaluation says nothing, or its name is
            `pass`.
    """
    case = _current("log_evaluation")
    if name == "pass":
        raise UsageError("The evaluation `pass` is the test's own; give this one another name.")
    if not name or (score is None and label is None and explanation is None):
        raise UsageError(
            f"The evaluation {name!r} says nothing; pass a name, and a score, a label or an explanation."
        )
    case.evaluations.append(
        {
            "name": name,
            "score": None if score is None else float(score),
            "label": label,
            "explanation": explanation,
            "annotator_kind": annotator_kind,
            "metadata": coerce_output(dict(metadata or {}))[0],
        }
    )


def evaluate(evaluator: Any, /, **eval_input: Any) -> Any:
    """Run an evaluator within a test, and record what it finds.

    Args:
        evaluator: A function, sync or async, or an evaluator object: whatever `run_experiment` takes.
        eval_input: What its parameters get; what is not passed is the test's own `input`, `output` and
            `expected`.

    Returns:
        What the evaluator returned, for the test to assert on.

    Raises:
        UsageError: If no test that is recorded is under way.
    """
    case = _current("evaluate")
    (bound,) = _bound(evaluator)

    def value(name: str) -> Any:
        if name == "eval_input":
            return {**case.value(name), **eval_input}
        return eval_input[name] if name in eval_input else case.value(name)

    returned = _call(bound, value)
    _note(case, bound, returned)
    return returned


def note_all(case: Case, evaluators: Any) -> None:
    """Run the evaluators of a marker on a case that is over; one that fails is recorded as such."""
    for bound in _bound(evaluators):
        try:
            _note(case, bound, _call(bound, case.value))
        except Exception as error:  # noqa: BLE001 - the evaluator's failure, not the test's
            case.evaluations.append(
                {
                    "name": bound.name,
                    "annotator_kind": bound.kind,
                    "error": f"{type(error).__name__}: {error}",
                }
            )


def _bound(evaluators: Any) -> "tuple[BoundEvaluator, ...]":
    from phoenix_nb.core.user_code.binding import bind_evaluators

    return bind_evaluators(evaluators)


def _call(bound: "BoundEvaluator", value: Any) -> Any:
    """Call an evaluator, in a thread with a loop of its own if it is async: the test may be, too."""
    args, kwargs = bound.binding.arguments(value)
    if not bound.is_async:
        return bound.function(*args, **kwargs)
    ended: list[Any] = []

    def run() -> None:
        try:
            ended.extend((True, asyncio.run(bound.function(*args, **kwargs))))
        except BaseException as error:  # noqa: BLE001 - raised again below
            ended.extend((False, error))

    thread = Thread(target=copy_context().run, args=(run,))
    thread.start()
    thread.join()
    if not ended[0]:
        raise ended[1]
    return ended[1]


def _note(case: Case, bound: "BoundEvaluator", returned: Any) -> None:
    from phoenix_nb.core.values.evaluation_coerce import coerce_evaluation

    converted = bound.convert(returned) if bound.convert else returned
    case.evaluations += [
        {
            "name": result.name or bound.name,
            "score": result.score,
            "label": result.label,
            "explanation": result.explanation,
            "annotator_kind": bound.kind,
            "metadata": dict(result.metadata),
        }
        for result in coerce_evaluation(converted, bound.name)
    ]
