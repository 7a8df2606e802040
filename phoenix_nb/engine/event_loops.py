"""How a sync call runs async work, whether or not a loop is running already.

Inside a running loop that can be re-entered, the work runs on that same loop, so that clients, locks
and queues made in other cells keep working; everywhere else it runs on one background loop that the
process keeps. `nest_asyncio2` is applied at the first call that needs it, and never at import: it
replaces asyncio's task class for the whole process.
"""

import asyncio
import concurrent.futures
import contextlib
import contextvars
import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from phoenix_nb.engine.user_code import INSIDE
from phoenix_nb.errors import PhoenixNBError

if TYPE_CHECKING:
    from types import FrameType

T = TypeVar("T")

_caller_waits: contextvars.ContextVar[bool] = contextvars.ContextVar("_caller_waits", default=False)

_RUN = {"run_forever", "run_until_complete", "_run_once"}
"""Methods that run a loop: asyncio's own, and those of nest_asyncio2 and of loops of window toolkits."""
_nesting = threading.Lock()
_PATIENCE = 5.0
"""Seconds for which an interrupted call waits until what had finished is recorded."""


def loop_of_thread() -> asyncio.AbstractEventLoop | None:
    """Find the loop that runs in this thread, if any, whichever greenlet runs it.

    It stands still for as long as the caller blocks.
    """
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def running_loop() -> asyncio.AbstractEventLoop | None:
    """Find the loop that runs the caller, if any.

    One that another greenlet runs is none: Playwright's sync API marks its own as running in this thread
    between two calls, and who runs that further waits for ever.
    """
    loop = loop_of_thread()
    return loop if not isinstance(loop, asyncio.BaseEventLoop) or _is_below(loop) else None


def _is_below(loop: asyncio.AbstractEventLoop) -> bool:
    """Whether the caller's stack stands on this loop, which is written in Python."""
    frame: FrameType | None = sys._getframe()  # noqa: SLF001 - what `inspect` would call
    while frame is not None:
        if frame.f_code.co_name in _RUN and frame.f_locals.get("self") is loop:
            return True
        frame = frame.f_back
    return False


def can_be_reentered(loop: asyncio.AbstractEventLoop) -> bool:
    """Whether a sync call inside this loop may run it further; uvloop's may not."""
    return isinstance(loop, asyncio.BaseEventLoop)


def run_sync(
    make: Callable[[], Coroutine[Any, Any, T]], *, on_interrupt: Callable[[], None] | None = None
) -> T:
    """Run a coroutine to its end from sync code.

    Args:
        make: Makes the coroutine; called on the loop that will run it.
        on_interrupt: Called on that loop at Ctrl-C or ■: must make the coroutine end soon, by
            itself. A second Ctrl-C raises at once. Without it, the coroutine is cancelled.

    Raises:
        KeyboardInterrupt: After an interrupt, once the coroutine has ended.
    """
    __tracebackhide__ = True  # notebooks leave such frames out of what ■ shows
    loop = running_loop()
    stands_still = loop_of_thread() is not None
    nested = stands_still and INSIDE.get()
    if loop is not None and can_be_reentered(loop) and not nested:
        return _reenter(loop, make, on_interrupt)
    token = _caller_waits.set(stands_still)
    # Called by a task on a loop that is at work: that loop stands still, and another one does this work.
    background = BackgroundLoop() if nested else background_loop()
    try:
        return _in_background(background, make, on_interrupt)
    finally:
        _caller_waits.reset(token)
        if nested:
            background.close()


def caller_waits() -> bool:
    """Whether the work that asks runs on the background loop while a loop that cannot be re-entered waits.

    What only happens on that other loop (a lock held there is released, a queue is read) then happens
    after the work has ended, if at all.
    """
    return _caller_waits.get()


def spawn(
    make: Callable[[], Coroutine[Any, Any, T]],
) -> "asyncio.Task[T] | concurrent.futures.Future[T]":
    """Begin a coroutine and return at once: on the running loop, or on the background loop."""
    loop = running_loop()
    if loop is not None:
        return loop.create_task(make(), context=contextvars.copy_context())
    return background_loop().submit(make)


