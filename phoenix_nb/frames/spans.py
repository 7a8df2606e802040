"""Spans and their annotations as frames, in the columns that Phoenix's client gives them."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["annotations_frame", "records_of", "spans_frame"]

_SPAN = (
    "name",
    "span_kind",
    "parent_id",
    "start_time",
    "end_time",
    "status_code",
    "status_message",
    "events",
)


def spans_frame(spans: Iterable[Mapping[str, Any]]) -> "pd.DataFrame":
    """Return one row per span, with its id as the index.

    Columns: those of a span, `context.span_id`, `context.trace_id`, and `attributes.<name>` for each
    attribute that a span has.
    """
    import pandas as pd

    rows = [
        {name: span.get(name) for name in _SPAN}
        | {f"context.{name}": value for name, value in span["context"].items()}
        | {f"attributes.{name}": value for name, value in (span.get("attributes") or {}).items()}
        | {"attributes.openinference.span.kind": span.get("span_kind")}
        for span in spans
    ]
    context = ["context.span_id", "context.trace_id"]
    attributes = dict.fromkeys(name for row in rows for name in row)
    columns = list(dict.fromkeys([*_SPAN, *context, *attributes]))
    frame = pd.DataFrame(rows, columns=columns)
    for name in ("start_time", "end_time"):
        frame[name] = pd.to_datetime(frame[name], utc=True, format="ISO8601")
    return frame.set_index(pd.Index(frame["context.span_id"], name="context.span_id"))


def annotations_frame(annotations: Iterable[Mapping[str, Any]]) -> "pd.DataFrame":
    """Return one row per annotation, with its span's id as the index.

    Columns: those of an annotation, its name as `annotation_name`, and `result.label`, `result.score`
    and `result.explanation`.
    """
    import pandas as pd

    rows = []
    for annotation in annotations:
        result = annotation.get("result") or {}
        row = {
            "annotation_name" if name == "name" else name: value
            for name, value in annotation.items()
            if name != "result"
        }
        parts = {f"result.{part}": result.get(part) for part in ("label", "score", "explanation")}
        rows.append(row | parts)
    frame = pd.DataFrame(rows) if rows else pd.DataFrame(columns=["span_id", "annotation_name"])
    return frame.set_index("span_id")


def records_of(frame: "pd.DataFrame") -> list[dict[str, Any]]:
    """Return a dict per row, without what is empty, with the span's id as `span_id`.

    It comes from the column `span_id`, else `context.span_id`, else the index.
    """
    table = frame
    if "span_id" not in table.columns:
        known = "context.span_id"
        table = table.assign(span_id=table[known] if known in table.columns else table.index)
    return [
        {str(name): value for name, value in row.items() if not _is_empty(value)}
        for row in table.to_dict("records")
    ]


def _is_empty(value: Any) -> bool:
    """Whether a cell is None or a NaN, which differs from itself."""
    return value is None or (isinstance(value, float) and value != value)  # noqa: PLR0124
