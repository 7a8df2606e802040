"""The quick version of `benchmarks/simulate_intervals.py`; its seeds are fixed."""

import pytest

from benchmarks import simulate_intervals as simulate
from benchmarks.intervals_not_used import BOOLEANS
from benchmarks.paired_scores import NUMBERS

SCENARIOS = {scenario.__name__: (scenario, effect) for scenario, effect, _ in NUMBERS}


@pytest.mark.parametrize("n", [30, 200])
def test_intervals_of_paired_booleans_hold_95_percent(n: int) -> None:
    for (gains, losses), hard in simulate.GAINS_AND_LOSSES:
        covered = simulate.boolean_coverage(n, gains, losses)
        assert 0.93 <= covered <= (1.0 if hard and n == 30 else 0.97), (gains, losses)


def test_intervals_of_many_paired_booleans_hold_95_percent() -> None:
    assert simulate.boolean_coverage(1000, 0.05, 0.05) == pytest.approx(0.95, abs=0.005)


@pytest.mark.parametrize("n", [30, 200, 1000])
def test_equal_booleans_are_called_different_in_5_percent_at_most(n: int) -> None:
    for rate in (0.1, 0.02):
        assert simulate.boolean_claims(n, rate, rate) <= 0.05


@pytest.mark.slow
@pytest.mark.parametrize(("name", "draws"), [("ratings", 600), ("repeated", 600), ("heavy", 600)])
def test_intervals_of_numbers_hold_95_percent(name: str, draws: int) -> None:
    scenario, effect = SCENARIOS[name]
    covered = simulate.number_coverage(scenario, effect, 30, draws)
    assert 0.925 <= covered <= 0.975


@pytest.mark.parametrize("name", ["ratings", "repeated"])
def test_equal_numbers_are_called_different_in_6_percent_at_most(name: str) -> None:
    scenario, _ = SCENARIOS[name]
    assert simulate.number_claims(scenario, 30, 500) <= 0.06


def test_narrowed_for_next_to_no_changed_pairs_the_interval_fails_elsewhere() -> None:
    narrowed = BOOLEANS["Tango at 93 %"]
    assert 0.93 <= simulate.boolean_coverage(30, 0.06, 0.01, narrowed) <= 0.97
    assert simulate.boolean_coverage(30, 0.23, 0.06, narrowed) < 0.93
    assert simulate.boolean_coverage(30, 0.02, 0.01, narrowed) > 0.97


def test_intervals_of_one_share_hold_95_percent() -> None:
    assert 0.93 <= simulate.share_coverage(200, 0.9) <= 0.97
    assert 0.93 <= simulate.repeated_share_coverage(30, 400) <= 0.98


@pytest.mark.parametrize("name", simulate.BOUNDED)
@pytest.mark.parametrize("n", [4, 30])
def test_a_known_range_never_costs_coverage(name: str, n: int) -> None:
    without, known = simulate.bounded_coverage(name, n, 500)
    assert known >= without
    assert known >= 0.86


def test_equal_label_mixes_are_called_changed_in_6_percent_at_most() -> None:
    assert simulate.label_claims(30, 200) <= 0.06
