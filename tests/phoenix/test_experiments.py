"""The public verbs against a real server: what a notebook does."""

import subprocess
import sys
from collections.abc import Iterator
from uuid import uuid4

import httpx
import openai
import pytest

import phoenix_nb as pnb
from phoenix_nb.core.progress import events
from phoenix_nb.errors import AuthenticationError, NotFoundError, StoreError
from tests.phoenix.server import PhoenixServer
from tests.support.chat_edge import chat_edge


@pytest.fixture
def client(server: PhoenixServer, tmp_path) -> Iterator[pnb.Client]:
    with pnb.Client(server.url, api_key=server.key, path=tmp_path / "home") as made:
        yield made


def numbers(client: pnb.Client, count: int = 4):
    return client.datasets.create_dataset(
        name=f"numbers-{uuid4().hex[:8]}",
        inputs=[{"n": n} for n in range(count)],
        outputs=[{"twice": 2 * n} for n in range(count)],
    )


def twice(input):
    return {"twice": 2 * input["n"]}


def exact(output, expected):
    return output == expected


def run(client, dataset, task=twice, evaluators=(exact,), **options):
    settings = {"print_summary": False, "retries": 0, **options}
    return client.experiments.run_experiment(
        dataset=dataset, task=task, evaluators=list(evaluators), **settings
    )


def test_an_experiment_lands_and_has_a_page(client, elsewhere, server):
    ran = run(client, numbers(client), experiment_name="doubling", repetitions=2)
    assert ran.url.startswith(server.url)
    there = elsewhere.experiments.get_experiment(experiment_id=ran.experiment_id)
    assert there["experiment_id"] == ran["experiment_id"]
    assert (len(there.task_runs), len(there.evaluation_runs)) == (8, 8)
    assert there.summary().loc["exact", "mean"] == 1.0
    mine, theirs = (one.to_dataframe().sort_index() for one in (ran, there))
    assert mine.index.equals(theirs.index)
    shared = ["input.n", "expected.twice", "output.twice", "exact.score", "exact.label"]
    assert mine[shared].astype(str).equals(theirs[shared].astype(str))


def first(count: int, dataset):
    return dataset.select([example.id for example in dataset.examples][:count])


def listed(client, dataset):
    """The counts that a list has of each experiment on a dataset, newest first."""
    return [
        (one.status, one.planned, one.example_count, one.done, one.missing_run_count)
        for one in client.experiments.list(dataset_id=dataset.id)
    ]


@pytest.mark.parametrize("repetitions", [1, 2])
def test_run_on_chosen_examples_is_listed_as_complete_by_everyone(client, elsewhere, repetitions):
    dataset = numbers(client)
    ran = run(client, first(3, dataset), repetitions=repetitions)
    assert len(ran.task_runs) == 3 * repetitions
    whole = ("completed", 3 * repetitions, 3, 3 * repetitions, 0)
    assert listed(client, dataset) == listed(elsewhere, dataset) == [whole]
    everyone = {one.id: one.status for one in pnb.list_experiments(client=elsewhere)}
    assert everyone[ran.experiment_id] == "completed"


def test_run_on_chosen_examples_that_was_stopped_is_listed_as_incomplete(client, elsewhere):
    dataset = numbers(client)
    handle = client.experiments.start_experiment(dataset=first(3, dataset), task=twice)
    handle.stop()
    assert handle.result(60).outcome == "stopped"
    ((status, planned, examples, done, missing),) = listed(elsewhere, dataset)
    assert (status, planned, examples, done + missing) == ("incomplete", 3, 3, 3)
    ended = {one.experiment_id: one.outcome for one in pnb.list_experiments(client=elsewhere)}
    assert ended[handle.result(60).experiment_id] == "stopped"


