"""The runner on a loop whose time jumps: retries, timeouts, outages and stops without waiting."""

import asyncio
import contextlib
import threading
from collections import Counter

import pytest

from phoenix_nb.core.progress import events
from phoenix_nb.core.progress.progress import Progress
from phoenix_nb.core.run.attempt_notes import ATTEMPT_NOTES
from phoenix_nb.errors import StoreUnavailableError, UsageError
from phoenix_nb.model import SessionOutcome
from tests.support.experiments import Bench
from tests.support.virtual_time import run_virtual


async def double(input):
    return 2 * input["n"]


def test_runs_and_evaluations_are_recorded():
    bench = Bench(double, {"right": lambda output, expected: output == 2 * expected["n"]})
    assert asyncio.run(bench.runner.run()) is SessionOutcome.COMPLETED
    assert [run.output for run in bench.runs] == [0, 2, 4]
    assert [one.score for one in bench.evaluations] == [1.0, 1.0, 1.0]


def test_everything_recorded_is_announced_once():
    async def judge(output):
        return 1.0

    bench = Bench(double, [judge], count=50, repetitions=2)
    run_virtual(bench.runner.run())
    told = [event.run.id for event in bench.of(events.RunFinished)]
    assert sorted(told) == sorted(run.id for run in bench.runs)
    assert len(told) == len(set(told)) == 100
    assert len(bench.of(events.EvaluationFinished)) == 100


@pytest.mark.parametrize("variants", [("x",), ("x", "y")])
def test_batches_of_events_add_up_to_what_the_single_ones_do(variants):
    async def flaky(input):
        tries[input["n"]] += 1
        if input["n"] == 7 or tries[input["n"]] % 3 == 1:
            raise ValueError("not yet")
        return input["n"]

    async def judge(output):
        return float(output % 2)

    def flows(**keywords):
        bench = Bench(flaky, [judge], count=50, variants=variants, retries=1, **keywords)
        begin = [
            events.ExperimentStarted(
                experiment=each.record, planned=50, evaluators=("judge",), planned_evaluations=50
            )
            for each in bench.assignments
        ]
        run_virtual(bench.runner.run())
        so_far = Progress()
        for event in begin + bench.events:
            so_far.apply(event)
            for flow in (so_far.tasks, so_far.evaluations):
                assert min(flow.running, flow.retrying) >= 0
                assert flow.running + flow.retrying + flow.finished <= flow.planned
        return bench, [
            (each.tasks, each.evaluations, each.evaluators["judge"].scores["judge"].values)
            for each in so_far.experiments.values()
        ]

    tries = Counter()
    single, of_single = flows()
    tries = Counter()
    batched, of_batches = flows(in_batches=True)
    assert of_batches == of_single
    assert {type(event) for event in single.events} & {events.Begun, events.Recorded} == set()
    assert not batched.of(events.RunStarted)
    assert not batched.of(events.EvaluationFinished)
    assert sum(len(event.records) for event in batched.of(events.Recorded)) == (
        len(single.of(events.RunFinished)) + len(single.of(events.EvaluationFinished))
    )


def test_a_failure_is_tried_again_and_its_attempts_are_recorded():
    calls = 0

    async def task(input):
        nonlocal calls
        calls += 1
        if calls < 3:
            raise ValueError("not yet")
        return "done"

    bench = Bench(task, count=1)
    run_virtual(bench.runner.run())
    (run,) = bench.runs
    assert (run.output, run.error, run.attempts) == ("done", None, 3)
    assert [attempt.error.message for attempt in run.failed_attempts] == ["not yet", "not yet"]


def test_a_run_that_keeps_failing_is_data_and_is_not_evaluated():
    async def task(input):
        raise KeyError("nothing here")

    bench = Bench(task, [lambda output: 1.0], count=2, retries=2)
    assert run_virtual(bench.runner.run())[0] is SessionOutcome.COMPLETED
    assert [run.attempts for run in bench.runs] == [3, 3]
    assert {run.error.type for run in bench.runs} == {"KeyError"}
    assert "nothing here" in bench.runs[0].error.traceback
    assert bench.evaluations == []


