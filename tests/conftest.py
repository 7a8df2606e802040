"""Fixtures for the whole suite."""

import os
import re
import tempfile
from pathlib import Path

import hypothesis
import pytest

import phoenix_nb as pnb

# The first example of a property pays for imports, and a busy machine takes its time: no deadline.
hypothesis.settings.register_profile("calm", deadline=None)
hypothesis.settings.load_profile("calm")


@pytest.fixture
def client(tmp_path):
    """A client whose embedded store is the test's own."""
    with pnb.Client(path=tmp_path / "store") as one:
        yield one


@pytest.fixture(autouse=True)
def _own_store(tmp_path, monkeypatch):
    """Keep tests that name no client away from the working directory and from any server."""
    monkeypatch.setenv("PHOENIX_NB_HOME", str(tmp_path / "home"))
    for variable in [name for name in os.environ if re.match("PHOENIX_(?!NB_)", name)]:
        monkeypatch.delenv(variable)
    monkeypatch.setenv("PHOENIX_DISCOVER_CONFIG", "false")


@pytest.fixture
def folder():
    """An empty folder; in memory where there is such a place, because the tests would wait for the disk."""
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108
    with tempfile.TemporaryDirectory(dir=memory) as name:
        yield Path(name)