def _reenter(
    loop: asyncio.AbstractEventLoop,
    make: Callable[[], Coroutine[Any, Any, T]],
    on_interrupt: Callable[[], None] | None,
) -> T:
    __tracebackhide__ = True
    _apply_nesting(loop)
    task: asyncio.Task[T] = loop.create_task(make(), context=contextvars.copy_context())

    def interrupt() -> None:
        loop.call_soon_threadsafe(on_interrupt or task.cancel)

    with _sigint(interrupt) as interrupted:
        try:
            result = _run_to_end(loop, task, interrupted)
        except KeyboardInterrupt:
            # a second one, or one that user code raised: leave at once, but tidily
            (on_interrupt or task.cancel)()
            _run_for(loop, task)
            raise
        except asyncio.CancelledError:
            if interrupted():
                raise KeyboardInterrupt from None
            raise
    if interrupted():
        raise KeyboardInterrupt
    return result


def _run_to_end(
    loop: asyncio.AbstractEventLoop, task: "asyncio.Task[T]", interrupted: Callable[[], bool]
) -> T:
    """Run a loop until a task is done, through exits that callbacks of user code raise."""
    while True:
        try:
            return loop.run_until_complete(task)
        except (SystemExit, KeyboardInterrupt):
            if interrupted() or task.done():
                raise


def _run_for(loop: asyncio.AbstractEventLoop, task: "asyncio.Task[Any]") -> None:
    async def wait() -> None:
        await asyncio.wait({task}, timeout=_PATIENCE)

    loop.run_until_complete(loop.create_task(wait(), context=contextvars.copy_context()))


def _apply_nesting(loop: asyncio.AbstractEventLoop) -> None:
    if hasattr(asyncio, "_nest_patched") and not hasattr(asyncio, "_nest_asyncio2"):
        warnings.warn(
            "nest_asyncio 1.x has been applied in this process. It is no longer maintained and loses "
            "queued cells on ipykernel 7; remove `nest_asyncio.apply()`, phoenix_nb does without it.",
            stacklevel=5,
        )
        return
    import nest_asyncio2

    with (
        _nesting,
        warnings.catch_warnings(),
    ):  # both change the process, of which threads may have loops
        warnings.simplefilter("ignore")
        nest_asyncio2.apply(loop)


def _in_background(
    background: "BackgroundLoop",
    make: Callable[[], Coroutine[Any, Any, T]],
    on_interrupt: Callable[[], None] | None,
) -> T:
    future: concurrent.futures.Future[T] | None = None

    def interrupt() -> None:
        if on_interrupt:
            background.loop.call_soon_threadsafe(on_interrupt)
        elif future is not None:
            future.cancel()

    with _sigint(interrupt) as interrupted:
        future = background.submit(make)
        if interrupted():  # perhaps before there was anything to interrupt
            interrupt()
        try:
            result = future.result()
        except KeyboardInterrupt:
            interrupt()
            concurrent.futures.wait([future], timeout=_PATIENCE)
            raise
        except concurrent.futures.CancelledError:
            if interrupted():
                raise KeyboardInterrupt from None
            raise
    if interrupted():
        raise KeyboardInterrupt
    return result


class _Interrupts:
    """Counts each Ctrl-C or ■ during a run."""

    seen = 0
    runs = 0
    """Runs under way in the main thread."""
    before: Any = None
    """The handler of the caller's that is called on."""

    @classmethod
    def handle(cls, number: int, frame: Any) -> None:
        """Count, and let the caller's handler act."""
        cls.seen += 1
        cls.before(number, frame)


_count = _Interrupts.handle
"""One object, to be told from another handler."""


def interrupts() -> int:
    """Return how often this process has been interrupted during a run."""
    return _Interrupts.seen


