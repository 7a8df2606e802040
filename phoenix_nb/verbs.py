"""The verbs that run something, each written once, in three forms: blocking, awaited, in the background."""

import asyncio
import inspect
from collections.abc import Callable, Coroutine, Mapping, Sequence
from difflib import get_close_matches
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from phoenix_nb.client import Client, default_client
from phoenix_nb.core.events import Event
from phoenix_nb.dataset import Dataset
from phoenix_nb.engine.bridge import run_sync
from phoenix_nb.engine.work import Options
from phoenix_nb.errors import DatasetError, UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.handle import ExperimentHandle
from phoenix_nb.model import DatasetRecord, ExperimentSummary, Records
from phoenix_nb.preparation import (
    Preparation,
    added_evaluation,
    experiment_dataset,
    new_experiments,
    resumed_experiment,
)
from phoenix_nb.resumption import stored_parameters
from phoenix_nb.views import view_for

if TYPE_CHECKING:
    from phoenix_nb.client import AsyncClient

P = ParamSpec("P")
R = TypeVar("R")

RateLimitErrors = type[BaseException] | Sequence[type[BaseException]] | None


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
    on_event: Callable[[Event], None] | None = None,
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
            limit refuses do not count.
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
        _dataset_record(dataset, home),
        task,
        evaluators,
        options=_options(retries, timeout, concurrency, rate_limit_errors),
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
    on_event: Callable[[Event], None] | None = None,
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
        experiment = _load(home, experiment)
    preparation = added_evaluation(
        home.store,
        experiment.record,
        experiment.dataset.record,
        Records(tuple(experiment.task_runs), tuple(experiment.evaluation_runs)),
        evaluators,
        options=_options(retries, timeout, concurrency, rate_limit_errors),
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
    rate_limit_errors: RateLimitErrors = None,
    retries: int = 3,
    timeout: float | None = 60.0,
    concurrency: int | None = None,
    print_summary: bool = True,
    on_event: Callable[[Event], None] | None = None,
    client: Client | None = None,
) -> ExperimentHandle[RanExperiment]:
    """Run what an experiment still lacks: missing and failed runs, and evaluations missing or failed.

    Nothing that has finished is run again.

    Args:
        experiment_id: The experiment's id, or the experiment.
        task: As for `run_experiment`; given the parameters of the experiment's variant, if it has one.
        evaluators: As for `run_experiment`. Runs from before are judged by those that have not yet.
        dataset: Only to make sure: the data set that the experiment is thought to be on.
        rate_limit_errors: As for `run_experiment`.
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
    record = home.store.load_experiment(_experiment_id(experiment_id))
    preparation = resumed_experiment(
        home.store,
        record.id,
        task,
        evaluators,
        options=_options(retries, timeout, concurrency, rate_limit_errors),
        dataset=None if dataset is None else _dataset_record(dataset, home),
        variant=stored_parameters(record),
    )
    return _handle(home, preparation, print_summary, on_event)


def _prepare_resumed_evaluation(
    experiment_id: str | RanExperiment,
    evaluators: Any,
    *,
    rate_limit_errors: RateLimitErrors = None,
    retries: int = 3,
    timeout: float | None = 60.0,
    concurrency: int | None = None,
    print_summary: bool = True,
    on_event: Callable[[Event], None] | None = None,
    client: Client | None = None,
) -> ExperimentHandle[RanExperiment]:
    """Make the evaluations that an experiment's finished runs lack, or that had failed.

    Args:
        experiment_id: The experiment's id, or the experiment.
        evaluators: As for `run_experiment`; at least one.
        rate_limit_errors: As for `run_experiment`.
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
    preparation = resumed_experiment(
        home.store,
        _experiment_id(experiment_id),
        None,
        evaluators,
        options=_options(retries, timeout, concurrency, rate_limit_errors),
    )
    return _handle(home, preparation, print_summary, on_event)


# -- three forms of each --------------------------------------------------------------------------


def _prepared(
    prepare: Callable[P, ExperimentHandle[R]], name: str, *args: P.args, **kwargs: P.kwargs
) -> ExperimentHandle[R]:
    """Prepare, and say of arguments that do not fit what the caller has written, not `prepare`."""
    __tracebackhide__ = True
    known = inspect.signature(prepare)
    try:
        known.bind(*args, **kwargs)
    except TypeError as error:
        said = str(error)
        for unknown in kwargs:
            if unknown not in known.parameters:
                near = get_close_matches(unknown, known.parameters, n=1)
                hint = (
                    f"did you mean {near[0]!r}?"
                    if near
                    else f"it knows {', '.join(known.parameters)}."
                )
                said = f"there is no argument {unknown!r}; {hint}"
        raise TypeError(f"{name}(): {said}") from None
    try:
        return prepare(*args, **kwargs)
    except UsageError as error:
        # It is the caller's line that has to change: the way through this package would only hide it.
        raise error.with_traceback(None) from error.__cause__


