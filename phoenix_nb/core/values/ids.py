"""Ids of runs, evaluations and traces.

They are drawn from a generator of our own: a call of `os.urandom` for each gives up the interpreter's
lock, and costs ten times as much as all the rest of a run's bookkeeping while another thread writes.
"""

import os
from random import Random

__all__ = ["new_hex_id"]

_generator = Random()  # noqa: S311 - unique, not secret; seeded from the system's randomness
_bits = _generator.getrandbits

if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_generator.seed)


def new_hex_id(size: int) -> str:
    """Draw an id of `size` bytes, as hexadecimal digits. The global generators are left alone."""
    return _bits(8 * size).to_bytes(size).hex()
