"""Paired shares: McNemar's exact test and Tango's interval."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar
from statsmodels.stats.contingency_tables import mcnemar

from phoenix_nb.core.stats.proportions import mcnemar_exact, tango_interval


@pytest.mark.parametrize(
    ("gained", "lost"), [(0, 0), (1, 0), (0, 6), (5, 5), (6, 5), (209, 152), (306, 79)]
)
def test_mcnemar_agrees_with_statsmodels(gained: int, lost: int) -> None:
    expected = mcnemar([[10, gained], [lost, 10]], exact=True).pvalue
    wanted = 1.0 if math.isnan(expected) else expected
    assert mcnemar_exact(gained, lost) == pytest.approx(wanted, rel=1e-9)


def constrained_distance(gained: int, lost: int, n: int, difference: float) -> float:
    """Score statistic, with the likelihood maximised numerically instead of in closed form."""

    def unlikelihood(share: float) -> float:
        shares = (share + difference, share, 1 - 2 * share - difference)
        counts = (gained, lost, n - gained - lost)
        return -sum(c * math.log(p) for c, p in zip(counts, shares, strict=True) if c)

    low, high = max(0.0, -difference), (1 - difference) / 2
    share = minimize_scalar(unlikelihood, bounds=(low, high), options={"xatol": 1e-12}).x
    variance = n * (2 * share + difference * (1 - difference))
    return (gained - lost - n * difference) / math.sqrt(variance)


@pytest.mark.parametrize(("gained", "lost", "n"), [(3, 1, 30), (12, 5, 40), (60, 20, 200)])
def test_the_score_test_just_rejects_at_tangos_bounds(gained: int, lost: int, n: int) -> None:
    low, high = tango_interval(gained, lost, n)
    assert constrained_distance(gained, lost, n, low) == pytest.approx(1.959964, abs=1e-4)
    assert constrained_distance(gained, lost, n, high) == pytest.approx(-1.959964, abs=1e-4)


outcomes = st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers(0, 100))


@settings(deadline=None, max_examples=100)
@given(outcomes.filter(any))
def test_tango_is_bounded_antisymmetric_and_holds_the_estimate(
    outcome: tuple[int, int, int],
) -> None:
    gained, lost, same = outcome
    n = gained + lost + same
    low, high = tango_interval(gained, lost, n)
    assert -1 <= low <= (gained - lost) / n <= high <= 1
    assert tango_interval(lost, gained, n) == (-high, -low)
    assert high - low > 0


@settings(deadline=None, max_examples=100)
@given(outcomes.filter(lambda outcome: outcome[0] != outcome[1]))
def test_zero_is_left_out_when_the_score_form_of_mcnemar_rejects(
    outcome: tuple[int, int, int],
) -> None:
    gained, lost, same = outcome
    low, high = tango_interval(gained, lost, gained + lost + same)
    rejects = (gained - lost) ** 2 / (gained + lost) > 1.959963984540054**2
    assert (not low <= 0 <= high) == rejects


def test_an_interval_without_any_change_has_a_width() -> None:
    low, high = tango_interval(0, 0, 30)
    assert high == -low
    assert high == pytest.approx(3.841459 / (30 + 3.841459), abs=1e-6)
