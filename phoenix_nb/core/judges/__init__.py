"""Judges against people: which rows to try them on, and how often they agree."""

from phoenix_nb.core.judges.parts import split
from phoenix_nb.core.judges.scores import JudgeScore, Row, best_of, judge_score

__all__ = ["JudgeScore", "Row", "best_of", "judge_score", "split"]
