"""Which store, under which key: what every verb works through."""

import asyncio
import os
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from pydantic import SecretStr

from phoenix_nb.core.ports import Store, Tracer
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.model import ExperimentRecord
from phoenix_nb.phoenix_compat.datasets import AsyncDatasets, Datasets
from phoenix_nb.stores.sqlite import SqliteStore

if TYPE_CHECKING:
    import httpx

    from phoenix_nb.phoenix_compat.experiments import AsyncExperiments, Experiments
    from phoenix_nb.stores.phoenix import PhoenixStore, SyncReport

_ADDRESS_VARIABLES = ("PHOENIX_ENDPOINT", "PHOENIX_COLLECTOR_ENDPOINT", "PHOENIX_BASE_URL")


class Client:
    """A place for data sets and experiments: the embedded store, or a Phoenix server.

    Args:
        base_url: A Phoenix server's address. By default the one in `PHOENIX_ENDPOINT`,
            `PHOENIX_COLLECTOR_ENDPOINT` or `PHOENIX_BASE_URL`; with none, results are kept in the
            embedded store.
        api_key: The server's key; by default `PHOENIX_API_KEY`.
        headers: Headers for every request to the server; by default `PHOENIX_CLIENT_HEADERS`.
        http_client: Sends the requests to the server, for a proxy or certificates of your own: an
            `httpx.Client`, for an `AsyncClient`, too. Its address and headers count, not those of the
            environment; what is named above goes before. It is yours to close.
        path: Folder (or `.db` file) of the embedded store; by default `PHOENIX_NB_HOME`, or
            `.phoenix_nb/` in the working directory. With a server, where its outbox is kept.

    Example:
        >>> client = Client(path=folder)
        >>> client.experiments.list()
        []
    """

    def __init__(
        self,
        base_url: str | None = None,
        *,
        api_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        http_client: "httpx.Client | None" = None,
        path: str | os.PathLike[str] | None = None,
    ) -> None:
        address = SecretStr(str(base_url or "").rstrip("/"))
        if http_client is not None:
            address = address or _address_of(http_client)
        elif not address and path is None:
            address = SecretStr(_address_from_environment())
        secrets = _Secrets.of(api_key, headers, alone=http_client is None) if address else _NONE
        del base_url, api_key, headers  # what shows this frame in a traceback is not to show them
        self._store = _open_store(address, secrets, path, http_client)
        self.base_url = self._store.location if address else None
        self._closed = False
        self.logged_runs: dict[str, str] = {}
        """By the id of a run that was recorded by `log_run`, its experiment's."""

    @property
    def store(self) -> Store:
        """Where everything is kept."""
        return self._store

    @property
    def datasets(self) -> Datasets:
        """Data sets: create, get, list."""
        return Datasets(self._store)

    @property
    def experiments(self) -> "Experiments":
        """Experiments: run, evaluate, resume, get, list."""
        from phoenix_nb.phoenix_compat.experiments import Experiments

        return Experiments(self)

    def experiment_url(self, experiment: ExperimentRecord) -> str | None:
        """The experiment's page on the Phoenix server; None for the embedded store."""
        url = getattr(self._store, "experiment_url", None)
        return str(url(experiment)) if url else None

    def sync(self, timeout: float | None = None) -> "SyncReport":
        """Deliver what earlier runs, of this process or another, could not deliver to the server.

        Args:
            timeout: Seconds after which to stop waiting; None for as long as anything gets through.

        Returns:
            How many records were delivered, how many are still only here, and why.

        Raises:
            UsageError: If this client's store is no server.
            AuthenticationError: If the server does not take the key.
            StoreUnavailableError: If the server cannot be reached.
        """
        return self._server().sync(timeout)

    def push(
        self, experiment: RanExperiment | str, *, source: "Client | None" = None
    ) -> RanExperiment:
        """Send an experiment of an embedded store to this server: data set, runs, verdicts and traces.

        What the server has already is not sent again: pushing twice changes nothing, and pushing
        after a dropped connection goes on where it stopped.

        Args:
            experiment: The experiment, or its id.
            source: Where it is kept; by default where it came from, or the embedded store of here.

        Returns:
            The experiment as the server keeps it, with the server's id.

        Raises:
            UsageError: If this client's store is no server.
            NotFoundError: If the source has no such experiment.
            StoreError: If the server cannot be reached, or does not take the key.
        """
        from phoenix_nb.stores.phoenix import push_experiment
        from phoenix_nb.verbs.stored import get_experiment

        server, home = self._server(), source or Client(path=_home_of(experiment))
        record = push_experiment(home.store, server, _experiment_id(experiment))
        return get_experiment(record.id, client=self)

    def pull(
        self, experiment: RanExperiment | str, *, target: "Client | None" = None
    ) -> RanExperiment:
        """Copy an experiment from this server into an embedded store.

        Args:
            experiment: The experiment, or its id on the server.
            target: Where to keep it; by default the embedded store of here.

        Raises:
            UsageError: If this client's store is no server.
            NotFoundError: If the server has no such experiment.
            StoreError: If the server cannot be reached.
        """
        from phoenix_nb.stores.phoenix import pull_experiment
        from phoenix_nb.verbs.stored import get_experiment

        server, home = self._server(), target or Client(path=_home_of(""))
        record = pull_experiment(server, home.store, _experiment_id(experiment))
        return get_experiment(record.id, client=home)

    def _server(self) -> "PhoenixStore":
        from phoenix_nb.stores.phoenix import PhoenixStore

        if not isinstance(self._store, PhoenixStore):
            raise UsageError(
                "This client keeps results in a file, and there is no server to deliver to; name one, as in "
                'Client("http://localhost:6006").'
            )
        return self._store

    @property
    def tracer(self) -> Tracer:
        """Makes the traces of runs; see `phoenix_nb.tracing`."""
        from phoenix_nb.tracing import RunTracer

        return RunTracer(lone=False)  # the outbox makes lone spans, when it delivers

    def close(self) -> None:
        """Release files and connections; the client must not be used afterwards.

        Other clients of the same server go on.
        """
        if not self._closed:
            self._closed = True
            if _let_go(self._store):
                self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._store.location}>"


