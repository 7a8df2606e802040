"""Frames and files, read into plain columns or records."""

import json
import lzma
import os
import warnings
import zipfile
import zlib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from gzip import BadGzipFile
from pathlib import Path
from typing import Any

from phoenix_nb.core.values.given import path_of
from phoenix_nb.core.values.json_coerce import shown
from phoenix_nb.errors import DatasetError
from phoenix_nb.loading.checks import check_names, described, is_nan, other_separator
from phoenix_nb.loading.columns import Columns

_NOT_COMPRESSED = (BadGzipFile, EOFError, lzma.LZMAError, zipfile.BadZipFile, zlib.error)
"""What readers of compressed files raise on others, and on files that are cut off."""


def read_frame(frame: Any) -> Columns:
    """Read a frame of any library that narwhals knows: pandas, Polars, PyArrow, DuckDB, Modin …, lazy or not.

    What it does not know may convert itself, by Arrow's stream of columns or by `to_pandas`.

    Raises:
        DatasetError: If it is not one, or if two of its columns have one name.
    """
    import narwhals as nw
    from narwhals.exceptions import DuplicateError

    try:
        known = _known(frame)
        if isinstance(known, nw.LazyFrame):
            known = known.collect()
    except DuplicateError:
        check_names(list(frame.columns))
        raise
    except ImportError as problem:
        raise DatasetError(
            f"Reading the frame needs {problem.name}; install it with `pip install {problem.name}`."
        ) from problem
    check_names(known.columns)
    names = [name for name in known.columns if isinstance(name, str)]
    others = tuple(name for name in known.columns if not isinstance(name, str))
    columns = _plain_columns(names, known.select(names).to_dict(as_series=False))
    return replace(columns, unnamed=others, rows=len(known))


def _known(frame: Any) -> Any:
    import narwhals as nw

    with suppress(TypeError):
        return nw.from_native(frame)
    if isinstance(frame, type):
        pass
    elif hasattr(frame, "__arrow_c_stream__"):
        import pyarrow as pa

        with suppress(TypeError, pa.ArrowException):
            return nw.from_native(pa.table(frame))
    elif callable(convert := getattr(frame, "to_pandas", None)):
        with suppress(TypeError):
            return nw.from_native(convert())
    raise DatasetError(
        f"The frame is {described(frame)}; pass a DataFrame, or use from_records for a list of dicts."
    )


def _plain_columns(names: Sequence[str], values: Mapping[str, Sequence[Any]]) -> Columns:
    return Columns(
        {name: values[name] for name in names},
        {name: [value is None or is_nan(value) for value in values[name]] for name in names},
        len(values[names[0]]) if names else 0,
    )


def read_csv(path: str | os.PathLike[str], **options: Any) -> Columns:
    """Read a CSV file with pandas. Only empty cells are empty: "NA", "null" and "None" are texts.

    Raises:
        DatasetError: If there is no such file, it is not a CSV in the given encoding, or its rows have
            more fields than its header.
    """
    import pandas as pd

    rules: dict[str, Any] = {"keep_default_na": False, "na_values": [""], "encoding": "utf-8-sig"}
    if options.get("engine") != "pyarrow":  # which does not know these, and needs neither
        rules |= {"index_col": False, "low_memory": False}
    try:
        return read_frame(_with_zeros_in_front(_existing(path), rules | options))
    except pd.errors.EmptyDataError:
        raise DatasetError(f"{_file(path)} is empty; pass a file with a header and rows.") from None
    except UnicodeDecodeError as problem:
        raise DatasetError(
            f"{_file(path)} is not written in {problem.encoding} (byte {problem.start}); {_written(path)}"
        ) from problem
    except pd.errors.ParserWarning as problem:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", pd.errors.ParserWarning)  # the same once more
            columns = pd.read_csv(_existing(path), **rules | options | {"nrows": 0}).columns
        sign = other_separator([str(name) for name in columns])
        raise DatasetError(
            f"{_file(path)} has more fields in its rows than names in its header. "
            + (
                f"Its names seem to be separated by {sign!r}; pass sep={sign!r}."
                if sign
                else "Put fields that hold the separator in quotes, or name every column in the header."
            )
        ) from problem
    except pd.errors.ParserError as problem:
        raise DatasetError(
            f"{_file(path)} is not a CSV that can be read: {str(problem).strip()}. Correct that line, or "
            "pass sep= and quotechar= as the file uses them."
        ) from problem
    except _NOT_COMPRESSED as problem:
        raise _not_decompressed(path, problem) from problem


