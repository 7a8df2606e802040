"""An experiment moved into a file of its own: copied, and deleted here if nothing has been added since."""

import sqlite3
from contextlib import closing
from pathlib import Path

from phoenix_nb.errors import UsageError
from phoenix_nb.stores.sqlite.database import Database
from phoenix_nb.stores.sqlite.listing import check_idle
from phoenix_nb.stores.sqlite.location import discard
from phoenix_nb.stores.sqlite.upkeep import compact, delete_experiments, keep_experiment

_ROWS = ("task_runs", "evaluation_runs", "spans", "exchanges", "sessions")
_ENDS = """SELECT count(*) FROM session_ends WHERE session_id IN
    (SELECT session_id FROM sessions WHERE experiment_id = ?)"""
_EXTENT = (
    *(f"SELECT count(*) FROM {table} WHERE experiment_id = ?" for table in _ROWS),  # noqa: S608
    *(_ENDS, "SELECT count(*) FROM entries WHERE subject = ?"),
)
"""How much there is of an experiment: rows are only ever added."""


def move_experiment(database: Database, experiment_id: str, file: Path) -> None:
    """Move an experiment, with its dataset, into a new file.

    Raises:
        UsageError: If it is taken up or added to meanwhile; it then stays, and there is no file.
    """
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with database.opened() as connection:
        extent = _copy(connection, experiment_id, file)

        def check_whole(connection: sqlite3.Connection) -> None:
            check_idle(experiment_id, connection)
            if _extent(connection, experiment_id) != extent:
                raise UsageError(
                    f"Something was added to the experiment {experiment_id!r} while it was being "
                    "archived, so that it stays where it is. Archive it again."
                )

        try:
            delete_experiments(connection, [experiment_id], check_whole)
        except UsageError:
            discard(file)
            raise


def _copy(connection: sqlite3.Connection, experiment_id: str, file: Path) -> tuple[int, ...]:
    """Copy an experiment into a file that appears when it is whole; return how much it was."""
    draft = file.with_name(f".{file.name}.part")
    draft.unlink(missing_ok=True)
    try:
        connection.execute("VACUUM INTO ?", (str(draft),))
        draft.chmod(0o600)
        with closing(Database(draft)) as database, database.opened() as copy:
            extent = _extent(copy, experiment_id)
            keep_experiment(copy, experiment_id)
            compact(copy)
    except BaseException:
        discard(draft)
        raise
    draft.rename(file)
    return extent


def _extent(connection: sqlite3.Connection, experiment_id: str) -> tuple[int, ...]:
    return tuple(connection.execute(query, (experiment_id,)).fetchone()[0] for query in _EXTENT)
