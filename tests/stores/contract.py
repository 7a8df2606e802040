"""What every store promises, embedded or on a server. A store joins by a class with two fixtures.

`store` is the store under test, and `reader` another one on the same place, as someone else has it. Stores
may hold other things already, and may give data sets, versions and experiments ids of their own: tests
use what they are given back.

Not shared, and each store's own to test:

- An embedded store keeps ids and times as they are given, and any text, number and depth for every
  reader; a server chooses them, and holds what its database can. Its writer reads its own values back
  unchanged all the same, from the local copy.
- An embedded store replaces a success by a later success; on a server the first stays for good
  (`first_success_stays`).
- What messages say beyond what is missing: an embedded store knows all names, and suggests the nearest.
- Spans are there for other readers of a server some seconds later (see tests/phoenix).
"""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from phoenix_nb.errors import NotFoundError, StoreUnavailableError, UsageError
from phoenix_nb.model import (
    ExampleRecord,
    ExperimentStatus,
    SessionOutcome,
    TaskRunRecord,
    Usage,
)
from phoenix_nb.model.entries.race import RaceStep
from tests.stores.annex_contract import AnnexContract
from tests.support.records import (
    FAILED,
    START,
    begin,
    dataset,
    evaluation,
    experiment,
    failed,
    nothing,
    run,
    span,
    write,
)

OUTPUTS = [
    None,
    0,
    1.5,
    True,
    "",
    "☃ \u2028",
    [],
    {},
    [1, {"a": None}],
    {"result": "x"},
    "é" * 9999,
]
ODD = {
    "null bytes": {"a\0b": "c\0d"},
    "an integer of 65 bits": 2**64,
    "half a surrogate pair": "\ud800",
    "a tiny float": 5e-324,
    "markup": '<script>alert("x")</script>',
    "SQL": "'; DROP TABLE task_runs; --",
}


def nested(depth):
    value = "deep"
    for _ in range(depth):
        value = [value]
    return value


class DatasetContract:
    def test_a_version_is_read_as_it_was_saved(self, store, reader):
        kept = store.save_dataset(dataset(4, description="numbers"))
        for one in (store, reader):
            for named in (
                {"dataset_id": kept.id},
                {"name": kept.name},
                {"name": kept.name, "version_id": kept.version_id},
                {"version_id": kept.version_id},
            ):
                read = one.load_dataset(**named)
                assert (read.id, read.name, read.version_id) == (
                    kept.id,
                    kept.name,
                    kept.version_id,
                )
                assert (read.examples, read.description) == (kept.examples, "numbers")

    def test_saving_the_same_content_again_is_no_change(self, store, reader):
        first = store.save_dataset(made := dataset())
        again = reader.save_dataset(made)
        assert (again.id, again.version_id) == (first.id, first.version_id)
        assert len(reader.list_versions(first.id)) == 1

    def test_the_latest_version_is_read_unless_one_is_named(self, store, reader):
        first = store.save_dataset(dataset(2))
        second = store.save_dataset(dataset(3, name=first.name))
        assert second.id == first.id
        assert reader.load_dataset(name=first.name).version_id == second.version_id
        old = reader.load_dataset(dataset_id=first.id, version_id=first.version_id)
        assert len(old.examples) == 2

    def test_versions_are_listed_newest_first(self, store, reader):
        first = store.save_dataset(dataset(2))
        second = store.save_dataset(dataset(3, name=first.name))
        found = reader.list_versions(first.id)
        assert [one.version_id for one in found] == [second.version_id, first.version_id]
        with pytest.raises(NotFoundError):
            store.list_versions("no-such-id")

    def test_a_name_belongs_to_one_data_set(self, store):
        first = store.save_dataset(dataset(2))
        assert store.save_dataset(dataset(3, name=first.name, id="another")).id == first.id

    def test_examples_of_any_of_the_splits(self, store, reader):
        split = tuple(
            ExampleRecord(id=f"x{n}", input={"n": n}, splits=("odd",) if n % 2 else ("even", "all"))
            for n in range(5)
        )
        kept = store.save_dataset(dataset(examples=split))
        odd = reader.load_dataset(dataset_id=kept.id, splits=["odd"])
        assert ([e.id for e in odd.examples], odd.splits) == (["x1", "x3"], ("odd",))
        assert len(store.load_dataset(name=kept.name, splits=["odd", "even"]).examples) == 5
        with pytest.raises(NotFoundError, match="other"):
            store.load_dataset(dataset_id=kept.id, splits=["other", "odd"])

    @pytest.mark.parametrize(
        "asked", [{"name": "no such"}, {"dataset_id": "no-such"}, {"version_id": "no-such"}]
    )
    def test_what_is_not_there_is_told(self, store, asked):
        with pytest.raises(NotFoundError, match=r"no[- ]such"):
            store.load_dataset(**asked)

    def test_a_version_of_another_data_set_is_not_found(self, store):
        one, other = (store.save_dataset(dataset(n)) for n in (2, 3))
        with pytest.raises(NotFoundError, match="no version"):
            store.load_dataset(name=one.name, version_id=other.version_id)

    def test_asking_for_nothing_in_particular_is_refused(self, store):
        with pytest.raises(UsageError):
            store.load_dataset()

    def test_a_listing_has_the_latest_versions(self, store, reader):
        first, other = (
            store.save_dataset(dataset(2, created_at=START + timedelta(minutes=n)))
            for n in range(2)
        )
        latest = store.save_dataset(
            dataset(3, name=first.name, created_at=START + timedelta(minutes=2))
        )
        found = {
            one.id: (one.name, one.version_id, one.example_count) for one in reader.list_datasets()
        }
        assert found[first.id] == (first.name, latest.version_id, 3)
        assert found[other.id] == (other.name, other.version_id, 2)

    def test_threads_that_save_one_data_set_keep_it_once(self, store, reader):
        made = dataset()
        with ThreadPoolExecutor(8) as threads:
            kept = list(threads.map(store.save_dataset, [made] * 8))
        assert len({(one.id, one.version_id) for one in kept}) == 1
        assert [one.name for one in reader.list_datasets()].count(made.name) == 1


