"""Assertions of promptfoo that need no model: each as a function of the output and the value."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from phoenix_nb.core.values.phrases import text_or_json
from phoenix_nb.errors import EvaluatorError

__all__ = ["CHECKS", "check"]

_LEAST_SIMILAR = 0.75
"""promptfoo's own default where a threshold is not given."""


def _listed(value: Any) -> list[str]:
    if isinstance(value, str):
        return [part.strip() for part in value.split(",")]
    return [str(part) for part in value or ()]


def _equals(text: str, value: Any, _: Any) -> bool:
    if isinstance(value, Mapping | list):
        try:
            return bool(json.loads(text) == value)
        except ValueError:
            return False
    return text == text_or_json(value)


def _is_json(text: str, value: Any, _: Any) -> bool:
    try:
        parsed = json.loads(text)
    except ValueError:
        return False
    return _fits(parsed, value)


def _contains_json(text: str, value: Any, _: Any) -> bool:
    decoder = json.JSONDecoder()
    for match in re.finditer(r"[{\[]", text):
        try:
            parsed, _end = decoder.raw_decode(text, match.start())
        except ValueError:
            continue
        if _fits(parsed, value):
            return True
    return False


def _fits(parsed: Any, schema: Any) -> bool:
    if not isinstance(schema, Mapping):
        return True
    from phoenix_nb.evaluators import json_schema

    return bool(json_schema(schema)(parsed)["score"])


def _levenshtein(text: str, value: Any, threshold: Any) -> bool:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(text, text_or_json(value)) <= (
        5 if threshold is None else threshold
    )


def _rouge(text: str, value: Any, threshold: Any) -> bool:
    from phoenix_nb.evaluators import rouge_l

    score = rouge_l()(text, {"value": text_or_json(value)})["score"]
    return bool(score >= (_LEAST_SIMILAR if threshold is None else threshold))


def _words(text: str, value: Any, _: Any) -> bool:
    count = len(text.split())
    if isinstance(value, Mapping):
        return bool(value.get("min", 0) <= count <= value.get("max", count))
    return bool(count == int(value))


CHECKS: dict[str, Callable[[str, Any, Any], bool]] = {
    "equals": _equals,
    "contains": lambda text, value, _: text_or_json(value) in text,
    "icontains": lambda text, value, _: text_or_json(value).casefold() in text.casefold(),
    "contains-any": lambda text, value, _: any(part in text for part in _listed(value)),
    "contains-all": lambda text, value, _: all(part in text for part in _listed(value)),
    "icontains-any": lambda text, value, _: any(
        part.casefold() in text.casefold() for part in _listed(value)
    ),
    "icontains-all": lambda text, value, _: all(
        part.casefold() in text.casefold() for part in _listed(value)
    ),
    "starts-with": lambda text, value, _: text.startswith(text_or_json(value)),
    "regex": lambda text, value, _: re.search(text_or_json(value), text) is not None,
    "is-json": _is_json,
    "contains-json": _contains_json,
    "levenshtein": _levenshtein,
    "rouge-n": _rouge,
    "word-count": _words,
}
"""By type, without the prefix `not-`."""


def check(assertion: Mapping[str, Any], output: Any) -> bool:
    """Whether an output passes an assertion.

    Raises:
        EvaluatorError: If the assertion is not one of `CHECKS`.
    """
    kind = str(assertion["type"])
    plain = kind.removeprefix("not-")
    if plain not in CHECKS:
        raise EvaluatorError(f"The assertion {kind!r} is not known; change it in the dataset.")
    passed = CHECKS[plain](text_or_json(output), assertion.get("value"), assertion.get("threshold"))
    return passed != kind.startswith("not-")
