"""This machine's side of a server: the current staging, and what it must hold before work begins."""

import logging
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from phoenix_nb.core.ports import Store
from phoenix_nb.core.run.retry import RetryPolicy
from phoenix_nb.errors import ConflictError, NotFoundError, StoreError, StoreUnavailableError
from phoenix_nb.model import DatasetRecord, ExperimentRecord, ExperimentStatus
from phoenix_nb.stores import wire
from phoenix_nb.stores.outbox import Notify, SyncReport
from phoenix_nb.stores.phoenix.datasets import Datasets
from phoenix_nb.stores.phoenix.own_facts import restored, send_outcome
from phoenix_nb.stores.phoenix.refusals import NonsenseError, ServerFailedError
from phoenix_nb.stores.phoenix.rest import RestClient
from phoenix_nb.stores.phoenix.staging import Staging
from phoenix_nb.stores.phoenix.staging_folders import OpenLocal, Place, open_place

_log = logging.getLogger(__name__)
UNUSABLE = (StoreUnavailableError, ServerFailedError, NonsenseError)
"""The errors after which the local copy is read instead of the server."""


class LocalSide:
    """The local copies for one server, and their delivery. Thread-safe.

    Its folder is made with the first thing that is stored.

    Args:
        home: The folder under which there is one for each server.
        rest: The server.
        datasets: Its datasets.
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
        self._listeners: list[Notify] = []
        self._stagings: list[Staging] = []

    @property
    def staging(self) -> Staging:
        """The staging in use."""
        with self._lock:
            return self._stagings[-1] if self._stagings else self._new_staging(fresh=False)

    @contextmanager
    def listening(self, listener: Notify) -> Iterator[None]:
        """Inside the block, `listener` is called with a sentence when deliveries fail or work again."""
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
            yield self.staging.place.local
        except NotFoundError:
            raise error from None
        _log.warning("Reading the copy in %s. %s", self.staging.place.folder, error)

    def adopt(self, experiment_id: str) -> Staging:
        """Get ready to write to an experiment, which may have been made elsewhere.

        Raises:
            NotFoundError: If the server has no such experiment.
            StoreUnavailableError: If the server cannot be reached.
        """
        staging = self.staging
        if staging.uploader.has_made(experiment_id):
            return staging
        item = self._rest.experiment(experiment_id)
        record = staging.experiment(experiment_id, item.get("project_name"))
        if record is None:
            item = restored(self._rest, item)
            record = wire.experiment_in(item, self._datasets.name(item["dataset_id"]))
            self.keep_dataset(self._dataset_of(record))
            staging = self.keep_experiment(record)
        staging.uploader.address(record)
        return staging

    def keep_dataset(self, dataset: DatasetRecord) -> None:
        """Store a copy for times without the server; nothing but those depends on it."""
        with suppress(ConflictError):
            self.staging.place.local.save_dataset(dataset)

    def keep_experiment(self, record: ExperimentRecord) -> Staging:
        """Store the record; returns the staging that it is in.

        An id that is taken shows that the server gives a number again: the experiment that had it was
        deleted, or the server's database replaced. The results of the former one are left where they
        are, and this one gets a place beside them.
        """
        staging = self.staging
        try:
            staging.place.local.create_experiment(record)
        except ConflictError:
            if record.project_name and staging.experiment(record.id, record.project_name):
                return staging  # another thread or process has stored it at the same time
            _log.warning(
                "%s has given a former experiment's number to %r: that was deleted, or the server's "
                "database replaced. What was stored here of it stays in %s.",
                self._rest.base_url,
                record.name,
                staging.place.folder,
            )
            self._datasets.forget()
            with self._lock:
                staging = self._new_staging(fresh=True)
            self.keep_dataset(self._dataset_of(record))
            staging.place.local.create_experiment(record)
        return staging

    def undelivered(self) -> int:
        """Records stored here, by this process or an earlier one, that the server lacks."""
        staging = self.staging
        return sum(len(staging.backlog(name)) for name in staging.place.delivery_log.unsettled())

    def sync(self, *, patience: float, timeout: float | None) -> SyncReport:
        """Deliver what is left; see `PhoenixStore.sync`."""
        staging, before, problems = self.staging, self.undelivered(), list[str]()
        reachable = list[str]()
        for name in (openings := staging.place.delivery_log.unsettled()):
            try:
                staging.uploader.address(staging.place.local.load_experiment(name))
                staging.uploader.look(name)
            except StoreUnavailableError:
                raise
            except StoreError as error:
                problems.append(str(error))
            else:
                reachable.append(name)
        staging.outbox.retry()  # not before it is known anew what the server has
        staging.put_backlog(reachable)
        staging.outbox.wait(patience=patience, timeout=timeout)
        for name in reachable:
            self.send_outcome(staging.place, name)
        left = _settle(staging, openings)
        problems += [str(item.error) for item in staging.outbox.set_aside]
        return SyncReport(before - left, left, tuple(dict.fromkeys(problems)))

    def send_outcome(self, place: Place, experiment_id: str) -> None:
        """Let the server hold how the last session here on an experiment ended, as far as it can."""
        send_outcome(self._rest, place.local, experiment_id)

    def close(self) -> None:
        """Stop delivering and close the files; what is undelivered stays in them."""
        with self._lock:
            stagings, self._stagings = self._stagings, []
        for staging in stagings:
            staging.close()

    def _new_staging(self, *, fresh: bool) -> Staging:
        staging = Staging(
            open_place(self._home, self._rest.base_url, self._open_local, fresh=fresh),
            self._rest,
            self._datasets,
            uploaders=self._uploaders,
            backoff=self._backoff,
            notify=self._notify,
        )
        self._stagings.append(staging)
        return staging

    def _notify(self, sentence: str) -> None:
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


def _settle(staging: Staging, openings: Mapping[str, Sequence[int]]) -> int:
    """Note which experiments are delivered and not being worked on; returns what is left."""
    running = {
        summary.experiment_id
        for summary in staging.place.local.list_experiments()
        if summary.status is ExperimentStatus.RUNNING
    }
    left = 0
    for name, numbers in openings.items():
        waiting = len(staging.backlog(name))
        left += waiting
        if not waiting and name not in running:
            staging.place.delivery_log.settle(name, numbers)
    return left
