"""Pauses of the work on an experiment."""

from datetime import datetime

from phoenix_nb.model.entry import ExperimentEntry


class Pause(ExperimentEntry):
    """A time in which nothing was begun because somebody had paused the work; noted when it ends."""

    kind = "pause"
    started_at: datetime
    ended_at: datetime
    session_id: str | None = None
    """The session that was paused, as others on the experiment were not; None where that was not recorded."""
