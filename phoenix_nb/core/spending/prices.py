"""What tokens cost: as the user says, else as the public list says, else unknown; never 0 by default."""

import re
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from importlib import import_module
from math import fsum
from typing import Any

from phoenix_nb.core.settings import settings
from phoenix_nb.model import Usage

__all__ = ["PriceTable", "cost_of", "price_of"]

PriceTable = Mapping[str, tuple[float, float]]
"""Dollars per million input and output tokens, by the model's name."""
_MILLION = 1_000_000
_RELEASE = re.compile(r"[-@](?:\d{4}-\d\d-\d\d|\d{8}|\d{4}|0\d\d)$")
"""How providers mark a release: gpt-4o-2024-08-06, gpt-4-0613, claude-3-opus-20240229, gemini-1.5-pro-002."""


def cost_of(
    usage: Usage,
    model: str,
    prices: PriceTable,
    *,
    host: str = "",
    at: datetime | None = None,
) -> float | None:
    """Return what a call cost in US dollars, or None where nothing tells.

    The first that is known counts: a cost that was reported with the call; the user's price of this model,
    or of the model that it is a release of; the public list of the package genai-prices, if it is installed.

    Args:
        usage: The tokens of the call, and its cost where that was reported.
        model: The model that served it.
        prices: The user's own prices.
        host: Where it was served; tells apart the prices that several providers ask for one model.
        at: When it was made: prices change.
    """
    if usage.cost is not None:
        return usage.cost
    if usage.prompt_tokens is None and usage.completion_tokens is None:
        return None
    inputs, outputs = usage.prompt_tokens or 0, usage.completion_tokens or 0
    price = prices.get(model) or prices.get(_RELEASE.sub("", model))
    if price is not None:
        input_price, output_price = price
        return (inputs * input_price + outputs * output_price) / _MILLION
    return _listed(model, inputs, outputs, host, at)


def price_of(usage: Usage) -> float | None:
    """Return what a call cost in US dollars by `settings.prices`; None where nothing tells.

    The model is the one that answered, by the name that it gave. Where several answered, all of their
    prices have to be known.
    """
    if usage.cost is not None:
        return usage.cost
    if usage.parts:
        costs = [price_of(part) for part in usage.parts]
        return None if None in costs else fsum(cost for cost in costs if cost is not None)
    return cost_of(usage, usage.model, settings.prices) if usage.model else None


@lru_cache(maxsize=20_000)
def _listed(model: str, inputs: int, outputs: int, host: str, at: datetime | None) -> float | None:
    listed = _price_list()
    if listed is None:
        return None
    usage = listed.Usage(input_tokens=inputs, output_tokens=outputs)
    for address in (f"https://{host}", None) if host else (None,):
        try:
            price = listed.calc_price(
                usage, model, provider_api_url=address, genai_request_timestamp=at
            )
        except (LookupError, ValueError):
            continue
        return float(price.total_price)
    return None


@lru_cache(maxsize=1)
def _price_list() -> Any:
    try:
        return import_module("genai_prices")
    except ImportError:
        return None
