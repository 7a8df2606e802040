import copy
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.user_code.prompt import Prompt
from phoenix_nb.core.values.evaluation_coerce import coerce_output
from phoenix_nb.errors import UsageError

BRACELESS = st.text().filter(lambda text: not {"{", "}"} & set(text))


@pytest.mark.parametrize(
    ("template", "filled"),
    [
        ("Answer {q}", "Answer X"),
        ("{q}{q}", "XX"),
        ('{"a": {"b": 1}} {q}', '{"a": {"b": 1}} X'),
        ('{"a": {q}}', '{"a": X}'),
        ('{{"a": {q}}}', '{"a": X}'),
        ('{{"a": {{"b": {q}}}}}', '{"a": {"b": X}}'),
        ("{{q}} is {q}", "{q} is X"),
        ("{{{q}}}", "{X}"),
        ("if (x) { return {q}; }", "if (x) { return X; }"),
        ("{} {0} {a.b} {q!r} {q:>9} {q}", "{} {0} {a.b} {q!r} {q:>9} X"),
        ("{{ never closed {q}", "{{ never closed X"),
        ("never opened }} {q}", "never opened }} X"),
        ("} { {q}", "} { X"),
    ],
)
def test_only_names_in_single_braces_are_filled(template, filled):
    assert Prompt(template).format(q="X") == filled


def test_both_lists_are_in_the_complaint():
    with pytest.raises(UsageError, match=r"no value for b and no placeholder for c.*\{\{b\}\}"):
        Prompt("{a} {b}").format(a=1, c=2)


def test_doubled_braces_of_other_template_languages_are_explained():
    with pytest.raises(UsageError, match="single braces"):
        Prompt("{{ question }}").format(question=1)


def test_values_by_position_are_refused():
    with pytest.raises(UsageError, match="by name"):
        Prompt("{a}").format("x")


def test_the_keys_of_an_input_that_a_prompt_does_not_ask_for_may_stay():
    values = {"id": "T-1", "message": "Where is it?"}
    assert Prompt("Sort: {message}").format(**values) == "Sort: Where is it?"
    assert Prompt("Sort: {message}")(**values) == "Sort: Where is it?"


def test_a_prompt_that_takes_none_of_its_values_is_refused():
    with pytest.raises(UsageError, match="no placeholder for message"):
        Prompt("Sort this.").format(message="Where is it?")


def test_fill_takes_what_it_needs():
    prompt = Prompt("{question}")
    assert prompt.fill({"question": "?", "other": 1}) == "?"
    assert prompt.format_map({"question": "?", "other": 1}) == "?"
    with pytest.raises(UsageError, match="no value for question"):
        prompt.fill({"other": 1})


@pytest.mark.parametrize(
    ("value", "shown"),
    [({"a": ["é"]}, '{"a": ["é"]}'), ([1, 2], "[1, 2]"), (3, "3"), (None, "None"), (True, "True")],
)
def test_other_values_are_readable(value, shown):
    assert Prompt("{v}")(v=value) == shown


def test_a_prompt_is_its_text():
    prompt = Prompt("Say {q}")
    assert prompt == "Say {q}"
    assert repr(prompt) == "Prompt('Say {q}')"
    assert type(json.loads(json.dumps({"p": prompt}))["p"]) is str
    assert type(coerce_output({"p": prompt})[0]["p"]) is str
    assert type(copy.deepcopy(prompt)) is Prompt
    assert pickle.loads(pickle.dumps(prompt)).placeholders == ("q",)  # noqa: S301


@given(st.text())
def test_braces_in_data_are_safe(value):
    assert Prompt("<{q}>").format(q=value) == f"<{value}>"


@given(st.text(alphabet='{}ab" :'))
def test_any_template_can_be_filled_with_its_own_placeholders(template):
    prompt = Prompt(template)
    filled = prompt.format(**dict.fromkeys(prompt.placeholders, ""))
    assert len(filled) <= len(template)


@given(BRACELESS, BRACELESS)
def test_text_without_braces_stays(before, after):
    assert Prompt(f"{before}{{q}}{after}").format(q="X") == f"{before}X{after}"
