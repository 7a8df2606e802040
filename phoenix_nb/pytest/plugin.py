"""The pytest plugin: collects what marked tests say, and records it when the session ends.

What a test says travels with its report, so that the process which gathers the reports records everything:
with pytest-xdist, that is the one which started the workers.
"""

import os
from collections.abc import Generator
from datetime import UTC, datetime
from typing import Any

import pytest

from phoenix_nb.core.values.near_name import near_name
from phoenix_nb.core.values.scrub_secrets import scrub
from phoenix_nb.model.numbers import count_of
from phoenix_nb.pytest.case import Case, note_all, running

_REPETITION = "phoenix_nb_repetition"
_MARKERS = ("phoenix", "phoenix_nb")
_EXPECTED = ("expected", "expected_output", "reference")
"""Parameters of tests that say what is expected."""
_CASE = pytest.StashKey[Case]()
_KEYWORDS = (
    "dataset",
    "dataset_description",
    "experiment_description",
    "experiment_metadata",
    "evaluators",
    "repetitions",
)
"""What a marker may say."""
_MARK = f"({', '.join(f'{name}=None' for name in _KEYWORDS)}): record this test as a run of an experiment."


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the plugin's options."""
    parser.addini("phoenix_dataset", "Record all tests in the dataset of this name.", default="")
    group = parser.getgroup("phoenix_nb")
    group.addoption(
        "--phoenix-nb-summary",
        metavar="PATH",
        help="Append what was recorded to this file, as Markdown; GitHub shows $GITHUB_STEP_SUMMARY.",
    )
    group.addoption(
        "--phoenix-nb-off",
        action="store_true",
        help="Record nothing: marked tests run like any other.",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Register the markers, and the recorder where reports arrive."""
    for marker in _MARKERS:
        config.addinivalue_line("markers", f"{marker}{_MARK}")
    if not config.getoption("--phoenix-nb-off") and not hasattr(config, "workerinput"):
        config.pluginmanager.register(_Recorder(config), "phoenix_nb_recorder")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make a test once for each of its repetitions; refuse a misspelled marker."""
    mark = _mark_of(metafunc.definition)
    for name in mark or ():  # a marker of somebody else's may say what it likes
        if name not in _KEYWORDS and (meant := near_name(name, _KEYWORDS)):
            message = f"The marker knows no {name!r}; did you mean {meant!r}?"
            pytest.fail(message, pytrace=False)
    repetitions = mark.get("repetitions") if mark is not None else None
    if repetitions is None:
        return
    times = count_of(repetitions, 1)
    if times is None:
        message = f"repetitions={repetitions!r} of the marker is not a count; pass 1 or more."
        pytest.fail(message, pytrace=False)
    elif times > 1:
        metafunc.fixturenames.append(_REPETITION)
        metafunc.parametrize(
            _REPETITION,
            range(1, times + 1),
            ids=[f"rep{n}" for n in range(1, times + 1)],
        )


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, None]:
    """Let a marked test speak of its run while it is under way, and evaluate what it says."""
    mark = _mark_of(item)
    if mark is None:
        yield
        return
    parameters = _parameters(item)
    expected = {name: parameters[name] for name in _EXPECTED if name in parameters}
    case = item.stash[_CASE] = Case(parameters or {"nodeid": item.nodeid}, expected)
    with running(case):
        outcome = yield
    error = outcome.excinfo
    answered = error is None or issubclass(error[0], AssertionError)
    if mark.get("evaluators") and answered and not item.config.getoption("--phoenix-nb-off"):
        note_all(case, mark["evaluators"])


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[Any]
) -> Generator[None, Any, None]:
    """Attach what a marked test said to its report."""
    outcome = yield
    mark = _mark_of(item)
    if mark is None or item.config.getoption("--phoenix-nb-off"):
        return
    error = call.excinfo
    if call.when == "teardown" or (call.when == "setup" and error is None):
        return
    report = outcome.get_result()
    if report.skipped and not hasattr(report, "wasxfail"):
        return
    case = item.stash.get(_CASE, None) or Case(_parameters(item), {})
    nodeid = _without_repetition(item)
    asserted = error is not None and error.errisinstance(AssertionError)
    message = scrub(error.exconly(tryshort=True)) if error is not None else None
    report.phoenix_nb = {
        "dataset": _dataset_of(item, mark),
        "options": {key: mark.get(key) for key in _OPTIONS},
        "id": nodeid,
        "input": case.input or {"nodeid": nodeid},
        "expected": case.expected,
        "metadata": {"pytest_nodeid": nodeid, **_names(mark.get("evaluators"))},
        "repetition": _repetition(item),
        "output": case.output,
        "error": message if error is not None and not asserted else None,
        "start_time": datetime.fromtimestamp(call.start, UTC).isoformat(),
        "end_time": datetime.fromtimestamp(call.stop, UTC).isoformat(),
        "evaluations": [
            {
                "name": "pass",
                "score": float(error is None),
                "label": "fail" if error is not None else "pass",
                "explanation": message,
                "annotator_kind": "CODE",
            },
            *case.evaluations,
        ],
    }


