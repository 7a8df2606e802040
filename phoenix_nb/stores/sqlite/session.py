"""A session on a SQLite file: a queue, and a thread that commits what is in it."""

import atexit
import logging
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import Any

from typing_extensions import override

from phoenix_nb.core.ports import Session, Written
from phoenix_nb.errors import StoreUnavailableError
from phoenix_nb.model import ReuseKey, SessionOutcome
from phoenix_nb.model.columns import RecordTable
from phoenix_nb.stores.shared.session_messages import (
    foreign_record,
    notify,
    session_closed,
    set_aside,
    unwritable,
)
from phoenix_nb.stores.sqlite.committer import Committer
from phoenix_nb.stores.sqlite.database import Database
from phoenix_nb.stores.sqlite.error_messages import explain
from phoenix_nb.stores.sqlite.found_rows import FoundRows
from phoenix_nb.stores.sqlite.rows import MOST_ROWS, MOST_TEXT
from phoenix_nb.stores.sqlite.write_columns import Item, Rows, to_rows

_LOG = logging.getLogger(__name__)
_LINGER_S = 0.005
_AT_EXIT_S = 10.0
_PAUSES_S = (0.1, 0.5, 2.0, 5.0, 10.0)

_TROUBLE = (sqlite3.Error, OSError, StoreUnavailableError)
"""The file cannot be written for now."""
_FAULTY = (
    *(sqlite3.DataError, sqlite3.IntegrityError, sqlite3.ProgrammingError),
    *(OverflowError, UnicodeEncodeError),
)
"""One of the rows can never be written: too big, or not what SQLite can hold."""


class _ThisProcess:
    """The process's id, without a system call for each record."""

    id = os.getpid()


def _forked() -> None:
    _ThisProcess.id = os.getpid()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forked)

OPEN_HERE: set[str] = set()
"""Ids of the sessions that are open in this process, from before they are written."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to gather records and how long to try again.

    `linger` seconds pass between the first record and its commit, so that one commit takes many: at 5 ms
    a commit's fixed cost of a third of a millisecond is shared, and no reader sees the delay. Where records
    come so fast that commits take longer, it grows up to tenfold, so that the thread spends a fifth of the
    time on them at most; but once `plenty` of records have come, they are committed: more would only make
    the work wait for the store in the end. After a commit that failed, `pauses` gives the seconds before each
    further attempt.
    """

    linger: float = _LINGER_S
    plenty: int = 1_024
    pauses: Sequence[float] = _PAUSES_S


_LINKS = 2_048
"""Links that are committed together."""


@dataclass(slots=True)
class _Mark:
    """A point in the queue that someone waits for."""

    reached: threading.Event = field(default_factory=threading.Event)
    committed: bool = False
    outcome: SessionOutcome | None = None
    """How the session ends here, if it does."""


