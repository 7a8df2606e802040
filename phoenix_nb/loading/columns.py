"""Tables as examples, by the columns that the user names."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from phoenix_nb.core.user_code.identity import example_ids
from phoenix_nb.core.values.given import list_of
from phoenix_nb.core.values.json_coerce import shown
from phoenix_nb.errors import DatasetError
from phoenix_nb.loading.checks import (
    Missing,
    check_cells,
    check_columns,
    check_ids,
    check_missing,
    check_rows,
    listed,
    split_names,
    to_id,
    to_plain,
)
from phoenix_nb.model import ExampleRecord

Names = str | Iterable[str]


@dataclass(frozen=True, slots=True)
class Columns:
    """A table as plain Python values, column by column."""

    cells: Mapping[str, Sequence[Any]]
    empty: Mapping[str, Sequence[bool]]
    """For each column, which cells hold no value."""
    rows: int
    unnamed: tuple[Any, ...] = ()
    """The names of further columns that are not texts, so that no key can name them."""


@dataclass(frozen=True, slots=True)
class Keys:
    """Which column goes where."""

    input: tuple[str, ...]
    output: tuple[str, ...] = ()
    metadata: tuple[str, ...] = ()
    id: str | None = None
    split: str | None = None

    @classmethod
    def of(
        cls,
        input_keys: Names | None,
        output_keys: Names = (),
        metadata_keys: Names = (),
        id_key: str | None = None,
        split_key: str | None = None,
    ) -> "Keys":
        """Read the keywords that every constructor has.

        Raises:
            DatasetError: If a key is not a text, is given twice, or is both an input and an output.
        """
        keys = cls(
            key_names(input_keys, "input_keys"),
            key_names(output_keys, "output_keys"),
            key_names(metadata_keys, "metadata_keys"),
            *(
                key_name(key, word) if key is not None else None
                for key, word in ((id_key, "id_key"), (split_key, "split_key"))
            ),
        )
        both = [key for key in keys.input if key in keys.output]
        if both:
            raise DatasetError(
                f"{listed(both)} is in input_keys and in output_keys, which would show the task what "
                "is expected of it; keep it in one of them."
            )
        return keys

    @property
    def all(self) -> tuple[str, ...]:
        """Every key once."""
        single = [key for key in (self.id, self.split) if key is not None]
        return tuple(dict.fromkeys((*self.input, *self.output, *self.metadata, *single)))


def key_name(given: str, word: str) -> str:
    """Read the column that one keyword names.

    Raises:
        DatasetError: If it is not one text.
    """
    if not isinstance(given, str):
        raise DatasetError(f"{word}={shown(given)} is not a column; name one by text.")
    return given


def key_names(given: Names | None, word: str) -> tuple[str, ...]:
    """Read the columns that one keyword names."""
    names = () if given is None else tuple(list_of(word, given, "['question']"))
    for name in names:
        if not isinstance(name, str):
            raise DatasetError(
                f"{word} holds {shown(name)}, which is of type {type(name).__name__}; name columns by "
                "text, and rename those that are not, for example with df.rename(columns=str)."
            )
    twice = [name for name in dict.fromkeys(names) if names.count(name) > 1]
    if twice:
        raise DatasetError(f"{word} names {listed(twice)} twice; name each column once.")
    return names


def examples_of_columns(table: Columns, keys: Keys, missing: Missing) -> tuple[ExampleRecord, ...]:
    """Make an example of each row.

    Raises:
        DatasetError: If there are no rows or no input keys, if a column is missing, if a cell that
            matters is empty or cannot be stored, or if two rows have the same id.
    """
    check_missing(missing)
    there = tuple(table.cells)
    check_rows(table.rows)
    if not keys.input:
        raise DatasetError(
            f"There are no input_keys, so that the task would be given nothing. The columns are "
            f"{listed(there)}; name those that the task may read in input_keys."
        )
    check_columns(keys.all, there, table.unnamed)
    for key in dict.fromkeys((*keys.input, *keys.output)):
        check_cells(key, table.empty[key], missing)
    plain = {
        key: _plain_column(key, table.cells[key], table.empty[key], missing)
        for key in dict.fromkeys((*keys.input, *keys.output, *keys.metadata))
    }
    inputs = _parts(keys.input, plain, table.rows)
    return _assembled(
        inputs,
        _parts(keys.output, plain, table.rows),
        _parts(keys.metadata, plain, table.rows),
        None if keys.id is None else _ids(keys.id, table),
        [()] * table.rows if keys.split is None else _splits(keys.split, table),
    )


def _parts(
    names: Sequence[str], plain: Mapping[str, Sequence[Any]], rows: int
) -> list[dict[str, Any]]:
    if not names:
        return [{} for _ in range(rows)]
    columns = [plain[name] for name in names]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def _plain_column(
    name: str, values: Sequence[Any], empty: Sequence[bool], missing: Missing
) -> list[Any]:
    where = f"The column {name!r} cannot be stored in row "
    return [
        None if empty[row] else to_plain(value, missing, root=name, where=f"{where}{row}: ")
        for row, value in enumerate(values)
    ]


def _ids(name: str, table: Columns) -> list[str]:
    check_cells(name, table.empty[name], "error", what="id")
    blank = [value is None or value == "" for value in table.cells[name]]
    check_cells(name, blank, "error", what="id")
    ids = [to_id(value) for value in table.cells[name]]
    check_ids(ids, name)
    return ids


def _splits(name: str, table: Columns) -> list[tuple[str, ...]]:
    return [
        () if empty else split_names(value)
        for value, empty in zip(table.cells[name], table.empty[name], strict=True)
    ]


def _assembled(
    inputs: Sequence[dict[str, Any]],
    outputs: Sequence[dict[str, Any]],
    metadata: Sequence[dict[str, Any]],
    ids: Sequence[str] | None,
    splits: Sequence[tuple[str, ...]],
) -> tuple[ExampleRecord, ...]:
    # The values are plain JSON already: checking them once more would take most of the time.
    return tuple(
        ExampleRecord.compact(
            {
                "id": name,
                "input": given,
                "output": expected,
                "metadata": about,
                "splits": belongs,
                "node_id": None,
                "updated_at": None,
                "source": None,
            }
        )
        for name, given, expected, about, belongs in zip(
            ids or example_ids(inputs), inputs, outputs, metadata, splits, strict=True
        )
    )
