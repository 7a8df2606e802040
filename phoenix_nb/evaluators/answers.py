"""What a model answered: its text, whatever the client returned, and the label in it."""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from phoenix_nb.errors import EvaluatorError

__all__ = ["JudgeAnswer", "answer_text", "read_label"]

_SPOKEN = ("label", "verdict", "rating", "grade", "judgement", "judgment", "score")
_LABEL_KEYS = (*_SPOKEN, "answer")
"""Names of the field with the label; "the answer is …" may speak of the evaluated output instead."""
_EXPLANATION_KEYS = ("explanation", "reasoning", "reason", "rationale", "justification")
_THOUGHT = re.compile(r"\A.*</think(?:ing)?>|<think(?:ing)?>.*\Z", re.DOTALL | re.IGNORECASE)
"""Thoughts in the answer: up to the tag that ends them, or from the tag that begins them if cut off."""
_LABEL_LINE = re.compile(
    r"^[\s>#*_\-]*(?:(?:so|thus|hence|therefore|the|my|final|overall)\b[\s,]*)*"
    rf"(?:(?P<key>{'|'.join(_LABEL_KEYS)})[\s*_]*[:=]|(?P<spoken>{'|'.join(_SPOKEN)})\s+is\b[\s*_]*:?)"
    r"[\s*_]*(?P<label>.+?)\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_LABEL_FIELD = re.compile(
    rf"[\"'](?P<key>{'|'.join(_LABEL_KEYS)})[\"']\s*:\s*(?P<quote>[\"'])(?P<label>.*?)(?P=quote)\s*(?=[,}}\n]|$)",
    re.IGNORECASE,
)
"""A field of what was meant to be JSON: single quotes, a comma too many, a quote within."""
_EXPLANATION_FIELD = re.compile(
    rf"[\"'](?:{'|'.join(_EXPLANATION_KEYS)})[\"']\s*:\s*(?P<quote>[\"'])(?P<text>.*?)(?P=quote)\s*"
    rf"(?:,\s*[\"'](?:{'|'.join(_LABEL_KEYS)})[\"']\s*:|,?\s*\}})",
    re.IGNORECASE | re.DOTALL,
)
_EXPLANATION_WORD = re.compile(
    rf"\A[\s>#*_\-]*(?:{'|'.join(_EXPLANATION_KEYS)})[\s*_]*[:=][\s*_]*", re.IGNORECASE
)
_OUT_OF = re.compile(r"(?P<label>\d+)\s*(?:/|out of)\s*(?P<best>\d+)")
_DECORATION = " \t\n\"'`*_.,;:!()[]{}<>“”‘’„«»"
"""What may stand around a label."""
_REASON = re.compile(r"\s+[-–—]+\s|\s*[(,;—–]|\.\s|\s+(?:because|since|as)\b", re.IGNORECASE)
"""What may stand between a label and the reason for it."""
_EXCERPT = 200
"""Characters of an answer that an error shows."""


@dataclass(frozen=True, slots=True)
class JudgeAnswer:
    """A label, as it was offered, and the explanation that the judge gave."""

    label: str
    explanation: str | None


def answer_text(answer: Any) -> str:
    """Find the text in what a client returned.

    Raises:
        EvaluatorError: If there is none, or the model refused to answer.
    """
    text = _text_in(answer, 0)
    if text is None or not text.strip():
        refusal = _refusal_in(answer)
        if refusal:
            raise EvaluatorError(f"The judge refused to answer: {_excerpt(refusal)}")
        what = "nothing" if text is not None or answer is None else f"a {type(answer).__name__}"
        raise EvaluatorError(
            f"The judge's function returned {what}, where a text was expected; return the answer's text."
        )
    return text


def _refusal_in(answer: Any) -> str | None:
    """Find a refusal where OpenAI's clients put it, beside the text that is then missing."""
    choices = _field(answer, "choices")
    first = choices[0] if isinstance(choices, (list, tuple)) and choices else answer
    for part in (first, _field(first, "message")):
        refusal = _field(part, "refusal")
        if isinstance(refusal, str) and refusal.strip():
            return refusal
    return None


def _text_in(answer: Any, depth: int) -> str | None:
    if isinstance(answer, str):
        return answer
    if answer is None or depth > 4:  # noqa: PLR2004 - no client nests deeper
        return None
    if isinstance(answer, (list, tuple)):
        parts = [_text_in(part, depth + 1) for part in answer]
        return "".join(part for part in parts if part) or None
    choices = _field(answer, "choices")
    if isinstance(choices, (list, tuple)) and choices:
        return _text_in(choices[0], depth + 1)
    for name in ("message", "content", "output_text", "text"):
        value = _field(answer, name)
        if value is not None and not callable(value):
            return _text_in(value, depth + 1)
    return None


def _field(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, Mapping) else getattr(value, name, None)


