import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.errors import EvaluatorError, UsageError
from phoenix_nb.evaluators import numeric


@pytest.mark.parametrize(
    ("output", "expected", "options", "right"),
    [
        ("It is 18.", 18, {}, True),
        ("16 - 3 = 13, so $26", "26", {}, True),
        ("$1,234.50", 1234.5, {}, True),
        ("1,2", 2, {}, False),
        ("−5 degrees", -5, {}, True),
        ("$-5", -5, {}, True),
        ("-$5", -5, {}, True),
        ("1.5e3", 1500, {}, True),
        (".5", 0.5, {}, True),
        ("10-3", -3, {}, False),
        ("10-3", 3, {}, True),
        ("v2 has 7", 7, {}, True),
        (7, 7, {}, True),
        ({"n": 7.0}, "7", {}, True),
        ("2 then 7", 2, {"take": "first"}, True),
        ("A: 9\nso\nA: 7, not 9", 7, {"after": "A:"}, True),
        ("7", 7, {"after": "A:"}, False),
        ("none", 7, {}, False),
        ("7.05", 7, {"tolerance": 0.1}, True),
        ("7.2", 7, {"tolerance": 0.1}, False),
        ("108", 100, {"relative": 0.1}, True),
        ("112", 100, {"relative": 0.1}, False),
    ],
)
def test_numbers(output, expected, options, right):
    found = numeric(**options)(output, {"answer": expected})
    assert found["score"] is right, found


def test_the_marker_is_looked_for_in_what_is_expected_too():
    expected = {"ground_truth": "16 - 3 = 13\nA: 18"}
    assert numeric(after="A:")("so\nA: 18", expected)["explanation"] == "18, expected 18"


def test_a_wrong_answer_is_wrong_but_a_wrong_data_set_is_an_error():
    assert numeric(after="A:")("x", {"a": 1})["explanation"] == "no number after 'A:'; expected 1"
    with pytest.raises(EvaluatorError, match="holds no number"):
        numeric()("1", {"a": "none"})


@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15))
def test_any_number_is_found_again(number):
    assert numeric(relative=1e-9)(f"The answer is {number!r}.", {"a": number})["score"]
    assert numeric(0.01)(f"It is {number:,.2f} in all", {"a": number})["score"]


@pytest.mark.parametrize(
    "options", [{"tolerance": -1}, {"relative": float("nan")}, {"take": "middle"}, {"after": " "}]
)
def test_misuse(options):
    with pytest.raises(UsageError):
        numeric(**options)
