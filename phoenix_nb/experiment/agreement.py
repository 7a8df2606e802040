"""Agreement of a judge with people, as users hold it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from phoenix_nb.core.labels.agreement import AgreementReport
from phoenix_nb.core.labels.reading import Key
from phoenix_nb.core.stats.raters import Bounded
from phoenix_nb.errors import UsageError
from phoenix_nb.ui.shared.environment import FrontEnd, front_end
from phoenix_nb.ui.shared.shown_once import ShownOnce

if TYPE_CHECKING:
    import pandas as pd

    from phoenix_nb.ui.run_table.widget import RunGrid

__all__ = ["Agreement"]


class Agreement(ShownOnce):
    """How well a rater, such as a judge, agrees with a reference, such as people.

    Figures have `.value`, `.low` and `.high`, a 95 % interval; a `value` of None cannot be computed. It reads
    as text; a notebook shows the table with the figures.
    """

    def __init__(
        self, report: AgreementReport, open_rows: Callable[[Sequence[Key]], "RunGrid"]
    ) -> None:
        """Hold a report.

        Args:
            report: The figures.
            open_rows: Opens the table of some runs.
        """
        self._report = report
        self._open_rows = open_rows

    @property
    def report(self) -> AgreementReport:
        """The same as a plain value."""
        return self._report

    @property
    def rater(self) -> str:
        """Who is looked at."""
        return self._report.raters.rater

    @property
    def reference(self) -> str:
        """Who counts as right."""
        return self._report.raters.reference

    @property
    def n(self) -> int:
        """Rows that both have rated."""
        return self._report.raters.n

    @property
    def share(self) -> Bounded:
        """Share of these rows with the same label."""
        return self._report.raters.share

    @property
    def kappa(self) -> Bounded:
        """Cohen's kappa: 1 always the same, 0 as often as by chance."""
        return self._report.raters.kappa

    @property
    def ac1(self) -> Bounded:
        """Gwet's AC1: as kappa, but not misled where nearly all rows have one label."""
        return self._report.raters.ac1

    @property
    def sensitivity(self) -> Bounded:
        """Of the rows that are good by the reference, the share that the rater calls good."""
        return self._report.raters.sensitivity

    @property
    def specificity(self) -> Bounded:
        """Of the rows that are bad by the reference, the share that the rater calls bad."""
        return self._report.raters.specificity

    @property
    def base_rate(self) -> Bounded:
        """Share of rows that are good by the reference."""
        return self._report.raters.base_rate

    @property
    def alpha(self) -> Bounded | None:
        """Krippendorff's alpha of the rater and all annotators; None if these are two in all."""
        return self._report.alpha

    @property
    def ceiling(self) -> Bounded | None:
        """Krippendorff's alpha of the annotators: how well people agree. None if there is one alone."""
        return self._report.ceiling

    @property
    def table(self) -> "pd.DataFrame":
        """Counts of rows: the reference's labels down, the rater's across."""
        import pandas as pd

        labels = list(self._report.labels)
        counts = self._report.raters.table
        return pd.DataFrame(
            [[counts.get((down, across), 0) for across in labels] for down in labels],
            index=pd.Index(labels, name=self.reference),
            columns=pd.Index(labels, name=self.rater),
        )

    @property
    def disagreements(self) -> list[Key]:
        """The rows on which they differ: example id and repetition."""
        return list(self._report.disagreements)

    def explore(self) -> "RunGrid":
        """Open the rows on which they differ, as `experiment.explore()` shows them.

        Raises:
            UsageError: If they agree on every row.
        """
        if not self.disagreements:
            raise UsageError(
                f"{self.rater} and {self.reference} agree on all {self.n} rows; experiment.explore() "
                "shows them."
            )
        return self._open_rows(self.disagreements)

    def __repr__(self) -> str:
        """Name the raters and their kappa."""
        return f"<Agreement of {self.rater!r} with {self.reference!r}: kappa {self.kappa}, n = {self.n}>"

    def __str__(self) -> str:
        """Return it in a few sentences."""
        return str(self._report)

    def html(self) -> str:
        """Return the figures and the table as static HTML, escaped."""
        from phoenix_nb.ui.static_html.agreement import agreement_html

        return agreement_html(self._report)

    def _repr_mimebundle_(
        self, include: Sequence[str] | None = None, exclude: Sequence[str] | None = None
    ) -> dict[str, str]:
        """Return HTML and text; in a notebook with a button that opens the rows on which they differ."""
        bundle = super()._repr_mimebundle_(include, exclude)
        if "text/html" in bundle and self.disagreements and front_end() is FrontEnd.JUPYTER:
            bundle["text/html"] = self._html_with_button()
        return bundle

    def _html_with_button(self) -> str:
        from phoenix_nb.ui.static_html.agreement import agreement_html, how_to_open
        from phoenix_nb.ui.steps.view import Step, Steps, keep_working

        count = len(self.disagreements)
        rows = "the row" if count == 1 else f"the {count:,} rows"
        step = Step(f"Open {rows} on which they differ", "In the row browser", self.explore)
        steps = keep_working(Steps([step], how_to_open(count)))
        return agreement_html(self._report, with_call=False) + steps.html()
