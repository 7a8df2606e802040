"""The Phoenix server's REST interface, as methods."""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple
from urllib.parse import quote

from phoenix_nb.errors import ConflictError, NotFoundError, StoreUnavailableError, UsageError
from phoenix_nb.model import DatasetRecord, ExperimentRecord, Span
from phoenix_nb.stores import wire
from phoenix_nb.stores.phoenix.transport import RefusedError, Transport, UnsupportedError

Json = dict[str, Any]

# The server needs 14 s for 5,000 examples and 46 s for 20,000 (measured under load).
_UPLOAD_S = 900.0
_EXPORT_S = 300.0
_UNKNOWN_ACTION = re.compile(r"Invalid dat[ae]set action")
_RUN_ID = re.compile(r"Experiment run (\S+) already exists")


class Posted(NamedTuple):
    """A run as the server holds it."""

    id: str
    accepted: bool
    """False if it already held a successful run of this example and repetition, and keeps that."""


class RestClient:
    """Every endpoint that experiments need. Thread-safe; each method blocks until the server answers.

    Errors are those of `phoenix_nb.errors`: `AuthenticationError`, `NotFoundError`, `ConflictError`,
    `StoreUnavailableError` if the server cannot be reached, other `StoreError`s if it refuses.

    Args:
        transport: Carries the requests.
        page: How many items of a long list are asked for at a time.
    """

    def __init__(self, transport: Transport, *, page: int = 1000) -> None:
        self._http = transport
        self._page = page

    @property
    def base_url(self) -> str:
        """The server's address."""
        return self._http.base_url

    def server_version(self) -> str:
        """What the server calls itself, such as "20.26.1". Needs no key."""
        answer = self._http.send("GET", "/arize_phoenix_version", plain=True)
        version = answer.headers.get("x-phoenix-server-version") or answer.text.strip()
        if not re.fullmatch(r"\d[\w.+-]*", version):
            raise UnsupportedError(
                f"What answers at {self.base_url} is no Phoenix server, or one too old to tell its "
                "version. Correct the address, or upgrade with `pip install -U arize-phoenix`."
            )
        return str(version)

    def check(self) -> None:
        """Find out whether the server is there and takes the key, before anything is paid for."""
        self._http.get("/v1/datasets", {"limit": 1})

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    # data sets

    def datasets(self) -> Iterator[Json]:
        """Every data set, newest first."""
        return self._http.pages("/v1/datasets", {"limit": min(self._page, 100)})

    def dataset(self, dataset_id: str) -> Json:
        """One data set, by id."""
        try:
            return _data(self._http.get(f"/v1/datasets/{_part(dataset_id)}"))
        except (RefusedError, UnsupportedError):
            raise self._no_such("data set", dataset_id) from None

    def find_dataset(self, name: str) -> Json | None:
        """The data set of this very name, or None."""
        found = self._http.pages("/v1/datasets", {"name": name, "limit": min(self._page, 100)})
        return next((item for item in found if item["name"] == name), None)

    def versions(self, dataset_id: str) -> Iterator[Json]:
        """Its versions, newest first."""
        return self._http.pages(
            f"/v1/datasets/{_part(dataset_id)}/versions", {"limit": min(self._page, 100)}
        )

    def examples(
        self, dataset_id: str, version_id: str | None = None, splits: Collection[str] = ()
    ) -> tuple[str, list[wire.Held]]:
        """The examples of a version (the latest unless named) in any of the splits, and its id."""
        params: Json = {"version_id": version_id} if version_id else {}
        if splits:
            params["split"] = sorted(splits)
        try:
            data = _data(
                self._http.get(
                    f"/v1/datasets/{_part(dataset_id)}/examples", params, timeout=_EXPORT_S
                )
            )
        except (RefusedError, UnsupportedError):
            raise self._no_such("data set version", version_id or dataset_id) from None
        version, items = str(data["version_id"]), data["examples"]
        names = self._splits_by_node(dataset_id, version) if items else {}
        return version, [
            wire.example_in(item, names.get(str(item.get("node_id") or item["id"]), ()))
            for item in items
        ]

    def upload(
        self, dataset: DatasetRecord, action: Literal["create", "update"]
    ) -> tuple[str, str]:
        """Make a data set or its next version, and return both ids.

        Raises:
            ConflictError: If one of this name is to be created and exists.
        """
        try:
            answer = self._http.post(
                "/v1/datasets/upload",
                wire.upload_out(dataset, action),
                params={"sync": "true"},
                timeout=_UPLOAD_S,
            )
        except RefusedError as error:
            if _UNKNOWN_ACTION.search(error.body):
                raise UnsupportedError(
                    f"The Phoenix server at {self.base_url} is too old to make a new version of a data "
                    f"set, and has one named {dataset.name!r} already. Give this one another name, or "
                    "upgrade the server with `pip install -U arize-phoenix`."
                ) from None
            raise
        if answer is None:  # an old server that only queues
            raise UnsupportedError(
                f"The Phoenix server at {self.base_url} did not say which version it made. Upgrade it "
                "with `pip install -U arize-phoenix`."
            )
        data = _data(answer)
        found = self.find_dataset(dataset.name) if "version_id" not in data else None
        if found is not None:
            return str(found["id"]), str(next(self.versions(found["id"]))["version_id"])
        return str(data["dataset_id"]), str(data["version_id"])

    def splits(self, dataset_id: str) -> list[str]:
        """The names of its splits."""
        return [
            item["name"] for item in self._http.pages(f"/v1/datasets/{_part(dataset_id)}/splits")
        ]

    def delete_dataset(self, dataset_id: str) -> None:
        """Delete a data set, its versions and its experiments."""
        self._http.send("DELETE", f"/v1/datasets/{_part(dataset_id)}")

    # experiments

    def create_experiment(self, record: ExperimentRecord) -> Json:
        """Make an experiment, once, even if the answer to the first request is lost.

        Raises:
            UsageError: If `repetitions` is less than 1: a server stores that and can then no longer
                list the data set's experiments.
        """
        if record.repetitions < 1:
            raise UsageError(f"repetitions={record.repetitions} runs nothing; pass 1 or more.")
        path, body = (
            f"/v1/datasets/{_part(record.dataset_id)}/experiments",
            wire.experiment_out(record),
        )
        try:
            return _data(self._http.post(path, body, retries=0))
        except StoreUnavailableError:
            self.check()  # raises if it is still away
            made = self._http.page(path, {"limit": 20}).items
            again = next((e for e in made if wire.created_as(e) == record.id), None)
            return again if again is not None else _data(self._http.post(path, body, retries=0))

    def experiment(self, experiment_id: str) -> Json:
        """One experiment, with the counts of its runs."""
        try:
            return _data(self._http.get(f"/v1/experiments/{_part(experiment_id)}"))
        except (RefusedError, UnsupportedError):
            raise self._no_such("experiment", experiment_id) from None

    def experiments(self, dataset_id: str) -> Iterator[Json]:
        """The experiments on a data set, newest first."""
        return self._http.pages(
            f"/v1/datasets/{_part(dataset_id)}/experiments", {"limit": min(self._page, 100)}
        )

    def delete_experiment(self, experiment_id: str, *, delete_project: bool = True) -> None:
        """Delete an experiment, and the project that holds its traces."""
        self._http.send(
            "DELETE",
            f"/v1/experiments/{_part(experiment_id)}",
            params={"delete_project": str(delete_project).lower()},
        )

    # runs and evaluations

    def post_run(self, experiment_id: str, body: Mapping[str, Any]) -> Posted:
        """Record a run. A failed one is replaced in place by a later one; a successful one stays."""
        try:
            answer = self._http.post(
                f"/v1/experiments/{_part(experiment_id)}/runs", body, retries=1
            )
        except ConflictError as error:
            if found := _RUN_ID.search(str(error)):
                return Posted(found[1], accepted=False)
            raise
        return Posted(str(_data(answer)["id"]), accepted=True)

    def runs(self, experiment_id: str) -> list[Json]:
        """Every run, in the order in which they were first recorded."""
        path = f"/v1/experiments/{_part(experiment_id)}/runs"
        return list(self._http.pages(path, {"limit": self._page}))[::-1]

    def incomplete_runs(self, experiment_id: str) -> Iterator[Json]:
        """Examples with the repetitions that are missing or have failed."""
        path = f"/v1/experiments/{_part(experiment_id)}/incomplete-runs"
        return self._http.pages(path, {"limit": self._page})

    def post_evaluation(self, run_id: str, body: Mapping[str, Any]) -> str:
        """Record a verdict on a run, in place of an earlier one of its name; returns its id."""
        answer = self._http.post(
            "/v1/experiment_evaluations", {**body, "experiment_run_id": run_id}, retries=1
        )
        return str(_data(answer)["id"])

    def incomplete_evaluations(self, experiment_id: str, names: Sequence[str]) -> Iterator[Json]:
        """Successful runs with the names among `names` that they lack or that have failed.

        Raises:
            UsageError: If there is no name to ask for.
        """
        if not names:
            raise UsageError("No evaluation is asked for; name at least one.")
        path = f"/v1/experiments/{_part(experiment_id)}/incomplete-evaluations"
        return self._http.pages(path, {"evaluation_name": list(names), "limit": self._page})

    def export(self, experiment_id: str) -> list[Json]:
        """Every run with its evaluations, ordered by example; empty if there is none."""
        try:
            path = f"/v1/experiments/{_part(experiment_id)}/json"
            return list(self._http.get(path, timeout=_EXPORT_S))
        except NotFoundError:
            self.experiment(experiment_id)  # raises if it is the experiment that is missing
            return []

    def ask(self, query: str, variables: Mapping[str, Any]) -> Json:
        """Put a question in the server's query language; returns the answer's data."""
        return _data(self._http.post("/graphql", {"query": query, "variables": dict(variables)}))

    # spans

    def post_spans(self, project: str, spans: Sequence[Span]) -> int:
        """Send spans to a project, which is made if need be; those it already has are passed over.

        They are queued: a server shows them some seconds later. Returns how many were new.
        """
        left = list(spans)
        while left:
            body = {"data": [wire.span_out(span) for span in left]}
            try:
                self._http.post(f"/v1/projects/{_part(project)}/spans", body, retries=1)
            except RefusedError as error:
                known = _known_spans(error.body)
                if not known & {span.span_id for span in left}:
                    raise
                left = [span for span in left if span.span_id not in known]
            else:
                break
        return len(left)

    def spans(self, project: str) -> Iterator[Json]:
        """Every span of a project, newest first."""
        return self._http.pages(f"/v1/projects/{_part(project)}/spans", {"limit": self._page})

    def _splits_by_node(self, dataset_id: str, version_id: str) -> dict[str, tuple[str, ...]]:
        """Which splits each example is in: only an export tells."""
        path = f"/v1/datasets/{_part(dataset_id)}/jsonl"
        try:
            if not self.splits(dataset_id):
                return {}
            answer = self._http.send(
                "GET", path, params={"version_id": version_id}, timeout=_EXPORT_S
            )
        except (UnsupportedError, NotFoundError):
            return {}
        lines = (wire.decode(line) for line in answer.text.split("\n") if line)
        return {str(line.get("node_id")): tuple(line.get("splits") or ()) for line in lines}

    def _no_such(self, what: str, name: str) -> NotFoundError:
        return NotFoundError(
            f"The Phoenix server at {self.base_url} has no {what} {name!r}. See what is there with "
            "list_datasets() and list_experiments()."
        )


def _data(answer: Any) -> Json:
    data: Json = answer["data"]
    return data


def _part(name: str) -> str:
    """A name as one part of a path."""
    return quote(name, safe="=", errors="replace")


def _known_spans(body: str) -> set[str]:
    """Which spans a server says it has already, out of its refusal of all."""
    try:
        said = json.loads(body)
        return {item["span_id"] for item in said["duplicate_spans"]}
    except (ValueError, KeyError, TypeError):
        return set()
