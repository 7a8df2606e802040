"""Evaluators of experiments where Phoenix has them."""

from phoenix_nb.core.user_code.evaluator import Evaluator, create_evaluator, evaluator

__all__ = ["Evaluator", "create_evaluator", "evaluator"]