def test_run_on_chosen_examples_is_complete_in_the_store_that_it_moves_to(client, tmp_path):
    here = pnb.Client(path=tmp_path / "embedded")
    dataset = numbers(client)
    pulled = client.pull(run(client, first(2, dataset)), target=here)
    whole = ("completed", 2, 2, 2, 0)
    assert listed(here, pulled.dataset) == [whole]
    again = client.push(run(here, first(2, pulled.dataset)), source=here)
    assert listed(client, again.dataset) == [whole, whole]


def test_run_of_another_client_on_a_split_is_listed_as_the_server_counts_it(client, server):
    splits = {"inputs": [{"n": n} for n in range(4)], "splits": ["easy", "hard", "easy", "hard"]}
    times = dict.fromkeys(("start_time", "end_time"), "2026-05-06T07:08:09+00:00")
    headers = {"Authorization": f"Bearer {server.key}"}
    with httpx.Client(base_url=f"{server.url}/v1", headers=headers) as rest:

        def data(answer):
            return answer.raise_for_status().json()["data"]

        name = f"numbers-{uuid4().hex[:8]}"
        dataset_id = data(
            rest.post("/datasets/upload", params={"sync": "true"}, json={"name": name, **splits})
        )["dataset_id"]
        of_split = f"/datasets/{dataset_id}/examples?split=easy"
        nodes = [example["node_id"] for example in data(rest.get(of_split))["examples"]]
        made = data(rest.post(f"/datasets/{dataset_id}/experiments", json={"splits": ["easy"]}))
        dataset = client.datasets.get_dataset(dataset=name)
        for done, node in enumerate(nodes, 1):
            body = {"dataset_example_id": node, "output": 1, "repetition_number": 1, **times}
            data(rest.post(f"/experiments/{made['id']}/runs", json=body))
            status = "completed" if done == 2 else "incomplete"
            assert listed(client, dataset) == [(status, 2, 2, done, 2 - done)]


async def test_experiments_move_between_stores(server, client, tmp_path):
    """Each form of the client, there and back."""
    here = pnb.Client(path=tmp_path / "embedded")
    ran = run(here, numbers(here))
    pushed = client.push(ran, source=here)
    assert pushed.experiment_id != ran.experiment_id
    assert pushed.summary().equals(ran.summary())
    async with pnb.AsyncClient(server.url, api_key=server.key, path=tmp_path / "home") as other:
        assert (await other.push(ran, source=here)).experiment_id == pushed.experiment_id
        pulled = await other.pull(pushed.experiment_id, target=here)
    assert pulled.summary().equals(client.pull(pushed, target=here).summary())
    assert pulled.summary().equals(ran.summary())
    assert len(here.experiments.list()) == 2
    here.close()


def test_a_dry_run_leaves_nothing(client):
    dataset = numbers(client)
    ran = run(client, dataset, dry_run=2)
    assert len(ran.task_runs) == 2
    found = client._store.list_experiments(dataset.id)
    assert found == []


def test_a_wrong_key_is_told_before_any_task_runs(server, client, tmp_path):
    dataset, called = numbers(client), []
    with (
        pnb.Client(server.url, api_key="wrong", path=tmp_path / "wrong") as locked,
        pytest.raises(AuthenticationError),
    ):
        run(locked, dataset, task=called.append)
    assert called == []


def test_failures_are_data_and_a_resume_mends_them(client, elsewhere):
    broken = {2}

    def shaky(input):
        if input["n"] in broken:
            raise RuntimeError("not today")
        return twice(input)

    ran = run(client, numbers(client), task=shaky)
    assert [str(r.error) for r in ran.task_runs if r.error] == ["RuntimeError: not today"]
    broken.clear()
    mended = elsewhere.experiments.resume_experiment(
        experiment_id=ran.experiment_id, task=twice, evaluators=[exact], print_summary=False
    )
    assert not any(r.error for r in mended.task_runs)
    assert mended.summary().loc["exact", "n"] == 4


