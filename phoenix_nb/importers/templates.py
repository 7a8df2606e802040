"""Templates in double braces, `{{item.question}}`, filled in or turned into prompts of ours."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from phoenix_nb.core.values.phrases import text_or_json

__all__ = ["filled", "names_in", "path_value", "prompt_of", "uses_logic"]

_HOLE = re.compile(r"\{\{-?\s*([\w.\[\]'\"-]+)\s*-?\}\}")
_LOGIC = re.compile(r"\{%|\{\{[^}]*\|")
"""Tags and filters, which no plain template has."""


def uses_logic(text: str) -> bool:
    """Whether a template has tags or filters, which are not taken over."""
    return _LOGIC.search(text) is not None


def names_in(text: str) -> list[str]:
    """Return what a template is filled in with, each once, in order."""
    return list(dict.fromkeys(_HOLE.findall(text)))


def filled(template: str, values: Mapping[str, Any]) -> str:
    """Fill a template in; what is not there becomes nothing.

    >>> filled("{{item.q}} is {{ item.n }}", {"item": {"q": "x", "n": 1}})
    'x is 1'
    """

    def text(match: re.Match[str]) -> str:
        value = path_value(values, match[1])
        return "" if value is None else text_or_json(value)

    return _HOLE.sub(text, template)


def path_value(values: Any, path: str) -> Any:
    """Look a dotted path up, as `item.tags.0`; None if it leads nowhere."""
    for part in re.split(r"[.\[\]]+", path.strip("[]")):
        key = part.strip("'\"")
        if isinstance(values, Mapping):
            values = values.get(key)
        elif isinstance(values, list) and key.isdecimal() and int(key) < len(values):
            values = values[int(key)]
        else:
            return None
    return values


def prompt_of(template: str, *, drop: Iterable[str] = ()) -> str:
    """Turn a template into one of ours: `{{name}}` to `{name}`, and single braces stay text.

    Args:
        template: In double braces.
        drop: What paths begin with that ours do without, as "item.".

    >>> prompt_of('Say {"a": 1} to {{item.name}}', drop=["item."])
    'Say {"a": 1} to {name}'
    """

    def plain(match: re.Match[str]) -> str:
        name = match[1]
        for start in drop:
            name = name.removeprefix(start)
        return "{" + name + "}"

    return _HOLE.sub(plain, template)
