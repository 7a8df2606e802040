"""Reports and expressions of users' code, with Phoenix's own client on a real server as the reference.

The same code, with one import changed, prints the same.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

import phoenix_nb as pnb
from tests.phoenix import user_code
from tests.phoenix.conftest import need
from tests.phoenix.server import MissingError, PhoenixServer, phoenix_executable

DIFFERENT = {
    # the line that a traceback ends with, which is what the server has, too
    "failed['error']": "ValueError: boom",
    # runs that failed are not evaluated: a mean over them would be wrong
    "len(failing['evaluation_runs'])": 2,
    # a result has the keys that have a value, whether it has just been made or read back
    "'score' in loaded_tone.result": False,
    # by key, times are text, as those of task runs are in Phoenix
    "pd.DataFrame(ran['evaluation_runs'])['start_time'].dtype.kind": "O",
    # evaluators that failed are still there when an experiment is read back
    "len(loaded['evaluation_runs'])": 18,
    # an experiment is a mapping, and no dict: it has a display, frames and statistics of its own
    "isinstance(ran, dict)": False,
}  # fmt: skip
DIFFERENT_WHERE_EMBEDDED = {
    # only a server keeps times of single examples: a dataset tells its own, and a task is told none
    "dict(seen) == dataset[0]": False,
    # there are no traces in Phoenix
    "type(ran['project_name']).__name__": "NoneType",
    "type(listed[0]['project_name']).__name__": "NoneType",
}


@pytest.fixture(scope="module")
def reference(server: PhoenixServer) -> dict[str, Any]:
    """What Phoenix's client gives, in the environment that the server is installed in."""
    python = Path(phoenix_executable()).with_name(Path(sys.executable).name)
    has_client = [python, "-c", "import phoenix.client"]
    if subprocess.run(has_client, check=False, capture_output=True, timeout=120).returncode:
        need(_no_client)
    name = f"theirs-{uuid4().hex[:8]}"
    ran = subprocess.run(
        [python, user_code.__file__, server.url, server.key, name],
        check=True,
        capture_output=True,
        text=True,
        timeout=900,
    )
    found: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    return found


def _no_client() -> str:
    raise MissingError("The server's environment has no `phoenix.client` to compare with.")


@pytest.fixture(scope="module", params=["server", "embedded"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def ours(
    kind: str, server: PhoenixServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Any]]:
    where: dict[str, Any] = {"path": tmp_path_factory.mktemp(kind)}
    if kind == "server":
        where |= {"base_url": server.url, "api_key": server.key}
    with pnb.Client(**where) as client:
        yield user_code.everything(client, pnb.create_evaluator, f"ours-{uuid4().hex[:8]}")


@pytest.mark.parametrize("tutorial", [one.__name__ for one in user_code.TUTORIALS])
def test_the_report_of_a_tutorial_is_the_same(tutorial, reference, ours):
    """Once, reports were empty, or ended in ZeroDivisionError."""
    assert len(reference[tutorial]) > 5
    assert ours[tutorial] == reference[tutorial]


def test_expressions_on_results_give_the_same(reference, ours, kind):
    different = DIFFERENT | (DIFFERENT_WHERE_EMBEDDED if kind == "embedded" else {})
    wanted = reference["expressions"]
    assert len(wanted) == len(user_code.EXPRESSIONS) > 150
    assert ours["expressions"] == wanted | different
    assert [one for one, value in different.items() if wanted[one] == value] == []
    assert [one for one, value in wanted.items() if str(value).startswith("raises ")] == []
