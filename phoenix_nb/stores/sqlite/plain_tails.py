"""What both kinds of plain records say, from their times on, taken apart by one pattern: see `plain_text`."""

import re
from collections.abc import Sequence
from datetime import datetime
from math import isfinite
from operator import add
from typing import Any

from pydantic_core import from_json

from phoenix_nb.model import Usage
from phoenix_nb.model.columns import Common, microseconds

__all__ = ["LEADING", "NUMBER", "TIMED", "Seconds", "matches", "read_numbers", "read_tails"]

NUMBER = r"(-?[0-9][-+0-9.eE]*+)"
"""A number, or what looks like one."""
TIMED = '"start_time":"'
"""What stands before that which both kinds have; no text of a record holds it: quotes in it are escaped."""
_SECOND = r"[0-9]{4}-[-0-9T:]{14}"
_TIME = rf"({_SECOND})\.([0-9]{{6}})Z"
# Each line matches it once: as a record that is plain, or as any other, of which no group is.
_TAIL = re.compile(
    rf'^{_TIME}","end_time":"{_TIME}"(?:,"latency_s":{NUMBER})?+(?:,"attempts":([0-9]{{1,9}}))?+'
    r'(?:,"trace_id":"([^"\\\n]++)")?+(?:,"usage":(\{[^{}\n]*+\}))?+\}$|^.*$',
    re.MULTILINE,
)
_NO_TIMES = ("1970-01-01T00:00:00", "000000", "1970-01-01T00:00:00", "000000", "", "", "", "")
"""What `_TAIL` would take from a record that says nothing."""
LEADING = 1_000_000
"""Microseconds that a 1 before the six digits of them adds."""


def read_tails(
    ids: Sequence[str | None], texts: Sequence[str]
) -> tuple[Sequence[str], Common, Sequence[int]]:
    """Take the texts of records apart.

    Args:
        ids: The id of each record.
        texts: The text of each.

    Returns:
        What stands before the times of each record, the columns that both kinds have, and the places where
        these have nothing, in ascending order.
    """
    # Of an output whose text looks like what follows it, the last such place is where it ends.
    heads, _, tails = zip(*[text.rpartition(TIMED) for text in texts], strict=True)
    groups = matches(_TAIL, tails)
    others = [place for place, match in enumerate(groups) if not match[0]]
    for place in others:
        groups[place] = _NO_TIMES
    try:
        return heads, _converted(ids, groups), others
    except ValueError:  # damage: digits that are no time or no number
        nothing = [_NO_TIMES] * len(tails)
        return heads, _converted(ids, nothing), range(len(tails))


def _converted(ids: Sequence[str | None], matches: Sequence[tuple[str, ...]]) -> Common:
    seconds, parts, end_seconds, end_parts, latencies, attempts, trace_ids, usages = zip(
        *matches, strict=True
    )
    return Common(
        ids=list(ids),
        started=_counts(seconds, parts),
        ended=_counts(end_seconds, end_parts),
        latencies=read_numbers(latencies, "0.0"),
        attempts=[int(number or 1) for number in attempts] if any(attempts) else [1] * len(ids),
        trace_ids=[text or None for text in trace_ids] if "" in trace_ids else list(trace_ids),
        failed=[False] * len(ids),
        usage=[Usage.model_validate(from_json(text)) if text else None for text in usages]
        if any(usages)
        else [None] * len(ids),
    )


class Seconds(dict[str, int]):
    """The microseconds from 1970 until a second, less what the 1 adds that stands before their digits."""

    def __missing__(self, second: str) -> int:
        if not re.fullmatch(_SECOND, second):
            raise ValueError(second)
        count = microseconds(datetime.fromisoformat(f"{second}Z")) - LEADING
        self[second] = count
        return count


def _counts(seconds: Sequence[str], parts: Sequence[str]) -> list[int]:
    """Microseconds since 1970 of times in UTC, given as seconds and the six digits after them."""
    # All digits are read together, as JSON, which knows no number that begins with a zero.
    digits = from_json(f"[1{',1'.join(parts)}]")
    return list(map(add, map(Seconds().__getitem__, seconds), digits))


def read_numbers(texts: Sequence[str], missing: str) -> list[Any]:
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


def matches(pattern: re.Pattern[str], lines: Sequence[str]) -> list[tuple[str, ...]]:
    """What the groups of a pattern match in each line: nothing at all where it does not match."""
    groups: list[tuple[str, ...]] = pattern.findall("\n".join(lines))
    if len(groups) != len(lines):  # damage: a line break, which JSON escapes
        return [("",) * pattern.groups] * len(lines)
    return groups