def _blocking(prepare: Callable[P, ExperimentHandle[R]], name: str) -> Callable[P, R]:
    """Make the form that returns when the work has ended, in a script or in a running loop."""

    @wraps(prepare)
    def verb(*args: P.args, **kwargs: P.kwargs) -> R:
        __tracebackhide__ = True
        handle = _prepared(prepare, name, *args, **kwargs)
        handle.blocking = True
        return run_sync(handle.run, on_interrupt=handle.interrupt)

    return _named(verb, name)


def _awaited(
    prepare: Callable[P, ExperimentHandle[R]], name: str
) -> Callable[P, Coroutine[Any, Any, R]]:
    """Make the form that is awaited, on the caller's loop."""

    @wraps(prepare)
    async def verb(*args: P.args, **kwargs: P.kwargs) -> R:
        __tracebackhide__ = True
        return await _prepared(prepare, name, *args, **kwargs).run()

    return _named(verb, name)


def _started(
    prepare: Callable[P, ExperimentHandle[R]], name: str
) -> Callable[P, ExperimentHandle[R]]:
    """Make the form that returns at once."""

    @wraps(prepare)
    def verb(*args: P.args, **kwargs: P.kwargs) -> ExperimentHandle[R]:
        __tracebackhide__ = True
        handle = _prepared(prepare, name, *args, **kwargs)
        handle.start()
        return handle

    return _named(verb, name)


V = TypeVar("V", bound=Callable[..., Any])


def _named(verb: V, name: str) -> V:
    verb.__name__ = verb.__qualname__ = name
    return verb


run_experiment = _blocking(_prepare_run, "run_experiment")
async_run_experiment = _awaited(_prepare_run, "async_run_experiment")
start_experiment = _started(_prepare_run, "start_experiment")
evaluate_experiment = _blocking(_prepare_evaluation, "evaluate_experiment")
async_evaluate_experiment = _awaited(_prepare_evaluation, "async_evaluate_experiment")
resume_experiment = _blocking(_prepare_resume, "resume_experiment")
async_resume_experiment = _awaited(_prepare_resume, "async_resume_experiment")
resume_evaluation = _blocking(_prepare_resumed_evaluation, "resume_evaluation")
async_resume_evaluation = _awaited(_prepare_resumed_evaluation, "async_resume_evaluation")


def get_experiment(experiment_id: str, *, client: Client | None = None) -> RanExperiment:
    """Read an experiment as it stands: everything recorded so far.

    Args:
        experiment_id: As `list_experiments` gives it.
        client: Where it is kept; by default what the environment says, else the embedded store.

    Raises:
        NotFoundError: If the client keeps no such experiment.
    """
    return _load(client or default_client(), experiment_id)


async def async_get_experiment(
    experiment_id: str, *, client: Client | None = None
) -> RanExperiment:
    """Read an experiment as it stands, without blocking the loop; see `get_experiment`."""
    return await asyncio.to_thread(get_experiment, experiment_id, client=client)


def list_experiments(dataset: Any = None, *, client: Client | None = None) -> "ExperimentList":
    """List the experiments that are kept, newest first.

    Args:
        dataset: Only those on this data set: a `Dataset`, its id or its name; None for all.
        client: Where they are kept; by default what the environment says, else the embedded store.

    Returns:
        Summaries with `experiment_id`, `name`, `dataset_id`, `dataset_version_id`, `created_at`,
        `status` and the numbers of runs planned, done and failed. Shows itself as a table.
    """
    store = (client or default_client()).store
    dataset_id = None
    if dataset is not None:
        wanted = dataset if isinstance(dataset, str) else dataset.id
        dataset_id = next(
            (one.id for one in store.list_datasets() if wanted in (one.id, one.name)), wanted
        )
    return ExperimentList(store.list_experiments(dataset_id))


async def async_list_experiments(
    dataset: Any = None, *, client: Client | None = None
) -> "ExperimentList":
    """List the experiments that are kept, without blocking the loop; see `list_experiments`."""
    return await asyncio.to_thread(list_experiments, dataset, client=client)


class ExperimentList(list[ExperimentSummary]):
    """Summaries of experiments, newest first; shows itself as a table."""

    def to_dataframe(self) -> Any:
        """Give one row for each experiment, with its id as index."""
        import pandas as pd

        rows = [one.model_dump() | {"status": one.status.value} for one in self]
        columns = list(ExperimentSummary.model_fields)
        return pd.DataFrame(rows, columns=columns).set_index("experiment_id")

    def _repr_html_(self) -> str:
        from phoenix_nb.ui.html import experiments_html

        return experiments_html(self)

    def __repr__(self) -> str:
        from phoenix_nb.ui.text import experiments_text

        return experiments_text(self)


