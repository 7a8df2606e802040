"""What a user holds to work with one store: its datasets and its experiments, under Phoenix's names."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from phoenix_nb.connection import Connection
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.stores.sqlite import resolve_file

if TYPE_CHECKING:
    from phoenix_nb.phoenix_compat.async_datasets import AsyncDatasets
    from phoenix_nb.phoenix_compat.async_experiments import AsyncExperiments
    from phoenix_nb.phoenix_compat.awaited import Awaited
    from phoenix_nb.phoenix_compat.datasets import Datasets
    from phoenix_nb.phoenix_compat.experiments import Experiments
    from phoenix_nb.phoenix_compat.prompts import AsyncPrompts, Prompts
    from phoenix_nb.phoenix_compat.spans import AsyncSpans, Spans
    from phoenix_nb.stores.phoenix import SyncReport

__all__ = ["AsyncClient", "Client"]


class Client(Connection):
    """A place for datasets and experiments: the embedded store, or a Phoenix server.

    Args:
        base_url: A Phoenix server's address. By default the one that `PHOENIX_ENDPOINT`,
            `PHOENIX_COLLECTOR_ENDPOINT`, `PHOENIX_BASE_URL` or `PHOENIX_HOST` with `PHOENIX_PORT` names, in
            the environment or in the nearest `.env.phoenix` (in the working directory or above it); with
            none, results go to the embedded store.
        api_key: The server's key; by default `PHOENIX_API_KEY`, from the same places.
        headers: Headers for every request to the server, beside those of `PHOENIX_CLIENT_HEADERS`.
        http_client: Sends the requests to the server, for a proxy or certificates of your own: an
            `httpx.Client`, for an `AsyncClient`, too. Its address and headers count, not those of the
            environment; what is named above takes precedence. It is yours to close.
        path: Folder (or `.db` file) of the embedded store; by default `PHOENIX_NB_HOME`, or
            `.phoenix_nb/` in the working directory. With a server, the folder of its outbox.

    Example:
        >>> client = Client(path=folder)
        >>> len(client.experiments.list())
        0
    """

    @property
    def datasets(self) -> "Datasets":
        """The datasets: create, extend, get, list."""
        from phoenix_nb.phoenix_compat.datasets import Datasets

        return Datasets(self.store)

    @property
    def experiments(self) -> "Experiments":
        """The experiments: run, evaluate, resume, compare, get, list."""
        from phoenix_nb.phoenix_compat.experiments import Experiments

        return Experiments(self)

    @property
    def prompts(self) -> "Prompts":
        """The prompts: create, get, tags."""
        from phoenix_nb.phoenix_compat.prompts import Prompts

        return Prompts(self)

    @property
    def spans(self) -> "Spans":
        """The spans: get, log, annotate."""
        from phoenix_nb.phoenix_compat.spans import Spans

        return Spans(self)

    @property
    def traces(self) -> Any:
        """The traces of the server, by Phoenix's own client if that is installed."""
        return _phoenix_client(self, "traces")

    @property
    def sessions(self) -> Any:
        """The sessions of the server, by Phoenix's own client if that is installed."""
        return _phoenix_client(self, "sessions")

    @property
    def projects(self) -> Any:
        """The projects of the server, by Phoenix's own client if that is installed."""
        return _phoenix_client(self, "projects")

    def sync(self, timeout: float | None = None) -> "SyncReport":
        """Deliver what earlier runs, of this process or another, could not deliver to the server.

        Args:
            timeout: Seconds after which to stop waiting; None for as long as anything gets through.

        Returns:
            How many records were delivered, how many are only here so far, and why.

        Raises:
            UsageError: If this client's store is not a server.
            AuthenticationError: If the server does not take the key.
            StoreUnavailableError: If the server cannot be reached.
        """
        return self.server.sync(timeout)

    def compact(self) -> int:
        """Give the room of what was deleted back to the disk, and empty the log of the embedded store.

        Returns:
            How many bytes smaller it is.

        Raises:
            UsageError: If results go to a server.
            StoreUnavailableError: If another process is writing to the store, or the disk is full.
        """
        return _compact(self)

    def push(
        self, experiment: RanExperiment | str, *, source: Connection | None = None
    ) -> RanExperiment:
        """Send an experiment of an embedded store to this server: dataset, runs, evaluations and traces.

        What the server has already is not sent again: pushing twice changes nothing, and pushing
        after a dropped connection goes on where it stopped.

        Args:
            experiment: The experiment, or its id.
            source: The client that has it; by default where it came from, or the embedded store of here.

        Returns:
            The experiment as the server has it, with the server's id.

        Raises:
            UsageError: If this client's store is not a server.
            NotFoundError: If the source has no such experiment.
            StoreError: If the server cannot be reached, or does not take the key.
        """
        from phoenix_nb.verbs.stored import get_experiment

        return get_experiment(_push(self, experiment, source), client=self)

    def pull(
        self, experiment: RanExperiment | str, *, target: Connection | None = None
    ) -> RanExperiment:
        """Copy an experiment from this server into an embedded store.

        Args:
            experiment: The experiment, or its id on the server.
            target: The client to copy it to; by default the embedded store of here.

        Raises:
            UsageError: If this client's store is not a server.
            NotFoundError: If the server has no such experiment.
            StoreError: If the server cannot be reached.
        """
        return _pull(self, experiment, target)


