"""A comparison as plain text: for `text/plain`, logs and terminals."""

from collections.abc import Sequence

from phoenix_nb.core.comparing import ComparisonCard, ComparisonResult
from phoenix_nb.ui.words import clean, number, one_line

__all__ = ["comparison_text"]

_HEADS = (
    "evaluator", "variant", "mean", "difference", "95 % interval", "p (Holm)",
    "wins", "losses", "ties", "n", "unmatched",
)  # fmt: skip
_TEXTS = 2
"""Columns that are texts, and so stand left."""


def comparison_text(card: ComparisonCard) -> str:
    """Say the main result, list all figures, and what else must be known."""
    lines = []
    if card.headline is not None:
        lines.append(clean(str(card.headline)))
    names = ", ".join(one_line(name, 40) for name in card.variants)
    lines.append(
        f"{len(card.variants)} variants ({names}), baseline {one_line(card.baseline_name, 40)}, "
        f"{len(card.example_ids):,} examples"
    )
    if card.results:
        lines += ["", *_table([_HEADS, *(_row(one) for one in card.results)])]
    lines += ["", *(clean(note) for note in card.notes)] if card.notes else []
    lines += ["", clean(str(card.changes))]
    return "\n".join(lines)


def _row(result: ComparisonResult) -> tuple[str, ...]:
    name = one_line(result.variant, 32)
    counts = (result.wins, result.losses, result.ties)
    return (
        one_line(result.evaluator, 32),
        f"{name} (baseline)" if result.is_baseline else name,
        number(result.mean),
        _signed(result.difference),
        f"{_signed(result.ci_low)} to {_signed(result.ci_high)}"
        if result.ci_low is not None and result.ci_high is not None
        else "–",
        _p_value(result.p_adjusted),
        *("–" if count is None else f"{count:,}" for count in counts),
        f"{result.n:,}",
        f"{result.unmatched:,}",
    )


def _signed(value: float | None) -> str:
    return f"+{number(value)}" if value is not None and value > 0 else number(value)


def _p_value(p: float | None) -> str:
    if p is None:
        return "–"
    return "< 0.0001" if p < 0.0001 else f"{p:.4f}"  # noqa: PLR2004 - digits that mean nothing


def _table(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.ljust(width) if place < _TEXTS else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
