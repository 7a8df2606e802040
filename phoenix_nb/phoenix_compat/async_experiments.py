"""The experiments of an `AsyncClient`: every verb a coroutine function."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from phoenix_nb.comparison import Comparison
from phoenix_nb.dataset import Dataset
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.experiment_list import ExperimentList
from phoenix_nb.loop import Plan
from phoenix_nb.model.run_options import Budget, Limit, Race
from phoenix_nb.phoenix_compat.async_manual_logging import AsyncManualLogging
from phoenix_nb.phoenix_compat.async_resume_verbs import AsyncResumeVerbs
from phoenix_nb.type_aliases import (
    Cluster,
    Evaluators,
    Executor,
    Listener,
    RateLimitErrors,
    Task,
    Variants,
)
from phoenix_nb.verbs.handles import evaluation_handle, run_handle
from phoenix_nb.verbs.modes import awaited, suggesting
from phoenix_nb.verbs.planned import planned
from phoenix_nb.verbs.stored import (
    async_get_experiment,
    async_list_experiments,
)
from phoenix_nb.verbs.variant_handles import variants_handle

if TYPE_CHECKING:
    from phoenix_nb.phoenix_compat.experiment_tags import AsyncExperimentTags

__all__ = ["AsyncExperiments"]


class AsyncExperiments(AsyncManualLogging, AsyncResumeVerbs):
    """The experiments of an `AsyncClient`: every verb a coroutine function."""

    @property
    def tags(self) -> "AsyncExperimentTags":
        """The tags of experiments, such as "baseline"."""
        from phoenix_nb.phoenix_compat.experiment_tags import AsyncExperimentTags

        return AsyncExperimentTags(self._client)

    @suggesting
    async def run_experiment(
        self,
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
        reuse: bool | None = None,
        budget: Budget | None = None,
        limits: Sequence[Limit] | None = None,
        executor: Executor | None = None,
        capture: bool | None = None,
    ) -> RanExperiment:
        """Await `Client.experiments.run_experiment`; see `phoenix_nb.async_run_experiment`.

        Args:
            dataset: A `Dataset`, or the name of a stored one.
            task: A function of the example's input, sync or async. It may instead ask by name for
                `input`, `expected`, `reference`, `metadata` and `example`.
            evaluators: One function, a list, or a dict from name to function, sync or async. Each
                gets the output, or asks by name for `output`, `input`, `expected`, `reference`,
                `metadata`, `example`, `trace_id` and `trace`. See `evaluator` for what it may
                return.
            experiment_name: Its name; made up if None.
            experiment_description: A sentence for people.
            experiment_metadata: Anything JSON can hold; what looks like a secret is blanked.
            rate_limit_errors: Exception types that mean "too many calls". With None, everything
                that carries the status 429 or is named like one is recognised.
            dry_run: True or a number of examples: run that many, drawn by `seed`, store nothing,
                and project the full run.
            repetitions: How often each example is run.
            retries: How often a failed attempt is made again, with growing pauses. Attempts that a
                rate limit refuses do not count. What is sure to fail again is not tried again: a
                wrong key or address (status 401, 403, 404, …), an undefined name, a missing module.
            timeout: Seconds for each attempt; None for no limit.
            concurrency: Calls in flight at once; None adapts, up to 64.
            print_summary: Whether to show the summary at the end.
            seed: The seed of the draw of a dry run; the global random generators are left as they
                are.
            on_event: Called with each event as it happens, on the loop that runs the work.
            reuse: Whether finished work of the same identity is linked instead of made again; None
                as in `settings.reuse`.
            budget: The most that the call may spend; what is left undone then can be resumed.
            limits: Rate limits that are known beforehand; all others are learnt.
            executor: A `dask.distributed.Client`, on whose workers attempts are made; None makes
                them here.
            capture: Whether the headers and usage of HTTP answers are read during the run; None as
                in `settings.capture`.

        Returns:
            The finished experiment: its runs, its evaluations, and DataFrames of them.
        """
        return await awaited(run_handle, self._with_client(locals()))

    @suggesting
    async def evaluate_experiment(
        self,
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
        reuse: bool | None = None,
        budget: Budget | None = None,
        limits: Sequence[Limit] | None = None,
        executor: Executor | None = None,
        capture: bool | None = None,
    ) -> RanExperiment:
        """Await `Client.experiments.evaluate_experiment`; see `phoenix_nb.async_evaluate_experiment`.

        Args:
            experiment: A `RanExperiment`, or the id of one.
            evaluators: As for `run_experiment`; at least one.
            dry_run: True or a number of examples: evaluate the runs of that many, and store
                nothing.
            rate_limit_errors: Exception types that mean "too many calls". With None, everything
                that carries the status 429 or is named like one is recognised.
            retries: How often a failed attempt is made again, with growing pauses. Attempts that a
                rate limit refuses do not count. What is sure to fail again is not tried again: a
                wrong key or address (status 401, 403, 404, …), an undefined name, a missing module.
            timeout: Seconds for each attempt; None for no limit.
            concurrency: Calls in flight at once; None adapts, up to 64.
            print_summary: Whether to show the summary at the end.
            seed: The seed of the draw of a dry run; the global random generators are left as they
                are.
            on_event: Called with each event as it happens, on the loop that runs the work.
            reuse: Whether finished work of the same identity is linked instead of made again; None
                as in `settings.reuse`.
            budget: The most that the call may spend; what is left undone then can be resumed.
            limits: Rate limits that are known beforehand; all others are learnt.
            executor: A `dask.distributed.Client`, on whose workers attempts are made; None makes
                them here.
            capture: Whether the headers and usage of HTTP answers are read during the run; None as
                in `settings.capture`.

        Returns:
            The experiment with the new evaluations.
        """
        return await awaited(evaluation_handle, self._with_client(locals()))

    @suggesting
    async def run_variants(
        self,
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
        reuse: bool | None = None,
        budget: Budget | None = None,
        limits: Sequence[Limit] | None = None,
        executor: Executor | None = None,
        capture: bool | None = None,
        race: Race | None = None,
        cluster: Cluster | None = None,
        primary: str | None = None,
    ) -> Comparison:
        """Await `Client.experiments.run_variants`; see `phoenix_nb.async_run_variants`.

        Args:
            dataset: A `Dataset`, or the name of a stored one.
            task: As for `run_experiment`; it also gets the variant's parameters by name, such as
                `prompt`.
            variants: A dict from name to prompt or to a dict of parameters; a list of those; or
                what `grid` makes. A text is given to the task as `prompt`, a `Prompt`.
            evaluators: One function, a list, or a dict from name to function, sync or async. Each
                gets the output, or asks by name for `output`, `input`, `expected`, `reference`,
                `metadata`, `example`, `trace_id` and `trace`. See `evaluator` for what it may
                return.
            baseline: The variant that the others are compared with, by name or position; the first
                if None.
            experiment_name: What the experiments' names begin with; None for the variants' names
                alone.
            experiment_description: A sentence for people.
            experiment_metadata: Anything JSON can hold; what looks like a secret is blanked.
            rate_limit_errors: Exception types that mean "too many calls". With None, everything
                that carries the status 429 or is named like one is recognised.
            dry_run: True or a number of examples: run that many with every variant, and store
                nothing.
            repetitions: How often each example is run with each variant.
            retries: How often a failed attempt is made again, with growing pauses. Attempts that a
                rate limit refuses do not count. What is sure to fail again is not tried again: a
                wrong key or address (status 401, 403, 404, …), an undefined name, a missing module.
            timeout: Seconds for each attempt; None for no limit.
            concurrency: Calls in flight at once, of all variants together; None adapts, up to 64.
            print_summary: Whether to show the summary at the end.
            seed: The seed of the draw of a dry run; the global random generators are left as they
                are.
            on_event: Called with each event as it happens, on the loop that runs the work.
            reuse: Whether finished work of the same identity is linked instead of made again; None
                as in `settings.reuse`.
            budget: The most that the call may spend; what is left undone then can be resumed.
            limits: Rate limits that are known beforehand; all others are learnt.
            executor: A `dask.distributed.Client`, on whose workers attempts are made; None makes
                them here.
            capture: Whether the headers and usage of HTTP answers are read during the run; None as
                in `settings.capture`.
            race: When clear losers are stopped before their end; None runs every variant to its
                end.
            cluster: What groups examples that are not independent, such as several questions about
                one document: a metadata or input key, or a function of the example.
            primary: The evaluator that the decision rests on; the others are then exploratory.

        Returns:
            The comparison; its `experiments` are in the order of the variants.
        """
        return await awaited(variants_handle, self._with_client(locals()))

    @suggesting
    async def plan(
        self,
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
        reuse: bool | None = None,
        budget: Budget | None = None,
        limits: Sequence[Limit] | None = None,
        executor: Executor | None = None,
        capture: bool | None = None,
    ) -> Plan:
        """Await `Client.experiments.plan`; see `phoenix_nb.async_plan`.

        Args:
            dataset: A `Dataset`, or the name of a stored one.
            task: As for `run_experiment`; with variants, as for `run_variants`.
            evaluators: One function, a list, or a dict from name to function, sync or async. Each
                gets the output, or asks by name for `output`, `input`, `expected`, `reference`,
                `metadata`, `example`, `trace_id` and `trace`. See `evaluator` for what it may
                return.
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
            seed: The seed of the draw of a dry run; the global random generators are left as they
                are.
            on_event: Without effect, as nothing happens.
            reuse: Whether finished work of the same identity would be linked instead of made again;
                None as in `settings.reuse`.
            budget: The most that the call might spend; the plan says if that will not do.
            limits: Rate limits that are known beforehand; they lengthen the time.
            executor: Without effect; the workers are not asked.
            capture: Without effect.

        Returns:
            The plan: `runs`, `evaluations` and `reused` are counts; `seconds`, `tokens` and `cost`
            are ranges, or None where nothing tells. A notebook shows it as a card.
        """
        return await asyncio.to_thread(planned, **self._with_client(locals()))

    async def get_experiment(self, experiment_id: str | RanExperiment) -> RanExperiment:
        """Read an experiment as it stands; see `phoenix_nb.get_experiment`.

        Args:
            experiment_id: The experiment's id, a name, which means the latest of that name, or an
                experiment to read anew.

        Returns:
            The experiment, with the runs and evaluations that there are at this moment.
        """
        return await async_get_experiment(experiment_id, client=self._client)

    async def list(
        self,
        *,
        dataset_id: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
    ) -> ExperimentList:
        """List the stored experiments, newest first; see `phoenix_nb.list_experiments`.

        Args:
            dataset_id: Only those on this dataset; None for all.
            timeout: Without effect.

        Returns:
            Summaries; a notebook shows them as a table.
        """
        return await async_list_experiments(dataset_id, client=self._client)
