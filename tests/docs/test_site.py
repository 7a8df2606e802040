"""The documentation site builds without a warning, and a search for a public name finds it."""

import json
import os
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

import phoenix_nb as pnb
from phoenix_nb import evaluators
from phoenix_nb.ui.shared.shown_once import ShownOnce
from tests.docs.pages import ROOT

pytestmark = pytest.mark.slow

HELD = [pnb.RanExperiment, pnb.Comparison, pnb.ExperimentHandle, pnb.Dataset, pnb.Client]
"""What a user holds: each public method and attribute has an entry, too."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        ["docs/build", str(place)],
        cwd=ROOT,
        env=os.environ | {"PYTHON": sys.executable},
        capture_output=True,
        text=True,
        timeout=1_200,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return place


@pytest.fixture(scope="module")
def entries(site: Path) -> set[str]:
    *_, packed = (site / "objects.inv").read_bytes().split(b"\n", 4)  # four lines say what it is
    lines = (line.split(" ") for line in zlib.decompress(packed).decode().splitlines())
    return {name for name, kind, *_ in lines if kind.startswith("py:")}


def test_public_names_have_entries(entries):
    names = [*(f"phoenix_nb.{name}" for name in pnb.__all__)]
    names += [f"phoenix_nb.evaluators.{name}" for name in evaluators.__all__]
    assert [name for name in names if name not in entries] == []


@pytest.mark.parametrize("held", HELD)
def test_public_members_have_entries(held, entries):
    own = {
        name
        for base in held.__mro__
        if base.__module__.startswith("phoenix_nb.") and base is not ShownOnce
        for name, value in vars(base).items()
        if not name.startswith("_")
        and (callable(value) or isinstance(value, (property, classmethod)))
    }
    assert own
    assert [
        name for name in sorted(own) if f"phoenix_nb.{held.__name__}.{name}" not in entries
    ] == []


def test_search_index_holds_the_public_names(site):
    text = (site / "searchindex.js").read_text(encoding="utf-8")
    index = json.loads(text.removeprefix("Search.setIndex(").rstrip(";\n").removesuffix(")"))
    found = {entry[-1] for entry in index["objects"]["phoenix_nb"]}
    assert set(pnb.__all__) <= found