def test_what_someone_else_ran_can_be_judged(client, elsewhere):
    ran = run(client, numbers(client))
    theirs = elsewhere.experiments.get_experiment(experiment_id=ran.experiment_id)
    judged = elsewhere.experiments.evaluate_experiment(
        experiment=theirs, evaluators={"size": len}, print_summary=False
    )
    assert sorted(set(judged.summary().index)) == ["exact", "size"]
    again = client.experiments.get_experiment(experiment_id=ran.experiment_id)
    assert again.summary().loc["size", "n"] == 4


def test_a_pinned_version_is_run_though_there_is_a_later_one(client):
    first = numbers(client, 3)
    client.datasets.create_dataset(name=first.name, inputs=[{"n": 9}], outputs=[{"twice": 18}])
    pinned = client.datasets.get_dataset(dataset=first.name, version_id=first.version_id)
    ran = run(client, pinned)
    assert ran.dataset_version_id == first.version_id
    assert len(ran.task_runs) == 3


def test_what_is_not_there(client):
    with pytest.raises(NotFoundError):
        client.experiments.get_experiment(experiment_id="RXhwZXJpbWVudDo5OTk5OTk=")
    with pytest.raises(NotFoundError):
        client.datasets.get_dataset(dataset="no such data set")


def test_a_client_that_is_closed_leaves_others_of_the_same_server_at_work(client, server, tmp_path):
    dataset = numbers(client)
    with pnb.Client(server.url, api_key=server.key, path=tmp_path / "home") as other:
        assert other.store is client.store
        other.close()
    assert len(run(client, dataset).task_runs) == 4
    client.close()
    with pytest.raises(StoreError, match="closed"):
        run(client, dataset)


class Severed(httpx.HTTPTransport):
    """A line on which no result gets through."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.method == "POST" and request.url.path.endswith(("/runs", "_evaluations")):
            raise httpx.ConnectError("severed")
        return super().handle_request(request)


def test_what_is_on_the_way_is_told_while_one_waits(client):
    told: list[events.Event] = []
    ran = run(client, numbers(client, 30), on_event=told.append)
    left = [event.left for event in told if isinstance(event, events.Delivering)]
    assert left[0] >= 60  # runs and evaluations, and the spans made of some
    assert (ran.reason, ran.outcome) == ("", "completed")


def test_what_is_left_behind_is_told_with_the_result_and_delivered_later(client, caplog):
    dataset = numbers(client)
    whole, client.store._patience = client.store.rest._http._client._transport, 1.0
    client.store.rest._http._client._transport = severed = Severed()
    ran = run(client, dataset)
    assert ran.summary().loc["exact", "n"] == 4
    for text in (str(ran), ran._repr_html_(), caplog.text):
        assert "8 results have not reached the Phoenix server yet" in text
        assert "client.sync()" in text
    client.store.rest._http._client._transport = whole
    severed.close()
    assert client.sync().complete
    assert len(client.store.rest.runs(ran.experiment_id)) == 4


KILLED = """
import os, sys, threading, phoenix_nb as pnb
client = pnb.Client(sys.argv[1], api_key=sys.argv[2], path=sys.argv[3])
dataset = client.datasets.get_dataset(dataset=sys.argv[4])
begun, stored = [], threading.Semaphore(0)
def task(input):
    begun.append(input["n"])
    if len(begun) == 25:
        for _ in begun[1:]:
            stored.acquire()  # those before it
        os.kill(os.getpid(), 9)
    return {"twice": 2 * input["n"]}
def note(event):
    if type(event).__name__ == "RunFinished":
        stored.release()
