"""Every form in which an evaluator may answer."""

import math
import pickle
import warnings
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.values.evaluation_coerce import coerce_evaluation
from phoenix_nb.errors import EvaluatorError
from phoenix_nb.model import EvaluationRecord


class Verdict(StrEnum):
    """A label of a fixed set."""

    YES = "yes"


@pytest.mark.parametrize(
    ("value", "score", "label", "explanation"),
    [
        (True, 1.0, "True", None),
        (False, 0.0, "False", None),
        (np.True_, 1.0, "True", None),
        (0.5, 0.5, None, None),
        (3, 3.0, None, None),
        (np.float32(0.5), 0.5, None, None),
        (np.int64(2), 2.0, None, None),
        (np.array(0.5), 0.5, None, None),
        (Decimal("0.25"), 0.25, None, None),
        (Fraction(1, 4), 0.25, None, None),
        ("good", None, "good", None),
        (Verdict.YES, None, "yes", None),
        ((0.5, "partly"), 0.5, "partly", None),
        ((True, None), 1.0, "True", None),
        ((True, "right"), 1.0, "right", None),
        ((None, "partly", "because"), None, "partly", "because"),
        ({"score": 1}, 1.0, None, None),
        ({"score": False}, 0.0, "False", None),
        ({"label": "a", "explanation": "b"}, None, "a", "b"),
        ({"label": True}, None, "True", None),
        ({"score": 0.5, "kind": "llm", "direction": "maximize"}, 0.5, None, None),
        (EvaluationRecord(score=1.0, label="x"), 1.0, "x", None),
        (SimpleNamespace(score=0.5, label=None, explanation="why"), 0.5, None, "why"),
        (None, None, None, None),
        ([], None, None, None),
        ([True], 1.0, "True", None),
    ],
)
def test_a_single_evaluation(value, score, label, explanation):
    [evaluation] = coerce_evaluation(value, "correct")
    assert evaluation == EvaluationRecord(
        name="correct", score=score, label=label, explanation=explanation
    )


def test_plain_values_that_are_equal_keep_type_and_name_apart():
    given = [(True, "a"), (1, "a"), (1.0, "a"), (True, "b"), ("True", "a")]
    for value, name in given * 2:
        [evaluation] = coerce_evaluation(value, name)
        label = str(value) if isinstance(value, (bool, str)) else None
        score = None if isinstance(value, str) else 1.0
        assert evaluation == EvaluationRecord(name=name, score=score, label=label)
        assert type(evaluation.score) in (float, type(None))


def test_evaluations_of_equal_value_share_a_record():
    assert coerce_evaluation(0.25, "a")[0] is coerce_evaluation(0.25, "a")[0]


def test_shared_record_cannot_be_changed_and_its_copies_can():
    [shared] = coerce_evaluation(0.25, "a")
    for change in (
        lambda d: d.update(x=1),
        lambda d: d.setdefault("x", 1),
        lambda d: d.__ior__({}),
    ):
        with pytest.raises(TypeError, match="change a deep copy"):
            change(shared.metadata)
    with pytest.raises(TypeError, match="change a deep copy"):
        shared.metadata["x"] = 1
    pickled = pickle.loads(pickle.dumps(shared))  # noqa: S301 - made here
    for copied in (shared.model_copy(deep=True), pickled):
        assert copied == shared == EvaluationRecord(name="a", score=0.25)
        copied.metadata["x"] = 1
    assert coerce_evaluation(0.25, "a")[0].metadata == {}


def test_score_of_minus_zero_is_zero_whichever_came_first():
    scores = [coerce_evaluation(value, "zero")[0].score for value in (-0.0, 0.0, -0.0)]
    assert [math.copysign(1, score) for score in scores] == [1, 1, 1]


def test_several_evaluations_have_a_name_each():
    given = [{"name": "tone", "label": "kind"}, 0.5, SimpleNamespace(name="length", score=1), "ok"]
    evaluations = coerce_evaluation(given, "judge")
    assert [evaluation.name for evaluation in evaluations] == [
        "tone",
        "judge_1",
        "length",
        "judge_2",
    ]
    assert [evaluation.score for evaluation in evaluations] == [None, 0.5, 1.0, None]


