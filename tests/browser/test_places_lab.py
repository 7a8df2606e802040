"""Widgets in their places, in JupyterLab: with a kernel they work; saved, they are their static form."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

SETUP = """
import phoenix_nb as pnb
from phoenix_nb.cli.demo import PROMPTS, correct, dataset, stand_in_model
import tempfile
client = pnb.Client(path=tempfile.mkdtemp())

def run(name, fails=False, **given):
    async def task(input):
        if fails and len(input["message"]) % 3 == 0:
            raise ValueError("no answer")
        return await stand_in_model(PROMPTS[name].replace("{message}", input["message"]))
    return pnb.run_experiment(
        dataset(), task, [correct], client=client, experiment_name=name, **given
    )
"""
RAN = SETUP + "run('terse', print_summary=False)\nexperiment = run('guided', fails=True)"
LISTED = SETUP + (
    "run('terse', print_summary=False)\nrun('guided', print_summary=False)\n"
    "board = pnb.list_experiments(client=client).explore()\nboard"
)
EXPLORED = "from tests.ui.tables import tickets\ntickets().explore()"
FAULT = "Error displaying widget"


def in_sight(page: Page, text: str) -> None:
    expect(page.get_by_text(text).first).to_be_visible()


def reopen(notebook: Callable, nb: Any) -> Any:
    """Open a saved notebook anew, as after a night: its kernel is gone."""
    nb.save()
    nb.shut_down()
    return notebook(path=nb.path)


def test_an_explorer_outlives_a_reload_and_leaves_its_static_form_to_a_lost_kernel(
    notebook: Callable,
) -> None:
    """Once, it showed "Loading widget…", though a static form lay in the file."""
    nb = notebook([EXPLORED])
    nb.run_all()
    count = nb.page.locator(".pnb-explore .pnb-count")
    expect(count).to_be_visible()
    assert [sorted(output["data"]) for output in nb.outputs(0)] == [["text/html", "text/plain"]]
    nb.save()
    nb.page.reload()
    expect(count).to_be_visible()
    nb.restart()
    expect(nb.page.locator(".pnb-explore")).to_have_count(0)
    in_sight(nb.page, "ticket-0007")
    reopened = reopen(notebook, nb)
    in_sight(reopened.page, "ticket-0007")
    expect(reopened.page.locator(".pnb-explore")).to_have_count(0)
    assert FAULT not in reopened.page.content()


def test_the_finished_card_opens_its_rows_and_its_failures(lab: Callable) -> None:
    nb = lab([RAN])
    nb.run_all()
    nb.page.get_by_role("button", name="Failures").click()
    count = nb.page.locator(".pnb-stage .pnb-explore .pnb-count")
    expect(count).to_be_visible()
    chosen = nb.page.locator(".pnb-stage .pnb-kind[aria-pressed='true']")
    expect(chosen).to_contain_text("ailed")
    nb.page.get_by_role("button", name="Explore").first.click()
    expect(chosen).to_contain_text("All")


def test_the_finished_card_compares_with_the_one_before(lab: Callable) -> None:
    nb = lab([RAN])
    nb.run_all()
    nb.page.get_by_role("button", name="Compare with the one before").click()
    expect(nb.page.locator(".pnb-stage .pnb")).to_be_visible()
    in_sight(nb.page, "terse")


def test_the_finished_card_runs_again_what_has_failed(lab: Callable) -> None:
    nb = lab([RAN, "'idle'"])
    nb.run_all()
    nb.page.get_by_role("button", name="Retry failed").click()
    expect(nb.page.get_by_role("button", name="Retry failed")).to_have_count(0)
    expect(nb.page.get_by_role("button", name="Retry failed")).to_be_visible()
    in_sight(nb.page, "25 of 48 runs done, 23 failed")


def test_a_click_while_the_kernel_is_busy_says_so(lab: Callable, hold: Any) -> None:
    nb = lab([RAN, hold.cell])
    nb.begin()
    button = nb.page.get_by_role("button", name="Explore")
    expect(button.first).to_be_visible()
    button.first.click()
    in_sight(nb.page, "Waiting for the kernel")
    hold.release()
    expect(nb.page.locator(".pnb-stage .pnb-explore")).to_be_visible()


def test_two_experiments_of_the_leaderboard_are_compared(lab: Callable) -> None:
    nb = lab([LISTED, "print(board.selected)"])
    nb.run_all()
    compare = nb.page.get_by_role("button", name="Compare")
    expect(compare).to_have_attribute("aria-disabled", "true")
    for name in ("guided", "terse"):
        nb.page.get_by_role("checkbox", name=name).check()
    compare.click()
    expect(nb.page.locator(".pnb-leaderboard .pnb-stage .pnb")).to_be_visible()


def test_a_reopened_card_has_the_call_instead_of_the_buttons(notebook: Callable) -> None:
    nb = notebook([RAN])
    nb.run_all()
    expect(nb.page.get_by_role("button", name="Explore")).to_be_visible()
    reopened = reopen(notebook, nb)
    in_sight(reopened.page, "pnb.get_experiment(")
    expect(reopened.page.get_by_role("button", name="Explore")).to_have_count(0)
    assert FAULT not in reopened.page.content()


SLOW = """
import asyncio, itertools
calls = itertools.count()
async def slow(input):
    await asyncio.sleep(0.5 if next(calls) < 3 else 1_000)  # it is not over before the test is
    return input["message"]
handle = pnb.start_experiment(dataset(), slow, client=client, concurrency=1, experiment_name="slow")
handle
"""


def test_a_run_whose_kernel_was_restarted_says_how_to_go_on(notebook: Callable) -> None:
    """Once, its controls looked alive, and its call could not be pasted."""
    nb = notebook([SETUP + SLOW])
    nb.run_all()
    runs = nb.page.get_by_role("progressbar", name="runs").first
    expect(runs).to_have_attribute("aria-valuenow", re.compile("[1-9]"))
    nb.restart()
    in_sight(nb.page, "was restarted")
    call = nb.page.get_by_text(re.compile(r'pnb\.resume_experiment\("exp_[0-9a-f]+", slow\)'))
    expect(call.first).to_be_visible()
    expect(nb.page.get_by_role("button", name="Pause")).to_have_count(0)


def test_a_run_says_that_its_kernel_is_busy(notebook: Callable, hold: Any) -> None:
    """Once, elapsed and time left went on."""
    nb = notebook([SETUP + SLOW, hold.cell])
    nb.run_cell(0)
    expect(nb.page.get_by_role("button", name="Pause").first).to_be_visible()
    nb.begin_cell(1)
    silent = nb.page.get_by_text("No news from the kernel")
    expect(silent.first).to_be_visible()
    hold.release()
    expect(silent).to_have_count(0)
