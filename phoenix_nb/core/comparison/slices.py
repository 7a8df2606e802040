"""Where a difference lies: the slices of a comparison, by metadata, input or a function of the example."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from phoenix_nb.core.comparison.headlines import figure
from phoenix_nb.core.comparison.report import ComparisonReport
from phoenix_nb.core.comparison.results import differences_of
from phoenix_nb.core.stats.slices import FEWEST, SliceResult, compare_slices
from phoenix_nb.core.summary.clusters import By, check_key, example_value
from phoenix_nb.core.values.given import list_of
from phoenix_nb.core.values.phrases import plural, text_or_json
from phoenix_nb.errors import UsageError
from phoenix_nb.model import ExampleRecord

__all__ = ["SliceReport", "SliceRow", "slice_report"]

_ALPHA = 0.05
_MOST_VALUES = 6
"""Different numbers up to which each is a slice; more are cut at their quartiles."""
_MOST_SLICES = 200
_QUARTERS = 4
NAMED = "slices"
"""The key of the experiment's metadata that names the slices before the run."""


@dataclass(frozen=True, slots=True)
class SliceRow:
    """One slice of one variant."""

    variant: str
    by: str
    """What the examples are sliced by."""
    name: str
    """The value that the slice's examples share, or the range that it lies in."""
    result: SliceResult
    named: bool
    """Whether the experiment's metadata named `by` before the run."""
    positions: tuple[int, ...] = field(default=(), repr=False)
    """The slice's examples, by their positions in the report."""

    @property
    def status(self) -> str:
        """What a difference found here is worth."""
        if self.result.p_value is None:
            return "too few"
        return "named before" if self.named else "hypothesis"


@dataclass(frozen=True, slots=True)
class SliceReport:
    """The slices of a comparison on one evaluator."""

    evaluator: str
    baseline: str
    boolean: bool
    sign: int
    """1 if higher is better, -1 if lower is."""
    variants: int
    """How many variants are compared with the baseline."""
    rows: tuple[SliceRow, ...]
    examples: int
    """How many examples there are."""
    unsliced: Mapping[str, int]
    """Examples that have no value and so are in no slice, by what was sliced by."""

    @property
    def sentence(self) -> str:
        """The clearest finding, or that there is none; and what is in no slice."""
        without = [
            f"{count:,} of {self.examples:,} examples have no {by}, and are in no slice"
            for by, count in self.unsliced.items()
            if count
        ]
        return ". ".join([self._finding, *without])

    @property
    def _finding(self) -> str:
        tested = [row for row in self.rows if row.result.p_value is not None]
        if not tested:
            return f"No slice of {self.evaluator} has the {FEWEST} examples that a comparison needs"
        first = min(tested, key=_clearness)
        slices = plural(len(tested), "slice")
        if first.result.p_value is None or first.result.p_value >= _ALPHA:
            return f"No slice is shown to differ from the rest on {self.evaluator}, of {slices}"
        gap = f"{self.amount(first.result.gap)}{' points' if self.boolean else ''}"
        ends = f"{self.amount(first.result.gap_low)} to {self.amount(first.result.gap_high)}"
        worth = "named before the run" if first.named else "a hypothesis to test on other examples"
        return (
            f"Where {first.by} is {first.name}, the difference between {first.variant} and {self.baseline} "
            f"on {self.evaluator} departs by {gap} from that elsewhere (95 % CI {ends} for all {slices}, "
            f"n = {first.result.n:,}): {worth}"
        )

    def amount(self, value: float | None) -> str:
        """Write a difference with its sign: in points where scores are 0 and 1, else in the score's units."""
        if value is None:
            return ""
        scaled = value * 100 if self.boolean else value
        resolution = 10.0 if self.boolean else max(abs(scaled) / 10, 1e-6)
        text = figure(scaled, resolution)
        return f"+{text}" if scaled > 0 and text.strip("0.,") else text


