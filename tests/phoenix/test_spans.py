"""Spans as Phoenix's users get, log and annotate them."""

import sys
from datetime import UTC, datetime
from types import ModuleType
from uuid import uuid4

import pandas as pd
import pytest

from phoenix_nb import AsyncClient, Client, tracing
from phoenix_nb.errors import NotFoundError, UsageError

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC).isoformat()
QUIET = {"print_summary": False}


@pytest.fixture
def client(server, tmp_path):
    with Client(server.url, api_key=server.key, path=tmp_path) as made:
        yield made


@pytest.fixture
def embedded(tmp_path):
    with Client(path=tmp_path) as made:
        yield made


def span(name="answer", parent=None, **fields):
    mark = uuid4().hex
    return {
        "name": name,
        "context": {"trace_id": mark, "span_id": mark[:16]},
        "span_kind": "LLM",
        "parent_id": parent,
        "start_time": NOW,
        "end_time": NOW,
        "status_code": "OK",
        "attributes": {"input.value": "hi", "llm.token_count.prompt": 3},
        **fields,
    }


def logged(client, eventually, *spans):
    """A project that holds these spans, once the server shows them."""
    project = f"project-{uuid4().hex[:8]}"
    answer = client.spans.log_spans(project_identifier=project, spans=spans)
    assert answer["total_received"] == len(spans)

    def shown():
        try:
            return len(client.spans.get_spans(project_identifier=project))
        except NotFoundError:  # the project is made with its first span
            return 0

    eventually(shown, lambda count: count == len(spans))
    return project


def test_spans_come_as_dicts_and_as_a_frame(client, eventually):
    first = span("first")
    second = span("second", parent=first["context"]["span_id"])
    project = logged(client, eventually, first, second)
    assert {s["name"] for s in client.spans.get_spans(project_identifier=project)} == {
        "first",
        "second",
    }
    (named,) = client.spans.get_spans(project_identifier=project, name="first")
    assert named["attributes"]["input.value"] == "hi"
    frame = client.spans.get_spans_dataframe(project_identifier=project)
    assert frame.index.name == "context.span_id"
    assert sorted(frame["name"]) == ["first", "second"]
    assert frame["attributes.llm.token_count.prompt"].tolist() == [3, 3]
    assert frame["start_time"].dt.tz is not None
    roots = client.spans.get_spans_dataframe(project_identifier=project, root_spans_only=True)
    assert roots["name"].tolist() == ["first"]
    assert len(client.spans.get_spans(project_identifier=project, limit=1)) == 1


def test_annotations_are_logged_one_by_one_and_from_a_frame(client, eventually):
    one, two = span("one"), span("two")
    project = logged(client, eventually, one, two)
    ids = [one["context"]["span_id"], two["context"]["span_id"]]
    made = client.spans.add_span_annotation(
        span_id=ids[0], annotation_name="tone", label="calm", score=1.0, sync=True
    )
    assert set(made) == {"id"}
    judged = pd.DataFrame({"score": [0.5, 1.0], "label": ["so-so", None]}, index=ids)
    client.spans.log_span_annotations_dataframe(
        dataframe=judged, annotation_name="judge", annotator_kind="LLM", sync=True
    )
    assert set(client.spans.add_span_note(span_id=ids[1], note="look here")) == {"id"}
    read = client.spans.get_span_annotations_dataframe(
        spans_dataframe=client.spans.get_spans_dataframe(project_identifier=project),
        project_identifier=project,
        include_annotation_names=["judge"],
    )
    assert read.loc[ids, "result.score"].tolist() == [0.5, 1.0]
    assert set(read["annotator_kind"]) == {"LLM"}
    (tone,) = client.spans.get_span_annotations(
        span_ids=[ids[0]], project_identifier=project, exclude_annotation_names=["judge"]
    )
    assert tone["result"]["label"] == "calm"


def test_what_says_nothing_or_is_not_there_is_refused(client):
    with pytest.raises(UsageError, match="says nothing"):
        client.spans.add_span_annotation(span_id="0" * 16, annotation_name="tone")
    with pytest.raises(UsageError, match="has no name"):
        client.spans.log_span_annotations(span_annotations=[{"span_id": "0" * 16}])
    with pytest.raises(NotFoundError):
        client.spans.add_span_note(span_id="f" * 16, note="look here")
    with pytest.raises(UsageError, match=r"span_ids= or as spans="):
        client.spans.get_span_annotations(project_identifier="any")


def test_spans_of_an_experiment_are_read_by_its_project(client, eventually):
    dataset = client.datasets.create_dataset(name=f"d-{uuid4().hex[:8]}", inputs=[{"q": 1}])
    ran = client.experiments.run_experiment(dataset=dataset, task=lambda q: q["q"], **QUIET)

    def names():
        try:
            found = client.spans.get_spans(project_identifier=ran["project_name"])
        except NotFoundError:
            return []
        return [(s["context"]["trace_id"], s["span_kind"]) for s in found]

    trace_id = ran["task_runs"][0]["trace_id"]
    assert eventually(names, bool) == [(trace_id, "CHAIN")]


