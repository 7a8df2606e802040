"""Examples, and the immutable versions of a dataset that they make up."""

from collections.abc import Collection, Mapping
from datetime import datetime
from functools import cached_property
from typing import Any, Self

from pydantic import Field

from phoenix_nb.model.base import Record


class ExampleRecord(Record):
    """One row: what the task is given, and what is expected of it."""

    id: str
    """Unique in the dataset and stable between its versions."""
    input: dict[str, Any]
    """What the task may read."""
    output: dict[str, Any] = Field(default_factory=dict)
    """What is expected; bound as `expected` or `reference`."""
    metadata: dict[str, Any] = Field(default_factory=dict)
    splits: tuple[str, ...] = ()
    """Names of the splits that the example belongs to."""
    node_id: str | None = Field(default=None, exclude=True, repr=False)
    """What a Phoenix server files runs under; not part of the content, and not stored with it."""
    updated_at: datetime | None = Field(default=None, exclude=True, repr=False)
    """When a Phoenix server last changed it; not part of the content, and not stored with it."""
    source: dict[str, Any] | None = Field(default=None, exclude=True, repr=False)
    """The span on a Phoenix server that it comes from, as `span_id`; kept by the server alone."""

    @property
    def expected(self) -> dict[str, Any]:
        """The expected output, by the name under which evaluators see it."""
        return self.output

    @property
    def reference(self) -> dict[str, Any]:
        """The expected output, by Phoenix's other name for it."""
        return self.output


ExampleRecord.compact(dict.fromkeys(ExampleRecord.model_fields))  # the first: see there


class DatasetRecord(Record):
    """One immutable version of a named dataset."""

    id: str
    """Identifies the dataset through all its versions."""
    name: str
    version_id: str
    """In the embedded store, a hash of the examples: same content, same version."""
    description: str | None = None
    metadata: dict[str, Any] = Field(default_factory=dict)
    created_at: datetime
    updated_at: datetime | None = Field(default=None, exclude=True, repr=False)
    """When a Phoenix server last changed the dataset; not stored with the version."""
    splits: tuple[str, ...] = ()
    """The splits that the examples were narrowed to when they were read; empty for the whole version."""
    examples: tuple[ExampleRecord, ...]
    whole: "DatasetRecord | None" = Field(default=None, exclude=True, repr=False)
    """The whole version, if these are some of its examples, chosen by hand; not part of the content."""

    @cached_property
    def places(self) -> dict[str, int]:
        """Where each example stands, by its id. Worked out once, for everything that looks examples up."""
        return {example.id: place for place, example in enumerate(self.examples)}

    def example(self, example_id: str) -> ExampleRecord | None:
        """Find an example; None if there is none with this id."""
        place = self.places.get(example_id)
        return None if place is None else self.examples[place]

    def narrowed(self, example_ids: Collection[str]) -> Self:
        """Take some examples of the version, in its order; they remain examples of the same version."""
        chosen = frozenset(example_ids)
        return self.model_copy(
            update={
                "examples": tuple(one for one in self.examples if one.id in chosen),
                "whole": self.whole or self,
            }
        )

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Copy it, without what was worked out from examples that the copy may not have."""
        copied = super().model_copy(update=update, deep=deep)
        copied.__dict__.pop("places", None)
        return copied


class DatasetSummaryRecord(Record):
    """A dataset as it is listed: everything but the examples."""

    id: str
    name: str
    description: str | None = None
    version_id: str
    """The latest version."""
    example_count: int
    created_at: datetime
    updated_at: datetime | None = None
    """When it was last changed; None if the store does not know."""
    metadata: dict[str, Any] = Field(default_factory=dict)


class DatasetVersionRecord(Record):
    """A version of a dataset as it is listed: everything but the examples."""

    version_id: str
    description: str | None = None
    metadata: dict[str, Any] = Field(default_factory=dict)
    created_at: datetime
