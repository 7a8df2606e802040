"""Experiments side by side: matched examples, paired statistics, sentences, and rows to look at.

`make_sides` arranges the experiments, `build_card` compares them; the `ComparisonCard` is a pure
value that frames, charts and views are made from.
"""

from phoenix_nb.core.comparing.card import ComparisonCard, Counts, Show, Sort, build_card
from phoenix_nb.core.comparing.columns import ComparedEvaluator, Outcome, ScoreColumn
from phoenix_nb.core.comparing.details import (
    ComparedExample,
    ComparedRun,
    ComparedVariant,
    Judgement,
)
from phoenix_nb.core.comparing.results import ComparisonResult
from phoenix_nb.core.comparing.sides import Overlap, Side, make_sides
from phoenix_nb.core.comparing.words import Headline

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
