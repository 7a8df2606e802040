"""The table of runs in Chromium, answered by the real kernel half."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from phoenix_nb.core.traces import Trace
from phoenix_nb.model import EvaluationRecord, EvaluatorInfo, ExampleRecord, Failure
from tests.core.traces.test_trace import ANSWER, ASKED, CALL, RESULT, gen_ai
from tests.support.spans import root, tool
from tests.ui.fabric import HOSTILE, experiment_card
from tests.ui.tables import experiment, grid_of, runs, tickets

pytestmark = pytest.mark.browser


@pytest.fixture
def explore(answered: Callable[[Any], Page]) -> Callable[..., Page]:
    """Show the runs of an experiment."""
    return lambda ran, **options: answered(grid_of(ran, **options))


def test_ten_thousand_runs_are_a_handful_of_elements(explore: Callable[..., Page]) -> None:
    page = explore(runs(10_000))
    expect(page.locator(".pnb-count")).to_contain_text("10,000 runs")
    page.locator(".pnb-scroll").evaluate("box => { box.scrollTop = box.scrollHeight; }")
    expect(page.locator('[aria-rowindex="10001"]')).to_contain_text("q-")
    assert page.locator(".pnb-space .pnb-row").count() < 40


def test_a_wide_table_is_read_without_much_being_sent(
    traffic: Callable[[Any], tuple[Page, list[int]]],
) -> None:
    page, sizes = traffic(grid_of(tickets(2_000), memory="traffic"))
    expect(page.locator(".pnb-count")).to_contain_text("2,000 runs")
    page.get_by_label("Filter by an expression").fill("urgency_error == 1")
    expect(page.locator(".pnb-count")).to_contain_text(" of 2,000 runs")
    page.locator(".pnb-space .pnb-row").nth(3).click()
    expect(page.locator(".pnb-detail")).to_contain_text("evaluations")
    page.locator(".pnb-scroll").press("Escape")
    page.locator(".pnb-scroll").press("End")
    expect(page.locator('[aria-selected="true"]')).to_have_count(1)
    assert sum(sizes) < 300_000
    assert page.locator(".pnb-space .pnb-row").count() < 40


def test_search_kinds_and_filters_by_column_narrow_the_rows(explore: Callable[..., Page]) -> None:
    page = explore(runs(200))
    count = page.locator(".pnb-count")
    page.get_by_label("Search").fill("q-0007")
    expect(count).to_contain_text("1 of 200 runs")
    page.get_by_label("Search").fill("")
    page.get_by_role("button", name="Failed 20").click()
    expect(count).to_contain_text("20 of 200 runs")
    page.get_by_role("button", name="All 200").click()
    page.get_by_text("+ filter").click()
    page.get_by_label("Column", exact=True).select_option(label="similarity")
    page.get_by_label("Comparison").select_option(label="at least")
    page.get_by_label("Value").fill("0.5")
    page.get_by_label("Value").press("Enter")
    expect(page.locator(".pnb-chip")).to_contain_text("similarity at least 0.5")
    expect(count).to_contain_text(" of 200 runs")


def test_an_expression_filters_and_nonsense_is_answered_in_words(
    explore: Callable[..., Page],
) -> None:
    page = explore(tickets(120))
    box, words = page.get_by_label("Filter by an expression"), page.locator(".pnb-error-words")
    box.fill('label_match == 0 and channel == "chat"')
    expect(page.locator(".pnb-count")).to_contain_text("20 of 120 runs")
    box.fill("label_match == 0 and chanel")
    expect(words).to_have_text("There is no column chanel. Did you mean channel?")
    expect(box).to_have_attribute("aria-invalid", "true")
    expect(page.locator(".pnb-count")).to_contain_text("20 of 120 runs")
    box.fill("")
    expect(words).to_be_hidden()
    expect(page.locator(".pnb-count")).to_contain_text("120 runs")


def test_columns_are_chosen_and_resized(explore: Callable[..., Page]) -> None:
    page = explore(tickets(40), memory="tickets")
    page.get_by_text("columns 18 of").click()
    page.get_by_label("output.steps").uncheck()
    expect(page.get_by_role("columnheader", name="output.steps")).to_have_count(0)
    heading = page.get_by_role("columnheader", name="output.label")
    before = heading.bounding_box()
    heading.locator("button").press("Shift+ArrowRight")
    after = heading.bounding_box()
    assert before is not None
    assert after is not None
    assert after["width"] == pytest.approx(before["width"] + 20, abs=1)


def test_runs_are_put_into_groups_that_fold(explore: Callable[..., Page]) -> None:
    page = explore(tickets(40))
    page.get_by_label("Group by").select_option(label="group by channel")
    heading = page.locator(".pnb-row[data-group]").first
    expect(heading).to_contain_text("▾ chat · 20 runs · means")
    heading.click()
    expect(heading).to_contain_text("▸ chat · 20 runs")
    expect(page.locator(".pnb-row[data-group]").nth(1)).to_contain_text("mail · 20 runs")


def test_a_count_of_the_confusion_matrix_shows_its_runs(explore: Callable[..., Page]) -> None:
    page = explore(tickets(120))
    page.get_by_role("button", name="confusion: label").click()
    page.get_by_role("button", name="expected billing, came out shipping").click()
    expect(page.locator(".pnb-count")).to_contain_text("10 of 120 runs")
    expect(page.locator(".pnb-chip")).to_have_count(2)


def test_the_keys_are_listed(explore: Callable[..., Page]) -> None:
    page = explore(runs(20))
    page.locator(".pnb-scroll").press("?")
    expect(page.locator(".pnb-keys")).to_contain_text("Enter")
    page.locator(".pnb-scroll").press("/")
    expect(page.get_by_label("Filter by an expression")).to_be_focused()


def test_a_click_on_a_heading_sorts(explore: Callable[..., Page]) -> None:
    page = explore(runs(200))
    heading = page.get_by_role("columnheader", name="example")
    heading.click()
    heading.click()
    expect(page.locator(".pnb-space .pnb-row").first).to_contain_text("q-0199")
    expect(heading).to_have_attribute("aria-sort", "descending")


def test_a_click_on_a_bar_filters(explore: Callable[..., Page]) -> None:
    page = explore(runs(200), summaries=experiment_card().summaries)
    page.get_by_text("Scores", exact=True).click()
    page.get_by_role("button", name="helpful").click()
    expect(page.locator(".pnb-chip")).to_contain_text("tone is helpful")
    page.locator(".pnb-chip").click()
    expect(page.locator(".pnb-count")).to_contain_text("200 runs")


def test_a_run_opens_in_place_and_long_texts_fold(explore: Callable[..., Page]) -> None:
    page = explore(runs(20, outputs=["word " * 5_000, "short"]))
    row = page.locator(".pnb-space .pnb-row", has_text="q-0000")
    row.click()
    expect(page.locator(".pnb-openbar strong")).to_have_text("q-0000")
    expect(row).to_have_attribute("aria-expanded", "true")
    panel, above = page.locator(".pnb-panel").bounding_box(), row.bounding_box()
    assert panel is not None
    assert above is not None
    assert panel["y"] == pytest.approx(above["y"] + above["height"], abs=1)
    page.get_by_role("button", name="show all").click()
    expect(page.get_by_role("button", name="show less")).to_be_visible()
    page.locator(".pnb-scroll").press("j")
    expect(page.locator(".pnb-openbar strong")).not_to_have_text("q-0000")
    page.locator(".pnb-scroll").press("Escape")
    expect(page.locator(".pnb-detail")).to_be_hidden()


def test_a_deep_value_is_read_whole_in_a_narrow_panel(explore: Callable[..., Page]) -> None:
    deep: dict[str, Any] = {"leaf": "the word at the bottom"}
    for level in range(8):
        deep = {"level": level, "child": deep}
    page = explore(runs(3, outputs=[{"answer": deep, "urgency": 1}]))
    page.set_viewport_size({"width": 480, "height": 900})
    page.locator(".pnb-space .pnb-row").first.click()
    leaf = page.locator(".pnb-detail").get_by_text("the word at the bottom").bounding_box()
    assert leaf is not None
    assert leaf["width"] > 100
    assert leaf["height"] < 50


def test_a_long_error_folds_until_it_is_opened(explore: Callable[..., Page]) -> None:
    failed = Failure(type="ValueError", message="x" * 3_000, traceback="Traceback …")
    page = explore(runs(3, outputs=[failed, "short"]))
    page.locator(".pnb-space .pnb-row").first.click()
    error = page.locator(".pnb-error summary").first
    folded = error.bounding_box()
    assert folded is not None
    assert folded["height"] <= 150
    error.click()
    opened = error.bounding_box()
    assert opened is not None
    assert opened["height"] > 300


def test_a_failed_run_shows_what_was_expected_and_how_to_have_its_prompt_kept(
    explore: Callable[..., Page],
) -> None:
    page = explore(tickets(40))
    page.locator(".pnb-space .pnb-row").first.click()
    detail = page.locator(".pnb-detail")
    expect(detail).to_contain_text("the task failed")
    expect(detail).to_contain_text("expected")
    expect(detail).to_contain_text("pnb.llm_task")


def test_a_click_that_scrolling_overtakes_opens_the_run_it_began_on(
    explore: Callable[..., Page],
) -> None:
    """A row that became another's element between press and release lost the click."""
    page = explore(runs(200))
    box = page.locator(".pnb-scroll")
    box.evaluate("box => { box.scrollTop = 7 * 30 - 1; }")
    row = page.locator(".pnb-space .pnb-row").nth(12)
    name = row.locator("> *").first.inner_text()
    row.hover()
    page.mouse.down()
    box.evaluate(
        "box => new Promise(done => { box.scrollTop += 2;"
        " requestAnimationFrame(() => requestAnimationFrame(done)); })"
    )
    page.mouse.up()
    expect(page.locator(".pnb-openbar strong")).to_have_text(name)


