"""Betting against a mean: evidence and intervals that hold at every moment, however often one looks.

Scores in [0, 1] come one by one in a random order, out of a finite dataset (without replacement) or out
of an endless supply. Somebody who doubts that their mean is at most `m` bets on each score before it is
seen; if the mean is at most `m`, the bets are fair or worse, and the wealth ever grows from 1 to 1/alpha
with a probability of alpha at most (Ville's inequality). So wealth may be read after each score, and
the means that have been bet against in vain form an interval that covers the truth at all times at once.

Sources: Waudby-Smith and Ramdas (2023), "Estimating means of bounded random variables by betting", JRSS B
86 (arXiv 2010.09686), sections 4 and 5; for sampling without replacement, the same (2020), NeurIPS 33
(arXiv 2006.04347).
"""

import math
from array import array
from collections.abc import Sequence
from copy import copy
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Self

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

__all__ = ["ConfidenceSequence", "Wealth", "rescaled"]

_FAKE_MEAN, _FAKE_VARIANCE = 0.5, 0.25
"""What the bettor assumes before the first score, with the weight of one score."""
_LARGEST_BET = 0.5
"""Share of the wealth that a bet can lose at most: it never goes broke."""
_ROUNDING = 1e-9
"""Means this far outside of what is possible are rounding, not contradictions."""
_CHUNK = 256
"""Scores that are worked through at once; bounds the memory."""


class Wealth:
    """What has been won by betting that means are higher than claimed; many bets side by side.

    Args:
        claims: The claimed means, each in [0, 1]: "the mean is at most this".
        size: Number of all scores, of which each is seen once; None for an endless supply.
    """

    def __init__(self, claims: "Floats", size: int | None) -> None:
        import numpy as np

        self.claims: Floats = np.asarray(claims, dtype=np.float64)
        self.size = size
        self.seen: int = 0
        shape = self.claims.shape
        self.logarithm: Floats = np.zeros(shape)
        """Natural logarithm of the wealth; 0 at the start, infinite once a claim is impossible."""
        self._sum: Floats = np.zeros(shape)
        self._squares: Floats = np.full(shape, _FAKE_VARIANCE)

    def add(self, scores: "Floats | float") -> None:
        """Bet on one more score of each bet, or on the same score for all, and then see it."""
        import numpy as np

        fair = self._fair(self.seen, self._sum)
        mean = (_FAKE_MEAN + self._sum) / (self.seen + 1)
        bets = _bets(mean, self._squares / (self.seen + 1), fair)
        with np.errstate(invalid="ignore"):
            self.logarithm = self.logarithm + np.log1p(bets * (scores - np.maximum(fair, 0.0)))
        self.logarithm[fair < -_ROUNDING] = math.inf
        self.seen += 1
        self._sum = self._sum + scores
        self._squares = self._squares + (scores - (_FAKE_MEAN + self._sum) / (self.seen + 1)) ** 2

    def _fair(self, seen: int, total: "Floats") -> "Floats":
        """What the next score is on average, if the claims are true."""
        if self.size is None:
            return self.claims
        fair: Floats = (self.size * self.claims - total) / (self.size - seen)
        return fair


def _bets(mean: "Floats", variance: "Floats", fair: "Floats") -> "Floats":
    """Choose how much to bet: what would have grown the fastest so far, approximately (aGRAPA)."""
    import numpy as np

    edge = mean - fair
    bets = np.maximum(edge / (variance + edge * edge), 0.0)
    most: Floats = np.minimum(bets, _LARGEST_BET / np.maximum(fair, 1e-300))
    return most


class _Bettor(NamedTuple):
    """New scores, and what is known before each of them."""

    scores: "Floats"
    before: "Floats"
    """Sum of the scores before."""
    mean: "Floats"
    variance: "Floats"


