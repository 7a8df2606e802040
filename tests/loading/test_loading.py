"""What makes a data set, from every source, and what is refused with which words."""

import gzip
import json
import time
from datetime import UTC, datetime

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb import Dataset
from phoenix_nb.errors import DatasetError
from phoenix_nb.loading.sources import read_csv
from phoenix_nb.model import ExampleRecord
from tests.support.shared_data import needs_shared, shared

FRAME = pd.DataFrame(
    {
        "question": ["1 + 1", "2 + 2"],
        "answer": [2, 4],
        "level": ["easy", None],
        "key": ["a", "b"],
        "part": ["test", "train"],
    }
)
KEYS = {"input_keys": "question", "output_keys": ["answer"]}


def test_each_column_goes_where_it_is_named():
    dataset = Dataset.from_dataframe(
        FRAME, **KEYS, metadata_keys="level", id_key="key", split_key="part", name="sums"
    )
    assert dataset.record.examples[0] == ExampleRecord(
        id="a",
        input={"question": "1 + 1"},
        output={"answer": 2},
        metadata={"level": "easy"},
        splits=("test",),
    )
    assert dataset["b"].metadata == {"level": None}
    assert dataset.splits == ("test", "train")


class _Stream:
    def __init__(self, table):
        self._table = table

    def __arrow_c_stream__(self, requested_schema=None):
        return self._table.__arrow_c_stream__(requested_schema)


class _Foreign:
    def __init__(self, frame):
        self._frame = frame

    def to_pandas(self):
        return self._frame


def _duckdb(frame):
    import duckdb

    return duckdb.from_arrow(pa.Table.from_pandas(frame))


FORMS = {
    "polars": pl.from_pandas,
    "polars lazy": lambda frame: pl.from_pandas(frame).lazy(),
    "pyarrow": pa.Table.from_pandas,
    "duckdb": _duckdb,
    "with to_pandas": _Foreign,
    "with a stream of Arrow": lambda frame: _Stream(pa.Table.from_pandas(frame)),
    "records": lambda frame: frame.to_dict("records"),
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_one_table_is_one_version(form):
    plain = FRAME[["question", "answer"]]
    make = Dataset.from_records if form == "records" else Dataset.from_dataframe
    assert make(FORMS[form](plain), **KEYS) == Dataset.from_dataframe(plain, **KEYS)


@pytest.mark.parametrize("form", ["polars", "polars lazy", "pyarrow", "duckdb"])
def test_an_empty_cell_of_any_frame_is_refused_or_null(form):
    frame = FORMS[form](pd.DataFrame({"question": ["x", None], "answer": ["1", "2"]}))
    with pytest.raises(DatasetError, match="no value in 1 of 2 rows"):
        Dataset.from_dataframe(frame, **KEYS)
    assert Dataset.from_dataframe(frame, **KEYS, missing="null")[1].input == {"question": None}


def test_cells_become_plain_values():
    frame = pd.DataFrame(
        {
            "q": [np.array([1, 2])],
            "at": [pd.Timestamp("2024-01-02", tz="UTC")],
            "n": np.array([3], "int8"),
        }
    )
    dataset = Dataset.from_dataframe(frame, input_keys=["q", "at", "n"])
    assert dataset[0].input == {"q": [1, 2], "at": "2024-01-02T00:00:00+00:00", "n": 3}
    assert type(dataset[0].input["n"]) is int


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"input_keys": "qestion"}, "There is no column 'qestion' (did you mean 'question'?)"),
        ({"output_keys": ["answer", "x", "y"]}, "columns 'x', 'y'"),
        ({"output_keys": "question"}, "'question' is in input_keys and in output_keys"),
        ({"input_keys": None}, "The columns are 'question', 'answer', 'level', 'key', 'part'"),
        ({"input_keys": ["question", 3]}, "type int"),
        ({"id_key": ["key", "part"]}, "is not a column"),
        ({"input_keys": ["question", "question"]}, "twice"),
        ({"id_key": "level"}, "'level' holds no id in 1 of 2 rows (row 1)"),
        ({"input_keys": "level"}, "'level' holds no value in 1 of 2 rows (row 1)"),
        ({"missing": "skip"}, '"error" or "null"'),
        ({"name": "  "}, "name"),
        ({"description": 3}, "description=3"),
        ({"metadata": "mine"}, "pass a dict"),
    ],
    ids=str,
)
def test_bad_keys_are_refused_with_what_is_there(changed, said):
    with pytest.raises(DatasetError) as caught:
        Dataset.from_dataframe(FRAME, **(KEYS | changed))
    assert said in str(caught.value)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        (FRAME.iloc[:0], "no rows"),
        (pd.concat([FRAME, FRAME[["answer"]]], axis=1), "Several columns are named 'answer'"),
        (FRAME.assign(question=[float("inf"), 1.0]), "inf"),
        (FRAME.assign(question=[object(), 1]), "row 0"),
        ([1, 2], "from_records"),
    ],
    ids=["empty", "twice", "infinite", "object", "list"],
)
def test_bad_frames_are_refused(frame, said):
    with pytest.raises(DatasetError) as caught:
        Dataset.from_dataframe(frame, **KEYS)
    assert said in str(caught.value)


