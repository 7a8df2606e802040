"""Prompts and replies, from a task to `experiment.exchanges`."""

import asyncio
from types import SimpleNamespace

import httpx
import openai
import pytest

import phoenix_nb as pnb
from phoenix_nb.model import Exchange, Origin, Records, Usage
from tests.support.chat_edge import chat_edge


@pytest.fixture
def keep():
    yield lambda mode: setattr(pnb.settings, "keep", mode)
    pnb.settings.keep = "all"


def dataset(size=2):
    rows = [{"id": f"e{n}", "n": n} for n in range(size)]
    return pnb.Dataset.from_records(rows, input_keys=["n"], id_key="id")


def run(task, client, evaluators=None, **options):
    options = {"print_summary": False, "retries": 0, **options}
    return pnb.run_experiment(dataset(), task, evaluators, client=client, **options)


def asked(n, reply=None):
    prompt = pnb.Prompt("n is {n}").format(n=n)
    pnb.keep(prompt=prompt, reply=reply or f"reply {n}")


@pytest.mark.parametrize("kind", ["thread", "loop"])
def test_exchange_of_each_run_is_read_back(client, kind):
    def task(input):
        asked(input["n"])
        return input["n"]

    async def slow(input):
        await asyncio.sleep(0)
        return task(input)

    ran = run(task if kind == "thread" else slow, client)
    again = pnb.get_experiment(ran.id, client=client)
    for experiment in (ran, again):
        texts = [(one.prompt, one.reply) for n in range(2) for one in experiment.exchanges(f"e{n}")]
        assert texts == [("n is 0", "reply 0"), ("n is 1", "reply 1")]


def test_attempts_that_failed_keep_theirs(client):
    tried = []

    def task(input):
        asked(input["n"], reply=f"try {len(tried)}")
        if input["n"] == 0 and len(tried) < 2:
            tried.append(1)
            raise ValueError
        return 1

    ran = run(task, client, retries=3, concurrency=1)
    kept = [(one.attempt, one.failed, one.reply) for one in ran.exchanges("e0")]
    assert kept == [(1, True, "try 0"), (2, True, "try 1"), (3, False, "try 2")]


def test_run_that_failed_keeps_what_it_asked(client):
    def task(input):
        asked(input["n"])
        raise ValueError

    ran = run(task, client)
    assert [one.prompt for one in ran.exchanges("e1")] == ["n is 1"]


def test_failed_keeps_failures_only_and_none_keeps_nothing(client, keep):
    def task(input):
        asked(input["n"])
        if input["n"]:
            raise ValueError

    keep("failed")
    ran = run(task, client)
    assert [len(ran.exchanges(f"e{n}")) for n in range(2)] == [0, 1]
    keep("none")
    ran = run(task, client)
    assert [len(ran.exchanges(f"e{n}")) for n in range(2)] == [0, 0]


def test_evaluator_keeps_its_own(client):
    judge = pnb.evaluators.llm_judge(
        lambda prompt: "Fine.\nlabel: good", rubric="Be right.", name="judge"
    )

    def task(input):
        asked(input["n"])
        return "x"

    ran = run(task, client, judge)
    mine, judged = ran.exchanges("e0")
    assert (mine.evaluator, judged.evaluator) == (None, "judge")
    assert "Be right." in judged.prompt
    assert judged.reply == "Fine.\nlabel: good"


def reply(text, *, prompt_tokens=7, completion_tokens=2):
    """What a client returns, as an object."""
    usage = SimpleNamespace(prompt_tokens=prompt_tokens, completion_tokens=completion_tokens)
    message = SimpleNamespace(content=text)
    return SimpleNamespace(
        model="small", usage=usage, choices=[SimpleNamespace(message=message, index=0)]
    )


