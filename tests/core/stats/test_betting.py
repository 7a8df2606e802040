"""Evidence by betting: parity with confseq, and what holds however often one looks."""

import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.stats.betting import ConfidenceSequence, Wealth, rescaled

FIXTURES = json.loads((Path(__file__).parent / "data" / "betting.json").read_text())
"""100 sequences with the figures of confseq 0.0.11; `benchmarks/betting_fixtures.py` makes them."""


@pytest.mark.parametrize("side", ["above", "below"])
def test_wealth_equals_that_of_confseq(side):
    compared = 0
    for fixture in FIXTURES:
        claim, scores = fixture["claim"], fixture["scores"]
        wealth = Wealth(np.array([claim if side == "above" else 1 - claim]), fixture["size"])
        path = []
        for score in scores:
            wealth.add(score if side == "above" else 1 - score)
            path.append(wealth.logarithm[0])
        for ours, theirs in zip((path[len(scores) // 2], path[-1]), fixture[side], strict=True):
            if math.isfinite(
                theirs
            ):  # confseq sets both sides to infinity once a mean is impossible
                assert math.exp(ours) == pytest.approx(theirs, rel=1e-9, abs=1e-9)
                compared += 1
    assert compared > 150


def test_interval_equals_that_of_confseq():
    for fixture in FIXTURES:
        sequence = ConfidenceSequence(fixture["size"])
        sequence.extend(fixture["scores"])
        assert sequence.interval == pytest.approx(fixture["interval"], abs=1e-9)


@given(
    st.lists(st.sampled_from([0.0, 0.25, 0.5, 1.0]), min_size=1, max_size=40),
    st.lists(st.integers(1, 7), min_size=1),
)
def test_interval_does_not_depend_on_when_it_is_read(scores, pauses):
    at_once, in_pieces = ConfidenceSequence(len(scores)), ConfidenceSequence(len(scores))
    at_once.extend(scores)
    narrowest = 1.0
    for index, score in enumerate(scores):
        in_pieces.add(score)
        if index % pauses[index % len(pauses)] == 0:
            low, high = in_pieces.interval
            assert high - low <= narrowest + 1e-12
            narrowest = high - low
            in_pieces = in_pieces.copy()
    assert in_pieces.interval == pytest.approx(at_once.interval, abs=1e-12)
    assert at_once.interval == pytest.approx((np.mean(scores), np.mean(scores)), abs=1e-9)


def test_impossible_claim_gives_infinite_wealth():
    wealth = Wealth(np.array([0.2, 0.9]), 10)
    for _ in range(4):
        wealth.add(1.0)
    assert wealth.logarithm[0] == math.inf
    assert math.isfinite(wealth.logarithm[1])


def test_rounding_is_no_contradiction():
    wealth = Wealth(np.array([0.1]), 3)  # three times 0.1 is not 0.3 in floating point
    for score in (0.1, 0.2, 0.0):
        wealth.add(score)
    assert wealth.logarithm[0] < math.log(20)


def test_rescaled_maps_range_to_unit_interval():
    assert [rescaled(score, 1, 5) for score in (1, 3, 5, 5.0000001)] == [0.0, 0.5, 1.0, 1.0]


@pytest.mark.slow
@pytest.mark.parametrize("share", [0.02, 0.3, 0.5, 0.9])
@pytest.mark.parametrize("size", [60, 200])
def test_interval_misses_at_any_look_in_at_most_5_percent(share, size):
    random = np.random.default_rng(int(1000 * share) + size)
    missed = 0
    for _ in range(400):
        scores = (np.arange(size) < round(share * size)).astype(float)
        random.shuffle(scores)
        sequence = ConfidenceSequence(size)
        mean = scores.mean()
        for index, score in enumerate(scores):
            sequence.add(score)
            if index % 4 == 3:
                low, high = sequence.interval
                if not low - 1e-9 <= mean <= high + 1e-9:
                    missed += 1
                    break
    assert missed <= 20 + 2.6 * math.sqrt(20)  # 99.5 % of the runs of a true 5 %
