"""What a comparison holds: the experiments, the baseline among them, and the report."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from phoenix_nb.comparison.baseline import baseline_position
from phoenix_nb.experiment import RanExperiment

if TYPE_CHECKING:
    from phoenix_nb.core.comparison import ComparisonReport
    from phoenix_nb.core.racing.sequences import RaceReport
    from phoenix_nb.core.summary.failure_scores import ErrorPolicy
    from phoenix_nb.type_aliases import Cluster

__all__ = ["ComparisonFields"]


class ComparisonFields:
    """The fields of a comparison, and the sequence of its experiments."""

    def __init__(
        self,
        experiments: Sequence[RanExperiment],
        *,
        baseline: "int | str | RanExperiment" = 0,
        cluster: "Cluster | None" = None,
        primary: str | None = None,
        errors: "ErrorPolicy" = "exclude",
        looks: int | None = None,
    ) -> None:
        """Compare.

        Args:
            experiments: Two or more.
            baseline: Its position, its name (the variant's, the experiment's or the id), or itself.
            cluster: What groups examples that are not independent, such as several questions about one
                document: a metadata or input key, or a function of the example.
            primary: The evaluator that the decision rests on. Its comparisons are adjusted for one another
                alone, and the headline is about it; the others are exploratory.
            errors: How runs that failed count, in all variants alike: "exclude" leaves them out, "worst"
                counts them at the worse end of the evaluator's `score_range`, "zero" as 0.
            looks: How many distinct variants have been compared on the dataset so far, where a ledger
                tells: the notes then say how often as many equal ones give a false claim. Nothing is
                adjusted for it.

        Raises:
            UsageError: If there are fewer than two, if none is the baseline named, or if one shares no
                example with it; if there is no such cluster key or primary evaluator; or if failures must
                count and the worst score is not declared.
        """
        from phoenix_nb.comparison.building import built_report

        self._experiments = tuple(experiments)
        self._position = baseline_position(self._experiments, baseline)
        self._cluster, self._primary, self._errors = cluster, primary, errors
        self._looks = looks
        self._report, self._race = built_report(
            self._experiments,
            self._position,
            cluster=cluster,
            primary=primary,
            errors=errors,
            looks=looks,
        )

    @property
    def experiments(self) -> tuple[RanExperiment, ...]:
        """The experiments, in the order given."""
        return self._experiments

    @property
    def baseline(self) -> RanExperiment:
        """The experiment that the others are compared with."""
        return self._experiments[self._position]

    @property
    def cluster(self) -> "Cluster | None":
        """What groups examples that are not independent; None if each counts for itself."""
        return self._cluster

    @property
    def primary(self) -> str | None:
        """The evaluator that the decision rests on; None if all are alike."""
        return self._primary

    @property
    def variants(self) -> tuple[str, ...]:
        """The names of the variants, the baseline among them; equal names are numbered."""
        return self._report.variants

    @property
    def notes(self) -> tuple[str, ...]:
        """What must be known before the figures: other versions, partial overlap, missing evaluators."""
        return self._report.remarks

    @property
    def race(self) -> "RaceReport | None":
        """The race between the variants: who was stopped, when and why, and what that saved; None without."""
        return self._race

    def report(self) -> "ComparisonReport":
        """Return everything that a view shows, as one plain value."""
        return self._report

    def __getitem__(self, variant: str | int) -> RanExperiment:
        """Find an experiment by its variant's name or by position.

        Raises:
            UsageError: If there is none.
        """
        return self._experiments[self._report.variant_position(variant)]

    def __len__(self) -> int:
        return len(self._experiments)

    def __iter__(self) -> Iterator[RanExperiment]:
        return iter(self._experiments)