@pytest.mark.parametrize(
    "error", [UsageError("wrong cell"), SystemExit(3), NameError("promt is not defined")]
)
def test_what_cannot_go_better_is_not_tried_again(error):
    async def task(input):
        raise error

    bench = Bench(task, count=1)
    try:
        run_virtual(bench.runner.run())
    except SystemExit:  # asyncio lets this one through as well
        return
    assert bench.runs[0].attempts == 1


def test_a_type_error_of_the_call_itself_is_not_tried_again():
    bench = Bench(abs, count=1, retries=1)  # of a dictionary: no code of the user's is ever reached
    asyncio.run(bench.runner.run())
    assert bench.runs[0].error.type == "TypeError"
    assert bench.runs[0].attempts == 1


def test_a_type_error_in_the_tasks_own_code_is_tried_again():
    def task(input):
        return len(5)

    bench = Bench(task, count=1, retries=1)
    asyncio.run(bench.runner.run())
    assert bench.runs[0].attempts == 2


def test_an_attempt_that_takes_too_long_is_cancelled():
    cancelled = []

    async def task(input):
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.append(input["n"])
            raise

    bench = Bench(task, count=2, timeout=5, retries=0)
    _, seconds = run_virtual(bench.runner.run())
    assert sorted(cancelled) == [0, 1]
    assert {run.error.type for run in bench.runs} == {"RunTimeoutError"}
    assert seconds < 6


def test_a_task_that_ignores_its_cancellation_is_given_up():
    async def task(input):
        while True:
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.sleep(3600)

    bench = Bench(task, count=1, timeout=5, retries=0)
    _, seconds = run_virtual(bench.runner.run())
    assert bench.runs[0].error.type == "RunTimeoutError"
    assert seconds < 10


def test_a_thread_that_takes_too_long_is_left_behind():
    release = threading.Event()

    def task(input):
        if input["n"] == 0:
            release.wait(60)
        return input["n"]

    bench = Bench(task, count=3, timeout=2.0, retries=0)
    asyncio.run(bench.runner.run())
    release.set()
    assert [run.error and run.error.type for run in bench.runs] == ["RunTimeoutError", None, None]
    assert bench.of(events.ThreadAbandoned)[0].abandoned == 1


def test_sync_tasks_run_at_the_same_time():
    barrier = threading.Barrier(4, timeout=10)

    def task(input):
        barrier.wait()
        return threading.get_ident()

    bench = Bench(task, count=4, concurrency=4)
    asyncio.run(bench.runner.run())
    assert len({run.output for run in bench.runs}) == 4


def test_a_sync_function_that_returns_a_coroutine_is_awaited():
    bench = Bench(lambda input: double(input), count=2)  # noqa: PLW0108
    asyncio.run(bench.runner.run())
    assert [run.output for run in bench.runs] == [0, 2]


def test_user_code_gets_copies_of_its_own():
    async def task(input, expected):
        input["n"] = expected["n"] = "spoilt"
        return {"list": [1]}

    def spoil(output, expected):
        output["list"].append(expected["n"])
        return True

    bench = Bench(task, {"a": spoil, "b": lambda output: len(output["list"])}, count=1)
    asyncio.run(bench.runner.run())
    assert bench.runs[0].output == {"list": [1]}
    assert {one.name: one.score for one in bench.evaluations} == {"a": 1.0, "b": 1.0}


def test_stop_keeps_what_has_finished():
    async def task(input):
        await asyncio.sleep(1 if input["n"] < 5 else 1000)
        return input["n"]

    bench = Bench(task, count=20, concurrency=10, timeout=None)

    async def stopped():
        work = asyncio.create_task(bench.runner.run())
        await asyncio.sleep(2)
        bench.runner.stop(SessionOutcome.STOPPED, "enough")
        return await work

    outcome, seconds = run_virtual(stopped())
    assert outcome is SessionOutcome.STOPPED
    assert [run.output for run in bench.runs] == [0, 1, 2, 3, 4]
    assert seconds < 5


