"""A Phoenix server as the place of record."""

import os
import weakref
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import httpx
from pydantic import SecretStr
from typing_extensions import override

from phoenix_nb.core.ports import E, R, Reusable, RunRecord, Store, Written
from phoenix_nb.core.run.retry import RetryPolicy
from phoenix_nb.errors import NotFoundError, StoreError
from phoenix_nb.model import (
    DatasetRecord,
    DatasetSummaryRecord,
    DatasetVersionRecord,
    Entry,
    Exchange,
    ExperimentEntry,
    ExperimentRecord,
    ExperimentSummaryRecord,
    Records,
    ReuseKey,
    SessionRecord,
    Span,
    Work,
)
from phoenix_nb.model.entries.annotation import Annotation
from phoenix_nb.stores.outbox import SyncReport
from phoenix_nb.stores.phoenix.bounds import Bounds
from phoenix_nb.stores.phoenix.credentials import Keys, split_address
from phoenix_nb.stores.phoenix.datasets import Datasets
from phoenix_nb.stores.phoenix.experiments import Experiments
from phoenix_nb.stores.phoenix.local_side import UNUSABLE, LocalSide
from phoenix_nb.stores.phoenix.note_delivery import NoteDelivery
from phoenix_nb.stores.phoenix.refusals import Refusal, ServerConflictError, ServerNotFoundError
from phoenix_nb.stores.phoenix.resources import Resources
from phoenix_nb.stores.phoenix.rest import RestClient
from phoenix_nb.stores.phoenix.session import PhoenixSession, open_session
from phoenix_nb.stores.phoenix.staging_folders import OpenLocal
from phoenix_nb.stores.phoenix.transport import Transport, Wait
from phoenix_nb.stores.sqlite import SqliteStore, resolve_file

T = TypeVar("T")


