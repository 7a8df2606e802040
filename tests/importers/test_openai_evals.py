"""Evals of OpenAI's service, as its API returns them."""

import json

import pytest

import phoenix_nb as pnb
from phoenix_nb.errors import UsageError
from phoenix_nb.importers import openai_evals

LABELLED = {"role": "developer", "content": "Is this kind? {{sample.output_text}}"}
EVAL = {
    "object": "eval", "id": "eval_1", "name": "Tickets",
    "data_source_config": {"type": "custom", "schema": {"type": "object"}},
    "testing_criteria": [
        {"type": "string_check", "name": "right", "operation": "ilike",
         "input": "{{ sample.output_text }}", "reference": "{{ item.department }}"},
        {"type": "string_check", "name": "parsed", "operation": "eq",
         "input": "{{sample.output_json.to}}", "reference": "{{item.department}}"},
        {"type": "text_similarity", "name": "near", "evaluation_metric": "fuzzy_match",
         "input": "{{sample.output_text}}", "reference": "{{item.department}}", "pass_threshold": 0.9},
        {"type": "text_similarity", "name": "bleu", "evaluation_metric": "bleu",
         "input": "{{sample.output_text}}", "reference": "{{item.department}}"},
        {"type": "label_model", "name": "tone", "model": "gpt-4o", "labels": ["kind", "rude"],
         "passing_labels": ["kind"], "input": [LABELLED]},
        {"type": "score_model", "name": "grade", "model": "gpt-4o", "range": [1, 5],
         "input": [{"role": "user", "content": {"type": "input_text", "text": "Grade it."}}]},
        {"type": "python", "name": "code", "source": "def grade(sample, item): return 1"},
        {"type": "multi", "name": "all", "graders": {}, "calculate_output": "1"},
        {"type": "telepathy", "name": "odd"},
    ],
}  # fmt: skip
ITEMS = [
    {"ticket": "Broken", "department": "Hardware"},
    {"ticket": "Refund", "department": "Billing"},
]
RUN = {
    "object": "eval.run", "name": "short", "model": "gpt-4o-mini",
    "data_source": {
        "type": "completions", "model": "gpt-4o-mini",
        "source": {"type": "file_content", "content": [{"item": item} for item in ITEMS]},
        "input_messages": {"type": "template", "template": [
            {"role": "developer", "content": 'Answer as {"to": …}.'},
            {"role": "user", "content": {"type": "input_text", "text": "{{item.ticket}}"}},
        ]},
        "sampling_params": {"temperature": 0.2, "max_completions_tokens": 50, "tools": []},
    },
}  # fmt: skip


def ask(messages):
    text = json.dumps(messages)
    return "Four. 4" if "from 1 to 5" in text else "It is.\nlabel: kind"


def test_items_become_examples_and_references_are_expected():
    imported = openai_evals(EVAL, ITEMS)
    example = imported.dataset.examples[0]
    assert (example["input"], example["output"]) == (
        {"ticket": "Broken"}, {"department": "Hardware"},
    )  # fmt: skip
    assert imported.dataset.name == "Tickets"


def test_graders_evaluate_what_a_task_returned(tmp_path):
    imported = openai_evals(EVAL, ITEMS, ask=ask)
    with pnb.Client(path=tmp_path) as client:
        ran = pnb.run_experiment(
            imported.dataset, lambda input: '{"to": "Hardware"}', imported.evaluators,
            client=client, print_summary=False,
        )  # fmt: skip
    means = ran.summary()["mean"].round(2).to_dict()
    assert (means["right"], means["parsed"], means["tone"], means["grade"]) == (0.5, 0.5, 1.0, 4.0)
    assert ran.to_dataframe()["near.label"].tolist() == ["failed", "failed"]
    assert ran.summary().loc["tone", "kind"] == "LLM"


def test_runs_become_variants_for_llm_task(tmp_path):
    imported = openai_evals(json.dumps(EVAL), runs={"object": "list", "data": [RUN, RUN]})
    assert len(imported.dataset) == 2
    assert list(imported.variants) == ["short", "short · 2"]
    asked = []

    def client(model, messages, **parameters):
        asked.append((model, messages, parameters))
        return {"choices": [{"message": {"content": "Hardware"}}]}

    with pnb.Client(path=tmp_path) as home:
        pnb.run_variants(
            imported.dataset, pnb.llm_task(client), imported.variants, imported.evaluators,
            client=home, print_summary=False,
        )  # fmt: skip
    model, messages, parameters = asked[0]
    assert (model, parameters) == (
        "gpt-4o-mini", {"temperature": 0.2, "max_completion_tokens": 50},
    )  # fmt: skip
    assert messages[0] == {"role": "system", "content": 'Answer as {"to": …}.'}
    assert messages[1]["content"] in ("Broken", "Refund")


def test_what_is_not_taken_over_is_listed_with_a_remedy():
    imported = openai_evals(EVAL, ITEMS, runs=[RUN, {"name": "logs", "data_source": {}}])
    listed = "\n".join(imported.left_out)
    for part in ("'tone' asks a model", "'code' is code", "'all' combines", "'odd' is of the type",
                 "'bleu' measures", "sets tools", "'logs' has no template"):  # fmt: skip
        assert part in listed
    assert "- The grader 'code' is code" in str(imported)
    assert set(imported.evaluators) == {"right", "parsed", "near"}


def test_stored_completions_are_named():
    logs = {**EVAL, "data_source_config": {"type": "stored_completions"}}
    assert "stored completions" in openai_evals(logs, ITEMS).left_out[-1]


def test_files_are_read(tmp_path):
    (tmp_path / "eval.json").write_text(json.dumps(EVAL))
    lines = [json.dumps({"item": item}) for item in ITEMS]
    (tmp_path / "items.jsonl").write_text("\n".join(lines))
    assert len(openai_evals(tmp_path / "eval.json", tmp_path / "items.jsonl").dataset) == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [(({"name": "x"},), "testing_criteria"), ((EVAL,), "no items"), (("no-such.json",), "cannot be read"),
     ((EVAL, "[1]"), "not a list of objects"), (("{broken",), "cannot be read")],
)  # fmt: skip
def test_what_is_no_eval_is_refused(arguments, message):
    with pytest.raises(UsageError, match=message):
        openai_evals(*arguments)
