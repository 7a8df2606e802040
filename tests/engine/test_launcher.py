"""What is launched when, on a loop whose time jumps."""

import asyncio
import itertools

import pytest

import phoenix_nb as pnb
from phoenix_nb.core.progress import events
from phoenix_nb.model import SessionOutcome
from phoenix_nb.model.entries.pause import Pause
from tests.support.experiments import Bench
from tests.support.virtual_time import run_virtual


def test_concurrency_is_kept_and_used():
    at_once, most = 0, 0

    async def task(input):
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await asyncio.sleep(1)
        at_once -= 1

    bench = Bench(task, count=20, concurrency=5)
    _, seconds = run_virtual(bench.runner.run())
    assert most == 5
    assert seconds == pytest.approx(4, abs=0.1)


def test_callbacks_of_others_get_their_turn_between_the_ends_of_many_calls():
    """However many answers come at once, not all of them are recorded before anything else happens."""
    recorded_by_turn = []

    async def watch(bench, gate):
        gate.set()
        while len(bench.assignments[0].runs) < 1_000:
            await asyncio.sleep(0)
            recorded_by_turn.append(len(bench.assignments[0].runs))

    async def main():
        gate, begun = asyncio.Event(), 0

        async def task(input):
            nonlocal begun
            begun += 1
            if begun == 1_000:
                watching.append(asyncio.ensure_future(watch(bench, gate)))
            await gate.wait()

        watching = []
        bench = Bench(task, count=1_000, concurrency=1_000)
        await bench.runner.run()
        await watching[0]

    asyncio.run(main())
    assert recorded_by_turn[-1] == 1_000
    turns = [0, *recorded_by_turn]
    assert max(after - before for before, after in itertools.pairwise(turns)) <= 200


def test_stop_by_a_listener_amid_launches_cancels_those_that_have_begun():
    """A listener hears of the first of many calls that begin together, and stops: none goes on."""
    over = []

    async def task(input):
        try:
            await asyncio.sleep(1)
            over.append("ended")
        except asyncio.CancelledError:
            over.append("cancelled")
            raise

    def stop(event):
        if isinstance(event, events.RunStarted):
            bench.runner.stop(SessionOutcome.STOPPED, "")

    bench = Bench(task, count=50, concurrency=50, listeners=[stop])
    outcome, _ = run_virtual(bench.runner.run())
    assert outcome is SessionOutcome.STOPPED
    assert "ended" not in over
    assert bench.runs == []


def test_evaluators_do_not_wait_for_the_last_task():
    order = []

    async def task(input):
        await asyncio.sleep(1)
        order.append("task")

    async def judge(output):
        order.append("judge")

    run_virtual(Bench(task, [judge], count=3, concurrency=1).runner.run())
    assert order == ["task", "judge"] * 3


def test_no_slot_is_held_during_backoff():
    async def task(input):
        if input["n"] == 0:
            raise ValueError("always")
        await asyncio.sleep(0.01)
        return input["n"]

    bench = Bench(task, count=30, concurrency=1, retries=3)
    run_virtual(bench.runner.run())
    order = [event.run.example_id for event in bench.of(events.RunFinished)]
    assert order[0] == "e1"
    assert len(order) == 30


def test_pause_lets_what_is_in_flight_finish_and_starts_nothing():
    async def task(input):
        await asyncio.sleep(1)

    bench = Bench(task, count=10, concurrency=2)

    async def paused():
        work = asyncio.create_task(bench.runner.run())
        await asyncio.sleep(0.5)
        bench.runner.pause()
        await asyncio.sleep(100)
        during = len(bench.of(events.RunFinished))
        bench.runner.resume()
        await work
        return during

    assert run_virtual(paused())[0] == 2
    assert len(bench.runs) == 10


@pytest.mark.parametrize("end", ["resume", "stop"])
def test_a_pause_is_stored_with_every_experiment_when_it_ends(end):
    async def task(input):
        await asyncio.sleep(1)

    bench = Bench(task, count=10, concurrency=2, variants=("a", "b"))

    async def paused():
        work = asyncio.create_task(bench.runner.run())
        await asyncio.sleep(0.5)
        bench.runner.pause()
        await asyncio.sleep(100)
        if end == "resume":
            bench.runner.resume()
        else:
            bench.runner.stop(SessionOutcome.STOPPED, "enough")
        await work

    run_virtual(paused())
    pauses = [bench.store.load_entries(Pause, each) for each in ("a", "b")]
    lengths = [(one.ended_at - one.started_at).total_seconds() for (one,) in pauses]
    assert lengths == [bench.runner.paused_s] * 2
    (session,) = bench.store.load_sessions("a")
    assert [one.session_id for (one,) in pauses] == [session.id] * 2
    assert bench.runner.paused_s > 0


def test_concurrency_can_be_changed_under_way():
    async def task(input):
        await asyncio.sleep(1)

    bench = Bench(task, count=100, concurrency=1)

    async def changed():
        work = asyncio.create_task(bench.runner.run())
        await asyncio.sleep(2.5)
        bench.runner.concurrency = 50
        await work

    assert run_virtual(changed())[1] < 7


def test_user_hears_of_each_launch_before_the_call():
    order = []

    async def task(input):
        order.append(f"call {input['n']}")

    def on_event(event):
        if isinstance(event, events.RunStarted):
            order.append(f"event {event.example_id}")

    numbers = pnb.Dataset.from_records(
        [{"n": n, "key": f"e{n}"} for n in range(3)], input_keys=["n"], id_key="key"
    )
    pnb.run_experiment(
        numbers, task, concurrency=1, print_summary=False, dry_run=3, on_event=on_event
    )
    assert sorted(order[::2]) == ["event e0", "event e1", "event e2"]
    assert [each[-1] for each in order[::2]] == [each[-1] for each in order[1::2]]