@pytest.mark.parametrize("repeats", [1, 2])
def test_judge_counts_what_its_replies_report(client, repeats):
    async def ask(messages):
        return reply("Fine.\nlabel: good")

    judge = pnb.evaluators.llm_judge(ask, rubric="Be right.", repeats=repeats)
    ran = run(lambda input: input["n"], client, judge)
    usage = Usage(prompt_tokens=7 * repeats, completion_tokens=2 * repeats, model="small")
    assert [evaluation.usage for evaluation in ran.evaluation_runs] == [usage] * 2
    (exchange, *_) = ran.exchanges("e0")
    assert (exchange.model, exchange.usage.prompt_tokens) == ("small", 7)
    assert '"prompt_tokens": 7' in exchange.reply


def test_judge_of_pairs_counts_what_its_replies_report(client):
    judge = pnb.evaluators.pairwise_judge(
        lambda prompt: reply("label: 1"), {"e0": "a", "e1": "b"}, rubric="The shorter is better."
    )
    ran = run(lambda input: input["n"], client, judge)
    usage = Usage(prompt_tokens=14, completion_tokens=4, model="small")
    assert [evaluation.usage for evaluation in ran.evaluation_runs] == [usage] * 2


def test_cost_says_whose_price_it_is_without(client, monkeypatch):
    monkeypatch.setattr(pnb.settings, "prices", {"big": (1.0, 1.0)})

    def task(input):
        pnb.report_usage(model="big", input_tokens=1_000_000, output_tokens=0)
        return input["n"]

    judge = pnb.evaluators.llm_judge(lambda prompt: reply("label: good"), rubric="Be right.")
    ran = run(task, client, judge)
    assert "$2.00 · without small (no price)" in str(ran)
    assert "without" not in str(run(task, client))


def test_cost_counts_failures_that_were_made_up_for(client, monkeypatch):
    monkeypatch.setattr(pnb.settings, "prices", {"big": (1.0, 1.0)})
    broken = {"task", "judge"}

    def paid(part):
        pnb.report_usage(model="big", input_tokens=1_000_000, output_tokens=0)
        if part in broken:
            raise ValueError(part)
        return 1

    def task(input):
        return paid("task")

    @pnb.evaluator(kind="LLM")
    def judge(output):
        return paid("judge")

    ran = run(task, client, [judge])
    assert "$2.00" in str(ran)
    broken.remove("task")
    ran = pnb.resume_experiment(ran.id, task, [judge], client=client, print_summary=False)
    assert "$6.00" in str(ran)
    broken.clear()
    ran = pnb.resume_evaluation(ran.id, [judge], client=client, print_summary=False)
    assert "$8.00" in str(ran)
    assert "$8.00" in str(pnb.get_experiment(ran.id, client=client))


async def test_live_view_counts_failures_once_that_are_retried(client):
    failing = [ValueError("again")] * 2

    def task(input):
        pnb.report_usage(input_tokens=10)
        if failing:
            raise failing.pop()
        return 1

    options = {"client": client, "print_summary": False, "retries": 0}
    handle = pnb.start_experiment(dataset(), task, **options)
    await handle
    handle.retry_failed()
    await handle
    assert handle.progress.usage.tokens == 40


def test_cost_says_how_much_of_it_was_paid_for_before(client, monkeypatch):
    def task(input):
        pnb.report_usage(model="big", input_tokens=1_000_000, output_tokens=0)
        return input["n"]

    def shown(size, name):
        options = {"client": client, "print_summary": False}
        return str(
            pnb.run_experiment(dataset(size), task, reuse=True, experiment_name=name, **options)
        )

    assert "reused)" not in shown(2, "a")
    assert "0 completion tokens (2,000,000 of it reused)" in shown(3, "b")
    monkeypatch.setattr(pnb.settings, "prices", {"big": (1.0, 1.0)})
    assert "0 completion tokens · $3.00 ($2.00 of it reused)" in shown(3, "b")
    assert "0 completion tokens · $3.00 (all of it reused)" in shown(3, "c")


