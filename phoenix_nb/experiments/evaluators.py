"""Evaluators where Phoenix has them: the decorator, and those to start with."""

from phoenix_nb.core.user_code.evaluator import Evaluator, create_evaluator, evaluator
from phoenix_nb.evaluators import (
    contains,
    edit_distance,
    exact_match,
    is_json,
    json_schema,
    length,
    llm_judge,
    numeric,
    regex,
    rouge_l,
    similarity,
    text_overlap,
)

__all__ = [
    "Evaluator",
    "contains",
    "create_evaluator",
    "edit_distance",
    "evaluator",
    "exact_match",
    "is_json",
    "json_schema",
    "length",
    "llm_judge",
    "numeric",
    "regex",
    "rouge_l",
    "similarity",
    "text_overlap",
]
