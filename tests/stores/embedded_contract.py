"""What an embedded store, empty at first, promises beyond what every store does."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from phoenix_nb.errors import ConflictError, NotFoundError
from phoenix_nb.model import Outcome
from tests.stores.contract import StoreContract, nested
from tests.stores.records import (
    a_dataset,
    a_run,
    a_span,
    an_evaluation,
    an_experiment,
    ignore,
    write,
)

ON_ONE_STORE = settings(
    max_examples=40,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.differing_executors],
)


OUTPUTS = {
    "a megabyte": "é" * 500_000,
    "null bytes": {"a\0b": "c\0d"},
    "an integer of 64 bits": 2**63,
    "an integer of 6,000 digits": 10**6_000,
    "a tiny float": 5e-324,
    "deeper than pydantic reads": nested(230),
    "deeper than pydantic writes": nested(400),
    "half a surrogate pair": "\ud800",
    "SQL": "'; DROP TABLE task_runs; --",
    "markup": '<script>alert("x")</script>',
    "nothing": None,
    "nested": {"list": [1, 2.5, True, None, {"": []}]},
}
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


class EmbeddedDatasetContract:
    def test_a_data_set_id_belongs_to_one_name(self, store):
        store.save_dataset(a_dataset(id="first"))
        with pytest.raises(ConflictError, match=r"'first'.*'capitals'.*an id of its own"):
            store.save_dataset(a_dataset("rivers", id="first"))

    def test_threads_that_save_one_name_under_many_ids_keep_it_once(self, store):
        with ThreadPoolExecutor(8) as threads:
            kept = list(threads.map(lambda n: store.save_dataset(a_dataset(id=f"d{n}")), range(8)))
        assert len({one.id for one in kept}) == len(store.list_datasets()) == 1

    def test_a_version_keeps_its_ids_and_times(self, store):
        dataset = a_dataset()
        assert store.save_dataset(dataset) == dataset
        assert store.load_dataset(dataset_id=dataset.id) == dataset
        assert store.load_dataset(name="capitals", version_id="v1") == dataset
        assert store.load_dataset(version_id="v1") == dataset

    def test_a_version_that_is_saved_again_does_not_become_the_latest(self, store):
        for version, size in (("v1", 2), ("v2", 3), ("v1", 2)):
            store.save_dataset(a_dataset(version_id=version, examples=size))
        assert len(store.load_dataset(name="capitals").examples) == 3
        assert len(store.load_dataset(name="capitals", version_id="v1").examples) == 2

    def test_an_unknown_split_is_answered_with_those_there_are(self, store):
        store.save_dataset(a_dataset())
        with pytest.raises(NotFoundError, match=r"'odd'.*'even'"):
            store.load_dataset(name="capitals", splits=["odd", "even"])

    @pytest.mark.parametrize("asked", [{"name": "capitols"}, {"dataset_id": "data-capital"}])
    def test_an_unknown_data_set_is_answered_with_the_nearest(self, store, asked):
        store.save_dataset(a_dataset())
        with pytest.raises(NotFoundError, match=r"Did you mean '(data-)?capitals'\?"):
            store.load_dataset(**asked)

    def test_an_unknown_version_is_answered_with_those_there_are(self, store):
        store.save_dataset(a_dataset())
        with pytest.raises(NotFoundError, match=r"'9' of data set 'capitals'.*'v1'.*the latest"):
            store.load_dataset(name="capitals", version_id="9")

    def test_a_listing_has_the_latest_versions_newest_first(self, store):
        store.save_dataset(a_dataset("old", minutes=1))
        store.save_dataset(a_dataset("new", minutes=3))
        store.save_dataset(a_dataset("old", version_id="v2", examples=5, minutes=2))
        listed = [(one.name, one.version_id, one.example_count) for one in store.list_datasets()]
        assert listed == [("new", "v1", 3), ("old", "v2", 5)]


class EmbeddedExperimentContract:
    def test_an_experiment_keeps_its_id_and_times(self, store):
        experiment = an_experiment()
        assert store.create_experiment(experiment) == experiment
        assert store.load_experiment(experiment.id) == experiment

    def test_an_id_is_given_once(self, store):
        store.create_experiment(an_experiment("e"))
        with pytest.raises(ConflictError, match=r"resume_experiment\(\)"):
            store.create_experiment(an_experiment("e"))

    @pytest.mark.parametrize("method", ["load_experiment", "load_runs", "load_spans"])
    def test_an_unknown_id_is_answered_with_the_nearest(self, store, method):
        store.create_experiment(an_experiment("brave-lake-12"))
        with pytest.raises(NotFoundError, match=r"mean 'brave-lake-12'\?.*list_experiments\(\)"):
            getattr(store, method)("brave-lake-21")

    def test_an_unknown_id_that_is_near_nothing_is_answered_with_the_latest(self, store):
        for n in range(7):
            store.create_experiment(an_experiment(f"e{n}", minutes=n))
        with pytest.raises(NotFoundError, match=r"'e6', 'e5', 'e4', 'e3', 'e2', and 2 more"):
            store.load_experiment("quite different")

    def test_an_empty_store_is_empty(self, store):
        assert store.list_experiments() == store.list_datasets() == []
        with pytest.raises(NotFoundError, match="nothing is kept here yet"):
            store.load_experiment("\ud800")

    def test_a_listing_is_newest_first_and_can_be_of_one_data_set(self, store):
        for id_, dataset, minutes in (("a", "d1", 1), ("b", "d2", 3), ("c", "d1", 2)):
            store.create_experiment(an_experiment(id_, dataset_id=dataset, minutes=minutes))
        assert [one.experiment_id for one in store.list_experiments()] == ["b", "c", "a"]
        assert [one.experiment_id for one in store.list_experiments("d1")] == ["c", "a"]
        assert store.list_experiments()[0].created_at == store.load_experiment("b").created_at


class EmbeddedRunContract:
    @pytest.mark.parametrize("output", OUTPUTS.values(), ids=OUTPUTS.keys())
    def test_any_output_at_all_is_read_as_it_was_written(self, store, output):
        store.create_experiment(an_experiment("e"))
        run = a_run("e", output=output)
        write(store, "e", run)
        assert store.load_runs("e").task_runs == (run,)

    @given(output=JSON)
    @ON_ONE_STORE
    def test_any_json_is_read_as_it_was_written(self, store, output):
        experiment = store.create_experiment(an_experiment())
        run = a_run(experiment.id, output=output)
        write(store, experiment.id, run, evaluation := an_evaluation(run))
        assert store.load_runs(experiment.id) == ((run,), (evaluation,))

    @given(
        written=st.lists(
            st.tuples(st.sampled_from(["x", "y"]), st.integers(1, 2), st.booleans(), st.booleans())
        )
    )
    @ON_ONE_STORE
    def test_the_latest_wins_but_no_failure_over_a_success(self, store, written):
        """Against the rule as one would say it: see `current`."""
        experiment = store.create_experiment(an_experiment())
        runs, evaluations = [], []
        for example, repetition, run_fails, evaluation_fails in written:
            runs.append(a_run(experiment.id, example, repetition, fails=run_fails))
            evaluations.extend(
                an_evaluation(runs[-1], fails=fails) for fails in (evaluation_fails, True)
            )
        write(store, experiment.id, *runs, *evaluations)

        loaded = store.load_runs(experiment.id)
        assert loaded.task_runs == current(runs, lambda run: run.key)
        ids = {run.id for run in loaded.task_runs}
        assert loaded.evaluation_runs == current(
            [one for one in evaluations if one.task_run_id in ids], lambda one: one.task_run_id
        )

    def test_evaluators_of_a_run_are_kept_side_by_side(self, store):
        store.create_experiment(an_experiment("e"))
        run = a_run("e")
        first, other = an_evaluation(run, "b"), an_evaluation(run, "a")
        better = an_evaluation(run, "b", 0.5)
        write(store, "e", run, first, other, better)
        assert store.load_runs("e").evaluation_runs == (better, other)

    def test_spans_come_in_order_and_once(self, store):
        store.create_experiment(an_experiment("e"))
        spans = [a_span("e", f"{n:016x}", attributes={"n": n}) for n in (3, 1, 2)]
        write(store, "e", *spans, spans[0])
        assert store.load_spans("e") == spans


class EmbeddedSessionContract:
    def test_commits_in_groups_are_told_once_each_in_order(self, store):
        store.create_experiment(an_experiment("e"))
        told = []
        session = store.open_session(["e"], told.extend, ignore)
        runs = [a_run("e", f"x{n}") for n in range(700)]
        for run in runs:
            session.append(run)
        assert session.flush(timeout=30)
        assert not session.broken
        assert told == runs
        session.close(Outcome.COMPLETED)
        assert told == runs


class EmbeddedContract(
    EmbeddedDatasetContract,
    EmbeddedExperimentContract,
    EmbeddedRunContract,
    EmbeddedSessionContract,
    StoreContract,
):
    """All of it, and all that every store promises."""


def current(records, key):
    """The latest success of each key, or the latest failure, in the order of the keys' first records."""
    groups = {}
    for record in records:
        groups.setdefault(key(record), []).append(record)
    return tuple(
        ([one for one in group if one.error is None] or group)[-1] for group in groups.values()
    )
