"""Clients and the like count by what they are."""

import logging
import threading

import httpx
import pytest

from phoenix_nb.core.user_code.no_data import described, is_no_data


@pytest.mark.parametrize(
    "value",
    [
        threading.Lock(),
        threading.RLock(),
        threading.Event(),
        logging.getLogger("a"),
        threading.Semaphore(),
    ],
    ids=lambda value: type(value).__name__,
)
def test_locks_and_loggers_hold_no_data(value):
    assert is_no_data(value)


@pytest.mark.parametrize(
    "value", [object(), iter([]), Exception("x"), print], ids=lambda value: type(value).__name__
)
def test_other_objects_may(value):
    assert not is_no_data(value)


def test_a_client_is_told_by_package_version_and_address():
    with httpx.Client(base_url="http://user:hunter2-secret-99@api.example/v1") as client:
        assert is_no_data(client)
        assert described(client).startswith(f"httpx.Client {httpx.__version__} http://")
        assert "hunter2" not in described(client)
