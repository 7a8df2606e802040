"""Values as people read them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.ui.shared.words import (
    clean,
    digits,
    evaluation_text,
    excerpt,
    keyed,
    named,
    number,
    one_line,
    picture,
    seconds,
    whole,
)

json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


@given(json_values, st.integers(1, 80))
def test_an_excerpt_is_one_short_printable_line(value: Any, limit: int) -> None:
    text = excerpt(value, limit)
    assert len(text) <= limit
    assert not set(text) & {"\n", "\t", "\x00", "\x1b", "\u202e"}
    text.encode()
    whole(value, limit).encode()


def test_a_mapping_with_one_entry_is_its_value() -> None:
    assert excerpt({"question": "Who?"}) == "Who?"


def test_a_mapping_is_told_by_its_values() -> None:
    assert excerpt({"id": "T-1", "message": "Where is it?"}) == "T-1 · Where is it?"
    assert excerpt({"answer": "Paris", "sure": 0.9, "by": None}) == "Paris · sure 0.9 · by null"
    assert excerpt({"a": 1, "b": [True]}) == "a 1 · b [true]"
    assert excerpt({}) == "{}"
    assert excerpt({"a": "x" * 1_000_000, "b": "y"}, 10) == "xxxxxxxxx…"


def test_what_json_cannot_hold_is_shown_too() -> None:
    assert excerpt({"x": object}).startswith('"<class')


def test_terminal_escapes_and_direction_marks_go() -> None:
    assert clean("\x1b[31mred\x1b[0m \x1b]0;title\x07\u202ex\x00\ny") == "red x\ny"


def test_a_megabyte_is_cut_without_being_read() -> None:
    assert one_line("ab " * 1_000_000, 10) == "ab ab ab…"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.5619, "0.562"),
        (-0.08, "−0.080"),
        (12.345, "12.35"),
        (1234.5, "1,234"),
        (None, "–"),
        (0, "0"),
        (1.0, "1"),
        (-19.0, "−19"),
        (-0.0, "0"),
    ],
)
def test_numbers_have_about_three_figures(value: float | None, text: str) -> None:
    """Once, whole numbers had three decimals."""
    assert number(value) == text


def test_a_running_mean_reads_as_the_mean_of_all() -> None:
    running = 0.41250000000000003  # 33 of 80, one after the other
    assert number(running) == number(33 / 80)


def test_words_of_durations_and_evaluations() -> None:
    assert (seconds(0.0853), seconds(1.4), seconds(125)) == ("85 ms", "1.4 s", "2 min 5 s")
    assert evaluation_text(1.0, "True") == "✓ True"
    assert evaluation_text(0.25, "partly") == "partly 0.250"


@pytest.mark.parametrize(
    "unseen", ["\u061c", "\u200b", "\u2060", "\u180e", "\u3164", "\U000e0041", "\ufffb", "\u034f"]
)
def test_what_nobody_sees_is_taken_out(unseen: str) -> None:
    assert clean(f"pay{unseen}pal") == "paypal"


@pytest.mark.parametrize("spelt", ["می\u200cخواهم", "👩\u200d👧", "क\u094d\u200dष"])
def test_joiners_that_spell_words_stay(spelt: str) -> None:
    assert clean(spelt) == spelt


def test_a_name_of_which_nothing_is_seen_is_called_blank() -> None:
    """Once, a name of 20,000 line feeds was listed as empty."""
    assert named("\n" * 20_000) == "(blank)"


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_have_no_exponent_of_a_machine(value: float) -> None:
    assert "e" not in number(value)
    assert "e" not in digits(value) or abs(value) >= 1e21


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1_500_000.0, "1,500,000"),
        (1_234_567.8, "1,234,568"),
        (0.000123, "0.00012"),
        (-0.0000051, "−0.0000051"),
        (-0.000000042, "−4.2 × 10^−8"),
        (3e12, "3 × 10^12"),
        (1e-12, "1 × 10^-12".replace("-", "−")),
    ],
)
def test_numbers_are_written_as_people_write_them(value: float, text: str) -> None:
    assert number(value) == text


def test_whole_numbers_are_whole_in_values_too() -> None:
    assert excerpt({"a": 4.0, "b": 1e-07}) == "a 4 · b 0.0000001"
    assert keyed({"a": 4.0, "b": "x"}) == "a: 4\nb: x"


def test_an_image_is_said_to_be_one_where_texts_are_short() -> None:
    png = "iVBORw0KGgo" + "A" * 4_000
    for text in (png, f"data:image/png;base64,{png}"):
        assert picture(text) == excerpt(text) == keyed({"only": text}) == "(image, 3 kB)"
    assert (
        picture("iVBORw0KGgo is how a PNG begins, in base64, as everybody knows by now, or not")
        == ""
    )
    assert picture("data:image/svg+xml;base64," + "A" * 90) == ""
