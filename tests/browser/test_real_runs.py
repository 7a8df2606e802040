"""Real runs in JupyterLab: what a person sees, clicks, and finds again after the kernel is gone."""

import json
import time

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

SETUP = """
import asyncio, os, tempfile
os.environ["PHOENIX_NB_HOME"] = tempfile.mkdtemp()
import phoenix_nb as pnb
from phoenix_nb.cli.demo import PROMPTS, correct, dataset, one_word, stand_in_model

async def task(input):
    await asyncio.sleep(0.3)
    return await stand_in_model(PROMPTS["guided"].replace("{message}", input["message"]))
"""
STARTED = """handle = pnb.start_experiment(
    dataset(), task, [correct, one_word], experiment_name="guided", repetitions=30, concurrency=4)"""
BLOCKING = STARTED.replace("handle = pnb.start_experiment", "ran = pnb.run_experiment")


def test_a_started_run_moves_and_its_stop_button_answers(lab, record_property):
    nb = lab([SETUP, STARTED, "print('this cell ran meanwhile')"])
    nb.run_all()
    assert nb.outputs(2)[0]["text"] == "this cell ran meanwhile\n"
    panel = nb.page.locator(".jp-OutputArea-output").first
    expect(panel).to_contain_text("guided")
    expect(panel).to_contain_text("running")
    expect(panel).to_contain_text("n = ")
    nb.page.get_by_role("button", name="Stop").click()
    clicked = time.monotonic()
    expect(nb.page.locator("body")).to_contain_text("stopped")
    record_property("stopped_after_ms", round(1000 * (time.monotonic() - clicked)))
    expect(nb.page.get_by_role("button", name="Stop")).to_have_count(0)
    (output,) = nb.outputs(1)
    assert "resume_experiment" in output["data"]["text/html"]
    assert "<script" not in output["data"]["text/html"]


def test_the_widget_takes_the_place_of_the_words_for_those_who_do_not_look(lab):
    nb = lab([SETUP, STARTED])
    nb.run_all()
    expect(nb.page.get_by_role("button", name="Pause")).to_be_visible()
    expect(nb.page.locator("body")).not_to_contain_text("goes on in the background")
    (output,) = nb.outputs(1)
    assert "application/vnd.jupyter.widget-view+json" in output["data"]
    nb.page.get_by_role("button", name="Stop").click()
    expect(nb.page.locator("body")).to_contain_text("stopped")


def test_pause_and_resume(lab):
    nb = lab([SETUP, STARTED])
    nb.run_all()
    nb.page.get_by_role("button", name="Pause").click()
    expect(nb.page.locator("body")).to_contain_text("paused")
    nb.page.get_by_role("button", name="Resume").click()
    expect(nb.page.locator("body")).to_contain_text("running")
    nb.page.get_by_role("button", name="Stop").click()
    expect(nb.page.locator("body")).to_contain_text("stopped")


def test_a_blocking_run_says_how_to_stop_it_and_the_square_does(notebook):
    """Once: the interval counts an example when all of its runs are there, and repetitions come last."""
    once = BLOCKING.replace("repetitions=30", "repetitions=1")
    endless = SETUP.replace("0.3", "0.3 if next(calls) < 24 else 1_000")
    nb = notebook(
        [f"import itertools\ncalls = itertools.count()\n{endless}", once, "print('after')"]
    )
    nb.begin()
    expect(nb.page.locator("body")).to_contain_text("■")
    expect(nb.page.get_by_role("button", name="Stop")).to_have_count(0)
    expect(nb.page.locator("body")).to_contain_text("95 % so far")
    nb.page.evaluate("() => window.jupyterapp.commands.execute('notebook:interrupt-kernel')")
    expect(nb.page.locator("body")).to_contain_text("interrupted")
    nb.ended()
    outputs = nb.outputs(1)
    assert outputs[-1]["ename"] == "KeyboardInterrupt"
    assert nb.outputs(2) == []  # "Run All" stops there
    assert "resume_experiment" in json.dumps(outputs[0]["data"])


def test_what_is_saved_shows_without_a_kernel(notebook):
    nb = notebook([SETUP, BLOCKING.replace("repetitions=30", "repetitions=1").replace("0.3", "0")])
    nb.run_all()
    nb.save()
    expect(nb.page.locator("body")).to_contain_text("48 of 48 runs done")
    nb.shut_down()
    saved = json.loads(nb.path.read_text())
    assert "widget-view" not in json.dumps(saved["cells"])
    again = notebook(path=nb.path)
    expect(again.page.locator("body")).to_contain_text("48 of 48 runs done")
    expect(again.page.locator("body")).not_to_contain_text("Error displaying widget")
