"""Budgets as users meet them: what they hold, what they say, and how the rest is resumed."""

import asyncio

import pytest

import phoenix_nb as pnb
from phoenix_nb.model import SessionOutcome

DATASET = pnb.Dataset.from_records(
    [{"question": n} for n in range(60)], input_keys=["question"], name="sums"
)


@pytest.fixture
def client(tmp_path):
    return pnb.Client(path=tmp_path / "store.db")


@pytest.fixture(autouse=True)
def prices():
    pnb.settings.prices = {"small": (1.0, 2.0)}
    yield
    pnb.settings.prices = {}


def counted(model="small", tokens=1_000_000):
    """A task that reports a dollar a call, and the list of what it was called with."""
    called = []

    async def task(input):
        called.append(input["question"])
        await asyncio.sleep(0)
        pnb.report_usage(model=model, input_tokens=tokens, output_tokens=0)
        return input["question"]

    return task, called


def run(task, client, **given):
    return pnb.run_experiment(DATASET, task, client=client, print_summary=False, **given)


def test_calls_are_bounded_exactly_and_the_rest_can_be_resumed(client):
    task, called = counted()
    ran = run(task, client, budget=pnb.Budget(calls=40))
    assert (len(called), ran.report().outcome) == (40, SessionOutcome.BUDGET)
    assert "does not hold another call" in ran.report().reason
    assert "resume_experiment" in ran.report().resume
    rest = pnb.resume_experiment(ran, task, client=client, print_summary=False)
    assert sorted(called) == list(range(60))
    assert rest.report().missing == 0


def test_a_resume_counts_what_was_spent_before(client):
    task, called = counted()
    ran = run(task, client, budget=pnb.Budget(calls=20))
    budget = pnb.Budget(calls=50)
    pnb.resume_experiment(ran, task, client=client, print_summary=False, budget=budget)
    assert len(called) == 50


def test_a_resume_counts_what_failed_attempts_and_failed_runs_took(client):
    called = []

    async def task(input):
        called.append(input["question"])
        pnb.report_usage(model="small", input_tokens=1_000_000, output_tokens=0)
        if len(called) % 2:
            raise ValueError("unreadable")
        return input["question"]

    options = {"client": client, "print_summary": False, "retries": 1, "concurrency": 1}
    ran = run(task, client, budget=pnb.Budget(cost=20.0), retries=1, concurrency=1)
    for cost in (30.0, 40.0):
        budget = pnb.Budget(cost=cost)
        ran = pnb.resume_experiment(ran, task, budget=budget, **options)
        assert len(called) <= cost
        assert ran.report().usage.cost == len(called)


@pytest.mark.parametrize("bounded", ["calls", "tokens"])
def test_a_resume_counts_the_calls_of_failures_that_were_made_good(client, bounded):
    called, broken = [], [True]

    async def task(input):
        called.append(input["question"])
        if bounded == "tokens":
            pnb.report_usage(model="small", input_tokens=10, output_tokens=0)
        if broken and len(called) <= 10:
            raise ValueError("unreadable")
        return input["question"]

    def budget(calls):
        return pnb.Budget(**{bounded: calls if bounded == "calls" else 10 * calls})

    options = {"client": client, "print_summary": False, "concurrency": 1}
    ran = run(task, client, budget=budget(20), retries=1, concurrency=1)
    broken.clear()
    for calls in (30, 40, 50):
        ran = pnb.resume_experiment(ran, task, budget=budget(calls), **options)
        assert len(called) == calls


@pytest.mark.parametrize("wait", [0, 0.01], ids=["between attempts", "in flight"])
async def test_a_resume_counts_what_a_stop_cut_short(client, wait):
    called = []

    async def task(input):
        called.append(input["question"])
        if len(called) == 25:
            handle.stop()
        await asyncio.sleep(wait)
        if input["question"] % 2:
            raise ValueError("unreadable")
        return input["question"]

    options = {"client": client, "print_summary": False, "budget": pnb.Budget(calls=36)}
    handle = pnb.start_experiment(DATASET, task, concurrency=4, **options)
    stopped = await handle
    assert 25 <= len(called) < 30
    for _ in range(2):
        await pnb.async_resume_experiment(stopped, task, **options)
        assert len(called) == 36


def test_a_budget_of_evaluations_counts_no_calls_of_the_task(client):
    judged = []

    @pnb.evaluator(kind="LLM")
    def judge(output):
        judged.append(output)
        return 1

    options = {"client": client, "print_summary": False}
    ran = run(lambda input: input["question"], client)
    pnb.evaluate_experiment(ran, [judge], budget=pnb.Budget(calls=20), **options)
    assert len(judged) == 20
    pnb.resume_evaluation(ran.id, [judge], budget=pnb.Budget(calls=50), **options)
    assert len(judged) == 50
    pnb.evaluate_experiment(ran, [judge], budget=pnb.Budget(calls=10), **options)
    assert len(judged) == 60


