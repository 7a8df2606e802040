"""Which examples of a comparison a view shows, and in which order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from phoenix_nb.core.comparison.alignment import AlignedExperiment
from phoenix_nb.core.comparison.score_columns import PairOutcome
from phoenix_nb.core.values.phrases import text_or_json
from phoenix_nb.errors import UsageError

__all__ = ["Counts", "Show", "Sort", "choose_rows", "resolve_sort", "searched_texts", "sort_key"]

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
_SHOWN_OUTCOMES: Mapping[Show, tuple[PairOutcome, ...]] = {
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


def resolve_sort(show: Show, sort: Sort | None) -> Sort:
    """Return the order to use: the one that suits the filter if None was asked for.

    Raises:
        UsageError: If the filter or the order is unknown.
    """
    if show not in get_args(Show):
        raise UsageError(f"show={show!r} is unknown; use one of {', '.join(get_args(Show))}.")
    sort = _DEFAULT_SORT[show] if sort is None else sort
    if sort not in get_args(Sort):
        raise UsageError(f"sort={sort!r} is unknown; use one of {', '.join(get_args(Sort))}.")
    return sort


def choose_rows(show: Show, outcomes: Sequence[Sequence[PairOutcome | None]]) -> list[int]:
    """Return the positions of the examples with an outcome that the filter shows, in any variant.

    Args:
        show: A filter by outcome: "regressions", "improvements" or "disagreements".
        outcomes: For each variant, the outcome of each example.
    """
    shown = _SHOWN_OUTCOMES[show]
    if len(outcomes) == 1:
        return [row for row, outcome in enumerate(outcomes[0]) if outcome in shown]
    return [
        row
        for row, of_variants in enumerate(zip(*outcomes, strict=True))
        if any(outcome in shown for outcome in of_variants)
    ]


def sort_key(
    sort: Sort, columns: Sequence[Sequence[float | None]], sign: int
) -> Callable[[int], tuple[bool, float]]:
    """Make a key that puts rows without a figure last.

    Args:
        sort: Any order but "example".
        columns: For each variant, the score of each example where sorted by "score", else its difference
            from the baseline.
        sign: 1 if higher scores are better, -1 if lower ones are.
    """

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


def searched_texts(sides: Sequence[AlignedExperiment], example_ids: Sequence[str]) -> list[str]:
    """Return the text that a search looks through, for each example: id, input, expected, all outputs."""
    texts = []
    for example_id in example_ids:
        parts = [example_id]
        for side in sides:
            example = side.examples.get(example_id)
            if example is not None and not (len(parts) > 1):
                parts += [_as_text(example.input), _as_text(example.output)]
            runs = side.runs.table
            parts += [
                _as_text(str(runs[place].error) if runs.failed[place] else runs.outputs[place])
                for place in side.runs.places(example_id)
            ]
        texts.append("\n".join(parts).casefold())
    return texts


def _as_text(value: Any) -> str:
    if isinstance(value, Mapping) and len(value) == 1:
        only = next(iter(value.values()))
        if isinstance(only, str):
            return only
    return text_or_json(value)
