"""Texts of strangers, made fit to be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.values.plain_text import clean


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;owned\x07title", "title"),
        ("\x1b]8;;http://evil\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("a\x00b\x08c\x9bd\rb", "abcdb"),
        ("safe\u202egnp.exe\u2066\u200b", "safegnp.exe"),
        ("two\nlines\tand é 日本 👍", "two\nlines\tand é 日本 👍"),
        ("\x1b\x1b[\x1b", ""),
    ],
)
def test_orders_to_a_terminal_and_hidden_characters_are_taken_out(text, readable):
    assert clean(text) == readable


@given(st.text() | st.text("\x1b[]0;\x07m\\P"))
def test_cleaned_text_holds_no_control_character(text):
    assert not set(clean(text)) & {chr(code) for code in (*range(9), *range(11, 32), 127, 0x9B)}
