"""The verbs that run or evaluate one experiment.

Its caller waits, awaits (`async_…`), or goes on (`start_…`).
"""

from collections.abc import Mapping, Sequence
from typing import Any

from phoenix_nb.connection import Connection
from phoenix_nb.dataset import Dataset
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.handle import ExperimentHandle
from phoenix_nb.model.run_options import Budget, Limit
from phoenix_nb.type_aliases import Evaluators, Executor, Listener, RateLimitErrors, Task
from phoenix_nb.verbs.handles import evaluation_handle, run_handle
from phoenix_nb.verbs.modes import awaited, background, blocking, suggesting

__all__ = [
    "async_evaluate_experiment",
    "async_run_experiment",
    "evaluate_experiment",
    "run_experiment",
    "start_experiment",
]


@suggesting
def run_experiment(
    dataset: Dataset | str,
    task: Task,
    evaluators: Evaluators = None,
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
    client: Connection | None = None,
    reuse: bool | None = None,
    budget: Budget | None = None,
    limits: Sequence[Limit] | None = None,
    executor: Executor | None = None,
    capture: bool | None = None,
) -> RanExperiment:
    """Run a task over a dataset, evaluate its outputs, and record everything.

    Every run is recorded as soon as it ends: what has been paid for survives an interrupt, a crash
    and a kill. Failures of the task or of an evaluator are data on the run; they never end the
    experiment.

    Args:
        dataset: A `Dataset`, or the name of a stored one.
        task: A function of the example's input, sync or async. It may instead ask by name for
            `input`, `expected`, `reference`, `metadata` and `example`.
        evaluators: One function, a list, or a dict from name to function, sync or async. Each gets
            the output, or asks by name for `output`, `input`, `expected`, `reference`, `metadata`,
            `example`, `trace_id` and `trace`. See `evaluator` for what it may return.
        experiment_name: Its name; made up if None.
        experiment_description: A sentence for people.
        experiment_metadata: Anything JSON can hold; what looks like a secret is blanked.
        rate_limit_errors: Exception types that mean "too many calls". With None, everything that
            carries the status 429 or is named like one is recognised.
        dry_run: True or a number of examples: run that many, drawn by `seed`, store nothing, and
            project the full run.
        repetitions: How often each example is run.
        retries: How often a failed attempt is made again, with growing pauses. Attempts that a rate
            limit refuses do not count. What is sure to fail again is not tried again: a wrong key
            or address (status 401, 403, 404, …), an undefined name, a missing module.
        timeout: Seconds for each attempt; None for no limit.
        concurrency: Calls in flight at once; None adapts, up to 64.
        print_summary: Whether to show the summary at the end.
        seed: The seed of the draw of a dry run; the global random generators are left as they are.
        on_event: Called with each event as it happens, on the loop that runs the work.
        client: The `Client` to store it in; by default what the environment names, else the
            embedded store.
        reuse: Whether finished work of the same identity is linked instead of made again; None as
            in `settings.reuse`.
        budget: The most that the call may spend; what is left undone then can be resumed.
        limits: Rate limits that are known beforehand; all others are learnt.
        executor: A `dask.distributed.Client`, on whose workers attempts are made; None makes
            them here.
        capture: Whether the headers and usage of HTTP answers are read during the run; None as in
            `settings.capture`.

    Returns:
        The finished experiment: its runs, its evaluations, and DataFrames of them.

    Raises:
        UsageError: If the call cannot work as written; nothing has been run.
        StoreError: If the store cannot be used, before anything has been run; or if it could not
            record everything, in which case the exception's `experiments` hold what there is.
        KeyboardInterrupt: After ■ or Ctrl-C, once everything that had finished is recorded.
    """
    return blocking(run_handle, locals())


