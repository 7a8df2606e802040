"""A run in a script that also drives a browser with Playwright's sync API."""

import asyncio
from pathlib import Path

import pytest
from playwright.sync_api import Page

from phoenix_nb import Client, Dataset, run_experiment

pytestmark = pytest.mark.browser


def test_what_the_page_asks_meanwhile_waits_and_is_answered_later(
    page: Page, tmp_path: Path
) -> None:
    async def task(input: dict[str, int]) -> int:
        await asyncio.sleep(0.3)  # the browser goes on meanwhile
        return input["n"]

    page.expose_function("ask", lambda number: page.evaluate("one => one + 1", number))
    page.evaluate(
        "() => { window.asked = []; for (let n = 0; n < 9; n++) asked.push(window.ask(n)); }"
    )
    numbers = Dataset.from_records([{"n": 1}], input_keys=["n"])
    client = Client(path=tmp_path / "s.db")
    ran = run_experiment(numbers, task, client=client, print_summary=False)
    assert ran.task_runs[0].output == 1
    assert page.evaluate("() => Promise.all(asked)") == list(range(1, 10))
