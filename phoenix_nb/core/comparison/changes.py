"""What differs between experiments besides their scores: prompts, parameters, source, data, versions."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from phoenix_nb.core.values.phrases import shorten, text_or_json
from phoenix_nb.core.values.text_diff import TextSpan, diff_lines, diff_words, likeness
from phoenix_nb.model import EvaluatorInfo, ExperimentRecord

__all__ = ["Area", "Change", "Changes", "find_changes"]

Area = Literal[
    "prompt", "model", "parameter", "task", "evaluator", "dataset", "package", "option", "commit"
]
"""What a change concerns, in the order in which changes are listed."""
_ORDER: tuple[Area, ...] = (
    "prompt",
    "model",
    "parameter",
    "task",
    "evaluator",
    "dataset",
    "package",
    "option",
    "commit",
)
_NAMED = 6
"""Changes that a line names."""
_LONG = 60
"""Characters from which a text is compared word by word."""
_EXCERPT = 80
"""Characters of a value on one line, and of unchanged text on either side of a change."""
_EDITED = 0.5
"""Share of the words of a task's source that stay where it is given another name, but is the same still.

Of 3,000 pairs of unrelated tasks, taken from this project's documentation and tests, 5 % have as many
words in common.
"""
_MISSING: Any = object()


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not the same in a variant as in the baseline."""

    variant: str
    area: Area
    name: str
    """`prompt`, `temperature`, `source of answer`, `openai`, …"""
    before: Any
    """In the baseline; None if it is not there."""
    after: Any
    """In the variant; None if it is not there."""
    absent: Literal["", "before", "after"] = ""
    """Where it is not there at all, rather than None."""
    spans: tuple[TextSpan, ...] = ()
    """The difference of two texts, stretch by stretch; empty for short values."""
    lines: bool = False
    """Whether `spans` are whole lines, as of source."""
    hashed: bool = False
    """Whether hashes stand for the values, of which then nothing can be shown."""
    another: bool = False
    """Whether it is another task altogether, rather than an edited one: by its name and its source."""

    def __str__(self) -> str:
        """Return the change on one line, or on several for a text."""
        if self.spans:
            marked = _marked_lines(self.spans) if self.lines else _marked_words(self.spans)
            return f"{self.name}:\n{marked}"
        if self.hashed:
            words = {"before": "only here", "after": "not here"}
            return f"{self.name}: {words.get(self.absent, 'changed')}"
        if self.absent == "before":
            return f"{self.name}: only here, {_excerpt(self.after)}"
        if self.absent == "after":
            return f"{self.name}: not here ({_excerpt(self.before)} in the baseline)"
        return f"{self.name}: {_excerpt(self.before)} → {_excerpt(self.after)}"


@dataclass(frozen=True, slots=True)
class Changes:
    """All differences of all variants from the baseline."""

    baseline: str
    variants: tuple[str, ...]
    """The other variants, in order."""
    items: tuple[Change, ...]
    """Variant by variant; in each prompts first, the commit last."""
    unknown: tuple[str, ...] = ()
    """Variants of which, or of whose baseline, no task source is recorded: it may have changed unseen."""

    def of(self, variant: str) -> tuple[Change, ...]:
        """Return the changes of one variant."""
        return tuple(item for item in self.items if item.variant == variant)

    @property
    def areas(self) -> tuple[Area, ...]:
        """What changed in any variant; ideally one area alone, such as `("prompt",)`."""
        found = {item.area for item in self.items}
        return tuple(area for area in _ORDER if area in found)

    def __str__(self) -> str:
        """Return what changed in a line, the most telling first: `changed: prompt, temperature`."""
        names = list(dict.fromkeys(item.name for item in self.items))
        if not names:
            return "nothing recorded differs"
        more = len(names) - _NAMED
        return f"changed: {', '.join(names[:_NAMED])}{f' and {more:,} more' if more > 0 else ''}"


def find_changes(experiments: Sequence[tuple[str, ExperimentRecord]], baseline: int) -> Changes:
    """Compare what is recorded of each experiment with what is recorded of the baseline.

    Args:
        experiments: Name and record of each.
        baseline: Position of the baseline.
    """
    name, record = experiments[baseline]
    others = [one for position, one in enumerate(experiments) if position != baseline]
    items: list[Change] = []
    for variant, other in others:
        found = list(_compared(variant, record, other))
        items += sorted(found, key=lambda change: _ORDER.index(change.area))
    return Changes(
        baseline=name,
        variants=tuple(variant for variant, _ in others),
        items=tuple(items),
        unknown=tuple(
            variant
            for variant, other in others
            if not _part(record, "task").get("hash") or not _part(other, "task").get("hash")
        ),
    )