def test_ids_that_repeat_are_named():
    with pytest.raises(DatasetError, match=r"rows 0 and 1 are both 'a'"):
        Dataset.from_dataframe(FRAME.assign(key="a"), **KEYS, id_key="key")


def test_numbers_make_ids_even_as_pandas_reads_them_with_gaps():
    frame = FRAME.assign(key=[1.0, 2.5])
    assert [one.id for one in Dataset.from_dataframe(frame, **KEYS, id_key="key")] == ["1", "2.5"]


@pytest.mark.parametrize("empty", [np.nan, None, pd.NaT, pd.NA], ids=["nan", "none", "nat", "na"])
def test_an_empty_cell_is_refused_or_null(empty):
    frame = pd.DataFrame({"question": pd.Series(["x", empty], dtype="object"), "answer": [1, 2]})
    with pytest.raises(DatasetError, match="dropna"):
        Dataset.from_dataframe(frame, **KEYS)
    dataset = Dataset.from_dataframe(frame, **KEYS, missing="null")
    assert dataset[1].input == {"question": None}


def test_a_message_lists_the_first_rows_only():
    frame = pd.DataFrame({"question": [np.nan] * 100, "answer": range(100)})
    with pytest.raises(DatasetError, match=r"100 of 100 rows \(rows 0, 1, 2, 3, 4, …\)"):
        Dataset.from_dataframe(frame, **KEYS)


def test_records_may_say_themselves_what_they_are():
    dataset = Dataset.from_records(
        [
            {
                "id": 1,
                "input": {"q": "a"},
                "output": "x",
                "metadata": {"m": 1},
                "splits": ["s", "t"],
            },
            {"id": 2, "input": "b", "expected": {"a": 1}, "split": "s"},
            {"id": 3, "input": None, "reference": [1]},
        ]
    )
    assert [one.input for one in dataset] == [{"q": "a"}, {"input": "b"}, {"input": None}]
    assert [one.output for one in dataset] == [{"output": "x"}, {"a": 1}, {"output": [1]}]
    assert [one.splits for one in dataset] == [("s", "t"), ("s",), ()]
    assert [one.id for one in dataset] == ["1", "2", "3"]


def test_lists_side_by_side_make_a_data_set():
    made = Dataset.from_records(
        inputs=[{"q": 1}, {"q": 2}], outputs=[{"a": 1}, {"a": 2}], metadata=[{"m": 1}, {}]
    )
    assert (made[1].input, made[1].output) == ({"q": 2}, {"a": 2})
    assert made[0].metadata == {"m": 1}
    with pytest.raises(DatasetError, match="must have same length as inputs"):
        Dataset.from_records(inputs=[1, 2], outputs=[1])


