"""What an example asks, in the room that a list has for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.ui.comparison.asked import asked_text
from phoenix_nb.ui.shared.words import keyed

WIDE = {f"field_{number}": f"the value of field {number}" for number in range(40)}


def test_a_wide_object_shows_its_first_keys():
    shown = asked_text(WIDE, 100).splitlines()
    assert shown == [*(f"{key}: {value}" for key, value in list(WIDE.items())[:3]), "…"]


def test_a_long_value_leaves_the_keys_after_it_their_room():
    page, question, more = asked_text(
        {"page": "word " * 500 + "end", "question": "When was it built?", **WIDE}, 160
    ).split("\n", 2)
    assert page.startswith("page: word")
    assert page.endswith("end")
    assert len(page) > 80
    assert question == "question: When was it built?"
    assert more.endswith("…")


def test_many_small_values_take_no_more_lines_than_a_row_of_a_table_has():
    assert len(asked_text({f"k{number}": number for number in range(4_000)}, 360).splitlines()) < 20


@pytest.mark.parametrize("value", ["", "a text", {"q": "a text"}, {"q": {}}, {}, [1, 2], 3.5, None])
def test_other_short_values_are_shown_whole(value):
    assert asked_text(value, 100) == keyed(value)


@given(
    st.dictionaries(st.text(max_size=9), st.text(max_size=300) | st.integers(), max_size=30),
    st.integers(60, 400),
)
def test_what_is_asked_keeps_to_its_room(value, limit):
    shown = asked_text(value, limit)
    assert len(shown) <= limit + 130
    if len(keyed(value)) <= limit and len(value) * 20 <= limit:
        assert shown == keyed(value)
