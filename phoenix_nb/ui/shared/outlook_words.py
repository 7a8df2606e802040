"""What planned work will take, in words."""

from collections.abc import Callable, Sequence

from phoenix_nb.core.progress.projection import duration, money, rounded, span
from phoenix_nb.core.spending.forecast import Range
from phoenix_nb.core.spending.outlook import Outlook
from phoenix_nb.ui.shared.words import one_line, plural

__all__ = [
    "outlook_counts",
    "outlook_line",
    "outlook_note",
    "outlook_ranges",
    "outlook_text",
    "range_of_dollars",
    "range_of_seconds",
    "range_of_tokens",
]


def outlook_line(outlook: Outlook) -> str:
    """Return what the work will take in a line; empty if nothing tells.

    Such as `expected: 2 min to 5 min · $0.40 to $0.60 · from 172 earlier runs`.
    """
    ranges = [text for _, text in outlook_ranges(outlook) if text]
    if not ranges:
        return ""
    return " · ".join(
        ["expected: " + ranges[0], *ranges[1:], f"from {one_line(outlook.source, 80)}"]
    )


def outlook_ranges(outlook: Outlook) -> list[tuple[str, str]]:
    """Return time, tokens and cost, each with its name; empty where nothing tells."""
    if not outlook.runs and not outlook.evaluations:
        return []
    return [
        ("time", range_of_seconds(outlook.seconds)),
        ("tokens", range_of_tokens(outlook.tokens)),
        ("cost", range_of_dollars(outlook.cost)),
    ]


def outlook_counts(outlook: Outlook) -> str:
    """Return what would be made and what is there: `28 runs and 56 evaluations to make · 172 runs reused`."""
    made = f"{plural(outlook.runs, 'run')} and {plural(outlook.evaluations, 'evaluation')} to make"
    if not outlook.evaluations:
        made = f"{plural(outlook.runs, 'run')} to make"
    if not outlook.runs and not outlook.evaluations:
        made = "nothing to make"
    reused = f"{plural(outlook.reused, 'run')} reused" if outlook.reused else ""
    return " · ".join(filter(None, (made, reused)))


def outlook_note(outlook: Outlook) -> str:
    """Say what the ranges are learnt from, and what they leave out; how to get some if there are none."""
    if not outlook.runs and not outlook.evaluations:
        return "Everything is there already; no call would be made."
    if not outlook.source:
        return (
            "Nothing tells yet what the calls take: nothing like them has been run. "
            "dry_run=5 rehearses five examples, and the plan learns from it."
        )
    parts = [f"Learnt from {one_line(outlook.source, 120)}."]
    if outlook.uncounted:
        names = ", ".join(one_line(name, 40) for name in outlook.uncounted)
        parts.append(f"Not counted, for lack of an evaluation that succeeded: {names}.")
    if outlook.tokens is not None and outlook.cost is None:
        parts.append("Nothing tells what a token of the model costs; settings.prices can say it.")
    return " ".join(parts)


def range_of_seconds(seconds: Range | None) -> str:
    """Return a range of wall time: `2 min to 5 min`; empty for None."""
    return "" if seconds is None else _range(seconds, duration)


def range_of_tokens(tokens: Range | None) -> str:
    """Return a range of tokens to two figures: `40,000 to 60,000 tokens`; empty for None."""
    return "" if tokens is None else f"{_range(tokens, rounded)} tokens"


def range_of_dollars(cost: Range | None) -> str:
    """Return a range of dollars: `$0.40 to $0.60`; empty for None."""
    return "" if cost is None else _range(cost, money)


def _range(amount: Range, words: Callable[[float], str]) -> str:
    return span(amount.low, amount.expected, amount.high, words)


def outlook_text(outlook: Outlook, title: str, reasons: Sequence[str], note: str) -> str:
    """Return a plan as a few lines of text."""
    lines = [f"The plan of {one_line(title, 80)}: {outlook_counts(outlook)}"]
    lines += [f"  {one_line(reason, 160)}" for reason in reasons]
    lines += [
        f"  {name:<6}  {text.removesuffix(' tokens')}"
        for name, text in outlook_ranges(outlook)
        if text
    ]
    lines += [f"  {sentence}" for sentence in (outlook_note(outlook), note) if sentence]
    return "\n".join(lines)
