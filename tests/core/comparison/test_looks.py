"""Words about how often a dataset has been looked at."""

import pytest

from phoenix_nb.comparison import Comparison
from phoenix_nb.core.comparison.looks import looks_note
from phoenix_nb.experiment import RanExperiment
from tests.support.comparisons import experiment


@pytest.mark.parametrize(
    ("looks", "words"),
    [
        (5, "of 5 equal ones, about 9 %"),
        (12, "of 20 equal ones, about 21 %"),
        (60, "more than 21 %"),
    ],
)
def test_many_looks_are_told_with_their_false_claims(looks, words):
    assert words in looks_note(looks)


def test_few_looks_are_not_worth_a_word():
    assert looks_note(4) == ""


def test_a_ledger_reaches_the_notes():
    ran = [RanExperiment(*experiment(name, {"x": 1, "y": 0})[:3]) for name in "ab"]
    assert not Comparison(ran).notes
    (note,) = Comparison(ran, looks=1_200).notes
    assert note.startswith("1,200 variants have been compared on this dataset.")
