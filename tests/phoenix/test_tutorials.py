"""Tutorials in the manner of Phoenix's, run with nothing changed but the import.

On a server, the same text is run with Phoenix's client as well, as the control.
"""

import json
import subprocess
from pathlib import Path

import pytest

from tests.phoenix import tutorials
from tests.phoenix.server import ROOT, phoenix_executable
from tests.phoenix.tutorials import TUTORIALS, play


def with_import_changed(text: str) -> str:
    return text.replace("from phoenix.client", "from phoenix_nb.client")


@pytest.fixture
def connection(server) -> dict:
    return {"base_url": server.url, "api_key": server.key}


@pytest.fixture
def in_phoenix(connection):
    """Runs a tutorial with Phoenix's own client, in the server's environment."""

    def run(name: str) -> dict:
        python = Path(phoenix_executable()).with_name("python")
        ran = subprocess.run(
            [python, "-m", tutorials.__name__, name, json.dumps(connection)],
            capture_output=True, text=True, timeout=900, check=False, cwd=ROOT,
        )  # fmt: skip
        assert ran.returncode == 0, ran.stderr[-2000:]
        found: dict = json.loads(ran.stdout.splitlines()[-1])
        return found

    return run


@pytest.mark.slow
@pytest.mark.parametrize("name", TUTORIALS)
def test_a_tutorial_gives_on_a_server_what_it_gives_in_phoenix(
    name, connection, in_phoenix, tmp_path, monkeypatch
):
    monkeypatch.setenv("PHOENIX_NB_HOME", str(tmp_path))
    assert play(with_import_changed(TUTORIALS[name]), connection) == in_phoenix(name)


@pytest.mark.parametrize("name", ["quickstart", "prompts"])
def test_a_tutorial_runs_without_a_server(name, tmp_path):
    result = play(with_import_changed(TUTORIALS[name]), {"path": tmp_path})
    assert (
        result
        == {
            "quickstart": {
                "scores": {"contains_keyword": 1.0, "matches_expected": 0.5},
                "outputs": ["4", "Y Combinator, a startup accelerator"],
                "matched": ["4", "Y Combinator, a startup accelerator"],
                "later": [0.0, 1.0],
                "found": True,
            },
            "prompts": {
                "scores": {"production": ["False"] * 2, "latest": ["True"] * 2},
                "missing": True,
                "ids": True,
            },
        }[name]
    )
