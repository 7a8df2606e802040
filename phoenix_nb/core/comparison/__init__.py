"""Experiments side by side: matched examples, paired statistics, sentences, and rows to look at.

`make_sides` arranges the experiments, `build_card` compares them; the `ComparisonCard` is a pure
value that frames, charts and views are made from.
"""

from phoenix_nb.core.comparison.alignment import Overlap, Side, make_sides
from phoenix_nb.core.comparison.example_detail import (
    ComparedExample,
    ComparedRun,
    ComparedVariant,
    Judgement,
)
from phoenix_nb.core.comparison.headlines import Headline
from phoenix_nb.core.comparison.report import ComparisonCard, Counts, Show, Sort, build_card
from phoenix_nb.core.comparison.results import ComparisonResult
from phoenix_nb.core.comparison.score_columns import ComparedEvaluator, Outcome, ScoreColumn

__all__ = [
    "ComparedEvaluator",
    "ComparedExample",
    "ComparedRun",
    "ComparedVariant",
    "ComparisonCard",
    "ComparisonResult",
    "Counts",
    "Headline",
    "Judgement",
    "Outcome",
    "Overlap",
    "ScoreColumn",
    "Show",
    "Side",
    "Sort",
    "build_card",
    "make_sides",
]
