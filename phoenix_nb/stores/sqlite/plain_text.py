"""The text of plain records, taken apart without reading it as JSON, which costs four times as much.

A plain record is a success as `codec.encode_rest` writes it, its fields in the order of the model. Anything
else matches nothing here, and is read as JSON.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from math import isfinite
from typing import Any, NamedTuple

from pydantic_core import from_json

from phoenix_nb.model import EvaluatorKind, Usage
from phoenix_nb.model.columns import Common, microseconds

__all__ = ["PlainEvaluations", "plain_evaluations", "plain_runs"]

_TEXT = r'"([^"\\]*(?:\\.[^"\\]*)*)"'
_NUMBER = r"(-?[0-9][-+0-9.eE]*)"
_TIME = r'"([-0-9T:.]{26})Z"'
_TIMED = (
    rf'"start_time":{_TIME},"end_time":{_TIME}(?:,"latency_s":{_NUMBER})?(?:,"attempts":([0-9]+))?'
    r'(?:,"trace_id":"([^"\\]*)")?(?:,"usage":(\{[^{}]*\}))?\}'
)
# Of an output whose text looks like what follows it, the last such place is where it ends.
_RUN = re.compile(rf'\{{(?:"output":(.*),)?{_TIMED}', re.DOTALL)
_EVALUATION = re.compile(
    rf'\{{(?:"kind":"(CODE|LLM|HUMAN)",)?"results":\[\{{"name":{_TEXT}(?:,"score":{_NUMBER})?'
    rf'(?:,"label":{_TEXT})?(?:,"explanation":{_TEXT})?\}}\],{_TIMED}'
)
_SECONDS = len("2026-11-30T00:01:")
_POINT = len("2026-11-30T00:01:56")


class PlainEvaluations(NamedTuple):
    """Evaluations as columns."""

    common: Common
    evaluators: list[tuple[str, EvaluatorKind]]
    """Name and kind of each one's evaluator."""
    scores: list[float | None]
    labels: list[str | None]
    explanations: list[str | None]


def plain_runs(
    ids: Sequence[str], texts: Sequence[str]
) -> tuple[Common, Sequence[str | None]] | None:
    """Take the texts of runs apart: the columns, and the JSON of the outputs; None if one is not plain."""
    columns = _columns(_RUN, texts)
    if columns is None:
        return None
    outputs, *timed = columns
    return (_common(ids, timed), outputs) if _are_values(outputs) else None


def plain_evaluations(
    ids: Sequence[str | None], names: Sequence[str], texts: Sequence[str]
) -> PlainEvaluations | None:
    """Take the texts of evaluations apart; None if one is not plain."""
    columns = _columns(_EVALUATION, texts)
    if columns is None or None in ids:
        return None
    kinds, own_names, numbers, labels, explanations, *timed = columns
    if _unescaped(own_names) != list(names):
        return None
    scores = [None if number is None else float(number) for number in numbers]
    if not all(isfinite(score) for score in scores if score is not None):
        return None
    return PlainEvaluations(
        _common([id_ for id_ in ids if id_ is not None], timed),
        [(name, kind or "CODE") for name, kind in zip(names, kinds, strict=True)],
        scores,
        _unescaped(labels),
        _unescaped(explanations),
    )


def _are_values(texts: Sequence[str | None]) -> bool:
    """Whether each text is one JSON value: fields in another order would be taken for a part of it."""
    try:
        values = from_json(f"[{','.join(text or 'null' for text in texts)}]")
    except ValueError:  # some are nested too deeply, or damaged
        return False
    return len(values) == len(texts)


def _columns(pattern: re.Pattern[str], texts: Sequence[str]) -> "list[tuple[Any, ...]] | None":
    """What the groups of a pattern match, group by group."""
    matches = [pattern.fullmatch(text) for text in texts]
    groups = [match.groups() for match in matches if match is not None]
    return list(zip(*groups, strict=True)) if groups and len(groups) == len(texts) else None


def _common(ids: Sequence[str], timed: Sequence[Sequence[Any]]) -> Common:
    started, ended, latencies, attempts, trace_ids, usages = timed
    return Common(
        ids=ids,
        started=list(_counts(started)),
        ended=list(_counts(ended)),
        latencies=[float(number) if number else 0.0 for number in latencies],
        attempts=[int(number) if number else 1 for number in attempts],
        trace_ids=trace_ids,
        failed=[False] * len(ids),
        usage=[None if text is None else Usage.model_validate(from_json(text)) for text in usages],
    )


def _counts(times: Sequence[str]) -> Iterator[int]:
    """Microseconds since 1970 of times in UTC; a minute is read once for all that follow in it."""
    minute, before = "", 0
    for time in times:
        if time[:_SECONDS] != minute:
            minute = time[:_SECONDS]
            before = microseconds(datetime.fromisoformat(f"{minute}00"))
        yield before + int(time[_SECONDS:_POINT] + time[_POINT + 1 :])


def _unescaped(texts: Sequence[str | None]) -> list[str | None]:
    return [text if text is None or "\\" not in text else from_json(f'"{text}"') for text in texts]
