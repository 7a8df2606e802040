"""Cohen's kappa."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.stats.inter_rater import cohens_kappa

from phoenix_nb.core.stats.agreement import cohen_kappa


@pytest.mark.parametrize(
    "table", [[[20, 5], [10, 15]], [[11, 2, 1], [3, 9, 4], [0, 2, 8]], [[40, 1], [2, 3]]]
)
def test_agrees_with_statsmodels(table: list[list[int]]) -> None:
    judged = [(i, j) for i, row in enumerate(table) for j, n in enumerate(row) for _ in range(n)]
    found, expected = cohen_kappa(judged, pseudo_rows=0), cohens_kappa(np.array(table))
    assert found.kappa == pytest.approx(expected.kappa, abs=1e-9)
    assert found.ci_low == pytest.approx(expected.kappa_low, abs=1e-9)
    assert found.ci_high == pytest.approx(min(1.0, expected.kappa_upp), abs=1e-9)


def test_what_cannot_be_told_is_none() -> None:
    assert cohen_kappa([]).share is None
    unanimous = cohen_kappa([("good", "good")] * 5)
    assert (unanimous.n, unanimous.share, unanimous.kappa) == (5, 1.0, None)
    assert cohen_kappa([("good", None), (None, "bad")]).n == 0


def test_perfect_agreement_is_one_and_leaves_room_for_less() -> None:
    few, many = (cohen_kappa([("good", "good"), ("bad", "bad")] * n) for n in (4, 400))
    assert few.kappa == many.kappa == few.ci_high == 1
    assert few.ci_low is not None
    assert many.ci_low is not None
    assert few.ci_low < 0.7
    assert 0.98 < many.ci_low < 1


def test_a_label_that_was_never_given_leaves_kappa_open() -> None:
    unanimous = cohen_kappa([("good", "good")] * 30, labels=["good", "bad"])
    assert unanimous.kappa is None
    assert unanimous.ci_low is not None
    assert unanimous.ci_high is not None
    assert unanimous.ci_high - unanimous.ci_low > 0.5


@settings(max_examples=80)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1))
def test_the_judges_can_be_swapped(judged: list[tuple[str, str]]) -> None:
    found = cohen_kappa(judged)
    swapped = cohen_kappa((two, one) for one, two in judged)
    if found.kappa is None or found.ci_low is None or found.ci_high is None:
        assert swapped.kappa is None
        return
    assert swapped.kappa == pytest.approx(found.kappa, abs=1e-12)
    assert -1 <= found.ci_low <= found.kappa <= found.ci_high <= 1
