"""Task runs and evaluations as Arrow tables: columns that are buffers already are taken over as they are."""

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.core.summary.row_notes import RowNotes
from phoenix_nb.core.summary.scores_by_evaluator import named_evaluations
from phoenix_nb.errors import UsageError
from phoenix_nb.frames.columns import arrow_texts
from phoenix_nb.frames.runs import (
    example_columns,
    is_spread,
    long_frame,
    output_column_names,
    wide_frame,
)
from phoenix_nb.model import DatasetRecord, EvaluatorInfo, Records
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns, gathered, order_of, write_json

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = ["long_table", "to_polars", "wide_table", "write_parquet"]

_JSON = {b"phoenix_nb.values": b"json"}
"""Marks a column of JSON in the schema."""
_LARGE = {b"phoenix_nb.values": b"large"}
"""Marks whole numbers of which some are beyond what a float holds."""
_EXACT = 2**53
_ROWS = 20_000
"""Runs that are turned into rows of a file together."""


def wide_table(
    dataset: DatasetRecord,
    records: Records,
    evaluators: Sequence[EvaluatorInfo],
    *,
    spread: bool | None = None,
    notes: Mapping[RunKey, RowNotes] | None,
    examples: "Mapping[str, pd.Series] | None" = None,
    elsewhere: Collection[str] = (),
) -> "pa.Table":
    """Return one row per task run, with the columns of `wide_frame` after `example_id` and `repetition`.

    Values of several types in one column, and objects within objects, are JSON text.

    Args:
        dataset: The examples.
        records: The runs and their evaluations.
        evaluators: Those that have columns even if they have evaluated nothing.
        spread: Whether each key of an output has a column; by default if all outputs are objects.
        notes: What people noted, by row; if anything is, there are columns for it.
        examples: What `example_columns` gives, if that is known.
        elsewhere: As for `wide_frame`.
    """
    runs = TaskRuns.of(records.task_runs)
    every = Records(runs, records.evaluation_runs)
    frame = wide_frame(
        dataset, every, evaluators,
        spread=spread, timed=False, notes=notes, examples=examples, elsewhere=elsewhere,
    )  # fmt: skip
    table = _table(frame)
    at = table.column_names.index("error") + 1
    for place, (name, column) in enumerate(_buffers(runs).items(), at):
        table = table.add_column(place, name, column)
    return table


def long_table(records: Records, evaluators: Sequence[EvaluatorInfo]) -> "pa.Table":
    """Return one row per evaluation, with the columns of `long_frame` after its index."""
    return _table(long_frame(records, evaluators))


def to_polars(table: "pa.Table") -> "pl.DataFrame":
    """Take a table over as a frame of Polars.

    Raises:
        UsageError: If Polars is not installed.
    """
    try:
        import polars as pl
    except ImportError:
        raise UsageError(
            'backend="polars" needs Polars; `pip install polars` installs it.'
        ) from None
    frame = pl.from_arrow(table)
    assert isinstance(frame, pl.DataFrame)  # noqa: S101 - a table is one
    return frame


def write_parquet(
    path: Path,
    dataset: DatasetRecord,
    records: Records,
    evaluators: Sequence[EvaluatorInfo],
    notes: Mapping[RunKey, RowNotes] | None,
) -> None:
    """Write the rows of `wide_table` to a file, some thousands at a time.

    Raises:
        UsageError: If pyarrow is not installed.
    """
    pa = import_arrow()
    import pyarrow.parquet as pq

    runs, evaluations = TaskRuns.of(records.task_runs), EvaluationRuns.of(records.evaluation_runs)
    named = named_evaluations(evaluators, evaluations)
    known = [one.evaluator for one in named]
    spread, examples = is_spread(runs), example_columns(dataset)
    # An evaluation is called the same in all parts, whatever the keys of the outputs in one.
    alike = spread and any(f"{one.name}.".startswith("output.") for one in named)
    elsewhere = output_column_names(runs) if alike else ()

    def tables() -> Iterator[Any]:
        for part in _parts(runs, evaluations):
            yield wide_table(
                dataset, part, known,
                spread=spread, notes=notes, examples=examples, elsewhere=elsewhere,
            )  # fmt: skip

    schema = pa.schema([])
    for table in tables():
        schema = _joint(pa, schema, _marked(pa, table))
    with pq.ParquetWriter(path, schema) as writer:
        for table in tables():
            writer.write_table(_fitted(pa, table, schema))


def import_arrow() -> Any:
    """Import pyarrow.

    Raises:
        UsageError: If it is not installed.
    """
    try:
        import pyarrow as pa
    except ImportError:
        raise UsageError(
            "This needs pyarrow, which is not installed; `pip install phoenix-nb[parquet]` installs it."
        ) from None
    return pa


