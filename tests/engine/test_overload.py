"""A server that is overloaded: the run backs off together, and no row is lost."""

import asyncio
from random import Random

import pytest

from phoenix_nb.model import SessionOutcome
from tests.support.experiments import Bench
from tests.support.limit_simulator import Slots, TokenBucket
from tests.support.virtual_time import run_virtual

_TRANSIT = 0.002


class OverloadedError(Exception):
    status_code = 529


def overloaded(admit, latency, leave=lambda: None):
    """A task of a server that turns away what it does not admit, and what it counted."""
    seen = {"served": [], "away": []}

    def time():
        return asyncio.get_running_loop().time()

    async def task(input):
        seen.setdefault("began", time())
        await asyncio.sleep(_TRANSIT)
        now = time() - seen["began"]
        if not admit(now):
            seen["away"].append(now)
            raise OverloadedError("overloaded")
        seen["served"].append(now)
        await asyncio.sleep(latency)
        leave()
        return input["n"]

    return task, seen


def run(task, count, **options):
    bench = Bench(task, count=count, **options)
    outcome, seconds = run_virtual(bench.runner.run())
    assert outcome is SessionOutcome.COMPLETED
    assert sorted(run.output for run in bench.runs) == list(range(count))
    assert not [run for run in bench.runs if run.error]
    return seconds


@pytest.mark.parametrize(("rate", "latency"), [(20, 0.05), (20, 1.0), (5, 0.3), (100, 0.2)])
def test_a_capacity_that_is_exceeded_is_used_with_few_refusals_and_no_row_is_lost(rate, latency):
    bucket = TokenBucket(rate, rate / 2)
    task, seen = overloaded(bucket.admit, latency)
    count = max(300, 15 * rate)
    run(task, count)
    assert count / (rate * seen["served"][-1]) >= 0.8
    assert len(seen["away"]) <= 0.12 * (count + len(seen["away"])) + 5  # found out in a short run


def test_a_cap_that_answers_overloaded_is_kept_to():
    slots = Slots(8)
    task, seen = overloaded(slots.admit, 0.4, slots.leave)
    run(task, 400)
    assert 400 / (20 * seen["served"][-1]) >= 0.8
    assert len(seen["away"]) <= 0.12 * (400 + len(seen["away"]))


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7])
@pytest.mark.parametrize("latency", [0.1, 1.0])
@pytest.mark.slow
def test_calls_that_are_turned_away_at_random_are_made_again_at_once(share, latency):
    chance = Random(4)
    task, _ = overloaded(lambda now: chance.random() >= share, latency)
    seconds = run(task, 600, concurrency=16)
    assert seconds <= 1.5 * 600 / (1 - share) * latency / 16


@pytest.mark.parametrize(("share", "latency"), [(0.4, 0.2), (0.65, 0.4)])
def test_calls_at_once_come_back_once_calls_are_known_to_be_turned_away_at_random(share, latency):
    chance = Random(4)
    task, _ = overloaded(lambda now: chance.random() >= share, latency)
    at_ease, _ = overloaded(lambda now: True, latency)
    assert run(task, 1_000) <= 4 * run(at_ease, 1_000) / (1 - share)


@pytest.mark.parametrize(("share", "rate"), [(0.2, 40), (0.4, 15), (0.6, 8), (0.5, 3)])
@pytest.mark.slow
def test_no_row_is_lost_where_a_capacity_is_exceeded_and_calls_are_turned_away_at_random(
    share, rate
):
    chance, bucket = Random(4), TokenBucket(rate, rate / 2)
    task, _ = overloaded(lambda now: chance.random() >= share and bucket.admit(now), 0.5)
    assert run(task, 2_000, concurrency=32) <= 2 * 2_000 / rate


def test_a_server_that_is_down_for_a_while_is_asked_once_a_second_at_most():
    task, seen = overloaded(lambda now: not 3 <= now < 60, 0.1)
    run(task, 900, concurrency=16)
    later = [at for at in seen["away"] if at > 4.0]
    assert len(later) <= 57
    assert len(seen["away"]) <= 80


def test_a_server_that_is_down_from_the_start_costs_no_row():
    task, _ = overloaded(lambda now: now >= 20, 0.1)
    assert run(task, 50, retries=0) < 60
