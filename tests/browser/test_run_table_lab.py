"""The table of runs in JupyterLab, with objects in and out, six evaluators and failures."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

SHOWN = "from tests.ui.tables import tickets\ntickets().explore()"
LONG_KEYS = """
from phoenix_nb.comparison import Comparison
from tests.ui.tables import tickets
comparison = Comparison([tickets(100), tickets(100, name="long prompt")])
comparison.explore()
"""
IN_SIGHT = """(row) => [...row.children].map((cell) => {
  const box = cell.closest('.pnb-scroll');
  box.scrollLeft = Math.max(0, cell.offsetLeft + cell.offsetWidth - box.clientWidth + 4);
  const { left, top, width, height } = cell.getBoundingClientRect();
  const found = document.elementFromPoint(left + width - 12, top + height / 2);
  return found !== null && cell.contains(found) && cell.textContent !== '';
})"""
PAIRS = """(list) => [...list.querySelectorAll('dt')].map((dt) => {
  const [term, value] = [dt, dt.nextElementSibling].map((one) => one.getBoundingClientRect());
  return { text: dt.textContent, width: term.width, apart: Math.abs(term.top - value.top),
    beside: value.left >= term.right };
})"""


def explored(lab: Callable, cell: str) -> Page:
    nb = lab([cell])
    nb.run_all()
    count = nb.page.locator(".pnb-explore .pnb-count")
    expect(count).to_contain_text(re.compile(r"\d"))
    return nb.page


def check_labels(page: Page, found: str) -> None:
    """Every label stands beside its own value, and has the room that it was given."""
    pairs = page.locator(found).first.evaluate(PAIRS)
    assert len(pairs) >= 3
    for pair in pairs:
        assert pair["apart"] < 2, pair
        assert pair["beside"], pair
        assert pair["width"] >= 45, pair


def test_every_column_is_painted_when_the_table_is_scrolled(lab: Callable) -> None:
    """Once, all that lay right of the first screenful was blank."""
    page = explored(lab, SHOWN)
    row = page.locator(".pnb-space .pnb-row", has_text="ticket-0011")
    assert row.evaluate(IN_SIGHT) == [True] * 18
    heads = page.locator(".pnb-header > *")
    for place in (5, 12, 17):
        above, below = heads.nth(place).bounding_box(), row.locator("> *").nth(place).bounding_box()
        assert above is not None
        assert below is not None
        assert (above["x"], above["width"]) == pytest.approx((below["x"], below["width"]), abs=1)


def test_the_example_stays_in_sight_when_the_table_is_scrolled(lab: Callable) -> None:
    page = explored(lab, SHOWN)
    box = page.locator(".pnb-scroll")
    box.evaluate("box => { box.scrollLeft = box.scrollWidth; }")
    first = page.locator(".pnb-space .pnb-row").first.locator("> *").first
    place, table = first.bounding_box(), box.bounding_box()
    assert place is not None
    assert table is not None
    assert place["x"] == pytest.approx(table["x"], abs=1)


def test_labels_of_an_opened_run_are_whole(lab: Callable) -> None:
    """Once, JupyterLab's own rule for `dt` made them a fifth as wide."""
    page = explored(lab, SHOWN)
    page.locator(".pnb-space .pnb-row", has_text="ticket-0007").click()
    expect(page.locator(".pnb-openbar strong")).to_have_text("ticket-0007")
    check_labels(page, ".pnb-rest dl")


def test_labels_of_an_opened_example_stand_beside_their_values(lab: Callable) -> None:
    """Where a key wrapped, those below it once stood beside the wrong values."""
    page = explored(lab, LONG_KEYS)
    page.locator(".pnb-kind", has_text="All").click()
    page.locator(".pnb-space .pnb-cell").first.click()
    expect(page.locator(".pnb-rest dt").first).to_be_visible()
    check_labels(page, ".pnb-content > .pnb-rest dl")


def test_keys_go_from_run_to_run_wherever_the_focus_is_in_the_opened_run(
    lab: Callable,
) -> None:
    """None of the keys is a command of the notebook."""
    page = explored(lab, SHOWN)
    cells = page.locator(".jp-Notebook .jp-CodeCell").count()
    expect(page.locator(".pnb-space .pnb-row").first).to_contain_text("ticket-0007")
    page.locator(".pnb-space .pnb-row").first.click()
    page.locator(".pnb-detail summary").first.click()
    first = page.locator(".pnb-openbar strong")
    for key, example in (("j", "ticket-0027"), ("j", "ticket-0047"), ("k", "ticket-0027")):
        page.keyboard.press(key)
        expect(first).to_have_text(example)
    page.keyboard.press("Escape")
    expect(page.locator(".pnb-detail")).to_be_hidden()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(first).to_have_text("ticket-0047")
    assert page.locator(".jp-Notebook .jp-CodeCell").count() == cells


def test_keys_work_on_after_a_click_on_a_traceback(lab: Callable) -> None:
    """Once, the focus fell to the page with the traceback that had it."""
    page = explored(lab, LONG_KEYS)
    page.locator(".pnb-kind", has_text="Errors").click()
    page.locator('.pnb-space [data-state="failed"]').last.click()
    page.locator(".pnb-detail summary").first.click()
    place = page.locator(".pnb-openbar .pnb-muted").first
    at = int(place.inner_text().split(" of")[0])
    for key, step in (("k", -1), ("k", -2), ("j", -1)):
        page.keyboard.press(key)
        expect(place).to_have_text(re.compile(rf"^{at + step} of"))
    page.keyboard.press("Escape")
    expect(page.locator(".pnb-openbar")).to_be_hidden()


def test_no_match_says_so_and_clears_the_filters(lab: Callable) -> None:
    page = explored(lab, SHOWN)
    page.get_by_role("searchbox", name="Search").fill("nowhere to be found")
    expect(page.locator(".pnb-empty")).to_contain_text("No runs match.")
    page.get_by_role("button", name="Clear filters").click()
    expect(page.locator(".pnb-count")).to_contain_text("120 runs")
