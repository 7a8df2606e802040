import os

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
