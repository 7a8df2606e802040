"""The records of an experiment that count so far."""

import threading
from collections.abc import Iterator
from typing import Any, Generic, NamedTuple, TypeVar

from phoenix_nb.model import EvaluationRunRecord, TaskRunRecord, Usage
from phoenix_nb.model.columns import RecordTable, Successors

R = TypeVar("R", TaskRunRecord, EvaluationRunRecord)

_AT_ONCE = 512
"""Records that are put into columns together, which takes half as long as one by one."""


class Paid(NamedTuple):
    """What a failure took, and those before it whose place it has taken."""

    usage: Usage | None = None
    """None if nothing is known of it."""
    calls: int = 0


_NOTHING = Paid()


def _paid(record: TaskRunRecord | EvaluationRunRecord) -> Paid:
    return Paid(record.usage, record.calls)


class LatestRecords(Generic[R]):
    """The latest record of each key, in the order in which the keys came.

    Records lie in columns but for the last few. Only a failure is expected to have a successor, so that
    a success takes no room for its key.

    Args:
        table: What there is already; it stays as it is.
        replaceable: Whether the successes among these may have successors, too.
    """

    def __init__(self, table: RecordTable[R], *, replaceable: bool = False) -> None:
        self._table: RecordTable[R] = table
        self._shared = True  # by others, so that records are added to a copy
        self._recent: list[R] = []
        self._successors = Successors()
        self._places: dict[Any, int] = {}
        """Where the first records are of the keys that may have successors."""
        self._paid: dict[Any, Paid] = {}
        """What the failures took that may have successors, by key."""
        self._successes: dict[Any, Paid] = {}
        """What the successes took that may have successors, by key; without links, paid for by others."""
        for place, record in enumerate(table) if replaceable else table.failures():
            self._places[record.key] = place
            if record.error is not None:
                self._paid[record.key] = _paid(record)
            elif record.origin is None:
                self._successes[record.key] = _paid(record)
        self._lock = threading.Lock()

    def __iter__(self) -> Iterator[R]:
        return iter(self.table())

    def __len__(self) -> int:
        with self._lock:
            return len(self._table) + len(self._recent) - len(self._successors)

    @property
    def replaced(self) -> bool:
        """Whether any record has taken the place of an earlier one."""
        return len(self._successors) > 0

    def paid(self, key: tuple[str, Any]) -> Paid:
        """What the failure took whose place the next record of this key takes."""
        return self._paid.get(key, _NOTHING) if self._paid else _NOTHING

    def take_success(self, key: tuple[str, Any]) -> Paid | None:
        """What the success took that the next record of this key comes after; None if there is none."""
        return self._successes.pop(key, None)

    def put(self, record: R) -> None:
        """Take a record in: in the place of its predecessor, or at the end. From one thread only."""
        if self._places or record.error is not None:
            with self._lock:
                self._note(record)
                self._recent.append(record)
        else:
            self._recent.append(record)
        if len(self._recent) >= _AT_ONCE:
            with self._lock:
                self._settle()

    def table(self) -> RecordTable[R]:
        """The records that count now, in columns that stay as they are. From any thread."""
        with self._lock:
            self._settle()
            if self._successors:
                return self._table.take(self._successors.order(len(self._table)))
            self._shared = True
            return self._table

    def _note(self, record: R) -> None:
        """Note of which record this one takes the place, and whether it may have a successor."""
        place = len(self._table) + len(self._recent)
        first = self._places.pop(record.key, None)
        if first is not None:
            self._successors.add(first, place, counts=True)
        self._paid.pop(record.key, None)
        if record.error is not None:
            self._places[record.key] = place if first is None else first
            self._paid[record.key] = _paid(record)

    def _settle(self) -> None:
        """Put the last records into the columns."""
        if self._recent:
            if self._shared:
                self._table, self._shared = self._table.copy(), False
            recent = self._recent[:]  # while this goes on, another thread may add one
            self._table.extend(recent)
            del self._recent[: len(recent)]
