"""The runs of an experiment as rows: frames of three libraries, and Parquet files."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from phoenix_nb.errors import UsageError
from phoenix_nb.experiment.annotations import notes_of
from phoenix_nb.experiment.fields import ExperimentFields

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = ["Backend", "Shape", "runs_frame", "write_runs"]

Shape = Literal["wide", "long"]
"""A row per run, or a row per evaluation."""
Backend = Literal["pandas", "polars", "pyarrow", "arrow"]
"""Whose frame it is; the last two are the same."""


def runs_frame(
    experiment: ExperimentFields, shape: Shape, backend: Backend
) -> "pd.DataFrame | pl.DataFrame | pa.Table":
    """Put the runs ("wide") or the evaluations ("long") into rows.

    Raises:
        UsageError: If `shape` or `backend` is unknown, or its package is not installed.
    """
    if shape not in get_args(Shape):
        raise UsageError(f'shape={shape!r} is unknown; use "wide" or "long".')
    if backend not in get_args(Backend):
        raise UsageError(f'backend={backend!r} is unknown; use "pandas", "polars" or "pyarrow".')
    dataset, records, evaluators = (
        experiment.dataset.record,
        experiment.records,
        experiment.evaluators,
    )
    if backend == "pandas":
        from phoenix_nb.frames import long_frame, wide_frame

        if shape == "long":
            return long_frame(records, evaluators)
        return wide_frame(dataset, records, evaluators, notes=notes_of(experiment))
    from phoenix_nb.frames.arrow import long_table, to_polars, wide_table

    table = (
        long_table(records, evaluators)
        if shape == "long"
        else wide_table(dataset, records, evaluators, notes=notes_of(experiment))
    )
    return to_polars(table) if backend == "polars" else table


def write_runs(experiment: ExperimentFields, path: Path) -> None:
    """Write one row per run to a Parquet file, some thousands at a time.

    Raises:
        UsageError: If pyarrow is not installed.
    """
    from phoenix_nb.frames.arrow import write_parquet

    write_parquet(
        path,
        experiment.dataset.record,
        experiment.records,
        experiment.evaluators,
        notes_of(experiment),
    )
