"""The state of a race: who runs, who has been stopped, and why.

A race stops a variant once it is clear that another one is better by more than the margin on the dataset at
hand. It looks after every unit (an example, or a cluster of them), in an order that was drawn beforehand:
scores enter when all units before them are settled, whichever call was the quickest, so that slow answers
which happen to be wrong do not make anybody look good.

The rule: each ordered pair of variants has a bettor who doubts that the second is not better than the first
(`core.stats.betting`). Among k variants that still race, one is stopped once the mean wealth won against it
reaches k/alpha. The mean of fair bets is a fair bet, so that each variant that is not worse than all others
reaches k/alpha with a probability of alpha/k at most; as k counts those that are left, the probability that
any such variant is ever stopped is at most alpha (Holm's argument, for e-values: Vovk and Wang 2021,
"E-values: calibration, combination and applications", Annals of Statistics 49).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from phoenix_nb.core.stats.betting import Wealth, rescaled
from phoenix_nb.model.entries.race import Race, RaceStep

__all__ = ["RaceState", "Stop"]


@dataclass(frozen=True, slots=True)
class Stop:
    """Why a variant was stopped."""

    arm: int
    """Position of the variant."""
    settled: int
    """Units that had been settled."""
    against: int
    """The variant that speaks the most clearly against it."""
    evidence: float
    """The mean wealth won by betting against it."""
    threshold: float
    """What that had to reach."""
    mean: float
    """Its mean score over the settled units."""
    other_mean: float
    """The other's."""


@dataclass(slots=True)
class _Arm:
    """One variant in the race."""

    partial: dict[int, dict[tuple[str, int], float]] = field(default_factory=dict)
    """Scores of units that are not settled yet, by example and repetition."""
    settled: dict[int, float] = field(default_factory=dict)
    """Means of units that are settled and have not entered yet."""
    total: float = 0.0
    """Sum of the means that have entered."""
    stopped: int | None = None
    """After how many units it was stopped."""
    kept: bool = False
    """Whether a person has it run on."""


