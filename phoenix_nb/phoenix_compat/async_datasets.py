"""The datasets of an `AsyncClient`, under Phoenix's names."""

import asyncio
import os
from typing import Any

from phoenix_nb.core.ports import Store
from phoenix_nb.dataset import Dataset
from phoenix_nb.loading import Missing
from phoenix_nb.model.public import DatasetSummary, DatasetVersion
from phoenix_nb.phoenix_compat.dataset_sources import (
    DatasetName,
    Names,
    Rows,
    source_of,
)
from phoenix_nb.phoenix_compat.datasets import Datasets
from phoenix_nb.verbs.modes import suggesting

__all__ = ["AsyncDatasets"]


class AsyncDatasets:
    """The datasets of an `AsyncClient`: every method a coroutine function."""

    def __init__(self, store: Store) -> None:
        self._blocking = Datasets(store)

    @suggesting
    async def create_dataset(
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
        """Make a dataset and store it, awaited; see `Datasets.create_dataset`.

        Args:
            name: Its name.
            dataset_description: A sentence for people.
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
            The dataset as it is stored.
        """
        source = source_of(locals())
        return await asyncio.to_thread(
            self._blocking.create_dataset,
            name=name,
            dataset_description=dataset_description,
            **source,
        )

    @suggesting
    async def add_examples_to_dataset(
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
        """Make a new version of a dataset, awaited; see `Datasets.add_examples_to_dataset`.

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
        """
        source = source_of(locals())
        return await asyncio.to_thread(
            self._blocking.add_examples_to_dataset, dataset=dataset, **source
        )

    async def update_examples(self, *, dataset: DatasetName, examples: Rows) -> Dataset:
        """Make a new version in which some examples are changed; see `Datasets.update_examples`.

        Args:
            dataset: Its id, its name, or a `Dataset`.
            examples: Dicts with the `id` of an example and its new `input`, `output`, `metadata` or
                `splits`, or one such dict; what it does not name stays.

        Returns:
            The new version.
        """
        return await asyncio.to_thread(
            self._blocking.update_examples, dataset=dataset, examples=examples
        )

    async def delete_examples(self, *, dataset: DatasetName, example_ids: Names) -> Dataset:
        """Make a new version without some examples; see `Datasets.delete_examples`.

        Args:
            dataset: Its id, its name, or a `Dataset`.
            example_ids: The ids of the examples, or one id.

        Returns:
            The new version.
        """
        return await asyncio.to_thread(
            self._blocking.delete_examples, dataset=dataset, example_ids=example_ids
        )

    async def get_dataset(
        self,
        *,
        dataset: DatasetName,
        version_id: str | None = None,
        splits: Names | None = (),
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
    ) -> Dataset:
        """Read a dataset by id or name, awaited; see `Datasets.get_dataset`.

        Args:
            dataset: Its id, its name, or a `Dataset` whose stored version is wanted.
            version_id: The version; the latest by default.
            splits: Only examples of these splits.
            timeout: Without effect.

        Returns:
            The dataset, with the examples of the version.
        """
        return await asyncio.to_thread(
            self._blocking.get_dataset, dataset=dataset, version_id=version_id, splits=splits
        )

    async def get_dataset_versions(
        self,
        *,
        dataset: DatasetName,
        limit: int | None = 100,
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
    ) -> list[DatasetVersion]:
        """List the versions of a dataset, awaited; see `Datasets.get_dataset_versions`.

        Args:
            dataset: Its id, its name, or a `Dataset`.
            limit: At most so many; None for all.
            timeout: Without effect.

        Returns:
            The versions, newest first.
        """
        return await asyncio.to_thread(
            self._blocking.get_dataset_versions, dataset=dataset, limit=limit
        )

    async def list(
        self,
        *,
        limit: int | None = None,
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
    ) -> list[DatasetSummary]:
        """List the datasets, newest first, awaited.

        Args:
            limit: At most so many; None for all.
            timeout: Without effect.

        Returns:
            A summary of each.
        """
        return await asyncio.to_thread(self._blocking.list, limit=limit)
