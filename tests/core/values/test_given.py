"""What users pass is read as what it must be, or refused with its name."""

from pathlib import Path

import numpy as np
import pytest

from phoenix_nb.core.values.given import list_of, path_of
from phoenix_nb.errors import UsageError


def test_a_list_may_be_anything_that_has_items_and_a_text_is_one_item():
    assert list_of("tags", "ab", "['a']") == ["ab"]
    assert list_of("tags", (each for each in "ab"), "['a']") == ["a", "b"]


@pytest.mark.parametrize("given", [None, 1.5, True])
def test_what_has_no_items_is_refused_with_its_name_and_an_example(given):
    with pytest.raises(UsageError, match=rf"tags={given} is not a list; pass one such as \['a'\]"):
        list_of("tags", given, "['a']")


def test_a_path_is_a_text_or_a_path():
    assert path_of("a/b") == path_of(Path("a/b")) == Path("a/b")


@pytest.mark.parametrize("given", [None, 2, np.int64(2), []])
def test_what_is_not_a_path_is_refused(given):
    with pytest.raises(UsageError, match="cannot be the path of a file"):
        path_of(given)
