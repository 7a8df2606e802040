"""Data sets as users hold them."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, overload

from phoenix_nb.core.user_code.identity import dataset_id, dataset_version_id
from phoenix_nb.core.values.json_coerce import clean_text, coerce_output
from phoenix_nb.core.values.scrub_secrets import scrub, scrub_optional, scrub_value
from phoenix_nb.errors import DatasetError, UsageError
from phoenix_nb.loading import (
    Keys,
    Missing,
    examples_of_columns,
    examples_of_lists,
    examples_of_records,
    read_csv,
    read_frame,
    read_huggingface,
    read_jsonl,
    read_parquet,
)
from phoenix_nb.model import DatasetRecord, ExampleRecord
from phoenix_nb.model.public import Example

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Dataset"]

Names = str | Iterable[str]


class Dataset:
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

    def __init__(self, record: DatasetRecord) -> None:
        self._record = record
        self._examples: list[Example] | None = None

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
        keys = Keys.of(input_keys, output_keys, metadata_keys, id_key, split_key)
        examples = examples_of_columns(read_frame(dataframe), keys, missing)
        return cls._of_examples(examples, name, description, metadata)

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
        about = metadata if isinstance(metadata, Mapping) else None
        if inputs is not None:
            rows = None if about is metadata else metadata
            examples = examples_of_lists(inputs, outputs, rows, missing)
        else:
            keys = Keys.of(input_keys, output_keys, metadata_keys, id_key, split_key)
            examples = examples_of_records(records or (), keys, missing)
        return cls._of_examples(examples, name, description, about)

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
        read as numbers; pass `dtype=str` to keep leading zeros. Other `options`, such as `sep` and
        `encoding`, go to `pandas.read_csv`.
        """
        keys = Keys.of(input_keys, output_keys, metadata_keys, id_key, split_key)
        table = read_csv(path, **options)
        examples = examples_of_columns(table, keys, missing)
        return cls._of_examples(examples, name or _stem(path), description, metadata)

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
        keys = Keys.of(input_keys, output_keys, metadata_keys, id_key, split_key)
        rows = read_jsonl(path, encoding=encoding)
        examples = examples_of_records(rows, keys, missing, file=os.fspath(path))
        return cls._of_examples(examples, name or _stem(path), description, metadata)

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
        keys = Keys.of(input_keys, output_keys, metadata_keys, id_key, split_key)
        table = read_parquet(path)
        examples = examples_of_columns(table, keys, missing)
        return cls._of_examples(examples, name or _stem(path), description, metadata)

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
        return cls._of_examples(examples, name, description, metadata)

    @classmethod
    def _of_examples(
        cls,
        examples: Sequence[ExampleRecord],
        name: str | None,
        description: str | None,
        metadata: Mapping[str, Any] | None,
    ) -> Self:
        version = dataset_version_id(examples)
        if name is not None and not str(name).strip():
            raise DatasetError(f"name={name!r} is not a name; pass a text that is not empty.")
        name = scrub(clean_text(name)) if name is not None else f"dataset-{version[2:10]}"
        about, _ = coerce_output(dict(metadata or {}), root="metadata")
        return cls(
            DatasetRecord(
                id=dataset_id(name),
                name=name,
                version_id=version,
                description=scrub_optional(description),
                metadata=scrub_value(about),
                created_at=datetime.now(UTC),
                examples=tuple(examples),
            )
        )

    # -- what it is -------------------------------------------------------------------------------

    @property
    def record(self) -> DatasetRecord:
        """The stored form."""
        return self._record

    def check_unchanged(self) -> None:
        """Refuse to be run once somebody has written into an example: a version never changes.

        Raises:
            DatasetError: If an example is not what it was.
        """
        if any(one.changed for one in self._examples or ()):
            raise DatasetError(
                f"Examples of {self.name!r} have been changed since it was made, and a version never "
                "changes. Make a new dataset of them: Dataset.from_records(list(dataset), name=...)."
            )

    @property
    def id(self) -> str:
        """Identifies the dataset through all its versions."""
        return self._record.id

    @property
    def name(self) -> str:
        """The name under which versions belong together."""
        return self._record.name

    @property
    def version_id(self) -> str:
        """In the embedded store, a hash of the examples: same content, same version."""
        return self._record.version_id

    @property
    def description(self) -> str | None:
        """What it is for, in words."""
        return self._record.description

    @property
    def metadata(self) -> dict[str, Any]:
        """What is kept beside the dataset as a whole."""
        return dict(self._record.metadata)

    @property
    def created_at(self) -> datetime:
        """When this version was made."""
        return self._record.created_at

    @property
    def updated_at(self) -> datetime:
        """When the dataset was last changed, as far as the store knows."""
        return self._record.updated_at or self._record.created_at

    @property
    def examples(self) -> list[Example]:
        """The examples, in order: dicts under Phoenix's names, made when they are first asked for."""
        if self._examples is None:
            self._examples = list(map(Example.of, self._record.examples))
        return list(self._examples)

    @property
    def example_count(self) -> int:
        """How many examples there are."""
        return len(self._record.examples)

    @property
    def splits(self) -> tuple[str, ...]:
        """The names of all splits, in the order in which they first appear."""
        every = (split for one in self._record.examples for split in one.splits)
        return tuple(dict.fromkeys(every))

    def __len__(self) -> int:
        return len(self._record.examples)

    def __iter__(self) -> Iterator[Example]:
        return iter(self.examples)

    def __contains__(self, item: object) -> bool:
        return item in self._record.places if isinstance(item, str) else item in self.examples

    @overload
    def __getitem__(self, key: int | str) -> Example: ...
    @overload
    def __getitem__(self, key: slice) -> list[Example]: ...
    def __getitem__(self, key: int | str | slice) -> Example | list[Example]:
        """Find one example by position or id, or several by a slice.

        `Dataset.from_records(dataset[:3])` makes a dataset of some, under the same ids.

        Raises:
            KeyError: If there is no example with this id.
            IndexError: If there is none at this position.
        """
        if not isinstance(key, str):
            return self.examples[key]
        place = self._record.places.get(key)
        if place is None:
            near = get_close_matches(key, self._record.places, n=1)
            hint = f" (did you mean {near[0]!r}?)" if near else ""
            raise KeyError(f"no example has the id {key!r}{hint}")
        return self.examples[place]

    def __eq__(self, other: object) -> bool:
        """Whether both have the same content, whatever their names."""
        if not isinstance(other, Dataset):
            return NotImplemented
        return self.version_id == other.version_id

    def __hash__(self) -> int:
        return hash(self.version_id)

    # -- other forms ------------------------------------------------------------------------------

    def split(self, name: str) -> Self:
        """Take the examples of one split, as a dataset of its own, named `<name>/<split>`.

        Raises:
            UsageError: If there is no such split.
        """
        chosen = [one for one in self._record.examples if name in one.splits]
        if not chosen:
            known = ", ".join(map(repr, self.splits)) or "none; pass split_key to have some"
            raise UsageError(f"There is no split {name!r}; the splits are {known}.")
        return self._of_examples(
            chosen, f"{self.name}/{name}", self.description, self._record.metadata
        )

    def to_dataframe(self) -> "pd.DataFrame":
        """Return one row per example: columns `input.<key>`, `expected.<key>`, `metadata.<key>`, `splits`.

        The index is `example_id`; a key that an example lacks is missing in its row.
        """
        from phoenix_nb.frames import dataset_frame

        return dataset_frame(self._record)

    def to_dict(self) -> dict[str, Any]:
        """Return everything as plain values, under Phoenix's names, for `from_dict` to read."""
        examples = [{**deepcopy(one), "splits": list(one.splits)} for one in self.examples]
        return self._record.model_dump(mode="json", exclude={"examples"}) | {
            "updated_at": self.updated_at.isoformat(),
            "example_count": self.example_count,
            "examples": examples,
        }

    @classmethod
    def from_dict(cls, json_data: Mapping[str, Any]) -> Self:
        """Read what `to_dict` gave, here or in Phoenix's client.

        Raises:
            DatasetError: If it is not a dataset.
        """
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
        return self._record.model_dump_json(indent=indent)

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

        return dataset_text(self._record)

    def _repr_html_(self) -> str:
        from phoenix_nb.ui.static_html.dataset import dataset_html

        return str(dataset_html(self._record))


def _stem(path: str | os.PathLike[str]) -> str:
    return Path(path).name.split(".")[0] or "dataset"