def _with_zeros_in_front(path: Path, options: dict[str, Any]) -> Any:
    """Read a CSV file; numbers with a zero in front are codes, such as postcodes: their column stays text.

    Only the file shows which ones these are: pandas has read "007" and "7" as the same number.
    """
    frame = _pandas_csv(path, options)
    if {"dtype", "converters", "chunksize", "iterator"} & options.keys():
        return frame
    numbers = [name for name, kind in frame.dtypes.items() if kind.kind in "iuf"]
    if not numbers:
        return frame
    texts = _pandas_csv(path, options | {"dtype": dict.fromkeys(numbers, str)})
    for name in numbers:
        if texts[name].str.match(r"\s*[-+]?0\d").any():
            frame[name] = texts[name]
    return frame


def _pandas_csv(path: Path, options: dict[str, Any]) -> Any:
    """Read a CSV file whose fields belong to the names above them, and whose columns have one type each.

    By default pandas takes the first field for an index where rows have more fields than the header, and
    decides on types piece by piece, so that "1" in one column may be a number here and a text there.
    """
    import pandas as pd

    with warnings.catch_warnings():
        warnings.filterwarnings("error", "Length of header", pd.errors.ParserWarning)
        # Its other engine reads what the first cannot, as separators that are to be found out.
        warnings.filterwarnings("ignore", "Falling back to", pd.errors.ParserWarning)
        try:
            return pd.read_csv(path, **options)
        except ValueError as problem:
            if "low_memory" not in str(problem):
                raise
        del options["low_memory"]  # pandas' other engine always reads columns as a whole
        return pd.read_csv(path, **options)


def read_jsonl(path: str | os.PathLike[str], *, encoding: str) -> list[dict[str, Any]]:
    """Read a file with a JSON object on each line (gzipped, if it ends so); blank lines are skipped.

    Raises:
        DatasetError: If there is no such file, or a line holds no JSON object; it is named.
    """
    records: list[dict[str, Any]] = []
    opening: Any = open
    if str(path).endswith(".gz"):
        from gzip import open as opening
    try:
        with opening(_existing(path), "rt", encoding=encoding) as lines:
            records.extend(_objects(lines, path))
    except UnicodeDecodeError as problem:
        raise DatasetError(
            f"{_file(path)} is not written in {problem.encoding}, around line {len(records) + 1}; "
            f"{_written(path)}"
        ) from problem
    except _NOT_COMPRESSED as problem:
        raise _not_decompressed(path, problem) from problem
    return records


def _not_decompressed(path: str | os.PathLike[str], problem: Exception) -> DatasetError:
    ending = Path(path).suffix
    return DatasetError(
        f"{_file(path)} cannot be decompressed: {problem}. Write it anew; a name that ends in {ending} is "
        "for compressed files."
    )


def _objects(lines: Iterable[str], path: str | os.PathLike[str]) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        remedy = (
            "If the file is one JSON array, read it with json.load, for from_records."
            if number == 1 and line.lstrip().startswith("[")
            else "Put one JSON object on each line."
        )
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as problem:  # nested too deep
            # It has seen one line, and calls it the first.
            what = str(problem)
            if isinstance(problem, json.JSONDecodeError):
                what = f"{problem.msg} at character {problem.pos + 1}"
            raise DatasetError(
                f"{_file(path)}, line {number} is not JSON: {what}. {remedy}"
            ) from problem
        if not isinstance(row, dict):
            raise DatasetError(f"{_file(path)}, line {number} holds {shown(row)}. {remedy}")
        yield row


