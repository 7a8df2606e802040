"""Spans from frames, and spans under new ids, under Phoenix's names."""

import secrets
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["dataframe_to_spans", "uniquify_spans", "uniquify_spans_dataframe"]

Json = dict[str, Any]
_TIMES = ("start_time", "end_time")
_FIELDS = ("name", "span_kind", "parent_id", *_TIMES, "status_code", "status_message", "events")
_ATTRIBUTE, _CONTEXT = "attributes.", "context."


def uniquify_spans(spans: Sequence[Json], *, in_place: bool = False) -> list[Json]:
    """Give spans new ids, so that a server takes them once more; who is whose parent stays.

    Args:
        spans: Dicts as `get_spans` returns them.
        in_place: Whether these are changed, instead of copies.

    Example:
        >>> span = {"name": "s", "context": {"trace_id": "t", "span_id": "a"}}
        >>> uniquify_spans([span])[0]["context"]["span_id"] == "a"
        False
    """
    renamed = list(spans) if in_place else deepcopy(list(spans))
    trace_id, span_id = _new_ids()
    for span in renamed:
        context = span["context"]
        context["trace_id"] = trace_id(context["trace_id"])
        context["span_id"] = span_id(context["span_id"])
        if span.get("parent_id"):
            span["parent_id"] = span_id(span["parent_id"])
    return renamed


def uniquify_spans_dataframe(df: "pd.DataFrame", *, in_place: bool = False) -> "pd.DataFrame":
    """Give the spans of a frame new ids; who is whose parent stays.

    Args:
        df: Columns as `get_spans_dataframe` gives them.
        in_place: Whether this frame is changed, instead of a copy.
    """
    frame = df if in_place else df.copy()
    trace_id, span_id = _new_ids()
    rename: dict[str, Callable[[str], str]] = {
        "context.trace_id": trace_id,
        "context.span_id": span_id,
        "parent_id": span_id,
    }
    for column, new in rename.items():
        if column in frame.columns:
            frame[column] = [
                new(id_) if isinstance(id_, str) and id_ else None for id_ in frame[column]
            ]
    if "context.span_id" in frame.columns:
        index = frame["context.span_id"].tolist()
    else:
        index = [span_id(str(id_)) for id_ in frame.index]
    frame.index = type(frame.index)(index, name=frame.index.name)
    return frame


def dataframe_to_spans(df: "pd.DataFrame") -> list[Json]:
    """Make a span of each row of a frame.

    Args:
        df: Columns as `get_spans_dataframe` gives them; without `context.span_id`, the index has the ids.

    Returns:
        Dicts as `log_spans` takes them.
    """
    from phoenix_nb.frames.spans import records_of  # brings in pandas

    return [_span(row) for row in records_of(df)]


def _span(row: Mapping[str, Any]) -> Json:
    context = {
        name.removeprefix(_CONTEXT): str(value)
        for name, value in row.items()
        if name.startswith(_CONTEXT)
    }
    attributes = {
        name.removeprefix(_ATTRIBUTE): _plain(value)
        for name, value in row.items()
        if name.startswith(_ATTRIBUTE)
    }
    fields = {name: _plain(row[name]) for name in _FIELDS if name in row}
    fields |= {name: _time(row[name]) for name in _TIMES if name in row}
    span = {"context": {"span_id": str(row["span_id"]), **context}, **fields}
    if not span.get("span_kind"):
        span["span_kind"] = attributes.get("openinference.span.kind") or "UNKNOWN"
    return {**span, "attributes": attributes}


def _time(moment: Any) -> str:
    return moment.isoformat() if isinstance(moment, datetime) else str(moment)


def _plain(value: Any) -> Any:
    """Make a cell something that JSON can hold: a number or an array of NumPy has `tolist`."""
    plain = getattr(value, "tolist", None)
    if plain is not None:
        return _plain(plain())
    if isinstance(value, Mapping):
        return {str(name): _plain(part) for name, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, (list, tuple)) else value


def _new_ids() -> tuple[Callable[[str], str], Callable[[str], str]]:
    """Return what gives traces and spans a new id for each old one."""
    traces: defaultdict[str, str] = defaultdict(lambda: secrets.token_hex(16))
    spans: defaultdict[str, str] = defaultdict(lambda: secrets.token_hex(8))
    return traces.__getitem__, spans.__getitem__
