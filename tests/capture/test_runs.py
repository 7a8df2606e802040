"""Runs whose requests are paced where they leave, and whose answers are read."""

import asyncio
from functools import partial

import httpx
import httpx2
import pytest
import requests

import phoenix_nb as pnb
from phoenix_nb.capture import Transports
from phoenix_nb.core.progress.events import LimitBinds
from phoenix_nb.engine.limit_registry import LIMITS, LimitRegistry
from tests.support.experiments import Bench
from tests.support.steady_limiter import SteadyLimiter
from tests.support.virtual_time import run_virtual

pytestmark = pytest.mark.usefixtures("forgetful")


@pytest.fixture
def forgetful():
    LIMITS.clear()
    yield
    LIMITS.clear()


def numbers(count):
    return pnb.Dataset.from_records([{"n": n} for n in range(1, count + 1)], input_keys=["n"])


def run(dataset, task, *evaluators, **options):
    return pnb.run_experiment(
        dataset, task, evaluators or None, dry_run=len(dataset), print_summary=False, **options
    )


def asked_of(url, **more):
    def task(input):
        return requests.post(
            f"{url}/chat", json={"model": "m", **input, **more}, timeout=60
        ).json()["model"]

    return task


async def test_two_hundred_concurrent_calls_are_attributed_to_their_runs(server):
    client = httpx2.AsyncClient(timeout=30)

    async def task(input):
        response = await client.post(f"{server.url}/chat", json={"model": "m", "n": input["n"]})
        return response.json()["model"]

    ran = await pnb.async_run_experiment(
        numbers(200), task, concurrency=200, dry_run=200, print_summary=False
    )
    await client.aclose()
    shown = [(each.output, each.usage.prompt_tokens, each.usage.model) for each in ran.task_runs]
    assert shown == [(f"served-{n}", n, f"served-{n}") for n in range(1, 201)]


def test_calls_in_threads_are_attributed_to_their_runs(server):
    ran = run(numbers(30), asked_of(server.url))
    assert [task_run.usage.prompt_tokens for task_run in ran.task_runs] == list(range(1, 31))


def test_usage_of_several_calls_adds_up_and_that_of_an_evaluator_is_its_own(server):
    def task(input):
        for _ in range(3):
            asked_of(server.url)({"n": 5})

    def judge(output):
        asked_of(server.url)({"n": 11})
        return True

    ran = run(numbers(2), task, judge)
    assert {task_run.usage.prompt_tokens for task_run in ran.task_runs} == {15}
    assert {evaluation.usage.prompt_tokens for evaluation in ran.evaluation_runs} == {11}


def test_what_a_task_reports_counts_in_the_place_of_what_was_answered(server):
    def task(input):
        asked_of(server.url)(input)
        pnb.report_usage(input_tokens=1_000, cost=0.25)

    (task_run,) = run(numbers(1), task).task_runs
    usage = task_run.usage
    assert (usage.prompt_tokens, usage.completion_tokens, usage.cost, usage.model) == (
        1_000, None, 0.25, "served-1",
    )  # fmt: skip


@pytest.mark.parametrize("by", ["keyword", "setting"])
def test_capture_that_is_switched_off_leaves_http_alone(by, server, monkeypatch):
    before, during = vars(httpx.HTTPTransport)["handle_request"], []

    def task(input):
        during.append(vars(httpx.HTTPTransport)["handle_request"])
        return asked_of(server.url)(input)

    monkeypatch.setattr(pnb.settings, "capture", by == "keyword")
    ran = run(numbers(2), task, capture=False if by == "keyword" else None)
    assert [task_run.usage for task_run in ran.task_runs] == [None, None]
    assert set(during) == {before}
    assert LIMITS.known() == []


def test_transports_are_given_back_when_the_run_ends(server):
    before, during = vars(httpx.HTTPTransport)["handle_request"], []
    run(numbers(1), lambda input: during.append(vars(httpx.HTTPTransport)["handle_request"]))
    assert during != [before]
    assert vars(httpx.HTTPTransport)["handle_request"] is before


def played(task, *, count=3, every=1.0, **options):
    """Run on a loop whose time jumps, with a limit of one request in each `every` seconds and host."""
    limiters = {}

    def make(key):
        limiters[key] = SteadyLimiter(key, every)
        return limiters[key]

    async def main():
        loop = asyncio.get_running_loop()
        bench = Bench(
            task,
            count=count,
            capture=Transports(loop.time),
            registry=LimitRegistry(make, loop.time),
            **options,
        )
        await bench.runner.run()
        return bench, limiters

    return run_virtual(main())[0]


def api(times=1, seconds=0.0):
    """A task of several calls of an API that takes so long for each."""
    left = []

    async def handler(request):
        left.append(asyncio.get_running_loop().time())
        await asyncio.sleep(seconds)
        return httpx.Response(
            200, json={"model": "m", "usage": {"prompt_tokens": 1, "completion_tokens": 1}}
        )

    async def task(input):
        async with httpx.AsyncClient(transport=httpx.MockTransport(handler)) as client:
            for _ in range(times):
                await client.post("http://api.test/chat", json={"model": "m", **input})

    task.left = left
    return task


