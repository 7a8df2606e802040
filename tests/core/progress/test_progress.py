"""Progress is a fold of events: counts, rates and scores follow, whatever comes."""

import dataclasses
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.progress import events as e
from phoenix_nb.core.progress.counters import MAX_GROUPS, OTHER_ERRORS
from phoenix_nb.core.progress.handlers import MAX_RECENT
from phoenix_nb.core.progress.progress import Progress, fold
from phoenix_nb.core.settings import settings
from phoenix_nb.model import (
    EvaluationRecord,
    EvaluationRunRecord,
    EvaluatorInfo,
    ExperimentRecord,
    Failure,
    SessionOutcome,
    TaskRunRecord,
    Usage,
)
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def record(
    experiment_id: str = "x", evaluators: tuple[str, ...] = ("correct",)
) -> ExperimentRecord:
    return ExperimentRecord(
        id=experiment_id,
        name=experiment_id,
        dataset_id="d",
        dataset_name="d",
        dataset_version_id="v",
        example_count=10,
        evaluators=(EvaluatorInfo(name="correct"),),
        created_at=NOW,
    )


def started(experiment_id: str = "x", at: float = 0.0, planned: int = 10) -> e.ExperimentStarted:
    return e.ExperimentStarted(
        at=at,
        experiment=record(experiment_id),
        planned=planned,
        evaluators=("correct",),
        planned_evaluations=planned,
    )


def run(example: str = "1", *, error: str | None = None, experiment_id: str = "x", **fields: Any):
    return TaskRunRecord(
        id=f"{experiment_id}-{example}-{fields.get('repetition', 1)}-{error}",
        experiment_id=experiment_id,
        example_id=example,
        error=Failure(type=error, message="no") if error else None,
        start_time=NOW,
        end_time=NOW,
        **fields,
    )


def evaluation(task_run: TaskRunRecord, score: float | None = 1.0, *, error: str | None = None):
    return EvaluationRunRecord(
        id=f"e{task_run.id}",
        experiment_id=task_run.experiment_id,
        task_run_id=task_run.id,
        name="correct",
        results=() if error else (EvaluationRecord(name="correct", score=score),),
        error=Failure(type=error, message="no") if error else None,
        start_time=NOW,
        end_time=NOW,
    )


def begun(
    example: str = "1", at: float = 0.0, evaluator: str | None = None, kind: Any = e.RunStarted
):
    return kind(at=at, experiment_id="x", example_id=example, repetition=1, evaluator=evaluator)


def attempt_failed(example: str = "1", *, throttled: bool = False, retry_in: float | None = 1.0):
    return e.AttemptFailed(
        experiment_id="x",
        example_id=example,
        repetition=1,
        attempt=1,
        error=Failure(type="E", message=""),
        throttled=throttled,
        retry_in=retry_in,
    )


def attempt_started(example: str = "1"):
    return e.AttemptStarted(experiment_id="x", example_id=example, repetition=1, attempt=2)


ids = st.sampled_from(["1", "2", "3"])
errors = st.sampled_from([None, None, "ValueError", "KeyError"])
any_event = st.one_of(
    st.builds(started, st.sampled_from(["x", "y"]), st.floats(0, 50)),
    st.builds(begun, ids, st.floats(0, 50)),
    st.builds(attempt_failed, ids, throttled=st.booleans(), retry_in=st.sampled_from([None, 2.0])),
    st.builds(attempt_started, ids),
    st.builds(
        lambda example, error, at, reused: e.RunFinished(
            run=run(example, error=error), at=at, reused=reused
        ),
        ids,
        errors,
        st.floats(0, 50),
        st.booleans(),
    ),
    st.builds(
        lambda example, error, score: e.EvaluationFinished(
            evaluation=evaluation(run(example), score, error=error)
        ),
        ids,
        errors,
        st.floats(-1e6, 1e6),
    ),
    st.builds(e.Throttled, limit=ids),
    st.builds(e.LimitChanged, limit=ids, rate=st.floats(0.1, 9), throttled_for=st.floats(0, 9)),
    st.builds(e.ConcurrencyChanged, concurrency=st.integers(1, 9), ceiling=st.just(9)),
    st.builds(e.Paused, at=st.floats(0, 50)),
    st.builds(e.Resumed, at=st.floats(0, 50)),
    st.builds(e.StoreDegraded, message=ids),
    st.builds(e.Stopping, outcome=st.just(SessionOutcome.STOPPED), reason=st.just("you")),
    st.builds(e.Finished, experiment_id=st.just("x"), outcome=st.just(SessionOutcome.STOPPED)),
)


