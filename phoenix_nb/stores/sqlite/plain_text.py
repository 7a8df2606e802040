"""The text of plain records, taken apart without reading it as JSON, which costs several times as much.

A plain record is a success as `codec.encode_rest` writes it, its fields in the order of the model: first
what its kind alone has, then what both kinds have. Many are taken apart together, a field at a time. Where
one is anything else, the columns have nothing yet, and the caller is told to read it as JSON.
"""

import re
from array import array
from collections.abc import Sequence
from itertools import count, starmap
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic_core import from_json

from phoenix_nb.model.columns import Common, Result, Texts
from phoenix_nb.stores.sqlite.plain_tails import NUMBER, matches, read_numbers, read_tails

if TYPE_CHECKING:
    from phoenix_nb.stores.sqlite.even_text import EvenText

__all__ = ["PlainEvaluations", "PlainRuns", "plain_evaluations", "plain_runs"]

_TEXT = r'("[^"\\\n]*+(?:\\.[^"\\\n]*+)*+")'
_RESULT = re.compile(
    rf'^\{{"(?:kind":"(CODE|LLM|HUMAN)",")?+results":\[\{{"name":{_TEXT}(?:,"score":{NUMBER})?+'
    rf'(?:,"label":{_TEXT})?+(?:,"explanation":{_TEXT})?+\}}\],$|^.*$',
    re.MULTILINE,
)
_BARE = "{"
"""All that stands before the times of a run that returned None."""
_OUTPUT = '{"output":'
"""What stands before an output, after which there is a comma."""

_NO_RESULT = Result(("", "CODE"), given=False)


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
    results: list[Result]
    """What evaluations gave, once for those that are written alike."""
    which: "array[int]"
    """For each evaluation, where what it gave is in `results`."""
    others: Sequence[int]
    """The places of the evaluations that are not plain, of which the columns have nothing."""


def plain_runs(ids: Sequence[str | None], texts: Sequence[str] | Texts) -> PlainRuns:
    """Take the texts of runs apart.

    Args:
        ids: The id of each.
        texts: The text of each; NumPy takes `Texts` apart together.
    """
    heads, common, unread = _parted(ids, texts)
    others = set(unread)
    start = len(_OUTPUT)
    outputs: list[str | None] = [head[start:-1] for head in heads]
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
    ids: Sequence[str | None], names: Sequence[str], texts: Sequence[str] | Texts
) -> PlainEvaluations:
    """Take the texts of evaluations apart.

    Args:
        ids: The id of each; None where its text holds it, as version 0.1 wrote it, which is not plain.
        names: The evaluator of each.
        texts: The text of each; NumPy takes `Texts` apart together.
    """
    heads, which, common, unread = _distinct(ids, texts)
    results = _results(heads)
    others = set(unread)
    written = [None if result is _NO_RESULT else result.evaluator[0] for result in results]
    named = list(map(written.__getitem__, which))
    if (not isinstance(ids, Texts) and None in ids) or named != list(names):
        others.update(
            place
            for place, (id_, name, own) in enumerate(zip(ids, names, named, strict=True))
            if id_ is None or own != name
        )
    return PlainEvaluations(common, results, which, sorted(others))


def _parted(
    ids: Sequence[str | None], texts: Sequence[str] | Texts
) -> tuple[Sequence[str], Common, Sequence[int]]:
    """Take the texts of records apart; see `read_tails`."""
    if isinstance(texts, Texts):
        from phoenix_nb.stores.sqlite.even_text import heads_of, read_even

        if (even := read_even(ids, texts)) is not None:
            heads = heads_of(texts, even.sizes)
            of_uneven, common, unread = _with_uneven(even, ids, texts)
            for place, head in zip(even.uneven, of_uneven, strict=True):
                heads[place] = head
            return heads, common, unread
        texts = [text or "" for text in texts]
    return read_tails(ids, texts)


def _distinct(
    ids: Sequence[str | None], texts: Sequence[str] | Texts
) -> tuple[Sequence[str], "array[int]", Common, Sequence[int]]:
    """The same with each head once, and for each record where its own is among them."""
    if isinstance(texts, Texts):
        from phoenix_nb.stores.sqlite.even_text import distinct_heads, read_even

        if (even := read_even(ids, texts)) is not None:
            distinct, codes = distinct_heads(texts, even.sizes)
            of_uneven, common, unread = _with_uneven(even, ids, texts)
            which = array("i", codes.tobytes())
            for code, place in enumerate(even.uneven, len(distinct)):
                which[place] = code
            return [*distinct, *of_uneven], which, common, unread
        texts = [text or "" for text in texts]
    heads, common, unread = read_tails(ids, texts)
    places = dict(zip(dict.fromkeys(heads), count()))
    return list(places), array("i", map(places.__getitem__, heads)), common, unread


def _with_uneven(
    even: "EvenText", ids: Sequence[str | None], texts: Texts
) -> tuple[Sequence[str], Common, Sequence[int]]:
    """Take the others apart one by one: their heads, the columns with them, and the places not read."""
    if not even.uneven:
        return (), even.common, ()
    heads, common, unread = read_tails(
        [ids[at] for at in even.uneven], [texts[at] or "" for at in even.uneven]
    )
    return heads, even.common.filled(even.uneven, common), [even.uneven[at] for at in unread]


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


def _results(heads: Sequence[str]) -> list[Result]:
    """The one evaluation that each head writes; `_NO_RESULT` for what writes anything else."""
    results = [_NO_RESULT] * len(heads)
    groups = matches(_RESULT, heads)
    plain = {place: match for place, match in enumerate(groups) if match[1]}
    if not plain:
        return results
    kinds, *columns = zip(*plain.values(), strict=True)
    try:
        names, labels, explanations = (_strings(columns[at]) for at in (0, 2, 3))
        scores = read_numbers(columns[1], "null")
    except ValueError:  # damage
        return results
    evaluators = list(zip(names, [kind or "CODE" for kind in kinds], strict=True))
    read = zip(evaluators, scores, labels, explanations, strict=True)
    for place, result in zip(plain, starmap(Result, read), strict=True):
        results[place] = result
    return results


def _strings(texts: Sequence[str]) -> list[Any]:
    """Read the texts of JSON strings together; None for each that is missing."""
    if not any(texts):
        return [None] * len(texts)
    strings: list[Any] = from_json(f"[{','.join([text or 'null' for text in texts])}]")
    return strings
