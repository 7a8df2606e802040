"""What is looked at of an experiment: the distribution of its scores, a table of its runs, a file of both."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from phoenix_nb.core.summary.experiment import EvaluatorSummary, ExperimentReport
from phoenix_nb.engine.gc_freeze import fewer_collections
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment.annotations import notes_of
from phoenix_nb.experiment.fields import ExperimentFields
from phoenix_nb.experiment.statistics import experiment_series
from phoenix_nb.experiment.statistics import summaries as every_summary
from phoenix_nb.model import Records

if TYPE_CHECKING:
    from os import PathLike

    import pandas as pd
    import plotly.graph_objects as go

    from phoenix_nb.ui.run_table.queries import Shown
    from phoenix_nb.ui.run_table.widget import RunGrid

__all__ = ["explore_call", "grid_of", "run_grid", "scores_plot", "write_page"]

_IN_PAGE = 1_000
"""Runs that a file holds."""


def scores_plot(experiment: ExperimentFields, evaluator: str | None) -> "go.Figure":
    """Draw the distribution of the scores, of all evaluators or of one.

    Raises:
        UsageError: If there is no such evaluator.
    """
    from phoenix_nb.ui.plots.score_figure import score_figure

    every = every_summary(experiment, "exclude", None)
    scores = {series.named.name: series.scores() for series in experiment_series(experiment)}
    if evaluator is None:
        return score_figure(every, scores)
    chosen = tuple(one for one in every if evaluator in (one.name, one.evaluator))
    if not chosen:
        known = ", ".join(repr(one.name) for one in every) or "none"
        raise UsageError(f"There is no evaluator {evaluator!r}; there are {known}.")
    return score_figure(chosen, scores)


def write_page(
    experiment: ExperimentFields, report: ExperimentReport, path: "str | PathLike[str]"
) -> None:
    """Write an experiment as an HTML file of its own; see `RanExperiment.to_html`."""
    from phoenix_nb.core.summary.run_previews import preview_runs
    from phoenix_nb.ui.static_html.experiment_page import experiment_page
    from phoenix_nb.ui.static_html.page_file import write_page_file

    runs = preview_runs(
        experiment.dataset.record, experiment.records, experiment.evaluators, most=_IN_PAGE
    )
    page = experiment_page(replace(report, runs=runs), notes_of(experiment))
    write_page_file(path, page)


def run_grid(
    experiment: ExperimentFields, report: ExperimentReport, show: "Shown" = "all"
) -> "RunGrid":
    """Make the interactive table of the runs, which reads prompts from the store when one is opened."""
    from phoenix_nb.ui.shared.plain_text import headline, origin

    return grid_of(
        experiment,
        experiment.records,
        report.summaries,
        origin=f"{origin(report)} · {headline(report)}",
        show=show,
        again=explore_call(experiment),
    )


def explore_call(experiment: ExperimentFields) -> str:
    """Return the call that opens the rows of an experiment anew; empty for a rehearsal."""
    return "" if experiment.dry_run else f'pnb.get_experiment("{experiment.record.id}").explore()'


@fewer_collections()
def grid_of(
    experiment: ExperimentFields,
    records: Records,
    summaries: Sequence[EvaluatorSummary] = (),
    *,
    title: str = "",
    origin: str = "",
    show: "Shown" = "all",
    again: str = "",
    first: Collection[str] = (),
) -> "RunGrid":
    """Make the interactive table of some of the runs.

    Args:
        experiment: Whose runs they are.
        records: The runs, with their evaluations.
        summaries: Evaluators whose charts stand above the table.
        title: What they are; by default whose.
        origin: What stands below the title.
        show: Which runs are shown first.
        again: The call that opens the same runs anew; empty if nothing does.
        first: The evaluators whose columns come before those of the others.
    """
    from phoenix_nb.experiment.prompts import exchanges_for_view
    from phoenix_nb.experiment.row_actions import RunKeys, row_editor
    from phoenix_nb.experiment.traces import trace_for_view
    from phoenix_nb.frames import wide_frame
    from phoenix_nb.ui.run_table.columns import run_columns
    from phoenix_nb.ui.run_table.detail import RunReader
    from phoenix_nb.ui.run_table.table import RunTable
    from phoenix_nb.ui.run_table.widget import RunGrid

    dataset = experiment.dataset.record
    evaluators = sorted(experiment.evaluators, key=lambda evaluator: evaluator.name not in first)
    keys = RunKeys(records)
    editor = row_editor(experiment, keys)
    table = RunTable(run_columns(dataset, records, evaluators, editor.columns.columns()))

    def chosen(positions: Sequence[int]) -> "pd.DataFrame":
        frame = wide_frame(dataset, records, evaluators, notes=notes_of(experiment))
        return frame.loc[[keys[position] for position in positions]]

    return RunGrid(
        table,
        RunReader(
            dataset,
            records,
            evaluators,
            exchanges=partial(exchanges_for_view, experiment.store),
            traces=partial(trace_for_view, experiment.store),
        ),
        summaries,
        title=title or experiment.name,
        origin=origin,
        memory=experiment.record.dataset_name,
        choose=chosen,
        editor=editor,
        show=show,
        again=again,
    )
