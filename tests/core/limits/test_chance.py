"""Refusals that no quota explains: nobody is slowed down for them, and a quota is found all the same."""

import statistics

import pytest

from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.chance import Chance
from phoenix_nb.core.limits.limiter import Limiter
from tests.support.limit_simulator import (
    AtRandom,
    Report,
    Server,
    Simulation,
    TokenBucket,
    no_advice,
    whole_seconds,
)

SEEDS = 5


def run(share: float, seed: int, advice=no_advice, changes=(), calls: int = 800) -> Report:
    server = Server(
        AtRandom(share, seed), latency=0.2, spread=0.5, advice=advice, changes=list(changes)
    )
    return Simulation(server, calls, seed=seed, concurrency=8).run(until=5_000.0)


@pytest.mark.parametrize("advice", [no_advice, whole_seconds])
@pytest.mark.parametrize("share", [0.02, 0.05, 0.1])
def test_random_refusals_slow_nothing_down_for_long(share, advice):
    """Eight calls at once, of 0.2 s each, are 40 a second less what is refused."""
    reports = [run(share, seed, advice) for seed in range(SEEDS)]
    assert all(report.completed == 800 for report in reports)
    late = [(report.ended - report.accepted_at[400]) / (400 * 0.2 / 8) for report in reports]
    assert statistics.median(late) < 1.5


def test_more_refusals_than_by_chance_are_a_quota():
    """After half of the run a bucket of 10 calls a second is there as well."""
    report = run(0.05, 1, changes=[(15.0, TokenBucket(10.0, 10.0))], calls=1_000)
    late = [at for at in report.refused_at if at > 25.0]
    assert report.completed == 1_000
    assert len(late) < 0.1 * sum(at > 25.0 for at in report.accepted_at)


def test_chance_explains_its_share_and_no_more():
    chance = Chance(rate=10.0, refused=5, calls=100)
    assert all(chance.explains(refused=number % 20 == 0) for number in range(100))
    explained = [chance.explains(refused=number % 2 == 0) for number in range(12)]
    assert explained[0]
    assert not explained[-1]


def test_calls_go_ever_faster_until_they_are_not_spaced():
    chance, now, waits = Chance(rate=1.0, refused=5, calls=100), 0.0, []
    for _ in range(160):
        waits.append(chance.wait(now))
        now += waits[-1]
        chance.launch(now)
    assert waits == sorted(waits[:1]) + sorted(waits[1:], reverse=True)
    assert waits[-1] == 0.0


def test_a_refusal_by_chance_closes_nothing():
    """What it asks to wait for is asked of that call alone."""
    limiter, now, seed = Limiter(), 0.0, AtRandom(0.2, 7)
    for _ in range(2_000):
        now += limiter.wait(now) + 0.01
        ticket = limiter.admit(now)
        kind = "accepted" if seed.admit(now) else "refused"
        limiter.settle(ticket, now + 0.005, Answer(kind=kind, retry_after=5.0))
        if limiter.by_chance and kind == "refused":
            break
    assert limiter.by_chance
    ticket = limiter.admit(now)
    limiter.settle(ticket, now + 0.005, Answer(kind="refused", retry_after=5.0))
    assert limiter.wait(now + 0.005) < 5.0
