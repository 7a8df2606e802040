"""What a notebook holds that was executed without a front end, as `nbconvert --execute` does it."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbconvert import HTMLExporter

from tests.kernel.conftest import SETUP

pytestmark = pytest.mark.kernel

ROOT = Path(__file__).parents[2]
START = "handle = pnb.start_experiment(dataset, TASK, [right])"
ENDED = """
while handle.status != "completed":
    await asyncio.sleep(0.05)
await asyncio.sleep(3)
"""
THREE_DONE = """
while handle.progress.tasks.done < 3:
    await asyncio.sleep(0.05)
await asyncio.sleep(3)
"""
"""A view is drawn anew within the second that follows."""
SLOW = """
async def slow(input):
    await asyncio.sleep(0 if input["n"] < 3 else 60)
    return 2 * input["n"]
"""


@pytest.fixture
def executed(tmp_path, monkeypatch):
    """Execute cells after the setup; returns the first one's outputs, and the page made of everything."""
    monkeypatch.setenv("PHOENIX_NB_HOME", str(tmp_path / "store"))

    def go(*cells):
        made = nbformat.v4.new_notebook(
            cells=[nbformat.v4.new_code_cell(cell) for cell in (SETUP, *cells)]
        )
        NotebookClient(
            made, timeout=900, kernel_name="python3", resources={"metadata": {"path": str(ROOT)}}
        ).execute()
        page, _ = HTMLExporter().from_notebook_node(made)
        return made.cells[1].outputs, page

    return go


def test_a_run_that_has_ended_leaves_its_summary_in_its_cell(executed):
    (output,), page = executed(START.replace("TASK", "double"), ENDED)
    assert set(output.data) == {"text/html", "text/plain"}
    assert "40 of 40 runs done" in output.data["text/html"]
    assert "40 of 40 runs done" in page


def test_a_run_that_goes_on_leaves_how_far_it_was_and_what_to_do(executed):
    (output,), page = executed(SLOW + START.replace("TASK", "slow"), THREE_DONE, "1 + 1")
    assert set(output.data) == {"text/html", "text/plain"}
    assert "3 of 40 runs done" in output.data["text/html"]
    assert "await handle" in output.data["text/plain"]
    assert "resume_experiment(" in page


def test_a_cell_that_is_the_last_says_what_happens(executed):
    (output,), page = executed(START.replace("TASK", "double"))
    assert "`await handle` in a later cell" in output.data["text/html"]
    assert "`await handle` in a later cell" in page
