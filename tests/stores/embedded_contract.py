"""What an embedded store, empty at first, promises beyond what every store does."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from phoenix_nb.errors import ConflictError, NotFoundError
from phoenix_nb.model import ExampleRecord
from tests.stores.contract import StoreContract, nested
from tests.support.records import (
    START,
    dataset,
    evaluation,
    experiment,
    failed,
    failed_evaluation,
    run,
    span,
    write,
)

ON_ONE_STORE = settings(
    max_examples=40,
    deadline=None,
    database=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.function_scoped_fixture,
        HealthCheck.differing_executors,
    ],
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


def capitals(count=3, *, name="capitals", id="data-capitals", version_id="v1", minutes=0):
    examples = tuple(
        ExampleRecord(id=f"x{n}", input={"n": n}, splits=("even",) if n % 2 == 0 else ())
        for n in range(count)
    )
    return dataset(
        name=name, id=id, version_id=version_id, examples=examples,
        created_at=START + timedelta(minutes=minutes),
    )  # fmt: skip


class EmbeddedDatasetContract:
    def test_a_data_set_id_belongs_to_one_name(self, store):
        store.save_dataset(capitals(id="first"))
        with pytest.raises(ConflictError, match=r"'first'.*'capitals'.*an id of its own"):
            store.save_dataset(capitals(name="rivers", id="first"))

    def test_threads_that_save_one_name_under_many_ids_keep_it_once(self, store):
        with ThreadPoolExecutor(8) as threads:
            kept = list(threads.map(lambda n: store.save_dataset(capitals(id=f"d{n}")), range(8)))
        assert len({one.id for one in kept}) == len(store.list_datasets()) == 1

    def test_a_version_keeps_its_ids_and_times(self, store):
        made = capitals()
        assert store.save_dataset(made) == made
        assert store.load_dataset(dataset_id=made.id) == made
        assert store.load_dataset(name="capitals", version_id="v1") == made
        assert store.load_dataset(version_id="v1") == made

    def test_a_version_that_is_saved_again_does_not_become_the_latest(self, store):
        for version, size in (("v1", 2), ("v2", 3), ("v1", 2)):
            store.save_dataset(capitals(size, version_id=version))
        assert len(store.load_dataset(name="capitals").examples) == 3
        assert len(store.load_dataset(name="capitals", version_id="v1").examples) == 2

    def test_an_unknown_split_is_answered_with_those_there_are(self, store):
        store.save_dataset(capitals())
        with pytest.raises(NotFoundError, match=r"'odd'.*'even'"):
            store.load_dataset(name="capitals", splits=["odd", "even"])

    @pytest.mark.parametrize("asked", [{"name": "capitols"}, {"dataset_id": "data-capital"}])
    def test_an_unknown_data_set_is_answered_with_the_nearest(self, store, asked):
        store.save_dataset(capitals())
        with pytest.raises(NotFoundError, match=r"Did you mean '(data-)?capitals'\?"):
            store.load_dataset(**asked)

    def test_an_unknown_version_is_answered_with_those_there_are(self, store):
        store.save_dataset(capitals())
        with pytest.raises(NotFoundError, match=r"'9' of dataset 'capitals'.*'v1'.*the latest"):
            store.load_dataset(name="capitals", version_id="9")

    def test_a_listing_has_the_latest_versions_newest_first(self, store):
        store.save_dataset(capitals(name="old", id="o", minutes=1))
        store.save_dataset(capitals(name="new", id="n", minutes=3))
        store.save_dataset(capitals(5, name="old", id="o", version_id="v2", minutes=2))
        listed = [(one.name, one.version_id, one.example_count) for one in store.list_datasets()]
        assert listed == [("new", "v1", 3), ("old", "v2", 5)]


class EmbeddedExperimentContract:
    def test_an_experiment_keeps_its_id_and_times(self, store):
        made = experiment()
        assert store.create_experiment(made) == made
        assert store.load_experiment(made.id) == made

    def test_an_id_is_given_once(self, store):
        store.create_experiment(experiment(id="e"))
        with pytest.raises(ConflictError, match=r"resume_experiment\(\)"):
            store.create_experiment(experiment(id="e"))

    def test_experiments_that_belong_together_are_kept_all_or_none(self, store):
        """Once, variants that a kill leaves half made could not be resumed."""
        store.create_experiment(experiment(id="there"))
        with pytest.raises(ConflictError):
            store.create_experiments([experiment(id="new"), experiment(id="there")])
        assert [one.experiment_id for one in store.list_experiments()] == ["there"]

    @pytest.mark.parametrize("method", ["load_experiment", "load_runs", "load_spans"])
    def test_an_unknown_id_is_answered_with_the_nearest(self, store, method):
        store.create_experiment(experiment(id="brave-lake-12"))
        with pytest.raises(NotFoundError, match=r"mean 'brave-lake-12'\?.*list_experiments\(\)"):
            getattr(store, method)("brave-lake-21")

    def test_an_unknown_id_that_is_near_nothing_is_answered_with_the_latest_names(self, store):
        for n in range(7):
            at = START + timedelta(minutes=n)
            store.create_experiment(experiment(id=f"{n}", name=f"e{n}", created_at=at))
        with pytest.raises(NotFoundError, match=r"'e6', 'e5', 'e4', 'e3', 'e2', and 2 more"):
            store.load_experiment("quite different")

    def test_an_empty_store_is_empty(self, store):
        assert store.list_experiments() == store.list_datasets() == []
        with pytest.raises(NotFoundError, match="nothing is stored here yet"):
            store.load_experiment("\ud800")

    def test_a_listing_is_newest_first_and_can_be_of_one_data_set(self, store):
        for id_, of, minutes in (("a", "d1", 1), ("b", "d2", 3), ("c", "d1", 2)):
            made = START + timedelta(minutes=minutes)
            store.create_experiment(experiment(id=id_, dataset_id=of, created_at=made))
        assert [one.experiment_id for one in store.list_experiments()] == ["b", "c", "a"]
        assert [one.experiment_id for one in store.list_experiments("d1")] == ["c", "a"]
        assert store.list_experiments()[0].created_at == store.load_experiment("b").created_at


class EmbeddedRunContract:
    @pytest.mark.parametrize("output", OUTPUTS.values(), ids=OUTPUTS.keys())
    def test_any_output_at_all_is_read_as_it_was_written(self, store, output):
        store.create_experiment(experiment(id="e"))
        write(store, "e", [one := run("e", output=output)])
        assert store.load_runs("e").task_runs == (one,)

    @given(output=JSON)
    @ON_ONE_STORE
    def test_any_json_is_read_as_it_was_written(self, store, output):
        made = store.create_experiment(experiment())
        one = run(made, output=output)
        write(store, made, [one, evaluated := evaluation(one)])
        assert store.load_runs(made.id) == ((one,), (evaluated,))

    @given(
        written=st.lists(
            st.tuples(st.sampled_from(["x", "y"]), st.integers(1, 2), st.booleans(), st.booleans())
        )
    )
    @ON_ONE_STORE
    def test_the_latest_wins_but_no_failed_run_over_a_success(self, store, written):
        """Against the rule as one would say it: see `current_runs`; of evaluations, the latest."""
        made = store.create_experiment(experiment())
        runs, evaluations = [], []
        for example, repetition, run_fails, evaluation_fails in written:
            one = (failed if run_fails else run)(made, example, repetition)
            judge = failed_evaluation if evaluation_fails else evaluation
            runs.append(one)
            evaluations += [failed_evaluation(one), judge(one)]
        write(store, made, [*runs, *evaluations])

        loaded = store.load_runs(made.id)
        assert loaded.task_runs == current_runs(runs)
        ids = {one.id for one in loaded.task_runs}
        latest = {one.task_run_id: one for one in evaluations if one.task_run_id in ids}
        assert loaded.evaluation_runs == tuple(latest.values())

    def test_evaluators_of_a_run_are_kept_side_by_side(self, store):
        store.create_experiment(experiment(id="e"))
        one = run("e")
        first, other = evaluation(one, "b"), evaluation(one, "a")
        better = evaluation(one, "b", 0.5)
        write(store, "e", [one, first, other, better])
        assert store.load_runs("e").evaluation_runs == (better, other)

    def test_spans_come_in_order_and_once(self, store):
        store.create_experiment(experiment(id="e"))
        spans = [span(run("e"), attributes={"n": n}) for n in (3, 1, 2)]
        write(store, "e", [*spans, spans[0]])
        assert store.load_spans("e") == spans


class EmbeddedContract(
    EmbeddedDatasetContract,
    EmbeddedExperimentContract,
    EmbeddedRunContract,
    StoreContract,
):
    """All of it, and all that every store promises."""

    many = 700


def current_runs(records):
    """The latest success of each key, or the latest failure, in the order of the keys' first records."""
    groups = {}
    for record in records:
        groups.setdefault(record.key, []).append(record)
    return tuple(
        ([one for one in group if one.error is None] or group)[-1] for group in groups.values()
    )
