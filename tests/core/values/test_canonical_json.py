"""What ids and keys are hashed from stays the text that the standard library writes."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from phoenix_nb.core.values.canonical_json import canonical_json

plain = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
any_text = st.text(st.characters(codec=None))
values = st.recursive(
    plain | any_text,
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(any_text, inner)
        | st.dictionaries(st.integers(), inner)
        | st.tuples(inner, inner)
    ),
)


def written(value):
    return json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )


@given(values)
@example({"b": [1.0, -0.0, 1e300, 10**40], "a": 'é\ud800\x00"\\\u2028'})
@example("alone")
def test_the_text_is_that_of_the_standard_library(value):
    assert canonical_json(value) == written(value)


@given(st.dictionaries(any_text, plain))
def test_the_order_of_keys_makes_no_difference(value):
    assert canonical_json(dict(reversed(value.items()))) == canonical_json(value)


def _circle():
    circle = []
    circle.append({"again": circle})
    return circle


def _deep():
    value = 1
    for _ in range(200_000):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda: [1, float("nan")], ValueError),
        (lambda: {"a": float("-inf")}, ValueError),
        (lambda: [object()], TypeError),
        (lambda: {"a": 1, 2: "b"}, TypeError),
        (_circle, ValueError),
        (_deep, RecursionError),
    ],
    ids=["nan", "infinity", "object", "mixed keys", "circle", "depth"],
)
def test_what_is_not_json_is_refused_and_the_next_value_is_written(make, error):
    value = make()
    for _ in range(2):
        with pytest.raises(error):
            canonical_json(value)
    assert canonical_json({"b": value is None, "a": 1}) == '{"a":1,"b":false}'
