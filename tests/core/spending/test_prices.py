"""What a call cost: reported, by the user's table, by the public list, or unknown."""

from datetime import UTC, datetime

import pytest

import phoenix_nb as pnb
from phoenix_nb.core.run.attempt_notes import summed
from phoenix_nb.core.spending.prices import cost_of, price_of
from phoenix_nb.model import Usage

TOKENS = Usage(prompt_tokens=1_000_000, completion_tokens=500_000)
MINE = {"gpt-4o-mini": (1.0, 4.0)}
HOUSE = {"house-mini": (1.0, 4.0)}
"""Of no public list."""


def test_a_reported_cost_comes_before_the_users_price_and_that_before_the_list():
    reported = TOKENS.model_copy(update={"cost": 0.25})
    assert cost_of(reported, "gpt-4o-mini", MINE) == 0.25
    assert cost_of(TOKENS, "gpt-4o-mini", MINE) == 3.0
    at = datetime(2026, 1, 1, tzinfo=UTC)
    assert cost_of(TOKENS, "gpt-4o-mini", {}, at=at) == pytest.approx(0.15 + 0.3)


@pytest.mark.parametrize(
    ("model", "cost"),
    [
        ("house-mini-2024-07-18", 3.0),
        ("house-mini-0718", 3.0),
        ("house-mini@20240718", 3.0),
        ("house-mini-001", 3.0),
        ("house-mini-audio", None),
        ("house-mini-70", None),
        ("house", None),
    ],
)
def test_a_price_of_a_model_is_that_of_its_releases(model, cost):
    assert cost_of(TOKENS, model, HOUSE) == cost


def test_a_release_with_a_price_of_its_own_costs_that():
    release = {**HOUSE, "house-mini-2024-07-18": (2.0, 8.0)}
    assert cost_of(TOKENS, "house-mini-2024-07-18", release) == 6.0


def test_an_unknown_price_is_unknown():
    assert cost_of(TOKENS, "no-such-model", MINE) is None
    assert cost_of(Usage(), "gpt-4o-mini", MINE) is None


def test_a_model_of_several_providers_costs_what_its_host_asks():
    groq = cost_of(TOKENS, "llama-3.1-8b-instant", {}, host="api.groq.com")
    assert groq is not None
    assert groq > 0
    assert cost_of(TOKENS, "llama-3.1-8b-instant", {}, host="api.openai.com") is None


def test_a_host_that_the_list_does_not_know_costs_what_the_model_does():
    assert cost_of(TOKENS, "gpt-4o-mini", {}, host="gateway.example") is not None


def test_calls_of_several_models_cost_what_each_of_them_asks(monkeypatch):
    monkeypatch.setattr(pnb.settings, "prices", {"large": (10.0, 10.0), "small": (1.0, 1.0)})
    large, small = (TOKENS.model_copy(update={"model": name}) for name in ("large", "small"))
    both = summed([large, small, Usage(cost=0.5)])
    assert price_of(both) == 15.0 + 1.5 + 0.5
    assert price_of(summed([both, TOKENS.model_copy(update={"model": "unknown"})])) is None