def test_hostile_texts_are_texts(explore: Callable[..., Page]) -> None:
    page = explore(runs(len(HOSTILE), outputs=HOSTILE), title="<img src=x onerror=1>")
    for index in range(3):
        page.locator(".pnb-space .pnb-row", has_text=f"q-{index:04}").click()
        expect(page.locator(".pnb-openbar strong")).to_have_text(f"q-{index:04}")
    assert page.locator("script, img, iframe, .pnb a").count() == 0


def test_the_chosen_bar_is_announced_and_a_second_click_removes_its_filter(
    explore: Callable[..., Page],
) -> None:
    """Once, pressed bars lacked aria-pressed."""
    page = explore(runs(200), summaries=experiment_card().summaries)
    page.get_by_text("Scores", exact=True).click()
    bar = page.locator(".pnb-bar", has_text="helpful")
    expect(bar).to_have_attribute("aria-pressed", "false")
    bar.click()
    expect(bar).to_have_attribute("aria-pressed", "true")
    bar.click()
    expect(bar).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".pnb-count")).to_contain_text("200 runs")


def test_the_chosen_bin_is_announced(explore: Callable[..., Page]) -> None:
    """Once, pressed bars lacked aria-pressed."""
    page = explore(runs(200), summaries=experiment_card().summaries)
    page.get_by_text("Scores", exact=True).click()
    page.locator(".pnb-bin").nth(12).press("Enter")
    expect(page.locator('.pnb-bin[aria-pressed="true"]')).to_have_count(1)
    expect(page.locator(".pnb-chip")).to_contain_text("similarity")


