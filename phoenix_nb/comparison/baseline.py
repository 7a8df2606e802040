"""Which of the experiments of a comparison is the baseline."""

from collections.abc import Sequence

from phoenix_nb.errors import UsageError
from phoenix_nb.experiment import RanExperiment

__all__ = ["baseline_position"]


def baseline_position(
    experiments: Sequence[RanExperiment], baseline: "int | str | RanExperiment"
) -> int:
    """Find the baseline by position, name, id or itself.

    Raises:
        UsageError: If it is none of the experiments.
    """
    names = [one.record.variant_name for one in experiments]
    if isinstance(baseline, RanExperiment):
        for position, one in enumerate(experiments):
            if one is baseline:
                return position
        baseline = baseline.experiment_id
    if isinstance(baseline, int) and not isinstance(baseline, bool):
        if -len(experiments) <= baseline < len(experiments):
            return baseline % len(experiments)
        if not experiments:
            return 0
    for known in (
        names,
        [one.name for one in experiments],
        [one.experiment_id for one in experiments],
    ):
        if known.count(str(baseline)) == 1 or (baseline in known and known is names):
            return known.index(str(baseline))
    raise UsageError(
        f"baseline={baseline!r} is none of the experiments; use a position, or one of "
        f"{', '.join(map(repr, names)) or 'none'}."
    )
