"""The records of an experiment that count so far."""

from collections.abc import Iterable, Iterator
from typing import Any, Generic, TypeVar

from phoenix_nb.model import EvaluationRunRecord, TaskRunRecord

R = TypeVar("R", TaskRunRecord, EvaluationRunRecord)


class LatestRecords(Generic[R]):
    """The latest record of each key, in the order in which the keys came.

    Only a failure is expected to have a successor, so that a success takes no more room than its place in
    a list.

    Args:
        records: What there is already.
        replaceable: Whether the successes among these may have successors, too.
    """

    def __init__(self, records: Iterable[R] = (), *, replaceable: bool = False) -> None:
        self._records: list[R] = list(records)
        self._places: dict[Any, int] = {
            one.key: place
            for place, one in enumerate(self._records)
            if replaceable or one.error is not None
        }
        """Where the records are that may have successors, by key."""
        self.replaced: bool = False
        """Whether any record has taken the place of an earlier one."""

    def __iter__(self) -> Iterator[R]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)

    def put(self, record: R) -> None:
        """Take a record in: in the place of its predecessor, or at the end."""
        place = self._places.pop(record.key, None) if self._places else None
        if place is None:
            place = len(self._records)
            self._records.append(record)
        else:
            self._records[place] = record
            self.replaced = True
        if record.error is not None:
            self._places[record.key] = place
