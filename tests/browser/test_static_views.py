"""What a cell keeps: readable in a narrow panel, with nothing cut off, and without any script."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

import phoenix_nb as pnb
from phoenix_nb.comparison import Comparison
from phoenix_nb.core.comparison import ComparisonReport
from phoenix_nb.core.judges import JudgeScore
from phoenix_nb.experiment_list import ExperimentList
from phoenix_nb.ui.comparison.view import ComparisonView
from phoenix_nb.ui.static_html.comparison import comparison_html
from phoenix_nb.ui.static_html.experiment import experiment_html
from phoenix_nb.ui.static_html.judges import judges_html
from tests.ui.compared import compared, hostile
from tests.ui.fabric import experiment_card
from tests.ui.tables import tickets

pytestmark = pytest.mark.browser

NARROW = (560, 640, 828, 1160)
"""JupyterLab at 700 px, and at 1,280 px with its side bar, leaves 564 and 828 px to an output."""
SIDEWAYS = """() => [...document.querySelectorAll('body *')]
  .filter((one) => one.clientWidth && one.scrollWidth > one.clientWidth + 1
    && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))
  .map((one) => `${one.tagName} ${one.scrollWidth} in ${one.clientWidth}: ${one.textContent.slice(0, 60)}`)"""
CUT = """() => [...document.querySelectorAll('td, th, td *, th *')]
  .filter((one) => one.clientWidth && one.scrollWidth > one.clientWidth + 4
    && getComputedStyle(one).overflowX === 'hidden' && getComputedStyle(one).display !== 'inline')
  .map((one) => `${one.tagName} ${one.scrollWidth} in ${one.clientWidth}: ${one.textContent.slice(0, 60)}`)"""
"""Four pixels are the margin of a mark at the end of a line."""


def show(page: Page, html: str, width: int) -> None:
    """Put a fragment in a panel that is so wide."""
    page.set_viewport_size({"width": width + 16, "height": 900})
    page.set_content(f"<body style='margin:8px'>{html}</body>")


@pytest.mark.parametrize(
    "made",
    [
        compared(2, 40),
        compared(4, 40, repetitions=3),
        compared(5, 40, long_names=True, failing=0.3),
        compared(3, 40, failing=1.0),
        hostile(),
    ],
    ids=["two", "repeated", "five long names", "failed", "hostile"],
)
def test_a_comparison_is_all_there_in_a_narrow_panel(page: Page, made: ComparisonReport) -> None:
    for width in NARROW:
        show(page, comparison_html(made, rows=6), width)
        assert page.evaluate(SIDEWAYS) == [], width
        assert page.evaluate(CUT) == [], width


def test_heads_stand_above_what_they_name(page: Page) -> None:
    for width in NARROW:
        show(page, comparison_html(compared(3, 40)), width)
        head = page.get_by_role("columnheader", name="wins / losses / ties").first
        parts = head.locator("span")
        figures = page.locator("tr", has_text="▲ better").first.locator("td").last.locator("span")
        for place in range(3):
            above, below = parts.nth(place).bounding_box(), figures.nth(place).bounding_box()
            assert above is not None
            assert below is not None
            assert above["x"] + above["width"] == pytest.approx(below["x"] + below["width"], abs=1)


CUT_RUNS = """() => [...document.querySelectorAll('summary span')]
  .filter((one) => one.clientWidth && one.scrollWidth > one.clientWidth + 1)
  .map((one) => `${one.scrollWidth} in ${one.clientWidth}: ${one.textContent.slice(0, 60)}`)"""


def test_runs_stand_below_their_ids_where_there_is_no_room_beside_them(page: Page) -> None:
    """With a side bar open on half a screen, words were broken letter by letter."""
    show(page, tickets(40).html(), 200)
    summary = page.locator("details", has_text="ticket-0023").locator("summary")
    widths = summary.locator(":scope > span > span").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().width)"
    )
    assert min(widths[1:]) > 100


@pytest.mark.parametrize("width", NARROW)
def test_runs_are_readable_at_any_width_and_open_without_a_kernel(page: Page, width: int) -> None:
    """Once, ten characters of an output were seen, and rows did not open."""
    show(page, tickets(40).html(), width)
    assert page.evaluate(CUT_RUNS) == []
    assert page.evaluate(SIDEWAYS) == []
    run = page.locator("details", has_text="ticket-0023")
    for part in (
        "billing · urgency 4 · def pay(order)",
        "label_match",
        "polite",
    ):
        expect(run.locator("summary")).to_contain_text(part)
    box = run.locator("summary").bounding_box()
    assert box is not None
    assert box["height"] < 220
    steps = run.get_by_text("find_order").last
    expect(steps).to_be_hidden()
    run.locator("summary").click()
    expect(steps).to_be_visible()
    assert page.evaluate(SIDEWAYS) == []


BROKEN = """() => [...document.querySelectorAll('td span')]
  .filter((one) => /^[-+−<≥≤]?[ 0-9.,/∞]+$/.test(one.textContent) && one.getClientRects().length > 1)
  .map((one) => one.textContent)"""


@pytest.mark.parametrize("width", [480, 560, 900])
def test_no_figure_of_a_comparison_is_broken_over_lines(page: Page, width: int) -> None:
    """Once, "1.00/0" was broken over lines, and wins and losses were cut."""
    show(page, comparison_html(compared(3, 400)), width)
    assert page.evaluate(BROKEN) == []
    head = page.get_by_role("columnheader", name="wins / losses / ties").bounding_box()
    assert head is not None
    assert head["x"] + head["width"] <= width + 8  # the margin


def assert_remarks_stay(page: Page) -> None:
    """Check that what is said across the columns is read without scrolling, and while scrolling."""
    figures = page.get_by_role("region", name="Figures").first
    remark = figures.get_by_text("in one of the two").first
    name = figures.get_by_text("correct", exact=True).first
    before = remark.bounding_box(), name.bounding_box()
    assert before[0] is not None
    assert before[0]["x"] + before[0]["width"] <= 360
    figures.evaluate("one => { one.scrollLeft = 1e4; }")
    assert figures.evaluate("one => one.scrollLeft") > 50
    assert (remark.bounding_box(), name.bounding_box()) == before


def test_remarks_of_a_comparison_stay_in_sight_where_its_figures_scroll(page: Page) -> None:
    show(page, comparison_html(compared(3, 40, failing=0.3)), 360)
    assert_remarks_stay(page)


def test_remarks_stay_in_sight_in_the_browser_of_examples_too(
    answered: Callable[[Any], Page],
) -> None:
    page = answered(ComparisonView(compared(3, 40, failing=0.3)))
    page.set_viewport_size({"width": 376, "height": 900})
    assert_remarks_stay(page)


@pytest.fixture
def listed(tmp_path: Path) -> ExperimentList:
    """List six experiments, each against the one before, with two evaluators."""
    data = pnb.Dataset.from_records(
        [{"q": n, "a": n} for n in range(40)], input_keys="q", output_keys="a", name="sums"
    )

    def right(output: Any) -> bool:
        return bool(output["right"])

    def length(output: Any) -> float:
        return float(output["length"])

    with pnb.Client(path=tmp_path) as client:
        pnb.run_variants(
            data,
            lambda q, share: {"right": q % 10 < share, "length": 40 + share},
            {f"a variant with a rather long name {n}": {"share": n} for n in range(6)},
            [right, length],
            client=client,
            print_summary=False,
        )
        return client.experiments.list()


def test_scores_of_a_list_are_in_sight_beside_the_side_bar(
    page: Page, listed: ExperimentList
) -> None:
    """Once, they stood behind the status and the counts, right of what is seen at 828 px."""
    show(page, listed._repr_html_(), 828)
    for title in ("right", "length"):
        head = page.get_by_role("columnheader", name=title).bounding_box()
        assert head is not None
        assert head["x"] + head["width"] <= 836
    heights = page.locator("tbody tr").evaluate_all("all => all.map((one) => one.clientHeight)")
    assert max(heights) < 70


BROKEN_WORDS = """(root) => {
  const found = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode());)
    for (const { 0: word, index } of text.data.matchAll(/[^\\s]+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (word.length < 13 && range.getClientRects().length > 1) found.push(word);
    }
  return found;
}"""
"""Words that continue on another line."""


@pytest.mark.parametrize("width", [420, 640, 828])
def test_no_word_of_a_dataset_is_broken_beside_long_texts(page: Page, width: int) -> None:
    """A column of labels was four characters wide, since the texts beside it took all the room."""
    rows = [
        {
            "message": "Where is my parcel? " * 20,
            "label": "delivery",
            "blob": "x1" * 400,
            "n": 1 / 3,
        }
        for _ in range(4)
    ]
    dataset = pnb.Dataset.from_records(
        rows, input_keys="message", output_keys="label", metadata_keys=["blob", "n"], name="wide"
    )
    show(page, dataset._repr_html_(), width)
    assert page.locator("tbody td").count() == 16
    assert page.locator("tbody").evaluate(BROKEN_WORDS) == []


def test_no_figure_of_a_card_is_broken_in_a_very_narrow_panel(page: Page) -> None:
    """JupyterLab at 600 px with its side bar leaves 210 px: 165 ms stood there as 1 and, below, 65 ms."""
    for width in range(180, 320, 10):
        show(page, experiment_html(experiment_card()), width)
        facts = page.locator("div > strong + span", has_text="took")
        assert facts.evaluate(BROKEN_WORDS) == [], width


def test_judges_and_slices_fit_a_narrow_panel(page: Page) -> None:
    name = "the_judge_that_reads_the_whole_policy_before_it_answers_v2"
    scores = [
        JudgeScore(name, part, 120, 118, 0.845, 0.762, 0.903, -0.122, -0.521, 0.303, 0.667, 0.125)
        for part in ("development", "held out")
    ]
    slices = Comparison([tickets(120), tickets(120, "long prompt", shift=3)]).slices("channel")
    show(page, f"{judges_html('It agrees.', scores, ())}{slices._repr_html_()}", 560)
    assert page.evaluate(SIDEWAYS) == []
    assert page.evaluate(CUT) == []
    judge = page.get_by_role("rowheader").first.bounding_box()
    assert judge is not None
    assert judge["width"] >= 100


def test_intervals_of_a_path_share_a_scale_and_its_rows_keep_their_lines(
    page: Page, tmp_path: Path
) -> None:
    dataset = pnb.Dataset.from_records([{"n": n} for n in range(20)], input_keys=["n"], name="d")
    client = pnb.Client(path=tmp_path / "store.db")

    def task(input, prompt):
        return input["n"] % len(prompt)

    @pnb.evaluator(score_range=(0, 1))
    def right(output):
        return output == 0

    prompts = {"a name of some length": "a", "another one": "ab", "one more": "abc"}
    for _ in range(2):
        pnb.run_variants(dataset, task, prompts, right, client=client, print_summary=False)
    show(page, pnb.history(dataset, client=client)._repr_html_(), 460)
    page.add_style_tag(content="svg { max-width: 100%; height: auto; }")  # as JupyterLab does
    own = """all => all.map((one) => getComputedStyle(one).borderTopWidth
      + getComputedStyle(one.closest('table')).borderCollapse)"""
    lines = page.get_by_role("rowheader").evaluate_all(own)
    assert set(lines) == {"1pxseparate"}  # shared lines may vanish under what stays in sight
    widths = page.locator("td svg").evaluate_all("all => all.map((one) => one.clientWidth)")
    assert widths == [104] * 5
