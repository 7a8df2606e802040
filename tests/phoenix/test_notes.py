"""Notes on rows on a real server."""

import time

import httpx

from phoenix_nb.errors import NotFoundError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.stores import wire
from tests.support.records import begin, run, span, write


def ran(store, record):
    examples = store.load_dataset(
        dataset_id=record.dataset_id, version_id=record.dataset_version_id
    )
    return RanExperiment(record, examples, store.load_runs(record.id), store=store)


def annotated(store, record, of):
    """The annotations that the server shows of a run, by name."""
    span_id = wire.root_of(of.trace_id)
    identifier = f"phoenix_nb:{record.id}:{span_id}"
    try:
        items = store.rest.annotations(record.project_name, span_id, identifier)
    except NotFoundError:
        return {}
    return {item["name"]: item["result"] for item in items}


def test_notes_are_annotations_of_the_span(store, eventually):
    record = begin(store)
    one, other = run(record, 0), run(record, 1)
    write(store, record, [one, span(one), other])
    experiment = ran(store, record)
    experiment.annotate("x0", "wrong rule", tags=["policy", "refund"], thumbs="down")
    experiment.annotate("x1", thumbs="up")  # its span is one that the outbox made
    found = eventually(lambda: annotated(store, record, one), lambda found: len(found) == 3)
    assert found["note"]["explanation"] == "wrong rule"
    assert found["tags"]["label"] == "policy, refund"
    assert (found["thumbs"]["label"], found["thumbs"]["score"]) == ("down", 0.0)
    eventually(lambda: annotated(store, record, other), lambda found: set(found) == {"thumbs"})

    experiment.annotate("x0", "still wrong", tags=[], thumbs="none")
    found = eventually(lambda: annotated(store, record, one), lambda found: set(found) == {"note"})
    assert found["note"]["explanation"] == "still wrong"
    assert experiment.to_dataframe().loc[("x0", 1), "note"] == "still wrong"


class Line(httpx.BaseTransport):
    """A network that can be unplugged."""

    def __init__(self):
        self.inner = httpx.HTTPTransport()
        self.unplugged = False

    def handle_request(self, request):
        if self.unplugged:
            raise httpx.ConnectError("unplugged", request=request)
        return self.inner.handle_request(request)

    def close(self):
        self.inner.close()


def test_notes_made_without_the_server_are_delivered_by_sync(open_store, eventually):
    line = Line()
    store = open_store(http=line, wait=lambda _: None)
    record = begin(store)
    one = run(record, 0)
    write(store, record, [one, span(one)])
    experiment = ran(store, record)
    experiment.annotate("x0", thumbs="up")
    eventually(lambda: annotated(store, record, one), lambda found: "thumbs" in found)
    line.unplugged = True
    experiment.annotate("x0", "from the train")
    assert experiment.to_dataframe().loc[("x0", 1), "note"] == "from the train"
    assert store.notes.wait(30)
    line.unplugged = False
    assert set(annotated(store, record, one)) == {"thumbs"}
    assert store.sync().complete
    assert set(annotated(store, record, one)) == {"note", "thumbs"}
    assert store.sync().problems == ()


def test_of_two_machines_the_later_note_stays(open_store, eventually):
    first = open_store("first")
    record = begin(first)
    one = run(record, 0)
    write(first, record, [one, span(one)])
    ran(first, record).annotate("x0", "early")
    eventually(lambda: annotated(first, record, one), lambda found: "note" in found)
    second = open_store("second")
    noted = time.time()  # the server's times are whole seconds
    eventually(time.time, lambda now: int(now) > int(noted))
    ran(second, second.load_experiment(record.id)).annotate("x0", "late")
    eventually(
        lambda: annotated(first, record, one), lambda found: found["note"]["explanation"] == "late"
    )
    first.sync()
    assert annotated(first, record, one)["note"]["explanation"] == "late"


def test_a_run_without_a_trace_keeps_its_notes_here(store):
    record = begin(store)
    write(store, record, [run(record, 0, trace_id=None)])
    experiment = ran(store, record)
    experiment.annotate("x0", "no span to be put on")
    assert store.notes.wait(30)
    assert experiment.to_dataframe().loc[("x0", 1), "note"] == "no span to be put on"
    assert store.sync().problems == ()


def test_rows_become_a_split_on_the_server(store, open_store):
    record = begin(store)
    write(store, record, [run(record, 0), run(record, 1)])
    experiment = ran(store, record)
    first = experiment.add_to_dataset(["x0"], split="hard")
    second = experiment.add_to_dataset(["x1"], split="hard")
    corrected = experiment.correct_expected("x2", 7)
    read = open_store("elsewhere").load_dataset(dataset_id=record.dataset_id)
    assert [one.splits for one in read.examples] == [("hard",), ("hard",), ()]
    assert read.example("x2").output == {"n": 7}
    assert read.version_id == corrected.version_id
    assert len({record.dataset_version_id, corrected.version_id}) == 2
    assert [one.id for one in second.record.examples if one.splits] == ["x0", "x1"]
    assert [one.id for one in first.record.examples if one.splits] == ["x0"]