@pytest.mark.parametrize(
    ("rows", "keys", "said"),
    [
        ([], {"input_keys": "q"}, "no rows"),
        ([{"q": 1}], {}, "input_keys"),
        ([{"q": 1}], {"input_keys": "x"}, "'q'"),
        ([{"q": 1}, {"p": 1}], {"input_keys": "q"}, "1 of 2 rows (row 1)"),
        ([{"q": float("nan")}], {"input_keys": "q"}, "dropna"),
        ([{1: 2}], {"input_keys": "q"}, "type int"),
        ([3], {"input_keys": "q"}, "Row 0"),
        ({"q": 1}, {"input_keys": "q"}, "list"),
        (3, {"input_keys": "q"}, "list"),
        ([{"input": 1, "ouput": 2}], {}, "did you mean 'output'?"),
        ([{"input": 1, "output": 2, "expected": 2}], {}, "mean the same"),
        ([{"input": 1, "metadata": 2}], {}, "dict"),
        ([{"input": {"q": float("nan")}}], {}, "'q'"),
        ([{"input": {"q": [float("nan")]}}], {}, "input.q[0]"),
        ([{"input": 1, "id": "a"}, {"input": 2, "id": "a"}], {}, "both 'a'"),
    ],
    ids=str,
)
def test_bad_records_are_refused(rows, keys, said):
    with pytest.raises(DatasetError) as caught:
        Dataset.from_records(rows, **keys)
    assert said in str(caught.value)


def test_examples_without_an_id_among_others_get_one():
    rows = [{"input": 1}, {"input": 2, "id": "a"}, {"input": 3, "id": None}]
    made = Dataset.from_records(rows)
    alone = Dataset.from_records([{"input": 1}, {"input": 3}])
    assert [one.id for one in made] == [alone[0].id, "a", alone[1].id]


def test_an_explicit_none_in_a_record_is_a_value():
    assert Dataset.from_records([{"q": None}], input_keys="q")[0].input == {"q": None}


json_values = st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8"))


@given(st.lists(st.fixed_dictionaries({"q": json_values, "a": json_values}), min_size=1))
def test_records_are_kept_and_ids_follow_from_the_inputs(rows):
    dataset = Dataset.from_records(rows, input_keys="q", output_keys="a")
    assert [one.input | one.output for one in dataset] == rows
    assert len({one.id for one in dataset}) == len(rows)
    again = Dataset.from_records(rows, input_keys="q", output_keys="a")
    assert [one.id for one in again] == [one.id for one in dataset]


def test_only_empty_cells_of_a_csv_are_empty(tmp_path):
    path = tmp_path / "words.csv"
    path.write_text('word,n,note\nNA,1,\nnull,2,x\n"two\nlines, ""quoted""",3,y\n', "utf-8-sig")
    dataset = Dataset.from_csv(path, input_keys="word", output_keys="n", metadata_keys="note")
    assert [one.input["word"] for one in dataset] == ["NA", "null", 'two\nlines, "quoted"']
    assert [one.output["n"] for one in dataset] == [1, 2, 3]
    assert dataset[0].metadata == {"note": None}
    assert dataset.name == "words"


def test_columns_of_a_csv_with_zeros_in_front_stay_text(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("id,postcode,share,count,gap\n007,01234,0.5,0,\n010,98765,1.5,10,02\n")
    names = ["postcode", "share", "count", "gap"]
    dataset = Dataset.from_csv(path, input_keys=names, id_key="id", missing="null")
    assert [example.id for example in dataset] == ["007", "010"]
    assert [[example.input[name] for name in names] for example in dataset] == [
        ["01234", 0.5, 0, None],
        ["98765", 1.5, 10, "02"],
    ]


def test_csv_options_reach_pandas(tmp_path):
    path = tmp_path / "codes.csv"
    path.write_text("code;n\n007;ä\n", "latin-1")
    dataset = Dataset.from_csv(path, input_keys="code", sep=";", dtype=str, encoding="latin-1")
    assert dataset[0].input == {"code": "007"}


def test_columns_of_a_long_csv_have_one_type(tmp_path):
    path = tmp_path / "long.csv"
    path.write_text("a\n" + "7\n" * 600_000 + "none\n")
    assert set(read_csv(path).cells["a"]) == {"7", "none"}


@pytest.mark.parametrize(
    "options",
    [{"sep": "::"}, {"sep": "::", "engine": "python"}, {"sep": None}, {"engine": "pyarrow"}],
)
def test_csv_options_may_ask_for_another_engine(tmp_path, options):
    path = tmp_path / "codes.csv"
    path.write_text("code,n\nA,1\n".replace(",", options.get("sep") or ","))
    dataset = Dataset.from_csv(path, input_keys="code", output_keys="n", **options)
    assert dataset[0].output == {"n": 1}


def test_separator_at_the_end_of_each_row_begins_no_column(tmp_path):
    path = tmp_path / "trailing.csv"
    path.write_text("q,a\nwhy,1,\nhow,2,\n")
    dataset = Dataset.from_csv(path, input_keys="q", output_keys="a")
    assert [(one.input["q"], one.output["a"]) for one in dataset] == [("why", 1), ("how", 2)]


def test_index_that_is_asked_for_is_left_out(tmp_path):
    path = tmp_path / "exported.csv"
    path.write_text(",q\n0,why\n1,how\n")
    dataset = Dataset.from_csv(path, input_keys="q", index_col=0)
    assert [one.input for one in dataset] == [{"q": "why"}, {"q": "how"}]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"a,b\n1,2,3,4\n1,2,3,4,5\n", "line"),
        (b"a\n\xff\xfe\n", "encoding"),
        (b"a,b\nHello, you,mail\nWhere, please?,parcel\n", "name every column in the header"),
        (b"a;b\nHello, you;mail\nWhere, please?;parcel\n", "pass sep=';'"),
        ("a,b\n1,2\n".encode("utf-16"), 'encoding="utf-16"'),
        (b"PK\x03\x04\xff\xfe", r"Excel workbook.*read_excel"),
    ],
    ids=["empty", "ragged", "encoding", "unquoted", "semicolons", "utf-16", "excel"],
)
def test_a_bad_csv_is_refused(tmp_path, content, said):
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    with pytest.raises(DatasetError, match=said):
        Dataset.from_csv(path, input_keys="a")


