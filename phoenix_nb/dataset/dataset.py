"""Data sets as users hold them."""

import os
from collections.abc import Iterable, Mapping
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self

from phoenix_nb.core.values.near_name import near_name
from phoenix_nb.dataset.fields import DatasetFields
from phoenix_nb.dataset.new_version import new_version
from phoenix_nb.dataset.rows import example_ids_of
from phoenix_nb.errors import DatasetError, UsageError
from phoenix_nb.loading import (
    Keys,
    Missing,
    examples_of_columns,
    examples_of_lists,
    examples_of_records,
)
from phoenix_nb.model import DatasetRecord, ExampleRecord
from phoenix_nb.model.public.base import time_text

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Dataset"]

Names = str | Iterable[str]


class Dataset(DatasetFields):
    """One immutable version of a named dataset: a sequence of examples, found by position or by id.

    Make one with `from_dataframe`, `from_records`, `from_csv`, `from_jsonl`, `from_parquet` or
    `from_huggingface`. They share these keywords:

    - `input_keys`: the columns that the task may read, one or several;
    - `output_keys`: those that say what is expected; only evaluators (and tasks that ask) see them;
    - `metadata_keys`: what is kept beside them;
    - `id_key`: the column that identifies an example between versions; made from the inputs if None;
    - `split_key`: the column that names each example's split or splits;
    - `name`, `description`, and `metadata` of the dataset as a whole;
    - `missing`: what to do about an empty cell (NaN, NaT, None) in an input or output column: "error"
      refuses it, "null" keeps it as None. In metadata and splits it is None, or no split.

    All of them raise `DatasetError`, before anything is run, if columns are missing, are both input and
    output or are not named by texts, if there are no rows, or if ids repeat.

    Example:
        >>> rows = [{"q": "1 + 1", "a": 2}, {"q": "2 + 2", "a": 4}]
        >>> dataset = Dataset.from_records(rows, input_keys="q", output_keys="a", name="sums")
        >>> len(dataset), dataset[1].input, dataset[1].expected
        (2, {'q': '2 + 2'}, {'a': 4})
    """

    # -- making one -------------------------------------------------------------------------------

    @classmethod
    def from_dataframe(
        cls,
        dataframe: Any,
        *,
        input_keys: Names | None = None,
        output_keys: Names = (),
        metadata_keys: Names = (),
        id_key: str | None = None,
        split_key: str | None = None,
        name: str | None = None,
        description: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        missing: Missing = "error",
    ) -> Self:
        """Make an example of each row of a frame: pandas, Polars, PyArrow, DuckDB, Modin, lazy or not."""
        from phoenix_nb.loading.sources import read_frame

        keys = Keys.of(input_keys, output_keys, metadata_keys, id_key, split_key)
        examples = examples_of_columns(read_frame(dataframe), keys, missing)
        return cls(new_version(examples, name, description, metadata))

    @classmethod
    def from_records(
        cls,
        records: Iterable[Any] | None = None,
        *,
        input_keys: Names | None = None,
        output_keys: Names = (),
        metadata_keys: Names = (),
        id_key: str | None = None,
        split_key: str | None = None,
        name: str | None = None,
        description: str | None = None,
        metadata: Any = None,
        missing: Missing = "error",
        inputs: Iterable[Any] | None = None,
        outputs: Iterable[Any] | None = None,
    ) -> Self:
        """Make an example of each dict.

        Without `input_keys`, each record says itself what is what: `input`, and optionally `output`
        (or `expected`, `reference`), `metadata`, `id` and `split` or `splits`; an input that is no
        dict becomes `{"input": value}`. Phoenix's form, with lists as `inputs`, `outputs` and
        `metadata`, works too. An explicit None is a JSON null, and no empty cell.
        """
        if (records is None) == (inputs is None):
            raise DatasetError(
                "Pass either records or inputs: a list with a dict for each example."
            )
        about = metadata
        if inputs is not None:
            rows = None if isinstance(metadata, Mapping) else metadata
            about = metadata if rows is None else None
            examples = examples_of_lists(inputs, outputs, rows, missing)
        else:
            keys = Keys.of(input_keys, output_keys, metadata_keys, id_key, split_key)
            examples = examples_of_records(records or (), keys, missing)
        return cls(new_version(examples, name, description, about))

    @classmethod
    def from_csv(
        cls,
        path: str | os.PathLike[str],
        *,
        input_keys: Names | None = None,
        output_keys: Names = (),
        metadata_keys: Names = (),
        id_key: str | None = None,
        split_key: str | None = None,
        name: str | None = None,
        description: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        missing: Missing = "error",
        **options: Any,
    ) -> Self:
        """Make an example of each row of a CSV file; its name is the file's, unless given.

        Only empty cells are empty: texts such as "NA" and "None" stay texts. A column of digits is
        read as numbers, unless one has a zero in front: then it holds codes, such as postcodes, and
        stays text. Other `options`, such as `sep`, `encoding` and `dtype=str`, go to `pandas.read_csv`.
        """
        from phoenix_nb.loading.sources import read_csv

        keys = Keys.of(input_keys, output_keys, metadata_keys, id_key, split_key)
        table = read_csv(path, **options)
        examples = examples_of_columns(table, keys, missing)
        return cls(new_version(examples, name or _stem(path), description, metadata))

    @classmethod
    def from_jsonl(
        cls,
        path: str | os.PathLike[str],
        *,
        input_keys: Names | None = None,
        output_keys: Names = (),
        metadata_keys: Names = (),
        id_key: str | None = None,
        split_key: str | None = None,
        name: str | None = None,
        description: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        missing: Missing = "error",
        encoding: str = "utf-8-sig",
    ) -> Self:
        """Make an example of each line of a file of JSON objects, as `from_records` does.

        Its name is the file's, unless given. Files that end in `.gz` are unpacked.
        """
        from phoenix_nb.loading.sources import read_jsonl

        keys = Keys.of(input_keys, output_keys, metadata_keys, id_key, split_key)
        rows = read_jsonl(path, encoding=encoding)
        examples = examples_of_records(rows, keys, missing, file=os.fspath(path))
        return cls(new_version(examples, name or _stem(path), description, metadata))

    @classmethod
    def from_parquet(
        cls,
        path: str | os.PathLike[str],
        *,
        input_keys: Names | None = None,
        output_keys: Names = (),
        metadata_keys: Names = (),
        id_key: str | None = None,
        split_key: str | None = None,
        name: str | None = None,
        description: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        missing: Missing = "error",
    ) -> Self:
        """Make an example of each row of a Parquet file; its name is the file's, unless given."""
        from phoenix_nb.loading.sources import read_parquet

        keys = Keys.of(input_keys, output_keys, metadata_keys, id_key, split_key)
        table = read_parquet(path)
        examples = examples_of_columns(table, keys, missing)
        return cls(new_version(examples, name or _stem(path), description, metadata))

    @classmethod
    def from_huggingface(
        cls,
        dataset: Any,
        *,
        input_keys: Names | None = None,
        output_keys: Names = (),
        metadata_keys: Names = (),
        id_key: str | None = None,
        split_key: str | None = None,
        name: str | None = None,
        description: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        missing: Missing = "error",
        **options: Any,
    ) -> Self:
        """Make an example of each row of a `datasets.Dataset`, a `DatasetDict`, or one loaded by name.

        The splits of a `DatasetDict` become the examples' splits, unless `split_key` is given. Other
        `options`, such as `split` and `revision`, go to `datasets.load_dataset`.
        """
        from phoenix_nb.loading.sources import read_huggingface

        keys = Keys.of(input_keys, output_keys, metadata_keys, id_key, split_key)
        table, splits = read_huggingface(dataset, **options)
        examples = examples_of_columns(table, keys, missing)
        if splits is not None and split_key is None:
            examples = tuple(
                one.model_copy(update={"splits": (split,)})
                for one, split in zip(examples, splits, strict=True)
            )
        if name is None and isinstance(dataset, str):
            name = dataset
        return cls(new_version(examples, name, description, metadata))

    # -- other forms ------------------------------------------------------------------------------

    def split(self, name: str) -> Self:
        """Take the examples of one split, as a dataset of its own, named `<name>/<split>`.

        Raises:
            UsageError: If there is no such split.
        """
        chosen = [one for one in self.record.examples if name in one.splits]
        if not chosen:
            known = ", ".join(map(repr, self.splits)) or "none; pass split_key to have some"
            raise UsageError(f"There is no split {name!r}; the splits are {known}.")
        return type(self)(
            new_version(chosen, f"{self.name}/{name}", self.description, self.record.metadata)
        )

    def select(self, rows: Any) -> Self:
        """Take some examples of this version, to run only these: they remain examples of the same version.

        Args:
            rows: Their ids, rows of an experiment's `to_dataframe()`, records of `task_runs`, or what
                `view.selected` returns.

        Returns:
            The examples, in the order of the dataset. An experiment on them belongs to the dataset's history,
            and is compared with others on the examples that both have.

        Raises:
            UsageError: If there are none, or one is not in this version.

        Example:
            >>> rows = [{"q": "1 + 1"}, {"q": "2 + 2"}, {"q": "3 + 3"}]
            >>> dataset = Dataset.from_records(rows, input_keys="q", name="sums")
            >>> some = dataset.select([dataset[2], dataset[0]])
            >>> [example["input"]["q"] for example in some], some.version_id == dataset.version_id
            (['1 + 1', '3 + 3'], True)
        """
        return type(self)(self.record.narrowed(self.ids_of(rows)))

    def ids_of(self, rows: Any) -> list[str]:
        """Return the ids of the examples that rows are of; see `select`.

        Raises:
            UsageError: If there are none, or one is not in this version.
        """
        ids = example_ids_of(rows)
        if not ids:
            raise UsageError("There are no rows; pass one or more of them.")
        places = self.record.places
        if missing := [id_ for id_ in ids if id_ not in places]:
            near = near_name(missing[0], places)
            hint = f"did you mean {near!r}?" if near else "to_dataframe() lists the ids."
            raise UsageError(f"{self.name!r} has no example {missing[0]!r}; {hint}")
        return ids

    def to_dataframe(self, shape: Literal["nested", "wide"] = "nested") -> "pd.DataFrame":
        """Return one row per example; the index is `example_id`.

        Args:
            shape: "nested", as in Phoenix: columns `input`, `output` and `metadata`, whose cells are dicts.
                "wide": columns `input.<key>`, `expected.<key>`, `metadata.<key>` and `splits`, where a key
                that an example lacks is missing in its row.

        Raises:
            UsageError: If the shape is unknown.

        Example:
            >>> dataset = Dataset.from_records([{"q": "1 + 1", "a": 2}], input_keys="q", output_keys="a")
            >>> list(dataset.to_dataframe("wide").columns)
            ['input.q', 'expected.a', 'splits']
        """
        from phoenix_nb.frames import dataset_frame, nested_dataset_frame

        frames = {"nested": nested_dataset_frame, "wide": dataset_frame}
        if not isinstance(shape, str) or shape not in frames:
            raise UsageError(f"shape={shape!r:.80} is unknown; use one of {', '.join(frames)}.")
        return frames[shape](self.record)

    def to_dict(self) -> dict[str, Any]:
        """Return everything as plain values, under Phoenix's names, for `from_dict` to read."""
        examples = [
            {**deepcopy(example), **({"splits": list(example.splits)} if example.splits else {})}
            for example in self.examples
        ]
        return {
            "id": self.id,
            "name": self.name,
            "description": self.description,
            "metadata": deepcopy(self.record.metadata),
            "created_at": time_text(self.created_at),
            "updated_at": time_text(self.updated_at),
            "example_count": self.example_count,
            "version_id": self.version_id,
            "examples": examples,
            **({"splits": list(self.record.splits)} if self.record.splits else {}),
        }

    @classmethod
    def from_dict(cls, json_data: Mapping[str, Any]) -> Self:
        """Read what `to_dict` gave, here or in Phoenix's client.

        Raises:
            DatasetError: If it is not a dataset.
        """
        required = ("id", "name", "version_id", "examples")
        if missing := [field for field in required if field not in json_data]:
            raise DatasetError(
                f"Missing required fields: {', '.join(missing)}. Pass what Dataset.to_dict() gave."
            )
        try:
            examples = [
                {key: value for key, value in one.items() if key in ExampleRecord.model_fields}
                for one in json_data["examples"]
            ]
            fields = {k: json_data[k] for k in DatasetRecord.model_fields if json_data.get(k)}
            fields = {"created_at": datetime.now(UTC), **fields, "examples": examples}
            return cls(DatasetRecord.model_validate(fields))
        except (KeyError, TypeError, AttributeError, ValueError) as problem:
            raise DatasetError(
                f"This is not a dataset: {problem}. Pass what Dataset.to_dict() gave."
            ) from problem

    def to_json(self, *, indent: int | None = None) -> str:
        """Write everything as JSON, for `from_json` to read."""
        return self.record.model_dump_json(indent=indent)

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Read what `to_json` wrote.

        Raises:
            DatasetError: If the text is not a dataset.
        """
        try:
            return cls(DatasetRecord.model_validate_json(text))
        except ValueError as problem:
            raise DatasetError(
                f"This is not a dataset in JSON: {problem}. Pass what Dataset.to_json() gave."
            ) from problem

    def __repr__(self) -> str:
        from phoenix_nb.ui.shared.plain_text import dataset_text

        return dataset_text(self.record)

    def _repr_html_(self) -> str:
        from phoenix_nb.ui.static_html.dataset import dataset_html

        return str(dataset_html(self.record))


def _stem(path: str | os.PathLike[str]) -> str:
    return Path(path).name.split(".")[0] or "dataset"
