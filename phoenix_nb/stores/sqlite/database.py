"""The file as a database: made, checked and brought up to date once, then opened as often as needed.

Durability: the write-ahead log with `synchronous = FULL`, so that a commit survives the death of the
process and of the machine. Measured against `NORMAL`, which a power cut may cost the last commits: no
difference beyond the noise, because commits are made in groups and the waiting happens off the loop.
Where the log does not work or is not safe, the file keeps SQLite's rollback journal, as durable and slower.
"""

import contextlib
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from phoenix_nb.errors import StoreUnavailableError
from phoenix_nb.stores.sqlite import location, mounts, schema
from phoenix_nb.stores.sqlite.error_messages import primary_code, unavailable

Connect = Callable[[Path], sqlite3.Connection]

LOG = "-wal"
"""What SQLite adds to the name of a file for that of its log."""
_BUSY_S = 15.0
_KEPT = 8  # idle connections
_NO_FILE = -1
_LOG_TROUBLE = frozenset(
    {
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_READONLY,
    }
)
_INHERITED: list[sqlite3.Connection] = []
"""Connections of a parent process. Using or even closing one would confuse SQLite, so they are held open."""


def connect(file: Path) -> sqlite3.Connection:
    """Open a file for use from any thread, one at a time; statements commit on their own."""
    return sqlite3.connect(file, timeout=_BUSY_S, isolation_level=None, check_same_thread=False)


def connect_archive(file: Path) -> sqlite3.Connection:
    """Open a file that nobody can be writing to: without locks, log or shared memory."""
    return sqlite3.connect(
        f"{file.as_uri()}?immutable=1", uri=True, isolation_level=None, check_same_thread=False
    )


