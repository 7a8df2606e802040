"""What lands on a real server, and what is read back."""

import gc
import weakref
from datetime import timedelta

import pytest

from phoenix_nb.errors import (
    AuthenticationError,
    NotFoundError,
    StoreError,
    StoreUnavailableError,
    UsageError,
)
from phoenix_nb.model import (
    EvaluationRecord,
    EvaluatorInfo,
    ExampleRecord,
    Failure,
    Variant,
)
from phoenix_nb.stores import wire
from phoenix_nb.stores.phoenix import PhoenixStore
from phoenix_nb.stores.phoenix.rest import RestClient
from tests.support.records import (
    FAILED,
    START,
    begin,
    dataset,
    evaluation,
    experiment,
    failed,
    judged,
    run,
    span,
    write,
)


def test_a_data_set_reads_back_as_it_was(store, open_store):
    made = dataset(examples=(
        ExampleRecord(id="a/b é", input={"q": "1 \u2028"}, output={"a": [1, None]}, splits=("hard", "all")),
        ExampleRecord(id="b", input={"q": 1.0}, metadata={"m": {"deep": True}}, splits=("all",)),
        ExampleRecord(id="c", input={}),
    ), description="two and one")  # fmt: skip
    kept = store.save_dataset(made)
    read = open_store("elsewhere").load_dataset(name=made.name)
    assert (read.id, read.version_id, read.description) == (kept.id, kept.version_id, "two and one")
    assert wire.content(read.examples) == wire.content(made.examples) == wire.content(kept.examples)
    assert [e.id for e in read.examples] == ["a/b é", "b", "c"]


def test_the_same_content_is_the_same_version(store, open_store):
    first = store.save_dataset(dataset(name := 3))
    assert name == 3
    again = open_store("elsewhere").save_dataset(first.model_copy(update={"id": "x"}))
    assert (again.id, again.version_id) == (first.id, first.version_id)


def test_other_content_is_a_new_version_and_the_old_one_stays(store):
    first = store.save_dataset(dataset(3))
    second = store.save_dataset(first.model_copy(update={"examples": first.examples[:2]}))
    assert second.id == first.id
    assert second.version_id != first.version_id
    old = store.load_dataset(dataset_id=first.id, version_id=first.version_id)
    assert [e.id for e in old.examples] == ["x0", "x1", "x2"]
    assert len(store.load_dataset(name=first.name).examples) == 2
    back = store.save_dataset(first)
    assert back.version_id == first.version_id


@pytest.mark.parametrize(
    "wanted",
    [
        {"name": "no such data set"},
        {"dataset_id": "no-such-id"},
        {"dataset_id": "RGF0YXNldDo5OTk5OTk="},
        {"version_id": "RGF0YXNldFZlcnNpb246OTk5OTk5"},
    ],
)
def test_a_data_set_that_is_not_there(store, wanted):
    with pytest.raises(NotFoundError, match="list_datasets"):
        store.load_dataset(**wanted)


def test_an_experiment_reads_back_as_it_was(store, open_store):
    made = begin(
        store, repetitions=2, description="first", metadata={"team": ["a"]},
        variant=Variant(name="terse", parameters={"prompt": "Be brief."}),
        evaluators=(EvaluatorInfo(name="exact", direction="maximize"),), identity={"task": "sha"},
    )  # fmt: skip
    assert wire.row_of(made.id, "Experiment")
    assert made.project_name.startswith("Experiment-")
    assert open_store("elsewhere").load_experiment(made.id) == made


def test_repetitions_must_be_there(store):
    kept = store.save_dataset(dataset())
    with pytest.raises(UsageError, match="repetitions"):
        store.create_experiment(experiment(kept, repetitions=0))
    assert store.list_experiments(kept.id) == []


@pytest.mark.parametrize("experiment_id", ["no-such-id", "RXhwZXJpbWVudDo5OTk5OTk=", "é/?"])
def test_an_experiment_that_is_not_there(store, experiment_id):
    for ask in (store.load_experiment, store.load_runs, store.load_spans):
        with pytest.raises(NotFoundError, match="list_experiments"):
            ask(experiment_id)


def test_an_experiment_without_runs_has_none(store):
    assert store.load_runs(begin(store).id) == ((), ())


def test_runs_and_evaluations_land_and_are_told_once_durable(store, open_store):
    made = begin(store, count=5)
    records = [*judged(made, 4), failed(made, 4)]
    committed, troubles = write(store, made, records)
    assert committed == records
    assert troubles == []
    assert store.undelivered() == 0
    there = open_store("elsewhere").load_runs(made.id)
    outputs = [r.output["n"] for r in there.task_runs if not r.error]
    assert sorted(outputs) == list(range(4))
    assert [str(r.error) for r in there.task_runs if r.error] == ["ValueError: no"]
    assert sorted(r.start_time for r in there.task_runs) == sorted(
        r.start_time for r in records if hasattr(r, "output")
    )
    assert [e.score for e in there.evaluation_runs] == [1.0] * 4