def read_label(answer: str, labels: Sequence[str]) -> JudgeAnswer:
    """Read the label and the explanation that a judge gave.

    Looks for a JSON object with a label, then for what was meant to be one, then for lines such as
    `label: good`, then at the last line. Thoughts (`<think>`) do not count.

    Raises:
        EvaluatorError: If there is no label, one that was not offered, or several that differ.
    """
    said = _THOUGHT.sub("", answer).strip()
    objects = [
        (parsed, label) for parsed in _objects(said) if (label := _first(parsed, _LABEL_KEYS))
    ]
    if objects:
        known = _agreed([str(label) for _, label in objects], labels, answer)
        explanation = next((text for parsed, _ in objects if (text := _explanation(parsed))), None)
        return JudgeAnswer(known, explanation or _before(said, said.find("{")))
    fields = _named(_LABEL_FIELD.finditer(said), labels)
    if fields:
        known = _agreed([field["label"] for field in fields], labels, answer)
        match = _EXPLANATION_FIELD.search(said)
        return JudgeAnswer(known, match["text"] if match else _before(said, said.find("{")))
    last = said.rpartition("\n")[2]
    matching = _offered(last, labels)
    lines = _named(_LABEL_LINE.finditer(said), labels)
    if lines:
        given = [line["label"] for line in lines] + ([last] if matching else [])
        known = _agreed(given, labels, answer)
        line = lines[-1]
        explanation = _before(said, line.start()) or _reason(line["label"])
        return JudgeAnswer(known, explanation or _after(said, line.end()))
    if matching is None:
        raise EvaluatorError(
            f"The judge's answer holds no label: {_excerpt(answer)} Expected one of "
            f"{', '.join(labels)}; ask for it in the template, as JSON or as a last line `label: …`."
        )
    return JudgeAnswer(matching, _before(said, len(said) - len(last)))


def _named(matches: Iterator[re.Match[str]], labels: Sequence[str]) -> list[re.Match[str]]:
    """Keep what calls itself the label, else what gives one such as `verdict: good`."""
    every = list(matches)
    named = [match for match in every if (match["key"] or "").casefold() == "label"]
    return named or [match for match in every if _meant(match["label"], labels) is not None]


def _agreed(given: Sequence[str], labels: Sequence[str], answer: str) -> str:
    """Return the one label that is meant."""
    matching = [_meant(label, labels) for label in given]
    if None in matching:
        wrong = given[matching.index(None)]
        raise EvaluatorError(
            f"The judge gave the label {wrong[:80]!r}, which is not one of {', '.join(labels)}: "
            f"{_excerpt(answer)}"
        )
    different = dict.fromkeys(label for label in matching if label is not None)
    if len(different) > 1:
        raise EvaluatorError(
            f"The judge gave several labels ({', '.join(different)}), so none counts; ask it in the rubric "
            f"for a single one: {_excerpt(answer)}"
        )
    return next(iter(different))


def _meant(text: str, labels: Sequence[str]) -> str | None:
    """Find the label that a text is, or begins with before a reason that names no other: `good (short)`."""
    whole = _offered(text, labels)
    if whole is not None:
        return whole
    reason = _REASON.search(text)
    label = _offered(text[: reason.start()], labels) if reason else None
    rest = _bare(text[reason.end() :]) if reason else ""
    others = [other for other in labels if other != label and _contains(rest, _bare(other))]
    return None if others else label


def _contains(text: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def _reason(text: str) -> str | None:
    """Return what stands behind a label on its own line."""
    reason = _REASON.search(text)
    return (text[reason.end() :].strip(_DECORATION) or None) if reason else None


def _offered(text: str, labels: Sequence[str]) -> str | None:
    """Find the label that a text is, whatever its case and whatever stands around it; `4/5` is 4."""
    wanted = _bare(text)
    rated = _OUT_OF.fullmatch(_bare(text.replace("*", "")))
    if rated and rated["best"] in labels:
        wanted = rated["label"]
    return next((label for label in labels if _bare(label) == wanted), None)


def _bare(text: str) -> str:
    shown = "".join(
        character for character in text if unicodedata.category(character) not in {"So", "Mn", "Cf"}
    )
    return " ".join(shown.strip(_DECORATION).split()).casefold()


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
    explanation = _first(values, _EXPLANATION_KEYS)
    return explanation if isinstance(explanation, str) and explanation.strip() else None


def _before(text: str, position: int) -> str | None:
    """Return what was said before the label, without a fence that opens there."""
    said = re.sub(r"```\w*\s*\Z", "", text[: max(0, position)]).strip()
    return said or None


def _after(text: str, position: int) -> str | None:
    """Return what was said after the label."""
    said = text[position:].strip()
    return _EXPLANATION_WORD.sub("", said).strip() or None


def _excerpt(answer: str) -> str:
    text = " ".join(answer.split())
    return repr(text if len(text) <= _EXCERPT else "…" + text[-_EXCERPT:]) + "."
