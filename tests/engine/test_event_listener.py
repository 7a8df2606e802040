"""`on_event` is called, awaited or refused, and a cancelled opening leaves nothing."""

import asyncio
import threading

import pytest

import phoenix_nb as pnb
from phoenix_nb.core.progress import events
from phoenix_nb.model import SessionOutcome
from tests.support.experiments import Bench

DATA = pnb.Dataset.from_records([{"n": n} for n in range(3)], input_keys=["n"], name="numbers")


def test_an_async_listener_hears_every_event():
    heard = []

    async def hear(event):
        await asyncio.sleep(0)
        heard.append(type(event).__name__)

    pnb.run_experiment(DATA, lambda input: 1, dry_run=3, on_event=hear, print_summary=False)
    assert heard.count("RunFinished") == 3
    assert heard[-1] == "Finished"


def test_a_listener_that_cannot_be_called_is_refused():
    with pytest.raises(pnb.UsageError, match="on_event=5"):
        pnb.run_experiment(DATA, lambda input: 1, on_event=5)


def test_metadata_without_fields_is_refused():
    with pytest.raises(pnb.UsageError, match="experiment_metadata=5"):
        pnb.run_experiment(DATA, lambda input: 1, experiment_metadata=5)


async def test_a_session_opened_while_cancelled_is_closed_as_interrupted():
    opening, opened, outcomes = threading.Event(), threading.Event(), []

    def slowly(session, on_trouble):
        opening.set()
        opened.wait(10)
        close = session.close
        session.close = lambda outcome: (outcomes.append(outcome), close(outcome))
        return session

    def task(input):
        return 1

    bench = Bench(task, session=slowly)
    work = asyncio.create_task(bench.runner.run())
    await asyncio.to_thread(opening.wait, 10)
    work.cancel()
    asyncio.get_running_loop().call_soon(opened.set)
    with pytest.raises(asyncio.CancelledError):
        await work
    assert outcomes == [SessionOutcome.INTERRUPTED]
    assert not bench.of(events.RunStarted)
