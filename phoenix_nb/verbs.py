"""The verbs that run something, each written once, in three forms: blocking, awaited, in the background."""

from collections.abc import Callable, Mapping
from typing import Any

from phoenix_nb.arguments import (
    AS_RECORDED,
    AsRecorded,
    RateLimitErrors,
    dataset_record,
    experiment_id_of,
    options_of,
    resumed_options_of,
)
from phoenix_nb.client import Client, default_client
from phoenix_nb.core.ports import Listener
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.forms import awaited, blocking, started
from phoenix_nb.handle import ExperimentHandle
from phoenix_nb.preparation import (
    Preparation,
    added_evaluation,
    new_experiments,
    resumed_experiment,
)
from phoenix_nb.reading import get_experiment
from phoenix_nb.resumption import stored_parameters
from phoenix_nb.views import view_for


def _prepare_run(
    dataset: Any,
    task: Callable[..., Any],
    evaluators: Any = None,
    *,
    experiment_name: str | None = None,
    experiment_description: str | None = None,
    experiment_metadata: Mapping[str, Any] | None = None,
    rate_limit_errors: RateLimitErrors = None,
    dry_run: bool | int = False,
    repetitions: int = 1,
    retries: int = 3,
    timeout: float | None = 60.0,
    concurrency: int | None = None,
    print_summary: bool = True,
    seed: int = 42,
    on_event: Listener | None = None,
    client: Client | None = None,
) -> ExperimentHandle[RanExperiment]:
    """Run a task over a data set, judge its outputs, and record everything.

    Every run is recorded as soon as it ends: what has been paid for survives an interrupt, a crash
    and a kill. Failures of the task or of an evaluator are data on the run; they never end the
    experiment.

    Args:
        dataset: A `Dataset`, or the name of one that the client keeps.
        task: A function of the example's input, sync or async. It may instead ask by name for
            `input`, `expected`, `reference`, `metadata` and `example`.
        evaluators: One function, a list, or a dict from name to function, sync or async. Each is
            given the output, or asks by name for `output`, `input`, `expected`, `reference`,
            `metadata`, `example` and `trace_id`. See `evaluator` for what it may return.
        experiment_name: What it is called; made up if not given.
        experiment_description: A sentence for people.
        experiment_metadata: Anything JSON can hold; what looks like a secret is blanked.
        rate_limit_errors: Exception types that mean "too many calls". Without, everything that
            carries the status 429 or is named like one is recognised.
        dry_run: True or a number of examples: run that many, drawn by `seed`, store nothing, and
            project the full run.
        repetitions: How often each example is run.
        retries: How often a failed attempt is made again, with growing pauses. Attempts that a rate
            limit refuses do not count. What is sure to fail again is not tried again: a wrong key or
            address (status 401, 403, 404, …), an undefined name, a missing module.
        timeout: Seconds for each attempt; None for no limit.
        concurrency: Calls in flight at once; None adapts, up to 64.
        print_summary: Whether to show the summary at the end.
        seed: Of the draw of a dry run; the global generators are left as they are.
        on_event: Called with each event as it happens, on the loop that runs the work.
        client: Where to keep it; by default what the environment says, else the embedded store.

    Returns:
        The finished experiment: its runs, its evaluations, and DataFrames of them.

    Raises:
        UsageError: If the call cannot work as written; nothing has been run.
        StoreError: If the store cannot be used, before anything has been run; or if it could not
            keep everything, in which case the exception's `experiments` hold what there is.
        KeyboardInterrupt: After ■ or Ctrl-C, once everything that had finished is recorded.
    """
    home = client or default_client()
    preparation = new_experiments(
        home.store,
        dataset_record(dataset, home),
        task,
        evaluators,
        options=options_of(retries, timeout, concurrency, rate_limit_errors),
        name=experiment_name,
        description=experiment_description,
        metadata=experiment_metadata,
        repetitions=repetitions,
        dry_run=dry_run,
        seed=seed,
    )
    return _handle(home, preparation, print_summary, on_event)


def _prepare_evaluation(
    experiment: RanExperiment | str,
    evaluators: Any,
    *,
    dry_run: bool | int = False,
    rate_limit_errors: RateLimitErrors = None,
    retries: int = 3,
    timeout: float | None = 60.0,
    concurrency: int | None = None,
    print_summary: bool = True,
    seed: int = 42,
    on_event: Listener | None = None,
    client: Client | None = None,
) -> ExperimentHandle[RanExperiment]:
    """Judge the finished runs of an experiment, without running its task again.

    The verdicts are added to the experiment's record; a verdict of an evaluator that had judged
    before takes the place of its earlier one, which is kept.

    Args:
        experiment: A `RanExperiment`, or its id.
        evaluators: As for `run_experiment`; at least one.
        dry_run: True or a number of examples: judge the runs of that many, and store nothing.
        rate_limit_errors: As for `run_experiment`.
        retries: As for `run_experiment`.
        timeout: As for `run_experiment`.
        concurrency: As for `run_experiment`.
        print_summary: As for `run_experiment`.
        seed: As for `run_experiment`.
        on_event: As for `run_experiment`.
        client: As for `run_experiment`.

    Returns:
        The experiment with the new evaluations.

    Raises:
        UsageError: If the call cannot work as written; nothing has been run.
        NotFoundError: If the client keeps no such experiment.
        StoreError: As for `run_experiment`.
    """
    home = client or default_client()
    if isinstance(experiment, str):
        experiment = get_experiment(experiment, client=home)
    preparation = added_evaluation(
        home.store,
        experiment.record,
        experiment.dataset.record,
        experiment.records,
        evaluators,
        options=options_of(retries, timeout, concurrency, rate_limit_errors),
        dry_run=dry_run,
        seed=seed,
    )
    return _handle(home, preparation, print_summary, on_event)


