import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import phoenix_nb as pnb

HEAVY = ["IPython", "anywidget", "httpx", "ipywidgets", "nest_asyncio2", "numpy", "opentelemetry",
         "pandas", "plotly", "rich", "scipy"]  # fmt: skip


@pytest.mark.parametrize(
    "statement",
    ["import phoenix_nb", "from phoenix_nb import Client, Dataset, compare, run_experiment"],
)
def test_importing_brings_in_nothing_heavy(statement):
    code = f"import sys; {statement}; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


UNUSED = ["capture.attempt", "comparison.building", "comparison.ledger", "core.comparison",
          "core.judges", "core.labels", "core.limits.limiter", "core.limits.peers",
          "core.limits.signal", "core.racing", "core.spending.outlook", "core.spending.rule",
          "core.traces", "core.user_code.scorers.ragas_metrics", "core.user_code.variants",
          "distributed", "engine.peer_files", "experiment.paths", "frames", "importers", "labels",
          "loading.sources", "model.entries", "planning.forecasting", "planning.racing",
          "planning.resume_variants", "planning.spending", "stores.memory", "stores.phoenix",
          "stores.sqlite.batches", "stores.sqlite.read_columns", "ui.run_table",
          "ui.static_html"]  # fmt: skip
"""Of the package itself, what a run of one experiment has no use for."""
UNUSED_BY_VERBS = [*UNUSED, "comparison", "experiment_list", "loop", "phoenix_compat",
                   "verbs.variants"]  # fmt: skip
"""Those whose signatures a client's methods name, too."""
UNUSED_ELSEWHERE = ["difflib", "gzip", "psutil"]
"""Of others, what it has no use for and does not meet in them."""
MOST_MODULES = 240
"""Of the package itself; each takes about a quarter of a millisecond."""

_RUN = "data, lambda input: 1, lambda _: True, print_summary=False"
_A_RUN = {
    f"pnb.run_experiment({_RUN})": UNUSED_BY_VERBS,
    f"pnb.run_experiment({_RUN}, client=pnb.Client())": UNUSED_BY_VERBS,
    f"pnb.Client().experiments.run_experiment({_RUN})": UNUSED,
}


@pytest.fixture(scope="module", params=_A_RUN)
def a_run(request):
    """How a run is begun."""
    return request.param


@pytest.fixture(scope="module")
def loaded_by_a_run(tmp_path_factory, a_run):
    """The modules that are there after a first run, in a process of its own."""
    code = (
        "import sys, phoenix_nb as pnb\n"
        "data = pnb.Dataset.from_records([{'q': 1}], input_keys=['q'])\n"
        f"{a_run}\n"
        "print(*sys.modules)"
    )
    place = {**os.environ, "PHOENIX_NB_HOME": str(tmp_path_factory.mktemp("home"))}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=place
    )
    return done.stdout.split()


def test_a_run_brings_in_nothing_heavy(loaded_by_a_run):
    assert [name for name in (*HEAVY, *UNUSED_ELSEWHERE) if name in loaded_by_a_run] == []


def test_a_run_brings_in_nothing_of_the_package_that_it_does_not_use(a_run, loaded_by_a_run):
    assert [name for name in _A_RUN[a_run] if f"phoenix_nb.{name}" in loaded_by_a_run] == []
    own = [name for name in loaded_by_a_run if name.split(".")[0] == "phoenix_nb"]
    assert len(own) <= MOST_MODULES


def test_what_shows_the_end_of_a_run_is_imported_before_its_last_answer(tmp_path):
    code = (
        "import sys, phoenix_nb as pnb\n"
        "data = pnb.Dataset.from_records([{'q': 1}], input_keys=['q'])\n"
        "def right(output):\n"
        "    global before\n"
        "    before = set(sys.modules)\n"
        "    return True\n"
        "pnb.run_experiment(data, lambda input: 1, right)\n"
        "late = set(sys.modules) - before\n"
        "print(sorted(name for name in late if name.startswith(('rich', 'phoenix_nb'))))"
    )
    place = {**os.environ, "PHOENIX_NB_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=place
    )
    assert done.stdout == "[]\n"
    assert "right" in done.stderr


def test_every_public_name_is_there():
    assert sorted(pnb.__all__) == pnb.__all__
    for name in pnb.__all__:
        assert getattr(pnb, name) is not None
    public = {name for name in dir(pnb) if not name.startswith("_")}
    assert public == {*pnb.__all__, "evaluators", "importers"}


def test_the_tables_of_names_agree():
    assert sorted(name for names in pnb._HOMES.values() for name in names) == pnb.__all__


def test_unknown_names_are_attribute_errors():
    assert not hasattr(pnb, "nothing_of_the_kind")


def test_typed_and_licensed():
    root = Path(pnb.__file__).parent
    assert (root / "py.typed").exists()
    project = tomllib.loads((root.parent / "pyproject.toml").read_text())["project"]
    assert project["requires-python"] == ">=3.11"
