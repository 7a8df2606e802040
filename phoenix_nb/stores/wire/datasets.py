"""Datasets and their examples, to and from a server's JSON."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any, Literal, NamedTuple

from phoenix_nb.model import (
    DatasetRecord,
    DatasetSummaryRecord,
    DatasetVersionRecord,
    ExampleRecord,
)
from phoenix_nb.stores.wire.values import safe, time_in

Json = dict[str, Any]


class Held(NamedTuple):
    """An example as a server holds it."""

    example: ExampleRecord
    node_id: str
    """What runs are filed under."""


UploadAction = Literal["create", "update", "append"]


def upload_out(dataset: DatasetRecord, action: UploadAction, unnamed: Collection[str] = ()) -> Json:
    """The body of an upload.

    Args:
        dataset: What is uploaded.
        action: With "update" the new version holds these examples and no others; with "append", those of
            the latest version as well.
        unnamed: The ids of examples that nobody has named: the server finds these by their content, and
            names those that are new.
    """
    examples = dataset.examples
    body: Json = {
        "action": action,
        "name": dataset.name,
        "inputs": [e.input for e in examples],
        "outputs": [e.output for e in examples],
        "metadata": [e.metadata for e in examples],
        "splits": [list(e.splits) or None for e in examples],
        "example_ids": [None if e.id in unnamed else e.id for e in examples],
    }
    if any(e.source for e in examples):
        body["span_ids"] = [e.source and e.source.get("span_id") for e in examples]
    if dataset.description is not None:
        body["description"] = dataset.description
    return body


def example_in(item: Mapping[str, Any], splits: Iterable[str] = ()) -> Held:
    """One example; servers before 15 know no id but their own."""
    own = str(item["id"])
    example = ExampleRecord(
        id=own,
        input=item["input"] or {},
        output=item.get("output") or {},
        metadata=item.get("metadata") or {},
        splits=tuple(item.get("splits") or splits),
        node_id=str(item.get("node_id") or own),
        updated_at=_changed(item),
        source=item.get("source"),
    )
    return Held(example.compacted(), str(item.get("node_id") or own))


def dataset_in(
    item: Mapping[str, Any], version: Mapping[str, Any], examples: Iterable[ExampleRecord]
) -> DatasetRecord:
    """A version of a dataset, from the dataset's and the version's own JSON."""
    return DatasetRecord(
        id=item["id"],
        name=item["name"],
        version_id=version["version_id"],
        description=item.get("description"),
        metadata=item.get("metadata") or {},
        created_at=time_in(version.get("created_at") or item.get("created_at")),
        updated_at=_changed(item),
        examples=tuple(examples),
    )


def version_in(item: Mapping[str, Any]) -> DatasetVersionRecord:
    """A version as it is listed."""
    return DatasetVersionRecord(
        version_id=item["version_id"],
        description=item.get("description") or None,
        metadata=item.get("metadata") or {},
        created_at=time_in(item.get("created_at")),
    )


def dataset_summary_in(item: Mapping[str, Any], version_id: str) -> DatasetSummaryRecord:
    """A dataset as it is listed."""
    return DatasetSummaryRecord(
        id=item["id"],
        name=item["name"],
        description=item.get("description"),
        version_id=version_id,
        example_count=item.get("example_count") or 0,
        created_at=time_in(item.get("created_at")),
        updated_at=_changed(item),
        metadata=item.get("metadata") or {},
    )


def _changed(item: Mapping[str, Any]) -> datetime | None:
    """When a server last changed something, if it reports that."""
    moment = item.get("updated_at")
    return time_in(moment) if moment else None


def content(examples: Iterable[ExampleRecord]) -> dict[str, Any]:
    """What two versions must agree on to be the same: by id, all that an example holds."""
    return {
        e.id: (safe([e.input, e.output, e.metadata]), frozenset(safe(list(e.splits))))
        for e in examples
    }
