"""Means of a judge, corrected by people's labels: estimates, coverage, and what a judge is worth."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.stats.corrected import corrected_mean, corrected_share, labels_needed

PPI = [0.048514267631470535, -0.13638478152935676, -0.06471844060865904, 0.18888274257115645]
"""Estimates of ppi-python 0.2.3 for the four draws below."""
SETTINGS = [
    (1_000, 100, 0.5, 0.9, 0.8),
    (1_000, 100, 0.8, 0.9, 0.8),
    (300, 30, 0.7, 0.9, 0.8),
    (300, 50, 0.9, 0.95, 0.7),
    (1_000, 100, 0.65, 0.5, 0.5),
    (200, 100, 0.6, 0.85, 0.85),
]
"""Rows, labels, base rate, sensitivity, specificity."""


def judged(random, rows, base, sensitivity, specificity):
    truth = random.random(rows) < base
    chance = np.where(truth, sensitivity, 1 - specificity)
    return truth, random.random(rows) < chance


def labels_of(random, truth, number):
    return {int(row): truth[row].item() for row in random.permutation(len(truth))[:number]}


def drawn(seed):
    """Scores of a judge, a person's of some of them, and those that have only the judge's."""
    random = np.random.default_rng(seed)
    rows = int(random.integers(40, 400))
    number = int(random.integers(12, rows - 5))
    scores = random.normal(size=rows)
    truth = random.uniform(0, 1.2) * scores + random.normal(size=rows)
    return dict(enumerate(scores.tolist())), labels_of(random, truth, number)


@pytest.mark.parametrize("seed", range(4))
def test_an_estimate_agrees_with_ppi_python(seed):
    found = corrected_mean(*drawn(seed))
    assert found.mean == pytest.approx(PPI[seed], abs=1e-9)


@pytest.mark.slow
@pytest.mark.parametrize("to_come", [False, True])
@pytest.mark.parametrize("setting", SETTINGS)
def test_the_interval_of_a_share_covers_the_truth(setting, to_come):
    rows, number, base, *judge = setting
    random = np.random.default_rng(1)
    held = []
    for _ in range(1_500):
        truth, passed = judged(random, rows, base, *judge)
        found = corrected_share(
            dict(enumerate(passed.tolist())), labels_of(random, truth, number), to_come=to_come
        )
        held.append(found.ci_low <= (base if to_come else truth.mean()) <= found.ci_high)
    assert np.mean(held) >= 0.93  # 0.935 within the error of the simulation


@pytest.mark.parametrize(
    ("judge", "at_most"), [((0.9, 0.8), 0.85), ((0.5, 0.5), 1.05)], ids=["good", "useless"]
)
def test_a_good_judge_narrows_the_interval_and_a_useless_one_costs_little(judge, at_most):
    random = np.random.default_rng(2)
    ratios = []
    for base in (0.5, 0.65, 0.8) * 40:
        truth, passed = judged(random, 1_000, base, *judge)
        found = corrected_share(dict(enumerate(passed.tolist())), labels_of(random, truth, 100))
        ratios.append(found.width / (found.labels_alone[2] - found.labels_alone[1]))
    assert np.mean(ratios) <= at_most


def test_differences_are_known_better_with_a_judge_that_is_often_right():
    random = np.random.default_rng(3)
    held, ratios = [], []
    for _ in range(400):
        truth = random.choice([-1.0, 0.0, 1.0], p=[0.15, 0.6, 0.25], size=500)
        wrong = random.choice([-1.0, 0.0, 1.0], size=500)
        scores = np.where(random.random(500) < 0.8, truth, wrong)
        found = corrected_mean(dict(enumerate(scores.tolist())), labels_of(random, truth, 50))
        held.append(found.ci_low <= truth.mean() <= found.ci_high)
        ratios.append(found.width / (found.labels_alone[2] - found.labels_alone[1]))
    assert np.mean(held) >= 0.92
    assert np.mean(ratios) <= 0.70


def test_few_labels_correct_nothing():
    passed = {row: row % 2 == 0 for row in range(100)}
    assert corrected_share(passed, dict.fromkeys(range(9), True)) is None
    assert corrected_mean(passed, dict.fromkeys(range(9), 1.0)) is None


def test_rows_that_nobody_labelled_are_not_guessed():
    passed = {row: row < 95 for row in range(100)}
    found = corrected_share(passed, {row: row % 2 == 0 for row in range(40)})
    assert (found.mean, found.ci_low, found.ci_high) == found.labels_alone


def test_all_rows_labelled_leave_nothing_to_estimate():
    passed = {row: row % 3 == 0 for row in range(30)}
    labels = {row: row % 2 == 0 for row in passed}
    for found in (corrected_share(passed, labels), corrected_mean(passed, labels)):
        assert (found.mean, found.ci_low, found.ci_high) == pytest.approx((0.5, 0.5, 0.5))


def test_the_labels_needed_reach_the_width_that_was_asked_for():
    random = np.random.default_rng(4)
    reached = []
    for _ in range(40):
        truth, passed = judged(random, 1_000, 0.7, 0.9, 0.8)
        scores = dict(enumerate(passed.tolist()))
        found = corrected_share(scores, labels_of(random, truth, 60))
        needed = labels_needed(found, 0.05)
        assert 60 < needed < 1_000
        reached.append(corrected_share(scores, labels_of(random, truth, needed)).width / 2)
    assert np.mean(reached) == pytest.approx(0.05, rel=0.1)
    assert labels_needed(found, 1.0) == 60
    assert labels_needed(found, 0.001, to_come=True) is None


@given(
    st.dictionaries(st.integers(0, 200), st.tuples(st.booleans(), st.booleans()), min_size=12),
    st.integers(10, 200),
    st.booleans(),
)
def test_a_share_and_its_interval_are_possible(rows, number, to_come):
    passed = {row: mine for row, (mine, _) in rows.items()}
    labels = {row: truth for row, (_, truth) in list(rows.items())[:number]}
    found = corrected_share(passed, labels, to_come=to_come)
    assert 0 <= found.ci_low <= found.mean + 1e-12
    assert found.mean <= found.ci_high + 1e-12 <= 1 + 1e-12
