"""One run in whole, as it is opened."""

import json
from datetime import timedelta
from typing import Any

import pytest

from phoenix_nb.core.traces import Trace
from phoenix_nb.model import ExampleRecord, Exchange, TaskRunRecord, Usage
from phoenix_nb.ui.run_table.detail import OpenedRun, RunReader
from tests.core.traces.test_trace import ASKED, CALL, gen_ai
from tests.support.spans import root, tool
from tests.ui.fabric import NOW
from tests.ui.tables import experiment, tickets


def opened(ran: Any, position: int = 0, **options: Any) -> OpenedRun:
    reader = RunReader(ran.dataset.record, ran.records, ran.evaluators, **options)
    return reader.detail(position)


def answered(output: Any, expected: dict[str, Any]) -> OpenedRun:
    example = ExampleRecord(id="e", input={}, output=expected)
    return opened(experiment([example], [output], [{}], ()))


def test_fields_that_differ_come_first_then_those_that_are_missing() -> None:
    run = answered({"a": 1, "b": 2, "d": 4}, {"a": 1, "b": 3, "c": 5})
    seen = [(field["name"], field["state"]) for field in run["fields"]]
    assert seen == [("b", "changed"), ("c", "missing"), ("a", "same"), ("d", "extra")]
    assert (run["fields"][0]["output"], run["fields"][0]["expected"]) == ("2", "3")


def test_a_text_is_compared_word_by_word_with_the_only_key_that_was_expected() -> None:
    (field,) = answered("It costs 5", {"answer": "It costs 7"})["fields"]
    assert field["pieces"] == [("=", "It costs "), ("-", "7"), ("+", "5")]


@pytest.mark.parametrize(("output", "state"), [(1, "changed"), (True, "same"), (1.0, "changed")])
def test_yes_is_not_one(output: Any, state: str) -> None:
    assert answered({"a": output}, {"a": True})["fields"][0]["state"] == state


def test_a_failed_run_has_its_error_and_what_was_expected() -> None:
    run = opened(tickets(40), 7)
    assert "did not answer" in run["error"]
    assert "raise ValueError" in run["traceback"]
    (field,) = run["fields"]
    assert field["state"] == "missing"
    assert set(json.loads(field["expected"])) == set(tickets(40).dataset.examples[7].output)
    assert run["evaluations"] == []


def test_evaluations_say_whether_a_check_passed_and_why() -> None:
    evaluations = {
        evaluation["name"]: evaluation for evaluation in opened(tickets(40), 11)["evaluations"]
    }
    assert (evaluations["label_match"]["tone"], evaluations["label_match"]["text"]) == (
        "bad",
        "✗ False",
    )
    assert evaluations["urgency_error"]["tone"] == "bad", "an error of 1 where less is better"
    assert evaluations["similarity"]["tone"] == ""
    assert "keeps to the policy" in evaluations["helpfulness"]["explanation"]


def test_an_evaluator_that_failed_says_so_with_its_traceback() -> None:
    evaluations = {
        evaluation["name"]: evaluation for evaluation in opened(tickets(40), 4)["evaluations"]
    }
    assert "Expecting value" in evaluations["helpfulness"]["error"]
    assert evaluations["helpfulness"]["traceback"]


def test_prompts_and_replies_of_every_attempt_are_shown_also_of_failed_ones() -> None:

    def exchanges(run: TaskRunRecord) -> list[Exchange]:
        given = {"experiment_id": "x", "task_run_id": run.id, "start_time": NOW}
        later = NOW + timedelta(seconds=2)
        usage = Usage(prompt_tokens=1200, completion_tokens=40, cost=0.0031)
        return [
            Exchange(**given, end_time=later, failed=True, prompt="Say\x07 it", reply='{"a": '),
            Exchange(**given, end_time=later, attempt=2, model="m-1", usage=usage, prompt="Say it"),
        ]

    run = opened(tickets(3), 1, exchanges=exchanges)
    first, second = run["exchanges"]
    assert first["title"] == "task · attempt 1"
    assert (first["prompt"], first["reply"], first["failed"]) == ("Say it", '{"a": ', True)
    assert second["facts"] == ["m-1", "2.0 s", "1,200 + 40 tokens", "$0.0031"]
    assert run["remedy"] == ""


def test_where_no_prompt_was_kept_the_run_says_how_to_have_it_kept() -> None:
    assert "pnb.llm_task" in opened(tickets(3))["remedy"]


def test_trace_is_read_into_steps_and_messages() -> None:
    failed = tool("refund", {"order": 7}, at=5, lasts=2, error="no")
    asked = gen_ai(ASKED, [CALL], at=1, lasts=4)
    run = opened(tickets(40), 11, traces=lambda _: Trace([root(10), asked, failed]))
    steps = run["steps"]
    assert [(step["name"], step["depth"], step["failed"]) for step in steps["steps"]] == [
        ("Task: agent", 0, False), ("chat m", 1, False), ("run refund", 1, True),
    ]  # fmt: skip
    assert (steps["steps"][2]["begin"], steps["steps"][2]["width"]) == (50.0, 20.0)
    assert steps["steps"][2]["values"][0] == {"name": "given", "text": "order: 7"}
    assert steps["messages"][1] == {
        "role": "assistant",
        "text": "",
        "calls": ['search(q="parcel")'],
    }


def test_run_without_a_trace_has_no_steps() -> None:
    assert opened(tickets(40), 11)["steps"]["steps"] == []
    assert opened(tickets(40), 11, traces=lambda _: Trace([root()]))["steps"]["steps"] == []
