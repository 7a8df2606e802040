"""The two parts of the labelled rows: one to choose on, one to report on."""

from collections.abc import Iterable, Mapping
from math import floor
from random import Random

from phoenix_nb.core.run.plan import RunKey

__all__ = ["split"]


def split(
    labels: Mapping[RunKey, str], holdout: float, seed: int
) -> tuple[list[RunKey], list[RunKey]]:
    """Draw the rows that are held out; the rows of one example stay together.

    Each label is drawn from by itself, so that both parts have their share of rare ones.

    Args:
        labels: What people said of each row.
        holdout: The share of the examples that is held out.
        seed: Of the draw.

    Returns:
        The rows to choose on, and the rows that are held out, each in the order given.

    Example:
        >>> rows = {(f"e{n}", 1): "good" if n < 6 else "bad" for n in range(10)}
        >>> [len(part) for part in split(rows, 0.5, seed=1)]
        [5, 5]
    """
    of_examples: dict[str, str] = {}
    for (example_id, _), label in labels.items():
        of_examples.setdefault(example_id, label)
    by_label: dict[str, list[str]] = {}
    for example_id in sorted(of_examples):
        by_label.setdefault(of_examples[example_id], []).append(example_id)
    random = Random(seed)  # noqa: S311 - a draw, no secret
    held = set(_drawn((by_label[label] for label in sorted(by_label)), holdout, random))
    rows = list(labels)
    return [row for row in rows if row[0] not in held], [row for row in rows if row[0] in held]


def _drawn(groups: Iterable[list[str]], share: float, random: Random) -> Iterable[str]:
    """Yield so large a share of each group; what is left of one by rounding goes to the next."""
    due = 0.0
    for group in groups:
        random.shuffle(group)
        due += share * len(group)
        count = floor(due + 1e-9)
        due -= count
        yield from group[:count]