client.experiments.run_experiment(
    dataset=dataset, task=task, concurrency=1, print_summary=False, on_event=note
)
"""


def test_a_notebook_that_is_killed_in_the_middle_goes_on_where_it_was(
    client, elsewhere, server, tmp_path
):
    dataset = numbers(client, 40)
    command = [server.url, server.key, str(tmp_path / "home"), dataset.name]
    done = subprocess.run(
        [sys.executable, "-c", KILLED, *command], capture_output=True, check=False
    )
    assert done.returncode == -9, done.stderr
    (left,) = client._store.list_experiments(dataset.id)
    assert client._store.sync().complete
    executed = []

    def again(input):
        executed.append(input["n"])
        return twice(input)

    client.experiments.resume_experiment(
        experiment_id=left.experiment_id, task=again, evaluators=[exact], print_summary=False
    )
    assert len(executed) == 16
    there = elsewhere.experiments.get_experiment(experiment_id=left.experiment_id)
    assert sorted(r.output["twice"] for r in there.task_runs) == [2 * n for n in range(40)]
    assert there.summary().loc["exact", "n"] == 40


def test_every_run_and_every_evaluation_has_a_trace_that_opens(client, server, eventually):
    ran = run(client, numbers(client, 2))
    rest = client._store.rest
    spans = eventually(lambda: list(rest.spans(ran.project_name)), lambda found: len(found) == 4)
    by_trace = {s["context"]["trace_id"]: s for s in spans}
    assert {by_trace[r.trace_id]["name"] for r in ran.task_runs} == {"Task: twice"}
    assert {by_trace[e.trace_id]["span_kind"] for e in ran.evaluation_runs} == {"EVALUATOR"}
    given = {by_trace[r.trace_id]["attributes"]["input.value"] for r in ran.task_runs}
    assert given == {'{"n":0}', '{"n":1}'}


@pytest.fixture
def model() -> Iterator[openai.AsyncOpenAI]:
    with chat_edge(prompt=1200, completion=300) as edge:
        yield openai.AsyncOpenAI(api_key="none", http_client=httpx.AsyncClient(transport=edge))


def test_tokens_and_cost_of_model_calls_are_in_the_frames(client, elsewhere, model, eventually):
    async def ask(input):
        messages = [{"role": "user", "content": str(input["n"])}]
        said = await model.chat.completions.create(model="gpt-4o-mini", messages=messages)
        return said.choices[0].message.content

    ran = run(client, numbers(client, 2), task=ask, evaluators=[])
    assert ran.to_dataframe()[["tokens_prompt", "tokens_completion"]].sum().tolist() == [2400, 600]
    compared = client.experiments.run_variants(
        ran.dataset, lambda input, size: ask(input), {"a": {"size": 1}, "b": {"size": 2}},
        print_summary=False,
    )  # fmt: skip
    assert [one.to_dataframe()["tokens_prompt"].sum() for one in compared] == [2400, 2400]

    def costs(of):
        read = of.experiments.get_experiment(ran.experiment_id).to_dataframe()
        return read["cost"].tolist() if "cost" in read else []

    for reader in (elsewhere, client):
        found = eventually(lambda reader=reader: costs(reader), lambda f: len(f) == 2 and all(f))
        assert found == pytest.approx([1200 * 0.15e-6 + 300 * 0.6e-6] * 2)


def test_calls_of_instrumented_libraries_are_seen_below_the_run(client, eventually):
    tracer = pnb.tracing.provider().get_tracer("a library")

    def task(input):
        counts = {"llm.token_count.prompt": 10, "llm.token_count.completion": 5}
        tracer.start_span("call", attributes={"openinference.span.kind": "LLM", **counts}).end()
        return twice(input)

    ran = run(client, numbers(client, 1), task=task)
    assert ran.task_runs[0].usage.prompt_tokens == 10
    rest = client._store.rest
    spans = eventually(lambda: list(rest.spans(ran.project_name)), lambda found: len(found) == 3)
    call = next(s for s in spans if s["name"] == "call")
    root = next(s for s in spans if s["name"].startswith("Task: "))
    assert (call["parent_id"], call["span_kind"]) == (root["context"]["span_id"], "LLM")
    assert call["context"]["trace_id"] == ran.task_runs[0].trace_id
