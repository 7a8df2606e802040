"""The checks that rows must pass to become a dataset; each message ends with the remedy."""

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any, Literal, get_args

from phoenix_nb.core.values.json_coerce import AS_REPR, SURROGATES, coerce_output, shown
from phoenix_nb.core.values.near_name import near_name
from phoenix_nb.errors import DatasetError
from phoenix_nb.model import ExampleRecord

Missing = Literal["error", "null"]
"""What to do about an empty cell in an input or an output column."""
_FEW = 5
"""Rows that a message lists."""
_NAN = f": is nan{AS_REPR}"
"""How the warning of a NaN ends."""


def check_missing(missing: str) -> None:
    """Refuse an unknown way to treat empty cells."""
    if missing not in get_args(Missing):
        raise DatasetError(f'missing={missing!r} is unknown; use "error" or "null".')


def check_rows(rows: int) -> None:
    """Refuse an empty set."""
    if not rows:
        raise DatasetError("There are no rows, so that nothing could be run; pass at least one.")


def check_record(row: Any, where: str) -> None:
    """Refuse a record that is not a mapping from texts."""
    if isinstance(row, ExampleRecord):
        return
    if not isinstance(row, Mapping):
        raise DatasetError(f"{where} is {described(row)}; pass a dict for each example.")
    for name in row:
        if not isinstance(name, str):
            raise DatasetError(
                f"{where} has the key {shown(name)}, which is of type {type(name).__name__}; use texts "
                "as keys."
            )


def check_columns(names: Iterable[str], there: Sequence[str], unnamed: Sequence[Any]) -> None:
    """Refuse keys that name no column.

    Args:
        names: The keys.
        there: The columns.
        unnamed: Those that have no text for a name, and that no key can name.
    """
    absent = [name for name in names if name not in there]
    if absent:
        if sign := other_separator(there):
            raise DatasetError(
                f"There is only one column, {listed(there)}; its parts seem to be separated by "
                f"{sign!r}. If it comes from a CSV file, pass sep={sign!r}."
            )
        none = "There is no column" if len(absent) == 1 else "There are no columns"
        words = (
            f"{none} {listed(absent)}{near(absent[0], there)}. The columns are "
            f"{listed(there)}; choose among these."
        )
        if unnamed:
            words += (
                f" Those that are named by no text are left out ({listed(unnamed)}); name "
                "them by df.columns = df.columns.map(str)."
            )
        raise DatasetError(words)


def other_separator(there: Sequence[str]) -> str:
    """Return the sign that the only column of a CSV file seems to be separated by; empty for none."""
    return next((sign for sign in ";\t|" if len(there) == 1 and sign in there[0]), "")


def check_cells(name: str, empty: Sequence[bool], missing: Missing, *, what: str = "value") -> None:
    """Refuse a column with empty cells, unless they may be null."""
    rows = [position for position, is_empty in enumerate(empty) if is_empty]
    if not rows or missing == "null":
        return
    where = listed(rows[:_FEW]) + (", …" if len(rows) > _FEW else "")
    remedy = (
        "give every row one, or leave id_key out."
        if what == "id"
        else f'drop these rows, for example with df.dropna(subset=[{name!r}]), or pass missing="null" '
        "to keep them as null."
    )
    raise DatasetError(
        f"The column {name!r} holds no {what} in {len(rows)} of {len(empty)} rows "
        f"({'row' if len(rows) == 1 else 'rows'} {where}); {remedy}"
    )


def check_ids(ids: Sequence[str], name: str) -> None:
    """Refuse ids that repeat."""
    if len(set(ids)) == len(ids):
        return
    first: dict[str, int] = {}
    for position, example_id in enumerate(ids):
        if example_id in first:
            repeats = len(ids) - len(set(ids))
            repeated = (
                f"1 id in {name!r} repeats" if repeats == 1 else f"{repeats} ids in {name!r} repeat"
            )
            raise DatasetError(
                f"{repeated}: rows {first[example_id]} and {position} are "
                f"both {example_id!r}. Make the ids unique, or leave them out to have them made from the "
                "inputs."
            )
        first[example_id] = position


