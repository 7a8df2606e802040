"""Which store, under which key: what every verb works through."""

import asyncio
import json
import os
from collections.abc import Callable, Coroutine, Mapping
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, Self, TypeVar

from phoenix_nb.core.ports import Store, Tracer
from phoenix_nb.dataset import Dataset
from phoenix_nb.errors import DatasetError, UsageError
from phoenix_nb.model import DatasetSummary
from phoenix_nb.stores.sqlite import SqliteStore

if TYPE_CHECKING:
    from phoenix_nb.verbs import AsyncExperiments, Experiments

P = ParamSpec("P")
T = TypeVar("T")

_ADDRESS_VARIABLES = ("PHOENIX_ENDPOINT", "PHOENIX_COLLECTOR_ENDPOINT", "PHOENIX_BASE_URL")


class Client:
    """A place for data sets and experiments: the embedded store, or a Phoenix server.

    Args:
        base_url: A Phoenix server's address. By default the one in `PHOENIX_ENDPOINT`,
            `PHOENIX_COLLECTOR_ENDPOINT` or `PHOENIX_BASE_URL`; with none, results are kept in the
            embedded store.
        api_key: The server's key; by default `PHOENIX_API_KEY`.
        headers: Headers for every request to the server; by default `PHOENIX_CLIENT_HEADERS`.
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
        path: str | os.PathLike[str] | None = None,
    ) -> None:
        address = base_url or (None if path is not None else _address_from_environment())
        self.base_url = address.rstrip("/") if address else None
        self._store = _open_store(self.base_url, api_key, headers, path)

    @property
    def store(self) -> Store:
        """Where everything is kept."""
        return self._store

    @property
    def datasets(self) -> "Datasets":
        """Data sets: create, get, list."""
        return Datasets(self._store)

    @property
    def experiments(self) -> "Experiments":
        """Experiments: run, evaluate, resume, get, list."""
        from phoenix_nb.verbs import Experiments

        return Experiments(self)

    def experiment_url(self, experiment_id: str, dataset_id: str) -> str | None:
        """The experiment's page on the Phoenix server; None for the embedded store."""
        if self.base_url is None:
            return None
        return f"{self.base_url}/datasets/{dataset_id}/compare?experimentId={experiment_id}"

    @property
    def tracer(self) -> Tracer:
        """Makes the traces of runs; see `phoenix_nb.tracing`."""
        from phoenix_nb.tracing import RunTracer

        return RunTracer(lone=False)  # the outbox makes lone spans, when it delivers

    def close(self) -> None:
        """Release files and connections; the client must not be used afterwards."""
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
    def datasets(self) -> "AsyncDatasets":  # type: ignore[override]
        """Data sets: create, get, list."""
        return AsyncDatasets(self._store)

    @property
    def experiments(self) -> "AsyncExperiments":  # type: ignore[override]
        """Experiments: run, evaluate, resume, get, list."""
        from phoenix_nb.verbs import AsyncExperiments

        return AsyncExperiments(self)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc: object) -> None:
        await asyncio.to_thread(self.close)