class Experiments:
    """The experiments of a client: every verb, bound to it, under Phoenix's names."""

    def __init__(self, client: Client) -> None:
        from phoenix_nb import variant_verbs  # which is built on this module

        self.run_experiment = _bound(run_experiment, client)
        self.start_experiment = _bound(start_experiment, client)
        self.evaluate_experiment = _bound(evaluate_experiment, client)
        self.resume_experiment = _bound(resume_experiment, client)
        self.resume_evaluation = _bound(resume_evaluation, client)
        self.get_experiment = _bound(get_experiment, client)
        self.list = _bound(_list_for_phoenix, client)
        self.run_variants = _bound(variant_verbs.run_variants, client)
        self.start_variants = _bound(variant_verbs.start_variants, client)
        self.resume_variants = _bound(variant_verbs.resume_variants, client)
        self.compare = _bound(variant_verbs.compare, client)


class AsyncExperiments:
    """The experiments of an `AsyncClient`: every verb a coroutine function."""

    def __init__(self, client: "AsyncClient") -> None:
        from phoenix_nb import variant_verbs  # which is built on this module

        self.run_experiment = _bound(async_run_experiment, client)
        self.start_experiment = _bound(start_experiment, client)
        self.evaluate_experiment = _bound(async_evaluate_experiment, client)
        self.resume_experiment = _bound(async_resume_experiment, client)
        self.resume_evaluation = _bound(async_resume_evaluation, client)
        self.get_experiment = _bound(async_get_experiment, client)
        self.list = _bound(_async_list_for_phoenix, client)
        self.run_variants = _bound(variant_verbs.async_run_variants, client)
        self.start_variants = _bound(variant_verbs.start_variants, client)
        self.resume_variants = _bound(variant_verbs.async_resume_variants, client)
        self.compare = _bound(variant_verbs.compare, client)


def _list_for_phoenix(
    *, dataset_id: str | None = None, client: Client | None = None
) -> ExperimentList:
    """List the experiments that are kept, newest first; see `list_experiments`."""
    return list_experiments(dataset_id, client=client)


async def _async_list_for_phoenix(
    *, dataset_id: str | None = None, client: Client | None = None
) -> ExperimentList:
    """List the experiments that are kept, newest first; see `list_experiments`."""
    return await async_list_experiments(dataset_id, client=client)


def _bound(verb: Callable[P, R], client: Client) -> Callable[P, R]:
    """Fix a verb's client."""

    @wraps(verb)
    def method(*args: P.args, **kwargs: P.kwargs) -> R:
        kwargs["client"] = client
        return verb(*args, **kwargs)

    signature = inspect.signature(verb)
    kept = [p for p in signature.parameters.values() if p.name != "client"]
    method.__signature__ = signature.replace(parameters=kept)  # type: ignore[attr-defined]
    return method


# -- inner ----------------------------------------------------------------------------------------


def _options(
    retries: int,
    timeout: float | None,
    concurrency: int | None,
    rate_limit_errors: RateLimitErrors,
) -> Options:
    if rate_limit_errors is None:
        errors: tuple[Any, ...] = ()
    elif isinstance(rate_limit_errors, type):
        errors = (rate_limit_errors,)
    else:
        errors = tuple(rate_limit_errors)
    return Options(
        retries=retries, timeout=timeout, concurrency=concurrency, rate_limit_errors=errors
    )


def _handle(
    client: Client,
    preparation: Preparation,
    print_summary: bool,  # noqa: FBT001 - Phoenix's keyword, passed on
    on_event: Callable[[Event], None] | None,
) -> ExperimentHandle[RanExperiment]:
    return ExperimentHandle(
        preparation,
        lambda ran: ran[0],
        make_view=view_for(print_summary=print_summary),
        on_event=on_event,
        tracer=client.tracer,
        url_of=client.experiment_url,
    )


def _dataset_record(dataset: Any, client: Client) -> DatasetRecord:
    if isinstance(dataset, Dataset):
        return dataset.record
    if isinstance(dataset, str):
        return client.datasets.get_dataset(dataset=dataset).record
    raise DatasetError(
        f"The data set is a {type(dataset).__name__}; make a Dataset of it first, for example with "
        "Dataset.from_dataframe(df, input_keys=[...], output_keys=[...])."
    )


def _experiment_id(experiment: str | RanExperiment) -> str:
    named = (
        experiment if isinstance(experiment, str) else getattr(experiment, "experiment_id", None)
    )
    if not isinstance(named, str):
        raise UsageError(
            f"An experiment is named by its id, and this is {experiment!r:.80}; pass the id as text, or "
            "the experiment itself. list_experiments() shows the ids."
        )
    return named


def _load(client: Client, experiment_id: str) -> RanExperiment:
    store = client.store
    record = store.load_experiment(_experiment_id(experiment_id))
    return RanExperiment(
        record,
        experiment_dataset(store, record),
        store.load_runs(record.id),
        location=store.location,
        url=client.experiment_url(record),
    )
