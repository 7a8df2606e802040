"""Races between variants: how they were set up, and what was decided."""

from collections.abc import Sequence
from typing import Any, Literal

from pydantic import Field, FiniteFloat

from phoenix_nb.model.entry import ExperimentEntry


class Race(ExperimentEntry):
    """How a race was set up. Each variant's experiment has an entry, with the same `race_id`."""

    kind = "race"
    race_id: str
    experiment_ids: tuple[str, ...]
    """The variants, in order."""
    evaluator: str
    margin: FiniteFloat = 0.0
    alpha: FiniteFloat = 0.05
    score_range: tuple[FiniteFloat, FiniteFloat]
    order: tuple[str, ...]
    """The units in the order that was drawn: ids of examples, or names of clusters."""
    clusters: dict[str, tuple[str, ...]] | None = None
    """The examples of each unit, where units are clusters."""
    seed: int


class RaceStep(ExperimentEntry):
    """A decision in a race about a variant. Its wealth follows from the order and the scores."""

    kind = "race-step"
    race_id: str
    decision: Literal["stopped", "kept", "ended"]
    settled: int
    """How many units of the order were settled at that moment."""
    by_hand: bool = False
    """Whether a person overrode the rule, after which it guarantees nothing."""
    reason: str = ""
    evidence: dict[str, Any] = Field(default_factory=dict)
    """The figures behind it."""


def stopped_after(steps: Sequence[RaceStep]) -> int | None:
    """After how many units the decisions stopped a variant; None if they did not, or it was kept by hand."""
    if any(step.decision == "kept" for step in steps):
        return None
    return next((step.settled for step in steps if step.decision == "stopped"), None)
