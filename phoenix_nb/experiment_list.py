"""What `list_experiments` returns."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from phoenix_nb.model import ExperimentSummaryRecord
from phoenix_nb.model.public import ExperimentSummary

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["ExperimentList"]


class ExperimentList(list[ExperimentSummary]):
    """Summaries of experiments, newest first; shows itself as a table."""

    def __init__(self, summaries: Iterable[ExperimentSummary] = (), *, location: str = "") -> None:
        super().__init__(summaries)
        self.location = location
        """The file or the server that they are stored in."""

    def to_dataframe(self) -> "pd.DataFrame":
        """Return one row for each experiment, with its id as index."""
        import pandas as pd

        columns = list(ExperimentSummaryRecord.model_fields)
        rows = [
            {name: getattr(summary, name) for name in columns} | {"status": summary.status.value}
            for summary in self
        ]
        return pd.DataFrame(rows, columns=columns).set_index("experiment_id")

    def _repr_html_(self) -> str:
        from phoenix_nb.ui.static_html.experiment_list import experiments_html

        return str(experiments_html([summary.record for summary in self], self.location))

    def __repr__(self) -> str:
        from phoenix_nb.ui.shared.plain_text import experiments_text

        return experiments_text([summary.record for summary in self], self.location)
