"""What people's labels say of a judge: agreement, corrected means, and why one cannot be given."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from phoenix_nb.core.labels import Key, labels_named
from phoenix_nb.core.labels.agreement import Given, Rater, agreement_report, rater_of_column
from phoenix_nb.core.labels.estimates import corrected_difference, corrected_score
from phoenix_nb.core.summary.scores_by_evaluator import evaluation_columns
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment.agreement import Agreement
from phoenix_nb.experiment.corrected import CorrectedScore
from phoenix_nb.experiment.fields import ExperimentFields
from phoenix_nb.model import Records
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns

if TYPE_CHECKING:
    from phoenix_nb.ui.run_table.widget import RunGrid

__all__ = [
    "agreement_between",
    "corrected_between",
    "corrected_of",
    "differing_rows",
    "judges_of",
    "rater_of",
]


def rater_of(experiment: ExperimentFields, name: str) -> Rater:
    """Find what an evaluator or the people of a label session gave the rows.

    Raises:
        UsageError: If there is neither an evaluator nor a label session of this name.
        StoreError: If labels cannot be read.
    """
    records = experiment.records
    if experiment.store is not None:
        labels = labels_named(
            experiment.store, experiment.experiment_id, name, runs=records.task_runs
        )
        if labels is not None:
            return Rater.of_people(labels, name)
    runs = TaskRuns.of(records.task_runs)
    columns = evaluation_columns(records, experiment.evaluators)
    for column in columns:
        if name in (column.named.name, column.named.evaluator.name):
            return rater_of_column(column, runs)
    known = ", ".join(repr(column.named.name) for column in columns) or "none"
    raise UsageError(
        f"{experiment.name!r} has neither an evaluator nor labels named {name!r}; there are {known}. "
        f"People's labels are made by pnb.label(experiment, …, name={name!r})."
    )


def judges_of(experiments: Sequence[ExperimentFields], repetition: int) -> list[Rater]:
    """Find the scores of the first LLM judge that all experiments have; empty without one."""
    names = [
        [evaluator.name for evaluator in experiment.evaluators if evaluator.kind == "LLM"]
        for experiment in experiments
    ]
    for name in names[0]:
        if all(name in others for others in names):
            judges = [_at(rater_of(experiment, name), repetition) for experiment in experiments]
            if all(judge.rows for judge in judges):
                return judges
    return []


def _at(rater: Rater, repetition: int) -> Rater:
    rows: dict[Key, Given] = {
        key: given
        for key, given in rater.rows.items()
        if key[1] == repetition and given.score is not None
    }
    return Rater(rater.name, rows)


def agreement_between(
    experiment: ExperimentFields, rater: str, reference: str, threshold: float | None
) -> Agreement:
    """Compare a rater with a reference; see `RanExperiment.agreement`."""
    report = agreement_report(
        rater_of(experiment, rater), rater_of(experiment, reference), threshold=threshold
    )
    return Agreement(report, lambda keys: differing_rows(experiment, rater, reference, keys))


def corrected_of(
    experiment: ExperimentFields, judge: str, reference: str, *, to_come: bool
) -> CorrectedScore:
    """Correct a judge's mean; see `RanExperiment.corrected`."""
    people = rater_of(experiment, reference)
    repetition = people.people.session.repetition if people.people else 1
    corrected = corrected_score(
        rater_of(experiment, judge),
        people,
        rows=len(_made(experiment, repetition)),
        to_come=to_come,
    )
    return CorrectedScore.of(corrected)


def corrected_between(
    baseline: ExperimentFields,
    variant: ExperimentFields,
    judge: str,
    reference: str,
    *,
    to_come: bool,
) -> CorrectedScore:
    """Correct the mean difference between two experiments; see `Comparison.corrected`."""
    both = baseline, variant
    people = rater_of(baseline, reference), rater_of(variant, reference)
    session = people[0].people.session if people[0].people else None
    repetition = session.repetition if session else 1
    pair = bool(session and session.experiment_ids)
    made = [_made(experiment, repetition) for experiment in both]
    corrected = corrected_difference(
        (rater_of(baseline, judge), rater_of(variant, judge)),
        people,
        rows=(len(made[0] & made[1]),) * 2 if pair else (len(made[0]), len(made[1])),
        to_come=to_come,
    )
    return CorrectedScore.of(corrected)


def _made(experiment: ExperimentFields, repetition: int) -> set[str]:
    """The examples that have an output."""
    return {
        run.example_id
        for run in experiment.records.task_runs
        if run.error is None and run.repetition == repetition
    }


def differing_rows(
    experiment: ExperimentFields, rater: str, reference: str, keys: Sequence[Key]
) -> "RunGrid":
    """Open the table of the runs on which two raters differ, in the order given."""
    from phoenix_nb.experiment.views import explore_call, grid_of

    runs = TaskRuns.of(experiment.records.task_runs)
    places = dict(
        zip(zip(runs.example_ids, runs.repetitions, strict=True), range(len(runs)), strict=True)
    )
    chosen = runs.take([places[key] for key in keys if key in places])
    ids = set(chosen.ids)
    table = EvaluationRuns.of(experiment.records.evaluation_runs)
    kept = [place for place, run_id in enumerate(table.task_run_ids) if run_id in ids]
    again = explore_call(experiment).removesuffix("explore()")
    return grid_of(
        experiment,
        Records(chosen, table.take(kept)),
        title=f"Where {rater} and {reference} differ",
        origin=experiment.record.numbered_name,
        again=again and f"{again}agreement({rater!r}, {reference!r}).explore()",
        first=(rater, reference),
    )
