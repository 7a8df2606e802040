"""Quick versions of the simulations of judges and people."""

import pytest

from benchmarks.simulate_judges import AGREEMENTS, SHARES, agreements, alphas, differences, shares


@pytest.mark.slow
@pytest.mark.parametrize("setting", SHARES)
def test_corrected_means_hold_the_truth(setting) -> None:
    assert shares(setting, 400, to_come=False)[0] >= 0.92


@pytest.mark.slow
@pytest.mark.parametrize(
    ("judge", "at_most"), [((0.9, 0.8), 0.85), ((0.5, 0.5), 1.05)], ids=["good", "useless"]
)
def test_a_good_judge_narrows_the_mean_and_a_useless_one_costs_nothing(judge, at_most) -> None:
    ratios = [shares((1_000, 100, base, *judge), 30, to_come=False)[1] for base in (0.5, 0.8)]
    assert max(ratios) <= at_most


@pytest.mark.slow
@pytest.mark.parametrize("right", [0.8, 1.0])
def test_corrected_differences_hold_the_truth(right) -> None:
    held, ratio = differences(50, 300, right=right)
    assert held >= 0.92
    assert ratio <= 0.70


@pytest.mark.parametrize("setting", AGREEMENTS[::4])
@pytest.mark.slow
def test_kappa_and_ac1_hold_the_truth_also_where_raters_nearly_agree(setting) -> None:
    assert min(agreements(setting, 250)) >= 0.89


@pytest.mark.slow
def test_alpha_holds_the_truth() -> None:
    assert alphas(0.8, 0.1, 30, 100) >= 0.9