def test_cost_says_which_evaluator_it_is_without(client, monkeypatch):
    monkeypatch.setattr(pnb.settings, "prices", {"big": (1.0, 1.0), "small": (1.0, 1.0)})

    def task(input):
        pnb.report_usage(model="big", input_tokens=1_000_000, output_tokens=0)
        return input["n"]

    @pnb.evaluator(kind="LLM")
    def quiet(output):
        return True

    @pnb.evaluator(kind="LLM")
    def telling(output):
        pnb.report_usage(model="small", input_tokens=0, output_tokens=0)
        return True

    @pnb.evaluator(kind="LLM")
    def broken(output):
        raise ValueError(output)

    budget = pnb.Budget(cost=5.0)
    evaluators = [quiet, telling, broken, lambda output: 1.0]
    ran = run(task, client, evaluators, budget=budget)
    assert ran.report().outcome == "completed"
    assert "$2.00 · without quiet (reports nothing)" in str(ran)
    assert str(ran).count("without") == 1
    assert "without" not in str(run(task, client, [telling], budget=budget))
    assert "without" not in str(run(lambda input: input["n"], client, [quiet]))


def test_judge_that_reports_by_itself_is_not_counted_twice(client):
    def ask(prompt):
        pnb.report_usage(model="small", input_tokens=100, output_tokens=1)
        return reply("label: good")

    ran = run(lambda input: input["n"], client, pnb.evaluators.llm_judge(ask, rubric="Be right."))
    assert {evaluation.usage.prompt_tokens for evaluation in ran.evaluation_runs} == {100}


def test_dry_run_is_read_from_memory(client):
    def task(input):
        asked(input["n"])

    ran = run(task, client, dry_run=2)
    assert [one.prompt for one in ran.exchanges("e0")] == ["n is 0"]


def test_run_that_does_not_exist_is_said_so(client):
    ran = run(lambda input: 1, client)
    with pytest.raises(pnb.UsageError, match="no run of example 'nope'"):
        ran.exchanges("nope")
    with pytest.raises(pnb.UsageError, match="get_experiment"):
        pnb.RanExperiment.from_json(ran.to_json()).exchanges("e0")


def test_refused_attempt_keeps_only_what_was_answered(client):
    class RateLimitError(Exception):
        pass

    refused = []

    def task(input):
        asked(input["n"], reply="first call")
        pnb.keep(prompt="second call")
        if not refused:
            refused.append(1)
            raise RateLimitError
        pnb.keep(reply="done")

    ran = run(task, client, concurrency=1, repetitions=1)
    kept = [(one.attempt, one.call, one.reply) for one in ran.exchanges("e0")]
    assert kept == [(1, 1, "first call"), (2, 1, "first call"), (2, 2, "done")]


def test_exchanges_are_typed_records(client):
    ran = run(lambda input: asked(input["n"]), client)
    (exchange,) = ran.exchanges("e0")
    assert isinstance(exchange, Exchange)
    assert exchange.start_time <= exchange.end_time


def test_run_that_was_linked_shows_what_its_origin_asked(client):
    def task(input):
        asked(input["n"])

    ran = run(task, client)
    origin = ran.records.task_runs[0]
    linked = origin.model_copy(
        update={
            "id": "link",
            "experiment_id": "other",
            "origin": Origin(experiment_id=ran.id, id=origin.id),
        }
    )
    record = client.store.create_experiment(ran.record.model_copy(update={"id": "other"}))
    again = pnb.RanExperiment(
        record, ran.dataset.record, Records((linked,), ()), store=client.store
    )
    assert again.exchanges("e0") == ran.exchanges("e0")


def test_traced_calls_stand_in_where_nothing_was_kept(client):
    def call(edge, n):
        client = openai.OpenAI(
            api_key="k",
            base_url="http://chat.test",
            http_client=httpx.Client(transport=edge),
        )
        with client:
            messages = [{"role": "user", "content": f"n is {n}"}]
            return client.chat.completions.create(model="m", messages=messages)

    with chat_edge(prompt=9, completion=1) as edge:
        ran = run(lambda input: call(edge, input["n"]).choices[0].message.content, client)
    (exchange,) = ran.exchanges("e1")
    assert "n is 1" in exchange.prompt
    assert "42" in exchange.reply
    assert exchange.model == "gpt-4o-mini"
