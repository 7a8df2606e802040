"""The interval of Krippendorff's alpha."""

from random import Random

import pytest

from phoenix_nb.core.stats.alpha import alpha_with_interval
from phoenix_nb.core.stats.raters import Bounded, krippendorff_alpha


def rated(rows, error=0.15, raters=3, seed=1):
    random = Random(seed)
    return {
        row: [(row % 3 == 0) != (random.random() < error) for _ in range(raters)]
        for row in range(rows)
    }


def test_the_interval_holds_the_estimate_and_narrows_with_rows() -> None:
    few, many = alpha_with_interval(rated(30)), alpha_with_interval(rated(480))
    assert few.value == krippendorff_alpha(rated(30))
    assert few.low < few.value < few.high
    assert many.high - many.low == pytest.approx((few.high - few.low) / 4, rel=0.3)


def test_full_agreement_leaves_room_for_less() -> None:
    alpha = alpha_with_interval(rated(30, error=0))
    assert (alpha.value, alpha.high) == (1, 1)
    assert alpha.low < 0.95


def test_rows_with_one_label_do_not_count() -> None:
    ratings = rated(30) | {99: [True, None, None]}
    assert alpha_with_interval(ratings) == alpha_with_interval(rated(30))
    assert alpha_with_interval({1: ["a", None]}) == Bounded(None)
