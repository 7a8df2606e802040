"""What a model answered: its text, whatever the client returned, and the verdict in it."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from phoenix_nb.errors import EvaluatorError

__all__ = ["JudgeVerdict", "answer_text", "read_verdict"]

_LABEL_KEYS = ("label", "verdict", "rating", "grade", "judgement", "judgment", "answer")
_EXPLANATION_KEYS = ("explanation", "reasoning", "reason", "rationale", "justification")
_THINKING = re.compile(r"<(think|thinking)>.*?</\1>", re.DOTALL | re.IGNORECASE)
_LABEL_LINE = re.compile(
    rf"^[\s>#*_\-]*(?:final\s+)?(?P<key>{'|'.join(_LABEL_KEYS)})[\s*_]*[:=][\s*_]*(?P<label>.+?)\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_DECORATION = " \t\n\"'`*_.,;:!()[]{}<>“”‘’„«»"
"""What may stand around a label."""
_EXCERPT = 200
"""Characters of an answer that an error shows."""


@dataclass(frozen=True, slots=True)
class JudgeVerdict:
    """A label, as it was offered, and what the judge said for it."""

    label: str
    explanation: str | None


def answer_text(answer: Any) -> str:
    """Find the text in what a client returned.

    Raises:
        EvaluatorError: If there is none.
    """
    text = _text_in(answer, 0)
    if text is None or not text.strip():
        what = "nothing" if text is not None or answer is None else f"a {type(answer).__name__}"
        raise EvaluatorError(
            f"The judge's function returned {what}, where a text was expected; return the answer's text."
        )
    return text


def _text_in(answer: Any, depth: int) -> str | None:
    if isinstance(answer, str):
        return answer
    if answer is None or depth > 4:  # noqa: PLR2004 - no client nests deeper
        return None
    if isinstance(answer, (list, tuple)):
        parts = [_text_in(one, depth + 1) for one in answer]
        return "".join(part for part in parts if part) or None
    choices = _field(answer, "choices")
    if isinstance(choices, (list, tuple)) and choices:
        return _text_in(choices[0], depth + 1)
    for name in ("message", "content", "output_text", "text"):
        found = _field(answer, name)
        if found is not None and not callable(found):
            return _text_in(found, depth + 1)
    return None


def _field(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, Mapping) else getattr(value, name, None)


def read_verdict(answer: str, labels: Sequence[str]) -> JudgeVerdict:
    """Read the label and the explanation that a judge gave.

    Looks for a JSON object with a label, then for lines such as `label: good`, then at the last line. What
    the judge thought aloud (`<think>`) does not count.

    Raises:
        EvaluatorError: If there is no label, one that was not offered, or several that differ.
    """
    said = _THINKING.sub("", answer).strip()
    objects = [(one, label) for one in _objects(said) if (label := _first(one, _LABEL_KEYS))]
    if objects:
        known = _agreed([str(label) for _, label in objects], labels, answer)
        explanation = next((text for one, _ in objects if (text := _explanation(one))), None)
        return JudgeVerdict(known, explanation or _before(said, said.find("{")))
    lines = _label_lines(said, labels)
    if lines:
        known = _agreed([one["label"] for one in lines], labels, answer)
        return JudgeVerdict(known, _before(said, lines[-1].start()))
    last = said.rpartition("\n")[2]
    matching = _offered(last, labels)
    if matching is None:
        raise EvaluatorError(
            f"The judge's answer holds no label: {_excerpt(answer)} Expected one of "
            f"{', '.join(labels)}; ask for it in the template, as JSON or as a last line `label: …`."
        )
    return JudgeVerdict(matching, _before(said, len(said) - len(last)))


def _label_lines(text: str, labels: Sequence[str]) -> list[re.Match[str]]:
    """Find the lines that give the label: those that say so, else those such as `verdict: good`."""
    found = list(_LABEL_LINE.finditer(text))
    named = [one for one in found if one["key"].casefold() == "label"]
    return named or [one for one in found if _offered(one["label"], labels) is not None]


def _agreed(given: Sequence[str], labels: Sequence[str], answer: str) -> str:
    """Return the one label that is meant."""
    matching = [_offered(one, labels) for one in given]
    if None in matching:
        wrong = given[matching.index(None)]
        raise EvaluatorError(
            f"The judge gave the label {wrong[:80]!r}, which is none of {', '.join(labels)}: "
            f"{_excerpt(answer)}"
        )
    different = dict.fromkeys(one for one in matching if one is not None)
    if len(different) > 1:
        raise EvaluatorError(
            f"The judge gave several labels ({', '.join(different)}), so that none can be taken: "
            f"{_excerpt(answer)}"
        )
    return next(iter(different))


def _offered(text: str, labels: Sequence[str]) -> str | None:
    """Find the label that a text is, whatever its case and whatever stands around it."""
    wanted = _bare(text)
    return next((label for label in labels if _bare(label) == wanted), None)


def _bare(text: str) -> str:
    return " ".join(text.strip(_DECORATION).split()).casefold()


def _objects(text: str) -> Iterator[Mapping[str, Any]]:
    """Read every JSON object that stands in a text, fenced or not, the outermost of each."""
    decoder = json.JSONDecoder(strict=False)
    position = text.find("{")
    while position >= 0:
        try:
            value, end = decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            end = position + 1
        else:
            if isinstance(value, Mapping):
                yield value
        position = text.find("{", end)


def _first(values: Mapping[str, Any], keys: Sequence[str]) -> Any:
    lower = {str(key).strip().casefold(): value for key, value in values.items()}
    return next((lower[key] for key in keys if lower.get(key) is not None), None)


def _explanation(values: Mapping[str, Any]) -> str | None:
    found = _first(values, _EXPLANATION_KEYS)
    return found if isinstance(found, str) and found.strip() else None


def _before(text: str, position: int) -> str | None:
    """Return what was said before the label, without a fence that opens there."""
    said = re.sub(r"```\w*\s*\Z", "", text[: max(0, position)]).strip()
    return said or None


def _excerpt(answer: str) -> str:
    text = " ".join(answer.split())
    return repr(text if len(text) <= _EXCERPT else "…" + text[-_EXCERPT:]) + "."
