"""The comparison in Chromium, answered by its real kernel half, and as a page of its own."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from playwright.sync_api import Page, expect

from phoenix_nb.core.comparison import ComparisonReport, Show, Sort
from phoenix_nb.ui.comparison.view import ComparisonView
from phoenix_nb.ui.static_html.comparison_page import standalone_html
from tests.support.comparisons import card, experiment
from tests.ui.compared import TEXTS, compared, hostile

pytestmark = pytest.mark.browser

ROWS = ".pnb-space .pnb-example:not([hidden])"
CLICK = """([name, expected]) => new Promise((resolve) => {
  const chip = [...document.querySelectorAll('.pnb-kind')].find((one) => one.textContent.startsWith(name));
  const began = performance.now();
  const look = () => document.querySelector('.pnb-count').textContent.startsWith(expected)
    ? resolve(performance.now() - began) : requestAnimationFrame(look);
  chip.click();
  look();
})"""


@pytest.fixture
def explore(answered: Callable[[Any], Page]) -> Callable[..., Page]:
    """Show a comparison."""
    return lambda report: answered(ComparisonView(report))


@pytest.fixture
def standalone(page: Page, tmp_path: Path) -> Callable[..., Page]:
    """Open a comparison as a file."""
    page.unroute_all()

    def go(of: ComparisonReport) -> Page:
        path = tmp_path / "comparison.html"
        path.write_text(standalone_html(of), encoding="utf-8")
        page.goto(path.as_uri())
        return page

    return go


@pytest.fixture(params=["kernel", "file"])
def shown(request: pytest.FixtureRequest) -> Any:
    """Show a comparison in either form: both behave alike."""
    return request.getfixturevalue("explore" if request.param == "kernel" else "standalone")


def count(page: Page) -> Any:
    """Find how many examples are listed."""
    return page.locator(".pnb-count")


def test_filters_count_and_narrow(shown: Callable[..., Page]) -> None:
    of = compared(3, 80, failing=0.2)
    page = shown(of)
    found = of.counts(0, 2)
    for name, number in (
        ("Regressions", found.regressions),
        ("Improvements", found.improvements),
        ("Errors", found.errors),
        ("All", 80),
    ):
        chip = page.get_by_role("button", name=name)
        expect(chip).to_have_text(f"{name} {number}")
        chip.click()
        expect(count(page)).to_have_text(f"{number} of 80 examples")
        expect(chip).to_have_attribute("aria-pressed", "true")


def test_search_and_order(shown: Callable[..., Page]) -> None:
    of = compared(2, 60)
    page = shown(of)
    page.get_by_role("button", name="All").click()
    page.get_by_label("Order").select_option("loss")
    first = of.example_ids[of.rows("all", evaluator=0, variant=1, sort="loss")[0]]
    expect(page.locator(ROWS).first).to_contain_text(first)
    page.get_by_label("Search").fill("what is Q-0007")
    expect(count(page)).to_have_text("1 of 60 examples")
    page.get_by_label("Search").fill("nowhere")
    expect(page.locator(".pnb-empty")).to_have_text("No examples match. Change the search.")


@pytest.mark.parametrize("variant", [None, 2])
@pytest.mark.parametrize("show", get_args(Show))
def test_the_file_finds_what_the_kernel_finds(
    standalone: Callable[..., Page], show: Show, variant: int | None
) -> None:
    of = compared(3, 40, failing=0.2)
    page = standalone(of)
    page.get_by_label("Evaluator").select_option("1")
    page.get_by_label("Variant").select_option("any" if variant is None else str(variant))
    page.get_by_role("button", name=show.capitalize()).click()
    for sort in get_args(Sort):
        page.get_by_label("Order").select_option(sort)
        positions = of.rows(show, evaluator=1, variant=variant, sort=sort)
        expect(count(page)).to_have_text(f"{len(positions)} of 40 examples")
        found = page.locator(f"{ROWS} .pnb-asked > :first-child").all_inner_texts()
        assert found == [of.example_ids[at] for at in positions][: len(found)]
        assert found or not positions


def test_a_line_of_the_figures_chooses_what_is_browsed(shown: Callable[..., Page]) -> None:
    of = compared(3, 60)
    page = shown(of)
    page.locator(".pnb-pick").nth(2).click()
    expect(page.get_by_label("Evaluator")).to_have_value("1")
    expect(page.get_by_label("Variant")).to_have_value("1")
    expect(page.get_by_role("button", name="Regressions")).to_have_text(
        f"Regressions {of.counts(1, 1).regressions}"
    )


def test_keys_choose_a_line_of_the_figures_and_it_is_announced(shown: Callable[..., Page]) -> None:
    """FINDINGS U: only a mouse could choose a line, and the chosen one was not announced."""
    page = shown(compared(3, 60))
    page.locator(".pnb-pick button").nth(2).press("Enter")
    expect(page.get_by_label("Evaluator")).to_have_value("1")
    current = page.locator('.pnb-figures [aria-current="true"]')
    expect(current).to_have_count(1)
    expect(current).to_contain_text("v1")


@pytest.mark.parametrize("width", [560, 828])
def test_the_figures_fit_a_narrow_panel(shown: Callable[..., Page], width: int) -> None:
    page = shown(compared(4, 40, long_names=True))
    page.set_viewport_size({"width": width + 16, "height": 900})
    figures = page.locator(".pnb-figures")
    assert figures.evaluate("one => one.scrollWidth <= one.clientWidth")
    expect(figures.get_by_role("columnheader").last).to_contain_text("wins / losses / ties")


def test_keys_move_open_and_close(shown: Callable[..., Page]) -> None:
    page = shown(compared(2, 40))
    page.get_by_role("button", name="All").click()
    expect(count(page)).to_have_text("40 of 40 examples")
    grid = page.get_by_role("grid")
    grid.press("j")
    grid.press("ArrowDown")
    grid.press("k")
    expect(page.locator('[aria-selected="true"] .pnb-asked')).to_contain_text("q-0000")
    grid.press("Enter")
    opened = page.locator(".pnb-opened")
    expect(opened.locator(".pnb-openbar")).to_contain_text("q-0000 · 1 of 40")
    opened.press("j")
    expect(opened.locator(".pnb-openbar")).to_contain_text("q-0001 · 2 of 40")
    expect(opened.locator("dd").first).to_have_text("what is q-0001?")
    opened.press("Escape")
    expect(opened).to_be_hidden()
    expect(page.locator('[aria-selected="true"] .pnb-asked')).to_contain_text("q-0001")


def test_an_example_clicked_while_it_is_on_its_way_opens_when_it_is_there(
    shown: Callable[..., Page],
) -> None:
    page = shown(compared(2, 40))
    expect(page.locator(ROWS).first).to_be_visible()
    page.evaluate(
        """() => {
          [...document.querySelectorAll('.pnb-kind')].at(-1).click();
          document.querySelector('.pnb-space .pnb-example').click();
        }"""
    )
    expect(page.locator(".pnb-openbar")).to_contain_text("q-0000 · 1 of 40")
    expect(page.locator(".pnb-fields dd").first).to_have_text("what is q-0000?")


def test_an_opened_example_shows_every_repetition_with_its_explanations(
    shown: Callable[..., Page],
) -> None:
    page = shown(compared(4, 20, repetitions=3))
    page.locator(f"{ROWS} .pnb-cell").first.click()
    expect(page.locator(".pnb-variants > section")).to_have_count(4)
    expect(page.locator(".pnb-run")).to_have_count(12)
    expect(page.locator(".pnb-evaluation").first).to_contain_text("because")


def test_differences_are_marked_against_what_is_chosen(explore: Callable[..., Page]) -> None:
    page = explore(card(experiment("a", {"x": 1}), experiment("b", {"x": 0})))
    cell = page.locator(f"{ROWS} .pnb-cell").nth(1)
    expect(cell.locator("ins")).to_have_text("b")
    page.get_by_label("Compared with").select_option("nothing")
    expect(cell.locator("ins, del")).to_have_count(0)
    page.get_by_label("Compared with").select_option("expected")
    expect(page.locator(f"{ROWS} .pnb-cell").first.locator("ins")).to_have_text("a says ")


def test_twelve_variants_stand_in_chosen_columns(shown: Callable[..., Page]) -> None:
    page = shown(compared(12, 30, long_names=True))
    expect(page.locator(f"{ROWS}").first.locator(".pnb-cell")).to_have_count(4)
    page.get_by_text("4 of 12 variants side by side").click()
    page.locator(".pnb-list input").last.check()
    expect(page.locator(f"{ROWS}").first.locator(".pnb-cell")).to_have_count(5)
    given = page.locator(f"{ROWS} .pnb-asked").first
    before = given.bounding_box()
    page.locator(".pnb-scroll").evaluate("box => { box.scrollLeft = 300; }")
    after = given.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(before["x"] - after["x"]) < 1


def test_a_narrow_window_scrolls_inside_the_panel(shown: Callable[..., Page]) -> None:
    page = shown(compared(4, 30))
    page.set_viewport_size({"width": 600, "height": 900})
    expect(page.locator(ROWS).first).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 600
    page.set_viewport_size({"width": 1280, "height": 900})


def test_failures_and_ties_have_words(explore: Callable[..., Page]) -> None:
    ids = {f"q{index}": 1 for index in range(8)}
    page = explore(card(experiment("a", ids), experiment("b", ids | {"q3": None})))
    expect(page.locator('[data-state="failed"]')).to_have_text("ValueError: boom")
    page.get_by_role("button", name="Regressions").click()
    expect(page.locator(".pnb-empty")).to_have_text("No regressions.")


def test_hostile_texts_are_texts(shown: Callable[..., Page]) -> None:
    page = shown(hostile())
    page.get_by_role("button", name="All").click()
    expect(count(page)).to_have_text(f"{len(TEXTS)} of {len(TEXTS)} examples")
    page.locator(f"{ROWS} .pnb-cell").first.click()
    for _ in TEXTS[1:]:
        page.locator(".pnb-opened").press("j")
    expect(page.locator(".pnb-openbar")).to_contain_text(f"{len(TEXTS)} of {len(TEXTS)}")
    assert page.locator("img, iframe, .pnb a, .pnb script").count() == 0


def test_the_file_lets_no_other_script_run(standalone: Callable[..., Page]) -> None:
    page = standalone(compared())
    page.evaluate(
        """() => {
          const script = document.createElement('script');
          script.textContent = 'window.__xss = 1';
          document.body.append(script);
          const image = document.createElement('img');
          image.setAttribute('onerror', 'window.__xss = 1');
          image.src = 'x';
          document.body.append(image);
        }"""
    )
    page.wait_for_timeout(100)
    assert page.evaluate("() => window.__xss ?? null") is None


def test_the_file_without_scripts_shows_the_static_view(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "comparison.html"
    html = standalone_html(compared())
    path.write_text(html[: html.index('<script type="module">')], encoding="utf-8")
    page.unroute_all()
    page.goto(path.as_uri())
    expect(page.locator("#pnb-static")).to_contain_text("largest loss first")


def test_ten_thousand_examples_answer_at_once(explore: Callable[..., Page]) -> None:
    of = compared(4, 10_000)
    of.counts(0, 3)
    began = time.perf_counter()
    page = explore(of)
    expect(page.locator(ROWS).first).to_contain_text("q-")
    opened = time.perf_counter() - began
    counts = of.counts(0, 3)
    took = {}
    for name in ("improvements", "all", "regressions", "disagreements"):
        expected = f"{getattr(counts, name):,} of"
        took[name] = page.evaluate(CLICK, [name.capitalize(), expected])
    page.get_by_role("button", name="All").click()
    page.locator(".pnb-scroll").evaluate("box => { box.scrollTop = box.scrollHeight; }")
    expect(page.locator(ROWS).last).to_contain_text("q-9999")
    assert page.locator(".pnb-space .pnb-example").count() < 30
    times = ", ".join(f"{name} {one:.0f} ms" for name, one in took.items())
    print(f"10,000 × 4: opened in {opened:.2f} s; {times}")  # noqa: T201 - to be read with -s
    # 0.3 s and 20 to 90 ms on a machine of one's own; this one is shared.
    assert opened < 30
    assert min(took.values()) < 2_000


def test_outputs_are_shown_when_nothing_was_evaluated(shown: Callable[..., Page]) -> None:
    made = []
    for name in ("a", "b"):
        record, dataset, records, rest = experiment(name, {"x": 1, "y": 0})
        bare = record.model_copy(update={"evaluators": ()})
        made.append((bare, dataset, records._replace(evaluation_runs=()), rest))
    page = shown(card(*made))
    expect(page.locator(".pnb-claim")).to_contain_text("Nothing was evaluated")
    expect(page.locator(f"{ROWS} .pnb-cell").nth(1).locator("ins")).to_have_text("b")
    page.get_by_role("button", name="Regressions").click()
    expect(page.locator(".pnb-empty")).to_have_text("No regressions.")
