"""Records on their way to the store: handed over at once, announced as soon as they are durable."""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

from phoenix_nb.core.ports import DeliveringSession, Listener, Session, Written
from phoenix_nb.core.progress import events
from phoenix_nb.engine.gc_freeze import RecordHeap
from phoenix_nb.engine.uncancelled import to_its_end
from phoenix_nb.errors import StoreError
from phoenix_nb.model import EvaluationRunRecord, ReuseKey, SessionOutcome, TaskRunRecord
from phoenix_nb.model.columns import RecordTable

_TOLD_AT_ONCE = 500
"""Records that are announced in one turn of the loop, so that other callbacks get theirs."""


class StoreWriter:
    """One session of the store, as seen from the loop that the work runs on.

    Args:
        open_session: Opens the session, as `core.ports.Store.open_session` does; blocks.
        tell: Gets the event of records that are durable, and of trouble with the store.
        on_progress: Called whenever more has become durable.
        on_break: Called with a sentence when nothing can be stored any more.
    """

    def __init__(
        self,
        open_session: Callable[..., Session],
        *,
        tell: Listener,
        on_progress: Callable[[], None],
        on_break: Callable[[str], None],
    ) -> None:
        self._open_session = open_session
        self._tell = tell
        self._on_progress = on_progress
        self._on_break = on_break
        self._heap = RecordHeap()
        self._appended = self._announced = 0
        self._committed: deque[Written | RecordTable[Any]] = deque()
        """What is durable and has not been announced; links in columns."""
        self._telling = False
        self._is_open = False
        self.error: StoreError | None = None
        """Why something could not be stored, once the session is closed."""

    @property
    def pending(self) -> int:
        """Records that are not known to be durable."""
        return self._appended - self._announced

    @property
    def session_id(self) -> str | None:
        """The id of the session; None before it is open."""
        return self._session.id if self._is_open else None

    @property
    def remainder(self) -> str:
        """What has not reached the server that it was to be delivered to, in words; empty if nothing."""
        session = self._session
        return session.remainder if isinstance(session, DeliveringSession) else ""

    async def open(self, experiment_ids: Sequence[str]) -> asyncio.CancelledError | None:
        """Open the session, off the loop; returns the cancellation that came meanwhile, if any."""
        self._loop = asyncio.get_running_loop()
        self._session, cancelled = await to_its_end(
            self._open_session, experiment_ids, self._on_commit, self._on_trouble
        )
        self._is_open = True
        if isinstance(self._session, DeliveringSession):
            self._session.watch_delivery(self._on_delivery)
        return cancelled

    def append(self, record: Written, key: ReuseKey | None = None) -> None:
        """Hand a record to the store, with the key under which it is found again."""
        self._appended += 1
        self._session.append(record, key)

    def append_all(self, records: Sequence[tuple[Written, ReuseKey | None]]) -> None:
        """Hand several records to the store at once."""
        self._appended += len(records)
        self._session.append_all(records)

    def link(self, links: RecordTable[Any]) -> None:
        """Hand links to the store, which have been announced as what was there before."""
        self._appended += len(links)
        self._session.link(links)

    async def close(self, outcome: SessionOutcome) -> None:
        """Make everything durable, tell of it, and end the session, even if this is cancelled meanwhile.

        What could not be stored stays pending, and `error` says why.
        """
        try:
            await self._close(outcome)
        finally:
            self._heap.release()

    async def _close(self, outcome: SessionOutcome) -> None:
        closing = self._loop.run_in_executor(None, self._session.close, outcome)
        while not closing.done():
            try:
                await asyncio.shield(closing)
            except asyncio.CancelledError:
                if closing.cancelled():
                    break
            except StoreError:
                break
        error = None if closing.cancelled() else closing.exception()
        if isinstance(error, StoreError):
            self.error = error
        elif error is not None:
            raise error
        self._announce(most=len(self._committed))

    # -- from the store's thread --------------------------------------------------------------------

    def _on_commit(self, records: Sequence[Written]) -> None:
        """The store has made these durable."""
        if isinstance(records, RecordTable):
            self._committed.append(records)
        else:
            self._committed.extend(records)
        if not self._telling:
            self._telling = True
            self._on_loop(self._announce)

    def _on_trouble(self, message: str) -> None:
        """The store cannot commit for now, or for good."""
        self._on_loop(self._trouble, message)

    def _on_delivery(self, left: int) -> None:
        """So much is still on its way to a server."""
        self._on_loop(self._delivering, left)

    def _on_loop(self, act: Callable[..., object], *arguments: object) -> None:
        try:
            self._loop.call_soon_threadsafe(act, *arguments)
        except RuntimeError:  # the loop has been closed
            return

    # -- on the loop --------------------------------------------------------------------------------

    def _announce(self, most: int = _TOLD_AT_ONCE) -> None:
        """Announce what is durable."""
        self._telling = False
        now = self._loop.time()
        some = [self._committed.popleft() for _ in range(min(len(self._committed), most))]
        # By their exact type, which takes a tenth of the time of isinstance(), which pydantic extends. Links
        # were announced as what was there before.
        records = [
            each
            for each in some
            if (type(each) is TaskRunRecord or type(each) is EvaluationRunRecord)
            and each.origin is None
        ]
        count = len(some)
        if len(records) < count:
            count += sum(len(each) - 1 for each in some if isinstance(each, RecordTable))
        self._announced += count
        self._heap.grow(count)
        if records:
            self._tell(events.Recorded(at=now, records=records))
        if self._committed:
            self._telling = True
            self._loop.call_soon(self._announce)
        self._on_progress()

    def _delivering(self, left: int) -> None:
        self._tell(events.Delivering(at=self._loop.time(), left=left))

    def _trouble(self, message: str) -> None:
        # What earlier sessions left is on its way to a server before this one has been opened.
        fatal = self._is_open and self._session.broken
        self._tell(events.StoreDegraded(at=self._loop.time(), message=message, fatal=fatal))
        if fatal:
            self._on_break(message)