class ConfidenceSequence:
    """An interval of a mean that covers it at all times at once, with a probability of 1 - alpha.

    It only ever narrows. After the last of `size` scores it is their mean. A score is 8 bytes until the
    interval is asked for, which then costs some 25 microseconds for each new one at 400 parts.

    Args:
        size: Number of all scores, for the mean over exactly those; None for the mean over examples
            to come.
        alpha: The probability with which it may miss the mean at any time.
        parts: Into how many parts the range is divided; ends are rounded outwards to them.
    """

    __slots__ = ("_above", "_below", "_fresh", "_squares", "_sum", "alpha", "parts", "seen", "size")

    def __init__(self, size: int | None = None, *, alpha: float = 0.05, parts: int = 400) -> None:
        self.size: int | None = size
        self.parts: int = parts
        self.alpha: float = alpha
        self.seen: int = 0
        self._sum = 0.0
        self._squares = _FAKE_VARIANCE
        self._fresh = array("d")
        """Scores that are not worked through yet."""
        self._above: tuple[int, Floats] | None = None
        """For the bets on a higher mean: how many of the points are ruled out, and each one's wealth."""
        self._below: tuple[int, Floats] | None = None
        """The same for the bets on a lower mean, on the scores mirrored."""

    def add(self, score: float) -> None:
        """See one more score, in [0, 1]; it is worked through once somebody asks for the interval."""
        self._fresh.append(score)

    def extend(self, scores: Sequence[float]) -> None:
        """See several more scores, in their order."""
        self._fresh.extend(scores)

    @property
    def interval(self) -> tuple[float, float]:
        """Lowest and highest mean that have not been ruled out; 0 to 1 before the first score."""
        for start in range(0, len(self._fresh), _CHUNK):
            self._work_through(self._fresh[start : start + _CHUNK])
        del self._fresh[:]
        low = self._end(self._above)
        high = 1.0 - self._end(self._below)
        if self.size is not None:  # what the scores to come cannot change any more
            low = max(low, self._sum / self.size)
            high = min(high, 1.0 - (self.seen - self._sum) / self.size)
        if low > high:  # both sides ruled out more than they should: an alpha event
            low = high = min(1.0, max(0.0, (low + high) / 2))
        return low, high

    def copy(self) -> Self:
        """Return an independent copy."""
        other = copy(self)
        other._fresh = self._fresh[:]  # noqa: SLF001 - of the same class; the rest never changes
        return other

    __hash__: ClassVar[None]  # type: ignore[assignment] # it changes

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ConfidenceSequence) and self._state == other._state

    @property
    def _state(self) -> tuple[object, ...]:
        sides = [side and (side[0], side[1].tobytes()) for side in (self._above, self._below)]
        return self.size, self.alpha, self.parts, self.seen, self._sum, self._fresh, sides

    def _end(self, side: "tuple[int, Floats] | None") -> float:
        """Round outwards: the last point that is ruled out."""
        return max(0, (0 if side is None else side[0]) - 1) / self.parts

    def _work_through(self, fresh: "array[float]") -> None:
        import numpy as np

        scores = np.asarray(fresh, dtype=np.float64)
        after = np.cumsum(scores) + self._sum
        before = after - scores
        seen = np.arange(self.seen, self.seen + len(scores))
        deviations = (scores - (_FAKE_MEAN + after) / (seen + 2)) ** 2
        squares = np.cumsum(deviations) + self._squares
        variance = (squares - deviations) / (seen + 1)
        mean = (_FAKE_MEAN + before) / (seen + 1)
        self._above = self._side(self._above, _Bettor(scores, before, mean, variance), seen)
        mirrored = _Bettor(1.0 - scores, seen - before, 1.0 - mean, variance)
        self._below = self._side(self._below, mirrored, seen)
        self.seen += len(scores)
        self._sum, self._squares = float(after[-1]), float(squares[-1])

    def _side(
        self,
        side: "tuple[int, Floats] | None",
        bettor: "_Bettor",
        seen: "NDArray[np.int64]",
    ) -> "tuple[int, Floats]":
        """Bet on means higher than each point that is left, and rule out what is refuted."""
        import numpy as np

        ruled_out, wealth = side or (0, np.zeros(self.parts + 1))
        claims = np.linspace(0.0, 1.0, self.parts + 1)[ruled_out:]
        fair = np.broadcast_to(claims, (len(seen), len(claims)))
        if self.size is not None:
            left = np.maximum(1, self.size - seen)
            fair = (self.size * claims - bettor.before[:, None]) / left[:, None]
        bets = _bets(bettor.mean[:, None], bettor.variance[:, None], fair)
        gains = np.log1p(bets * (bettor.scores[:, None] - np.maximum(fair, 0.0)))
        gains[fair < -_ROUNDING] = math.inf
        path = wealth + np.cumsum(gains, axis=0)
        refuted = (path >= math.log(2 / self.alpha)).any(axis=0)
        left_over = np.where(refuted, math.inf, path[-1])  # what is refuted once stays so
        first = len(claims) if refuted.all() else int(np.argmin(refuted))
        return ruled_out + first, left_over[first:]


def rescaled(score: float, low: float, high: float) -> float:
    """Map a score of a declared range to [0, 1]; what lies outside by rounding goes to the end."""
    return min(1.0, max(0.0, (score - low) / (high - low)))
