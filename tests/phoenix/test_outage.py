"""Servers that go and come back, processes that are killed: nothing is lost, nothing is doubled."""

import asyncio
import base64
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import pytest

import phoenix_nb as pnb
from phoenix_nb.core.progress.events import StoreDegraded
from phoenix_nb.model import SessionOutcome
from phoenix_nb.stores import wire
from phoenix_nb.stores.phoenix import PhoenixStore, SyncReport
from phoenix_nb.stores.sqlite import SqliteStore
from tests.phoenix.server import PhoenixServer
from tests.support.records import begin, evaluation, judged, run, span, write

COUNT = 150


@contextmanager
def stopped(server: PhoenixServer, *, kill: bool = False) -> Iterator[None]:
    """The server is away inside the block, and answers again at its end, however long it takes to start."""
    server.stop(kill=kill)
    try:
        yield
    finally:
        server.start()


def rows(store: PhoenixStore, experiment_id: str) -> Counter:
    """How often the server has each run, and each evaluation."""
    exported = store.rest.export(experiment_id)
    runs = Counter((row["output"]["n"], "run") for row in exported)
    return runs + Counter(
        (row["output"]["n"], a["name"]) for row in exported for a in row["annotations"]
    )


def each_once(count: int) -> Counter:
    return Counter((n, kind) for n in range(count) for kind in ("run", "exact"))


def test_a_server_that_is_restarted_in_the_middle(server, store):
    made = begin(store, count=COUNT)
    records = judged(made, COUNT)
    troubles: list[str] = []
    session = store.open_session([made.id], lambda _: None, troubles.append)
    for record in records[:COUNT]:
        session.append(record)
    session.flush(10)
    with stopped(server):
        for record in records[COUNT:]:
            session.append(record)
        assert session.flush(10)  # the server's absence is not felt
        assert session.undelivered() > 0
    session.close(SessionOutcome.COMPLETED)
    assert rows(store, made.id) == each_once(COUNT)
    assert store.undelivered() == 0
    assert "delivered later" in troubles[0]
    assert "back" in troubles[-1]
    assert len(troubles) == 2


@pytest.mark.slow
async def test_a_server_that_is_away_for_a_minute_while_an_experiment_runs(server, tmp_path):
    """Long enough for every wait to have grown to its longest."""
    executed: Counter[int] = Counter()
    told: list[str] = []
    back = asyncio.Event()

    async def task(input):
        executed[input["n"]] += 1
        await asyncio.sleep(2.0)
        if input["n"] == 299:  # the experiment outlasts the outage, however long the start takes
            await back.wait()
        return {"n": input["n"]}

    def exact(output, input):
        return output == input

    def hear(event):
        if isinstance(event, StoreDegraded):
            told.append(event.message)

    async with pnb.AsyncClient(server.url, api_key=server.key, path=tmp_path / "home") as client:
        dataset = await client.datasets.create_dataset(
            name=f"away-{uuid4().hex[:8]}", inputs=[{"n": n} for n in range(300)]
        )
        running = client.experiments.start_experiment(
            dataset=dataset, task=task, evaluators=[exact], concurrency=8, print_summary=False,
            on_event=hear, timeout=None,
        )  # fmt: skip
        await asyncio.sleep(5)
        server.stop()
        try:
            begun = executed.total()
            await asyncio.sleep(60)
            assert executed.total() - begun > 150  # its absence is not felt
        finally:
            await asyncio.to_thread(server.start)  # the experiment goes on on this loop
            back.set()
        ran = await running
        assert client.store.undelivered() == 0
        assert rows(client.store, ran.experiment_id) == each_once(300)
    assert set(executed.values()) == {1}
    assert len(ran.task_runs) == len(ran.evaluation_runs) == 300
    assert ["delivered later" in told[0], "back" in told[-1], len(told)] == [True, True, 2]


SYNC = """
import sys
from phoenix_nb.stores.phoenix import PhoenixStore
store = PhoenixStore(sys.argv[1], api_key=sys.argv[2], path=sys.argv[3])
before = store.undelivered()
report = store.sync()
print(before, *report[:2], report.complete)
store.close()
"""
WRITE = """
import sys
from phoenix_nb.stores.phoenix import PhoenixStore
from phoenix_nb.stores.sqlite import SqliteStore
from tests.support.records import judged
store = PhoenixStore(sys.argv[1], api_key=sys.argv[2], path=sys.argv[3])
made = store.load_experiment(sys.argv[4])
session = store.open_session([made.id], lambda _: None, lambda _: None)
print("ready", flush=True)
sys.stdin.readline()
for record in judged(made, int(sys.argv[5])):
    session.append(record)
session.flush()
print("committed", flush=True)
sys.stdin.readline()
"""


