"""The record of a new version of a dataset: its name, its ids, and nothing secret in what describes it."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from phoenix_nb.core.user_code.identity import dataset_id, dataset_version_id
from phoenix_nb.core.values.json_coerce import clean_text, coerce_output
from phoenix_nb.core.values.scrub_secrets import scrub, scrub_optional, scrub_value
from phoenix_nb.errors import DatasetError
from phoenix_nb.model import DatasetRecord, ExampleRecord

__all__ = ["new_version"]


def new_version(
    examples: Sequence[ExampleRecord],
    name: str | None,
    description: str | None,
    metadata: Mapping[str, Any] | None,
) -> DatasetRecord:
    """Make the record of examples: the same content gives the same version.

    Args:
        examples: The examples, checked.
        name: Of the dataset; made from the content if None.
        description: What it is for, in words.
        metadata: What is kept beside the dataset as a whole.

    Raises:
        DatasetError: If the name is not a text, or an empty one, or if the description or the metadata
            are of the wrong type.
    """
    version = dataset_version_id(examples)
    if name is not None and not (isinstance(name, str) and name.strip()):
        raise DatasetError(f"name={name!r} is not a name; pass a text that is not empty.")
    if not isinstance(description, str | None):
        raise DatasetError(
            f"description={description!r:.80} is not a text; pass one, or leave it out."
        )
    if not isinstance(metadata, Mapping | None):
        raise DatasetError(
            f"metadata={metadata!r:.80} holds no fields; pass a dict, or leave it out."
        )
    name = scrub(clean_text(name)) if name is not None else f"dataset-{version[2:10]}"
    about, _ = coerce_output(dict(metadata or {}), root="metadata")
    return DatasetRecord(
        id=dataset_id(name),
        name=name,
        version_id=version,
        description=scrub_optional(description),
        metadata=scrub_value(about),
        created_at=datetime.now(UTC),
        examples=tuple(examples),
    )
