"""What came out beside what was expected, field by field."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypedDict

from phoenix_nb.model import TaskRunRecord
from phoenix_nb.ui.run_table.readable import ITEMS, NAME, as_json
from phoenix_nb.ui.shared.diff import Pieces, differences
from phoenix_nb.ui.shared.words import named

__all__ = ["FieldDiff", "against", "expected_fields"]

_COMPARED = 20_000
"""Characters up to which texts are compared word by word."""

FieldState = Literal["same", "changed", "missing", "extra"]
"""`missing` is expected, but not there; `extra` is there, but nothing was expected."""


class FieldDiff(TypedDict):
    """One field of what came out, beside what was expected of it."""

    name: str
    """Empty where the whole output is compared."""
    state: FieldState
    output: str
    """The value as JSON."""
    expected: str
    pieces: Pieces
    """The words of two texts that differ; empty where values are best read side by side."""


def expected_fields(run: TaskRunRecord, expected: Mapping[str, Any]) -> Iterator[FieldDiff]:
    """Yield what came out field by field, those that differ from what was expected first."""
    output = run.output
    if run.error is not None:
        if expected:  # there is nothing to hold field against field: they are read as one object
            name = named(next(iter(expected)), NAME) if len(expected) == 1 else ""
            yield _field(name, "missing", None, _only(expected))
        return
    if isinstance(output, Mapping):
        yield from _by_field(output, expected)
    elif expected:
        yield _compared("", output, _only(expected))
    else:
        yield _field("", "extra", output, None)


def _only(expected: Mapping[str, Any]) -> Any:
    return next(iter(expected.values())) if len(expected) == 1 else dict(expected)


def against(output: Any, other: Any) -> Iterator[FieldDiff]:
    """Yield an output field by field beside another one."""
    if isinstance(output, Mapping) and isinstance(other, Mapping):
        yield from _by_field(output, other)
    else:
        yield _compared("", output, other)


def _by_field(output: Mapping[str, Any], expected: Mapping[str, Any]) -> Iterator[FieldDiff]:
    """Yield two objects field by field, those that differ first."""
    compared = []
    for key in list(dict.fromkeys([*expected, *output]))[:ITEMS]:
        name = named(key, NAME)
        if key not in expected:
            compared.append(_field(name, "extra", output[key], None))
        elif key not in output:
            compared.append(_field(name, "missing", None, expected[key]))
        else:
            compared.append(_compared(name, output[key], expected[key]))
    order: dict[FieldState, int] = {"changed": 0, "missing": 1, "same": 2, "extra": 3}
    yield from sorted(compared, key=lambda field: order[field["state"]])


def _compared(name: str, output: Any, expected: Any) -> FieldDiff:
    if _same(output, expected):
        return _field(name, "same", output, expected)
    texts = [
        value for value in (output, expected) if isinstance(value, str) and len(value) < _COMPARED
    ]
    pieces: Pieces = []
    if len(texts) == 2:  # noqa: PLR2004 - both of them
        marked, rewritten = differences(expected, output, _COMPARED)
        # Where no word is the same, the two are read side by side.
        alike = any(code == "=" and text.strip() for code, text in marked)
        pieces = marked if alike and not rewritten else []
    return _field(name, "changed", output, expected, pieces)


def _same(output: Any, expected: Any) -> bool:
    if isinstance(output, bool) != isinstance(expected, bool):
        return False
    return bool(output == expected)


def _field(
    name: str, state: FieldState, output: Any, expected: Any, pieces: Pieces | None = None
) -> FieldDiff:
    return {
        "name": name,
        "state": state,
        "output": "" if state == "missing" else as_json(output),
        "expected": "" if state == "extra" else as_json(expected),
        "pieces": pieces or [],
    }