async def test_spans_can_be_awaited(server, tmp_path):
    async with AsyncClient(server.url, api_key=server.key, path=tmp_path) as client:
        answer = await client.spans.log_spans(project_identifier="awaited", spans=[span()])
        assert answer["total_received"] == 1


def test_spans_of_the_embedded_store_are_under_their_experiment(embedded):
    tracer = tracing.provider().get_tracer("tests")

    def task(q):
        with tracer.start_as_current_span("step"):
            return q["q"]

    dataset = embedded.datasets.create_dataset(name="d", inputs=[{"q": 1}])
    ran = embedded.experiments.run_experiment(dataset=dataset, task=task, **QUIET)
    project = ran["experiment_id"]
    frame = embedded.spans.get_spans_dataframe(project_identifier=project)
    local = datetime(2020, 1, 1)  # noqa: DTZ001 - as many write it
    assert embedded.spans.get_spans(project_identifier=project, start_time=local)
    assert not embedded.spans.get_spans(project_identifier=project, end_time=local)
    assert frame.index.name == "context.span_id"
    with pytest.raises(UsageError, match="no server"):
        embedded.spans.add_span_note(span_id="0" * 16, note="look here")


def test_spans_of_the_embedded_store_are_found_by_what_they_are(embedded):
    tracer = tracing.provider().get_tracer("tests")

    def task(q):
        model = {"openinference.span.kind": "LLM", "model": "m", "n": q["q"]}
        with tracer.start_as_current_span("ask", attributes=model):
            if q["q"] == 2:
                raise ValueError

    dataset = embedded.datasets.create_dataset(name="d", inputs=[{"q": 1}, {"q": 2}])
    ran = embedded.experiments.run_experiment(dataset=dataset, task=task, retries=0, **QUIET)

    def found(**filters):
        spans = embedded.spans.get_spans(project_identifier=ran["experiment_id"], **filters)
        return sorted((span["name"], span["attributes"].get("n")) for span in spans)

    (good,) = embedded.spans.get_spans(
        project_identifier=ran["experiment_id"], attributes={"n": 1, "model": "m"}
    )
    both = [("ask", 1), ("ask", 2)]
    assert len(found()) == 4
    assert found(span_kind="LLM") == found(span_kind=["LLM", "TOOL"]) == both
    assert found(span_kind="LLM", status_code="ERROR") == both[1:]
    assert found(attributes={"n": 2}) == both[1:]
    assert found(span_ids=[good["context"]["span_id"]]) == both[:1]
    assert len(found(trace_ids=[good["context"]["trace_id"]])) == 2


def test_what_is_left_to_phoenixs_client_is_handed_out_or_named(embedded, client, monkeypatch):
    with pytest.raises(UsageError, match="name a server"):
        _ = embedded.traces
    monkeypatch.setitem(sys.modules, "phoenix", None)
    with pytest.raises(UsageError, match="pip install arize-phoenix-client"):
        _ = client.sessions
    with pytest.raises(UsageError, match=r"client\.spans\.log_document_annotations is left"):
        client.spans.log_document_annotations(document_annotations=[])

    class Theirs:
        def __init__(self, http_client):
            self.projects = http_client.get("/v1/projects").status_code

    module = ModuleType("phoenix.client")
    module.Client = Theirs
    monkeypatch.setitem(sys.modules, "phoenix", ModuleType("phoenix"))
    monkeypatch.setitem(sys.modules, "phoenix.client", module)
    assert client.projects == 200


def test_examples_are_linked_to_the_spans_they_come_from(client, eventually):
    one, two = span("one"), span("two")
    project = logged(client, eventually, one, two)
    frame = client.spans.get_spans_dataframe(project_identifier=project).rename(
        columns={"attributes.input.value": "question"}
    )
    made = client.datasets.create_dataset(
        name=project,
        dataframe=frame.assign(n=[1, 2]).reset_index(drop=True),
        input_keys=["question", "n"],
        span_id_key="context.span_id",
    )
    row = {"input": {"q": 3}, "output": {}, "span_id": one["context"]["span_id"]}
    client.datasets.add_examples_to_dataset(dataset=project, examples=[row])
    sources = [
        example["source"]["span_id"] for example in client.datasets.get_dataset(dataset=project)
    ]
    wanted = [*frame["context.span_id"], one["context"]["span_id"]]
    assert (sources, [example["metadata"] for example in made]) == (wanted, [{}, {}])


def test_span_ids_are_metadata_in_the_embedded_store(embedded):
    row = {"input": {"q": 3}, "output": {}, "span_id": "0" * 16}
    made = embedded.datasets.create_dataset(name="d", examples=[row])
    assert made[0]["metadata"] == {"span_id": "0" * 16}
