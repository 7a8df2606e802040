"""A Phoenix server in memory, as far as experiments need one; it can be told to misbehave."""

import json
import threading
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import httpx

NOW = "2026-01-02T03:04:05+00:00"
VERSION = {"x-phoenix-server-version": "20.26.1"}
Json = dict[str, Any]
Right = Callable[[httpx.Request], httpx.Response]
Spoil = Callable[[httpx.Request, Right], httpx.Response]


class PhoenixDouble:
    """Answers requests as the real server does (what is asked of it here was captured from one).

    `spoil` is put between: it is given each request and what carries it out and answers it, and gives
    another answer, or raises what a connection raises.
    """

    def __init__(self) -> None:
        self.datasets: list[Json] = []
        self.versions: dict[str, list[Json]] = {}
        self.experiments: list[Json] = []
        self.runs: list[Json] = []
        self.evaluations: list[Json] = []
        self.spans: dict[str, list[Json]] = {}
        self.descriptions: dict[str, str] = {}
        """Of projects, by name."""
        self.requests: list[httpx.Request] = []
        self.spoil: Spoil | None = None
        self.reused: list[str] = []
        """Ids of deleted experiments, which are given out again."""
        self._count = 0
        self._lock = threading.Lock()
        self.transport = httpx.MockTransport(self._answer)

    def delete(self, experiment_id: str) -> None:
        """Delete an experiment as someone else would; its id is free, as with SQLite's last row."""
        self.experiments = [one for one in self.experiments if one["id"] != experiment_id]
        self.runs = [one for one in self.runs if one["experiment_id"] != experiment_id]
        self.reused.append(experiment_id)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        with self._lock:
            self.requests.append(request)
            return self.right(request) if self.spoil is None else self.spoil(request, self.right)

    def right(self, request: httpx.Request) -> httpx.Response:  # noqa: C901, PLR0911, PLR0912 - a table
        """Carry a request out, and answer it."""
        parts = [
            unquote(part) for part in request.url.raw_path.decode().partition("?")[0].split("/")
        ][2:]
        body = json.loads(request.content) if request.content else None
        asked = request.url.params
        match request.method, *parts:
            case "GET", "datasets":
                named = [one for one in self.datasets if asked.get("name") in {None, one["name"]}]
                return _page(named[::-1])
            case "POST", "datasets", "upload":
                return self._upload(body)
            case "GET", "datasets", id_:
                return _one(self.datasets, id_)
            case "GET", "datasets", id_, "versions":
                return _page(self.versions.get(id_, [])[::-1])
            case "GET", "datasets", id_, "examples":
                wanted = asked.get("version_id", self._latest(id_))
                found = [v for v in self.versions.get(id_, []) if v["version_id"] == wanted]
                return _data({"dataset_id": id_, **found[0]}) if found else _missing()
            case "GET", "datasets", _, "splits":
                return _page([])
            case "GET", "datasets", id_, "experiments":
                found = [self._counted(e) for e in self.experiments if e["dataset_id"] == id_]
                return _page(found[::-1])
            case "POST", "datasets", id_, "experiments":
                return self._experiment(id_, body)
            case "GET", "experiments", id_:
                return _one([self._counted(each) for each in self.experiments], id_)
            case "PATCH", "experiments", id_:
                for experiment in self.experiments:
                    if experiment["id"] == id_:
                        experiment.update(body)
                return _one(self.experiments, id_)
            case "GET", "experiments", id_, "runs":
                return _page([run for run in self.runs if run["experiment_id"] == id_][::-1])
            case "GET", "experiments", id_, "json":
                return self._export(id_)
            case "POST", "experiments", id_, "runs":
                return self._run(id_, body)
            case "POST", "experiment_evaluations":
                return self._evaluation(body)
            case "GET", "projects":
                names = [experiment["project_name"] for experiment in self.experiments]
                return _page([self._project(name) for name in names])
            case "GET", "projects", name:
                return _data(self._project(name))
            case "PUT", "projects", name:
                self.descriptions[name] = body["description"]
                return _data(self._project(name))
            case "GET", "projects", name, "spans":
                return _page(self.spans.get(name, []))
            case "POST", "projects", name, "spans":
                self.spans.setdefault(name, []).extend(body["data"])
                return _data({})
        return _json({"data": {"node": None}})  # the query language

    def _project(self, name: str) -> Json:
        return {"name": name, "description": self.descriptions.get(name)}

    def _latest(self, dataset_id: str) -> str | None:
        return next((v["version_id"] for v in self.versions.get(dataset_id, [])[::-1]), None)

    def _next(self, kind: str) -> str:
        self._count += 1
        return f"{kind}{self._count}"

    def _upload(self, body: Json) -> httpx.Response:
        found = next((one for one in self.datasets if one["name"] == body["name"]), None)
        if found is None:
            found = {"id": self._next("D"), "name": body["name"], "metadata": {}, "created_at": NOW}
            self.datasets.append(found)
        examples = [
            {
                "id": id_,
                "node_id": f"N{id_}",
                "input": input_,
                "output": output,
                "metadata": metadata,
            }
            for id_, input_, output, metadata in zip(
                body["example_ids"], body["inputs"], body["outputs"], body["metadata"], strict=True
            )
        ]
        version = {"version_id": self._next("V"), "created_at": NOW, "examples": examples}
        self.versions.setdefault(found["id"], []).append(version)
        return _data({"dataset_id": found["id"], "version_id": version["version_id"]})

    def _experiment(self, dataset_id: str, body: Json) -> httpx.Response:
        made = {
            "id": self.reused.pop() if self.reused else self._next("E"), "dataset_id": dataset_id,
            "dataset_version_id": body["version_id"], "project_name": self._next("project"),
            "created_at": NOW, **body,
        }  # fmt: skip
        self.experiments.append(made)
        return _data(made)

    def _counted(self, experiment: Json) -> Json:
        """With the counts of its examples and runs, as it is read."""
        versions = self.versions.get(experiment["dataset_id"], [])
        wanted = experiment["dataset_version_id"]
        errors = [r["error"] for r in self.runs if r["experiment_id"] == experiment["id"]]
        return {
            **experiment,
            "example_count": sum(len(v["examples"]) for v in versions if v["version_id"] == wanted),
            "successful_run_count": errors.count(None),
            "failed_run_count": len(errors) - errors.count(None),
        }

    def _run(self, experiment_id: str, body: Json) -> httpx.Response:
        if all(one["id"] != experiment_id for one in self.experiments):
            return httpx.Response(500, text="Internal Server Error", headers=VERSION)
        key = experiment_id, body["dataset_example_id"], body["repetition_number"]
        for run in self.runs:
            if (run["experiment_id"], run["dataset_example_id"], run["repetition_number"]) == key:
                said = f"Experiment run {run['id']} already exists with a successful result"
                return httpx.Response(409, text=said, headers=VERSION)
        self.runs.append({"id": self._next("R"), "experiment_id": experiment_id, **body})
        return _data({"id": self.runs[-1]["id"]})

    def _evaluation(self, body: Json) -> httpx.Response:
        key = body["experiment_run_id"], body["name"]
        self.evaluations = [
            e for e in self.evaluations if (e["experiment_run_id"], e["name"]) != key
        ]
        self.evaluations.append(body)
        return _data({"id": self._next("A")})

    def _export(self, experiment_id: str) -> httpx.Response:
        return _json([
            {
                "example_id": run["dataset_example_id"], "repetition_number": run["repetition_number"],
                "output": run["output"],
                "annotations": [
                    {**one, **(one["result"] or {})}
                    for one in self.evaluations if one["experiment_run_id"] == run["id"]
                ],
            }
            for run in self.runs if run["experiment_id"] == experiment_id
        ])  # fmt: skip


def _json(value: Any) -> httpx.Response:
    return httpx.Response(200, json=value, headers=VERSION)


def _data(value: Any) -> httpx.Response:
    return _json({"data": value})


def _page(items: list[Json]) -> httpx.Response:
    return _json({"data": items, "next_cursor": None})


def _one(items: list[Json], id_: str) -> httpx.Response:
    found = [one for one in items if one["id"] == id_]
    return _data(found[0]) if found else _missing()


def _missing() -> httpx.Response:
    return httpx.Response(404, text="not found", headers=VERSION)
