"""Which rows people are asked about, in which order, and which output of a pair stands first."""

from collections.abc import Collection
from random import Random

__all__ = ["draw_rows", "first_is_baseline"]


def draw_rows(example_ids: Collection[str], number: int | None, seed: int) -> tuple[str, ...]:
    """Draw examples at random, each as likely as any other, and each order as well.

    A larger number draws the same examples first, so that a session can be made longer.

    Args:
        example_ids: Those that could be drawn; their order does not matter.
        number: How many; all if None or if there are fewer.
        seed: Of a generator of its own.

    Example:
        >>> draw_rows(["a", "b", "c"], 2, 1) == draw_rows(["c", "b", "a"], 3, 1)[:2]
        True
    """
    order = sorted(example_ids)
    Random(seed).shuffle(order)  # noqa: S311 - a sample, not a secret
    return tuple(order[:number])


def first_is_baseline(example_id: str, seed: int) -> bool:
    """Toss a coin for an example, the same each time: whether the baseline's output is shown as A."""
    return Random(f"{seed} {example_id}").random() < 0.5  # noqa: S311, PLR2004 - a fair coin
