"""The keywords that say where the rows of a dataset come from, and the dataset that they describe."""

import os
import re
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, cast

from phoenix_nb.core.user_code.identity import dataset_version_id, digest, example_ids
from phoenix_nb.core.values.json_coerce import coerce_output
from phoenix_nb.dataset import Dataset
from phoenix_nb.errors import DatasetError, UsageError
from phoenix_nb.loading import Missing
from phoenix_nb.loading.sources import read_csv, read_frame
from phoenix_nb.model import ExampleRecord
from phoenix_nb.model.public import Example

__all__ = [
    "DatasetName",
    "Names",
    "Rows",
    "as_names",
    "changes_of",
    "id_or_name",
    "linked",
    "make_dataset",
    "merged",
    "source_of",
    "stored_id",
    "unnamed_examples",
]

Names = str | Iterable[str]
DatasetName = str | Dataset | Mapping[str, Any]
"""A dataset, named by its id, by its name, by itself, or by a dict with its `id` or `name`."""
Rows = Mapping[str, Any] | Iterable[Mapping[str, Any]]
"""Dicts, or one dict."""

_SPAN_ID = "span_id"
"""The key of an example that names the span it comes from."""
_SERVERS_ID = "RGF0YXNldEV4YW1wbGU6"
"""What the ids begin with that a server gives to examples: "DatasetExample:" in base64."""
_EDITABLE = ("input", "output", "metadata", "splits")
"""The fields of an example that may change from one version to the next."""
_ANSWERS = re.compile(r"(answer|output|response)s?$", re.IGNORECASE)
"""Names of columns that hold what is expected, as Phoenix takes them where no keys are given."""


def make_dataset(
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
    missing: Missing = "error",
) -> Dataset:
    """Make the dataset that a method's keywords describe; it is not stored yet."""
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
        "input_keys": as_names(input_keys),
        "output_keys": as_names(output_keys),
        "metadata_keys": (*as_names(metadata_keys), *_span_key(span_id_key)),
        "id_key": id_key or example_id_key,
        "split_key": split_key or _former_split_key(as_names(split_keys)),
    }
    if examples is not None:
        rows = [dict(row) for row in ([examples] if isinstance(examples, Mapping) else examples)]
        for row in rows:
            if _named_by_a_server(row):
                del row["id"]
        spans = [row.pop(_SPAN_ID, None) for row in rows if isinstance(row, dict)]
        for row, span_id in zip(rows, spans, strict=True):
            if span_id is not None and span_id_key is None:
                row["metadata"] = {**(row.get("metadata") or {}), _SPAN_ID: span_id}
        return Dataset.from_records(rows, **keys, **about)
    if dataframe is not None:
        keys = _inferred(keys, lambda: read_frame(dataframe).cells)
        return Dataset.from_dataframe(dataframe, **keys, **about)
    path = cast("str | os.PathLike[str]", csv_file_path)
    return Dataset.from_csv(path, **_inferred(keys, lambda: read_csv(path).cells), **about)


def _named_by_a_server(row: Mapping[str, Any]) -> bool:
    """Whether an example comes from a server that has named it: in another dataset, it is a new one."""
    id_ = row.get("id")
    return isinstance(id_, str) and id_ == row.get("node_id") and id_.startswith(_SERVERS_ID)


def _span_key(span_id_key: str | None) -> tuple[str, ...]:
    return () if span_id_key is None else (span_id_key,)


def linked(dataset: Dataset, span_id_key: str | None) -> Dataset:
    """Make the span ids in the metadata the sources of the examples, as a server stores them."""
    key = span_id_key or _SPAN_ID
    examples = tuple(
        example.model_copy(
            update={
                "metadata": {
                    name: value for name, value in example.metadata.items() if name != key
                },
                "source": {"span_id": str(example.metadata[key])}
                if example.metadata[key]
                else None,
            }
        )
        if key in example.metadata
        else example
        for example in dataset.record.examples
    )
    update = {"examples": examples, "version_id": dataset_version_id(examples)}
    return Dataset(dataset.record.model_copy(update=update))


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


