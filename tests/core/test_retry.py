import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.retry import RetryPolicy
from phoenix_nb.errors import UsageError

jitters = st.floats(0, 1, exclude_max=True)


@given(st.integers(1, 10_000), jitters)
def test_waits_are_bounded(failures, jitter):
    policy = RetryPolicy(retries=10_000, base=0.5, cap=30)
    delay = policy.delay(failures, jitter=jitter)
    assert delay is not None
    assert 0 <= delay <= 30


@pytest.mark.parametrize(("failures", "bound"), [(1, 0.5), (2, 1), (3, 2), (7, 30), (9, 30)])
def test_the_bound_doubles_up_to_the_cap(failures, bound):
    assert RetryPolicy(retries=99).delay(failures, jitter=0.5) == pytest.approx(bound / 2)


@given(st.integers(0, 20), jitters)
def test_exactly_so_many_retries(retries, jitter):
    policy = RetryPolicy(retries)
    given_up = [policy.delay(n, jitter=jitter) is None for n in range(1, retries + 2)]
    assert given_up == [False] * retries + [True]


@pytest.mark.parametrize("wrong", [-1, 1.5, None, "3"])
def test_retries_must_be_a_count(wrong):
    with pytest.raises(UsageError, match="retries="):
        RetryPolicy(wrong)
