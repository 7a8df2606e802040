"""A server is found in the environment as Phoenix's own client finds it."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from phoenix_nb import Client
from tests.phoenix import environments
from tests.phoenix.conftest import need
from tests.phoenix.environments import addresses
from tests.phoenix.server import ROOT, phoenix_executable

pytestmark = [pytest.mark.slow, pytest.mark.phoenix]


def ours() -> str:
    with Client() as client:
        return str(client.base_url)


def test_every_way_to_name_a_server_names_the_same_one(tmp_path, monkeypatch):
    python = Path(need(phoenix_executable)).with_name("python")
    (tmp_path / "theirs").mkdir()
    ran = subprocess.run(
        [python, "-m", environments.__name__, tmp_path / "theirs"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    (tmp_path / "ours").mkdir()
    for name in environments.NAMED:  # so that they are set back afterwards
        monkeypatch.setenv(name, os.environ.get(name, ""))
    monkeypatch.chdir(tmp_path)
    assert addresses(tmp_path / "ours", ours) == json.loads(ran.stdout.splitlines()[-1])
