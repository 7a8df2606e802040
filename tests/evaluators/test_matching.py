import pytest

from phoenix_nb.core.user_code.binding import bind_evaluators
from phoenix_nb.errors import EvaluatorError, EvaluatorSignatureError, UsageError
from phoenix_nb.evaluators import contains, exact_match, length, regex

ANSWER = {"answer": "Paris"}


@pytest.mark.parametrize(
    ("options", "output", "expected", "right"),
    [
        ({}, "Paris", ANSWER, True),
        ({}, " Paris\n", ANSWER, True),
        ({"ignore_whitespace": False}, " Paris", ANSWER, False),
        ({}, "paris", ANSWER, False),
        ({"ignore_case": True}, "PARIS", ANSWER, True),
        ({"ignore_punctuation": True}, "Paris!", ANSWER, True),
        ({"expected_key": "b"}, "x", {"a": "y", "b": "x"}, True),
        ({"output_key": "o"}, {"o": "Paris", "why": "?"}, ANSWER, True),
        ({}, {"o": "Paris"}, ANSWER, True),
        ({}, 4, {"n": 4}, True),
        ({}, 4, {"n": "4"}, True),
        ({}, [1, 2], {"n": [2, 1]}, False),
        ({}, "cafe\u0301", {"n": "caf\u00e9"}, True),
    ],
)
def test_exact_match(options, output, expected, right):
    assert exact_match(**options)(output, expected) is right


@pytest.mark.parametrize(
    ("options", "expected", "said"),
    [
        ({}, {}, "no expected output"),
        ({}, {"a": 1, "b": 2}, "pass expected_key=, one of: 'a', 'b'"),
        ({"expected_key": "c"}, {"a": 1}, "no field 'c'; there are: 'a'"),
        ({"output_key": "o"}, {"a": 1}, "leave output_key out"),
    ],
)
def test_fields_that_are_not_there(options, expected, said):
    with pytest.raises(EvaluatorError, match=said):
        exact_match(**options)("x", expected)


@pytest.mark.parametrize(
    ("texts", "match", "right", "said"),
    [
        (["cat", "dog"], "any", True, "found: cat"),
        (["cat", "dog"], "all", False, "missing: dog"),
        (["cat", "SAT"], "all", True, "missing: nothing"),
        (["dog"], "none", True, "found: nothing"),
        ("cat", "none", False, "found: cat"),
    ],
)
def test_contains(texts, match, right, said):
    found = contains(texts, match=match)("The Cat sat")
    assert (found["score"], found["explanation"]) == (right, said)


def test_contains_what_is_expected():
    assert contains()("It is Paris.", ANSWER)["score"]
    assert not contains(expected_key="all", match="all")("a b", {"all": ["a", "c"]})["score"]
    assert not contains("paris", ignore_case=False)("Paris")["score"]


def test_contains_ignores_what_it_is_told_to():
    assert contains("the end", ignore_punctuation=True)("The, end.")["score"]
    assert contains("a b")("a  b")["score"]
    assert not contains("a b", ignore_whitespace=False)("a  b")["score"]


@pytest.mark.parametrize("make", [contains, regex])
def test_one_field_of_the_output_is_looked_at(make):
    evaluator = make("x", output_key="text", name="crossed")
    assert evaluator.name == "crossed"
    assert evaluator({"text": "x", "why": "y"})["score"]
    assert not evaluator({"text": "y", "why": "x"})["score"]


def test_regex():
    assert regex("[0-9]+")("a 12")["explanation"] == "matched: 12"
    assert not regex("[0-9]+", full=True)("a 12")["score"]
    assert regex("PARIS", flags=2)({"o": "paris"})["score"]


@pytest.mark.parametrize(
    ("limits", "output", "right", "said"),
    [
        ({"max": 3}, "abc", True, "3 characters"),
        ({"max": 2}, "abc", False, "3 characters"),
        ({"min": 2, "max": 2, "unit": "words"}, "one  two", True, "2 words"),
        ({"min": 1, "unit": "lines"}, "", False, "0 lines"),
    ],
)
def test_length(limits, output, right, said):
    found = length(**limits)(output)
    assert (found["score"], found["explanation"]) == (right, said)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: contains("x", match="some"), "match='some'"),
        (lambda: contains(""), "empty text"),
        (lambda: contains([]), "empty text"),
        (lambda: contains("x", expected_key="y"), "either texts or expected_key"),
        (lambda: regex("("), "not a regular expression"),
        (length, "allows every length"),
        (lambda: length(min=3, max=1), "swap them"),
        (lambda: length(max=3, unit="tokens"), "unit='tokens'"),
        (lambda: exact_match(name=" "), "not a name"),
    ],
)
def test_misuse_is_told_at_once(make, said):
    with pytest.raises(UsageError, match=said):
        make()


def test_names_and_directions_reach_the_engine():
    bound = bind_evaluators([exact_match(), contains("x", name="polite"), length(max=3)])
    assert [one.name for one in bound] == ["exact_match", "polite", "length"]
    assert {one.direction for one in bound} == {"maximize"}
    assert [one.is_async for one in bound] == [False] * 3


def test_giving_the_maker_instead_of_an_evaluator():
    with pytest.raises(EvaluatorSignatureError, match=r"write exact_match\(\.\.\.\)"):
        bind_evaluators([exact_match])
