"""Summaries as frames: of evaluators, of failures, and of repeated examples."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from phoenix_nb.core.stats.repetitions import RepetitionSummary, summarize_repetitions
from phoenix_nb.core.stats.scores import Kind, detect_kind
from phoenix_nb.core.summary.experiment import EvaluatorSummary
from phoenix_nb.core.summary.failures import FailureGroup
from phoenix_nb.core.summary.scores_by_evaluator import EvaluationSeries
from phoenix_nb.errors import UsageError
from phoenix_nb.frames.columns import floats, objects, texts
from phoenix_nb.frames.shown import ShownFrame

__all__ = ["errors_frame", "repetition_frame", "summary_frame"]


def summary_frame(summaries: Sequence[EvaluatorSummary]) -> pd.DataFrame:
    """Return one row per evaluation, with index `evaluator`.

    Columns: `n` (scored), `planned`, `task_errors`, `evaluator_errors`, `missing`, `mean`, `std`,
    `ci_low`, `ci_high`, `min`, `max`, `kind`, `direction`, `labels`, a dict from label to count, and
    `bound_low`, `bound_high`, the mean if every failed run had the lowest or the highest possible score.
    """
    frame = ShownFrame(
        {
            **{
                name: pd.Series([getattr(summary, name) for summary in summaries], dtype="int64")
                for name in ("n", "planned", "task_errors", "evaluator_errors", "missing")
            },
            **{
                name: floats(getattr(summary, name) for summary in summaries)
                for name in ("mean", "std", "ci_low", "ci_high", "min", "max")
            },
            "kind": texts(summary.kind for summary in summaries),
            "direction": texts(summary.direction for summary in summaries),
            "labels": objects(dict(summary.labels) for summary in summaries),
            "bound_low": floats(summary.bound_low for summary in summaries),
            "bound_high": floats(summary.bound_high for summary in summaries),
        }
    )
    frame.index = pd.Index(
        [summary.name for summary in summaries], dtype="string", name="evaluator"
    )
    return frame


def errors_frame(groups: Sequence[FailureGroup]) -> pd.DataFrame:
    """Return one row per kind of failure, the most frequent first, with a plain index.

    Columns: `source` ("task" or the evaluator's name), `type`, `count`, `message`, `example_id` and
    `repetition` of the first, and `frames`, the last lines of its traceback in user code.
    """
    return ShownFrame(
        {
            "source": texts(group.evaluator or "task" for group in groups),
            "type": texts(group.type for group in groups),
            "count": pd.Series([group.count for group in groups], dtype="int64"),
            "message": texts(group.message for group in groups),
            "example_id": texts(group.example_id for group in groups),
            "repetition": pd.Series([group.repetition for group in groups], dtype="int64"),
            "frames": texts(_frames(group) for group in groups),
        }
    )


def _frames(group: FailureGroup) -> str:
    return "\n".join(
        f"{frame.file}:{frame.line} in {frame.function}" + (f": {frame.code}" if frame.code else "")
        for frame in group.frames
    )


def repetition_frame(every: Sequence[EvaluationSeries], *, examples: Sequence[str]) -> pd.DataFrame:
    """Return one row per example and evaluation, with index (`example_id`, `evaluator`).

    With one evaluation, the index is `example_id` alone. Columns: `n` (repetitions that have a score),
    `mean`, `std`, `pass_at_k` and `pass_all` (k being `n`; NaN for numbers, which have no pass), and
    `agreement`, the share of the repetitions that have the most frequent score or label.
    """
    grouped = [(one.named.name, _by_example(one)) for one in every]
    found = [
        (example_id, name, groups.get(example_id, _NOTHING))
        for example_id in examples
        for name, groups in grouped
    ]
    figures = [figure for _, _, figure in found]
    frame = ShownFrame(
        {
            "n": pd.Series([one.n for one in figures], dtype="int64"),
            **{
                name: floats(getattr(one, name) for one in figures)
                for name in ("mean", "std", "pass_at_k", "pass_all", "agreement")
            },
        }
    )
    example_ids = texts(example_id for example_id, _, _ in found)
    if len(every) <= 1:
        frame.index = pd.Index(example_ids, name="example_id")
    else:
        names = texts(name for _, name, _ in found)
        frame.index = pd.MultiIndex.from_arrays(
            [example_ids, names], names=["example_id", "evaluator"]
        )
    return frame


_NOTHING = summarize_repetitions(())


def _by_example(one: EvaluationSeries) -> dict[str, RepetitionSummary]:
    """Summarise the repetitions of each example that has any."""
    grouped: dict[str, list[Any]] = {}
    for example_id, value in zip(one.examples, one.values, strict=True):
        grouped.setdefault(example_id, []).append(value)
    kind = detect_kind(one.scores())
    lower = one.named.evaluator.direction == "minimize"
    return {
        example_id: _of_scores(values, kind, lower_is_better=lower)
        if one.numeric
        else _of_labels(values)
        for example_id, values in grouped.items()
    }


def _of_scores(scores: Sequence[float], kind: Kind, *, lower_is_better: bool) -> RepetitionSummary:
    try:
        return summarize_repetitions(scores, kind=kind, lower_is_better=lower_is_better)
    except UsageError:  # numbers so large that their squares cannot be held
        return replace(_NOTHING, n=len(scores))


def _of_labels(labels: Sequence[str]) -> RepetitionSummary:
    """Count agreement where there are labels alone."""
    (_, most), *_ = Counter(labels).most_common(1)
    return replace(_NOTHING, n=len(labels), agreement=most / len(labels))
