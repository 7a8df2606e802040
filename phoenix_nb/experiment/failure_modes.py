"""The failure modes of an experiment, as users hold them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pandas as pd

from phoenix_nb.core.labels import read_labels, session_names
from phoenix_nb.core.labels.failure_modes import (
    FailureModeReport,
    Suggestion,
    evaluator_stub,
    failure_mode_report,
    suggested_modes,
)
from phoenix_nb.core.labels.tags import TaggedRow, tagged_rows
from phoenix_nb.core.ports import Store
from phoenix_nb.core.values.plain_text import clean
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment.fields import ExperimentFields
from phoenix_nb.frames.labels import failure_mode_columns, failure_mode_index
from phoenix_nb.frames.shown import ShownFrame

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["FailureModes", "failure_modes_of"]


class FailureModes(ShownFrame):
    """One row per failure mode, the most frequent first: a frame that notebooks show as a chart.

    Index `mode`; columns `count`, `share` (of the rows read), `ci_low`, `ci_high` (Wilson, 95 %), `examples`
    (their ids) and `notes`.
    """

    _metadata = ("report",)

    report: FailureModeReport
    """The same as a plain value."""

    @classmethod
    def of(cls, report: FailureModeReport) -> "FailureModes":
        """Make the frame."""
        frame = cls(failure_mode_columns(report))
        frame.index = failure_mode_index(report)
        frame.report = report
        return frame

    @property
    def read(self) -> int:
        """How many rows people have labelled, tagged or noted."""
        return self.report.read

    @property
    def new_modes(self) -> pd.DataFrame:
        """The modes that each batch of ten rows brought: columns `rows`, `new` and `modes`."""
        batches = self.report.batches
        return pd.DataFrame(
            {
                "rows": [batch.rows for batch in batches],
                "new": [len(batch.new) for batch in batches],
                "modes": [", ".join(map(clean, batch.new)) for batch in batches],
            },
            index=pd.RangeIndex(1, len(batches) + 1, name="batch"),
        )

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """The groups that the model of `suggest=` found: each with `name`, `rows` and `notes`."""
        return self.report.suggestions

    def evaluator_stub(self, mode: str) -> str:
        """Write an evaluator that is to find a failure mode, as the text of Python code to complete.

        Raises:
            UsageError: If there is no such mode.
        """
        for known in self.report.modes:
            if known.name == mode:
                return evaluator_stub(known)
        names = ", ".join(repr(known.name) for known in self.report.modes) or "none"
        raise UsageError(f"There is no failure mode {mode!r}; there are {names}.")

    def chart(self) -> "go.Figure":
        """Draw the counts with their intervals, and the modes that each batch brought, as a plotly figure."""
        from phoenix_nb.ui.plots.failure_modes_figure import failure_modes_figure

        return failure_modes_figure(self.report)

    def __str__(self) -> str:
        """Return the state of the analysis and the table."""
        return f"{self.report.sentence}\n\n{self!r}"

    def _repr_html_(self) -> str:
        from phoenix_nb.ui.static_html.failure_modes import failure_modes_html

        return failure_modes_html(self.report)


def failure_modes_of(
    experiment: ExperimentFields, suggest: Callable[[str], object] | None
) -> FailureModes:
    """Count the failure modes; see `RanExperiment.failure_modes`."""
    store = experiment.store_for("notes and tags are stored")
    rows = tagged_rows(store, experiment.experiment_id)
    known = [tag for row in rows for tag in row.tags]
    suggestions = (
        suggested_modes(rows, suggest, list(dict.fromkeys(known))) if suggest is not None else []
    )
    drawn = _were_drawn(store, experiment.experiment_id, rows)
    return FailureModes.of(failure_mode_report(rows, drawn=drawn, suggestions=suggestions))


def _were_drawn(store: Store, experiment_id: str, rows: list[TaggedRow]) -> bool:
    """Whether one label session drew all the rows that were read, and has skipped next to none."""
    read = {row.key for row in rows}
    for name in session_names(store, experiment_id):
        labels = read_labels(store, experiment_id, name)
        if labels is not None and read <= set(labels.asked) and labels.was_read_at_random:
            return True
    return False