class Database:
    """Connections to one file, for any thread and across forks.

    Nothing is made before the first write. Reading where nothing is reads an empty database.
    """

    def __init__(self, file: Path, connect: Connect = connect) -> None:
        self.file = file
        self._connect = connect
        self._lock = threading.Lock()
        self._idle: list[sqlite3.Connection] = []
        self._ready: tuple[int, int] | None = None
        self._opening = 0
        self._pid = os.getpid()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection inside one read transaction: all statements see the same moment.

        Raises:
            StoreUnavailableError: If the file cannot be read.
        """
        with (
            self._borrowed(create=False) as connection,
            _transaction(connection, "DEFERRED", "ROLLBACK"),
        ):
            yield connection

    @contextmanager
    def writing(
        self, *, create: bool = True, leading: bool = False
    ) -> Iterator[sqlite3.Connection]:
        """A connection inside one write transaction, which is undone if the block raises.

        Args:
            create: Whether to make the file if there is none.
            leading: Whether this matters only to what is written after it: the disk is then not waited
                for. The log is written in order, so that what makes a later commit safe makes this one
                safe too. It survives the death of the process in any case.

        Raises:
            StoreUnavailableError: If the file cannot be written.
        """
        with (
            self._borrowed(create=create) as connection,
            _unhurried(connection) if leading else contextlib.nullcontext(),
            _transaction(connection, "IMMEDIATE"),
        ):
            yield connection

    def open(self) -> sqlite3.Connection:
        """A connection of the caller's own, for the caller to close.

        Raises:
            StoreUnavailableError: If the file is not there or cannot be used.
        """
        try:
            self._prepare(create=False)
            return self._configured(self.file)
        except (sqlite3.Error, OSError) as error:
            raise unavailable(error, self.file) from error

    @contextmanager
    def opened(self) -> Iterator[sqlite3.Connection]:
        """A connection outside of any transaction, for what SQLite does in none.

        Raises:
            StoreUnavailableError: If the file is not there or cannot be used.
        """
        with contextlib.closing(self.open()) as connection:
            try:
                yield connection
            except (sqlite3.Error, OSError) as error:
                raise unavailable(error, self.file) from error

    def identity(self, suffix: str = "") -> tuple[int, int] | None:
        """What identifies the file that exists now, or the one beside it; None if there is none."""
        try:
            status = self.file.with_name(self.file.name + suffix).stat()
        except OSError:
            return None
        return status.st_dev, status.st_ino

    def close(self) -> None:
        """Close what is idle. Opening again is possible."""
        self._after_fork()
        with self._lock:
            self._forget()

    @contextmanager
    def _borrowed(self, *, create: bool) -> Iterator[sqlite3.Connection]:
        try:
            connection, opening = self._take(create=create)
        except (sqlite3.Error, OSError) as error:
            raise unavailable(error, self.file) from error
        try:
            yield connection
        except (sqlite3.Error, OSError) as error:
            raise unavailable(error, self.file) from error
        finally:
            self._give_back(connection, opening)

    def _take(self, *, create: bool) -> tuple[sqlite3.Connection, int]:
        """A connection, and which opening of the file it belongs to."""
        self._after_fork()
        if not create and not self.file.exists():
            return _empty(), _NO_FILE
        self._prepare(create=create)
        with self._lock:
            opening = self._opening
            if self._idle:
                return self._idle.pop(), opening
        return self._configured(self.file), opening

    def _give_back(self, connection: sqlite3.Connection, opening: int) -> None:
        with self._lock:
            keep = opening == self._opening and len(self._idle) < _KEPT
            if keep:
                self._idle.append(connection)
        if not keep:
            connection.close()

    def _prepare(self, *, create: bool) -> None:
        """Make the file if asked to, and bring it up to date, unless that has been done."""
        with self._lock:
            if self._ready is not None and self._ready == self.identity():
                return
            self._forget()
            if create and not self.file.exists():
                location.create(self.file, self._build)
            if self.file.stat().st_size == 0:
                self._adopt()
            self._idle.append(self._current(self._opened()))
            self._ready = self.identity()

    def _current(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        """Bring the tables up to date; where nothing can be written, read from a copy of the file instead."""
        try:
            self._migrate(connection)
        except sqlite3.OperationalError as error:
            connection.close()
            if primary_code(error) != sqlite3.SQLITE_READONLY:
                raise
            original = self._connect
            self._connect = lambda file: _migrated_copy(original, file)
            return self._opened()
        except BaseException:
            connection.close()
            raise
        return connection

    def _forget(self) -> None:
        idle, self._idle, self._ready = self._idle, [], None
        self._opening += 1
        for connection in idle:
            connection.close()

    def _build(self, draft: Path) -> None:
        """Fill a new file, with the write-ahead log if it works here."""
        if not mounts.is_shared(draft.parent):
            with contextlib.suppress(sqlite3.OperationalError):
                self._fill(draft, log=True)
                return
            location.discard(draft)
            os.close(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        self._fill(draft, log=False)

    def _adopt(self) -> None:
        """Use the log in an empty file that someone else made, if it works here."""
        if not mounts.is_shared(self.file.parent):
            with (
                contextlib.suppress(sqlite3.OperationalError),
                contextlib.closing(self._configured(self.file)) as connection,
            ):
                connection.execute("PRAGMA journal_mode = WAL").fetchone()

    def _fill(self, draft: Path, *, log: bool) -> None:
        draft.write_bytes(schema.empty(log=log))
        with contextlib.closing(self._connect(draft)) as connection:
            connection.execute(
                "PRAGMA user_version"
            ).fetchone()  # or it cannot be used in this mode

    def _opened(self) -> sqlite3.Connection:
        """A connection that has read the file, whatever the place it is in."""
        try:
            return self._probed()
        except sqlite3.OperationalError as error:
            if primary_code(error) not in _LOG_TROUBLE or not self.file.is_file():
                raise
            if location.is_archive(self.file):
                self._connect = connect_archive
            elif not self._leave_log():
                raise
        return self._probed()

    def _leave_log(self) -> bool:
        """Take the log away from a file made where it worked, now that it does not; whether that was it.

        Alone with the file, SQLite needs no shared memory, and can go back to the rollback journal.
        """
        with (
            contextlib.suppress(sqlite3.Error),
            contextlib.closing(self._connect(self.file)) as alone,
        ):
            alone.execute("PRAGMA busy_timeout = 0")
            alone.execute("PRAGMA locking_mode = EXCLUSIVE")
            mode: str = alone.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
            return mode == "delete"
        return False

    def _probed(self) -> sqlite3.Connection:
        connection = self._configured(self.file)
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException:
            connection.close()
            raise
        return connection

    def _configured(self, file: Path) -> sqlite3.Connection:
        connection = self._connect(file)
        try:
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA trusted_schema = OFF")
        except BaseException:
            connection.close()
            raise
        return connection

    def _migrate(self, connection: sqlite3.Connection) -> None:
        try:
            schema.migrate(connection)
        except StoreUnavailableError as error:
            raise StoreUnavailableError(f"The store {self.file} cannot be used: {error}") from None

    def _after_fork(self) -> None:
        if self._pid != os.getpid():
            _INHERITED.extend(self._idle)
            self._idle, self._ready = [], None
            self._lock = threading.Lock()  # another thread may have held the old one at the fork
            self._pid = os.getpid()


@contextmanager
def _unhurried(connection: sqlite3.Connection) -> Iterator[None]:
    """Have commits to the log not wait for the disk. Commits to the file itself always do."""
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        yield
        return
    connection.execute("PRAGMA synchronous = NORMAL")
    try:
        yield
    finally:
        connection.execute("PRAGMA synchronous = FULL")


@contextmanager
def _transaction(
    connection: sqlite3.Connection, kind: str, finish: str = "COMMIT"
) -> Iterator[None]:
    """What only reads ends with ROLLBACK, which works in a damaged file too."""
    connection.execute(f"BEGIN {kind}")
    try:
        yield
        connection.execute(finish)
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _migrated_copy(connect: Connect, file: Path) -> sqlite3.Connection:
    """What an earlier version has written, brought up to date in a temporary database of SQLite's own."""
    copy = sqlite3.connect("", isolation_level=None, check_same_thread=False)
    try:
        with contextlib.closing(connect(file)) as original:
            original.backup(copy)
        schema.migrate(copy)
        copy.execute("PRAGMA query_only = ON")  # what is written would be lost: refuse it
    except BaseException:
        copy.close()
        raise
    return copy


def _empty() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    with contextlib.closing(connect_archive(schema.EMPTY)) as empty:
        empty.backup(connection)
    return connection
