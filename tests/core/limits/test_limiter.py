"""Quotas that answers state: used from the first answer on, in every dimension, with hardly a refusal."""

import heapq
import itertools
import random
from dataclasses import dataclass

import pytest

from phoenix_nb.core.limits import Answer, Demand, Limiter, LimitKey, StatedQuota, Usage
from phoenix_nb.core.limits.expectation import Expectation
from phoenix_nb.core.limits.meter import Meter
from tests.support.limit_simulator import TokenBucket

ACCEPTED = Answer(kind="accepted")


def minute(dimension="requests", limit=60.0, **known):
    return StatedQuota(dimension=dimension, limit=limit, period=60.0, **known)


@dataclass
class Provider:
    """Counts requests and tokens by the minute, and states both on every answer."""

    tokens: TokenBucket
    requests: TokenBucket
    refused: int = 0
    """After the first minute."""
    used: float = 0.0

    def ask(self, now, size):
        self.tokens._fill(now)
        self.requests._fill(now)
        if self.tokens.level < size or self.requests.level < 1:
            self.refused += now > 60
            return False
        self.tokens.level -= size
        self.requests.level -= 1
        self.used += size
        return True

    def state(self, now):
        return tuple(
            StatedQuota(
                dimension=dimension,
                limit=bucket.capacity,
                remaining=bucket.level,
                resets_in=(bucket.capacity - bucket.level) / bucket.rate,
            )
            for dimension, bucket in (("tokens", self.tokens), ("requests", self.requests))
            if bucket._fill(now) is None
        )


def drive(limiter, provider, sizes, latency=0.8, at_once=64):
    """Make calls as soon as the limiter lets them; those that are refused are made again."""
    order = itertools.count()
    waiting = list(sizes)[::-1]
    events = [(0.0, next(order), None, None, False)]
    flying, now, woken_at = 0, 0.0, float("inf")
    while events:
        now, _, ticket, size, accepted = heapq.heappop(events)
        if ticket is None:
            woken_at = float("inf")
        else:
            flying -= 1
            if not accepted:
                waiting.append(size)
            limiter.settle(
                ticket,
                now,
                Answer(
                    kind="accepted" if accepted else "refused",
                    stated=provider.state(now),
                    usage=Usage(size - 50, 50) if accepted else None,
                ),
            )
        while waiting and flying < at_once:
            demand = Demand()
            wait = limiter.wait(now, demand)
            if wait > 0:
                if now + wait < woken_at:
                    woken_at = now + wait
                    heapq.heappush(events, (woken_at, next(order), None, None, False))
                break
            size = waiting.pop()
            flying += 1
            ticket = limiter.admit(now, demand)
            accepted = provider.ask(now, size)
            took = latency if accepted else 0.02
            heapq.heappush(events, (now + took, next(order), ticket, size, accepted))
    return now


@pytest.mark.parametrize("mean", [60, 120, 600, 2_000])
def test_the_binding_one_of_two_stated_quotas_is_used_up_with_hardly_a_refusal(mean):
    chance = random.Random(mean)
    sizes = [
        51 + int(mean * chance.lognormvariate(-0.125, 0.5))
        for _ in range(1_500 if mean < 600 else 600)
    ]
    provider = Provider(TokenBucket(1_000, 60_000), TokenBucket(500 / 60, 500))
    took = drive(Limiter(), provider, sizes)
    ideal = max((sum(sizes) - 60_000) / 1_000, (len(sizes) - 500) * 60 / 500)
    assert provider.used == sum(sizes)
    assert ideal / took >= 0.93
    assert provider.refused <= 0.02 * len(sizes)


def test_calls_that_grow_in_mid_run_are_expected_to_be_large_soon():
    chance = random.Random(5)
    sizes = [int(m * chance.lognormvariate(-0.125, 0.5)) + 51 for m in [60] * 600 + [2_000] * 300]
    provider = Provider(TokenBucket(1_000, 60_000), TokenBucket(500 / 60, 500))
    drive(Limiter(), provider, sizes)
    assert provider.refused <= 0.02 * len(sizes)


def test_a_key_that_has_shown_no_limit_lets_everything_through():
    limiter = Limiter(LimitKey("api.example", "", "m"))
    for at in range(1_000):
        assert limiter.wait(at * 1e-3) == 0.0
        limiter.settle(limiter.admit(at * 1e-3), at * 1e-3 + 0.5, ACCEPTED)
    assert limiter.binding(10.0) is None


