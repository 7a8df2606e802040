"""Columns of a fixed dtype, whatever they hold: also when they are empty, or hold nothing but gaps."""

from array import array
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from phoenix_nb.model.columns import Texts

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["arrow_texts", "flattened", "floats", "integers", "microseconds", "objects", "texts"]


def floats(values: Iterable[float | None]) -> pd.Series:
    """Make a float64 column; None is NaN."""
    return pd.Series(_copied(values), dtype="float64")


def integers(values: Iterable[int | None]) -> pd.Series:
    """Make a nullable Int64 column; None is NA."""
    return pd.Series(_copied(values), dtype="Int64")


def _copied(values: Iterable[Any]) -> Any:
    """Values as pandas takes them: those of a buffer without an object for each."""
    return np.array(values) if isinstance(values, array) else list(values)


def texts(values: Iterable[str | None]) -> pd.Series:
    """Make a column of pandas' string dtype; None is NA."""
    dtype = pd.StringDtype()
    if dtype.storage != "pyarrow":
        return pd.Series(list(values), dtype=dtype)
    # In a third of the time in which pandas has it made, which looks for other missing values first.
    return pd.Series(pd.array(arrow_texts(values), dtype=dtype))


def arrow_texts(values: Iterable[str | None]) -> "pa.Array[Any]":
    """Make an Arrow array of texts; of a column of texts, only the marks of missing ones are made anew."""
    import pyarrow as pa

    if not isinstance(values, Texts):
        return pa.array(list(values), pa.large_string())
    offsets = array("q", [0])
    offsets.extend(values.ends)
    present = None
    if 0 in values.present:
        present = pa.array([bool(one) for one in values.present], pa.bool_()).buffers()[1]
    data = pa.py_buffer(values.data)
    return pa.Array.from_buffers(
        pa.large_string(), len(values), [present, pa.py_buffer(offsets), data]
    )


def microseconds(counts: Sequence[int]) -> pd.Series:
    """Make a column of UTC times of the microseconds since 1970."""
    return pd.Series(pd.array(counts, dtype="int64")).astype("datetime64[us, UTC]")


def objects(values: Iterable[Any]) -> pd.Series:
    """Make a column of whatever there is."""
    return pd.Series(list(values), dtype="object")


def flattened(prefix: str, rows: Sequence[dict[str, Any]]) -> dict[str, pd.Series]:
    """Make a column `<prefix>.<key>` of each key, in the order in which they first appear.

    Columns that hold nothing but texts, numbers or truth values get a dtype of their own; what a row
    lacks is missing in it.
    """
    keys = dict.fromkeys(key for row in rows for key in row)
    return {f"{prefix}.{key}": _typed([row.get(key) for row in rows]) for key in keys}


def _typed(values: list[Any]) -> pd.Series:
    """Give a column of one plain type its dtype, and leave any other as objects."""
    kinds = {type(value) for value in values} - {type(None)}
    if kinds == {str}:
        return texts(values)
    gaps = any(value is None for value in values)
    if kinds == {bool}:
        return pd.Series(values, dtype="boolean" if gaps else "bool")
    if kinds == {int} and all(value is None or abs(value) < 2**63 for value in values):
        return pd.Series(values, dtype="Int64" if gaps else "int64")
    if kinds and kinds <= {int, float}:
        return floats(values)
    return objects(values)
