"""Labels as they are stored, and read back as they were given."""

import pytest

from phoenix_nb.labels.entries import LabelEntries, undoing
from phoenix_nb.labels.example import Row
from phoenix_nb.labels.rows_of_frame import LabelRow
from phoenix_nb.model.entries.label import LabelSession
from tests.support.records import START, dataset, run

PAIR = {"A": 1.0, "B": -1.0, "tie": 0.0}


def entries(experiments, labels, *, baseline_first=True):
    (example,) = dataset(1).examples
    sessions = [
        LabelSession(
            id=of, created_at=START, experiment_id=of, session_id="s", name="human", question="?",
            labels=labels, drawn=(example.id,), population=1,
        )
        for of in experiments
    ]  # fmt: skip
    row = Row(example, tuple(run(of, example.id) for of in experiments), baseline_first)
    return LabelEntries(sessions, {example.id: row}, labels)


@pytest.mark.parametrize("baseline_first", [True, False])
@pytest.mark.parametrize("label", PAIR)
def test_pair_is_stored_by_variant_and_read_back_as_it_was_shown(label, baseline_first):
    of_pair = entries(["base", "other"], PAIR, baseline_first=baseline_first)
    stored = of_pair.of(LabelRow("x0", label, "", (), None), "ann", START)
    assert len({entry.pair_id for entry in stored}) == 1
    if label == "tie":
        words = ["tie", "tie"]
    else:
        words = ["better", "worse"] if (label == "A") == baseline_first else ["worse", "better"]
    assert [entry.label for entry in stored] == words
    assert sum(entry.score for entry in stored) == 1
    shown = of_pair.as_shown(stored[0])
    assert (shown.label, shown.score) == (label, PAIR[label])


def test_label_that_is_taken_back_leaves_nothing_of_its_own():
    (label,) = entries(["e"], {"yes": 1.0, "no": 0.0}).of(
        LabelRow("x0", "yes", "why", ("odd",), "ben"), "ann", START
    )
    assert (label.label, label.score, label.annotator) == ("yes", 1.0, "ben")
    taken = undoing(label, START)
    assert (taken.undoes, taken.label, taken.score, taken.note) == (label.id, None, None, "")
    assert taken.id != label.id
