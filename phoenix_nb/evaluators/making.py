"""What all ready-made evaluators share: how they are made, and which texts they look at."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ParamSpec

from phoenix_nb.core.user_code.evaluator import Evaluator
from phoenix_nb.core.values.phrases import text_or_json
from phoenix_nb.errors import EvaluatorError, UsageError
from phoenix_nb.model import Direction, EvaluatorKind

__all__ = ["Texts", "as_text", "makes_evaluators", "named_evaluator", "picked"]

P = ParamSpec("P")


def makes_evaluators(function: Callable[P, Evaluator]) -> Callable[P, Evaluator]:
    """Mark a function that makes evaluators, so that passing it uncalled can be recognised."""
    function.makes_evaluators = True  # type: ignore[attr-defined]
    return function


def named_evaluator(
    function: Callable[..., Any],
    name: str,
    *,
    kind: EvaluatorKind = "CODE",
    direction: Direction | None = "maximize",
    score_range: tuple[float, float] | None = (0.0, 1.0),
    labels: Sequence[str] = (),
) -> Evaluator:
    """Make an evaluator of a function under a name of its own; its scores lie in `score_range`."""
    given: Any = name
    if not isinstance(given, str) or not given.strip():
        raise UsageError(
            f"name={name!r} is not a name for an evaluator; use a text that is not empty."
        )
    function.__name__ = function.__qualname__ = name
    return Evaluator(
        function, name=name, kind=kind, direction=direction, score_range=score_range, labels=labels
    )


@dataclass(frozen=True, slots=True)
class Texts:
    """Which texts are compared, and what of them does not count."""

    expected_key: str | None = None
    output_key: str | None = None
    ignore_case: bool = False
    ignore_whitespace: bool = False
    """Runs of white space count as one space, and none at the ends."""
    ignore_punctuation: bool = False

    def output(self, output: Any) -> str:
        """Read the output, without what does not count."""
        return self.plain(as_text(picked(output, self.output_key, "output")))

    def expected(self, expected: Any) -> str:
        """Read what is expected, without what does not count."""
        return self.plain(as_text(picked(expected, self.expected_key, "expected")))

    def plain(self, text: str) -> str:
        """Take away what does not count. Accents written in one character or two are the same."""
        text = unicodedata.normalize("NFC", text)
        if self.ignore_punctuation:
            text = "".join(" " if _is_punctuation(character) else character for character in text)
        if self.ignore_whitespace or self.ignore_punctuation:
            text = " ".join(text.split())
        return text.casefold() if self.ignore_case else text


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def picked(value: Any, key: str | None, what: str) -> Any:
    """Pick a field of a dict: the one named, or the only one.

    Raises:
        EvaluatorError: If there is no such field, or it is not clear which one is meant.
    """
    if not isinstance(value, Mapping):
        if key is None:
            return value
        raise EvaluatorError(
            f"The {what} is of type {type(value).__name__} and has no field {key!r}; leave {what}_key out."
        )
    there = ", ".join(map(repr, value)) or "none"
    if key is not None:
        if key not in value:
            raise EvaluatorError(f"The {what} has no field {key!r}; there are: {there}.")
        return value[key]
    if len(value) == 1:
        return next(iter(value.values()))
    if what == "output":
        return value
    if not value:
        raise EvaluatorError(
            "The example has no expected output; name its column in output_keys of the dataset."
        )
    raise EvaluatorError(
        f"The example expects several fields; pass expected_key=, one of: {there}."
    )


def as_text(value: Any) -> str:
    """Read a value as text: texts as they are, everything else as JSON."""
    return text_or_json(value, sort_keys=True)
