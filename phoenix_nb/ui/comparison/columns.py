"""The columns of a comparison: what each variant gave, and what filters, groups and orders go by."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from math import fsum
from typing import Any

from phoenix_nb.core.comparison import ComparisonReport
from phoenix_nb.core.comparison.alignment import AlignedExperiment
from phoenix_nb.core.spending.prices import price_of
from phoenix_nb.model import ExampleRecord, Usage
from phoenix_nb.ui.run_table.columns import Column, Role, fields, titled
from phoenix_nb.ui.run_table.editing import NoteColumns
from phoenix_nb.ui.run_table.lazy import Joined, Lazy

__all__ = ["comparison_columns"]

Places = Sequence[Sequence[int]]
"""Where the runs of each example are among those of a variant."""

_NOTHING = ExampleRecord(id="", input={})
_NO_USAGE = Usage()
_FIELDS = 30
"""Keys of a variant's outputs that have a column each."""


def comparison_columns(
    card: ComparisonReport,
    order: Sequence[int],
    shown: Sequence[int],
    noted: Sequence[NoteColumns],
) -> tuple[Column, ...]:
    """Return the columns of a comparison's examples.

    The example and the variants come first, each of which is one column of the matrix; then what can be
    chosen besides: evaluations and differences, inputs, expected values, fields of outputs, times and costs.

    Args:
        card: The comparison.
        order: The variants from left to right.
        shown: Those that are shown from the start.
        noted: What is noted on the runs of each variant; nothing if empty.
    """
    examples = [card.content(at) or _NOTHING for at in range(len(card.example_ids))]
    columns = [Column("example", "", card.example_ids)]
    places = {at: [card.sides[at].runs.places(id_) for id_ in card.example_ids] for at in order}
    outputs = {at: _output(card.sides[at], places[at]) for at in order}
    columns += [replace(outputs[at], shown=at in shown) for at in order]
    further = [
        *_evaluations(card, order),
        *fields("input", [example.input for example in examples]),
        *fields("expected", [example.output for example in examples]),
        *fields("metadata", [example.metadata for example in examples]),
    ]
    for at in order:
        further += _fields_of_outputs(outputs[at])
        further += _errors(card.sides[at], places[at])
        further += _noted(card, at, noted[at]) if noted else ()
        further += _efforts(card.sides[at], places[at])
    columns += [replace(column, shown=False) for column in further]
    return tuple(titled(columns))


def _output(side: AlignedExperiment, every: Places) -> Column:
    """Return the output of the first repetition that succeeded, of each example, or why there is none."""
    runs = side.runs.table
    outputs, failures = list(runs.outputs), dict(runs.failures())
    values, failed = [], []
    for places in every:
        first = next((place for place in places if place not in failures), None)
        values.append(None if first is None else outputs[first])
        failed.append(failures[places[0]].error if first is None and places else None)
    return Column("output", "", values, failures=failed, of=side.name)


def _errors(side: AlignedExperiment, every: Places) -> Iterator[Column]:
    """Yield what failed first of each example, if anything did."""
    failures = {place: str(run.error) for place, run in side.runs.table.failures()}
    if failures:
        first = [
            next((failures[place] for place in places if place in failures), None)
            for places in every
        ]
        yield Column("error", "", first, of=side.name)


def _noted(card: ComparisonReport, variant: int, noted: NoteColumns) -> Iterator[Column]:
    """Yield what is noted on the runs of each example, as it stands whenever it is read."""
    places: dict[str, list[int]] = {}
    for place, (example_id, _) in enumerate(noted.keys):
        places.setdefault(example_id, []).append(place)
    rows = [places.get(example_id, []) for example_id in card.example_ids]
    for column in noted.columns():
        values = Joined(rows, column.values)
        yield Column(column.role, "", values, of=card.sides[variant].name)


def _evaluations(card: ComparisonReport, order: Sequence[int]) -> Iterator[Column]:
    for place, evaluator in enumerate(card.evaluators):
        better = evaluator.direction or ("maximize" if evaluator.boolean else None)
        for at in order:
            name, of = evaluator.name, card.variants[at]
            if evaluator.numeric:
                title = f"{of}.{name}"
                yield Column("score", name, card.scores(place, at), title, better=better, of=of)
                if at != card.baseline:
                    differences = Lazy(len(card.example_ids), partial(card.differences, place, at))
                    yield Column("difference", name, differences, of=of)
            labels = card.labels(place, at)
            if any(label is not None for label in labels) and not evaluator.boolean:
                declared = _declared(card.sides[at], evaluator.evaluator)
                yield Column("label", name, labels, labels=declared, of=of)


def _declared(side: AlignedExperiment, evaluator: str) -> tuple[str, ...]:
    return next((info.labels for info in side.evaluators if info.name == evaluator), ())


def _fields_of_outputs(column: Column) -> list[Column]:
    """Return a column for each key, where all outputs of a variant are objects."""
    outputs = [value for value in column.values if value is not None]
    if not outputs or not all(isinstance(value, Mapping) for value in outputs):
        return []
    rows: list[Mapping[str, Any]] = [value or {} for value in column.values]
    parts = [replace(part, of=column.of) for part in fields("output", rows)]
    return parts if len(parts) <= _FIELDS else []


def _efforts(side: AlignedExperiment, places: Places) -> Iterator[Column]:
    """Yield the time, the tokens and the cost of each example, averages over repetitions."""
    runs = side.runs.table
    usages = [usage or _NO_USAGE for usage in runs.usage]
    efforts: dict[Role, list[Any]] = {
        "latency": list(runs.latencies),
        "tokens": [usage.tokens for usage in usages],
        "cost": [price_of(usage) for usage in usages],
    }
    for role, every in efforts.items():
        if any(value is not None for value in every):
            yield Column(role, "", [_mean(every, of) for of in places], of=side.name)


def _mean(values: Sequence[float | None], places: Sequence[int]) -> float | None:
    numbers = [float(value) for place in places if (value := values[place]) is not None]
    return fsum(numbers) / len(numbers) if numbers else None
