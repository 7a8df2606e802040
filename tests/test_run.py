"""Which tests run by default, what the closing line says of the others, and what is run once more."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
LINE = (
    "Left out: JupyterLab in Chromium, real kernels, a real Phoenix server, slow tests; "
    "`tests/run --all` runs them."
)
TEST = """
import pytest

def test_quick(): pass

@pytest.mark.slow
def test_slow(): pass
"""
ONCE = """
from pathlib import Path

import pytest

@pytest.fixture(params=["a@b", "c"])
def fails_once(request):
    mark = Path(__file__).with_name(request.param)
    first = not mark.exists()
    mark.touch()
    assert not first

def test_setup(fails_once): pass

@pytest.mark.phoenix
def test_call():
    mark = Path(__file__).with_name("call")
    first = not mark.exists()
    mark.touch()
    assert not first

def test_steady(): pass
"""
OPTIONS = """
[tool.pytest]
strict = true
testpaths = ["tests"]
addopts = ["--import-mode=importlib"]
markers = ["kernel: k", "browser: b", "phoenix: p", "slow: s"]
asyncio_mode = "auto"
"""


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    """Lay out a suite with this one's rules; its Jupyter parts cannot be imported."""
    files = {
        "pyproject.toml": OPTIONS,
        "tests/core/test_core.py": TEST,
        "tests/phoenix/test_store.py": TEST.replace("slow", "phoenix"),
        "tests/browser/test_page.py": "raise ImportError",
        "tests/kernel/test_verbs.py": "raise ImportError",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    shutil.copy(HERE / "conftest.py", tmp_path / "tests")
    return tmp_path


def ran(suite: Path, *arguments: str) -> str:
    return called(suite, "-m", "pytest", "-p", "no:cacheprovider", "-v", *arguments).stdout


def called(suite: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=suite, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.mark.slow
@pytest.mark.parametrize("workers", [("-n", "2"), ()], ids=["two workers", "one process"])
def test_the_quick_part_runs_by_default_and_one_line_says_what_was_left_out(suite, workers):
    shown = ran(suite, *workers)
    assert shown.count(LINE) == 1
    assert "2 passed" in shown
    assert "error" not in shown


@pytest.mark.slow
@pytest.mark.parametrize(
    "asked", [("--all",), ("-m", "slow or phoenix or not slow"), ("tests/kernel", "tests/browser")]
)
def test_what_is_asked_for_is_collected_and_nothing_is_said(suite, asked):
    shown = ran(suite, *asked)
    assert "ImportError" in shown
    assert "Left out" not in shown


@pytest.mark.slow
def test_a_file_or_the_folder_of_a_part_runs_whole(suite):
    shown = ran(suite, "tests/core/test_core.py", "tests/phoenix")
    assert "4 passed" in shown
    assert "Left out" not in shown


@pytest.mark.slow
def test_a_folder_runs_its_quick_part_and_the_line_names_only_its_own(suite):
    shown = ran(suite, "tests/core")
    assert "1 passed" in shown
    assert "Left out: slow tests; `tests/run --all` runs them." in shown


@pytest.mark.slow
@pytest.mark.parametrize("workers", [("-n", "2", "--dist", "loadgroup"), ()], ids=["two", "none"])
def test_again_what_failed_by_chance_passes_by_itself(suite, workers):
    (suite / "tests/core/test_core.py").write_text(ONCE, encoding="utf-8")
    run = called(suite, str(HERE / "again.py"), "--all", *workers, "tests/core")
    assert run.returncode == 0
    assert "3 tests that failed" in run.stdout
    assert "  tests/core/test_core.py::test_setup[a@b]\n" in run.stdout
    assert "  tests/core/test_core.py::test_call\n" in run.stdout
    assert "3 passed" in run.stdout.splitlines()[-1]


@pytest.mark.slow
def test_again_what_fails_twice_fails(suite):
    (suite / "tests/core/test_core.py").write_text("def test_no(): assert 0", encoding="utf-8")
    run = called(suite, str(HERE / "again.py"), "tests/core")
    assert run.returncode == 1
    assert run.stdout.count("test session starts") == 2
    assert "1 failed" in run.stdout.splitlines()[-1]


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments", [("tests/core", "--unknown"), ("tests/kernel/test_verbs.py",)]
)
def test_again_what_cannot_run_fails_at_once(suite, arguments):
    run = called(suite, str(HERE / "again.py"), *arguments)
    assert run.returncode > 1
    assert "Once more" not in run.stdout
