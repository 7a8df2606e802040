"""Sessions that are interrupted, and those that follow them."""

import asyncio
import gc
import threading
import time

import pytest

import phoenix_nb as pnb
from phoenix_nb.core.progress import events
from phoenix_nb.core.progress.progress import ExperimentProgress
from phoenix_nb.verbs import handles
from tests.support.experiments import experiment_record, prepared

SECONDS = 60.0
MOMENT = 0.1
"""Seconds in which another thread may do what it must not; less would prove less, and make nothing fail."""


def double(input):
    return 2 * input["n"]


async def test_an_interrupt_before_anything_runs_leaves_an_experiment_to_resume(
    client, numbers, right
):
    handle = prepared(
        pnb.run_experiment, handles.run_handle, numbers, double, [right], client=client
    )
    handle.interrupt()
    ran = await handle.run()
    assert (ran.outcome, ran.task_runs) == ("interrupted", [])
    (listed,) = client.experiments.list()
    assert listed.status == "incomplete"
    resumed = await pnb.async_resume_experiment(
        listed.experiment_id, double, [right], client=client
    )
    assert len(resumed.task_runs) == 6


@pytest.mark.parametrize(
    ("on_event", "in_background"), [(None, False), (lambda _: None, False), (None, True)]
)
async def test_what_is_planned_is_forecast_only_where_somebody_can_see_it(
    client, numbers, right, on_event, in_background
):
    handle = prepared(
        *(pnb.run_experiment, handles.run_handle, numbers, double, [right]),
        client=client, print_summary=False, on_event=on_event,
    )  # fmt: skip
    if in_background:
        handle.start()
        await handle
    else:
        await handle.run()
    seen = in_background or on_event is not None
    assert (handle.progress.outlook is not None) == seen


async def test_collector_comes_by_less_often_from_the_first_call_to_the_end(
    client, numbers, monkeypatch
):
    monkeypatch.delenv("PHOENIX_NB_GC", raising=False)
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    try:
        ran = await pnb.async_run_experiment(
            numbers, lambda _: gc.get_threshold()[0], print_summary=False, client=client
        )
    finally:
        gc.set_threshold(*before)
    assert min(run.output for run in ran.task_runs) > 700


async def test_failed_runs_of_an_interrupted_session_can_be_retried(client, numbers):
    bad = {1}

    async def task(input):
        if input["n"] in bad:
            raise ValueError("not yet")
        if input["n"] == 3:
            handle.interrupt()
            await asyncio.Event().wait()
        return 2 * input["n"]

    handle = prepared(
        *(pnb.run_experiment, handles.run_handle, numbers, task),
        client=client, retries=0, concurrency=1,
    )  # fmt: skip
    interrupted = await handle.run()
    assert interrupted.outcome == "interrupted"
    assert [run.output for run in interrupted.task_runs] == [0, None, 4]
    bad.clear()
    handle.retry_failed()
    retried = await handle
    assert retried.outcome == "completed"
    assert sorted(run.output for run in retried.task_runs) == [0, 2, 4]


async def test_a_run_that_is_stopped_before_it_begins_makes_no_calls(client, numbers, right):
    handle = pnb.start_experiment(numbers, double, [right], client=client)
    handle.stop()  # in the cell that starts it, the loop has not had a turn yet
    ran = await handle
    assert (ran.outcome, ran.task_runs) == ("stopped", [])
    assert handle.status == "stopped"


def test_controls_on_the_background_loop_work_from_the_first_moment(client, numbers):
    handle = pnb.start_experiment(numbers, double, client=client)
    handle.stop()
    assert handle.result(SECONDS).outcome == "stopped"


async def test_controls_used_before_a_run_begins_act_in_their_order(client, numbers):
    seen = []
    handle = prepared(
        *(pnb.run_experiment, handles.run_handle, numbers, double), client=client, on_event=seen.append
    )  # fmt: skip
    handle.pause()
    handle.concurrency = 2
    handle.resume()
    assert len((await handle.run()).task_runs) == 6
    told = [type(event) for event in seen if isinstance(event, events.Paused | events.Resumed)]
    assert told == [events.Paused, events.Resumed]
    assert handle.concurrency == 2


