"""Run all, restart, run all: no call is made, and every view is there again."""

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