class PhoenixStore(Store):
    """Stores experiments in a Phoenix server, by way of a local file.

    Every record is committed locally first and delivered in the background, so that a server that is
    slow, restarting or gone costs no result and no time. The ids that users see are the server's.
    Starting something new needs the server: a wrong key or address is an error before anything is paid for.

    Args:
        base_url: The server's address, such as "http://localhost:6006".
        api_key: Its key; held in memory only.
        headers: Further headers for each request, treated as secrets too.
        path: The folder for the local file: `path`, else `PHOENIX_NB_HOME`, else `.phoenix_nb/`.
        patience: Seconds for which closing a session waits for a server that takes nothing.
        timeout: Seconds for an ordinary answer; uploads and exports have longer.
        uploaders: Threads that deliver.
        backoff: The waits of deliveries during an outage.
        open_local: Opens the local store in a folder; SQLite by default.
        http: What carries requests out; a test passes its own.
        wait: Waits some seconds between attempts; a test passes its own.
        bounds: How much of an answer is taken in.
        client: Whose settings and connections to use, rather than some of our own; its owner closes it.
    """

    def __init__(
        self,
        base_url: SecretStr | str,
        *,
        api_key: SecretStr | str | None = None,
        headers: Mapping[str, SecretStr | str] | None = None,
        path: str | os.PathLike[str] | None = None,
        patience: float = 30.0,
        timeout: float = 30.0,
        uploaders: int = 4,
        backoff: RetryPolicy | None = None,
        open_local: OpenLocal | None = None,
        http: httpx.BaseTransport | None = None,
        wait: Wait | None = None,
        bounds: Bounds | None = None,
        client: httpx.Client | None = None,
    ) -> None:
        address, basic = split_address(base_url)
        keys = Keys(api_key, {**basic, **(headers or {})})
        self._keys = keys
        transport = Transport(
            address, keys, timeout=timeout, wait=wait, bounds=bounds, http=http, client=client
        )
        self.rest: RestClient = RestClient(transport)
        self.resources: Resources = Resources(transport)
        """Prompts, spans and tags."""
        self._patience = patience
        self._datasets = Datasets(self.rest)
        self._local = LocalSide(
            resolve_file(None if path is None else os.fspath(path)).parent,
            self.rest,
            self._datasets,
            open_local=open_local or _embedded,
            uploaders=uploaders,
            backoff=backoff,
        )
        self._experiments = Experiments(self.rest, self._datasets, self._local)
        self.notes: NoteDelivery = NoteDelivery(
            self.rest, _local_store(self._local), self._experiments.runs
        )
        self._clients: list[httpx.Client] = []
        self._release = weakref.finalize(
            self, _close, self.notes, self._local, self.rest, self._clients
        )

    @property
    @override
    def location(self) -> str:
        """The server's address."""
        return self.rest.base_url

    def http_client(self) -> httpx.Client:
        """Make a client of httpx that sends the same keys, which show in no repr; `close` closes it."""
        if not self._clients:
            self._clients.append(httpx.Client(base_url=self.location, auth=self._keys))
        return self._clients[0]

    def check(self) -> None:
        """Check that the server can be used.

        Raises:
            AuthenticationError: If it does not take the key.
            StoreUnavailableError: If it cannot be reached.
        """
        self.rest.check()

    def experiment_url(self, experiment: ExperimentRecord) -> str:
        """The page of an experiment in Phoenix."""
        return (
            f"{self.location}/datasets/{experiment.dataset_id}/compare?experimentId={experiment.id}"
        )

    def refusal(self, status: int, asked: str, message: str) -> StoreError:
        """Make the error for what is known to be refused, as if the server had answered so.

        Args:
            status: 404 or 409.
            asked: The request that is not made, as its method and path.
            message: What is the matter, and the remedy.
        """
        method, _, path = asked.partition(" ")
        refusal = Refusal(method, f"{self.location}{path}", status, message)
        kinds = {404: ServerNotFoundError, 409: ServerConflictError}
        return kinds[status](message, refusal)

    # datasets

    @override
    def save_dataset(self, dataset: DatasetRecord, *, leading: bool = False) -> DatasetRecord:
        """Upload a version of a dataset unless the server has the same content under its name.

        Raises:
            AuthenticationError: If the server does not take the key.
            StoreUnavailableError: If the server cannot be reached.
        """
        stored = self._datasets.ensure(dataset)
        self._local.keep_dataset(stored)
        return stored

    def upload_dataset(
        self, dataset: DatasetRecord, unnamed: Collection[str], *, append: bool = False
    ) -> DatasetRecord:
        """Upload examples that the server names itself, as it does for those of Phoenix's client.

        Args:
            dataset: A name and examples.
            unnamed: The ids of examples that nobody has named; they have the server's afterwards.
            append: Whether the version also holds the examples of the one before.

        Raises:
            AuthenticationError: If the server does not take the key.
            StoreUnavailableError: If the server cannot be reached.
        """
        stored = self._datasets.upload(dataset, unnamed, append=append)
        self._local.keep_dataset(stored)
        return stored

    @override
    def load_dataset(
        self,
        *,
        dataset_id: str | None = None,
        name: str | None = None,
        version_id: str | None = None,
        splits: Collection[str] = (),
    ) -> DatasetRecord:
        """Read a version from the server; from the local copy if the server cannot be reached."""
        try:
            return self._datasets.load(
                dataset_id=dataset_id, name=name, version_id=version_id, splits=splits
            )
        except UNUSABLE as error:
            with self._local.offline(error) as local:
                return local.load_dataset(
                    dataset_id=dataset_id, name=name, version_id=version_id, splits=splits
                )

    @override
    def list_datasets(self) -> list[DatasetSummaryRecord]:
        return self._datasets.summaries()

    @override
    def list_versions(self, dataset_id: str) -> list[DatasetVersionRecord]:
        return self._datasets.versions(dataset_id)

    # experiments

    @override
    def create_experiments(self, experiments: Sequence[ExperimentRecord]) -> list[ExperimentRecord]:
        """Create experiments on the server, one after the other: it cannot create several at once."""
        return [self.create_experiment(experiment) for experiment in experiments]

    @override
    def create_experiment(self, experiment: ExperimentRecord) -> ExperimentRecord:
        """Create an experiment on the server, and return it with the server's id and project.

        Raises:
            AuthenticationError: If the server does not take the key.
            StoreUnavailableError: If the server cannot be reached.
        """
        return self._experiments.create(experiment)

    @override
    def load_experiment(self, experiment_id: str) -> ExperimentRecord:
        """Read what was fixed when an experiment started, whoever started it."""
        return self._experiments.load(experiment_id)

    def delete_experiment(self, experiment_id: str, *, delete_project: bool = True) -> None:
        """Delete an experiment and its traces from the server; the local copy stays."""
        self.rest.delete_experiment(experiment_id, delete_project=delete_project)

    @override
    def list_experiments(self, dataset_id: str | None = None) -> list[ExperimentSummaryRecord]:
        return self._experiments.summaries(dataset_id)

    @override
    def experiment_names(self, dataset_id: str) -> list[tuple[str, str]]:
        return self._experiments.names(dataset_id)

    @override
    def sessions_at_work(self, experiment_id: str) -> int:
        """How many sessions on this computer are running or evaluating it; a server knows of no other."""
        return self._local.staging.place.local.sessions_at_work(experiment_id)

    @override
    def sessions_ended(self, experiment_id: str) -> int:
        """How many sessions on this computer have run or evaluated it."""
        return self._local.staging.place.local.sessions_ended(experiment_id)

    @override
    def load_runs(self, experiment_id: str) -> Records:
        """Read the current runs: the server's, and what has not reached it yet."""
        return self._experiments.runs(experiment_id)

    def run_id_here(self, experiment_id: str, run_id: str) -> str | None:
        """Find the id on this machine of a run that was delivered from here, by the server's id of it."""
        return self._experiments.run_id_here(experiment_id, run_id)

    @override
    def load_spans(self, experiment_id: str, trace_ids: Collection[str] = ()) -> list[Span]:
        """Read the spans of an experiment's project, and those that have not reached the server."""
        spans = self._experiments.spans(experiment_id)
        return [span for span in spans if not trace_ids or span.trace_id in trace_ids]

    # what a server has no room for stays on this machine

    @override
    def load_sessions(
        self, experiment_id: str, records: Records | None = None
    ) -> list[SessionRecord]:
        """Read the sessions of work on this machine, in the order in which they began."""
        del records  # they are the server's, and others may have made some of them
        return self._here(experiment_id, lambda local: local.load_sessions(experiment_id))

    @override
    def load_exchanges(
        self, experiment_id: str, task_run_ids: Collection[str] = ()
    ) -> list[Exchange]:
        """Read the exchanges with models on this machine, in the order in which they came.

        Runs are named by the server's ids, or by those of this machine.
        """
        here = {self.run_id_here(experiment_id, id_) or id_: id_ for id_ in task_run_ids}
        return [
            one.model_copy(update={"task_run_id": here.get(one.task_run_id, one.task_run_id)})
            for one in self._here(
                experiment_id, lambda local: local.load_exchanges(experiment_id, tuple(here))
            )
        ]

    @override
    def add_entries(self, entries: Sequence[Entry]) -> None:
        """Store entries on this machine, all or none. One whose id is stored already is passed over.

        What is noted on rows goes on to the server in the background.

        Raises:
            NotFoundError: If one is about an experiment that the server does not have.
            StoreUnavailableError: If it was only ever worked on elsewhere, and the server cannot be reached.
        """
        for subject in {entry.subject for entry in entries if isinstance(entry, ExperimentEntry)}:
            try:
                self._local.adopt(subject)
            except UNUSABLE:
                if self._local.staging.experiment(subject, None) is None:
                    raise
        self._local.staging.place.local.add_entries(entries)
        self.notes.put(entry for entry in entries if isinstance(entry, Annotation))

    @override
    def load_entries(self, kind: type[E], subject: str, *, after: str | None = None) -> list[E]:
        """Read the entries of one kind that were made on this machine, in the order in which they came."""
        return self._local.staging.place.local.load_entries(kind, subject, after=after)

    @override
    def save_identity(self, parts: Mapping[str, Any]) -> str:
        return self._local.staging.place.local.save_identity(parts)

    @override
    def load_identity(self, identity: str) -> dict[str, Any]:
        """Read what makes up an identity.

        Raises:
            NotFoundError: If it is not stored on this machine.
        """
        return self._local.staging.place.local.load_identity(identity)

    @override
    def find_reusable(self, kind: type[R], contents: Mapping[str, Collection[str]]) -> Reusable[R]:
        """Find links to the newest success under each key that was made on this machine."""
        return self._local.staging.place.local.find_reusable(kind, contents)

    @override
    def used_identities(self, kind: type[R], identities: Collection[str]) -> set[str]:
        """Tell under which of these identities anything was made on this machine."""
        return self._local.staging.place.local.used_identities(kind, identities)

    @override
    def add_keys(self, kind: type[R], experiment_id: str, keys: Mapping[str, ReuseKey]) -> None:
        """Give keys to what was recorded on this machine."""
        self._local.staging.place.local.add_keys(kind, experiment_id, keys)

    def _here(self, experiment_id: str, read: Callable[[Store], list[T]]) -> list[T]:
        """Read from this machine; nothing, if the experiment was only ever worked on elsewhere."""
        try:
            return read(self._local.staging.place.local)
        except NotFoundError:
            self.load_experiment(experiment_id)
            return []

    # writing

    @override
    def open_session(
        self,
        experiment_ids: Sequence[str],
        on_commit: Callable[[Sequence[Written]], None],
        on_trouble: Callable[[str], None],
        work: Work | None = None,
    ) -> PhoenixSession:
        """Begin to write runs; what earlier sessions on these experiments left is delivered too.

        Raises:
            StoreUnavailableError: If one of the experiments was not started by this process and the
                server cannot be reached.
        """
        return open_session(
            self._local, experiment_ids, on_commit, on_trouble, work, patience=self._patience
        )

    def find_created_as(self, dataset_id: str, former_id: str) -> ExperimentRecord | None:
        """The experiment on the server that was made from a record with this id, if there is one."""
        return self._experiments.find_created_as(dataset_id, former_id)

    def send(self, experiment: ExperimentRecord, records: Sequence[RunRecord]) -> int:
        """Deliver records that are durable elsewhere, and wait; returns how many did not get through.

        Args:
            experiment: Where to, under the server's id.
            records: What the server lacks.

        Raises:
            StoreUnavailableError: If the server cannot be reached to begin with.
        """
        staging = self._local.adopt(experiment.id)
        staging.uploader.look(experiment.id)
        staging.uploader.expect(records)
        staging.outbox.put(records)
        staging.outbox.wait([experiment.id], patience=self._patience)
        return staging.outbox.outstanding([experiment.id])

    def undelivered(self) -> int:
        """Records on this machine, from this process or an earlier one, that the server lacks."""
        return self._local.undelivered()

    def sync(self, timeout: float | None = None) -> SyncReport:
        """Deliver everything that is left on this machine for this server.

        Args:
            timeout: Seconds after which to stop waiting; None for as long as anything gets through.

        Raises:
            AuthenticationError: If the server does not take the key.
            StoreUnavailableError: If the server cannot be reached.
        """
        self.check()
        report = self._local.sync(patience=self._patience, timeout=timeout)
        problems = dict.fromkeys([*report.problems, *self.notes.sync()])
        return report._replace(problems=tuple(problems))

    @override
    def close(self) -> None:
        """Stop delivering and give up files and connections; what is undelivered stays on disk."""
        self._release()


def _close(
    notes: NoteDelivery, local: LocalSide, rest: RestClient, clients: Sequence[httpx.Client]
) -> None:
    notes.close()
    local.close()
    rest.close()
    for client in clients:
        client.close()


def _local_store(local: LocalSide) -> Callable[[], Store]:
    """Find the store in use on this machine; without the `PhoenixStore`, which must be free to go."""
    return lambda: local.staging.place.local


def _embedded(folder: Path) -> Store:
    return SqliteStore(folder)
