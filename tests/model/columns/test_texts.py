"""Columns of texts hold what was added, however many there are."""

import subprocess
import sys

import pytest

from phoenix_nb.model.columns import Texts

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
    assert list(Texts.even(b"abcdef", 2)) == ["ab", "cd", "ef"]


def test_texts_that_a_run_adds_one_after_the_other_do_not_import_numpy():
    subprocess.run([sys.executable, "-c", WITHOUT_NUMPY], check=True)
