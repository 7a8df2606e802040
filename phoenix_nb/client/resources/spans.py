"""The spans of a client where Phoenix has them."""

from phoenix_nb.phoenix_compat.spans import AsyncSpans, Spans

__all__ = ["AsyncSpans", "Spans"]
