"""From what a user passes to `compare` to the comparison, with warnings."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from phoenix_nb.comparison.comparison import Comparison
from phoenix_nb.engine.callers_line import CallersLine
from phoenix_nb.engine.gc_freeze import fewer_collections
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.ui.shared.environment import front_end, view_kind

if TYPE_CHECKING:
    from phoenix_nb.core.summary.failure_scores import ErrorPolicy
    from phoenix_nb.type_aliases import Cluster

__all__ = ["compare_experiments"]


def compare_experiments(
    experiments: Sequence[Any],
    baseline: "int | str | RanExperiment" = 0,
    *,
    cluster: "Cluster | None" = None,
    primary: str | None = None,
    errors: "ErrorPolicy" = "exclude",
) -> Comparison:
    """Compare experiments, and warn of what makes their figures less than comparable.

    In a notebook nobody is warned: the view of the comparison says it.

    Raises:
        UsageError: If one of them is not an experiment; and as for `Comparison`.
    """
    from phoenix_nb.comparison.ledger import look_at

    for one in experiments:
        if not isinstance(one, RanExperiment):
            raise UsageError(
                f"compare(...) takes experiments, and this is of type {type(one).__name__}; pass what "
                "run_experiment(...) or get_experiment(...) returned."
            )
    with fewer_collections():
        comparison = Comparison(
            experiments,
            baseline=baseline,
            cluster=cluster,
            primary=primary,
            errors=errors,
            looks=look_at(experiments),
        )
    if view_kind(front_end()) == "widget":  # a notebook shows the comparison, and its notes with it
        return comparison
    line = CallersLine.here()
    for warning in comparison.report().warnings:
        line.warn(warning)
    if len(comparison.report().overlap.versions) > 1:
        line.warn(" ".join(comparison.notes))
    return comparison
