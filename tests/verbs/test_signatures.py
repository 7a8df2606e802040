"""The signatures and docstrings of the verbs, in every form, as people and editors read them."""

import ast
import inspect
import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import get_type_hints

import pytest

import phoenix_nb as pnb
from phoenix_nb.phoenix_compat.async_datasets import AsyncDatasets
from phoenix_nb.phoenix_compat.async_experiments import AsyncExperiments
from phoenix_nb.phoenix_compat.async_manual_logging import AsyncManualLogging
from phoenix_nb.phoenix_compat.datasets import Datasets
from phoenix_nb.phoenix_compat.experiments import Experiments
from phoenix_nb.phoenix_compat.manual_logging import ManualLogging

VERBS = [name.removeprefix("async_") for name in pnb.__all__ if name.startswith("async_")]
STARTED = {"start_experiment": "run_experiment", "start_variants": "run_variants"}


def named(function, *without):
    """What a form takes: names, kinds, defaults and types, except for some."""
    parameters = inspect.signature(function).parameters.values()
    return [one for one in parameters if one.name not in ("self", *without)]


def documented(function):
    """The names in the `Args` section of a docstring, in order."""
    doc = inspect.getdoc(function)
    section = re.search(r"^Args:\n(.*?)(?:\n\n|\Z)", doc, re.DOTALL | re.MULTILINE)
    return re.findall(r"^    (\w+): ", section[1], re.MULTILINE) if section else []


def public_methods(cls):
    return [name for name, _ in inspect.getmembers(cls, inspect.isfunction) if name[0] != "_"]


def test_verbs_in_all_forms_take_the_same():
    for name in VERBS:
        assert named(getattr(pnb, f"async_{name}")) == named(getattr(pnb, name)), name
    for start, name in STARTED.items():
        assert named(getattr(pnb, start)) == named(getattr(pnb, name)), name


def test_verbs_of_a_client_take_the_same_but_the_client():
    for name in (*VERBS, *STARTED, "compare"):
        if name == "list_experiments":
            continue  # Phoenix's `list`, with keywords of its own
        expected = named(getattr(pnb, name), "client")
        assert named(getattr(Experiments, name)) == expected, name
        assert named(getattr(AsyncExperiments, name)) == expected, name


@pytest.mark.parametrize(
    ("blocking", "awaited"),
    [(Experiments, AsyncExperiments), (ManualLogging, AsyncManualLogging), (Datasets, AsyncDatasets)],
)  # fmt: skip
def test_methods_of_an_async_client_take_the_same(blocking, awaited):
    assert public_methods(blocking) == public_methods(awaited)
    for name in public_methods(blocking):
        assert named(getattr(blocking, name)) == named(getattr(awaited, name)), name


def test_every_form_returns_the_same_result():
    for name in VERBS:
        result = inspect.signature(getattr(pnb, name)).return_annotation
        form = getattr(pnb, f"async_{name}")
        assert inspect.iscoroutinefunction(form)
        assert inspect.signature(form).return_annotation == result, name
    for start, name in STARTED.items():
        result = inspect.signature(getattr(pnb, name)).return_annotation
        assert (
            inspect.signature(getattr(pnb, start)).return_annotation == pnb.ExperimentHandle[result]
        )


FORMS = [
    (owner, name)
    for owner, names in (
        (pnb, [*VERBS, *(f"async_{one}" for one in VERBS), *STARTED, "compare"]),
        (Experiments, public_methods(Experiments)),
        (AsyncExperiments, public_methods(AsyncExperiments)),
        (Datasets, public_methods(Datasets)),
        (AsyncDatasets, public_methods(AsyncDatasets)),
    )
    for name in names
    if not name.endswith("_url")
]


@pytest.mark.parametrize(("owner", "name"), FORMS, ids=[f"{o.__name__}.{n}" for o, n in FORMS])
def test_a_docstring_names_every_argument(owner, name):
    function = getattr(owner, name)
    assert documented(function) == [one.name for one in named(function)]
    assert inspect.signature(function).return_annotation is None or "Returns:" in function.__doc__


COPIES = Path(__file__).parents[2] / "docs" / "copy_docstrings.py"


@pytest.mark.parametrize("said", [r"A pattern such as `\d+\n`.", 'Quotes: """ and \\".', "Plain."])
def test_a_docstring_that_is_written_anew_says_the_same(said):
    copies = runpy.run_path(str(COPIES))
    source = f"def verb(one):\n    {ast.unparse(ast.Constant(said))}\n"
    form = copies["taken_apart"](COPIES, ast.parse(source).body[0])
    form.sections["Args"] = f"one: {said}"
    copies["FORMS"]["verb"] = form
    anew = inspect.cleandoc(ast.literal_eval(copies["written"]("verb")))
    assert anew == f"{said}\n\nArgs:\n    one: {said}"


def test_forms_describe_their_arguments_alike():
    checked = subprocess.run(
        [sys.executable, COPIES, "--check"], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize(("owner", "name"), FORMS, ids=[f"{o.__name__}.{n}" for o, n in FORMS])
def test_a_form_is_typed_and_keeps_its_name(owner, name):
    function = getattr(owner, name)
    hints = get_type_hints(function)
    assert {one.name for one in named(function)} <= set(hints)
    assert (function.__name__, function.__module__.split(".")[0]) == (name, "phoenix_nb")


def test_the_verbs_that_run_variants_know_all_options_of_a_run():
    assert {one.name for one in named(pnb.run_experiment)} < {
        one.name for one in named(pnb.run_variants)
    }


def test_a_signature_is_short_enough_for_people():
    for name in (*VERBS, *STARTED, "compare"):
        assert len(str(inspect.signature(getattr(pnb, name)))) < 1_500, name
