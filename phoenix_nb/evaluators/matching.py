"""Right or wrong by the text of the output."""

import re
from collections.abc import Callable, Iterable
from typing import Any, Literal

from phoenix_nb.core.user_code.evaluator import Evaluator
from phoenix_nb.errors import UsageError
from phoenix_nb.evaluators.making import Texts, as_text, makes_evaluators, named_evaluator, picked

__all__ = ["contains", "exact_match", "length", "regex"]

_SHOWN = 3
"""Texts that an explanation lists."""


@makes_evaluators
def exact_match(
    expected_key: str | None = None,
    *,
    output_key: str | None = None,
    ignore_case: bool = False,
    ignore_whitespace: bool = True,
    ignore_punctuation: bool = False,
    name: str = "exact_match",
) -> Evaluator:
    """True if the output is what is expected.

    Values that are not texts, such as numbers and lists, are compared as values.

    Args:
        expected_key: Field of the expected output; the only one if None.
        output_key: Field of an output that is a dict; the only one, or all of it, if None.
        ignore_case: Whether `Yes` is `yes`.
        ignore_whitespace: Whether white space around the text, and how much of it is between words,
            does not count.
        ignore_punctuation: Whether punctuation and symbols do not count.
        name: The evaluator's name.

    Example:
        >>> exact_match("answer", ignore_case=True)("Paris ", {"answer": "paris"})
        True
    """
    texts = Texts(expected_key, output_key, ignore_case, ignore_whitespace, ignore_punctuation)

    def evaluate(output: Any, expected: Any) -> bool:
        mine = picked(output, output_key, "output")
        wanted = picked(expected, expected_key, "expected")
        if isinstance(mine, str) or isinstance(wanted, str):
            return texts.plain(as_text(mine)) == texts.plain(as_text(wanted))
        return bool(mine == wanted)

    return named_evaluator(evaluate, name)


@makes_evaluators
def contains(
    texts: str | Iterable[str] | None = None,
    *,
    match: Literal["any", "all", "none"] = "any",
    expected_key: str | None = None,
    output_key: str | None = None,
    ignore_case: bool = True,
    ignore_whitespace: bool = True,
    ignore_punctuation: bool = False,
    name: str = "contains",
) -> Evaluator:
    """True if the output contains a text: any of several, all of them, or none.

    Args:
        texts: What is looked for, the same for every example; if None, what is expected (a text, or a
            list of them).
        match: "any", "all" or "none" of them must be there.
        expected_key: As for `exact_match`.
        output_key: As for `exact_match`.
        ignore_case: As for `exact_match`.
        ignore_whitespace: As for `exact_match`.
        ignore_punctuation: As for `exact_match`.
        name: The evaluator's name.

    Raises:
        UsageError: If there is nothing to look for, or `match` is not one of the three.

    Example:
        >>> contains(["sorry", "cannot"], match="none")("Paris")["score"]
        True
    """
    if match not in ("any", "all", "none"):
        raise UsageError(f'match={match!r} is unknown; use "any", "all" or "none".')
    fixed = None if texts is None else _wanted(texts)
    if fixed is not None and expected_key is not None:
        raise UsageError(
            "Pass either texts or expected_key: what is looked for, or where it stands."
        )
    rule = Texts(expected_key, output_key, ignore_case, ignore_whitespace, ignore_punctuation)

    def judge(output: Any, wanted: list[str]) -> dict[str, Any]:
        text = rule.output(output)
        found = [phrase for phrase in wanted if rule.plain(phrase) in text]
        hits = {"any": bool(found), "all": len(found) == len(wanted), "none": not found}
        shown = (
            found[:_SHOWN]
            if match != "all"
            else [phrase for phrase in wanted if phrase not in found][:_SHOWN]
        )
        what = "missing" if match == "all" else "found"
        return {"score": hits[match], "explanation": f"{what}: {', '.join(shown) or 'nothing'}"}

    if fixed is not None:
        return named_evaluator(lambda output: judge(output, fixed), name)

    def evaluate(output: Any, expected: Any) -> dict[str, Any]:
        return judge(output, _wanted(picked(expected, expected_key, "expected")))

    return named_evaluator(evaluate, name)


def _wanted(texts: Any) -> list[str]:
    if isinstance(texts, str) or not isinstance(texts, Iterable):
        texts = [texts]
    wanted = [as_text(text) for text in texts]
    if not wanted or not all(text.strip() for text in wanted):
        raise UsageError(
            "There is an empty text to look for, which every output contains; pass texts that are "
            "not empty."
        )
    return wanted


@makes_evaluators
def regex(
    pattern: str | re.Pattern[str],
    *,
    full: bool = False,
    flags: int = 0,
    output_key: str | None = None,
    name: str = "regex",
) -> Evaluator:
    r"""True if a regular expression matches the output.

    Args:
        pattern: As `re` takes it.
        full: Whether it must match the whole output rather than some part.
        flags: Such as `re.IGNORECASE`.
        output_key: As for `exact_match`.
        name: The evaluator's name.

    Raises:
        UsageError: If the pattern cannot be compiled.

    Example:
        >>> regex(r"A: *[0-9]+")("It is 6 × 7.\nA: 42")["explanation"]
        'matched: A: 42'
    """
    try:
        compiled = re.compile(pattern, flags)
    except (re.error, TypeError, ValueError) as problem:
        raise UsageError(
            f"The pattern {pattern!r} is not a regular expression ({problem}); correct it, or use "
            "contains(...) for plain text."
        ) from problem
    search = compiled.fullmatch if full else compiled.search

    def evaluate(output: Any) -> dict[str, Any]:
        match = search(as_text(picked(output, output_key, "output")))
        explanation = f"matched: {match.group(0)[:200]}" if match else "no match"
        return {"score": match is not None, "explanation": explanation}

    return named_evaluator(evaluate, name)


@makes_evaluators
def length(
    *,
    min: int | None = None,  # noqa: A002 - the words that say it
    max: int | None = None,  # noqa: A002
    unit: Literal["characters", "words", "lines"] = "characters",
    output_key: str | None = None,
    name: str = "length",
) -> Evaluator:
    """True if the output is neither too short nor too long; its length is in the metadata.

    Args:
        min: The least that is allowed, or None.
        max: The most that is allowed, or None.
        unit: What is counted.
        output_key: As for `exact_match`.
        name: The evaluator's name.

    Raises:
        UsageError: If neither limit is given, or they leave nothing.

    Example:
        >>> length(max=2, unit="words")("one two three")["score"]
        False
    """
    count = _COUNTS.get(unit)
    if count is None:
        raise UsageError(f"unit={unit!r} is unknown; use one of {', '.join(_COUNTS)}.")
    if min is None and max is None:
        raise UsageError("length() allows every length; pass min=, max= or both.")
    least, most = min or 0, max
    if most is not None and least > most:
        raise UsageError(f"min={min} and max={max} leave no length that is right; swap them.")

    def evaluate(output: Any) -> dict[str, Any]:
        size = count(as_text(picked(output, output_key, "output")))
        fits = least <= size and (most is None or size <= most)
        return {
            "score": fits,
            "explanation": f"{size:,} {unit}",
            "metadata": {"length": size, "unit": unit},
        }

    return named_evaluator(evaluate, name)


_COUNTS: dict[str, Callable[[str], int]] = {
    "characters": len,
    "words": lambda text: len(text.split()),
    "lines": lambda text: len(text.splitlines()),
}
