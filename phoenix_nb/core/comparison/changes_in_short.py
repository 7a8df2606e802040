"""What changed between two experiments, in a few words: for a table, where a difference has one line."""

from collections.abc import Iterator, Sequence

from phoenix_nb.core.comparison.changes import Area, Change
from phoenix_nb.core.values.phrases import plural, shorten
from phoenix_nb.core.values.text_diff import diff_lines

__all__ = ["changes_in_short"]

_NAMED = 2
"""Changes that are named; of further ones only the number is given."""
_WORDS = 48
"""Characters of the first changed line."""
_UNREMARKABLE: frozenset[Area] = frozenset({"commit", "package"})
"""Areas that are named only if nothing else changed: they rarely explain a score."""
_OF_THE_TASK: frozenset[Area] = frozenset({"prompt", "model", "parameter", "task"})
"""Areas that say nothing further where it is another task."""


def changes_in_short(changes: Sequence[Change]) -> str:
    r"""Return changes on one line, the most telling first; empty for none.

    Example:
        >>> before, after = "Answer briefly.\nBe kind.", "Answer briefly.\nBe kind and exact."
        >>> changes_in_short([Change("guided", "prompt", "prompt", before, after)])
        'prompt line 2: “Be kind and exact.”'
    """
    if any(change.another for change in changes):
        changes = [
            change for change in changes if change.another or change.area not in _OF_THE_TASK
        ]
    telling = [change for change in changes if change.area not in _UNREMARKABLE]
    parts = list(
        dict.fromkeys(
            _another_task(change) if change.another else _in_short(change)
            for change in telling or changes
        )
    )
    further = len(parts) - _NAMED
    if further > 0:
        parts = [*parts[:_NAMED], f"{further} more"]
    return ", ".join(parts)


def _another_task(change: Change) -> str:
    name = change.name.removeprefix("source of ")
    return f"another task ({name})" if name.isidentifier() else "another task"


def _in_short(change: Change) -> str:
    name = change.name.removeprefix("source of ").removeprefix("direction of ")
    if change.area == "evaluator":
        name = f"evaluator {name}"
    if change.absent:
        return f"{name} {'added' if change.absent == 'before' else 'removed'}"
    if name == "number of examples":
        return _more_examples(change.before, change.after)
    texts = isinstance(change.before, str) and isinstance(change.after, str)
    edit = _edited_line(change.before, change.after) if texts else ""
    if change.area == "evaluator" or name == "dataset version":
        return f"{'examples' if name == 'dataset version' else name} edited"
    if change.hashed:
        return f"{name} changed"
    if change.area == "task" and texts:
        return f"{name} edited{f', {edit}' if edit else ''}"
    return f"{name} {edit or f'{_value(change.before)} → {_value(change.after)}'}"


def _edited_line(before: str, after: str) -> str:
    """Name the first changed line of a text, and show it; empty where both are short and of one line."""
    if "\n" not in before and "\n" not in after and max(len(before), len(after)) < _WORDS:
        return ""
    number, more = 1, 0
    first = ""
    for op, line in _lines(before, after):
        if op == "same":
            number += 1
            continue
        if not first:
            first = f"line {number}: {_quoted(line) if op == 'new' else 'removed'}"
            changed_at = number
        elif op == "new" and number == changed_at and first.endswith("removed"):
            first = f"line {number}: {_quoted(line)}"  # replaced rather than removed
        elif number != changed_at or op == "new":
            more += 1
        number += op == "new"
    return f"{first} and more" if more else first


def _lines(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Go through both texts line by line: what happened to each, and what it says."""
    for span in diff_lines(before, after):
        for line in span.text.splitlines():
            yield span.op, line


def _more_examples(before: object, after: object) -> str:
    if not isinstance(before, int) or not isinstance(after, int):
        return "other examples"
    number = abs(after - before)
    return f"{plural(number, 'example')} {'more' if after > before else 'fewer'}"


def _quoted(line: str) -> str:
    return f"“{shorten(' '.join(line.split()), _WORDS)}”"


def _value(value: object) -> str:
    text = value if isinstance(value, str) else repr(value)
    return shorten(" ".join(text.split()), _WORDS // 2)