def test_the_export_of_the_server_agrees_row_by_row(store):
    made = begin(store, count=3, repetitions=2)
    runs = [run(made, n, r) for n in range(3) for r in (1, 2)]
    write(store, made, [record for one in runs for record in (one, evaluation(one, score=0.25))])
    rows = store.rest.export(made.id)
    assert [
        (row["input"], row["repetition_number"], row["output"], row["trace_id"]) for row in rows
    ] == [
        ({"n": n}, r, {"n": n}, one.trace_id)
        for (n, r), one in zip([(n, r) for n in range(3) for r in (1, 2)], runs, strict=True)
    ]
    assert {note["score"] for row in rows for note in row["annotations"]} == {0.25}


def test_ones_own_runs_keep_what_a_server_has_no_room_for(store):
    made = begin(store)
    records = judged(made)
    write(store, made, records)
    read = store.load_runs(made.id)
    assert list(read.task_runs) == records[::2]
    assert list(read.evaluation_runs) == records[1::2]


def test_values_that_a_server_cannot_keep_do_not_hold_up_the_rest(store, open_store):
    made = begin(store, count=3)
    odd = ["nul \x00", 2**80, "lone \ud800"]
    runs = [run(made, n, output=value) for n, value in enumerate(odd)]
    told = [
        evaluation(one, results=(EvaluationRecord(name="exact", explanation="\x00\ud800"),))
        for one in runs
    ]
    _, troubles = write(store, made, [*runs, *told])
    assert troubles == []
    read = open_store("elsewhere").load_runs(made.id).task_runs
    assert {r.output for r in read} == {"nul \ufffd", str(2**80), "lone \ufffd"}


def test_several_evaluations_of_one_evaluator_stay_together(store, open_store):
    made = begin(store, count=1)
    one = run(made, 0)
    results = (
        EvaluationRecord(name="clear", score=1.0),
        EvaluationRecord(name="brief", label="no", metadata={"w": 3}),
    )
    write(store, made, [one, evaluation(one, "style", results=results, kind="LLM")])
    (read,) = open_store("elsewhere").load_runs(made.id).evaluation_runs
    assert (read.name, read.kind, read.results) == ("style", "LLM", results)


def test_an_evaluator_may_abstain_or_fail(store, open_store):
    made = begin(store, count=1)
    one = run(made, 0)
    write(store, made, [
        one,
        evaluation(one, "abstains", results=(EvaluationRecord(name="abstains"),)),
        evaluation(one, "fails", results=(), error=FAILED),
    ])  # fmt: skip
    read = {e.name: e for e in open_store("elsewhere").load_runs(made.id).evaluation_runs}
    assert read["abstains"].results == (EvaluationRecord(name="abstains"),)
    assert read["fails"].error == Failure(type="ValueError", message="no")


def test_someone_else_judges_runs_that_they_did_not_make(store, open_store):
    made = begin(store)
    write(store, made, judged(made))
    other = open_store("elsewhere")
    theirs = other.load_runs(made.id).task_runs
    write(other, made, [evaluation(one, "length", score=3.0) for one in theirs])
    assert other.undelivered() == 0
    for reader in (store, other):
        read = reader.load_runs(made.id)
        ids = {r.id for r in read.task_runs}
        assert sorted(e.name for e in read.evaluation_runs) == ["exact"] * 3 + ["length"] * 3
        assert {e.task_run_id for e in read.evaluation_runs} == ids


def test_someone_else_resumes_what_is_missing(store, open_store):
    made = begin(store)
    write(store, made, [run(made, 0), failed(made, 1)])
    other = open_store("elsewhere")
    later = START + timedelta(hours=1)
    write(other, other.load_experiment(made.id), [run(made, 1, start_time=later), run(made, 2)])
    for reader in (store, other):
        assert [r.error for r in reader.load_runs(made.id).task_runs] == [None] * 3


def test_two_who_run_the_same_example_agree_on_one_result(store, open_store):
    made = begin(store, count=1)
    mine, theirs = run(made, 0, output="mine"), run(made, 0, output="theirs", start_time=START)
    write(store, made, [mine, evaluation(mine, score=1.0)])
    other = open_store("elsewhere")
    write(other, made, [theirs, evaluation(theirs, score=0.0)])
    for reader in (store, other, open_store("third")):
        read = reader.load_runs(made.id)
        assert [r.output for r in read.task_runs] == ["mine"]
        assert [e.score for e in read.evaluation_runs] == [1.0]


def test_a_deleted_experiment_is_gone(store):
    made = begin(store)
    store.delete_experiment(made.id)
    with pytest.raises(NotFoundError):
        store.load_experiment(made.id)


