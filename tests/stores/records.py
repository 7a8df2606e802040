"""Records to keep, with everything that a test does not care about filled in."""

from datetime import UTC, datetime, timedelta
from itertools import count

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

NOW = datetime(2026, 2, 3, 4, 5, 6, 789012, tzinfo=UTC)
FAILURE = Failure(type="ValueError", message="no")
_number = count()


def a_dataset(name="capitals", *, id=None, version_id="v1", examples=3, minutes=0):
    rows = tuple(
        Example(id=f"x{n}", input={"n": n}, output={"m": n}, splits=("even",) if n % 2 == 0 else ())
        for n in range(examples)
    )
    return DatasetRecord(
        id=id or f"data-{name}",
        name=name,
        version_id=version_id,
        created_at=NOW + timedelta(minutes=minutes),
        examples=rows,
    )


def an_experiment(id=None, *, dataset_id="data-capitals", examples=3, minutes=0):
    id_ = id or f"experiment-{next(_number)}"
    return ExperimentRecord(
        id=id_,
        name=f"named {id_}",
        dataset_id=dataset_id,
        dataset_name="capitals",
        dataset_version_id="v1",
        example_count=examples,
        created_at=NOW + timedelta(minutes=minutes),
    )


def a_run(experiment_id, example_id="x0", repetition=1, output="fine", *, fails=False):
    return TaskRun(
        id=f"run-{next(_number)}",
        experiment_id=experiment_id,
        example_id=example_id,
        repetition=repetition,
        output=None if fails else output,
        error=FAILURE if fails else None,
        start_time=NOW,
        end_time=NOW,
    )


def an_evaluation(run, name="accuracy", score=1.0, *, fails=False):
    return EvaluationRun(
        id=f"evaluation-{next(_number)}",
        experiment_id=run.experiment_id,
        task_run_id=run.id,
        name=name,
        results=() if fails else (Evaluation(name=name, score=score),),
        error=FAILURE if fails else None,
        start_time=NOW,
        end_time=NOW,
    )


def a_span(experiment_id, span_id=None, **changes):
    return Span(
        experiment_id=experiment_id,
        trace_id="a" * 32,
        span_id=span_id or f"{next(_number):016x}",
        name="call",
        start_time=NOW,
        end_time=NOW,
        **changes,
    )


def ignore(_news):
    pass


def write(store, experiment_id, *records, outcome=Outcome.COMPLETED):
    """Write records in a session of their own."""
    session = store.open_session([experiment_id], ignore, ignore)
    for record in records:
        session.append(record)
    session.close(outcome)
