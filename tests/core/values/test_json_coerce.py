"""Whatever a task returns can be kept."""

import datetime as dt
import enum
import itertools
import json
import math
import pathlib
import uuid
from collections import ChainMap, Counter, OrderedDict, deque, namedtuple
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, RootModel

from phoenix_nb.core.values.evaluation_coerce import clean_text, coerce_output
from phoenix_nb.core.values.json_coerce import MAX_ENDLESS

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    # Lone surrogates are the one kind of text that JSON files cannot hold.
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner)
    ),
)
anything = st.recursive(
    st.one_of(
        st.floats(),
        st.text(),
        st.integers(),
        st.binary(),
        st.dates(),
        st.timedeltas(),
        st.decimals(),
        st.complex_numbers(),
        st.uuids(),
        st.builds(object),
        st.sampled_from(
            [np.float32("nan"), np.int8(3), np.datetime64("NaT", "ns"), pd.NA, int, len]
        ),
    ),
    lambda inner: (
        st.lists(inner)
        | st.tuples(inner, inner)
        | st.dictionaries(st.integers() | st.text() | st.none() | st.tuples(st.text()), inner)
        | st.frozensets(st.integers() | st.text() | st.floats())
    ),
    max_leaves=20,
)


@given(json_values)
def test_plain_json_comes_back_as_it_was(value):
    assert coerce_output(value) == (value, ())


@given(anything)
def test_every_value_becomes_json(value):
    converted, warnings = coerce_output(value)
    text = json.dumps(converted, allow_nan=False)
    text.encode()
    assert coerce_output(converted) == (converted, ())
    assert all(warning.startswith("output") for warning in warnings)


class Colour(enum.Enum):
    """An enum of texts."""

    RED = "red"


class Answer(BaseModel):
    """A pydantic model."""

    text: str
    at: dt.date | None = None


@dataclass
class Point:
    """A dataclass."""

    x: int
    tags: set[str]


Named = namedtuple("Named", ["a", "b"])  # noqa: PYI024 - user code has these


class Loud(str):
    """A text that prints as another one."""

    __slots__ = ()

    def __str__(self) -> str:
        return "loud"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Answer(text="x", at=dt.date(2024, 1, 2)), {"text": "x", "at": "2024-01-02"}),
        (RootModel[list[int]]([1, 2]), [1, 2]),
        (Point(1, {"b", "a"}), {"x": 1, "tags": ["a", "b"]}),
        (Named(1, [2]), {"a": 1, "b": [2]}),
        (Colour.RED, "red"),
        ({Colour.RED: 1}, {"red": 1}),
        (enum.IntEnum("Level", "LOW").LOW, 1),
        (dt.datetime(2024, 1, 2, 3, tzinfo=dt.UTC), "2024-01-02T03:00:00+00:00"),
        (dt.time(3, 4), "03:04:00"),
        (dt.timedelta(minutes=1.5), 90.0),
        (uuid.UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (pathlib.PurePosixPath("a/b"), "a/b"),
        (Decimal("0.1"), 0.1),
        (Decimal(7), 7),
        (b"\xff\x00", "/wA="),
        (bytearray(b"a"), "YQ=="),
        ((1, (2,)), [1, [2]]),
        ({3, 10, 1}, [1, 3, 10]),
        (frozenset({"b", 1, None}), ['"b"', 1, None]),
        (range(3), [0, 1, 2]),
        (deque([1]), [1]),
        (OrderedDict(a=1), {"a": 1}),
        (ChainMap({"a": 1}), {"a": 1}),
        (MappingProxyType({"a": 1}), {"a": 1}),
        ({1: "a", None: "b", (1, 2): "c"}, {"1": "a", "None": "b", "(1, 2)": "c"}),
        (Loud("quiet"), "quiet"),
        (np.float32(0.5), 0.5),
        (np.int64(3), 3),
        (np.True_, True),
        (np.str_("a"), "a"),
        (np.array([[1, 2]]), [[1, 2]]),
        (np.array(["2024-01-02", "NaT"], "M8[D]"), ["2024-01-02", None]),
        (np.timedelta64(1500, "ms"), 1.5),
        (pd.NaT, None),
        (pd.NA, None),
        (pd.Timestamp("2024-01-02", tz="UTC"), "2024-01-02T00:00:00+00:00"),
        (pd.Series([1, None]), [1.0, None]),
        (pd.Series({"a": 1, "b": "x"}), {"a": 1, "b": "x"}),
        (pd.DataFrame({"a": [1, 2], "b": ["x", None]}), [{"a": 1, "b": "x"}, {"a": 2, "b": None}]),
        (pd.Index(["a"]), ["a"]),
    ],
)
def test_values_with_a_counterpart_in_json_are_converted_silently(value, expected):
    converted, warnings = coerce_output(value)
    if isinstance(value, frozenset):
        expected = sorted(["b", 1, None], key=json.dumps)
    assert converted == expected
    assert json.dumps(converted) == json.dumps(expected)
    assert warnings == ()


