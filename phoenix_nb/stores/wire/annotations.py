"""Notes on rows as annotations of spans."""

from typing import Any

from phoenix_nb.core.summary.row_notes import RowNotes
from phoenix_nb.stores.wire.answers import SpanAnnotationItem
from phoenix_nb.stores.wire.values import text

__all__ = ["NOTE", "annotations_out", "is_annotation"]

NOTE = "note"
"""The name that a server keeps for notes, which have an endpoint of their own."""


def annotations_out(notes: RowNotes, span_id: str, identifier: str) -> dict[str, dict[str, Any]]:
    """What a server is sent of the notes on a row, by the name of the annotation.

    Args:
        notes: What is noted.
        span_id: The span of the run.
        identifier: Tells these annotations from those of others on the span, and is unique to the row.
    """
    results: dict[str, dict[str, Any]] = {}
    if notes.note.strip():
        results[NOTE] = {"explanation": text(notes.note.strip())}
    if notes.tags:
        results["tags"] = {"label": text(", ".join(notes.tags))}
    if notes.thumbs:
        results["thumbs"] = {"label": notes.thumbs, "score": float(notes.thumbs == "up")}
    about = {"annotator": notes.annotator, "tags": list(notes.tags)}
    return {
        name: {
            "span_id": span_id,
            "name": name,
            "annotator_kind": "HUMAN",
            "result": result,
            "metadata": about,
            "identifier": identifier,
        }
        for name, result in results.items()
    }


def is_annotation(item: SpanAnnotationItem, body: dict[str, Any]) -> bool:
    """Whether an annotation on the server says what one says that would be sent."""
    there: dict[str, Any] = item.get("result") or {}
    wanted: dict[str, Any] = body["result"]
    return all(there.get(key) == value for key, value in wanted.items())