def _compared(variant: str, mine: ExperimentRecord, other: ExperimentRecord) -> Iterator[Change]:
    before = mine.variant.parameters if mine.variant else {}
    after = other.variant.parameters if other.variant else {}
    names = {**before, **after}
    sides = _with_defaults(mine, before, names), _with_defaults(other, after, names)
    yield from _mapping(variant, "parameter", *sides)
    yield from _task(variant, _part(mine, "task"), _part(other, "task"), set_otherwise=names)
    yield from _evaluators(variant, mine.evaluators, other.evaluators)
    yield from _dataset(variant, mine, other)
    # Which packages happened to be imported, if only to look at earlier results, is not a change.
    old, new = _part(mine, "packages"), _part(other, "packages")
    both = [name for name in old if name in new]
    versions = {name: old[name] for name in both}, {name: new[name] for name in both}
    yield from _mapping(variant, "package", *versions)
    options = {**_part(mine, "options"), "repetitions": mine.repetitions}
    theirs = {**_part(other, "options"), "repetitions": other.repetitions}
    yield from _mapping(variant, "option", options, theirs)
    yield from _mapping(variant, "commit", _part(mine, "git"), _part(other, "git"), "git ")


def _with_defaults(
    record: ExperimentRecord, parameters: Mapping[str, Any], names: Iterable[str]
) -> dict[str, Any]:
    """Add to a variant's parameters what the task takes for those that it does not set."""
    values = _inner(_part(record, "task"), "values")
    return {**{name: values[name] for name in names if name in values}, **parameters}


def _task(
    variant: str,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    *,
    set_otherwise: Collection[str],
) -> Iterator[Change]:
    """Compare source and the values it reads; what is not recorded of both is skipped.

    Args:
        variant: The other variant's name.
        before: The baseline's task.
        after: The other task.
        set_otherwise: Values that are parameters of a variant, and have been compared as such.
    """
    if not before or not after:
        return
    old, new = str(before.get("source") or ""), str(after.get("source") or "")
    name = f"source of {after.get('name') or 'the task'}"
    if old != new:
        another = before.get("name") != after.get("name") and likeness(old, new) < _EDITED
        spans = diff_lines(old, new)
        yield Change(variant, "task", name, old, new, spans=spans, lines=True, another=another)
    elif before.get("source_hash") != after.get("source_hash"):
        hashes = before.get("source_hash"), after.get("source_hash")
        yield Change(variant, "task", name, *hashes, hashed=True)
    old_values, new_values = (
        {name: value for name, value in _inner(each, "values").items() if name not in set_otherwise}
        for each in (before, after)
    )
    yield from _mapping(variant, "task", old_values, new_values)
    helpers = _inner(before, "helpers"), _inner(after, "helpers")
    yield from _mapping(variant, "task", *helpers, "source of ", hashed=True)
    if "objects" in before and "objects" in after:  # version 0.1 knew none
        objects = _inner(before, "objects"), _inner(after, "objects")
        yield from _mapping(variant, "task", *objects)


def _evaluators(
    variant: str, before: Sequence[EvaluatorInfo], after: Sequence[EvaluatorInfo]
) -> Iterator[Change]:
    old, new = ({one.name: one for one in each if not _is_people(one)} for each in (before, after))
    for name in {**old, **new}:
        if name not in new or name not in old:
            absent: Literal["before", "after"] = "after" if name not in new else "before"
            kind = (old.get(name) or new[name]).kind
            old_kind, new_kind = (kind, None) if absent == "after" else (None, kind)
            yield Change(variant, "evaluator", name, old_kind, new_kind, absent=absent)
            continue
        mine, theirs = old[name], new[name]
        if mine.direction != theirs.direction:
            direction = f"direction of {name}"
            yield Change(variant, "evaluator", direction, mine.direction, theirs.direction)
        hashes = mine.identity.get("hash"), theirs.identity.get("hash")
        if None not in hashes and hashes[0] != hashes[1]:
            yield _source_change(variant, mine, theirs)