def test_a_dict_of_scores_is_told_how_to_be_several_evaluations():
    with pytest.raises(
        EvaluatorError, match=r'return a list: \[\{"name": \'tone\', "score": …\}, …\]'
    ):
        coerce_evaluation({"tone": 0.5, "length": 1}, "judge")
    with pytest.raises(EvaluatorError, match="did you mean 'score'"):
        coerce_evaluation({"scor": 0.5}, "judge")


def test_other_keys_of_a_dict_are_metadata_with_a_warning():
    """Once, they failed every evaluation of the evaluator."""
    given = {"score": 0.5, "reason": np.int64(3), "lable": "x", "metadata": {"tokens": 2}}
    with pytest.warns(UserWarning, match=r"'reason', 'lable' \(did you mean 'label'\?\)"):
        [found] = coerce_evaluation(given, "judge")
    assert (found.score, found.label) == (0.5, None)
    assert found.metadata == {"reason": 3, "lable": "x", "tokens": 2}


def test_other_keys_of_a_dict_are_warned_of_once_for_an_evaluator():
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("default")
        for score in range(5):
            coerce_evaluation({"score": score, "why": score}, "seen_once")
    assert len(seen) == 1


def test_a_tuple_of_dicts_is_several_evaluations():
    evaluations = coerce_evaluation(({"name": "a", "score": 1}, {"name": "b", "score": 0}), "judge")
    assert [(evaluation.name, evaluation.score) for evaluation in evaluations] == [
        ("a", 1.0),
        ("b", 0.0),
    ]


def test_a_single_evaluation_keeps_the_name_it_brings():
    assert coerce_evaluation({"name": "tone", "score": 1}, "judge")[0].name == "tone"


def test_metadata_is_made_plain():
    [evaluation] = coerce_evaluation({"score": 1, "metadata": {"tokens": np.int64(3)}}, "judge")
    assert evaluation.metadata == {"tokens": 3}


async def _never_awaited():
    return True


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (math.nan, "nan"),
        (np.float64("inf"), "inf"),
        (10**400, "inf"),
        (1e300, "1e+100"),
        ((math.inf, "a"), "inf"),
        ({"score": "1"}, "str"),
        (("good", 0.5), "comes first"),
        ({"scor": 1}, "'score'"),
        ({"mark": 1}, "'mark'"),
        ({}, "empty"),
        ({"label": 1}, "label"),
        ({"score": 1, "metadata": 3}, "metadata"),
        ({"score": 1, "name": 3}, "name"),
        ((1,), "tuple of 1"),
        ((1, "a", "b", "c"), "tuple of 4"),
        ([[1]], "list"),
        (object(), "object"),
        (b"good", "bytes"),
        (1j, "complex"),
        (np.array([1, 2]), "ndarray"),
        ([{"name": "a", "score": 1}, {"name": "a", "score": 0}], "'a'"),
        ([{"name": "judge_1", "score": 1}, 1, 0], "'judge_1'"),
    ],
)
def test_anything_else_is_an_error_that_says_what_came(value, said):
    with pytest.raises(EvaluatorError, match="judge") as caught:
        coerce_evaluation(value, "judge")
    assert said in str(caught.value)


def test_a_coroutine_is_closed_and_the_missing_await_named():
    with pytest.raises(EvaluatorError, match="await"):
        coerce_evaluation(_never_awaited(), "judge")


scalars = st.none() | st.booleans() | st.floats() | st.integers() | st.text() | st.decimals()
fields = st.dictionaries(st.sampled_from(["score", "label", "name", "metadata", "x"]), scalars)


@pytest.mark.filterwarnings("ignore:The evaluator")
@given(scalars | fields | st.lists(scalars | fields) | st.lists(scalars).map(tuple))
def test_there_is_an_evaluation_or_an_error_and_nothing_else(value):
    try:
        evaluations = coerce_evaluation(value, "judge")
    except EvaluatorError:
        return
    assert len({evaluation.name for evaluation in evaluations}) == len(evaluations) > 0
    assert all(
        evaluation.score is None or math.isfinite(evaluation.score) for evaluation in evaluations
    )
