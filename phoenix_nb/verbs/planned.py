"""The verb that says what a call would do and take, and does nothing."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from phoenix_nb.connection import Connection
from phoenix_nb.dataset import Dataset
from phoenix_nb.loop import Plan
from phoenix_nb.model.run_options import Budget, Limit
from phoenix_nb.type_aliases import Evaluators, Executor, Listener, RateLimitErrors, Task, Variants
from phoenix_nb.verbs.arguments import RunOptions, dataset_record, experiments_of
from phoenix_nb.verbs.modes import suggesting

__all__ = ["async_plan", "plan", "planned"]


@suggesting
def plan(
    dataset: Dataset | str,
    task: Task,
    evaluators: Evaluators = None,
    variants: Variants | None = None,
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
) -> Plan:
    """Say what `run_experiment` or `run_variants` would make, reuse and take, and run nothing.

    The ranges are learnt from earlier runs of the same task and evaluators, else from a rehearsal
    (`dry_run=5`) in this process, else, and then wider, from the experiment before. They hold what
    the work takes in nine cases of ten. Nothing is written, either.

    Args:
        dataset: A `Dataset`, or the name of a stored one.
        task: As for `run_experiment`; with variants, as for `run_variants`.
        evaluators: One function, a list, or a dict from name to function, sync or async. Each gets
            the output, or asks by name for `output`, `input`, `expected`, `reference`, `metadata`,
            `example`, `trace_id` and `trace`. See `evaluator` for what it may return.
        variants: As for `run_variants`; None for one experiment.
        experiment_name: The name that the experiment would have.
        experiment_description: The description that it would have.
        experiment_metadata: The metadata that it would have.
        rate_limit_errors: Without effect, as nothing is called.
        dry_run: True or a number of examples: plan a rehearsal of that many.
        repetitions: How often each example would be run.
        retries: Without effect; the failures of earlier runs are part of what they took.
        timeout: Without effect.
        concurrency: Calls in flight at once; None adapts.
        print_summary: Without effect.
        seed: The seed of the draw of a dry run; the global random generators are left as they are.
        on_event: Without effect, as nothing happens.
        client: The `Client` in whose store earlier runs are looked for; by default what the
            environment names, else the embedded store.
        reuse: Whether finished work of the same identity would be linked instead of made again;
            None as in `settings.reuse`.
        budget: The most that the call might spend; the plan says if that will not do.
        limits: Rate limits that are known beforehand; they lengthen the time.
        executor: Without effect; the workers are not asked.
        capture: Without effect.

    Returns:
        The plan: `runs`, `evaluations` and `reused` are counts; `seconds`, `tokens` and `cost` are
        ranges, or None where nothing tells. A notebook shows it as a card.

    Raises:
        UsageError: If the call could not work as written.
    """
    return planned(**locals())


@suggesting
async def async_plan(
    dataset: Dataset | str,
    task: Task,
    evaluators: Evaluators = None,
    variants: Variants | None = None,
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
) -> Plan:
    """Plan without blocking the loop; otherwise as `plan`.

    Args:
        dataset: A `Dataset`, or the name of a stored one.
        task: As for `run_experiment`; with variants, as for `run_variants`.
        evaluators: One function, a list, or a dict from name to function, sync or async. Each gets
            the output, or asks by name for `output`, `input`, `expected`, `reference`, `metadata`,
            `example`, `trace_id` and `trace`. See `evaluator` for what it may return.
        variants: As for `run_variants`; None for one experiment.
        experiment_name: The name that the experiment would have.
        experiment_description: The description that it would have.
        experiment_metadata: The metadata that it would have.
        rate_limit_errors: Without effect, as nothing is called.
        dry_run: True or a number of examples: plan a rehearsal of that many.
        repetitions: How often each example would be run.
        retries: Without effect; the failures of earlier runs are part of what they took.
        timeout: Without effect.
        concurrency: Calls in flight at once; None adapts.
        print_summary: Without effect.
        seed: The seed of the draw of a dry run; the global random generators are left as they are.
        on_event: Without effect, as nothing happens.
        client: The `Client` in whose store earlier runs are looked for; by default what the
            environment names, else the embedded store.
        reuse: Whether finished work of the same identity would be linked instead of made again;
            None as in `settings.reuse`.
        budget: The most that the call might spend; the plan says if that will not do.
        limits: Rate limits that are known beforehand; they lengthen the time.
        executor: Without effect; the workers are not asked.
        capture: Without effect.

    Returns:
        The plan: `runs`, `evaluations` and `reused` are counts; `seconds`, `tokens` and `cost` are
        ranges, or None where nothing tells. A notebook shows it as a card.
    """
    return await asyncio.to_thread(planned, **locals())


def planned(
    dataset: Dataset | str,
    task: Task,
    evaluators: Evaluators,
    variants: Variants | None,
    **given: Unpack[RunOptions],
) -> Plan:
    """Prepare `run_experiment` or `run_variants`, and say what it would do."""
    from phoenix_nb.core.user_code.variants import normalize_variants
    from phoenix_nb.planning.forecasting import budget_note, outlook_of_plan
    from phoenix_nb.planning.spending import check_budget

    connection = Connection.of(given["client"])
    preparation = experiments_of(
        connection,
        dataset_record(dataset, connection),
        task,
        evaluators,
        given,
        variants=None if variants is None else normalize_variants(variants),
    )
    check_budget(preparation)
    outlook, reasons = outlook_of_plan(preparation)
    title = preparation.name or preparation.dataset.name
    return Plan(outlook, title, reasons, budget_note(given["budget"], outlook))