@given(st.lists(any_event, max_size=40), st.lists(any_event, max_size=40))
def test_folding_in_two_steps_is_folding_in_one(
    first: list[e.Event], second: list[e.Event]
) -> None:
    begin = [started()]
    halfway = fold(begin + first)
    before = fold(begin + first)
    assert fold(second, start=halfway) == fold(begin + first + second)
    assert halfway == before


@given(st.lists(any_event, max_size=60))
def test_no_count_is_ever_negative_and_all_rest_at_the_end(events: list[e.Event]) -> None:
    progress = fold([started(), *events])
    for flow in (progress.tasks, progress.evaluations):
        counts = (flow.done, flow.failed, flow.running, flow.retrying, flow.throttled, flow.skipped)
        assert min(counts) >= 0
    progress.apply(e.Finished(experiment_id="x", outcome=SessionOutcome.COMPLETED))
    flow = progress.experiments["x"].tasks
    assert flow.running == flow.retrying == flow.throttled == 0


def test_a_call_goes_from_running_to_waiting_and_back() -> None:
    progress = fold([started(), begun("1"), begun("2"), attempt_failed("1", throttled=True)])
    assert (progress.tasks.running, progress.tasks.throttled) == (1, 1)
    progress.apply(attempt_failed("2"))
    assert (progress.tasks.running, progress.tasks.retrying) == (0, 1)
    progress.apply(attempt_started("1"))
    assert (progress.tasks.running, progress.tasks.throttled) == (1, 0)
    progress.apply(e.RunFinished(run=run("1")))
    assert (progress.tasks.running, progress.tasks.done, progress.tasks.remaining) == (0, 1, 9)


def test_failed_runs_are_not_evaluated_and_grouped_by_type() -> None:
    progress = fold(
        [started()]
        + [e.RunFinished(run=run(str(n), error="ValueError")) for n in range(3)]
        + [e.EvaluationFinished(evaluation=evaluation(run("7"), error="KeyError"))]
    )
    assert progress.evaluations.remaining == 10 - 3 - 1
    assert [(g.type, g.evaluator, g.count) for g in progress.errors.largest()] == [
        ("ValueError", None, 3),
        ("KeyError", "correct", 1),
    ]


def test_a_success_takes_the_place_of_a_failure() -> None:
    failed = [started(), e.RunFinished(run=run("1", error="ValueError"))]
    retried = fold([*failed, begun("1"), e.RunFinished(run=run("1"))])
    assert (retried.tasks.failed, retried.tasks.done) == (0, 1)
    assert retried.errors.groups == {}
    assert retried.evaluations.remaining == 10


def test_kinds_of_failures_are_bounded() -> None:
    progress = fold(
        [started(planned=100)]
        + [e.RunFinished(run=run(str(n), error=f"E{n}")) for n in range(MAX_GROUPS + 5)]
    )
    groups = progress.errors.groups
    assert len(groups) == MAX_GROUPS + 1
    assert groups[None, OTHER_ERRORS].count == 5


def test_reused_runs_count_but_do_not_make_the_rate() -> None:
    progress = fold([started(), e.RunFinished(run=run("1"), reused=True, at=1.0)])
    assert (progress.tasks.done, progress.tasks.reused, progress.rate(2.0)) == (1, 1, None)
    assert not progress.recent


def test_what_there_was_before_counts_from_columns_as_it_does_one_by_one() -> None:
    runs = [run(str(n), error="KeyError" if n == 3 else None) for n in range(1_200)]
    runs[7] = runs[7].model_copy(
        update={"usage": Usage(prompt_tokens=3, cost=0.5), "latency_s": 2.0}
    )
    evaluations = [evaluation(each, n % 2) for n, each in enumerate(runs) if n not in {3, 9}]
    evaluations[20] = evaluations[20].model_copy(update={"results": ()})
    evaluations[40] = evaluations[40].model_copy(update={"name": "other"})
    evaluations[41] = evaluations[41].model_copy(update={"name": "again"})
    evaluations[50] = evaluations[50].model_copy(
        update={"error": Failure(type="E", message="no"), "results": ()}
    )
    event = e.Reused(
        at=1.0,
        runs=TaskRuns.of(runs),
        evaluations=EvaluationRuns.of(evaluations),
        again=("again",),
    )
    places = {each.example_id: n for n, each in enumerate(runs)}
    begin = [dataclasses.replace(started(planned=1_200), places=places)]
    failed = [e.RunFinished(run=run("5", error="E", usage=Usage(prompt_tokens=7)))]
    for before in (begin, begin + failed):
        whole = fold([*before, event])
        assert whole == fold([*before, *event.each()])
        assert (whole.tasks.reused, whole.evaluations.reused) == (1_199, 1_196)
        assert whole.experiments["x"].evaluators["correct"].settled.interval("correct")


