"""The interval of a mean of scores that cannot leave a known range."""

from phoenix_nb.core.stats.proportions import wilson_interval
from phoenix_nb.core.stats.quantiles import normal_quantile, student_quantile

__all__ = ["effective_n", "within_range"]


def effective_n(share: float, n: int, variance: float, df: int, *, level: float) -> float:
    """Independent trials that would tell as much of a share between 0 and 1 as the scores do.

    The variance of a share of n trials is share × (1 - share) / (n - 1); scores in between vary less
    than trials, repetitions of one example more. (Korn and Graubard 1998, Survey Methodology 24.)

    Args:
        share: The mean, strictly between 0 and 1.
        n: Scores.
        variance: Of the mean; above 0.
        df: Degrees of freedom that the variance was estimated with.
        level: Confidence level of the interval that is to be made with it.
    """
    probability = (1 + level) / 2
    correction = (normal_quantile(probability) / student_quantile(probability, df)) ** 2
    return n * share * (1 - share) / (n - 1) / variance * correction


def within_range(
    mean: float,
    margin: float,
    score_range: tuple[float, float],
    *,
    n: int,
    variance: float,
    df: int,
    level: float,
) -> tuple[float, float]:
    """Keep Student's interval in the range that scores have, and take its lopsidedness into account.

    No mean lies outside the range of its scores, so that cutting off what reaches beyond costs no
    coverage. That alone is not enough: near an end of the range scores are skewed towards its middle,
    and there Student's interval stops short. An inverted score test does not, as its variance grows
    with the distance from the end (Wilson's interval for shares, with a dispersion: McCullagh and
    Nelder 1989, Generalized Linear Models, section 4.5); in the middle of the range it is itself too
    narrow for four scores. Each side reaches as far as the farther of the two, so that coverage is
    nowhere less than Student's: of 10 scores that are mostly 1 it goes from 89 to 94 %, of 4 evenly
    spread ones it stays at 93 to 94 % (`benchmarks/INTERVALS.md`).

    A range is taken for known only where it was declared. That all scores so far lie in [0, 1] says
    nothing of the next: cutting off there would cost the coverage of seconds and of ratios.

    Args:
        mean: Of the scores.
        margin: Of Student's interval.
        score_range: Lowest and highest score there can be; the mean lies within.
        n: Scores, two at least.
        variance: Of the mean; 0 if all scores are equal.
        df: Degrees of freedom that the variance was estimated with.
        level: Confidence level.
    """
    low, high = score_range
    width = high - low
    share = min(1.0, max(0.0, (mean - low) / width))
    if share in (0.0, 1.0):  # all scores at one end: as much is known as of a share
        trials = df + 1.0
    elif variance > 0:
        trials = effective_n(share, n, variance / (width * width), df, level=level)
    else:
        return mean, mean
    below, above = wilson_interval(share, trials, level=level)
    return (
        max(low, min(mean - margin, low + below * width)),
        min(high, max(mean + margin, low + above * width)),
    )