def read_parquet(path: str | os.PathLike[str]) -> Columns:
    """Read a Parquet file, which needs pyarrow.

    Raises:
        DatasetError: If there is no such file, it is not a Parquet file, or pyarrow is not installed.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as problem:
        raise DatasetError(
            "Reading Parquet needs pyarrow; install it with `pip install 'phoenix-nb[parquet]'`."
        ) from problem
    try:
        return read_frame(pq.read_table(_existing(path)))
    except pa.ArrowInvalid as problem:
        raise DatasetError(
            f"{_file(path)} is not a Parquet file that can be read: {problem}. Check how it was written."
        ) from problem


def read_huggingface(dataset: Any, **options: Any) -> tuple[Columns, tuple[str, ...] | None]:
    """Read a Hugging Face dataset, or load it by name with `datasets.load_dataset` and its options.

    Returns:
        The rows and, if there are several splits, the name of each row's.

    Raises:
        DatasetError: If it is not such a dataset, is streamed, or `datasets` is not installed.
    """
    if isinstance(dataset, str):
        try:
            from datasets import load_dataset
        except ImportError as problem:
            raise DatasetError(
                "Loading by name needs `datasets`; install it with "
                "`pip install 'phoenix-nb[huggingface]'`."
            ) from problem
        dataset = load_dataset(dataset, **options)
    if isinstance(dataset, Mapping):
        parts = {str(name): _huggingface_columns(part) for name, part in dataset.items()}
        return _stacked(parts)
    return _huggingface_columns(dataset), None


def _huggingface_columns(dataset: Any) -> Columns:
    names = getattr(dataset, "column_names", None)
    if hasattr(dataset, "take") and not hasattr(dataset, "__len__"):
        raise DatasetError(
            "The dataset is streamed, so its length is not known; read the rows that you want, as in "
            "Dataset.from_records(dataset.take(100), input_keys=[...], output_keys=[...])."
        )
    if not isinstance(names, list) or not hasattr(dataset, "__getitem__"):
        raise DatasetError(
            f"The dataset is {described(dataset)}; pass a `datasets.Dataset`, a `DatasetDict`, or a "
            "name."
        )
    rows = dataset.with_format(None)[:] if hasattr(dataset, "with_format") else dataset[:]
    return _plain_columns(names, rows)


def _stacked(parts: Mapping[str, Columns]) -> tuple[Columns, tuple[str, ...] | None]:
    """Put the splits below one another; a column that one of them lacks is empty there."""
    names = list(dict.fromkeys(name for part in parts.values() for name in part.cells))
    cells: dict[str, list[Any]] = {name: [] for name in names}
    empty: dict[str, list[bool]] = {name: [] for name in names}
    splits: list[str] = []
    for split, part in parts.items():
        splits += [split] * part.rows
        for name in names:
            cells[name] += part.cells.get(name, [None] * part.rows)
            empty[name] += part.empty.get(name, [True] * part.rows)
    return Columns(cells, empty, len(splits)), tuple(splits)


def _existing(path: str | os.PathLike[str]) -> Path:
    file = path_of(path).expanduser()
    if not file.is_file():
        what = "is not a file" if file.exists() else "does not exist"
        raise DatasetError(
            f"{_file(path)} {what}; the working directory is {Path.cwd()}. Check the path."
        )
    return file


def _written(path: str | os.PathLike[str]) -> str:
    """Say what helps with a file that is no text in the encoding it was read in."""
    with _existing(path).open("rb") as file:
        start = file.read(2)
    if start == b"PK":
        return "it is an archive, such as an Excel workbook: pass pandas.read_excel(path) to from_dataframe."
    encoding = "utf-16" if start in (BOM_UTF16_LE, BOM_UTF16_BE) else "latin-1"
    return f'pass its encoding, for example encoding="{encoding}".'


def _file(path: str | os.PathLike[str]) -> str:
    return f"The file {os.fspath(path)!r}"
