"""This machine's side of a server: the current depot, and what has to be in it before work begins."""

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from phoenix_nb.core.ports import Store
from phoenix_nb.core.run.retry import RetryPolicy
from phoenix_nb.errors import ConflictError, NotFoundError, StoreError, StoreUnavailableError
from phoenix_nb.model import DatasetRecord, ExperimentRecord, ExperimentStatus
from phoenix_nb.stores import wire
from phoenix_nb.stores.outbox import SyncReport
from phoenix_nb.stores.phoenix.datasets import Datasets
from phoenix_nb.stores.phoenix.refusals import NonsenseError, ServerFailedError
from phoenix_nb.stores.phoenix.rest import RestClient
from phoenix_nb.stores.phoenix.staging import Staging
from phoenix_nb.stores.phoenix.staging_folders import OpenLocal, open_place

_log = logging.getLogger(__name__)
UNUSABLE = (StoreUnavailableError, ServerFailedError, NonsenseError)
"""What a server fails with that cannot be read from: what is kept here is read instead."""
Say = Callable[[str], None]


class LocalSide:
    """Thread-safe. Its folder is made with the first thing that is kept.

    Args:
        home: The folder under which there is one for each server.
        rest: The server.
        datasets: Its data sets.
        open_local: Opens a local store in a folder.
        uploaders: Threads that deliver.
        backoff: The waits of deliveries during an outage.
    """

    def __init__(
        self,
        home: Path,
        rest: RestClient,
        datasets: Datasets,
        *,
        open_local: OpenLocal,
        uploaders: int,
        backoff: RetryPolicy | None,
    ) -> None:
        self._home = home
        self._rest = rest
        self._datasets = datasets
        self._open_local = open_local
        self._uploaders = uploaders
        self._backoff = backoff
        self._lock = threading.RLock()
        self._listeners: list[Say] = []
        self._depots: list[Staging] = []

    @property
    def depot(self) -> Staging:
        """The one in use."""
        with self._lock:
            return self._depots[-1] if self._depots else self._new_depot(fresh=False)

    @contextmanager
    def listening(self, listener: Say) -> Iterator[None]:
        """Inside the block, `listener` is told in a sentence when deliveries fail or work again."""
        with self._lock:
            self._listeners.append(listener)
        try:
            yield
        finally:
            with self._lock:
                self._listeners.remove(listener)

    @contextmanager
    def offline(self, error: StoreError) -> Iterator[Store]:
        """The local store instead of the server; the server's error if it has no copy either."""
        try:
            yield self.depot.place.local
        except NotFoundError:
            raise error from None
        _log.warning("Reading the copy in %s. %s", self.depot.place.folder, error)

    def adopt(self, experiment_id: str) -> Staging:
        """Get ready to write to an experiment, which may have been made elsewhere.

        Raises:
            NotFoundError: If the server has no such experiment.
            StoreUnavailableError: If the server cannot be reached.
        """
        depot = self.depot
        if depot.courier.has_made(experiment_id):
            return depot
        item = self._rest.experiment(experiment_id)
        record = depot.experiment(experiment_id, item.get("project_name"))
        if record is None:
            record = wire.experiment_in(item, self._datasets.name(item["dataset_id"]))
            self.keep_dataset(self._dataset_of(record))
            depot = self.keep_experiment(record)
        depot.courier.address(record)
        return depot

    def keep_dataset(self, dataset: DatasetRecord) -> None:
        """Keep a copy for times without the server; nothing but those depends on it."""
        with suppress(ConflictError):
            self.depot.place.local.save_dataset(dataset)

    def keep_experiment(self, record: ExperimentRecord) -> Staging:
        """Keep the record; returns the depot that it is in.

        An id that is taken shows that the server gives a number again: the experiment that had it was
        deleted, or the server's database replaced. The results of the former one are left where they
        are, and this one gets a place beside them.
        """
        depot = self.depot
        try:
            depot.place.local.create_experiment(record)
        except ConflictError:
            _log.warning(
                "%s has given a former experiment's number to %r: that was deleted, or the server's "
                "database replaced. What was kept here of it stays in %s.",
                self._rest.base_url,
                record.name,
                depot.place.folder,
            )
            self._datasets.forget()
            with self._lock:
                depot = self._new_depot(fresh=True)
            self.keep_dataset(self._dataset_of(record))
            depot.place.local.create_experiment(record)
        return depot

    def undelivered(self) -> int:
        """Records kept here, by this process or an earlier one, that the server lacks."""
        depot = self.depot
        return sum(len(depot.backlog(name)) for name in depot.place.ledger.unsettled())

    def sync(self, *, patience: float, timeout: float | None) -> SyncReport:
        """Deliver what is left; see `PhoenixStore.sync`."""
        depot, before, problems = self.depot, self.undelivered(), list[str]()
        found = list[str]()
        for name in (names := depot.place.ledger.unsettled()):
            try:
                depot.courier.address(depot.place.local.load_experiment(name))
                depot.courier.look(name)
            except StoreUnavailableError:
                raise
            except StoreError as error:
                problems.append(str(error))
            else:
                found.append(name)
        depot.outbox.retry()  # not before it is known anew what the server has
        depot.put_backlog(found)
        depot.outbox.hurry()
        depot.outbox.wait(patience=patience, timeout=timeout)
        left = _settle(depot, names)
        problems += [str(item.error) for item in depot.outbox.set_aside]
        return SyncReport(before - left, left, tuple(dict.fromkeys(problems)))

    def close(self) -> None:
        """Stop delivering and close the files; what is undelivered stays in them."""
        with self._lock:
            depots, self._depots = self._depots, []
        for depot in depots:
            depot.close()

    def _new_depot(self, *, fresh: bool) -> Staging:
        depot = Staging(
            open_place(self._home, self._rest.base_url, self._open_local, fresh=fresh),
            self._rest,
            self._datasets,
            uploaders=self._uploaders,
            backoff=self._backoff,
            say=self._say,
        )
        self._depots.append(depot)
        return depot

    def _say(self, sentence: str) -> None:
        _log.warning("%s", sentence)
        with self._lock:
            listeners = list(dict.fromkeys(self._listeners))
        for listener in listeners:
            listener(sentence)

    def _dataset_of(self, record: ExperimentRecord) -> DatasetRecord:
        return self._datasets.load(
            dataset_id=record.dataset_id,
            name=None,
            version_id=record.dataset_version_id,
            splits=(),
        )


def _settle(depot: Staging, names: Sequence[str]) -> int:
    """Note which experiments are delivered and not being worked on; returns what is left."""
    running = {
        summary.experiment_id
        for summary in depot.place.local.list_experiments()
        if summary.status is ExperimentStatus.RUNNING
    }
    left = 0
    for name in names:
        waiting = len(depot.backlog(name))
        left += waiting
        if not waiting and name not in running:
            depot.place.ledger.settle(name)
    return left
