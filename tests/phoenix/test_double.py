"""A store against a server in memory: what a real one does rarely is done here on purpose."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx
import pytest

from phoenix_nb.core.run.retry import RetryPolicy
from phoenix_nb.model import Exchange, ExperimentRecord, SessionOutcome
from phoenix_nb.model.entries.race import RaceStep
from phoenix_nb.stores.phoenix import PhoenixStore
from phoenix_nb.stores.sqlite import SqliteStore
from tests.support.phoenix_double import VERSION, PhoenixDouble, Right, Spoil
from tests.support.records import START, begin, judged, run, span, write


@pytest.fixture
def double() -> PhoenixDouble:
    return PhoenixDouble()


@pytest.fixture
def open_store(double: PhoenixDouble, tmp_path: Path) -> Iterator[Callable[..., PhoenixStore]]:
    opened: list[PhoenixStore] = []

    def open_one(**options: Any) -> PhoenixStore:
        settings: dict[str, Any] = {
            "path": tmp_path / "home", "http": double.transport, "wait": lambda _: None,
            "patience": 0.2, "backoff": RetryPolicy(retries=1_000_000, base=0.001, cap=0.01),
            **options,
        }  # fmt: skip
        opened.append(PhoenixStore("http://phoenix", **settings))
        return opened[-1]

    yield open_one
    for store in opened:
        store.close()


@contextmanager
def open_other(double: PhoenixDouble) -> Iterator[PhoenixStore]:
    """A store of another machine."""
    with TemporaryDirectory() as folder:
        store = PhoenixStore("http://phoenix", path=folder, http=double.transport)
        yield store
        store.close()


def listed(store: PhoenixStore) -> tuple[str, str | None]:
    """How the only experiment is listed."""
    (summary,) = store.list_experiments()
    return summary.status.value, None if summary.outcome is None else summary.outcome.value


def step(made: ExperimentRecord) -> RaceStep:
    return RaceStep(
        id="s", created_at=START, experiment_id=made.id, race_id="r", decision="stopped", settled=2
    )


@pytest.mark.parametrize(
    ("outcome", "raced", "shown"),
    [
        (SessionOutcome.COMPLETED, True, "stopped: race"),
        (SessionOutcome.BUDGET, False, "stopped: budget"),
        (SessionOutcome.STOPPED, False, "stopped"),
    ],
)
def test_every_machine_lists_how_the_work_on_an_experiment_ended(
    double, open_store, outcome, raced, shown
):
    store = open_store()
    made = begin(store, count=3)
    entries = [step(made)] if raced else []
    write(store, made, [run(made, 0), *entries], outcome)
    assert listed(store) == ("incomplete", shown)
    with open_other(double) as other:
        assert listed(other) == ("incomplete", shown)
        assert other.load_experiment(made.id) == made
        write(other, made, [run(made, 1), run(made, 2)])
        assert listed(other) == ("completed", "completed")
    assert listed(store) == ("completed", None)


def test_outcome_of_a_session_without_the_server_is_sent_by_a_sync(double, open_store):
    store = open_store()
    made = begin(store, count=3)
    double.spoil = refusing_runs(503)
    write(store, made, [run(made, 0)], SessionOutcome.BUDGET)
    double.spoil = None
    with open_other(double) as other:
        assert listed(other) == ("incomplete", None)
        store._patience = 20.0
        assert store.sync().complete
        assert listed(other) == ("incomplete", "stopped: budget")


def test_description_that_somebody_else_wrote_is_left_alone(double, open_store):
    store = open_store()
    made = begin(store, count=3)
    double.descriptions[made.project_name] = "Traces of the demo."
    write(store, made, [run(made, 0)], SessionOutcome.STOPPED)
    assert double.descriptions[made.project_name] == "Traces of the demo."
    assert listed(store) == ("incomplete", "stopped")


def refusing_runs(status: int) -> Spoil:
    def spoil(request: httpx.Request, right: Right) -> httpx.Response:
        if request.method == "POST" and request.url.path.endswith("/runs"):
            return httpx.Response(status, text="not now", headers=VERSION)
        return right(request)

    return spoil


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 413, 422, 429, 500, 503])
@pytest.mark.parametrize("restarted", [False, True])
def test_one_sync_delivers_runs_that_were_refused_and_their_evaluations(
    double, open_store, restarted, status
):
    store = open_store()
    made = begin(store, count=30)
    double.spoil = refusing_runs(status)
    write(store, made, judged(made, 30))
    assert store.undelivered() > 0
    double.spoil = None
    if restarted:
        store.close()
        store = open_store()
    store._patience = 20.0
    report = store.sync()
    assert report.complete, report
    assert (len(double.runs), len(double.evaluations)) == (30, 30)


def test_an_id_that_is_given_out_again_means_the_new_experiment(double, open_store):
    """Once, results stayed undelivered, and every span went to the deleted project."""
    store = open_store()
    former = begin(store)
    write(store, former, judged(former))
    double.delete(former.id)
    with open_other(double) as other:
        now = begin(other)
    assert now.id == former.id
    store._patience = 20.0
    runs = [run(now, n) for n in range(3)]
    write(store, now, [*runs, *map(span, runs)])
    assert store.undelivered() == 0
    assert [run["experiment_id"] for run in double.runs] == [now.id] * 3
    assert len(double.spans[now.project_name]) == 3
    assert len(double.spans[former.project_name]) == 3
    assert store.load_experiment(now.id).project_name == now.project_name


def test_a_sync_does_not_give_another_experiment_what_was_left_of_a_deleted_one(double, open_store):
    store = open_store()
    former = begin(store)
    double.spoil = refusing_runs(422)
    write(store, former, judged(former))
    double.spoil = None
    double.delete(former.id)
    with open_other(double) as other:
        now = begin(other)
    report = store.sync()
    assert not report.complete
    assert "no longer has the experiment" in report.problems[0]
    assert double.runs == []
    assert now.id == former.id


def test_exchanges_are_found_by_the_servers_id_of_their_run_and_by_ours(double, open_store):
    store = open_store(patience=20.0)
    experiment = begin(store)
    runs = [run(experiment, n) for n in range(2)]
    exchanges = [
        Exchange(
            experiment_id=experiment.id,
            task_run_id=one.id,
            start_time=one.start_time,
            end_time=one.end_time,
            prompt=f"asked for {one.example_id}",
        )
        for one in runs
    ]
    write(store, experiment, [*exchanges, *runs])
    there = [one["id"] for one in double.runs]
    assert len({*there, *(one.id for one in runs)}) == 4
    for id_ in (*there, *(one.id for one in runs)):
        (exchange,) = store.load_exchanges(experiment.id, [id_])
        assert exchange.task_run_id == id_
    assert len(store.load_exchanges(experiment.id)) == 2


def test_experiment_that_two_kernels_take_up_at_once_is_not_taken_for_two(
    double, open_store, caplog
):
    with open_other(double) as elsewhere:
        made = begin(elsewhere)
    second = open_store()

    class Interrupted(SqliteStore):
        """One that finds, as it stores the experiment, that another kernel has just done so."""

        def save_dataset(self, dataset, *, leading=False):
            write(second, made, [])
            return super().save_dataset(dataset, leading=leading)

    write(open_store(open_local=Interrupted), made, judged(made, 3))
    assert len(second.load_sessions(made.id)) == 2
    assert "given a former experiment's number" not in caplog.text
