"""The datasets of a client, under Phoenix's names."""

import asyncio
import os
import re
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, cast

from phoenix_nb.core.identity import dataset_version_id
from phoenix_nb.core.ports import Store
from phoenix_nb.dataset import Dataset
from phoenix_nb.errors import DatasetError, UsageError
from phoenix_nb.loading import read_csv, read_frame
from phoenix_nb.model import DatasetSummary, DatasetVersion
from phoenix_nb.verbs.arguments import stored_dataset
from phoenix_nb.verbs.modes import suggesting

Names = str | Iterable[str]
DatasetName = str | Dataset | Mapping[str, Any]
"""A dataset, named by its id, by its name, by itself, or by a dict with its `id`."""
Rows = Mapping[str, Any] | Iterable[Mapping[str, Any]]
"""Dicts, or one dict."""

_ANSWERS = re.compile(r"(answer|output|response)s?$", re.IGNORECASE)
"""Names of columns that hold what is expected, as Phoenix takes them where no keys are given."""


def _made(
    name: str,
    description: str | None,
    *,
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
) -> Dataset:
    """Make the dataset that a method's keywords describe; it is not stored yet."""
    given = {"dataframe": dataframe, "csv_file_path": csv_file_path, "examples": examples}
    given["inputs"] = inputs
    found = [key for key, value in given.items() if value is not None]
    if len(found) != 1:
        raise DatasetError(
            f"There are {' and '.join(found) or 'no rows'}; pass exactly one of {', '.join(given)}."
        )
    about: dict[str, Any] = {"name": name, "description": description}
    if inputs is not None:
        return Dataset.from_records(
            inputs=inputs, outputs=outputs or None, metadata=metadata or None, **about
        )
    keys: dict[str, Any] = {
        "input_keys": _names(input_keys),
        "output_keys": _names(output_keys),
        "metadata_keys": (*_names(metadata_keys), *_span_key(span_id_key)),
        "id_key": id_key or example_id_key,
        "split_key": split_key or _former_split_key(_names(split_keys)),
    }
    if examples is not None:
        rows = [examples] if isinstance(examples, Mapping) else examples
        return Dataset.from_records(rows, **keys, **about)
    if dataframe is not None:
        keys = _inferred(keys, lambda: read_frame(dataframe).cells)
        return Dataset.from_dataframe(dataframe, **keys, **about)
    path = cast("str | os.PathLike[str]", csv_file_path)
    return Dataset.from_csv(path, **_inferred(keys, lambda: read_csv(path).cells), **about)


def _span_key(span_id_key: str | None) -> tuple[str, ...]:
    if span_id_key is None:
        return ()
    warnings.warn(
        f"Examples are not linked to spans; the ids in {span_id_key!r} are kept in the metadata.",
        stacklevel=5,
    )
    return (span_id_key,)


def _former_split_key(split_keys: Sequence[str]) -> str | None:
    if not split_keys:
        return None
    if len(split_keys) > 1:
        raise UsageError(
            f"split_keys names {', '.join(split_keys)}; put the splits of each row, as a list, into "
            "one column, and pass it as split_key."
        )
    warnings.warn("split_keys is out of date; pass split_key.", DeprecationWarning, stacklevel=5)
    return split_keys[0]


def _inferred(keys: dict[str, Any], columns: Callable[[], Iterable[str]]) -> dict[str, Any]:
    """Where no column is named, tell them apart as Phoenix does."""
    if keys["input_keys"] or keys["output_keys"]:
        return keys
    taken = {keys["id_key"], keys["split_key"], *keys["metadata_keys"]}
    there = [name for name in columns() if name not in taken]
    place = next((n for n, name in enumerate(there) if _ANSWERS.search(str(name))), len(there))
    return keys | {
        "input_keys": there[:place],
        "output_keys": there[place : place + 1],
        "metadata_keys": (*keys["metadata_keys"], *there[place + 1 :]),
    }


def _names(given: str | Iterable[str] | None) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given or ())


_SOURCE = (
    "dataframe",
    "csv_file_path",
    "examples",
    "inputs",
    "outputs",
    "metadata",
    "input_keys",
    "output_keys",
    "metadata_keys",
    "id_key",
    "example_id_key",
    "split_key",
    "split_keys",
    "span_id_key",
)
"""The keywords of `_made`."""


def _id_or_name(dataset: DatasetName) -> str:
    if isinstance(dataset, str):
        return dataset
    return str(dataset["id"] if isinstance(dataset, Mapping) else dataset.id)


