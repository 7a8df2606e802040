"""What users name rows by: a frame, ids, records of runs, a selection."""

from collections.abc import Iterable, Mapping
from typing import Any

from phoenix_nb.errors import UsageError

__all__ = ["example_ids_of"]

_KEYS = ("dataset_example_id", "example_id", "id")
"""Where a record names its example; an example itself has it as `id`."""


def example_ids_of(rows: Any) -> list[str]:
    """Return the ids of the examples that rows are of, each once, in their order.

    Args:
        rows: A frame with `example_id` in its index or among its columns (pandas, Polars or Arrow), one id,
            or an iterable of ids, of (id, repetition), of examples, or of records of runs.

    Raises:
        UsageError: If a row does not say which example it is of.

    Example:
        >>> example_ids_of(["a", ("b", 2), {"example_id": "a"}])
        ['a', 'b']
    """
    every = [rows] if isinstance(rows, str) else _ids_of_frame(rows)
    if every is None:
        if not isinstance(rows, Iterable) or isinstance(rows, Mapping):
            rows = [rows]
        every = [_id_of(row) for row in rows]
    return list(dict.fromkeys(map(str, every)))


def _ids_of_frame(rows: Any) -> list[Any] | None:
    """The ids of a frame; None if it is not one."""
    index: Any = getattr(rows, "index", None)
    if "example_id" in (getattr(index, "names", None) or ()):
        return list(index.get_level_values("example_id"))
    columns = getattr(rows, "column_names", None) or getattr(rows, "columns", None)
    if columns is None or callable(columns):
        return None
    if "example_id" not in list(columns):
        raise UsageError(
            "The frame has no example_id in its index or among its columns, so its rows cannot be found; "
            "pass rows of to_dataframe()."
        )
    column = rows["example_id"]
    return list(column.to_pylist() if hasattr(column, "to_pylist") else column)


def _id_of(row: Any) -> str:
    if isinstance(row, str):
        return row
    if isinstance(row, tuple) and row and isinstance(row[0], str):
        return row[0]
    if isinstance(row, Mapping):
        for key in _KEYS:
            if isinstance(value := row.get(key), str):
                return value
    if isinstance(value := getattr(row, "example_id", None), str):
        return value
    raise UsageError(
        f"{row!r:.80} does not say which example it is of; pass ids, rows of to_dataframe(), records "
        "of task_runs, or what view.selected returns."
    )
