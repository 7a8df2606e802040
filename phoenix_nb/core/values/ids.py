"""Ids of runs, evaluations and traces.

They are drawn from a generator of our own: a call of `os.urandom` for each gives up the interpreter's
lock, and costs ten times as much as all the rest of a run's bookkeeping while another thread writes.
"""

import os
from collections.abc import Iterator
from random import Random

__all__ = ["hex_ids", "new_hex_id"]

_generator = Random()  # noqa: S311 - unique, not secret; seeded from the system's randomness
_bits = _generator.getrandbits
_DRAWN_AT_ONCE = 64
"""Ids that `hex_ids` draws together, at half of the cost."""

if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_generator.seed)


def new_hex_id(size: int) -> str:
    """Draw an id of `size` bytes, as hexadecimal digits. The global generators are left alone."""
    return _bits(8 * size).to_bytes(size).hex()


def hex_ids(size: int) -> Iterator[str]:
    """Draw ids as `new_hex_id` does, without end. Not to be used on both sides of a fork."""
    whole = size * _DRAWN_AT_ONCE
    while True:
        digits = _bits(8 * whole).to_bytes(whole).hex()
        for start in range(0, 2 * whole, 2 * size):
            yield digits[start : start + 2 * size]
