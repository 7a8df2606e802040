"""Delivers records in the background, in order where order matters, through outages of any length."""

import logging
import random
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from phoenix_nb.core.ports import RunRecord
from phoenix_nb.core.run.retry import RetryPolicy
from phoenix_nb.errors import AuthenticationError, StoreError, StoreUnavailableError
from phoenix_nb.model import Span
from phoenix_nb.stores.outbox.lanes import Lanes
from phoenix_nb.stores.outbox.news import News, Notify
from phoenix_nb.stores.outbox.uploader import Uploader, WaitsError

_log = logging.getLogger(__name__)

_LOOK_S = 0.5
"""Seconds between two checks for progress by a thread that waits for deliveries."""
_TRIES = 3
"""Attempts to send a record to which the server answers with an internal error."""
_NEVER = 1_000_000
"""Retries during an outage: in effect, without end."""


class SetAside(NamedTuple):
    """A record that the server did not take."""

    record: RunRecord
    error: Exception


class SyncReport(NamedTuple):
    """The result of a synchronisation."""

    delivered: int
    """Records that reached the server."""
    undelivered: int
    """Records that are still only on this machine."""
    problems: tuple[str, ...] = ()
    """The reasons as sentences, each of them once."""

    @property
    def complete(self) -> bool:
        """Whether the server has everything."""
        return self.undelivered == 0


