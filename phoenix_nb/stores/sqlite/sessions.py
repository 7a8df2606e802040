"""Rows of sessions: their process, work and outcome. Each function runs in its caller's transaction."""

import sqlite3
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime

from phoenix_nb.model import SessionOutcome, SessionRecord, Work
from phoenix_nb.stores.shared.codec import decode
from phoenix_nb.stores.sqlite.process import Process
from phoenix_nb.stores.sqlite.queries import CURRENT, load_experiment
from phoenix_nb.stores.sqlite.reuse import keep_identity


def begin(
    connection: sqlite3.Connection,
    session_id: str,
    experiment_ids: Sequence[str],
    process: Process,
    work: Work | None,
) -> None:
    """Note that a session begins.

    Raises:
        NotFoundError: If one of the experiments is not stored here.
    """
    known = None if work is None else keep_identity(connection, work.model_dump(mode="json"))[1]
    for experiment_id in dict.fromkeys(experiment_ids):
        load_experiment(connection, experiment_id)
        connection.execute(
            "INSERT INTO sessions (session_id, experiment_id, host, pid, process_start, started_at,"
            " work) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                *(session_id, experiment_id),
                *(process.host, process.pid, process.start),
                *(time.time(), known),
            ),
        )


def load_sessions(connection: sqlite3.Connection, experiment_id: str) -> list[SessionRecord]:
    """Read the sessions of an experiment, in the order in which they began."""
    runs: Counter[int | None] = Counter(
        session for (session,) in connection.execute(_SESSION_OF_RUNS, (experiment_id,))
    )
    evaluations: dict[int | None, Counter[str]] = defaultdict(Counter)
    for session, name in connection.execute(_SESSION_OF_EVALUATIONS, (experiment_id,) * 2):
        evaluations[session][name] += 1
    rows = connection.execute(
        "SELECT sessions.seq, sessions.session_id, started_at, ended_at, outcome, identities.record"
        " FROM sessions LEFT JOIN session_ends ON session_ends.session_id = sessions.session_id"
        " LEFT JOIN identities ON identities.seq = work"
        " WHERE experiment_id = ? ORDER BY sessions.seq",
        (experiment_id,),
    )
    return [
        SessionRecord(
            id=session_id,
            experiment_id=experiment_id,
            started_at=_time(started),
            ended_at=None if ended is None else _time(ended),
            outcome=None if outcome is None else SessionOutcome(outcome),
            work=None if work is None else decode(Work, work),
            task_runs=runs[seq],
            evaluation_runs=dict(evaluations.get(seq, {})),
        )
        for seq, session_id, started, ended, outcome, work in rows
    ]


_SESSION_OF_RUNS = (
    "SELECT session FROM task_runs JOIN"  # noqa: S608 - our own text
    f" (SELECT {CURRENT} FROM task_runs WHERE experiment_id = ? GROUP BY example_id, repetition)"
    " ON seq = current"
)
_SESSION_OF_EVALUATIONS = (
    "SELECT session, name FROM evaluation_runs JOIN"  # noqa: S608 - our own text
    f" (SELECT {CURRENT} FROM evaluation_runs WHERE experiment_id = ? GROUP BY task_run_id, name)"
    " ON seq = current WHERE task_run_id IN (SELECT id FROM task_runs JOIN"
    f" (SELECT {CURRENT} FROM task_runs WHERE experiment_id = ? GROUP BY example_id, repetition)"
    " ON seq = current)"
)


def _time(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
