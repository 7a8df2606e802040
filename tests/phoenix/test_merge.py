"""What a reader sees of an experiment that is partly on a server and partly only here."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.progress.counters import UsageTotal
from phoenix_nb.core.spending.prices import price_of
from phoenix_nb.model import Records, Usage
from phoenix_nb.stores.phoenix.merge import merge, merge_spans
from tests.support.records import FAILED, START, dataset, evaluation, experiment, failed, run, span

OF = experiment(dataset())
NONE = Records((), ())
histories = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 5), st.booleans()),
    max_size=6,
    unique_by=lambda r: r[0],
)


def records(history, prefix):
    runs = [
        (failed if fails else run)(
            OF, example, id=f"{prefix}{example}", start_time=START + timedelta(minutes=minute)
        )
        for example, minute, fails in history
    ]
    return Records(tuple(runs), tuple(evaluation(one) for one in runs if not one.error))


@given(histories, histories)
def test_each_run_is_shown_once_and_a_success_is_never_hidden_by_a_failure(server, local):
    theirs, ours = records(server, "s"), records(local, "l")
    merged = merge(theirs, ours)
    every = (*theirs.task_runs, *ours.task_runs)
    assert sorted(r.key for r in merged.task_runs) == sorted({r.key for r in every})
    good = {r.key for r in every if not r.error}
    assert {r.key for r in merged.task_runs if not r.error} == good
    shown = {r.id: r for r in merged.task_runs}
    assert all(not shown[e.task_run_id].error for e in merged.evaluation_runs)
    assert len(merged.evaluation_runs) == len(good)


@given(histories)
def test_one_side_alone_is_shown_as_it_is(history):
    made = records(history, "x")
    assert merge(made, NONE) == merge(NONE, made) == merge(made, made) == made


def test_of_one_run_ours_is_shown_for_it_knows_more():
    ours = run(OF, 0, attempts=3)
    theirs = ours.model_copy(update={"id": "server", "attempts": 1})
    told = evaluation(ours, start_time=START)
    read = told.model_copy(update={"id": "server/exact", "task_run_id": "server"})
    merged = merge(Records((theirs,), (read,)), Records((ours,), (told,)))
    assert merged == ((ours,), (told,))


def test_the_price_that_only_the_server_knows_is_shown():
    ours = run(OF, 0, usage=Usage(prompt_tokens=12, completion_tokens=3))
    theirs = ours.model_copy(
        update={"id": "server", "usage": Usage(prompt_tokens=11, completion_tokens=3, cost=0.5)}
    )
    (shown,) = merge(Records((theirs,), ()), Records((ours,), ())).task_runs
    assert shown.id == ours.id
    assert shown.usage == Usage(prompt_tokens=12, completion_tokens=3, cost=0.5)


def test_the_price_of_a_server_stands_for_what_each_model_took():
    parts = (Usage(prompt_tokens=5, model="a"), Usage(prompt_tokens=7, model="b"))
    ours = run(OF, 0, usage=Usage(prompt_tokens=12, model="b", parts=parts))
    theirs = ours.model_copy(update={"id": "server", "usage": Usage(prompt_tokens=12, cost=0.5)})
    (shown,) = merge(Records((theirs,), ()), Records((ours,), ())).task_runs
    total = UsageTotal()
    total.add(shown.usage)
    assert total.cost == price_of(shown.usage) == 0.5


def test_a_success_on_the_server_stays_and_our_evaluations_on_another_output_are_not_shown():
    theirs, ours = run(OF, 0), run(OF, 0, start_time=START + timedelta(hours=1))
    merged = merge(Records((theirs,), ()), Records((ours,), (evaluation(ours),)))
    assert merged == ((theirs,), ())


def test_of_two_failures_and_of_two_evaluations_the_later_is_shown():
    early, late = failed(OF, 0), failed(OF, 0, start_time=START + timedelta(hours=1))
    assert merge(Records((early,), ()), Records((late,), ())).task_runs == (late,)
    assert merge(Records((late,), ()), Records((early,), ())).task_runs == (late,)
    one = run(OF, 1)
    first, second = (
        evaluation(one, score=0.0),
        evaluation(one, start_time=START + timedelta(hours=1)),
    )
    merged = merge(Records((one,), (first,)), Records((one,), (second,)))
    assert merged.evaluation_runs == (second,)


def test_the_later_evaluation_is_shown_also_if_it_failed():
    one = run(OF, 0)
    good = evaluation(one)
    bad = evaluation(one, results=(), error=FAILED, start_time=START + timedelta(hours=1))
    assert merge(Records((one,), (good,)), Records((one,), (bad,))).evaluation_runs == (bad,)
    assert merge(Records((one,), (bad,)), Records((one,), (good,))).evaluation_runs == (bad,)


def test_spans_are_shown_once():
    one, two = span(run(OF, 0)), span(run(OF, 1))
    assert merge_spans([one], [two, one]) == [one, two]