def _prepare_resume(
    experiment_id: str | RanExperiment,
    task: Callable[..., Any],
    evaluators: Any = None,
    *,
    dataset: Any = None,
    rate_limit_errors: RateLimitErrors | AsRecorded = AS_RECORDED,
    retries: int | AsRecorded = AS_RECORDED,
    timeout: float | AsRecorded | None = AS_RECORDED,
    concurrency: int | AsRecorded | None = AS_RECORDED,
    print_summary: bool = True,
    on_event: Listener | None = None,
    client: Client | None = None,
) -> ExperimentHandle[RanExperiment]:
    """Run what an experiment still lacks: missing and failed runs, and evaluations missing or failed.

    Nothing that has finished is run again.

    Args:
        experiment_id: The experiment's id, or the experiment.
        task: As for `run_experiment`; given the parameters of the experiment's variant, if it has one.
        evaluators: As for `run_experiment`. Runs from before are judged by those that have not yet.
        dataset: Only to make sure: the data set that the experiment is thought to be on.
        rate_limit_errors: As for `run_experiment`; by default as in the first run, as are the next three.
        retries: As for `run_experiment`.
        timeout: As for `run_experiment`.
        concurrency: As for `run_experiment`.
        print_summary: As for `run_experiment`.
        on_event: As for `run_experiment`.
        client: As for `run_experiment`.

    Returns:
        The whole experiment: what there was, and what has been added.

    Raises:
        UsageError: If the call cannot work as written; nothing has been run.
        DatasetVersionMismatchError: If `dataset` is not the version that the experiment is on.
        NotFoundError: If the client keeps no such experiment.
        StoreError: As for `run_experiment`.
    """
    if task is None:
        raise UsageError(
            "resume_experiment needs the task; to add verdicts only, use resume_evaluation."
        )
    home = client or default_client()
    record = home.store.load_experiment(experiment_id_of(experiment_id))
    preparation = resumed_experiment(
        home.store,
        record.id,
        task,
        evaluators,
        options=resumed_options_of(record, retries, timeout, concurrency, rate_limit_errors),
        dataset=None if dataset is None else dataset_record(dataset, home),
        variant=stored_parameters(record),
    )
    return _handle(home, preparation, print_summary, on_event)


def _prepare_resumed_evaluation(
    experiment_id: str | RanExperiment,
    evaluators: Any,
    *,
    rate_limit_errors: RateLimitErrors | AsRecorded = AS_RECORDED,
    retries: int | AsRecorded = AS_RECORDED,
    timeout: float | AsRecorded | None = AS_RECORDED,
    concurrency: int | AsRecorded | None = AS_RECORDED,
    print_summary: bool = True,
    on_event: Listener | None = None,
    client: Client | None = None,
) -> ExperimentHandle[RanExperiment]:
    """Make the evaluations that an experiment's finished runs lack, or that had failed.

    Args:
        experiment_id: The experiment's id, or the experiment.
        evaluators: As for `run_experiment`; at least one.
        rate_limit_errors: As for `run_experiment`; by default as in the first run, as are the next three.
        retries: As for `run_experiment`.
        timeout: As for `run_experiment`.
        concurrency: As for `run_experiment`.
        print_summary: As for `run_experiment`.
        on_event: As for `run_experiment`.
        client: As for `run_experiment`.

    Returns:
        The experiment with the evaluations added.

    Raises:
        UsageError: If the call cannot work as written; nothing has been run.
        NotFoundError: If the client keeps no such experiment.
        StoreError: As for `run_experiment`.
    """
    home = client or default_client()
    record = home.store.load_experiment(experiment_id_of(experiment_id))
    preparation = resumed_experiment(
        home.store,
        record.id,
        None,
        evaluators,
        options=resumed_options_of(record, retries, timeout, concurrency, rate_limit_errors),
    )
    return _handle(home, preparation, print_summary, on_event)


run_experiment = blocking(_prepare_run, "run_experiment")
async_run_experiment = awaited(_prepare_run, "async_run_experiment")
start_experiment = started(_prepare_run, "start_experiment")
evaluate_experiment = blocking(_prepare_evaluation, "evaluate_experiment")
async_evaluate_experiment = awaited(_prepare_evaluation, "async_evaluate_experiment")
resume_experiment = blocking(_prepare_resume, "resume_experiment")
async_resume_experiment = awaited(_prepare_resume, "async_resume_experiment")
resume_evaluation = blocking(_prepare_resumed_evaluation, "resume_evaluation")
async_resume_evaluation = awaited(_prepare_resumed_evaluation, "async_resume_evaluation")


def _handle(
    client: Client,
    preparation: Preparation,
    print_summary: bool,  # noqa: FBT001 - Phoenix's keyword, passed on
    on_event: Listener | None,
) -> ExperimentHandle[RanExperiment]:
    return ExperimentHandle(
        preparation,
        lambda ran: ran[0],
        make_view=view_for(print_summary=print_summary),
        on_event=on_event,
        tracer=client.tracer,
        url_of=client.experiment_url,
    )
