import math

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.run.outage import OutageGuard, is_infrastructure


class Status(Exception):
    def __init__(self, status):
        super().__init__(status)
        self.status_code = status


class APIConnectionError(Exception):
    pass


@pytest.mark.parametrize("error", [
    ConnectionResetError(), Status(500), Status(503), Status(529), APIConnectionError(),
    httpx.ReadError(""), httpx.WriteError(""), httpx.RemoteProtocolError(""),
])  # fmt: skip
def test_the_servers_fault(error):
    assert is_infrastructure(error)


@pytest.mark.parametrize(
    "error",
    [ValueError(), Status(400), Status(404), KeyError("x"), TimeoutError(), httpx.ReadTimeout("")],
)
def test_not_the_servers_fault(error):
    assert not is_infrastructure(error)


def shut(guard, now=0.0):
    guard.succeeded()
    for _ in range(guard.threshold):
        guard.failed(now)
    return guard


def test_it_shuts_after_failures_in_a_row_and_opens_with_an_answer():
    guard = shut(OutageGuard(threshold=3))
    assert guard.shut
    assert guard.delay(0.0) == guard.first_pause
    assert guard.delay(guard.first_pause) == 0.0
    guard.launched()
    assert guard.delay(100.0) == math.inf  # one call at a time finds out
    assert guard.succeeded()
    assert guard.delay(100.0) == 0.0
    assert not guard.succeeded()


def test_an_api_that_never_answered_does_not_shut_it():
    guard = OutageGuard()
    assert not any(guard.failed(0.0) for _ in range(100))


def test_a_success_between_failures_keeps_it_open():
    guard = OutageGuard(threshold=3)
    for _ in range(20):
        guard.succeeded()
        assert not guard.failed(0.0)
        assert not guard.failed(0.0)


def test_a_call_that_fails_again_between_answers_does_not_shut_it():
    guard = OutageGuard(threshold=3)
    guard.succeeded()
    first = guard.answers
    assert not guard.failed(0.0)
    guard.succeeded()
    assert not any(guard.failed(0.0, since=first) for _ in range(100))


def test_a_call_that_fails_again_without_answers_between_shuts_it():
    guard = OutageGuard(threshold=3)
    guard.succeeded()
    assert [guard.failed(0.0, since=guard.answers) for _ in range(3)] == [False, False, True]


@given(st.lists(st.sampled_from(["answer", "fail", "other"])))
def test_it_never_stays_shut_for_ever(outcomes):
    guard, now = OutageGuard(), 0.0
    for outcome in outcomes:
        wait = guard.delay(now)
        assert wait < math.inf
        now += wait
        guard.launched()
        if outcome == "answer":
            guard.succeeded()
        elif outcome == "fail":
            guard.failed(now)
        else:
            guard.spoke()
    assert guard.delay(now) <= guard.longest_pause


def test_its_patience_ends():
    guard = shut(OutageGuard(patience=60), now=10.0)
    assert not guard.out_of_patience(70.0)
    assert guard.out_of_patience(70.1)
