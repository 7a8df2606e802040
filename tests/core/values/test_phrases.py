from phoenix_nb.core.values.phrases import listed, plural, shorten, text_or_json


def test_a_count_has_its_noun():
    assert [plural(n, "run") for n in (0, 1, 2000)] == ["0 runs", "1 run", "2,000 runs"]
    assert plural(2, "more kind of it", "more kinds of it") == "2 more kinds of it"


def test_phrases_are_listed_as_in_a_sentence():
    assert [listed("a"), listed("ab"), listed("abc")] == ["a", "a and b", "a, b and c"]


def test_a_long_text_ends_in_an_ellipsis_within_the_limit():
    assert shorten("a b c", 5) == "a b c"
    assert shorten("a b c d", 5) == "a b…"


def test_what_json_cannot_hold_is_written_as_text():
    assert text_or_json({"é": {1j}}) == '{"é": "{1j}"}'
    assert text_or_json({"b": 1, "a": 2}, sort_keys=True) == '{"a": 2, "b": 1}'
