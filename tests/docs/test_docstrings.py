"""Every example in a docstring of the package is what happens."""

import doctest
import re
from importlib import import_module
from pathlib import Path

import pytest

import phoenix_nb as pnb

PACKAGE = Path(pnb.__file__).parent
FENCE = re.compile(r"^( *)```python\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
SOURCES = {
    ".".join(["phoenix_nb", *path.relative_to(PACKAGE).with_suffix("").parts]).removesuffix(
        ".__init__"
    ): path.read_text(encoding="utf-8")
    for path in sorted(PACKAGE.rglob("*.py"))
}
SESSIONS = [name for name, text in SOURCES.items() if ">>> " in text]
FENCED = [name for name, text in SOURCES.items() if FENCE.search(text)]


@pytest.mark.parametrize("name", SESSIONS)
def test_examples_of_a_module_give_what_they_show(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = doctest.testmod(import_module(name), extraglobs={"folder": tmp_path / "store"})
    assert found.failed == 0
    assert found.attempted


@pytest.mark.parametrize("name", FENCED)
def test_fenced_python_of_a_module_runs(name):
    quiz = pnb.Dataset.from_records([{"q": "1"}], input_keys=["q"], name="quiz")
    scope = {
        "dataset": quiz, "task": lambda input: "4", "correct": lambda output: output == "4"
    }  # fmt: skip
    for indent, code in FENCE.findall(import_module(name).__doc__ or ""):
        lines = [line.removeprefix(indent) for line in code.splitlines()]
        exec("\n".join(lines), scope)  # noqa: S102 - it is our own documentation


def test_examples_are_found_at_all():
    assert len(SESSIONS) > 10
    assert "phoenix_nb" in FENCED
