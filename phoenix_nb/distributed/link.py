"""The cluster, as its client sees it: everything here runs on the client's own loop.

That may be the loop of the run, another one of this thread, or one of a thread of the client's own.
"""

import asyncio
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar
from uuid import uuid4

from phoenix_nb.distributed import checks, worker
from phoenix_nb.distributed.message_queues import EventReader
from phoenix_nb.distributed.messages import Session, Visit
from phoenix_nb.distributed.roster import RosteredWorker
from phoenix_nb.engine.event_loops import running_loop
from phoenix_nb.errors import UsageError

if TYPE_CHECKING:
    from distributed import Client, Future

__all__ = ["Link", "Outgoing", "on_loop_of"]

T = TypeVar("T")

_TICK = 0.5
"""Seconds between two looks at the cluster: who has joined, who has left, what has been lost."""
_ANSWER = 60.0
"""Seconds in which a cluster has to answer before the first call."""
_GONE = 60.0
"""Seconds without its scheduler after which a run is given up."""
_DEMAND = 100
"""Tasks that wait to show an adaptive cluster that there is more to do than it has workers for."""
_RESOURCE = "phoenix_nb-demand"
"""What those tasks ask for, and no worker has: they are never run."""


class Outgoing(NamedTuple):
    """An attempt on its way."""

    key: str
    worker: RosteredWorker
    parcel: bytes
    is_async: bool


async def on_loop_of(
    client: "Client",
    make: Callable[[], Awaitable[T]],
    timeout: float = _ANSWER,  # noqa: ASYNC109 - for a thread's loop, too
) -> T:
    """Await something on a client's loop, from any loop.

    Raises:
        UsageError: If that loop does not answer in time.
    """
    loop = client.loop.asyncio_loop

    async def here() -> T:
        return await make()

    try:
        if running_loop() is loop:
            return await asyncio.wait_for(here(), timeout)
        future = asyncio.run_coroutine_threadsafe(here(), loop)
        return await asyncio.wait_for(asyncio.wrap_future(future), timeout)
    except TimeoutError:
        raise UsageError(
            f"The Dask client has not answered for {timeout:g} s; see whether its scheduler is up, and that "
            "nothing blocks the loop that the client was made on."
        ) from None


