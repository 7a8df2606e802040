"""Words about how often a dataset has been looked at."""

import pytest

from phoenix_nb.comparison import Comparison
from phoenix_nb.core.comparison.caveats import looks_note
from phoenix_nb.experiment import RanExperiment
from tests.support.comparisons import experiment


@pytest.mark.parametrize(
    ("looks", "words"),
    [
        (
            5,
            "5 variants have been compared on this dataset: of as many that are all equally good, 6 %",
        ),
        (10, "10 %"),
        (60, "22 %"),
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
    assert note.startswith("1,200 variants have been compared on this dataset: ")
