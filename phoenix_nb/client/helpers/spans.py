"""Helpers for spans where Phoenix has them; those that ask with a query are Phoenix's own."""

import asyncio
from typing import Any

from phoenix_nb.phoenix_compat.phoenix_client import phoenix_client, phoenix_module
from phoenix_nb.phoenix_compat.span_helpers import (
    dataframe_to_spans,
    uniquify_spans,
    uniquify_spans_dataframe,
)

__all__ = [
    "async_get_input_output_context",
    "async_get_retrieved_documents",
    "dataframe_to_spans",
    "get_input_output_context",
    "get_retrieved_documents",
    "uniquify_spans",
    "uniquify_spans_dataframe",
]


def get_retrieved_documents(client: Any, **options: Any) -> Any:
    """Read the documents that retrievers of a project have found, by Phoenix's client.

    Args:
        client: A `Client` of a server.
        options: As Phoenix's function takes them, such as `project_identifier`.

    Raises:
        UsageError: If Phoenix's client is not installed, or there is no server.
    """
    theirs = phoenix_client(client, "helpers.spans")
    return phoenix_module("helpers.spans").get_retrieved_documents(theirs, **options)


def get_input_output_context(client: Any, **options: Any) -> Any:
    """Read questions, answers and the documents that they rest on, by Phoenix's client.

    Args:
        client: A `Client` of a server.
        options: As Phoenix's function takes them, such as `project_identifier`.

    Raises:
        UsageError: If Phoenix's client is not installed, or there is no server.
    """
    theirs = phoenix_client(client, "helpers.spans")
    return phoenix_module("helpers.spans").get_input_output_context(theirs, **options)


async def async_get_retrieved_documents(client: Any, **options: Any) -> Any:
    """Await `get_retrieved_documents`."""
    return await asyncio.to_thread(get_retrieved_documents, client, **options)


async def async_get_input_output_context(client: Any, **options: Any) -> Any:
    """Await `get_input_output_context`."""
    return await asyncio.to_thread(get_input_output_context, client, **options)
