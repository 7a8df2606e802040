"""Configurations of promptfoo."""

import pytest

import phoenix_nb as pnb
from phoenix_nb.errors import UsageError
from phoenix_nb.importers import promptfoo
from phoenix_nb.importers.promptfoo_checks import check

CONFIG = """
description: Translations
prompts:
  - 'Translate to {{language}}: {{ text }}'
  - id: chat
    raw: '[{"role": "user", "content": "{{text}} in {{language}}, as {x}"}]'
  - '{% if formal %}Sir{% endif %} {{text}}'
  - file://prompt.txt
  - file://prompt.py
providers:
  - openai:gpt-4o
  - id: anthropic:messages:claude-sonnet
    label: sonnet
    config: {temperature: 0, apiKey: none}
  - file://provider.js
defaultTest:
  assert:
    - {type: not-contains, value: sorry}
tests:
  - description: plain
    vars: {language: [French, German], text: yes indeed}
    assert:
      - {type: icontains-any, value: [oui, ja], metric: meaning}
      - {type: llm-rubric, value: 'Is {{language}}'}
      - {type: javascript, value: output.length > 3}
      - {type: latency, threshold: 100}
      - {type: equals, value: x, transform: output.trim()}
  - vars: {language: Spanish, text: file://text.txt}
    assert:
      - {type: equals, value: 'sí', weight: 3}
      - {type: regex, value: '^s', metric: equals}
  - file://more.csv
scenarios: [1]
"""


@pytest.fixture
def config(tmp_path):
    (tmp_path / "promptfooconfig.yaml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "prompt.txt").write_text("Say {{text}}")
    (tmp_path / "text.txt").write_text("yes")
    (tmp_path / "more.csv").write_text(
        "language,text,__expected\nItalian,yes,contains:sì\nDutch,yes,ja\n"
    )
    return tmp_path / "promptfooconfig.yaml"


def test_tests_become_examples_of_each_combination(config):
    imported = promptfoo(config)
    inputs = [example["input"] for example in imported.dataset.examples]
    assert [each["language"] for each in inputs] == [
        "French",
        "German",
        "Spanish",
        "Italian",
        "Dutch",
    ]
    assert inputs[2]["text"] == "yes"
    assert imported.dataset.name == "Translations"
    assert imported.dataset.examples[0]["metadata"] == {"description": "plain"}


def test_prompts_and_providers_become_variants(config):
    variants = promptfoo(config).variants
    assert list(variants) == [
        "prompt 1 · gpt-4o", "prompt 1 · sonnet", "chat · gpt-4o", "chat · sonnet",
        "prompt · gpt-4o", "prompt · sonnet",
    ]  # fmt: skip
    assert variants["prompt 1 · gpt-4o"] == {
        "prompt": "Translate to {language}: {text}", "model": "gpt-4o",
    }  # fmt: skip
    assert variants["chat · sonnet"] == {
        "prompt": [{"role": "user", "content": "{text} in {language}, as {x}"}],
        "model": "claude-sonnet", "temperature": 0,
    }  # fmt: skip


def test_assertions_evaluate_the_examples_that_have_them(config, tmp_path):
    def ask(prompt):
        return "Yes.\nlabel: pass" if "Is French" in prompt else "No.\nlabel: fail"

    imported = promptfoo(config, ask=ask)
    replies = {"French": "Oui", "German": "nein", "Spanish": "si", "Italian": "sì", "Dutch": "ja"}
    with pnb.Client(path=tmp_path / "home") as client:
        ran = pnb.run_experiment(
            imported.dataset, lambda input: replies[input["language"]], imported.evaluators,
            client=client, print_summary=False,
        )  # fmt: skip
    summary = ran.summary()
    assert summary["n"].to_dict() == {
        "not-contains": 5, "meaning": 2, "llm-rubric": 2, "equals": 2, "contains": 1,
    }  # fmt: skip
    assert summary["mean"].to_dict() == {
        "not-contains": 1.0, "meaning": 0.5, "llm-rubric": 0.5, "equals": (0.25 + 1) / 2, "contains": 1.0,
    }  # fmt: skip


async def test_rubrics_are_asked_of_async_models(config):
    async def ask(prompt):
        return "label: pass"

    def looks_sync(prompt):
        return ask(prompt)

    assertion = {"assert": [{"type": "llm-rubric", "value": "Be French."}]}
    for call in (ask, looks_sync):
        evaluator = promptfoo(config, ask=call).evaluators["llm-rubric"]
        assert (await evaluator("oui", {}, assertion))["score"] == 1.0
        assert await evaluator("oui", {}, {"assert": []}) is None if call is ask else True


def test_what_is_not_taken_over_is_listed(config):
    listed = "\n".join(promptfoo(config).left_out)
    for part in ("'prompt 3' has tags", "prompt.py is code", "provider.js is code", "sets apiKey",
                 "'llm-rubric' asks a model", "'javascript' is code", "'latency' is measured",
                 "transforms the output", "scenarios in the configuration"):  # fmt: skip
        assert part in listed
    assert listed.count("'llm-rubric'") == 1


def test_exported_results_hold_their_configuration():
    config = {"prompts": ["{{q}}"], "tests": [{"vars": {"q": 1}}]}
    assert list(promptfoo({"results": {}, "config": config}).variants) == ["prompt 1"]


@pytest.mark.parametrize(
    ("type_", "value", "output", "passed"),
    [
        ("equals", "a", "a", True), ("equals", {"a": 1}, '{"a": 1}', True), ("equals", {"a": 1}, "a", False),
        ("contains", "b", "abc", True), ("not-contains", "b", "abc", False), ("icontains", "B", "abc", True),
        ("contains-all", "a, c", "abc", True), ("contains-any", ["x", "c"], "abc", True),
        ("icontains-all", ["A", "x"], "abc", False), ("starts-with", "a", "abc", True),
        ("regex", r"\d+", "a1", True), ("is-json", None, "[1]", True), ("is-json", None, "x", False),
        ("is-json", {"type": "array"}, "[1]", True), ("is-json", {"type": "array"}, "{}", False),
        ("contains-json", {"required": ["a"]}, 'see {"a": 1} there {', True),
        ("contains-json", None, "none { here", False), ("word-count", {"max": 2}, "a b c", False),
        ("word-count", 3, "a b c", True), ("levenshtein", "abcd", "abce", True),
        ("rouge-n", "the cat sat", "the cat sat", True), ("rouge-n", "a b c d", "x", False),
    ],
)  # fmt: skip
def test_assertions_are_checked(type_, value, output, passed):
    assert check({"type": type_, "value": value}, output) is passed


@pytest.mark.parametrize(
    ("config", "message"),
    [({}, "neither tests nor prompts"), ({"prompts": ["x"]}, "no tests"), ("a: [", "cannot be read"),
     ("no-such.yaml", "cannot be read")],
)  # fmt: skip
def test_what_is_no_configuration_is_refused(config, message):
    with pytest.raises(UsageError, match=message):
        promptfoo(config if not isinstance(config, str) or ".yaml" in config else config + "\n")
