"""A race as the engine meets it: which runs begin, what follows from a score, and why, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal, Self

from phoenix_nb.core.progress import events
from phoenix_nb.core.progress.events import Event
from phoenix_nb.core.racing.race import RaceState, Stop
from phoenix_nb.core.run.admission import Admission, Consequence
from phoenix_nb.core.run.plan import WorkItem
from phoenix_nb.core.values.ids import new_hex_id
from phoenix_nb.model import EvaluationRunRecord, ExperimentRecord
from phoenix_nb.model.entries.race import Race, RaceStep, stopped_after

__all__ = ["RaceHistory", "RaceRule", "kept_step"]

_AHEAD = 2
"""Runs that may be under way or waiting beyond the settled prefix, for each call that may be in flight."""


@dataclass(frozen=True, slots=True)
class RaceHistory:
    """A race as it is stored: how it was set up, and every decision."""

    race: Race
    steps: tuple[RaceStep, ...] = ()

    def of(self, experiment_id: str) -> tuple[RaceStep, ...]:
        """The decisions about one variant, in order."""
        return tuple(step for step in self.steps if step.experiment_id == experiment_id)

    def stopped_at(self, experiment_id: str) -> int | None:
        """After how many units a variant was stopped; None if it was not, or was kept by hand."""
        return stopped_after(self.of(experiment_id))

    def note(self, experiment_id: str) -> str:
        """What a reader of a variant's results should know, in sentences; empty for nothing."""
        return " ".join(step.reason for step in self.of(experiment_id) if step.reason)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        steps = [step.model_dump(mode="json") for step in self.steps]
        return {"race": self.race.model_dump(mode="json"), "steps": steps}

    @classmethod
    def from_dict(cls, plain: Mapping[str, Any]) -> Self:
        """Read what `to_dict` returned."""
        steps = tuple(map(RaceStep.model_validate, plain["steps"]))
        return cls(Race.model_validate(plain["race"]), steps)


