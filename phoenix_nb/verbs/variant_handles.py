"""From the arguments of a verb over variants to the handle that runs them and compares them."""

from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from phoenix_nb.comparison import Comparison
from phoenix_nb.connection import Connection
from phoenix_nb.core.values.given import list_of
from phoenix_nb.dataset import Dataset
from phoenix_nb.engine.callers_line import CallersLine
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.handle import ExperimentHandle, Finish
from phoenix_nb.model import ExperimentRecord
from phoenix_nb.model.run_options import Race
from phoenix_nb.planning.saved_options import comparison_in, comparison_out
from phoenix_nb.planning.work import experiment_dataset
from phoenix_nb.type_aliases import Cluster, Evaluators, Task, Variants
from phoenix_nb.verbs.arguments import (
    AsRecorded,
    ResumeOptions,
    RunOptions,
    dataset_record,
    experiment_id_of,
    experiments_named,
    experiments_of,
    resumed_options_of,
    reuse_of,
)
from phoenix_nb.verbs.handles import handle_of

__all__ = ["resumed_variants_handle", "variants_handle"]

_TOO_FEW = "A comparison takes two variants or more"


def variants_handle(
    dataset: Dataset | str,
    task: Task,
    variants: Variants,
    evaluators: Evaluators,
    *,
    baseline: str | int | None,
    race: Race | None,
    cluster: Cluster | None,
    primary: str | None,
    **given: Unpack[RunOptions],
) -> ExperimentHandle[Comparison]:
    """Prepare `run_variants`."""
    from phoenix_nb.core.summary.clusters import check_key
    from phoenix_nb.core.user_code.variants import normalize_variants

    parameters = normalize_variants(variants)
    if len(parameters) < 2:  # noqa: PLR2004 - it takes two to compare
        raise UsageError(
            f"{_TOO_FEW}, and there is only {next(iter(parameters))!r}; add another, or use "
            "run_experiment(...)."
        )
    position = _variant_position(baseline, list(parameters))
    connection = Connection.of(given["client"])
    record = dataset_record(dataset, connection)
    if cluster is not None:
        check_key(cluster, record.examples)
    preparation = experiments_of(
        connection,
        record,
        task,
        evaluators,
        given,
        variants=parameters,
        race=race,
        cluster=cluster,
        comparison=comparison_out(list(parameters)[position], cluster, primary),
    )
    _check_primary(primary, [one.name for one in preparation.evaluators])
    finish = _compared(position, cluster, primary)
    return handle_of(connection, preparation, finish, given)


def resumed_variants_handle(
    experiments: Comparison | Sequence[RanExperiment | str],
    task: Task,
    evaluators: Evaluators,
    *,
    variants: Variants | None,
    baseline: str | int | RanExperiment | None,
    cluster: Cluster | AsRecorded | None,
    primary: str | AsRecorded | None,
    **given: Unpack[ResumeOptions],
) -> ExperimentHandle[Comparison]:
    """Prepare `resume_variants`."""
    from phoenix_nb.core.summary.clusters import check_key
    from phoenix_nb.planning.resume_variants import resumed_variants

    if task is None:
        raise UsageError(
            "resume_variants needs the task; to add evaluations only, use evaluate_experiment."
        )
    if isinstance(experiments, str):
        raise UsageError(
            f"{_TOO_FEW}; pass a list of ids, or use resume_experiment(...) for one experiment."
        )
    listed = list_of("experiments", experiments, "['id-1', 'id-2']")
    given_as = [experiment_id_of(experiment) for experiment in listed]
    if len(given_as) < 2:  # noqa: PLR2004 - it takes two to compare
        raise UsageError(
            f"{_TOO_FEW}; pass at least two ids, or use resume_experiment(...) for one experiment."
        )
    connection = Connection.of(given["client"])
    records, note = experiments_named(connection.store, given_as)
    first, ids = records[0], [record.id for record in records]
    preparation = resumed_variants(
        connection.store,
        ids,
        task,
        evaluators,
        options=resumed_options_of(first, given),
        variants=variants,
        reuse=reuse_of(given),
        note=note,
    )
    if not (cluster is None or isinstance(cluster, AsRecorded)):
        check_key(cluster, experiment_dataset(connection.store, first).examples)
    if not isinstance(primary, AsRecorded):
        names = [each.name for each in (*first.evaluators, *preparation.evaluator_infos())]
        _check_primary(primary, list(dict.fromkeys(names)))
    earlier = experiments if isinstance(experiments, Comparison) else None
    finish = _compared(
        _baseline(baseline, earlier, records),
        _cluster(cluster, earlier, first),
        _primary(primary, earlier, first),
    )
    return handle_of(connection, preparation, finish, given)


def _baseline(
    baseline: str | int | RanExperiment | None,
    earlier: Comparison | None,
    records: Sequence[ExperimentRecord],
) -> str | int:
    """Return the baseline that is named, else that of the comparison, else of the first run."""
    if isinstance(baseline, RanExperiment):
        return baseline.experiment_id
    if baseline is not None:
        return baseline
    if earlier is not None:
        return earlier.experiments.index(earlier.baseline)
    names = [record.variant_name for record in records]
    recorded = comparison_in(records[0])["baseline"]
    return names.index(recorded) if recorded in names else 0


def _primary(
    primary: str | AsRecorded | None, earlier: Comparison | None, first: ExperimentRecord
) -> str | None:
    """Return the primary evaluator that is named, else that of the comparison, else of the first run."""
    if not isinstance(primary, AsRecorded):
        return primary
    recorded: str | None = comparison_in(first)["primary"]
    return (earlier and earlier.primary) or recorded


def _cluster(
    cluster: Cluster | AsRecorded | None, earlier: Comparison | None, first: ExperimentRecord
) -> Cluster | None:
    """Return the cluster that is named, else that of the comparison, else of the first run.

    A function is not stored, which a warning says.
    """
    if not isinstance(cluster, AsRecorded):
        return cluster
    if earlier is not None and earlier.cluster is not None:
        return earlier.cluster
    recorded: str | Mapping[str, Any] | None = comparison_in(first)["cluster"]
    if recorded is None or isinstance(recorded, str):
        return recorded
    CallersLine.here().warn(
        f"The first run grouped examples by the function {recorded.get('function')}, which is not stored, so "
        "that examples count as independent now; pass cluster= again, or cluster=None if they are."
    )
    return None


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


def _check_primary(primary: str | None, names: Sequence[str]) -> None:
    """Refuse a primary evaluator that is none of those given, before anything is run."""
    if primary is not None and primary not in names:
        raise UsageError(
            f"primary={primary!r} is not an evaluator of this call; use one of "
            f"{', '.join(map(repr, names)) or 'none'}."
        )


def _compared(
    baseline: int | str, cluster: Cluster | None, primary: str | None = None
) -> Finish[Comparison]:
    from phoenix_nb.comparison.ledger import look_at

    return lambda ran: Comparison(
        ran, baseline=baseline, cluster=cluster, primary=primary, looks=look_at(ran)
    )
