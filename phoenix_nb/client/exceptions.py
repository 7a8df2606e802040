"""Errors where Phoenix has them."""

from phoenix_nb.errors import PhoenixNBError as PhoenixException
from phoenix_nb.phoenix_compat.span_errors import SpanCreationError

__all__ = ["PhoenixException", "SpanCreationError"]