@contextmanager
def counted_interrupts() -> Iterator[None]:
    """Count Ctrl-C and ■ where the caller's own handler acts on them, as in an awaited run.

    What such a handler raises may land in user code, and must not pass for an exception of that code.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.getsignal(signal.SIGINT)
    if callable(before) and before is not _count:
        _Interrupts.before = before
        signal.signal(signal.SIGINT, _count)
    _Interrupts.runs += 1
    try:
        yield
    finally:
        _Interrupts.runs -= 1
        if not _Interrupts.runs and signal.getsignal(signal.SIGINT) is _count:
            signal.signal(signal.SIGINT, _Interrupts.before)


@contextmanager
def _sigint(interrupt: Callable[[], None]) -> Iterator[Callable[[], bool]]:
    """Turn the first Ctrl-C into a call of `interrupt`; yields whether there was one.

    A KeyboardInterrupt out of the blue could strike between any two steps of the bookkeeping. As
    `asyncio.Runner` does, the first one is therefore taken as a request, and only a second one raises.
    """
    count = 0

    def handle(_number: int, _frame: Any) -> None:
        nonlocal count
        count += 1
        if count == 1:
            interrupt()  # first: whoever sees that there was one finds this in the loop's queue
        _Interrupts.seen += 1
        if count > 1:
            raise KeyboardInterrupt

    replaced = False
    if threading.current_thread() is threading.main_thread():
        before = signal.getsignal(signal.SIGINT)
        if callable(before):  # not ignored, and not set by something other than Python
            signal.signal(signal.SIGINT, handle)
            replaced = True
    try:
        yield lambda: count > 0
    finally:
        if replaced and signal.getsignal(signal.SIGINT) is handle:
            signal.signal(signal.SIGINT, before)


class BackgroundLoop:
    """A loop in a daemon thread."""

    def __init__(self) -> None:
        self.loop: asyncio.AbstractEventLoop = asyncio.new_event_loop()
        self.process: int = os.getpid()
        self.ended: bool = False
        self._closing = False
        self._lock = threading.Lock()
        self._pending: set[concurrent.futures.Future[Any]] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        threading.Thread(target=self._run, name="phoenix_nb-loop", daemon=True).start()

    def _run(self) -> None:
        asyncio.set_event_loop(self.loop)
        while not (self._closing or self.loop.is_closed()):
            try:
                self.loop.run_forever()  # again, if user code has stopped it
            except (SystemExit, KeyboardInterrupt):  # raised by a callback of user code
                continue
            except BaseException:  # noqa: BLE001 - the loop itself cannot go on
                break
        with self._lock:
            self.ended = True
            pending = list(self._pending)
        for future in pending:
            with contextlib.suppress(concurrent.futures.InvalidStateError):
                future.set_exception(_loop_ended())
        if self._closing and not self.loop.is_closed():
            self.loop.run_until_complete(self.loop.shutdown_default_executor())
            self.loop.close()

    def submit(self, make: Callable[[], Coroutine[Any, Any, T]]) -> concurrent.futures.Future[T]:
        """Begin a coroutine, with the caller's context variables."""
        future: concurrent.futures.Future[T] = concurrent.futures.Future()
        future.add_done_callback(self._pending.discard)
        with self._lock:
            if self.ended:
                future.set_exception(_loop_ended())
                return future
            self._pending.add(future)
        context = contextvars.copy_context()
        self.loop.call_soon_threadsafe(self._begin, make, future, context)
        return future

    def _begin(
        self,
        make: Callable[[], Coroutine[Any, Any, T]],
        future: concurrent.futures.Future[T],
        context: contextvars.Context,
    ) -> None:
        task = self.loop.create_task(_hand_over(make, future), context=context)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

        def cancel(done: concurrent.futures.Future[T]) -> None:
            if done.cancelled() and not self.loop.is_closed():
                self.loop.call_soon_threadsafe(task.cancel)

        future.add_done_callback(cancel)

    def close(self) -> None:
        """Let the loop end once it has nothing to do."""
        self._closing = True
        self.loop.call_soon_threadsafe(self.loop.stop)


def _loop_ended() -> PhoenixNBError:
    return PhoenixNBError(
        "The event loop that this ran on has been closed by the code that it ran; what had finished is "
        "stored. Resume the experiment for the rest, and close no loop in a task."
    )


async def _hand_over(
    make: Callable[[], Coroutine[Any, Any, T]], future: concurrent.futures.Future[T]
) -> None:
    """Await a coroutine and hand on how it ended, which asyncio never sees."""
    try:
        result = await make()
    except asyncio.CancelledError:
        if not future.cancel():
            future.set_exception(concurrent.futures.CancelledError())
    except BaseException as error:  # noqa: BLE001 - it is the caller's
        with contextlib.suppress(concurrent.futures.InvalidStateError):
            future.set_exception(error)
    else:
        with contextlib.suppress(concurrent.futures.InvalidStateError):
            future.set_result(result)


_background: BackgroundLoop | None = None
_background_lock = threading.Lock()


def background_loop() -> BackgroundLoop:
    """Return this process's one background loop; a forked child gets one of its own."""
    global _background  # noqa: PLW0603 - one for each process
    with _background_lock:
        if (
            _background is None
            or _background.process != os.getpid()
            or _background.ended
            or _background.loop.is_closed()
        ):
            _background = BackgroundLoop()
        return _background