async def test_the_time_that_a_run_took_leaves_pauses_out(client, numbers):
    asked = []

    async def task(input):
        if not asked:
            asked.append(handle.pause())
            asyncio.get_running_loop().call_later(MOMENT, handle.resume)

    began = time.monotonic()
    handle = pnb.start_experiment(numbers, task, client=client)
    ran = await handle
    passed = time.monotonic() - began
    assert ran.elapsed_s <= passed - MOMENT / 2
    read = await pnb.async_get_experiment(ran.experiment_id, client=client)
    assert 0 <= read.elapsed_s <= passed - MOMENT / 2
    assert handle.progress.elapsed() <= passed - MOMENT / 2


async def test_what_was_asked_of_a_session_that_has_ended_is_not_done_in_the_next(client, numbers):
    bad = {1}

    def task(input):
        if input["n"] in bad:
            raise ValueError("not yet")
        return 2 * input["n"]

    handle = prepared(
        pnb.run_experiment, handles.run_handle, numbers, task, client=client, retries=0
    )
    await handle.run()
    handle.stop()
    bad.clear()
    handle.retry_failed()
    assert (await handle).outcome == "completed"


def test_progress_that_is_read_while_events_come_in_another_thread_is_of_one_moment(
    client, numbers
):
    class Busy(ExperimentProgress):
        """One of which another event comes while it is being copied."""

        def copy(self):
            coming.start()
            coming.join(MOMENT)  # until the copy has been made, it waits
            return super().copy()

    handle = prepared(pnb.run_experiment, handles.run_handle, numbers, double, client=client)
    handle.live_progress.experiments["x"] = Busy(experiment_record(id="x"), started_at=0.0)
    started = events.ExperimentStarted(
        at=0.0,
        experiment=experiment_record(id="y"),
        planned=1,
        evaluators=(),
        planned_evaluations=0,
    )
    coming = threading.Thread(target=handle._sessions.apply, args=(started,))
    copy = handle.progress
    coming.join()
    assert (list(copy.experiments), list(handle.live_progress.experiments)) == (["x"], ["x", "y"])


async def test_a_retry_that_comes_while_results_are_being_stored_is_told_to_come_again(
    client, numbers
):
    def task(input):
        raise ValueError("never")

    def hear(event):
        if isinstance(event, events.RunFinished):
            asyncio.get_running_loop().call_soon(retry)

    def retry():
        if not handle._sessions.runner.is_over:
            asyncio.get_running_loop().call_soon(retry)
        elif not told:
            with pytest.warns(UserWarning, match="again once the experiment has ended") as caught:
                handle.retry_failed()
            told.extend(caught)

    told = []
    handle = prepared(
        *(pnb.run_experiment, handles.run_handle, numbers, task),
        client=client, retries=0, on_event=hear,
    )  # fmt: skip
    ran = await handle.run()
    assert len(told) == 1
    assert len(ran.task_runs) == 6


async def test_what_is_retried_while_its_caller_awaits_the_run_is_part_of_it(client, numbers):
    bad, retried = {1}, threading.Event()

    def task(input):
        if input["n"] == 5:
            assert retried.wait(SECONDS)
        if input["n"] in bad:
            raise ValueError("not yet")
        return 2 * input["n"]

    def hear(event):
        if isinstance(event, events.RunFinished) and event.run.error and bad:
            bad.clear()
            handle.retry_failed()
            retried.set()

    handle = prepared(
        *(pnb.run_experiment, handles.run_handle, numbers, task),
        client=client, retries=0, concurrency=1, on_event=hear,
    )  # fmt: skip
    ran = await handle.run()
    assert [run.output for run in ran.task_runs] == [2 * n for n in range(6)]
    assert len(client.store.load_sessions(ran.experiment_id)) == 1


async def test_progress_is_the_same_whether_or_not_somebody_hears_each_event(
    client, numbers, right
):
    async def progress(**keywords):
        handle = prepared(
            *(pnb.run_experiment, handles.run_handle, numbers, double, [right]),
            client=client, **keywords,
        )  # fmt: skip
        await handle.run()
        (of_one,) = handle.progress.experiments.values()
        scores = of_one.evaluators["right"].scores["right"].values
        recent = [run.evaluations[0].score for run in handle.progress.recent.values()]
        return of_one.tasks, of_one.evaluations, scores, len(of_one.unevaluated), sorted(recent)

    heard = []
    assert await progress() == await progress(on_event=heard.append)
    assert [type(event) for event in heard].count(events.RunFinished) == 6
    assert not any(isinstance(event, events.Recorded) for event in heard)