def test_results_of_an_experiment_that_was_deleted_are_kept_here(store):
    made = begin(store)
    store.delete_experiment(made.id)
    _, troubles = write(store, made, judged(made))
    assert any("no longer has the experiment" in sentence for sentence in troubles)
    assert store.undelivered() == 6
    report = store.sync()
    assert (report.delivered, report.undelivered) == (0, 6)
    assert "push" in report.problems[0]


def test_traces_can_be_looked_at(store, open_store, eventually):
    made = begin(store, count=1)
    one = run(made, 0)
    root = span(one)
    call = span(one, span_id="1" * 16, parent_id=root.span_id, name="call", kind="LLM",
                attributes={"llm.token_count.prompt": 12, "llm.token_count.completion": 3,
                            "llm.model_name": "gpt-4o"})  # fmt: skip
    write(store, made, [root, call, one])
    reader = open_store("elsewhere")
    read = eventually(lambda: reader.load_spans(made.id), lambda spans: len(spans) == 2)
    assert {s.span_id: (s.parent_id, s.kind, s.trace_id) for s in read} == {
        root.span_id: (None, "CHAIN", one.trace_id),
        call.span_id: (root.span_id, "LLM", one.trace_id),
    }
    usage = eventually(lambda: reader.load_runs(made.id).task_runs[0].usage, bool)
    assert (usage.prompt_tokens, usage.completion_tokens) == (12, 3)
    assert usage.cost > 0


def test_spans_that_the_server_has_are_passed_over(store, eventually):
    made = begin(store, count=1)
    one = run(made, 0)
    first, second = span(one), span(one, span_id="2" * 16)
    assert store.rest.post_spans(made.project_name, [first]) == 1
    eventually(lambda: list(store.rest.spans(made.project_name)), bool)
    assert store.rest.post_spans(made.project_name, [first, second]) == 1
    assert store.rest.post_spans(made.project_name, [first]) == 0


def test_lists_are_read_page_by_page(store):
    made = begin(store, count=8)
    write(store, made, judged(made, 7))
    rest = RestClient(store.rest._http, page=3)
    assert sorted(item["output"]["n"] for item in rest.runs(made.id)) == list(range(7))


@pytest.mark.parametrize("key", ["wrong", None])
def test_a_wrong_key_is_told_before_anything_runs(open_store, key):
    locked = open_store(api_key=key)
    for ask in (
        locked.check,
        locked.list_datasets,
        lambda: locked.save_dataset(dataset()),
        lambda: locked.create_experiment(experiment(dataset())),
    ):
        with pytest.raises(AuthenticationError, match="PHOENIX_API_KEY"):
            ask()


def test_a_key_may_come_in_a_header(open_store, server):
    open_store(api_key=None, headers={"Authorization": f"Bearer {server.key}"}).check()


def test_no_server_at_the_start(open_store):
    nowhere = open_store(base_url="http://127.0.0.1:9", wait=lambda _: None)
    for ask in (
        nowhere.check,
        lambda: nowhere.save_dataset(dataset()),
        lambda: nowhere.create_experiment(experiment(dataset())),
        lambda: nowhere.load_experiment("RXhwZXJpbWVudDox"),
        nowhere.list_experiments,
        nowhere.sync,
    ):
        with pytest.raises(StoreUnavailableError, match=r"phoenix serve.*Client\(path="):
            ask()


def test_the_address_may_be_that_of_the_collector(open_store, server):
    assert open_store(base_url=f"{server.url}/v1/traces").location == server.url


def test_what_an_old_server_does_not_know_is_said(store):
    with pytest.raises(StoreError, match=r"does not know GET /v1/no_such_thing.*Upgrade"):
        store.rest._http.get("/v1/no_such_thing", wire.answers.ANYTHING)


def test_a_store_that_nobody_holds_lets_go_of_everything(open_store, server, tmp_path):
    dropped = PhoenixStore(server.url, api_key=server.key, path=tmp_path / "dropped")
    made = begin(dropped)
    write(dropped, made, judged(made))
    outbox = dropped._local.staging.outbox
    gone = weakref.ref(dropped)
    del dropped
    gc.collect()
    assert gone() is None
    assert outbox._closed


def test_the_servers_metadata_is_what_its_user_wrote_and_the_rest_is_read_back(open_store, server):
    """The pages of the server show the metadata: kilobytes of source stood in it."""
    home, elsewhere = open_store("home"), open_store("elsewhere")
    examples = home.save_dataset(dataset(2))
    identity = {"task": {"name": "answer", "source": "def answer(q): ..."}}
    ours = {"metadata": {"team": "a"}, "identity": identity, "example_ids": ("e1",)}
    made = home.create_experiment(experiment(examples).model_copy(update=ours))
    assert home.rest.experiment(made.id)["metadata"] == {"team": "a"}
    read = elsewhere.load_experiment(made.id)
    assert {name: getattr(read, name) for name in ours} == ours
