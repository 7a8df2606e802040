"""Who has never used it finds, in three clicks or keys from a finished card, what there is to find."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

RAN = """
import json, tempfile
import phoenix_nb as pnb
from tests.ui.tables import MESSAGES

LABELS = ("billing", "shipping", "feature request", "account")
client = pnb.Client(path=tempfile.mkdtemp())
policy = "the_policy_text_that_the_reply_must_keep_to"
dataset = pnb.Dataset.from_records(
    [
        {
            "id": f"ticket-{n:02}", "channel": ("chat", "mail")[n % 2], policy: "Refunds. " * 60,
            "message": "x" * 100_000 if n == 8 else MESSAGES[n % len(MESSAGES)],
            "label": LABELS[n % 4], "urgency": n % 5,
        }
        for n in range(40)
    ],
    input_keys=["message", "channel", policy], output_keys=["label", "urgency"], id_key="id",
    name="tickets",
)

def make(shift):
    def answer(input, example):
        n = int(example["id"][-2:])
        said = {
            "label": LABELS[(n + (n + shift) % 3 // 2) % 4], "urgency": n % 5,
            "reply": MESSAGES[(n + 1) % len(MESSAGES)], "steps": [{"tool": "find"}, ["refund", n]],
        }
        text = "I am sorry, I cannot" if n % 20 == 7 else json.dumps(said)
        asked = [{"role": "user", "content": f"Classify {example['id']}."}]
        reply = {"choices": [{"message": {"role": "assistant", "content": text}}], "usage": {"n": 1}}
        pnb.keep(prompt=json.dumps(asked), reply=json.dumps(reply))
        return json.loads(text)
    return answer

def label_match(output, expected): return output["label"] == expected["label"]
def urgency_error(output, expected): return abs(output["urgency"] - expected["urgency"])
def polite(output): return "sorry" not in output["reply"]
def length(output): return len(output["reply"])
def short(output): return len(output["reply"]) < 50
@pnb.evaluator(kind="LLM")
def helpful(output): return {"label": "helpful", "score": 1.0, "explanation": "It names the order."}

def run(name, shift, **given):
    evaluators = [label_match, urgency_error, polite, length, short, helpful]
    return pnb.run_experiment(
        dataset, make(shift), evaluators, client=client, experiment_name=name, retries=0, **given
    )
"""
SETUP = RAN + "\nrun('terse', 1, print_summary=False);"
CARD = "experiment = run('guided', 0)"


@pytest.fixture
def card(notebook: Callable) -> Page:
    """A notebook with the card of a finished experiment, and an earlier one in the store."""
    nb = notebook([SETUP, CARD])
    nb.run_all()
    expect(nb.page.get_by_role("button", name="Explore")).to_be_visible(timeout=20_000)
    return nb.page


def rows(view: Any) -> Any:
    return view.locator(".pnb-space .pnb-row:not([hidden])")


def test_wrong_answers_prompt_and_reply_are_two_clicks_away(card: Page) -> None:
    """The first click opens the rows, failed and wrong ones first; the second one of them."""
    card.get_by_role("button", name="Explore").click()
    view = card.locator(".pnb-stage .pnb-explore")
    expect(rows(view).first).to_contain_text("JSONDecodeError", timeout=20_000)
    expect(rows(view).nth(2)).to_contain_text("ticket-")
    rows(view).first.click()
    opened = view.locator(".pnb-detail")
    expect(opened).to_contain_text("the task failed")
    expect(opened.locator(".pnb-sent").first).to_contain_text("Classify ticket-")
    reply = opened.locator(".pnb-sent").nth(1)
    expect(reply).to_contain_text("I am sorry, I cannot")
    whole = reply.get_by_text("the whole reply as JSON")
    expect(reply.get_by_text('"choices"')).to_be_hidden()
    whole.click()
    expect(reply.get_by_text('"choices"')).to_be_visible()


def test_the_same_row_in_another_variant_is_two_clicks_away(card: Page) -> None:
    card.get_by_role("button", name="Compare with the one before").click()
    view = card.locator(".pnb-stage .pnb-compare")
    expect(rows(view).first).to_be_visible(timeout=20_000)
    rows(view).first.click()
    variants = view.locator(".pnb-variants > section")
    expect(variants).to_have_count(2)
    for place in (0, 1):
        expect(variants.nth(place)).to_contain_text("Classify ticket-")
        expect(variants.nth(place).locator(".pnb-notes")).to_be_visible()