@suggesting
async def async_run_experiment(
    dataset: Dataset | str,
    task: Task,
    evaluators: Evaluators = None,
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
    client: Connection | None = None,
    reuse: bool | None = None,
    budget: Budget | None = None,
    limits: Sequence[Limit] | None = None,
    executor: Executor | None = None,
    capture: bool | None = None,
) -> RanExperiment:
    """Await `run_experiment` on the caller's loop; everything else is as there.

    Args:
        dataset: A `Dataset`, or the name of a stored one.
        task: A function of the example's input, sync or async. It may instead ask by name for
            `input`, `expected`, `reference`, `metadata` and `example`.
        evaluators: One function, a list, or a dict from name to function, sync or async. Each gets
            the output, or asks by name for `output`, `input`, `expected`, `reference`, `metadata`,
            `example`, `trace_id` and `trace`. See `evaluator` for what it may return.
        experiment_name: Its name; made up if None.
        experiment_description: A sentence for people.
        experiment_metadata: Anything JSON can hold; what looks like a secret is blanked.
        rate_limit_errors: Exception types that mean "too many calls". With None, everything that
            carries the status 429 or is named like one is recognised.
        dry_run: True or a number of examples: run that many, drawn by `seed`, store nothing, and
            project the full run.
        repetitions: How often each example is run.
        retries: How often a failed attempt is made again, with growing pauses. Attempts that a rate
            limit refuses do not count. What is sure to fail again is not tried again: a wrong key
            or address (status 401, 403, 404, …), an undefined name, a missing module.
        timeout: Seconds for each attempt; None for no limit.
        concurrency: Calls in flight at once; None adapts, up to 64.
        print_summary: Whether to show the summary at the end.
        seed: The seed of the draw of a dry run; the global random generators are left as they are.
        on_event: Called with each event as it happens, on the loop that runs the work.
        client: The `Client` to store it in; by default what the environment names, else the
            embedded store.
        reuse: Whether finished work of the same identity is linked instead of made again; None as
            in `settings.reuse`.
        budget: The most that the call may spend; what is left undone then can be resumed.
        limits: Rate limits that are known beforehand; all others are learnt.
        executor: A `dask.distributed.Client`, on whose workers attempts are made; None makes them
            here.
        capture: Whether the headers and usage of HTTP answers are read during the run; None as in
            `settings.capture`.

    Returns:
        The finished experiment: its runs, its evaluations, and DataFrames of them.
    """
    return await awaited(run_handle, locals())


@suggesting
def start_experiment(
    dataset: Dataset | str,
    task: Task,
    evaluators: Evaluators = None,
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
    client: Connection | None = None,
    reuse: bool | None = None,
    budget: Budget | None = None,
    limits: Sequence[Limit] | None = None,
    executor: Executor | None = None,
    capture: bool | None = None,
) -> ExperimentHandle[RanExperiment]:
    """Begin to run a task over a dataset, and return at once; the work goes on in the background.

    In a notebook the cell ends and the live view stays; its buttons pause, stop and retry.
    Otherwise as `run_experiment`: every run is recorded as soon as it ends, and failures are data
    on the run.

    Args:
        dataset: A `Dataset`, or the name of a stored one.
        task: A function of the example's input, sync or async. It may instead ask by name for
            `input`, `expected`, `reference`, `metadata` and `example`.
        evaluators: One function, a list, or a dict from name to function, sync or async. Each gets
            the output, or asks by name for `output`, `input`, `expected`, `reference`, `metadata`,
            `example`, `trace_id` and `trace`. See `evaluator` for what it may return.
        experiment_name: Its name; made up if None.
        experiment_description: A sentence for people.
        experiment_metadata: Anything JSON can hold; what looks like a secret is blanked.
        rate_limit_errors: Exception types that mean "too many calls". With None, everything that
            carries the status 429 or is named like one is recognised.
        dry_run: True or a number of examples: run that many, drawn by `seed`, store nothing, and
            project the full run.
        repetitions: How often each example is run.
        retries: How often a failed attempt is made again, with growing pauses. Attempts that a rate
            limit refuses do not count. What is sure to fail again is not tried again: a wrong key
            or address (status 401, 403, 404, …), an undefined name, a missing module.
        timeout: Seconds for each attempt; None for no limit.
        concurrency: Calls in flight at once; None adapts, up to 64.
        print_summary: Whether to show the summary at the end.
        seed: The seed of the draw of a dry run; the global random generators are left as they are.
        on_event: Called with each event as it happens, on the loop that runs the work.
        client: The `Client` to store it in; by default what the environment names, else the
            embedded store.
        reuse: Whether finished work of the same identity is linked instead of made again; None as
            in `settings.reuse`.
        budget: The most that the call may spend; what is left undone then can be resumed.
        limits: Rate limits that are known beforehand; all others are learnt.
        executor: A `dask.distributed.Client`, on whose workers attempts are made; None makes them
            here.
        capture: Whether the headers and usage of HTTP answers are read during the run; None as in
            `settings.capture`.

    Returns:
        A handle, at once: it pauses, stops and changes the work while it goes on, and `await
        handle` or `handle.result()` gives what `run_experiment` would have returned.

    Raises:
        UsageError: If the call cannot work as written; nothing has been run.
        StoreError: Later, by the handle: as for `run_experiment`.
    """
    return background(run_handle, locals())


