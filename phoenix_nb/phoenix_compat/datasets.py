"""The datasets of a client, under Phoenix's names."""

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from phoenix_nb.core.ports import Store
from phoenix_nb.core.user_code.identity import dataset_version_id
from phoenix_nb.dataset import Dataset
from phoenix_nb.errors import DatasetError
from phoenix_nb.loading import Missing
from phoenix_nb.model import DatasetRecord, ExampleRecord
from phoenix_nb.model.public import DatasetSummary, DatasetVersion
from phoenix_nb.phoenix_compat.dataset_sources import (
    DatasetName,
    Names,
    Rows,
    as_names,
    changes_of,
    id_or_name,
    linked,
    make_dataset,
    merged,
    source_of,
    stored_id,
    unnamed_examples,
)
from phoenix_nb.verbs.arguments import stored_dataset
from phoenix_nb.verbs.modes import suggesting

__all__ = ["Datasets"]


class Datasets:
    """The datasets of a client: create, extend, get, list.

    `timeout`, which Phoenix's methods have, is taken and has no effect: stores have timeouts of their own.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    @suggesting
    def create_dataset(
        self,
        *,
        name: str,
        dataset_description: str | None = None,
        timeout: float | None = None,
        dataframe: Any = None,
        csv_file_path: str | os.PathLike[str] | None = None,
        examples: Rows | None = None,
        inputs: Rows | None = None,
        outputs: Rows | None = None,
        metadata: Rows | None = None,
        input_keys: Names = (),
        output_keys: Names = (),
        metadata_keys: Names = (),
        id_key: str | None = None,
        example_id_key: str | None = None,
        split_key: str | None = None,
        split_keys: Names = (),
        span_id_key: str | None = None,
        missing: Missing = "error",
    ) -> Dataset:
        """Make a dataset from a frame, a CSV file or records, and store it.

        A name that exists already gets a new version if the content differs; the same content is
        the same version.

        Args:
            name: Its name.
            dataset_description: A sentence for people.
            timeout: Without effect.
            dataframe: A pandas or Polars frame, or an Arrow table: an example for each row.
            csv_file_path: A CSV file: an example for each row.
            examples: Dicts with `input`, `output`, `metadata`, `id`, `splits` and `span_id`, or one such
                dict.
            inputs: The inputs, as dicts; with `outputs` and `metadata` beside it.
            outputs: The expected outputs, one for each of `inputs`.
            metadata: The metadata, one for each of `inputs`.
            input_keys: Columns of a frame or a file that the task reads. Without any keys, the
                first column named like an answer is the output, those before it are inputs, those
                after it metadata.
            output_keys: Columns that say what is expected.
            metadata_keys: Columns that are stored beside them.
            id_key: The column of the examples' ids.
            example_id_key: Phoenix's name for `id_key`.
            split_key: The column of each example's split or splits.
            split_keys: Phoenix's former name for `split_key`.
            span_id_key: A column of span ids: a server links the examples to these spans. In the
                embedded store it goes into the metadata.
            missing: "error" refuses empty cells; "null" stores them as None.

        Returns:
            The dataset as it is stored.

        Raises:
            DatasetError: If the rows, columns or ids given do not make a dataset.
            StoreError: If it cannot be stored.
        """
        made = self._linked(
            make_dataset(name, dataset_description or "", **source_of(locals())), span_id_key
        )
        return self._saved(made.record)

    @suggesting
    def add_examples_to_dataset(
        self,
        *,
        dataset: DatasetName,
        timeout: float | None = None,
        dataframe: Any = None,
        csv_file_path: str | os.PathLike[str] | None = None,
        examples: Rows | None = None,
        inputs: Rows | None = None,
        outputs: Rows | None = None,
        metadata: Rows | None = None,
        input_keys: Names = (),
        output_keys: Names = (),
        metadata_keys: Names = (),
        id_key: str | None = None,
        example_id_key: str | None = None,
        split_key: str | None = None,
        split_keys: Names = (),
        span_id_key: str | None = None,
        missing: Missing = "error",
    ) -> Dataset:
        """Make a new version of a dataset: the examples of the latest one, then these.

        One whose id is that of an example there takes its place; one without an id that is there already,
        word for word, is not added again.

        Args:
            dataset: Its id, its name, or a `Dataset`.
            timeout: Without effect.
            dataframe: A pandas or Polars frame, or an Arrow table: an example for each row.
            csv_file_path: A CSV file: an example for each row.
            examples: Dicts with `input`, `output`, `metadata`, `id`, `splits` and `span_id`, or one
                such dict.
            inputs: The inputs, as dicts; with `outputs` and `metadata` beside it.
            outputs: The expected outputs, one for each of `inputs`.
            metadata: The metadata, one for each of `inputs`.
            input_keys: Columns of a frame or a file that the task reads. Without any keys, the
                first column named like an answer is the output, those before it are inputs, those
                after it metadata.
            output_keys: Columns that say what is expected.
            metadata_keys: Columns that are stored beside them.
            id_key: The column of the examples' ids.
            example_id_key: Phoenix's name for `id_key`.
            split_key: The column of each example's split or splits.
            split_keys: Phoenix's former name for `split_key`.
            span_id_key: A column of span ids: a server links the examples to these spans. In the
                embedded store it goes into the metadata.
            missing: "error" refuses empty cells; "null" stores them as None.

        Returns:
            The new version.

        Raises:
            NotFoundError: If there is no such dataset.
            DatasetError: If the rows do not make examples.
            StoreError: If the version cannot be stored.
        """
        there = self.get_dataset(dataset=dataset)
        added = self._linked(
            make_dataset(there.name, there.description, **source_of(locals())), span_id_key
        )
        if self._upload is not None:
            return self._saved(added.record, append=True)
        return self._next_version(there, merged(there.record.examples, added.record.examples))

    def update_examples(self, *, dataset: DatasetName, examples: Rows) -> Dataset:
        """Make a new version of a dataset in which some examples are changed.

        Earlier versions, and experiments on them, stay as they are.

        Args:
            dataset: Its id, its name, or a `Dataset`.
            examples: Dicts with the `id` of an example and its new `input`, `output`, `metadata` or
                `splits`, or one such dict; what it does not name stays.

        Returns:
            The new version.

        Raises:
            NotFoundError: If there is no such dataset.
            DatasetError: If there is no such example, or a field is none of these.
            StoreError: If the version cannot be stored.
        """
        stored = self.get_dataset(dataset=dataset)
        rows = [examples] if isinstance(examples, Mapping) else list(examples)
        changes = changes_of(rows, stored)
        changed = [
            ExampleRecord.model_validate({**dict(example), **changes.get(example.id, {})})
            for example in stored.record.examples
        ]
        return self._next_version(stored, changed)

    def delete_examples(self, *, dataset: DatasetName, example_ids: Names) -> Dataset:
        """Make a new version of a dataset without some examples.

        Earlier versions, and experiments on them, stay as they are.

        Args:
            dataset: Its id, its name, or a `Dataset`.
            example_ids: The ids of the examples, or one id.

        Returns:
            The new version.

        Raises:
            NotFoundError: If there is no such dataset.
            DatasetError: If there is no such example, or none would be left.
            StoreError: If the version cannot be stored.
        """
        stored = self.get_dataset(dataset=dataset)
        gone = {stored_id(stored, id_) for id_ in as_names(example_ids)}
        left = [example for example in stored.record.examples if example.id not in gone]
        if not left:
            raise DatasetError(
                f"No example of {stored.name!r} would be left; a version has at least one."
            )
        return self._next_version(stored, left)

    def _linked(self, dataset: Dataset, span_id_key: str | None) -> Dataset:
        """Link examples to spans, where a server stores that."""
        return dataset if self._upload is None else linked(dataset, span_id_key)

    @property
    def _upload(self) -> Any:
        """What a server stores examples with that nobody has named."""
        return getattr(self._store, "upload_dataset", None)

    def _saved(self, record: DatasetRecord, *, append: bool = False) -> Dataset:
        """Store a dataset; a server gives names of its own to the examples that have none."""
        unnamed = unnamed_examples(record.examples)
        if self._upload is not None and (unnamed or append):
            return Dataset(self._upload(record, unnamed, append=append))
        return Dataset(self._store.save_dataset(record))

    def _next_version(self, stored: Dataset, examples: Sequence[ExampleRecord]) -> Dataset:
        update = {
            "examples": tuple(examples),
            "version_id": dataset_version_id(examples),
            "created_at": datetime.now(UTC),
        }
        return Dataset(self._store.save_dataset(stored.record.model_copy(update=update)))

    def get_dataset(
        self,
        *,
        dataset: DatasetName,
        version_id: str | None = None,
        splits: Names | None = (),
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
    ) -> Dataset:
        """Read a dataset by id or name: the latest version, unless named.

        Args:
            dataset: Its id, its name, or a `Dataset` whose stored version is wanted.
            version_id: The version; the latest by default.
            splits: Only examples of these splits.
            timeout: Without effect.

        Returns:
            The dataset, with the examples of the version.

        Raises:
            NotFoundError: If there is no such dataset, version or split.
        """
        wanted = id_or_name(dataset)
        return Dataset(stored_dataset(self._store, wanted, version_id, as_names(splits)))

    def get_dataset_versions(
        self,
        *,
        dataset: DatasetName,
        limit: int | None = 100,
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
    ) -> list[DatasetVersion]:
        """List the versions of a dataset, newest first.

        Args:
            dataset: Its id, its name, or a `Dataset`.
            limit: At most so many; None for all.
            timeout: Without effect.

        Returns:
            The versions, newest first.

        Raises:
            NotFoundError: If there is no such dataset.
        """
        wanted = id_or_name(dataset)
        named = (
            known.id for known in self._store.list_datasets() if wanted in (known.id, known.name)
        )
        id_ = next(named, None) or stored_dataset(self._store, wanted).id
        return list(map(DatasetVersion.of, self._store.list_versions(id_)[:limit]))

    def list(
        self,
        *,
        limit: int | None = None,
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
    ) -> list[DatasetSummary]:
        """List the datasets, newest first.

        Args:
            limit: At most so many; None for all.
            timeout: Without effect.

        Returns:
            A summary of each.
        """
        return list(map(DatasetSummary.of, self._store.list_datasets()[:limit]))
