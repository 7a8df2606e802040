"""The handle of an experiment under way, as a user holds it."""

import logging
import queue

import pytest

import phoenix_nb as pnb


def double(input):
    return 2 * input["n"]


@pytest.mark.parametrize("shape", ["wide", "long"])
async def test_frame_of_a_handle_that_has_not_begun_is_empty(client, numbers, right, shape):
    """In the cell that starts it, the loop has not had a turn yet."""
    handle = pnb.start_experiment(numbers, double, [right], client=client)
    frame = handle.to_dataframe(shape)
    await handle
    assert len(frame) == 0
    assert set(frame.columns) <= set(handle.to_dataframe(shape).columns)
    assert frame.index.names == handle.to_dataframe(shape).index.names


async def test_the_end_of_a_process_says_that_a_run_had_not_begun(client, numbers):
    """A script whose last line starts a run in the background ends before the loop has had a turn."""
    handle = pnb.start_experiment(numbers, double, client=client)
    assert "nothing has been run. handle.result() waits" in handle.left_undone()
    await handle
    assert handle.left_undone() == ""


def _start_without_a_store(numbers):
    return pnb.start_experiment(numbers, double, client=pnb.Client("http://localhost:1"))


def test_failure_of_a_background_run_that_nobody_sees_is_logged(numbers, monkeypatch):
    logged = queue.SimpleQueue()
    hear = [lambda record: logged.put(record.getMessage())]
    monkeypatch.setattr(logging.getLogger("phoenix_nb"), "filters", hear)
    handle = _start_without_a_store(numbers)
    assert "ended with StoreUnavailableError: The Phoenix server at" in logged.get(timeout=30)
    assert repr(handle).startswith("<ExperimentHandle broken: 0 of 0 runs done; StoreUnavailableE")


async def test_failure_of_a_background_run_that_is_awaited_is_not_logged(numbers, caplog):
    with pytest.raises(pnb.StoreUnavailableError):
        await _start_without_a_store(numbers)
    assert not caplog.records


async def test_waiting_for_a_handle_on_its_own_loop_is_refused(client, numbers):
    handle = pnb.start_experiment(numbers, double, client=client)
    with pytest.raises(pnb.UsageError, match="await handle"):
        handle.result()
    await handle


def test_failed_runs_can_be_retried_on_the_handle(client, numbers, right):
    bad = {1, 3}

    def task(input):
        if input["n"] in bad:
            raise ValueError("not yet")
        return 2 * input["n"]

    handle = client.experiments.start_experiment(numbers, task, [right], retries=0)
    assert handle.result(30).summary().loc["right", "task_errors"] == 2
    bad.clear()
    handle.retry_failed()
    assert handle.result(30).summary().loc["right", "n"] == 6
    assert handle.progress.tasks.done == 6
