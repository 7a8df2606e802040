"""Agreement of raters: published figures, and those of another implementation."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.stats.raters import Bounded, agreement_of, gwet_ac1, krippendorff_alpha

OBSERVERS = [
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
]
UNITS = {
    unit: [None if label == "." else int(label) for label in labels]
    for unit, labels in enumerate(zip(*(line.split() for line in OBSERVERS), strict=True))
}
"""The example of Krippendorff (2011)."""
IRRCAC = [
    (2, 60, False, 0.813278008299, (0.663580356352, 0.962975660246), 0.786483253589),
    (2, 100, True, 0.826639699509, (0.723841233768, 0.92943816525), 0.612085769981),
    (3, 80, False, 0.719281829347, (0.588562564846, 0.850001093847), 0.719444771203),
    (3, 40, True, 0.844690351388, (0.70382048103, 0.985560221746), 0.683746997598),
    (4, 200, False, 0.800112159288, (0.733597194247, 0.86662712433), 0.800163608741),
    (2, 50, True, 0.870767640217, (0.749196103402, 0.992339177033), 0.562334217507),
]
"""Labels, rows, whether one label prevails; AC1, its interval and alpha by irrCAC 0.4.4."""


def drawn():
    random = Random(4)
    for labels, rows, prevails, *expected in IRRCAC:
        weights = [8] + [1] * (labels - 1) if prevails else [1] * labels
        pairs = []
        for _ in range(rows):
            one = random.choices(range(labels), weights=weights)[0]
            two = one if random.random() < 0.75 else random.randrange(labels)
            pairs.append((f"l{one}", f"l{two}"))
        yield pairs, *expected


def test_ac1_and_alpha_agree_with_another_implementation():
    for pairs, ac1, interval, alpha in drawn():
        found = gwet_ac1(pairs, pseudo_rows=0)
        assert found.value == pytest.approx(ac1, abs=1e-9)
        assert (found.low, found.high) == pytest.approx(interval, abs=1e-6)
        assert krippendorff_alpha(dict(enumerate(pairs))) == pytest.approx(alpha, abs=1e-9)


@pytest.mark.parametrize(
    ("measured", "published"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849)]
)
def test_alpha_of_several_observers_is_as_published(measured, published):
    alpha = krippendorff_alpha(UNITS, measured=measured, order=[1, 2, 3, 4, 5])
    assert round(alpha, 3) == published


def test_ac1_is_not_misled_by_a_prevailing_label():
    pairs = dict.fromkeys(range(90), ("yes", "yes"))
    pairs |= dict.fromkeys(range(90, 95), ("no", "yes")) | dict.fromkeys(
        range(95, 100), ("yes", "no")
    )
    found = agreement_of(pairs, rater="judge", reference="human", good="yes")
    assert found.kappa.value == pytest.approx(-0.0526, abs=1e-4)
    assert found.ac1.value > 0.85


def test_a_judge_is_described_by_what_it_finds_and_what_it_rejects():
    counts = {("yes", "yes"): 45, ("no", "yes"): 5, ("yes", "no"): 10, ("no", "no"): 40}
    pairs, row = {}, 0
    for pair, count in counts.items():
        for _ in range(count):
            pairs[row] = pair
            row += 1
    found = agreement_of(pairs, rater="judge", reference="human", good="yes")
    assert (found.sensitivity.value, found.specificity.value, found.base_rate.value) == (
        0.9,
        0.8,
        0.5,
    )
    assert found.table["yes", "no"] == 5
    assert len(found.disagreements) == 15
    assert "judge and human agree on 0.85" in str(found)
    assert "hints" not in str(found)


def test_raters_who_agree_on_every_row_have_intervals_with_a_width():
    pairs = {row: ("yes", "yes") if row % 3 else ("no", "no") for row in range(30)}
    found = agreement_of(pairs, rater="judge", reference="human", labels=["yes", "no"], good="yes")
    for figure in (found.kappa, found.ac1, found.sensitivity, found.specificity):
        assert figure.value == figure.high == 1
        assert figure.low < 0.95


def test_few_rows_are_said_to_be_hints():
    found = agreement_of({1: ("a", "a"), 2: ("b", "a")}, rater="judge", reference="human")
    assert "2 rows these are hints" in str(found)
    assert found.sensitivity == Bounded(None)


def test_nothing_in_common_is_said():
    found = agreement_of({}, rater="judge", reference="human", good="yes")
    assert str(found).startswith("No row has a label of both judge and human; label ")
    assert krippendorff_alpha({1: ["a", None], 2: ["b"]}) is None


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=2, max_size=60))
def test_agreement_stays_within_its_bounds_whoever_comes_first(pairs):
    found, turned = gwet_ac1(pairs), gwet_ac1([(two, one) for one, two in pairs])
    if found.value is not None:
        assert -1 <= found.low <= found.value <= found.high <= 1
        assert turned.value == pytest.approx(found.value)
    alpha = krippendorff_alpha(dict(enumerate(pairs)))
    assert alpha is None or alpha <= 1
