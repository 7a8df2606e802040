"""Notes in the opened row when the kernel answers late, refuses, or not at all."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.ui.run_table.editing import Actions, editable
from tests.ui.tables import runs

pytestmark = pytest.mark.browser

HOLD = """() => {
  const { send } = window.model;
  window.held = [];
  window.model.send = (message) => {
    if (message.type === 'annotate') window.held.push(message);
    else send(message);
  };
  window.let_go = () => { window.model.send = send; window.held.forEach(send); };
}"""


@pytest.fixture
def actions() -> Actions:
    return Actions(12)


@pytest.fixture
def opened(answered: Callable[[Any], Page], actions: Actions) -> Page:
    """The first row, open."""
    page = answered(editable(runs(12), actions))
    page.locator(".pnb-space .pnb-row").first.click()
    expect(page.get_by_label("Note", exact=True)).to_be_visible()
    return page


def saved(page: Page) -> Any:
    return page.locator(".pnb-saved")


def test_a_kernel_that_does_not_answer_is_said_until_it_does(opened: Page) -> None:
    opened.evaluate(HOLD)
    note = opened.get_by_label("Note", exact=True)
    note.fill("still to be saved")
    note.press("Enter")
    expect(saved(opened)).to_have_text("Saving …")
    expect(saved(opened)).to_contain_text("Not saved yet: the kernel is busy")
    expect(note).to_have_value("still to be saved")
    opened.evaluate("() => window.let_go()")
    expect(saved(opened)).to_contain_text("Saved · ada")


def test_a_store_that_refuses_is_said_and_the_text_stays(opened: Page, actions: Actions) -> None:
    actions.away = True
    note = opened.get_by_label("Note", exact=True)
    note.fill("kept in the box")
    note.press("Enter")
    expect(saved(opened)).to_have_text("Not saved: The store is away. Start it again.")
    expect(note).to_have_value("kept in the box")
    opened.get_by_role("button", name="Thumb up").click()
    expect(saved(opened)).to_contain_text("Not saved")
    expect(opened.get_by_role("button", name="Thumb up")).to_have_attribute("aria-pressed", "false")
    actions.away = False
    note.press("End")
    note.type("!")
    note.press("Enter")
    expect(saved(opened)).to_contain_text("Saved · ada")
    assert actions.notes[-1].note == "kept in the box!"


def test_what_is_typed_is_saved_after_a_pause_and_when_the_row_is_left(
    opened: Page, actions: Actions
) -> None:
    note = opened.get_by_label("Note", exact=True)
    note.type("a pause")
    expect(saved(opened)).to_contain_text("Saved · ada")
    note.type(", and gone")
    opened.get_by_role("button", name="Next run").click()
    expect(note).to_have_value("")
    assert actions.notes[-1].note == "a pause, and gone"


def test_every_control_has_a_name_and_keeps_the_focus(opened: Page) -> None:
    opened.keyboard.press("t")
    tag = opened.get_by_label("Add a tag")
    expect(tag).to_be_focused()
    opened.keyboard.type("policy,")
    expect(saved(opened)).to_contain_text("Saved · ada")
    expect(tag).to_be_focused()
    opened.keyboard.press("Backspace")
    expect(opened.locator(".pnb-notes .pnb-chip")).to_have_count(0)
    opened.keyboard.press("Escape")
    opened.keyboard.press("j")
    expect(opened.locator(".pnb-openbar strong")).not_to_have_text("q-0009")


def test_rows_that_cannot_be_written_on_have_no_notes(
    answered: Callable[[Any], Page], actions: Actions
) -> None:
    actions.writable = False
    page = answered(editable(runs(12), actions))
    page.locator(".pnb-space .pnb-row").first.click()
    expect(page.locator(".pnb-openbar strong")).to_have_text("q-0009")
    expect(page.locator(".pnb-notes")).to_be_hidden()
    page.keyboard.press("x")
    expect(page.locator(".pnb-picked")).to_be_visible()
    expect(page.get_by_role("button", name="Add to dataset…")).to_have_count(0)
