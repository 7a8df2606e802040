"""A comparison as plain text: for `text/plain`, logs and terminals."""

from collections.abc import Sequence
from textwrap import wrap

from phoenix_nb.core.comparison import ComparisonReport
from phoenix_nb.ui.comparison.figures import NAME, Figures, figures, kind_of
from phoenix_nb.ui.shared.short_names import short_names
from phoenix_nb.ui.shared.words import clean, one_line, plural

__all__ = ["comparison_text"]

_WIDTH = 80
"""Columns of a terminal, and of an output that is not wrapped."""
_GAP = "  "
_VARIANT = "variant"
_HEADS = (
    ("", "  difference,", "", "wins/"),
    ("mean", "  95 % interval", "p (adj.)", "losses/ties"),
)
_DIFFERENCE = 1
"""The column that stands left, so that signs and brackets line up."""
_SIGNED = 6
"""Characters of a difference as most are, so that they stand one below the other."""
_LEAST = 12
"""Characters of a variant's name, however wide the figures are."""


def comparison_text(card: ComparisonReport) -> str:
    """Return the main result, all figures, and what else must be known, in 80 columns."""
    lines = []
    if card.headline is not None:
        lines += _wrapped(str(card.headline))
    names = ", ".join(one_line(name, 4 * NAME) for name in card.variants)
    baseline = one_line(card.baseline_name, 4 * NAME)
    lines += _wrapped(
        f"{plural(len(card.variants), kind_of(card))} ({names}), baseline {baseline}, "
        f"{plural(len(card.example_ids), 'example')}"
    )
    if card.results:
        lines += ["", *_table(card)]
    if card.remarks:
        lines += ["", *(line for note in card.remarks for line in _wrapped(note))]
    lines += ["", *_wrapped(str(card.changes))]
    return "\n".join(lines)


def _table(card: ComparisonReport) -> list[str]:
    lines = figures(card)
    rows = [_row(line) for line in lines]
    widths = [max(map(len, column)) for column in zip(*_HEADS, *rows, strict=True)]
    room = _WIDTH - sum(widths) - len(_GAP) * len(widths)
    names = short_names(card.variants, max(_LEAST, room))
    width = max(len(_VARIANT), *map(len, names))
    text = [
        _aligned(name, head, width, widths)
        for name, head in zip(("", _VARIANT), _HEADS, strict=True)
    ]
    order = [card.baseline, *card.compared_positions()]
    for start in range(0, len(lines), len(order)):
        members = lines[start : start + len(order)]
        first = members[0]
        text += [
            "",
            *_wrapped(", ".join(filter(None, (first.evaluator, first.note, f"n = {first.n}")))),
        ]
        for place, one, row in zip(order, members, rows[start:], strict=False):
            text.append(_aligned(names[place], row, width, widths))
            text += _wrapped(_aside(one, "" if one.n == first.n else f"n = {one.n}"), _GAP)
    return text


def _row(line: Figures) -> tuple[str, ...]:
    if line.is_baseline:
        return line.mean, "  baseline", "", ""
    if line.bar is None:
        return line.mean, f"  {line.difference if line.interval else line.conclusion}", line.p, ""
    sign = " " if line.tone == "rest" else line.conclusion[:1]
    interval = f" ({line.interval})" if line.interval else ""
    difference = f"{sign} {line.difference:>{_SIGNED}}{interval}"
    return line.mean, difference, line.p, line.outcomes.replace(" ", "")


def _aside(line: Figures, n: str) -> str:
    """Return what stands below a line because it has no column."""
    labels = f"most often {line.interval}" if line.interval and line.bar is None else ""
    return "; ".join(part for part in (n, labels, line.left_out) if part)


def _aligned(name: str, row: Sequence[str], width: int, widths: Sequence[int]) -> str:
    mean, difference, p, outcomes = (
        cell.ljust(room) if place == _DIFFERENCE else cell.rjust(room)
        for place, (cell, room) in enumerate(zip(row, widths, strict=True))
    )
    return _GAP.join((name.ljust(width), mean, difference, p, outcomes)).rstrip()


def _wrapped(text: str, indent: str = "") -> list[str]:
    lines = wrap(
        clean(text).replace(" = ", "\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}"),
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + _GAP,
        break_on_hyphens=False,
    )
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]
