"""The browser's half of the labelling widget, with a made-up model that answers when it is told to."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import phoenix_nb as pnb
from phoenix_nb.ui.shared.assets import module, styles
from tests.labels.labelled import experiment

pytestmark = pytest.mark.browser


def answered(session: pnb.LabellingSession, question: dict[str, object]) -> object:
    """Return the kernel's answer to a question."""
    messages: list[object] = []
    session.widget.send = lambda message, **_: messages.append(message)
    session.widget._receive(session.widget, question, [])
    return messages[0]


def receive(page: Page, message: object) -> None:
    page.evaluate("message => window.model.receive(message)", message)


def test_an_answer_that_waits_for_the_kernel_is_not_taken_for_saved(
    mount: Callable[..., Page], tmp_path: Path
) -> None:
    session = pnb.label(experiment(tmp_path / "s.db"), "Is it right?", n=12)
    page = mount(module("labelling"), styles("labelling"), setup=bytes(session.widget.setup))
    receive(page, answered(session, {"type": "row", "request": 1, "place": -1}))
    expect(page.locator(".pnb-label-status")).to_have_text("")
    page.locator(".pnb-label").press("1")
    expect(page.locator(".pnb-label-status")).to_contain_text("Not saved yet")
    expect(page.locator(".pnb-label-head")).to_contain_text("row 1 of 12")


def test_panel_is_in_sight_after_the_last_row(mount: Callable[..., Page], tmp_path: Path) -> None:
    session = pnb.label(experiment(tmp_path / "s.db"), "Is it right?", n=1)
    page = mount(module("labelling"), styles("labelling"), setup=bytes(session.widget.setup))
    page.add_style_tag(
        content="body { padding: 300px 0 3000px; } .pnb-label-row { height: 900px; }"
    )
    receive(page, answered(session, {"type": "row", "request": 1, "place": -1}))
    page.locator(".pnb-label").focus()
    page.evaluate("() => scrollTo(0, 1100)")
    page.keyboard.press("1")
    receive(page, answered(session, {"type": "label", "request": 2, "place": 0, "label": "yes"}))
    expect(page.locator(".pnb-label-done")).to_be_in_viewport()


def test_each_row_begins_with_the_expected_value_folded_away(
    mount: Callable[..., Page], tmp_path: Path
) -> None:
    session = pnb.label(experiment(tmp_path / "s.db"), "Is it right?", n=12)
    page = mount(module("labelling"), styles("labelling"), setup=bytes(session.widget.setup))
    receive(page, answered(session, {"type": "row", "request": 1, "place": -1}))
    value = page.locator(".pnb-label-expected")
    button = page.get_by_role("button", name="expected")
    page.locator(".pnb-label").press("e")
    expect(value).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.locator(".pnb-label").press("1")
    receive(page, answered(session, {"type": "label", "request": 2, "place": 0, "label": "yes"}))
    expect(page.locator(".pnb-label-head")).to_contain_text("row 2 of 12")
    expect(value).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "false")
