"""A notebook after a day's work, as it is stored."""

import nbformat
import pytest
from nbclient import NotebookClient

pytestmark = pytest.mark.kernel

SETUP = """
import phoenix_nb as pnb
from phoenix_nb.cli.demo import PROMPTS, correct, dataset, one_word, stand_in_model

async def task(input, prompt):
    return await stand_in_model(prompt.replace("{message}", input["message"]))
"""
RUN = """
def answer(input):
    return task(input, PROMPTS["{prompt}"] + "{number}")

ran = pnb.run_experiment(dataset(), answer, [correct, one_word], experiment_name="run {number}")
"""
LOOKED_AT = ("ran.explore()", "ran.to_dataframe().head(10)")
MOST = 500_000


@pytest.mark.slow
def test_a_notebook_after_a_day_stays_small(tmp_path, monkeypatch):
    """Thirty cells of runs, and the views that are opened in the end."""
    monkeypatch.setenv("PHOENIX_NB_HOME", str(tmp_path / "store"))
    runs = [
        RUN.format(number=number, prompt=("terse", "guided")[number % 2]) for number in range(30)
    ]
    cells = [SETUP, *runs, *LOOKED_AT]
    notebook = nbformat.v4.new_notebook(cells=list(map(nbformat.v4.new_code_cell, cells)))
    NotebookClient(
        notebook, timeout=900, kernel_name="python3", store_widget_state=False,
        resources={"metadata": {"path": str(tmp_path)}},
    ).execute()  # fmt: skip
    path = tmp_path / "day.ipynb"
    nbformat.write(notebook, path)
    sizes = [len(str(cell.outputs)) for cell in notebook.cells]
    assert path.stat().st_size < MOST, sizes
