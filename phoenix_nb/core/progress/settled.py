"""The interval of a mean while the run goes on: of the examples that are settled, in the order of dispatch.

Somebody who watches looks a thousand times, so that the interval must hold at every look; and what is
finished first must not count more, or quick answers would weigh too much. So scores enter example by
example, in the order in which the plan has them, as soon as all repetitions of an example and of all before
it are settled. The interval is for the mean over this dataset, and narrows to it. It takes the examples to be
in no particular order: in a dataset sorted by difficulty, the first ones tell little of the others.
"""

import math
from collections.abc import Iterable, Mapping
from typing import ClassVar, Self

from phoenix_nb.core.stats.betting import ConfidenceSequence, rescaled
from phoenix_nb.core.stats.scores import Range

__all__ = ["SettledScores"]

_MAX_WAITING = 10_000
"""Examples that may wait for one before them; beyond it there is no interval, to bound the memory."""

_PARTS = 150
"""Parts of the range that an interval is exact to: more are not seen in a chart, and cost time."""

Scores = Mapping[str, float]
"""Scores of one run by the name of the evaluation; empty if it failed, or has none."""


class SettledScores:
    """One evaluator's scores by example, and from them an interval for each of its evaluations.

    Args:
        places: The position of each example in the order of dispatch.
        repetitions: Runs of each example.
        score_range: The declared range; without one, only scores of 0 and 1 have an interval.
    """

    __slots__ = ("_cursor", "_names", "_places", "_range", "_repetitions", "_waiting")

    def __init__(
        self, places: Mapping[str, int], repetitions: int = 1, score_range: Range | None = None
    ) -> None:
        self._places = places
        self._repetitions = repetitions
        self._range = score_range
        self._cursor = 0
        """Examples that have entered."""
        self._waiting: dict[int, dict[int, Scores]] = {}
        """Scores of examples that have not entered, by position and repetition."""
        self._names: dict[str, ConfidenceSequence | None] = {}
        """By the name of the evaluation; None where the range of scores is not known."""

    def add(self, example_id: str, repetition: int, scores: Scores) -> None:
        """Take in one run; the first result of a run that has entered stays."""
        place = self._places.get(example_id, -1)
        if place < self._cursor:
            return
        waiting = self._waiting
        if place == self._cursor and self._repetitions == 1:
            for name, score in scores.items():
                self._see(name, score, possible=self._is_possible(score))
        else:
            if len(waiting) >= _MAX_WAITING and place not in waiting:
                self._places, self._names = {}, {}
                waiting.clear()
                return
            waiting.setdefault(place, {})[repetition] = scores
            if place != self._cursor or len(waiting[place]) < self._repetitions:
                return
            self._enter(waiting.pop(place).values())
        self._cursor += 1
        while (runs := waiting.get(self._cursor)) and len(runs) == self._repetitions:
            self._enter(waiting.pop(self._cursor).values())
            self._cursor += 1

    def interval(self, name: str) -> tuple[float, float] | None:
        """Return the 95 % interval of the mean over the dataset; None where there is none yet."""
        sequence = self._names.get(name)
        if sequence is None:
            return None
        low, high = self._range or (0.0, 1.0)
        below, above = sequence.interval
        return low + below * (high - low), low + above * (high - low)

    def copy(self) -> Self:
        """Return an independent copy."""
        other = type(self)(self._places, self._repetitions, self._range)
        other._cursor = self._cursor  # noqa: SLF001 - of the same class, as below
        other._waiting = {place: dict(runs) for place, runs in self._waiting.items()}  # noqa: SLF001
        other._names = {name: each and each.copy() for name, each in self._names.items()}  # noqa: SLF001
        return other

    __hash__: ClassVar[None]  # type: ignore[assignment] # it changes

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SettledScores) and all(
            getattr(self, name) == getattr(other, name) for name in self.__slots__
        )

    def _enter(self, runs: Iterable[Scores]) -> None:
        """Let an example enter; what failed on all its runs is passed over."""
        values: dict[str, list[float]] = {}
        for scores in runs:
            for name, score in scores.items():
                values.setdefault(name, []).append(score)
        for name, of_name in values.items():
            mean = of_name[0] if len(of_name) == 1 else math.fsum(of_name) / len(of_name)
            self._see(name, mean, possible=all(map(self._is_possible, of_name)))

    def _see(self, name: str, mean: float, *, possible: bool) -> None:
        """Let the mean of an example's scores enter, unless one shows that the range is not known."""
        names = self._names
        if name not in names:
            names[name] = ConfidenceSequence(len(self._places), parts=_PARTS)
        sequence = names[name]
        if sequence is None:
            return
        if possible:
            sequence.add(mean if self._range is None else rescaled(mean, *self._range))
        else:
            names[name] = None

    def _is_possible(self, score: float) -> bool:
        if self._range is None:
            return score in (0.0, 1.0)
        return self._range[0] <= score <= self._range[1]