def is_nan(value: Any) -> bool:
    """Whether a value is NaN, NaT, NA or the like; None is not."""
    if type(value) is float:
        return value != value  # noqa: PLR0124 - NaN alone is unequal to itself
    if value is None or isinstance(value, (str, int, list, dict, tuple)):
        return False
    kind = type(value)
    if kind.__name__ in ("NaTType", "NAType"):
        return True
    if getattr(value, "ndim", 0):
        return False
    try:
        return bool(value != value)  # noqa: PLR0124
    except Exception:  # noqa: BLE001 - the value's own comparison
        return False


def near(name: str, there: Iterable[str]) -> str:
    """Suggest the name that was probably meant."""
    near = near_name(name, there)
    return f" (did you mean {near!r}?)" if near else ""


def listed(names: Iterable[Any]) -> str:
    """List names, the first twenty if there are more."""
    every = [repr(name) if isinstance(name, str) else str(name) for name in names]
    head, rest = every[:20], len(every) - 20
    return (", ".join(head) + (f" and {rest} more" if rest > 0 else "")) or "none"


def described(value: Any) -> str:
    """Describe a wrong value."""
    return f"of type {type(value).__name__} ({shown(value)})"


def check_names(names: Sequence[Any]) -> None:
    """Refuse columns of which two have the same name."""
    twice = [name for name in dict.fromkeys(names) if names.count(name) > 1]
    if twice:
        raise DatasetError(
            f"Several columns are named {listed(twice)}; rename them so that each name is its own."
        )


def to_plain(value: Any, missing: Missing, *, root: str, where: str = "") -> Any:
    """Convert a value to plain JSON; with missing="null", a NaN inside of it becomes None.

    Args:
        value: What is converted.
        missing: What to do about NaN.
        root: What the value is called in messages.
        where: How a message begins.

    Raises:
        DatasetError: If it cannot be stored as it is.
    """
    plain, warnings = coerce_output(value, root=root)
    if missing == "null" and any(one.endswith(_NAN) for one in warnings):
        with suppress(RecursionError):  # of what holds itself, which is refused in any case
            plain, warnings = coerce_output(_null_for_nan(value), root=root)
    if warnings:
        raise DatasetError(where + _unstorable(warnings[0]))
    return plain


def _null_for_nan(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _null_for_nan(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_null_for_nan(item) for item in value]
    return None if is_nan(value) else value


def _unstorable(warning: str) -> str:
    """Say of a value that is refused what is wrong with it, and what helps.

    Args:
        warning: What `coerce_output` says of it, which would store something in its place.
    """
    if warning.endswith(SURROGATES):
        place = warning.removesuffix(SURROGATES)
        return (
            f"{place}lone surrogates, which no file can hold. Replace them first: "
            'text.encode("utf-8", "replace").decode().'
        )
    if warning.endswith(_NAN):
        return (
            f"{warning.removesuffix(_NAN)} is NaN, which JSON cannot hold. Put None in its place, or pass "
            'missing="null".'
        )
    what = warning.removesuffix(AS_REPR).partition(", stored ")[0]
    return f"{what}. Convert it to plain values first, for example to a text: str(value)."


def to_id(value: Any) -> str:
    """Write an id as text; `7.0`, as pandas reads a column of whole numbers with gaps, is `7`."""
    plain, _ = coerce_output(value)
    if isinstance(plain, float) and plain.is_integer():
        plain = int(plain)
    return plain if isinstance(plain, str) else json.dumps(plain)


def split_names(value: Any) -> tuple[str, ...]:
    """Read one split or several; an empty cell is none."""
    if value is None or is_nan(value) or (isinstance(value, str) and not value):
        return ()
    plain, _ = coerce_output(value)
    many = plain if isinstance(plain, list) else [plain]
    return tuple(
        dict.fromkeys(name if isinstance(name, str) else json.dumps(name) for name in many)
    )
