"""Two real variants on 1,319 real questions land completely, as fast as the server takes them."""

import json
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from time import perf_counter
from typing import Any

import httpx
import pytest

from phoenix_nb.core.ports import RunRecord, Store
from phoenix_nb.model import DatasetRecord, Example, ExperimentRecord, Outcome
from phoenix_nb.stores import wire
from phoenix_nb.stores.phoenix import PhoenixStore
from phoenix_nb.stores.sqlite import SqliteStore
from tests.phoenix.server import ROOT, PhoenixServer
from tests.support.records import dataset, evaluation, experiment, run

SOLUTIONS = ROOT.parent / "shared" / "data" / "gsm8k" / "recorded_solutions.jsonl"
VARIANTS = ("175b_finetuning", "175b_verification")
RAW = 400

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not SOLUTIONS.exists(), reason=f"the recorded solutions are not at {SOLUTIONS}"
    ),
]


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(SOLUTIONS).read_text(encoding="utf-8").splitlines()]


def questions(rows: list[dict[str, Any]]) -> DatasetRecord:
    return dataset(examples=tuple(
        Example(id=f"x{n}", input={"question": row["question"]}, output={"answer": row["ground_truth"]})
        for n, row in enumerate(rows)
    ))  # fmt: skip


def records(of: ExperimentRecord, rows: list[dict[str, Any]], variant: str) -> Iterable[RunRecord]:
    for n, row in enumerate(rows):
        one = run(of, n, output={"solution": row[variant]["solution"]})
        yield one
        yield evaluation(one, "correct", float(row[variant]["is_correct"]))


def write(store: Store, made: list[ExperimentRecord], every: list[RunRecord]) -> tuple[float, Any]:
    """Seconds until all is committed, as the task path sees it; and the open session."""
    session = store.open_session([one.id for one in made], lambda _: None, lambda _: None)
    begun = perf_counter()
    for record in every:
        session.append(record)
    assert session.flush(60)
    return perf_counter() - begun, session


def begin(store: Store, on: DatasetRecord) -> list[ExperimentRecord]:
    kept = store.save_dataset(on)
    return [store.create_experiment(experiment(kept, name=name)) for name in VARIANTS]


def plain(server: PhoenixServer, store: PhoenixStore, on: DatasetRecord) -> float:
    spare = begin(store, on)[0]
    nodes = store._datasets.nodes(spare.dataset_id, spare.dataset_version_id)
    return posts_per_second(server, spare, nodes)


def posts_per_second(server: PhoenixServer, of: ExperimentRecord, nodes: dict[str, str]) -> float:
    """What plain concurrent requests reach: runs, then an evaluation for each."""
    headers = {"Authorization": f"Bearer {server.key}"}
    with httpx.Client(base_url=server.url, headers=headers, timeout=60) as client:

        def post(path: str, body: dict[str, Any]) -> str:
            return str(client.post(path, json=body).raise_for_status().json()["data"]["id"])

        def both(n: int) -> None:
            one = run(of, n, output={"solution": "x" * 300})
            run_id = post(f"/v1/experiments/{of.id}/runs", wire.run_out(one, nodes[one.example_id]))
            (body,) = wire.evaluation_out(evaluation(one, "correct"))
            post("/v1/experiment_evaluations", {**body, "experiment_run_id": run_id})

        begun = perf_counter()
        with ThreadPoolExecutor(4) as threads:
            list(threads.map(both, range(RAW)))
        return 2 * RAW / (perf_counter() - begun)


def test_everything_lands_at_the_servers_own_speed(server, store, tmp_path, rows, capsys):
    on = questions(rows)
    embedded = SqliteStore(tmp_path / "embedded")
    at_home = begin(embedded, on)
    every = [list(records(one, rows, one.name)) for one in at_home]
    alone, session = write(embedded, at_home, list(chain(*zip(*every, strict=True))))
    session.close(Outcome.COMPLETED)
    embedded.close()

    before = plain(server, store, on)
    made = begin(store, on)
    every = [list(records(one, rows, one.name)) for one in made]
    seen, session = write(store, made, list(chain(*zip(*every, strict=True))))
    begun, waiting = perf_counter(), session.undelivered()
    session.close(Outcome.COMPLETED)
    rate = waiting / (perf_counter() - begun)
    raw = (before + plain(server, store, on)) / 2
    with capsys.disabled():
        print(  # noqa: T201 - figures to read
            f"\n{4 * len(rows):,} records: committed in {seen:.2f} s ({alone:.2f} s embedded); "
            f"delivered at {rate:.0f}/s, plain requests at {raw:.0f}/s ({rate / raw:.2f} of it)"
        )
    assert store.undelivered() == 0
    for one in made:
        exported = {row["input"]["question"]: row for row in store.rest.export(one.id)}
        assert len(exported) == len(rows)
        for row in rows:
            there, recorded = exported[row["question"]], row[one.name]
            assert there["output"] == {"solution": recorded["solution"]}
            assert there["reference_output"] == {"answer": row["ground_truth"]}
            (note,) = there["annotations"]
            assert (note["name"], note["score"]) == ("correct", float(recorded["is_correct"]))
    assert rate > 0.5 * raw
