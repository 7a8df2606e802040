"""The tools of a prompt, between the forms of OpenAI, of Anthropic and of a Phoenix server."""

from collections.abc import Mapping
from typing import Any

__all__ = ["anthropic_tool", "choice_in", "choice_out", "function_of"]

Json = dict[str, Any]
_CHOICES = {"auto": "zero_or_more", "any": "one_or_more", "required": "one_or_more", "none": "none"}
"""How a server calls what a client asks of tools."""
_OPENAI = {"zero_or_more": "auto", "one_or_more": "required", "none": "none"}
_ANTHROPIC = {"zero_or_more": "auto", "one_or_more": "any", "none": "none"}


def function_of(tool: Mapping[str, Any]) -> Json:
    """Store a tool of Anthropic's API."""
    function = {"parameters" if key == "input_schema" else key: tool[key] for key in tool}
    return {"type": "function", "function": function}


def anthropic_tool(function: Mapping[str, Any]) -> Json:
    """Return a stored function as a tool of Anthropic's API."""
    tool = {key: value for key, value in function.items() if key != "parameters"}
    return {**tool, "input_schema": function.get("parameters") or {}}


def choice_out(choice: Any) -> Json:
    """Store what a request asks of its tools: a word, or a dict with the `name` of a function."""
    if not choice:
        return {}
    if isinstance(choice, Mapping):
        name = (choice.get("function") or {}).get("name")
        return {"tool_choice": {"type": "specific_function", "function_name": name}}
    return {"tool_choice": {"type": _CHOICES.get(str(choice), "zero_or_more")}}


def choice_in(held: Mapping[str, Any], sdk: str) -> Json:
    """Read which tools a model may call, and whether several at once."""
    choice, alone = held.get("tool_choice") or {}, held.get("disable_parallel_tool_calls")
    name, kind = choice.get("function_name"), str(choice.get("type") or "")
    if sdk == "anthropic":
        chosen: Any = (
            {"type": "tool", "name": name} if name else {"type": _ANTHROPIC.get(kind, "auto")}
        )
        one = {} if alone is None else {"disable_parallel_tool_use": alone}
        return {"tool_choice": {**chosen, **one}} if kind or one else {}
    chosen = {"type": "function", "function": {"name": name}} if name else _OPENAI.get(kind, "auto")
    return ({"tool_choice": chosen} if kind else {}) | (
        {} if alone is None else {"parallel_tool_calls": not alone}
    )
