import copy

from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.model.private_copy import private_copy

scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
json_values = st.recursive(
    scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20
)


@given(json_values)
def test_a_copy_is_equal_and_shares_no_container(value):
    copied = private_copy(value)
    assert copied == value
    assert not containers(copied) & containers(value)


def test_other_objects_are_copied_too():
    class Odd:
        def __init__(self):
            self.items = [1]

    odd = Odd()
    assert private_copy({"odd": odd})["odd"].items is not odd.items
    assert copy.deepcopy(odd).items == [1]


def containers(value):
    if isinstance(value, dict):
        return {id(value)}.union(*(containers(item) for item in value.values()))
    if isinstance(value, list):
        return {id(value)}.union(*(containers(item) for item in value))
    return set()