def test_each_call_of_a_task_is_paced():
    task = api(times=5)
    played(task, count=2)
    assert len(task.left) == 10
    gaps = [after - before for before, after in zip(task.left, task.left[1:], strict=False)]
    assert min(gaps) == pytest.approx(1.0, abs=0.01)


def test_waiting_for_a_limit_uses_up_no_timeout_and_no_latency():
    task = api(times=4, seconds=0.1)
    bench, _ = played(task, count=5, timeout=2.0)
    assert [run.error for run in bench.runs] == [None] * 5
    assert task.left[-1] - task.left[0] == pytest.approx(19, abs=0.1)
    wall = [(run.end_time - run.start_time).total_seconds() for run in bench.runs]
    assert max(wall) < 2.0


def test_call_that_is_slow_itself_still_times_out():
    bench, limiters = played(api(times=2, seconds=1.5), count=2, timeout=2.0, retries=0)
    assert [run.error.type for run in bench.runs] == ["RunTimeoutError"] * 2
    (limiter,) = limiters.values()
    assert "cancelled" in [answer.kind for answer in limiter.answers]


def test_slow_api_holds_up_no_other_host_key_or_model(server):
    slow = {"model": "m-slow"}

    def make(key):
        return SteadyLimiter(key, every=10_000.0 if key.model == "m-slow" else 0.0)

    registry, capture = LimitRegistry(make), Transports()
    client = httpx.AsyncClient(timeout=30)

    async def ask(input, body, headers):
        response = await client.post(f"{server.url}/chat", json=body, headers=headers)
        return response.json()["model"]

    async def answered(body, headers, count=20):
        async def task(input):
            return await ask(input, {"n": 1, **body}, headers)

        bench = Bench(task, count=count, registry=registry, capture=capture)
        await bench.runner.run()
        assert [run.error for run in bench.runs] == [None] * count

    async def main():
        await answered(slow, {"x-api-key": "a"}, count=1)
        for body, headers in (
            ({"model": "m-fast"}, {"x-api-key": "a"}),
            ({"model": "m-fast"}, {"x-api-key": "b"}),
        ):
            await asyncio.wait_for(answered(body, headers), 120)  # hours, if it were held up
        await client.aclose()

    asyncio.run(main())
    assert len(registry.known()) == 3


def test_stopped_run_leaves_nobody_waiting():
    async def main():
        loop = asyncio.get_running_loop()
        registry = LimitRegistry(partial(SteadyLimiter, every=1_000.0), loop.time)
        bench = Bench(api(), count=4, capture=Transports(), registry=registry)
        work = asyncio.ensure_future(bench.runner.run())
        await asyncio.sleep(5)
        assert registry.known()[0].waiting == 3
        work.cancel()
        with pytest.raises(asyncio.CancelledError):
            await work
        assert registry.known()[0].waiting == 0

    run_virtual(main())


def test_run_that_waits_says_what_binds_and_for_how_long():
    async def main():
        loop = asyncio.get_running_loop()
        registry = LimitRegistry(clock=loop.time)
        registry.state([pnb.Limit(concurrency=1)])
        task = api(seconds=2.0)
        bench = Bench(task, count=5, capture=Transports(loop.time), registry=registry)
        await bench.runner.run()
        return bench

    bench = run_virtual(main())[0]
    reports = bench.of(LimitBinds)
    assert {report.binding.dimension for report in reports} == {"concurrency"}
    assert max(report.waiting for report in reports) == 4
    assert reports[-1].waited == pytest.approx(8.0, abs=0.1)


def test_stated_limit_paces_a_run_of_blocking_calls(server):
    ran = run(
        numbers(6),
        asked_of(server.url),
        limits=[pnb.Limit(model="m", concurrency=1)],
        concurrency=6,
    )
    assert [each.error for each in ran.task_runs] == [None] * 6
    (limit,) = pnb.known_limits()
    assert (limit.model, limit.requests, limit.waiting) == ("m", 6, 0)


class RateLimitError(Exception):
    """What a client of the user's own raises, without a word of what was answered."""


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("You exceeded your current quota: insufficient_quota", "quota or credit is used up"),
        ("Please try again in 99999s.", "asks to wait 99,999 s"),
    ],
)
def test_refusal_that_only_the_answer_explains_stops_the_run(server, words, reason):
    """Once, such calls were made again without a pause, a hundred a second."""
    server.refusals, server.words = 20, words

    def task(input):
        response = requests.post(f"{server.url}/chat", json={"model": "m", **input}, timeout=60)
        if response.status_code == 429:
            raise RateLimitError
        return response.json()["model"]

    report = run(numbers(1), task).report()
    assert report.outcome == "exhausted"
    assert reason in report.reason
    assert len(server.asked) == 1


def test_a_run_that_meets_a_limit_which_is_closed_for_hours_ends_without_a_call(server):
    """Once, a resume that came too early waited for them."""
    server.refusals, server.words = 20, "Please try again in 99999s."
    for _ in range(2):
        report = run(numbers(1), asked_of(server.url)).report()
        assert len(server.asked) == 1
    assert report.outcome == "exhausted"
    assert "longer than this run will" in report.reason


def test_limits_that_are_none_are_refused_before_anything_runs():
    with pytest.raises(pnb.UsageError, match="not a Limit"):
        run(numbers(1), lambda input: 1, limits=[500])
