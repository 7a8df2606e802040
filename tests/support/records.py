"""Small data sets, experiments and runs for any store. Names are unique, ids are not needed."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from phoenix_nb.core.identity import dataset_version_id
from phoenix_nb.core.ports import RunRecord, Store
from phoenix_nb.model import (
    DatasetRecord,
    Evaluation,
    EvaluationRun,
    Example,
    ExperimentRecord,
    Failure,
    Outcome,
    Span,
    TaskRun,
)

START = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
FAILED = Failure(type="ValueError", message="no", traceback="Traceback …")


def dataset(count: int = 3, **fields: Any) -> DatasetRecord:
    unique = uuid4().hex
    examples = fields.pop("examples", None) or tuple(
        Example(id=f"x{n}", input={"n": n}, output={"n": n}, metadata={"m": n})
        for n in range(count)
    )
    made = {
        "id": unique, "name": f"numbers-{unique[:8]}", "version_id": dataset_version_id(examples),
        "created_at": START, "examples": examples,
    }  # fmt: skip
    return DatasetRecord(**{**made, **fields})


def experiment(on: DatasetRecord, **fields: Any) -> ExperimentRecord:
    made = {
        "id": uuid4().hex, "name": "terse", "dataset_id": on.id, "dataset_name": on.name,
        "dataset_version_id": on.version_id, "example_count": len(on.examples), "created_at": START,
    }  # fmt: skip
    return ExperimentRecord(**{**made, **fields})


def run(
    of: ExperimentRecord, example: int, repetition: int = 1, *, later: int = 0, **fields: Any
) -> TaskRun:
    begun = START + timedelta(hours=later, seconds=example, milliseconds=repetition)
    made = {
        "id": uuid4().hex, "experiment_id": of.id, "example_id": f"x{example}",
        "repetition": repetition, "output": {"n": example}, "start_time": begun,
        "end_time": begun + timedelta(seconds=1), "latency_s": 1.0, "attempts": 2,
        "trace_id": uuid4().hex,
    }  # fmt: skip
    return TaskRun(**{**made, **fields})


def failed(of: ExperimentRecord, example: int, **fields: Any) -> TaskRun:
    return run(of, example, **{"output": None, "error": FAILED, **fields})


def evaluation(
    of: TaskRun, name: str = "exact", score: float = 1.0, *, later: int = 0, **fields: Any
) -> EvaluationRun:
    begun = fields.pop("start_time", of.end_time + timedelta(hours=later))
    made = {
        "id": uuid4().hex, "experiment_id": of.experiment_id, "task_run_id": of.id, "name": name,
        "results": (Evaluation(name=name, score=score),), "start_time": begun, "end_time": begun,
    }  # fmt: skip
    return EvaluationRun(**{**made, **fields})


def span(of: TaskRun, **fields: Any) -> Span:
    made = {
        "experiment_id": of.experiment_id, "trace_id": of.trace_id, "span_id": of.trace_id[:16],
        "name": "Task: answer", "start_time": of.start_time, "end_time": of.end_time,
        "attributes": {"input.value": "hello"},
    }  # fmt: skip
    return Span(**{**made, **fields})


def begin(store: Store, count: int = 3, **fields: Any) -> ExperimentRecord:
    """Make an experiment on a data set of its own."""
    return store.create_experiment(experiment(store.save_dataset(dataset(count)), **fields))


def write(
    store: Store, of: ExperimentRecord, records: Sequence[RunRecord]
) -> tuple[list[RunRecord], list[str]]:
    """Write records in a session of their own; what was committed, and what was complained of."""
    committed: list[RunRecord] = []
    troubles: list[str] = []
    session = store.open_session([of.id], committed.extend, troubles.append)
    for record in records:
        session.append(record)
    session.close(Outcome.COMPLETED)
    return committed, troubles


def judged(of: ExperimentRecord, count: int = 3) -> list[RunRecord]:
    """A run with an evaluation for each example."""
    runs = [run(of, n) for n in range(count)]
    return [record for one in runs for record in (one, evaluation(one))]


def nothing(_: object) -> None:
    """A listener who does not listen."""
