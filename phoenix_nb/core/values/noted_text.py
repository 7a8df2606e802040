"""What people write about rows, as it is stored: notes, tags and their own names."""

from typing import Any

from phoenix_nb.core.values.given import list_of
from phoenix_nb.core.values.json_coerce import clean_text
from phoenix_nb.core.values.scrub_secrets import scrub
from phoenix_nb.errors import UsageError

__all__ = ["annotator_text", "note_text", "tag_texts"]

_NOTE = 10_000
"""The most characters of a note: what a person writes about one row, not a document."""
_TAG = 100
"""The most characters of a tag: it is a column's value and a filter, and has to be read at a glance."""


def note_text(note: Any) -> str:
    """Return a note without secrets, and without what no database holds.

    Raises:
        UsageError: If it is not a text, or has more than 10,000 characters.
    """
    return _text("note", note, _NOTE)


def tag_texts(tags: Any) -> tuple[str, ...]:
    """Return tags, each once, in their order; a text alone is one tag.

    Raises:
        UsageError: If one is not a text, or has more than 100 characters.
    """
    every = list_of("tags", tags, "['wrong policy']")
    texts = [_text("tags", tag, _TAG).strip() for tag in every]
    return tuple(dict.fromkeys(filter(None, texts)))


def annotator_text(annotator: Any) -> str:
    """Return the name of who notes something.

    Raises:
        UsageError: If it is not a text, or has more than 100 characters.
    """
    return _text("annotator", annotator, _TAG)


def _text(name: str, text: Any, most: int) -> str:
    if not isinstance(text, str):
        raise UsageError(f"{name} holds {text!r:.80}, which is not a text; pass a str.")
    if len(text) > most:
        raise UsageError(
            f"{name} holds {len(text):,} characters; at most {most:,} are stored, so shorten it."
        )
    return scrub(clean_text(text)).replace("\0", "")
