import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.evaluators import edit_distance, rouge_l, similarity, text_overlap

SHARES = [similarity(), text_overlap(), rouge_l()]


def score(evaluator, output, expected):
    found = evaluator(output, {"answer": expected})
    return found["score"] if isinstance(found, dict) else found


@pytest.mark.parametrize("evaluator", SHARES, ids=lambda one: one.name)
@given(one=st.text(max_size=30), other=st.text(max_size=30))
def test_shares_lie_between_nothing_and_all(evaluator, one, other):
    assert 0 <= score(evaluator, one, other) <= 1
    assert score(evaluator, one, one) == 1
    assert score(evaluator, one, other) == pytest.approx(score(evaluator, other, one))


def test_edit_distance_is_to_be_small():
    assert score(edit_distance(), "kitten", "sitting") == 3
    assert score(edit_distance(ignore_case=True), "ABC", "abc") == 0
    assert edit_distance().direction == "minimize"


@pytest.mark.parametrize("make", [edit_distance, similarity, text_overlap, rouge_l])
def test_the_field_of_the_output_and_of_what_is_expected_are_chosen(make):
    evaluator = make("label", output_key="text", name="near")
    found = evaluator({"text": "a b", "why": "z"}, {"label": "a b", "other": "y"})
    assert evaluator.name == "near"
    assert (found["score"] if isinstance(found, dict) else found) == (make is not edit_distance)


@pytest.mark.parametrize(("make", "same"), [(edit_distance, 0), (similarity, 1)])
def test_what_is_ignored_makes_no_difference(make, same):
    assert score(make(ignore_case=True), "A b", "a b") == same
    assert score(make(ignore_punctuation=True), "a, b!", "a b") == same
    assert score(make(), "a  b", "a b") == same
    assert score(make(ignore_whitespace=False), "a  b", "a b") != same


def test_words_count_as_often_as_they_come():
    found = text_overlap()("a a b", {"x": "a b b c"})
    assert found["metadata"] == {"precision": 2 / 3, "recall": 0.5}
    assert found["score"] == pytest.approx(4 / 7)


def test_order_counts_for_rouge_l_only():
    assert score(text_overlap(), "b a", "a b") == 1.0
    assert score(rouge_l(), "b a", "a b") == 0.5


def test_nothing_against_something():
    assert score(text_overlap(), "", "a") == score(rouge_l(), "…", "a") == 0