@pytest.mark.parametrize("read", [Dataset.from_csv, Dataset.from_jsonl, Dataset.from_parquet])
def test_a_file_that_is_not_there_is_said_so(tmp_path, read):
    with pytest.raises(DatasetError, match="does not exist"):
        read(tmp_path / "none", input_keys="q")
    with pytest.raises(DatasetError, match="is not a file"):
        read(tmp_path, input_keys="q")


@needs_shared
def test_banking_questions_are_read_as_written():
    path = shared("data/banking77/test.csv")
    dataset = Dataset.from_csv(path, input_keys="text", output_keys="category")
    assert len(dataset) == 3080
    assert dataset[1].input["text"] == (
        "I still have not received my new card, I ordered over a week ago."
    )
    assert any("\n" in one.input["text"] for one in dataset)
    assert len({one.output["category"] for one in dataset}) == 77


def test_json_lines_are_read_packed_or_not(tmp_path):
    lines = "\n".join(json.dumps({"q": n, "a": None}) for n in range(3)) + "\n\n"
    (tmp_path / "rows.jsonl").write_text(lines)
    with gzip.open(tmp_path / "rows.jsonl.gz", "wt") as packed:
        packed.write(lines)
    plain = Dataset.from_jsonl(tmp_path / "rows.jsonl", input_keys="q", output_keys="a")
    assert plain == Dataset.from_jsonl(tmp_path / "rows.jsonl.gz", input_keys="q", output_keys="a")
    assert len(plain) == 3
    assert plain.name == "rows"


@pytest.mark.parametrize("indent", [None, 1])
def test_an_array_of_json_is_told_how_to_be_read(tmp_path, indent):
    path = tmp_path / "rows.json"
    path.write_text(json.dumps([{"q": 1}, {"q": 2}], indent=indent))
    with pytest.raises(
        DatasetError, match=r"one JSON array, read it with json\.load, for from_records"
    ):
        Dataset.from_jsonl(path, input_keys="q")


