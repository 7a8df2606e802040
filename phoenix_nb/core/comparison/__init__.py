"""Experiments side by side: matched examples, paired statistics, sentences, and rows to look at.

`align_experiments` arranges the experiments, `build_report` compares them; the `ComparisonReport` is a pure
value that frames, charts and views are made from.
"""

from phoenix_nb.core.comparison.alignment import AlignedExperiment, Overlap, align_experiments
from phoenix_nb.core.comparison.example_detail import (
    ComparedEvaluation,
    ComparedExample,
    ComparedRun,
    ComparedVariant,
)
from phoenix_nb.core.comparison.headlines import Headline
from phoenix_nb.core.comparison.report import ComparisonReport, build_report
from phoenix_nb.core.comparison.results import ComparisonResult
from phoenix_nb.core.comparison.row_choice import Counts, Show, Sort
from phoenix_nb.core.comparison.score_columns import ComparedEvaluator, PairOutcome, ScoreColumn

__all__ = [
    "AlignedExperiment",
    "ComparedEvaluation",
    "ComparedEvaluator",
    "ComparedExample",
    "ComparedRun",
    "ComparedVariant",
    "ComparisonReport",
    "ComparisonResult",
    "Counts",
    "Headline",
    "Overlap",
    "PairOutcome",
    "ScoreColumn",
    "Show",
    "Sort",
    "align_experiments",
    "build_report",
]
