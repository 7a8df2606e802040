"""Two variants on the same examples."""

import doctest
import random
import statistics
import time

import numpy as np
import pytest
from scipy import stats as scipy_stats

from phoenix_nb.core.stats import paired
from phoenix_nb.core.stats.paired import PairedComparison, compare_scores
from phoenix_nb.core.stats.pairing import Unmatched
from phoenix_nb.errors import UsageError


def booleans(gained: int, lost: int, both: int, neither: int = 0) -> PairedComparison:
    pairs = [(0, 1)] * gained + [(1, 0)] * lost + [(1, 1)] * both + [(0, 0)] * neither
    return compare_scores(
        {i: [one] for i, (one, _) in enumerate(pairs)},
        {i: [two] for i, (_, two) in enumerate(pairs)},
    )


def numbers(differences: list[float], **options) -> PairedComparison:
    levels = [0.3 + i % 7 / 10 for i in range(len(differences))]
    return compare_scores(
        {i: [level] for i, level in enumerate(levels)},
        {i: [level + differences[i]] for i, level in enumerate(levels)},
        **options,
    )


def uneven(n: int, up: float = 0.0) -> list[float]:
    draw = random.Random(3)
    return [draw.expovariate(1) - 1 + up for _ in range(n)]


def test_booleans() -> None:
    found = booleans(gained=12, lost=2, both=20, neither=6)
    assert (found.kind, found.n, found.wins, found.losses, found.ties) == ("boolean", 40, 12, 2, 26)
    assert found.difference == 0.25
    mid_p = scipy_stats.binomtest(2, 14).pvalue - scipy_stats.binom.pmf(2, 14, 0.5)
    assert found.p_value == pytest.approx(mid_p, abs=1e-9)
    assert (found.test, found.interval, found.conclusion) == (
        "McNemar mid-p",
        "Tango score",
        "better",
    )


def test_numbers() -> None:
    differences = uneven(40, up=0.6)
    found = numbers(differences)
    assert (found.kind, found.test, found.interval) == ("number", "sign flip", "bootstrap t")
    assert found.ci_low is not None
    assert found.ci_low > 0
    assert found.conclusion == "better"
    assert found.difference == pytest.approx(statistics.fmean(differences), abs=1e-12)


def test_lower_can_be_better() -> None:
    found = numbers(uneven(40, up=0.6), direction="minimize")
    assert found.conclusion == "worse"
    assert found.difference is not None
    assert found.difference > 0
    assert found.wins < found.losses
    assert numbers(uneven(40, up=-0.6), direction="minimize").conclusion == "better"


def test_scores_without_a_better_end_are_only_different() -> None:
    assert numbers(uneven(40, up=0.6), direction=None).conclusion == "different"
    assert numbers(uneven(40), direction=None).conclusion == "no difference shown"


def test_few_pairs_have_students_interval() -> None:
    differences = [0.1, 0.25, -0.05, 0.3, 0.2]
    found = numbers(differences)
    low, high = scipy_stats.t.interval(0.95, 4, sum(differences) / 5, scipy_stats.sem(differences))
    assert (found.ci_low, found.ci_high) == pytest.approx((low, high), abs=1e-9)
    assert (found.interval, found.conclusion) == ("Student t", "too few")


def test_few_pairs_can_still_be_clear() -> None:
    assert booleans(gained=8, lost=0, both=0).conclusion == "better"
    assert booleans(gained=5, lost=0, both=0).conclusion == "too few"


def test_a_conclusion_needs_p_and_interval() -> None:
    found = booleans(gained=12, lost=2, both=20)
    assert found.conclusion_at(0.2) == "no difference shown"
    assert found.conclusion_at(None) == "no difference shown"
    assert booleans(gained=5, lost=5, both=20).conclusion_at(0.001) == "no difference shown"


def test_repetitions_are_averaged_before_pairing() -> None:
    found = compare_scores(
        {"a": [1, 0, 0, 1], "b": [0], "c": [1, 1]}, {"a": [1, 1], "b": [0, 1, 0], "c": [1, None]}
    )
    assert found.n == 3
    assert found.difference == pytest.approx((0.5 + 1 / 3 + 0) / 3, abs=1e-12)
    assert (found.wins, found.losses, found.ties) == (2, 0, 1)
    assert (found.kind, found.test) == ("boolean", "sign flip")


def test_copies_of_repetitions_change_nothing() -> None:
    draw = random.Random(8)
    left = {i: [draw.random()] for i in range(30)}
    right = {i: [draw.random()] for i in range(30)}
    once = compare_scores(left, right)
    often = compare_scores({i: s * 5 for i, s in left.items()}, right)
    assert often.difference == pytest.approx(once.difference, abs=1e-12)
    assert (often.ci_low, often.ci_high) == pytest.approx((once.ci_low, once.ci_high), abs=1e-12)


def test_averages_that_differ_by_rounding_are_ties() -> None:
    found = compare_scores({"a": [0.1, 0.2, 0.6]}, {"a": [0.3]})
    assert (found.ties, found.difference) == (1, 0.0)