class SqliteSession(Session):
    """Writes to one SQLite file.

    Records are written as JSON on the session's thread: the loop pays less than a microsecond for each.
    A record that cannot be written at all is set aside and reported; the others go on.
    """

    def __init__(
        self,
        session_id: str,
        experiment_ids: Sequence[str],
        database: Database,
        on_commit: Callable[[Sequence[Written]], None],
        on_trouble: Callable[[str], None],
        *,
        patience: Patience,
        found: FoundRows,
    ) -> None:
        self._id = session_id
        self._experiment_ids = frozenset(experiment_ids)
        self._database = database
        self._on_commit = on_commit
        self._on_trouble = on_trouble
        self._patience = patience
        self._found = found
        self._linger = patience.linger
        self._queue: SimpleQueue[Sequence[Item] | _Mark] = SimpleQueue()
        self._appended = self._taken = 0  # put into the queue, and taken from it
        self._appending = threading.Lock()
        self._closed = False
        self._hurry = threading.Event()  # there is plenty, or someone waits for a commit
        self._wanted = 0  # marks that someone waits for
        self._mark: _Mark | None = None  # the one up to which what waits has been taken
        self._closing = threading.Event()
        self._broken: BaseException | None = None
        self._waiting: list[Item] = []  # taken from the queue, not committed
        self._ready = 0  # so many of them are in the rows that are being committed
        self._set_aside: list[Written] = []
        self._end: SessionOutcome | None = None
        self._over = False  # the thread takes no more from the queue
        self._releasing = threading.Lock()
        self._pid = os.getpid()
        self._thread = threading.Thread(
            target=self._run, name=f"phoenix_nb {session_id}", daemon=True
        )
        atexit.register(self._at_exit)
        self._thread.start()

    @property
    @override
    def id(self) -> str:
        return self._id

    @property
    @override
    def broken(self) -> bool:
        """Whether what has been appended cannot be committed any more."""
        return self._broken is not None

    @override
    def append(self, record: Written, key: ReuseKey | None = None) -> None:
        """Queue a record for the next commit.

        Raises:
            StoreUnavailableError: If the session is closed, or belongs to the process that forked this one.
            UsageError: If the session is not open for the record's experiment.
        """
        self.append_all([(record, key)])

    @override
    def append_all(self, records: Sequence[tuple[Written, ReuseKey | None]]) -> None:
        """Queue several records, which are handed to the thread at once.

        Raises:
            StoreUnavailableError: As for `append`.
            UsageError: As for `append`; none of them is queued then.
        """
        if self._pid != _ThisProcess.id:
            self._check_process()
        for record, _ in records:
            if record.experiment_id not in self._experiment_ids:
                raise foreign_record(record.experiment_id)
        with self._appending:
            if self._closed:
                raise session_closed()
            self._appended += len(records)
            self._queue.put(records)
            if self._appended - self._taken >= self._patience.plenty:
                self._hurry.set()

    @override
    def link(self, links: RecordTable[Any]) -> None:
        """Queue links, for a commit of every 2,048.

        Raises:
            StoreUnavailableError: If the session is closed, or belongs to the process that forked this one.
            UsageError: If the session is not open for their experiment.
        """
        self._check_process()
        if not len(links):
            return
        if links.experiment_id not in self._experiment_ids:
            raise foreign_record(links.experiment_id)
        with self._appending:
            if self._closed:
                raise session_closed()
            for start in range(0, len(links), _LINKS):
                some = links.take(range(start, min(start + _LINKS, len(links))))
                self._appended += len(some)
                self._queue.put([some])

    @override
    def flush(self, timeout: float | None = None) -> bool:
        self._check_process()
        mark = _Mark()
        with self._appending:
            self._want(mark)
        if self._over:
            self._release()
        return mark.reached.wait(timeout) and mark.committed

    @override
    def close(self, outcome: SessionOutcome) -> None:
        """Commit what is left, record the outcome of the work, and end the thread.

        Closing again after a failure tries again; otherwise it does nothing.

        Raises:
            StoreUnavailableError: If records could not be committed. They are held for another `close`.
        """
        self._check_process()
        with self._appending:
            again, self._closed = self._closed, True
            if not again:
                self._closing.set()
                self._want(_Mark(outcome=outcome))
        self._thread.join()  # also after a first `close` that was interrupted here
        if self._broken is not None or self._waiting:
            self._last_attempt(outcome)
        atexit.unregister(self._at_exit)
        OPEN_HERE.discard(self._id)
        if unstored := _count(self._waiting) + len(self._set_aside):
            raise self._unstored(unstored)

    def _want(self, mark: _Mark) -> None:
        """Have everything up to here committed without delay. Called with the lock held."""
        self._wanted += 1
        self._queue.put(mark)
        self._hurry.set()

    # On the session's thread.

    def _run(self) -> None:
        try:
            with closing(Committer(self._database, self._id, self._found)) as committer:
                while self._end is None and self._broken is None:
                    self._gather(committer.most)
                    self._write(committer)
        except BaseException as error:  # noqa: BLE001 - a thread has nobody to raise to
            _LOG.exception("The thread that stores results has failed.")
            self._broken = error
            self._report(error, "Nothing more is stored.")
        finally:
            self._over = True
            self._release()

    def _gather(self, most: int) -> None:
        """Take records from the queue up to a mark, or as many as one commit takes."""
        items = self._queue.get()
        if not self._wanted and self._appended - self._taken < self._patience.plenty:
            self._hurry.wait(self._linger)
        self._hurry.clear()
        with suppress(Empty):
            while not isinstance(items, _Mark):
                self._take(items)
                if len(self._waiting) >= most:
                    return
                items = self._queue.get_nowait()
            self._reach(items)

    def _take_wanted(self, most: int) -> None:
        """Take what has come since, if someone waits for it: it then needs no commit of its own."""
        with suppress(Empty):
            while self._wanted and self._mark is None and len(self._waiting) < most:
                items = self._queue.get_nowait()
                if isinstance(items, _Mark):
                    self._reach(items)
                else:
                    self._take(items)

    def _reach(self, mark: _Mark) -> None:
        """Someone waits for what has been taken."""
        with self._appending:
            self._wanted -= 1
        self._mark = mark

    def _take(self, items: Sequence[Item]) -> None:
        """Have items that come from the queue wait for a commit."""
        self._taken += _count(items)
        self._waiting += items

    def _write(self, committer: Committer) -> None:
        self._commit_patiently(committer)
        mark, self._mark = self._mark, None
        if mark is None:
            return
        mark.committed = self._is_whole()
        mark.reached.set()
        self._end = mark.outcome

    def _commit_patiently(self, committer: Committer) -> None:
        pauses = iter(self._patience.pauses)
        reported = False
        while True:
            began = time.monotonic()
            try:
                self._commit(committer)
            except _TROUBLE as error:
                committer.close()
                pause = next(pauses, None)
                if pause is None:
                    self._broken = error
                    self._report(error, "Nothing more is stored.")
                    return
                if not reported:
                    self._report(error, "It is tried again.")
                    reported = True
                self._closing.wait(pause)
            else:
                least = self._patience.linger
                self._linger = min(max(least, 4 * (time.monotonic() - began)), 10 * least)
                return

    def _commit(self, committer: Committer) -> None:
        """Commit what waits, all of it or, if single records are at fault, all but those."""
        if not self._waiting and (self._mark is None or self._mark.outcome is None):
            return
        while True:
            try:
                committer.commit(self._parts(committer), self._outcome_now)
            except _FAULTY:
                rows = self._without_faulty(committer, self._ready)
                committer.commit(rows, self._outcome_now)
            count = self._ready
            committed, self._waiting = self._waiting[:count], self._waiting[count:]
            for group in _groups(committed):
                notify(self._on_commit, group)
            if not self._waiting:
                return

    def _outcome_now(self) -> SessionOutcome | None:
        """How the session ends, if nothing is left once what is ready is committed."""
        return self._mark.outcome if self._mark and self._ready == len(self._waiting) else None

    def _parts(self, committer: Committer) -> Iterator[Rows]:
        """What waits as rows, some hundred at a time: they take several times as much memory as the records.

        Up to the first links, or until their texts are long enough. What cannot be a row is set aside. What
        has come meanwhile follows if someone waits for it.
        """
        self._ready = 0
        room = MOST_TEXT
        while room > 0 and self._ready < len(self._waiting):
            start = self._ready
            taken = to_rows(self._waiting[start : start + MOST_ROWS], room)
            for record, error in taken.unwritable:
                self._put_aside(record, error)
            self._waiting[start : start + taken.size] = taken.good
            self._ready += len(taken.good)
            room = taken.room
            yield from taken.rows
            if self._ready == len(self._waiting):
                self._take_wanted(committer.most)

    def _without_faulty(self, committer: Committer, count: int) -> list[Rows]:
        """Try the first items one by one, undoing it, and set aside the records that SQLite refuses."""
        good: list[tuple[Item, list[Rows]]] = []
        for item in self._waiting[:count]:
            rows = to_rows([item]).rows
            try:
                committer.attempt(rows)
            except _FAULTY as error:
                if isinstance(item, RecordTable):
                    good += self._sound_links(committer, item)
                else:
                    self._put_aside(item[0], error)
            else:
                good.append((item, rows))
        self._waiting = [*(item for item, _ in good), *self._waiting[count:]]
        self._ready = len(good)
        return [each for _, rows in good for each in rows]

    def _sound_links(
        self, committer: Committer, links: RecordTable[Any]
    ) -> Iterator[tuple[RecordTable[Any], list[Rows]]]:
        """Try each link alone; those that SQLite takes go on without the others."""
        for place in range(len(links)):
            link = links.take([place])
            rows = to_rows([link]).rows
            try:
                committer.attempt(rows)
            except _FAULTY as error:
                self._put_aside(link[0], error)
            else:
                yield link, rows

    def _put_aside(self, record: Written, error: Exception) -> None:
        self._set_aside.append(record)
        notify(self._on_trouble, set_aside(error))

    def _release(self) -> None:
        """Wake everyone who waits: nothing more is coming."""
        with self._releasing, suppress(Empty):
            while True:
                items = self._queue.get_nowait()
                if isinstance(items, _Mark):
                    items.committed = self._is_whole()
                    items.reached.set()
                else:
                    self._take(items)

    # On any thread.

    def _last_attempt(self, outcome: SessionOutcome) -> None:
        """Try once more from the thread that closes: the cause may be gone by now."""
        self._release()
        self._mark = _Mark(outcome=outcome)
        with closing(Committer(self._database, self._id, self._found)) as committer:
            try:
                self._commit(committer)
            except _TROUBLE as error:
                self._broken = error
            else:
                self._broken = None

    def _is_whole(self) -> bool:
        return self._broken is None and not self._waiting and not self._set_aside

    def _report(self, error: BaseException, what_now: str) -> None:
        reason, remedy = explain(error, self._database.file)
        count = _count(self._waiting) + self._appended - self._taken
        notify(
            self._on_trouble,
            f"{count:,} results wait to be stored in {self._database.file}: {reason}. "
            f"{what_now} {remedy}".rstrip(),
        )

    def _unstored(self, count: int) -> StoreUnavailableError:
        if self._broken is None:
            return unwritable(count, str(self._database.file))
        reason, remedy = explain(self._broken, self._database.file)
        return StoreUnavailableError(
            f"{count:,} results are not stored in {self._database.file}: {reason}. They are still in "
            "memory, in the experiments of this error (`error.experiments[0].to_dataframe()`). "
            f"{remedy} Then resume the experiment: it runs what is not stored."
        )

    def _check_process(self) -> None:
        if self._pid != os.getpid():
            raise StoreUnavailableError(
                f"This session of the store belongs to process {self._pid}, which forked this one. "
                "Open another one here."
            )

    def _at_exit(self) -> None:
        """The program ends without having closed the session: keep what there is."""
        if self._pid == os.getpid():
            self.flush(_AT_EXIT_S)


def _count(items: Iterable[Item]) -> int:
    """How many records there are."""
    return sum(1 if isinstance(item, tuple) else len(item) for item in items)


def _groups(items: Iterable[Item]) -> Iterator[Sequence[Written]]:
    """The records as they are announced: links in columns, others together."""
    others: list[Written] = []
    for item in items:
        if isinstance(item, tuple):
            others.append(item[0])
            continue
        if others:
            yield others
            others = []
        yield item
    if others:
        yield others
