"""What `list_experiments` returns."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from phoenix_nb.errors import StoreError, UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.model import ExperimentSummaryRecord
from phoenix_nb.model.public import ExperimentSummary

if TYPE_CHECKING:
    import pandas as pd

    from phoenix_nb.core.comparison.path import Path, PathStep
    from phoenix_nb.ui.leaderboard.view import Leaderboard
    from phoenix_nb.ui.shared.place import PlacedWidget

__all__ = ["ExperimentList"]

_SHOWN = 20
"""Experiments whose figures the table shows, the latest: each takes up to a tenth of a second, once."""
_IN_FRAME = 50
"""The same, of the frame."""
_FROM_SERVER = 5
"""The same, where every run comes over the network."""


class ExperimentList(list[ExperimentSummary]):
    """Summaries of experiments, newest first; shows itself as a leaderboard.

    The summaries are read at once. The figures of the latest experiments, each compared with the one before
    on the same dataset, are worked out when they are first shown.
    """

    def __init__(
        self,
        summaries: Iterable[ExperimentSummary] = (),
        *,
        location: str = "",
        read: Callable[[Sequence[str]], Sequence[RanExperiment]] = lambda _: (),
        compare: "Callable[[Sequence[str]], tuple[Any, PlacedWidget]] | None" = None,
    ) -> None:
        """List experiments.

        Args:
            summaries: Newest first.
            location: The file or the server that they are stored in.
            read: Reads experiments, by their ids.
            compare: Compares experiments by their ids; returns the comparison and its view.
        """
        super().__init__(summaries)
        self.location = location
        """The file or the server that they are stored in."""
        self._read = read
        self._compare = compare

    def to_dataframe(self) -> "pd.DataFrame":
        """Return one row for each experiment, with its id as index.

        After the fields of the summaries come, of the latest fifty, the columns of `History.to_dataframe`:
        `changed`, `seconds`, `tokens`, `cost`, `reused`, and for each evaluator `<name>.mean`, `.ci_low`,
        `.ci_high`, `.difference` from the experiment before on the same dataset, with `.difference_low`,
        `.difference_high` and `.p_value`, and `.from_first`.
        """
        import pandas as pd

        from phoenix_nb.experiment.paths import figures_of

        columns = list(ExperimentSummaryRecord.model_fields)
        rows = [
            {name: getattr(summary, name) for name in columns}
            | {
                "status": summary.status.value,
                "outcome": None if summary.outcome is None else summary.outcome.value,
            }
            for summary in self
        ]
        frame = pd.DataFrame(rows, columns=columns).set_index("experiment_id")
        figures = {}
        for path in self.paths(_IN_FRAME):
            for step in path.steps:
                row = figures_of(step, path.evaluators)
                figures[row.pop("experiment_id")] = {
                    name: value for name, value in row.items() if name not in columns
                }
        if not figures:
            return frame
        added = pd.DataFrame.from_dict(figures, orient="index")
        every = dict.fromkeys(name for row in figures.values() for name in row)
        return frame.join(added[list(every)])

    def explore(self) -> "Leaderboard":
        """Open the table with a box before each experiment: choose two or more, and compare them.

        Shown by a notebook cell; needs its kernel, and saves itself as the plain table. `.selected` holds the
        ids of those that are chosen, and `.comparison` the last comparison made.

        Raises:
            UsageError: If the list was made by hand, without a store.
        """
        from phoenix_nb.ui.leaderboard.view import Leaderboard

        if self._compare is None:
            raise UsageError(
                "This list is not connected to a store; list_experiments() returns one that is."
            )
        return Leaderboard([summary.record for summary in self], self.steps(), self._compare)

    def paths(self, most: int = _SHOWN) -> "list[Path]":
        """Read the latest experiments, and return the path of each dataset."""
        from phoenix_nb.experiment.paths import path_of

        if self.location.startswith("http"):
            most = min(most, _FROM_SERVER)
        of_dataset: dict[str, list[str]] = {}
        for summary in self[:most]:
            of_dataset.setdefault(summary.dataset_id, []).append(summary.experiment_id)
        paths = []
        for ids in of_dataset.values():
            try:
                paths.append(path_of(self._read(ids)))
            except StoreError:  # the list itself is there: it is shown without figures
                continue
        return paths

    def steps(self) -> "Mapping[str, PathStep]":
        """Return the figures of the latest experiments, by their ids, under the names in this list.

        A path numbers equal names among the experiments that it was read from, which are not all.
        """
        from phoenix_nb.core.comparison.path import numbered

        oldest_first = self[::-1]
        listed = numbered(summary.name for summary in oldest_first)
        names = dict(zip((one.experiment_id for one in oldest_first), listed, strict=True))
        steps = {}
        for path in self.paths():
            ids = {step.name: step.report.record.id for step in path.steps}
            for step in path.steps:
                against = names[ids[step.against]] if step.against else ""
                own = ids[step.name]
                steps[own] = replace(step, name=names[own], against=against)
        return steps

    def _repr_html_(self) -> str:
        from phoenix_nb.ui.static_html.experiment_list import experiments_html

        records = [summary.record for summary in self]
        return str(experiments_html(records, self.location, self.steps()))

    def __repr__(self) -> str:
        from phoenix_nb.ui.shared.plain_text import experiments_text

        return experiments_text([summary.record for summary in self], self.location)
