"""The factory of test records: small datasets, experiments, runs and evaluations for any store.

Ids and names are unique, so that nothing needs to be passed but what a test is about; every field can be.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from phoenix_nb.core.ports import RunRecord, Store, Written
from phoenix_nb.core.user_code.identity import dataset_version_id
from phoenix_nb.model import (
    DatasetRecord,
    EvaluationRecord,
    EvaluationRunRecord,
    ExampleRecord,
    ExperimentRecord,
    Failure,
    SessionOutcome,
    Span,
    TaskRunRecord,
)

START = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
FAILED = Failure(type="ValueError", message="no", traceback="Traceback …")


def dataset(count: int = 3, **fields: Any) -> DatasetRecord:
    """Make a dataset of numbered examples, `x0` and up, or of the `examples` given."""
    unique = uuid4().hex
    examples = fields.pop("examples", None) or tuple(
        ExampleRecord(id=f"x{n}", input={"n": n}, output={"n": n}, metadata={"m": n})
        for n in range(count)
    )
    made = {
        "id": unique, "name": f"numbers-{unique[:8]}", "version_id": dataset_version_id(examples),
        "created_at": START, "examples": examples,
    }  # fmt: skip
    return DatasetRecord(**{**made, **fields})


def experiment(on: DatasetRecord | None = None, **fields: Any) -> ExperimentRecord:
    """Make an experiment on a dataset, or on one of its own."""
    on = on or dataset()
    made = {
        "id": uuid4().hex, "name": "terse", "dataset_id": on.id, "dataset_name": on.name,
        "dataset_version_id": on.version_id, "example_count": len(on.examples), "created_at": START,
    }  # fmt: skip
    return ExperimentRecord(**{**made, **fields})


def run(
    of: ExperimentRecord | str = "e",
    example: int | str = 0,
    repetition: int = 1,
    *,
    later: int = 0,
    **fields: Any,
) -> TaskRunRecord:
    """Make a run of an experiment, or of the one with this id; 3 is the example `x3`.

    Runs of later examples begin a second later each; `later` adds hours.
    """
    number, id_ = (0, example) if isinstance(example, str) else (example, f"x{example}")
    begun = START + timedelta(hours=later, seconds=number, milliseconds=repetition)
    made = {
        "id": uuid4().hex, "experiment_id": _id(of), "example_id": id_,
        "repetition": repetition, "output": {"n": number}, "start_time": begun,
        "end_time": begun + timedelta(seconds=1), "latency_s": 1.0, "attempts": 2,
        "trace_id": uuid4().hex,
    }  # fmt: skip
    return TaskRunRecord(**{**made, **fields})


def failed(
    of: ExperimentRecord | str = "e", example: int | str = 0, repetition: int = 1, **fields: Any
) -> TaskRunRecord:
    """Make a run whose task failed."""
    return run(of, example, repetition, **{"output": None, "error": FAILED, **fields})


def evaluation(
    of: TaskRunRecord, name: str = "exact", score: float = 1.0, *, later: int = 0, **fields: Any
) -> EvaluationRunRecord:
    """Make an evaluation of a run, with one score."""
    begun = fields.pop("start_time", of.end_time + timedelta(hours=later))
    made = {
        "id": uuid4().hex, "experiment_id": of.experiment_id, "task_run_id": of.id, "name": name,
        "results": (EvaluationRecord(name=name, score=score),), "start_time": begun, "end_time": begun,
    }  # fmt: skip
    return EvaluationRunRecord(**{**made, **fields})


def failed_evaluation(of: TaskRunRecord, name: str = "exact") -> EvaluationRunRecord:
    """Make an evaluation whose evaluator failed."""
    return evaluation(of, name, results=(), error=FAILED)


def span(of: TaskRunRecord, **fields: Any) -> Span:
    """Make the root span of a run."""
    made = {
        "experiment_id": of.experiment_id, "trace_id": of.trace_id, "span_id": of.trace_id[:16],
        "name": "Task: answer", "start_time": of.start_time, "end_time": of.end_time,
        "attributes": {"input.value": "hello"},
    }  # fmt: skip
    return Span(**{**made, **fields})


def begin(store: Store, count: int = 3, **fields: Any) -> ExperimentRecord:
    """Make an experiment on a dataset of its own."""
    return store.create_experiment(experiment(store.save_dataset(dataset(count)), **fields))


def write(
    store: Store,
    of: ExperimentRecord | str,
    records: Sequence[Written],
    outcome: SessionOutcome = SessionOutcome.COMPLETED,
) -> tuple[list[Written], list[str]]:
    """Write records in a session of their own; what was committed, and what was complained of."""
    committed: list[Written] = []
    troubles: list[str] = []
    session = store.open_session([_id(of)], committed.extend, troubles.append)
    for record in records:
        session.append(record)
    session.close(outcome)
    return committed, troubles


def judged(of: ExperimentRecord, count: int = 3) -> list[RunRecord]:
    """A run with an evaluation for each example."""
    runs = [run(of, n) for n in range(count)]
    return [record for one in runs for record in (one, evaluation(one))]


def nothing(_: object) -> None:
    """A listener who does not listen."""


def _id(of: ExperimentRecord | str) -> str:
    return of if isinstance(of, str) else of.id
