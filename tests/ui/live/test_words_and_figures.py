"""The live view claims no more than its figures, in whatever order results come."""

import json
import re
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phoenix_nb.core.progress import events as e
from phoenix_nb.core.progress.progress import Progress
from phoenix_nb.core.stats.betting import ConfidenceSequence
from phoenix_nb.model import EvaluationRecord, EvaluationRunRecord, EvaluatorInfo, TaskRunRecord
from phoenix_nb.ui.live.snapshot import Snapshots
from phoenix_nb.ui.shared.tiles import progress_tiles
from tests.ui.fabric import record

NOW = datetime(2026, 1, 1, tzinfo=UTC)
CLAIMS = re.compile(r"beats|worse than|better|higher than|lower than|different|no difference")
SCORES = {
    "boolean": st.sampled_from([0.0, 1.0]),
    "graded": st.sampled_from([0.0, 1e-4, 0.5, 0.9999, 1.0]),
    "wild": st.sampled_from([-2.5, 0.0, 3.0, 800.0]),
}


@st.composite
def runs_under_way(draw: st.DrawFn) -> tuple[bool, int, list[float], list[int]]:
    kind = draw(st.sampled_from(list(SCORES)))
    size = draw(st.integers(2, 30))
    scores = draw(st.lists(SCORES[kind], min_size=size, max_size=size))
    order = draw(st.permutations(range(size)))
    declared = kind != "wild" and draw(st.booleans())
    return declared, size, scores, order[: draw(st.integers(1, size))]


def finish(progress: Progress, experiment_id: str, place: int, score: float) -> None:
    run = TaskRunRecord(
        id=f"r{place}", experiment_id=experiment_id, example_id=f"q{place}", repetition=1,
        output="", start_time=NOW, end_time=NOW,
    )  # fmt: skip
    evaluation = EvaluationRunRecord(
        id=f"v{place}", experiment_id=experiment_id, task_run_id=run.id, name="score", kind="CODE",
        results=(EvaluationRecord(name="score", score=score),), start_time=NOW, end_time=NOW,
    )  # fmt: skip
    where = {"experiment_id": experiment_id, "example_id": run.example_id}
    progress.apply(e.RunStarted(at=1.0, **where, repetition=1))
    progress.apply(e.RunFinished(at=1.0, run=run))
    progress.apply(e.EvaluationFinished(at=1.0, evaluation=evaluation))


@settings(deadline=None, max_examples=150)
@given(runs_under_way())
def test_interval_is_the_sequence_of_the_settled_prefix_or_none(made: Any) -> None:
    declared, size, scores, finished = made
    info = EvaluatorInfo(
        name="score", direction="maximize", score_range=(0.0, 1.0) if declared else None
    )
    of = record("v", examples=size, repetitions=1, evaluators=(info,))
    progress = Progress()
    progress.apply(
        e.ExperimentStarted(
            at=0.0, experiment=of, planned=size, evaluators=("score",), planned_evaluations=size,
            places={f"q{place}": place for place in range(size)},
        )
    )  # fmt: skip
    for place in finished:
        finish(progress, of.id, place, scores[place])

    (tile,) = progress_tiles(progress.experiments[of.id])
    prefix = next((n for n in range(size) if n not in finished), size)
    entered = scores[:prefix]
    known = declared or set(entered) <= {0.0, 1.0}
    sequence = ConfidenceSequence(size)
    for score in entered if known else ():
        sequence.add(score)
    if tile.ci is not None:
        assert known
        assert prefix
        assert tile.ci == pytest.approx(sequence.interval, abs=0.005)  # rounded for display
        assert "so far" in tile.interval.replace("\N{NO-BREAK SPACE}", " ")
    elif declared:
        assert not prefix
    assert not CLAIMS.search(f"{tile.figure} {tile.detail} {tile.interval} {tile.note}")
    shown = json.loads(Snapshots(progress, interactive=True).take(1.0))
    assert not CLAIMS.search(json.dumps(shown["tiles"]))


def test_an_interval_is_shown_once_it_can_be_worked_out_without_waiting() -> None:
    of = record("v", examples=3, repetitions=1, evaluators=(EvaluatorInfo(name="score"),))
    progress = Progress()
    progress.apply(
        e.ExperimentStarted(
            at=0.0, experiment=of, planned=3, evaluators=("score",), planned_evaluations=3,
            places={f"q{place}": place for place in range(3)},
        )
    )  # fmt: skip
    finish(progress, of.id, 0, 1.0)
    loaded: list[bool] = []
    snapshots = Snapshots(progress, interactive=True, has_intervals=lambda: bool(loaded))
    assert json.loads(snapshots.take(1.0))["tiles"][0]["ci"] is None
    loaded.append(True)
    assert json.loads(snapshots.take(2.0))["tiles"][0]["ci"] is not None
