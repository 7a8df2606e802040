"""What made a day's reading hard is mended: a wide, dict-valued, partly failed dataset."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from phoenix_nb.comparison import Comparison
from tests.ui.tables import grid_of, tickets

pytestmark = pytest.mark.browser

CUT = """marks => marks.map(mark => mark.lastElementChild)
  .filter(part => part.scrollWidth > part.clientWidth + 1).map(part => part.textContent)"""


@pytest.fixture
def table(answered: Callable[[Any], Page]) -> Page:
    page = answered(grid_of(tickets(120), title="short prompt", origin="tickets"))
    rows(page).first.wait_for()
    return page


@pytest.fixture
def matrix(answered: Callable[[Any], Page]) -> Page:
    page = answered(Comparison([tickets(120), tickets(120, "long prompt", shift=3)]).explore())
    rows(page).first.wait_for()
    return page


def rows(page: Page) -> Locator:
    return page.locator(".pnb-space .pnb-row:not([hidden])")


def titles(page: Page) -> list[str]:
    heads = page.locator(".pnb-header [role=columnheader] button:first-child")
    return [text.strip(" ↑↓▲▼") for text in heads.all_inner_texts()]


def column(page: Page, title: str) -> list[str]:
    place = titles(page).index(title) + 1
    return rows(page).locator(f":scope > :nth-child({place})").all_inner_texts()


def test_whole_numbers_are_numbers_though_a_run_failed(table: Page) -> None:
    """U4: they were shown as `np.int64(5)`, and sorted as text."""
    table.get_by_role("button", name="output.urgency").click()
    expect(table.locator(".pnb-count")).not_to_have_text("…")
    expect(rows(table).first).not_to_contain_text("TimeoutError")
    shown = [int(text) for text in column(table, "output.urgency") if text.strip()]
    assert shown
    assert shown == sorted(shown)


def test_the_expected_value_stands_beside_the_output_below_a_title(table: Page) -> None:
    """U5: there was neither."""
    expect(table.locator(".pnb-title")).to_have_text("short prompt")
    heads = titles(table)
    assert heads.index("expected.label") == heads.index("output.label") + 1


def test_a_judge_s_label_stays_a_label(table: Page) -> None:
    """U7: helpful, acceptable and useless turned into 1, 0.5 and 0."""
    table.get_by_role("button", name="Wrong").click()
    rows(table).nth(5).click()
    said = table.locator(".pnb-detail", has_text="helpfulness")
    expect(said).to_contain_text("helpful")
    table.get_by_label("Filter by an expression").fill('helpfulness.label == "useless"')
    expect(table.locator(".pnb-count")).to_contain_text("of 120")
    expect(rows(table).first).to_contain_text("useless")


def test_errors_are_shown_under_errors(matrix: Page) -> None:
    """U14: the filter showed no error."""
    matrix.get_by_role("button", name="Errors").click()
    expect(matrix.locator(".pnb-count")).to_contain_text("of 120")
    for row in rows(matrix).all():
        expect(row).to_contain_text("Error")


@pytest.mark.parametrize("width", [560, 900, 1280])
def test_no_difference_is_cut(matrix: Page, width: int) -> None:
    """U15: "▲ +…"."""
    matrix.set_viewport_size({"width": width, "height": 900})
    matrix.get_by_role("button", name="All").click()
    matrix.locator(".pnb-cell .pnb-mark").first.wait_for()
    assert matrix.locator(".pnb-cell .pnb-mark").evaluate_all(CUT) == []
    matrix.set_viewport_size({"width": 1280, "height": 900})


def test_objects_are_read_as_keys_and_values(matrix: Page) -> None:
    """U16: raw JSON, and "rewritten" instead of the label that changed."""
    matrix.get_by_role("button", name="All").click()
    expect(rows(matrix).first.locator(".pnb-cell").first).to_contain_text("label: ")
    matrix.get_by_label("Compared with").select_option("expected")
    matrix.get_by_label("Filter by an expression").fill("`short prompt.label_match` == 0")
    expect(matrix.locator(".pnb-count")).to_contain_text("of 120")
    rows(matrix).first.click()
    field = matrix.locator(".pnb-variants > section").first.locator(".pnb-field").first
    expect(field).to_contain_text("label")
    expect(matrix.locator(".pnb-explore")).not_to_contain_text("rewritten")


def test_filters_take_outputs_and_inputs_and_act_without_a_blur(table: Page) -> None:
    """U17: the range filter reacted to blur alone, and outputs and inputs had none."""
    box = table.get_by_label("Filter by an expression")
    box.fill('output.label == "billing" and channel == "chat"')
    expect(table.locator(".pnb-count")).to_contain_text("of 120")
    expect(box).to_be_focused()
    assert set(column(table, "output.label")) == {"billing"}


def test_a_row_opens_in_sight_closes_by_escape_and_lets_the_wheel_go(table: Page) -> None:
    """U18: the detail opened off screen, Esc did not close it, and the wheel was trapped."""
    rows(table).nth(8).click()
    detail = table.locator(".pnb-detail")
    expect(detail.locator("h4").first).to_be_in_viewport()
    table.keyboard.press("Escape")
    expect(detail).to_be_hidden()
    table.evaluate("() => { document.body.style.paddingBottom = '2000px'; }")
    table.locator(".pnb-scroll").press("End")
    table.locator(".pnb-scroll").hover()
    for _ in range(3):
        table.mouse.wheel(0, 400)
    table.wait_for_function("() => window.scrollY > 0")


def test_the_wheel_leaves_a_matrix_at_its_end(matrix: Page) -> None:
    """U18."""
    matrix.evaluate("() => { document.body.style.paddingBottom = '2000px'; }")
    matrix.locator(".pnb-scroll").press("End")
    matrix.locator(".pnb-scroll").hover()
    top = matrix.evaluate("() => window.scrollY")
    for _ in range(3):
        matrix.mouse.wheel(0, 400)
    matrix.wait_for_function("top => window.scrollY > top", arg=top)
