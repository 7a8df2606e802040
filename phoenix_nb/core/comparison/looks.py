"""Looks at one dataset: how often the best of many equal prompts would be called better by chance."""

from bisect import bisect_left

__all__ = ["looks_note"]

_FALSE_CLAIMS = ((5, 0.089), (10, 0.136), (20, 0.206))
"""Looks, and the share of series of so many in which equal prompts on 100 examples are called better at least
once: `benchmarks/simulate_decisions.py`."""


def looks_note(looks: int) -> str:
    """Say how many have been compared on a dataset, and what that is worth; empty while they are few.

    Args:
        looks: Distinct prompts, tasks or models that have been compared on the dataset.
    """
    known = [count for count, _ in _FALSE_CLAIMS]
    if looks < known[0]:
        return ""
    place = min(len(known) - 1, bisect_left(known, looks))
    count, share = _FALSE_CLAIMS[place]
    bound = "more than" if looks > count else "about"
    return (
        f"{looks:,} variants have been compared on this dataset. Of series of {count} equal ones, {bound} "
        f"{100 * share:.0f} % call some better than the one before; confirm what you keep on other examples."
    )
