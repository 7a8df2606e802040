"""What ten times the runs cost: time that grows in proportion, memory that is the results' own."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.candidates import Candidate
from benchmarks.running import Row, run_candidate_into, stamp
from benchmarks.work import Work


@dataclass
class Growth:
    """One candidate with few and with many runs."""

    few: Row
    many: Row

    @property
    def candidate(self) -> Candidate:
        """Whose."""
        return self.few.candidate

    @property
    def wall_ratio(self) -> float:
        """How many times longer the many took, best against best."""
        return self.many.best("wall") / self.few.best("wall")


@dataclass
class Scaling:
    """The table: everyone, few against many."""

    few: int
    many: int
    rows: list[Growth]
    stamp: str


def measure_scaling(candidates: Sequence[Candidate], *, quick: bool) -> Scaling:
    """Run everyone with few and with many runs, in turn."""
    few, many = (1_000, 10_000) if quick else (10_000, 100_000)
    scaling = Scaling(few, many, [Growth(Row(one), Row(one)) for one in candidates], stamp())
    for _ in range(1 if quick else 3):
        for growth in scaling.rows:
            for row, count in ((growth.few, few), (growth.many, many)):
                run_candidate_into(row, Work("no-op", count, concurrency=50))
    return scaling
