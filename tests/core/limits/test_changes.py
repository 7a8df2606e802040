"""Quotas that change, and that are shared: what comes of them on a simulated clock."""

import statistics
from functools import partial

import pytest

from tests.support.limit_simulator import (
    FixedWindow,
    Quota,
    Server,
    Simulation,
    SlidingWindow,
    Slots,
    TokenBucket,
    exact,
    side_by_side,
    whole_seconds,
)

CHANGES_AT = 30.0


def change(
    before: Quota,
    after: Quota,
    calls: int,
    latency: float = 0.05,
    *,
    spread: float = 0.02,
    seed: int = 1,
) -> Simulation:
    server = Server(
        before, latency=latency, spread=spread, network=0.002, changes=[(CHANGES_AT, after)]
    )
    return Simulation(server, calls, seed=seed, lateness=0.002)


def accepted(simulation: Simulation, begin: float, end: float) -> float:
    """Calls per second that were accepted in a stretch of time."""
    times = simulation.report.accepted_at
    return sum(begin <= at < end for at in times) / (end - begin)


@pytest.mark.parametrize("depth", [20.0, 5.0])
def test_a_bucket_of_twenty_a_second_raised_tenfold_is_used_within_ten_seconds(depth):
    after = TokenBucket(200.0, 10 * depth, at=CHANGES_AT)
    simulation = change(TokenBucket(20.0, depth), after, 6_000)
    simulation.run(until=CHANGES_AT + 14)
    assert accepted(simulation, CHANGES_AT + 10, CHANGES_AT + 13) >= 0.9 * 200


def test_what_a_bucket_let_through_before_it_was_raised_tells_nothing_of_the_rate_after_it():
    for seed in range(5):
        after = TokenBucket(100.0, 30.0, at=CHANGES_AT)
        simulation = change(TokenBucket(10.0, 3.0), after, 3_000, spread=0.1, seed=seed)
        simulation.run(until=CHANGES_AT + 14)
        assert accepted(simulation, CHANGES_AT + 10, CHANGES_AT + 13) >= 0.9 * 100


@pytest.mark.parametrize("depth", [1.0, 5.0])
def test_a_bucket_of_five_a_second_raised_tenfold_is_used_within_ten_seconds(depth):
    used = []
    for seed in range(3):
        after = TokenBucket(50.0, 10 * depth, at=CHANGES_AT)
        simulation = change(TokenBucket(5.0, depth), after, 2_000, spread=0.1, seed=seed)
        simulation.run(until=CHANGES_AT + 14)
        used.append(accepted(simulation, CHANGES_AT + 10, CHANGES_AT + 14))
    assert statistics.median(used) >= 0.9 * 50


@pytest.mark.parametrize("kind", [FixedWindow, SlidingWindow])
@pytest.mark.parametrize("limit", [20, 50, 200])
def test_a_window_of_ten_seconds_raised_tenfold_is_used_within_ten_seconds(kind, limit):
    simulation = change(kind(limit, 10.0), kind(10 * limit, 10.0), 12_000, spread=0.1)
    simulation.run(until=CHANGES_AT + 25)
    assert accepted(simulation, CHANGES_AT + 10, CHANGES_AT + 22) >= 0.9 * limit


def test_a_cap_raised_tenfold_is_used_within_ten_seconds():
    used = []
    for seed in range(5):
        simulation = change(Slots(4), Slots(40), 800, latency=1.0, spread=0.3, seed=seed)
        simulation.run(until=CHANGES_AT + 14)
        used.append(accepted(simulation, CHANGES_AT + 10, CHANGES_AT + 13))
    assert statistics.median(used) >= 0.9 * 40


@pytest.mark.parametrize("rate", [5.0, 20.0])
@pytest.mark.parametrize("kind", ["bucket", "window", "cap"])
def test_a_halved_quota_is_followed_within_a_minute(kind, rate):
    make = {
        "bucket": lambda rate, at: TokenBucket(rate, rate, at=at),
        "window": lambda rate, at: FixedWindow(round(6 * rate), 6.0),
        "cap": lambda rate, at: Slots(round(rate)),
    }[kind]
    before, after = make(rate, 0.0), make(rate / 2, CHANGES_AT)
    latency = 1.0 if kind == "cap" else 0.05
    simulation = change(before, after, round(120 * rate), latency)
    simulation.run(until=CHANGES_AT + 90)
    report = simulation.report
    refused = sum(at >= CHANGES_AT + 60 for at in report.refused_at)
    assert accepted(simulation, CHANGES_AT + 60, CHANGES_AT + 90) >= 0.75 * (rate // 2)
    assert refused <= 0.1 * 30 * rate / 2


@pytest.mark.parametrize(
    "quota", [partial(SlidingWindow, 600, 60.0), partial(FixedWindow, 600, 60.0)]
)
@pytest.mark.parametrize("advice", [exact, whole_seconds])
def test_a_window_of_many_calls_that_tells_when_it_opens_is_used_up(quota, advice):
    server = Server(quota(), latency=0.2, spread=0.5, advice=advice)
    report = Simulation(server, 1_500, seed=2).run(until=600)
    assert report.completed == 1_500
    assert report.refused <= 45
    assert 120 / (report.accepted_at[-1] - report.accepted_at[149]) >= 0.95


@pytest.mark.parametrize(("cap", "latency"), [(20, 1.0), (10, 0.5), (40, 2.0)])
def test_two_clients_of_one_cap_use_all_of_it_and_neither_starves(cap, latency):
    shared = Slots(cap)
    clients = [
        Simulation(Server(shared, latency=latency, spread=0.3), 10_000, seed=seed)
        for seed in (3, 4)
    ]
    side_by_side(*clients, until=90.0)
    shares = [accepted(client, 30.0, 90.0) for client in clients]
    assert sum(shares) >= 0.95 * cap / latency
    assert min(shares) >= 0.3 * cap / latency


@pytest.mark.parametrize(
    "quota", [partial(TokenBucket, 20.0, 20.0), partial(TokenBucket, 20.0, 3.0)]
)
def test_two_clients_of_one_quota_share_it_and_neither_starves(quota):
    shared = quota()
    clients = [
        Simulation(Server(shared, latency=0.1, spread=0.2), 10_000, seed=seed) for seed in (1, 2)
    ]
    side_by_side(*clients, until=90.0)
    shares = [accepted(client, 30.0, 90.0) for client in clients]
    assert sum(shares) >= 0.8 * 20
    assert min(shares) >= 0.2 * 20
