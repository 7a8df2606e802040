"""Variants: named task parameters, one experiment each."""

from typing import Any

from pydantic import Field

from phoenix_nb.model.base import Record


class Variant(Record):
    """A name and the values that the task gets under its own parameter names."""

    name: str
    parameters: dict[str, Any] = Field(default_factory=dict)
    """As JSON can hold them; a prompt is its template text."""
