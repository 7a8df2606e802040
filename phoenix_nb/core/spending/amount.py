"""Amounts of what a budget bounds, added and compared as one."""

from dataclasses import dataclass

__all__ = ["Amount"]


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
