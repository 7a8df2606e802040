"""Every denominator is honest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.summary.experiment import (
    build_experiment_report,
    group_errors,
    latency,
    summarize,
    usage,
)
from phoenix_nb.errors import UsageError
from phoenix_nb.model import EvaluationRecord, EvaluatorInfo, Records, Usage
from tests.support.ran import dataset, evaluation, experiment, failure, records, run

returned = st.sampled_from([True, False, 0.5, 0, "good", None, ..., "fail", (1, "a"), (None, "b")])
rows = st.lists(st.tuples(st.booleans(), returned, returned), max_size=12)


def _made(rows, *, planned, names=("one", "two")):
    runs = [
        run(f"e{n}", error=failure() if failed else None) for n, (failed, *_) in enumerate(rows)
    ]
    judged = [
        [failure() if value == "fail" else value for value in column]
        for column in zip(*[values for _, *values in rows], strict=True)
    ] or [(), ()]
    return experiment(planned, evaluators=names), records(
        runs, dict(zip(names, judged, strict=True))
    )


@given(rows, st.integers(0, 5), st.sampled_from(["exclude", "zero"]))
def test_every_planned_run_is_accounted_for(rows, more, errors):
    record, made = _made(rows, planned=len(rows) + more)
    for one in summarize(record, made, record.evaluators, errors=errors):
        assert one.n + one.task_errors + one.evaluator_errors + one.missing == one.planned
        assert one.planned == record.planned
        assert min(one.n, one.task_errors, one.evaluator_errors, one.missing) >= 0
        assert one.task_errors == sum(failed for failed, *_ in rows)


@given(rows)
def test_errors_that_count_as_zero_never_raise_the_mean_of_what_is_positive(rows):
    record, made = _made(rows, planned=len(rows))
    pairs = zip(
        summarize(record, made, record.evaluators),
        summarize(record, made, record.evaluators, errors="zero"),
        strict=True,
    )
    for without, zero in pairs:
        assert zero.n == without.n
        if without.mean is not None and zero.mean is not None:
            assert abs(zero.mean) <= abs(without.mean) + 1e-12


def test_the_sentence_says_why_some_are_not_counted():
    made = _made(
        [(False, True, ...), (False, False, ...), (True, ..., ...), (False, "fail", ...)],
        planned=5,
    )
    [one, _] = summarize(*made, made[0].evaluators)
    assert str(one) == "0.50, n = 2 of 5, 1 task error, 1 evaluator error, 1 missing"
    assert one.boolean
    assert one.labels == {"True": 1, "False": 1}


def test_large_counts_of_the_sentence_are_grouped():
    made = _made([(True, ..., ...)] * 1200, planned=2500)
    [one, _] = summarize(*made, made[0].evaluators)
    assert str(one) == "n = 0 of 2,500, 1,200 task errors, 1,300 missing"


def test_errors_may_count_as_zero():
    record, made = _made([(False, 1, ...), (True, ..., ...), (False, "fail", ...)], planned=3)
    [exclude, _] = summarize(record, made, record.evaluators)
    [zero, _] = summarize(record, made, record.evaluators, errors="zero")
    assert (exclude.mean, exclude.counted) == (1.0, 1)
    assert (zero.mean, zero.counted, zero.n) == (pytest.approx(1 / 3), 3, 1)


DECLARED = {"maximize": (1.0, 5.0), "minimize": (0.0, 10.0)}


def _rated(scores, direction, score_range):
    runs = [run(f"e{n}") for n in range(len(scores))]
    made = records(runs, {"judge": [failure() if one is None else one for one in scores]})
    info = EvaluatorInfo(name="judge", direction=direction, score_range=score_range)
    return experiment(len(scores)), made, (info,)


@pytest.mark.parametrize(("direction", "worst"), [("maximize", 1.0), ("minimize", 10.0)])
def test_failures_count_at_the_worse_end(direction, worst):
    """Once, failures were rewarded where lower is better, and left a scale of 1 to 5."""
    given = _rated([4, 2, None], direction, DECLARED[direction])
    [one] = summarize(*given, errors="worst")
    assert one.mean == pytest.approx((6 + worst) / 3)
    assert (one.n, one.counted) == (2, 3)


def test_shares_tell_their_worse_end_themselves():
    [up] = summarize(*_rated([1, 0, None], None, None), errors="worst")
    [down] = summarize(*_rated([1, 0, None], "minimize", None), errors="worst")
    assert (up.mean, down.mean) == (pytest.approx(1 / 3), pytest.approx(2 / 3))


@pytest.mark.parametrize(
    ("direction", "score_range"), [("maximize", None), (None, (1, 5)), ("maximize", (3, 5))]
)
def test_a_worse_end_that_nothing_tells_is_asked_for(direction, score_range):
    given = _rated([4, 2, None], direction, score_range)
    with pytest.raises(UsageError, match="score_range="):
        summarize(*given, errors="worst")


@pytest.mark.parametrize(
    ("scores", "direction", "score_range"),
    [
        ([4, 2, None], "minimize", None),
        ([4, 2, None], "minimize", (0, 10)),
        ([4, 2, None], "maximize", (1, 5)),
        ([4, 2, None], None, (1, 5)),
        ([4, -2, None], "maximize", None),
        ([1, 0, None], "minimize", None),
    ],
)
def test_zero_is_refused_where_it_would_reward_failures(scores, direction, score_range):
    with pytest.raises(UsageError, match='errors="worst"'):
        summarize(*_rated(scores, direction, score_range), errors="zero")


def test_without_failures_nothing_has_to_be_declared():
    for errors in ("worst", "zero"):
        [one] = summarize(*_rated([4, -2], "minimize", None), errors=errors)
        assert one.mean == 1


def test_labels_alone_are_counted_and_have_no_mean():
    record, made = _made(
        [(False, "good", ...), (False, "bad", ...), (False, "good", ...)], planned=3
    )
    [one, _] = summarize(record, made, record.evaluators, errors="zero")
    assert (one.n, one.mean, one.labels) == (3, None, {"good": 2, "bad": 1})
    assert str(one) == "good 2, bad 1, n = 3 of 3"


def test_an_abstention_is_missing():
    record, made = _made([(False, None, ...), (False, 1, ...), (False, "label", ...)], planned=3)
    [one, _] = summarize(record, made, record.evaluators)
    assert (one.n, one.missing) == (1, 2)


def test_several_evaluations_of_one_evaluator_are_summarised_apart_and_share_its_errors():
    runs = [run("e0"), run("e1"), run("e2")]
    both = [{"name": "tone", "score": 1}, {"name": "length", "score": 5}]
    made = records(runs, {"judge": [both, failure(), both[:1]]})
    tone, length = summarize(experiment(3), made, ())
    assert (tone.name, tone.evaluator, tone.n, tone.evaluator_errors, tone.missing) == (
        "tone", "judge", 2, 1, 0,
    )  # fmt: skip
    assert (length.name, length.n, length.evaluator_errors, length.missing) == ("length", 1, 1, 1)


def test_an_evaluator_that_never_succeeded_is_listed_under_its_own_name():
    made = records([run("e0")], {"judge": [failure()]})
    [one] = summarize(experiment(1), made, ())
    assert (one.name, one.n, one.evaluator_errors, one.mean) == ("judge", 0, 1, None)


def test_evaluations_of_one_name_are_told_apart():
    runs = [run("e0")]
    made = records(runs, {"a": [{"name": "x", "score": 1}], "b": [{"name": "x", "score": 0}]})
    assert [one.name for one in summarize(experiment(1), made, ())] == ["a.x", "b.x"]


def test_the_interval_takes_the_example_as_the_unit():
    once = records([run(f"e{n}") for n in range(20)], {"ok": [n % 2 == 0 for n in range(20)]})
    thrice = records(
        [run(f"e{n}", repetition=r) for n in range(20) for r in (1, 2, 3)],
        {"ok": [n % 2 == 0 for n in range(20) for _ in range(3)]},
    )
    [first] = summarize(experiment(20), once, ())
    [second] = summarize(experiment(20, 3), thrice, ())
    assert 0 < first.ci_low < first.mean < first.ci_high < 1
    assert second.ci_high - second.ci_low >= (first.ci_high - first.ci_low) * 0.95


def test_scores_too_large_to_be_squared_are_survived():
    runs = [run("e0"), run("e1")]
    made = records(runs, {"big": [1, 1]})
    huge = (EvaluationRecord(name="big", score=1e308),)  # such as another program may have stored
    judged = tuple(one.model_copy(update={"results": huge}) for one in made.evaluation_runs)
    [one] = summarize(experiment(2), Records(tuple(runs), judged), ())
    assert (one.n, one.mean) == (2, None)


def test_an_unknown_policy_is_refused():
    with pytest.raises(UsageError, match='"exclude", "worst" or "zero"'):
        summarize(experiment(1), Records((), ()), (), errors="ignore")


def test_failures_are_grouped_by_who_failed_and_how():
    failed = [run(f"e{n}", error=failure("KeyError" if n else "ValueError")) for n in range(3)]
    good = run("e3")
    made = Records((*failed, good), (evaluation(good, "judge", failure("ValueError")),))
    groups = group_errors(made)
    assert [(one.evaluator, one.type, one.count) for one in groups] == [
        (None, "KeyError", 2),
        (None, "ValueError", 1),
        ("judge", "ValueError", 1),
    ]
    assert groups[0].example_id == "e1"
    assert groups[0].frames


def test_latency_is_that_of_the_runs_that_succeeded():
    made = records([run(f"e{n}", seconds=n) for n in range(1, 4)] + [run("e9", error=failure())])
    found = latency(made)
    assert (found.count, found.mean, found.p50) == (3, 2.0, 2.0)
    assert found.p95 == pytest.approx(2.9)
    assert latency(Records((), ())) is None


def test_the_latency_of_many_runs_is_that_of_few(monkeypatch):
    made = records([run(f"e{n}", seconds=n * 7 % 11) for n in range(11)])
    few = latency(made)
    monkeypatch.setattr("phoenix_nb.core.summary.experiment.MANY", 1)
    many = latency(made)
    assert many == few
    assert {type(value) for value in (many.mean, many.p50, many.p95)} == {float}


def test_usage_is_added_up_where_it_is_known():
    made = records(
        [run("e0", usage=Usage(prompt_tokens=3)), run("e1", usage=Usage(cost=0.5)), run("e2")]
    )
    assert usage(made) == Usage(prompt_tokens=3, completion_tokens=None, cost=0.5)
    assert usage(Records((), ())) is None


def test_the_card_counts_runs_and_says_how_to_go_on():
    runs = [run("e0"), run("e1", error=failure())]
    made = build_experiment_report(experiment(3), dataset(3), records(runs, {"ok": [True, ...]}))
    assert (made.planned, made.done, made.failed, made.missing) == (3, 1, 1, 1)
    assert made.resume == 'pnb.resume_experiment("exp", task, evaluators)'
    assert made.runs[0].input == {"q": 1}
    assert [(one.name, one.label) for one in made.runs[1].evaluations] == [("ok", "True")]


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("summarise", "summarise"),
        ("chains.v2.answer", "answer"),
        ("<lambda>", "task"),
        ("if", "task"),
    ],
)
def test_the_call_that_resumes_can_be_pasted(name, called):
    record = experiment(3).model_copy(update={"identity": {"task": {"name": name}}})
    made = build_experiment_report(record, dataset(3), records([run("e0")]))
    assert made.resume == f'pnb.resume_experiment("exp", {called})'


def test_a_card_of_a_finished_experiment_asks_for_nothing():
    runs = [run("e0")]
    info = EvaluatorInfo(name="ok")
    assert (
        build_experiment_report(
            experiment(1, evaluators=[info]), dataset(1), records(runs, {"ok": [1]})
        ).resume
        == ""
    )
    failed = build_experiment_report(experiment(1), dataset(1), records(runs, {"ok": [failure()]}))
    assert failed.resume == 'pnb.resume_evaluation("exp", evaluators)'
    assert (
        build_experiment_report(experiment(3), dataset(3), records(runs), dry_run=True).resume == ""
    )


def test_repr_of_a_report_does_not_grow_with_the_outputs():
    record, few = _made([(False, True, True)] * 2, planned=12)
    _, many = _made([(False, True, True)] * 12, planned=12)
    shown = [repr(build_experiment_report(record, dataset(12), made)) for made in (few, many)]
    assert "done=2, failed=0, missing=10" in shown[0]
    assert abs(len(shown[1]) - len(shown[0])) < 100
    assert len(shown[0]) < 1_000
