"""Experiments as plain text and in a terminal."""

import io
import re
from dataclasses import replace
from typing import Any

import pytest
from rich.console import Console

import phoenix_nb as pnb
from phoenix_nb.core.progress import events as e
from phoenix_nb.core.progress.progress import Progress, fold
from phoenix_nb.core.summary.failures import FailureGroup
from phoenix_nb.model import ExperimentStatus, ExperimentSummaryRecord, Failure, SessionOutcome
from phoenix_nb.ui.live.terminal import TerminalDisplay, _bar, print_summary
from phoenix_nb.ui.shared.plain_text import (
    dataset_text,
    experiment_text,
    experiments_text,
    failure_lines,
    progress_text,
)
from phoenix_nb.ui.static_html.experiment import experiment_html
from tests.ui.fabric import NOW, dataset, experiment_card, feed, record


def test_a_summary_says_all_in_a_few_lines() -> None:
    card = experiment_card(done=12, outcome=SessionOutcome.STOPPED)
    lines = experiment_text(card).splitlines()
    assert lines[0].startswith("stepwise: stopped, ")
    assert lines[0].endswith("388 missing")
    assert any(line.strip().startswith("correct") and "n = " in line for line in lines)
    assert any("resume_experiment" in line for line in lines)


def test_labels_are_told_with_their_shares() -> None:
    (tone,) = [line for line in experiment_text(experiment_card()).splitlines() if "  tone" in line]
    assert re.search(r"tone +\w+ \d+ %, \w+ \d+ %, .*n = \d+ of", tone)


def test_a_list_of_experiments_is_aligned_and_names_no_failures_where_there_are_none() -> None:
    one = ExperimentSummaryRecord(
        experiment_id="exp_1", name="a", dataset_id="d", dataset_name="x", dataset_version_id="v",
        created_at=NOW, status=ExperimentStatus.COMPLETED, planned=9, done=9, failed=0,
    )  # fmt: skip
    two = one.model_copy(update={"name": "a longer name", "failed": 2, "done": 7})
    lines = experiments_text([one, two]).splitlines()
    assert len({line.index("2026-03-04") for line in lines}) == 1
    assert lines[0].endswith("9 of 9 done")
    assert lines[1].endswith("7 of 9 done, 2 failed")


def test_hostile_texts_stay_on_their_line() -> None:
    text = experiment_text(experiment_card(hostile=True, examples=20))
    assert "\x1b" not in text
    assert len(text) < 10_000


def test_progress_is_one_line() -> None:
    assert progress_text(Progress()) == "experiment (starting)"
    line = progress_text(fold(feed([record(examples=10)], 10)))
    assert line.startswith("stepwise (running): 10 of 20 runs done, about ")


def test_data_sets_and_lists() -> None:
    assert dataset_text(dataset(20)).startswith("gsm8k: 20 examples, version ")
    assert experiments_text([]) == "no experiments yet"
    assert experiments_text([], "/here/x.db") == "no experiments yet in /here/x.db"


def test_a_failure_without_a_message_has_no_colon() -> None:
    group = FailureGroup("ValueError", None, 5, "", "e", 1)
    [line] = failure_lines(replace(experiment_card(), errors=(group,)))
    assert line == "  ✗ ValueError × 5 in the task"


def test_messages_that_differ_are_not_said_to_be_the_first_one() -> None:
    """17 failures of one type, most of them 400, were all reported as 502."""
    first = FailureGroup("HTTPStatusError", None, 17, "502 Bad Gateway", "e", 1)
    group = replace(first, alike=False)
    for shown, words in ((first, ": 502"), (group, ", such as: 502")):
        card = replace(experiment_card(), errors=(shown,))
        assert failure_lines(card) == [f"  ✗ HTTPStatusError × 17 in the task{words} Bad Gateway"]
        assert f"in the task{words}" in re.sub("<[^>]*>", "", experiment_html(card))


@pytest.mark.parametrize(("messages", "alike"), [("aa", True), ("ab", False)])
def test_failures_of_one_type_know_whether_they_say_the_same(messages: str, *, alike: bool) -> None:
    def fails(input: dict[str, Any]) -> None:
        raise ValueError(messages[input["n"]])

    numbers = pnb.Dataset.from_records([{"n": 0}, {"n": 1}], input_keys="n")
    ran = pnb.run_experiment(numbers, fails, retries=0, print_summary=False)
    assert [group.alike for group in ran.report().errors] == [alike]


def test_the_bar_follows_and_leaves_the_summary() -> None:
    stream = io.StringIO()
    progress = Progress()
    shown = TerminalDisplay(progress, stream=stream, clock=lambda: progress.now)
    shown.open()
    for event in feed([record(examples=10)], 20):
        progress.apply(event)
        shown(event)
        shown.tick()
    shown.close(final_text="[bold]all done[/bold]")
    assert "[bold]all done[/bold]" in stream.getvalue()


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_the_bar_keeps_to_one_line(width: int) -> None:
    progress = Progress()
    for event in feed([record(examples=10)], 10):
        progress.apply(event)
        console = Console(file=io.StringIO(), width=width)
        console.print(_bar(progress, progress.now, width))
        assert console.file.getvalue().count("\n") == 1  # type: ignore[attr-defined]


@pytest.mark.parametrize("width", [40, 140])
def test_the_summary_is_printed_without_breaking_its_lines(width: int) -> None:
    console = Console(file=io.StringIO(), width=width)
    print_summary(experiment_card(), console)
    printed = console.file.getvalue()  # type: ignore[attr-defined]
    assert printed == experiment_text(experiment_card()) + "\n"
    assert re.search(r"✗ KeyError × \d+ in ", printed)


def test_the_bar_counts_what_will_be_tried_again() -> None:
    one = record(examples=10)
    progress = fold(feed([one], 10))
    where = {"experiment_id": one.id, "example_id": "r-1", "repetition": 1}
    progress.apply(e.RunStarted(at=progress.now, **where))
    error = Failure(type="TimeoutError", message="too long")
    progress.apply(e.AttemptFailed(at=progress.now, **where, attempt=1, error=error, retry_in=2.0))
    console = Console(file=io.StringIO(), width=120)
    console.print(_bar(progress, progress.now, 120))
    assert "1 to be tried again" in console.file.getvalue()  # type: ignore[attr-defined]
