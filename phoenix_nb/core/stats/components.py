"""Where the noise of a mean comes from: the examples, the repetitions, or the judge."""

import math
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

__all__ = ["Components", "variance_components"]

_Key = TypeVar("_Key", bound=Hashable)
_SEED = 42
_RESAMPLES = 999

Readings = Sequence[Sequence[float]]
"""Of one example: for each repetition, the scores that judges gave it."""


@dataclass(frozen=True, slots=True)
class Components:
    """The variance of one score, in the parts that it comes from. A part that cannot be told is None.

    Where each example was run once, its repetitions cannot be told from the examples: `examples` then holds
    both. Where each run was judged once, `repetitions` holds the judge's noise too.
    """

    examples: float | None
    """Between examples."""
    repetitions: float | None
    """Between the runs of one example."""
    judge: float | None
    """Between the judgements of one run."""
    n: int
    """Examples."""
    k: float
    """Repetitions of each, on average."""
    m: float
    """Judgements of each run, on average."""
    intervals: Mapping[str, tuple[float, float]]
    """95 % interval of each part, by bootstrap over examples."""

    @property
    def parts(self) -> dict[str, float]:
        """What each part adds to the variance of the mean, of those that can be told."""
        runs, judgements = self.n * self.k, self.n * self.k * self.m
        every = {
            "examples": (self.examples, self.n),
            "repetitions": (self.repetitions, runs),
            "judge": (self.judge, judgements),
        }
        return {name: part / over for name, (part, over) in every.items() if part is not None}

    @property
    def shares(self) -> dict[str, float]:
        """The share of each part in the variance of the mean; empty if nothing varies."""
        total = math.fsum(self.parts.values())
        return {name: part / total for name, part in self.parts.items()} if total else {}

    @property
    def noise(self) -> float | None:
        """The share of a run's variance that another run would not repeat; None if it cannot be told."""
        if self.examples is None or self.repetitions is None:
            return None
        again = self.repetitions + (self.judge or 0.0)
        return again / (self.examples + again) if self.examples + again else None


def variance_components(readings: Mapping[_Key, Readings]) -> Components | None:
    """Split the variance by a nested analysis of variance; None below two examples.

    Mean squares of judgements within runs, of runs within examples and of examples, each less what the level
    below adds to it, and 0 where that leaves less. With unequal numbers the coefficients are those of Searle,
    Casella and McCulloch (1992), Variance Components, section 3.6 and, for three levels, appendix F.
    Intervals are the 2.5 % and 97.5 % quantiles of 999 bootstrap samples of examples.

    Args:
        readings: Example to repetitions to judgements; examples and repetitions without any are left out.
    """
    kept = [[list(run) for run in runs if run] for runs in readings.values()]
    kept = [runs for runs in kept if runs]
    if len(kept) <= 1:
        return None
    import numpy as np

    middle = math.fsum(x for runs in kept for run in runs for x in run)
    middle /= sum(len(run) for runs in kept for run in runs)
    table = np.array([_row(runs, middle) for runs in kept])
    seen = _split(table.sum(axis=0)[None, :])[0]
    generator = np.random.Generator(np.random.PCG64(_SEED))
    weights = generator.multinomial(len(kept), np.full(len(kept), 1 / len(kept)), _RESAMPLES)
    drawn = _split(weights @ table)
    found: list[float | None] = [None if math.isnan(value) else float(value) for value in seen]
    intervals = {}
    for name, value, column in zip(
        ("examples", "repetitions", "judge"), found, drawn.T, strict=True
    ):
        some = column[~np.isnan(column)]
        if value is not None and len(some):
            low, high = np.quantile(some, (0.025, 0.975))
            intervals[name] = float(low), float(high)
    runs, total = table[:, _RUNS].sum(), table[:, _SCORES].sum()
    n = len(kept)
    examples, repetitions, judge = found
    return Components(
        examples, repetitions, judge, n, float(runs / n), float(total / runs), intervals
    )


_EXAMPLES, _RUNS, _SCORES, _SCORES2, _PER_RUN2, _WITHIN, _JUDGE, _REPEATED, _SUM, _SQUARE = range(
    10
)
"""Columns of the sums that one example adds."""


def _row(runs: Sequence[Sequence[float]], middle: float) -> list[float]:
    """Return what one example adds to each sum, with scores as distances from `middle`."""
    sizes = [len(run) for run in runs]
    means = [math.fsum(run) / len(run) - middle for run in runs]
    total = sum(sizes)
    mean = math.fsum(size * one for size, one in zip(sizes, means, strict=True)) / total
    squares = sum(size * size for size in sizes)
    judge = math.fsum(
        (x - middle - one) ** 2 for run, one in zip(runs, means, strict=True) for x in run
    )
    repeated = math.fsum(size * (one - mean) ** 2 for size, one in zip(sizes, means, strict=True))
    counts = [1.0, len(runs), total, total * total, squares, squares / total]
    return [*counts, judge, repeated, total * mean, total * mean * mean]


def _split(totals: "Floats") -> "Floats":
    """Return the three components of each row of sums; NaN for one that cannot be told."""
    import numpy as np

    n, runs, scores, scores2, per_run2, within, ss_judge, ss_runs, total, squares = totals.T
    with np.errstate(divide="ignore", invalid="ignore"):
        judge = np.where(scores > runs, ss_judge / (scores - runs), np.nan)
        noise = np.nan_to_num(judge)
        each = (scores - within) / (runs - n)
        repetitions = np.where(
            runs > n, np.maximum(0.0, (ss_runs / (runs - n) - noise) / each), np.nan
        )
        ms_examples = (squares - total * total / scores) / (n - 1)
        judged = (within - per_run2 / scores) / (n - 1)
        below = noise + judged * np.nan_to_num(repetitions)
        size = (scores - scores2 / scores) / (n - 1)
        examples = np.maximum(0.0, (ms_examples - below) / size)
    return np.column_stack([examples, repetitions, judge])
