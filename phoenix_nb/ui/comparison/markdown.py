"""A comparison as Markdown: for the summary of a workflow, a pull request, a chat."""

import re

from phoenix_nb.core.comparison import ComparisonReport
from phoenix_nb.ui.comparison.figures import NAME, Figures, figures
from phoenix_nb.ui.shared.words import clean, one_line

__all__ = ["comparison_markdown", "inert"]

_HEADS = (
    "evaluator",
    "variant",
    "mean",
    "difference, 95 % interval",
    "p (adj.)",
    "wins/losses/ties",
    "n",
)
_ACTIVE = re.compile(r"([\\`*_{}\[\]<>()#+!|~$@-])")
"""Characters that Markdown reads as its own, or GitHub as a mention."""


def comparison_markdown(card: ComparisonReport) -> str:
    """Return the main result, a table of all figures, and what else must be known."""
    lines = []
    if card.headline is not None:
        lines += [f"**{inert(str(card.headline))}**", ""]
    if card.results:
        lines += [_row(_HEADS), _row(("---",) * len(_HEADS))]
        lines += [_row(tuple(map(inert, _cells(line)))) for line in figures(card)]
        lines.append("")
    lines += [f"- {inert(note)}" for note in (*card.remarks, str(card.changes)) if note]
    return "\n".join(lines) + "\n"


def inert(text: str) -> str:
    """Return a text as one line that Markdown shows as it is: names come from users and models."""
    return _ACTIVE.sub(r"\\\1", " ".join(clean(text).split()))


def _cells(line: Figures) -> tuple[str, ...]:
    name = one_line(line.variant, 2 * NAME)
    if line.is_baseline:
        return line.evaluator, f"{name} (baseline)", line.mean, "", "", "", str(line.n)
    interval = f" ({line.interval})" if line.interval else ""
    difference = f"{line.difference}{interval}" if line.bar is not None else line.conclusion
    return line.evaluator, name, line.mean, difference, line.p, line.outcomes, str(line.n)


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