class ExperimentContract:
    def test_an_experiment_is_read_as_it_was_created(self, store, reader):
        kept = begin(store, repetitions=2, description="first", metadata={"team": ["a"]})
        assert (kept.description, kept.metadata) == ("first", {"team": ["a"]})
        assert store.load_experiment(kept.id) == reader.load_experiment(kept.id) == kept

    @pytest.mark.parametrize("unknown", ["no-such", "é/?", "\ud800"])
    def test_an_experiment_that_is_not_there_is_told(self, store, unknown):
        def open_session(id_):
            return store.open_session([id_], nothing, nothing)

        for ask in (store.load_experiment, store.load_runs, store.load_spans, open_session):
            with pytest.raises(NotFoundError, match=r"list_experiments\(\)"):
                ask(unknown)

    def test_a_listing_is_newest_first_and_can_be_of_one_data_set(self, store, reader):
        on, other = (store.save_dataset(dataset(n)) for n in (2, 3))
        made = [
            store.create_experiment(experiment(of, created_at=START + timedelta(minutes=n)))
            for n, of in enumerate((on, other, on))
        ]
        ours = [
            one.experiment_id
            for one in reader.list_experiments()
            if one.dataset_id in (on.id, other.id)
        ]
        assert sorted(ours) == sorted(one.id for one in made)
        assert [one.experiment_id for one in reader.list_experiments(on.id)] == [
            made[2].id,
            made[0].id,
        ]
        assert reader.experiment_names(on.id) == [(made[n].id, made[n].name) for n in (0, 2)]

    def test_a_listing_tells_what_was_said_of_an_experiment(self, store, reader):
        made = begin(store, 4, repetitions=2, description="first", metadata={"team": ["a"]})
        (listed,) = reader.list_experiments(made.dataset_id)
        assert (listed.description, listed.metadata) == ("first", {"team": ["a"]})
        assert (listed.repetitions, listed.example_count, listed.planned) == (2, 4, 8)

    def test_a_listing_counts_current_runs(self, store, reader):
        made = begin(store, 4)
        written = [failed(made, 0), run(made, 0, later=1), failed(made, 1), run(made, 2),
                   failed(made, 2, later=1)]  # fmt: skip
        write(store, made, written)
        for one in (store, reader):
            (listed,) = one.list_experiments(made.dataset_id)
            assert (listed.planned, listed.done, listed.failed) == (4, 2, 1)

    def test_a_listing_tells_that_a_race_left_runs_out(self, store):
        made = begin(store, 3)
        stopped = RaceStep(
            id=f"{made.id} s", created_at=START, experiment_id=made.id, race_id="r",
            decision="stopped", settled=2,
        )  # fmt: skip
        write(store, made, [run(made, 0), stopped])
        (listed,) = store.list_experiments(made.dataset_id)
        assert (listed.status, listed.outcome) == (
            ExperimentStatus.INCOMPLETE,
            SessionOutcome.RACE,
        )
        write(store, made, [run(made, 1), run(made, 2)])
        (listed,) = store.list_experiments(made.dataset_id)
        assert listed.outcome is SessionOutcome.COMPLETED

    def test_status_is_by_what_is_recorded(self, store):
        made = begin(store, 2)

        def status():
            return store.list_experiments(made.dataset_id)[0].status

        assert status() is ExperimentStatus.INCOMPLETE
        session = store.open_session([made.id], nothing, nothing)
        session.append(run(made, 0))
        assert session.flush()
        assert status() is ExperimentStatus.RUNNING
        assert (store.sessions_at_work(made.id), store.sessions_ended(made.id)) == (1, 0)
        session.close(SessionOutcome.INTERRUPTED)
        assert (store.sessions_at_work(made.id), store.sessions_ended(made.id)) == (0, 1)
        assert status() is ExperimentStatus.INCOMPLETE
        write(store, made, [failed(made, 1)])
        assert status() is ExperimentStatus.COMPLETED


