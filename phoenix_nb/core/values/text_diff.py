"""How one text became another: word by word for prose, line by line for source."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

__all__ = ["Op", "TextSpan", "diff_lines", "diff_words", "likeness"]

Op = Literal["same", "gone", "new"]

_WORD = re.compile(r"\w(?:[\w.,'’]*\w)?|\s+|[^\w\s]")
"""Words and numbers such as `70,000` whole; white space and signs on their own."""
_NAME = re.compile(r"\w+")
"""Words alone, without the signs and the space between them, which any two programs share."""
_MOST_TOKENS = 20_000
"""Words up to which texts are compared; longer ones are replaced as a whole."""


@dataclass(frozen=True, slots=True)
class TextSpan:
    """A stretch of text: in both, only in the earlier, or only in the later text."""

    op: Op
    text: str


def diff_words(before: str, after: str) -> tuple[TextSpan, ...]:
    """Compare two texts word by word.

    Small islands that happen to be the same between two changes (white space, a sign, a short word)
    count as changed, so that a rewritten sentence reads as one change.

    Returns:
        Stretches in order. Those that are not "new" make up `before`, those that are not "gone" make
        up `after`. Of a change the "gone" part comes first.

    Example:
        >>> [(span.op, span.text) for span in diff_words("It is 70", "It is 65")]
        [('same', 'It is '), ('gone', '70'), ('new', '65')]
    """
    return _joined(_absorbed(_raw(_WORD.findall(before), _WORD.findall(after))))


def diff_lines(before: str, after: str) -> tuple[TextSpan, ...]:
    """Compare two texts line by line; otherwise as `diff_words`."""
    return _joined(_raw(before.splitlines(keepends=True), after.splitlines(keepends=True)))


def likeness(before: str, after: str) -> float:
    """Return the share of two texts' words that both have in the same order, from 0 to 1.

    Example:
        >>> likeness("Be brief.", "Be kind.")
        0.5
    """
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(_NAME.findall(before), _NAME.findall(after))


def _raw(before: Sequence[str], after: Sequence[str]) -> list[TextSpan]:
    if before == after:
        return [TextSpan("same", "".join(before))]
    if max(len(before), len(after)) > _MOST_TOKENS:
        return [TextSpan("gone", "".join(before)), TextSpan("new", "".join(after))]
    from rapidfuzz.distance import Indel

    spans = []
    for step in Indel.opcodes(before, after):
        old = "".join(before[step.src_start : step.src_end])
        new = "".join(after[step.dest_start : step.dest_end])
        if step.tag == "equal":
            spans.append(TextSpan("same", old))
        else:
            spans += [TextSpan("gone", old), TextSpan("new", new)]
    return spans


def _absorbed(spans: Sequence[TextSpan]) -> list[TextSpan]:
    """Turn islands between two changes into a part of them."""
    result: list[TextSpan] = []
    for place, span in enumerate(spans):
        between = 0 < place < len(spans) - 1
        if span.op == "same" and between and _is_island(span.text):
            result += [TextSpan("gone", span.text), TextSpan("new", span.text)]
        else:
            result.append(span)
    return result


def _is_island(text: str) -> bool:
    """Whether a text is too little to be recognised as unchanged."""
    return len(text) <= 3 and text.strip(" ,.;:()-\t") == "" and "\n" not in text  # noqa: PLR2004


def _joined(spans: Sequence[TextSpan]) -> tuple[TextSpan, ...]:
    """Join neighbouring changes, what is gone before what is new."""
    result: list[TextSpan] = []
    gone: list[str] = []
    new: list[str] = []
    for span in [*spans, TextSpan("same", "")]:
        if span.op == "gone":
            gone.append(span.text)
        elif span.op == "new":
            new.append(span.text)
        else:
            result += [TextSpan("gone", "".join(gone)), TextSpan("new", "".join(new)), span]
            gone, new = [], []
    return tuple(span for span in result if span.text)
