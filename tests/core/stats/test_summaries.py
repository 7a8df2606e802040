"""Mean, spread and interval of one variant."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats as scipy_stats
from statsmodels.regression.linear_model import OLS
from statsmodels.stats.proportion import proportion_confint

from phoenix_nb.core.stats.summaries import summarize_scores, worst_case_bounds
from phoenix_nb.errors import UsageError

NUMBERS = [0.1, 0.7, 0.35, 0.9, 0.85, 0.2, 0.55]


def test_numbers_agree_with_scipy() -> None:
    found = summarize_scores(NUMBERS)
    low, high = scipy_stats.t.interval(
        0.95, len(NUMBERS) - 1, np.mean(NUMBERS), scipy_stats.sem(NUMBERS)
    )
    assert found.mean == pytest.approx(np.mean(NUMBERS), abs=1e-12)
    assert found.std == pytest.approx(np.std(NUMBERS, ddof=1), abs=1e-12)
    assert (found.ci_low, found.ci_high) == pytest.approx((low, high), abs=1e-9)
    assert (found.n, found.examples, found.method) == (7, 7, "Student t")


@pytest.mark.parametrize(("passed", "n"), [(0, 1), (1, 1), (0, 20), (20, 20), (3, 7), (515, 1319)])
def test_booleans_agree_with_statsmodels(passed: int, n: int) -> None:
    found = summarize_scores([True] * passed + [False] * (n - passed))
    expected = proportion_confint(passed, n, method="wilson")
    assert (found.ci_low, found.ci_high) == pytest.approx(expected, abs=1e-9)
    assert (found.kind, found.method) == ("boolean", "Wilson")


def test_unequal_repetitions_agree_with_statsmodels_by_cluster() -> None:
    examples = ["a", "a", "a", "b", "c", "c", "d"]
    found = summarize_scores(NUMBERS, examples)
    groups = [ord(key) for key in examples]
    fitted = OLS(NUMBERS, np.ones(7)).fit(
        cov_type="cluster", cov_kwds={"groups": groups}, use_t=True
    )
    assert (found.ci_low, found.ci_high) == pytest.approx(tuple(fitted.conf_int()[0]), abs=1e-9)
    assert (found.n, found.examples, found.method) == (7, 4, "Student t by example")


def test_copies_of_an_example_do_not_narrow_the_interval() -> None:
    once = summarize_scores(NUMBERS)
    thrice = summarize_scores(NUMBERS * 3, list(range(7)) * 3)
    assert (thrice.ci_low, thrice.ci_high) == pytest.approx((once.ci_low, once.ci_high), abs=1e-12)
    shares = summarize_scores([1, 0, 1, 1] * 3, list(range(4)) * 3)
    assert shares.ci_high - shares.ci_low > 0.6
    assert shares.method == "Wilson by example"


def test_repetitions_that_all_pass_count_as_one_each() -> None:
    repeated = summarize_scores([1.0] * 30, [i // 3 for i in range(30)])
    once = summarize_scores([1.0] * 10)
    assert (repeated.ci_low, repeated.ci_high) == (once.ci_low, once.ci_high)


def test_no_scores_and_one() -> None:
    nothing = summarize_scores([])
    assert (nothing.n, nothing.mean, nothing.std, nothing.ci_low) == (0, None, None, None)
    one = summarize_scores([0.4])
    assert (one.mean, one.std, one.ci_low, one.method) == (0.4, None, None, "")


def test_one_example_alone_has_no_interval_for_numbers_and_a_wide_one_for_booleans() -> None:
    numbers = summarize_scores([0.2, 0.4, 0.9], ["a"] * 3)
    assert (numbers.ci_low, numbers.ci_high) == (None, None)
    booleans = summarize_scores([1, 0, 1], ["a"] * 3)
    assert booleans.ci_low is not None
    assert booleans.ci_high is not None
    assert booleans.ci_high - booleans.ci_low > 0.7


def test_constant_scores() -> None:
    found = summarize_scores([0.7] * 5)
    assert (found.std, found.ci_low, found.ci_high) == pytest.approx((0.0, 0.7, 0.7))
    assert summarize_scores([1] * 5).ci_low == pytest.approx(0.5655, abs=1e-4)


def test_the_kind_can_be_said() -> None:
    assert summarize_scores([1, 1, 0], kind="number").method == "Student t"
    assert summarize_scores([], kind="boolean").kind == "boolean"
    with pytest.raises(UsageError, match="not booleans"):
        summarize_scores([1, 5], kind="boolean")


@pytest.mark.parametrize(
    "bad", [math.nan, math.inf, "0.5", None, [1], np.array([1, 2]), 10**400, -1e101]
)
def test_what_is_no_score_is_refused(bad: object) -> None:
    with pytest.raises(UsageError, match="is not a score"):
        summarize_scores([0.5, bad])  # type: ignore[list-item]


def test_other_number_types_are_scores() -> None:
    assert summarize_scores([np.float32(0.5), np.bool_(1), 1]).n == 3


def test_one_example_is_wanted_per_score() -> None:
    with pytest.raises(UsageError, match="3 scores but 2 examples"):
        summarize_scores([1, 0, 1], ["a", "b"])


@settings(deadline=None, max_examples=80)
@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 6)), min_size=2, max_size=40))
def test_order_changes_nothing_and_the_mean_lies_inside(rows: list[tuple[float, int]]) -> None:
    found = summarize_scores([score for score, _ in rows], [key for _, key in rows])
    turned = summarize_scores([score for score, _ in rows[::-1]], [key for _, key in rows[::-1]])
    assert (turned.mean, turned.std) == (found.mean, found.std)
    assert found.mean is not None
    if found.ci_low is not None and found.ci_high is not None:
        assert found.ci_low <= found.mean <= found.ci_high
        assert (turned.ci_low, turned.ci_high) == (found.ci_low, found.ci_high)


@settings(deadline=None, max_examples=80)
@given(st.lists(st.tuples(st.booleans(), st.integers(0, 6)), min_size=1, max_size=40))
def test_intervals_of_shares_stay_between_0_and_1(rows: list[tuple[bool, int]]) -> None:
    found = summarize_scores([score for score, _ in rows], [key for _, key in rows])
    assert found.ci_low is not None
    assert found.mean is not None
    assert found.ci_high is not None
    assert 0 <= found.ci_low <= found.mean <= found.ci_high <= 1


@settings(deadline=None, max_examples=80)
@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 6)), min_size=2, max_size=40))
def test_an_interval_stays_in_the_range_and_reaches_as_far_as_students(
    rows: list[tuple[float, int]],
) -> None:
    scores, keys = [score for score, _ in rows], [key for _, key in rows]
    student = summarize_scores(scores, keys, kind="number")
    found = summarize_scores(scores, keys, kind="number", score_range=(0.0, 1.0))
    assert (found.mean, found.std) == (student.mean, student.std)
    if student.ci_low is None or student.ci_high is None:
        assert (found.ci_low, found.ci_high) == (None, None)
        return
    assert found.ci_low is not None
    assert found.ci_high is not None
    assert 0 <= found.ci_low <= max(0, student.ci_low) + 1e-15
    assert 1 >= found.ci_high >= min(1, student.ci_high) - 1e-15


def test_a_range_is_a_matter_of_scale() -> None:
    scores = [0.5, 1, 0.75, 1]
    found = summarize_scores(scores, score_range=(0, 1))
    assert summarize_scores(scores).ci_high > 1
    assert (found.ci_high, found.method) == (1.0, "Student t and score")
    stars = summarize_scores([1 + 4 * score for score in scores], score_range=(1, 5))
    assert (stars.ci_low, stars.ci_high) == pytest.approx((1 + 4 * found.ci_low, 5.0))


def test_scores_at_one_end_of_a_range_tell_as_much_as_of_a_share() -> None:
    booleans, stars = summarize_scores([1] * 4), summarize_scores([5] * 4, score_range=(1, 5))
    assert (stars.ci_low, stars.ci_high) == pytest.approx((1 + 4 * booleans.ci_low, 5.0))
    ones = summarize_scores([1] * 4, score_range=(1, 5))
    assert (ones.kind, ones.ci_low) == ("number", 1.0)
    assert ones.ci_high > 2
    same = summarize_scores([3] * 4, score_range=(1, 5))
    assert same.ci_low < 3 < same.ci_high  # four equal ratings do not rule out others


def test_scores_outside_show_that_the_range_is_not_known() -> None:
    assert summarize_scores([0.5, 1.5], score_range=(0, 1)) == summarize_scores([0.5, 1.5])


def test_worst_case_bounds_count_failed_runs_at_both_ends() -> None:
    assert worst_case_bounds([1, 1, 0], 1) == (0.5, 0.75)
    assert worst_case_bounds([4, 5], 2, low=1, high=5) == (2.75, 4.75)
    assert worst_case_bounds([], 3) == (0.0, 1.0)
    assert worst_case_bounds([], 0) is None


def test_worst_case_bounds_refuse_what_makes_no_sense() -> None:
    with pytest.raises(UsageError, match="outside"):
        worst_case_bounds([4], 0)
    with pytest.raises(UsageError, match="failed = -1"):
        worst_case_bounds([1], -1)
