"""Records as examples: flat ones by the keys named, others by their own parts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from phoenix_nb.core.user_code.identity import example_ids
from phoenix_nb.errors import DatasetError
from phoenix_nb.loading.checks import (
    Missing,
    check_ids,
    check_missing,
    check_record,
    check_rows,
    described,
    is_nan,
    listed,
    near,
    split_names,
    to_id,
    to_plain,
)
from phoenix_nb.loading.columns import Columns, Keys, examples_of_columns
from phoenix_nb.model import ExampleRecord
from phoenix_nb.model.public import Example

_OUTPUTS = ("output", "expected", "reference")
_PARTS = frozenset({"id", "input", *_OUTPUTS, "metadata", "split", "splits"})
_IGNORED = frozenset({"updated_at", "node_id", "source"})
"""Keys that Phoenix gives an example besides its content."""


def examples_of_records(
    records: Iterable[Any],
    keys: Keys,
    missing: Missing,
    *,
    file: str = "",
) -> tuple[ExampleRecord, ...]:
    """Make an example of each record: flat ones by the keys, those with an `input` by their own parts.

    Args:
        records: Mappings. Without input keys, each has `input`, and may have `output` (or `expected`,
            `reference`), `metadata`, `id` and `split` or `splits`; an input or output that is no
            mapping is put under that name. `Example`s stay as they are.
        keys: Which entry of a flat record goes where.
        missing: What to do about NaN; an explicit None is a JSON null, and always stays.
        file: Where the records came from, for the messages.

    Raises:
        DatasetError: As `examples_of_columns`, or if a record is not a mapping.
    """
    check_missing(missing)
    place = f"Row {{}} of {file}".format if file else "Row {}".format
    given: Any = records
    if isinstance(given, (str, bytes, Mapping)) or not isinstance(given, Iterable):
        raise DatasetError(
            f"The records are {described(records)}; pass a list with a dict for each example."
        )
    rows = [
        record | {"splits": record.splits} if isinstance(record, Example) else record
        for record in records
    ]
    check_rows(len(rows))
    for position, row in enumerate(rows):
        check_record(row, place(position))
    if not keys.input and all(isinstance(row, ExampleRecord) or "input" in row for row in rows):
        return _structured(rows, missing, place)
    there = tuple(dict.fromkeys(name for row in rows for name in row))
    table = Columns(
        {name: [row.get(name) for row in rows] for name in keys.all if name in there}
        | {name: () for name in there if name not in keys.all},
        {
            name: [name not in row or is_nan(row[name]) for row in rows]
            for name in keys.all
            if name in there
        },
        len(rows),
    )
    return examples_of_columns(table, keys, missing)


def examples_of_lists(
    inputs: Iterable[Any],
    outputs: Iterable[Any] | None,
    metadata: Iterable[Any] | None,
    missing: Missing,
) -> tuple[ExampleRecord, ...]:
    """Make examples of Phoenix's other form: a list of inputs beside lists of outputs and metadata.

    Raises:
        DatasetError: If the lists differ in length, and as `examples_of_records`.
    """
    columns = {"input": list(inputs)}
    for part, values in (("output", outputs), ("metadata", metadata)):
        if values is not None:
            columns[part] = list(values)
    if not columns["input"]:
        raise DatasetError("inputs must be non-empty; pass a dict for each example.")
    unlike = [part for part in columns if len(columns[part]) != len(columns["input"])]
    if unlike:
        name = {"output": "outputs"}.get(unlike[0], unlike[0])
        raise DatasetError(
            f"{name} must have same length as inputs, and there are {len(columns[unlike[0]])} of "
            f"{len(columns['input'])}; pass one for each example."
        )
    rows = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    return examples_of_records(rows, Keys(()), missing)


def _structured(
    rows: Sequence[Any], missing: Missing, place: Callable[[int], str]
) -> tuple[ExampleRecord, ...]:
    examples = [
        row if isinstance(row, ExampleRecord) else _parted(row, missing, place(position))
        for position, row in enumerate(rows)
    ]
    ids = [example.id for example in examples]
    if not all(ids):
        ids = example_ids([example.input for example in examples], ids)
    check_ids(ids, "id")
    return tuple(
        ExampleRecord.compact({**example.__dict__, "id": name})
        for example, name in zip(examples, ids, strict=True)
    )


def _parted(row: Mapping[str, Any], missing: Missing, where: str) -> ExampleRecord:
    unknown = [name for name in row if name not in _PARTS and name not in _IGNORED]
    if unknown:
        raise DatasetError(
            f"{where} has an input, but also {listed(unknown)}, which is not part of an example"
            f"{near(unknown[0], _PARTS)}. Pass input_keys to say which entries are the input, or put "
            "the others under metadata."
        )
    outputs = [name for name in _OUTPUTS if name in row]
    if len(outputs) > 1:
        raise DatasetError(f"{where} has {listed(outputs)}, which mean the same; keep one of them.")
    name = row.get("id")
    if name is not None and is_nan(name):
        raise DatasetError(f"The id of {where} is empty; give it a text, or leave the ids out.")
    splits = row.get("splits", row.get("split"))
    metadata = _plain_part(row.get("metadata"), missing, f"{where}, metadata")
    if not isinstance(metadata, dict | None):
        raise DatasetError(f"The metadata of {where} is {described(metadata)}; use a dict.")
    return ExampleRecord(
        id="" if name is None else to_id(name),
        input=_wrapped(_plain_part(row["input"], missing, f"{where}, input"), "input"),
        output=_wrapped(_plain_part(row[outputs[0]], missing, f"{where}, output"), "output")
        if outputs
        else {},
        metadata=metadata or {},
        splits=split_names(splits),
    )


def _plain_part(value: Any, missing: Missing, where: str) -> Any:
    """Convert one part; NaN directly below it counts as an empty cell."""
    if isinstance(value, Mapping):
        empty = [name for name, item in value.items() if is_nan(item)]
        if empty and missing == "error":
            raise DatasetError(
                f"{where}: {listed(empty)} holds no value (NaN or the like); leave such examples out, "
                'or pass missing="null" to keep them as null.'
            )
        value = {name: None if name in empty else item for name, item in value.items()}
    elif is_nan(value):
        if missing == "error":
            raise DatasetError(
                f"{where} holds no value (NaN or the like); leave such examples out, or pass "
                'missing="null" to keep them as null.'
            )
        return None
    return to_plain(value, missing, root=where)


def _wrapped(value: Any, name: str) -> dict[str, Any]:
    return value if isinstance(value, dict) else {name: value}
