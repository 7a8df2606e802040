"""Rows of sessions: their process, work and outcome. Each function runs in its caller's transaction."""

import sqlite3
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from phoenix_nb.model import Records, SessionOutcome, SessionRecord, Work
from phoenix_nb.model.columns import EvaluationRuns
from phoenix_nb.stores.shared.codec import decode
from phoenix_nb.stores.sqlite.process import Process
from phoenix_nb.stores.sqlite.queries import CURRENT, find_experiment
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
        find_experiment(connection, experiment_id)
        connection.execute(
            "INSERT INTO sessions (session_id, experiment_id, host, pid, process_start, started_at,"
            " work) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                *(session_id, experiment_id),
                *(process.host, process.pid, process.start),
                *(time.time(), known),
            ),
        )


def load_sessions(
    connection: sqlite3.Connection, experiment_id: str, records: Records | None = None
) -> list[SessionRecord]:
    """Read the sessions of an experiment, in the order in which they began; see `Store.load_sessions`."""
    rows = connection.execute(
        "SELECT sessions.seq, sessions.session_id, started_at, ended_at, outcome, identities.record"
        " FROM sessions LEFT JOIN session_ends ON session_ends.session_id = sessions.session_id"
        " LEFT JOIN identities ON identities.seq = work"
        " WHERE experiment_id = ? ORDER BY sessions.seq",
        (experiment_id,),
    ).fetchall()
    runs: Mapping[int, int]
    evaluations: Mapping[int, Mapping[str, int]]
    # Every record has been written in a session, but for those of version 0.1, whose sessions tell no work.
    if records is not None and len(rows) == 1 and rows[0][-1] is not None:
        of_evaluators = EvaluationRuns.of(records.evaluation_runs).counts()
        runs = {rows[0][0]: len(records.task_runs)}
        evaluations = {rows[0][0]: of_evaluators}
    else:
        runs, evaluations = _counts(connection, experiment_id, records)
    return [
        SessionRecord(
            id=session_id,
            experiment_id=experiment_id,
            started_at=_time(started),
            ended_at=None if ended is None else _time(ended),
            outcome=None if outcome is None else SessionOutcome(outcome),
            work=None if work is None else decode(Work, work),
            task_runs=runs.get(seq, 0),
            evaluation_runs=dict(evaluations.get(seq, {})),
        )
        for seq, session_id, started, ended, outcome, work in rows
    ]


def _counts(
    connection: sqlite3.Connection, experiment_id: str, records: Records | None
) -> tuple[dict[int, int], dict[int, dict[str, int]]]:
    """Count the current runs by their session, and the current evaluations by session and evaluator."""
    runs = connection.execute(_EVERY_RUN, (experiment_id,)).fetchall()
    evaluations = connection.execute(_EVERY_EVALUATION, (experiment_id,)).fetchall()
    every = sum(row[-1] for row in runs), sum(row[-1] for row in evaluations)
    if records is None or every != (len(records.task_runs), len(records.evaluation_runs)):
        # Some have been replaced. To find out which takes ten times as long.
        runs = connection.execute(_CURRENT_RUNS, (experiment_id,)).fetchall()
        evaluations = connection.execute(_CURRENT_EVALUATIONS, (experiment_id,) * 2).fetchall()
    by_session: dict[int, dict[str, int]] = defaultdict(dict)
    for session, name, count in evaluations:
        by_session[session][name] = count
    return dict(runs), by_session


_EVERY_RUN = "SELECT session, count(*) FROM task_runs WHERE experiment_id = ? GROUP BY session"
_EVERY_EVALUATION = (
    "SELECT session, name, count(*) FROM evaluation_runs WHERE experiment_id = ?"
    " GROUP BY session, name"
)
_CURRENT_RUNS = (
    "SELECT session, count(*) FROM task_runs JOIN"  # noqa: S608 - our own text
    f" (SELECT {CURRENT} FROM task_runs WHERE experiment_id = ? GROUP BY example_id, repetition)"
    " ON seq = current GROUP BY session"
)
_CURRENT_EVALUATIONS = (
    "SELECT session, name, count(*) FROM evaluation_runs JOIN"  # noqa: S608 - our own text
    " (SELECT max(seq) AS current FROM evaluation_runs WHERE experiment_id = ? GROUP BY task_run_id, name)"
    " ON seq = current WHERE task_run_id IN (SELECT id FROM task_runs JOIN"
    f" (SELECT {CURRENT} FROM task_runs WHERE experiment_id = ? GROUP BY example_id, repetition)"
    " ON seq = current) GROUP BY session, name"
)


def _time(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
