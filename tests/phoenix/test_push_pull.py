"""Experiments that move from the embedded store to a server and back."""

import httpx
import pytest

from phoenix_nb.errors import NotFoundError, StoreUnavailableError
from phoenix_nb.stores.phoenix import pull_experiment, push_experiment
from phoenix_nb.stores.sqlite import SqliteStore
from tests.support.records import begin, evaluation, failed, judged, run, span, write


class Writes(httpx.BaseTransport):
    """Passes requests on, counts those that write, and may cut the line after so many."""

    def __init__(self) -> None:
        self.through = httpx.HTTPTransport()
        self.count = 0
        self.allowed: int | None = None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.method == "POST" and request.url.path != "/graphql":
            if self.allowed == self.count:
                raise httpx.ConnectError("cut")
            self.count += 1
        return self.through.handle_request(request)

    def close(self) -> None:
        self.through.close()


@pytest.fixture
def embedded(tmp_path):
    store = SqliteStore(tmp_path / "embedded")
    yield store
    store.close()


def fill(embedded, count=4):
    made = begin(embedded, count=count, metadata={"team": "a"})
    runs = [run(made, n) for n in range(count - 1)]
    judged = [evaluation(one, score=0.5) for one in runs]
    write(embedded, made, [*runs, failed(made, count - 1), *judged, *(span(one) for one in runs)])
    return made


def test_a_pushed_experiment_is_all_there(embedded, store, open_store, eventually):
    made = fill(embedded)
    pushed = push_experiment(embedded, store, made.id)
    reader = open_store("elsewhere")
    assert reader.load_experiment(pushed.id) == pushed
    assert (pushed.name, pushed.metadata) == (made.name, made.metadata)
    read, had = reader.load_runs(pushed.id), embedded.load_runs(made.id)
    there = {(r.key, r.start_time, r.trace_id, str(r.error), str(r.output)) for r in read.task_runs}
    here = {(r.key, r.start_time, r.trace_id, str(r.error), str(r.output)) for r in had.task_runs}
    assert there == here
    assert [e.score for e in read.evaluation_runs] == [0.5] * 3
    spans = eventually(lambda: reader.load_spans(pushed.id), lambda spans: len(spans) == 4)
    assert {s.trace_id for s in spans} == {r.trace_id for r in had.task_runs}


@pytest.mark.parametrize("home", ["home", "elsewhere"])
def test_pushing_again_writes_nothing(embedded, store, open_store, eventually, home):
    made = fill(embedded)
    pushed = push_experiment(embedded, store, made.id)
    eventually(lambda: len(store.load_spans(pushed.id)), lambda count: count == 4)
    edge = Writes()
    again = push_experiment(embedded, open_store(home, http=edge), made.id)
    assert (again.id, edge.count) == (pushed.id, 0)


def test_a_push_that_was_cut_off_goes_on_where_it_stopped(embedded, open_store):
    made = fill(embedded)
    edge = Writes()
    edge.allowed = 5  # the data set, the experiment, three more
    broken = open_store(http=edge, patience=0.05, wait=lambda _: None)
    with pytest.raises(StoreUnavailableError, match="Push it again"):
        push_experiment(embedded, broken, made.id)
    broken.close()
    whole = open_store("elsewhere", http=(rest := Writes()))
    pushed = push_experiment(embedded, whole, made.id)
    assert rest.count <= 7 + 1 - 3  # what was left, and one batch of spans
    read = whole.load_runs(pushed.id)
    assert (len(read.task_runs), len(read.evaluation_runs)) == (4, 3)


def test_what_was_added_since_is_pushed(embedded, store):
    made = fill(embedded)
    pushed = push_experiment(embedded, store, made.id)
    later = run(made, 3)
    write(embedded, made, [later, evaluation(later), evaluation(later, "length", 3.0)])
    push_experiment(embedded, store, made.id)
    read = store.load_runs(pushed.id)
    assert [r.error for r in read.task_runs] == [None] * 4
    assert sorted(e.name for e in read.evaluation_runs) == ["exact"] * 4 + ["length"]


def test_what_is_not_there_cannot_be_pushed(embedded, store):
    with pytest.raises(NotFoundError):
        push_experiment(embedded, store, "nothing")


def test_a_pulled_experiment_is_all_there_and_pulling_again_adds_what_is_new(
    embedded, store, open_store, eventually
):
    made = begin(store)
    records = judged(made, 2)
    write(store, made, [*records, span(records[0])])

    def spans_are(count):
        eventually(lambda: len(list(store.rest.spans(made.project_name))), count.__eq__)

    spans_are(2)
    source = open_store("elsewhere")
    pulled = pull_experiment(source, embedded, made.id)
    assert pulled.id == made.project_name
    assert len(embedded.load_spans(pulled.id)) == 2
    write(store, made, [run(made, 2)])
    spans_are(3)
    assert pull_experiment(source, embedded, made.id) == pulled
    read = embedded.load_runs(pulled.id)
    assert sorted(r.output["n"] for r in read.task_runs) == [0, 1, 2]
    assert [e.score for e in read.evaluation_runs] == [1.0, 1.0]
    assert len(embedded.load_spans(pulled.id)) == 3
    assert embedded.load_dataset(dataset_id=pulled.dataset_id).name == made.dataset_name


def test_a_pulled_experiment_can_be_pushed_and_stays_as_it_was(embedded, store, open_store):
    made = begin(store)
    write(store, made, judged(made))
    pulled = pull_experiment(open_store("elsewhere"), embedded, made.id)
    pushed = push_experiment(embedded, store, pulled.id)
    assert pushed.id != made.id
    ours, theirs = store.load_runs(made.id), open_store("third").load_runs(pushed.id)
    assert {(r.key, str(r.output)) for r in ours.task_runs} == {
        (r.key, str(r.output)) for r in theirs.task_runs
    }
    assert len(theirs.evaluation_runs) == 3
