"""How often a judge says what people say, and which rows it is tried on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.judges import Row, best_of, judge_score, split
from phoenix_nb.model import EvaluationRecord


def rows(*pairs):
    """Make a row of each pair: what people say and what the judge says, as (label, score)."""
    return [
        Row((f"e{n}", 1), record(human), None if judge is None else record(judge))
        for n, (human, judge) in enumerate(pairs)
    ]


def record(said):
    label, score = said
    return EvaluationRecord(label=label, score=score)


YES, NO = ("yes", 1.0), ("no", 0.0)


def test_labels_of_the_same_words_are_compared():
    score = judge_score(
        "j", "development", rows((YES, ("Yes", None)), (NO, YES), (NO, NO), (YES, YES))
    )
    assert (score.n, score.agreement, score.kappa) == (4, 0.75, 0.5)
    assert (score.sensitivity, score.specificity, score.base_rate) == (1.0, 0.5, 0.5)
    assert [row.key for row in score.disagreements] == [("e1", 1)]


def test_other_labels_are_compared_by_their_scores():
    score = judge_score(
        "j", "held out", rows((YES, ("True", 1.0)), (NO, ("bad", 0.2)), (NO, (None, 0.7)))
    )
    assert (score.n, score.agreement) == (3, pytest.approx(2 / 3))


def test_scores_of_a_scale_must_be_the_same():
    score = judge_score("j", "p", rows(((None, 3.0), (None, 3.0)), ((None, 4.0), (None, 3.0))))
    assert (score.agreement, score.sensitivity) == (0.5, None)


def test_rows_without_a_judgement_are_counted_as_such():
    score = judge_score("j", "p", rows((YES, None), (YES, YES), (YES, (None, None))))
    assert (score.rows, score.n) == (3, 1)
    nothing = judge_score("j", "p", rows((YES, None)))
    assert (nothing.rows, nothing.n, nothing.agreement) == (1, 0, None)


def test_best_is_by_kappa_then_by_agreement_then_first():
    poor = judge_score("poor", "p", rows((YES, YES), (NO, YES), (NO, NO), (YES, YES)))
    good = judge_score("good", "p", rows((YES, YES), (NO, NO), (NO, NO), (YES, YES)))
    none = judge_score("none", "p", rows((YES, None)))
    twin = judge_score("twin", "p", rows((YES, YES), (NO, NO), (NO, NO), (YES, YES)))
    assert best_of([none, poor, good, twin]).judge == "good"


@given(
    st.lists(st.sampled_from(["yes", "no", "maybe"]), min_size=2, max_size=60),
    st.sampled_from([0.2, 0.5, 0.7]),
    st.integers(0, 5),
)
def test_parts_hold_every_row_once_and_their_share_of_each_label(labels, holdout, seed):
    given_rows = {(f"e{n}", 1): label for n, label in enumerate(labels)}
    development, held = split(given_rows, holdout, seed)
    assert sorted([*development, *held]) == sorted(given_rows)
    assert abs(len(held) - holdout * len(labels)) < 1
    for label in set(labels):
        share = holdout * labels.count(label)
        assert abs(sum(given_rows[row] == label for row in held) - share) < 2
    assert split(dict(reversed(given_rows.items())), holdout, seed)[1][::-1] == held


def test_repetitions_of_an_example_stay_together():
    given_rows = {(f"e{n}", repetition): "yes" for n in range(10) for repetition in (1, 2)}
    _, held = split(given_rows, 0.5, 1)
    assert len(held) == 10
    assert len({example for example, _ in held}) == 5