class Link:
    """One run's connection with a cluster.

    Args:
        client: Dask's.
        session: What workers get before their first attempt.
        packages: Versions that theirs must agree with.
        fingerprint: What that of the code must be, once it has arrived.
        post: Takes what happens, as tuples of a word and its details.
    """

    def __init__(
        self,
        client: "Client",
        session: Session,
        packages: dict[str, str],
        fingerprint: str,
        post: Callable[[tuple[Any, ...]], None],
    ) -> None:
        self.client = client
        self.session = session
        self.post = post
        self.refused: dict[str, str] = {}
        """Why, by their addresses, workers are not used."""
        self.crowded: bool = False
        """Whether something waits for room; set by the run, on its own loop."""
        self._packages = packages
        self._fingerprint = fingerprint
        self._workers: dict[str, RosteredWorker] = {}
        self._welcomed: set[str] = set()
        """Addresses of those that are being looked at."""
        self._futures: dict[str, Future[Any]] = {}
        """By the keys of the attempts: several are one task of Dask's."""
        self._events = EventReader()
        self._settled: list[Future[Any]] = []
        self._demand: list[Future[Any]] = []
        self._was_crowded = False
        self._ticking: asyncio.Task[None] | None = None
        self._tasks: set[asyncio.Task[Any]] = set()
        self._down_since: float | None = None

    # -- before the first attempt ---------------------------------------------------------------------

    async def open(self) -> list[RosteredWorker]:
        """Check the cluster and send the code; returns the workers that are there.

        Raises:
            UsageError: If the cluster cannot be used.
        """
        client = self.client
        if client.status in ("newly-created", "connecting"):
            await client
        checks.check_allowed_failures(await client.run_on_scheduler(checks.allowed_failures))
        client.subscribe_topic(self.session.topic, self._hear)
        joined = await self._enrol(await client.scheduler.ncores())
        if self.refused and not joined:
            raise UsageError(next(iter(self.refused.values())))
        self._ticking = asyncio.get_running_loop().create_task(self._tick())
        return joined

    async def _enrol(self, threads: dict[str, int]) -> list[RosteredWorker]:
        """Look at workers that are new, and send them the code."""
        client, names = self.client, list(self._packages)
        visits = await client.run(worker.visit, names, workers=list(threads), on_error="return")
        fit = []
        for address, visit in visits.items():
            if isinstance(visit, OSError):  # it has left meanwhile
                continue
            if not isinstance(visit, Visit):
                self.refused[address] = checks.without_phoenix_nb(address, visit)
            elif different := checks.differences(self._packages, visit.packages):
                self.refused[address] = (
                    f"The worker {address} has other versions than the kernel: {'; '.join(different)}. "
                    "Install the same ones in both places, and start the workers again."
                )
            else:
                fit.append(address)
        if not fit:
            return []
        prints = await client.run(worker.enrol, self.session, workers=fit, on_error="return")
        joined = []
        for address, fingerprint in prints.items():
            if isinstance(fingerprint, OSError):
                continue
            if not isinstance(fingerprint, str):
                self.refused[address] = (
                    f"The worker {address} cannot read the code ({type(fingerprint).__name__}: "
                    f"{fingerprint}); install there what the task imports, and start the worker again."
                )
            elif fingerprint != self._fingerprint:
                self.refused[address] = (
                    f"The worker {address} would run other code than the kernel: a module of yours differs "
                    "there. Make the files the same in both places, and start the worker again."
                )
            else:
                joined.append(RosteredWorker(address, visits[address].id, threads[address]))
        self._workers.update((each.address, each) for each in joined)
        return joined

    # -- attempts ---------------------------------------------------------------------------------------

    def send(self, batch: Iterable[Outgoing]) -> None:
        """Have attempts made, each by the worker that it is for, by no other, and not again."""
        groups: dict[tuple[str, bool], list[Outgoing]] = defaultdict(list)
        for outgoing in batch:
            groups[outgoing.worker.id, outgoing.is_async].append(outgoing)
        for (_, is_async), group in groups.items():
            tasks = 1 if is_async else min(len(group), group[0].worker.threads)
            for first in range(tasks):
                self._send(group[first::tasks])

    def _send(self, group: list[Outgoing]) -> None:
        """Send attempts of one worker as one task of Dask's."""
        to, is_async = group[0].worker, group[0].is_async
        name = group[0].key
        attempts = [(outgoing.key, outgoing.parcel) for outgoing in group]
        details: list[Any] = [self.session.id, to.id, attempts]
        function: Callable[..., Any] = worker.attempts
        if is_async:
            function = worker.attempts_async
            details.append(name)
        try:
            future = self.client.submit(
                function,
                *details,
                key=name,
                workers=[to.address],
                allow_other_workers=False,
                pure=False,
                retries=0,
            )
        except Exception as error:  # noqa: BLE001 - a client that is closed, above all
            for outgoing in group:
                self.post(("lost", outgoing.key, str(error)))
        else:
            self._futures.update((outgoing.key, future) for outgoing in group)

    def cancel(self, keys: dict[str, list[str]]) -> None:
        """End attempts early, by the addresses of their workers."""
        for address, of_worker in keys.items():
            self._begin(self._cancel(address, of_worker))

    async def _cancel(self, address: str, keys: list[str]) -> None:
        with suppress(Exception):  # it is gone, and they with it
            await self.client.run(
                worker.cancel, self.session.id, keys, workers=[address], on_error="ignore"
            )

    def release(self, keys: Iterable[str]) -> None:
        """Have Dask forget attempts that are not waited for any more."""
        self._settled += [self._futures.pop(key) for key in keys if key in self._futures]

    def _hear(self, event: tuple[float, list[Any]]) -> None:
        """A worker reports."""
        for message in self._events.take(event[1]):
            if message[0] == "report":
                self.release([message[1]])
            self.post(message)

    # -- the cluster, as it changes -----------------------------------------------------------------------

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(_TICK)
            # Forgotten a moment after their reports, so that they have ended for the scheduler as well.
            self._settled.clear()
            try:
                await self._look()
            except (OSError, TimeoutError):
                self._look_for_scheduler()
            except Exception as error:  # noqa: BLE001 - one look that fails says nothing
                self.post(("note", f"Looking at the Dask cluster failed: {error}"))
                self._look_for_scheduler()

    def _look_for_scheduler(self) -> None:
        now = time.monotonic()
        if self._down_since is None:
            self._down_since = now
        if self.client.status == "closed" or now - self._down_since > _GONE:
            self.post(("gone", "the Dask scheduler is gone, and nothing can be run without it"))

    async def _look(self) -> None:
        client = self.client
        if client.status != "running":
            self._look_for_lost()
            self._look_for_scheduler()
            return
        if self._down_since is not None:  # the scheduler is back, and knows nothing of the topic
            self._down_since = None
            client.subscribe_topic(self.session.topic, self._hear)
        present: dict[str, int] = await client.scheduler.ncores()
        running: dict[str, int] = await client.scheduler.ncores_running()
        for address in [each for each in self._workers if each not in present]:
            self._forget(address)
        for address in [each for each in self.refused if each not in present]:
            del self.refused[address]
        self._look_for_lost()
        self.post(("running", tuple(running)))
        new = {
            address: number
            for address, number in present.items()
            if address in running
            and address not in self._workers
            and address not in self.refused
            and address not in self._welcomed
        }
        for address, number in new.items():
            self._welcomed.add(address)
            self._begin(self._welcome(address, number))
        self._show_demand()

    async def _welcome(self, address: str, threads: int) -> None:
        """Look at a worker that has joined; one that dies meanwhile must hold nobody else up."""
        try:
            joined = await asyncio.wait_for(self._enrol({address: threads}), _ANSWER)
        except Exception:  # noqa: BLE001 - the next look sees whether it is still there
            return
        finally:
            self._welcomed.discard(address)
        self.post(("joined", joined))
        if address in self.refused:
            self.post(("note", self.refused[address]))
            if not self._workers and not self._welcomed:
                self.post(("gone", self.refused[address]))

    def forget(self, address: str) -> None:
        """Have a worker looked at anew: there is another one at its address."""
        self._workers.pop(address, None)

    def _forget(self, address: str) -> None:
        self._workers.pop(address, None)
        self.post(("left", address))

    def _look_for_lost(self) -> None:
        for key, future in list(self._futures.items()):
            if future.status not in {"pending", "finished"}:
                self.post(("lost", key, future.status))
                self.release([key])

    def _show_demand(self) -> None:
        """Let an adaptive cluster see that there is more to do: it only looks at what has been submitted."""
        crowded, self._was_crowded = self.crowded and self._was_crowded, self.crowded
        waiting = crowded or (self.crowded and not self._workers)
        if waiting and not self._demand:
            self._demand = self.client.map(
                abs,
                range(_DEMAND),
                key=[f"waiting-{uuid4().hex}" for _ in range(_DEMAND)],
                pure=False,
                resources={_RESOURCE: 1},
            )
        elif not waiting and self._demand:
            self._demand = []

    # -- the end ------------------------------------------------------------------------------------------

    async def close(self) -> None:
        """Leave the cluster as it was."""
        if self._ticking is not None:
            self._ticking.cancel()
        self._demand = []
        client = self.client
        with suppress(Exception):
            client.unsubscribe_topic(self.session.topic)
        if client.status == "running":
            with suppress(Exception):  # what cannot be tidied up any more is gone
                if self._futures:
                    await client.cancel(list(self._futures.values()))
                await client.run(worker.leave, self.session.id, on_error="ignore")
                await client.run_on_scheduler(checks.forget_topic, self.session.topic)
        self._futures.clear()
        self._settled.clear()
        for task in self._tasks:
            task.cancel()

    def _begin(self, coroutine: Any) -> None:
        task = asyncio.get_running_loop().create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
