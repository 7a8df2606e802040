"""A server of one's own, which refuses nothing and takes longer the more it has to do."""

import heapq
import random
from collections import deque
from statistics import fmean, median

import pytest

from phoenix_nb.core.limits.concurrency import ConcurrencyLimit
from phoenix_nb.core.limits.gate import CallOutcome


def serve(latency, calls, seed=0, gate=None):
    """Make calls of a server that takes `latency(in flight)` seconds, ± 20 %; returns times and latencies."""
    chance = random.Random(seed)
    gate = gate or ConcurrencyLimit()
    flying, done, now, wake = [], [], 0.0, 0.0
    while len(done) < calls:
        while gate.delay(now) == 0.0:
            permit = gate.acquire(now)
            took = latency(len(flying) + 1) * chance.uniform(0.8, 1.2)
            heapq.heappush(flying, (now + took, permit.sequence, permit))
        wake = now + gate.delay(now)
        if wake < flying[0][0]:
            now = wake
            continue
        now, _, permit = heapq.heappop(flying)
        gate.release(permit, now, CallOutcome.SUCCEEDED)
        done.append((now, now - permit.launched, len(flying) + 1))
    return done


def serve_in_turn(slots, calls, seed):
    """Make calls of a server with so many slots and a queue; they take a second, with a long tail."""
    chance, gate, queue, busy = random.Random(seed), ConcurrencyLimit(), deque(), []
    done, now = [], 0.0

    def start(permit):
        heapq.heappush(busy, (now + chance.lognormvariate(-0.18, 0.6), permit.sequence, permit))

    while len(done) < calls:
        while gate.delay(now) == 0.0:
            permit = gate.acquire(now)
            queue.append(permit) if len(busy) >= slots else start(permit)
        wake = now + gate.delay(now)
        if wake < busy[0][0]:
            now = wake
            continue
        now, _, permit = heapq.heappop(busy)
        if queue:
            start(queue.popleft())
        gate.release(permit, now, CallOutcome.SUCCEEDED)
        done.append((now, now - permit.launched))
    return done


def serve_side_by_side(slots, calls, seed):
    """Make calls of a server that slows all of them down beyond `slots(answered)`; with a long tail."""
    chance, gate, flying, done = random.Random(seed), ConcurrencyLimit(), [], []
    now = worked = 0.0
    while len(done) < calls:
        while gate.delay(now) == 0.0:
            permit = gate.acquire(now)
            work = chance.lognormvariate(-0.18, 0.6)
            heapq.heappush(flying, (worked + work, permit.sequence, permit))
        speed = min(1.0, slots(len(done)) / len(flying))
        wake, end = now + gate.delay(now), now + (flying[0][0] - worked) / speed
        if wake < end:
            now, worked = wake, worked + (wake - now) * speed
            continue
        now, (worked, _, permit) = end, heapq.heappop(flying)
        gate.release(permit, now, CallOutcome.SUCCEEDED)
        done.append((now, now - permit.launched))
    return done


def throughput_and_latency(done):
    return (len(done) - 1) / (done[-1][0] - done[0][0]), fmean(took for _, took in done)


@pytest.mark.parametrize("slots", [8, 20, 40])
@pytest.mark.parametrize("kind", ["in turn", "side by side"])
def test_the_knee_is_found_among_calls_that_take_very_different_times(kind, slots):
    seen = []
    for seed in range(12):
        if kind == "in turn":
            done = serve_in_turn(slots, 3_000, seed)
        else:
            done = serve_side_by_side(lambda _: slots, 3_000, seed)
        seen.append(throughput_and_latency(done[1_500:]))
    assert median(throughput for throughput, _ in seen) >= 0.95 * slots
    assert min(throughput for throughput, _ in seen) >= 0.8 * slots
    assert median(latency for _, latency in seen) <= 1.5


@pytest.mark.parametrize(("before", "after"), [(8, 24), (24, 8), (10, 1_000), (1_000, 10)])
def test_a_server_that_changes_is_followed(before, after):
    seen = []
    for seed in range(8):
        done = serve_side_by_side(lambda n: before if n < 3_000 else after, 8_000, seed)
        seen.append(throughput_and_latency(done[6_500:]))
    assert median(throughput for throughput, _ in seen) >= 0.9 * min(after, 64)
    assert median(latency for _, latency in seen) <= 1.5


def test_looking_for_a_knee_where_there_is_none_costs_little():
    seen = [serve_side_by_side(lambda _: 1_000, 3_000, seed)[-1][0] for seed in range(8)]
    assert median(seen) <= 1.1 * 3_000 / 64


@pytest.mark.parametrize("knee", [4, 8, 12, 20, 30])
def test_the_knee_is_found_at_full_throughput_and_without_waiting_longer(knee):
    done = serve(lambda flying: 0.5 * max(1.0, flying / knee), 3_000)
    late = done[1_500:2_500]
    throughput = len(late) / (late[-1][0] - late[0][0])
    assert throughput >= 0.95 * knee / 0.5
    typical = sorted(took for _, took, _ in late)[len(late) // 2]
    assert typical <= 1.5 * 0.5 * 1.1


@pytest.mark.parametrize("latency", [0.05, 1.0])
def test_a_server_without_a_knee_keeps_as_many_calls_as_may_be(latency):
    done = serve(lambda flying: latency, 4_000)
    late = done[2_000:]
    assert len(late) / (late[-1][0] - late[0][0]) >= 0.9 * 64 / latency


def test_throughput_that_grows_ever_more_slowly_is_kept():
    done = serve(lambda flying: 0.2 + 0.01 * flying, 4_000)
    late = done[2_000:]
    assert len(late) / (late[-1][0] - late[0][0]) >= 0.9 * 64 / 0.84


@pytest.mark.parametrize(("spread", "evaluators"), [(0.0, 1), (0.2, 1), (0.02, 4)])
def test_quick_calls_among_long_ones_are_not_taken_for_a_knee(spread, evaluators):
    """A task of half a second shares the calls in flight with evaluators that take a millisecond."""
    gate, chance = ConcurrencyLimit(), random.Random(1)
    flying, tasks, now, quick = [], [], 0.0, 0
    while len(tasks) < 4_000:
        while gate.delay(now) == 0.0:
            permit = gate.acquire(now)
            took = 0.001 if quick else 0.5 * chance.uniform(1 - spread, 1 + spread)
            heapq.heappush(flying, (now + took, permit.sequence, permit, not quick))
            quick = max(0, quick - 1)
        wake = now + gate.delay(now)
        if wake < flying[0][0]:
            now = wake
            continue
        tick = flying[0][0] + 0.002  # a loop settles together what ends together
        while flying and flying[0][0] <= tick:
            now, _, permit, long = heapq.heappop(flying)
            gate.release(permit, now, CallOutcome.SUCCEEDED)
            if long:
                tasks.append(now)
                quick += evaluators
    assert 2_500 / (tasks[3_500] - tasks[1_000]) >= 0.95 * 64 / 0.5


def test_a_short_run_is_not_held_back():
    assert serve(lambda flying: 1.0, 300)[-1][0] < 9


def test_a_quota_that_is_stated_is_provided_for():
    gate = ConcurrencyLimit()
    serve(lambda flying: 2.0, 300, gate=gate)
    gate.provide_for(100.0)
    assert gate.most == pytest.approx(240, rel=0.1)
    gate.provide_for(1e6, most=256)
    assert gate.most == 256
