"""Every block of Python in the documentation runs, and prints what the page shows."""

import asyncio
import re
from pathlib import Path

import pytest

from tests.docs.pages import DOCS, ROOT, Block, blocks, blocks_not_run, not_printed, run

PAGES = sorted(DOCS.rglob("*.md"))
RUN_ELSEWHERE = {"ci.md"}
"""Run as a test suite in a repository of its own, by `tests/acceptance/test_ci_recipe.py`."""
PYTHON = [page for page in PAGES if page.name not in RUN_ELSEWHERE and blocks(page)]


def name(page: Path) -> str:
    return str(page.relative_to(DOCS))


@pytest.mark.parametrize("page", PYTHON, ids=name)
def test_python_of_a_page_runs_and_prints_what_is_shown(page, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    scope = {"__name__": "__main__"}
    with asyncio.Runner() as runner:
        for block in blocks(page):
            run(block, page, scope, runner)
            missing = list(not_printed(block, capsys.readouterr().out))
            assert not missing, f"{name(page)}:{block.line} does not print {missing}"


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_python_that_needs_a_key_or_a_server_at_least_compiles(page):
    for code in blocks_not_run(page):
        compile(code, str(page), "exec", flags=0x2000)  # PyCF_ALLOW_TOP_LEVEL_AWAIT


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_no_other_fence_holds_python(page):
    """A block that is spelled otherwise would be neither run nor compiled."""
    spelled = set(re.findall(r"^ *```(\S.*)$", page.read_text(encoding="utf-8"), re.MULTILINE))
    assert spelled <= {
        "python", "text", "bash", "yaml", "{code-block} python", "{toctree}", "{eval-rst}",
        "{include} ../CHANGELOG.md",
    }  # fmt: skip


def test_shown_line_that_was_not_printed_is_named():
    block = Block("", ("n = 3 of 3", "took … s", "never"), 1)
    assert list(not_printed(block, "n = 3 of 3\n  took 0.1 s\n")) == ["never"]


def test_most_pages_have_python():
    assert len(PYTHON) > 12


PLACES = re.compile(r"`(?:phoenix_nb/)?((?:\w+/)+(?:\w+\.py)?|\w+\.py)`")


def test_places_that_the_architecture_names_exist():
    found = PLACES.findall((DOCS / "architecture.md").read_text(encoding="utf-8"))
    assert len(found) > 30
    homes = [ROOT, ROOT / "phoenix_nb", ROOT / "phoenix_nb" / "verbs"]
    assert [place for place in found if not any((home / place).exists() for home in homes)] == []


def test_every_folder_has_a_place_in_the_architecture():
    text = (DOCS / "architecture.md").read_text(encoding="utf-8")
    package = ROOT / "phoenix_nb"
    levels = [package, *(package / name for name in ("core", "stores", "ui"))]
    folders = {
        str(path.parent.relative_to(package))
        for level in levels
        for path in level.glob("*/__init__.py")
    } - {"core", "stores", "ui"}
    assert len(folders) > 40
    assert sorted(name for name in folders if f"`{name}/" not in text) == []
