"""Which examples a dry run takes."""

from collections.abc import Sequence
from random import Random

from phoenix_nb.errors import UsageError
from phoenix_nb.model import ExampleRecord
from phoenix_nb.model.numbers import count_of


def dry_run_size(dry_run: bool | int) -> int | None:  # noqa: FBT001 - Phoenix's own form
    """Read the `dry_run` keyword: the number of examples to take, or None for a real run.

    Raises:
        UsageError: If it is not a positive whole number.
    """
    if isinstance(dry_run, bool):
        return 1 if dry_run else None
    size = count_of(dry_run, 1)
    if size is None:
        raise UsageError(
            f"dry_run={dry_run!r} is neither a truth value nor a number of examples to run; "
            "pass True for one example, a positive whole number for that many, or False to run all."
        )
    return size


def take(examples: Sequence[ExampleRecord], size: int, seed: int) -> tuple[ExampleRecord, ...]:
    """Draw `size` examples (all, if there are fewer), in the order of the dataset.

    The draw has a generator of its own: the same seed gives the same examples, and the global
    generators of `random` and numpy are left as they were.
    """
    chosen = Random(seed).sample(range(len(examples)), min(size, len(examples)))  # noqa: S311
    return tuple(examples[index] for index in sorted(chosen))
