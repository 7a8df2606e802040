"""What NumPy does with long columns is what is done one by one with short ones."""

from array import array
from random import Random

import pytest

from phoenix_nb.model.columns import MANY, JsonValues, Texts
from phoenix_nb.model.columns.many import (
    added,
    counted,
    followed,
    gathered,
    order_of,
    places_of,
    repeated,
)

SIZES = [1_000, MANY + 1]


def numbers(size, most, seed=1):
    draw = Random(seed)
    return array("q", [draw.randrange(most) for _ in range(size)])


@pytest.mark.parametrize("size", SIZES)
def test_columns_of_every_kind_are_gathered_in_order(size):
    places = numbers(size, size)
    for column in (numbers(size, 9), array("d", numbers(size, 9)), bytearray(numbers(size, 9))):
        copied = gathered(column, places)
        assert type(copied) is type(column)
        assert list(copied) == [column[place] for place in places]


@pytest.mark.parametrize("size", SIZES)
def test_numbers_are_added_place_by_place(size):
    assert added(array("i", range(size)), array("i", range(size))) == array(
        "q", range(0, 2 * size, 2)
    )


@pytest.mark.parametrize("size", SIZES)
def test_equal_keys_stay_in_order(size):
    keys = numbers(size, 10)
    assert list(order_of(keys)) == sorted(range(size), key=keys.__getitem__)
    assert order_of(array("q", sorted(keys))) is None


@pytest.mark.parametrize("size", SIZES)
def test_repeated_keys_are_found_in_order_after_their_first(size):
    keys = array("q", range(size))
    assert list(repeated(keys)) == []
    keys[7], keys[-1], keys[9] = keys[3], keys[3], keys[2]
    assert list(repeated(keys)) == [(3, 7), (2, 9), (3, size - 1)]


@pytest.mark.parametrize("size", SIZES)
def test_places_follow_their_column(size):
    order = array("q", sorted(range(0, size, 2), reverse=True))
    places = array("i", [*range(size), -1])
    moved = {old: new for new, old in enumerate(order)}
    assert list(followed(places, order)) == [moved.get(place, -1) for place in places]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("letters", ["{:016x}", "{:021}", "{}", "é{:04x}"])
def test_texts_are_found_where_they_are(size, letters):
    column = [letters.format(n) for n in Random(2).sample(range(size), size)]
    wanted = [letters.format(n) for n in range(0, 2 * size, 3)] + column[:size]
    places = {text: place for place, text in enumerate(column)}
    assert list(places_of(Texts(wanted), Texts(column))) == [
        places.get(text, -1) for text in wanted
    ]


@pytest.mark.parametrize("times", [1, 40])
def test_ids_that_are_repeated_are_found_at_their_last_place(times):
    column = [f"{n:032x}" for n in range(MANY // 20)] * times
    places = places_of(Texts(column * (40 // times)), Texts(column))
    assert (
        list(places)
        == [
            *range(len(column) - MANY // 20, len(column)),
        ]
        * 40
    )


@pytest.mark.parametrize("size", SIZES)
def test_numbers_are_counted_up_to_the_highest_that_there_may_be(size):
    codes = array("i", numbers(size, 5))
    assert counted(codes, 7) == [codes.count(code) for code in range(7)]


@pytest.mark.parametrize("size", SIZES)
def test_the_last_of_equal_texts_is_found(size):
    wanted = Texts(["b"] * size)
    assert set(places_of(wanted, Texts(["b", "a", "b", "c"]))) == {2}
    assert set(places_of(wanted, Texts(["a", "b", None]))) == {1}
    assert set(places_of(wanted, Texts())) == {-1}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("letters", ["{:016x}", "{}", "é{}"])
def test_texts_are_taken_in_any_order(size, letters):
    texts = [letters.format(n) for n in range(size)]
    places = [*numbers(size, size), 0, size - 1]
    assert list(Texts(texts).take(places)) == [texts[place] for place in places]
    assert list(Texts([None, *texts[1:]]).take(places[-2:])) == [None, texts[-1]]
    assert list(Texts([*texts, None]).take(range(3, size + 1))) == [*texts[3:], None]
    assert list(Texts(texts).take(range(0))) == []


@pytest.mark.parametrize("odd", ['"é"', "[1, 2]", "1, 2", "1" * 5_000, '"\\ud800"', "", None])
def test_many_values_are_read_as_few_are(odd):
    texts = [*map(str, range(MANY)), odd]
    if odd in ("", "1, 2"):
        with pytest.raises(ValueError, match="line 1"):
            list(JsonValues(Texts(texts)))
    else:
        assert list(JsonValues(Texts(texts))) == [*range(MANY), *JsonValues(Texts([odd]))]
