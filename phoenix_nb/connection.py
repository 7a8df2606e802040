"""Which store, under which key: what every verb works through."""

import os
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from pydantic import SecretStr

from phoenix_nb.core.ports import Store, Tracer
from phoenix_nb.errors import UsageError
from phoenix_nb.model import ExperimentRecord
from phoenix_nb.stores.shared.phoenix_settings import PhoenixSettings, phoenix_settings
from phoenix_nb.stores.sqlite import SqliteStore, resolve_file
from phoenix_nb.tracing import RunTracer

if TYPE_CHECKING:
    import httpx

    from phoenix_nb.stores.phoenix import PhoenixStore

__all__ = ["Connection"]


class Connection:
    """A store and, where it is a Phoenix server, the address and the credentials to reach it.

    `Client` and `AsyncClient` are connections with verbs; their documentation says what the arguments mean.
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
        settings = PhoenixSettings()
        if http_client is not None:
            address = address or _address_of(http_client)
        elif address or path is None:
            settings = phoenix_settings(os.environ, Path(), address)
            address = settings.address
        secrets = _Secrets.of(api_key, headers, settings) if address else _NONE
        del base_url, api_key, headers  # what shows this frame in a traceback must not show them
        if settings.problem:
            raise UsageError(settings.problem)
        self._store = _open_store(address, secrets, path, http_client)
        self.base_url: str | None = self._store.location if address else None
        self._closed = False
        self.logged_runs: dict[str, str] = {}
        """By the id of a run that was recorded by `log_run`, its experiment's."""

    @classmethod
    def from_environment(cls) -> Self:
        """Connect to what the environment names at this moment: what verbs use when no client is given."""
        return cls()

    @staticmethod
    def of(client: "Connection | None") -> "Connection":
        """What a verb uses: the client that it was given, else what the environment names at this moment.

        Raises:
            UsageError: If it was given something else.
        """
        given: Any = client
        if given is None:
            return Connection.from_environment()
        if not isinstance(given, Connection):
            kind = given if isinstance(given, type) else type(given)
            raise UsageError(
                f"client= takes a client of phoenix_nb, and this is {kind.__module__}.{kind.__qualname__}; "
                "pass phoenix_nb.Client(...), with the address of a server if results go to one."
            )
        return given

    @property
    def store(self) -> Store:
        """The store that everything is read from and written to."""
        return self._store

    def experiment_url(self, experiment: ExperimentRecord) -> str | None:
        """The experiment's page on the Phoenix server; None for the embedded store."""
        url = getattr(self._store, "experiment_url", None)
        return str(url(experiment)) if url else None

    @property
    def server(self) -> "PhoenixStore":
        """The Phoenix server behind this connection.

        Raises:
            UsageError: If results go to a file and there is no server.
        """
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


@dataclass(slots=True)
class _Shared:
    """A server in use: clients of one place share connections and one outbox."""

    store: Store
    clients: int = 0


_servers: dict[tuple[object, ...], _Shared] = {}
_servers_lock = threading.Lock()


class _Secrets(NamedTuple):
    """What a server gets with every request, in a form that shows nothing of it."""

    api_key: SecretStr | None
    headers: frozenset[tuple[str, SecretStr]]

    @classmethod
    def of(
        cls, api_key: str | None, headers: Mapping[str, str] | None, settings: PhoenixSettings
    ) -> "_Secrets":
        """Those given, before those of the environment."""
        from phoenix_nb.stores.phoenix.credentials import parse_headers

        given: Any = api_key
        if given is not None and not isinstance(given, str):
            raise UsageError(
                f"api_key is of type {type(given).__name__}; pass the key as text, or leave it out."
            )
        named_as: Any = {} if headers is None else headers
        if not (
            isinstance(named_as, Mapping)
            and all(isinstance(each, str) for pair in named_as.items() for each in pair)
        ):
            raise UsageError(
                "headers are not a dict of texts; pass one such as {'x-team': 'search'}, or leave it out."
            )
        key = SecretStr(api_key) if api_key else settings.api_key
        named = parse_headers(settings.headers.get_secret_value()) | {
            name.lower(): value for name, value in (headers or {}).items()
        }
        hidden = frozenset((name, SecretStr(value)) for name, value in named.items())
        return cls(key or None, hidden)


_NONE = _Secrets(None, frozenset())


def _open_store(
    address: SecretStr,
    secrets: _Secrets,
    path: str | os.PathLike[str] | None,
    http_client: "httpx.Client | None",
) -> Store:
    """Open the embedded store, or a server's."""
    if not address:
        return SqliteStore(path)
    from phoenix_nb.stores.phoenix import PhoenixStore

    home = resolve_file(path)
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
    """Whether nobody else uses a store, so that it must be closed."""
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
    from phoenix_nb.stores.phoenix.credentials import address_of

    address = SecretStr(address_of(http_client).rstrip("/"))
    if not address:
        raise UsageError("http_client has no base_url; give it the server's, or pass base_url=.")
    return address