def test_a_bad_line_of_json_has_one_number(tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_text('{"q": 1}\n{"q": oops}\n')
    with pytest.raises(
        DatasetError, match=r"line 2 is not JSON: Expecting value at character 7\. Put"
    ):
        Dataset.from_jsonl(path, input_keys="q")


@pytest.mark.parametrize("line", ["{", "[1]", "3", ""])
def test_a_bad_line_of_json_is_named(tmp_path, line):
    path = tmp_path / "rows.jsonl"
    path.write_text(f'{{"q": 1}}\n\n{line or "}"}\n')
    with pytest.raises(DatasetError, match="line 3"):
        Dataset.from_jsonl(path, input_keys="q")


def test_parquet_keeps_types(tmp_path):
    import pyarrow.parquet as pq

    at = datetime(2024, 1, 2, tzinfo=UTC)
    table = pa.table({"q": [[1, 2], []], "n": pa.array([1, None]), "at": [at, at]})
    pq.write_table(table, tmp_path / "rows.parquet")
    dataset = Dataset.from_parquet(
        tmp_path / "rows.parquet", input_keys=["q", "at"], metadata_keys="n"
    )
    assert dataset[0].input == {"q": [1, 2], "at": "2024-01-02T00:00:00+00:00"}
    assert [one.metadata["n"] for one in dataset] == [1, None]
    (tmp_path / "bad.parquet").write_bytes(b"no")
    with pytest.raises(DatasetError, match="not a Parquet file"):
        Dataset.from_parquet(tmp_path / "bad.parquet", input_keys="q")


def _written(path, frame):
    """The frame as a file of the kind that the path ends in."""
    write = {"csv": frame.to_csv, "parquet": frame.to_parquet}
    if path.suffix == ".jsonl":
        rows = (json.dumps(row) for row in frame.to_dict("records"))
        path.write_text("\n".join(rows))
    else:
        write[path.suffix[1:]](path, index=False)
    return path


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_files_of_every_kind_take_the_same_keywords(tmp_path, kind):
    frame = FRAME.astype({"answer": str}).assign(answer=["two", None])
    dataset = getattr(Dataset, f"from_{kind}")(
        _written(tmp_path / f"rows.{kind}", frame), input_keys="question", output_keys="answer",
        metadata_keys="level", id_key="key", split_key="part", name="sums", description="Sums.",
        metadata={"by": "ada"}, missing="null",
    )  # fmt: skip
    assert (dataset.name, dataset.description, dataset.metadata) == ("sums", "Sums.", {"by": "ada"})
    assert [(one.id, one.splits) for one in dataset] == [("a", ("test",)), ("b", ("train",))]
    assert dataset[0].metadata == {"level": "easy"}
    assert dataset[1].output == {"answer": None}
    assert dataset[1].input == {"question": "2 + 2"}


def test_json_lines_in_another_encoding(tmp_path):
    (tmp_path / "rows.jsonl").write_text('{"q": "ä"}', encoding="latin-1")
    dataset = Dataset.from_jsonl(tmp_path / "rows.jsonl", input_keys="q", encoding="latin-1")
    assert dataset[0].input == {"q": "ä"}


@pytest.mark.slow  # `datasets` is not installed for the quick part
def test_hugging_face_splits_become_splits():
    import datasets

    train = datasets.Dataset.from_dict({"q": ["a", "b"], "a": [1, 2]})
    test = datasets.Dataset.from_dict({"q": ["c"], "a": [3]})
    one = Dataset.from_huggingface(train, input_keys="q", output_keys="a")
    both = Dataset.from_huggingface(
        datasets.DatasetDict(train=train, test=test), input_keys="q", output_keys="a"
    )
    assert [row.output["a"] for row in one] == [1, 2]
    assert [row.splits for row in both] == [("train",), ("train",), ("test",)]
    with pytest.raises(DatasetError, match=r"DatasetDict"):
        Dataset.from_huggingface(3, input_keys="q")


@pytest.mark.slow
def test_a_hundred_thousand_rows_are_read_in_seconds():
    frame = pd.DataFrame({"q": [f"question {n}" for n in range(100_000)], "a": range(100_000)})
    start = time.process_time()
    dataset = Dataset.from_dataframe(frame, input_keys="q", output_keys="a")
    assert len(dataset) == 100_000
    assert time.process_time() - start < 60  # 1.5 s; hours, if rows were held against one another


def test_columns_that_were_not_taken_apart():
    frame = pd.DataFrame({"question;answer": ["2 + 2;4"]})
    with pytest.raises(DatasetError, match="pass sep=';'"):
        Dataset.from_dataframe(frame, input_keys="question", output_keys="answer")


@pytest.mark.slow
def test_a_streamed_hugging_face_set_is_told_how_to_be_read():
    import datasets

    stream = datasets.Dataset.from_dict({"q": ["a", "b"], "a": [1, 2]}).to_iterable_dataset()
    with pytest.raises(DatasetError, match=r"from_records\(dataset.take\(100\)"):
        Dataset.from_huggingface(stream, input_keys="q", output_keys="a")
    two = Dataset.from_records(stream.take(2), input_keys="q", output_keys="a")
    assert [one.expected for one in two] == [{"a": 1}, {"a": 2}]


def test_columns_without_a_text_for_a_name_matter_only_if_they_are_used():
    frame = pd.DataFrame({"q": ["a", "b"], 0: [1, 2], "a": [3, 4]})
    dataset = Dataset.from_dataframe(frame, input_keys="q", output_keys="a")
    assert [example.output for example in dataset] == [{"a": 3}, {"a": 4}]
    with pytest.raises(DatasetError, match=r"no column 'b'.*left out \(0\).*df.columns.map\(str\)"):
        Dataset.from_dataframe(frame, input_keys="q", output_keys="b")
    with pytest.raises(DatasetError, match="output_keys holds 0"):
        Dataset.from_dataframe(frame, input_keys="q", output_keys=[0])


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("half \ud83d", r'lone surrogates, which no file can hold.*encode\("utf-8", "replace"\)'),
        ([1, float("nan")], r"\[1\] is NaN.*Put None in its place, or pass missing=\"null\"\."),
        (1 + 2j, r"is of type complex, which JSON cannot hold. Convert it .* str\(value\)\."),
    ],
)
def test_what_cannot_be_stored_is_refused_with_what_helps(value, words):
    for rows in ([{"q": value}], [{"input": {"q": value}}]):
        keys = {"input_keys": ["q"]} if "q" in rows[0] else {}
        with pytest.raises(DatasetError, match=words) as refused:
            Dataset.from_records(rows, **keys)
        assert "stored." not in str(refused.value)
        assert "is stored" not in str(refused.value)


