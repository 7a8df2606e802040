"""Unwrap values of other types by one step, towards what JSON knows.

Libraries such as numpy and pandas are looked for among the modules already imported: no value of
theirs can exist before that.
"""

import base64
import dataclasses
import datetime as dt
import os
import sys
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from typing import Any

from pydantic import BaseModel

from phoenix_nb.core.values.guarded import is_instance, lineage, peek

__all__ = ["CLOSED", "Pairs", "opened"]

CLOSED: Any = object()
"""Returned for a value without a rule; plain containers are handled elsewhere."""


def opened(value: Any) -> Any:
    """Return what a value holds: a model its fields, an enum its value, an array its items.

    The answer may need opening again. Whatever the value's own methods raise comes through.
    """
    if isinstance(value, type):
        return CLOSED
    for step in (_simple, _fields, _library, _subclass):
        inner = step(value)
        if inner is not CLOSED:
            return inner
    return CLOSED


class Pairs(Mapping[Any, Any]):
    """Keys and values, of which several keys may be the same."""

    def __init__(self, pairs: Iterable[tuple[Any, Any]]) -> None:
        self._pairs = list(pairs)

    def items(self) -> Any:
        """Every pair, in order."""
        return self._pairs

    def __getitem__(self, key: Any) -> Any:
        return dict(self._pairs)[key]

    def __iter__(self) -> Iterator[Any]:
        return (key for key, _ in self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)


_SIMPLE: dict[type, Callable[[Any], Any]] = {
    dt.datetime: dt.datetime.isoformat,
    dt.date: dt.date.isoformat,
    dt.time: dt.time.isoformat,
    dt.timedelta: dt.timedelta.total_seconds,
    uuid.UUID: str,
    bytes: lambda data: base64.b64encode(data).decode("ascii"),
    bytearray: lambda data: base64.b64encode(data).decode("ascii"),
    memoryview: lambda data: base64.b64encode(data.tobytes()).decode("ascii"),
    os.PathLike: lambda path: os.fsdecode(os.fspath(path)),
    Enum: lambda member: member.value,
}
"""Types whose values become one text or number. A type comes before those it descends from."""


def _simple(value: Any) -> Any:
    convert = _SIMPLE.get(type(value))
    return CLOSED if convert is None else convert(value)


def _subclass(value: Any) -> Any:
    for base, convert in _SIMPLE.items():
        if isinstance(value, base):
            return convert(value)
    return CLOSED


def _fields(value: Any) -> Any:
    """Read the fields of a model, a dataclass, an attrs class or a named tuple."""
    if isinstance(value, BaseModel):
        return value.model_dump(warnings=False)
    if dataclasses.is_dataclass(value):
        return Pairs(
            (field.name, getattr(value, field.name)) for field in dataclasses.fields(value)
        )
    kind: Any = type(value)
    if isinstance(value, tuple) and hasattr(kind, "_fields"):
        return Pairs(zip(kind._fields, value, strict=True))
    if hasattr(kind, "__attrs_attrs__"):
        return Pairs((each.name, getattr(value, each.name)) for each in kind.__attrs_attrs__)
    return CLOSED


def _library(value: Any) -> Any:
    packages = {str(peek(base, "__module__")).partition(".")[0] for base in lineage(type(value))}
    for name, convert in _LIBRARIES.items():
        if name.partition(".")[0] in packages and (module := sys.modules.get(name)) is not None:
            inner = convert(module, value)
            if inner is not CLOSED:
                return inner
    return CLOSED


def _from_numpy(numpy: Any, value: Any) -> Any:
    if is_instance(value, "numpy", "datetime64", "timedelta64"):
        if numpy.isnat(value):
            return None
        if is_instance(value, "numpy", "datetime64"):
            return str(value)
        return float(value / numpy.timedelta64(1, "s"))
    if is_instance(value, "numpy", "generic"):
        item = value.item()
        return float(item) if is_instance(item, "numpy", "generic") else item
    return _items_of(value) if is_instance(value, "numpy", "ndarray") else CLOSED


def _items_of(array: Any) -> Any:
    if array.ndim == 0:
        return array[()]
    # Dates lose their meaning in tolist(), which gives nanoseconds since 1970.
    return list(array) if array.dtype.kind in "mMO" else array.tolist()


def _from_pandas(pandas: Any, value: Any) -> Any:
    if value is not None and (value is peek(pandas, "NA") or value is peek(pandas, "NaT")):
        return None
    if is_instance(value, "pandas", "DataFrame", "Series"):
        known = value.astype(object).where(value.notna(), None)
        return _rows(known) if known.ndim > 1 else _series(known)
    if is_instance(value, "pandas", "Index") or is_instance(
        value, "pandas.api.extensions", "ExtensionArray"
    ):
        return list(value)
    return str(value) if is_instance(value, "pandas", "Period", "Interval") else CLOSED


def _rows(frame: Any) -> list[Pairs]:
    columns = [frame.iloc[:, position].tolist() for position in range(frame.shape[1])]
    return [Pairs(zip(frame.columns, row, strict=True)) for row in zip(*columns, strict=True)]


def _series(series: Any) -> Any:
    """Give a row of a frame, whose labels are texts, as pairs, and a column as a list."""
    if len(series) and all(isinstance(label, str) for label in series.index):
        return Pairs(series.items())
    return series.tolist()


def _from_arrays(_: Any, value: Any) -> Any:
    """Read a tensor, an Arrow or a polars value by the method that each of these has for it."""
    for method in ("to_pylist", "to_dicts", "to_list", "as_py"):
        if callable(convert := getattr(value, method, None)):
            return convert()
    if callable(detach := getattr(value, "detach", None)):
        value = detach().cpu()
    return convert() if callable(convert := getattr(value, "tolist", None)) else CLOSED


def _from_old_pydantic(_: Any, value: Any) -> Any:
    return value.dict() if is_instance(value, "pydantic.v1", "BaseModel") else CLOSED


_LIBRARIES: dict[str, Callable[[Any, Any], Any]] = {
    "numpy": _from_numpy,
    "pandas": _from_pandas,
    "pyarrow": _from_arrays,
    "polars": _from_arrays,
    "torch": _from_arrays,
    "jax": _from_arrays,
    "jaxlib": _from_arrays,
    "pydantic.v1": _from_old_pydantic,
}
