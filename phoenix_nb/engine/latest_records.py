"""The records of an experiment that count so far."""

from collections.abc import Iterable, Iterator
from typing import Any, Generic, TypeVar

from phoenix_nb.model import EvaluationRunRecord, TaskRunRecord
from phoenix_nb.model.columns import RecordTable, Successors

R = TypeVar("R", TaskRunRecord, EvaluationRunRecord)

_AT_ONCE = 512
"""Records that are put into columns together, which takes half as long as one by one."""


class LatestRecords(Generic[R]):
    """The latest record of each key, in the order in which the keys came.

    Records lie in columns but for the last few. Only a failure is expected to have a successor, so that
    a success takes no room for its key.

    Args:
        table: What there is already. The records that come are added to it.
        replaceable: Whether the successes among these may have successors, too.
    """

    def __init__(self, table: RecordTable[R], *, replaceable: bool = False) -> None:
        self._table = table
        self._recent: list[R] = []
        self._successors = Successors()
        self._places: dict[Any, int] = {
            record.key: place
            for place, record in (enumerate(table) if replaceable else table.failures())
        }
        """Where the first records are of the keys that may have successors."""

    def __iter__(self) -> Iterator[R]:
        return iter(self.table())

    def __len__(self) -> int:
        return self._length - len(self._successors)

    @property
    def replaced(self) -> bool:
        """Whether any record has taken the place of an earlier one."""
        return bool(self._successors)

    @property
    def _length(self) -> int:
        return len(self._table) + len(self._recent)

    def put(self, record: R) -> None:
        """Take a record in: in the place of its predecessor, or at the end."""
        place = self._length
        first = self._places.pop(record.key, None) if self._places else None
        if first is not None:
            self._successors.add(first, place, counts=True)
        if record.error is not None:
            self._places[record.key] = place if first is None else first
        self._recent.append(record)
        if len(self._recent) >= _AT_ONCE:
            self._settle()

    def table(self) -> RecordTable[R]:
        """The records that count, in columns: those of now, whatever is put in later."""
        self._settle()
        if self._successors:
            return self._table.take(self._successors.order(self._length))
        return self._table.snapshot()

    def failures(self) -> Iterator[R]:
        """The records that count and failed."""
        return (record for _, record in self.table().failures())

    def _settle(self) -> None:
        self._table.extend(self._recent)
        self._recent.clear()