class RunContract:
    first_success_stays = False
    """Whether a success stays for good; else a later success takes its place."""

    def test_runs_and_evaluations_are_read_as_they_were_written(self, store):
        made = begin(store, 3)
        runs = [run(made, 0), failed(made, 1), run(made, 2)]
        judged = [evaluation(runs[0]), evaluation(runs[2], "other", 0.5)]
        committed, troubles = write(store, made, [*runs, *judged])
        assert (committed, troubles) == ([*runs, *judged], [])
        assert store.load_runs(made.id) == (tuple(runs), tuple(judged))

    def test_another_reader_sees_them_too(self, store, reader):
        made = begin(store, 3)
        runs = [run(made, 0, 1), failed(made, 1), run(made, 2, 2)]
        write(store, made, [*runs, judged := evaluation(runs[0], score=0.25)])
        read = reader.load_runs(made.id)

        def told(one):
            return one.key, one.output, str(one.error), one.start_time, one.end_time, one.trace_id

        assert sorted(map(told, read.task_runs)) == sorted(map(told, runs))
        (evaluated,) = read.evaluation_runs
        assert (evaluated.name, evaluated.kind, evaluated.results) == (
            "exact",
            "CODE",
            judged.results,
        )
        by_id = {one.id: one for one in read.task_runs}
        assert by_id[evaluated.task_run_id].key == runs[0].key

    @pytest.mark.parametrize("output", OUTPUTS, ids=lambda output: repr(output)[:12])
    def test_an_output_is_read_as_it_was_written(self, store, reader, output):
        made = begin(store, 1)
        write(store, made, [run(made, 0, output=output)])
        for one in (store, reader):
            (read,) = one.load_runs(made.id).task_runs
            assert read.output == output
            assert type(read.output) is type(output)

    def test_calls_of_earlier_failures_are_read_as_they_were_written(self, store):
        made = begin(store, 2)
        records = [run(made, 0, earlier_calls=3), run(made, 1)]
        write(store, made, records)
        assert [one.earlier_calls for one in store.load_runs(made.id).task_runs] == [3, 0]

    def test_attempts_that_cost_nothing_are_read_as_they_were_written(self, store):
        made = begin(store, 2)
        write(store, made, [run(made, 0, attempts=5, free_attempts=3), run(made, 1, attempts=1)])
        assert [one.calls for one in store.load_runs(made.id).task_runs] == [2, 1]

    @pytest.mark.parametrize("second", ["usage", "latency_s", "trace_id", "start_time"])
    def test_fields_in_any_order_are_read_as_they_were_written(self, store, second):
        made = begin(store, 1)
        output = {"a": 1, second: {"start_time": ',"usage":', second: 2}}
        usage = Usage(prompt_tokens=1200, completion_tokens=300, model="gpt-4o-mini")
        fields = run(made, 0, output=output, usage=usage).__dict__
        first = {name: fields[name] for name in ("output", second)}
        write(store, made, [mixed := TaskRunRecord.trusted({**first, **fields})])
        (read,) = store.load_runs(made.id).task_runs
        assert read == mixed
        assert read.output == output

    def test_ones_own_odd_outputs_are_read_as_they_were_written(self, store):
        made = begin(store, len(ODD))
        runs = [run(made, n, output=value) for n, value in enumerate(ODD.values())]
        _, troubles = write(store, made, runs)
        assert troubles == []
        assert store.load_runs(made.id).task_runs == tuple(runs)

    def test_a_later_run_takes_the_place_of_a_failed_one(self, store, reader):
        made = begin(store, 2)
        write(store, made, [failed(made, 0), failed(made, 1)])
        better, again = run(made, 0, later=1), failed(made, 1, later=1)
        write(store, made, [better, again, evaluation(better)])
        assert store.load_runs(made.id).task_runs == (better, again)
        read = {one.example_id: one for one in reader.load_runs(made.id).task_runs}
        assert {id_: one.start_time for id_, one in read.items()} == {
            "x0": better.start_time,
            "x1": again.start_time,
        }

    def test_a_failed_run_does_not_take_the_place_of_a_success(self, store, reader):
        made = begin(store, 1)
        write(store, made, [run(made, 0)])
        write(store, made, [failed(made, 0, later=1)])
        for one in (store, reader):
            assert [r.error for r in one.load_runs(made.id).task_runs] == [None]

    def test_a_failed_evaluation_takes_the_place_of_an_earlier_one(self, store, reader):
        """The result of the call that made it says so; who reads the experiment sees the same."""
        made = begin(store, 2)
        first, other = run(made, 0), run(made, 1)
        write(store, made, [first, evaluation(first), other, evaluation(other)])
        write(store, made, [evaluation(first, later=1, results=(), error=FAILED)])
        for one in (store, reader):
            read = one.load_runs(made.id)
            places = {run.id: run.example_id for run in read.task_runs}
            shown = {places[e.task_run_id]: e for e in read.evaluation_runs}
            assert (shown["x0"].error.type, shown["x0"].results) == (FAILED.type, ())
            assert shown["x1"].score == 1.0

    def test_an_evaluation_takes_the_place_of_one_that_failed(self, store, reader):
        made = begin(store, 1)
        first = run(made, 0)
        write(store, made, [first, evaluation(first, results=(), error=FAILED)])
        write(store, made, [evaluation(first, later=1)])
        for one in (store, reader):
            (read,) = one.load_runs(made.id).evaluation_runs
            assert (read.error, read.score) == (None, 1.0)

    def test_which_of_two_successes_stays(self, store, reader):
        made = begin(store, 1)
        first, second = run(made, 0, output="first"), run(made, 0, output="second", later=1)
        write(store, made, [first, second])
        kept = "first" if self.first_success_stays else "second"
        for one in (store, reader):
            assert [r.output for r in one.load_runs(made.id).task_runs] == [kept]

    def test_a_later_evaluation_takes_the_place_of_an_earlier_one(self, store, reader):
        made = begin(store, 1)
        one = run(made, 0)
        write(store, made, [one, evaluation(one, "b", 1.0), evaluation(one, "a")])
        write(store, made, [evaluation(one, "b", 0.5, later=1)])
        for each in (store, reader):
            scores = {e.name: e.score for e in each.load_runs(made.id).evaluation_runs}
            assert scores == {"b": 0.5, "a": 1.0}

    def test_what_was_read_is_independent_of_what_is_kept(self, store):
        made = begin(store, 1)
        write(store, made, [run(made, 0, output={"list": [1]})])
        store.load_runs(made.id).task_runs[0].output["list"].append(2)
        assert store.load_runs(made.id).task_runs[0].output == {"list": [1]}

    def test_ones_own_spans_come_once(self, store):
        made = begin(store, 1)
        one = run(made, 0)
        spans = [span(one, span_id=f"{n}{one.trace_id[1:16]}") for n in "312"]
        write(store, made, [one, *spans, spans[0]])
        read = store.load_spans(made.id)
        ours = [found for found in read if found.span_id in {s.span_id for s in spans}]
        assert sorted(s.span_id for s in ours) == sorted(s.span_id for s in spans)

    def test_experiments_do_not_mix(self, store, reader):
        on = store.save_dataset(dataset(1))
        a, b = (store.create_experiment(experiment(on)) for _ in "ab")
        session = store.open_session([a.id, b.id], nothing, nothing)
        for of in (a, b):
            session.append(run(of, 0, output=of.id))
        session.close(SessionOutcome.COMPLETED)
        for of in (a, b):
            assert [r.output for r in reader.load_runs(of.id).task_runs] == [of.id]


