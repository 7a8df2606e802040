"""A table of expressions, each of which comes to the same here as in Phoenix's own client.

The reference is `phoenix.client`, which comes with the server and runs in the server's environment.
"""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from phoenix_nb import Client, create_evaluator
from tests.phoenix import expressions
from tests.phoenix.expressions import differences, outcomes, table
from tests.phoenix.server import ROOT, PhoenixServer, phoenix_executable

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore:.*:UserWarning"),  # some of the table warn, which is right
]
PAGE = ROOT / "docs" / "phoenix.md"


@pytest.fixture(scope="module")
def reference(server: PhoenixServer) -> dict[str, Any]:
    """What each expression comes to in Phoenix's client."""
    python = Path(phoenix_executable()).with_name("python")
    ran = subprocess.run(
        [python, "-m", expressions.__name__, server.url, server.key],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
    found: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    return found


def differing(reference: Mapping[str, Any], client: Client, *, http: bool) -> set[str]:
    """Return the expressions that come to something else."""
    ours = json.loads(json.dumps(outcomes(client, create_evaluator)))
    return {e for e in table() if not alike(reference[e], ours[e], http=http)}


def alike(theirs: Any, ours: Any, *, http: bool) -> bool:
    """Whether two outcomes are the same; of two errors, whether what catches theirs catches ours."""
    match theirs, ours:
        case ["raises", caught], ["raises", raised]:
            return {name for name in caught if http or "HTTP" not in name} <= set(raised)
    return bool(theirs == ours)


def expected(where: str) -> set[str]:
    """Return the expressions that differ on purpose on one kind of store."""
    groups = differences().items()
    return {e for (group, _), named in groups if group in {"", where} for e in named}


def test_a_table_of_hundreds_differs_in_less_than_a_tenth():
    assert len(table()) == len(set(table())) > 300
    assert len(expected(" on a server")) < len(table()) / 10


@pytest.mark.parametrize("difference", [name for _, name in differences()])
def test_every_difference_is_named_on_the_page(difference):
    assert f"| {difference} |" in PAGE.read_text()


def test_expressions_on_a_server_come_to_what_they_do_in_phoenix(reference, server, tmp_path):
    with Client(server.url, api_key=server.key, path=tmp_path) as client:
        assert differing(reference, client, http=True) == expected(" on a server")


def test_expressions_on_the_embedded_store_come_to_what_they_do_in_phoenix(reference, tmp_path):
    with Client(path=tmp_path) as client:
        assert differing(reference, client, http=False) == expected(" in the embedded store")
