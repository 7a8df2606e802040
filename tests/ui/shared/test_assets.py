"""The browser's half: only ways of writing to a page that cannot run what is written."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from phoenix_nb.ui.shared import assets

FILES = sorted((Path(assets.__file__).parents[1] / "static").iterdir())
UNSAFE = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|DOMParser"
    r"|\bimport\b|\bfetch\b|XMLHttpRequest|https?://(?!www\.w3\.org/)|url\("
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_is_parsed_as_html_or_loaded(path: Path) -> None:
    assert UNSAFE.findall(path.read_text("utf-8")) == []


@pytest.mark.parametrize("view", ["live", "run_table", "comparison", "leaderboard", "steps"])
def test_widget_modules_export_once(view: str) -> None:
    assert re.findall(r"\bexport\s*{\s*[\w$]+\s+as\s+(\w+)\s*}", assets.module(view)) == ["default"]


def test_the_front_end_s_types_are_those_of_the_messages() -> None:
    generator = Path(__file__).parents[3] / "frontend" / "generate_types.py"
    checked = subprocess.run(
        [sys.executable, generator, "--check"], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stderr