class SessionContract:
    many = 60
    """Records that are appended at once; more than one commit takes, where there are groups."""

    def test_commits_are_told_once_each_in_order(self, store):
        made = begin(store, self.many)
        session = store.open_session([made.id], (told := []).extend, nothing)
        runs = [run(made, n) for n in range(self.many)]
        for one in runs:
            session.append(one)
        assert session.flush(timeout=30)
        assert not session.broken
        assert told == runs
        session.close(SessionOutcome.COMPLETED)
        assert told == runs

    def test_records_appended_together_are_stored_and_told_in_order(self, store, reader):
        made = begin(store, self.many)
        session = store.open_session([made.id], (told := []).extend, nothing)
        runs = [run(made, n) for n in range(self.many)]
        session.append_all([(one, None) for one in runs])
        session.close(SessionOutcome.COMPLETED)
        assert told == runs
        # A server gives ids of its own, and returns runs in any order.
        read = {one.example_id: one.output for one in reader.load_runs(made.id).task_runs}
        assert read == {one.example_id: one.output for one in runs}

    def test_of_records_appended_together_one_of_another_experiment_is_refused(self, store):
        made, other = begin(store, 1), begin(store, 1)
        session = store.open_session([made.id], nothing, nothing)
        with pytest.raises(UsageError, match=other.id):
            session.append_all([(run(made, 0), None), (run(other, 0), None)])
        session.close(SessionOutcome.COMPLETED)

    def test_many_threads_append_at_once(self, store, reader):
        made = begin(store, 48)
        session = store.open_session([made.id], nothing, nothing)

        def work(part):
            for n in range(part, 48, 8):
                session.append(run(made, n))

        threads = [threading.Thread(target=work, args=(part,)) for part in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        session.close(SessionOutcome.COMPLETED)
        assert len(reader.load_runs(made.id).task_runs) == 48

    def test_closing_twice_is_no_error_and_appending_afterwards_is_one(self, store):
        made = begin(store, 1)
        session = store.open_session([made.id], nothing, nothing)
        session.close(SessionOutcome.COMPLETED)
        session.close(SessionOutcome.COMPLETED)
        assert session.flush()
        with pytest.raises(StoreUnavailableError, match="Open another"):
            session.append(run(made, 0))

    def test_a_record_of_another_experiment_is_refused(self, store):
        made, other = begin(store, 1), begin(store, 1)
        session = store.open_session([made.id], nothing, nothing)
        with pytest.raises(UsageError, match=other.id):
            session.append(run(other, 0))
        session.close(SessionOutcome.COMPLETED)

    def test_a_listener_that_fails_keeps_nothing_from_being_stored(self, store, reader, caplog):
        made = begin(store, 1)
        session = store.open_session([made.id], lambda _: 1 / 0, nothing)
        session.append(run(made, 0))
        session.close(SessionOutcome.COMPLETED)
        assert len(reader.load_runs(made.id).task_runs) == 1
        assert "ZeroDivisionError" in caplog.text

    def test_a_record_that_cannot_be_written_is_told_and_the_others_are_kept(self, store, reader):
        made, troubles = begin(store, 3), []
        session = store.open_session([made.id], nothing, troubles.append)
        for n, output in enumerate(("fine", nested(100_000), "fine")):
            session.append(run(made, n, output=output))
        assert not session.flush()
        assert "One result cannot be stored" in troubles[0]
        with pytest.raises(StoreUnavailableError, match=r"1 results .* run them again"):
            session.close(SessionOutcome.COMPLETED)
        assert {one.example_id for one in reader.load_runs(made.id).task_runs} == {"x0", "x2"}

    def test_a_value_that_json_has_no_word_for_is_kept_as_its_repr(self, store, reader):
        made = begin(store, 1)
        write(store, made, [run(made, 0, output={"value": 1j})])
        for one in (store, reader):
            assert one.load_runs(made.id).task_runs[0].output == {"value": "1j"}


class StoreContract(
    DatasetContract, ExperimentContract, RunContract, SessionContract, AnnexContract
):
    """All of it."""

    @pytest.fixture
    def store(self):
        """The store under test."""
        raise NotImplementedError

    @pytest.fixture
    def reader(self, store):
        """Another one on the same place."""
        return store

    def test_closing_twice_is_no_error(self, store):
        store.close()
        store.close()

    def test_it_says_where_it_is(self, store):
        assert store.location
