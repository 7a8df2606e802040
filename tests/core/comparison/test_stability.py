from random import Random

import pytest

from phoenix_nb.core.comparison.stability import stability, unstable_ids
from phoenix_nb.errors import UsageError
from tests.support.comparisons import card, experiment

CARD = card(
    experiment("a", {"x": [1, 1, 1], "y": [1, 0, 0], "z": [0, 0, None]}),
    experiment("b", {"x": 1, "y": 1, "z": None}),
)


def test_passes_are_over_examples_with_enough_repetitions():
    found = stability(CARD, 0, 0)
    assert (found.k, found.examples, found.counted, found.unstable) == (3, 3, 2, 1)
    assert (found.pass_at_k, found.pass_all) == (1.0, 0.5)
    assert found.agreement == pytest.approx((1 + 2 / 3 + 1) / 3)


def test_k_can_be_chosen():
    found = stability(CARD, 0, 0, k=1)
    assert [found.pass_at_k, found.pass_all] == pytest.approx([4 / 9, 4 / 9])
    with pytest.raises(UsageError):
        stability(CARD, 0, 0, k=0)


def test_one_repetition_tells_nothing_of_stability():
    found = stability(CARD, 0, 1)
    assert (found.std, found.unstable, found.examples, found.pass_at_k) == (None, 0, 2, 1.0)


def test_the_spread_of_two_repetitions_is_not_taken_for_too_small():
    """Once, averaged standard deviations gave 0.80 for a true 1."""
    random = Random(1)
    scores = {f"e{n}": [random.gauss(0, 1), random.gauss(0, 1)] for n in range(2_000)}
    both = card(experiment("a", scores), experiment("b", {"e0": 1}))
    assert stability(both, 0, 0).std == pytest.approx(1, abs=0.05)


def test_unstable_examples_come_first():
    assert unstable_ids(CARD, 0, 0) == ["y"]
