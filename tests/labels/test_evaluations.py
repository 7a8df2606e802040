"""Labels on their way to the store, as evaluations."""

from phoenix_nb.core.ports import Session
from phoenix_nb.labels.evaluations import EvaluationWriter
from phoenix_nb.model import EvaluatorInfo
from phoenix_nb.stores.memory import MemoryStore
from tests.support.records import evaluation, run

RUN = run("e1")


class _Refusing(MemoryStore):
    """A store that opens no session until it is told to."""

    refuses = True

    def __init__(self) -> None:
        super().__init__()
        self.written: list[str] = []

    def open_session(self, experiment_ids, on_commit, on_degraded, work=None) -> Session:
        if self.refuses:
            raise OSError("the disk is full")
        return self

    def append(self, record, key=None) -> None:
        self.written.append(record.id)

    def close(self, outcome=None) -> None:
        pass


def test_what_could_not_be_written_is_reported_and_written_before_what_came_later() -> None:
    store, trouble = _Refusing(), []
    writer = EvaluationWriter(
        store, {"e1": EvaluatorInfo(name="human", kind="HUMAN")}, on_trouble=trouble.append
    )
    writer.put([evaluation(RUN, id="first")])
    writer.put([evaluation(RUN, id="second")])
    writer.wait(10)
    store.refuses = False
    writer.put([evaluation(RUN, id="third")])
    writer.wait(10)
    assert store.written == ["first", "second", "third"]
    assert set(trouble) == {"the disk is full"}
