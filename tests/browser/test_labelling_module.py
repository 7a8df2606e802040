"""The browser's half of the labelling widget, with a made-up model that answers when it is told to."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import phoenix_nb as pnb
from phoenix_nb.ui.shared.assets import module, styles
from tests.labels.labelled import experiment

pytestmark = pytest.mark.browser


def test_an_answer_that_waits_for_the_kernel_is_not_taken_for_saved(
    mount: Callable[..., Page], tmp_path: Path
) -> None:
    session = pnb.label(experiment(tmp_path / "s.db"), "Is it right?", n=12)
    messages: list[object] = []
    session.widget.send = lambda message, **_: messages.append(message)
    session.widget._receive(session.widget, {"type": "row", "request": 1, "place": -1}, [])
    page = mount(module("labelling"), styles("labelling"), setup=bytes(session.widget.setup))
    page.evaluate("message => window.model.receive(message)", messages[0])
    expect(page.locator(".pnb-label-status")).to_have_text("")
    page.locator(".pnb-label").press("1")
    expect(page.locator(".pnb-label-status")).to_contain_text("Not saved yet")
    expect(page.locator(".pnb-label-head")).to_contain_text("row 1 of 12")
