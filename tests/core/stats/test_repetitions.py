"""Repetitions of one example: passes, agreement, stability."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.stats.repetitions import (
    RepetitionSummary,
    pass_all_k,
    pass_at_k,
    rank_unstable,
    summarize_repetitions,
)
from phoenix_nb.errors import UsageError

counts = st.integers(1, 8).flatmap(
    lambda n: st.tuples(st.just(n), st.integers(0, n), st.integers(1, n))
)


@given(counts)
def test_passes_are_those_of_all_choices_of_k(drawn: tuple[int, int, int]) -> None:
    n, passed, k = drawn
    choices = list(combinations([True] * passed + [False] * (n - passed), k))
    assert pass_at_k(n, passed, k) == pytest.approx(sum(map(any, choices)) / len(choices))
    assert pass_all_k(n, passed, k) == pytest.approx(sum(map(all, choices)) / len(choices))


def test_passes_agree_with_the_product_of_the_paper() -> None:
    product = 1.0
    for i in range(200 - 13 + 1, 200 + 1):
        product *= 1 - 10 / i
    assert pass_at_k(200, 13, 10) == pytest.approx(1 - product, abs=1e-12)


@pytest.mark.parametrize(("n", "passed", "k"), [(3, 4, 1), (3, -1, 1), (3, 1, 0), (3, 1, 4)])
def test_impossible_counts_are_refused(n: int, passed: int, k: int) -> None:
    with pytest.raises(UsageError):
        pass_at_k(n, passed, k)
    with pytest.raises(UsageError):
        pass_all_k(n, passed, k)


def test_booleans() -> None:
    found = summarize_repetitions([True, False, None, True], k=2)
    assert (found.n, found.passed) == (3, 2)
    assert found.mean == pytest.approx(2 / 3)
    assert found.std == pytest.approx(0.57735, abs=1e-5)
    assert found.pass_at_k == pytest.approx(1.0)
    assert found.pass_all == pytest.approx(1 / 3)
    assert found.agreement == pytest.approx(2 / 3)


def test_all_repetitions_are_taken_without_k() -> None:
    found = summarize_repetitions([1, 0, 0])
    assert (found.pass_at_k, found.pass_all) == (1.0, 0.0)
    assert summarize_repetitions([1, 1]).pass_all == 1.0


def test_repetitions_of_one_score_do_not_vary_at_all() -> None:
    assert summarize_repetitions([0.1, 0.1, 0.1]).std == 0.0


def test_numbers_pass_at_a_threshold_only() -> None:
    assert summarize_repetitions([0.4, 0.9]).passed is None
    found = summarize_repetitions([0.4, 0.9, 0.9], threshold=0.9)
    assert (found.passed, found.pass_at_k, found.pass_all) == (2, 1.0, 0.0)
    assert summarize_repetitions([0.4, 0.9], threshold=0.5, lower_is_better=True).passed == 1


def test_ratings_of_one_are_no_booleans_where_the_kind_is_known() -> None:
    assert summarize_repetitions([1, 1, 1], kind="number").passed is None


def test_where_lower_is_better_zero_passes() -> None:
    assert summarize_repetitions([0, 0, 1], lower_is_better=True).passed == 2


def test_fewer_than_k_and_none_at_all() -> None:
    assert summarize_repetitions([1, None], k=2).pass_at_k is None
    nothing = RepetitionSummary(0, None, None, None, None, None, None)
    assert summarize_repetitions([None, None]) == summarize_repetitions(None) == nothing
    with pytest.raises(UsageError, match="k=0"):
        summarize_repetitions([1], k=0)


def test_the_most_unstable_come_first_and_the_unknown_not_at_all() -> None:
    scores = {"calm": [1, 1, 1], "one": [1], "wild": [0, 1, 0, 1], "odd": [0, 1, 1, 1]}
    ranked = rank_unstable({key: summarize_repetitions(one) for key, one in scores.items()})
    assert ranked == ["wild", "odd", "calm"]
