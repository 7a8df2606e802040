"""Comparisons as users hold them: which variant is better, by how much, and where."""

from typing import TYPE_CHECKING

from phoenix_nb.comparison.changes import ComparisonChanges
from phoenix_nb.comparison.fields import ComparisonFields
from phoenix_nb.core.values.given import path_of
from phoenix_nb.core.values.plain_text import clean
from phoenix_nb.errors import UsageError
from phoenix_nb.ui.shared.shown_once import ShownOnce

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from os import PathLike

    import pandas as pd
    import plotly.graph_objects as go

    from phoenix_nb.comparison.slices import Slices
    from phoenix_nb.core.comparison import Show
    from phoenix_nb.core.summary.failure_scores import ErrorPolicy
    from phoenix_nb.experiment.corrected import CorrectedScore
    from phoenix_nb.type_aliases import Cluster
    from phoenix_nb.ui.comparison.view import ComparisonView

__all__ = ["Comparison"]


class Comparison(ComparisonFields, ShownOnce):
    """Experiments over the same examples, each compared with one of them, the baseline.

    Examples are matched by id; repetitions of one are averaged first. Differences and all that goes
    with them are over the examples that both a variant and the baseline scored: what could not be
    paired is counted beside them, with the reason. A mean is of all scores that the one experiment
    has. Where lower scores are better, a win is the lower score; the sign of a difference is always
    variant minus baseline.
    """

    # -- what it says -----------------------------------------------------------------------------

    def headline(self) -> str:
        """Describe the main result: of the first evaluator that decides anything, the clearest."""
        found = self._report.headline
        return "Nothing was evaluated, so there is nothing to compare" if not found else str(found)

    def headlines(self) -> list[str]:
        """Describe the result of each variant on each evaluator, a sentence each."""
        return [str(one) for one in self._report.headlines]

    def summary(self, *, detail: bool = False) -> "pd.DataFrame":
        """Return the figures, with index (`evaluator`, `variant`), the baseline among the variants.

        Columns:

        - `mean` of all of the variant's scores, as its own summary shows it;
        - `difference` from the baseline over the paired examples, `ci_low` and `ci_high` of it (95 %);
        - `p_value`, and `p_adjusted` for all comparisons made here (permutation max-T);
        - `wins`, `losses`, `ties`, and `n`, the number of paired examples, which they add up to;
        - `unmatched`: examples that could not be paired, because one of the two failed on them, or was
          not run on them.

        With `detail`, further ones:

        - `bound_low`, `bound_high`: the difference if every failed run had scored as badly, or as
          well, for the variant as can be; NaN where nothing failed, or the range of scores is not known;
        - `shrunk`: the difference without the luck of coming out high among several variants (NaN below
          three), and `selected_low`, `selected_high`, an interval that still holds 95 % for the variant
          that is picked out because it came out best (NaN where there is one);
        - `clusters`, `test` and `interval`: how many clusters there are, and the methods.

        The baseline's own rows have NaN where there is nothing to compare. An evaluator that gives
        labels only has neither mean nor difference: its `p_value` is of the mix of labels, its `ties`
        are examples whose label is the same.

        Args:
            detail: Whether to add the further columns.
        """
        from phoenix_nb.frames.comparisons import comparison_summary_frame

        return comparison_summary_frame(self._report, detail=detail)

    def to_dataframe(self) -> "pd.DataFrame":
        """Return one row per example, with index `example_id` and a MultiIndex of variant × field.

        Fields: `output`, `error`, and per evaluator `<name>.score` and `<name>.label`, where there are
        any; scores are averages over repetitions.
        """
        from phoenix_nb.frames.comparisons import comparison_frame

        return comparison_frame(self._report)

    def regressions(
        self, evaluator: str | int | None = None, variant: str | int | None = None
    ) -> "pd.DataFrame":
        """Return the examples on which a variant is worse than the baseline, the largest loss first.

        Args:
            evaluator: By name or position; the first if None.
            variant: By name or position; every one but the baseline if None.

        Returns:
            Index `example_id`; columns `variant`, `difference`, `baseline_score`, `variant_score`,
            `input.<key>`, `expected.<key>`, `baseline_output`, `variant_output`. Examples without a
            score on one side are in `errors()`, not here.

        Raises:
            UsageError: If there is no such evaluator or variant.
        """
        return self._examples("regressions", evaluator, variant)

    def improvements(
        self, evaluator: str | int | None = None, variant: str | int | None = None
    ) -> "pd.DataFrame":
        """Return the examples on which a variant is better, the largest gain first; see `regressions`."""
        return self._examples("improvements", evaluator, variant)

    def disagreements(
        self, evaluator: str | int | None = None, variant: str | int | None = None
    ) -> "pd.DataFrame":
        """Return the examples on which scores or labels differ, the largest difference first.

        As `regressions`; for an evaluator without scores the columns are `baseline_label` and
        `variant_label`.
        """
        return self._examples("disagreements", evaluator, variant)

    def errors(self) -> "pd.DataFrame":
        """Return one row per failed run or evaluation, with index (`variant`, `example_id`, `repetition`).

        Columns: `source` ("task" or the evaluator's name), `type` and `message`.
        """
        from phoenix_nb.frames.comparisons import failures_frame

        return failures_frame(self._report)

    def unmatched(self) -> "pd.DataFrame":
        """Return one row per example that some experiment was not planned on, with index `example_id`.

        One boolean column per variant tells which were.
        """
        import pandas as pd

        overlap = self._report.overlap
        common = set(overlap.common)
        ids = [one for one in overlap.ids if one not in common]
        lacking = [set(one) for one in overlap.lacking]
        columns = {
            name: [one not in absent for one in ids]
            for name, absent in zip(self.variants, lacking, strict=True)
        }
        index = pd.Index(pd.Series(ids, dtype="string"), name="example_id")
        return pd.DataFrame(columns, index=index, dtype="bool")

    def changes(self) -> ComparisonChanges:
        """Return what differs from the baseline besides the scores.

        Prompts (word by word), models and parameters, the task's source and the values it reads, evaluators,
        the dataset's version, package versions, options and the git commit.
        """
        return ComparisonChanges(self._report.changes)

    def repetition_summary(self, k: int | None = None) -> "pd.DataFrame":
        """Return how stable each variant is, with index (`evaluator`, `variant`).

        Columns, averages over examples: `std` between the repetitions of one example (root mean square),
        `pass_at_k` and `pass_all` (the chance that one, or each, of k repetitions passes; estimated without
        bias, from the `counted` examples that have k scores), `agreement` (share of the repetitions that
        have the most frequent score), and the number of `unstable` examples out of all `examples`.

        Args:
            k: Repetitions that a pass is asked of; those planned if None.

        Raises:
            UsageError: If k is below 1.
        """
        from phoenix_nb.core.comparison.stability import stability
        from phoenix_nb.frames.comparisons import stability_frame

        report = self._report
        return stability_frame(
            [
                stability(report, evaluator, variant, k)
                for evaluator, judged in enumerate(report.evaluators)
                if judged.numeric
                for variant in range(len(report.sides))
            ]
        )

    def unstable(
        self, evaluator: str | int | None = None, variant: str | int | None = None
    ) -> "pd.DataFrame":
        """Return the examples whose repetitions differ, the most unstable first.

        Index (`variant`, `example_id`); columns `n`, `mean`, `std`, `agreement` and `scores`, the list
        of them by repetition.
        """
        from phoenix_nb.frames.comparisons import unstable_frame

        chosen = range(len(self)) if variant is None else [self._report.variant_position(variant)]
        return unstable_frame(
            self._report, self._report.evaluator_position(evaluator), list(chosen)
        )

    def slices(
        self,
        by: "str | Callable[..., object] | Sequence[str | Callable[..., object]]",
        evaluator: str | int | None = None,
        *,
        variant: str | int | None = None,
    ) -> "Slices":
        """Return where the difference lies: one row per slice of the examples.

        p-values and intervals hold for all slices together. What is found here was not asked before the run,
        unless `experiment_metadata={"slices": ["topic"]}` named it: take it for a hypothesis, and test it on
        other examples. A small slice shows large gaps only; `detectable` says how large.

        Args:
            by: A metadata key, an input key, or a function of the example; or several of these. Numbers
                are cut at their quartiles.
            evaluator: By name or position; the first if None.
            variant: By name or position; every one but the baseline if None.

        Returns:
            A frame with index (`by`, `slice`), and `variant` before it where there are several. Columns: `n`,
            `difference` with `ci_low` and `ci_high`; `gap` (the difference inside less that outside) with
            `gap_low`, `gap_high` and `p_value`; `detectable`, the smallest gap that would be shown with a
            chance of 80 %; and `status`, "hypothesis" or "named before". Slices with fewer than 20 examples
            have no interval.

        Raises:
            UsageError: If there is no such key, evaluator or variant, or no scores.
        """
        from phoenix_nb.comparison.slices import Slices  # brings in pandas
        from phoenix_nb.core.comparison.slices import slice_report

        return Slices.of(slice_report(self._report, by, evaluator, variant))

    def corrected(
        self,
        judge: str,
        reference: str,
        *,
        variant: str | int | None = None,
        to_come: bool = False,
    ) -> "CorrectedScore":
        """Correct a variant's mean difference from the baseline by the labels of people.

        The labels are those of a blind session on the comparison, or of a session of one name on each
        experiment (PPI++ with Student's quantile, over the examples).

        Args:
            judge: The evaluator that has scored every row of both.
            reference: The label session, or one annotator of it, such as "human.ada".
            variant: By name or position; the one that is not the baseline if there are two.
            to_come: Whether the interval is for examples to come like these, rather than for these.

        Returns:
            As of an experiment: `mean` (variant less baseline), `ci_low`, `ci_high`, `labelled`,
            `labels_alone`.

        Raises:
            UsageError: If there are several variants and none is named, or for the reasons that an
                experiment has.
            StoreError: If labels cannot be read.
        """
        from phoenix_nb.experiment.judges import corrected_between

        positions = self._report.compared_positions(variant)
        if len(positions) != 1:
            names = ", ".join(repr(self.variants[position]) for position in positions)
            raise UsageError(f"There are several variants; name one as variant=: {names}.")
        other = self._experiments[positions[0]]
        return corrected_between(self.baseline, other, judge, reference, to_come=to_come)

    def plot(self, evaluator: str | int | None = None) -> "go.Figure":
        """Draw the differences from the baseline with their 95 % intervals, as a plotly figure.

        Args:
            evaluator: By name or position; all of them if None.

        Raises:
            UsageError: If there is no such evaluator.
        """
        from phoenix_nb.ui.plots.comparison_figures import differences_figure

        return differences_figure(self._report, evaluator)

    def plot_unstable(self, evaluator: str | int | None = None) -> "go.Figure":
        """Draw the spread between repetitions of the most unstable examples, as a plotly figure.

        Raises:
            UsageError: If there is no such evaluator.
        """
        from phoenix_nb.ui.plots.comparison_figures import stability_figure

        return stability_figure(self._report, self._report.evaluator_position(evaluator))

    # -- the gate ---------------------------------------------------------------------------------

    def assert_no_regression(
        self,
        evaluator: str | int,
        margin: float = 0.0,
        *,
        variant: str | int | None = None,
        strict: bool = False,
        cluster: "Cluster | None" = None,
        errors: "ErrorPolicy | None" = None,
    ) -> None:
        """Pass unless there is evidence that a variant is worse than the baseline by more than `margin`.

        Evidence is any of these, for any variant asked about:

        - the whole 95 % interval of the difference lies on the worse side of the margin (lower, or
          higher for an evaluator that must be minimised; without a direction, lower is worse);
        - the variant failed on examples that the baseline scored, more often than the other way
          round, with an exact McNemar p-value below 0.05;
        - no example is scored by both.

        The intervals are not adjusted for the number of variants. A difference that is worse but could
        be chance passes: with few examples almost everything does. `strict=True` turns the burden of
        proof round, and passes only if a regression beyond the margin is ruled out, even if every run that
        failed, or that the variant is missing, is counted as the worst score there can be: 0 or 1, or the
        worse end of the evaluator's `score_range`.

        Args:
            evaluator: By name or position; it must give scores.
            margin: The loss that is still acceptable, in units of the score: 0.02 is two points.
            variant: By name or position; every one but the baseline if None.
            strict: Fail, too, if the interval reaches beyond the margin once failures are counted.
            cluster: What groups examples that are not independent; as the comparison if None.
            errors: How runs that failed count in the interval; as in the comparison if None. `strict` counts
                them as the worst score whatever it is.

        Raises:
            AssertionError: With the difference, its interval, and the worst examples.
            UsageError: If there is no such evaluator or variant, or it gives no scores.

        Example:
            >>> def test_new_prompt():
            ...     comparison = run_variants(dataset, task, variants, [correct])
            ...     comparison.assert_no_regression("correct", margin=0.02)
        """
        __tracebackhide__ = True  # pytest shows the line of the test that failed
        from phoenix_nb.core.comparison.regression_gate import regression_report

        compared = self._report
        if cluster is not None or errors not in (None, self._errors):
            from phoenix_nb.comparison.building import built_report

            compared, _ = built_report(
                self._experiments,
                self._position,
                cluster=self._cluster if cluster is None else cluster,
                primary=self._primary,
                errors=errors or self._errors,
                looks=self._looks,
            )
        report = regression_report(
            compared, evaluator, margin=margin, variant=variant, strict=strict
        )
        if report:
            raise AssertionError(clean(report))

    # -- how it is shown --------------------------------------------------------------------------

    def __repr__(self) -> str:
        """Name what is compared, in a line: lists, logs and debuggers take the repr of what they hold."""
        names = [repr(name) for name in self.variants]
        names[self._position] += " (baseline)"
        return f"<Comparison of {', '.join(names)}>"

    def __str__(self) -> str:
        """Summarize the comparison: a sentence and a table for each evaluator."""
        from phoenix_nb.ui.comparison.plain_text import comparison_text

        return comparison_text(self._report)

    def html(self) -> str:
        """Return what a notebook shows, as static HTML without scripts, escaped."""
        from phoenix_nb.ui.static_html.comparison import comparison_html

        return comparison_html(self._report)

    def explore(self) -> "ComparisonView":
        """Open the examples side by side: filter, group, sort, slice, read one in full.

        Shown by a notebook cell; needs its kernel. What is saved with the notebook is the comparison
        itself, displayed without `explore()`. Examples that are selected there (key X) come back as
        `view.selected`, rows of `to_dataframe()`.
        """
        from phoenix_nb.comparison.views import comparison_view

        return comparison_view(self, self.to_dataframe)

    def to_html(self, path: "str | PathLike[str]") -> None:
        """Write the comparison as one HTML file, with the same filters, that needs nothing else.

        It loads nothing and sends nothing. Very many or very long examples are cut to those that
        matter most; the file says so.
        """
        from phoenix_nb.ui.static_html.comparison_page import standalone_html
        from phoenix_nb.ui.static_html.page_file import write_page_file

        write_page_file(path, standalone_html(self._report))

    def to_markdown(self, path: "str | PathLike[str] | None" = None) -> str:
        """Return the main result and all figures as Markdown, for the summary of a CI job.

        In GitHub's workflows, `comparison.to_markdown(os.environ["GITHUB_STEP_SUMMARY"])` shows it on the
        page of the job.

        Args:
            path: A file to which the text is added as well.

        Raises:
            UsageError: If `path` is not a path.
            OSError: If it cannot be written there.
        """
        from phoenix_nb.ui.comparison.markdown import comparison_markdown

        text = comparison_markdown(self._report)
        if path is not None:
            with path_of(path).open("a", encoding="utf-8") as file:
                file.write(text)
        return text

    # -- inner ------------------------------------------------------------------------------------

    def _examples(
        self, show: "Show", evaluator: str | int | None, variant: str | int | None
    ) -> "pd.DataFrame":
        from phoenix_nb.frames.comparisons import examples_frame

        if not self._report.evaluators:
            raise UsageError(
                "The experiments have no evaluations; add some with evaluate_experiment(...) first."
            )
        position = self._report.evaluator_position(evaluator)
        return examples_frame(
            self._report, show, position, self._report.compared_positions(variant)
        )
