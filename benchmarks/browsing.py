"""How soon the row browser opens, filters, sorts and scrolls: 10,000 rows, in a real browser.

    python -m benchmarks.browsing

The kernel half answers in this process, so that what is measured is both halves of the view and the browser,
without the notebook server between them. Beside the clock stands processor time, of the kernel half and of
each task of the page's main thread (Chromium's own trace): other work on the machine does not count there.
Figures: `benchmarks/BROWSING.md`.
"""

import json
import os
import statistics
import time
from collections.abc import Callable, Sequence
from typing import Any

from playwright.sync_api import CDPSession, Page, sync_playwright

from phoenix_nb.comparison import Comparison
from phoenix_nb.ui.comparison.view import ComparisonView
from phoenix_nb.ui.run_table.widget import RowView
from tests.browser.conftest import CHROMIUM, MOUNT, SWITCHES
from tests.ui.tables import grid_of, tickets

ROWS = 10_000
ROUNDS = 7
FRAMES = 240
MODULE = MOUNT.replace(
    "send: (message) => model.sent.push(message)",
    "send: async (message) => { for (const answer of"
    " JSON.parse(await window.ask(JSON.stringify(message)))) model.receive(answer); }",
)
ACT = """([selector, value]) => new Promise((resolve) => {
  const count = document.querySelector('.pnb-count');
  let asked = false;
  const began = performance.now();
  const watch = new MutationObserver(() => {
    if (count.textContent === '…') asked = true;
    else if (asked) {
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
    }
  });
  watch.observe(count, { childList: true, characterData: true, subtree: true });
  const field = document.querySelector(selector);
  if (value === null) return field.click();
  field.value = value;
  field.dispatchEvent(new Event(field.localName === 'input' ? 'input' : 'change'));
  if (field.localName === 'input')
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
})"""
SCROLL = """(steps) => new Promise((resolve) => {
  const box = document.querySelector('.pnb-scroll');
  const gaps = [];
  let last = null;
  const step = (now) => {
    if (last !== null) gaps.push(now - last);
    last = now;
    box.scrollTop += 220;
    if (gaps.length < steps) requestAnimationFrame(step);
    else resolve(gaps);
  };
  box.scrollTop = 0;
  requestAnimationFrame(step);
})"""
OPEN = """() => new Promise((resolve) => {
  const began = performance.now();
  document.querySelectorAll('.pnb-space .pnb-row')[3].click();
  const look = () => document.querySelector('.pnb-detail h4')
    ? resolve(performance.now() - began) : requestAnimationFrame(look);
  look();
})"""


def main() -> None:
    """Measure both views, and print a table of each."""
    runs = [tickets(ROWS), tickets(ROWS, "long prompt", shift=3)]
    report = Comparison(runs).report()
    expression = 'input[aria-label="Filter by an expression"]'
    titles = '.pnb-header [role="columnheader"]:nth-child({}) button'
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, headless=True, args=SWITCHES)
        table = [
            ("filter by an expression", expression, "similarity > 0.5"),
            ("filter by a text of an object", expression, '"order" in output.steps'),
            ("filter: nothing", expression, ""),
            ("sort by a label", titles.format(2), None),
            ("sort by an object", titles.format(7), None),
            ("group", '[aria-label="Group by"]', "c3"),
            ("no groups", '[aria-label="Group by"]', ""),
        ]
        _measure(browser.new_page(), "10,000 runs × 31 columns", lambda: grid_of(runs[0]), table)
        matrix = [
            ("kind: disagreements", ".pnb-kind:nth-child(3)", None),
            ("kind: all", ".pnb-kind:nth-child(5)", None),
            ("filter by an expression", expression, "`long prompt.similarity` > 0.5"),
            ("filter: nothing", expression, ""),
            ("sort by a variant", titles.format(2), None),
            ("order: largest loss", '[aria-label="Order"]', "loss"),
            ("another evaluator", '[aria-label="Evaluator"]', "4"),
        ]
        columns = len(ComparisonView(report)._examples.heads())
        _measure(
            browser.new_page(),
            f"10,000 examples × 2 variants, {columns} columns",
            lambda: ComparisonView(report),
            matrix,
        )
        browser.close()


