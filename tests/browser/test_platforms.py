"""The views where people are: each front end that can be started here is, and shows a finished run."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbconvert import HTMLExporter
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.platforms import CELLS, marimo_notebook, serving

pytestmark = pytest.mark.browser

FAILURE = "three is one too many"


def rows_open_and_filter(page: Page) -> None:
    """Find the failed run first in the rows, open it, and leave one row by an expression."""
    rows = page.locator(".pnb-space .pnb-row")
    expect(rows.first).to_contain_text("✗")
    rows.first.click()
    expect(page.locator(".pnb-detail")).to_contain_text(FAILURE)
    page.keyboard.press("Escape")
    page.get_by_label("Filter by an expression").fill("n == 2")
    expect(page.locator(".pnb-count")).to_contain_text("1 of 6")


def notebook_of(cells: tuple[str, ...]) -> nbformat.NotebookNode:
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(cell) for cell in cells],
        metadata={"kernelspec": kernel},
    )


@pytest.fixture(scope="module")
def executed(tmp_path_factory: pytest.TempPathFactory) -> nbformat.NotebookNode:
    """The notebook after it was run from top to bottom, without any front end."""
    notebook = notebook_of(CELLS)
    folder = tmp_path_factory.mktemp("executed")
    NotebookClient(
        notebook, timeout=120, kernel_name="python3", store_widget_state=False,
        resources={"metadata": {"path": str(folder)}},
    ).execute(env=os.environ | {"TMPDIR": str(folder)})  # fmt: skip
    return notebook


def test_marimo_shows_the_end_and_the_rows(tmp_path: Path, visit: Callable[..., Page]) -> None:
    (tmp_path / "rows.py").write_text(marimo_notebook(CELLS))
    command = ("marimo", "-y", "run", "rows.py", "--headless", "--no-token")
    with serving(*command, "--host", "127.0.0.1", "--port", "{port}", folder=tmp_path) as address:
        page = visit(address)
        rows_open_and_filter(page)
        expect(page.locator("body")).to_contain_text("5 of 6 runs done")


def test_voila_shows_the_end_and_the_rows(tmp_path: Path, visit: Callable[..., Page]) -> None:
    nbformat.write(notebook_of(CELLS), tmp_path / "rows.ipynb")
    command = ("voila", "rows.ipynb", "--no-browser", "--port={port}", "--Voila.ip=127.0.0.1")
    with serving(*command, folder=tmp_path) as address:
        page = visit(address, own="fontawesome")  # of Voila's page, not of a view
        rows_open_and_filter(page)
        expect(page.locator("body")).to_contain_text("5 of 6 runs done")


def test_notebook_7_shows_the_end_and_the_rows(notebook: Callable) -> None:
    nb = notebook(list(CELLS), classic=True)
    nb.run_all()
    expect(nb.page.locator("body")).to_contain_text("5 of 6 runs done")
    rows_open_and_filter(nb.page)


def test_an_export_opens_its_runs_without_a_kernel_or_a_script(
    executed: nbformat.NotebookNode, browser: BrowserContext, tmp_path: Path
) -> None:
    """What nbconvert, VS Code without its kernel, Colab and Databricks show of a saved notebook."""
    html, _ = HTMLExporter(template_name="basic").from_notebook_node(executed)
    assert "<details" in html
    assert not re.search(r"<script[^>]*>[^<]*pnb", html)
    path = tmp_path / "export.html"
    path.write_text(html, encoding="utf-8")
    assert browser.browser is not None
    context = browser.browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path.as_uri())
    summaries = page.locator("details summary")
    failed = summaries.filter(has_text="ValueError").first
    traceback = page.locator("details pre").first
    expect(traceback).to_be_hidden()
    failed.click()
    expect(traceback).to_be_visible()
    expect(page.locator("body")).to_contain_text(FAILURE)
    expect(page.locator("body")).to_contain_text("4 is a number")
    context.close()


def test_what_github_leaves_of_a_notebook_is_readable(
    executed: nbformat.NotebookNode, page: Page
) -> None:
    """Its viewer drops scripts, styles and classes."""
    for cell in executed.cells[1:]:
        html = next(o.data["text/html"] for o in cell.outputs if "text/html" in o.get("data", {}))
        assert "<script" not in html
        assert "<details" in html
        page.set_content(re.sub(r'\s(style|class)="[^"]*"', "", html))
        expect(page.locator("body")).to_contain_text(FAILURE)
        expect(page.locator("body")).to_contain_text("is a number")
