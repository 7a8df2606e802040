"""What counts as a number among the settings that users pass."""

import sys
from typing import Any, TypeGuard

__all__ = ["is_count", "is_number"]


def is_number(value: Any) -> TypeGuard[float]:
    """Whether it is a finite number that a float can hold, and not a truth value.

    Example:
        >>> [is_number(value) for value in (1, 2.5, True, float("nan"), 10**400, "3")]
        [True, True, False, False, False, False]
    """
    known = isinstance(value, int | float) and not isinstance(value, bool)
    return known and abs(value) <= sys.float_info.max


def is_count(value: Any, least: int) -> TypeGuard[int]:
    """Whether it is a whole number, not below `least`, and not a truth value."""
    return isinstance(value, int) and not isinstance(value, bool) and value >= least
