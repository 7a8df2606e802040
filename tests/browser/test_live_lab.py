"""The live view in JupyterLab: it moves, its buttons answer, and static HTML takes its place."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

DRIVE = """
import asyncio, time
from phoenix_nb.core.progress.events import Event, Finished, Paused, Resumed
from phoenix_nb.core.progress.progress import Progress
from phoenix_nb.model import SessionOutcome
from phoenix_nb.ui.static_html.experiment import experiment_html
from phoenix_nb.ui.live.view import LiveDisplay
from phoenix_nb.ui.shared.plain_text import experiment_text
from tests.ui.fabric import HOSTILE, dataset, experiment_card, feed, record

class Drive:
    '''Stands in for the engine: plays made-up events on the notebook's own loop.'''
    def __init__(self, hostile=False, examples=100):
        self.record = record(HOSTILE[1] if hostile else 'stepwise', examples=examples)
        self.hostile, self.asked, self.stopped = hostile, [], asyncio.Event()
        self.going = asyncio.Event(); self.going.set()
        self.progress, self.loop = Progress(), asyncio.get_running_loop()
        self.dataset = dataset(examples, hostile=hostile)
    def tell(self, event):
        self.progress.apply(event); self.display(event)
    def on_loop(self, act, *args): self.loop.call_soon_threadsafe(act, *args)
    def pause(self): self.asked.append('pause'); self.on_loop(self.hold)
    def resume(self): self.asked.append('resume'); self.on_loop(self.go)
    def stop(self, experiment_id=None): self.asked.append('stop'); self.on_loop(self.stopped.set)
    def retry_failed(self): self.asked.append('retry')
    concurrency = 4
    def set_concurrency(self, n): self.asked.append(n); self.concurrency = n
    def hold(self): self.going.clear(); self.tell(Paused(at=time.monotonic()))
    def go(self): self.going.set(); self.tell(Resumed(at=time.monotonic()))
    async def run(self, seconds):
        self.display = LiveDisplay(self.progress, self, True, '', find_example=self.dataset.example)
        self.display.open()
        began = time.monotonic()
        events = list(feed([self.record], self.record.planned, hostile=self.hostile))
        for number, event in enumerate(events):
            while time.monotonic() - began < seconds * number / len(events) or not self.going.is_set():
                if self.stopped.is_set(): break
                await asyncio.sleep(0.01)
            if self.stopped.is_set(): break
            object.__setattr__(event, 'at', time.monotonic())
            self.tell(event)
        self.tell(Finished(at=time.monotonic(), experiment_id=self.record.id, outcome=SessionOutcome.STOPPED))
        card = experiment_card(done=self.progress.tasks.finished, examples=100,
                               outcome=SessionOutcome.STOPPED,
                               hostile=self.hostile)
        self.display.close(experiment_html(card), experiment_text(card))
"""


def stop(page: Page) -> None:
    """End the run, and wait until the view has given way to its static form."""
    page.get_by_role("button", name="Stop").click()
    expect(page.locator(".pnb-head")).to_have_count(0)


def test_it_moves_while_the_cell_is_free(lab: Callable) -> None:
    nb = lab([DRIVE, "drive = Drive(); task = asyncio.create_task(drive.run(120))", "1 + 1"])
    nb.run_all()
    done = nb.page.locator(".pnb-fact[data-what=done] b")
    expect(done).to_have_text(re.compile(r"^[1-9]\d*$"))
    first = int(done.inner_text())
    expect(done).not_to_have_text(str(first))
    expect(nb.page.locator(".pnb-tile")).to_have_count(3)
    expect(nb.page.locator(".pnb-histogram svg").nth(1)).to_be_visible()
    assert nb.outputs(2)[0]["data"]["text/plain"] == "2"
    stop(nb.page)


def test_buttons_answer_at_once(lab: Callable) -> None:
    nb = lab([DRIVE, "drive = Drive(); task = asyncio.create_task(drive.run(600))"])
    nb.run_all()
    state = nb.page.locator(".pnb-head [role=status]")
    expect(state).to_contain_text("running")
    nb.page.get_by_role("button", name="Pause").click()
    expect(state).to_contain_text("paused")
    nb.page.get_by_role("button", name="Resume").click()
    expect(state).to_contain_text("running")
    nb.page.get_by_label("concurrency").fill("7")
    nb.page.get_by_label("concurrency").press("Enter")
    expect(nb.page.get_by_label("concurrency")).not_to_be_focused()
    nb.page.get_by_label("concurrency").fill("-3")
    nb.page.get_by_label("concurrency").press("Enter")
    expect(nb.page.get_by_role("alert")).to_contain_text("from 1 to 1,024")
    stop(nb.page)
    expect(nb.page.get_by_text("stopped", exact=False).first).to_be_visible()


def test_the_end_is_static_and_outlives_kernel_and_export(
    notebook: Callable, tmp_path: Path
) -> None:
    nb = notebook([DRIVE, "drive = Drive(); await drive.run(1)"])
    nb.run_all()
    expect(nb.page.get_by_text("runs done").first).to_be_visible()
    (output,) = nb.outputs(1)
    assert set(output["data"]) == {"text/html", "text/plain"}
    nb.save()
    again = notebook(path=nb.path)
    expect(again.page.get_by_text("runs done").first).to_be_visible()
    exported = tmp_path / "exported.html"
    subprocess.run(
        [
            sys.executable,
            "-m",
            "nbconvert",
            "--to",
            "html",
            str(nb.path),
            "--output",
            str(exported),
        ],
        check=True,
        capture_output=True,
    )
    assert "runs done" in exported.read_text()


def test_hostile_texts_stay_texts(notebook: Callable) -> None:
    nb = notebook(
        [DRIVE, "drive = Drive(hostile=True); task = asyncio.create_task(drive.run(120))"]
    )
    nb.theme("JupyterLab Dark")
    nb.run_all()
    expect(nb.page.locator(".pnb-title")).to_contain_text("<img src=x")
    nb.page.locator(".pnb-error summary").first.click()
    expect(nb.page.locator(".pnb-error pre").first).not_to_have_text("…")
    stop(nb.page)
    expect(nb.page.get_by_text("runs done").first).to_be_visible()


SEEN = """() => {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.pnb-head')) return;
    window.seen = Date.now() / 1000;
    observer.disconnect();
  }).observe(document.body, { childList: true, subtree: true });
}"""


def test_the_first_paint_comes_while_the_run_goes_on(
    lab: Callable, record_property: Callable
) -> None:
    nb = lab(
        [DRIVE, "drive = Drive(); t = time.time(); task = asyncio.create_task(drive.run(120)); t"]
    )
    nb.page.evaluate(SEEN)
    nb.run_all()
    nb.page.wait_for_function("() => window.seen")
    called = float(nb.outputs(1)[0]["data"]["text/plain"])
    took = nb.page.evaluate("() => window.seen") - called
    record_property("first_paint_ms", round(1000 * took))  # 0.1 to 0.3 s on a machine of one's own
    stop(nb.page)


def test_it_moves_in_notebook_7_too(notebook: Callable) -> None:
    nb = notebook(
        [DRIVE, "drive = Drive(); task = asyncio.create_task(drive.run(120))"], classic=True
    )
    nb.run_all()
    done = nb.page.locator(".pnb-fact[data-what=done] b")
    expect(done).to_have_text(re.compile(r"^[1-9]\d*$"))
    nb.page.get_by_role("button", name="Stop").click()
    expect(nb.page.get_by_text("runs done").first).to_be_visible()
