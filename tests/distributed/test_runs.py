"""Runs on a cluster give what they give without one, with everything that an attempt takes."""

import asyncio
import os
import time

import dask
import httpx
import pytest
from distributed import Client, LocalCluster

import phoenix_nb as pnb
from phoenix_nb import tracing
from phoenix_nb.core.progress import events
from phoenix_nb.model.entries.charge import Charge
from tests.support.llm_server import spawn

QUIET = {"print_summary": False}


def square(input):
    return input["n"] ** 2


async def square_async(input):
    await asyncio.sleep(0)
    return input["n"] ** 2


def correct(output, expected):
    return output == expected["square"]


async def close_enough(output, expected):
    return 1.0 if abs(output - expected["square"]) < 2 else 0.0


@pytest.mark.parametrize("task", [square, square_async], ids=["sync", "async"])
def test_a_run_on_workers_gives_what_a_run_here_gives(threads_cluster, numbers, client, task):
    evaluators = [correct, close_enough]
    there = pnb.run_experiment(
        numbers(), task, evaluators, executor=threads_cluster, client=client, **QUIET
    )
    here = pnb.run_experiment(numbers(), task, evaluators, client=client, **QUIET)
    same = ["output", "error", "attempts", "correct.score", "close_enough.score"]
    assert there.to_dataframe()[same].equals(here.to_dataframe()[same])
    stored = pnb.get_experiment(there.experiment_id, client=client)
    assert stored.to_dataframe()[same].equals(here.to_dataframe()[same])


async def test_an_async_client_is_used_on_its_own_loop(numbers, client):
    with dask.config.set({"distributed.scheduler.allowed-failures": 0}):
        async with (
            LocalCluster(
                n_workers=2,
                threads_per_worker=1,
                processes=False,
                dashboard_address=":0",
                asynchronous=True,
            ) as cluster,
            Client(cluster, asynchronous=True) as workers,
        ):
            ran = await pnb.async_run_experiment(
                numbers(), square, correct, executor=workers, client=client, **QUIET
            )
    assert ran.summary().loc["correct", "mean"] == 1.0


def test_more_async_attempts_are_under_way_than_there_are_threads(
    threads_cluster, numbers, client, ledger
):
    async def meet(input):
        ledger.note("here", input["n"])
        while ledger.count("here") < 33:  # noqa: ASYNC110 - none ends before the last has begun
            await asyncio.sleep(0.01)
        return input["n"]

    ran = pnb.run_experiment(
        numbers(33),
        meet,
        executor=threads_cluster,
        concurrency=33,
        timeout=60,
        client=client,
        **QUIET,
    )
    assert len(ran.task_runs) == 33
    assert ran.errors().empty


def test_sync_attempts_are_made_in_the_threads_of_all_workers(
    threads_cluster, numbers, client, ledger
):
    def meet(input):
        ledger.note("here", input["n"])
        while ledger.count("here") < 8:
            time.sleep(0.01)  # noqa: TID251 - the others are waited for
        return input["n"]

    ran = pnb.run_experiment(
        numbers(8),
        meet,
        executor=threads_cluster,
        concurrency=8,
        timeout=60,
        client=client,
        **QUIET,
    )
    assert ran.errors().empty


def test_prints_errors_and_code_lines_come_back_from_another_process(
    process_cluster, numbers, client, capsys
):
    def task(input):
        print("number", input["n"], "in", os.getpid() == kernel)  # noqa: T201 - what is tested
        if input["n"] == 1:
            raise LookupError("one is missing")
        return input["n"]

    kernel = os.getpid()
    ran = pnb.run_experiment(
        numbers(2), task, executor=process_cluster, retries=0, client=client, **QUIET
    )
    assert {"number 0 in False", "number 1 in False"} <= set(capsys.readouterr().out.splitlines())
    error = next(run.error for run in ran.task_runs if run.error)
    assert (error.type, error.message) == ("LookupError", "one is missing")
    assert 'raise LookupError("one is missing")' in error.traceback
    assert __file__ in error.traceback


