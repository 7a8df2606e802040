"""One turn of delivering to a Phoenix server, with plain requests or with phoenix_nb, and what it took."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time
from typing import Any, NamedTuple
from uuid import uuid4

import httpx
import psutil

import phoenix_nb as pnb
from phoenix_nb.core.progress.events import Event
from phoenix_nb.model import EvaluationRunRecord, ExperimentRecord, Span, TaskRunRecord
from phoenix_nb.stores import wire
from phoenix_nb.stores.phoenix import PhoenixStore
from tests.phoenix.server import PhoenixServer
from tests.support.records import evaluation, experiment, run

VARIANTS = ("175b_finetuning", "175b_verification")
CONCURRENCY = 4
"""Plain requests at a time; as many as the outbox makes."""
SPANS = 400
"""Spans in a plain request; as many as the outbox sends."""

Rows = Sequence[dict[str, Any]]


class Part(NamedTuple):
    """Every `of`-th question from `first` on."""

    first: int
    of: int


@dataclass(frozen=True, slots=True)
class Delivered:
    """What one turn came to."""

    posts: int
    seconds: float
    with_spans: float
    client_ms: float
    """Processor time of this process for each run or evaluation, in milliseconds."""
    server_ms: float

    @property
    def rate(self) -> float:
        """Runs and evaluations per second."""
        return self.posts / self.seconds


class Edge(httpx.BaseTransport):
    """Carries requests out, and notes when each was under way."""

    def __init__(self) -> None:
        self._through = httpx.HTTPTransport()
        self._log: list[tuple[str, float, float]] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        begun = perf_counter()
        answer = self._through.handle_request(request)
        if request.method == "POST":
            self._log.append((request.url.path, begun, perf_counter()))
        return answer

    def close(self) -> None:
        self._through.close()

    def times(self, *endings: str) -> tuple[int, float, float]:
        """How many requests went to such paths, when the first began and the last was answered."""
        found = [(begun, ended) for path, begun, ended in self._log if path.endswith(endings)]
        return len(found), min(b for b, _ in found), max(e for _, e in found)


class Bench:
    """A server, and the work."""

    def __init__(self, server: PhoenixServer, rows: Rows, home: Path) -> None:
        self._server = server
        self._process = psutil.Process(server.pid)
        self._rows = rows
        self._home = home
        self._turns = 0
        self._by_question = {row["question"]: row for row in rows}

    def plain(self, part: Part) -> Delivered:
        """Send a part of the work with plain requests."""
        store = PhoenixStore(self._server.url, api_key=self._server.key, path=self._folder())
        try:
            parcels = self._parcels(store, part)
        finally:
            store.close()
        return self._timed(lambda edge: self._send(edge, parcels), len(parcels[0].answers))

    def ours(self, part: Part) -> Delivered:
        """Run a part of the work with `run_variants`."""
        with pnb.Client(self._server.url, api_key=self._server.key, path=self._folder()) as client:

            def run(edge: Edge) -> None:
                client._store.close()
                client._store = PhoenixStore(
                    self._server.url, api_key=self._server.key, path=self._folder(), http=edge
                )
                self._run(client, part)

            return self._timed(run, len(self._rows[part.first :: part.of]))

    def task_path(self, embedded: bool, *, latency: float, part: Part) -> float:  # noqa: FBT001
        """Seconds from the first start of a task to the last evaluation.

        Args:
            embedded: Keep the results in a file only.
            latency: Seconds that each task waits, as for an answer; 0 for none.
            part: Which questions are asked.
        """
        moments: list[float] = []

        def hear(event: Event) -> None:
            if type(event).__name__ in {"RunStarted", "EvaluationFinished"}:
                moments.append(perf_counter())

        url = {} if embedded else {"base_url": self._server.url, "api_key": self._server.key}
        with pnb.Client(path=self._folder(), **url) as client:
            if not embedded:  # what comes after the last evaluation is no part of this
                client.store._patience = 0.0
            self._run(client, part, latency=latency, on_event=hear)
        return moments[-1] - moments[0]

    def server_version(self) -> str:
        """What the server calls itself."""
        return httpx.get(f"{self._server.url}/arize_phoenix_version").text

    def rest(self) -> None:
        """Wait until the server has nothing to do."""
        calm = 0
        while calm < 2:
            calm = calm + 1 if self._process.cpu_percent(interval=0.5) < 10 else 0

    def _timed(self, deliver: Callable[[Edge], None], questions: int) -> Delivered:
        edge = Edge()
        self.rest()
        ours, theirs = process_time(), sum(self._process.cpu_times()[:2])
        deliver(edge)
        self.rest()  # spans are written after they have been taken
        ours, theirs = process_time() - ours, sum(self._process.cpu_times()[:2]) - theirs
        posts, begun, ended = edge.times("/runs", "/experiment_evaluations")
        if posts != (expected := 2 * len(VARIANTS) * questions):
            raise RuntimeError(f"{posts} of {expected} requests were made: the work went wrong.")
        last = edge.times("/runs", "/experiment_evaluations", "/spans")[2]
        per_post = 1000 / posts
        return Delivered(posts, ended - begun, last - begun, ours * per_post, theirs * per_post)

    def _dataset(self, part: Part) -> pnb.Dataset:
        rows = self._rows[part.first :: part.of]
        return pnb.Dataset.from_records(
            inputs=[{"question": row["question"]} for row in rows],
            outputs=[{"answer": row["ground_truth"]} for row in rows],
            name=f"gsm8k, {part.first + 1} of {part.of}",
        )

    def _run(self, client: pnb.Client, part: Part, *, latency: float = 0.0, **options: Any) -> None:
        async def task(input: dict[str, str], model: str) -> str:
            if latency:
                await asyncio.sleep(latency)
            return str(self._by_question[input["question"]][model]["solution"])

        def correct(output: str, expected: dict[str, str]) -> bool:
            return output.rpartition("\n")[2] == expected["answer"].rpartition("\n")[2]

        pnb.run_variants(
            self._dataset(part), task, {name: {"model": name} for name in VARIANTS}, [correct],
            client=client, print_summary=False, concurrency=16, **options,
        )  # fmt: skip

    def _parcels(self, store: PhoenixStore, part: Part) -> list["Parcel"]:
        """All that is to be sent, for each experiment."""
        on = store.save_dataset(self._dataset(part).record)
        nodes = store._datasets.nodes(on.id, on.version_id)
        made = [store.create_experiment(experiment(on, name=name)) for name in VARIANTS]
        return [
            Parcel(
                of,
                [
                    _answer(of, example.id, nodes[example.id], row[of.name])
                    for example, row in zip(
                        on.examples, self._rows[part.first :: part.of], strict=True
                    )
                ],
            )
            for of in made
        ]

    def _send(self, edge: Edge, parcels: Sequence["Parcel"]) -> None:
        headers = {"Authorization": f"Bearer {self._server.key}"}
        with httpx.Client(
            base_url=self._server.url, headers=headers, timeout=60, transport=edge
        ) as client:

            def post(path: str, body: Any) -> Any:
                return client.post(path, json=body).raise_for_status().json()

            def both(answer: Answer) -> None:
                path = f"/v1/experiments/{answer.run.experiment_id}/runs"
                run_id = post(path, wire.run_out(answer.run, answer.node_id))["data"]["id"]
                (body,) = wire.evaluation_out(answer.evaluation)
                post("/v1/experiment_evaluations", {**body, "experiment_run_id": run_id})

            in_turns = [
                one for pair in zip(*(p.answers for p in parcels), strict=True) for one in pair
            ]
            with ThreadPoolExecutor(CONCURRENCY) as threads:
                list(threads.map(both, in_turns))
            for parcel in parcels:
                spans = parcel.spans()
                for start in range(0, len(spans), SPANS):
                    data = [wire.span_out(span) for span in spans[start : start + SPANS]]
                    post(f"/v1/projects/{parcel.experiment.project_name}/spans", {"data": data})

    def _folder(self) -> Path:
        self._turns += 1
        return self._home / str(self._turns)


class Answer(NamedTuple):
    """A run and its evaluation."""

    run: TaskRunRecord
    evaluation: EvaluationRunRecord
    node_id: str


class Parcel(NamedTuple):
    """An experiment and all that belongs to it."""

    experiment: ExperimentRecord
    answers: list[Answer]

    def spans(self) -> list[Span]:
        """A span for each run and evaluation."""
        made = (
            wire.attempt_span(record, self.experiment, one.run.output)
            for one in self.answers
            for record in (one.run, one.evaluation)
        )
        return [span for span in made if span]


def _answer(
    of: ExperimentRecord, example_id: str, node_id: str, recorded: dict[str, Any]
) -> Answer:
    one = run(of, 0, example_id=example_id, output=recorded["solution"])
    score = float(recorded["is_correct"])
    return Answer(one, evaluation(one, "correct", score, trace_id=uuid4().hex), node_id)