def test_cancelling_the_run_keeps_what_has_finished_and_goes_on_cancelling():
    async def task(input):
        await asyncio.sleep(1 if input["n"] < 5 else 1000)
        return input["n"]

    bench = Bench(task, count=20, concurrency=10, timeout=None)

    async def cancelled():
        work = asyncio.create_task(bench.runner.run())
        await asyncio.sleep(2)
        work.cancel()
        with pytest.raises(asyncio.CancelledError):
            await work
        return bench.runner.outcome

    assert run_virtual(cancelled())[0] is SessionOutcome.INTERRUPTED
    assert [run.output for run in bench.runs] == [0, 1, 2, 3, 4]


def test_variants_advance_together_and_one_can_be_stopped():
    async def task(input):
        await asyncio.sleep(1)
        return input["n"]

    bench = Bench(task, count=10, concurrency=2, variants=("a", "b"))

    async def one_stopped():
        work = asyncio.create_task(bench.runner.run())
        await asyncio.sleep(4.5)
        bench.runner.stop(SessionOutcome.STOPPED, "hopeless", bench.assignments[1])
        await work

    run_virtual(one_stopped())
    assert [len(one.runs) for one in bench.assignments] == [10, 4]


def test_an_outage_in_the_middle_costs_no_run():
    async def task(input):
        now = asyncio.get_running_loop().time()
        await asyncio.sleep(0.05)
        if 1005 < now < 1035:
            raise ConnectionError("refused")
        return input["n"]

    bench = Bench(task, count=400, concurrency=4, retries=1)
    _, seconds = run_virtual(bench.runner.run())
    assert [run.output for run in bench.runs] == list(range(400))
    assert seconds < 60


def test_an_api_that_never_answered_is_not_waited_for():
    async def task(input):
        raise ConnectionError("refused")

    bench = Bench(task, count=20, retries=1)
    outcome, seconds = run_virtual(bench.runner.run())
    assert outcome is SessionOutcome.COMPLETED
    assert all(run.error for run in bench.runs)
    assert seconds < 60


def test_rows_that_always_fail_are_no_outage():
    async def task(input):
        await asyncio.sleep(0.05)
        if input["n"] % 11 == 0:
            raise ConnectionError("reset by peer")
        return input["n"]

    bench = Bench(task, count=90, concurrency=8, retries=3)
    outcome, seconds = run_virtual(bench.runner.run())
    assert outcome is SessionOutcome.COMPLETED
    assert len([run for run in bench.runs if run.error]) == 9
    assert seconds < 60


def test_neighbouring_rows_that_always_fail_are_an_outage_only_until_another_is_answered():
    async def task(input):
        await asyncio.sleep(0.05)
        if 40 <= input["n"] < 60:
            raise ConnectionError("the input is too long")
        return input["n"]

    bench = Bench(task, count=90, concurrency=2, retries=2)
    outcome, seconds = run_virtual(bench.runner.run())
    assert outcome is SessionOutcome.COMPLETED
    assert sorted(run.error is None for run in bench.runs) == [False] * 20 + [True] * 70
    assert seconds < 300


def test_an_outage_without_end_stops_the_run():
    calls = 0

    async def task(input):
        nonlocal calls
        calls += 1
        if calls > 10:
            raise ConnectionError("refused")
        return input["n"]

    bench = Bench(task, count=100, concurrency=2)
    outcome, seconds = run_virtual(bench.runner.run())
    assert outcome is SessionOutcome.EXHAUSTED
    assert 600 < seconds < 700
    assert [run.error for run in bench.runs] == [None] * 10


class RateLimitError(Exception):
    def __init__(self, message="slow down", retry_after=None):
        super().__init__(message)
        self.headers = {"retry-after": str(retry_after)} if retry_after else {}


def test_a_throttled_attempt_does_not_use_up_retries():
    refusals = dict.fromkeys(range(3), 6)

    async def task(input):
        if refusals[input["n"]] > 0:
            refusals[input["n"]] -= 1
            raise RateLimitError
        return input["n"]

    bench = Bench(task, count=3, retries=0)
    run_virtual(bench.runner.run())
    assert [run.output for run in bench.runs] == [0, 1, 2]
    assert all(run.attempts == 7 for run in bench.runs)
    assert bench.of(events.Throttled)
    assert bench.of(events.LimitChanged)