any_record = st.one_of(
    st.builds(
        lambda example, error, of: run(example, error=error, experiment_id=of),
        ids, errors, st.sampled_from(["x", "unknown"]),
    ),
    st.builds(
        lambda example, error, score: evaluation(run(example), score, error=error),
        ids, errors, st.sampled_from([None, 0.0, 0.5, 1.0]),
    ),
)  # fmt: skip


some_records = st.lists(
    any_record, min_size=1, max_size=40,
    unique_by=lambda one: one.id if isinstance(one, TaskRunRecord) else id(one),
)  # fmt: skip


@given(st.lists(any_event, max_size=20), some_records)
def test_records_that_come_at_once_count_as_they_do_one_by_one(
    before: list[e.Event], records: list[TaskRunRecord | EvaluationRunRecord]
) -> None:
    places = {example: n for n, example in enumerate("123")}
    begin = [dataclasses.replace(started(), places=places), *before]
    event = e.Recorded(at=60.0, records=records)
    assert fold([*begin, event]) == fold([*begin, *event.each()])


def test_evaluations_linked_before_their_run_is_stored_are_among_the_latest() -> None:
    runs = [run(str(n)) for n in range(200)]
    progress = fold([started(planned=200)])
    for each in runs:
        progress.apply(e.EvaluationFinished(evaluation=evaluation(each, 1.0)))
    snapshot = progress.copy()
    for each in runs:
        progress.apply(e.RunFinished(run=each))
    assert [len(each.evaluations) for each in progress.recent.values()] == [1] * MAX_RECENT
    assert len(snapshot.early) < len(runs)
    assert not progress.early


def test_scores_and_the_latest_runs() -> None:
    runs = [run(str(n), usage=Usage(prompt_tokens=5, cost=0.5)) for n in range(10)]
    progress = fold([started(), *(e.RunFinished(run=each) for each in runs)])
    for number, each in enumerate(runs):
        progress.apply(e.EvaluationFinished(evaluation=evaluation(each, float(number % 2))))
    (scores,) = progress.experiments["x"].evaluators["correct"].scores.values()
    assert (scores.n, scores.mean) == (10, pytest.approx(0.5))
    assert len(progress.recent) == MAX_RECENT
    assert all(each.evaluations for each in progress.recent.values())
    assert (progress.usage.tokens, progress.usage.cost) == (50, pytest.approx(5.0))


@pytest.mark.parametrize(
    ("first", "in_all"),
    [
        (Usage(prompt_tokens=5, model="without a price"), Usage(prompt_tokens=8)),
        (Usage(cost=0.25), Usage(cost=0.75)),
    ],
)
def test_what_nobody_knows_stays_unknown_once_a_failure_is_made_up_for(
    first: Usage, in_all: Usage
) -> None:
    finished = [run("1", error="E", usage=first), run("1", usage=in_all)]
    usage = fold([started(), *(e.RunFinished(run=each) for each in finished)]).usage
    assert (usage.tokens, usage.cost) == (in_all.prompt_tokens, in_all.cost)


def test_failure_is_taken_back_at_the_price_at_which_it_was_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    progress = fold([started()])
    usage = Usage(prompt_tokens=1_000_000, model="m")
    progress.apply(e.RunFinished(run=run("1", error="E", usage=usage)))
    monkeypatch.setattr(settings, "prices", {"m": (1.0, 1.0)})
    progress.apply(e.RunFinished(run=run("1", usage=usage)))
    assert progress.usage.cost == 1.0


def test_rate_and_time_left_leave_pauses_out() -> None:
    events: list[e.Event] = [started(planned=20)]
    events += [e.RunFinished(run=run(str(n)), at=float(n + 1)) for n in range(10)]
    progress = fold(events)
    assert progress.rate(10.0) == pytest.approx(1.0)
    assert progress.eta(10.0) == pytest.approx(10.0)
    progress.apply(e.Paused(at=10.0))
    assert progress.rate(500.0) == pytest.approx(1.0)
    assert progress.state == "paused"
    progress.apply(e.Resumed(at=510.0))
    assert progress.eta(510.0) == pytest.approx(10.0)
    assert progress.elapsed(511.0) == pytest.approx(11.0)


