import os
import sqlite3

import pytest


@pytest.fixture
def powerless():
    """Without the rights of the system's administrator, to whom file modes mean nothing."""
    if not hasattr(os, "seteuid"):
        pytest.skip("There are no file modes of POSIX here.")
    administrator = os.geteuid() == 0
    if administrator:
        os.seteuid(65534)
    yield
    if administrator:
        os.seteuid(0)


@pytest.fixture
def read_only():
    """Opens connections that cannot write."""

    def connect(file):
        return sqlite3.connect(
            f"{file.as_uri()}?mode=ro", uri=True, isolation_level=None, check_same_thread=False
        )

    return connect