@suggesting
def evaluate_experiment(
    experiment: RanExperiment | str,
    evaluators: Evaluators,
    *,
    dry_run: bool | int = False,
    rate_limit_errors: RateLimitErrors = None,
    retries: int = 3,
    timeout: float | None = 60.0,
    concurrency: int | None = None,
    print_summary: bool = True,
    seed: int = 42,
    on_event: Listener | None = None,
    client: Connection | None = None,
    reuse: bool | None = None,
    budget: Budget | None = None,
    limits: Sequence[Limit] | None = None,
    executor: Executor | None = None,
    capture: bool | None = None,
) -> RanExperiment:
    """Evaluate the finished runs of an experiment, without running its task again.

    The evaluations are added to the experiment's record. Where an evaluator has evaluated a run
    before, the new evaluation takes the place of the earlier one, which stays stored.

    Args:
        experiment: A `RanExperiment`, or the id of one.
        evaluators: As for `run_experiment`; at least one.
        dry_run: True or a number of examples: evaluate the runs of that many, and store nothing.
        rate_limit_errors: Exception types that mean "too many calls". With None, everything that
            carries the status 429 or is named like one is recognised.
        retries: How often a failed attempt is made again, with growing pauses. Attempts that a rate
            limit refuses do not count. What is sure to fail again is not tried again: a wrong key
            or address (status 401, 403, 404, …), an undefined name, a missing module.
        timeout: Seconds for each attempt; None for no limit.
        concurrency: Calls in flight at once; None adapts, up to 64.
        print_summary: Whether to show the summary at the end.
        seed: The seed of the draw of a dry run; the global random generators are left as they are.
        on_event: Called with each event as it happens, on the loop that runs the work.
        client: The `Client` that has it; by default what the environment names, else the embedded
            store.
        reuse: Whether finished work of the same identity is linked instead of made again; None as
            in `settings.reuse`.
        budget: The most that the call may spend; what is left undone then can be resumed.
        limits: Rate limits that are known beforehand; all others are learnt.
        executor: A `dask.distributed.Client`, on whose workers attempts are made; None makes them
            here.
        capture: Whether the headers and usage of HTTP answers are read during the run; None as in
            `settings.capture`.

    Returns:
        The experiment with the new evaluations.

    Raises:
        UsageError: If the call cannot work as written; nothing has been run.
        NotFoundError: If there is no such experiment.
        StoreError: As for `run_experiment`.
    """
    return blocking(evaluation_handle, locals())


@suggesting
async def async_evaluate_experiment(
    experiment: RanExperiment | str,
    evaluators: Evaluators,
    *,
    dry_run: bool | int = False,
    rate_limit_errors: RateLimitErrors = None,
    retries: int = 3,
    timeout: float | None = 60.0,
    concurrency: int | None = None,
    print_summary: bool = True,
    seed: int = 42,
    on_event: Listener | None = None,
    client: Connection | None = None,
    reuse: bool | None = None,
    budget: Budget | None = None,
    limits: Sequence[Limit] | None = None,
    executor: Executor | None = None,
    capture: bool | None = None,
) -> RanExperiment:
    """Await `evaluate_experiment` on the caller's loop; everything else is as there.

    Args:
        experiment: A `RanExperiment`, or the id of one.
        evaluators: As for `run_experiment`; at least one.
        dry_run: True or a number of examples: evaluate the runs of that many, and store nothing.
        rate_limit_errors: Exception types that mean "too many calls". With None, everything that
            carries the status 429 or is named like one is recognised.
        retries: How often a failed attempt is made again, with growing pauses. Attempts that a rate
            limit refuses do not count. What is sure to fail again is not tried again: a wrong key
            or address (status 401, 403, 404, …), an undefined name, a missing module.
        timeout: Seconds for each attempt; None for no limit.
        concurrency: Calls in flight at once; None adapts, up to 64.
        print_summary: Whether to show the summary at the end.
        seed: The seed of the draw of a dry run; the global random generators are left as they are.
        on_event: Called with each event as it happens, on the loop that runs the work.
        client: The `Client` that has it; by default what the environment names, else the embedded
            store.
        reuse: Whether finished work of the same identity is linked instead of made again; None as
            in `settings.reuse`.
        budget: The most that the call may spend; what is left undone then can be resumed.
        limits: Rate limits that are known beforehand; all others are learnt.
        executor: A `dask.distributed.Client`, on whose workers attempts are made; None makes them
            here.
        capture: Whether the headers and usage of HTTP answers are read during the run; None as in
            `settings.capture`.

    Returns:
        The experiment with the new evaluations.
    """
    return await awaited(evaluation_handle, locals())
