"""The verbs that run variants of one task side by side, and the one that compares what has been run."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from phoenix_nb.client import Client, default_client
from phoenix_nb.comparison import Comparison, compare_experiments
from phoenix_nb.core.ports import Listener
from phoenix_nb.core.variants import normalize_variants
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.handle import ExperimentHandle
from phoenix_nb.planning.resume_variants import resumed_variants
from phoenix_nb.planning.work import Preparation, new_experiments
from phoenix_nb.verbs.arguments import (
    AS_RECORDED,
    AsRecorded,
    RateLimitErrors,
    dataset_record,
    experiment_id_of,
    options_of,
    resumed_options_of,
)
from phoenix_nb.verbs.modes import awaited, blocking, started
from phoenix_nb.verbs.stored import get_experiment
from phoenix_nb.verbs.views import view_for

__all__ = [
    "async_resume_variants",
    "async_run_variants",
    "compare",
    "resume_variants",
    "run_variants",
    "start_variants",
]

_MISSING = "A comparison takes two variants or more"


def _prepare_variants(
    dataset: Any,
    task: Callable[..., Any],
    variants: Any,
    evaluators: Any = None,
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
    client: Client | None = None,
) -> ExperimentHandle[Comparison]:
    """Run a task once for each variant over the same examples, and compare what comes out.

    All variants advance together under one shared limit, so that whenever the work is cut short, like
    is compared with like. Each is an experiment of its own, which records its parameters.

    Args:
        dataset: As for `run_experiment`.
        task: As for `run_experiment`; it also gets the variant's parameters by name, such as `prompt`.
        variants: A dict from name to prompt or to a dict of parameters; a list of those; or what
            `grid` makes. A text is given to the task as `prompt`, a `Prompt`.
        evaluators: As for `run_experiment`.
        baseline: The variant that the others are compared with, by name or position; the first if
            None.
        experiment_name: What the experiments' names begin with.
        experiment_description: As for `run_experiment`.
        experiment_metadata: As for `run_experiment`.
        rate_limit_errors: As for `run_experiment`.
        dry_run: True or a number of examples: run that many with every variant, store nothing.
        repetitions: How often each example is run with each variant.
        retries: As for `run_experiment`.
        timeout: As for `run_experiment`.
        concurrency: Calls in flight at once, of all variants together; None adapts, up to 64.
        print_summary: As for `run_experiment`.
        seed: As for `run_experiment`.
        on_event: As for `run_experiment`.
        client: As for `run_experiment`.

    Returns:
        The comparison; its `experiments` are in the order of the variants.

    Raises:
        UsageError: If the call cannot work as written, as with a single variant; nothing has been run.
        StoreError: As for `run_experiment`.
        KeyboardInterrupt: As for `run_experiment`; `resume_variants` goes on from there.
    """
    parameters = normalize_variants(variants)
    if len(parameters) < 2:  # noqa: PLR2004 - it takes two to compare
        raise UsageError(
            f"{_MISSING}, and there is only {next(iter(parameters))!r}; add another, or use "
            "run_experiment(...)."
        )
    position = _variant_position(baseline, list(parameters))
    home = client or default_client()
    preparation = new_experiments(
        home.store,
        dataset_record(dataset, home),
        task,
        evaluators,
        options=options_of(retries, timeout, concurrency, rate_limit_errors),
        variants=parameters,
        name=experiment_name,
        description=experiment_description,
        metadata=experiment_metadata,
        repetitions=repetitions,
        dry_run=dry_run,
        seed=seed,
    )
    return _comparison_handle(home, preparation, position, print_summary, on_event)


def _prepare_resumed_variants(
    experiments: "Comparison | Sequence[RanExperiment | str]",
    task: Callable[..., Any],
    evaluators: Any = None,
    *,
    variants: Any = None,
    baseline: str | int | RanExperiment | None = None,
    rate_limit_errors: RateLimitErrors | AsRecorded = AS_RECORDED,
    retries: int | AsRecorded = AS_RECORDED,
    timeout: float | AsRecorded | None = AS_RECORDED,
    concurrency: int | AsRecorded | None = AS_RECORDED,
    print_summary: bool = True,
    on_event: Listener | None = None,
    client: Client | None = None,
) -> ExperimentHandle[Comparison]:
    """Run what the variants of one `run_variants` still lack, all of them together, and compare.

    Nothing that has finished is run again.

    Args:
        experiments: The comparison, or its experiments or their ids, two or more.
        task: As for `run_variants`; it gets the parameters that each experiment has recorded.
        evaluators: As for `run_variants`. Runs from before are judged by those that have not yet.
        variants: Parameters that take the place of those recorded, by variant name. Needed where a
            secret or an object that JSON cannot hold is among them; those are not kept.
        baseline: As for `compare`; by default that of the comparison, else the first.
        rate_limit_errors: As for `run_experiment`; by default as in the first run, as are the next three,
            and where they differ, as in that of the first experiment.
        retries: As for `run_experiment`.
        timeout: As for `run_experiment`.
        concurrency: As for `run_variants`.
        print_summary: As for `run_experiment`.
        on_event: As for `run_experiment`.
        client: As for `run_experiment`.

    Returns:
        The comparison of the whole experiments: what there was, and what has been added.

    Raises:
        UsageError: If the call cannot work as written, or the experiments are not on the same version,
            splits and repetitions.
        NotFoundError: If the client keeps no such experiment.
        StoreError: As for `run_experiment`.
    """
    if task is None:
        raise UsageError(
            "resume_variants needs the task; to add verdicts only, use evaluate_experiment."
        )
    if isinstance(experiments, str):
        raise UsageError(
            f"{_MISSING}; pass a list of ids, or use resume_experiment(...) for one experiment."
        )
    if isinstance(experiments, Comparison) and baseline is None:
        baseline = experiments.experiments.index(experiments.baseline)
    ids = [experiment_id_of(one) for one in experiments]
    if len(ids) < 2:  # noqa: PLR2004 - it takes two to compare
        raise UsageError(
            f"{_MISSING}; pass at least two ids, or use resume_experiment(...) for one experiment."
        )
    if isinstance(baseline, RanExperiment):
        baseline = baseline.experiment_id
    home = client or default_client()
    first = home.store.load_experiment(ids[0])
    preparation = resumed_variants(
        home.store,
        ids,
        task,
        evaluators,
        options=resumed_options_of(first, retries, timeout, concurrency, rate_limit_errors),
        variants=variants,
    )
    chosen = 0 if baseline is None else baseline
    return _comparison_handle(home, preparation, chosen, print_summary, on_event)


run_variants = blocking(_prepare_variants, "run_variants")
async_run_variants = awaited(_prepare_variants, "async_run_variants")
start_variants = started(_prepare_variants, "start_variants")
resume_variants = blocking(_prepare_resumed_variants, "resume_variants")
async_resume_variants = awaited(_prepare_resumed_variants, "async_resume_variants")


def compare(
    *experiments: RanExperiment | str | Sequence[RanExperiment | str],
    baseline: int | str | RanExperiment = 0,
    client: Client | None = None,
) -> Comparison:
    """Compare experiments over the same examples, from whatever day, store or task.

    Examples are matched by id. Other data set versions are allowed, with a warning; examples that only
    some experiments have are said, and listed by `Comparison.unmatched()`.

    Args:
        experiments: Two or more, or their ids. One list of them will do as well.
        baseline: The one that the others are compared with: its position, its name or itself.
        client: Where ids are looked up; by default what the environment says.

    Raises:
        UsageError: If there are fewer than two, if none is the baseline named, or if one has no example
            in common with it.
        NotFoundError: If the client keeps no experiment with such an id.
    """
    given: Sequence[Any] = experiments
    if len(experiments) == 1 and isinstance(experiments[0], (list, tuple, Comparison)):
        given = list(experiments[0])
    home = client
    found = []
    for one in given:
        if isinstance(one, str):
            home = home or default_client()
            found.append(get_experiment(one, client=home))
        else:
            found.append(one)
    return compare_experiments(found, baseline)


def _variant_position(baseline: str | int | None, names: Sequence[str]) -> int:
    """Find the baseline among the variants, before anything is run."""
    if baseline is None:
        return 0
    if isinstance(baseline, str) and baseline in names:
        return names.index(baseline)
    if isinstance(baseline, int) and -len(names) <= baseline < len(names):
        return baseline % len(names)
    raise UsageError(
        f"baseline={baseline!r} is none of the variants; use one of {', '.join(map(repr, names))}."
    )


def _comparison_handle(
    client: Client,
    preparation: Preparation,
    baseline: int | str,
    print_summary: bool,  # noqa: FBT001 - Phoenix's keyword, passed on
    on_event: Listener | None,
) -> ExperimentHandle[Comparison]:
    return ExperimentHandle(
        preparation,
        lambda ran: Comparison(ran, baseline=baseline),
        make_view=view_for(print_summary=print_summary),
        on_event=on_event,
        tracer=client.tracer,
        url_of=client.experiment_url,
    )
