from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.run.plan import Plan
from tests.support.experiments import examples


@st.composite
def plans(draw):
    count, repetitions = draw(st.integers(0, 6)), draw(st.integers(1, 3))
    keys = [(f"e{n}", r) for n in range(count) for r in range(1, repetitions + 1)]
    done = draw(
        st.lists(st.sets(st.sampled_from(keys)) if keys else st.just(set()), min_size=1, max_size=3)
    )
    return Plan(examples(count), repetitions, tuple(done)), keys


@given(plans())
def test_what_is_planned_and_what_is_done_make_up_everything(case):
    plan, keys = case
    for position, done in enumerate(plan.done):
        planned = [(i.example.id, i.repetition) for i in plan if i.experiment == position]
        assert len(planned) == len(set(planned)) == plan.remaining(position)
        assert set(planned) | set(done) == set(keys)
        assert not set(planned) & set(done)
    assert len(plan) == len(list(plan))


def test_experiments_advance_together_and_first_repetitions_come_first():
    order = [(i.repetition, i.example.id, i.experiment) for i in Plan(examples(3), 2, ((), ()))]
    assert order == sorted(order)


def test_items_are_made_one_at_a_time():
    plan = Plan(examples(3), 10**9)
    assert Counter(item.experiment for item, _ in zip(plan, range(5), strict=False)) == {0: 5}
