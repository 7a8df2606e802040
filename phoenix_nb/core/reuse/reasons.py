"""Why results could not be reused: what differs from the experiment before, in a few words each."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Self

from phoenix_nb.core.values.phrases import plural
from phoenix_nb.model import ExperimentRecord

__all__ = [
    "Outcomes",
    "code_reasons",
    "evaluation_reasons",
    "pinned_reason",
    "run_reasons",
    "task_reasons",
]

RunKey = tuple[str, int]
_SHORT = 24
_NONE: Any = object()


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What became of results that are lacking, where they could have been made before."""

    failed: int = 0
    succeeded: int = 0
    """Those that were made of something else, as another input of the same example."""
    others: int = 0
    """Evaluations that were made, and each of another output than the one that is there now."""
    busy: int = 0
    """Those that are perhaps being made at this moment."""
    unended: int = 0

    @classmethod
    def of(cls, each: Iterable[bool | None], *, busy: bool) -> Self:
        """Count them.

        Args:
            each: Whether each has succeeded; None if it did not end.
            busy: Whether another call is at work where they could have been made.
        """
        outcomes = list(each)
        unended = outcomes.count(None)
        return cls(
            failed=outcomes.count(False),
            succeeded=outcomes.count(True),
            busy=unended if busy else 0,
            unended=0 if busy else unended,
        )

    def reasons(self, noun: str, changed: str) -> list[str]:
        """Say them, of runs or evaluations; `changed` is what of an example they depend on."""
        words = (
            (self.failed, " failed before"),
            (self.others, ", as it was another output that was evaluated before"),
            (self.succeeded, f", as {changed} changed"),
            (self.busy, " not there yet: another call is at work on the same"),
            (self.unended, " never ended before"),
        )
        return [f"{plural(number, noun)}{each}" for number, each in words if number]


def task_reasons(
    before: ExperimentRecord, task: Mapping[str, Any], parameters: Mapping[str, Any]
) -> list[str]:
    """Name what of a task and its parameters is not as in an earlier experiment; empty if all is."""
    earlier = before.identity.get("task")
    old = before.variant.parameters if before.variant else {}
    code = code_reasons(earlier, task, "task") if isinstance(earlier, Mapping) else ()
    return list(dict.fromkeys([*_values(old, parameters), *code]))


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
        was, now_is = (_inner(_inner(each, "inside"), name) for each in (before, now))
        within = [each for each, _, _ in _differing(was, now_is)] if was and now_is else []
        reasons += [f"{each} changed" for each in within or [name]]
    for name, old_kind, new_kind in _differing(_inner(before, "objects"), _inner(now, "objects")):
        told = isinstance(old_kind, str) and isinstance(new_kind, str)
        reasons.append(f"{name} changed{f' from {old_kind} to {new_kind}' if told else ''}")
    reasons += [f"{name} cannot be read, and may have changed" for name in now.get("unhashed", ())]
    return list(dict.fromkeys(reasons))


def pinned_reason(before: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    """Say that a task whose identity is pinned is not what it was; empty if it is, or is not pinned."""
    version = now.get("version")
    if version is None or version != before.get("version"):
        return ""
    changed = code_reasons({**before, "version": None}, {**now, "version": None}, "code")
    return f"pinned at version {version[-1]}; {', '.join(changed)}" if changed else ""


def evaluation_reasons(outcomes: Outcomes, *, outputs_new: bool, edited: bool) -> list[str]:
    """Say why evaluations are made though others of the same evaluator are there.

    Args:
        outcomes: What became of those of the runs that are there.
        outputs_new: Whether there are new runs, too.
        edited: Whether an experiment had another edition of the evaluator, as one that was resumed with an
            edited one, which may have made those that are there.
    """
    changed = "the evaluator or the example" if edited else "the example"
    return [
        *(["the outputs are new"] if outputs_new else []),
        *outcomes.reasons("evaluation", changed),
    ]


def run_reasons(
    missing: Collection[RunKey],
    *,
    repetitions: int,
    known: Collection[str] | None,
    bound: str,
    outcomes: Callable[[Collection[RunKey]], Outcomes],
) -> list[str]:
    """Say why runs of a task that has not changed are made all the same.

    Args:
        missing: Example and repetition of each.
        repetitions: How many the experiments before had.
        known: The examples that they had; None if that cannot be told.
        bound: What the task reads of an example, in words.
        outcomes: What became of runs that they could have made.
    """
    new = {example for example, _ in missing if known is not None and example not in known}
    more = {each for each in missing if each[0] not in new and each[1] > repetitions}
    rest = [each for each in missing if each[0] not in new and each not in more]
    reasons = []
    if new:
        reasons.append(f"{plural(len(new), 'example')} new")
    if more:
        reasons.append(f"{plural(len(more), 'repetition')} more")
    return [*reasons, *(outcomes(rest).reasons("run", bound) if rest else ())]


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