def slice_report(
    report: ComparisonReport,
    by: By | Sequence[By],
    evaluator: str | int | None = None,
    variant: str | int | None = None,
) -> SliceReport:
    """Compare the differences within slices with those outside.

    Raises:
        UsageError: If there is no such key, evaluator or variant, the evaluator gives no scores, or there are
            more than 200 slices.
    """
    position = report.evaluator_position(evaluator)
    compared = report.evaluators[position]
    if not compared.numeric:
        raise UsageError(
            f"{compared.name!r} gives labels without scores, which have no difference to slice; let the "
            "evaluator return scores too."
        )
    contents = (report.content(row) for row in range(len(report.example_ids)))
    examples = {example.id: example for example in contents if example is not None}
    fields = [by] if callable(by) else list_of("by", by, "['channel', 'language']")
    named = _named_before(report)
    slices: dict[tuple[str, str], list[str]] = {}
    unsliced: dict[str, int] = {}
    for one in fields:
        members = _members(one, examples)
        unsliced[_title(one)] = len(examples) - sum(map(len, members.values()))
        slices |= {(_title(one), name): ids for name, ids in members.items()}
    if len(slices) > _MOST_SLICES:
        raise UsageError(
            f"by={by!r} makes {len(slices):,} slices, of which none could show anything; group the values "
            "first, with a function of the example."
        )
    places = [place for place in report.compared_positions(variant) if place != report.baseline]
    keyed = {json.dumps(key): ids for key, ids in slices.items()}
    found = compare_slices(
        [(differences_of(compared, report.baseline, place), keyed) for place in places],
        clusters=report.design.clusters,
    )
    at = {key: position for position, key in enumerate(report.example_ids)}
    return SliceReport(
        evaluator=compared.name,
        baseline=report.baseline_name,
        boolean=compared.boolean,
        sign=compared.sign,
        variants=len(places),
        examples=len(examples),
        unsliced=unsliced,
        rows=tuple(
            SliceRow(
                report.variants[place],
                *key,
                results[json.dumps(key)],
                key[0] in named,
                tuple(at[id_] for id_ in ids),
            )
            for place, results in zip(places, found, strict=True)
            for key, ids in slices.items()
        ),
    )


def _clearness(row: SliceRow) -> tuple[float, float]:
    """Order slices, the clearest first: of equal p-values, the larger gap beside its interval."""
    result = row.result
    if result.gap is None or result.gap_low is None or result.gap_high is None:
        return result.p_value or 0.0, 0.0
    width = result.gap_high - result.gap_low
    return result.p_value or 0.0, -abs(result.gap) / width if width else float("-inf")


def _named_before(report: ComparisonReport) -> frozenset[str]:
    """Return what every experiment's metadata named to be sliced by."""
    each = []
    for side in report.sides:
        given = side.record.metadata.get(NAMED, ())
        each.append(frozenset([given] if isinstance(given, str) else map(str, given or ())))
    return frozenset.intersection(*each)


def _title(by: By) -> str:
    return by if isinstance(by, str) else getattr(by, "__name__", type(by).__name__)


def _members(by: By, examples: Mapping[str, ExampleRecord]) -> dict[str, list[str]]:
    """Return the examples of each slice, the slices in order; those without a value are in none."""
    check_key(by, list(examples.values()))
    values = {key: example_value(by, example) for key, example in examples.items()}
    there = {key: value for key, value in values.items() if value is not None}
    numbers = all(isinstance(v, (int, float)) and not isinstance(v, bool) for v in there.values())
    if numbers and len(set(there.values())) > _MOST_VALUES:
        return _quarters(there)
    names: dict[str, list[str]] = {}
    for key, value in sorted(there.items(), key=lambda item: _order(item[1])):
        names.setdefault(text_or_json(value, sort_keys=True), []).append(key)
    return names


def _order(value: Any) -> tuple[bool, float, str]:
    number = isinstance(value, (int, float))
    return (
        not number,
        float(value) if number else 0.0,
        "" if number else text_or_json(value, sort_keys=True),
    )


def _quarters(values: Mapping[str, float]) -> dict[str, list[str]]:
    ordered = sorted(values.values())
    cuts = [ordered[len(ordered) * part // _QUARTERS] for part in range(1, _QUARTERS)]
    edges = [float("-inf"), *dict.fromkeys(cuts), float("inf")]
    names = {}
    for low, high in pairwise(edges):
        ids = [key for key, value in values.items() if low <= value < high]
        if ids:
            names[_span(low, high)] = ids
    return names


def _span(low: float, high: float) -> str:
    if low == float("-inf"):
        return f"below {high:g}"
    return f"{low:g} and more" if high == float("inf") else f"{low:g} to below {high:g}"
