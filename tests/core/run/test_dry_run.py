import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.run.dry_run import dry_run_size, take
from phoenix_nb.errors import UsageError
from tests.support.experiments import examples


@pytest.mark.parametrize(("given_", "size"), [(False, None), (True, 1), (1, 1), (7, 7)])
def test_dry_run_forms(given_, size):
    assert dry_run_size(given_) == size


@pytest.mark.parametrize("wrong", [0, -1, 2.5, "3", None])
def test_other_forms_are_refused(wrong):
    with pytest.raises(UsageError, match="dry_run="):
        dry_run_size(wrong)


@given(st.integers(0, 30), st.integers(1, 40), st.integers())
def test_a_draw_is_a_part_of_the_examples_in_their_order(count, size, seed):
    everything = examples(count)
    drawn = take(everything, size, seed)
    assert len(drawn) == min(size, count)
    assert list(drawn) == [one for one in everything if one in drawn]
    assert drawn == take(everything, size, seed)


def test_the_global_generator_is_left_alone():
    random.seed(1)  # noqa: TID251 - this is about the global generator
    before = random.getstate()
    take(examples(10), 3, 42)
    assert random.getstate() == before
