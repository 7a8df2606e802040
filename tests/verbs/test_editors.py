"""What static tools show of the verbs: griffe for documentation sites, and jedi for editors."""

from pathlib import Path

import griffe
import jedi
import pytest

import phoenix_nb as pnb

SHOWN = ["run_experiment", "start_experiment", "run_variants", "compare"]
OPTIONS = {
    "dataset", "task", "evaluators", "experiment_name", "experiment_description", "experiment_metadata",
    "rate_limit_errors", "dry_run", "repetitions", "retries", "timeout", "concurrency", "print_summary",
    "seed", "on_event", "client", "reuse", "budget", "limits", "executor", "capture",
}  # fmt: skip
KEYWORDS = {
    "run_experiment": OPTIONS,
    "start_experiment": OPTIONS,
    "run_variants": OPTIONS | {"variants", "baseline", "race", "cluster", "primary"},
    "compare": {"experiments", "baseline", "client", "cluster", "primary", "errors"},
}


@pytest.fixture(scope="module")
def package():
    above = Path(pnb.__file__).parent.parent
    return griffe.load("phoenix_nb", search_paths=[above], allow_inspection=False)


@pytest.mark.parametrize("name", SHOWN)
def test_griffe_shows_docstring_and_keywords(package, name):
    function = package["verbs"][name].final_target
    assert {one.name for one in function.parameters} == KEYWORDS[name]
    sections = {section.kind.value: section for section in function.docstring.parse("google")}
    assert {"text", "parameters", "returns", "raises"} <= set(sections)
    assert {one.name for one in sections["parameters"].value} == KEYWORDS[name]
    assert all(one.annotation is not None for one in function.parameters)


@pytest.mark.parametrize(
    "called", [f"{owner}.{name}" for owner in ("pnb", "pnb.Client().experiments") for name in SHOWN]
)
def test_jedi_shows_docstring_and_keywords(called):
    source = f"import phoenix_nb as pnb\n{called}("
    name = called.rpartition(".")[2]
    (signature,) = jedi.Script(source).get_signatures()
    bound = {"client"} if "Client" in called else set()
    assert {one.name for one in signature.params} == KEYWORDS[name] - bound
    doc = signature.docstring(raw=True)
    assert all(f"{keyword}: " in doc for keyword in KEYWORDS[name] - bound)
    assert "Returns:" in doc


@pytest.mark.parametrize(
    "called",
    ["pnb.run_experiment", "pnb.start_variants", "pnb.AsyncClient().experiments.run_variants"],
)
def test_completion_offers_the_keywords(called):
    completions = jedi.Script(f"import phoenix_nb as pnb\n{called}(data, task, dr").complete()
    assert "dry_run=" in [one.name for one in completions]