def as_names(given: str | Iterable[str] | None) -> tuple[str, ...]:
    """Read one name, or several."""
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
    "missing",
)
"""The keywords of `make_dataset`."""


def id_or_name(dataset: DatasetName) -> str:
    """Read what a dataset is named by.

    Raises:
        UsageError: If it is none of these.
    """
    if isinstance(dataset, str):
        return dataset
    if isinstance(dataset, Mapping):
        named = dataset.get("id") or dataset.get("name")
    else:
        named = getattr(dataset, "id", None)
    if not isinstance(named, str):
        raise UsageError(
            f"No dataset is named by {dataset!r:.80}; pass its id, its name, a Dataset, or a dict with "
            "its `id` or `name`."
        )
    return named


def unnamed_examples(examples: Sequence[ExampleRecord]) -> set[str]:
    """Return the ids that were made of the examples' inputs because nobody had given any."""
    made = example_ids([example.input for example in examples])
    return {example.id for example, id_ in zip(examples, made, strict=True) if example.id == id_}


def merged(
    stored: Sequence[ExampleRecord], added: Sequence[ExampleRecord]
) -> tuple[ExampleRecord, ...]:
    """Add examples to those of a version, as a Phoenix server does.

    One that has an id takes the place of the example that has it, if there is one. One without an id is
    not added if its content is there already, and has an id of its own otherwise.
    """
    unnamed = unnamed_examples(added)
    known = set(map(_content_hash, stored))
    named = {example.id: example for example in added if example.id not in unnamed}
    kept = [named.pop(example.id, example) for example in stored]
    new = [
        example
        for example in added
        if example.id in named or (example.id in unnamed and _content_hash(example) not in known)
    ]
    given = [*(e.id for e in kept), *("" if e.id in unnamed else e.id for e in new)]
    every = (*kept, *new)
    ids = example_ids([example.input for example in every], given)
    return tuple(
        example if example.id == id_ else example.model_copy(update={"id": id_})
        for example, id_ in zip(every, ids, strict=True)
    )


def _content_hash(example: ExampleRecord) -> str:
    """Hash what an example holds, whatever it is called."""
    return digest([example.input, example.output, example.metadata])


def stored_id(dataset: Dataset, example_id: str) -> str:
    """Find an example's id by it, or by what a server calls the example.

    Raises:
        DatasetError: If there is no such example.
    """
    if example_id in dataset:
        return example_id
    nodes = {example.node_id: example.id for example in dataset.record.examples if example.node_id}
    if example_id not in nodes:
        raise DatasetError(
            f"The dataset {dataset.name!r} has no example {example_id!r}; pass the `id` of one of its "
            "examples."
        )
    return nodes[example_id]


def changes_of(rows: Iterable[Mapping[str, Any]], dataset: Dataset) -> dict[str, dict[str, Any]]:
    """Read what is to change in each example, by its id.

    Raises:
        DatasetError: If a row names no example of the dataset, or a field that examples do not have.
    """
    changes: dict[str, dict[str, Any]] = {}
    for row in rows:
        if not isinstance(row, Mapping) or not isinstance(row.get("id"), str):
            raise DatasetError(f"{row!r:.80} names no example; give each change the `id` of one.")
        unknown = [key for key in row if key not in {"id", *_EDITABLE}]
        if unknown and not isinstance(row, Example):
            raise DatasetError(
                f"{unknown[0]!r} cannot be changed in an example; change {', '.join(_EDITABLE)}."
            )
        fields: dict[str, Any] = {key: row[key] for key in _EDITABLE if key in row}
        if "splits" in fields:
            fields["splits"] = as_names(fields["splits"])
        plain = {key: coerce_output(value)[0] for key, value in fields.items() if key != "splits"}
        changes[stored_id(dataset, row["id"])] = fields | plain
    return changes


def source_of(arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Pick the keywords that say where the rows come from."""
    return {name: arguments[name] for name in _SOURCE}