@pytest.mark.parametrize("nan", [float("nan"), np.float64("nan")], ids=["float", "numpy"])
def test_missing_null_reaches_what_is_nested(nan):
    value = {"tags": ["vip", None, nan], "at": ({"city": nan},)}
    null = {"tags": ["vip", None, None], "at": [{"city": None}]}
    flat = Dataset.from_records(
        [{"q": value, "m": value}], input_keys="q", metadata_keys="m", missing="null"
    )
    assert (flat[0].input["q"], flat[0].metadata["m"]) == (null, null)
    parted = Dataset.from_records([{"input": value, "metadata": {"m": value}}], missing="null")
    assert (parted[0].input, parted[0].metadata["m"]) == (null, null)
    with pytest.raises(DatasetError, match="is of type complex"):
        Dataset.from_records([{"q": [nan, 1j]}], input_keys="q", missing="null")
    itself = [nan]
    itself.append(itself)
    with pytest.raises(DatasetError, match=r"q\["):
        Dataset.from_records([{"q": itself}], input_keys="q", missing="null")


@pytest.mark.parametrize("cut", [slice(0, 40), None], ids=["cut off", "not gzipped"])
def test_a_gz_file_that_cannot_be_decompressed_is_refused(tmp_path, cut):
    line = json.dumps({"input": {"q": "x" * 50 + "abc"}}).encode()
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress(line)[cut] if cut else line)
    with pytest.raises(DatasetError, match="cannot be decompressed"):
        Dataset.from_jsonl(path, name="x")


@pytest.mark.parametrize("ending", ["gz", "zip", "xz"])
def test_a_csv_that_only_its_name_calls_compressed_is_refused(tmp_path, ending):
    path = tmp_path / f"rows.csv.{ending}"
    path.write_text("q,a\n1,2\n")
    with pytest.raises(
        DatasetError, match=rf"cannot be decompressed.*\.{ending} is for compressed"
    ):
        Dataset.from_csv(path, input_keys="q", output_keys="a", name="x")


def test_a_line_that_is_nested_too_deep_is_named(tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_text('{"input": ' + "[" * 100_000 + "]" * 100_000 + "}")
    with pytest.raises(DatasetError, match="line 1 is not JSON"):
        Dataset.from_jsonl(path, name="x")


def test_a_csv_with_more_fields_than_the_one_number_it_is_named_by_is_refused(tmp_path):
    path = tmp_path / "rows.csv"
    path.write_text("1,2,3\n4,5,6\n")
    with pytest.raises(DatasetError, match="more fields in its rows"):
        Dataset.from_csv(path, input_keys=["q"], names=[0], name="x")
