"""Task runs and evaluations as Arrow tables: columns that are buffers already are taken over as they are."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.core.summary.row_notes import RowNotes
from phoenix_nb.core.summary.scores_by_evaluator import named_evaluations
from phoenix_nb.errors import UsageError
from phoenix_nb.frames.runs import is_spread, long_frame, wide_frame
from phoenix_nb.model import DatasetRecord, EvaluatorInfo, Records
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns, Texts, write_json

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = ["long_table", "to_polars", "wide_table", "write_parquet"]

_ROWS = 20_000
"""Runs that are turned into rows of a file together."""


def wide_table(
    dataset: DatasetRecord,
    records: Records,
    evaluators: Sequence[EvaluatorInfo],
    *,
    spread: bool | None = None,
    notes: Mapping[RunKey, RowNotes] | None = None,
) -> "pa.Table":
    """Return one row per task run, with the columns of `wide_frame` after `example_id` and `repetition`.

    Values of several types in one column, and objects within objects, are JSON text.

    Args:
        dataset: The examples.
        records: The runs and their evaluations.
        evaluators: Those that have columns even if they have evaluated nothing.
        spread: Whether each key of an output has a column; by default if all outputs are objects.
        notes: What people noted, by row; if anything is, there are columns for it.
    """
    runs = TaskRuns.of(records.task_runs)
    every = Records(runs, records.evaluation_runs)
    frame = wide_frame(dataset, every, evaluators, spread=spread, timed=False, notes=notes)
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
    notes: Mapping[RunKey, RowNotes] | None = None,
) -> None:
    """Write the rows of `wide_table` to a file, some thousands at a time.

    Raises:
        UsageError: If pyarrow is not installed.
    """
    pa = import_arrow()
    import pyarrow.parquet as pq

    runs, evaluations = TaskRuns.of(records.task_runs), EvaluationRuns.of(records.evaluation_runs)
    known = [one.evaluator for one in named_evaluations(evaluators, evaluations)]
    spread = is_spread(runs)

    def tables() -> Iterator[Any]:
        for part in _parts(runs, evaluations):
            yield wide_table(dataset, part, known, spread=spread, notes=notes)

    schema = pa.schema([])
    for table in tables():
        schema = _joint(pa, schema, table.schema)
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
    return pa.table({name: _column(pa, values) for name, values in columns.items()})


def _column(pa: Any, values: Any) -> Any:
    if values.dtype != object:
        return pa.array(values, from_pandas=True)
    plain = [None if value is None or value != value else value for value in values]  # noqa: PLR0124
    kinds = {type(value) for value in plain} - {type(None)}
    if kinds <= {int, float} or kinds in ({str}, {bool}):
        try:
            return pa.array(plain)
        except (OverflowError, pa.ArrowException):  # a number of more than 64 bits
            pass
    return pa.array([None if value is None else write_json(value) for value in plain], pa.string())


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
        "trace_id": _texts(pa, runs.trace_ids),
        "reused_from": pa.array(runs.reused_from, pa.string()),
    }


def _texts(pa: Any, texts: Texts) -> Any:
    """Take over a column of texts; only the marks of missing ones are made anew."""
    offsets = array("q", [0])
    offsets.extend(texts.ends)
    present = None
    if 0 in texts.present:
        present = pa.array([bool(one) for one in texts.present], pa.bool_()).buffers()[1]
    data = pa.py_buffer(texts.data)
    return pa.Array.from_buffers(
        pa.large_string(), len(texts), [present, pa.py_buffer(offsets), data]
    )


def _parts(runs: TaskRuns, evaluations: EvaluationRuns) -> Iterator[Records]:
    """Cut experiments into parts, in the order of the runs."""
    places = evaluations.places_in(runs)
    by_run = sorted(range(len(evaluations)), key=places.__getitem__)
    edges = [*range(0, len(runs), _ROWS), len(runs)] if len(runs) else [0, 0]
    at = 0
    while at < len(by_run) and places[by_run[at]] < 0:
        at += 1
    for start, stop in pairwise(edges):
        first = at
        while at < len(by_run) and places[by_run[at]] < stop:
            at += 1
        yield Records(runs.take(range(start, stop)), evaluations.take(by_run[first:at]))


def _joint(pa: Any, first: "pa.Schema", second: "pa.Schema") -> "pa.Schema":
    """The columns of both, as text where their types have nothing in common."""
    fields = {field.name: field for field in first}
    for field in second:
        known = fields.get(field.name)
        if known is None:
            fields[field.name] = field
            continue
        try:
            joined = pa.unify_schemas(
                [pa.schema([known]), pa.schema([field])], promote_options="permissive"
            )
            fields[field.name] = joined.field(0)
        except pa.ArrowException:
            fields[field.name] = pa.field(field.name, pa.string())
    return pa.schema(list(fields.values()))


def _fitted(pa: Any, table: "pa.Table", schema: "pa.Schema") -> "pa.Table":
    columns = []
    for field in schema:
        if field.name not in table.column_names:
            columns.append(pa.nulls(len(table), field.type))
            continue
        column = table.column(field.name)
        mixed = field.type == pa.string() and not pa.types.is_string(column.type)
        if mixed and not pa.types.is_large_string(column.type):
            values = column.to_pylist()
            column = pa.array(
                [None if value is None else write_json(value) for value in values], pa.string()
            )
        columns.append(column.cast(field.type))
    return pa.table(columns, schema=schema)
