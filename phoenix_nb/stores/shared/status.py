"""The status of an experiment, derived from its records."""

from typing import TYPE_CHECKING

from phoenix_nb.model import ExperimentStatus, SessionOutcome

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from phoenix_nb.model.entries.race import RaceStep


def standing(recorded: int, planned: int, *, running: bool) -> ExperimentStatus:
    """The status of an experiment, by what is recorded of it rather than by how its sessions ended.

    Every planned run recorded, be it as a failure, is COMPLETED, also while evaluations are still made.

    Args:
        recorded: Current runs, those that failed included.
        planned: Runs planned.
        running: Whether a session on it is open.
    """
    if recorded >= planned:
        return ExperimentStatus.COMPLETED
    return ExperimentStatus.RUNNING if running else ExperimentStatus.INCOMPLETE


def ending(
    outcome: SessionOutcome | None,
    status: ExperimentStatus,
    load: "Callable[[type[RaceStep]], Sequence[RaceStep]]",
) -> SessionOutcome | None:
    """How work on an experiment ended: a session that was completed left runs out only for a race.

    Args:
        outcome: Of its last session.
        status: How it stands.
        load: Reads the entries of a kind about it; called only where they may matter.
    """
    from phoenix_nb.model.entries.race import RaceStep, stopped_after

    lacks = status is ExperimentStatus.INCOMPLETE and outcome is SessionOutcome.COMPLETED
    return SessionOutcome.RACE if lacks and stopped_after(load(RaceStep)) is not None else outcome