class Datasets:
    """The data sets of a client, under Phoenix's names."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def create_dataset(
        self,
        *,
        name: str,
        dataframe: Any = None,
        csv_file_path: str | os.PathLike[str] | None = None,
        examples: Any = None,
        inputs: Any = None,
        outputs: Any = None,
        metadata: Any = None,
        input_keys: Any = (),
        output_keys: Any = (),
        metadata_keys: Any = (),
        id_key: str | None = None,
        split_key: str | None = None,
        dataset_description: str | None = None,
        **unused: Any,
    ) -> Dataset:
        """Make a data set from a DataFrame, a CSV file or records, and keep it.

        A name that exists already gets a new version if the content differs; the same content is
        the same version.

        Raises:
            DatasetError: If the rows, columns or ids given do not make a data set.
            StoreError: If it cannot be kept.
        """
        given = {"dataframe": dataframe, "csv_file_path": csv_file_path, "examples": examples}
        given["inputs"] = inputs
        sources = [key for key, value in given.items() if value is not None]
        if len(sources) != 1:
            raise DatasetError(
                f"create_dataset was given {', '.join(sources) or 'no rows'}; pass exactly one of "
                f"{', '.join(given)}."
            )
        keys = {
            "input_keys": input_keys,
            "output_keys": output_keys,
            "metadata_keys": metadata_keys,
            "id_key": id_key or unused.pop("example_id_key", None),
            "split_key": split_key,
            "name": name,
            "description": dataset_description,
        }
        unused.pop("timeout", None)
        if unused:
            raise UsageError(
                f"create_dataset does not know {', '.join(unused)}; see help(create_dataset)."
            )
        if dataframe is not None:
            made = Dataset.from_dataframe(dataframe, **keys)
        elif csv_file_path is not None:
            made = Dataset.from_csv(csv_file_path, **keys)
        elif examples is not None:
            made = Dataset.from_records(examples, **keys)
        else:
            made = Dataset.from_records(
                inputs=inputs,
                outputs=outputs,
                metadata=metadata,
                name=name,
                description=dataset_description,
            )
        return Dataset(self._store.save_dataset(made.record))

    def get_dataset(
        self,
        *,
        dataset: "str | Dataset | Mapping[str, Any]",
        version_id: str | None = None,
        splits: Any = (),
        **unused: Any,
    ) -> Dataset:
        """Read a data set by id or name: the latest version, unless named.

        Args:
            dataset: Its id, its name, or a `Dataset` whose stored version is wanted.
            version_id: The version; the latest by default.
            splits: Only examples of these splits.
            unused: `timeout`, which Phoenix's client knows; stores have timeouts of their own.

        Raises:
            NotFoundError: If there is no such data set, version or split.
        """
        unused.pop("timeout", None)
        if unused:
            raise UsageError(
                f"get_dataset does not know {', '.join(unused)}; see help(get_dataset)."
            )
        splits = (splits,) if isinstance(splits, str) else tuple(splits or ())
        wanted = dataset if isinstance(dataset, str) else _id_of(dataset)
        known = {one.id for one in self._store.list_datasets()}
        by = {"dataset_id": wanted} if wanted in known else {"name": wanted}
        return Dataset(self._store.load_dataset(**by, version_id=version_id, splits=splits))

    def list(self) -> list[DatasetSummary]:
        """Every data set, newest first."""
        return self._store.list_datasets()


def _id_of(dataset: Any) -> str:
    if isinstance(dataset, Mapping):
        return str(dataset["id"])
    return str(dataset.id)


def _awaitable(method: Callable[P, T]) -> Callable[P, Coroutine[Any, Any, T]]:
    """Make a coroutine function of a blocking one."""

    @wraps(method)
    async def awaitable(*args: P.args, **kwargs: P.kwargs) -> T:
        return await asyncio.to_thread(method, *args, **kwargs)

    return awaitable


class AsyncDatasets:
    """The data sets of an `AsyncClient`, under Phoenix's names: every method a coroutine function."""

    def __init__(self, store: Store) -> None:
        blocking = Datasets(store)
        self.create_dataset = _awaitable(blocking.create_dataset)
        self.get_dataset = _awaitable(blocking.get_dataset)
        self.list = _awaitable(blocking.list)


def default_client() -> Client:
    """The client that verbs use when none is given: what the environment says at the time of the call."""
    return Client()


def _open_store(
    base_url: str | None,
    api_key: str | None,
    headers: Mapping[str, str] | None,
    path: str | os.PathLike[str] | None,
) -> Store:
    """Open the embedded store, or a server's."""
    if base_url is None:
        return SqliteStore(None if path is None else Path(path))
    from phoenix_nb.stores.phoenix import PhoenixStore

    return PhoenixStore(
        base_url,
        api_key=api_key or os.environ.get("PHOENIX_API_KEY"),
        headers=headers if headers is not None else _headers_from_environment(),
        path=path,
    )


def _address_from_environment() -> str | None:
    for variable in _ADDRESS_VARIABLES:
        if address := os.environ.get(variable):
            return address
    return None


def _headers_from_environment() -> dict[str, str]:
    """Read `PHOENIX_CLIENT_HEADERS`: a JSON object, or `name=value` pairs parted by commas."""
    text = os.environ.get("PHOENIX_CLIENT_HEADERS", "").strip()
    if text.startswith("{"):
        return {str(name): str(value) for name, value in json.loads(text).items()}
    pairs = (pair.partition("=") for pair in text.split(",") if "=" in pair)
    return {name.strip(): value.strip() for name, _, value in pairs}
