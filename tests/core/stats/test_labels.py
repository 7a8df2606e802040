"""Labels of two variants on the same examples."""

import numpy as np
import pytest
from statsmodels.stats.contingency_tables import SquareTable

from benchmarks.simulate_labels import share_called_changed
from phoenix_nb.core.stats.labels import compare_labels
from phoenix_nb.core.stats.pairing import Unmatched
from phoenix_nb.core.stats.proportions import mcnemar_mid_p

LABELS = "abcdefghij"


def sides(table: list[list[int]]) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    pairs = [
        (LABELS[row], LABELS[column])
        for row, counts in enumerate(table)
        for column, count in enumerate(counts)
        for _ in range(count)
    ]
    return {i: [one] for i, (one, _) in enumerate(pairs)}, {
        i: [two] for i, (_, two) in enumerate(pairs)
    }


def test_many_changes_agree_with_statsmodels() -> None:
    table = [[50, 12, 9], [5, 60, 14], [11, 4, 40]]
    found = compare_labels(*sides(table))
    expected = SquareTable(np.array(table), shift_zeros=False).homogeneity(method="stuart_maxwell")
    assert found.statistic == pytest.approx(expected.statistic, abs=1e-9)
    assert found.p_value == pytest.approx(expected.pvalue, abs=1e-9)
    assert (found.df, found.test, found.changed, found.n) == (2, "Stuart-Maxwell", 55, 205)
    assert found.agreement == pytest.approx(150 / 205)


def test_random_swaps_come_close_to_the_chi_squared_distribution() -> None:
    table = [[9, 9, 4], [3, 9, 2], [1, 2, 9]]
    found = compare_labels(*sides(table))
    expected = SquareTable(np.array(table), shift_zeros=False).homogeneity(method="stuart_maxwell")
    assert found.test == "Stuart-Maxwell, swapped"
    assert found.statistic == pytest.approx(expected.statistic, abs=1e-9)
    assert found.p_value == pytest.approx(expected.pvalue, abs=0.03)


def test_rare_labels_are_swapped_at_random_and_always_alike() -> None:
    left, right = sides([[5, 4, 0], [0, 5, 1], [0, 0, 5]])
    found = compare_labels(left, right)
    assert found.test == "Stuart-Maxwell, swapped"
    assert found.p_value == pytest.approx(0.125, abs=0.02)
    assert compare_labels(right, left).p_value == found.p_value


def test_two_labels_are_a_mid_p_mcnemar_test() -> None:
    found = compare_labels(*sides([[5, 9], [2, 5]]))
    assert (found.test, found.df) == ("McNemar mid-p", 1)
    assert found.p_value == mcnemar_mid_p(9, 2)
    assert found.transitions == {("a", "b"): 9, ("b", "a"): 2}


def test_nothing_changed_and_nothing_common() -> None:
    same = compare_labels({1: ["a"], 2: ["b"]}, {1: ["a"], 2: ["b"]})
    assert (same.changed, same.agreement, same.p_value) == (0, 1.0, 1.0)
    apart = compare_labels({1: ["a"], 2: None}, {2: ["a"], 3: ["b"]})
    assert (apart.n, apart.agreement, apart.p_value, apart.test) == (0, None, None, "")
    assert apart.unmatched_baseline == Unmatched(missing=1)
    assert apart.unmatched_variant == Unmatched(missing=1, failed=1)


def test_of_repetitions_the_most_frequent_label_is_named_and_the_shares_are_compared() -> None:
    found = compare_labels({1: ["b", "a", "b", None], 2: ["a"]}, {1: ["b", "a"], 2: ["a"]})
    assert found.repeated
    assert found.transitions == {("b", "a"): 1}


@pytest.mark.parametrize("repetitions", [(1, 2), (2, 3), (2, 4)])
@pytest.mark.slow
def test_equal_mixes_of_unequal_repetitions_are_not_called_changed(repetitions) -> None:
    """Once, the most frequent label, ties by the alphabet, called 34 to 73 % of them changed."""
    assert share_called_changed(repetitions, examples=100, mixes=200) <= 0.09


def test_another_mix_of_repetitions_is_called_changed() -> None:
    left = {i: ["a", "a", "b"] for i in range(40)}
    found = compare_labels(left, {i: ["a", "b", "b"] for i in range(40)})
    assert found.p_value < 0.001


def test_a_label_that_is_nan_is_none() -> None:
    found = compare_labels({1: [float("nan"), "a"], 2: [float("nan")]}, {1: ["a"], 2: ["b"]})
    assert (found.n, found.changed, found.unmatched_variant) == (1, 0, Unmatched(failed=1))


def test_an_empty_label_is_a_label() -> None:
    assert compare_labels({1: [""]}, {1: ["a"]}).changed == 1


def test_free_text_is_not_tested() -> None:
    left = {i: [f"text {i}"] for i in range(200)}
    found = compare_labels(left, {i: [f"other {i}"] for i in range(200)})
    assert (found.changed, found.statistic, found.p_value, found.test) == (200, None, None, "")
