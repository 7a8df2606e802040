"""Queries for spans where Phoenix has them: its own, if its client is installed."""

from typing import Any

from phoenix_nb.phoenix_compat.phoenix_client import phoenix_module


def __getattr__(name: str) -> Any:
    """Hand out what Phoenix's client has of this name."""
    if name.startswith("_"):
        raise AttributeError(name)
    return getattr(phoenix_module("types.spans"), name)
