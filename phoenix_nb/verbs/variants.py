"""The verbs that run variants of one task side by side, and the one that compares what has been run."""

from collections.abc import Mapping, Sequence
from typing import Any

from phoenix_nb.comparison import Comparison, compare_experiments
from phoenix_nb.connection import Connection
from phoenix_nb.dataset import Dataset
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.handle import ExperimentHandle
from phoenix_nb.model.run_options import Budget, Limit, Race
from phoenix_nb.type_aliases import (
    Cluster,
    ErrorPolicy,
    Evaluators,
    Executor,
    Listener,
    RateLimitErrors,
    Task,
    Variants,
)
from phoenix_nb.verbs.modes import awaited, background, blocking, suggesting
from phoenix_nb.verbs.stored import get_experiments
from phoenix_nb.verbs.variant_handles import variants_handle

__all__ = ["async_run_variants", "compare", "read_experiments", "run_variants", "start_variants"]


@suggesting
def run_variants(
    dataset: Dataset | str,
    task: Task,
    variants: Variants,
    evaluators: Evaluators = None,
    *,
    baseline: str | int | None = None,
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
    race: Race | None = None,
    cluster: Cluster | None = None,
    primary: str | None = None,
) -> Comparison:
    """Run a task once for each variant over the same examples, and compare the results.

    All variants advance together under one shared limit, so that whenever the work is cut short,
    like is compared with like. Each variant is an experiment of its own, which records its
    parameters.

    Args:
        dataset: A `Dataset`, or the name of a stored one.
        task: As for `run_experiment`; it also gets the variant's parameters by name, such as
            `prompt`.
        variants: A dict from name to prompt or to a dict of parameters; a list of those; or what
            `grid` makes. A text is given to the task as `prompt`, a `Prompt`.
        evaluators: One function, a list, or a dict from name to function, sync or async. Each gets
            the output, or asks by name for `output`, `input`, `expected`, `reference`, `metadata`,
            `example`, `trace_id` and `trace`. See `evaluator` for what it may return.
        baseline: The variant that the others are compared with, by name or position; the first if
            None.
        experiment_name: What the experiments' names begin with; None for the variants' names alone.
        experiment_description: A sentence for people.
        experiment_metadata: Anything JSON can hold; what looks like a secret is blanked.
        rate_limit_errors: Exception types that mean "too many calls". With None, everything that
            carries the status 429 or is named like one is recognised.
        dry_run: True or a number of examples: run that many with every variant, and store nothing.
        repetitions: How often each example is run with each variant.
        retries: How often a failed attempt is made again, with growing pauses. Attempts that a rate
            limit refuses do not count. What is sure to fail again is not tried again: a wrong key
            or address (status 401, 403, 404, …), an undefined name, a missing module.
        timeout: Seconds for each attempt; None for no limit.
        concurrency: Calls in flight at once, of all variants together; None adapts, up to 64.
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
        race: When clear losers are stopped before their end; None runs every variant to its end.
        cluster: What groups examples that are not independent, such as several questions about one
            document: a metadata or input key, or a function of the example.
        primary: The evaluator that the decision rests on; the others are then exploratory.

    Returns:
        The comparison; its `experiments` are in the order of the variants.

    Raises:
        UsageError: If the call cannot work as written, as with a single variant; nothing has been
            run.
        StoreError: As for `run_experiment`.
        KeyboardInterrupt: As for `run_experiment`; `resume_variants` goes on from there.
    """
    return blocking(variants_handle, locals())


@suggesting
async def async_run_variants(
    dataset: Dataset | str,
    task: Task,
    variants: Variants,
    evaluators: Evaluators = None,
    *,
    baseline: str | int | None = None,
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
    race: Race | None = None,
    cluster: Cluster | None = None,
    primary: str | None = None,
) -> Comparison:
    """Await `run_variants` on the caller's loop; everything else is as there.

    Args:
        dataset: A `Dataset`, or the name of a stored one.
        task: As for `run_experiment`; it also gets the variant's parameters by name, such as
            `prompt`.
        variants: A dict from name to prompt or to a dict of parameters; a list of those; or what
            `grid` makes. A text is given to the task as `prompt`, a `Prompt`.
        evaluators: One function, a list, or a dict from name to function, sync or async. Each gets
            the output, or asks by name for `output`, `input`, `expected`, `reference`, `metadata`,
            `example`, `trace_id` and `trace`. See `evaluator` for what it may return.
        baseline: The variant that the others are compared with, by name or position; the first if
            None.
        experiment_name: What the experiments' names begin with; None for the variants' names alone.
        experiment_description: A sentence for people.
        experiment_metadata: Anything JSON can hold; what looks like a secret is blanked.
        rate_limit_errors: Exception types that mean "too many calls". With None, everything that
            carries the status 429 or is named like one is recognised.
        dry_run: True or a number of examples: run that many with every variant, and store nothing.
        repetitions: How often each example is run with each variant.
        retries: How often a failed attempt is made again, with growing pauses. Attempts that a rate
            limit refuses do not count. What is sure to fail again is not tried again: a wrong key
            or address (status 401, 403, 404, …), an undefined name, a missing module.
        timeout: Seconds for each attempt; None for no limit.
        concurrency: Calls in flight at once, of all variants together; None adapts, up to 64.
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
        race: When clear losers are stopped before their end; None runs every variant to its end.
        cluster: What groups examples that are not independent, such as several questions about one
            document: a metadata or input key, or a function of the example.
        primary: The evaluator that the decision rests on; the others are then exploratory.

    Returns:
        The comparison; its `experiments` are in the order of the variants.
    """
    return await awaited(variants_handle, locals())


