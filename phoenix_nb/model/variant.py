"""Variants: named task parameters, one experiment each."""

from typing import Any

from phoenix_nb.model.base import Record


class Variant(Record):
    """A name and the values that the task gets under its own parameter names."""

    name: str
    parameters: dict[str, Any] = {}
    """As JSON can hold them; a prompt is its template text."""
