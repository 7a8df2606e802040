"""A comparison in JupyterLab: explored with a kernel, saved without one."""

import json
import os
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

RUN = """
import os, tempfile, time
os.environ["PHOENIX_NB_HOME"] = tempfile.mkdtemp()
import phoenix_nb as pnb
from phoenix_nb.cli.demo import PROMPTS, correct, dataset, one_word, stand_in_model

async def task(input, prompt):
    return await stand_in_model(prompt.replace("{message}", input["message"]))

comparison = pnb.run_variants(dataset(), task, PROMPTS, [correct, one_word], print_summary=False)
"""
MADE = """
import time
from phoenix_nb.core.comparison import build_report
from phoenix_nb.ui.comparison.view import ComparisonView
from tests.ui.compared import compared
sides = compared(4, {examples}).sides
"""
OPEN = "began = time.time(); display(ComparisonView(build_report(sides, 0))); began"
SEEN = """() => {
  new MutationObserver(() => {
    const row = document.querySelector('.pnb-compare .pnb-space .pnb-row:not([hidden]) .pnb-cell');
    if (row?.textContent) window.seen ??= Date.now() / 1000;
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}"""


def test_single_letters_are_the_view_s_own_keys(lab: Callable) -> None:
    nb = lab([RUN, "view = comparison.explore()\nview", "list(view.selected.index)"])
    nb.run_all()
    page = nb.page
    page.locator(".pnb-kind", has_text="All").click()
    expect(page.locator(".pnb-count")).to_have_text("48 examples")
    grid = page.get_by_role("treegrid", name="Examples side by side")
    cells = page.locator(".jp-Notebook .jp-CodeCell").count()
    # In JupyterLab's command mode: d, d deletes a cell, a and b insert one, x cuts.
    for key in ("j", "j", "d", "d", "a", "b", "x", "Enter"):
        grid.press(key)
    expect(page.locator(".pnb-openbar")).to_contain_text("2 of 48")
    grid.press("k")
    expect(page.locator(".pnb-openbar")).to_contain_text("1 of 48")
    grid.press("Escape")
    expect(page.locator(".pnb-openbar")).to_be_hidden()
    expect(page.locator(".pnb-picked")).to_contain_text("1 example selected")
    assert page.locator(".jp-Notebook .jp-CodeCell").count() == cells


def test_selected_examples_come_back_as_rows_of_the_frame(lab: Callable) -> None:
    cells = [RUN, "view = comparison.explore()\nview", ""]
    nb = lab(cells)
    nb.run_all()
    page = nb.page
    page.locator(".pnb-kind", has_text="All").click()
    expect(page.locator(".pnb-count")).to_have_text("48 examples")
    for key in ("j", "x", "j", "j", "x"):
        page.get_by_role("treegrid", name="Examples side by side").press(key)
    expect(page.locator(".pnb-picked")).to_contain_text("2 examples selected")
    nb.run_cell(2, "list(view.selected.index) == list(comparison.to_dataframe().index[[0, 2]])")
    assert [output["data"]["text/plain"] for output in nb.outputs(2)] == ["True"]


@pytest.mark.parametrize("shown", ["comparison.explore()", "comparison[0].explore()"])
def test_letters_typed_in_a_view_are_no_commands_of_the_notebook(lab: Callable, shown: str) -> None:
    nb = lab([RUN, shown])
    nb.run_all()
    page = nb.page
    expect(page.locator(".pnb-explore .pnb-count")).to_contain_text("48")
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:enter-command-mode')")
    cells = page.locator(".jp-Notebook .jp-Cell").count()
    for place in (".pnb-scroll", ".pnb-filters select", "input[type=search]"):
        field = page.locator(f".pnb-explore {place}").first
        for key in ("d", "d", "a", "b", "x"):
            field.press(key)
    expect(page.locator(".pnb-explore input[type=search]")).to_have_value("ddabx")
    assert page.locator(".jp-Notebook .jp-Cell").count() == cells


def test_dollar_signs_are_no_formulas(lab: Callable) -> None:
    made = """
from tests.support.comparisons import card, experiment
from phoenix_nb.ui.static_html.comparison import comparison_html
from IPython.display import HTML
costs = "from $80,000 to $50,000"
HTML(comparison_html(card(experiment("a", {costs: 1}), experiment("b", {costs: 0}))))
"""
    nb = lab([made, "HTML('<p class=formula>$x$</p>')"])
    nb.run_all()
    expect(nb.page.locator(".formula mjx-container")).to_have_count(1)
    expect(nb.page.locator("mjx-container")).to_have_count(1)


def test_the_comparison_itself_outlives_its_kernel(notebook: Callable) -> None:
    nb = notebook([RUN, "comparison"])
    nb.run_all()
    expect(nb.page.locator("body")).to_contain_text("guided beats terse on correct")
    (output,) = nb.outputs(1)
    assert set(output["data"]) == {"text/html", "text/plain"}
    nb.save()
    assert "widget-view" not in json.dumps(json.loads(nb.path.read_text())["cells"][1])
    again = notebook(path=nb.path)
    expect(again.page.locator("body")).to_contain_text("guided beats terse on correct")


ACT = """([what, value]) => new Promise((resolve) => {
  const root = document.querySelector('.pnb-compare');
  const count = root.querySelector('.pnb-count');
  let asked = false;
  const began = performance.now();
  const watch = new MutationObserver(() => {
    if (count.textContent === '…') asked = true;
    else if (asked) {
      watch.disconnect();
      // The next task after a frame: what has been answered is on the screen.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
    }
  });
  watch.observe(count, { childList: true, characterData: true, subtree: true });
  if (what === 'filter') {
    const chips = [...root.querySelectorAll('.pnb-kind')];
    return chips.find((one) => one.textContent.startsWith(value)).click();
  }
  const field = [...root.querySelectorAll('select, input')].find((one) => one.ariaLabel === what);
  field.value = value;
  field.dispatchEvent(new Event(what === 'Search' ? 'input' : 'change'));
})"""
ASKED = [
    *(("filter", one) for one in ("All", "Regressions", "Improvements", "Disagreements", "Errors")),
    ("filter", "All"),
    *(("Order", one) for one in ("loss", "gain", "size", "score", "example")),
    *(("Evaluator", one) for one in ("1", "2", "0")),
    *(("Variant", one) for one in ("any", "2")),
    *(("Compared with", one) for one in ("expected", "baseline")),
    *(("Search", one) for one in ("q-99", "nothing is like that", "")),
]
EXAMPLES = 10_000


def test_ten_thousand_examples_open_and_every_question_is_answered(lab: Callable) -> None:
    nb = lab([MADE.format(examples=EXAMPLES), OPEN])
    nb.page.evaluate(SEEN)
    nb.run_all()
    nb.page.wait_for_function("() => window.seen")
    opened = nb.page.evaluate("window.seen") - float(nb.outputs(1)[-1]["data"]["text/plain"])
    lines = [
        f"{what} {value:24} {nb.page.evaluate(ACT, [what, value]):4.0f} ms" for what, value in ASKED
    ]
    # At most 3 s and 0.2 s on a machine of one's own.
    title = f"{EXAMPLES:,} × 4 opened in {opened:.2f} s, statistics included; load {os.getloadavg()[0]:.1f}"
    print("\n".join([title, *lines]))  # noqa: T201 - to be read with -s
