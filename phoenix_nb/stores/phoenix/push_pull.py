"""Copies experiments between stores: from an embedded one to a server and back, any number of times."""

from collections.abc import Sequence
from typing import TypeVar

from phoenix_nb.core.ports import Store
from phoenix_nb.errors import NotFoundError, StoreUnavailableError
from phoenix_nb.model import (
    EvaluationRunRecord,
    ExperimentRecord,
    Records,
    SessionOutcome,
    Span,
    TaskRunRecord,
)
from phoenix_nb.stores.phoenix.merge import same
from phoenix_nb.stores.phoenix.store import PhoenixStore

R = TypeVar("R", TaskRunRecord, EvaluationRunRecord, Span)


def push_experiment(source: Store, target: PhoenixStore, experiment_id: str) -> ExperimentRecord:
    """Send an experiment to a server: dataset, runs, evaluations and spans.

    What the server has already is not sent again, so that pushing twice changes nothing, and pushing
    after a dropped connection goes on where it stopped.

    Args:
        source: Where the experiment is.
        target: The server.
        experiment_id: Its id in `source`.

    Returns:
        The experiment as the server keeps it, with the server's id.

    Raises:
        NotFoundError: If `source` has no such experiment.
        AuthenticationError: If the server does not take the key.
        StoreUnavailableError: If the server cannot be reached, or went before all was sent.
    """
    record = source.load_experiment(experiment_id)
    dataset = source.load_dataset(
        dataset_id=record.dataset_id, version_id=record.dataset_version_id
    )
    stored = target.save_dataset(dataset)
    wanted = record.model_copy(
        update={"dataset_id": stored.id, "dataset_version_id": stored.version_id}
    )
    pushed = target.find_created_as(stored.id, record.id) or target.create_experiment(wanted)
    missing = _missing(source.load_runs(experiment_id), target.load_runs(pushed.id), pushed.id)
    spans = _missing_spans(
        source.load_spans(experiment_id), target.load_spans(pushed.id), pushed.id
    )
    left = target.send(pushed, [*missing, *spans])
    if left:
        raise StoreUnavailableError(
            f"{left:,} records of {record.name!r} have not reached {target.location}. Push it again to "
            "send the rest."
        )
    return pushed


def pull_experiment(source: PhoenixStore, target: Store, experiment_id: str) -> ExperimentRecord:
    """Copy an experiment from a server into another store. Pulling again adds only what is new.

    Returns:
        The experiment as `target` keeps it: under the name of its project, which is unique, where ids of
        two servers are not.

    Raises:
        NotFoundError: If the server has no such experiment.
        StoreUnavailableError: If the server cannot be reached.
    """
    record = source.load_experiment(experiment_id)
    dataset = source.load_dataset(
        dataset_id=record.dataset_id, version_id=record.dataset_version_id
    )
    stored = target.save_dataset(dataset)
    wanted = record.model_copy(
        update={
            "id": record.project_name or record.id,
            "dataset_id": stored.id,
            "dataset_version_id": stored.version_id,
        }
    )
    try:
        pulled = target.load_experiment(wanted.id)
    except NotFoundError:
        pulled = target.create_experiment(wanted)
    missing = [
        *_missing(source.load_runs(experiment_id), target.load_runs(pulled.id), pulled.id),
        *_missing_spans(source.load_spans(experiment_id), target.load_spans(pulled.id), pulled.id),
    ]
    if missing:
        session = target.open_session([pulled.id], _nothing, _nothing)
        for item in missing:
            session.append(item)
        session.close(SessionOutcome.COMPLETED)
    return pulled


def _missing(
    here: Records, target: Records, experiment_id: str
) -> list[TaskRunRecord | EvaluationRunRecord]:
    """The runs and evaluations to add to `target`: what is absent, or takes the place of what is."""
    held = {run.key: run for run in target.task_runs}
    run_ids: dict[str, str] = {}
    added: list[TaskRunRecord | EvaluationRunRecord] = []
    for run in here.task_runs:
        theirs = held.get(run.key)
        if theirs is None or _supersedes(run, theirs):
            added.append(_moved(run, experiment_id))
            run_ids[run.id] = run.id
        elif same(theirs, run):
            run_ids[run.id] = theirs.id
    evaluated = {(e.task_run_id, e.name): e for e in target.evaluation_runs}
    for evaluation in here.evaluation_runs:
        run_id = run_ids.get(evaluation.task_run_id)
        if run_id is None:
            continue  # of a run whose place another one has taken there
        held_evaluation = evaluated.get((run_id, evaluation.name))
        if held_evaluation is None or _supersedes(evaluation, held_evaluation):
            update = {"experiment_id": experiment_id, "task_run_id": run_id}
            added.append(evaluation.model_copy(update=update))
    return added


def _supersedes(
    ours: TaskRunRecord | EvaluationRunRecord, theirs: TaskRunRecord | EvaluationRunRecord
) -> bool:
    if same(theirs, ours):
        return False
    if (ours.error is None) != (theirs.error is None):
        return ours.error is None
    if isinstance(ours, TaskRunRecord) and ours.error is None:
        return False  # a successful run stays as it is
    return ours.start_time > theirs.start_time


def _missing_spans(here: Sequence[Span], target: Sequence[Span], experiment_id: str) -> list[Span]:
    held = {span.span_id for span in target}
    return [_moved(span, experiment_id) for span in here if span.span_id not in held]


def _moved(record: R, experiment_id: str) -> R:
    return record.model_copy(update={"experiment_id": experiment_id})


def _nothing(_: object) -> None:
    """Ignore news: the store raises what matters when the session is closed."""
