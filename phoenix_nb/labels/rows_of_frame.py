"""Labels that come in a frame."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from phoenix_nb.errors import UsageError
from phoenix_nb.loading.checks import is_nan
from phoenix_nb.loading.sources import read_frame

__all__ = ["LabelRow", "rows_of_frame"]

_WANTED = ("example_id", "label")


class LabelRow(NamedTuple):
    """A label to store."""

    example_id: str
    label: str | None
    note: str
    tags: tuple[str, ...]
    annotator: str | None
    """None is the session's annotator."""


def rows_of_frame(frame: Any, repetition: int) -> list[LabelRow]:
    """Read the labels of a frame, or of a list of dicts.

    Raises:
        UsageError: If a column is missing, or a row names no example or another repetition.
    """
    records = _records(frame)
    columns = list(dict.fromkeys(name for record in records for name in record))
    if records and (missing := [name for name in _WANTED if name not in columns]):
        raise UsageError(
            f"The frame has no column {' and no column '.join(map(repr, missing))}; it has "
            f"{', '.join(map(repr, columns))}."
        )
    return [_row(record, repetition) for record in records]


def _records(frame: Any) -> list[Mapping[str, Any]]:
    if isinstance(frame, Sequence) and all(isinstance(record, Mapping) for record in frame):
        return list(frame)
    if "example_id" in (getattr(getattr(frame, "index", None), "names", None) or ()):
        frame = frame.reset_index()
    columns = read_frame(frame)
    names, cells = list(columns.cells), list(columns.cells.values())
    return [dict(zip(names, row, strict=True)) for row in zip(*cells, strict=True)]


def _row(record: Mapping[str, Any], repetition: int) -> LabelRow:
    value = {name: None if is_nan(part) else part for name, part in record.items()}
    if value.get("example_id") is None:
        raise UsageError(
            f"A row of the frame names no example: {dict(record)!r:.80}. Fill in its example_id."
        )
    if value.get("repetition") not in (None, repetition):
        raise UsageError(
            f"The row of {value['example_id']!r} has repetition {value['repetition']}, and the session asks "
            f"about repetition {repetition}. Leave the row out, or open a session with that repetition=."
        )
    label, annotator = value.get("label"), value.get("annotator")
    return LabelRow(
        example_id=str(value["example_id"]),
        label=None if label is None else str(label),
        note=str(value.get("note") or ""),
        tags=_tags(value.get("tags")),
        annotator=None if annotator is None else str(annotator),
    )


def _tags(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(value.split(",")) if isinstance(value, str) else tuple(map(str, value))
