"""Evaluates the expressions of `expressions.txt`, and describes what each comes to.

Nothing here knows whose client it is: the tests evaluate the table with `phoenix_nb`, and a process in the
server's environment with `phoenix.client`, which is the reference. Run as a program, it prints the
reference as JSON: `python -m tests.phoenix.expressions <address> <key>`.
"""

import ast
import builtins
import json
import re
import sys
from collections.abc import Callable, ItemsView, KeysView, Mapping, ValuesView
from datetime import datetime
from pathlib import Path
from typing import Any

from tests.phoenix.expression_world import world

_TABLE = Path(__file__).with_suffix(".txt")
_DIFFERS = "# differs"


def table() -> list[str]:
    """Return the expressions, in order."""
    lines = _TABLE.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def differences() -> dict[tuple[str, str], list[str]]:
    """Return the expressions that differ on purpose.

    Each group is under where it differs ("", " on a server" or " in the embedded store") and the
    first cell of its row in docs/phoenix.md.
    """
    groups: dict[tuple[str, str], list[str]] = {}
    group: list[str] = []
    for line in _TABLE.read_text("utf-8").splitlines():
        if line.startswith(_DIFFERS):
            where, _, name = line.removeprefix(_DIFFERS).partition(": ")
            group = groups.setdefault((where, name), [])
        elif line and not line.startswith("#"):
            group.append(line)
    return groups


_ID = re.compile(
    r"(?:RGF0|RXhw|UHJv)[\w+/]{6,}={0,2}"  # a server's: base64 of its type and a number
    r"|\b(?:ds|v|exp)_[0-9a-f]{16,20}\b|\b[0-9a-f]{12,40}\b"  # the embedded store's, and trace ids
    r"|\bExperiment-[0-9a-f]{24}\b|\bDRY_RUN_\w+\b|\btemp-\d+\b"
)
_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?")
_NAME = re.compile(r"\b(quiz|split|growing|fresh)-[0-9a-f]{8}(-\d+)?")


def outcome(expression: str, names: Mapping[str, Any]) -> Any:
    """Evaluate an expression, and describe what it comes to: types, keys, order and values."""
    code = compile(ast.parse(expression, mode="eval"), expression, "eval")
    try:
        value = eval(code, dict(names))  # noqa: S307 - the table above
    except Exception as error:  # noqa: BLE001 - what it raises is what it comes to
        return ["raises", sorted(filter(None, map(_known_error, type(error).__mro__)))]
    return described(value)


def _known_error(kind: type) -> str | None:
    """Name an exception that users catch by name, whoever's client they use.

    A server that breaks over a request answers, or closes the connection: httpx has a name for both.
    """
    known = _is_builtin(kind) and issubclass(kind, Exception)
    return kind.__name__ if known or kind.__name__ in {"HTTPError", "HTTPStatusError"} else None


def _is_builtin(kind: type) -> bool:
    return getattr(builtins, kind.__name__, None) is kind


def described(value: Any) -> Any:
    """Describe a value so that those of two clients can be compared: ids and times are blanked."""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, datetime):
        return ["time", "aware" if value.tzinfo else "naive"]
    if isinstance(value, float):
        return ["float", round(value, 9)]
    if value is None or isinstance(value, (bool, int)):
        return value
    if type(value).__module__.startswith("pandas"):
        return _frame(value)
    return _container(value)


def _text(value: str) -> Any:
    try:
        inner = json.loads(value) if value[:1] in {"[", "{"} else None
    except ValueError:
        inner = None
    return ["text", _blanked(value)] if inner is None else ["JSON", described(inner)]


def _container(value: Any) -> Any:
    if isinstance(value, Mapping):
        kind = "dict" if isinstance(value, dict) else "mapping"
        return [kind, [[described(key), described(value[key])] for key in value]]
    if isinstance(value, (set, frozenset)):
        return ["set", sorted(map(described, value), key=str)]
    for kind in (tuple, list):
        if isinstance(value, kind):
            return [kind.__name__, list(map(described, value))]
    if isinstance(value, (KeysView, ValuesView, ItemsView)):
        return ["view", list(map(described, value))]
    if isinstance(value, type):
        return ["type", next(k.__name__ for k in value.__mro__ if _is_builtin(k))]
    return ["object"]


def _frame(value: Any) -> Any:
    kind = type(value).__name__
    if kind == "DataFrame":
        return ["frame", list(map(str, value.columns)), list(map(_dtype, value.dtypes)), len(value)]
    if kind == "Series":
        return ["series", list(map(described, value.tolist())), _dtype(value.dtype)]
    if kind.endswith("Index"):
        return ["index", list(map(described, value)), list(value.names)]
    return ["dtype", _dtype(value)]


def _dtype(dtype: Any) -> str:
    """Name a column's type alike in every version of pandas, which has had two for texts."""
    return {"str": "object", "string": "object"}.get(str(dtype), str(dtype).split("[")[0])


def _blanked(text: str) -> str:
    text = _NAME.sub(r"<\1>", text)
    text = _TIME.sub(lambda found: "<time Z>" if found[0].endswith("Z") else "<time>", text)
    return _ID.sub("<id>", text)


def outcomes(client: Any, create_evaluator: Callable[..., Any]) -> dict[str, Any]:
    """Return what every expression of the table comes to."""
    names = world(client, create_evaluator)
    return {expression: outcome(expression, names) for expression in table()}


if __name__ == "__main__":
    from phoenix.client import Client  # type: ignore[import-not-found]
    from phoenix.client.experiments import create_evaluator  # type: ignore[import-not-found]

    address, key = sys.argv[1:]
    found = outcomes(Client(base_url=address, api_key=key), create_evaluator)
    sys.__stdout__.write("\n" + json.dumps(found))
