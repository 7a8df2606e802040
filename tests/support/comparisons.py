"""Finished experiments for tests of comparisons, made from scores alone."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from phoenix_nb.core.comparison import ComparisonReport, align_experiments, build_report
from phoenix_nb.model import (
    DatasetRecord,
    EvaluationRecord,
    EvaluationRunRecord,
    EvaluatorInfo,
    ExampleRecord,
    ExperimentRecord,
    Failure,
    Records,
    TaskRunRecord,
    Variant,
)
from tests.support import records as factory

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
FAILED = Failure(type="ValueError", message="boom")

Scores = Mapping[str, Any]
"""Example id to a score, a label, None (the task failed), "!" (the evaluator failed) or a list of them."""
Made = tuple[ExperimentRecord, DatasetRecord, Records, None]


def dataset(ids: Sequence[str], version: str = "v1", **changes: Any) -> DatasetRecord:
    """Make a dataset whose examples ask for their own id."""
    examples = tuple(
        ExampleRecord(id=i, input={"question": f"what is {i}?"}, output={"answer": i}) for i in ids
    )
    made = {"id": "d", "name": "questions", "version_id": version, "created_at": NOW}
    return factory.dataset(examples=examples, **{**made, **changes})


def experiment(
    name: str,
    scores: Scores | Mapping[str, Scores],
    *,
    planned: Sequence[str] | None = None,
    directions: Mapping[str, Any] | None = None,
    parameters: Mapping[str, Any] | None = None,
    version: str = "v1",
    **changes: Any,
) -> Made:
    """Make an experiment.

    Args:
        name: Of the variant.
        scores: For the evaluator `correct`; or evaluator to such scores.
        planned: The ids of the dataset; those that are scored if None.
        directions: Of the evaluators; "maximize" unless said.
        parameters: Of the variant.
        version: Of the dataset.
        changes: Further fields of the record.
    """
    by_evaluator: Mapping[str, Scores] = (
        scores
        if scores and all(isinstance(one, Mapping) for one in scores.values())
        else {"correct": scores}
    )
    ids = list(dict.fromkeys(i for one in by_evaluator.values() for i in one))
    first = next(iter(by_evaluator.values()))
    repetitions = max((len(one) for one in first.values() if isinstance(one, list)), default=1)
    on = dataset(planned if planned is not None else ids, version)
    evaluators = tuple(
        EvaluatorInfo(name=one, direction=(directions or {}).get(one, "maximize"))
        for one in by_evaluator
    )
    made = {
        "id": f"x-{name}", "name": name, "repetitions": repetitions, "evaluators": evaluators,
        "variant": Variant(name=name, parameters=dict(parameters or {})), "created_at": NOW,
    }  # fmt: skip
    record = factory.experiment(on, **{**made, **changes})
    runs: list[TaskRunRecord] = []
    evaluations: list[EvaluationRunRecord] = []
    for example_id in ids:
        _add(name, example_id, by_evaluator, runs, evaluations)
    return record, on, Records(tuple(runs), tuple(evaluations)), None


def _add(
    name: str,
    example_id: str,
    scores: Mapping[str, Scores],
    runs: list[TaskRunRecord],
    evaluations: list[EvaluationRunRecord],
) -> None:
    given = {one: _listed(values[example_id]) for one, values in scores.items()}
    for repetition in range(1, max(map(len, given.values())) + 1):
        values = {k: v[repetition - 1] for k, v in given.items() if len(v) >= repetition}
        failed = all(value is None for value in values.values())
        run = factory.run(
            f"x-{name}", example_id, repetition, id=f"{name}-{example_id}-{repetition}",
            output=None if failed else f"{name} says {example_id}", error=FAILED if failed else None,
            start_time=NOW, end_time=NOW, latency_s=0.0, attempts=1, trace_id=None,
        )  # fmt: skip
        runs.append(run)
        for evaluator, value in values.items():
            if not failed:
                evaluations.append(_evaluation(run, evaluator, value))


def _evaluation(run: TaskRunRecord, evaluator: str, value: Any) -> EvaluationRunRecord:
    result = EvaluationRecord(
        name=evaluator,
        score=None if isinstance(value, str) or value is None else float(value),
        label=value if isinstance(value, str) else None,
        explanation=f"because {value}",
    )
    given = {"error": FAILED, "results": ()} if value == "!" else {"results": (result,)}
    return factory.evaluation(run, evaluator, id=f"{run.id}-{evaluator}", **given)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def card(*experiments: Made, baseline: int = 0) -> ComparisonReport:
    """Compare experiments."""
    return build_report(align_experiments(experiments), baseline)
