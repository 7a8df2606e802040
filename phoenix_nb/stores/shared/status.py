"""The status of an experiment, derived from its records."""

from phoenix_nb.model import ExperimentStatus


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
