"""The verbs of a client that go on with what was cut short or has failed."""

from collections.abc import Iterable, Sequence

from phoenix_nb.comparison import Comparison
from phoenix_nb.dataset import Dataset
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.model.run_options import Budget, Limit
from phoenix_nb.phoenix_compat.shared_verbs import SharedVerbs
from phoenix_nb.type_aliases import (
    Cluster,
    Evaluators,
    Executor,
    Listener,
    RateLimitErrors,
    Task,
    Variants,
)
from phoenix_nb.verbs.arguments import AS_RECORDED, AsRecorded
from phoenix_nb.verbs.handles import resumed_evaluation_handle, resumed_run_handle
from phoenix_nb.verbs.modes import blocking, suggesting
from phoenix_nb.verbs.variant_handles import resumed_variants_handle

__all__ = ["ResumeVerbs"]


class ResumeVerbs(SharedVerbs):
    """What an `Experiments` does with experiments that lack something."""

    @suggesting
    def resume_experiment(
        self,
        experiment_id: str | RanExperiment,
        task: Task,
        evaluators: Evaluators = None,
        *,
        dataset: Dataset | str | None = None,
        splits: str | Iterable[str] | None = None,
        dry_run: bool | int = False,
        rate_limit_errors: RateLimitErrors | AsRecorded = AS_RECORDED,
        retries: int | AsRecorded = AS_RECORDED,
        timeout: float | AsRecorded | None = AS_RECORDED,
        concurrency: int | AsRecorded | None = AS_RECORDED,
        print_summary: bool = True,
        on_event: Listener | None = None,
        reuse: bool | None = None,
        budget: Budget | None = None,
        limits: Sequence[Limit] | None = None,
        executor: Executor | None = None,
        capture: bool | None = None,
    ) -> RanExperiment:
        """Run what an experiment still lacks: missing and failed runs, and evaluations missing or failed.

        See `phoenix_nb.resume_experiment`, which this is with the client given.

        Args:
            experiment_id: The experiment's id, or the experiment.
            task: As for `run_experiment`; it gets the parameters of the experiment's variant, if
                there is one.
            evaluators: As for `run_experiment`. Earlier runs are evaluated by those that have not
                done so yet.
            dataset: A check only: the dataset that the experiment is expected to be on.
            splits: Only examples of these splits; the rest stays as it is. None for all.
            dry_run: True or a number of examples: run what that many lack, and store nothing.
            rate_limit_errors: Exception types that mean "too many calls"; by default as in the
                first run.
            retries: How often a failed attempt is made again; by default as in the first run.
            timeout: Seconds for each attempt, None for no limit; by default as in the first run.
            concurrency: Calls in flight at once, None adapts; by default as in the first run.
            print_summary: Whether to show the summary at the end.
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
            The whole experiment: what there was, and what has been added. With splits, or as a dry
            run, these examples of it.
        """
        return blocking(resumed_run_handle, self._with_client(locals()))

    @suggesting
    def resume_evaluation(
        self,
        experiment_id: str | RanExperiment,
        evaluators: Evaluators,
        *,
        rate_limit_errors: RateLimitErrors | AsRecorded = AS_RECORDED,
        retries: int | AsRecorded = AS_RECORDED,
        timeout: float | AsRecorded | None = AS_RECORDED,
        concurrency: int | AsRecorded | None = AS_RECORDED,
        print_summary: bool = True,
        on_event: Listener | None = None,
        reuse: bool | None = None,
        budget: Budget | None = None,
        limits: Sequence[Limit] | None = None,
        executor: Executor | None = None,
        capture: bool | None = None,
    ) -> RanExperiment:
        """Make the evaluations that an experiment's finished runs lack, or that have failed.

        See `phoenix_nb.resume_evaluation`, which this is with the client given.

        Args:
            experiment_id: The experiment's id, or the experiment.
            evaluators: As for `run_experiment`; at least one.
            rate_limit_errors: Exception types that mean "too many calls"; by default as in the
                first run.
            retries: How often a failed attempt is made again; by default as in the first run.
            timeout: Seconds for each attempt, None for no limit; by default as in the first run.
            concurrency: Calls in flight at once, None adapts; by default as in the first run.
            print_summary: Whether to show the summary at the end.
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
            The experiment with the evaluations added.
        """
        return blocking(resumed_evaluation_handle, self._with_client(locals()))

    @suggesting
    def resume_variants(
        self,
        experiments: Comparison | Sequence[RanExperiment | str],
        task: Task,
        evaluators: Evaluators = None,
        *,
        variants: Variants | None = None,
        baseline: str | int | RanExperiment | None = None,
        rate_limit_errors: RateLimitErrors | AsRecorded = AS_RECORDED,
        retries: int | AsRecorded = AS_RECORDED,
        timeout: float | AsRecorded | None = AS_RECORDED,
        concurrency: int | AsRecorded | None = AS_RECORDED,
        print_summary: bool = True,
        on_event: Listener | None = None,
        reuse: bool | None = None,
        budget: Budget | None = None,
        limits: Sequence[Limit] | None = None,
        executor: Executor | None = None,
        capture: bool | None = None,
        cluster: Cluster | AsRecorded | None = AS_RECORDED,
        primary: str | AsRecorded | None = AS_RECORDED,
    ) -> Comparison:
        """Run what the variants of one `run_variants` still lack, all of them together, and compare.

        See `phoenix_nb.resume_variants`, which this is with the client given.

        Args:
            experiments: The comparison, or its experiments or their ids, two or more.
            task: As for `run_variants`; it gets the parameters that each experiment has recorded.
            evaluators: As for `run_variants`. Earlier runs are evaluated by those that have not
                done so yet.
            variants: Parameters that replace the recorded ones, by variant name. Needed where a
                secret or an object that JSON cannot hold is among them; those are not stored.
            baseline: As for `compare`; by default as in the comparison or the first run.
            rate_limit_errors: Exception types that mean "too many calls"; by default as in the
                first run.
            retries: How often a failed attempt is made again; by default as in the first run.
            timeout: Seconds for each attempt, None for no limit; by default as in the first run.
            concurrency: Calls in flight at once, of all variants together, None adapts; by default
                as in the first run.
            print_summary: Whether to show the summary at the end.
            on_event: Called with each event as it happens, on the loop that runs the work.
            reuse: Whether finished work of the same identity is linked instead of made again; None
                as in `settings.reuse`.
            budget: The most that the call may spend; what is left undone then can be resumed.
            limits: Rate limits that are known beforehand; all others are learnt.
            executor: A `dask.distributed.Client`, on whose workers attempts are made; None makes
                them here.
            capture: Whether the headers and usage of HTTP answers are read during the run; None as
                in `settings.capture`.
            cluster: As for `compare`, None for none; by default as in the comparison or the first
                run. A function is not stored: pass it again in another process.
            primary: As for `compare`, None for none; by default as in the comparison or the first
                run.

        Returns:
            The comparison of the whole experiments: what there was, and what has been added.
        """
        return blocking(resumed_variants_handle, self._with_client(locals()))
