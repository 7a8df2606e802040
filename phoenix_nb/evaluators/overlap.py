"""How close a text is to the expected one, from 0 to 1, without a model."""

import re
from collections import Counter
from typing import Any

from phoenix_nb.core.user_code.evaluator import Evaluator
from phoenix_nb.evaluators.making import Texts, makes_evaluators, named_evaluator

__all__ = ["edit_distance", "rouge_l", "similarity", "text_overlap"]

_WORD = re.compile(r"\w+")


@makes_evaluators
def edit_distance(
    expected_key: str | None = None,
    *,
    output_key: str | None = None,
    ignore_case: bool = False,
    ignore_whitespace: bool = True,
    ignore_punctuation: bool = False,
    name: str = "edit_distance",
) -> Evaluator:
    """Count the characters to insert, delete or replace to get what is expected; lower is better.

    Args:
        expected_key: As for `exact_match`.
        output_key: As for `exact_match`.
        ignore_case: As for `exact_match`.
        ignore_whitespace: As for `exact_match`.
        ignore_punctuation: As for `exact_match`.
        name: The evaluator's name.

    Example:
        >>> edit_distance()("kitten", {"answer": "sitting"})
        3
    """
    texts = Texts(expected_key, output_key, ignore_case, ignore_whitespace, ignore_punctuation)

    def evaluate(output: Any, expected: Any) -> int:
        from rapidfuzz.distance import Levenshtein

        return Levenshtein.distance(texts.output(output), texts.expected(expected))

    return named_evaluator(evaluate, name, direction="minimize", score_range=None)


@makes_evaluators
def similarity(
    expected_key: str | None = None,
    *,
    output_key: str | None = None,
    ignore_case: bool = False,
    ignore_whitespace: bool = True,
    ignore_punctuation: bool = False,
    name: str = "similarity",
) -> Evaluator:
    """1 less the edit distance as a share of the longer text: 1 if equal, 0 if nothing is in common.

    Args:
        expected_key: As for `exact_match`.
        output_key: As for `exact_match`.
        ignore_case: As for `exact_match`.
        ignore_whitespace: As for `exact_match`.
        ignore_punctuation: As for `exact_match`.
        name: The evaluator's name.

    Example:
        >>> similarity()("abcd", {"answer": "abce"})
        0.75
    """
    texts = Texts(expected_key, output_key, ignore_case, ignore_whitespace, ignore_punctuation)

    def evaluate(output: Any, expected: Any) -> float:
        from rapidfuzz.distance import Levenshtein

        return Levenshtein.normalized_similarity(texts.output(output), texts.expected(expected))

    return named_evaluator(evaluate, name)


@makes_evaluators
def text_overlap(
    expected_key: str | None = None,
    *,
    output_key: str | None = None,
    name: str = "text_overlap",
) -> Evaluator:
    """Score the words shared with what is expected, in whatever order: the F1 of precision and recall.

    Words are compared without case and punctuation, and counted as often as they come. Precision and
    recall are in the metadata. Source: Rajpurkar et al. (2016), SQuAD, arXiv 1606.05250, section 6.1.

    Args:
        expected_key: As for `exact_match`.
        output_key: As for `exact_match`.
        name: The evaluator's name.

    Example:
        >>> text_overlap()("the cat sat", {"answer": "The cat."})["score"]
        0.8
    """
    texts = Texts(expected_key, output_key, ignore_case=True)

    def evaluate(output: Any, expected: Any) -> dict[str, Any]:
        mine, wanted = _words(texts.output(output)), _words(texts.expected(expected))
        return _f1((Counter(mine) & Counter(wanted)).total(), len(mine), len(wanted))

    return named_evaluator(evaluate, name)


@makes_evaluators
def rouge_l(
    expected_key: str | None = None,
    *,
    output_key: str | None = None,
    name: str = "rouge_l",
) -> Evaluator:
    """Score the longest sequence of words shared in order: the F1 of its share of either text.

    As `text_overlap`, but the order of the words counts. Source: Lin (2004), ROUGE, Text Summarization
    Branches Out.

    Args:
        expected_key: As for `exact_match`.
        output_key: As for `exact_match`.
        name: The evaluator's name.

    Example:
        >>> rouge_l()("sat the cat", {"answer": "the cat sat"})["metadata"]["recall"]
        0.6666666666666666
    """
    texts = Texts(expected_key, output_key, ignore_case=True)

    def evaluate(output: Any, expected: Any) -> dict[str, Any]:
        from rapidfuzz.distance import LCSseq

        mine, wanted = _words(texts.output(output)), _words(texts.expected(expected))
        return _f1(LCSseq.similarity(mine, wanted), len(mine), len(wanted))

    return named_evaluator(evaluate, name)


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _f1(shared: int, mine: int, wanted: int) -> dict[str, Any]:
    """Combine precision and recall; two texts without words are equal."""
    if not mine and not wanted:
        return {"score": 1.0, "metadata": {"precision": 1.0, "recall": 1.0}}
    precision = shared / mine if mine else 0.0
    recall = shared / wanted if wanted else 0.0
    score = 2 * shared / (mine + wanted)
    return {"score": score, "metadata": {"precision": precision, "recall": recall}}
