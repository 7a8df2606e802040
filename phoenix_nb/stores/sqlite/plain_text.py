"""The text of plain records, taken apart without reading it as JSON, which costs several times as much.

A plain record is a success as `codec.encode_rest` writes it, its fields in the order of the model: first
what its kind alone has, then what both kinds have. Many are taken apart together, a field at a time. Where
one is anything else, the columns have nothing yet, and the caller is told to read it as JSON.
"""

import re
from collections.abc import Sequence
from datetime import datetime
from math import isfinite
from operator import add
from typing import Any, NamedTuple

from pydantic_core import from_json

from phoenix_nb.model import EvaluatorKind, Usage
from phoenix_nb.model.columns import Common, microseconds

__all__ = ["PlainEvaluations", "PlainRuns", "plain_evaluations", "plain_runs"]

_TEXT = r'("[^"\\\n]*+(?:\\.[^"\\\n]*+)*+")'
_NUMBER = r"(-?[0-9][-+0-9.eE]*+)"
_TIME = r"([0-9]{4}-[-0-9T:]{14})\.([0-9]{6})Z"
_TIMED = '"start_time":"'
"""What stands before that which both kinds have; no text of a record holds it: quotes in it are escaped."""
# Each line matches one of them once: as a record that is plain, or as any other, of which no group is.
_COMMON = re.compile(
    rf'^{_TIME}","end_time":"{_TIME}"(?:,"latency_s":{_NUMBER})?+(?:,"attempts":([0-9]{{1,9}}))?+'
    r'(?:,"trace_id":"([^"\\\n]++)")?+(?:,"usage":(\{[^{}\n]*+\}))?+\}$|^.*$',
    re.MULTILINE,
)
_RESULT = re.compile(
    rf'^\{{"(?:kind":"(CODE|LLM|HUMAN)",")?+results":\[\{{"name":{_TEXT}(?:,"score":{_NUMBER})?+'
    rf'(?:,"label":{_TEXT})?+(?:,"explanation":{_TEXT})?+\}}\],$|^.*$',
    re.MULTILINE,
)
_NO_TIMES = ("1970-01-01T00:00:00", "000000", "1970-01-01T00:00:00", "000000", "", "", "", "")
"""What `_COMMON` would take from a record that says nothing."""
_BARE = "{"
"""All that stands before the times of a run that returned None."""
_OUTPUT = '{"output":'
"""What stands before an output, after which there is a comma."""

Result = tuple[tuple[str, EvaluatorKind], float | None, str | None, str | None]
"""Name and kind of the evaluator; score, label, explanation."""
_NO_RESULT: Result = (("", "CODE"), None, None, None)


class PlainRuns(NamedTuple):
    """Runs as columns."""

    common: Common
    outputs: list[str | None]
    """The JSON of each output."""
    others: Sequence[int]
    """The places of the runs that are not plain, of which the columns have nothing."""


class PlainEvaluations(NamedTuple):
    """Evaluations as columns."""

    common: Common
    evaluators: list[tuple[str, EvaluatorKind]]
    """Name and kind of each one's evaluator."""
    scores: list[float | None]
    labels: list[str | None]
    explanations: list[str | None]
    others: Sequence[int]
    """The places of the evaluations that are not plain, of which the columns have nothing."""


def plain_runs(ids: Sequence[str], texts: Sequence[str]) -> PlainRuns:
    """Take the texts of runs apart."""
    heads, tails = _parted(texts)
    common, unread = _common(ids, tails)
    others = set(unread)
    outputs: list[str | None] = [head[len(_OUTPUT) : -1] for head in heads]
    if not _are_outputs(heads, outputs):
        others.update(place for place, head in enumerate(heads) if not _may_be_output(head))
        for place, head in enumerate(heads):
            if head == _BARE or place in others:
                outputs[place] = None
    if not _are_values(outputs):
        damaged = [place for place, text in enumerate(outputs) if not _are_values([text])]
        for place in damaged:
            outputs[place] = None
        others.update(damaged)
    return PlainRuns(common, outputs, sorted(others))


def plain_evaluations(
    ids: Sequence[str | None], names: Sequence[str], texts: Sequence[str]
) -> PlainEvaluations:
    """Take the texts of evaluations apart.

    Args:
        ids: The id of each; None where its text holds it, as version 0.1 wrote it, which is not plain.
        names: The evaluator of each.
        texts: The text of each.
    """
    heads, tails = _parted(texts)
    common, unread = _common([id_ or "" for id_ in ids], tails)
    distinct = _results(heads)
    results = [distinct[head] for head in heads]
    evaluators, scores, labels, explanations = zip(*results, strict=True)
    others = set(unread)
    if _NO_RESULT in distinct.values() or None in ids or [e[0] for e in evaluators] != list(names):
        others.update(
            place
            for place, (id_, name, result) in enumerate(zip(ids, names, results, strict=True))
            if id_ is None or result is _NO_RESULT or result[0][0] != name
        )
    return PlainEvaluations(
        common, list(evaluators), list(scores), list(labels), list(explanations), sorted(others)
    )


