"""Right or wrong by a number that stands in a text."""

import math
import re
from typing import Any, Literal

from phoenix_nb.core.user_code.evaluator import Evaluator
from phoenix_nb.errors import EvaluatorError, UsageError
from phoenix_nb.evaluators.making import as_text, makes_evaluators, named_evaluator, picked

__all__ = ["numeric"]

_NUMBER = re.compile(
    r"(?<![\w.,])[-−–+]?[$€£¥]?[-−]?"
    r"(?P<digits>(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+)"
    r"(?P<exponent>[eE][-+−]?\d+)?"
)


@makes_evaluators
def numeric(
    tolerance: float = 0.0,
    *,
    relative: float = 0.0,
    after: str | None = None,
    take: Literal["first", "last"] = "last",
    expected_key: str | None = None,
    output_key: str | None = None,
    name: str = "numeric",
) -> Evaluator:
    r"""True if the number in the output is close to the one expected.

    Numbers may have thousands separators, a currency sign and an exponent: `$1,234.50` is 1234.5. An
    output without a number is wrong, not an error; an example without one is an error.

    Args:
        tolerance: How far off it may be, in the number's own units.
        relative: How far off it may be, as a share of the expected number; the larger of the two
            allowances counts.
        after: Only look behind the last occurrence of this marker, such as "A:"; the expected output is
            read the same way, if the marker is there.
        take: Which number counts if there are several.
        expected_key: As for `exact_match`.
        output_key: As for `exact_match`.
        name: The evaluator's name.

    Raises:
        UsageError: If a tolerance is negative, or `take` or the marker is not valid.

    Example:
        >>> numeric(0.01, after="A:")("3 + 4.5 is\nA: $7.50", {"answer": 7.5})["score"]
        True
    """
    for what, value in (("tolerance", tolerance), ("relative", relative)):
        if not math.isfinite(value) or value < 0:
            raise UsageError(f"{what}={value!r} allows nothing; pass 0 or more.")
    if take not in ("first", "last"):
        raise UsageError(f'take={take!r} is unknown; use "first" or "last".')
    if after is not None and not after.strip():
        raise UsageError("after= is an empty marker; pass a text such as 'A:', or leave it out.")

    def evaluate(output: Any, expected: Any) -> dict[str, Any]:
        wanted = _number(picked(expected, expected_key, "expected"), after, take, required=False)
        if wanted is None:
            raise EvaluatorError(
                f"The expected output holds no number: {str(expected)[:100]!r}; pass expected_key= of "
                "the field that does."
            )
        number = _number(picked(output, output_key, "output"), after, take, required=True)
        if number is None:
            behind = f" after {after!r}" if after else ""
            return {"score": False, "explanation": f"no number{behind}; expected {wanted:g}"}
        allowed = max(tolerance, relative * abs(wanted))
        # A few roundings, so that 0.1 + 0.2 is within 0 of 0.3.
        close = math.isclose(number, wanted, rel_tol=1e-12, abs_tol=allowed * (1 + 1e-12))
        return {"score": close, "explanation": f"{number:.12g}, expected {wanted:.12g}"}

    return named_evaluator(evaluate, name)


def _number(value: Any, after: str | None, take: str, *, required: bool) -> float | None:
    """Read a number: a value that is one, or one in a text behind the marker.

    Args:
        value: A number, a text, or anything else as JSON.
        after: The marker.
        take: Which number counts.
        required: Whether nothing is found where the marker is missing.
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    text = as_text(value)
    if after is not None:
        _, marker, rest = text.rpartition(after)
        if marker:
            text = rest
        elif required:
            return None
    numbers = [*_NUMBER.finditer(text)]
    if not numbers:
        return None
    # Behind a marker the answer comes first, whatever is said after it.
    chosen = numbers[
        0 if take == "first" or (after is not None and after in as_text(value)) else -1
    ]
    return _value(chosen)


def _value(match: re.Match[str]) -> float | None:
    digits = re.sub(r"[,\u00a0\u202f]", "", match["digits"])
    exponent = (match["exponent"] or "").replace("−", "-")
    negative = re.match(r"[-−–+]?[$€£¥]?[-−]?", match.group(0))
    sign = -1 if negative and set(negative.group(0)) & set("-−–") else 1
    value = sign * float(digits + exponent)
    return value if math.isfinite(value) else None
