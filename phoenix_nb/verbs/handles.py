"""From the arguments of a verb to the handle that does its work: each verb once, whatever its mode."""

from collections.abc import Iterable, Sequence
from typing import TypeVar, Unpack

from phoenix_nb.connection import Connection
from phoenix_nb.dataset import Dataset
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.handle import ExperimentHandle, Finish
from phoenix_nb.planning.work import Preparation
from phoenix_nb.type_aliases import Evaluators, Task
from phoenix_nb.verbs.arguments import (
    CommonOptions,
    EvaluationOptions,
    ResumeOptions,
    RunOptions,
    dataset_record,
    experiment_named,
    experiments_of,
    options_of,
    resumed_options_of,
    reuse_of,
    seed_of,
)
from phoenix_nb.verbs.views import view_for

__all__ = [
    "evaluation_handle",
    "handle_of",
    "resumed_evaluation_handle",
    "resumed_run_handle",
    "run_handle",
]

R = TypeVar("R")


def run_handle(
    dataset: Dataset | str, task: Task, evaluators: Evaluators, **given: Unpack[RunOptions]
) -> ExperimentHandle[RanExperiment]:
    """Prepare `run_experiment`."""
    connection = Connection.of(given["client"])
    record = dataset_record(dataset, connection)
    preparation = experiments_of(connection, record, task, evaluators, given)
    return handle_of(connection, preparation, _only, given)


def evaluation_handle(
    experiment: RanExperiment | str, evaluators: Evaluators, **given: Unpack[EvaluationOptions]
) -> ExperimentHandle[RanExperiment]:
    """Prepare `evaluate_experiment`."""
    from phoenix_nb.planning.evaluate_run import added_evaluation
    from phoenix_nb.verbs.stored import get_experiment

    connection = Connection.of(given["client"])
    note = ""
    if not isinstance(experiment, RanExperiment):
        record, note = experiment_named(connection.store, experiment)
        experiment = get_experiment(record.id, client=connection)
    preparation = added_evaluation(
        connection.store,
        experiment.record,
        experiment.dataset.record,
        experiment.records,
        evaluators,
        options=options_of(given),
        dry_run=given["dry_run"],
        seed=seed_of(given["seed"]),
        reuse=reuse_of(given),
        note=note,
    )
    return handle_of(connection, preparation, _only, given)


def resumed_run_handle(
    experiment_id: str | RanExperiment,
    task: Task,
    evaluators: Evaluators,
    *,
    dataset: Dataset | str | None,
    splits: str | Iterable[str] | None,
    dry_run: bool | int,
    **given: Unpack[ResumeOptions],
) -> ExperimentHandle[RanExperiment]:
    """Prepare `resume_experiment`."""
    from phoenix_nb.planning.resume_run import resumed_experiment
    from phoenix_nb.planning.resume_variants import stored_parameters

    if task is None:
        raise UsageError(
            "resume_experiment needs the task; to add evaluations only, use resume_evaluation."
        )
    connection = Connection.of(given["client"])
    record, note = experiment_named(connection.store, experiment_id)
    preparation = resumed_experiment(
        connection.store,
        record.id,
        task,
        evaluators,
        options=resumed_options_of(record, given),
        dataset=None if dataset is None else dataset_record(dataset, connection),
        variant=stored_parameters(record),
        reuse=reuse_of(given),
        note=note,
        splits=(splits,) if isinstance(splits, str) else tuple(splits or ()),
        dry_run=dry_run,
    )
    return handle_of(connection, preparation, _only, given)


def resumed_evaluation_handle(
    experiment_id: str | RanExperiment, evaluators: Evaluators, **given: Unpack[ResumeOptions]
) -> ExperimentHandle[RanExperiment]:
    """Prepare `resume_evaluation`."""
    from phoenix_nb.planning.resume_run import resumed_experiment

    connection = Connection.of(given["client"])
    record, note = experiment_named(connection.store, experiment_id)
    preparation = resumed_experiment(
        connection.store,
        record.id,
        None,
        evaluators,
        options=resumed_options_of(record, given),
        reuse=reuse_of(given),
        note=note,
    )
    return handle_of(connection, preparation, _only, given)


def _only(ran: Sequence[RanExperiment]) -> RanExperiment:
    return ran[0]


def handle_of(
    connection: Connection,
    preparation: Preparation,
    finish: Finish[R],
    given: CommonOptions,
) -> ExperimentHandle[R]:
    """Return the handle of work that has been prepared; `given` are the options of its verb."""
    if preparation.options.budget is not None:
        from phoenix_nb.planning.spending import check_budget

        check_budget(preparation)
    cluster = None
    if (executor := given["executor"]) is not None:
        from phoenix_nb.distributed import cluster_of

        cluster = cluster_of(
            executor, preparation.tasks, preparation.evaluators, preparation.options
        )
    return ExperimentHandle(
        preparation,
        finish,
        make_view=view_for(connection, print_summary=given["print_summary"]),
        on_event=given["on_event"],
        tracer=connection.tracer,
        url_of=connection.experiment_url,
        cluster=cluster,
    )
