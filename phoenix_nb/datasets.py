"""The data sets of a client, under Phoenix's names."""

import inspect
import os
import re
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

from phoenix_nb.awaiting import awaitable
from phoenix_nb.core.identity import dataset_version_id
from phoenix_nb.core.ports import Store
from phoenix_nb.dataset import Dataset
from phoenix_nb.errors import DatasetError, UsageError
from phoenix_nb.loading import Missing, read_csv, read_frame
from phoenix_nb.model.public import DatasetSummary, DatasetVersion

P = ParamSpec("P")
T = TypeVar("T")
Names = str | Iterable[str]

_ANSWERS = re.compile(r"(answer|output|response)s?$", re.IGNORECASE)
"""Names of columns that hold what is expected, as Phoenix takes them where no keys are given."""


def _made(
    name: str,
    description: str | None,
    *,
    dataframe: Any = None,
    csv_file_path: str | os.PathLike[str] | None = None,
    examples: Any = None,
    inputs: Any = None,
    outputs: Any = None,
    metadata: Any = None,
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
    """The data set that a verb's keywords describe, not yet kept."""
    given = {"dataframe": dataframe, "csv_file_path": csv_file_path, "examples": examples}
    given["inputs"] = inputs
    found = [key for key, value in given.items() if value is not None]
    if len(found) != 1:
        raise DatasetError(
            f"There are {' and '.join(found) or 'no rows'}; pass exactly one of {', '.join(given)}."
        )
    about: dict[str, Any] = {"name": name, "description": description, "missing": missing}
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


_SOURCE = tuple(
    parameter
    for parameter in inspect.signature(_made).parameters.values()
    if parameter.kind is parameter.KEYWORD_ONLY
)


def _takes_a_source(method: Callable[P, T]) -> Callable[P, T]:
    """Spell out, for completion and help, which keywords `**source` takes, and refuse others."""
    signature = inspect.signature(method)
    own = [p for p in signature.parameters.values() if p.kind is not p.VAR_KEYWORD]
    known = {p.name for p in (*own, *_SOURCE)}

    @wraps(method)
    def checked(*args: P.args, **kwargs: P.kwargs) -> T:
        if unknown := [key for key in kwargs if key not in known]:
            verb = method.__name__
            raise UsageError(f"{verb} does not know {', '.join(unknown)}; see help({verb}).")
        return method(*args, **kwargs)

    checked.__signature__ = signature.replace(parameters=[*own, *_SOURCE])  # type: ignore[attr-defined]
    return checked


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


def _id_of(dataset: Any) -> str:
    if isinstance(dataset, Mapping):
        return str(dataset["id"])
    return str(dataset.id)


class Datasets:
    """Data sets: create, extend, get, list.

    `timeout`, which Phoenix's methods have, is taken and has no effect: stores have timeouts of their own.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    @_takes_a_source
    def create_dataset(
        self,
        *,
        name: str,
        dataset_description: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
        **source: Any,
    ) -> Dataset:
        """Make a data set from a DataFrame, a CSV file or records, and keep it.

        A name that exists already gets a new version if the content differs; the same content is
        the same version.

        Args:
            name: What it is called.
            dataset_description: A sentence for people.
            timeout: Without effect.
            source: One of `dataframe`, `csv_file_path`, `examples` (dicts with `input`, `output`,
                `metadata`, `id`, `splits`, or one such dict) and `inputs` (with `outputs` and
                `metadata` beside it). For a frame or a file also `input_keys`, `output_keys` and
                `metadata_keys`; without any of these, the first column named like an answer is the
                output, those before it are inputs, those after it metadata. `split_key` and
                `example_id_key` (or `id_key`) name the columns of splits and ids; `span_id_key` a
                column that goes into the metadata. `missing="null"` keeps empty cells as None.

        Raises:
            DatasetError: If the rows, columns or ids given do not make a data set.
            UsageError: If there is no such keyword.
            StoreError: If it cannot be kept.
        """
        made = _made(name, dataset_description, **source)
        return Dataset(self._store.save_dataset(made.record))

    @_takes_a_source
    def add_examples_to_dataset(
        self,
        *,
        dataset: "str | Dataset | Mapping[str, Any]",
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
        **source: Any,
    ) -> Dataset:
        """Make a new version of a data set: the latest one's examples, then these.

        Args:
            dataset: Its id, its name, or a `Dataset`.
            timeout: Without effect.
            source: As for `create_dataset`.

        Raises:
            NotFoundError: If there is no such data set.
            DatasetError: If the rows do not make examples, or an id is that of an example there is.
            UsageError: If there is no such keyword.
            StoreError: If the version cannot be kept.
        """
        there = self.get_dataset(dataset=dataset)
        added = _made(there.name, there.description, **source)
        if again := [one.id for one in added.record.examples if one.id in there]:
            raise DatasetError(
                f"{there.name!r} has an example with the id {again[0]!r} already; give the new ones ids "
                "of their own, with example_id_key or as `id`."
            )
        examples = (*there.record.examples, *added.record.examples)
        version = dataset_version_id(examples)
        update = {"examples": examples, "version_id": version, "created_at": added.created_at}
        return Dataset(self._store.save_dataset(there.record.model_copy(update=update)))

    def get_dataset(
        self,
        *,
        dataset: "str | Dataset | Mapping[str, Any]",
        version_id: str | None = None,
        splits: Any = (),
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
    ) -> Dataset:
        """Read a data set by id or name: the latest version, unless named.

        Args:
            dataset: Its id, its name, or a `Dataset` whose stored version is wanted.
            version_id: The version; the latest by default.
            splits: Only examples of these splits.
            timeout: Without effect.

        Raises:
            NotFoundError: If there is no such data set, version or split.
        """
        splits = (splits,) if isinstance(splits, str) else tuple(splits or ())
        by = self._by(dataset)
        return Dataset(self._store.load_dataset(**by, version_id=version_id, splits=splits))

    def get_dataset_versions(
        self,
        *,
        dataset: "str | Dataset | Mapping[str, Any]",
        limit: int | None = 100,
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
    ) -> "list[DatasetVersion]":
        """List the versions of a data set, newest first.

        Args:
            dataset: Its id, its name, or a `Dataset`.
            limit: At most so many; None for all.
            timeout: Without effect.

        Raises:
            NotFoundError: If there is no such data set.
        """
        by = self._by(dataset)
        id_ = by.get("dataset_id") or self._store.load_dataset(**by).id
        return list(map(DatasetVersion.of, self._store.list_versions(id_)[:limit]))

    def list(
        self,
        *,
        limit: int | None = None,
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
    ) -> "list[DatasetSummary]":
        """Every data set, newest first, or the newest `limit`."""
        return list(map(DatasetSummary.of, self._store.list_datasets()[:limit]))

    def _by(self, dataset: Any) -> dict[str, str]:
        """Whether a data set is named by its id or its name."""
        wanted = dataset if isinstance(dataset, str) else _id_of(dataset)
        known = {one.id for one in self._store.list_datasets()}
        return {"dataset_id": wanted} if wanted in known else {"name": wanted}


class AsyncDatasets:
    """The data sets of an `AsyncClient`: every method a coroutine function."""

    def __init__(self, store: Store) -> None:
        blocking = Datasets(store)
        self.create_dataset = awaitable(blocking.create_dataset)
        self.add_examples_to_dataset = awaitable(blocking.add_examples_to_dataset)
        self.get_dataset = awaitable(blocking.get_dataset)
        self.get_dataset_versions = awaitable(blocking.get_dataset_versions)
        self.list = awaitable(blocking.list)
