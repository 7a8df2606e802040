import sys

import pytest

from phoenix_nb.errors import UsageError
from phoenix_nb.evaluators import is_json, json_schema

FENCED = '```json\n{"a": 1}\n```'
SCHEMA = {
    "type": "object",
    "required": ["a"],
    "properties": {"a": {"type": "integer"}, "b": {"items": {"type": "string"}}},
}


@pytest.mark.parametrize(
    ("output", "options", "right"),
    [
        ('{"a": 1}', {}, True),
        ("[1", {}, False),
        ("NaN", {}, False),
        (FENCED, {}, False),
        (FENCED, {"allow_fence": True}, True),
        ({"a": 1}, {}, True),
        ({"o": "[1"}, {"output_key": "o"}, False),
        ("[" * 100_000, {}, False),
    ],
    ids=str,
)
def test_is_json(output, options, right):
    assert is_json(**options)(output)["score"] is right


def test_a_fence_that_is_not_allowed_is_named():
    assert is_json()(FENCED)["explanation"].endswith("pass allow_fence=True if it may")


@pytest.mark.parametrize(
    ("output", "right", "said"),
    [
        ('{"a": 1}', True, "valid"),
        ({"a": 1}, True, "valid"),
        ('{"a": "1", "b": [1]}', False, "a: '1' is not of type 'integer'; b.0: 1 is not of type 'string'"),
        ("none", False, "no JSON: Expecting value: line 1 column 1 (char 0)"),
    ],
)  # fmt: skip
def test_json_schema(output, right, said):
    found = json_schema(SCHEMA)(output)
    assert (found["score"], found["explanation"]) == (right, said)


def test_json_schema_of_one_field_in_a_fence():
    evaluator = json_schema(SCHEMA, allow_fence=True, output_key="reply", name="shape")
    assert evaluator.name == "shape"
    assert evaluator({"reply": '```json\n{"a": 1}\n```', "why": "x"})["score"]
    assert not json_schema(SCHEMA)('```json\n{"a": 1}\n```')["score"]


@pytest.mark.parametrize("schema", [{"type": "strin"}, {"required": "a"}, 5])
def test_what_is_no_schema(schema):
    with pytest.raises(UsageError, match="not a JSON Schema"):
        json_schema(schema)


def test_the_extra_is_named_where_it_is_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, "jsonschema", None)
    with pytest.raises(UsageError, match=r"phoenix-nb\[schema\]"):
        json_schema({})