class Outbox:
    """A few threads that deliver what is put in, each record once.

    A run goes before its evaluations, evaluations of one run go in their order, and so do runs of one
    example and repetition, of which a server keeps one: they share a thread. Spans go in batches on one
    thread of their own, after the rest. While the server is away each thread holds on to what it has
    and tries again, ever more rarely; nothing is dropped. A record that the server refuses is set aside,
    and the others go on.

    Args:
        uploader: Who takes them there.
        uploaders: Threads for runs and evaluations. A server writes one record at a time; more than
            four only make each wait longer (measured).
        backoff: The waits during an outage.
        notify: Called with a sentence when delivery fails, and when it works again.
        head_start: Seconds from the first record to the first delivery. A burst of quick tasks is over by
            then; requests made meanwhile would take the interpreter from it. Waiting ends it.
        hush: Seconds without a delivery before an outage is reported: a server that is being stopped answers
            some requests and refuses others for a moment.
        idle: Seconds without work after which a thread ends; the next record starts another.
    """

    def __init__(
        self,
        uploader: Uploader,
        *,
        uploaders: int = 4,
        backoff: RetryPolicy | None = None,
        notify: Notify | None = None,
        head_start: float = 1.0,
        hush: float = 1.0,
        idle: float = 10.0,
    ) -> None:
        self._uploader = uploader
        self._backoff = backoff or RetryPolicy(retries=_NEVER, base=0.5, cap=15.0)
        self._news = News(notify or (lambda _: None))
        self._head_start = head_start
        self._begin = 0.0
        self._hush = hush
        self._idle = idle
        self._latest = float("-inf")
        self._random = random.Random()  # noqa: S311 - spreads retries; the global one is the user's
        self._changed = threading.Condition()
        self._lanes = Lanes(uploaders)
        self._threads: dict[int, threading.Thread] = {}
        """By lane."""
        self._aside: list[SetAside] = []
        self._delivered = 0
        self._away = False
        self._hurried = 0
        self._closed = False

    @property
    def pending(self) -> int:
        """Records that are on their way."""
        with self._changed:
            return len(self._lanes)

    @property
    def delivered(self) -> int:
        """Records delivered since the outbox was made."""
        with self._changed:
            return self._delivered

    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """Records that the server did not take."""
        with self._changed:
            return tuple(self._aside)

    def put(self, records: Sequence[RunRecord]) -> None:
        """Queue records; those that are queued already are passed over. Never blocks on the server."""
        with self._changed:
            if not self._lanes:
                self._begin = time.monotonic() + self._head_start
            fed = self._lanes.put(records)
            for number in fed:
                self._start(number)
            # Waking every thread for every record would cost a tenth of the throughput.
            if fed or self._lanes.spans_are_heavy:
                self._changed.notify_all()

    def outstanding(self, experiment_ids: Iterable[str]) -> int:
        """Records of these experiments that are on their way or set aside."""
        wanted = set(experiment_ids)
        with self._changed:
            aside = sum(item.record.experiment_id in wanted for item in self._aside)
            return aside + self._lanes.load(wanted)

    def retry(self) -> None:
        """Queue again what was set aside; what is under way is tried again if it fails, as if it had been."""
        with self._changed:
            self.hurry()
            aside, self._aside = self._aside, []
            self.put([item.record for item in aside])  # at once: nobody may miss them in between

    def hurry(self) -> None:
        """Make at once the attempts that are being waited with: the server is there again.

        Failures of attempts that have begun before prove nothing about it.
        """
        with self._changed:
            self._hurried += 1
            self._changed.notify_all()

    def wait(
        self,
        experiment_ids: Iterable[str] | None = None,
        *,
        patience: float | None = None,
        timeout: float | None = None,
        on_progress: Callable[[int], None] | None = None,
    ) -> bool:
        """Block until nothing is on its way.

        Args:
            experiment_ids: Wait for these experiments only.
            patience: Give up after so many seconds in which nothing was delivered.
            timeout: Give up after so many seconds in all.
            on_progress: Called now and then with the number of records on their way.

        Returns:
            Whether nothing is on its way.
        """
        wanted = None if experiment_ids is None else frozenset(experiment_ids)
        left = self._wait(wanted, patience, timeout, on_progress or (lambda _: None))
        self._news.finish()  # what came of it has been told by then
        return not left

    def _wait(
        self,
        wanted: frozenset[str] | None,
        patience: float | None,
        timeout: float | None,
        on_progress: Callable[[int], None],
    ) -> int:
        start = moved = time.monotonic()
        with self._changed:
            self._begin = 0.0
            self._changed.notify_all()
            seen = self._delivered
            while (left := self._lanes.load(wanted)) and not self._closed:
                now = time.monotonic()
                if self._delivered != seen:
                    seen, moved = self._delivered, now
                limits = [moved + patience - now] if patience is not None else []
                limits += [start + timeout - now] if timeout is not None else []
                if limits and min(limits) <= 0:
                    break
                on_progress(left)
                self._changed.wait(min([_LOOK_S, *limits]))
            return left

    def close(self) -> None:
        """Let the threads end, each after the request it is in. What is not delivered stays where it is."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
            threads = list(self._threads.values())
        for thread in threads:
            if thread is not threading.current_thread():
                thread.join(timeout=5.0)

    def _start(self, lane: int) -> None:
        if lane not in self._threads and not self._closed:
            name = f"phoenix-nb-delivery-{lane}"
            thread = threading.Thread(target=self._work, args=(lane,), name=name, daemon=True)
            self._threads[lane] = thread
            thread.start()

    def _work(self, lane: int) -> None:
        while batch := self._next(lane):
            failures, absent = 0, None
            while True:
                hurried, began = self._hurried, time.monotonic()
                error = self._attempt(batch)
                if isinstance(error, WaitsError):
                    if self._queued_behind(awaited := error.awaited, batch):
                        break
                    if awaited != absent:  # it may have arrived between the refusal and the look
                        absent = awaited
                        continue
                if error is not None and hurried != self._hurried:
                    failures = 0  # it was there again only after this attempt had begun
                    continue
                failures += 1
                if error is None or self._settled(batch, error, failures, began):
                    break
                if self._pause(failures, hurried):
                    return

    def _next(self, number: int) -> list[RunRecord]:
        """The next record, or spans of one experiment; nothing when there was none for a while.

        The thread ends then, and so lets go of an outbox that everyone else has let go of.
        """
        with self._changed:
            self._changed.wait_for(
                lambda: self._lanes.first(number) is not None or self._closed, timeout=self._idle
            )
            while not self._closed and (early := self._begin - time.monotonic()) > 0:
                self._changed.wait(early)
            first = self._lanes.first(number)
            may_send = not isinstance(first, Span) or self._may_send_spans()
            if self._closed or first is None or not may_send:
                del self._threads[number]
                return []
            return self._lanes.take(number)

    def _may_send_spans(self) -> bool:
        """Wait until runs and evaluations are through, or spans too heavy; False if closed meanwhile.

        A server takes longer to write a span than a run, and would take its time from those.
        """
        self._changed.wait_for(
            lambda: self._closed or self._lanes.only_spans or self._lanes.spans_are_heavy,
        )
        return not self._closed

    def _attempt(self, batch: Sequence[RunRecord]) -> Exception | None:
        with self._changed:
            was_away = self._away  # what was under way before the server went proves nothing
        try:
            more = self._uploader.deliver(batch)
        except Exception as error:  # noqa: BLE001 - a thread that dies would hold back all the rest
            return error
        with self._changed:
            back = was_away and self._away
            self._away = self._away and not back
            if back:
                self._news.add("The Phoenix server is back; results are being delivered again.")
            self.put(more)
            if back:
                self.put(self._uploader.reconnected())
                self.hurry()
            self._delivered += len(batch)
            self._latest = time.monotonic()
            self._forget(batch)
        self._news.tell()
        return None

    def _settled(
        self, batch: Sequence[RunRecord], error: Exception, failures: int, began: float
    ) -> bool:
        """Whether a failure is the end of it: the records are set aside rather than tried again."""
        if isinstance(error, StoreUnavailableError | AuthenticationError):
            with self._changed:
                # What was under way before the latest delivery proves nothing.
                silent = began > self._latest and time.monotonic() - self._latest >= self._hush
                if silent and not self._away:
                    self._away = True
                    self._news.add(f"Results are stored here and will be delivered later. {error}")
            self._news.tell()
            return False
        if _may_pass(error) and failures < _TRIES:
            return False
        if not isinstance(error, StoreError):
            _log.error("A delivery failed unexpectedly.", exc_info=error)
        with self._changed:
            first = all(str(item.error) != str(error) for item in self._aside)
            self._aside += [SetAside(record, error) for record in batch]
            self._forget(batch)
            if first:
                self._news.add(
                    f"The Phoenix server did not take a result, which is stored here. {error}"
                )
        self._news.tell()
        return True

    def _queued_behind(self, awaited: str, batch: Sequence[RunRecord]) -> bool:
        """Queue records again on the lane of the one that they wait for, if that is on its way."""
        with self._changed:
            lane = self._lanes.put_behind(awaited, batch)
            if lane is None:
                return False
            self._start(lane)
            self._changed.notify_all()
            return True

    def _forget(self, batch: Sequence[RunRecord]) -> None:
        if self._lanes.done(batch):
            self._changed.notify_all()

    def _pause(self, failures: int, hurried: int) -> bool:
        """Wait before the next attempt, unless in a hurry; True if the outbox is closed meanwhile."""
        pause = self._backoff.delay(failures, jitter=self._random.random()) or 0.0
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._hurried != hurried, timeout=pause)
            return self._closed


def _may_pass(error: Exception) -> bool:
    """Whether a refusal may have been an accident; the uploader knows which are."""
    return bool(getattr(error, "may_pass", False))