def program(text: str, server: PhoenixServer, *arguments: object) -> list[str]:
    return [sys.executable, "-c", text, server.url, server.key, *map(str, arguments)]


@contextmanager
def writer(server: PhoenixServer, *arguments: object) -> Iterator[subprocess.Popen]:
    """A process that has opened a session, and writes when it is told to; killed at the end."""
    command = program(WRITE, server, *arguments)
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as process:
        assert process.stdout.readline() == "ready\n"
        yield process
        process.kill()


def order(process: subprocess.Popen) -> None:
    process.stdin.write("go\n")
    assert process.stdout.readline() == "committed\n"


def test_a_server_that_does_not_come_back_while_the_session_lasts(server, open_store, tmp_path):
    store = open_store(patience=0.2)
    made, other = begin(store, count=COUNT), begin(store, count=COUNT)
    session = store.open_session([made.id], lambda _: None, (troubles := []).append)
    with writer(server, tmp_path / "home", other.id, COUNT) as process, stopped(server):
        order(process)
        process.kill()
        for record in (records := judged(made, COUNT)):
            session.append(record)
        session.close(SessionOutcome.COMPLETED)
        assert "client.sync()" in troubles[-1]
        assert f"{2 * COUNT} results" in troubles[-1]
        read = store.load_runs(made.id)
        assert [*read.task_runs, *read.evaluation_runs] == records[::2] + records[1::2]
        assert store.load_experiment(made.id) == made
        assert store.load_dataset(dataset_id=made.dataset_id).name == made.dataset_name
        store.close()
    command = program(SYNC, server, tmp_path / "home")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.split() == [str(4 * COUNT), str(4 * COUNT), "0", "True"], done.stderr
    reader = open_store("elsewhere")
    assert rows(reader, made.id) == rows(reader, other.id) == each_once(COUNT)


def test_a_process_that_is_killed_while_it_delivers(server, open_store, tmp_path):
    store = open_store()
    made = begin(store, count=COUNT)
    with writer(server, tmp_path / "home", made.id, COUNT) as process:
        order(process)
    assert sum(rows(store, made.id).values()) < 2 * COUNT
    assert store.sync().complete
    assert rows(store, made.id) == each_once(COUNT)
    assert store.sync() == SyncReport(0, 0)


def test_deliveries_whose_notes_were_lost_are_recognised(open_store, tmp_path):
    store = open_store()
    made = begin(store, count=20)
    write(store, made, judged(made, 20))
    store.close()
    for file in (tmp_path / "home").rglob("deliveries.sqlite*"):
        file.unlink()
    again = open_store()
    session = again.open_session([made.id], lambda _: None, (troubles := []).append)
    session.close(SessionOutcome.COMPLETED)
    assert rows(again, made.id) == each_once(20)
    assert (troubles, again.undelivered()) == ([], 0)


def test_spans_that_a_server_took_and_lost_are_sent_again(server, store, eventually):
    made = begin(store, count=2)
    one, two = run(made, 0), run(made, 1)
    session = store.open_session([made.id], lambda _: None, lambda _: None)
    session.append(span(one))
    eventually(session.undelivered, lambda left: left == 0)
    with stopped(server, kill=True):
        session.append(two)
    session.close(SessionOutcome.COMPLETED)
    eventually(
        lambda: {s["context"]["trace_id"] for s in store.rest.spans(made.project_name)},
        {one.trace_id, two.trace_id}.__eq__,
    )


def test_a_server_whose_database_was_replaced_gives_known_numbers_to_other_experiments(
    store, tmp_path
):
    made = begin(store)
    number = wire.row_of(made.id, "Experiment") + 1
    taken = base64.b64encode(f"Experiment:{number}".encode()).decode()
    (folder,) = (tmp_path / "home" / "servers").glob("*/1")
    former = SqliteStore(folder)
    former.create_experiment(made.model_copy(update={"id": taken, "project_name": "former"}))
    write(former, former.load_experiment(taken), [run(made, 0, experiment_id=taken)])
    former.close()
    now = begin(store)
    assert now.id == taken
    assert store.load_runs(now.id) == ((), ())
    write(store, now, judged(now, 3))
    assert rows(store, now.id) == each_once(3)
    assert store.load_dataset(dataset_id=now.dataset_id).name == now.dataset_name


def test_an_interrupted_session_does_not_keep_its_user_waiting(open_store):
    store = open_store()
    made = begin(store, count=1)
    session = store.open_session([made.id], lambda _: None, lambda _: None)
    session.append(one := run(made, 0))
    session.append(evaluation(one))
    session.close(SessionOutcome.INTERRUPTED)
    assert rows(store, made.id) == each_once(1)
