"""What is noted in the rows of a comparison, and what its filters are called."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from phoenix_nb import Client, Dataset, RanExperiment, compare, run_experiment
from phoenix_nb.comparison import Comparison
from tests.ui.tables import tickets

pytestmark = pytest.mark.browser


def test_an_evaluator_without_a_direction_has_no_regressions(
    answered: Callable[[Any], Page],
) -> None:
    page = answered(Comparison([tickets(40), tickets(40, "long prompt", shift=3)]).explore())
    kinds = page.locator(".pnb-kind")
    expect(kinds.first).to_contain_text("Regressions")
    page.get_by_label("Evaluator").select_option(
        label="the_reply_is_grounded_in_the_policy_text_v2"
    )
    expect(kinds.nth(0)).to_contain_text("Lower")
    expect(kinds.nth(1)).to_contain_text("Higher")
    kinds.nth(1).click()
    order = page.get_by_label("Order", exact=True)
    expect(order.locator("option:checked")).to_have_text("largest rise first")
    page.get_by_label("Evaluator").select_option(label="similarity")
    expect(kinds.nth(1)).to_contain_text("Improvements")
    expect(order.locator("option:checked")).to_have_text("largest gain first")


def test_each_run_of_a_comparison_is_noted_on_by_keys_and_stays_while_it_is_read(
    answered: Callable[[Any], Page], tmp_path: Path
) -> None:
    sides = [words(tmp_path, name) for name in ("first", "second")]
    page = answered(compare(*sides).explore())
    page.get_by_role("button", name="All").click()
    page.locator(".pnb-space .pnb-row").nth(1).click()
    boxes = page.locator(".pnb-variants .pnb-notes")
    expect(boxes).to_have_count(2)
    page.locator(".pnb-scroll").press("t")
    expect(boxes.nth(1).get_by_label("Add a tag")).to_be_focused()
    page.keyboard.type("policy,")
    expect(boxes.nth(1).locator(".pnb-saved")).to_contain_text("Saved")
    page.get_by_label("Compared with").select_option("nothing")
    expect(boxes.nth(1).locator(".pnb-chip")).to_have_text("policy ✕")
    expect(boxes.nth(0).locator(".pnb-chip")).to_have_count(0)
    page.keyboard.press("Escape")
    page.get_by_label("Filter by an expression").fill('"policy" in second.tags')
    expect(page.locator(".pnb-count")).to_have_text("1 of 4 examples")
    page.locator(".pnb-space .pnb-row").first.click()
    boxes.nth(1).get_by_role("button", name="Undo").click()
    expect(boxes.nth(1).locator(".pnb-chip")).to_have_count(0)
    expect(page.locator(".pnb-count")).to_have_text("1 of 4 examples")
    page.get_by_role("button", name="Close the example").click()
    expect(page.locator(".pnb-count")).to_have_text("0 of 4 examples")


def words(path: Path, name: str) -> RanExperiment:
    """Run something on four words, in a store."""
    dataset = Dataset.from_records(
        [{"q": text, "a": text} for text in ("one", "two", "three", "four")],
        input_keys="q", output_keys="a", name="words",
    )  # fmt: skip
    return run_experiment(
        dataset,
        lambda q: q["q"],
        [lambda output, expected: output == expected["a"]],
        experiment_name=name,
        client=Client(path=path / "s.db"),
        print_summary=False,
    )
