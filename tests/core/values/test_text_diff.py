from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.values.text_diff import diff_lines, diff_words

TEXT = st.text(alphabet="ab ,.\n1", max_size=60)


def sides(spans):
    before = "".join(one.text for one in spans if one.op != "new")
    after = "".join(one.text for one in spans if one.op != "gone")
    return before, after


@given(TEXT, TEXT)
def test_both_texts_can_be_read_back(before, after):
    assert sides(diff_words(before, after)) == (before, after)
    assert sides(diff_lines(before, after)) == (before, after)


@given(TEXT)
def test_equal_texts_have_no_change(text):
    assert all(one.op == "same" for one in diff_words(text, text))


def test_numbers_are_one_word():
    ops = [(one.op, one.text) for one in diff_words("Profit 70,000.", "Profit 65,000.")]
    assert ops == [("same", "Profit "), ("gone", "70,000"), ("new", "65,000"), ("same", ".")]


def test_a_space_between_two_changes_is_part_of_them():
    assert [one.op for one in diff_words("one two", "three four")] == ["gone", "new"]


def test_very_long_texts_are_replaced_whole():
    before, after = "a " * 30_000, "b " * 30_000
    assert [one.op for one in diff_words(before, after)] == ["gone", "new"]
