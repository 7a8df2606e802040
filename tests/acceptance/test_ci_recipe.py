"""The recipe for CI as it is written: a new prompt that is as good passes, a worse one is named."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
RECIPE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
SHOP = """
async def ask(text):
    question = text.rpartition("Message: ")[2].strip()
    return question.split()[-1] if "kindly" not in text or len(question) % 2 else "other"
"""
COMMITTER = ("-c", "user.name=a", "-c", "user.email=a@localhost")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Lay out a repository whose main branch has the prompt that is in use."""
    source = re.search(r"^```python\n(.*?)^```", RECIPE, re.MULTILINE | re.DOTALL)
    assert source
    rows = [
        f"where is parcel {'x' * n} {label},{label}" for n in range(20) for label in ("a", "bb")
    ]
    files = {
        "shop.py": SHOP,
        "prompts/answer.txt": "Answer in a word.\nMessage: {question}",
        "tests/questions.csv": "\n".join(["question,answer", *rows]),
        "tests/test_prompts.py": source[1],
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    for arguments in (
        ("init", "-q"),
        ("add", "."),
        (*COMMITTER, "commit", "-qm", "in use"),
        ("update-ref", "refs/remotes/origin/main", "HEAD"),
    ):
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True)
    return tmp_path


def ran(project: Path, prompt: str) -> subprocess.CompletedProcess[str]:
    (project / "prompts" / "answer.txt").write_text(prompt, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "tests/test_prompts.py"],
        cwd=project,
        env=os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{project}", "COLUMNS": "100"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_prompt_that_is_as_good_passes(project: Path) -> None:
    done = ran(project, "Reply with a single word.\nMessage: {question}")
    assert done.returncode == 0, done.stdout
    assert (project / "comparison.html").stat().st_size > 10_000


def test_a_worse_prompt_fails_and_the_examples_are_named(project: Path) -> None:
    done = ran(project, "Answer kindly.\nMessage: {question}")
    assert done.returncode == 1
    assert "proposed is worse than in use on correct by " in done.stdout
    assert (
        "Even the smallest loss in the 95 % interval is more than the margin of 0.02."
        in done.stdout
    )
    assert re.search(r"Worst examples \(\d+ examples worse\):", done.stdout)
    assert "in use: bb  proposed: other" in done.stdout
