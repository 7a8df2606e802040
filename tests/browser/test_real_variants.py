"""Variants in JupyterLab: a board that moves, one variant stopped on it, the comparison at the end."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

SETUP = """
import asyncio, itertools, os, tempfile
os.environ["PHOENIX_NB_HOME"] = tempfile.mkdtemp()
import phoenix_nb as pnb
from phoenix_nb.cli.demo import PROMPTS, correct, dataset, stand_in_model

calls = itertools.count()

async def task(input, prompt):
    while next(calls) >= 16 and not os.path.exists(RELEASED):
        await asyncio.sleep(0.05)
    return await stand_in_model(prompt.replace("{message}", input["message"]))
"""
STARTED = "handle = pnb.start_variants(dataset(), task, PROMPTS, [correct], concurrency=4)"


def test_one_variant_is_stopped_and_the_other_goes_on(lab, hold):
    nb = lab([f"RELEASED = {str(hold.path)!r}\n{SETUP}", STARTED])
    nb.run_all()
    body = nb.page.locator("body")
    expect(body).to_contain_text("terse")
    expect(body).to_contain_text("guided")
    nb.page.locator(".pnb-board tr", has_text="terse").get_by_role("button", name="Stop").click()
    hold.release()
    expect(body).to_contain_text("not made of 48 runs")
    (output,) = nb.outputs(1)
    assert "widget-view" not in str(output["data"])
