"""The list of experiments with their progress, counted without reading a single output."""

import os
import sqlite3
from collections import Counter, defaultdict
from datetime import datetime
from functools import partial
from typing import Any

from phoenix_nb.errors import UsageError
from phoenix_nb.model import ExperimentRecord, ExperimentSummaryRecord, SessionOutcome
from phoenix_nb.stores.shared.codec import UnreadableError, decode
from phoenix_nb.stores.shared.status import ending, standing
from phoenix_nb.stores.sqlite.process import Process
from phoenix_nb.stores.sqlite.queries import load_entries, to_key
from phoenix_nb.stores.sqlite.session import OPEN_HERE

_LAST_OUTCOMES = (
    "SELECT experiment_id, outcome FROM sessions LEFT JOIN session_ends"
    " ON session_ends.session_id = sessions.session_id ORDER BY sessions.seq"
)
"""How each call ended, the last of each experiment at the end; NULL if it has not, or was killed."""

_COUNTS = (
    "SELECT count(*), coalesce(sum(failed), 0) FROM (SELECT min(failed) AS failed FROM task_runs"
    " WHERE experiment_id = ? GROUP BY example_id, repetition)"
)
"""The current runs of an experiment, and those of them that failed. Reads only the index; of all experiments
together, SQLite would take twice as long to sort them by what they all share."""


def list_experiments(
    connection: sqlite3.Connection, dataset_id: str | None
) -> list[ExperimentSummaryRecord]:
    """Every experiment, or those on one dataset, newest first."""
    key = to_key(dataset_id)
    busy = at_work(connection)
    outcomes = dict(connection.execute(_LAST_OUTCOMES).fetchall())
    rows = connection.execute(
        "SELECT id, name, dataset_id, dataset_name, dataset_version_id, created_at, planned, record"
        " FROM experiments WHERE :dataset_id IS NULL OR dataset_id = :dataset_id"
        " ORDER BY created_s DESC, seq DESC",
        {"dataset_id": key},
    ).fetchall()
    summaries = []
    for id_, name, dataset, dataset_name, version, created_at, planned, text in rows:
        recorded, failed = connection.execute(_COUNTS, (id_,)).fetchone()
        status = standing(recorded, planned, running=id_ in busy)
        last = None if id_ in busy else outcomes.get(id_)
        outcome = None if last is None else SessionOutcome(last)
        summaries.append(
            ExperimentSummaryRecord(
                experiment_id=id_,
                name=name,
                dataset_id=dataset,
                dataset_name=dataset_name,
                dataset_version_id=version,
                created_at=datetime.fromisoformat(created_at),
                status=status,
                planned=planned,
                done=recorded - failed,
                failed=failed,
                outcome=ending(outcome, status, partial(load_entries, connection, subject=id_)),
                **_described(text),
            )
        )
    return summaries


def experiment_names(connection: sqlite3.Connection, dataset_id: str) -> list[tuple[str, str]]:
    """The id and the name of every experiment on a dataset, oldest first; reads none of their records."""
    return connection.execute(
        "SELECT id, name FROM experiments WHERE dataset_id = ? ORDER BY created_s, seq",
        (to_key(dataset_id),),
    ).fetchall()


def _described(text: str) -> dict[str, Any]:
    """What only the record contains; nothing of one that cannot be read, which is listed all the same."""
    try:
        record = decode(ExperimentRecord, text)
    except UnreadableError:
        return {}
    return {
        name: getattr(record, name)
        for name in ("description", "metadata", "repetitions", "example_count", "project_name")
    }


def at_work(connection: sqlite3.Connection) -> Counter[str]:
    """Count the sessions of each experiment that have not ended and whose process lives on this computer."""
    rows = connection.execute(
        "SELECT session_id, host, pid, process_start, experiment_id FROM sessions"
        " WHERE session_id NOT IN (SELECT session_id FROM session_ends)"
    )
    sessions: dict[tuple[str, Process], list[str]] = defaultdict(list)
    for session_id, host, pid, start, experiment_id in rows:
        sessions[session_id, Process(host, pid, start)].append(experiment_id)
    return Counter(
        experiment_id
        for (session_id, process), ids in sessions.items()
        if _is_open(session_id, process)
        for experiment_id in ids
    )


def ended(connection: sqlite3.Connection, experiment_id: str) -> int:
    """Count the sessions of an experiment that are not at work any more."""
    (begun,) = connection.execute(
        "SELECT count(*) FROM sessions WHERE experiment_id = ?", (experiment_id,)
    ).fetchone()
    return int(begun) - at_work(connection)[experiment_id]


def check_idle(experiment_id: str, connection: sqlite3.Connection) -> None:
    """Check that nobody works on an experiment.

    Raises:
        UsageError: If somebody does.
    """
    if experiment_id in at_work(connection):
        raise UsageError(f"The experiment {experiment_id!r} is under way; stop it first.")


def _is_open(session_id: str, process: Process) -> bool:
    if process.pid == os.getpid() and session_id not in OPEN_HERE:
        return False  # ended without recording it, or an earlier process with our number
    return process.is_alive()
