"""Looks at one dataset: how often the best of many equal prompts would be called better by chance."""

from phoenix_nb.core.stats.looks import share_of_false_claims

__all__ = ["looks_note"]

_SEVERAL = 5
"""Looks from which their number is worth a sentence."""


def looks_note(looks: int) -> str:
    """Say how many have been compared on a dataset, and what that is worth; empty while they are few.

    Args:
        looks: Distinct prompts, tasks or models that have been compared on the dataset.
    """
    if looks < _SEVERAL:
        return ""
    return (
        f"{looks:,} variants have been compared on this dataset: of as many that are all equally good, "
        f"{100 * share_of_false_claims(looks):.0f} % would yield a “better” by chance. Confirm what you keep "
        "on other examples."
    )
