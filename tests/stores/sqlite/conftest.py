import os
import tempfile
from pathlib import Path

import pytest


@pytest.fixture
def folder():
    """An empty folder; in memory where there is such a place, because the tests would wait for the disk."""
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108
    with tempfile.TemporaryDirectory(dir=memory) as name:
        yield Path(name)


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
