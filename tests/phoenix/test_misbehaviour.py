"""Whatever a server does: an error of the tree or a result, within bounds, no key shown, nothing lost.

Each misbehaviour of the table meets each operation; then one sync is enough.
"""

import logging
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from phoenix_nb.core.run.retry import RetryPolicy
from phoenix_nb.errors import PhoenixNBError
from phoenix_nb.model import SessionOutcome
from phoenix_nb.stores.memory import MemoryStore
from phoenix_nb.stores.phoenix import PhoenixStore, pull_experiment, push_experiment
from phoenix_nb.stores.phoenix.bounds import Bounds
from phoenix_nb.stores.sqlite import SqliteStore
from tests.support.phoenix_double import PhoenixDouble, Spoil
from tests.support.records import begin, dataset, judged, nothing, span, write
from tests.support.server_misbehaviour import KEY, MISBEHAVIOURS

TIGHT = Bounds(body=200_000, pages=20)
COUNT = 4


class Stage:
    """A server with an experiment on it, another that is half delivered, and a store of this machine."""

    def __init__(self, folder: Path) -> None:
        self.double = PhoenixDouble()
        self.folder = folder
        self.store = self.open("home")
        self.done = begin(self.store, count=COUNT)
        write(self.store, self.done, judged(self.done, COUNT))
        self.half = begin(self.store, count=COUNT)
        self.written = begin(self.store, count=COUNT)
        self.embedded = MemoryStore()
        self.here = begin(self.embedded, count=COUNT)
        write(self.embedded, self.here, records := judged(self.here, COUNT))
        write(self.embedded, self.here, [span(records[0])])

    def open(self, name: str) -> PhoenixStore:
        return PhoenixStore(
            "http://phoenix", api_key=KEY, path=self.folder / name, http=self.double.transport,
            wait=nothing, bounds=TIGHT, patience=0.02,
            backoff=RetryPolicy(retries=1_000_000, base=0.01, cap=0.05),
        )  # fmt: skip

    def heal(self) -> None:
        """From now on the server behaves, and is worth waiting for."""
        self.double.spoil = None
        self.store._patience = 120.0

    def leave_undelivered(self) -> None:
        self.double.spoil = MISBEHAVIOURS["reset-before"]
        write(self.store, self.half, judged(self.half, COUNT))
        self.double.spoil = None

    def run(self) -> None:
        records = judged(self.written, COUNT)
        session = self.store.open_session([self.written.id], nothing, nothing)
        for record in [*records, span(records[0])]:
            session.append(record)
        session.close(SessionOutcome.COMPLETED)

    def push(self) -> object:
        return push_experiment(self.embedded, self.store, self.here.id)

    def pull(self) -> object:
        return pull_experiment(self.store, SqliteStore(self.folder / "pulled"), self.done.id)

    def read(self) -> object:
        found = self.store.load_experiment(self.done.id)
        return found, self.store.load_runs(self.done.id), self.store.load_spans(self.done.id)

    def operations(self) -> dict[str, Callable[[], object]]:
        store, done = self.store, self.done
        other = self.open("empty")  # has no copy of anything
        return {
            "list datasets": store.list_datasets,
            "get dataset": lambda: store.load_dataset(dataset_id=done.dataset_id),
            "get dataset by name": lambda: other.load_dataset(name=done.dataset_name),
            "list versions": lambda: store.list_versions(done.dataset_id),
            "create dataset": lambda: store.save_dataset(dataset(COUNT)),
            "list experiments": store.list_experiments,
            "create experiment": lambda: store.create_experiment(
                done.model_copy(update={"id": "new", "name": "new"})
            ),
            "get experiment": self.read,
            "get experiment without a copy": lambda: other.load_runs(done.id),
            "run": self.run,
            "sync": store.sync,
            "push": self.push,
            "pull": self.pull,
            "delete": lambda: other.delete_experiment("E0"),
        }


@pytest.fixture
def stage(folder: Path) -> Iterator[Stage]:
    made = Stage(folder)
    yield made
    made.store.close()


def outcome(operation: Callable[[], object]) -> str:
    """All that a notebook may save of an operation: its result, or its error with the frames' variables."""
    try:
        return repr(operation())
    except PhoenixNBError as error:
        frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)][1:]
        values = [repr(value) for frame in frames for value in frame.f_locals.values()]
        return "\n".join([str(error), repr(error), *traceback.format_exception(error), *values])


@pytest.mark.parametrize("spoil", MISBEHAVIOURS.values(), ids=MISBEHAVIOURS)
def test_a_server_that_misbehaves_costs_an_error_of_the_tree_at_most_and_loses_nothing(
    stage: Stage, spoil: Spoil, caplog: pytest.LogCaptureFixture
):
    stage.leave_undelivered()
    stage.double.spoil = spoil
    with caplog.at_level(logging.DEBUG):
        for name, operation in stage.operations().items():
            stage.double.requests.clear()
            said = outcome(operation)
            assert KEY not in said, name
            assert not set(said) & set("\x1b\x00\u202e\u200b"), name
            assert len(stage.double.requests) < 2_000, name
            assert {request.url.host for request in stage.double.requests} <= {"phoenix"}, name
    assert KEY not in caplog.text
    assert "Traceback" not in caplog.text, "a defect of ours"
    stage.heal()
    report = stage.store.sync()
    assert report.complete, report
    runs = Counter(run["experiment_id"] for run in stage.double.runs)
    assert runs[stage.half.id] == COUNT
    assert runs[stage.written.id] in {0, COUNT}  # none if it was refused before anything was run
    assert len(stage.double.evaluations) == len(stage.double.runs)


def test_every_operation_succeeds_with_a_server_that_behaves(stage: Stage):
    """The table's own proof: it is the misbehaviour that makes operations fail."""
    stage.leave_undelivered()
    stage.heal()
    for operation in stage.operations().values():
        operation()
    assert stage.store.sync().complete