def _parted(texts: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """What stands before the times of each record, and the rest from there on.

    Of an output whose text looks like what follows it, the last such place is where it ends.
    """
    heads, _, tails = zip(*[text.rpartition(_TIMED) for text in texts], strict=True)
    return heads, tails


def _matches(pattern: re.Pattern[str], lines: Sequence[str]) -> list[tuple[str, ...]]:
    """What the groups of a pattern match in each line: nothing at all where it does not match."""
    groups: list[tuple[str, ...]] = pattern.findall("\n".join(lines))
    if len(groups) != len(lines):  # damage: a line break, which JSON escapes
        return [("",) * pattern.groups] * len(lines)
    return groups


def _are_outputs(heads: Sequence[str], outputs: Sequence[Any]) -> bool:
    """Whether each head is its output between what stands before and after one."""
    return "".join(heads) == f"{_OUTPUT}{f',{_OUTPUT}'.join(outputs)},"


def _may_be_output(head: str) -> bool:
    return head == _BARE or (head.startswith(_OUTPUT) and head.endswith(","))


def _are_values(texts: Sequence[str | None]) -> bool:
    """Whether each text is one JSON value: fields in another order would be taken for a part of it."""
    try:
        values = from_json(f"[{','.join([text or 'null' for text in texts])}]")
    except ValueError:  # some are nested too deeply, or damaged
        return False
    return len(values) == len(texts)


def _common(ids: Sequence[str], tails: Sequence[str]) -> tuple[Common, Sequence[int]]:
    """The columns that both kinds have, and the places where they have nothing."""
    matches = _matches(_COMMON, tails)
    others = [place for place, match in enumerate(matches) if not match[0]]
    for place in others:
        matches[place] = _NO_TIMES
    try:
        return _converted(ids, matches), others
    except ValueError:  # damage: digits that are no time or no number
        nothing = [_NO_TIMES] * len(tails)
        return _converted(ids, nothing), range(len(tails))


def _converted(ids: Sequence[str], matches: Sequence[tuple[str, ...]]) -> Common:
    seconds, parts, end_seconds, end_parts, latencies, attempts, trace_ids, usages = zip(
        *matches, strict=True
    )
    return Common(
        ids=list(ids),
        started=_counts(seconds, parts),
        ended=_counts(end_seconds, end_parts),
        latencies=_numbers(latencies, "0.0"),
        attempts=[int(number or 1) for number in attempts] if any(attempts) else [1] * len(ids),
        trace_ids=[text or None for text in trace_ids] if "" in trace_ids else list(trace_ids),
        failed=[False] * len(ids),
        usage=[Usage.model_validate(from_json(text)) if text else None for text in usages]
        if any(usages)
        else [None] * len(ids),
    )


class _Seconds(dict[str, int]):
    """The microseconds from 1970 until a second, less those that `_counts` puts before their digits."""

    def __missing__(self, second: str) -> int:
        count = microseconds(datetime.fromisoformat(f"{second}Z")) - 1_000_000
        self[second] = count
        return count


def _counts(seconds: Sequence[str], parts: Sequence[str]) -> list[int]:
    """Microseconds since 1970 of times in UTC, given as seconds and the six digits after them."""
    # All digits are read together, as JSON, which knows no number that begins with a zero.
    digits = from_json(f"[1{',1'.join(parts)}]")
    return list(map(add, map(_Seconds().__getitem__, seconds), digits))


def _numbers(texts: Sequence[str], missing: str) -> list[Any]:
    """Read numbers together.

    Raises:
        ValueError: If one is none, or not finite, or none that a float is written as.
    """
    if "" in texts:
        texts = [text or missing for text in texts]
    numbers: list[Any] = from_json(f"[{','.join(texts)}]")
    if not set(map(type, numbers)) <= {float, type(None)}:
        raise ValueError(numbers)
    if not all(map(isfinite, filter(None, numbers))):
        raise ValueError(numbers)
    return numbers


def _results(heads: Sequence[str]) -> dict[str, Result]:
    """The one evaluation that each head writes; `_NO_RESULT` for what writes anything else."""
    results = dict.fromkeys(heads, _NO_RESULT)
    matches = zip(results, _matches(_RESULT, list(results)), strict=True)
    plain = {head: match for head, match in matches if match[1]}
    if not plain:
        return results
    kinds, *columns = zip(*plain.values(), strict=True)
    try:
        names, labels, explanations = (_strings(columns[at]) for at in (0, 2, 3))
        scores = _numbers(columns[1], "null")
    except ValueError:  # damage
        return results
    evaluators = list(zip(names, [kind or "CODE" for kind in kinds], strict=True))
    read: Any = zip(evaluators, scores, labels, explanations, strict=True)
    results.update(zip(plain, read, strict=True))
    return results


def _strings(texts: Sequence[str]) -> list[Any]:
    """Read the texts of JSON strings together; None for each that is missing."""
    if not any(texts):
        return [None] * len(texts)
    strings: list[Any] = from_json(f"[{','.join([text or 'null' for text in texts])}]")
    return strings
