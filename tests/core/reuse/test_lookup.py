"""Evaluations are looked for only where any can be found."""

import pytest

from phoenix_nb.core.reuse.keys import EvaluationKeys, Keys
from phoenix_nb.core.reuse.lookup import EvaluationLookup
from phoenix_nb.stores.memory import MemoryStore


def keys(*identities):
    return Keys(
        None,
        {
            f"evaluator{number}": EvaluationKeys(identity, frozenset(), {}, {})
            for number, identity in enumerate(identities)
        },
    )


@pytest.mark.parametrize(
    ("used", "every", "worth_it"),
    [
        (set(), [keys("a", "b")], False),
        ({"a"}, [keys("a", "b")], True),
        ({"other"}, [keys("a", "b")], False),
        (set(), [keys("a"), keys("a")], True),
        (set(), [keys("a"), keys("b")], False),
        (set(), [keys()], False),
    ],
    ids=["nothing stored", "stored", "others stored", "two write", "each its own", "no evaluators"],
)
def test_evaluations_are_looked_for_where_something_was_or_will_be_stored(used, every, worth_it):
    class Store(MemoryStore):
        def used_identities(self, kind, identities):
            return used & set(identities)

    assert EvaluationLookup(Store(), every).may_find(every[0]) is worth_it
