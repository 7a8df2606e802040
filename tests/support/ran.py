"""Small experiments, made by hand: what ran, without anything having run."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from phoenix_nb.core.values.evaluation_coerce import coerce_evaluation
from phoenix_nb.model import (
    DatasetRecord,
    EvaluationRunRecord,
    EvaluatorInfo,
    ExampleRecord,
    ExperimentRecord,
    Failure,
    Frame,
    Records,
    TaskRunRecord,
    Usage,
)
from tests.support import records as factory

START = datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)


def failure(kind: str = "ValueError", message: str = "no") -> Failure:
    frame = Frame(file="cell", line=3, function="task", code="raise ValueError")
    return Failure(type=kind, message=message, traceback=f"Traceback\n{kind}: no", frames=(frame,))


def dataset(size: int = 3) -> DatasetRecord:
    examples = tuple(
        ExampleRecord(id=f"e{n}", input={"q": n}, output={"a": f"{n}"}, metadata={"level": n % 2})
        for n in range(size)
    )
    return factory.dataset(examples=examples, id="ds", name="sums", created_at=START)


def experiment(
    size: int = 3, repetitions: int = 1, evaluators: Sequence[str | EvaluatorInfo] = ()
) -> ExperimentRecord:
    infos = tuple(EvaluatorInfo(name=one) if isinstance(one, str) else one for one in evaluators)
    return factory.experiment(
        dataset(size), id="exp", name="first", repetitions=repetitions, metadata={"model": "m"},
        evaluators=infos, created_at=START,
    )  # fmt: skip


def run(
    example: str = "e0",
    output: Any = "x",
    *,
    repetition: int = 1,
    error: Failure | None = None,
    seconds: float = 0.5,
    usage: Usage | None = None,
) -> TaskRunRecord:
    return factory.run(
        "exp", example, repetition, id=f"{example}-{repetition}", output=None if error else output,
        error=error, start_time=START, end_time=START + timedelta(seconds=seconds),
        latency_s=seconds, attempts=1, trace_id=None, usage=usage,
    )  # fmt: skip


def evaluation(
    of: TaskRunRecord, name: str, value: Any, *, kind: Any = "CODE"
) -> EvaluationRunRecord:
    """Judge a run: `value` is what the evaluator returned, or its failure."""
    failed = isinstance(value, Failure)
    return factory.evaluation(
        of, name, id=f"{of.id}-{name}", kind=kind, results=() if failed else coerce_evaluation(value, name),
        error=value if failed else None, start_time=START, end_time=START,
    )  # fmt: skip


def records(
    runs: Sequence[TaskRunRecord], evaluations: Mapping[str, Sequence[Any]] | None = None
) -> Records:
    """Put runs and evaluations together: by evaluator, what it returned of each run; `...` is nothing."""
    judged = [
        evaluation(of, name, value)
        for name, values in (evaluations or {}).items()
        for of, value in zip(runs, values, strict=True)
        if value is not ... and of.error is None
    ]
    return Records(tuple(runs), tuple(judged))