def _table(frame: "pd.DataFrame") -> "pa.Table":
    """Turn a frame into a table, its index first."""
    pa = import_arrow()
    columns: dict[str, Any] = {
        str(name): frame.index.get_level_values(place)
        for place, name in enumerate(frame.index.names)
    }
    columns |= {str(name): frame[name] for name in frame.columns}
    arrays = {name: _column(pa, values) for name, values in columns.items()}
    fields = [
        pa.field(name, array.type, metadata=_JSON if is_json else None)
        for name, (array, is_json) in arrays.items()
    ]
    return pa.table([array for array, _ in arrays.values()], schema=pa.schema(fields))


def _column(pa: Any, values: Any) -> tuple[Any, bool]:
    """Return an array of values, and whether it holds their JSON."""
    if values.dtype != object:
        return pa.array(values, from_pandas=True), False
    plain = [None if value is None or value != value else value for value in values]  # noqa: PLR0124
    kinds = {type(value) for value in plain} - {type(None)}
    if kinds <= {int, float} or kinds in ({str}, {bool}):
        try:
            return pa.array(plain), False
        except (OverflowError, pa.ArrowException):  # a number of more than 64 bits
            pass
    return _json(pa, plain), bool(kinds)


def _json(pa: Any, values: Iterable[Any]) -> Any:
    return pa.array([None if value is None else write_json(value) for value in values], pa.string())


def _buffers(runs: TaskRuns) -> dict[str, Any]:
    pa = import_arrow()

    def numbers(kind: Any, column: Any) -> Any:
        return pa.Array.from_buffers(kind, len(column), [None, pa.py_buffer(column)])

    utc = pa.timestamp("us", tz="UTC")
    return {
        "latency_s": numbers(pa.float64(), runs.latencies),
        "attempts": numbers(pa.int32(), runs.attempts),
        "start_time": numbers(utc, runs.started),
        "end_time": numbers(utc, runs.ended),
        "trace_id": arrow_texts(runs.trace_ids),
        "reused_from": pa.array(runs.reused_from, pa.string()),
    }


def _parts(runs: TaskRuns, evaluations: EvaluationRuns) -> Iterator[Records]:
    """Cut experiments into parts, in the order of the runs."""
    places = evaluations.places_in(runs)
    by_run: Sequence[int] = order_of(places) or range(len(evaluations))
    ordered = gathered(places, by_run)
    edges = [*range(0, len(runs), _ROWS), len(runs)] if len(runs) else [0, 0]
    first = bisect_left(ordered, 0)
    for start, stop in pairwise(edges):
        part = runs.take(range(start, stop))
        part.narrow()
        last = bisect_left(ordered, stop)
        evaluated = evaluations.take(by_run[first:last])
        evaluated.join(part, array("i", [place - start for place in ordered[first:last]]))
        first = last
        yield Records(part, evaluated)


def _marked(pa: Any, table: "pa.Table") -> "pa.Schema":
    """The columns of a table, with a mark on whole numbers that a float would not hold."""
    import pyarrow.compute as pc

    def mark(field: "pa.Field") -> "pa.Field":
        if field.type != pa.int64():
            return field
        least, most = pc.min_max(table.column(field.name)).as_py().values()
        large = most is not None and max(-least, most) > _EXACT
        return field.with_metadata(_LARGE) if large else field

    return pa.schema(list(map(mark, table.schema)))


def _joint(pa: Any, first: "pa.Schema", second: "pa.Schema") -> "pa.Schema":
    """The columns of both, as JSON where their types have nothing in common: so as in one table of all."""
    fields = {field.name: field for field in first}
    for field in second:
        known = fields.get(field.name, field)
        fields[field.name] = _joint_field(pa, known, field)
    return pa.schema(list(fields.values()))


def _joint_field(pa: Any, first: "pa.Field", second: "pa.Field") -> "pa.Field":
    either = (first, second)
    for one, other in (either, either[::-1]):
        if pa.types.is_null(one.type):
            return other
    marks = [one.metadata for one in either if one.metadata]
    types = {one.type for one in either}
    if _JSON not in marks and not (_LARGE in marks and pa.float64() in types):
        try:
            joint = pa.unify_schemas(
                [pa.schema([one]) for one in either], promote_options="permissive"
            )
        except pa.ArrowException:
            pass
        else:
            return joint.field(0).with_metadata(marks[0] if marks else None)
    return pa.field(first.name, pa.string(), metadata=_JSON)


def _fitted(pa: Any, table: "pa.Table", schema: "pa.Schema") -> "pa.Table":
    columns = []
    for field in schema:
        if field.name not in table.column_names:
            columns.append(pa.nulls(len(table), field.type))
            continue
        column = table.column(field.name)
        if field.metadata == _JSON and table.field(field.name).metadata != _JSON:
            column = _json(pa, column.to_pylist())
        columns.append(column.cast(field.type))
    return pa.table(columns, schema=schema)