@pytest.mark.parametrize("paused", [[], [e.Paused(at=10.0)]])
def test_time_between_two_sessions_is_not_elapsed(paused: list[e.Event]) -> None:
    progress = fold([started(planned=20), *paused])
    progress.apply(e.Finished(experiment_id="x", outcome=SessionOutcome.STOPPED, at=10.0))
    assert progress.elapsed(100.0) == 10.0
    progress.apply(started(planned=20, at=110.0))
    assert progress.elapsed(115.0) == 15.0
    assert progress.state == "running"


def test_time_left_knows_the_limit() -> None:
    progress = fold([started(planned=30)])
    for number in range(20):
        progress.apply(e.RunFinished(run=run(str(number)), at=number / 10))
    assert progress.eta(2.0) == pytest.approx(1.0)
    progress.apply(e.LimitChanged(limit="calls", rate=2.0, throttled_for=4.0, at=2.0))
    assert progress.eta(2.0) == pytest.approx(4.0 + 10 / 2)


def test_closures_of_a_limit_that_overlap_count_once() -> None:
    progress = fold(
        [
            e.LimitChanged(limit="calls", throttled_for=10.0, at=0.0),
            e.LimitChanged(limit="calls", throttled_for=10.0, at=5.0),
            e.Throttled(limit="calls"),
        ]
    )
    assert progress.throttled_seconds == pytest.approx(15.0)
    assert progress.limits["calls"].refusals == 1


def test_each_variant_has_its_own_state() -> None:
    progress = fold([started("x"), started("y")])
    progress.apply(e.Stopping(outcome=SessionOutcome.STOPPED, reason="you", experiment_id="x"))
    assert progress.state == "running"
    progress.apply(e.Finished(experiment_id="x", outcome=SessionOutcome.STOPPED, at=3.0))
    assert (progress.state, progress.ended_at) == ("running", None)
    progress.apply(e.Finished(experiment_id="y", outcome=SessionOutcome.COMPLETED, at=4.0))
    assert (progress.state, progress.ended_at) == ("finished", 4.0)
    assert progress.experiments["x"].reason == "you"


def test_progress_is_printed_in_a_line() -> None:
    assert repr(Progress()) == "<Progress starting: 0 of 0 runs done>"


def test_events_of_unknown_experiments_change_nothing() -> None:
    assert fold([e.RunFinished(run=run("1")), begun("1")]) == Progress()


@given(st.lists(st.floats(0.001, 3000), min_size=1, max_size=200), st.sampled_from([0.5, 0.95]))
def test_latency_quantiles_are_right_to_five_percent(seconds: list[float], share: float) -> None:
    progress = fold([started()])
    for number, latency in enumerate(seconds):
        progress.apply(e.RunFinished(run=run(str(number), latency_s=latency)))
    ordered = sorted(seconds)
    exact = ordered[max(0, -int(-share * len(ordered) // 1) - 1)]
    assert progress.latencies.quantile(share) == pytest.approx(exact, rel=0.051)


def test_latency_quantiles_of_runs_that_take_the_same_time_are_exact() -> None:
    progress = fold([started("x"), started("y")])
    for name, seconds in [("x", 0.4), ("x", 0.4), ("y", 0.4), ("y", 1e-5)]:
        progress.apply(e.RunFinished(run=run(experiment_id=name, latency_s=seconds)))
    assert [progress.latencies.quantile(share) for share in (0.0, 0.5, 1.0)] == [
        1e-5,
        pytest.approx(0.4),
        pytest.approx(0.4),
    ]


def test_interval_takes_an_example_once_all_its_repetitions_are_settled():
    experiment = record().model_copy(update={"repetitions": 2})
    begun = e.ExperimentStarted(
        experiment=experiment, planned=4, evaluators=("correct",), places={"0": 0, "1": 1}
    )
    runs = [run(str(n // 2), repetition=1 + n % 2) for n in range(4)]
    progress = fold([begun])
    intervals = []
    for each in runs:
        progress.apply(e.RunFinished(run=each))
        progress.apply(e.EvaluationFinished(evaluation=evaluation(each, 1.0)))
        intervals.append(
            progress.experiments["x"].evaluators["correct"].settled.interval("correct")
        )
    assert intervals == [None, (0.5, 1.0), (0.5, 1.0), (1.0, 1.0)]
    assert progress.experiments["x"].unevaluated == {}
