"""A labelling session in JupyterLab: by keyboard alone, and with a kernel that is killed."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

RUN = """
import phoenix_nb as pnb
client = pnb.Client(path={path!r})
dataset = pnb.Dataset.from_records(
    [{{"question": f"What is {{n}} + {{n}}?", "answer": str(2 * n)}} for n in range(150)],
    input_keys=["question"], output_keys=["answer"], name="sums",
)
@pnb.evaluator(kind="LLM")
def judge(output, expected):
    return output == expected["answer"]
experiment = pnb.run_experiment(
    dataset, lambda input: str(2 * int(input["question"].split()[2]) // 3 * 3), [judge],
    client=client, print_summary=False,
)
"""
LAST_CELL = """
const notebook = window.jupyterapp.shell.currentWidget.content;
notebook.activeCellIndex = notebook.widgets.length - 1;
notebook.deselectAll();
"""
KILL = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
LABEL = 'session = pnb.label(experiment, "Is the sum correct?", n=60)\nsession'
READ = """
import json
import phoenix_nb as pnb
client = pnb.Client(path={path!r})
experiment = pnb.get_experiment(pnb.list_experiments(client=client)[0].experiment_id, client=client)
print(json.dumps(pnb.label(experiment, "Is the sum correct?", n=60).to_dataframe().label.tolist()))
"""


def enter_by_keyboard(page: Page) -> None:
    """Go from the notebook's last cell into the widget, by the keyboard."""
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:enter-command-mode')")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.classList.contains('pnb-label')"):
            return
    pytest.fail("The widget cannot be reached by the keyboard.")


def printed(nb: Any, cell: int) -> list[str]:
    return json.loads("".join(output["text"] for output in nb.outputs(cell)))


def test_sixty_rows_are_labelled_by_keyboard_alone(notebook: Callable[..., Any], tmp_path) -> None:
    nb = notebook([RUN.format(path=str(tmp_path / "s.db")), LABEL])
    nb.run_all()
    page = nb.page
    row = page.locator(".pnb-label-head")
    expect(row).to_contain_text("row 1 of 60")
    cells = page.locator(".jp-Notebook .jp-CodeCell").count()
    enter_by_keyboard(page)
    for number in range(60):
        expect(row).to_contain_text(f"row {number + 1} of 60")
        page.keyboard.press("y" if number % 3 else "n")
        if number == 20:
            expect(row).to_contain_text(re.compile(r"21 of 60 labelled: ± \d+ points with judge"))
    expect(page.locator(".pnb-label-done")).to_be_visible()
    expect(page.locator(".pnb-steps")).to_contain_text("on which judge and human differ")
    page.keyboard.press("d")
    expect(page.locator(".pnb-stage .pnb")).to_be_visible()
    page.keyboard.press("u")
    expect(page.locator(".pnb-stage")).to_be_hidden()
    expect(row).to_contain_text("59 of 60 labelled")
    expect(row).to_contain_text("row 60 of 60")
    page.keyboard.press("m")
    page.keyboard.type("not a number")
    page.keyboard.press("Escape")
    page.keyboard.press("t")
    page.keyboard.type("format")
    page.keyboard.press("Enter")
    page.keyboard.press("1")
    expect(page.locator(".pnb-label-done")).to_be_visible()
    assert page.locator(".jp-Notebook .jp-CodeCell").count() == cells
    nb.save()
    nb.shut_down()
    reopened = notebook(path=nb.path).page
    expect(reopened.get_by_text("60 of 60")).to_be_visible()
    expect(reopened.locator(".pnb-label")).to_have_count(0)


def test_a_reloaded_page_goes_on_and_a_restarted_kernel_leaves_the_static_form(
    notebook: Callable[..., Any], tmp_path
) -> None:
    nb = notebook([RUN.format(path=str(tmp_path / "s.db")), LABEL])
    nb.run_all()
    page = nb.page
    expect(page.locator(".pnb-label-head")).to_contain_text("row 1 of 60")
    page.locator(".pnb-label").press("1")
    expect(page.locator(".pnb-label-head")).to_contain_text("row 2 of 60")
    nb.save()
    page.reload()
    expect(page.locator(".pnb-label-head")).to_contain_text("row 2 of 60")
    nb.restart()
    expect(page.locator(".pnb-label")).to_have_count(0)
    expect(page.get_by_text("Run the cell again to go on")).to_be_visible()


def test_a_note_that_is_being_written_outlives_a_cell_that_ends(
    notebook: Callable[..., Any], tmp_path
) -> None:
    """The output is written again as the cell ends; the view is taken along, with the keyboard."""
    other = "session.record(session.examples[5].id, 'yes')"
    nb = notebook([RUN.format(path=str(tmp_path / "s.db")), LABEL, other])
    page = nb.page
    page.evaluate(
        f"() => {{ {LAST_CELL} window.jupyterapp.commands.execute('notebook:run-all-above'); }}"
    )
    expect(page.locator(".pnb-label-head")).to_contain_text("row 1 of 60")
    place = page.locator("[data-pnb-place]").element_handle()
    page.locator(".pnb-label").press("m")
    page.keyboard.type("not a ")
    page.evaluate(
        "() => { const { content, sessionContext } = window.jupyterapp.shell.currentWidget;"
        " sessionContext.session.kernel.requestExecute("
        " { code: content.widgets.at(-1).model.sharedModel.source }); }"
    )
    expect(page.locator("[data-pnb-place] table")).to_contain_text("yes1")
    assert not place.evaluate("place => place.isConnected")
    page.keyboard.type("number")
    expect(page.locator(".pnb-label-note")).to_have_value("not a number")


def test_a_killed_kernel_loses_no_label(notebook: Callable[..., Any], tmp_path) -> None:
    path = str(tmp_path / "s.db")
    nb = notebook([RUN.format(path=path), LABEL, KILL])
    page = nb.page
    page.evaluate(
        f"() => {{ {LAST_CELL} window.jupyterapp.commands.execute('notebook:run-all-above'); }}"
    )
    row = page.locator(".pnb-label-head")
    expect(row).to_contain_text("row 1 of 60")
    for number in range(7):
        expect(row).to_contain_text(f"row {number + 1} of 60")
        page.locator(".pnb-label").press("1" if number % 2 else "2")
    expect(row).to_contain_text("row 8 of 60")
    page.evaluate(
        f"() => {{ {LAST_CELL} window.jupyterapp.commands.execute('notebook:run-cell'); }}"
    )
    expect(page.locator(".jp-Dialog").first).to_be_visible()
    expect(page.locator(".pnb-label")).to_have_count(0)
    expect(page.locator(".jp-Notebook")).to_contain_text("Every answer is stored")
    after = notebook([READ.format(path=path)])
    after.run_all()
    assert printed(after, 0) == ["no", "yes", "no", "yes", "no", "yes", "no"]