def test_a_resume_of_evaluations_counts_those_that_others_have_replaced(client):
    judged = []

    @pnb.evaluator(kind="LLM")
    def judge(output):
        judged.append(output)
        if 40 < len(judged) <= 45:
            raise ValueError("no label")
        return 1

    options = {"client": client, "print_summary": False, "retries": 0}
    ran = run(lambda input: input["question"], client)
    for calls in (40, 30):  # the second time, of those that there are
        ran = pnb.evaluate_experiment(ran, [judge], budget=pnb.Budget(calls=calls), **options)
    assert len(judged) == 70
    for calls in (75, 80):
        pnb.resume_evaluation(ran.id, [judge], budget=pnb.Budget(calls=calls), **options)
        assert len(judged) == calls


class Refused(Exception):
    def __init__(self, status_code):
        super().__init__(status_code)
        self.status_code = status_code


@pytest.mark.parametrize("status", [500, 529])
def test_a_resume_counts_no_attempts_that_cost_nothing(client, status):
    paid, refused = [], []

    async def task(input):
        if len(paid) == 5 and not refused:
            refused.append(input["question"])
            raise Refused(status)
        paid.append(input["question"])
        return input["question"]

    options = {"client": client, "print_summary": False, "concurrency": 1}
    ran = run(task, client, budget=pnb.Budget(calls=10), concurrency=1)
    assert len(paid) == 10
    pnb.resume_experiment(ran, task, budget=pnb.Budget(calls=20), **options)
    assert len(paid) == 20


def test_dollars_are_told_by_the_users_prices(client):
    task, called = counted()
    ran = run(task, client, budget=pnb.Budget(cost=30.0))
    assert len(called) == 30
    assert str(ran.report().outcome) == "stopped: budget"


def test_a_model_without_a_price_stops_the_run_and_is_named(client):
    task, called = counted(model="nobody-knows-1")
    ran = run(task, client, budget=pnb.Budget(cost=30.0))
    assert len(called) <= 4
    assert "nobody-knows-1" in ran.report().reason
    assert "settings.prices" in ran.report().reason


def test_a_task_that_reports_nothing_stops_a_run_bounded_in_dollars(client):
    ran = run(lambda input: input["question"], client, budget=pnb.Budget(cost=1.0))
    assert ran.report().done <= 4
    assert ran.report().reason.startswith("The calls of the task report neither")
    assert ran.report().reason.endswith(
        "Budget(calls=...)"
    )  # what was spent is not known, and is not $0


def test_a_model_with_a_price_whose_tokens_are_not_reported_is_not_said_to_have_none(client):
    ran = run(lambda input: pnb.report_usage(model="small"), client, budget=pnb.Budget(cost=1.0))
    assert "report neither tokens nor a cost" in ran.report().reason


def test_evaluators_of_kind_llm_count_and_those_of_code_are_free(client):
    task, called = counted()
    judged = []

    @pnb.evaluator(kind="LLM")
    def judge(output):
        judged.append(output)
        return True

    ran = run(task, client, evaluators=[judge, lambda output: True], budget=pnb.Budget(calls=30))
    assert (len(called), len(judged)) == (15, 15)
    assert len(ran.evaluation_runs) == 30


def test_variants_end_at_the_same_examples(client):
    async def task(input, prompt):
        pnb.report_usage(input_tokens=100)
        return f"{prompt} {input['question']}"

    comparison = pnb.run_variants(
        DATASET,
        task,
        {"a": "A", "b": "B", "c": "C"},
        client=client,
        print_summary=False,
        budget=pnb.Budget(tokens=5_000),
    )
    done = [{run["dataset_example_id"] for run in ran.task_runs} for ran in comparison.experiments]
    assert done[0] == done[1] == done[2]
    assert len(done[0]) == 16


def test_a_failed_attempt_counts_and_is_not_made_again_without_room(client):
    called = []

    async def task(input):
        called.append(input["question"])
        raise ValueError("no")

    ran = run(task, client, budget=pnb.Budget(calls=10), retries=50, concurrency=1)
    assert len(called) == 10
    assert ran.report().failed == len(set(called))  # about six: one more begins at each backoff


def test_a_refused_attempt_costs_nothing(client):
    refused = []

    class RateLimitError(Exception):
        status_code = 429

    async def task(input):
        if input["question"] not in refused:
            refused.append(input["question"])
            raise RateLimitError("slow down; retry-after-ms 1")
        return 1

    ran = run(task, client, budget=pnb.Budget(calls=5), rate_limit_errors=RateLimitError)
    assert ran.report().done == 5


