"""Notes on rows in JupyterLab: written by keyboard, found after the kernel; and what is done with rows."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

SETUP = """
import os
os.environ["PHOENIX_NB_HOME"] = {home!r}
import phoenix_nb as pnb
from tests.ui.tables import LABELLED

def task(input):
    if input["n"] % 5 == 4:
        raise ValueError("no answer")
    return {{"label": ("billing", "account")[input["n"] % 2], "urgency": input["n"] % 3}}

def label_match(output, expected):
    return output["label"] == expected["label"]

dataset = pnb.Dataset.from_records(
    LABELLED, input_keys=["n", "message"], output_keys=["label", "urgency"], id_key="id",
    name="tickets",
)
"""
RUN = """
ran = pnb.run_experiment(dataset, task, [label_match], experiment_name="first", retries=0)
"""
VIEW = "view = ran.explore()\nview"
AGAIN = "ran = pnb.get_experiment('first')"


def explored(notebook: Callable, *cells: str) -> Any:
    nb = notebook(list(cells))
    nb.run_all()
    wait_for_rows(nb.page)
    return nb


def wait_for_rows(page: Page) -> None:
    count = page.locator(".pnb-explore .pnb-count")
    expect(count).to_contain_text(re.compile(r"\d"))
    page.locator(".pnb-scroll").scroll_into_view_if_needed()


def open_row(page: Page, example: str) -> None:
    page.locator(".pnb-space .pnb-row", has_text=example).click()
    expect(page.locator(".pnb-openbar strong")).to_have_text(example)


def state(page: Page):
    return page.locator(".pnb-saved")


def test_a_note_by_keyboard_is_there_after_the_kernel(notebook: Callable, tmp_path: Path) -> None:
    setup = SETUP.format(home=str(tmp_path))
    nb = explored(notebook, setup, RUN, VIEW)
    page = nb.page
    cells = page.locator(".jp-Notebook .jp-CodeCell").count()
    page.locator(".pnb-scroll").focus()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    title = page.locator(".pnb-openbar strong")
    expect(title).to_have_text("ticket-04")
    page.keyboard.press("n")
    page.keyboard.type("a wrong rule, and dd is not a command")
    page.keyboard.press("Enter")
    expect(state(page)).to_contain_text("Saved · ")
    page.keyboard.press("Escape")
    page.keyboard.press("t")
    page.keyboard.type("policy,")
    page.keyboard.type("refund")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    page.keyboard.press("-")
    expect(page.get_by_role("button", name="Thumb down")).to_have_attribute("aria-pressed", "true")
    expect(state(page)).to_contain_text("Saved · ")
    page.keyboard.press("j")
    expect(title).not_to_have_text("ticket-04")
    expect(page.get_by_label("Note", exact=True)).to_have_value("")
    assert page.locator(".jp-Notebook .jp-CodeCell").count() == cells

    nb.restart()
    again = explored(notebook, setup, AGAIN, VIEW)
    open_row(again.page, "ticket-04")
    expect(again.page.get_by_label("Note", exact=True)).to_have_value(
        "a wrong rule, and dd is not a command"
    )
    tags = again.page.locator(".pnb-notes .pnb-chip")
    expect(tags).to_have_text(["policy ✕", "refund ✕"])
    row = again.page.locator(".pnb-space .pnb-row", has_text="ticket-04")
    expect(row).to_contain_text("policy, refund")
    expect(state(again.page)).to_contain_text("Saved · ")


def test_notes_are_columns_and_filters_as_soon_as_they_are_saved(
    lab: Callable, tmp_path: Path
) -> None:
    nb = explored(lab, SETUP.format(home=str(tmp_path)), RUN, VIEW)
    page = nb.page
    open_row(page, "ticket-04")
    page.get_by_label("Add a tag").fill("policy")
    page.keyboard.press("Enter")
    expect(state(page)).to_contain_text("Saved · ")
    expect(page.locator(".pnb-header")).to_contain_text("tags")
    row = page.locator(".pnb-space .pnb-row", has_text="ticket-04")
    expect(row).to_contain_text("policy")
    expect(page.locator(".pnb-openbar strong")).to_have_text("ticket-04")
    page.get_by_label("Filter by an expression").fill('"policy" in tags')
    expect(page.locator(".pnb-count")).to_contain_text("1 of 20")
    page.get_by_label("Filter by an expression").fill("")
    expect(page.locator(".pnb-count")).to_have_text("20 runs · worst first")
    expect(page.locator(".pnb-detail")).to_be_hidden()
    open_row(page, "ticket-04")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".pnb-notes .pnb-chip")).to_have_count(0)
    expect(row).not_to_contain_text("policy")


def test_a_note_is_saved_while_a_cell_runs_or_soon_after(
    lab: Callable, hold: Any, tmp_path: Path
) -> None:
    """Where the front end has a subshell for widgets it is saved at once, elsewhere when the cell ends."""
    nb = explored(lab, SETUP.format(home=str(tmp_path)), RUN, VIEW, "")
    page = nb.page
    open_row(page, "ticket-04")
    nb.begin_cell(3, hold.cell)
    page.wait_for_function(
        "() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.status === 'busy'"
    )
    page.get_by_label("Note", exact=True).fill("written meanwhile")
    page.keyboard.press("Enter")
    hold.release()
    expect(state(page)).to_contain_text("Saved · ")


def test_selected_rows_become_a_split_and_come_back_to_python(
    lab: Callable, tmp_path: Path
) -> None:
    read = """
