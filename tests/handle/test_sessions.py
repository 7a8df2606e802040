"""Sessions that are interrupted, and those that follow them."""

import asyncio

import phoenix_nb as pnb
from phoenix_nb.verbs import handles
from tests.support.experiments import prepared


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