def _is_people(evaluator: EvaluatorInfo) -> bool:
    """Whether it stands for people's labels, which are no part of how an experiment was made."""
    return evaluator.kind == "HUMAN" and "hash" not in evaluator.identity


def _source_change(variant: str, mine: EvaluatorInfo, theirs: EvaluatorInfo) -> Change:
    """Describe how an evaluator differs: by its source, or by its hash."""
    name = f"source of {mine.name}"
    old, new = (str(one.identity.get("source") or "") for one in (mine, theirs))
    if old == new:
        hashes = mine.identity.get("hash"), theirs.identity.get("hash")
        return Change(variant, "evaluator", name, *hashes, hashed=True)
    spans = diff_lines(old, new)
    return Change(variant, "evaluator", name, old, new, spans=spans, lines=True)


def _dataset(variant: str, mine: ExperimentRecord, other: ExperimentRecord) -> Iterator[Change]:
    pairs = (
        ("dataset", mine.dataset_name, other.dataset_name),
        ("dataset version", mine.dataset_version_id, other.dataset_version_id),
        ("splits", list(mine.splits), list(other.splits)),
        ("number of examples", mine.example_count, other.example_count),
    )
    for name, before, after in pairs:
        if before != after:
            yield Change(variant, "dataset", name, before, after)


def _mapping(
    variant: str,
    area: Area,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    prefix: str = "",
    *,
    hashed: bool = False,
) -> Iterator[Change]:
    """Compare two mappings key by key."""
    for key in {**before, **after}:
        old, new = before.get(key, _MISSING), after.get(key, _MISSING)
        if old == new:
            continue
        absent: Literal["", "before", "after"] = ""
        if old is _MISSING:
            old, absent = None, "before"
        elif new is _MISSING:
            new, absent = None, "after"
        spans: tuple[TextSpan, ...] = ()
        if not hashed and not absent and isinstance(old, str) and isinstance(new, str):
            spans = _text_spans(key, old, new)
        yield Change(
            variant,
            _area(area, key),
            f"{prefix}{key}",
            old,
            new,
            absent,
            spans,
            hashed=hashed or _is_hash(old) or _is_hash(new),
        )


def _text_spans(key: str, old: str, new: str) -> tuple[TextSpan, ...]:
    long = max(len(old), len(new)) > _LONG or "\n" in old + new
    return diff_words(old, new) if long or _is_prompt(key) else ()


def _is_hash(value: Any) -> bool:
    """Whether a value was too long, or too hidden, to be recorded as it was."""
    return isinstance(value, Mapping) and value.keys() == {"sha256", "characters"}


def _area(area: Area, key: str) -> Area:
    if area in ("parameter", "task") and _is_prompt(key):
        return "prompt"
    return "model" if area == "parameter" and "model" in key.lower() else area


def _is_prompt(key: str) -> bool:
    return any(word in key.lower() for word in ("prompt", "template", "instruction"))


def _part(record: ExperimentRecord, name: str) -> Mapping[str, Any]:
    return _inner(record.identity, name)


def _inner(values: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = values.get(name)
    return found if isinstance(found, Mapping) else {}


def _excerpt(value: Any) -> str:
    return shorten(" ".join(text_or_json(value).split()), _EXCERPT)


def _marked_words(spans: Sequence[TextSpan]) -> str:
    """Mark what is gone as [-…-] and what is new as {+…+}, as `git diff --word-diff` does."""
    marks = {"gone": ("[-", "-]"), "new": ("{+", "+}")}
    text = "".join(
        _around(one.text, first=place == 0, last=place == len(spans) - 1)
        if one.op == "same"
        else f"{marks[one.op][0]}{one.text}{marks[one.op][1]}"
        for place, one in enumerate(spans)
    )
    return "\n".join(f"  {line}" for line in text.splitlines())


def _around(text: str, *, first: bool, last: bool) -> str:
    """Leave out the middle of a long unchanged stretch, or the end that no change stands at."""
    if len(text) <= 2 * _EXCERPT:
        return text
    head, tail = "" if first else text[:_EXCERPT], "" if last else text[-_EXCERPT:]
    return f"{head} … {tail}"


def _marked_lines(spans: Sequence[TextSpan]) -> str:
    """Put - or + before the lines that changed, and leave out those that did not."""
    marks = {"gone": "-", "new": "+"}
    return "\n".join(
        f"  {marks[span.op]} {line}"
        for span in spans
        if span.op != "same"
        for line in span.text.splitlines()
    )