def test_retry_after_is_honoured():
    times = []

    async def task(input):
        times.append(asyncio.get_running_loop().time())
        if len(times) == 1:
            raise RateLimitError(retry_after=30)

    run_virtual(Bench(task, count=1).runner.run())
    assert times[1] - times[0] >= 30


@pytest.mark.parametrize("error", [
    RateLimitError("You exceeded your current quota: insufficient_quota"),
    RateLimitError(retry_after=86_400),
])  # fmt: skip
def test_a_quota_that_does_not_come_back_soon_stops_the_run(error):
    async def task(input):
        if input["n"] >= 3:
            raise error
        return input["n"]

    if "insufficient" in str(error):
        error.body = {"code": "insufficient_quota"}
        error.code = "insufficient_quota"
    bench = Bench(task, count=10, concurrency=1)
    outcome, seconds = run_virtual(bench.runner.run())
    assert outcome is SessionOutcome.EXHAUSTED
    assert [run.output for run in bench.runs] == [0, 1, 2]
    assert seconds < 10


def test_a_judge_that_is_throttled_does_not_hold_up_the_task():
    async def judge(output):
        if asyncio.get_running_loop().time() < 1100:
            raise RateLimitError(retry_after=100)
        return 1.0

    async def task(input):
        await asyncio.sleep(0.1)
        return input["n"]

    bench = Bench(task, [judge], count=20, concurrency=2)
    run_virtual(bench.runner.run())
    finished = [event.at for event in bench.of(events.RunFinished)]
    assert max(finished) < 1010
    assert len(bench.evaluations) == 20


def test_an_evaluator_that_always_raises_costs_only_its_own_evaluations():
    def broken(output):
        raise ZeroDivisionError

    bench = Bench(double, {"broken": broken, "fine": lambda output: True}, count=4, retries=1)
    asyncio.run(bench.runner.run())
    by_name = {"broken": [], "fine": []}
    for one in bench.evaluations:
        by_name[one.name].append(one)
    assert [one.error.type for one in by_name["broken"]] == ["ZeroDivisionError"] * 4
    assert [one.score for one in by_name["fine"]] == [1.0] * 4


@pytest.mark.parametrize("returned", [float("nan"), object(), {"foo": 1}, (1,)])
def test_what_is_not_an_evaluation_is_that_evaluators_error(returned):
    bench = Bench(double, {"odd": lambda output: returned}, count=1)
    asyncio.run(bench.runner.run())
    (one,) = bench.evaluations
    assert one.error.type == "EvaluatorError"
    assert one.results == ()
    assert one.attempts == 1


SECONDS = 60.0


def test_a_control_that_is_used_while_the_session_is_being_opened_waits_for_it():
    async def work() -> SessionOutcome:
        loop, changed = asyncio.get_running_loop(), threading.Event()

        def change() -> None:
            bench.runner.concurrency = 2
            loop.call_soon(changed.set)

        def opened(session, _):
            loop.call_soon_threadsafe(change)
            assert changed.wait(SECONDS)
            return session

        bench = Bench(double, session=opened)
        return await bench.runner.run()

    assert asyncio.run(work()) is SessionOutcome.COMPLETED


def test_trouble_of_earlier_deliveries_is_told_while_the_session_is_being_opened():
    async def work() -> Bench:
        loop, told = asyncio.get_running_loop(), threading.Event()

        def opened(session, on_trouble):
            on_trouble("The server is away.")
            loop.call_soon_threadsafe(told.set)
            assert told.wait(SECONDS)
            return session

        bench = Bench(double, session=opened)
        await bench.runner.run()
        return bench

    told = asyncio.run(work()).of(events.StoreDegraded)
    assert [(event.message, event.fatal) for event in told] == [("The server is away.", False)]