def _measure(
    page: Page,
    title: str,
    make: Callable[[], RowView],
    acts: Sequence[tuple[str, str, str | None]],
) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    load = os.getloadavg()[0]
    began = time.process_time()
    view = make()
    made = time.process_time() - began
    sent = [len(view.setup)]
    answers: list[Any] = []
    view.send = lambda content, **_: answers.append(content)  # type: ignore[method-assign]

    answering: list[float] = []

    def ask(content: str) -> str:
        began = time.process_time()
        answers.clear()
        view._receive(view, json.loads(content), [])
        text = json.dumps(answers, ensure_ascii=False)
        sent.append(len(text.encode()))
        answering.append(1000 * (time.process_time() - began))
        return text

    page.expose_function("ask", ask)
    state = {"esm": view._esm, "css": view._css, "state": {}, "bytes": {"setup": list(view.setup)}}
    client = page.context.new_cdp_session(page)
    client.send("Performance.enable", {"timeDomain": "threadTicks"})
    before, began = _busy(client), time.perf_counter()
    page.evaluate(MODULE, state)
    page.wait_for_function("() => document.querySelector('.pnb-space .pnb-row')?.textContent")
    shown, drawn = time.perf_counter() - began, _busy(client) - before
    opened = sum(sent)
    whole = 1000 * (made + drawn) + answering[0]
    lines = [
        f"| processor: made in the kernel | {1000 * made:.0f} ms |",
        f"| processor: first answer of the kernel | {answering[0]:.0f} ms |",
        f"| processor: the page's main thread until the first rows | {1000 * drawn:.0f} ms |",
        f"| processor: opening, altogether | {whole:.0f} ms |",
        f"| clock: first rows on the screen, once it is made | {1000 * shown:.0f} ms |",
        f"| sent until then | {opened / 1000:.0f} kB |",
    ]
    lines += [_acted(page, client, answering, act) for act in acts]
    lines.append(f"| clock: open a row | {page.evaluate(OPEN):.0f} ms |")
    page.keyboard.press("Escape")
    page.locator(".pnb-scroll").press("Escape")
    lines += _scrolled(page, client)
    lines += [
        f"| rows that are elements | {page.locator('.pnb-space .pnb-row').count()} |",
        f"| sent altogether | {sum(sent) / 1000:.0f} kB |",
    ]
    print(f"\n### {title} (load {load:.1f})\n\n| | |\n|---|---|\n" + "\n".join(lines))
    page.close()


def _acted(
    page: Page, client: CDPSession, answering: list[float], act: tuple[str, str, str | None]
) -> str:
    """Do something again and again; return how long it took, and the processor time of both halves."""
    name, selector, value = act
    took, work = [], []
    for _ in range(ROUNDS):
        answering.clear()
        before = _busy(client)
        took.append(page.evaluate(ACT, [selector, value]))
        work.append(1000 * (_busy(client) - before) + sum(answering))
    return (
        f"| {name} | clock: median {statistics.median(took):.0f}, worst {max(took):.0f} ms; "
        f"processor: median {statistics.median(work):.0f}, worst {max(work):.0f} ms |"
    )


def _scrolled(page: Page, client: CDPSession) -> list[str]:
    """Scroll by seven rows a frame; return what a frame takes."""
    browser = page.context.browser
    assert browser is not None
    before = _busy(client)
    browser.start_tracing(page=page)
    gaps = sorted(page.evaluate(SCROLL, FRAMES))
    longest = _longest(browser.stop_tracing())
    busy = 1000 * (_busy(client) - before) / FRAMES
    late = sum(gap > 50 for gap in gaps)
    clock = f"median {statistics.median(gaps):.0f}, worst {gaps[-1]:.0f} ms, {late} of {len(gaps)} over 50 ms"
    return [
        f"| processor: a frame while scrolling, mean | {busy:.1f} ms |",
        f"| processor: the longest tasks of the main thread while scrolling | {longest} ms |",
        f"| clock: a frame while scrolling | {clock} |",
    ]


def _longest(trace: bytes) -> str:
    """Return the milliseconds of processor time of the three longest tasks of a page in a trace."""
    events = json.loads(trace)["traceEvents"]
    pages = {
        (event["pid"], event["tid"])
        for event in events
        if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"
    }
    tasks = sorted(
        event.get("tdur", 0) / 1000
        for event in events
        if event["name"] == "RunTask" and (event["pid"], event["tid"]) in pages
    )
    return ", ".join(f"{task:.0f}" for task in tasks[:-4:-1])


def _busy(client: CDPSession) -> float:
    """Return the seconds of processor time that the page's main thread has had: load does not count."""
    metrics = client.send("Performance.getMetrics")["metrics"]
    return next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration")


if __name__ == "__main__":
    main()