def test_a_first_answer_that_states_a_quota_is_heeded_by_the_next_call():
    limiter = Limiter()
    first = limiter.admit(0.0)
    limiter.settle(first, 0.1, Answer(kind="accepted", stated=(minute(remaining=0.0),)))
    assert limiter.wait(0.1) == pytest.approx(1.0)
    binding = limiter.binding(0.1)
    assert binding is not None
    assert (binding.dimension, binding.limit, binding.period) == ("requests", 60.0, 60.0)
    assert binding.stated


def test_a_quota_that_the_user_states_is_kept_whatever_answers_say():
    limiter = Limiter()
    limiter.state(0.0, [minute(limit=2.0), StatedQuota(dimension="concurrency", limit=1.0)])
    ticket = limiter.admit(0.0)
    assert limiter.wait(0.0) == float("inf")
    limiter.settle(ticket, 0.1, Answer(kind="accepted", stated=(minute(limit=1e6, remaining=1e6),)))
    limiter.settle(limiter.admit(0.1), 0.2, ACCEPTED)
    assert limiter.wait(0.2) == pytest.approx(30, rel=0.01)


def test_a_call_larger_than_the_quota_waits_for_all_of_it_and_leaves_a_debt():
    meter = Meter(minute("tokens", 600.0), 0.0, by_user=False)
    meter.take(0.0, 300.0)
    assert meter.wait(0.0, 900.0) == pytest.approx(30.0)
    meter.take(30.0, 900.0)
    assert meter.wait(30.0, 1.0) == pytest.approx(30.1)


def test_a_refusal_though_the_bucket_had_filled_tells_a_window():
    meter = Meter(minute(limit=60.0), 0.0, by_user=False)
    meter.take(0.0, 60.0)
    meter.settle(0.0, 60.0, 60.0)
    meter.hear(1.0, minute(limit=60.0, remaining=0.0, resets_in=59.0))
    meter.hear(20.0, minute(limit=60.0, remaining=0.0, resets_in=40.0), refused=True)
    assert meter.wait(20.0, 1.0) == pytest.approx(40.0)
    assert meter.wait(60.0, 60.0) == 0.0
    meter.take(61.0, 60.0)
    assert meter.wait(61.0, 1.0) == pytest.approx(59.0)
    assert meter.wait(120.0, 60.0) == 0.0


def test_what_is_stated_is_not_learnt_besides():
    limiter = Limiter()
    for at in (0.0, 0.01, 0.02):
        stated = (minute(remaining=0.0, resets_in=60.0),)
        limiter.settle(limiter.admit(at), at + 0.001, Answer(kind="refused", stated=stated))
    assert limiter.rate(0.1) == pytest.approx(1.0)


def test_refusals_that_nothing_stated_explains_are_learnt_from():
    limiter = Limiter()
    generous = (minute(limit=6e6, remaining=5e6),)
    for at in range(5):
        limiter.settle(
            limiter.admit(at * 0.01), at * 0.01 + 0.005, Answer(kind="refused", stated=generous)
        )
    assert limiter.wait(0.05) > 0.0


def test_what_a_group_of_calls_took_is_what_its_next_call_is_expected_to_take():
    expectation = Expectation()
    assert expectation.amount(Demand(group="a"), "tokens") == 0.0
    for _ in range(100):
        expectation.learn(Demand(group="a"), "tokens", 100.0)
        expectation.learn(Demand(group="b"), "tokens", 900.0)
    assert expectation.amount(Demand(group="a"), "tokens") == pytest.approx(100.0)
    assert expectation.amount(Demand(group="b"), "tokens") == pytest.approx(900.0)


def test_what_a_call_announces_counts_as_it_has_come_true():
    expectation = Expectation()
    for _ in range(100):
        expectation.learn(Demand(100.0, 0.0), "input_tokens", 120.0)
    assert expectation.amount(Demand(1_000.0, 0.0), "input_tokens") == pytest.approx(1_200.0)


def test_what_was_learnt_is_forgotten_after_a_long_rest():
    limiter = Limiter()
    for at in range(3):
        limiter.settle(limiter.admit(at * 0.01), at * 0.01 + 0.005, Answer(kind="refused"))
    assert limiter.wait(0.05) > 0.0
    assert limiter.wait(2_000.0) == 0.0
    assert limiter.rate(2_000.0) is None


def test_the_period_of_a_small_quota_follows_from_when_it_is_whole_again():
    meter = Meter(StatedQuota(dimension="requests", limit=20.0, remaining=19.0), 0.0, by_user=False)
    meter.hear(0.0, StatedQuota(dimension="requests", limit=20.0, remaining=19.0, resets_in=0.05))
    assert meter.period == pytest.approx(1.0)
