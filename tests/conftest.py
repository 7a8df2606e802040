"""Fixtures for the whole suite, and which of its parts run.

The quick part runs by default. What takes seconds, or needs a browser, a kernel or a server, is left out
unless it is asked for: by `--all`, by any `-m`, or by a path that names a file, or the folder of such a part.
"""

import os
import re
import shutil
import tempfile
from pathlib import Path
from typing import Any

import hypothesis
import pytest

import phoenix_nb as pnb

EXAMPLES = {"whole": 100, "quick": 20}
"""How many examples of a property are tried, by what runs."""

PARTS = {
    "browser": "JupyterLab in Chromium",
    "kernel": "real kernels",
    "phoenix": "a real Phoenix server",
    "slow": "slow tests",
}
"""The marks of what is left out by default, and what the closing line calls it."""
SHARING = ("browser", "kernel", "phoenix")
"""The parts whose tests share what takes long to start."""
HERE = Path(__file__).parent
JUPYTER = {HERE / "browser": "browser", HERE / "kernel": "kernel"}
"""Folders whose packages the quick part does not install: they are not even imported."""
ELSEWHERE = HERE / "scorers"
"""Runs in an environment of its own, by `.ci/scorers`: it is imported only where it is named."""
FOLDERS = {HERE / "browser", HERE / "kernel", HERE / "phoenix"}
LEFT_OUT = pytest.StashKey[set[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all", action="store_true", help="run the slow parts of the suite as well")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[LEFT_OUT] = set()
    meet_nobody(config)
    load_hypothesis("whole" if runs_everything(config) else "quick", config)


def meet_nobody(config: pytest.Config) -> None:
    """Keep what this process and those that it starts tell of limits in a folder of their own."""
    # Within that of the process that started this one, which removes it where this one is interrupted.
    around = os.environ.get("PHOENIX_NB_LIMITS_FOLDER") if hasattr(config, "workerinput") else None
    folder = tempfile.mkdtemp(prefix="limits-", dir=around)  # as its maker's alone as the real one
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
    os.environ["PHOENIX_NB_LIMITS_FOLDER"] = folder


def load_hypothesis(profile: str, config: pytest.Config) -> None:
    """Try the same examples in every run, however slow: what fails then has been changed.

    Others are tried with `--hypothesis-seed`.
    """
    hypothesis.settings.register_profile(
        profile,
        max_examples=EXAMPLES[profile],
        derandomize=config.getoption("hypothesis_seed", None) is None,
        database=None,
        deadline=None,  # the first example pays for imports
        suppress_health_check=[hypothesis.HealthCheck.too_slow],
    )
    hypothesis.settings.load_profile(profile)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave a folder out whole; pytest does not ask about one that the command line names."""
    if collection_path == ELSEWHERE:
        return True
    part = JUPYTER.get(collection_path)
    if part is None or runs_everything(config):
        return None
    if any(collection_path.is_relative_to(path) for path in arguments(config)):
        config.stash[LEFT_OUT].add(part)
    return True


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is not asked for, and keep each part on one worker: it has one browser, one server."""
    for item in items:
        if part := next((mark for mark in SHARING if item.get_closest_marker(mark)), None):
            item.add_marker(pytest.mark.xdist_group(part))
    if runs_everything(config):
        return
    named = named_paths(config)
    left: list[pytest.Item] = []
    for item in items:
        marks = [mark for mark in PARTS if item.get_closest_marker(mark)]
        if marks and not any(item.path.is_relative_to(path) for path in named):
            config.stash[LEFT_OUT].update(marks)
            left.append(item)
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in set(left)]


def runs_everything(config: pytest.Config) -> bool:
    return bool(config.getoption("--all") or config.getoption("markexpr"))


def arguments(config: pytest.Config) -> list[Path]:
    start = config.invocation_params.dir
    return [Path(start, argument.partition("::")[0]).resolve() for argument in config.args]


def named_paths(config: pytest.Config) -> list[Path]:
    """The files, and the folders of parts, that the command line names."""
    return [
        path
        for path in arguments(config)
        if path.is_file() or any(path.is_relative_to(folder) for folder in FOLDERS)
    ]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """On a worker of pytest-xdist: hand over what was left out."""
    if (output := getattr(session.config, "workeroutput", None)) is not None:
        output["left_out"] = sorted(session.config.stash[LEFT_OUT])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    node.config.stash[LEFT_OUT].update(getattr(node, "workeroutput", {}).get("left_out", ()))


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    if left := config.stash[LEFT_OUT]:
        names = ", ".join(name for mark, name in PARTS.items() if mark in left)
        terminalreporter.write_line(f"Left out: {names}; `tests/run --all` runs them.")


@pytest.fixture
def client(tmp_path):
    """A client whose embedded store is the test's own."""
    with pnb.Client(path=tmp_path / "store") as one:
        yield one


@pytest.fixture(autouse=True)
def _own_store(tmp_path, monkeypatch):
    """Keep tests that name no client away from the working directory and from any server."""
    monkeypatch.setenv("PHOENIX_NB_HOME", str(tmp_path / "home"))
    for variable in [name for name in os.environ if re.match("PHOENIX_(?!NB_)", name)]:
        monkeypatch.delenv(variable)
    monkeypatch.setenv("PHOENIX_DISCOVER_CONFIG", "false")


@pytest.fixture
def folder():
    """An empty folder; in memory where there is such a place, because the tests would wait for the disk."""
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108
    with tempfile.TemporaryDirectory(dir=memory) as name:
        yield Path(name)
