"""Replies as values: what a text is parsed with, and how the model is asked to write it."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from phoenix_nb.core.values.guarded import peek
from phoenix_nb.errors import TaskError, UsageError

__all__ = ["Parser", "parser_for"]

_FENCED = re.compile(r"\A\s*```(?:json)?\s*\n(.*?)\n\s*```\s*\Z", re.DOTALL)


class Parser(NamedTuple):
    """How a reply becomes a value."""

    read: Callable[[str], Any]
    name: str = ""
    schema: dict[str, Any] | None = None
    """The JSON schema that the API is asked to keep to; None for free text."""


def parser_for(parse: Any) -> Parser | None:
    """Read `llm_task`'s `parse`: a function of the text, a pydantic model, or a JSON schema.

    Raises:
        UsageError: If it is none of these.
    """
    if parse is None:
        return None
    if isinstance(parse, type) and callable(schema_of := peek(parse, "model_json_schema")):
        validate: Any = peek(parse, "model_validate_json")
        return Parser(lambda text: validate(_json_in(text)), parse.__name__, _strict(schema_of()))
    if isinstance(parse, Mapping):
        return Parser(
            _loaded, str(parse.get("title") or "reply").replace(" ", "_"), _strict(dict(parse))
        )
    if callable(parse):
        return Parser(parse)
    raise UsageError(
        f"parse={parse!r:.80} parses nothing; pass a function of the reply's text, a pydantic model, or a "
        "JSON schema as a dict."
    )


def _loaded(text: str) -> Any:
    try:
        return json.loads(_json_in(text))
    except ValueError as problem:
        raise TaskError(
            f"The reply is not JSON: {problem}. It is kept with the run; ask for JSON in the prompt, or "
            "use a model that keeps to a schema."
        ) from None


def _json_in(text: str) -> str:
    """Take the JSON out of a code block, where a model put it into one."""
    fenced = _FENCED.match(text)
    return fenced[1] if fenced else text


def _strict(schema: Any) -> Any:
    """Close every object of a schema and require all of its fields, as strict outputs of APIs demand."""
    if isinstance(schema, list):
        return [_strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: _strict(value) for key, value in schema.items() if key != "default"}
    properties = closed.get("properties")
    if isinstance(properties, dict):
        closed = {"additionalProperties": False, **closed, "required": list(properties)}
    return closed
