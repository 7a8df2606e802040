"""Run all, restart, run all: no call is made, and every view is there again."""

from pathlib import Path

import nbformat
import pytest

from tests.support.kernel import kernel

pytestmark = pytest.mark.kernel
CELLS = (
    """
import httpx
import phoenix_nb as pnb
pnb.settings.reuse = True
client = httpx.Client(base_url="http://localhost:9")
CALLS = []
data = pnb.Dataset.from_records(
    [{"q": f"q{n}", "a": f"Q{n}"} for n in range(20)], input_keys=["q"], output_keys=["a"], name="d"
)
""",
    """
PROMPT = "Answer kindly.\\nMessage: {q}"
class Model:
    temperature = 0.3
    def __init__(self, name):
        self.name, self.seen = name, []
    async def ask(self, text):
        self.seen.append((text, client))
        return text.split()[-1].upper()
model = Model("small")
async def task(input):
    CALLS.append("task")
    return await model.ask(PROMPT.format(**input))
def varied(input, prompt):
    CALLS.append("varied")
    return prompt.format(**input)
@pnb.evaluator(kind="LLM", direction="maximize")
def judge(output):
    CALLS.append("judge")
    return len(output)
""",
    "experiment = pnb.run_experiment(data, task, [judge], print_summary=True)",
    'comparison = pnb.run_variants(data, varied, {"a": "Say {q}", "b": "Tell {q}"}, [judge])',
    "comparison",
)
SAID = "print(len(CALLS), experiment.experiment_id, experiment.summary().loc['judge', 'mean'])"


def run_all(store):
    """Run the notebook in a fresh kernel; returns what it printed, and the HTML of each cell."""
    with kernel(PHOENIX_NB_HOME=str(store)) as fresh:
        shown = []
        for source in CELLS:
            cell = fresh.send(source)
            fresh.wait(cell)
            shown.append(str(fresh.outputs(cell)))
        return fresh.run(SAID).split(), shown


def test_a_restarted_notebook_makes_no_call_and_shows_everything(tmp_path):
    first, shown = run_all(tmp_path / "store")
    again, shown_again = run_all(tmp_path / "store")
    assert first[0] == "120"
    assert again == ["0", *first[1:]]
    for before, after in zip(shown[2:], shown_again[2:], strict=True):
        assert "text/html" in before
        assert "text/html" in after
    assert "20 reused · 0 run" in shown_again[2]


NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
COUNTING = f"""
import os
os.chdir({str(NOTEBOOKS)!r})
from phoenix_nb.cli import demo
CALLS, model = [], demo.stand_in_model
async def stand_in_model(prompt):
    CALLS.append(prompt)
    return await model(prompt)
demo.stand_in_model = stand_in_model
"""


def run_notebook(store):
    """Run the notebook in a fresh kernel: the calls made, which cells show HTML, and the experiments."""
    notebook = nbformat.read(NOTEBOOKS / "05_the_loop.ipynb", as_version=4)
    with kernel(PHOENIX_NB_HOME=str(store)) as fresh:
        fresh.run(COUNTING)
        shown = []
        for cell in notebook.cells:
            if cell.cell_type == "code":
                sent = fresh.send(cell.source)
                assert fresh.wait(sent)["status"] == "ok"
                shown.append("text/html" in str(fresh.outputs(sent)))
        experiments = fresh.run("print(*[each.experiment_id for each in pnb.list_experiments()])")
        return int(fresh.run("print(len(CALLS))")), shown, experiments


def test_the_notebook_of_the_loop_makes_no_call_when_it_is_run_again(tmp_path):
    calls, shown, experiments = run_notebook(tmp_path / "store")
    assert calls == 5 + 80 + 80
    again, shown_again, experiments_again = run_notebook(tmp_path / "store")
    assert again == 0
    assert experiments_again == experiments
    rehearsal = 2  # which has nothing to rehearse now
    assert [place for place, html in enumerate(shown) if html != shown_again[place]] == [rehearsal]
