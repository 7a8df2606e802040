"""What counts as a number among the settings that users pass, of whatever type."""

import math
import operator
from contextlib import suppress
from decimal import Decimal
from numbers import Integral, Real
from typing import Any

__all__ = ["count_of", "number_of"]


def number_of(value: Any) -> float | None:
    """Read a finite number, as an int or a float; None if it is not one, as a truth value is not.

    Example:
        >>> from fractions import Fraction
        >>> [number_of(value) for value in (1, 2.5, Fraction(1, 4), True, float("nan"), 10**400, "3")]
        [1, 2.5, 0.25, None, None, None, None]
    """
    if isinstance(value, bool) or not isinstance(value, Real | Decimal):
        return None
    with suppress(ValueError, OverflowError):
        number = float(value)
        if math.isfinite(number):
            return int(value) if isinstance(value, Integral) else number
    return None


def count_of(value: Any, least: float = -math.inf) -> int | None:
    """Read a whole number, those of numpy too; None if it is not one, is a truth value, or is below `least`.

    Example:
        >>> [count_of(value, 1) for value in (3, 0, 3.0, True, "3")]
        [3, None, None, None, None]
    """
    with suppress(TypeError):  # arrays and types have an `__index__` that raises
        if not isinstance(value, bool) and (number := operator.index(value)) >= least:
            return number
    return None