def test_the_chosen_row_is_announced(explore: Callable[..., Page]) -> None:
    """Once, the selected row was not announced."""
    page = explore(runs(200))
    grid = page.locator(".pnb-scroll")
    for _ in range(2):
        grid.press("ArrowDown")
    chosen = page.locator('[role="row"][aria-selected="true"]')
    expect(chosen).to_have_count(1)
    expect(grid).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "none")
    grid.press("End")
    expect(chosen).to_have_attribute("aria-rowindex", "201")
    expect(grid).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "none")


def test_trace_of_an_opened_run_is_drawn_and_read(explore: Callable[..., Page]) -> None:
    spans = [
        root(12),
        gen_ai(ASKED, [CALL], at=1, lasts=3),
        tool("refund", {"order": 7}, at=5, lasts=2, error="ValueError: <b>no</b> such order"),
        gen_ai([*ASKED, CALL, RESULT], [ANSWER], at=8, lasts=3),
    ]
    page = explore(tickets(40), traces=lambda _: Trace(spans))
    page.locator(".pnb-space .pnb-row").nth(12).click()
    steps = page.locator(".pnb-step")
    expect(steps).to_have_count(4)
    expect(page.get_by_role("heading", name="trace")).to_contain_text("2 model calls")
    failed = steps.nth(2)
    expect(failed.locator("summary")).to_contain_text("✗ run refund tool")
    failed.locator("summary").click()
    expect(failed).to_contain_text("ValueError: <b>no</b> such order")
    expect(page.locator(".pnb-message")).to_have_count(4)
    expect(page.locator(".pnb-message").nth(1)).to_contain_text('search(q="parcel")')


def test_nothing_is_called_worst_where_nothing_was_judged(explore: Callable[..., Page]) -> None:
    examples = [ExampleRecord(id=f"e-{n}", input={"n": n}) for n in range(3)]
    page = explore(experiment(examples, ["a", "b", "c"], [{}, {}, {}], []))
    expect(page.locator(".pnb-count")).to_have_text("3 runs")


def test_filters_and_the_number_of_rows_share_a_line(explore: Callable[..., Page]) -> None:
    """Once, the number had a line of its own beside JupyterLab's side bar."""
    examples = [ExampleRecord(id=f"e-{n}", input={"n": n}) for n in range(300)]
    verdicts = [
        {"right": EvaluationRecord(name="right", score=float(n > 9), label=str(n > 9))}
        for n in range(300)
    ]
    evaluator = EvaluatorInfo(name="right", direction="maximize")
    page = explore(experiment(examples, ["a"] * 300, verdicts, [evaluator]))
    page.set_viewport_size({"width": 828, "height": 900})
    count, search = page.locator(".pnb-count"), page.get_by_label("Search", exact=True)
    expect(count).to_have_text("300 runs · worst first")
    above, below = search.bounding_box(), count.bounding_box()
    assert above is not None
    assert below is not None
    assert below["y"] < above["y"] + above["height"]


def test_the_frame_of_the_table_that_keys_are_in_is_seen(explore: Callable[..., Page]) -> None:
    page = explore(tickets(40))
    table = page.get_by_role("treegrid")
    page.keyboard.press("Tab")
    table.focus()
    assert table.evaluate("one => getComputedStyle(one).outlineOffset") == "-2px"