_OPTIONS = ("dataset_description", "experiment_description", "experiment_metadata", "repetitions")


class _Recorder:
    """Gathers the reports of one session, and records them at its end."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._cases: dict[str, list[dict[str, Any]]] = {}
        self._lines: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take in what a marked test said."""
        case = getattr(report, "phoenix_nb", None)
        if case is not None:
            self._cases.setdefault(case["dataset"], []).append(case)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self) -> None:
        """Record every suite. What goes wrong here is reported; the tests' own outcome stays."""
        if not self._cases:
            return
        from phoenix_nb.pytest.recording import record

        summaries: list[str] = []
        for dataset, cases in self._cases.items():
            try:
                recorded = record(dataset, cases)
            except Exception as error:  # noqa: BLE001 - whatever it is, the tests have run
                self._lines.append(f"{dataset} is not recorded: {type(error).__name__}: {error}")
                continue
            self._lines.append(recorded.line)
            summaries.append(recorded.markdown)
        path = self._config.getoption("--phoenix-nb-summary")
        if path and summaries:
            with open(path, "a", encoding="utf-8") as file:  # noqa: PTH123 - as given
                file.write("\n".join(summaries) + "\n")

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        """Name the experiments."""
        for line in self._lines:
            terminalreporter.write_line(f"phoenix_nb: {line}")


def _mark_of(item: Any) -> dict[str, Any] | None:
    """The keywords of a test's markers, the nearest first; None if nothing is recorded."""
    names = ("phoenix_nb",) if _phoenix_records(item.config) else _MARKERS
    marks = [mark for name in names for mark in item.iter_markers(name)]
    if not marks:
        return None
    merged: dict[str, Any] = {}
    for mark in reversed(marks):
        merged.update({key: value for key, value in mark.kwargs.items() if value is not None})
    return merged


def _phoenix_records(config: pytest.Config) -> bool:
    """Whether Phoenix's own plugin is active, which records what is marked `phoenix`."""
    plugin = config.pluginmanager.get_plugin("phoenix")
    return getattr(plugin, "__name__", "").startswith("phoenix.client")


def _dataset_of(item: Any, mark: dict[str, Any]) -> str:
    for name in (
        os.environ.get("PHOENIX_TEST_DATASET"),
        mark.get("dataset"),
        item.config.getini("phoenix_dataset"),
    ):
        if name:
            return str(name)
    return str(item.path.stem)


def _parameters(item: Any) -> dict[str, Any]:
    from phoenix_nb.core.values.json_coerce import coerce_output

    given = getattr(getattr(item, "callspec", None), "params", {})
    return {name: coerce_output(value)[0] for name, value in given.items() if name != _REPETITION}


def _repetition(item: Any) -> int:
    given = getattr(getattr(item, "callspec", None), "params", {})
    return int(given.get(_REPETITION, 1))


def _without_repetition(item: Any) -> str:
    """The test's id, the same for all its repetitions."""
    nodeid = str(item.nodeid)
    if _REPETITION not in getattr(getattr(item, "callspec", None), "params", {}):
        return nodeid
    head, _, inside = nodeid.rpartition("[")
    count = f"rep{_repetition(item)}"  # the first part of the case's id, or the last
    case = inside.removesuffix("]")
    case = case.removeprefix(count) if case.startswith(count) else case.removesuffix(count)
    return f"{head}[{case.strip('-')}]" if case.strip("-") else head


def _names(evaluators: Any) -> dict[str, list[str]]:
    if not evaluators:
        return {}
    from phoenix_nb.core.user_code.binding import bind_evaluators
    from phoenix_nb.errors import PhoenixNBError

    try:
        return {"evaluators": [bound.name for bound in bind_evaluators(evaluators)]}
    except PhoenixNBError:  # the test has failed with it; raised here it would end the session
        return {}