print(sorted(view.selected.index.get_level_values(0)))
print(sorted(example["id"] for example in pnb.Client().datasets.get_dataset(dataset="tickets").split("hard")))
"""
    nb = explored(lab, SETUP.format(home=str(tmp_path)), RUN, VIEW)
    page = nb.page
    page.locator(".pnb-scroll").focus()
    for key in ("j", "x", "j", "x"):
        page.keyboard.press(key)
    bar = page.locator(".pnb-picked")
    expect(bar).to_contain_text("2 runs selected")
    page.get_by_role("button", name="Add to dataset…").click()
    page.keyboard.type("hard")
    page.keyboard.press("Enter")
    expect(bar).to_contain_text("Added to the split “hard” of tickets")
    page.get_by_role("button", name="Run again…").click()
    expect(bar.locator("pre")).to_contain_text('.dataset.select(["ticket-04", "ticket-09"])')
    page.evaluate(
        """source => {
          const widget = window.jupyterapp.shell.currentWidget;
          widget.content.activeCellIndex = 2;
          return window.jupyterapp.commands.execute('notebook:insert-cell-below')
            .then(() => widget.content.activeCell.model.sharedModel.setSource(source))
            .then(() => window.jupyterapp.commands.execute('notebook:run-cell'));
        }""",
        read,
    )
    expect(page.locator(".jp-OutputArea-output").last).to_contain_text(
        "['ticket-04', 'ticket-09']\n['ticket-04', 'ticket-09']"
    )


def test_an_expected_value_is_corrected_in_the_opened_row(lab: Callable, tmp_path: Path) -> None:
    nb = explored(lab, SETUP.format(home=str(tmp_path)), RUN, VIEW)
    page = nb.page
    open_row(page, "ticket-03")
    page.get_by_role("button", name="Correct expected…").click()
    box = page.get_by_label("Expected value")
    expect(box).to_be_focused()
    box.fill('{"label": account}')
    page.get_by_role("button", name="Make a new version").click()
    said = page.locator(".pnb-notes .pnb-said")
    expect(said).to_contain_text("not JSON")
    box.fill('{"label": "account"}')
    page.get_by_role("button", name="Make a new version").click()
    expect(said).to_contain_text("only evaluations are made again")
    expect(said.locator("pre")).to_contain_text("reuse=True")