@dataclass(slots=True)
class RaceRule:
    """Admits runs as a race allows, and carries its decisions out. See `AdmissionRule`."""

    state: RaceState
    experiments: Sequence[ExperimentRecord]
    """The variants, in the order of the plan."""
    declared: bool
    """Whether the range of scores is declared; if not, the scores must be 0 and 1."""
    steps: list[RaceStep]
    """Every decision so far, those of earlier sessions first."""
    _arms: dict[str, int] = field(init=False)
    _runs: dict[str, tuple[int, str, int]] = field(default_factory=dict)
    """Runs whose evaluation is to come: variant, example and repetition by the run's id."""
    _taken: dict[int, int] = field(default_factory=dict)
    """Runs that have been admitted, by the unit; of units that have not entered yet."""
    _ahead: int = 0
    _left_out: dict[int, list[WorkItem]] = field(default_factory=dict)
    """Runs of each stopped variant that the plan has passed."""

    def __post_init__(self) -> None:
        self._arms = {record.id: index for index, record in enumerate(self.experiments)}

    @property
    def history(self) -> RaceHistory:
        """The race so far."""
        return RaceHistory(self.state.race, tuple(self.steps))

    def admits(self, item: WorkItem, concurrency: int) -> Admission:
        """Hold back what lies too far beyond the settled prefix, and leave out what is stopped."""
        state = self.state
        if state.leaves_out(item.experiment, item.example.id):
            self._left_out.setdefault(item.experiment, []).append(item)
            return Admission.NEVER
        if state.over or state.arms[item.experiment].kept:
            return Admission.NOW
        unit = state.unit_of[item.example.id]
        if unit > state.position and self._ahead >= _AHEAD * concurrency:
            return Admission.LATER
        self._taken[unit] = self._taken.get(unit, 0) + 1
        self._ahead += 1
        return Admission.NOW

    def observe(self, event: Event) -> Sequence[Consequence]:
        """Take in a finished run or evaluation."""
        if isinstance(event, events.RunFinished):
            run = event.run
            place = (self._arms[run.experiment_id], run.example_id, run.repetition)
            if run.error is None:
                self._runs[run.id] = place
                return ()
            self.state.observe(*place, None)
            return self._advance()
        if isinstance(event, events.EvaluationFinished):
            return self._evaluated(event.evaluation)
        return ()

    def keep(self, experiment_id: str) -> tuple[Sequence[Consequence], Sequence[WorkItem]]:
        """Have a stopped variant run to its end, because a person says so.

        Returns:
            What follows, and the runs that the plan has passed.
        """
        arm = self._arms[experiment_id]
        if not self.state.is_stopped(arm):
            return (), ()
        self.state.keep(arm)
        decided = self._announced(kept_step(self.state.race, experiment_id, self.state.position))
        return decided, self._left_out.pop(arm, [])

    def _evaluated(self, evaluation: EvaluationRunRecord) -> Sequence[Consequence]:
        if evaluation.name != self.state.race.evaluator:
            return ()
        place = self._runs.pop(evaluation.task_run_id, None)
        if place is None or self.state.over:
            return ()
        if evaluation.error is not None:
            self.state.observe(*place, None)
            return self._advance()
        score = evaluation.score
        low, high = self.state.low, self.state.high
        if (not self.declared and score not in (0.0, 1.0)) or (
            score is not None and not low <= score <= high
        ):
            return self._end(place[0], evaluation)
        self.state.observe(*place, score)
        return self._advance()

    def _end(self, arm: int, evaluation: EvaluationRunRecord) -> Sequence[Consequence]:
        self.state.end()
        value = evaluation.label if evaluation.score is None else f"{evaluation.score:g}"
        name = evaluation.name
        reason = (
            f"The race ended: {name} gave {value}, which lies outside of its declared score_range."
            if self.declared
            else f"The race ended: {name} gave {value}, and without a declared range only booleans can "
            "race; declare score_range=(lowest, highest) with @evaluator."
        )
        return self._decided(arm, "ended", reason)

    def _advance(self) -> Sequence[Consequence]:
        state = self.state
        before = state.position
        stops = state.advance()
        for unit in range(before, state.position):
            self._ahead -= self._taken.pop(unit, 0)
        consequences: list[Consequence] = []
        for stop in stops:
            consequences += self._decided(stop.arm, "stopped", self._reason(stop), stop=stop)
        return consequences

    def _reason(self, stop: Stop) -> str:
        race = self.state.race
        units = "clusters" if race.clusters else "examples"
        other = self.experiments[stop.against].variant_name
        beyond = f" by more than {race.margin:g}" if race.margin else ""
        return (
            f"Stopped by the race after {stop.settled:,} of {len(race.order):,} {units}: worse than "
            f"{other}{beyond}, {_figure(stop.mean)} against {_figure(stop.other_mean)} on {race.evaluator}. "
            "The rest is not run."
        )

    def _decided(
        self,
        arm: int,
        decision: Literal["stopped", "ended"],
        reason: str,
        *,
        stop: Stop | None = None,
    ) -> Sequence[Consequence]:
        """Make the entry and the event of a decision."""
        evidence = {}
        if stop is not None:
            evidence = {
                "wealth": min(stop.evidence, 1e300),
                "threshold": stop.threshold,
                "against": self.state.race.experiment_ids[stop.against],
                "mean": stop.mean,
                "other_mean": stop.other_mean,
            }
        step = RaceStep(
            id=new_hex_id(8),
            created_at=datetime.now(UTC),
            experiment_id=self.experiments[arm].id,
            race_id=self.state.race.race_id,
            decision=decision,
            settled=self.state.position if stop is None else stop.settled,
            reason=reason,
            evidence=evidence,
        )
        return self._announced(step)

    def _announced(self, step: RaceStep) -> Sequence[Consequence]:
        """Keep a decision, and have it recorded and announced."""
        self.steps.append(step)
        event = events.RaceDecided(
            experiment_id=step.experiment_id, decision=step.decision, reason=step.reason
        )
        return step, event


def kept_step(race: Race, experiment_id: str, settled: int) -> RaceStep:
    """Describe for the record that a person has a stopped variant run to its end."""
    return RaceStep(
        id=new_hex_id(8),
        created_at=datetime.now(UTC),
        experiment_id=experiment_id,
        race_id=race.race_id,
        decision="kept",
        settled=settled,
        by_hand=True,
        reason="Kept by hand after that, so that the race guarantees nothing any more.",
    )


def _figure(mean: float) -> str:
    """Write a mean with three digits, also where the last of them is a zero."""
    return f"{mean:#.3g}".removesuffix(".")