class RaceState:
    """A race under way.

    Args:
        race: How it was set up.
        repetitions: Runs of each example.
        lower_is_better: Whether low scores win.
        steps: What was decided in earlier sessions.
    """

    def __init__(
        self,
        race: Race,
        *,
        repetitions: int = 1,
        lower_is_better: bool = False,
        steps: Sequence[RaceStep] = (),
    ) -> None:
        import numpy as np

        self.race = race
        self.low: float = race.score_range[0]
        self.high: float = race.score_range[1]
        self.lower_is_better = lower_is_better
        clusters = race.clusters or {}
        self.units: list[tuple[str, ...]] = [clusters.get(name, (name,)) for name in race.order]
        self.unit_of: dict[str, int] = {
            example: index for index, unit in enumerate(self.units) for example in unit
        }
        self.position: int = 0
        """Units that have entered: the settled prefix of the order."""
        self.over: bool = False
        self.arms: list[_Arm] = [_Arm() for _ in race.experiment_ids]
        self._repetitions = repetitions
        self._earlier: dict[int, int] = {}
        """After how many units a variant was stopped in an earlier session, by its position."""
        for step in steps:
            self._replay(step)
        count = len(self.arms)
        claim = (1.0 + race.margin / (self.high - self.low)) / 2
        self._wealth = Wealth(np.full((count, count), claim), len(self.units))

    @property
    def running(self) -> list[int]:
        """Positions of the variants that still race."""
        return [index for index, arm in enumerate(self.arms) if arm.stopped is None]

    def is_stopped(self, arm: int) -> bool:
        """Whether a variant has been stopped, now or in an earlier session, and is not kept by hand."""
        racer = self.arms[arm]
        return not racer.kept and (racer.stopped is not None or arm in self._earlier)

    def leaves_out(self, arm: int, example_id: str) -> bool:
        """Whether a run is not made: its variant is stopped, and the units before that do not need it."""
        if not self.is_stopped(arm):
            return False
        needed = self._earlier.get(arm, 0) if self.arms[arm].stopped is None else 0
        return self.unit_of[example_id] >= needed

    def observe(self, arm: int, example_id: str, repetition: int, score: float | None) -> None:
        """Take in a score, or None for a run or an evaluation that failed for good."""
        unit = self.unit_of.get(example_id)
        racer = self.arms[arm]
        if unit is None or unit < self.position or unit in racer.settled:
            return
        partial = racer.partial.setdefault(unit, {})
        partial[example_id, repetition] = 0.0 if score is None else self._worth(score)
        if len(partial) == len(self.units[unit]) * self._repetitions:
            del racer.partial[unit]
            racer.settled[unit] = math.fsum(partial.values()) / len(partial)

    def advance(self) -> list[Stop]:
        """Let the units enter that are settled by now, in order; returns who is stopped by that."""
        stops: list[Stop] = []
        while not self.over and self.position < len(self.units):
            running = self.running
            if any(self.position not in self.arms[arm].settled for arm in running):
                break
            self._enter(running)
            self.position += 1
            if self.position < len(self.units):  # else there is nothing left to leave out
                stops += self._stop(running)
            self.over = len(self.running) == 1
        self.over = self.over or self.position == len(self.units)
        return stops

    def keep(self, arm: int) -> None:
        """Have a stopped variant run on to its end."""
        self.arms[arm].kept = True

    def end(self) -> None:
        """Stop nobody from now on."""
        self.over = True

    def mean(self, arm: int) -> float | None:
        """A variant's mean score over the units that entered, in units of the score."""
        entered = self.position if self.arms[arm].stopped is None else self.arms[arm].stopped
        if not entered:
            return None
        worth = self.arms[arm].total / entered
        share = 1.0 - worth if self.lower_is_better else worth
        return self.low + share * (self.high - self.low)

    def _worth(self, score: float) -> float:
        share = rescaled(score, self.low, self.high)
        return 1.0 - share if self.lower_is_better else share

    def _enter(self, running: Sequence[int]) -> None:
        import numpy as np

        worths = np.zeros(len(self.arms))
        for arm in running:
            worths[arm] = self.arms[arm].settled.pop(self.position)
            self.arms[arm].total += worths[arm]
        races = np.zeros(len(self.arms), dtype=bool)
        races[list(running)] = True
        before = self._wealth.logarithm
        self._wealth.add((1.0 + worths[None, :] - worths[:, None]) / 2)
        # What was won against and by a variant that has been stopped stays as it was then.
        self._wealth.logarithm = np.where(
            races[:, None] & races[None, :], self._wealth.logarithm, before
        )

    def _stop(self, running: Sequence[int]) -> list[Stop]:
        left = list(running)
        stops: list[Stop] = []
        for arm in running:
            if self._earlier.get(arm) == self.position and len(left) > 1:
                left.remove(arm)
                self.arms[arm].stopped = self.position
        least = math.log(len(left) / self.race.alpha)
        if float(self._wealth.logarithm.max()) < least:  # as a mean is at most its largest part
            return stops
        while len(left) > 1:
            evidence = {arm: self._evidence(arm) for arm in left}
            worst = max(left, key=lambda arm: evidence[arm])
            threshold = len(left) / self.race.alpha
            if evidence[worst] < threshold:
                break
            left.remove(worst)
            self.arms[worst].stopped = self.position
            if worst not in self._earlier:
                stops.append(self._reason(worst, left, evidence[worst], threshold))
        return stops

    def _evidence(self, arm: int) -> float:
        logarithms = [
            float(self._wealth.logarithm[arm, other])
            for other in range(len(self.arms))
            if other != arm
        ]
        most = max(logarithms)
        if most > 600:  # beyond the largest float  # noqa: PLR2004
            return math.inf
        return math.fsum(math.exp(logarithm) for logarithm in logarithms) / len(logarithms)

    def _reason(self, arm: int, left: Sequence[int], evidence: float, threshold: float) -> Stop:
        against = max(left, key=lambda other: float(self._wealth.logarithm[arm, other]))
        mean, other_mean = self.mean(arm), self.mean(against)
        assert mean is not None and other_mean is not None  # noqa: S101, PT018 - a unit has entered
        return Stop(arm, self.position, against, evidence, threshold, mean, other_mean)

    def _replay(self, step: RaceStep) -> None:
        arm = self.race.experiment_ids.index(step.experiment_id)
        if step.decision == "ended":
            self.end()
        elif step.decision == "kept":
            self.keep(arm)
        else:
            self._earlier[arm] = step.settled
