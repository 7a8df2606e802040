"""Marked tests become runs of an experiment, in a session of pytest of their own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import phoenix_nb as pnb

SUITE = """
from pathlib import Path

import pytest
from phoenix_nb.pytest import evaluate, log_evaluation, log_output

BETTER = {better}


def short(output):
    Path("evaluated").touch()
    return len(output) < 3


async def exact(output, expected):
    return output == expected["expected"]


def broken(output):
    raise KeyError("no such thing")


@pytest.mark.phoenix(
    evaluators=[short, broken], repetitions=2, experiment_metadata={{"model": "stand-in"}}
)
@pytest.mark.parametrize(
    ("question", "expected"), [("a", "A"), ("b", "BB")], ids=["first", "second-one"]
)
def test_answers(question, expected):
    output = question.upper() * (1 + (BETTER and question == "b"))
    log_output(output)
    log_evaluation(name="tone", score=0.5, label="calm")
    assert evaluate(exact) is (output == expected)
    assert output == expected


@pytest.mark.phoenix
def test_raises():
    raise RuntimeError("the model is away, api_key=sk-1234567890abcdefghij")


@pytest.mark.phoenix(dataset="others")
class TestOthers:
    def test_passes(self):
        log_output({{"x": 1}})

    @pytest.mark.skip(reason="later")
    def test_skipped(self):
        pass


def test_unmarked():
    with pytest.raises(Exception, match="outside of a test"):
        log_output(1)
"""


@pytest.fixture(autouse=True)
def _store(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PHOENIX_NB_HOME", str(tmp_path / "store"))


def run_suite(
    folder: Path, *options: str, better: bool = False, suite: str | None = None, code: int = 1
) -> str:
    (folder / "test_bot.py").write_text(suite or SUITE.format(better=better))
    plugins = ("-p", "no:phoenix_nb", "-p", "phoenix_nb.pytest.plugin", "-p", "no:cacheprovider")
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *plugins, *options, "test_bot.py"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(pnb.__file__).parents[1])},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == code, ended.stdout + ended.stderr  # 1: some tests of the suite fail
    return ended.stdout


def latest(dataset: str) -> pnb.RanExperiment:
    return pnb.get_experiment(pnb.list_experiments(dataset)[0]["id"])


def dataset_of(name: str) -> pnb.Dataset:
    return pnb.Client().datasets.get_dataset(dataset=name)


def test_marked_tests_are_recorded_with_pass_and_evaluations(tmp_path):
    printed = run_suite(tmp_path)

    dataset = dataset_of("test_bot")
    assert [example["id"] for example in dataset.examples] == [
        "test_bot.py::test_answers[first]",
        "test_bot.py::test_answers[second-one]",
        "test_bot.py::test_raises",
    ]
    assert dict(dataset.examples[0]["input"]) == {"question": "a", "expected": "A"}
    assert dict(dataset.examples[0]["output"]) == {"expected": "A"}
    frame = latest(dataset.id).to_dataframe().sort_index()
    first = frame.loc["test_bot.py::test_answers[first]"]
    second = frame.loc["test_bot.py::test_answers[second-one]"]
    assert list(first["pass.score"]) == [1.0, 1.0]
    assert list(second["pass.score"]) == [0.0, 0.0]
    assert list(second["output"]) == ["B", "B"]
    assert second["pass.explanation"].iloc[0].startswith("AssertionError")
    assert list(second["short.score"]) == [1.0, 1.0]
    assert list(second["exact.score"]) == [0.0, 0.0]
    assert set(first["tone.label"]) == {"calm"}
    assert "no such thing" in first["broken.error"].iloc[0]
    assert "2 of 5 runs of test_bot passed" in printed
    assert ". broken could not judge 4 of 4 runs" in printed
    assert "1 of 1 runs of others passed" in printed
    recorded = pnb.list_experiments(dataset.id)[0]  # of which one test was not repeated
    assert (recorded.status, recorded.planned) == ("completed", 5)


@pytest.mark.slow
def test_test_that_raises_is_a_failed_run(tmp_path):
    run_suite(tmp_path)

    frame = latest(dataset_of("test_bot").id).to_dataframe()
    raised = frame.loc["test_bot.py::test_raises"].iloc[0]
    assert "the model is away" in raised["error"]
    assert "sk-1234" not in raised["error"] + raised["pass.explanation"]
    assert raised["pass.score"] == 0.0


@pytest.mark.slow
def test_evaluator_that_cannot_be_called_fails_its_test_alone(tmp_path):
    suite = """
import pytest

@pytest.mark.phoenix(evaluators=[lambda outptu, other: 1])
def test_mistyped():
    pass

@pytest.mark.phoenix
def test_other():
    pass
"""
    printed = run_suite(tmp_path, suite=suite)

    assert "1 failed, 1 passed" in printed
    assert "parameter 'outptu' that nothing fits" in printed


@pytest.mark.slow
def test_misspelled_keyword_of_a_marker_is_refused_before_any_test(tmp_path):
    suite = """
import pytest

@pytest.mark.phoenix(evaluator=[len])
def test_mistyped():
    raise AssertionError("was run")
"""
    printed = run_suite(tmp_path, suite=suite, code=2)

    assert "The marker knows no 'evaluator'; did you mean 'evaluators'?" in printed
    assert "was run" not in printed.partition("short test summary")[2]


@pytest.mark.slow
def test_next_session_is_compared_with_the_one_before(tmp_path):
    run_suite(tmp_path)
    printed = run_suite(tmp_path, "--phoenix-nb-summary=summary.md", better=True)

    dataset = dataset_of("test_bot")
    assert len(dataset.examples) == 3
    assert "4 of 5 runs of test_bot passed" in printed
    assert "on pass" in printed
    text = (tmp_path / "summary.md").read_text()
    assert text.startswith("### test\\_bot")
    assert "| pass | test\\_bot" in text


@pytest.mark.slow
def test_selected_tests_leave_the_other_examples_in_the_dataset(tmp_path):
    run_suite(tmp_path)
    run_suite(tmp_path, "-k", "raises")

    dataset = dataset_of("test_bot")
    assert len(dataset.examples) == 3
    assert latest(dataset.id).to_dataframe().index.get_level_values("example_id").nunique() == 1


@pytest.mark.slow
def test_workers_of_xdist_report_to_one_experiment(tmp_path):
    printed = run_suite(tmp_path, "--numprocesses=2")

    assert "2 of 5 runs of test_bot passed" in printed
    assert len(latest(dataset_of("test_bot").id).to_dataframe()) == 5


@pytest.mark.slow
def test_switched_off_plugin_evaluates_and_records_nothing(tmp_path):
    printed = run_suite(tmp_path, "--phoenix-nb-off")

    assert "phoenix_nb:" not in printed
    assert not (tmp_path / "evaluated").exists()
    assert len(pnb.list_experiments()) == 0