@suggesting
def start_variants(
    dataset: Dataset | str,
    task: Task,
    variants: Variants,
    evaluators: Evaluators = None,
    *,
    baseline: str | int | None = None,
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
    race: Race | None = None,
    cluster: Cluster | None = None,
    primary: str | None = None,
) -> ExperimentHandle[Comparison]:
    """Begin to run a task once for each variant, and return at once; the work goes on in the background.

    In a notebook the cell ends and the live view stays; its buttons pause, stop and retry.
    Otherwise as `run_variants`: every run is recorded as soon as it ends, and failures are data on
    the run.

    Args:
        dataset: A `Dataset`, or the name of a stored one.
        task: As for `run_experiment`; it also gets the variant's parameters by name, such as
            `prompt`.
        variants: A dict from name to prompt or to a dict of parameters; a list of those; or what
            `grid` makes. A text is given to the task as `prompt`, a `Prompt`.
        evaluators: One function, a list, or a dict from name to function, sync or async. Each gets
            the output, or asks by name for `output`, `input`, `expected`, `reference`, `metadata`,
            `example`, `trace_id` and `trace`. See `evaluator` for what it may return.
        baseline: The variant that the others are compared with, by name or position; the first if
            None.
        experiment_name: What the experiments' names begin with; None for the variants' names alone.
        experiment_description: A sentence for people.
        experiment_metadata: Anything JSON can hold; what looks like a secret is blanked.
        rate_limit_errors: Exception types that mean "too many calls". With None, everything that
            carries the status 429 or is named like one is recognised.
        dry_run: True or a number of examples: run that many with every variant, and store nothing.
        repetitions: How often each example is run with each variant.
        retries: How often a failed attempt is made again, with growing pauses. Attempts that a rate
            limit refuses do not count. What is sure to fail again is not tried again: a wrong key
            or address (status 401, 403, 404, …), an undefined name, a missing module.
        timeout: Seconds for each attempt; None for no limit.
        concurrency: Calls in flight at once, of all variants together; None adapts, up to 64.
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
        race: When clear losers are stopped before their end; None runs every variant to its end.
        cluster: What groups examples that are not independent, such as several questions about one
            document: a metadata or input key, or a function of the example.
        primary: The evaluator that the decision rests on; the others are then exploratory.

    Returns:
        A handle, at once: it pauses, stops and changes the work while it goes on, and `await
        handle` or `handle.result()` gives what `run_variants` would have returned.

    Raises:
        UsageError: If the call cannot work as written; nothing has been run.
        StoreError: Later, by the handle: as for `run_experiment`.
    """
    return background(variants_handle, locals())


@suggesting
def compare(
    *experiments: RanExperiment | str | Comparison | Sequence[RanExperiment | str],
    baseline: int | str | RanExperiment = 0,
    client: Connection | None = None,
    cluster: Cluster | None = None,
    primary: str | None = None,
    errors: ErrorPolicy = "exclude",
) -> Comparison:
    """Compare experiments over the same examples, from whatever day, store or task.

    Examples are matched by id. Other versions of the dataset are allowed, with a warning; examples that only
    some experiments have are named in the notes, and listed by `Comparison.unmatched()`.

    Args:
        experiments: Two or more, or their ids. One list of them, or a comparison, will do as well.
        baseline: The one that the others are compared with: its position, its name or itself.
        client: The `Client` to look ids up in; by default what the environment names, else the embedded
            store.
        cluster: What groups examples that are not independent, such as several questions about one
            document: a metadata or input key, or a function of the example.
        primary: The evaluator that the decision rests on; the others are then exploratory.
        errors: How failures count: "exclude", "worst" (as the worse end of the declared range) or
            "zero".

    Returns:
        The comparison: figures, charts and the examples that differ.

    Raises:
        UsageError: If there are fewer than two, if none is the baseline named, or if one has no example
            in common with it.
        NotFoundError: If there is no experiment with such an id.
    """
    return compare_experiments(
        read_experiments(experiments, client),
        baseline,
        cluster=cluster,
        primary=primary,
        errors=errors,
    )


def read_experiments(given: Sequence[Any], connection: Connection | None) -> list[Any]:
    """Read those that are not ours, of several arguments or of a list as the only one."""
    if len(given) == 1 and isinstance(given[0], (list, tuple, Comparison)):
        given = list(given[0])
    named = [one for one in given if isinstance(one, (str, dict))]  # Phoenix's client returns dicts
    read = iter(get_experiments(named, client=connection) if named else ())
    return [next(read) if isinstance(one, (str, dict)) else one for one in given]
