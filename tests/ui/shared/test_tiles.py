"""Tiles: the order of their bars, whatever the counts."""

import random
from collections.abc import Sequence
from dataclasses import replace

from phoenix_nb.core.progress import events as e
from phoenix_nb.core.progress.progress import Progress
from phoenix_nb.core.summary.experiment import EvaluatorSummary
from phoenix_nb.model import EvaluationRecord, EvaluationRunRecord, EvaluatorInfo
from phoenix_nb.ui.shared.plain_text import interval
from phoenix_nb.ui.shared.tiles import percent, progress_tiles, summary_tile
from tests.ui.fabric import NOW, record, task_run

GRADES = ("helpful", "acceptable", "useless")


def labelled(labels: Sequence[str], declared: Sequence[str] = ()) -> list[str]:
    """Return the bars of an evaluator under way that has given these labels."""
    info = EvaluatorInfo(name="grade", labels=tuple(declared))
    experiment = record(evaluators=[info], examples=len(labels), repetitions=1)
    progress = Progress()
    started = e.ExperimentStarted(
        experiment=experiment,
        planned=len(labels),
        evaluators=("grade",),
        planned_evaluations=len(labels),
    )
    progress.apply(started)
    draw = random.Random(1)
    for number, label in enumerate(labels):
        run = task_run(experiment, number, draw)
        evaluation = EvaluationRunRecord(
            id=f"{number}",
            experiment_id=experiment.id,
            task_run_id=run.id,
            name="grade",
            results=(EvaluationRecord(name="grade", label=label),),
            start_time=NOW,
            end_time=NOW,
        )
        progress.apply(e.EvaluationFinished(at=0.0, evaluation=evaluation))
    (tile,) = progress_tiles(progress.experiments[experiment.id])
    return [bar.label for bar in tile.chart.bars]


def finished(labels: dict[str, int], declared: Sequence[str] = ()) -> list[tuple[str, int]]:
    """Return the bars of an evaluator that has ended."""
    total = sum(labels.values())
    summary = EvaluatorSummary(
        name="grade",
        kind="LLM",
        direction=None,
        evaluator="grade",
        planned=total,
        n=total,
        task_errors=0,
        evaluator_errors=0,
        missing=0,
        counted=total,
        labels=labels,
        declared_labels=tuple(declared),
    )
    return [(bar.label, bar.count) for bar in summary_tile(summary).chart.bars]


def test_bars_of_a_running_experiment_keep_their_places() -> None:
    """Once, bars were sorted by count, and so jumped while counts grew."""
    assert labelled(["useless", "helpful"]) == ["helpful", "useless"]
    assert labelled(["useless", "helpful", "useless"]) == ["helpful", "useless"]


def test_bars_of_variants_have_one_order_whichever_label_came_first() -> None:
    assert labelled(["good", "bad"]) == labelled(["bad", "good"])


def test_declared_labels_stand_in_their_order() -> None:
    """Once, categories lost their declared order."""
    assert labelled(["useless", "other", "helpful"], GRADES) == [*GRADES, "other"]
    counts = {"useless": 5, "helpful": 2}
    assert finished(counts, GRADES) == [("helpful", 2), ("acceptable", 0), ("useless", 5)]


def test_undeclared_labels_of_a_finished_run_are_sorted_by_count() -> None:
    assert finished({"b": 5, "a": 2}) == [("b", 5), ("a", 2)]


def test_the_most_frequent_of_many_labels_keep_their_places() -> None:
    counts = {"a": 1, "b": 9, "c": 2, "d": 9, "e": 9, "f": 9}
    assert finished(counts) == [("b", 9), ("d", 9), ("e", 9), ("f", 9), ("2 others", 3)]


def test_a_label_without_letters_has_a_name() -> None:
    assert finished({"": 5, "a": 2}) == [("(empty)", 5), ("a", 2)]


def test_scores_that_are_all_the_same_have_no_interval() -> None:
    summary = EvaluatorSummary(
        name="length",
        kind="CODE",
        direction=None,
        evaluator="length",
        n=6,
        planned=6,
        mean=3.0,
        std=0.0,
        ci_low=3.0,
        ci_high=3.0,
        task_errors=0,
        evaluator_errors=0,
        missing=0,
        counted=6,
    )
    assert (summary_tile(summary).ci, interval(summary)) == (None, "")
    spread = replace(summary, ci_high=3.5)
    assert (summary_tile(spread).ci, interval(spread)) == ((3.0, 3.5), "3 to 3.500")


def test_a_half_is_rounded_up_as_in_the_live_view() -> None:
    assert [percent(share) for share in (0.125, 0.875, 0.004, 0.997)] == [
        "13 %", "88 %", "< 1 %", "> 99 %",
    ]  # fmt: skip
