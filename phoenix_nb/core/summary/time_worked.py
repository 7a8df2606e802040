"""How long was worked on an experiment: the wall time of the calls that did, added up."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from phoenix_nb.model import EvaluationRunRecord, Records, SessionRecord, TaskRunRecord

__all__ = ["seconds_worked"]


def seconds_worked(sessions: Iterable[SessionRecord], records: Records) -> float | None:
    """Add up how long each session lasted, waits for limits included; None if none is recorded.

    Of a session without an end, as of a process that was killed, what was made last tells how long it was.

    Args:
        sessions: All of the experiment's.
        records: Its runs and evaluations.
    """
    sessions = sorted(sessions, key=lambda session: session.started_at)
    if not sessions:
        return None
    times: list[datetime] = []
    if any(session.ended_at is None for session in sessions):
        every: list[TaskRunRecord | EvaluationRunRecord] = [*records.task_runs]
        every += records.evaluation_runs
        times = [run.end_time for run in every if run.origin is None]
    total = timedelta()
    for place, session in enumerate(sessions):
        ended = session.ended_at
        if ended is None:
            following = sessions[place + 1].started_at if place + 1 < len(sessions) else None
            made = (time for time in times if following is None or time <= following)
            ended = max(made, default=session.started_at)
        total += max(ended - session.started_at, timedelta())
    return total.total_seconds()