class AsyncClient(Connection):
    """A `Client` whose verbs are coroutines; it takes the same arguments."""

    @property
    def datasets(self) -> "AsyncDatasets":
        """The datasets: create, extend, get, list."""
        from phoenix_nb.phoenix_compat.async_datasets import AsyncDatasets

        return AsyncDatasets(self.store)

    @property
    def experiments(self) -> "AsyncExperiments":
        """The experiments: run, evaluate, resume, compare, get, list."""
        from phoenix_nb.phoenix_compat.async_experiments import AsyncExperiments

        return AsyncExperiments(self)

    @property
    def prompts(self) -> "AsyncPrompts":
        """The prompts: create, get, tags."""
        from phoenix_nb.phoenix_compat.prompts import AsyncPrompts

        return AsyncPrompts(self)

    @property
    def spans(self) -> "AsyncSpans":
        """The spans: get, log, annotate."""
        from phoenix_nb.phoenix_compat.spans import AsyncSpans

        return AsyncSpans(self)

    @property
    def traces(self) -> "Awaited":
        """The traces of the server, by Phoenix's own client if that is installed."""
        return _awaited(self, "traces")

    @property
    def sessions(self) -> "Awaited":
        """The sessions of the server, by Phoenix's own client if that is installed."""
        return _awaited(self, "sessions")

    @property
    def projects(self) -> "Awaited":
        """The projects of the server, by Phoenix's own client if that is installed."""
        return _awaited(self, "projects")

    async def sync(self, timeout: float | None = None) -> "SyncReport":
        """Deliver what earlier runs could not deliver to the server; see `Client.sync`."""
        return await asyncio.to_thread(self.server.sync, timeout)

    async def compact(self) -> int:
        """Give the room of what was deleted back to the disk; see `Client.compact`."""
        return await asyncio.to_thread(_compact, self)

    async def push(
        self, experiment: RanExperiment | str, *, source: Connection | None = None
    ) -> RanExperiment:
        """Send an experiment of an embedded store to this server; see `Client.push`."""
        from phoenix_nb.verbs.stored import async_get_experiment

        id_ = await asyncio.to_thread(_push, self, experiment, source)
        return await async_get_experiment(id_, client=self)

    async def pull(
        self, experiment: RanExperiment | str, *, target: Connection | None = None
    ) -> RanExperiment:
        """Copy an experiment from this server into an embedded store; see `Client.pull`."""
        return await asyncio.to_thread(_pull, self, experiment, target)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc: object) -> None:
        await asyncio.to_thread(self.close)


def _phoenix_client(client: Connection, what: str) -> Any:
    """A part of Phoenix's own client, for the server of this one."""
    from phoenix_nb.phoenix_compat.phoenix_client import phoenix_client

    return getattr(phoenix_client(client, what), what)


def _awaited(client: Connection, what: str) -> "Awaited":
    """The same, with coroutines for methods."""
    from phoenix_nb.phoenix_compat.awaited import Awaited

    return Awaited(_phoenix_client(client, what))


def _compact(client: Connection) -> int:
    compact = getattr(client.store, "compact", None)
    if compact is None:
        raise UsageError(
            "This client's results go to a server, which keeps its own house; compact() is for a file."
        )
    freed: int = compact()
    return freed


def _push(client: Connection, experiment: RanExperiment | str, source: Connection | None) -> str:
    """Send an experiment to the client's server, and return its id there."""
    from phoenix_nb.stores.phoenix import push_experiment
    from phoenix_nb.verbs.arguments import experiment_id_of

    server, home = client.server, source or Connection(path=_home_of(experiment))
    return push_experiment(home.store, server, experiment_id_of(experiment)).id


def _pull(
    client: Connection, experiment: RanExperiment | str, target: Connection | None
) -> RanExperiment:
    """Copy an experiment from the client's server."""
    from phoenix_nb.stores.phoenix import pull_experiment
    from phoenix_nb.verbs.arguments import experiment_id_of
    from phoenix_nb.verbs.stored import get_experiment

    server, home = client.server, target or Connection(path=_home_of(""))
    record = pull_experiment(server, home.store, experiment_id_of(experiment))
    return get_experiment(record.id, client=home)


def _home_of(experiment: RanExperiment | str) -> Path:
    """Find the embedded store that an experiment came from, whatever server the environment names."""
    location = getattr(experiment, "location", "")
    return Path(location) if location and Path(location).exists() else resolve_file(None)