def test_a_dry_run_spends_too(client):
    task, called = counted()
    run(task, client, budget=pnb.Budget(calls=3), dry_run=10)
    assert len(called) == 3


def test_a_budget_that_is_enough_changes_nothing(client):
    task, called = counted()
    ran = run(task, client, budget=pnb.Budget(calls=60, cost=100.0))
    assert (len(called), ran.report().outcome) == (60, SessionOutcome.COMPLETED)


def test_how_it_stands_is_announced(client):
    task, _ = counted()
    events = []
    run(task, client, budget=pnb.Budget(cost=100.0), on_event=events.append)
    standings = [event.standing for event in events if type(event).__name__ == "Spent"]
    assert len(standings) == 60
    assert standings[-1].spent.cost == 60.0
    assert standings[-1].soft


def test_a_budget_is_refused_before_anything_is_paid_where_it_cannot_hold(client):
    task, called = counted()
    with pytest.raises(pnb.UsageError, match="a call of the task takes at most"):
        run(task, client, budget=pnb.Budget(cost=1.0, on_unreported="refuse"))
    with pytest.raises(pnb.UsageError, match="is not a budget"):
        run(task, client, budget=5.0)
    assert called == []


def bounded(limit=100, *, used=None, **parameters):
    """An llm_task whose replies are limited, and the list of what was sent."""
    sent = []

    def client(**request):
        sent.append(request)
        tokens = {"prompt_tokens": 5, "completion_tokens": used or limit}
        return {
            "model": "small",
            "choices": [{"message": {"content": "ok"}}],
            "usage": tokens if used != 0 else None,
        }

    limits = {} if limit is None else {"max_tokens": limit}
    task = pnb.llm_task(client, model="small", prompt="What is {question}?", **limits, **parameters)
    return task, sent


@pytest.mark.parametrize("used", [1, 60, 100])
def test_a_bound_that_must_hold_is_never_exceeded(client, used):
    task, sent = bounded(100, used=used)
    budget = pnb.Budget(tokens=3_000, on_unreported="refuse")
    ran = run(task, client, budget=budget, concurrency=16)
    spent = sum(run.usage.prompt_tokens + run.usage.completion_tokens for run in ran.task_runs)
    most = max(sum(task.most_tokens({"question": n})) for n in range(60))
    assert spent <= 3_000
    assert len(sent) == 60 or spent + most > 3_000


def test_a_call_that_reports_nothing_counts_as_the_most_that_it_can_take(client):
    task, sent = bounded(100, used=0)
    budget = pnb.Budget(tokens=3_000, on_unreported="refuse")
    run(task, client, budget=budget)
    most = max(sum(task.most_tokens({"question": n})) for n in range(60))
    assert len(sent) == 3_000 // most


def test_calls_that_nothing_bounds_are_refused_in_words(client):
    budget = pnb.Budget(tokens=3_000, on_unreported="refuse")
    task, sent = bounded(None)
    with pytest.raises(pnb.UsageError, match="max_tokens=500"):
        run(task, client, budget=budget)
    task, sent = bounded(100)

    @pnb.evaluator(kind="LLM")
    def judge(output):
        return 1.0

    with pytest.raises(pnb.UsageError, match="the evaluator 'judge'"):
        pnb.run_experiment(DATASET, task, [judge], client=client, budget=budget)
    assert sent == []
    assert client.experiments.list() == []


def test_variants_may_set_the_limit_of_a_reply(client):
    task, sent = bounded(None)
    budget = pnb.Budget(tokens=100_000, on_unreported="refuse")
    variants = {"short": {"max_tokens": 10}, "long": {"max_tokens": 100}}
    pnb.run_variants(DATASET, task, variants, client=client, budget=budget, print_summary=False)
    assert {request["max_tokens"] for request in sent} == {10, 100}
    variants["open"] = {"temperature": 0}
    with pytest.raises(pnb.UsageError, match="takes at most"):
        pnb.run_variants(DATASET, task, variants, client=client, budget=budget)


def test_an_experiment_read_back_says_how_it_ended_as_the_list_does(client):
    ran = run(lambda input: input["question"], client, budget=pnb.Budget(calls=5))
    again = pnb.get_experiment(ran.id, client=client)
    (listed,) = [
        each for each in pnb.list_experiments(client=client) if each.experiment_id == ran.id
    ]
    assert again.outcome == ran.outcome == listed.outcome == "stopped: budget"
    assert "stopped: budget" in str(again)
    ran = pnb.resume_experiment(ran, lambda input: 0, client=client, print_summary=False)
    assert pnb.get_experiment(ran.id, client=client).outcome == "completed"