def test_usage_exchanges_and_spans_come_back(process_cluster, numbers, tmp_path):
    def task(input):
        with tracing.provider().get_tracer("t").start_as_current_span("look up") as span:
            span.set_attribute("n", input["n"])
        pnb.report_usage(model="m-1", input_tokens=7, output_tokens=2, cost=0.5)
        pnb.keep(prompt=f"the square of {input['n']}?", reply="who knows")
        return "known"

    with pnb.Client(path=tmp_path / "own") as client:
        ran = pnb.run_experiment(numbers(2), task, executor=process_cluster, client=client, **QUIET)
        (first, _) = ran.task_runs
        assert first.usage.cost == 0.5
        exchanges = client.store.load_exchanges(ran.experiment_id)
        assert {one.prompt for one in exchanges} == {"the square of 0?", "the square of 1?"}
        names = {span.name for span in client.store.load_spans(ran.experiment_id)}
        assert "look up" in names


def test_answers_to_requests_on_workers_teach_the_kernel_its_limits(
    process_cluster, numbers, client
):
    async def task(input):
        body = {"model": "m-2", "messages": [{"role": "user", "content": str(input["n"])}]}
        key = {"authorization": "Bearer a-key"}
        async with httpx.AsyncClient(headers=key) as http:
            answer = await http.post(f"{url}/chat/completions", json=body)
        answer.raise_for_status()
        return answer.json()["choices"][0]["message"]["content"]

    limits = ["--kind", "token-bucket", "--rate", "50", "--capacity", "50", "--headers", "openai"]
    pnb.forget_limits()
    with spawn(*limits, "--latency", "0.01") as url:
        ran = pnb.run_experiment(
            numbers(20), task, executor=process_cluster, client=client, **QUIET
        )
    assert ran.errors().empty
    assert ran.task_runs[0].usage.prompt_tokens is not None
    assert "m-2" in repr(pnb.known_limits())


def test_an_attempt_that_takes_too_long_is_an_error_of_its_own(
    threads_cluster, numbers, client, ledger
):
    async def slow(input):
        if input["n"] == 1:
            await asyncio.Event().wait()
        return input["n"]

    def slow_in_a_thread(input):
        while input["n"] == 1 and not ledger.count("over"):
            time.sleep(0.02)  # noqa: TID251 - a thread that cannot be ended
        return input["n"]

    abandoned = []
    for task in (slow, slow_in_a_thread):
        ran = pnb.run_experiment(
            numbers(3), task, executor=threads_cluster, timeout=2, retries=0, client=client,
            on_event=lambda event: abandoned.append(event)
            if isinstance(event, events.ThreadAbandoned) else None, **QUIET,
        )  # fmt: skip
        (failed,) = [run for run in ran.task_runs if run.error]
        assert failed.error.type == "RunTimeoutError"
        assert "raise `timeout=`" in failed.error.message
    ledger.note("over")
    assert len(abandoned) == 1


def test_a_failed_attempt_is_made_again(threads_cluster, numbers, client, ledger):
    def flaky(input):
        ledger.note(input["n"])
        if ledger.count(str(input["n"])) == 1:
            raise ValueError("once")
        return input["n"]

    ran = pnb.run_experiment(
        numbers(3), flaky, executor=threads_cluster, retries=1, client=client, **QUIET
    )
    assert [run.attempts for run in ran.task_runs] == [2, 2, 2]
    assert ran.errors().empty


def test_a_stop_cancels_what_is_under_way_and_keeps_what_has_ended(
    threads_cluster, numbers, client, ledger
):
    async def task(input):
        if input["n"] < 4:
            return input["n"]
        ledger.note("waits")
        try:
            await asyncio.sleep(60)
        finally:
            ledger.note("ended")

    async def drive():
        handle = pnb.start_experiment(
            numbers(10), task, executor=threads_cluster, concurrency=10, client=client, **QUIET
        )
        while ledger.count("waits") < 6:  # noqa: ASYNC110 - written by the workers
            await asyncio.sleep(0.01)
        handle.stop()
        return await handle

    ran = asyncio.run(drive())
    assert len(ran.task_runs) == 4
    assert ledger.count("ended") == 6
    again = pnb.resume_experiment(
        ran.experiment_id, square, executor=threads_cluster, client=client, **QUIET
    )
    assert len(again.task_runs) == 10


