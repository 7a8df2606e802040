"""One page shows many views, each with a style sheet: none changes what another one looks like."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from phoenix_nb import Client, compare, label
from phoenix_nb.core.progress.progress import fold
from phoenix_nb.ui.live.snapshot import Snapshots
from phoenix_nb.ui.shared.assets import module, styles
from phoenix_nb.ui.steps.view import Step, Steps
from tests.labels.labelled import experiment as questions
from tests.ui.fabric import feed, record
from tests.ui.run_table.editing import Actions, editable
from tests.ui.tables import tickets

pytestmark = pytest.mark.browser

VIEWS = ("live", "run_table", "labelling", "comparison", "leaderboard", "steps")
PLACES = """() => [...document.querySelectorAll('section.pnb, section.pnb *')].map((one) => {
  const { x, y, width, height } = one.getBoundingClientRect();
  const { color, fontFamily, fontSize, fontWeight, textAlign } = getComputedStyle(one);
  const place = [x, y, width, height].map(Math.round);
  return [`${one.tagName} ${one.getAttribute('class') ?? ''}`, ...place, color, fontFamily, fontSize,
    fontWeight, textAlign].join(', ');
})"""


def check(page: Page, view: str) -> None:
    """Fail with the elements that the style sheets of the other views change."""
    alone = page.evaluate(PLACES)
    assert alone
    for other in VIEWS:
        if other != view:
            page.add_style_tag(content=styles(other))
    beside = page.evaluate(PLACES)
    changed = [(one, two) for one, two in zip(alone, beside, strict=True) if one != two]
    assert changed == []


def test_other_styles_do_not_change_a_table_of_runs(answered: Callable[[Any], Page]) -> None:
    page = answered(editable(tickets(60), Actions(60)))
    page.locator(".pnb-space .pnb-row").first.click()
    page.get_by_label("Note", exact=True).wait_for()
    page.get_by_role("button", name="Correct expected…").click()
    page.get_by_role("treegrid").press("x")
    page.get_by_text("+ filter").click()
    check(page, "run_table")


def test_other_styles_do_not_change_a_comparison(
    answered: Callable[[Any], Page], tmp_path: Path
) -> None:
    sides = [questions(tmp_path / "s.db", name=name) for name in ("first", "second")]
    page = answered(compare(*sides).explore())
    page.get_by_role("button", name="All").click()
    page.locator(".pnb-space .pnb-row").first.click()
    page.get_by_label("Add a tag").first.wait_for()
    page.get_by_text("Slices: where the difference lies").click()
    page.locator(".pnb-slices table").wait_for()
    check(page, "comparison")


def test_other_styles_do_not_change_runs_under_way(mount: Callable[..., Page]) -> None:
    progress = fold(feed([record(examples=100)], 80))
    snapshot = Snapshots(progress, interactive=True, hint="").take(progress.now)
    page = mount(module("live"), styles("live"), snapshot=snapshot)
    page.locator(".pnb-error summary").first.click()
    check(page, "live")


def test_other_styles_do_not_change_a_labelling_session(
    answered: Callable[[Any], Page], tmp_path: Path
) -> None:
    session = label(questions(tmp_path / "s.db"), "Is it right?", n=12, rubric="Be strict.")
    page = answered(session.widget)
    page.locator(".pnb-label-head").filter(has_text="row 1 of 12").wait_for()
    for name in ("note", "tag", "expected"):
        page.get_by_role("button", name=name, exact=True).click()
    check(page, "labelling")


def test_other_styles_do_not_change_a_leaderboard(
    answered: Callable[[Any], Page], tmp_path: Path
) -> None:
    for name in ("first", "second"):
        questions(tmp_path / "s.db", name=name)
    page = answered(Client(path=tmp_path / "s.db").experiments.list().explore())
    page.get_by_role("checkbox").first.check()
    check(page, "leaderboard")


def test_other_styles_do_not_change_the_steps(answered: Callable[[Any], Page]) -> None:
    page = answered(Steps([Step("Explore", "Open the rows", lambda: "Nothing holds these.")]))
    page.get_by_role("button", name="Explore").click()
    page.get_by_text("Nothing holds").wait_for()
    check(page, "steps")
