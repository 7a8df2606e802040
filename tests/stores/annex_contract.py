"""What every store promises of what stands beside runs: sessions, keys and links, exchanges, entries."""

from datetime import timedelta

import pytest

from phoenix_nb.core.user_code.identity import digest
from phoenix_nb.errors import NotFoundError
from phoenix_nb.model import (
    EvaluationRecord,
    EvaluationRunRecord,
    EvaluatorInfo,
    Exchange,
    Origin,
    ReuseKey,
    SessionOutcome,
    TaskRunRecord,
    Usage,
    Work,
)
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns
from phoenix_nb.model.entries.annotation import Annotation
from phoenix_nb.model.entries.charge import Charge
from phoenix_nb.model.entries.label import Label, LabelSession
from phoenix_nb.model.entries.look import Look
from phoenix_nb.model.entries.pause import Pause
from phoenix_nb.model.entries.race import Race, RaceStep
from tests.support.records import (
    START,
    begin,
    evaluation,
    experiment,
    failed,
    nothing,
    run,
    span,
    write,
)

WORK = Work(
    task={"name": "answer", "source_hash": "a"},
    evaluators=(EvaluatorInfo(name="late", direction="minimize", score_range=(0, 5)),),
    options={"retries": 3, "timeout": None},
    packages={"python": "3.11"},
    git={"commit": "c", "dirty": False},
    limits=({"model": "m", "requests_per_minute": 5},),
    budget={"cost": 5.0},
)


def entries(of):
    """One of each kind about an experiment, and a look at its dataset."""
    about = {"experiment_id": of.id, "created_at": START}
    yield Annotation(id="n1", example_id="x0", note="☃", tags=("a", "b"), thumbs="down", **about)
    yield LabelSession(
        id="s1", session_id="s", name="human", question="Is it right?", labels={"yes": 1, "no": 0},
        rubric="As a customer would.", rubric_version="2", drawn=("x2", "x0"), population=3,
        seed=42, **about,
    )  # fmt: skip
    yield Label(id="l1", session_id="s", example_id="x0", task_run_id="r", annotator="ada",
                rubric_version="2", label="no", score=0.0, note="rule", tags=("policy",),
                pair_id="p", **about)  # fmt: skip
    yield Label(id="l2", session_id="s", example_id="x0", task_run_id="r", undoes="l1", **about)
    yield Charge(id="c1", calls=3, usage=Usage(cost=0.5, prompt_tokens=10), **about)
    yield Charge(id="c2", evaluator="late", calls=1, **about)
    yield Pause(id="p1", started_at=START, ended_at=START + timedelta(minutes=5), **about)
    yield Race(id="r1", race_id="r", experiment_ids=(of.id, "b"), evaluator="exact",
               score_range=(0, 1), order=("x1", "x0"), clusters={"x1": ("x1",)}, seed=7,
               **about)  # fmt: skip
    yield RaceStep(id="d1", race_id="r", decision="stopped", settled=2, by_hand=True,
                   evidence={"wealth": 41.5}, **about)  # fmt: skip
    yield Look(id="k1", created_at=START, dataset_id=of.dataset_id, dataset_version_id="v",
               experiment_ids=(of.id,), identities=("i", "j"))  # fmt: skip


