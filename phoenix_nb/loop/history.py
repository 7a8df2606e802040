"""What `history` returns: every experiment of a dataset, and how each differs from the one before."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from phoenix_nb.errors import UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.model import ExperimentStatus, ExperimentSummaryRecord

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go

    from phoenix_nb.core.comparison.path import Path
    from phoenix_nb.ui.leaderboard.view import Leaderboard
    from phoenix_nb.ui.shared.place import PlacedWidget

__all__ = ["History"]


class History:
    """The path of one dataset: its experiments, oldest first, each against the one before.

    Shows itself as a table, newest first. `len`, iteration and indexing give the experiments; an experiment
    is found by position or by the name that the table shows, such as `"guided · 2"`.
    """

    def __init__(
        self,
        experiments: Sequence[RanExperiment],
        evaluator: str | None = None,
        *,
        compare: "Callable[[Sequence[str]], tuple[Any, PlacedWidget]] | None" = None,
    ) -> None:
        """Arrange experiments of one dataset.

        Args:
            experiments: In any order.
            evaluator: The evaluator whose differences are shown; the first one that has scores if None.
            compare: Compares experiments by their ids; returns the comparison and its view.

        Raises:
            UsageError: If none of them has this evaluator.
        """
        from phoenix_nb.experiment.paths import path_of

        self._compare = compare
        self._experiments = sorted(experiments, key=lambda ran: ran.record.created_at)
        self._path = path_of(self._experiments)
        if evaluator is not None and evaluator not in self._path.evaluators:
            raise UsageError(
                f"No experiment of this dataset has the evaluator {evaluator!r}; choose one of "
                f"{', '.join(map(repr, self._path.evaluators)) or 'none'}."
            )
        self._evaluator = evaluator or _first_scored(self._path)

    # -- what it is -------------------------------------------------------------------------------

    @property
    def experiments(self) -> tuple[RanExperiment, ...]:
        """The experiments, oldest first."""
        return tuple(self._experiments)

    @property
    def names(self) -> tuple[str, ...]:
        """The name of each, equal ones numbered: `("guided", "guided · 2")`."""
        return tuple(step.name for step in self._path.steps)

    @property
    def evaluator(self) -> str | None:
        """The evaluator whose differences are shown; None if nothing has been evaluated."""
        return self._evaluator

    @property
    def looks(self) -> int:
        """How many different things have been tried on this dataset."""
        return self._path.looks

    @property
    def best(self) -> RanExperiment | None:
        """The experiment with the best mean; None where the evaluator has no direction."""
        step = self._path.best(self._evaluator) if self._evaluator else None
        return None if step is None else self._experiments[self._path.steps.index(step)]

    @property
    def path(self) -> "Path":
        """The same as a plain value."""
        return self._path

    def __len__(self) -> int:
        return len(self._experiments)

    def __iter__(self) -> Iterator[RanExperiment]:
        return iter(self._experiments)

    def __getitem__(self, wanted: int | str) -> RanExperiment:
        """Find an experiment by position or name.

        Raises:
            UsageError: If there is none.
        """
        if isinstance(wanted, str) and wanted in self.names:
            wanted = self.names.index(wanted)
        if isinstance(wanted, int) and -len(self) <= wanted < len(self):
            return self._experiments[wanted]
        raise UsageError(
            f"This history has no experiment {wanted!r}; its names are {', '.join(self.names) or 'none'}."
        )

    # -- as data ----------------------------------------------------------------------------------

    def to_dataframe(self) -> "pd.DataFrame":
        """Return one row an experiment, oldest first, with its name as index.

        Columns: `experiment_id`, `created_at`, `changed` (in words), `planned`, `done`, `failed`, `seconds`
        (of work), `tokens`, `cost` (US dollars), `reused` (share of the runs); then for each evaluator
        `<name>.mean`, `.ci_low`, `.ci_high` (95 %), `.difference` from the experiment before with
        `.difference_low`, `.difference_high` and `.p_value`, and `.from_first`, the difference from the
        first experiment. What is not known is missing.
        """
        import pandas as pd

        from phoenix_nb.experiment.paths import figures_of

        rows = [figures_of(step, self._path.evaluators) for step in self._path.steps]
        return pd.DataFrame(rows, index=pd.Index(self.names, name="experiment"))

    def plot(self, evaluator: str | None = None) -> "go.Figure":
        """Return a chart of the path: each experiment's mean with its 95 % interval, oldest first.

        Args:
            evaluator: The one whose means are drawn; the one of the table if None.

        Raises:
            UsageError: If there is no such evaluator.
        """
        from phoenix_nb.ui.plots.history_figure import history_figure

        evaluator = evaluator or self._evaluator
        if evaluator is not None and evaluator not in self._path.evaluators:
            raise UsageError(
                f"There is no evaluator {evaluator!r}; choose one of "
                f"{', '.join(map(repr, self._path.evaluators))}."
            )
        return history_figure(self._path, evaluator)

    def explore(self) -> "Leaderboard":
        """Open the experiments with a box before each: choose two or more, and compare them.

        Shown by a notebook cell; needs its kernel, and saves itself as the plain table. `.selected` holds the
        ids of those that are chosen, and `.comparison` the last comparison made.

        Raises:
            UsageError: If the history was made by hand, without a store.
        """
        from phoenix_nb.ui.leaderboard.view import Leaderboard

        if self._compare is None:
            raise UsageError(
                "This history is not connected to a store; pnb.history(dataset) returns one that is."
            )
        steps = {step.report.record.id: step for step in self._path.steps}
        summaries = [_summarised(ran) for ran in reversed(self._experiments)]
        title = f"The path of “{self._path.dataset_name}”"
        return Leaderboard(summaries, steps, self._compare, title)

    # -- as text and as HTML ----------------------------------------------------------------------

    def __repr__(self) -> str:
        from phoenix_nb.ui.static_html.history import history_text

        return history_text(self._path, self._evaluator)

    def _repr_html_(self) -> str:
        from phoenix_nb.ui.static_html.history import history_html

        return str(history_html(self._path, self._evaluator))


def _first_scored(path: "Path") -> str | None:
    means = (
        summary.name
        for step in path.steps
        for summary in step.report.summaries
        if summary.mean is not None
    )
    return next(means, next(iter(path.evaluators), None))


def _summarised(ran: RanExperiment) -> ExperimentSummaryRecord:
    report = ran.report()
    status = ExperimentStatus.INCOMPLETE if report.missing else ExperimentStatus.COMPLETED
    return ExperimentSummaryRecord.of(
        ran.record, status=status, done=report.done, failed=report.failed
    )