def test_unmatched_examples_are_counted_by_reason() -> None:
    found = compare_scores(
        {"both": [1], "gone": [1], "broken": [0], "dead": None, "empty": []},
        {"both": [0], "broken": [None], "new": [1], "dead": None, "empty": [1]},
    )
    assert found.n == 1
    assert found.unmatched_baseline == Unmatched(missing=1, failed=1)
    assert found.unmatched_baseline.total == 2
    assert found.unmatched_variant == Unmatched(missing=1, failed=1)
    assert found.unscored == 1


@pytest.mark.parametrize("sides", [({}, {}), ({"a": [1]}, {"b": [1]}), ({"a": None}, {"a": None})])
def test_nothing_in_common(sides) -> None:
    found = compare_scores(*sides)
    assert (found.n, found.wins, found.losses, found.ties) == (0, 0, 0, 0)
    assert found.difference is found.ci_low is found.p_value is found.spread is None
    assert found.detectable is found.extra_examples() is None
    assert (found.conclusion, found.test, found.interval) == ("too few", "", "")


def test_one_pair() -> None:
    one = compare_scores({"a": [0.5]}, {"a": [0.75]})
    assert (one.difference, one.ci_low, one.p_value, one.conclusion) == (0.25, None, 1.0, "too few")
    assert booleans(gained=1, lost=0, both=0).p_value == 1.0


def test_all_ties_leave_room_for_a_difference() -> None:
    for found in (booleans(gained=0, lost=0, both=40), numbers([0.0] * 40)):
        assert (found.difference, found.p_value, found.ties) == (0.0, 1.0, 40)
        assert found.ci_low == pytest.approx(-(found.ci_high or 0))
        assert found.ci_high is not None
        assert 0.02 < found.ci_high < 0.2
        assert found.conclusion == "no difference shown"


def test_constant_scores() -> None:
    found = compare_scores({i: [0.0] for i in range(20)}, {i: [0.0] for i in range(20)})
    assert (found.difference, found.p_value, found.conclusion) == (0.0, 1.0, "no difference shown")
    shifted = numbers([0.1] * 20)
    assert (shifted.conclusion, shifted.interval) == ("better", "pseudo-pairs")


def test_next_to_no_changes_are_no_proof_of_sameness() -> None:
    found = numbers([0.0] * 97 + [0.2, 0.3, -0.1])
    assert found.interval == "pseudo-pairs"
    assert found.ci_low is not None
    assert found.ci_high is not None
    assert found.ci_low < 0 < found.difference < found.ci_high < 0.1


def test_repeated_booleans_stay_within_what_is_possible() -> None:
    left = {i: [0, 0, 0] for i in range(12)}
    right = {i: [1, 1, i % 5 > 0] for i in range(12)}
    found = compare_scores(left, right)
    assert found.ci_high is not None
    assert 0.8 < found.difference < found.ci_high <= 1.0


def test_more_examples_are_advised() -> None:
    found = booleans(gained=6, lost=3, both=21)
    assert found.conclusion == "no difference shown"
    more, fewer = found.extra_examples(0.05), found.extra_examples(0.2)
    assert more is not None
    assert fewer is not None
    assert more > 900 > fewer > 20
    assert found.extra_examples() == found.extra_examples(-0.1)
    assert found.extra_examples(0.0) is None
    assert (found.extra_examples(0.05, level=0.99) or 0) > more
    assert found.extra_examples(0.9) == 0
    assert found.detectable == pytest.approx(0.31, abs=0.02)


def test_the_kind_can_be_said() -> None:
    assert compare_scores({"a": [1]}, {"a": [0]}, kind="number").test == "sign flip"


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), "1"])
def test_what_is_no_score_is_refused(bad: object) -> None:
    with pytest.raises(UsageError, match="is not a score"):
        compare_scores({"a": [1.0]}, {"a": [bad]})  # type: ignore[list-item]


def test_the_example_runs() -> None:
    assert doctest.testmod(paired).attempted == 4
    assert doctest.testmod(paired).failed == 0


@pytest.mark.parametrize("n", [1_319, 10_000])
def test_costs_little_more_than_drawing_the_resamples(n: int) -> None:
    """0.07 s and 0.35 s on a laptop's core; measured against the machine, which may be busy."""
    differences = uneven(n)
    numbers(differences[:20])
    started = time.thread_time()
    generator = np.random.default_rng(0)
    for _ in range(10):
        generator.integers(0, n, (min(9_999, 40_000_000 // n) // 10, n))
    drawn = time.thread_time()
    numbers(differences)
    assert time.thread_time() - drawn < 20 * (drawn - started)


def test_what_rounding_leaves_is_no_spread() -> None:
    """Once, 0.1 more on every example was better with an interval of no width."""
    left = {n: [n / 10] for n in range(12)}
    exact = compare_scores(left, {n: [n / 10 + 0.125] for n in left}, kind="number")
    rounded = compare_scores(left, {n: [n / 10 + 0.1] for n in left}, kind="number")
    assert rounded.ci_low is not None
    assert exact.ci_low is not None
    assert rounded.interval == exact.interval
    assert rounded.difference == pytest.approx(0.1)
    back = compare_scores({n: [n / 10 + 0.1] for n in left}, left, kind="number")
    assert (back.ci_low, back.p_value) == (-(rounded.ci_high or 0.0), rounded.p_value)
