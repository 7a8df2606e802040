"""What holds of every comparison."""

from typing import TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from phoenix_nb.core.stats.paired import PairedComparison, compare_scores

Side: TypeAlias = dict[int, list[float | None] | None]

number = st.integers(0, 20).map(lambda value: value / 20)
boolean = st.sampled_from([0.0, 1.0])
quick = settings(deadline=None, max_examples=60)


def side(scores: st.SearchStrategy[float]) -> st.SearchStrategy[Side]:
    repeated = st.lists(scores | st.none(), max_size=3) | st.none()
    return st.dictionaries(st.integers(0, 25), repeated, max_size=25)


def two(scores: st.SearchStrategy[float]) -> st.SearchStrategy[tuple[Side, Side]]:
    return st.tuples(side(scores), side(scores))


either = two(number) | two(boolean)


def compared(baseline: Side, variant: Side) -> PairedComparison:
    return compare_scores(baseline, variant, resamples=199)


def negated(value: float | None) -> float | None:
    return None if value is None else -value


@quick
@given(either)
def test_the_other_way_round_only_signs_turn(sides: tuple[Side, Side]) -> None:
    there, back = compared(*sides), compared(*sides[::-1])
    assert back.difference == negated(there.difference)
    assert (back.ci_low, back.ci_high) == (negated(there.ci_high), negated(there.ci_low))
    assert (back.p_value, back.spread) == (there.p_value, there.spread)
    assert (back.wins, back.losses, back.ties) == (there.losses, there.wins, there.ties)
    turned = {"better": "worse", "worse": "better"}
    assert back.conclusion == turned.get(there.conclusion, there.conclusion)
    assert back.unmatched_baseline == there.unmatched_variant
    assert back.unscored == there.unscored


@quick
@given(either, st.randoms(use_true_random=False))
def test_the_order_of_the_examples_changes_nothing(sides: tuple[Side, Side], shuffler) -> None:
    keys = [list(one) for one in sides]
    for one in keys:
        shuffler.shuffle(one)
    shuffled = [{key: one[key] for key in order} for one, order in zip(sides, keys, strict=True)]
    assert compared(*shuffled) == compared(*sides)


@quick
@given(either)
def test_counts_add_up(sides: tuple[Side, Side]) -> None:
    found = compared(*sides)
    assert found.wins + found.losses + found.ties == found.n
    apart = found.unmatched_baseline.total + found.unmatched_variant.total
    assert found.n + apart + found.unscored == len(sides[0].keys() | sides[1].keys())


@quick
@given(either)
def test_the_interval_holds_the_difference(sides: tuple[Side, Side]) -> None:
    found = compared(*sides)
    if found.difference is None or found.ci_low is None or found.ci_high is None:
        return
    assert found.ci_low <= found.difference + 1e-12
    assert found.difference <= found.ci_high + 1e-12
    if found.kind == "boolean":
        assert found.ci_low >= -1
        assert found.ci_high <= 1


@quick
@given(side(number))
def test_a_variant_does_not_differ_from_itself(scores: Side) -> None:
    found = compared(scores, scores)
    assert found.ties == found.n
    assert found.conclusion in {"no difference shown", "too few"}


@quick
@given(either)
def test_conclusion_p_and_interval_never_contradict(sides: tuple[Side, Side]) -> None:
    found = compared(*sides)
    if found.conclusion == "better":
        assert found.ci_low is not None
        assert found.p_value is not None
        assert found.ci_low > 0
        assert found.p_value < 0.05