def test_the_place_of_what_cannot_be_kept_is_named():
    value = {"items": [1, 2, {"score": math.nan, "a b": math.inf}]}
    converted, warnings = coerce_output(value)
    assert converted == {"items": [1, 2, {"score": "nan", "a b": "inf"}]}
    assert [warning.partition(":")[0] for warning in warnings] == [
        "output.items[2].score",
        "output.items[2]['a b']",
    ]


class Hostile:
    """An object that cannot even be looked at."""

    def __repr__(self) -> str:
        raise RuntimeError("no")

    @property
    def __class__(self):
        raise RuntimeError("no")


class Wordy:
    """An object with a repr of a megabyte."""

    def __repr__(self) -> str:
        return "x" * 1_000_000


def iter_of_nothing():
    yield from ()


class LyingList(list):
    """A list that cannot be iterated over."""

    def __iter__(self):
        raise ValueError("no")


@pytest.mark.parametrize(
    "make",
    [object, Hostile, Wordy, LyingList, complex, iter_of_nothing],
)
def test_what_json_cannot_hold_is_kept_as_a_short_text_with_a_warning(make):
    converted, warnings = coerce_output([make()])
    assert isinstance(converted[0], str)
    assert 0 < len(converted[0]) < 1_100
    [warning] = warnings
    assert warning.startswith("output[0]: ")


def test_cycles_and_bottomless_nesting_end():
    ring = [1]
    ring.append(ring)
    deep = []
    for _ in range(100_000):
        deep = [deep]
    for value in (ring, {"a": ring}, deep, {"a": deep}, range(10**9), range(10**30)):
        converted, warnings = coerce_output(value)
        json.dumps(converted)
        assert warnings


def test_fifty_levels_are_kept():
    value = "x"
    for _ in range(50):
        value = {"a": [value]}
    assert coerce_output(value) == (value, ())


def test_two_keys_of_one_text_are_both_kept():
    converted, [warning] = coerce_output({1: "a", "1": "b"})
    assert sorted(converted.values()) == ["a", "b"]
    assert "'1'" in warning


def test_warnings_are_few_however_much_was_wrong():
    _, warnings = coerce_output([math.nan] * 1000)
    assert len(warnings) == 21
    assert "980" in warnings[-1]


def test_the_result_shares_nothing_with_the_value():
    value = {"a": [1]}
    converted, _ = coerce_output(value)
    value["a"].append(2)
    assert converted == {"a": [1]}


def test_a_lone_surrogate_is_made_visible():
    assert clean_text("a\ud83db") == "a\\ud83db"
    assert clean_text("ä😀") == "ä😀"
    converted, warnings = coerce_output({"k\udc00": "v\udc00"})
    assert converted == {"k\\udc00": "v\\udc00"}
    assert len(warnings) == 2


@given(st.text())
def test_cleaned_text_is_valid_and_cleaning_it_again_changes_nothing(text):
    cleaned = clean_text(text)
    cleaned.encode()
    assert clean_text(cleaned) == cleaned


def test_a_very_long_whole_number_is_kept_exactly():
    converted, [_] = coerce_output(10**5000)
    assert int(converted, 16) == 10**5000


class Named(dict):
    """A dict of the user's own that hands out its items as dicts do."""


class Lines(list):
    """The same for lists."""


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Named.fromkeys(map(str, range(150_000))), dict.fromkeys(map(str, range(150_000)))),
        (Lines(range(150_000)), list(range(150_000))),
        (Counter(range(150_000)), {str(number): 1 for number in range(150_000)}),
    ],
    ids=["dict", "list", "Counter"],
)
@pytest.mark.slow
def test_a_large_container_of_a_subclass_is_kept_whole(value, plain):
    assert coerce_output(value) == (plain, ())


def test_a_container_that_never_ends_is_cut_with_a_warning():
    """Once, infinite mappings blocked the loop."""

    class Endless(Mapping):
        def __iter__(self):
            return itertools.count()

        def __getitem__(self, key):
            return key

        def __len__(self):
            return 3

    output, warnings = coerce_output(Endless())
    assert len(output) == MAX_ENDLESS
    assert warnings == (f"output: cut from here on: the whole has more than {MAX_ENDLESS:,} items",)
