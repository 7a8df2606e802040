"""How a budget stands, in words."""

from phoenix_nb.core.progress.projection import duration, money
from phoenix_nb.core.spending.standing import Standing
from phoenix_nb.ui.shared.words import count

__all__ = ["spending_words"]


def spending_words(standing: Standing) -> list[str]:
    """Return what is spent of each bound, what is reserved, and how firm the bound is."""
    budget, spent, reserved = standing.budget, standing.spent, standing.reserved
    parts = []
    if budget.cost is not None:
        parts.append(f"{_about(standing)}{money(spent.cost)} of {money(budget.cost)} spent")
        if reserved.cost:
            parts.append(f"{money(reserved.cost)} reserved")
    if budget.tokens is not None:
        parts.append(
            f"{_about(standing)}{count(round(spent.tokens))} of {count(budget.tokens)} tokens"
        )
    if budget.calls is not None:
        parts.append(f"{count(round(spent.calls))} of {count(budget.calls)} calls")
    if budget.seconds is not None:
        parts.append(f"{duration(standing.seconds)} of {duration(budget.seconds)}")
    if standing.soft:
        parts.append("a soft bound: what a call takes at most is unknown")
    return parts


def _about(standing: Standing) -> str:
    return "about " if standing.estimated else ""
