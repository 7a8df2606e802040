"""A whole comparison as one value: what frames, headlines, charts and every view are made from."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, get_args

from phoenix_nb.core.comparison.alignment import AlignedExperiment, Overlap, find_overlap
from phoenix_nb.core.comparison.caveats import find_notes
from phoenix_nb.core.comparison.changes import Changes, find_changes
from phoenix_nb.core.comparison.example_detail import (
    ComparedEvaluation,
    ComparedExample,
    ComparedRun,
    ComparedVariant,
)
from phoenix_nb.core.comparison.headlines import Headline, headline, leading_result
from phoenix_nb.core.comparison.results import ComparisonResult, compare_all
from phoenix_nb.core.comparison.score_columns import (
    ComparedEvaluator,
    PairOutcome,
    compared_evaluators,
    outcomes,
)
from phoenix_nb.errors import UsageError
from phoenix_nb.model import ExampleRecord, TaskRunRecord

__all__ = [
    "ComparisonReport",
    "Counts",
    "Show",
    "Sort",
    "build_report",
]

Show = Literal["all", "regressions", "improvements", "disagreements", "errors"]
"""Which examples; see `ComparisonReport.rows`."""
Sort = Literal["example", "loss", "gain", "size", "score"]
"""In which order; see `ComparisonReport.rows`."""

_DEFAULT_SORT: Mapping[Show, Sort] = {
    "all": "example",
    "regressions": "loss",
    "improvements": "gain",
    "disagreements": "size",
    "errors": "example",
}
_WANTED: Mapping[Show, tuple[PairOutcome, ...]] = {
    "regressions": ("loss",),
    "improvements": ("win",),
    "disagreements": ("win", "loss", "changed"),
}


@dataclass(frozen=True, slots=True)
class Counts:
    """How many examples each filter leaves."""

    all: int
    regressions: int
    improvements: int
    disagreements: int
    errors: int


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
    """Sentences that a reader must know before the figures: other versions, partial overlap."""

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
            headline(one, self.baseline_name) for one in self.results if not one.is_baseline
        )

    @cached_property
    def headline(self) -> Headline | None:
        """The sentence to begin with; None without an evaluator."""
        leading = leading_result(self.results)
        return None if leading is None else headline(leading, self.baseline_name)

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
            example_of: dict[str, str] = {}
            for example_id, runs in side.runs.items():
                for run in runs:
                    example_of[run.id] = example_id
                    if run.error is not None:
                        failing.add(example_id)
            for evaluations in side.evaluations.values():
                for run_id, evaluation in evaluations.items():
                    if evaluation.error is not None and run_id in example_of:
                        failing.add(example_of[run_id])
        return tuple(one in failing for one in self.example_ids)

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
        """Choose examples, and put them in order.

        Args:
            show: "regressions" and "improvements" are examples on which a variant is worse or better
                than the baseline; "disagreements" those on which scores or labels differ;
                "errors" those where anything failed in any variant.
            evaluator: By name or position; the first if None. "all" and "errors" do not need it.
            variant: By name or position; None for any but the baseline.
            sort: "loss" puts the largest loss first, "gain" the largest gain, "size" the largest
                difference either way, "score" the variant's lowest score; "example" keeps the
                order of the data set. By default what suits `show`.
            descending: Turn the order round.
            search: Keep only examples whose id, input, expected output or any output contains this
                text, in either case.

        Returns:
            Positions in `example_ids`.

        Raises:
            UsageError: If there is no such filter, order, evaluator or variant.
        """
        if show not in get_args(Show):
            raise UsageError(f"show={show!r} is unknown; use one of {', '.join(get_args(Show))}.")
        sort = _DEFAULT_SORT[show] if sort is None else sort
        if sort not in get_args(Sort):
            raise UsageError(f"sort={sort!r} is unknown; use one of {', '.join(get_args(Sort))}.")
        chosen = self._chosen(show, evaluator, variant)
        if search.strip():
            wanted = search.strip().casefold()
            chosen = [row for row in chosen if wanted in self._texts[row]]
        if sort != "example" and self.evaluators:
            key = self._sort_key(sort, self.evaluator_position(evaluator), variant)
            chosen.sort(key=key)
        return chosen[::-1] if descending else chosen

    def counts(
        self, evaluator: str | int | None = None, variant: str | int | None = None
    ) -> Counts:
        """Count the examples that each filter leaves; see `rows`."""
        return Counts(*(len(self._chosen(show, evaluator, variant)) for show in get_args(Show)))

    def evaluator_position(self, evaluator: str | int | None = None) -> int:
        """Find an evaluator by name or position; the first if None.

        Raises:
            UsageError: If there is none.
        """
        names = [one.name for one in self.evaluators]
        return _position("evaluator", evaluator if evaluator is not None else 0, names)

    def variant_position(self, variant: str | int) -> int:
        """Find a variant by name or position.

        Raises:
            UsageError: If there is none.
        """
        return _position("variant", variant, self.variants)

    def compared_positions(self, variant: str | int | None = None) -> list[int]:
        """Positions of the variants meant: the one named, or all but the baseline."""
        if variant is not None:
            return [self.variant_position(variant)]
        return [one for one in range(len(self.sides)) if one != self.baseline]

    # -- one example ------------------------------------------------------------------------------

    def content(self, position: int) -> ExampleRecord | None:
        """Look up an example's content: the baseline's, or that of the first experiment that has one."""
        example_id = self.example_ids[position]
        order = (self.sides[self.baseline], *self.sides)
        return next(
            (side.examples[example_id] for side in order if example_id in side.examples), None
        )

    def example(self, position: int) -> ComparedExample:
        """Look up one example: input, expected output, and every run of it with its judgements."""
        example = self.content(position)
        return ComparedExample(
            position=position,
            id=self.example_ids[position],
            input=example.input if example else {},
            expected=example.output if example else {},
            metadata=example.metadata if example else {},
            variants=tuple(self._variant(position, one) for one in range(len(self.sides))),
        )

    # -- inner ------------------------------------------------------------------------------------

    def _variant(self, position: int, variant: int) -> ComparedVariant:
        side = self.sides[variant]
        every = range(len(self.evaluators))
        return ComparedVariant(
            name=side.name,
            is_baseline=variant == self.baseline,
            runs=tuple(
                ComparedRun(run, tuple(self._judgements(side, run)))
                for run in side.runs.get(self.example_ids[position], ())
            ),
            scores=tuple(self.scores(one, variant)[position] for one in every),
            labels=tuple(self.labels(one, variant)[position] for one in every),
            differences=tuple(self.differences(one, variant)[position] for one in every),
            outcomes=tuple(self.outcomes(one, variant)[position] for one in every),
        )

    def _judgements(self, side: AlignedExperiment, run: TaskRunRecord) -> list[ComparedEvaluation]:
        found = []
        for one in self.evaluators:
            own = side.named.get(one.name)
            evaluations = side.evaluations.get(own.evaluator.name if own else one.evaluator, {})
            evaluation = evaluations.get(run.id)
            if evaluation is None:
                continue
            trace = evaluation.trace_id
            if evaluation.error is not None:
                found.append(ComparedEvaluation(one.name, error=evaluation.error, trace_id=trace))
            elif own is not None and (result := own.of(evaluation)) is not None:
                found.append(
                    ComparedEvaluation(
                        one.name,
                        result.score,
                        result.label,
                        result.explanation,
                        result.metadata,
                        trace_id=trace,
                    )
                )
        return found

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
        one = self.evaluator_position(evaluator)
        wanted = _WANTED[show]
        columns = [self.outcomes(one, other) for other in self.compared_positions(variant)]
        if len(columns) == 1:
            return [row for row, outcome in enumerate(columns[0]) if outcome in wanted]
        return [
            row
            for row, there in enumerate(zip(*columns, strict=True))
            if any(outcome in wanted for outcome in there)
        ]

    def _sort_key(
        self, sort: Sort, evaluator: int, variant: str | int | None
    ) -> Callable[[int], tuple[bool, float]]:
        """Make a key that puts rows without a figure last."""
        positions = self.compared_positions(variant)
        sign = self.evaluators[evaluator].sign
        if sort == "score":
            columns = [self.scores(evaluator, one) for one in positions]
        else:
            columns = [self.differences(evaluator, one) for one in positions]

        def key(row: int) -> tuple[bool, float]:
            values = [value for column in columns if (value := column[row]) is not None]
            if not values:
                return True, 0.0
            if sort == "score":
                return False, min(values)
            if sort == "size":
                return False, -max(map(abs, values))
            gains = [sign * value for value in values]
            return False, min(gains) if sort == "loss" else -max(gains)

        return key

    @cached_property
    def _texts(self) -> list[str]:
        """What a search looks through, for each example."""
        texts = []
        for example_id in self.example_ids:
            parts = [example_id]
            for side in self.sides:
                example = side.examples.get(example_id)
                if example is not None and not (len(parts) > 1):
                    parts += [_searchable(example.input), _searchable(example.output)]
                parts += [
                    _searchable(run.output if run.error is None else str(run.error))
                    for run in side.runs.get(example_id, ())
                ]
            texts.append("\n".join(parts).casefold())
        return texts


def build_report(sides: Sequence[AlignedExperiment], baseline: int) -> ComparisonReport:
    """Compare experiments.

    Raises:
        UsageError: If there are fewer than two, or one shares no example with the baseline.
    """
    if len(sides) < 2:  # noqa: PLR2004 - it takes two to compare
        raise UsageError(
            f"A comparison takes two experiments or more, and this has {len(sides)}; pass the "
            "baseline and at least one other."
        )
    overlap = find_overlap(sides, baseline)
    evaluators = compared_evaluators(sides, overlap, baseline)
    return ComparisonReport(
        sides=tuple(sides),
        baseline=baseline,
        overlap=overlap,
        evaluators=evaluators,
        results=compare_all(sides, evaluators, baseline),
        changes=find_changes([(side.name, side.record) for side in sides], baseline),
        notes=tuple(find_notes(sides, overlap, evaluators)),
    )


def _position(what: str, wanted: str | int, names: Sequence[str]) -> int:
    if isinstance(wanted, str) and wanted in names:
        return list(names).index(wanted)
    if isinstance(wanted, int) and -len(names) <= wanted < len(names):
        return wanted % len(names)
    there = ", ".join(names) or "none"
    raise UsageError(f"There is no {what} {wanted!r}; the {what}s are: {there}.")


def _searchable(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping) and len(value) == 1:
        only = next(iter(value.values()))
        if isinstance(only, str):
            return only
    return json.dumps(value, ensure_ascii=False, default=str)
