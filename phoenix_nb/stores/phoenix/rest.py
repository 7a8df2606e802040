"""The Phoenix server's REST interface, as methods."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar
from urllib.parse import quote

from phoenix_nb.errors import (
    ConflictError,
    NotFoundError,
    StoreError,
    StoreUnavailableError,
    UsageError,
)
from phoenix_nb.model import DatasetRecord, ExperimentRecord, Span
from phoenix_nb.stores import wire
from phoenix_nb.stores.phoenix.refusals import (
    NonsenseError,
    RefusedError,
    ServerNotFoundError,
    UnsupportedError,
)
from phoenix_nb.stores.phoenix.transport import Transport
from phoenix_nb.stores.wire import answers

Json = dict[str, Any]
T = TypeVar("T")

# The server needs 14 s for 5,000 examples and 46 s for 20,000 (measured under load).
_UPLOAD_S = 900.0
_EXPORT_S = 300.0
_UNKNOWN_ACTION = re.compile(r"Invalid dat[ae]set action")
_MALFORMED = 422
_RUN_ID = re.compile(r"Experiment run (\S{1,1000}) already exists")


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

    def check(self) -> None:
        """Check that the server answers and accepts the key, before anything is paid for."""
        self._http.get("/v1/datasets", answers.DATASETS, {"limit": 1})

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    # datasets

    def datasets(self, name: str | None = None) -> Iterator[answers.DatasetItem]:
        """Every dataset, newest first; with a name, those that are called so."""
        params: Json = {"limit": min(self._page, 100)} | (
            {"name": name} if name is not None else {}
        )
        return self._http.pages("/v1/datasets", answers.DATASETS, params, key=itemgetter("id"))

    def dataset(self, dataset_id: str) -> answers.DatasetItem:
        """One dataset, by id."""
        path = f"/v1/datasets/{_part(dataset_id)}"
        try:
            item = self._http.get(path, answers.DATASET)["data"]
        except (RefusedError, UnsupportedError) as error:
            raise self._absent(error, "dataset", dataset_id) from None
        return self._own(path, item, item["id"] == dataset_id)

    def find_dataset(self, name: str) -> answers.DatasetItem | None:
        """The dataset of this very name, or None."""
        return next((item for item in self.datasets(name) if item["name"] == name), None)

    def versions(self, dataset_id: str) -> Iterator[answers.VersionItem]:
        """Its versions, newest first."""
        return self._http.pages(
            f"/v1/datasets/{_part(dataset_id)}/versions",
            answers.VERSIONS,
            {"limit": min(self._page, 100)},
            key=itemgetter("version_id"),
        )

    def examples(
        self, dataset_id: str, version_id: str | None = None, splits: Collection[str] = ()
    ) -> tuple[str, list[wire.Held]]:
        """The examples of a version (the latest unless named) in any of the splits, and its id."""
        params: Json = {"version_id": version_id} if version_id else {}
        if splits:
            params["split"] = sorted(splits)
        path = f"/v1/datasets/{_part(dataset_id)}/examples"
        try:
            data = self._http.get(path, answers.EXAMPLES, params, timeout=_EXPORT_S)["data"]
        except (RefusedError, UnsupportedError) as error:
            raise self._absent(error, "dataset version", version_id or dataset_id) from None
        self._own(path, data, data.get("dataset_id") in {None, dataset_id})
        self._own(path, data, version_id in {None, data["version_id"]})
        version, items = data["version_id"], data["examples"]
        names = self._splits_by_node(dataset_id, version) if items else {}
        held = [
            wire.example_in(item, names.get(item.get("node_id") or item["id"], ()))
            for item in items
        ]
        if len({item.example.id for item in held}) < len(held):
            raise self._http.nonsense("GET", path, "two examples of one id")
        return version, held

    def upload(
        self, dataset: DatasetRecord, action: wire.UploadAction, unnamed: Collection[str] = ()
    ) -> tuple[str, str]:
        """Create a dataset or its next version; returns both ids. See `wire.upload_out`.

        Raises:
            ConflictError: If one of this name must be created and exists.
        """
        try:
            answer = self._http.post(
                "/v1/datasets/upload",
                wire.upload_out(dataset, action, unnamed),
                answers.UPLOADED,
                params={"sync": "true"},
                timeout=_UPLOAD_S,
            )
        except RefusedError as error:
            if _UNKNOWN_ACTION.search(error.refusal.text):
                raise UnsupportedError(
                    f"The Phoenix server at {self.base_url} is too old to make a new version of a data "
                    f"set, and has one named {dataset.name!r} already. Give this one another name, or "
                    "upgrade the server with `pip install -U arize-phoenix`."
                ) from None
            raise
        if answer is None:  # an old server that only queues
            raise UnsupportedError(
                f"The Phoenix server at {self.base_url} did not return the version that it created. "
                "Upgrade it with `pip install -U arize-phoenix`."
            )
        data = answer["data"]
        changes = [count for name, count in data.items() if name.startswith("num_")]
        # Where nothing changes, it names one of the versions made in the latest second, not always the last.
        is_made = any(changes) or not changes
        if "version_id" in data and is_made:
            return data["dataset_id"], data["version_id"]
        existing = self.find_dataset(dataset.name)
        latest = None if existing is None else next(self.versions(existing["id"]), None)
        if existing is None or latest is None:
            raise self._http.nonsense("POST", "/v1/datasets/upload", "a dataset that is not there")
        return existing["id"], latest["version_id"]

    def splits(self, dataset_id: str) -> list[str]:
        """The names of its splits."""
        path = f"/v1/datasets/{_part(dataset_id)}/splits"
        splits = self._http.pages(path, answers.SPLITS, key=itemgetter("name"))
        return [item["name"] for item in splits]

    # experiments

    def create_experiment(self, record: ExperimentRecord) -> answers.ExperimentItem:
        """Create an experiment, once, even if the answer to the first request is lost.

        Raises:
            UsageError: If `repetitions` is less than 1: a server stores that and can then no longer
                list the dataset's experiments.
        """
        if record.repetitions < 1:
            raise UsageError(f"repetitions={record.repetitions} runs nothing; pass 1 or more.")
        path = f"/v1/datasets/{_part(record.dataset_id)}/experiments"
        try:
            return self._created(path, record)
        except (StoreUnavailableError, NonsenseError):
            self.check()  # raises if it is still away
            made = self._http.page(path, answers.EXPERIMENTS, {"limit": 20}).items
            again = next((e for e in made if wire.created_as(e) == record.id), None)
            return self._created(path, record, again)

    def _created(
        self, path: str, record: ExperimentRecord, made: answers.ExperimentItem | None = None
    ) -> answers.ExperimentItem:
        if made is None:
            made = self._http.post(path, wire.experiment_out(record), answers.EXPERIMENT)["data"]
        version = made.get("dataset_version_id", record.dataset_version_id)  # old servers name none
        ours = made["dataset_id"], version
        return self._own(path, made, ours == (record.dataset_id, record.dataset_version_id))

    def experiment(self, experiment_id: str) -> answers.ExperimentItem:
        """One experiment, with the counts of its runs."""
        path = f"/v1/experiments/{_part(experiment_id)}"
        try:
            item = self._http.get(path, answers.EXPERIMENT)["data"]
        except (RefusedError, UnsupportedError) as error:
            raise self._absent(error, "experiment", experiment_id) from None
        return self._own(path, item, item["id"] == experiment_id and "dataset_version_id" in item)

    def experiments(self, dataset_id: str) -> Iterator[answers.ExperimentItem]:
        """The experiments on a dataset, newest first."""
        path = f"/v1/datasets/{_part(dataset_id)}/experiments"
        params = {"limit": min(self._page, 100)}
        for item in self._http.pages(path, answers.EXPERIMENTS, params, key=itemgetter("id")):
            ours = item["dataset_id"] == dataset_id and "dataset_version_id" in item
            yield self._own(path, item, ours)

    def delete_experiment(self, experiment_id: str, *, delete_project: bool = True) -> None:
        """Delete an experiment, and the project that holds its traces."""
        self._http.send(
            "DELETE",
            f"/v1/experiments/{_part(experiment_id)}",
            params={"delete_project": str(delete_project).lower()},
        )

    def set_metadata(self, experiment_id: str, metadata: Mapping[str, Any]) -> None:
        """Put other metadata in place of an experiment's."""
        path = f"/v1/experiments/{_part(experiment_id)}"
        self._http.send("PATCH", path, body=wire.encode({"metadata": dict(metadata)}))

    # projects

    def project_description(self, project: str) -> str | None:
        """The description of a project."""
        path = f"/v1/projects/{_part(project)}"
        return self._http.get(path, answers.PROJECT)["data"].get("description")

    def project_descriptions(self) -> dict[str, str | None]:
        """By name, the description of every project, those of experiments included."""
        params = {"limit": min(self._page, 100), "include_experiment_projects": "true"}
        projects = self._http.pages(
            "/v1/projects", answers.PROJECTS, params, key=itemgetter("name")
        )
        return {item["name"]: item.get("description") for item in projects}

    def describe_project(self, project: str, text: str) -> None:
        """Put another description in place of a project's."""
        path = f"/v1/projects/{_part(project)}"
        self._http.send("PUT", path, body=wire.encode({"description": text}))

    # runs and evaluations

    def post_run(self, experiment_id: str, body: Mapping[str, Any]) -> Posted:
        """Store a run. A failed one is replaced in place by a later one; a successful one stays."""
        path = f"/v1/experiments/{_part(experiment_id)}/runs"
        try:
            answer = self._http.post(path, body, answers.MADE, retries=1)
        except ConflictError as error:
            if match := _RUN_ID.search(str(error)):
                return Posted(match[1], accepted=False)
            raise
        return Posted(answer["data"]["id"], accepted=True)

    def runs(self, experiment_id: str) -> list[answers.RunItem]:
        """Every run, in the order in which they were first recorded."""
        path = f"/v1/experiments/{_part(experiment_id)}/runs"
        runs = self._http.pages(path, answers.RUNS, {"limit": self._page}, key=itemgetter("id"))
        return [self._own(path, run, run["experiment_id"] == experiment_id) for run in runs][::-1]

    def post_evaluation(self, run_id: str, body: Mapping[str, Any]) -> str:
        """Store an evaluation of a run in place of an earlier one of its name; returns its id."""
        body = {**body, "experiment_run_id": run_id}
        return self._http.post("/v1/experiment_evaluations", body, answers.MADE, retries=1)["data"][
            "id"
        ]

    def export(self, experiment_id: str) -> list[answers.ExportItem]:
        """Every run with its evaluations, ordered by example; empty if there is none."""
        try:
            path = f"/v1/experiments/{_part(experiment_id)}/json"
            return self._http.get(path, answers.EXPORT, timeout=_EXPORT_S)
        except NotFoundError:
            self.experiment(experiment_id)  # raises if it is the experiment that is missing
            return []

    def ask(self, query: str, variables: Mapping[str, Any]) -> Json:
        """Send a query in the server's query language; returns the answer's data."""
        question = {"query": query, "variables": dict(variables)}
        return self._http.post("/graphql", question, answers.GRAPH, retries=1)["data"]

    # spans

    def post_spans(self, project: str, spans: Sequence[Span]) -> int:
        """Send spans to a project, which is made if need be; those it already has are passed over.

        They are queued: a server shows them some seconds later. Returns how many were new.
        """
        left = list(spans)
        while left:
            body = {"data": [wire.span_out(span) for span in left]}
            try:
                path = f"/v1/projects/{_part(project)}/spans"
                self._http.post(path, body, answers.ANYTHING, retries=1)
            except RefusedError as error:
                known = _known_spans(error.refusal.text)
                if not known & {span.span_id for span in left}:
                    raise
                left = [span for span in left if span.span_id not in known]
            else:
                break
        return len(left)

    def spans(self, project: str) -> Iterator[answers.SpanItem]:
        """Every span of a project, newest first."""
        return self._http.pages(
            f"/v1/projects/{_part(project)}/spans",
            answers.SPANS,
            {"limit": self._page},
            key=lambda span: span["context"]["span_id"],
        )

    def annotations(
        self, project: str, span_id: str, identifier: str
    ) -> list[answers.SpanAnnotationItem]:
        """The annotations of a span that bear an identifier."""
        path = f"/v1/projects/{_part(project)}/span_annotations"
        params: Json = {"span_ids": span_id, "identifier": identifier, "limit": self._page}
        return self._http.page(path, answers.ANNOTATIONS, params).items

    def annotate_span(self, body: Mapping[str, Any]) -> None:
        """Annotate a span, in place of its annotation of the same name and identifier.

        Raises:
            NotFoundError: If the server has no such span, or has not written it yet.
        """
        if body["name"] == wire.NOTE:
            own = {key: body[key] for key in ("span_id", "identifier")}
            note = {"data": {**own, "note": body["result"]["explanation"]}}
            self._http.post("/v1/span_notes", note, answers.ANYTHING, retries=1)
        else:
            path, params = "/v1/span_annotations", {"sync": "true"}
            self._http.post(path, {"data": [body]}, answers.ANYTHING, params=params, retries=1)

    def delete_annotation(self, project: str, name: str, identifier: str) -> None:
        """Delete the annotations of a name that bear an identifier."""
        self._http.send(
            "DELETE",
            f"/v1/projects/{_part(project)}/span_annotations",
            params={"name": name, "identifier": identifier, "delete_all": "true"},
        )

    def _splits_by_node(self, dataset_id: str, version_id: str) -> dict[str, tuple[str, ...]]:
        """Return the splits of each example, which only an export lists."""
        path, params = f"/v1/datasets/{_part(dataset_id)}/jsonl", {"version_id": version_id}
        try:
            if not self.splits(dataset_id):
                return {}
            lines = self._http.lines(path, answers.SPLIT_LINE, params, timeout=_EXPORT_S)
        except (UnsupportedError, NotFoundError):
            return {}
        return {str(line.get("node_id")): tuple(line.get("splits") or ()) for line in lines}

    def _own(self, path: str, item: T, ours: bool) -> T:  # noqa: FBT001 - the condition reads at the call
        """What was asked for, if it is that.

        Raises:
            NonsenseError: If it is something else.
        """
        if not ours:
            raise self._http.nonsense("GET", path, "what belongs to something else")
        return item

    def _absent(self, error: StoreError, what: str, name: str) -> StoreError:
        """The error for what cannot be there: 422 is about its id, and a web page about its address."""
        message = (
            f"{what.capitalize()} not found: the Phoenix server at {self.base_url} has none that is called "
            f"{name!r}. See what is there with "
            "list_datasets() and list_experiments()."
        )
        if not isinstance(error, RefusedError):
            return NotFoundError(message)
        if error.refusal.status != _MALFORMED:
            return error
        return ServerNotFoundError(message, error.refusal)


def _part(name: str) -> str:
    """A name as one part of a path."""
    return quote(name, safe="=", errors="replace")


def _known_spans(body: str) -> set[str]:
    """Read from a server's refusal of all spans which ones it has already."""
    try:
        return {span["span_id"] for span in answers.KNOWN_SPANS.read(body)["duplicate_spans"]}
    except wire.ShapeError:
        return set()
