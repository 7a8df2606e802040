"""Attributes of spans: flat or nested, as values or as JSON text, under one convention or another."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

__all__ = ["first", "flat", "kind_of", "opened", "under"]

_OPERATIONS = {
    "chat": "LLM",
    "text_completion": "LLM",
    "generate_content": "LLM",
    "embeddings": "EMBEDDING",
    "execute_tool": "TOOL",
    "invoke_agent": "AGENT",
    "create_agent": "AGENT",
}
"""OpenTelemetry's operations, as OpenInference's kinds of spans."""


def flat(attributes: Mapping[str, Any]) -> dict[str, Any]:
    """Write nested attributes under dotted names, as instrumentation does; lists of plain values stay.

    >>> flat({"llm": {"messages": [{"role": "user"}]}, "tags": ["a"]})
    {'llm.messages.0.role': 'user', 'tags': ['a']}
    """
    written: dict[str, Any] = {}
    for name, value in attributes.items():
        _flatten(str(name), value, written)
    return written


def _flatten(name: str, value: Any, written: dict[str, Any]) -> None:
    if isinstance(value, Mapping):
        for key, part in value.items():
            _flatten(f"{name}.{key}", part, written)
    elif isinstance(value, list | tuple) and any(isinstance(part, Mapping) for part in value):
        for number, part in enumerate(value):
            _flatten(f"{name}.{number}", part, written)
    else:
        written[name] = list(value) if isinstance(value, list | tuple) else value


def under(attributes: Mapping[str, Any], name: str) -> Any:
    """Read a value that is written under a name: opened if it is JSON text, else put together again.

    >>> under({"m.0.role": "user", "m.1.role": "tool"}, "m")
    [{'role': 'user'}, {'role': 'tool'}]
    """
    if attributes.get(name) is not None:
        return opened(attributes[name])
    start = f"{name}."
    whole: dict[str, Any] = {}
    for key, value in attributes.items():
        if key.startswith(start):
            node = whole
            *way, last = key[len(start) :].split(".")
            for part in way:
                below = node.setdefault(part, {})
                if not isinstance(below, dict):
                    break
                node = below
            else:
                node[last] = value
    return _listed(whole) if whole else None


def _listed(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    parts = {key: _listed(part) for key, part in value.items()}
    if parts and all(key.isdecimal() for key in parts):
        return [parts[key] for key in sorted(parts, key=int)]
    return parts


def opened(value: Any) -> Any:
    """Read JSON text that holds an object or a list; every other value stays as it is."""
    if isinstance(value, str) and value.lstrip()[:1] in ("{", "["):
        try:
            return json.loads(value)
        except (ValueError, RecursionError):
            return value
    return value


def first(attributes: Mapping[str, Any], names: Iterable[str]) -> Any:
    """Return the first value that is there under any of the names; None if there is none."""
    return next((attributes[name] for name in names if attributes.get(name) is not None), None)


def kind_of(attributes: Mapping[str, Any]) -> str:
    """Tell what kind of span has these attributes, in OpenInference's words; UNKNOWN if they do not say."""
    kind = attributes.get("openinference.span.kind")
    if kind:
        return str(kind).upper()
    known = _OPERATIONS.get(str(attributes.get("gen_ai.operation.name")))
    if known:
        return known
    if attributes.get("gen_ai.tool.name"):
        return "TOOL"
    marked = str(attributes.get("traceloop.span.kind", "")).upper()
    if marked in ("TOOL", "AGENT"):
        return marked
    return "LLM" if attributes.get("gen_ai.request.model") else "UNKNOWN"
