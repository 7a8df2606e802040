"""Resampling differences: the studentised bootstrap and the sign-flip test.

Both see the differences in one canonical order, and have a generator of their own with a fixed
seed: the same examples give the same figures in any order, swapping the two variants changes
nothing but signs, and the user's random numbers are not touched.
"""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

__all__ = ["bootstrap_factor", "sign_flip_test"]

SEED = 42

_RESAMPLES = 9_999
_FEWEST_RESAMPLES = 1_999
_DRAWS = 40_000_000
"""Examples drawn in total, before resamples are saved on: 9,999 resamples up to 4,000 examples."""
_FLIPS = 19_999
"""Random sign patterns: no p-value below 1 / 20,000 comes out of them."""
_ALL_FLIPS_UP_TO = 20
"""Changed examples of which all sign patterns are counted."""
_CHUNK = 200_000
"""Numbers held at once: 1.6 MB, which stays in the processor's cache."""
_EXACT = 1e-12
"""Relative rounding error of a sum that must not decide whether two sums are equal."""


def bootstrap_factor(
    differences: Sequence[float], *, level: float = 0.95, resamples: int | None = None
) -> float:
    """Number of standard errors that the interval of the mean reaches to either side.

    The symmetric bootstrap-t: the quantile of |mean* - mean| / se* over resamples. Its coverage
    error falls with 1 / n², that of percentile, BCa and Student intervals with 1 / n. Of 30 uneven
    differences, the percentile and BCa intervals were measured to hold 89-93 %, this one 92-96 %
    (`tests/bench/simulate_intervals.py`). Sources: Hall (1988), Journal of the Royal Statistical
    Society B 50, 35-45; Davison and Hinkley (1997), Bootstrap Methods and Their Application,
    section 5.2.

    Args:
        differences: At least two that are not all equal.
        level: Confidence level.
        resamples: 9,999 if None, fewer beyond 4,000 examples, where they make no visible
            difference.

    Returns:
        The factor; infinite if too few differences stand out from the rest to tell (fewer than
        about four).
    """
    import numpy as np

    values = _canonical(differences)
    n = len(values)
    count = resamples or max(_FEWEST_RESAMPLES, min(_RESAMPLES, _DRAWS // n))
    generator = np.random.Generator(np.random.PCG64(SEED))
    centred = values - values.mean()
    distances = np.empty(count)
    rows = max(1, _CHUNK // n)
    for start in range(0, count, rows):
        places = generator.integers(0, n, (min(rows, count - start), n))
        drawn = centred.take(places, mode="clip")
        distances[start : start + rows] = _studentised(drawn)
    place = min(count - 1, math.ceil(level * (count + 1)) - 1)
    return float(np.partition(distances, place)[place])


def sign_flip_test(differences: Sequence[float]) -> float:
    """Two-sided p-value of "the two variants are interchangeable", for the mean difference.

    Under that hypothesis each difference could as well have had the other sign. All sign patterns
    are counted up to 20 changed examples; beyond, 19,999 random ones and the pattern seen. For
    differences of -1, 0 and 1 this is the exact McNemar test. Wilcoxon's signed ranks are not used:
    they test another quantity than the mean, and can contradict the interval printed beside them.
    Sources: Fisher (1935), The Design of Experiments, section 21; Phipson and Smyth (2010),
    Statistical Applications in Genetics 9 (the pattern seen counts).

    Args:
        differences: One per example; zeros change nothing.
    """
    import numpy as np

    sizes = np.sort(np.abs(np.asarray([value for value in differences if value], dtype=float)))
    if not len(sizes):
        return 1.0
    seen = abs(math.fsum(differences)) - _EXACT * math.fsum(sizes)
    tables = _flipped_sums(sizes)
    if len(sizes) <= _ALL_FLIPS_UP_TO:
        sums = tables[0][: 2 ** min(8, len(sizes))]
        for start, table in zip(range(8, len(sizes), 8), tables[1:], strict=True):
            sums = np.add.outer(sums, table[: 2 ** min(8, len(sizes) - start)]).ravel()
        return float((np.abs(sums) >= seen).mean())
    hits = _random_hits(tables, seen)
    return (hits + 1) / (_FLIPS + 1)


def _canonical(differences: Sequence[float]) -> "Floats":
    """Sort the differences, mirrored if need be: neither order nor direction then matters."""
    import numpy as np

    values = np.sort(np.asarray(differences, dtype=float))
    mirrored = np.sort(-values)
    unequal = np.flatnonzero(values != mirrored)
    if len(unequal) and values[unequal[0]] < mirrored[unequal[0]]:
        return mirrored
    return values


def _studentised(drawn: "Floats") -> "Floats":
    """Distance of each row's mean from 0, in standard errors of that row."""
    import numpy as np

    n = drawn.shape[1]
    means = drawn.mean(axis=1)
    squares = np.einsum("ij,ij->i", drawn, drawn) / n
    variances = squares - means * means
    flat = variances <= _EXACT * squares
    errors = np.sqrt(np.where(flat, 1.0, variances) / (n - 1))
    return np.where(flat, np.where(squares > 0, np.inf, 0.0), np.abs(means) / errors)


def _flipped_sums(sizes: "Floats") -> "Floats":
    """Sums of each eight sizes under all 256 sign patterns, one row for each eight.

    A random byte then stands for eight random signs, which makes ten thousand patterns cost a few
    milliseconds.
    """
    import numpy as np

    rows = -(-len(sizes) // 8)
    padded = np.zeros(rows * 8)
    padded[: len(sizes)] = sizes
    signs = 1.0 - 2.0 * ((np.arange(256) >> np.arange(8)[:, None]) & 1)
    return padded.reshape(rows, 8) @ signs


def _random_hits(tables: "Floats", seen: float) -> int:
    """Count random sign patterns whose sum is at least as far from 0 as the one seen."""
    import numpy as np

    generator = np.random.Generator(np.random.PCG64(SEED))
    rows = len(tables)
    offsets = np.arange(rows) * 256
    flat = tables.ravel()
    hits = 0
    size = max(1, _CHUNK // rows)
    for start in range(0, _FLIPS, size):
        count = min(size, _FLIPS - start)
        patterns = np.frombuffer(generator.bytes(count * rows), dtype=np.uint8)
        # `take` with "clip" skips the check of every index: half the time of `flat[...]`.
        sums = flat.take(patterns.reshape(count, rows) + offsets, mode="clip").sum(axis=1)
        hits += int((np.abs(sums) >= seen).sum())
    return hits
