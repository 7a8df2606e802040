"""The slices of a comparison as a view shows them, each with the condition that finds its examples."""

from collections.abc import Sequence

from phoenix_nb.core.comparison import ComparisonReport
from phoenix_nb.core.comparison.slices import SliceReport, SliceRow, slice_report
from phoenix_nb.errors import UsageError
from phoenix_nb.ui.comparison.figures import p_value
from phoenix_nb.ui.comparison.messages import SliceLine
from phoenix_nb.ui.comparison.slice_words import (
    amount,
    interval_words,
    slice_bar,
    slice_scale,
    slice_tone,
)
from phoenix_nb.ui.comparison.table import ExampleTable
from phoenix_nb.ui.run_table.condition import Compare, Condition, Every, missing, text_of
from phoenix_nb.ui.shared.short_names import short_names
from phoenix_nb.ui.shared.words import clean, count, one_line

__all__ = ["slice_keys", "slice_lines"]

_NAME = 80
_MOST = 30
"""Different texts up to which a key is one to slice by."""
_LONGEST = 200
"""Characters of such a text."""


def slice_keys(card: ComparisonReport) -> list[str]:
    """Return the metadata and input keys that put the examples into some groups, and not each by itself."""
    values: dict[str, list[object]] = {}
    for position in range(len(card.example_ids)):
        example = card.content(position)
        for key, value in ({**example.input, **example.metadata} if example else {}).items():
            values.setdefault(key, []).append(value)
    return [key for key, known in values.items() if _groups(known)]


def _groups(values: Sequence[object]) -> bool:
    known = [value for value in values if not missing(value)]
    if not all(isinstance(value, str | int | float) for value in known):
        return False
    if any(isinstance(value, str) and len(value) > _LONGEST for value in known):
        return False
    different = len(set(map(text_of, known)))
    numbers = not any(isinstance(value, str | bool) for value in known)
    return 1 < different <= (len(known) if numbers else min(_MOST, len(known) // 2))


def slice_lines(
    card: ComparisonReport, table: ExampleTable, by: str, evaluator: int, variant: int | None
) -> tuple[str, list[SliceLine]]:
    """Compare slices: the clearest finding in words, and a line for each slice.

    What cannot be compared is said in words, with no line.
    """
    try:
        report = slice_report(card, by, evaluator, variant)
    except UsageError as error:
        return clean(str(error)), []
    scale = slice_scale(report)
    names = dict(zip(card.variants, short_names(card.variants), strict=True))
    lines = [_line(report, row, scale, table, names[row.variant]) for row in report.rows]
    return clean(report.sentence), lines


def _line(
    report: SliceReport, row: SliceRow, scale: tuple[float, float], table: ExampleTable, name: str
) -> SliceLine:
    result = row.result
    return {
        "name": one_line(row.name, _NAME),
        "variant": name if report.variants > 1 else "",
        "n": count(result.n),
        "difference": amount(result.difference),
        "interval": interval_words(row),
        "gap": amount(result.gap),
        "p": p_value(result.p_value) if result.p_value is not None else "",
        "detectable": amount(result.detectable).lstrip("+"),
        "status": row.status,
        "tone": slice_tone(report, row),
        "bar": slice_bar(row, scale),
        "where": _condition(table, row),
    }


def _condition(table: ExampleTable, row: SliceRow) -> Condition | None:
    """Find the condition on a column that holds for the slice's examples and for no other."""
    members = set(row.positions)
    for role in ("metadata", "input"):
        key = table.column(role, row.by)
        if key is None or not members:
            continue
        values = [table.values(key)[at] for at in row.positions]
        texts = {text_of(value) for value in values}
        numbers = [value for value in values if isinstance(value, int | float)]
        condition: Condition
        if len(texts) == 1:
            condition = Compare(column=key, operator="==", value=texts.pop()[:500])
        elif len(numbers) == len(values):
            ends = ((">=", min(numbers)), ("<=", max(numbers)))
            parts = [Compare(column=key, operator=sign, value=end) for sign, end in ends]
            condition = Every(every=tuple(parts))
        else:
            continue
        if set(table.holds(condition)) == members:
            return condition
    return None
