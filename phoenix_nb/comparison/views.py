"""The interactive view of a comparison, which reads prompts and traces when an example is opened."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from phoenix_nb.comparison.fields import ComparisonFields
from phoenix_nb.experiment.prompts import exchanges_for_view
from phoenix_nb.experiment.row_actions import RunKeys, row_editor
from phoenix_nb.experiment.traces import trace_for_view

if TYPE_CHECKING:
    import pandas as pd

    from phoenix_nb.ui.comparison.view import ComparisonView

__all__ = ["comparison_view"]


def comparison_view(
    comparison: ComparisonFields, frame: "Callable[[], pd.DataFrame]"
) -> "ComparisonView":
    """Make the view; what is selected in it are rows of the comparison's frame."""
    from phoenix_nb.ui.comparison.view import ComparisonView

    def chosen(positions: Sequence[int]) -> "pd.DataFrame":
        return frame().iloc[list(positions)]

    keys = [(example_id, 1) for example_id in comparison.report().example_ids]
    return ComparisonView(
        comparison.report(),
        race=comparison.race,
        exchanges=[
            partial(exchanges_for_view, experiment.store) for experiment in comparison.experiments
        ],
        traces=[partial(trace_for_view, experiment.store) for experiment in comparison.experiments],
        choose=chosen,
        editors=[
            row_editor(experiment, RunKeys(experiment.records))
            for experiment in comparison.experiments
        ],
        examples=row_editor(comparison.baseline, keys),
    )
