"""What a race leaves to be said: differences over the examples that both variants have, valid at any stop.

An interval made for a fixed number of examples is too narrow when the number depends on the scores, and
so are p-values. Where a race stopped one of two variants, the figures are those of a confidence sequence
over the units in the order in which they ran, up to the first that one of the two lacks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from phoenix_nb.core.comparison.report import ComparisonReport
from phoenix_nb.core.comparison.results import ComparisonResult
from phoenix_nb.core.racing.rule import RaceHistory
from phoenix_nb.core.stats.betting import ConfidenceSequence, rescaled
from phoenix_nb.core.values.phrases import plural
from phoenix_nb.model.entries.race import Race, RaceStep

if TYPE_CHECKING:
    from phoenix_nb.core.stats.paired import Conclusion

__all__ = ["RaceReport", "Sequence95", "race_report"]

Repeated = Mapping[str, Sequence[float | None]]
"""The scores of each example, by repetition; None for one that failed."""


@dataclass(frozen=True, slots=True)
class Sequence95:
    """The difference of one variant from the baseline, with intervals that hold 95 % at any stop."""

    evaluator: str
    variant: str
    n: int
    """Examples, or clusters of them, that entered."""
    of: int
    """How many there are."""
    difference: float
    """Variant minus baseline over those that entered."""
    low: float
    """Of the difference on this dataset, all of its examples included."""
    high: float
    to_come_low: float
    """Of the difference on examples to come, of which the dataset is a sample."""
    to_come_high: float


@dataclass(frozen=True, slots=True)
class RaceReport:
    """A race, and what it found. As text, everything in a few sentences."""

    race: Race
    """How it was set up."""
    steps: tuple[RaceStep, ...]
    """Every decision, in order."""
    stopped: Mapping[str, int]
    """After how many examples, or clusters, each stopped variant was stopped."""
    saved: Mapping[str, int]
    """Runs of each stopped variant that were not made."""
    guaranteed: bool
    """Whether its guarantee stands: no variant was kept by hand."""
    sequences: tuple[Sequence95, ...]
    """The differences of stopped variants from the baseline, or of all if the baseline was stopped."""
    names: Mapping[str, str] = field(default_factory=dict)
    """The name of each variant, by the id of its experiment."""

    @property
    def decisions(self) -> tuple[str, ...]:
        """Every decision in a sentence that names its variants; what is true of several is said once."""
        of: dict[str, list[str]] = {}
        for step in self.steps:
            if step.reason:
                name = self.names.get(step.experiment_id, step.experiment_id)
                of.setdefault(step.reason, []).append(name)
        return tuple(f"{', '.join(names)}: {reason}" for reason, names in of.items())

    @property
    def notes(self) -> tuple[str, ...]:
        """What it found, in sentences that the decisions do not give."""
        notes = []
        if any(self.saved.values()):
            runs = ", ".join(f"{count:,} of {name}" for name, count in self.saved.items() if count)
            notes.append(f"The race saved {sum(self.saved.values()):,} runs ({runs}).")
        return (*notes, *self.findings)

    @property
    def findings(self) -> tuple[str, ...]:
        """The differences that it found, and whether they are guaranteed, in sentences."""
        findings = [
            f"{each.variant} − baseline on {each.evaluator}, after {each.n:,} of {each.of:,} and valid "
            f"whenever the race stopped: on this dataset {_signed(each.low)} to {_signed(each.high)}, on "
            f"examples to come {_signed(each.to_come_low)} to {_signed(each.to_come_high)}."
            for each in self.sequences
        ]
        return (*findings, *self._broken)

    @property
    def in_short(self) -> tuple[str, ...]:
        """What a reader of the figures of a comparison must know, in as few sentences as that takes."""
        sentences = [self._stops()] if self.stopped else []
        sentences += dict.fromkeys(step.reason for step in self.steps if step.decision == "ended")
        for evaluator in dict.fromkeys(each.evaluator for each in self.sequences):
            ends = ", ".join(
                f"{each.variant} {_signed(each.to_come_low)} to {_signed(each.to_come_high)}"
                for each in self.sequences
                if each.evaluator == evaluator
            )
            sentences.append(
                f"Differences on {evaluator}: the intervals are valid whenever the race stopped, and about "
                f"this dataset; those about examples to come are {ends}."
            )
        return (*sentences, *self._broken)

    def _stops(self) -> str:
        """Name who was stopped, the first of them first, and what that saved."""
        units = "clusters" if self.race.clusters else "examples"
        stops = sorted(self.stopped.items(), key=lambda stop: stop[1])
        (first, after), *others = stops
        places = [f"{first} after {after:,} of {len(self.race.order):,} {units}"]
        places += [f"{name} after {after:,}" for name, after in others]
        saved = sum(self.saved.values())
        runs = f" and saved {plural(saved, 'run')}" if saved else ""
        return (
            f"The race on {self.race.evaluator} stopped {len(stops)} of {len(self.names)} variants{runs}: "
            f"{', '.join(places)}."
        )

    @property
    def _broken(self) -> list[str]:
        if self.guaranteed:
            return []
        return ["A variant was kept by hand: the race guarantees nothing any more."]

    def __str__(self) -> str:
        nobody = [] if self.stopped else ["The race stopped nobody."]
        return "\n".join([*nobody, *self.decisions, *self.notes])


def _signed(difference: float) -> str:
    """Write a difference as tables do: with its sign, and a true minus."""
    return (
        f"{difference:+.3f}".replace("-", "−").replace("+0.000", "0.000").replace("−0.000", "0.000")
    )


def race_report(
    report: ComparisonReport, history: RaceHistory
) -> tuple[ComparisonReport, RaceReport]:
    """Describe a race, and put its sequences in the place of figures that stopping made invalid."""
    race = history.race
    names = {side.record.id: side.name for side in report.sides}
    stops = {
        names[id_]: at
        for id_ in race.experiment_ids
        if id_ in names and (at := history.stopped_at(id_)) is not None
    }
    results, sequences = [], []
    for result in report.results:
        stopped = result.variant in stops or report.baseline_name in stops
        sequence = None
        if stopped and not result.is_baseline and result.present and result.numeric:
            sequence = _sequence(report, race, result)
            result = _replaced(result, sequence)  # noqa: PLW2901 - the same, honest
        if sequence is not None:
            sequences.append(sequence)
        results.append(result)
    about = RaceReport(
        race=race,
        steps=history.steps,
        stopped=stops,
        saved={side.name: side.missing for side in report.sides if side.name in stops},
        guaranteed=not any(step.by_hand for step in history.steps),
        sequences=tuple(sequences),
        names=names,
    )
    return replace(report, results=tuple(results)), about


def _sequence(report: ComparisonReport, race: Race, result: ComparisonResult) -> Sequence95 | None:
    """Bet on the differences, unit by unit; None where the range of scores is not known."""
    position = report.evaluator_position(result.evaluator)
    evaluator = report.evaluators[position]
    known = _range(report, race, result)
    if known is None:
        return None
    low, high = known
    repetitions = report.sides[report.baseline].record.repetitions
    worse = high if result.direction == "minimize" else low
    columns = [
        evaluator.columns[place].repeated
        for place in (report.baseline, report.variant_position(result.variant))
    ]
    size = len(race.order)
    here, to_come = ConfidenceSequence(size), ConfidenceSequence()
    differences = []
    for name in race.order:
        unit = (race.clusters or {}).get(name, (name,))
        means = [_mean(column, unit, repetitions, worse) for column in columns]
        if means[0] is None or means[1] is None:
            break
        differences.append(means[1] - means[0])
        here.add(rescaled(differences[-1], low - high, high - low))
        to_come.add(rescaled(differences[-1], low - high, high - low))
    if not differences:
        return None
    ends = [low - high + 2 * (high - low) * end for end in (*here.interval, *to_come.interval)]
    mean = sum(differences) / len(differences)
    return Sequence95(result.evaluator, result.variant, len(differences), size, mean, *ends)


def _range(
    report: ComparisonReport, race: Race, result: ComparisonResult
) -> tuple[float, float] | None:
    if result.evaluator == race.evaluator:
        return race.score_range
    declared = report.evaluators[report.evaluator_position(result.evaluator)].score_range
    return (0.0, 1.0) if declared is None and result.boolean else declared


def _mean(column: Repeated, unit: Sequence[str], repetitions: int, worse: float) -> float | None:
    """A unit's mean, failures at the worse end; None if it is not complete."""
    scores = [score for example in unit for score in column.get(example, ())]
    if len(scores) < len(unit) * repetitions:
        return None
    return sum(worse if score is None else score for score in scores) / len(scores)


def _replaced(result: ComparisonResult, sequence: Sequence95 | None) -> ComparisonResult:
    if sequence is None:
        return replace(
            result, ci_low=None, ci_high=None, p_value=None, p_adjusted=None, conclusion="too few"
        )
    conclusion: Conclusion = "no difference shown"
    if sequence.low > 0 or sequence.high < 0:
        higher_wins = result.direction != "minimize"
        conclusion = "better" if (sequence.low > 0) == higher_wins else "worse"
        if result.direction is None and not result.boolean:
            conclusion = "different"
    return replace(
        result,
        difference=sequence.difference,
        ci_low=sequence.low,
        ci_high=sequence.high,
        p_value=None,
        p_adjusted=None,
        conclusion=conclusion,
        test="confidence sequence by betting",
        sequential=True,
    )