class AsyncClient(Client):
    """A `Client` whose verbs are coroutines."""

    @property
    def datasets(self) -> AsyncDatasets:  # type: ignore[override]
        """Data sets: create, get, list."""
        return AsyncDatasets(self._store)

    @property
    def experiments(self) -> "AsyncExperiments":  # type: ignore[override]
        """Experiments: run, evaluate, resume, get, list."""
        from phoenix_nb.phoenix_compat.experiments import AsyncExperiments

        return AsyncExperiments(self)

    async def sync(self, timeout: float | None = None) -> "SyncReport":  # type: ignore[override]  # noqa: ASYNC109
        """Deliver what earlier runs could not deliver to the server; see `Client.sync`."""
        return await asyncio.to_thread(super().sync, timeout)

    async def push(  # type: ignore[override]
        self, experiment: RanExperiment | str, *, source: Client | None = None
    ) -> RanExperiment:
        """Send an experiment of an embedded store to this server; see `Client.push`."""
        return await asyncio.to_thread(super().push, experiment, source=source)

    async def pull(  # type: ignore[override]
        self, experiment: RanExperiment | str, *, target: Client | None = None
    ) -> RanExperiment:
        """Copy an experiment from this server into an embedded store; see `Client.pull`."""
        return await asyncio.to_thread(super().pull, experiment, target=target)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc: object) -> None:
        await asyncio.to_thread(self.close)


def default_client() -> Client:
    """The client that verbs use when none is given: what the environment says at the time of the call."""
    return Client()


@dataclass(slots=True)
class _Shared:
    """A server in use: clients of one place share connections and one outbox."""

    store: Store
    clients: int = 0


_servers: dict[tuple[Any, ...], _Shared] = {}
_servers_lock = threading.Lock()


class _Secrets(NamedTuple):
    """What a server is told with every request, in a form that shows nothing of it."""

    api_key: SecretStr | None
    headers: frozenset[tuple[str, SecretStr]]

    @classmethod
    def of(
        cls, api_key: str | None, headers: Mapping[str, str] | None, *, alone: bool
    ) -> "_Secrets":
        """Those given, or those of the environment if no client brings its own."""
        from phoenix_nb.stores.phoenix.keys import parse_headers

        environment = os.environ if alone else {}
        key = api_key or environment.get("PHOENIX_API_KEY")
        if headers is None:
            headers = parse_headers(environment.get("PHOENIX_CLIENT_HEADERS", ""))
        hidden = frozenset((name, SecretStr(value)) for name, value in headers.items())
        return cls(SecretStr(key) if key else None, hidden)


_NONE = _Secrets(None, frozenset())


def _open_store(
    address: SecretStr,
    secrets: _Secrets,
    path: str | os.PathLike[str] | None,
    http_client: "httpx.Client | None",
) -> Store:
    """Open the embedded store, or a server's."""
    if not address:
        return SqliteStore(None if path is None else Path(path))
    from phoenix_nb.stores.phoenix import PhoenixStore
    from phoenix_nb.stores.sqlite import resolve_file

    home = resolve_file(None if path is None else os.fspath(path))
    place = (address, secrets, home, http_client)
    with _servers_lock:
        if place not in _servers:
            _servers[place] = _Shared(
                PhoenixStore(
                    address,
                    api_key=secrets.api_key,
                    headers=dict(secrets.headers),
                    path=path,
                    client=http_client,
                )
            )
        _servers[place].clients += 1
        return _servers[place].store


def _let_go(store: Store) -> bool:
    """Whether nobody else uses a store, so that it is to be closed."""
    with _servers_lock:
        for place, shared in _servers.items():
            if shared.store is store:
                shared.clients -= 1
                if shared.clients:
                    return False
                del _servers[place]
                return True
        return True


def _address_of(http_client: "httpx.Client") -> SecretStr:
    """Where a client of the user's sends its requests."""
    from phoenix_nb.stores.phoenix.keys import address_of

    address = SecretStr(address_of(http_client).rstrip("/"))
    if not address:
        raise UsageError("http_client has no base_url; give it the server's, or pass base_url=.")
    return address


def _address_from_environment() -> str:
    named = (os.environ.get(variable, "") for variable in _ADDRESS_VARIABLES)
    return next(filter(None, named), "").rstrip("/")


def _home_of(experiment: RanExperiment | str) -> Path:
    """Find the embedded store that an experiment came from, whatever server the environment names."""
    from phoenix_nb.stores.sqlite import resolve_file

    location = "" if isinstance(experiment, str) else experiment.location
    return Path(location) if location and Path(location).exists() else resolve_file(None)


def _experiment_id(experiment: RanExperiment | str) -> str:
    return experiment if isinstance(experiment, str) else experiment.experiment_id
