import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.run.retry import RetryPolicy, is_hopeless
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


class Refusal(Exception):
    def __init__(self, status_code):
        self.status_code = status_code


def raised(function):
    with pytest.raises((NameError, ImportError)) as caught:
        function()
    return caught.value


@pytest.mark.parametrize("status", [401, 403, 404, 422])
def test_what_an_api_refuses_for_good_is_hopeless(status):
    assert is_hopeless(Refusal(status))
    wrapping = ValueError("wrapped")
    wrapping.response = Refusal(status)
    assert is_hopeless(wrapping)


@pytest.mark.parametrize("status", [400, 408, 409, 429, 500, 503])
def test_what_may_go_better_is_not_hopeless(status):
    assert not is_hopeless(Refusal(status))


@pytest.mark.parametrize("code", ["undefined_name", "import no_such_module"])
def test_a_slip_in_the_task_is_hopeless_and_one_in_code_that_a_model_wrote_is_not(code):
    task = compile(code, "task.py", "exec")
    assert is_hopeless(raised(lambda: exec(task)))  # noqa: S102
    assert not is_hopeless(raised(lambda: exec(code)))  # noqa: S102


@pytest.mark.parametrize("error", [ValueError("x"), KeyError("x"), AttributeError("x"), OSError()])
def test_other_failures_are_tried_again(error):
    assert not is_hopeless(error)


@pytest.mark.parametrize("error", [ZeroDivisionError(), KeyError("x"), TypeError(), IndexError()])
def test_code_that_asks_nobody_fails_again_on_the_same_values(error):
    assert is_hopeless(error, alone=True)
    assert not is_hopeless(error)
    assert not is_hopeless(OSError(), alone=True)
