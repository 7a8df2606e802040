"""The same rows as an Arrow table, a frame of Polars, and a Parquet file."""

import json

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from phoenix_nb import Dataset, UsageError, run_experiment
from phoenix_nb.frames import arrow


def ran(outputs, evaluators=()):
    """Run a task that gives these outputs; exceptions are raised."""
    dataset = Dataset.from_records(
        [{"n": n, "answer": f"é{n}"} for n in range(len(outputs))],
        input_keys=["n"],
        output_keys=["answer"],
    )

    def task(input):
        output = outputs[input["n"]]
        if isinstance(output, Exception):
            raise output
        return output

    return run_experiment(
        dataset, task, list(evaluators), dry_run=len(outputs), retries=0, print_summary=False
    )


def graded(output):
    return (0.5, "half", "because") if output != 2 else None


def test_table_has_the_rows_and_columns_of_the_frame():
    experiment = ran([1, 2, ValueError("no")], [graded])
    table = experiment.to_dataframe(backend="pyarrow")
    frame = experiment.to_dataframe().reset_index()
    assert table.column_names == list(frame.columns)
    for name in table.column_names:
        wanted = frame[name].astype(object).where(frame[name].notna(), None)
        assert table[name].to_pylist() == list(wanted), name


def test_times_and_latencies_are_taken_over_without_a_copy():
    experiment = ran([1, 2])
    first, second = (experiment.to_dataframe(backend="pyarrow") for _ in range(2))
    for name in ("latency_s", "start_time", "attempts"):
        addresses = {one[name].chunk(0).buffers()[1].address for one in (first, second)}
        assert len(addresses) == 1


def test_polars_frame_has_the_types_of_the_table():
    frame = ran([{"a": 1, "b": [1]}, {"a": 2, "b": [2]}]).to_dataframe(backend="polars")
    assert isinstance(frame, pl.DataFrame)
    assert frame["output.a"].dtype == pl.Int64
    assert frame["output.b"].to_list() == ["[1]", "[2]"]
    assert frame["start_time"].dtype == pl.Datetime("us", "UTC")


def test_long_table_has_a_row_for_each_evaluation():
    table = ran([1, 3], [graded]).to_dataframe("long", backend="pyarrow")
    assert table["evaluator"].to_pylist() == ["graded", "graded"]
    assert table["score"].to_pylist() == [0.5, 0.5]


def test_outputs_of_several_types_are_text():
    table = ran([1, "one", [1]]).to_dataframe(backend="pyarrow")
    assert table["output"].to_pylist() == ["1", '"one"', "[1]"]


def test_parquet_holds_the_table(tmp_path, monkeypatch):
    monkeypatch.setattr(arrow, "_ROWS", 2)
    experiment = ran([1, 2, 3, 4.5, 5], [graded])
    experiment.to_parquet(tmp_path / "runs.parquet")
    read = pq.read_table(tmp_path / "runs.parquet")
    table = experiment.to_dataframe(backend="pyarrow")
    assert read.column_names == table.column_names
    assert read.num_rows == 5
    for name in ("output", "graded.score", "graded.label", "trace_id", "example_id"):
        assert read[name].to_pylist() == table[name].to_pylist()


def test_parquet_names_an_evaluation_alike_in_all_its_parts(tmp_path, monkeypatch):
    def output(output):
        return 0.5

    monkeypatch.setattr(arrow, "_ROWS", 1)
    experiment = ran([{"a": 1}, {"a": 2, "score": 7}], [output])
    experiment.to_parquet(tmp_path / "runs.parquet")
    read = pq.read_table(tmp_path / "runs.parquet")
    assert read["output.score"].to_pylist() == [None, 7]
    assert read["output (2).score"].to_pylist() == [0.5, 0.5]


def test_parquet_parts_of_different_types_become_text(tmp_path, monkeypatch):
    monkeypatch.setattr(arrow, "_ROWS", 1)
    ran([1, "one"]).to_parquet(tmp_path / "runs.parquet")
    assert pq.read_table(tmp_path / "runs.parquet")["output"].to_pylist() == ["1", '"one"']


def test_file_of_failed_runs_alone_has_its_columns(tmp_path):
    experiment = ran([ValueError("no")])
    experiment.to_parquet(tmp_path / "runs.parquet")
    assert pq.read_table(tmp_path / "runs.parquet")["error"].to_pylist() == ["ValueError: no"]


def test_runs_come_one_by_one():
    experiment = ran([1, 2])
    assert list(experiment.iter_runs()) == experiment.task_runs


def test_an_unknown_backend_is_refused():
    with pytest.raises(UsageError, match="polars"):
        ran([1]).to_dataframe(backend="spark")


@pytest.mark.parametrize("backend", ["pyarrow", "arrow"])
def test_tables_are_arrow_tables(backend):
    assert isinstance(ran([1]).to_dataframe(backend=backend), pa.Table)


MIXES = {
    "texts and a mix": ["plain", "1", {"a": 1}, "after"],
    "numbers and texts": [1, 2.5, "1", "x"],
    "truth and numbers": [True, False, 1, 0],
    "numbers beyond a float": [2**60 + 1, 3, 1.5, None],
    "numbers beyond a machine's": [1, 2**70, -3, 4],
    "floats alone": [1, 2.5, None, float("nan")],
    "nothing, then texts": [None, None, "x", '"y"'],
    "lists and nothing": [None, [1, "2"], [], None],
    "not quite Unicode": ["\ud800", "é", "a\x00b", b"\xff"],
}


def values_of(table):
    """The outputs, those that are JSON as what they mean: 1 in a part of floats is 1.0 there."""
    values = table["output"].to_pylist()
    if not table.field("output").metadata:
        return values
    return [None if value is None else json.loads(value) for value in values]


@pytest.mark.parametrize("outputs", MIXES.values(), ids=MIXES)
@pytest.mark.parametrize("rows", [1, 2, 3])
def test_a_file_holds_what_one_table_of_all_holds_wherever_it_is_cut(
    tmp_path, monkeypatch, outputs, rows
):
    monkeypatch.setattr(arrow, "_ROWS", rows)
    experiment = ran(outputs, [graded])
    experiment.to_parquet(tmp_path / "runs.parquet")
    written = pq.read_table(tmp_path / "runs.parquet")
    whole = experiment.to_dataframe(backend="pyarrow")
    assert written.field("output").metadata == whole.field("output").metadata
    assert values_of(written) == values_of(whole)
    assert pl.read_parquet(tmp_path / "runs.parquet").height == len(outputs)


def test_a_column_of_json_is_marked_in_the_schema():
    marked = ran([1, "x"]).to_dataframe(backend="pyarrow").field("output").metadata
    assert marked == {b"phoenix_nb.values": b"json"}
    assert ran(["1", "x"]).to_dataframe(backend="pyarrow").field("output").metadata is None
