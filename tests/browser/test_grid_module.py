"""The table of runs in Chromium, answered by the real kernel half."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from phoenix_nb.experiment import RanExperiment
from phoenix_nb.ui.run_table.widget import RunGrid
from tests.ui.fabric import HOSTILE, experiment_card
from tests.ui.tables import runs, table_of

pytestmark = pytest.mark.browser


@pytest.fixture
def explore(mount: Callable[..., Page]) -> Callable[..., Page]:
    """Show a grid whose questions its own Python half answers."""

    def go(ran: RanExperiment, **options: Any) -> Page:
        grid = RunGrid(table_of(ran), **options)
        answers: list[Any] = []
        grid.send = lambda content, **_: answers.append(content)  # type: ignore[method-assign]

        def ask(content: str) -> str:
            answers.clear()
            grid._receive(grid, json.loads(content), [])
            return json.dumps(answers)

        page = mount(grid._esm, grid._css, setup=b"")
        page.expose_function("ask", ask)
        page.evaluate(
            "() => { window.model.send = async (message) => { for (const answer of"
            " JSON.parse(await window.ask(JSON.stringify(message)))) window.model.receive(answer); }; }"
        )
        page.evaluate(
            """async ([esm, setup]) => {
              const url = URL.createObjectURL(new Blob([esm], { type: 'text/javascript' }));
              window.model.set('setup', setup);
              document.body.replaceChildren(document.createElement('div'));
              const el = document.body.firstChild;
              await (await import(url)).default.render({ model: window.model, el });
            }""",
            [grid._esm, list(grid.setup)],
        )
        return page

    return go


def test_ten_thousand_runs_are_a_handful_of_elements(explore: Callable[..., Page]) -> None:
    page = explore(runs(10_000))
    expect(page.locator(".pnb-count")).to_have_text("10,000 runs")
    page.locator(".pnb-scroll").evaluate("box => { box.scrollTop = box.scrollHeight; }")
    expect(page.get_by_text("q-9999").first).to_be_visible()
    assert page.locator(".pnb-space .pnb-row").count() < 40


def test_search_errors_and_ranges_narrow_the_rows(explore: Callable[..., Page]) -> None:
    page = explore(runs(200))
    page.get_by_label("Search").fill("q-0007")
    expect(page.locator(".pnb-count")).to_have_text("1 of 200 runs")
    page.get_by_label("Search").fill("")
    page.get_by_label("Runs shown").select_option("failed")
    expect(page.locator(".pnb-count")).to_have_text("20 of 200 runs")
    page.get_by_label("Runs shown").select_option("all")
    page.get_by_label("Column of the range").select_option(label="similarity")
    page.get_by_label("from").fill("0.5")
    page.get_by_label("from").press("Tab")
    expect(page.locator(".pnb-chip")).to_contain_text("similarity ≥ 0.5")
    expect(page.locator(".pnb-count")).not_to_have_text("200 runs")


def test_a_click_on_a_heading_sorts(explore: Callable[..., Page]) -> None:
    page = explore(runs(200))
    heading = page.get_by_role("columnheader", name="example")
    heading.click()
    heading.click()
    expect(page.locator(".pnb-space .pnb-row").first).to_contain_text("q-0199")
    expect(heading).to_have_attribute("aria-sort", "descending")


def test_a_click_on_a_bar_filters(explore: Callable[..., Page]) -> None:
    page = explore(runs(200), summaries=experiment_card().summaries)
    page.get_by_role("button", name="helpful").click()
    expect(page.locator(".pnb-chip")).to_contain_text("tone = helpful")
    page.locator(".pnb-chip").click()
    expect(page.locator(".pnb-count")).to_have_text("200 runs")


def test_a_run_opens_and_long_texts_fold(explore: Callable[..., Page]) -> None:
    page = explore(runs(20, outputs=["word " * 5_000, "short"]))
    page.locator(".pnb-space .pnb-row").first.click()
    button = page.get_by_role("button", name="show all")
    button.click()
    expect(page.get_by_role("button", name="show less")).to_be_visible()
    page.locator(".pnb-scroll").press("ArrowDown")
    expect(page.locator(".pnb-detail dd").first).to_have_text("q-0001")
    page.locator(".pnb-scroll").press("Escape")
    expect(page.locator(".pnb-detail")).to_be_hidden()


def test_a_click_that_scrolling_overtakes_opens_the_run_it_began_on(
    explore: Callable[..., Page],
) -> None:
    """A row that became another's element between press and release lost the click."""
    page = explore(runs(200))
    box = page.locator(".pnb-scroll")
    box.evaluate("box => { box.scrollTop = 7 * 30 - 1; }")
    row = page.locator(".pnb-space .pnb-row", has_text="q-0012")
    row.hover()
    page.mouse.down()
    box.evaluate(
        "box => new Promise(done => { box.scrollTop += 2;"
        " requestAnimationFrame(() => requestAnimationFrame(done)); })"
    )
    page.mouse.up()
    expect(page.locator(".pnb-detail dd").first).to_have_text("q-0012")


def test_hostile_texts_are_texts(explore: Callable[..., Page]) -> None:
    page = explore(runs(len(HOSTILE), outputs=HOSTILE), title="<img src=x onerror=1>")
    for index in range(3):
        page.locator(".pnb-space .pnb-row").nth(index).click()
        expect(page.locator(".pnb-detail dd").first).to_have_text(f"q-{index:04}")
    assert page.locator("script, img, iframe, .pnb a").count() == 0


def test_the_chosen_bar_is_announced_and_a_second_click_removes_its_filter(
    explore: Callable[..., Page],
) -> None:
    """FINDINGS U: pressed bars lacked aria-pressed."""
    page = explore(runs(200), summaries=experiment_card().summaries)
    bar = page.locator(".pnb-bar", has_text="helpful")
    expect(bar).to_have_attribute("aria-pressed", "false")
    bar.click()
    expect(bar).to_have_attribute("aria-pressed", "true")
    bar.click()
    expect(bar).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".pnb-count")).to_have_text("200 runs")


def test_the_chosen_bin_is_announced(explore: Callable[..., Page]) -> None:
    """FINDINGS U: pressed bars lacked aria-pressed."""
    page = explore(runs(200), summaries=experiment_card().summaries)
    page.locator(".pnb-bin").nth(12).press("Enter")
    expect(page.locator('.pnb-bin[aria-pressed="true"]')).to_have_count(1)
    expect(page.locator(".pnb-chip")).to_contain_text("similarity")


def test_the_chosen_row_is_announced(explore: Callable[..., Page]) -> None:
    """FINDINGS U: the selected row was not announced."""
    page = explore(runs(200))
    grid = page.locator(".pnb-scroll")
    for _ in range(2):
        grid.press("ArrowDown")
    chosen = page.locator('[role="row"][aria-selected="true"]')
    expect(chosen).to_have_count(1)
    expect(grid).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "none")
    grid.press("End")
    expect(chosen).to_contain_text("q-0199")
    expect(grid).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "none")