def test_a_run_that_is_only_being_stored_is_neither_stopped_nor_paused():
    class Closing:
        """Closes once the controls have been used."""

        def __init__(self, session, loop):
            self._session, self._loop = session, loop

        def __getattr__(self, name):
            return getattr(self._session, name)

        def close(self, outcome):
            used = threading.Event()
            for control in (
                bench.runner.pause,
                lambda: bench.runner.stop(SessionOutcome.STOPPED, ""),
                used.set,
            ):
                self._loop.call_soon_threadsafe(control)
            assert used.wait(SECONDS)
            self._session.close(outcome)

    async def work() -> SessionOutcome:
        loop.append(asyncio.get_running_loop())
        return await bench.runner.run()

    loop = []
    bench = Bench(double, session=lambda session, _: Closing(session, loop[0]))
    assert asyncio.run(work()) is SessionOutcome.COMPLETED
    assert not bench.of(events.Paused) + bench.of(events.Stopping)


class FaultyCapture:
    """Its attempts cannot be closed once they are over, or their limits cannot be named then."""

    def __init__(self, *, closes):
        self._closes = closes

    def watch(self, limits, group, on_wait):
        return FaultyAttempt(closes=self._closes)

    def open(self):
        pass

    def look(self):
        pass

    def close(self):
        pass


class FaultyAttempt:
    gated, waited = 0, 0.0

    def __init__(self, *, closes):
        self._closes, self._closed = closes, False

    @property
    def keys(self):
        if self._closed:
            raise ValueError("no keys")
        return ()

    def answer(self, key):
        return None

    def close(self):
        if not self._closes:
            raise ValueError("not closed")
        self._closed = True


@pytest.mark.parametrize("closes", [True, False])
def test_fault_in_settling_one_attempt_leaves_none_that_ended_with_it_unsettled(closes):
    async def task(input):
        ATTEMPT_NOTES.get().follow()
        return input["n"]

    bench = Bench(task, count=5, concurrency=2, capture=FaultyCapture(closes=closes))
    assert run_virtual(bench.runner.run())[0] is SessionOutcome.COMPLETED
    errors = [run.error and run.error.message for run in bench.runs]
    assert errors == [None if closes else "not closed"] * 5


@pytest.mark.parametrize("error", [UsageError("not of this session"), MemoryError()])
def test_session_that_takes_no_records_breaks_the_run_instead_of_hanging_it(error):
    class Refusing:
        def __init__(self, session):
            self._session = session

        def __getattr__(self, name):
            return getattr(self._session, name)

        def append_all(self, records):
            raise error

    bench = Bench(double, session=lambda session, _: Refusing(session))
    outcome, _ = run_virtual(asyncio.wait_for(bench.runner.run(), 60))
    assert outcome is SessionOutcome.BROKEN
    assert bench.runner.reason


@pytest.mark.parametrize(("paused", "goes_on"), [(False, False), (True, False), (True, True)])
def test_session_that_takes_no_charges_or_pauses_is_closed_as_broken(paused, goes_on):
    closed = []

    class Refusing:
        def __init__(self, session):
            self._session = session

        def __getattr__(self, name):
            return getattr(self._session, name)

        def append(self, record, key=None):
            raise StoreUnavailableError("gone")

        def append_all(self, records):
            raise StoreUnavailableError("gone")

        def close(self, outcome):
            closed.append(outcome)
            self._session.close(outcome)

    async def slow(input):
        await asyncio.sleep(1000)

    async def stopped():
        work = asyncio.create_task(bench.runner.run())
        await asyncio.sleep(10)
        if paused:
            bench.runner.pause()
            await asyncio.sleep(10)
        if paused and goes_on:
            bench.runner.resume()
        else:
            bench.runner.stop(SessionOutcome.STOPPED, "enough")
        return await work

    bench = Bench(slow, timeout=None, session=lambda session, _: Refusing(session))
    outcome, _ = run_virtual(asyncio.wait_for(stopped(), 500))
    assert (outcome, bench.runner.reason) == (SessionOutcome.BROKEN, "gone")
    assert closed == [SessionOutcome.BROKEN]
