"""How long was worked on an experiment: the wall time of the calls that did, added up, without pauses."""

import math
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import compress
from typing import TYPE_CHECKING

from phoenix_nb.model import Records, SessionRecord
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns, microseconds, time_of

if TYPE_CHECKING:
    from phoenix_nb.model.entries.pause import Pause

__all__ = ["seconds_worked"]


def seconds_worked(
    sessions: Iterable[SessionRecord], records: Records, pauses: "Sequence[Pause]"
) -> float | None:
    """Add up how long each session worked, waits for limits included; None if none is recorded.

    Of a session without an end, as of a process that was killed, what was made last tells how long it was.

    Args:
        sessions: All of the experiment's.
        records: Its runs and evaluations.
        pauses: All of the experiment's.
    """
    sessions = sorted(sessions, key=lambda session: session.started_at)
    if not sessions:
        return None
    times: list[int] = []
    if any(session.ended_at is None for session in sessions):
        for table in (TaskRuns.of(records.task_runs), EvaluationRuns.of(records.evaluation_runs)):
            times += compress(
                table.ended, (place not in table.origins for place in range(len(table)))
            )
    total = timedelta()
    for place, session in enumerate(sessions):
        ended = session.ended_at
        if ended is None:
            following = sessions[place + 1].started_at if place + 1 < len(sessions) else None
            until = math.inf if following is None else microseconds(following)
            last = max((time for time in times if time <= until), default=None)
            ended = session.started_at if last is None else time_of(last)
        total += _length(session.started_at, ended)
        for pause in pauses:
            if pause.session_id not in (None, session.id):
                continue
            total -= _length(max(pause.started_at, session.started_at), min(pause.ended_at, ended))
    return total.total_seconds()


def _length(start: datetime, end: datetime) -> timedelta:
    return max(end - start, timedelta())