class AnnexContract:
    def test_experiments_that_belong_together_are_made_together(self, store, reader):
        on = store.load_dataset(dataset_id=begin(store).dataset_id)
        made = store.create_experiments([experiment(on, name=name) for name in ("a", "b")])
        assert [reader.load_experiment(one.id).name for one in made] == ["a", "b"]

    def test_sessions_are_read_with_what_they_worked_with_and_made(self, store):
        made = begin(store, 3)
        first = store.open_session([made.id], nothing, nothing)
        runs = [run(made, 0), failed(made, 1)]
        for one in (*runs, evaluation(runs[0])):
            first.append(one)
        first.close(SessionOutcome.INTERRUPTED)
        second = store.open_session([made.id], nothing, nothing, WORK)
        second.append(better := run(made, 1, later=1))
        second.append(evaluation(better))
        second.append(evaluation(runs[0], "late"))
        assert second.flush()
        begun, going_on = store.load_sessions(made.id)
        assert store.load_sessions(made.id, store.load_runs(made.id)) == [begun, going_on]
        assert (begun.work, begun.outcome, begun.task_runs) == (None, SessionOutcome.INTERRUPTED, 1)
        assert begun.evaluation_runs == {"exact": 1}
        assert begun.ended_at >= begun.started_at
        assert (going_on.work, going_on.outcome, going_on.ended_at) == (WORK, None, None)
        assert (going_on.task_runs, going_on.evaluation_runs) == (1, {"exact": 1, "late": 1})
        second.close(SessionOutcome.COMPLETED)
        assert store.load_sessions(made.id)[1].outcome is SessionOutcome.COMPLETED

    def test_sessions_that_replaced_nothing_are_counted_alike_with_the_records_that_were_read(
        self, store
    ):
        made = begin(store)
        for place in range(2):
            session = store.open_session([made.id], nothing, nothing, WORK)
            session.append(one := run(made, place))
            session.append(evaluation(one))
            session.close(SessionOutcome.COMPLETED)
        sessions = store.load_sessions(made.id)
        assert [one.evaluation_runs for one in sessions] == [{"exact": 1}] * 2
        assert store.load_sessions(made.id, store.load_runs(made.id)) == sessions

    @pytest.mark.parametrize("method", ["load_sessions", "load_exchanges"])
    def test_an_unknown_experiment_has_nothing_beside_it(self, store, method):
        with pytest.raises(NotFoundError):
            getattr(store, method)("no-such")

    def test_an_identity_is_kept_once_and_read_back(self, store):
        parts = {"task": {"b": 1, "a": ["é"]}, "algorithm": 1}
        identity = store.save_identity(parts)
        assert identity == store.save_identity(dict(reversed(parts.items())))
        assert store.load_identity(identity) == parts
        with pytest.raises(NotFoundError, match="save_identity"):
            store.load_identity(digest("other"))

    def test_the_newest_success_of_a_key_is_found_in_any_experiment(self, store):
        first, second = begin(store), begin(store)
        identity = store.save_identity({"task": first.id})
        same, other, third = (
            ReuseKey(identity, digest([first.id, part])) for part in ("same", "other", "third")
        )
        old, new, worse = run(first, 0), run(second, 0), failed(second, 0, later=1)
        judged = evaluation(new)
        with_keys(store, first, [(old, same), (run(first, 1), None)])
        with_keys(
            store, second, [(new, same), (judged, third), (worse, same), (run(second, 1), other)]
        )
        keys = [digest("none"), other.content, same.content]
        found = store.find_reusable(TaskRunRecord, {digest("unknown"): keys, identity: keys})
        assert found.keys == [other, same]
        assert found.records[1] == again(new, first, id=new.id, experiment_id="")
        evaluated = store.find_reusable(EvaluationRunRecord, {identity: [third.content]})
        assert evaluated == ([third], [again(judged, first, id=judged.id, experiment_id="")])
        assert store.find_reusable(EvaluationRunRecord, {identity: [same.content]}).keys == []

    def test_what_is_found_can_be_linked_whole(self, store):
        first, second = begin(store), begin(store)
        identity = store.save_identity({"task": first.id})
        runs = [
            run(first, 0, output={"é": [1, None]}, usage=Usage(prompt_tokens=3, model="m")),
            run(first, 1, warnings=("cut",)),
            run(first, 2, output=None),
        ]
        evaluated = [
            evaluation(runs[0], score=0.5),
            evaluation(runs[1], results=()),
            evaluation(
                runs[2], results=(EvaluationRecord(name="exact", label="é", metadata={"a": 1}),)
            ),
        ]
        keys = {each.id: ReuseKey(identity, digest(each.id)) for each in (*runs, *evaluated)}
        with_keys(store, first, [(each, keys[each.id]) for each in (*runs, *evaluated)])
        contents = {identity: [key.content for key in keys.values()]}
        found = store.find_reusable(TaskRunRecord, contents).records
        assert len(found) == len(store.find_reusable(EvaluationRunRecord, contents).records) == 3
        links = TaskRuns.of(found).linked(second.id, ["a", "b", "c"])
        judged = EvaluationRuns.of(store.find_reusable(EvaluationRunRecord, contents).records)
        judged = judged.linked_to(links, [0, 1, 2], ["d", "e", "f"])
        committed, troubles = link(store, second, [links, judged])
        expected = (
            tuple(again(one, second, id=id_) for one, id_ in zip(runs, "abc", strict=True)),
            tuple(
                again(one, second, id=id_, task_run_id=run_id)
                for one, id_, run_id in zip(evaluated, "def", "abc", strict=True)
            ),
        )
        assert (committed, troubles) == ([*expected[0], *expected[1]], [])
        assert store.load_runs(second.id) == expected
        assert store.load_sessions(second.id)[0].task_runs == 3

    def test_an_identity_is_used_once_something_was_made_under_it(self, store):
        first = begin(store)
        used, unused = (store.save_identity({"task": part}) for part in (first.id, "unused"))
        asked = [used, unused, digest("unknown")]
        assert store.used_identities(TaskRunRecord, asked) == set()
        with_keys(store, first, [(run(first, 0), ReuseKey(used, digest("content")))])
        assert store.used_identities(TaskRunRecord, asked) == {used}
        assert store.used_identities(EvaluationRunRecord, asked) == set()

    def test_keys_can_be_given_later(self, store):
        made = begin(store)
        one, bad = run(made, 0), failed(made, 1)
        write(store, made, [one, bad])
        identity = store.save_identity({"task": made.id, "algorithm": 2})
        keys = {
            each.id: ReuseKey(identity, digest([made.id, place]))
            for place, each in enumerate((one, bad))
        }
        for _ in range(2):
            store.add_keys(TaskRunRecord, made.id, keys)
        contents = [key.content for key in keys.values()]
        found = store.find_reusable(TaskRunRecord, {identity: contents})
        assert found.keys == [keys[one.id]]
        assert found.records[0].origin == Origin(experiment_id=made.id, id=one.id)
        with pytest.raises(NotFoundError):
            store.add_keys(TaskRunRecord, made.id, {one.id: ReuseKey(digest("none"), contents[0])})

    def test_a_link_reads_as_what_it_stands_for_under_its_own_ids(self, store):
        first, second, third = begin(store), begin(store), begin(store)
        one = run(first, 0, 2, warnings=("cut",), usage=Usage(prompt_tokens=3))
        judged = evaluation(one, score=0.5)
        write(store, first, [one, judged])
        linked = again(one, second)
        evaluated = again(judged, second, task_run_id=linked.id)
        committed, troubles = write(store, second, [linked, evaluated])
        assert (committed, troubles) == ([linked, evaluated], [])
        assert store.load_runs(second.id) == ((linked,), (evaluated,))
        assert (linked.reused_from, evaluated.reused_from) == (first.id, first.id)
        twice = again(linked, third, origin=linked.origin)
        write(store, third, [twice])
        assert store.load_runs(third.id).task_runs == (twice,)
        assert store.load_sessions(second.id)[0].task_runs == 1
        assert store.load_runs(first.id) == ((one,), (judged,))

    def test_exchanges_are_read_in_order_and_by_run(self, store):
        made = begin(store)
        runs = [run(made, n) for n in range(2)]
        written = [
            exchange(runs[0], attempt=1, failed=True, prompt="é\n{}", reply=None),
            exchange(runs[1], prompt=None, reply="not JSON"),
            exchange(runs[0], attempt=2, call=2, reply="x" * 262_144, cut=True),
            exchange(runs[0], evaluator="judge", usage=Usage(cost=0.5), model="m-1"),
        ]
        write(store, made, [*runs, *written])
        assert store.load_exchanges(made.id) == written
        of_first = [one for one in written if one.task_run_id == runs[0].id]
        assert store.load_exchanges(made.id, [runs[0].id]) == of_first
        assert store.load_exchanges(made.id, ["no-such"]) == []

    def test_spans_can_be_read_of_some_traces(self, store):
        made = begin(store)
        runs = [run(made, n) for n in range(3)]
        spans = [span(one) for one in runs]
        write(store, made, [*runs, *spans])
        traces = [runs[2].trace_id, runs[0].trace_id]
        found = {one.span_id for one in store.load_spans(made.id, traces)}
        assert {spans[0].span_id, spans[2].span_id} <= found
        assert spans[1].span_id not in found

    def test_entries_are_read_by_kind_and_subject_in_order(self, store):
        made, other = begin(store), begin(store)
        written = [one.model_copy(update={"id": f"{one.id}-{made.id}"}) for one in entries(made)]
        store.add_entries(written[:4])
        store.add_entries(written)  # those that are there already are passed over
        for kind in {type(one) for one in written}:
            wanted = [one for one in written if type(one) is kind]
            assert store.load_entries(kind, wanted[0].subject) == wanted
            assert store.load_entries(kind, other.id) == []

    def test_entries_after_one_are_those_that_came_later(self, store):
        made, other = begin(store), begin(store)
        fields = {"created_at": START, "example_id": "x0"}
        notes = [
            Annotation(id=f"{n}-{made.id}", experiment_id=of.id, **fields)
            for n, of in enumerate([made, other, made, made])
        ]
        store.add_entries(notes)
        first, elsewhere, *later = notes
        assert store.load_entries(Annotation, made.id, after=first.id) == later
        assert store.load_entries(Annotation, made.id, after=elsewhere.id) == later
        assert store.load_entries(Annotation, made.id, after=later[-1].id) == []
        assert store.load_entries(Annotation, made.id, after="no-such") == [first, *later]

    def test_entries_about_an_unknown_experiment_are_refused_together(self, store):
        made = begin(store)
        note = {"created_at": START, "example_id": "x0"}
        good = Annotation(id=f"good-{made.id}", experiment_id=made.id, **note)
        with pytest.raises(NotFoundError):
            store.add_entries([good, Annotation(id="bad", experiment_id="no-such", **note)])
        assert store.load_entries(Annotation, made.id) == []

    def test_a_session_writes_entries_among_its_records(self, store):
        made = begin(store)
        charge = Charge(
            id=f"c-{made.id}", experiment_id=made.id, created_at=START + timedelta(seconds=1),
            calls=2, usage=Usage(cost=0.01),
        )  # fmt: skip
        committed, troubles = write(store, made, [one := run(made), charge])
        assert (committed, troubles) == ([one, charge], [])
        assert store.load_entries(Charge, made.id) == [charge]


def with_keys(store, of, records):
    session = store.open_session([of.id], nothing, nothing)
    for record, key in records:
        session.append(record, key)
    session.close(SessionOutcome.COMPLETED)


def link(store, of, tables):
    committed, troubles = [], []
    session = store.open_session([of.id], committed.extend, troubles.append)
    for table in tables:
        session.link(table)
    session.close(SessionOutcome.COMPLETED)
    return committed, troubles


def again(record, of, **fields):
    """The record as a link in another experiment."""
    origin = Origin(experiment_id=record.experiment_id, id=record.id)
    new = {"id": f"{record.id[:16]}-{of.id[:8]}", "experiment_id": of.id, "origin": origin}
    return record.model_copy(update=new | fields)


def exchange(of, **fields):
    made = {
        "experiment_id": of.experiment_id, "task_run_id": of.id, "start_time": of.start_time,
        "end_time": of.end_time, "prompt": "Say hello.", "reply": "hello",
    }  # fmt: skip
    return Exchange(**made | fields)
