"""Which examples belong together: by a metadata key, an input key, or a function of the example."""

import json
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any

from phoenix_nb.errors import UsageError
from phoenix_nb.model import ExampleRecord
from phoenix_nb.model.public.example import Example

__all__ = [
    "FEW_CLUSTERS",
    "By",
    "check_key",
    "cluster_members",
    "example_value",
    "few_clusters",
    "group_keys",
    "groups_of",
]

By = str | Callable[..., object]
"""A metadata key, an input key, or a function of the example."""

FEW_CLUSTERS = 10
"""Clusters below which an interval between them is rough: how much they vary is hardly known."""


def few_clusters(clusters: int) -> str:
    """Warn of too few clusters; empty if there are enough."""
    if clusters >= FEW_CLUSTERS:
        return ""
    there = "is only 1 cluster" if clusters == 1 else f"are only {clusters} clusters"
    return (
        f"There {there}, too few to tell how much clusters differ: intervals and p-values are rough below "
        f"{FEW_CLUSTERS}. Add examples of further clusters."
    )


def groups_of(by: By, examples: Iterable[ExampleRecord]) -> dict[str, Hashable]:
    """Return the group of each example, by example id; an example without a value is a group of its own.

    Raises:
        UsageError: If no example has the key, or the function fails on one.
    """
    found: dict[str, Hashable] = {}
    every = list(examples)
    check_key(by, every)
    for example in every:
        value = example_value(by, example)
        alone = ("", example.id)
        found[example.id] = alone if value is None else ("group", _hashable(value))
    return found


def cluster_members(by: By, examples: Iterable[ExampleRecord]) -> dict[str, tuple[str, ...]]:
    """Return the ids of each group's examples, by a name of the group that can be stored.

    Raises:
        UsageError: As `groups_of`.
    """
    members: dict[Hashable, list[str]] = {}
    for example_id, group in groups_of(by, examples).items():
        members.setdefault(group, []).append(example_id)
    return {json.dumps(group): tuple(ids) for group, ids in members.items()}


def check_key(by: By, examples: Sequence[ExampleRecord]) -> None:
    """Refuse a key that no example has.

    Raises:
        UsageError: With the keys that there are.
    """
    if callable(by) or not examples:
        return
    if isinstance(by, str) and any(by in one.metadata or by in one.input for one in examples):
        return
    known = dict.fromkeys(key for one in examples for key in (*one.metadata, *one.input))
    raise UsageError(
        f"{by!r} is neither a metadata key nor an input key of any example; use one of "
        f"{', '.join(map(repr, known)) or 'none'}, or a function of the example."
    )


def example_value(by: By, example: ExampleRecord) -> Any:
    """Return what an example is grouped by; None where it has no such value.

    Raises:
        UsageError: If the function fails.
    """
    if isinstance(by, str):
        return example.metadata.get(by, example.input.get(by))
    try:
        return by(Example.of(example))
    except Exception as error:
        raise UsageError(
            f"The function failed on example {example.id!r} ({type(error).__name__}: {error}); let it "
            "return a value for every example, or None."
        ) from error


def group_keys(examples: Mapping[str, ExampleRecord]) -> dict[str, dict[str, Hashable]]:
    """Find the metadata and input keys by which examples could be clustered.

    These have five values or more, each of two examples on average or more: fewer are kinds that were chosen
    (a channel, a language), not documents drawn from many.
    """
    found = {}
    keys = dict.fromkeys(key for one in examples.values() for key in (*one.metadata, *one.input))
    for key in keys:
        groups = {
            name: _hashable(value)
            for name, example in examples.items()
            if (value := example_value(key, example)) is not None
        }
        distinct = len(set(groups.values()))
        if _LEAST_GROUPS <= distinct <= len(groups) / 2:
            found[key] = groups
    return found


_LEAST_GROUPS = 5


def _hashable(value: Any) -> Hashable:
    if isinstance(value, (str, int, float, bool)):
        return value
    return json.dumps(value, sort_keys=True, default=str)
