"""The verbs that both clients have in one form: those that return at once, and `compare`."""

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
from phoenix_nb.verbs.handles import run_handle
from phoenix_nb.verbs.modes import background, suggesting
from phoenix_nb.verbs.variant_handles import variants_handle
from phoenix_nb.verbs.variants import read_experiments

__all__ = ["SharedVerbs"]


class SharedVerbs:
    """What an `Experiments` and an `AsyncExperiments` have in common."""

    _client: Connection

    @suggesting
    def start_experiment(
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
    ) -> ExperimentHandle[RanExperiment]:
        """Begin to run a task over a dataset, and return at once; see `phoenix_nb.start_experiment`.

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
            A handle, at once: it pauses, stops and changes the work while it goes on, and `await
            handle` or `handle.result()` gives what `run_experiment` would have returned.
        """
        return background(run_handle, self._with_client(locals()))

    @suggesting
    def start_variants(
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
    ) -> ExperimentHandle[Comparison]:
        """Begin to run a task once for each variant, and return at once; see `phoenix_nb.start_variants`.

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
            A handle, at once: it pauses, stops and changes the work while it goes on, and `await
            handle` or `handle.result()` gives what `run_variants` would have returned.
        """
        return background(variants_handle, self._with_client(locals()))

    def compare(
        self,
        *experiments: RanExperiment | str | Comparison | Sequence[RanExperiment | str],
        baseline: int | str | RanExperiment = 0,
        cluster: Cluster | None = None,
        primary: str | None = None,
        errors: ErrorPolicy = "exclude",
    ) -> Comparison:
        """Compare experiments over the same examples; see `phoenix_nb.compare`.

        Args:
            experiments: Two or more, or their ids. One list of them, or a comparison, will do as
                well.
            baseline: The one that the others are compared with: its position, its name or itself.
            cluster: What groups examples that are not independent, such as several questions about
                one document: a metadata or input key, or a function of the example.
            primary: The evaluator that the decision rests on; the others are then exploratory.
            errors: How failures count: "exclude", "worst" (as the worse end of the declared range)
                or "zero".

        Returns:
            The comparison: figures, charts and the examples that differ.
        """
        return compare_experiments(
            read_experiments(experiments, self._client),
            baseline,
            cluster=cluster,
            primary=primary,
            errors=errors,
        )

    def _with_client(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """Make the arguments of a verb from those of its method here."""
        given = {name: value for name, value in arguments.items() if name != "self"}
        return {**given, "client": self._client}
