"""The buttons below a finished card: what there is to go on with, and what each opens."""

import gc

import pytest

import phoenix_nb as pnb
from phoenix_nb.ui.comparison.view import ComparisonView
from phoenix_nb.ui.run_table.widget import RunGrid
from phoenix_nb.verbs import next_steps as module
from phoenix_nb.verbs.next_steps import next_steps

DATASET = pnb.Dataset.from_records([{"n": n} for n in range(6)], input_keys=["n"], name="steps")


class Handle:
    """As much of a handle as a card's buttons use."""

    status = "completed"

    def __init__(self):
        self.retried_in = []

    def retry_failed(self):
        self.retried_in.append(module.STAGE.get())


@pytest.fixture
def handle():
    return Handle()


def ran(client, name="first", *, fails=False, **given):
    def task(n):
        if fails and n["n"] % 2:
            raise ValueError("no")
        return n["n"]

    return pnb.run_experiment(
        DATASET, task, lambda output: output > 1, client=client, experiment_name=name,
        print_summary=False, retries=0, **given,
    )  # fmt: skip


def show(output):
    return show


def press(steps, label):
    """Press a button; returns what it answered, and the widget that it opened."""
    answers = []
    steps.send = lambda answer, **_: answers.append(answer)
    key = next(key for key, step in steps._steps.items() if step.label == label)
    steps._receive(steps, {"type": "step", "key": key}, [])
    return (answers or [None])[-1], steps._open


def labels(steps):
    return [step.label for step in steps._steps.values()]


def test_a_card_offers_what_there_is_to_go_on_with(client, handle):
    compare = "Compare with the one before"
    good = next_steps([ran(client)], handle, client, show)
    bad = next_steps([ran(client, fails=True)], handle, client, show)
    rehearsal = next_steps([ran(client, dry_run=3)], handle, client, show)
    assert labels(good) == ["Explore", compare]
    assert labels(bad) == ["Explore", "Failures", "Retry failed", compare]
    assert labels(rehearsal) == ["Explore"]


def test_rows_and_failures_open_below(client, handle):
    steps = next_steps([ran(client, fails=True)], handle, client, show)
    answer, opened = press(steps, "Explore")
    assert isinstance(opened, RunGrid)
    assert answer["place"] == opened.place_name
    _, opened = press(steps, "Failures")
    assert b'"show":"failed"' in opened.setup


def test_the_one_before_is_the_last_on_the_dataset(client, handle):
    ran(client, "first")
    second = ran(client, "second", fails=True)
    steps = next_steps([second], handle, client, show)
    ran(client, "third")
    _, opened = press(steps, "Compare with the one before")
    assert isinstance(opened, ComparisonView)
    assert opened._card.variants == ("first", "second")


def test_a_first_experiment_has_none_before(client, handle):
    steps = next_steps([ran(client)], handle, client, show)
    answer, _ = press(steps, "Compare with the one before")
    assert answer["place"] is None
    assert "no experiment before" in answer["words"]


def test_what_failed_is_run_again_in_the_card_s_place(client, handle):
    steps = next_steps([ran(client, fails=True)], handle, client, show)
    press(steps, "Retry failed")
    assert handle.retried_in == [show]
    assert module.STAGE.get() is None
    handle.status = "running"
    answer, _ = press(steps, "Retry failed")
    assert answer["words"] == "It is being run already."


def test_a_card_keeps_no_experiment_in_memory(client, handle):
    steps = next_steps([ran(client)], handle, client, show)
    rehearsal = next_steps([ran(client, dry_run=2)], handle, client, show)
    gc.collect()
    assert isinstance(press(steps, "Explore")[1], RunGrid)  # read again from the store
    answer, _ = press(rehearsal, "Explore")
    assert "run the cell again" in answer["words"]


def test_what_goes_wrong_is_said_where_the_click_was(client, handle):
    def broken():
        raise pnb.StoreError("the disk is full; make room")

    handle.retry_failed = broken
    steps = next_steps([ran(client, fails=True)], handle, client, show)
    answer, _ = press(steps, "Retry failed")
    assert answer["words"] == "StoreError: the disk is full; make room"


def test_a_saved_card_has_the_call_instead(client, handle):
    made = ran(client)
    html = next_steps([made], handle, client, show).html()
    assert f"pnb.get_experiment(&quot;{made.experiment_id}&quot;).explore()" in html


def test_messages_that_nobody_meant_are_passed_over(client, handle):
    steps = next_steps([ran(client)], handle, client, show)
    for content in ({"type": "step", "key": "step-99"}, {"type": "other"}, None, {"key": 1}):
        steps._receive(steps, content, [])
