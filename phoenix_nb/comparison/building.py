"""The report of a comparison, made of its experiments, with what must be known of how they ran."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from phoenix_nb.core.comparison import ComparisonReport, align_experiments, build_report
from phoenix_nb.core.comparison.alignment import AlignedExperiment
from phoenix_nb.core.comparison.caveats import going_on, looks_note
from phoenix_nb.core.racing.sequences import RaceReport, race_report
from phoenix_nb.experiment import RanExperiment

if TYPE_CHECKING:
    from phoenix_nb.core.summary.failure_scores import ErrorPolicy
    from phoenix_nb.type_aliases import Cluster

__all__ = ["built_report"]


def built_report(
    experiments: Sequence[RanExperiment],
    baseline: int,
    *,
    cluster: "Cluster | None",
    primary: str | None,
    errors: "ErrorPolicy",
    looks: int | None,
) -> tuple[ComparisonReport, RaceReport | None]:
    """Compare experiments with the one at position `baseline`; see `Comparison` for the rest.

    Returns:
        The report, and the race that all of them were in, if there was one.

    Raises:
        UsageError: If there is nothing to compare, no such cluster key or primary evaluator, or failures
            must count and the worst score is not declared.
    """
    sides = align_experiments(
        [(one.record, one.dataset.record, one.records, one.evaluators) for one in experiments]
    )
    raced = frozenset(one.experiment_id for one in experiments if one.stopped_by_race)
    report = build_report(
        sides, baseline, cluster=cluster, primary=primary, errors=errors, raced=raced
    )
    report = replace(report, resume=_going_on(report, experiments))
    history, race = experiments[baseline].race, None
    ids = {None if one.race is None else one.race.race.race_id for one in experiments}
    if history is not None and len(ids) == 1:
        report, race = race_report(report, history)
    notes = (
        *report.notes,
        *_reasons(sides, experiments, of_race=race is None),
        *(race.in_short if race else ()),
        *([looks_note(looks)] if looks is not None else []),
    )
    return replace(report, notes=tuple(filter(None, notes))), race


def _reasons(
    sides: Sequence[AlignedExperiment], experiments: Sequence[RanExperiment], *, of_race: bool
) -> Iterator[str]:
    """Say why experiments ended as they did: what is true of some of them with their names.

    Args:
        sides: The experiments, aligned.
        experiments: The experiments.
        of_race: Whether to say what a race decided about each; else that is said of all together.
    """
    names: dict[str, list[str]] = {}
    for side, experiment in zip(sides, experiments, strict=True):
        reason = experiment.reason
        if experiment.race is not None and not of_race:
            reason = reason.removesuffix(experiment.race.note(experiment.experiment_id)).rstrip()
        if reason:
            names.setdefault(reason, []).append(side.name)
    for reason, of in names.items():
        is_named = len(of) == len(experiments) or any(repr(name) in reason for name in of)
        yield reason if is_named else f"{', '.join(of)}: {reason}"


def _going_on(report: ComparisonReport, experiments: Sequence[RanExperiment]) -> str:
    """Say how to go on, if runs are missing that neither a race nor a rehearsal left out."""
    undone = [side for side in report.sides if side.failed or side.record.id not in report.raced]
    unfinished = any(side.missing or side.failed for side in undone)
    if not unfinished or any(one.dry_run for one in experiments):
        return ""
    return going_on(report.sides)
