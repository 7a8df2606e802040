"""Columns of texts hold what was added, however many there are."""

import pytest

from phoenix_nb.model.columns import Texts

PARTS = [
    ["ab", "cd"],
    [None, None],
    ["é", "efg", None],
    ["", ""],
    ["hi", "jk", "lm"],
]


@pytest.mark.parametrize("many", [1, 3, 50_000])
def test_texts_added_in_parts_are_those_added_at_once(monkeypatch, many):
    monkeypatch.setattr("phoenix_nb.model.columns.texts.MANY", many)
    texts = Texts()
    for part in [*PARTS, *map(Texts, PARTS), *PARTS]:
        texts.extend(part)
    wanted = [text for part in 3 * PARTS for text in part]
    assert list(texts) == wanted
    assert texts.ends == Texts(wanted).ends
    assert list(Texts.even(b"abcdef", 2)) == ["ab", "cd", "ef"]
