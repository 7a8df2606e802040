"""How many pairs it takes: the plan against the exact chance of success."""

import numpy as np
import pytest
from scipy.stats import binom

from phoenix_nb.core.stats.power import detectable_difference, pairs_needed, sample_size
from phoenix_nb.core.stats.proportions import mcnemar_exact
from phoenix_nb.errors import UsageError


@pytest.mark.parametrize(("gains", "losses"), [(0.2, 0.1), (0.25, 0.05), (0.3, 0.25)])
@pytest.mark.slow
def test_planned_booleans_are_shown_about_as_often_as_planned(gains: float, losses: float) -> None:
    n = pairs_needed(gains - losses, (gains + losses) ** 0.5)
    chances = binom.pmf(np.arange(n + 1), n, gains + losses)
    shown = 0.0
    for changed in np.flatnonzero(chances > 1e-6).tolist():
        among = binom.pmf(np.arange(changed + 1), changed, gains / (gains + losses))
        rejects = [mcnemar_exact(gained, changed - gained) < 0.05 for gained in range(changed + 1)]
        shown += chances[changed] * float(among @ np.array(rejects))
    assert shown == pytest.approx(0.8, abs=0.04)


def test_planned_numbers_agree_with_the_textbook() -> None:
    """Half a standard deviation, paired, 80 %: 34 by the noncentral t distribution."""
    assert pairs_needed(0.5, 1.0) == 34
    assert pairs_needed(-0.5, 1.0) == 34


def test_smaller_differences_take_more_and_great_ones_ten() -> None:
    assert pairs_needed(0.1, 1.0) > pairs_needed(0.2, 1.0)
    assert pairs_needed(0.5, 1.0, power=0.9) > pairs_needed(0.5, 1.0)
    assert pairs_needed(5.0, 0.1) == 10


def test_the_detectable_difference_is_the_one_that_needs_as_many() -> None:
    found = detectable_difference(100, 0.5)
    assert found is not None
    assert pairs_needed(found, 0.5) in {100, 101}
    assert detectable_difference(1, 0.5) is None


@pytest.mark.parametrize("changed", [0.1, 0.2, 0.5])
def test_a_sample_size_shows_the_margin_as_often_as_planned(changed: float) -> None:
    assert sample_size(0.05, changed=0.2) == 630
    assert sample_size(0.05, changed=changed) == pairs_needed(0.05, changed**0.5)


def test_repetitions_help_against_noise_alone() -> None:
    assert sample_size(repetitions=5, noise=0.0) == sample_size()
    assert sample_size(repetitions=5) < sample_size()
    assert sample_size(repetitions=5, noise=1.0) == pairs_needed(0.05, (0.2 / 5) ** 0.5)
    assert sample_size(0.3, spread=1.2) == pairs_needed(0.3, 1.2)


@pytest.mark.parametrize(
    "given",
    [
        {"margin": 0.0}, {"margin": 0.3}, {"changed": 1.2}, {"power": 1.0}, {"repetitions": 0},
        {"spread": 0.0}, {"noise": 2.0}, {"level": 0.0}, {"margin": float("nan")},
    ],
)  # fmt: skip
def test_impossible_plans_are_refused(given) -> None:
    with pytest.raises(UsageError, match="pass"):
        sample_size(**given)


def test_points_given_for_a_share_are_explained() -> None:
    with pytest.raises(UsageError, match=r"margin=5 is not.*margin=0\.05, which is five points"):
        sample_size(margin=5)
    assert sample_size(margin=5, spread=20) == pairs_needed(5, 20)
