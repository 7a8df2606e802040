"""Columns of texts hold what was added, however many there are."""

import subprocess
import sys
from copy import copy

import pytest

from phoenix_nb.model.columns import Texts
from phoenix_nb.model.columns.digits import Digits

PARTS = [
    ["ab", "cd"],
    [None, None],
    ["é", "efg", None],
    ["", ""],
    ["hi", "jk", "lm"],
]
WITHOUT_NUMPY = """
import sys
from phoenix_nb.model.columns import MANY, Texts
texts = Texts()
for text in ["id", None]:
    for _ in range(MANY // 500 + 1):
        texts.extend([text] * 500)
assert len(texts) > 2 * MANY
assert "numpy" not in sys.modules
"""


@pytest.mark.parametrize("times", [1, 700])
def test_texts_added_in_parts_are_those_added_at_once(times):
    parts = [part * times for part in PARTS]
    texts = Texts()
    for part in [*parts, *map(Texts, parts), *parts]:
        texts.extend(part)
    wanted = [text for part in 3 * parts for text in part]
    assert list(texts) == wanted
    assert texts.ends == Texts(wanted).ends


IDS = ["0123456789abcdef", "00ff00ff00ff00ff", "fedcba9876543210"]


@pytest.mark.parametrize(
    "others", [IDS, ["0123456789ABCDEF"], ["0123456789abcdeg"], ["01"], [None], ["é"], ["a"], []]
)
def test_ids_take_half_of_their_letters_until_others_come(others):
    texts, wanted = Texts(), [*IDS, *IDS, *others, *others]
    for part in (IDS, Texts(IDS), others, Texts(others)):
        texts.extend(part)
    assert (len(texts), list(texts), texts[2:-1]) == (len(wanted), wanted, wanted[2:-1])
    assert [texts[place] for place in range(-len(wanted), len(wanted))] == 2 * wanted
    assert list(texts.take([1, 0, 4])) == [IDS[1], IDS[0], IDS[1]]
    assert list(texts.take(range(2, len(wanted)))) == wanted[2:]
    letters = "".join(text or "" for text in wanted).encode()
    assert (bytes(texts.data), texts.ends[-1], sum(texts.present)) == (
        letters,
        len(letters),
        len(wanted) - wanted.count(None),
    )
    assert isinstance(texts.kept, Digits) == (others in (IDS, []))
    with pytest.raises(IndexError):
        texts[len(wanted)]


def test_a_copy_of_ids_is_not_what_they_are_added_to():
    texts = Texts(IDS)
    other, copied = Texts(texts), copy(texts)
    texts.extend(IDS)
    assert (list(other), list(copied)) == (IDS, IDS)


@pytest.mark.parametrize("odd", ["", "ab", "ABCDEFABCDEFABCD", "é", "x" * 40])
def test_lines_are_the_texts_that_stand_one_below_the_other(odd):
    for lines in ([*IDS, odd], [odd], IDS, [odd] * 3):
        data = "\n".join(lines).encode()
        texts = Texts.lines(data, len(lines))
        assert texts is not None
        assert list(texts) == lines
        assert Texts.lines(data, len(lines) + 1) is None


def test_lines_of_ids_that_hold_line_breaks_are_not_taken_for_longer_ids():
    assert Texts.lines(b"ab\ncd\nef\naa", 2) is None


def test_texts_that_a_run_adds_one_after_the_other_do_not_import_numpy():
    subprocess.run([sys.executable, "-c", WITHOUT_NUMPY], check=True)
