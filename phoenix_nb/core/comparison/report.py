"""A whole comparison as one value, which frames, headlines, charts and every view are made from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import compress
from typing import Any, get_args

from phoenix_nb.core.comparison.alignment import AlignedExperiment, Overlap, find_overlap
from phoenix_nb.core.comparison.caveats import cluster_notes, find_notes
from phoenix_nb.core.comparison.changes import Changes, find_changes
from phoenix_nb.core.comparison.example_detail import (
    ComparedExample,
    ComparedRun,
    ComparedVariant,
    evaluations_of_run,
)
from phoenix_nb.core.comparison.headlines import Headline, headline, leading_result
from phoenix_nb.core.comparison.results import ComparisonResult, Design, compare_all
from phoenix_nb.core.comparison.row_choice import (
    Counts,
    Show,
    Sort,
    choose_rows,
    resolve_sort,
    searched_texts,
    sort_key,
)
from phoenix_nb.core.comparison.score_columns import (
    ComparedEvaluator,
    PairOutcome,
    compared_evaluators,
    outcomes,
)
from phoenix_nb.core.summary.clusters import By, groups_of
from phoenix_nb.core.summary.failure_scores import ErrorPolicy
from phoenix_nb.errors import UsageError
from phoenix_nb.model import ExampleRecord

__all__ = [
    "ComparisonReport",
    "Counts",
    "Show",
    "Sort",
    "build_report",
]


@dataclass(frozen=True)
class ComparisonReport:
    """Everything that a view of a comparison shows.

    `evaluators`, `variants` and `example_ids` give the axes; columns such as `scores(e, v)` are
    tuples parallel to `example_ids`. `rows` filters and sorts positions; `example` looks one of
    them up in full. Making the report computes all statistics once; everything else is cheap.
    """

    sides: tuple[AlignedExperiment, ...] = field(repr=False)
    baseline: int
    """Position of the baseline among the variants."""
    overlap: Overlap = field(repr=False)
    evaluators: tuple[ComparedEvaluator, ...] = field(repr=False)
    results: tuple[ComparisonResult, ...]
    """Evaluator by evaluator, the variants in their order, the baseline among them."""
    changes: Changes = field(repr=False)
    notes: tuple[str, ...]
    """What a reader must know before the figures, in sentences: other versions, partial overlap."""
    warnings: tuple[str, ...]
    """Those of the notes that a caller of `compare` is warned of: clusters that are few, or not named."""
    design: Design = field(repr=False)
    """Clusters, and the evaluator that the decision rests on."""
    raced: frozenset[str] = frozenset()
    """The ids of experiments whose missing runs a race left out."""
    resume: str = ""
    """The call that completes the experiments; empty if they lack nothing."""

    @property
    def remarks(self) -> tuple[str, ...]:
        """The notes, and how to go on."""
        return (*self.notes, *([f"Resume: {self.resume}"] if self.resume else []))

    @property
    def variants(self) -> tuple[str, ...]:
        """The names of the variants, the baseline among them."""
        return tuple(side.name for side in self.sides)

    @property
    def baseline_name(self) -> str:
        """The name of the baseline."""
        return self.sides[self.baseline].name

    @property
    def example_ids(self) -> tuple[str, ...]:
        """Every example of any of the experiments: the baseline's in its order, then the others'."""
        return self.overlap.ids

    # -- in words ---------------------------------------------------------------------------------

    @cached_property
    def headlines(self) -> tuple[Headline, ...]:
        """One sentence for each variant other than the baseline on each evaluator."""
        return tuple(
            headline(result, self.baseline_name)
            for result in self.results
            if not result.is_baseline
        )

    @cached_property
    def headline(self) -> Headline | None:
        """The sentence to begin with; None without an evaluator."""
        leading = leading_result(self.results)
        return None if leading is None else headline(leading, self.baseline_name, picked_out=True)

    def result(self, evaluator: int, variant: int) -> ComparisonResult:
        """Find the figures of one variant on one evaluator, both by position."""
        return self.results[evaluator * len(self.sides) + variant]

    # -- columns ----------------------------------------------------------------------------------

    def scores(self, evaluator: int, variant: int) -> tuple[float | None, ...]:
        """Average score of each example."""
        return self.evaluators[evaluator].columns[variant].scores

    def labels(self, evaluator: int, variant: int) -> tuple[str | None, ...]:
        """Label of each example."""
        return self.evaluators[evaluator].columns[variant].labels

    def differences(self, evaluator: int, variant: int) -> tuple[float | None, ...]:
        """Difference from the baseline of each example."""
        return self._compared(evaluator, variant)[0]

    def outcomes(self, evaluator: int, variant: int) -> tuple[PairOutcome | None, ...]:
        """Outcome of each example against the baseline."""
        return self._compared(evaluator, variant)[1]

    @cached_property
    def failed(self) -> tuple[bool, ...]:
        """Whether, of each example, any run or evaluation failed in any variant."""
        failing: set[str] = set()
        for side in self.sides:
            ids = side.runs.table.example_ids
            failing.update(compress(ids, side.runs.table.failed))
            for evaluations in side.evaluations.values():
                failing.update(compress(ids, evaluations.column.failed))
        return tuple(example_id in failing for example_id in self.example_ids)

    # -- which examples, in which order -----------------------------------------------------------

    def rows(
        self,
        show: Show = "all",
        *,
        evaluator: str | int | None = None,
        variant: str | int | None = None,
        sort: Sort | None = None,
        descending: bool = False,
        search: str = "",
    ) -> list[int]:
        """Choose examples, and sort them.

        Args:
            show: "regressions" and "improvements" are examples on which a variant is worse or better
                than the baseline; "disagreements" those on which scores or labels differ;
                "errors" those where anything failed in any variant.
            evaluator: By name or position; the first if None. "all" and "errors" do not need it.
            variant: By name or position; None for any but the baseline.
            sort: "loss" puts the largest loss first, "gain" the largest gain, "size" the largest
                difference either way, "score" the variant's lowest score; "example" keeps the
                order of the dataset. By default what suits `show`.
            descending: Reverse the order.
            search: Keep only examples whose id, input, expected output or any output contains this
                text, in either case.

        Returns:
            Positions in `example_ids`.

        Raises:
            UsageError: If the filter, order, evaluator or variant is unknown.
        """
        sort = resolve_sort(show, sort)
        chosen = self._chosen(show, evaluator, variant)
        if search.strip():
            wanted = search.strip().casefold()
            chosen = [row for row in chosen if wanted in self._texts[row]]
        if sort != "example" and self.evaluators:
            position = self.evaluator_position(evaluator)
            column_of = self.scores if sort == "score" else self.differences
            columns = [column_of(position, place) for place in self.compared_positions(variant)]
            chosen.sort(key=sort_key(sort, columns, self.evaluators[position].sign))
        return chosen[::-1] if descending else chosen

    def counts(
        self, evaluator: str | int | None = None, variant: str | int | None = None
    ) -> Counts:
        """Count the examples that each filter leaves; see `rows`."""
        return Counts(*(len(self._chosen(show, evaluator, variant)) for show in get_args(Show)))

    def evaluator_position(self, evaluator: str | int | None) -> int:
        """Find an evaluator by name or position; the first if None.

        Raises:
            UsageError: If there is none.
        """
        names = [compared.name for compared in self.evaluators]
        return _position("evaluator", evaluator if evaluator is not None else 0, names)

    def variant_position(self, variant: str | int) -> int:
        """Find a variant by name or position.

        Raises:
            UsageError: If there is none.
        """
        return _position("variant", variant, self.variants)

    def compared_positions(self, variant: str | int | None = None) -> list[int]:
        """Return the positions of the variants to compare: the one named, or all but the baseline."""
        if variant is not None:
            return [self.variant_position(variant)]
        return [place for place in range(len(self.sides)) if place != self.baseline]

    # -- one example ------------------------------------------------------------------------------

    def content(self, position: int) -> ExampleRecord | None:
        """Look up an example's content: the baseline's, or that of the first experiment that has one."""
        example_id = self.example_ids[position]
        order = (self.sides[self.baseline], *self.sides)
        return next(
            (side.examples[example_id] for side in order if example_id in side.examples), None
        )

    def example(self, position: int) -> ComparedExample:
        """Look up one example: input, expected output, and every run of it with its evaluations."""
        example = self.content(position)
        return ComparedExample(
            position=position,
            id=self.example_ids[position],
            input=example.input if example else {},
            expected=example.output if example else {},
            metadata=example.metadata if example else {},
            variants=tuple(self._variant(position, place) for place in range(len(self.sides))),
        )

    # -- inner ------------------------------------------------------------------------------------

    def _variant(self, position: int, variant: int) -> ComparedVariant:
        side = self.sides[variant]
        every = range(len(self.evaluators))
        return ComparedVariant(
            name=side.name,
            is_baseline=variant == self.baseline,
            runs=tuple(
                ComparedRun(run, tuple(evaluations_of_run(self.evaluators, side, run)))
                for run in side.runs.get(self.example_ids[position], ())
            ),
            scores=tuple(self.scores(place, variant)[position] for place in every),
            labels=tuple(self.labels(place, variant)[position] for place in every),
            differences=tuple(self.differences(place, variant)[position] for place in every),
            outcomes=tuple(self.outcomes(place, variant)[position] for place in every),
        )

    @cached_property
    def _cache(self) -> dict[tuple[int, int], tuple[Any, Any]]:
        return {}

    def _compared(
        self, evaluator: int, variant: int
    ) -> tuple[tuple[float | None, ...], tuple[PairOutcome | None, ...]]:
        found = self._cache.get((evaluator, variant))
        if found is None:
            found = outcomes(self.evaluators[evaluator], self.baseline, variant)
            self._cache[evaluator, variant] = found
        return found

    def _chosen(
        self, show: Show, evaluator: str | int | None, variant: str | int | None
    ) -> list[int]:
        if show == "all":
            return list(range(len(self.example_ids)))
        if show == "errors":
            return [row for row, failed in enumerate(self.failed) if failed]
        if not self.evaluators:
            return []
        position = self.evaluator_position(evaluator)
        others = self.compared_positions(variant)
        return choose_rows(show, [self.outcomes(position, other) for other in others])

    @cached_property
    def _texts(self) -> list[str]:
        return searched_texts(self.sides, self.example_ids)


def build_report(
    sides: Sequence[AlignedExperiment],
    baseline: int,
    *,
    cluster: By | None = None,
    primary: str | None = None,
    errors: ErrorPolicy = "exclude",
    raced: frozenset[str] = frozenset(),
) -> ComparisonReport:
    """Compare experiments.

    Args:
        sides: The experiments, arranged by `align_experiments`.
        baseline: The position of the one that the others are compared with.
        cluster: What groups examples that are not independent.
        primary: The evaluator that the decision rests on.
        errors: How runs that ended in an error count.
        raced: The ids of experiments whose missing runs a race left out.

    Raises:
        UsageError: If there are fewer than two, or one shares no example with the baseline; if there is no
            such cluster key or primary evaluator; or if failures must count and the worst score is not
            known.
    """
    if len(sides) < 2:  # noqa: PLR2004 - it takes two to compare
        raise UsageError(
            f"A comparison takes two experiments or more, and this has {len(sides)}; pass the "
            "baseline and at least one other."
        )
    overlap = find_overlap(sides, baseline)
    evaluators = compared_evaluators(sides, overlap, baseline, errors)
    first = {one.name for one in evaluators if primary in (one.name, one.evaluator)}
    if primary is not None and not first:
        _position("evaluator", primary, [one.name for one in evaluators])
    examples = {**sides[baseline].examples}
    for side in sides:
        examples = {**side.examples, **examples}
    clusters = None if cluster is None else groups_of(cluster, examples.values())
    design = Design(clusters=clusters, primary=frozenset(first))
    results = compare_all(sides, evaluators, baseline, design)
    warnings = tuple(cluster_notes(examples, evaluators, baseline, results, design))
    return ComparisonReport(
        sides=tuple(sides),
        baseline=baseline,
        overlap=overlap,
        evaluators=evaluators,
        results=results,
        changes=find_changes([(side.name, side.record) for side in sides], baseline),
        notes=(*find_notes(sides, overlap, evaluators, raced), *warnings),
        warnings=warnings,
        design=design,
        raced=raced,
    )


def _position(what: str, wanted: str | int, names: Sequence[str]) -> int:
    if isinstance(wanted, str) and wanted in names:
        return list(names).index(wanted)
    if isinstance(wanted, int) and -len(names) <= wanted < len(names):
        return wanted % len(names)
    raise UsageError(
        f"There is no {what} {wanted!r}; choose one of these: {', '.join(names) or 'none'}."
    )
