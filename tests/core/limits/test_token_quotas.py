"""Quotas of tokens that no header states: learnt as those of requests are, by weight."""

import random
import statistics

import pytest

from phoenix_nb.core.limits.bucket import fit
from phoenix_nb.core.limits.history import History
from tests.support.token_simulator import Call, Run, Shape

SEEDS = range(5)


def calls(chance: random.Random, mean: float, count: int, *, announced: bool = False) -> list[Call]:
    """Calls of lognormal sizes, seven tenths of which are the prompt."""
    prompts = [1 + int(0.7 * mean * chance.lognormvariate(-0.125, 0.5)) for _ in range(count)]
    answers = [1 + int(0.3 * mean * chance.lognormvariate(-0.125, 0.5)) for _ in range(count)]
    return [
        Call(prompt, answer, 1.2 * prompt if announced else None)
        for prompt, answer in zip(prompts, answers, strict=True)
    ]


def run(seed: int, made: list[Call], *, known: bool = False, **quota: object) -> Run:
    """Make calls under a quota of 120,000 tokens a minute, ten seconds of which are there at once."""
    told = {"rate": 2_000.0, "depth": 20_000.0, "latency": 0.5, "refusal": 0.02, "named": True}
    one = Run(Shape(calls=made, advice="none", **(told | quota)), seed, known=known)
    one.run()
    return one


def measure(seed: int, made: list[Call], **quota: object) -> tuple[float, float]:
    """The share of the quota that is used, and the share of the calls that is refused."""
    ours, best = run(seed, made, **quota), run(seed, made, known=True, **quota)
    assert len(ours.accepted) == len(made)
    refused = len(ours.refused_at)
    return best.took / ours.took, refused / (len(made) + refused)


@pytest.mark.parametrize("announced", [False, True])
@pytest.mark.parametrize(("mean", "count"), [(120, 400), (600, 150)])
def test_a_quota_of_tokens_that_refusals_name_is_used_up(mean, count, announced):
    found = [
        measure(seed, calls(random.Random(seed), mean, count, announced=announced))
        for seed in SEEDS
    ]
    assert statistics.median(used for used, _ in found) >= 0.85
    assert statistics.median(refused for _, refused in found) <= 0.08


def test_a_quota_of_tokens_that_nobody_names_is_learnt_in_calls_and_used_up():
    found = [measure(s, calls(random.Random(s), 600, 150), named=False) for s in SEEDS]
    assert statistics.median(used for used, _ in found) >= 0.85
    assert statistics.median(refused for _, refused in found) <= 0.1


def test_calls_that_grow_in_mid_run_are_learnt_to_be_larger():
    found = []
    for seed in SEEDS:
        chance = random.Random(seed)
        made = calls(chance, 60, 400) + calls(chance, 1_500, 60)
        found.append(measure(seed, made))
    assert statistics.median(used for used, _ in found) >= 0.8
    assert statistics.median(refused for _, refused in found) <= 0.1


def test_calls_that_grow_after_a_window_of_tokens_was_met_are_still_kept_to_it():
    found = []
    for seed in SEEDS:
        chance = random.Random(seed)
        made = calls(chance, 60, 300) + calls(chance, 1_500, 100)
        found.append(measure(seed, made, kind="window", period=10.0, latency=1.5))
    assert statistics.median(used for used, _ in found) >= 0.8
    assert statistics.median(refused for _, refused in found) <= 0.08


def test_few_calls_are_risked_to_find_out_whether_a_window_has_opened_or_it_is_a_bucket():
    refused = []
    for seed in SEEDS:
        made = calls(random.Random(seed), 2_000, 60)
        ours = run(seed, made, depth=60_000.0, refusal=0.05, latency=0.25)
        under_way = ours.refused_at[0] + 0.5
        refused.append(sum(at > under_way for at in ours.refused_at))
    assert statistics.median(refused) <= 8


@pytest.mark.parametrize("named", [False, True])
def test_a_window_is_told_by_all_calls_before_it_whichever_was_answered_first(named):
    found = []
    for seed in SEEDS:
        made = calls(random.Random(seed), 120, 500)
        found.append(measure(seed, made, kind="window", period=10.0, named=named))
    assert statistics.median(used for used, _ in found) >= 0.8
    assert statistics.median(refused for _, refused in found) <= 0.1


def test_a_quota_of_tokens_is_told_in_tokens():
    limiters = [run(seed, calls(random.Random(seed), 600, 150)).limiter for seed in range(7)]
    told = [limiter.binding(1e3) for limiter in limiters]
    assert {(row.dimension, row.period, row.stated) for row in told} == {("tokens", 1.0, False)}
    assert statistics.median(row.limit for row in told) == pytest.approx(2_000, rel=0.1)
    rates = [limiter.rate(1e3) for limiter in limiters]
    assert statistics.median(rates) == pytest.approx(2_000 / 600, rel=0.2)


def test_a_quota_of_requests_is_told_in_requests_whatever_calls_take():
    made = calls(random.Random(0), 600, 200)
    limiter = run(0, made, kind="requests", rate=10.0, depth=10.0, named=False).limiter
    binding = limiter.binding(1e3)
    assert binding is not None
    assert binding.dimension == "requests"
    assert binding.limit == pytest.approx(10.0, rel=0.3)


def test_a_bucket_that_tokens_are_taken_from_is_told_from_one_that_calls_are():
    chance = random.Random(1)
    level, at, made = 8.0, 0.0, []
    for _ in range(200):
        wait, weight = chance.expovariate(12.0), chance.lognormvariate(-0.5, 1.0)
        at, level = at + wait, min(8.0, level + 10.0 * wait)
        refused = weight > level
        level -= 0.0 if refused else weight
        made.append((at, refused, weight))
    weighed = fit(made)
    counted = fit([(at, refused, 1.0) for at, refused, _ in made])
    assert weighed.misfit == 0.0
    assert weighed.low <= 10.0 * 1.01
    assert weighed.high >= 10.0 / 1.01
    assert counted.misfit > 1.0


def test_a_call_that_was_refused_seems_as_large_as_those_that_followed():
    history = History()
    history.weighted = True
    for _ in range(6):
        history.launch(0.0)
    history.refuse(2)
    for sequence in (3, 4, 5, 6):
        assert history.weigh(sequence, 9.0) == -8.0
    assert [weight for _, refused, weight in history.calls() if refused] == [9.0]
    assert history.deviation == pytest.approx(8.0)
