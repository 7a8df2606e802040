"""Datasets on a server: which version holds these examples, and what the server calls each of them."""

import logging
import threading
from collections.abc import Collection
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal

from phoenix_nb.errors import (
    ConflictError,
    NotFoundError,
    StoreError,
    StoreUnavailableError,
    UsageError,
)
from phoenix_nb.model import DatasetRecord, DatasetSummaryRecord, DatasetVersionRecord
from phoenix_nb.stores import wire
from phoenix_nb.stores.phoenix.refusals import (
    NonsenseError,
    Refusal,
    ServerFailedError,
    ServerNotFoundError,
)
from phoenix_nb.stores.phoenix.rest import RestClient
from phoenix_nb.stores.wire.answers import DatasetItem, VersionItem

if TYPE_CHECKING:
    from datetime import datetime

_log = logging.getLogger(__name__)
_SEARCHED = 10
"""Versions that are compared before another one is made."""


class Datasets:
    """Finds, reads and uploads datasets; remembers the ids of examples by version. Thread-safe."""

    def __init__(self, rest: RestClient) -> None:
        self._rest = rest
        self._lock = threading.Lock()
        self._saving = threading.Lock()
        self._nodes: dict[str, dict[str, str]] = {}
        self._changed: dict[str, dict[str, datetime | None]] = {}
        self._names: dict[str, str] = {}

    def name(self, dataset_id: str) -> str:
        """A dataset's name."""
        if dataset_id not in self._names:
            self._names[dataset_id] = str(self._rest.dataset(dataset_id)["name"])
        return self._names[dataset_id]

    def nodes(self, dataset_id: str, version_id: str) -> dict[str, str]:
        """By example id, what runs on a version's examples are filed under."""
        with self._lock:
            if version_id not in self._nodes:
                self._remember(version_id, self._rest.examples(dataset_id, version_id)[1])
            return self._nodes[version_id]

    def inputs(self, dataset_id: str, version_id: str) -> dict[str, Any]:
        """By example id, what tasks are given."""
        _, held = self._rest.examples(dataset_id, version_id)
        return {h.example.id: h.example.input for h in held}

    def forget(self) -> None:
        """Drop what is remembered: the server may not be the one it was."""
        with self._lock:
            self._nodes.clear()
            self._changed.clear()
            self._names.clear()

    def ensure(self, dataset: DatasetRecord) -> DatasetRecord:
        """The version on the server that holds these examples, which is made if there is none.

        Another version of a dataset of this name is never changed: a new one is put on top.
        """
        with self._saving:
            return self._ensure(dataset)

    def upload(
        self, dataset: DatasetRecord, unnamed: Collection[str], *, append: bool
    ) -> DatasetRecord:
        """Upload examples that the server names itself, and read the version that holds them.

        Args:
            dataset: A name and examples.
            unnamed: The ids of examples that nobody has named.
            append: Whether the version also holds the examples of the one before.
        """
        with self._saving:
            dataset_id, version_id = self._rest.upload(
                dataset, "append" if append else "update", unnamed
            )
        return self.load(dataset_id=dataset_id, name=None, version_id=version_id, splits=())

    def _ensure(self, dataset: DatasetRecord, *, again: bool = True) -> DatasetRecord:
        existing = self._rest.find_dataset(dataset.name)
        if existing is not None and (version_id := self._same(dataset, existing["id"])):
            return self._stored(dataset, existing["id"], version_id)
        action: Literal["create", "update"] = "create" if existing is None else "update"
        try:
            created = self._rest.upload(dataset, action)
        except (ConflictError, ServerFailedError, StoreUnavailableError, NonsenseError):
            # Someone else was faster, which PostgreSQL's server breaks over, or an answer was lost: an
            # upload is not repeated before it is known that it came to nothing.
            if not again:
                raise
        else:
            return self._stored(dataset, *created)
        return self._ensure(dataset, again=False)

    def load(
        self,
        *,
        dataset_id: str | None,
        name: str | None,
        version_id: str | None,
        splits: Collection[str],
    ) -> DatasetRecord:
        """Read a version, the latest unless named.

        Raises:
            NotFoundError: If there is no such dataset, version or split.
        """
        item = self._find(dataset_id=dataset_id, name=name, version_id=version_id)
        item_of_version = self._version(item, version_id)
        version, held = self._rest.examples(item["id"], item_of_version["version_id"], splits)
        if not splits:
            with self._lock:
                self._remember(version, held)
        dataset = wire.dataset_in(item, item_of_version, (h.example for h in held))
        return dataset.model_copy(update={"splits": tuple(sorted(splits))})

    def versions(self, dataset_id: str) -> list[DatasetVersionRecord]:
        """Every version of a dataset, newest first.

        Raises:
            NotFoundError: If there is no such dataset.
        """
        self._rest.dataset(dataset_id)
        return [wire.version_in(item) for item in self._rest.versions(dataset_id)]

    def summaries(self) -> list[DatasetSummaryRecord]:
        """Every dataset, newest first."""
        return [
            wire.dataset_summary_in(item, version["version_id"])
            for item in self._rest.datasets()
            for version in islice(self._rest.versions(item["id"]), 1)
        ]

    def _find(
        self, *, dataset_id: str | None, name: str | None, version_id: str | None
    ) -> DatasetItem:
        if dataset_id is not None:
            return self._rest.dataset(dataset_id)
        if name is not None:
            found = self._rest.find_dataset(name)
            wanted = f"dataset named {name!r}"
        elif version_id is not None:
            found = next((d for d in self._rest.datasets() if self._has(d, version_id)), None)
            wanted = f"dataset version {version_id!r}"
        else:
            raise UsageError("Which dataset? Give its id, its name or a version's id.")
        if found is None:
            raise NotFoundError(
                f"Dataset not found: the Phoenix server at {self._rest.base_url} has no {wanted}. "
                "See what is there with list_datasets()."
            )
        return found

    def _has(self, item: DatasetItem, version_id: str) -> bool:
        return any(v["version_id"] == version_id for v in self._rest.versions(item["id"]))

    def _version(self, item: DatasetItem, version_id: str | None) -> VersionItem:
        versions = self._rest.versions(item["id"])
        found = next((v for v in versions if version_id in {None, v["version_id"]}), None)
        if found is None:
            message = (
                f"The dataset {item['name']!r} has no version {version_id!r}. Leave the version out "
                "for the latest one."
            )
            asked = f"{self._rest.base_url}/v1/datasets/{item['id']}/versions"
            raise ServerNotFoundError(message, Refusal("GET", asked, 404, message))
        return found

    def _same(self, dataset: DatasetRecord, dataset_id: str) -> str | None:
        """A version with the same content, the one named in the record first."""
        wanted = wire.content(dataset.examples)
        recent = [str(v["version_id"]) for v in islice(self._rest.versions(dataset_id), _SEARCHED)]
        named = [v for v in recent if v == dataset.version_id]
        for version_id in [*named, *(v for v in recent if v not in named)]:
            _, held = self._rest.examples(dataset_id, version_id)
            if wire.content(h.example for h in held) == wanted:
                with self._lock:
                    self._remember(version_id, held)
                return version_id
        return None

    def _stored(self, dataset: DatasetRecord, dataset_id: str, version_id: str) -> DatasetRecord:
        """The record under the server's ids, with the caller's examples in the caller's order."""
        nodes = self.nodes(dataset_id, version_id)
        missing = [e.id for e in dataset.examples if wire.text(e.id) not in nodes]
        if missing and len(missing) == len(nodes):
            _log.warning(
                "The Phoenix server at %s is too old to keep the ids of examples, so those of %r have its "
                "own. Upgrade it with `pip install -U arize-phoenix`.",
                self._rest.base_url,
                dataset.name,
            )
            return self.load(dataset_id=dataset_id, name=None, version_id=version_id, splits=())
        if missing:
            raise StoreError(
                f"The Phoenix server at {self._rest.base_url} did not keep the ids of the examples "
                f"(such as {missing[0]!r}). Upgrade it with `pip install -U arize-phoenix`."
            )
        item = self._rest.dataset(dataset_id)
        if item["name"] != wire.text(dataset.name):
            raise StoreError(
                f"The Phoenix server at {self._rest.base_url} gave the id of another dataset for "
                f"{dataset.name!r}. See what its own log says; nothing has been run."
            )
        found = self._version(item, version_id)
        changed = self._changed[version_id]
        examples = (
            e.model_copy(
                update={
                    "node_id": nodes.get(wire.text(e.id)),
                    "updated_at": changed.get(wire.text(e.id)),
                }
            )
            for e in dataset.examples
        )
        return wire.dataset_in(item, found, examples).model_copy(
            update={"metadata": dataset.metadata}
        )

    def _remember(self, version_id: str, held: list[wire.Held]) -> None:
        self._nodes[version_id] = {h.example.id: h.node_id for h in held}
        self._changed[version_id] = {h.example.id: h.example.updated_at for h in held}