def _source(arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Pick the keywords that say where the rows come from."""
    return {name: arguments[name] for name in _SOURCE}


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
            examples: Dicts with `input`, `output`, `metadata`, `id` and `splits`, or one such dict.
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
            span_id_key: A column of span ids; it goes into the metadata.

        Returns:
            The dataset as it is stored.

        Raises:
            DatasetError: If the rows, columns or ids given do not make a dataset.
            StoreError: If it cannot be stored.
        """
        made = _made(name, dataset_description, **_source(locals()))
        return Dataset(self._store.save_dataset(made.record))

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
    ) -> Dataset:
        """Make a new version of a dataset: the examples of the latest one, then these.

        Args:
            dataset: Its id, its name, or a `Dataset`.
            timeout: Without effect.
            dataframe: A pandas or Polars frame, or an Arrow table: an example for each row.
            csv_file_path: A CSV file: an example for each row.
            examples: Dicts with `input`, `output`, `metadata`, `id` and `splits`, or one such dict.
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
            span_id_key: A column of span ids; it goes into the metadata.

        Returns:
            The new version.

        Raises:
            NotFoundError: If there is no such dataset.
            DatasetError: If the rows do not make examples, or an id is that of an existing example.
            StoreError: If the version cannot be stored.
        """
        there = self.get_dataset(dataset=dataset)
        added = _made(there.name, there.description, **_source(locals()))
        if again := [example.id for example in added if example.id in there]:
            raise DatasetError(
                f"{there.name!r} has an example with the id {again[0]!r} already; give the new ones ids "
                "of their own, with example_id_key or as `id`."
            )
        whole = (*there.examples, *added.examples)
        version = dataset_version_id(whole)
        update = {"examples": whole, "version_id": version, "created_at": added.created_at}
        return Dataset(self._store.save_dataset(there.record.model_copy(update=update)))

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
        wanted = _id_or_name(dataset)
        return Dataset(stored_dataset(self._store, wanted, version_id, _names(splits)))

    def get_dataset_versions(
        self,
        *,
        dataset: DatasetName,
        limit: int | None = 100,
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
    ) -> Sequence[DatasetVersion]:
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
        wanted = _id_or_name(dataset)
        named = (one.id for one in self._store.list_datasets() if wanted in (one.id, one.name))
        id_ = next(named, None) or stored_dataset(self._store, wanted).id
        return self._store.list_versions(id_)[:limit]

    def list(
        self,
        *,
        limit: int | None = None,
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
    ) -> Sequence[DatasetSummary]:
        """List the datasets, newest first.

        Args:
            limit: At most so many; None for all.
            timeout: Without effect.

        Returns:
            A summary of each.
        """
        return self._store.list_datasets()[:limit]


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
    ) -> Dataset:
        """Make a dataset and store it, awaited; see `Datasets.create_dataset`.

        Args:
            name: Its name.
            dataset_description: A sentence for people.
            timeout: Without effect.
            dataframe: A pandas or Polars frame, or an Arrow table: an example for each row.
            csv_file_path: A CSV file: an example for each row.
            examples: Dicts with `input`, `output`, `metadata`, `id` and `splits`, or one such dict.
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
            span_id_key: A column of span ids; it goes into the metadata.

        Returns:
            The dataset as it is stored.
        """
        source = _source(locals())
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
    ) -> Dataset:
        """Make a new version of a dataset, awaited; see `Datasets.add_examples_to_dataset`.

        Args:
            dataset: Its id, its name, or a `Dataset`.
            timeout: Without effect.
            dataframe: A pandas or Polars frame, or an Arrow table: an example for each row.
            csv_file_path: A CSV file: an example for each row.
            examples: Dicts with `input`, `output`, `metadata`, `id` and `splits`, or one such dict.
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
            span_id_key: A column of span ids; it goes into the metadata.

        Returns:
            The new version.
        """
        source = _source(locals())
        return await asyncio.to_thread(
            self._blocking.add_examples_to_dataset, dataset=dataset, **source
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
    ) -> Sequence[DatasetVersion]:
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
    ) -> Sequence[DatasetSummary]:
        """List the datasets, newest first, awaited.

        Args:
            limit: At most so many; None for all.
            timeout: Without effect.

        Returns:
            A summary of each.
        """
        return await asyncio.to_thread(self._blocking.list, limit=limit)
