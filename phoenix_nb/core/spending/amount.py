"""Amounts of what a budget bounds, added and compared as one."""

import math
from dataclasses import dataclass

__all__ = ["Amount", "exact_money"]


@dataclass(frozen=True, slots=True)
class Amount:
    """What one call took, or several together."""

    cost: float = 0.0
    """US dollars."""
    tokens: float = 0.0
    """Input and output tokens together."""
    calls: float = 0.0
    """Attempts."""

    def __add__(self, other: "Amount") -> "Amount":
        return Amount(self.cost + other.cost, self.tokens + other.tokens, self.calls + other.calls)

    def __sub__(self, other: "Amount") -> "Amount":
        return Amount(self.cost - other.cost, self.tokens - other.tokens, self.calls - other.calls)

    def scaled(self, factor: float) -> "Amount":
        """Return this amount so many times."""
        return Amount(self.cost * factor, self.tokens * factor, self.calls * factor)

    def at_least(self, other: "Amount") -> "Amount":
        """Return the greater of each kind."""
        return Amount(
            max(self.cost, other.cost), max(self.tokens, other.tokens), max(self.calls, other.calls)
        )


def exact_money(dollars: float) -> str:
    """Write an amount in plain digits, to four figures below a dollar.

    Example:
        >>> exact_money(5), exact_money(0.05), exact_money(1e-6), exact_money(0.0618034)
        ('$5.00', '$0.05', '$0.000001', '$0.0618')
    """
    if dollars == 0 or dollars >= 1:
        return f"${dollars:,.2f}"
    digits = max(2, 3 - math.floor(math.log10(dollars)) - 1)
    whole, _, cents = f"{dollars:.{digits}f}".partition(".")
    return f"${whole}.{cents.rstrip('0').ljust(2, '0')}"
