"""A plan says what a call would make, reuse and take, and does nothing."""

import pytest

import phoenix_nb as pnb
from phoenix_nb.core.progress.events import Planned
from phoenix_nb.planning import rehearsals

MODEL = "plan-model"


@pytest.fixture(autouse=True)
def prices(monkeypatch):
    monkeypatch.setattr(rehearsals, "_known", {})
    pnb.settings.prices = {MODEL: (1.0, 2.0)}
    yield
    pnb.settings.prices = None


def dataset(size=40):
    rows = [{"q": f"question {n}", "a": str(n)} for n in range(size)]
    return pnb.Dataset.from_records(rows, input_keys=["q"], output_keys=["a"], name="plans")


class Work:
    """The number of calls that a task has made."""

    calls = 0


@pnb.evaluator
def long(output):
    return len(output) > 3


def run(client, task, evaluators=long, **given):
    return pnb.run_experiment(
        given.pop("dataset", dataset()),
        task,
        evaluators,
        client=client,
        print_summary=False,
        **given,
    )


@pytest.fixture
def work():
    return Work()


@pytest.fixture
def task(work):
    @pnb.task(version="1")
    async def answer(q):
        work.calls += 1
        pnb.report_usage(model=MODEL, input_tokens=100, output_tokens=50)
        return q["q"]

    return answer


def test_a_plan_runs_nothing_and_writes_nothing(client, task, work):
    plan = pnb.plan(dataset(), task, long, client=client)
    assert (plan.runs, plan.evaluations, plan.reused) == (40, 40, 0)
    assert work.calls == 0
    assert client.datasets.list() == []
    assert pnb.list_experiments(client=client) == []


def test_a_plan_without_anything_to_learn_from_says_how_to_get_it(client, task):
    plan = pnb.plan(dataset(), task, long, client=client)
    assert (plan.seconds, plan.tokens, plan.cost) == (None, None, None)
    assert "dry_run=5" in str(plan)


def test_a_plan_learns_from_a_rehearsal(client, task):
    run(client, task, dry_run=5)
    plan = pnb.plan(dataset(), task, long, client=client)
    assert plan.source == "5 rehearsed runs"
    assert 40 * 150 in plan.tokens
    assert 40 * 200e-6 in plan.cost
    assert plan.seconds.low > 0


def test_a_rehearsal_of_another_task_teaches_nothing(client, task):
    run(client, task, dry_run=5)
    plan = pnb.plan(dataset(), lambda q: q, long, client=client)
    assert plan.tokens is None


def test_a_plan_learns_from_earlier_runs_and_knows_what_is_reused(client, task, work):
    run(client, task, dataset=dataset(100))
    plan = pnb.plan(dataset(140), task, long, client=client, reuse=True)
    assert (plan.runs, plan.evaluations, plan.reused) == (40, 40, 100)
    assert plan.source == "100 earlier runs"
    assert plan.tokens.expected == pytest.approx(40 * 150)
    assert plan.tokens.high <= 1.25 * plan.tokens.expected
    assert plan.reasons == ("100 reused · 40 to run: 40 examples new",)
    before = work.calls
    run(client, task, dataset=dataset(140), reuse=True)
    assert work.calls - before == plan.runs


def test_a_plan_of_what_is_there_makes_nothing(client, task):
    run(client, task)
    plan = pnb.plan(dataset(), task, long, client=client, reuse=True)
    assert (plan.runs, plan.evaluations, plan.reused) == (0, 0, 40)
    assert "no call would be made" in str(plan)


def test_a_plan_without_reuse_still_learns(client, task):
    run(client, task)
    plan = pnb.plan(dataset(), task, long, client=client)
    assert (plan.runs, plan.reused) == (40, 0)
    assert plan.source == "40 earlier runs"


def test_an_edited_task_is_planned_from_the_experiment_before_with_wider_ranges(client, task):
    same = run(client, task, experiment_name="first") and pnb.plan(
        dataset(), task, long, client=client
    )

    @pnb.task(version="2")
    async def answer(q):
        return q["q"]

    plan = pnb.plan(dataset(), answer, long, client=client)
    assert "'first'" in plan.source
    assert plan.tokens.high > same.tokens.high


def test_variants_are_planned_together(client, task):
    @pnb.task(version="1")
    async def prompted(q, prompt):
        pnb.report_usage(model=MODEL, input_tokens=100, output_tokens=50)
        return prompt

    variants = {"a": {"prompt": "one"}, "b": {"prompt": "two"}}
    pnb.run_variants(dataset(), prompted, variants, long, client=client, print_summary=False)
    variants["b"] = {"prompt": "three"}
    plan = pnb.plan(dataset(), prompted, long, variants, client=client, reuse=True)
    assert (plan.runs, plan.reused) == (40, 40)
    assert plan.reasons[0] == "a: 40 reused · 0 to run"
    assert plan.reasons[1].startswith("b: 0 reused · 40 to run")


def test_a_budget_that_will_not_do_is_said_before_it_is_spent(client, task):
    run(client, task)
    plan = pnb.plan(dataset(), task, long, client=client, budget=pnb.Budget(tokens=1_500))
    assert "likely to be spent after about 25 %" in str(plan)
    assert "likely" not in str(
        pnb.plan(dataset(), task, long, client=client, budget=pnb.Budget(tokens=9_000))
    )


def test_a_stated_limit_lengthens_the_time(client, task):
    run(client, task)
    limits = [pnb.Limit(requests_per_minute=20)]
    plan = pnb.plan(dataset(), task, long, client=client, limits=limits)
    assert plan.seconds.low >= 60.0


def test_a_plan_refuses_what_the_call_would_refuse(client, task):
    with pytest.raises(pnb.UsageError, match="repetitions"):
        pnb.plan(dataset(), task, long, client=client, repetitions=0)


def test_the_plan_is_announced_before_the_first_call(client, task):
    run(client, task)
    seen = []
    run(client, task, experiment_name="again", on_event=seen.append)
    names = [type(event).__name__ for event in seen]
    assert names.index("Planned") < names.index("RunStarted")
    planned = next(event for event in seen if isinstance(event, Planned)).outlook
    assert planned.source == "40 earlier runs"
    assert planned.runs == 40


def test_a_plan_shows_itself_as_text_and_as_html(client, task):
    run(client, task)
    plan = pnb.plan(dataset(), task, long, client=client, experiment_name="<b>next</b>")
    assert "40 runs and 40 evaluations to make" in repr(plan)
    html = plan._repr_html_()
    assert "&lt;b&gt;next" in html
    assert "<b>next" not in html
    assert "<script" not in html


async def test_a_plan_is_awaited_without_blocking_the_loop(client, task):
    plan = await pnb.async_plan(dataset(), task, long, client=client)
    assert plan.runs == 40
