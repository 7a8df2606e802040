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


class Growing:
    """What adds to the containers that it is in while it is copied, as another thread may."""

    def __init__(self, grow):
        self.grow = grow

    def __deepcopy__(self, memo):
        self.grow(self)
        return "copied"


def test_what_grows_while_it_is_copied_is_copied_as_it_was():
    values = []
    values.append(Growing(values.append))
    assert private_copy(values) == ["copied"]
    fields = {}
    fields["first"] = Growing(lambda one: fields.setdefault("second", one))
    assert private_copy(fields) == {"first": "copied"}


def containers(value):
    if isinstance(value, dict):
        return {id(value)}.union(*(containers(item) for item in value.values()))
    if isinstance(value, list):
        return {id(value)}.union(*(containers(item) for item in value))
    return set()
