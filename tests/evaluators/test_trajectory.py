"""Evaluators of the steps of a run."""

import pytest

from phoenix_nb.core.traces import Trace
from phoenix_nb.errors import EvaluatorError, UsageError
from phoenix_nb.evaluators import max_calls, no_failed_spans, tool_calls
from tests.support.spans import agent, root, span, tool

BOOKED = Trace([
    root(), tool("search", {"city": "Bonn", "page": 1}, at=1), tool("book", {"id": 7}, at=2),
])  # fmt: skip


@pytest.mark.parametrize(
    ("expected", "order", "score"),
    [
        (["search", "book"], "exact", True),
        (["book", "search"], "exact", False),
        (["search"], "exact", False),
        (["search", "book"], "in_order", 1.0),
        (["book", "search"], "in_order", 0.5),
        (["book", "search"], "any", 1.0),
        (["search"], "in_order", 2 / 3),
        (["search", "book", "pay"], "any", 0.8),
        ([], "in_order", 0.0),
    ],
)
def test_calls_are_scored_by_order(expected, order, score):
    assert tool_calls(expected, order)(trace=BOOKED)["score"] == pytest.approx(score)


@pytest.mark.parametrize(
    ("arguments", "wanted", "score"),
    [
        ("subset", {"city": "Bonn"}, 1.0),
        ("exact", {"city": "Bonn"}, 0.5),
        ("exact", {"city": "Bonn", "page": 1}, 1.0),
        ("ignore", {"city": "Köln"}, 1.0),
        ("subset", {"city": "Köln"}, 0.5),
        (lambda wanted, made: wanted == len(made), 2, 1.0),
    ],
)
def test_arguments_are_compared_as_asked(arguments, wanted, score):
    evaluate = tool_calls([("search", wanted), "book"], arguments=arguments)
    assert evaluate(trace=BOOKED)["score"] == score


def test_expected_call_that_fits_two_leaves_the_particular_one():
    made = Trace([root(), tool("search", {"q": "a"}, at=1), tool("search", {"q": "b"}, at=2)])
    evaluate = tool_calls(["search", ("search", {"q": "a"})], "any")
    assert evaluate(trace=made)["score"] == 1.0


def test_extra_calls_may_be_allowed():
    assert tool_calls(["book"], allow_extra=True)(trace=BOOKED)["score"] == 1.0


def test_failed_calls_count_only_if_asked():
    made = Trace([root(), tool("search", at=1, error="no"), tool("search", at=2)])
    assert tool_calls(["search"])(trace=made)["score"] == 1.0
    assert tool_calls(["search"], count_failed=True)(trace=made)["score"] == pytest.approx(2 / 3)


def test_expected_calls_come_from_the_example():
    evaluate = tool_calls(order="exact", expected_key="tools")
    expected = {"tools": ["search", {"name": "book", "arguments": {"id": 7}}], "answer": "done"}
    assert evaluate(trace=BOOKED, expected=expected)["score"]
    with pytest.raises(EvaluatorError, match="not a list"):
        evaluate(trace=BOOKED, expected={"tools": "search"})


def test_explanation_names_what_is_missing_and_unexpected():
    result = tool_calls(["search", "pay", "pay"])(trace=BOOKED)
    assert result["explanation"] == (
        "called search, book; expected search, pay, pay; missing pay × 2; unexpected book"
    )
    assert tool_calls(["search", "book"])(trace=BOOKED)["explanation"] == "called search, book"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"expected": ["a"], "order": "some"}, "in_order"),
        ({"expected": "a"}, "not a list"),
        ({"expected": [1]}, "not understood"),
        ({"expected": ["a"], "arguments": "fuzzy"}, "subset"),
        ({"expected": ["a"], "order": "exact", "allow_extra": True}, "no room"),
    ],
)
def test_misuse_is_refused(options, message):
    with pytest.raises(UsageError, match=message):
        tool_calls(**options)


def test_number_of_calls_is_bounded():
    trace = Trace(agent(["search", "search", "book"]))
    assert max_calls(3)(trace=trace)["score"]
    assert max_calls(2)(trace=trace)["explanation"] == "3 tool calls; 2 allowed"
    assert max_calls(1, tool="book")(trace=trace)["explanation"] == "1 call of book; 1 allowed"
    chat = span("chat", attributes={"gen_ai.operation.name": "chat"})
    assert not max_calls(0, kind="LLM")(trace=Trace([root(), chat]))["score"]


@pytest.mark.parametrize("options", [{"most": -1}, {"most": 1, "kind": "X"},
                                     {"most": 1, "kind": "LLM", "tool": "a"}])  # fmt: skip
def test_senseless_bounds_are_refused(options):
    with pytest.raises(UsageError):
        max_calls(**options)


def test_failed_steps_are_named():
    failed = [tool(f"t{n}", at=n, error="no") for n in range(7)]
    result = no_failed_spans()(trace=Trace([root(), *failed]))
    assert (result["score"], result["metadata"]) == (False, {"failed": 7})
    assert result["explanation"].endswith("and 2 more")
    assert no_failed_spans(kind="llm")(trace=Trace([root(), *failed]))["score"]
    assert no_failed_spans()(trace=BOOKED)["explanation"] == "2 spans, none failed"
