"""How runs that ended in an error count: left out, as the worst possible score, or as 0."""

from collections.abc import Sequence
from typing import Literal, get_args

from phoenix_nb.core.stats.scores import worse_end
from phoenix_nb.errors import UsageError
from phoenix_nb.model import Direction

__all__ = ["ErrorPolicy", "check_policy", "score_of_failures"]

ErrorPolicy = Literal["exclude", "worst", "zero"]
"""How runs that ended in an error count in a mean: left out, as the worst possible score, or as 0."""


def check_policy(errors: str) -> None:
    """Refuse a policy that is none of the three.

    Raises:
        UsageError: Naming them.
    """
    if errors not in get_args(ErrorPolicy):
        raise UsageError(f'errors={errors!r} is unknown; use "exclude", "worst" or "zero".')


def score_of_failures(
    scores: Sequence[float],
    errors: ErrorPolicy,
    *,
    name: str,
    direction: Direction | None,
    declared: tuple[float, float] | None,
) -> float:
    """Return the score that a failed run counts with; a failure is never rewarded.

    Raises:
        UsageError: If the worst score is not known ("worst"), or is not 0 ("zero").
    """
    worst = worse_end(scores, direction=direction, declared=declared)
    if errors == "worst":
        if worst is None:
            raise UsageError(
                f'errors="worst" needs the worst score that {name!r} can give; declare it with '
                'evaluator(score_range=(low, high), direction="maximize" or "minimize"), or use '
                'errors="exclude".'
            )
        return worst
    if worst is None and direction != "minimize" and min(scores, default=0.0) >= 0:
        worst = declared[0] if declared else 0.0
    if worst != 0:
        raise UsageError(
            f'errors="zero" would reward failures of {name!r}, because 0 is not its worst '
            'score; use errors="worst".'
        )
    return 0.0
