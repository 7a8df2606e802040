"""Tokens and cost of an experiment's runs, as the server adds them up from the traces.

The REST export has fields for them that stay empty (seen in 20.26); only the query language returns them.
"""

from collections.abc import Callable, Mapping
from typing import Any

from phoenix_nb.errors import StoreError
from phoenix_nb.model import Usage

Ask = Callable[[str, Mapping[str, Any]], Any]
"""Sends a query with its variables, and returns the answer's `data`."""

_MOST_PAGES = 1_000
"""Pages of a thousand runs that are asked for."""
_TOTAL = "query($id:ID!){node(id:$id){...on Experiment{costSummary{total{tokens}}}}}"
_BY_RUN = (
    "query($id:ID!,$after:String){node(id:$id){...on Experiment{runs(first:1000,after:$after){"
    "edges{node{id costSummary{prompt{tokens} completion{tokens} total{cost}}}}"
    "pageInfo{hasNextPage endCursor}}}}}"
)


def read_usage(ask: Ask, experiment_id: str) -> dict[str, Usage]:
    """By run id, what the server knows; nothing if it knows nothing, or no such query."""
    try:
        total = ask(_TOTAL, {"id": experiment_id})["node"]["costSummary"]["total"]["tokens"]
        return _by_run(ask, experiment_id) if total else {}
    except (StoreError, LookupError, TypeError, ValueError, OverflowError, AttributeError):
        return {}  # an extra that other versions may not have, or may name otherwise


def _by_run(ask: Ask, experiment_id: str) -> dict[str, Usage]:
    usage_of: dict[str, Usage] = {}
    after: str | None = None
    for _ in range(_MOST_PAGES):
        page = ask(_BY_RUN, {"id": experiment_id, "after": after})["node"]["runs"]
        for edge in page["edges"]:
            summary = edge["node"]["costSummary"]
            usage = Usage(
                prompt_tokens=_whole(summary["prompt"]["tokens"]),
                completion_tokens=_whole(summary["completion"]["tokens"]),
                cost=summary["total"]["cost"],
            )
            if usage != Usage():
                usage_of[edge["node"]["id"]] = usage
        before, after = after, page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"] or after == before:
            break
    return usage_of


def _whole(tokens: float | None) -> int | None:
    return None if tokens is None else int(tokens)
