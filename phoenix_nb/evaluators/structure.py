"""Right or wrong by the form of the output."""

import json
import re
from collections.abc import Mapping
from typing import Any

from phoenix_nb.core.user_code.evaluator import Evaluator
from phoenix_nb.errors import UsageError
from phoenix_nb.evaluators.making import makes_evaluators, named_evaluator, picked

__all__ = ["is_json", "json_schema"]

_FENCED = re.compile(r"\A\s*```[\w-]*[ \t]*\n(.*?)\n?[ \t]*```\s*\Z", re.DOTALL)
_PROBLEMS = 3
"""Violations that an explanation lists."""


@makes_evaluators
def is_json(
    *,
    allow_fence: bool = False,
    output_key: str | None = None,
    name: str = "is_json",
) -> Evaluator:
    """True if the output is a JSON text, or a value that is not a text at all.

    Args:
        allow_fence: Whether the text may stand between ``` fences, as models like to write it.
        output_key: Field of an output that is a dict.
        name: The evaluator's name.

    Example:
        >>> is_json()("{'a': 1}")["explanation"]
        'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)'
    """

    def evaluate(output: Any) -> dict[str, Any]:
        _, problem = _parsed(_field(output, output_key), allow_fence=allow_fence)
        return {"score": not problem, "explanation": problem or "valid JSON"}

    return named_evaluator(evaluate, name)


@makes_evaluators
def json_schema(
    schema: Mapping[str, Any] | bool,  # noqa: FBT001 - what a schema may be
    *,
    allow_fence: bool = False,
    output_key: str | None = None,
    name: str = "json_schema",
) -> Evaluator:
    """True if the output, a JSON text or a value, fits a JSON Schema.

    Args:
        schema: The schema; its `$schema` names the draft, the latest if absent.
        allow_fence: As for `is_json`.
        output_key: Field of an output that is a dict.
        name: The evaluator's name.

    Raises:
        UsageError: If jsonschema is not installed, or the schema is not valid.

    Example:
        >>> json_schema({"type": "object", "required": ["a"]})('{"b": 1}')["explanation"]
        "'a' is a required property"
    """
    try:
        from jsonschema import SchemaError
        from jsonschema.validators import Draft202012Validator, validator_for
    except ImportError as problem:
        raise UsageError(
            'json_schema needs jsonschema; install it with: pip install "phoenix-nb[schema]".'
        ) from problem
    try:
        kind = validator_for(schema, default=Draft202012Validator)
        kind.check_schema(schema)
    except (SchemaError, TypeError, AttributeError) as problem:
        message = getattr(problem, "message", str(problem))
        raise UsageError(f"The schema is not a JSON Schema: {message}. Correct it.") from problem
    validator = kind(schema)

    def evaluate(output: Any) -> dict[str, Any]:
        value, problem = _parsed(_field(output, output_key), allow_fence=allow_fence)
        if problem:
            return {"score": False, "explanation": f"no JSON: {problem}"}
        errors = [
            f"{'.'.join(map(str, error.absolute_path))}: {error.message}"
            if error.absolute_path
            else error.message
            for error in sorted(
                validator.iter_errors(value), key=lambda error: list(map(str, error.path))
            )
        ]
        more = f"; and {len(errors) - _PROBLEMS} more" if len(errors) > _PROBLEMS else ""
        problems = "; ".join(errors[:_PROBLEMS]) + more if errors else "valid"
        return {"score": not errors, "explanation": problems}

    return named_evaluator(evaluate, name)


def _field(output: Any, key: str | None) -> Any:
    """Pick a field only if one is named: a dict is itself what is looked at."""
    return output if key is None else picked(output, key, "output")


def _parsed(value: Any, *, allow_fence: bool) -> tuple[Any, str]:
    """Return the value, and why it is none."""
    if not isinstance(value, str):
        return value, ""
    fenced = _FENCED.match(value) if allow_fence else None
    try:
        return json.loads(fenced.group(1) if fenced else value, parse_constant=_refuse), ""
    except (ValueError, RecursionError) as problem:
        if not allow_fence and _FENCED.match(value):
            return None, "it stands between ``` fences; pass allow_fence=True if it may"
        return None, str(problem)


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not in JSON")