def test_a_stop_charges_what_workers_had_begun_and_nothing_else(
    threads_cluster, numbers, client, ledger
):
    def task(input):
        if input["n"] < quick:
            return
        ledger.note("began")
        while not ledger.count("end"):
            time.sleep(0.01)  # noqa: TID251 - a thread that cannot be ended

    async def drive():
        handle = pnb.start_experiment(
            numbers(2 * quick), task, executor=threads_cluster, client=client,
            concurrency=quick, on_event=lambda event: launched.append(type(event)), **QUIET
        )  # fmt: skip
        while launched.count(events.RunStarted) < quick + 16 or not ledger.count("began"):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        handle.stop()
        return await handle

    launched, quick = [], 100  # of which as many wait in each worker as it would make in no time

    try:
        ran = asyncio.run(drive())
    finally:
        ledger.note("end")
    charges = client.store.load_entries(Charge, ran.experiment_id)
    assert sum(charge.calls for charge in charges) == ledger.count("began") <= 8


def test_budget_dry_run_reuse_and_variants_work_as_here(threads_cluster, numbers, client, ledger):
    def task(input, factor=1):
        ledger.note("call")
        return input["n"] * factor

    shared = {"executor": threads_cluster, "client": client, **QUIET}
    stopped = pnb.run_experiment(numbers(), task, budget=pnb.Budget(calls=5), **shared)
    assert len(stopped.task_runs) == ledger.count("call") == 5
    dry = pnb.run_experiment(numbers(), task, dry_run=3, **shared)
    assert (len(dry.task_runs), ledger.count("call")) == (3, 8)
    whole = pnb.run_experiment(numbers(), task, correct, reuse=True, **shared)
    assert (len(whole.task_runs), ledger.count("call")) == (12, 15)
    both = pnb.run_variants(numbers(), task, {"one": {"factor": 1}, "two": {"factor": 2}}, **shared)
    assert [run.output for run in both.experiments[1].task_runs] == [2 * n for n in range(12)]


def test_a_comparison_in_a_race_is_decided_as_here(threads_cluster, numbers, client):
    def task(input, good):
        return input["n"] ** 2 if good else -1

    raced = pnb.run_variants(
        numbers(120), task, {"bad": {"good": False}, "good": {"good": True}}, correct,
        race=pnb.Race("correct"), executor=threads_cluster, client=client, concurrency=8, **QUIET,
    )  # fmt: skip
    assert len(raced.experiments[0].task_runs) < 120
    assert len(raced.experiments[1].task_runs) == 120


def test_an_answer_larger_than_an_event_arrives_whole(process_cluster, numbers, client):
    ran = pnb.run_experiment(
        numbers(3), lambda input: "x" * 300_000, executor=process_cluster, client=client, **QUIET
    )
    assert [len(run.output) for run in ran.task_runs] == [300_000] * 3


def test_progress_tells_of_the_workers(threads_cluster, numbers, client):
    seen = []
    pnb.run_experiment(
        numbers(), square, executor=threads_cluster, client=client, on_event=seen.append, **QUIET
    )
    workers = [event for event in seen if isinstance(event, events.WorkersChanged)]
    assert len(workers[0].in_flight) == 4


def test_nothing_is_left_on_the_cluster(threads_cluster, numbers, client):
    def left(dask_scheduler):
        events = dask_scheduler.get_events()
        return [name for name in events if name.startswith("phoenix_nb-")], list(
            dask_scheduler.tasks
        )

    pnb.run_experiment(numbers(), square, correct, executor=threads_cluster, client=client, **QUIET)
    for _ in range(1_000):  # releases travel in batches
        if threads_cluster.run_on_scheduler(left) == ([], []):
            return
        time.sleep(0.05)  # noqa: TID251 - as above
    raise AssertionError(threads_cluster.run_on_scheduler(left))


def test_attempts_that_share_a_task_of_dask_s_end_by_themselves(threads_cluster, numbers, client):
    async def task(input):
        if input["n"] == 7:
            raise ValueError("seven")
        await asyncio.sleep(0)
        return input["n"]

    ran = pnb.run_experiment(
        numbers(200), task, executor=threads_cluster, retries=0, client=client, **QUIET
    )
    assert [run.error.message for run in ran.task_runs if run.error] == ["seven"]
    assert len({run.output for run in ran.task_runs if not run.error}) == 199
