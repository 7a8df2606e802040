"""Usages in columns are a sequence like any other."""

from phoenix_nb.model import Usage
from phoenix_nb.model.columns.usages import Usages

KNOWN = Usage(prompt_tokens=3, cost=0.5, model="m-1")


def usages(*values):
    column = Usages()
    column.extend(values)
    return column


def test_going_through_them_ends_with_the_last_whether_any_is_given():
    assert list(usages(None, None)) == [None, None]
    assert list(usages(None, KNOWN, None)) == [None, KNOWN, None]
    assert list(usages()) == []
