"""Differences between two outputs as a view shows them: cleaned, compared, cut to size."""

from collections.abc import Sequence
from typing import Any, Literal

from phoenix_nb.core.comparison.changes import Change
from phoenix_nb.core.values.text_diff import Op, TextSpan, diff_words
from phoenix_nb.ui.shared.words import clean, excerpt, keyed
from phoenix_nb.ui.static_html.changes import GONE, NEW
from phoenix_nb.ui.static_html.markup import Html, esc, join, tag

__all__ = [
    "Code",
    "Pieces",
    "change_pieces",
    "diff_html",
    "differences",
    "fitted",
    "plain",
    "shared",
]

Code = Literal["=", "-", "+"]
"""Whether a stretch of a text is in both, only in the other, or only in this one."""

Pieces = list[tuple[Code, str]]
"""Stretches of a text as it differs from another."""

_CODES: dict[Op, Code] = {"same": "=", "gone": "-", "new": "+"}
_WORD = 24
"""Characters up to which a word is left out rather than cut."""
_KEPT = 60
"""Characters of unchanged text that stay on either side of a change, where room is short."""
_LOOKED_AT = 100_000
"""Characters of a text beyond which its end is not looked for."""
_CHANGED = 6_000
"""Characters of a prompt or a source that differs."""
_VALUE = 300
"""Characters of one value that differs."""
_SENTENCE = 60
"""Characters up to which any difference can be taken in at a glance."""
_REWRITTEN = 0.4
"""Share of common text below which two texts are not versions of one another: marks of single words
would then explain nothing and hide the text."""


def plain(value: Any, limit: int) -> Pieces:
    """Show a value by itself, of more than `limit` characters the first and the last."""
    text = _bounded(value, limit)
    return [("=", text)] if text else []


def differences(before: Any, after: Any, limit: int) -> tuple[Pieces, bool]:
    """Show a value as it differs from another; of more than `limit` characters the first and the last.

    Returns:
        The stretches, and whether the two have so little in common that `after` is shown plain.
    """
    old, new = _bounded(before, limit), _bounded(after, limit)
    spans = diff_words(old, new)
    if min(len(old), len(new)) > _SENTENCE and shared(spans) < _REWRITTEN:
        return [("=", new)], True
    return [(_CODES[span.op], span.text) for span in spans], False


def _bounded(value: Any, limit: int) -> str:
    text = keyed(value, max(limit, _LOOKED_AT))
    if len(text) <= limit:
        return text
    return f"{text[: limit * 3 // 5]} … {text[-limit * 2 // 5 :]}"


def fitted(pieces: Pieces, limit: int) -> Pieces:
    """Cut what is the same, then the middle, until about `limit` characters are left.

    The end stays: that is where answers stand.
    """
    if _size(pieces) > limit:
        pieces = _focused(pieces)
    if _size(pieces) <= limit:
        return pieces
    head = _first(pieces, limit * 3 // 5)
    tail = [
        (code, text[::-1])
        for code, text in _first([(c, t[::-1]) for c, t in reversed(pieces)], limit * 2 // 5)
    ]
    return [*head, ("=", " … "), *reversed(tail)]


def change_pieces(change: Change) -> Pieces:
    """Show what differs between two experiments: texts as their difference, values side by side."""
    if change.spans:
        marked = [(_CODES[span.op], clean(span.text[:_CHANGED])) for span in change.spans]
        return fitted(marked, _CHANGED)
    if change.hashed:
        words = {"before": "only here", "after": "not here"}
        return [("=", words.get(change.absent, "changed"))]
    before, after = excerpt(change.before, _VALUE), excerpt(change.after, _VALUE)
    if change.absent == "before":
        return [("=", "only here: "), ("+", after)]
    if change.absent == "after":
        return [("=", "not here: "), ("-", before)]
    return [("-", before), ("=", " → "), ("+", after)]


def _size(pieces: Pieces) -> int:
    return sum(len(text) for _, text in pieces)


def _first(pieces: Pieces, limit: int) -> Pieces:
    """Keep the first `limit` characters, or up to the end of the word before."""
    kept: Pieces = []
    for code, text in pieces:
        if limit <= 0:
            break
        part = text[:limit]
        if len(part) < len(text) and not text[limit].isspace():
            part = _before_the_word(part, needed=not kept)
        if part:
            kept.append((code, part))
        limit -= len(text)
    return kept


def _before_the_word(text: str, *, needed: bool) -> str:
    """Leave out a word that was cut, unless it is very long, or all there is and needed."""
    *before, last = text.rsplit(maxsplit=1) or [text]
    if len(last) >= _WORD or text[-1:].isspace() or (needed and not before):
        return text
    return before[0] if before else ""


def shared(spans: Sequence[TextSpan]) -> float:
    """Return the share of the longer text that both have; white space does not count."""
    sizes = {"same": 0, "gone": 0, "new": 0}
    for span in spans:
        sizes[span.op] += len("".join(span.text.split()))
    longer = sizes["same"] + max(sizes["gone"], sizes["new"])
    return sizes["same"] / longer if longer else 1.0


def _focused(pieces: Pieces) -> Pieces:
    if len(pieces) == 1:
        return pieces
    return [
        (code, _middle_out(text, first=place == 0) if code == "=" else text)
        for place, (code, text) in enumerate(pieces)
    ]


def _middle_out(text: str, *, first: bool) -> str:
    if len(text) <= 2 * _KEPT:
        return text
    head = text[:_KEPT]
    tail = text[-_KEPT:]
    return f"… {tail}" if first else f"{head} … {tail}"


def diff_html(pieces: Pieces) -> Html:
    """Mark stretches with <del> and <ins>, which read as such without any style sheet."""
    return join(_marked(code, text) for code, text in pieces)


def _marked(code: Code, text: str) -> Html:
    if code == "=":
        return esc(text)
    # A little room sets what is gone apart from what has come instead.
    gone = code == "-"
    style = f"{GONE}margin-right:3px;" if gone else NEW
    return tag("del" if gone else "ins", text, style=style)
