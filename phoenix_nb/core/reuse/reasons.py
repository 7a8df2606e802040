"""Why results could not be reused: what differs from the experiment before, in a few words each."""

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from phoenix_nb.model import ExperimentRecord

__all__ = ["code_reasons", "evaluation_reasons", "run_reasons", "task_reasons"]

_SHORT = 24
_NONE: Any = object()


def task_reasons(
    before: ExperimentRecord, task: Mapping[str, Any], parameters: Mapping[str, Any]
) -> list[str]:
    """Name what of a task and its parameters is not as in an earlier experiment; empty if all is."""
    earlier = before.identity.get("task")
    old = before.variant.parameters if before.variant else {}
    return [
        *_values(old, parameters),
        *(code_reasons(earlier, task, "task") if isinstance(earlier, Mapping) else ()),
    ]


def code_reasons(before: Mapping[str, Any], now: Mapping[str, Any], what: str) -> list[str]:
    """Name what of a task or an evaluator is not as it was; empty if all is."""
    if before.get("version") != now.get("version"):
        return [f"the version of the {what} changed"]
    if now.get("version") is not None:
        return []
    reasons: list[str] = []
    if before.get("source_hash") != now.get("source_hash"):
        old, new = str(before.get("source") or ""), str(now.get("source") or "")
        reasons.append(f"the {what} changed{_line(old, new)}")
    reasons += _values(_inner(before, "values"), _inner(now, "values"))
    for name, _, _ in _differing(_inner(before, "helpers"), _inner(now, "helpers")):
        reasons.append(f"{name} changed")
    for name, old_kind, new_kind in _differing(_inner(before, "objects"), _inner(now, "objects")):
        told = isinstance(old_kind, str) and isinstance(new_kind, str)
        reasons.append(f"{name} changed{f' from {old_kind} to {new_kind}' if told else ''}")
    reasons += [f"{name} cannot be read, and may have changed" for name in now.get("unhashed", ())]
    return list(dict.fromkeys(reasons))


def evaluation_reasons(again: int, *, outputs_new: bool) -> list[str]:
    """Say why evaluations of an evaluator that has not changed are made all the same.

    Args:
        again: How many runs that are there it has not evaluated.
        outputs_new: Whether there are new runs, too.
    """
    reasons = ["the outputs are new"] if outputs_new else []
    if again:
        evaluations = _count(again, "evaluation")
        reasons.append(f"{evaluations} failed before, never ended, or the example changed")
    return reasons


def run_reasons(
    missing: Collection[tuple[str, int]],
    *,
    repetitions: int,
    known: Collection[str] | None,
    bound: str,
) -> list[str]:
    """Say why runs of a task that has not changed are made all the same.

    Args:
        missing: Example and repetition of each.
        repetitions: How many the experiment before had.
        known: The examples that it had; None if that cannot be told.
        bound: What the task reads of an example, in words.
    """
    new = {example for example, _ in missing if known is not None and example not in known}
    more = {each for each in missing if each[0] not in new and each[1] > repetitions}
    rest = len(missing) - len(more) - sum(example in new for example, _ in missing)
    reasons = []
    if new:
        reasons.append(f"{_count(len(new), 'example')} new")
    if more:
        reasons.append(f"{_count(len(more), 'repetition')} more")
    if rest:
        reasons.append(f"{_count(rest, 'run')} failed before, never ended, or {bound} changed")
    return reasons


def _values(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    changes = list(_differing(before, now))
    prompts = sum("prompt" in name.lower() for name, _, _ in changes)
    for name, old, new in changes:
        shown = "an argument" if name.startswith("partial[") else name
        if "prompt" in name.lower():
            subject = "the prompt" if prompts == 1 else shown
            yield f"{subject} changed{_line(old, new)}"
        elif any(isinstance(each, (dict, list)) or each is _NONE for each in (old, new)):
            yield f"{shown} changed"
        elif max(len(_brief(old)), len(_brief(new))) >= _SHORT or "\n" in f"{old}{new}":
            yield f"{shown} changed{_line(old, new)}"
        else:
            yield f"{shown} changed from {_brief(old)} to {_brief(new)}"


def _differing(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    for name in {**before, **now}:
        old, new = before.get(name, _NONE), now.get(name, _NONE)
        if old != new:
            yield name, old, new


def _line(before: Any, now: Any) -> str:
    """Where two texts begin to differ; empty if they have one line, or do not differ."""
    if not isinstance(before, str) or not isinstance(now, str):
        return ""
    old, new = before.splitlines(), now.splitlines()
    if max(len(old), len(new)) <= 1 or old == new:
        return ""
    pairs = zip(old, new, strict=False)
    first = next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(old), len(new)))
    return f" (line {first + 1})"


def _brief(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1]}…"


def _inner(values: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = values.get(name)
    return found if isinstance(found, Mapping) else {}


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
