"""Every notebook runs from top to bottom in a fresh kernel, and is stored as it should be."""

import ast
import re
import shutil
from pathlib import Path

import httpx
import nbformat
import pytest
from nbclient import NotebookClient

from tests.support import llm_server

pytestmark = pytest.mark.kernel

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
NEEDS_SERVER = "phoenix_server"


@pytest.mark.parametrize(
    "path",
    [path for path in NOTEBOOKS if NEEDS_SERVER not in path.name],
    ids=lambda path: path.stem,
)
def test_it_runs(path, tmp_path, monkeypatch):
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)  # the stand-in, wherever this runs
    execute(path, tmp_path, monkeypatch)


def test_client_is_called_where_a_key_is_set(tmp_path, monkeypatch):
    with llm_server.spawn("--latency", "0", "--answer", "billing") as url:
        monkeypatch.setenv("OPENAI_API_KEY", "none")
        monkeypatch.setenv("OPENAI_BASE_URL", url)
        execute(NOTEBOOKS[0], tmp_path, monkeypatch)
        stats = httpx.get(f"{url.removesuffix('/v1')}/stats").json()
    assert stats["accepted"] == 5 + 80 + 80


def execute(path, folder, monkeypatch):
    """Run a notebook where it is not stored, with the tables that it reads."""
    monkeypatch.setenv("PHOENIX_NB_HOME", str(folder / "store"))
    for table in path.parent.glob("*.csv"):
        shutil.copy(table, folder)
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(
        notebook, timeout=900, kernel_name="python3", store_widget_state=False,
        resources={"metadata": {"path": str(folder)}},
    ).execute()  # fmt: skip


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_is_stored_with_its_results_and_nothing_of_the_machine(path):
    text = path.read_text()
    notebook = nbformat.reads(text, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert sum(bool(cell.outputs) for cell in code) >= len(code) / 2
    assert "widgets" not in notebook.metadata
    assert not re.search(r"/root/|/home/|/tmp/|/work/", text)
    assert not [output for cell in code for output in cell.outputs if output.output_type == "error"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_no_cell_that_ends_in_an_expression_is_stored_empty(path):
    """An interactive view that needs a kernel leaves nothing in the file."""
    notebook = nbformat.read(path, as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    empty = [
        cell.source
        for cell in code
        if isinstance(ast.parse(cell.source).body[-1], ast.Expr) and not cell.outputs
    ]
    assert empty == []
