"""What task runs and evaluations have in common as columns."""

from abc import ABC, abstractmethod
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import copy
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar, Generic, NamedTuple, Self, TypeVar, overload

from phoenix_nb.model.columns.many import gathered, repeated
from phoenix_nb.model.columns.texts import JsonValues, Texts
from phoenix_nb.model.columns.usages import Usages
from phoenix_nb.model.evaluation import EvaluationRunRecord
from phoenix_nb.model.reuse import Origin
from phoenix_nb.model.run import TaskRunRecord, Usage

__all__ = ["Common", "Fields", "RecordTable", "Successors", "microseconds", "taken", "time_of"]

R = TypeVar("R", TaskRunRecord, EvaluationRunRecord)
Fields = Mapping[str, Any]
"""The fields of a record by name: reading them there takes half the time of its attributes."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_AT_ONCE = 1_024
"""Records that are made together, when all are read one after the other."""


def microseconds(moment: datetime) -> int:
    """Count the microseconds since 1970; a time without a zone is taken as UTC."""
    return ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - _EPOCH) // _MICROSECOND


def time_of(count: int) -> datetime:
    """The time that `microseconds` counts for."""
    return _EPOCH + timedelta(microseconds=count)


def taken(column: Any, places: Sequence[int]) -> Any:
    """Copy what a column has at some places, in that order."""
    if isinstance(column, (Texts, JsonValues, Usages)):
        return column.take(places)
    if isinstance(column, (array, bytearray)):
        return gathered(column, places)
    return list(map(column.__getitem__, places))


class Common(NamedTuple):
    """What is added to the columns that task runs and evaluations share; see `RecordTable`."""

    ids: Sequence[str | None]
    started: Sequence[int]
    ended: Sequence[int]
    latencies: Sequence[float]
    attempts: Sequence[int]
    trace_ids: Sequence[str | None]
    failed: Sequence[int]
    usage: Sequence[Usage | None]

    def filled(self, places: Sequence[int], others: "Common") -> "Common":
        """The same with other values at some places."""
        columns = self._replace(ids=list(self.ids), trace_ids=list(self.trace_ids))
        for column, values in zip(columns, others, strict=True):
            for place, value in zip(places, values, strict=True):
                column[place] = value  # type: ignore[index]
        return columns


class Successors:
    """Which records have taken the place of earlier ones, by the places where both were added."""

    def __init__(self) -> None:
        self._current: dict[int, int] = {}
        self._later: set[int] = set()

    @classmethod
    def among(cls, keys: "array[int]", failed: bytearray | None = None) -> Self:
        """Find them by the key of each record: the last counts, but one that `failed` ends no success."""
        successors = cls()
        for first, place in repeated(keys):
            counts = not failed or not failed[place] or bool(failed[successors.current(first)])
            successors.add(first, place, counts=counts)
        return successors

    def __len__(self) -> int:
        return len(self._later)

    def current(self, first: int) -> int:
        """Where the record is that counts in place of the first of its key."""
        return self._current.get(first, first)

    def add(self, first: int, place: int, *, counts: bool) -> None:
        """Note a further record of a key.

        Args:
            first: Where the first of the key is.
            place: Where this one is.
            counts: Whether this one counts from now on.
        """
        self._later.add(place)
        if counts:
            self._current[first] = place

    def order(self, length: int) -> list[int]:
        """Where the records are that count, in the order of the first of each key."""
        return [self.current(place) for place in range(length) if place not in self._later]


class RecordTable(Sequence[R], ABC, Generic[R]):
    """Records of one kind, a column for each field. They can be added, and are never changed.

    A record that the columns cannot hold whole, such as one that failed, is kept beside them; they have
    what they can hold of it, too.
    """

    __slots__ = (
        *("experiment_id", "ids", "started", "ended", "latencies", "attempts", "trace_ids"),
        *("failed", "usage", "origins", "whole"),
    )
    _columns: tuple[str, ...] = (
        *("ids", "started", "ended", "latencies", "attempts", "trace_ids", "failed", "usage"),
    )
    _by_place: tuple[str, ...] = ("origins", "whole")

    def __init__(self) -> None:
        self.experiment_id: str = ""
        self.ids: Texts = Texts()
        self.started: array[int] = array("q")
        """Microseconds since 1970, in UTC; so is `ended`."""
        self.ended: array[int] = array("q")
        self.latencies: array[float] = array("d")
        """Seconds that the last attempt took."""
        self.attempts: array[int] = array("i")
        self.trace_ids: Texts = Texts()
        self.failed: bytearray = bytearray()
        """1 for each that failed."""
        self.usage: Usages = Usages()
        """Tokens and cost, as far as they were reported."""
        self.origins: dict[int, Origin] = {}
        """By place, what the records that were linked instead of made are the same as."""
        self.whole: dict[int, Any] = {}
        """What the columns do not hold whole, by place: records, or functions that make them."""

    @classmethod
    def of(cls, records: Iterable[R]) -> Self:
        """Put records into columns; such columns are returned as they are."""
        if isinstance(records, cls):
            return records
        table = cls()
        table.extend(list(records))
        return table

    @abstractmethod
    def extend(self, records: Sequence[R]) -> None:
        """Add records at the end."""

    @abstractmethod
    def _made(self, start: int, stop: int) -> Iterator[R]:
        """Make the records from a place on, up to another one, of the columns alone."""

    @staticmethod
    def _unfold(kept: Any) -> R:
        """Return the record that was kept, or have it made."""
        record: R = kept() if callable(kept) else kept
        return record

    def __len__(self) -> int:
        return len(self.started)

    @overload
    def __getitem__(self, place: int) -> R: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[R, ...]: ...
    def __getitem__(self, place: int | slice) -> R | tuple[R, ...]:
        if isinstance(place, slice):
            start, stop, step = place.indices(len(self))
            if step != 1:
                return tuple(self[at] for at in range(start, stop, step))
            return tuple(self._between(start, max(start, stop)))
        if place < 0:
            place += len(self)
        if not 0 <= place < len(self):
            raise IndexError(place)
        kept = self.whole.get(place)
        return next(self._made(place, place + 1)) if kept is None else self._unfold(kept)

    def __iter__(self) -> Iterator[R]:
        for start in range(0, len(self), _AT_ONCE):
            yield from self._between(start, min(start + _AT_ONCE, len(self)))

    def _between(self, start: int, stop: int) -> Iterator[R]:
        """The records from a place on, up to another one."""
        whole = self.whole
        if not whole:
            return self._made(start, stop)
        return (
            made if place not in whole else self._unfold(whole[place])
            for place, made in enumerate(self._made(start, stop), start)
        )

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Sequence) or isinstance(other, (str, bytes)):
            return NotImplemented
        return len(self) == len(other) and all(map(_equal, self, other))

    __hash__: ClassVar[None]  # type: ignore[assignment]  # it grows

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {len(self):,}>"

    def take(self, places: Sequence[int]) -> Self:
        """Copy the records at some places, in that order."""
        copied = self._like()
        for name in self._columns:
            setattr(copied, name, taken(getattr(self, name), places))
        for name in self._by_place:
            if by_place := getattr(self, name):
                moved = {new: by_place[old] for new, old in enumerate(places) if old in by_place}
                setattr(copied, name, moved)
        return copied

    def linked(self, experiment_id: str, ids: Sequence[str]) -> Self:
        """Share the columns of links, as those of an experiment under ids of their own."""
        links = self._sharing(
            {place: {"id": ids[place], "experiment_id": experiment_id} for place in self.whole}
        )
        links.experiment_id, links.ids = experiment_id, Texts(ids)
        return links

    def _sharing(self, changes: Mapping[int, Mapping[str, Any]]) -> Self:
        """Share the columns, neither of which may be added to; of records kept whole, change some fields."""
        shared = self._like()
        for name in (*self._columns, *self._by_place):
            setattr(shared, name, getattr(self, name))
        shared.whole = {}
        for place, kept in self.whole.items():
            record = self._unfold(kept)
            shared.whole[place] = type(record).trusted({**record.__dict__, **changes[place]})
        return shared

    def copy(self) -> Self:
        """Copy the columns: what is added to the one is not in the other."""
        copied = self._like()
        for name in self._columns:
            setattr(copied, name, copy(getattr(self, name)))
        for name in self._by_place:
            setattr(copied, name, dict(getattr(self, name)))
        return copied

    def _like(self) -> Self:
        """Make empty columns, with the same numbers for names."""
        made = type(self)()
        made.experiment_id = self.experiment_id
        return made

    def failures(self) -> Iterator[tuple[int, R]]:
        """The records that failed, each after its place."""
        place = self.failed.find(1)
        while place >= 0:
            yield place, self[place]
            place = self.failed.find(1, place + 1)

    def _common(self, start: int, stop: int) -> Iterator[dict[str, Any]]:
        """Make the fields that both kinds have, of the records from a place on."""
        part = slice(start, stop)
        of_experiment, origins = self.experiment_id, self.origins
        for place, id_, started, ended, latency, attempts, trace_id, usage in zip(
            range(start, stop),
            self.ids[part],
            self.started[part],
            self.ended[part],
            self.latencies[part],
            self.attempts[part],
            self.trace_ids[part],
            self.usage[part],
            strict=True,
        ):
            yield {
                "id": id_,
                "experiment_id": of_experiment,
                "error": None,
                "start_time": time_of(started),
                "end_time": time_of(ended),
                "latency_s": latency,
                "attempts": attempts,
                "failed_attempts": (),
                "trace_id": trace_id,
                "usage": usage,
                "earlier_calls": 0,
                "free_attempts": 0,
                "origin": origins.get(place),
            }

    def add_common(self, common: Common) -> None:
        """Add the columns that both kinds have, of further records."""
        self.ids.extend(common.ids)
        self.started.extend(common.started)
        self.ended.extend(common.ended)
        self.latencies.extend(common.latencies)
        self.attempts.extend(common.attempts)
        self.trace_ids.extend(common.trace_ids)
        self.failed += bytes(common.failed)
        self.usage.extend(common.usage)

    def _extend_common(
        self, records: Sequence[R], every: Sequence[Fields], held: Sequence[object]
    ) -> None:
        """Add what both kinds have, of records.

        Args:
            records: The records.
            every: Their fields.
            held: For each, whether the columns hold what is not in both kinds.
        """
        if not len(self):
            self.experiment_id = records[0].experiment_id
        origins = [fields["origin"] for fields in every]
        held = [mine and rest for mine, rest in zip(self._held(every), held, strict=True)]
        if not all(held) or origins.count(None) < len(origins):
            for place, record in enumerate(records):
                if (origin := origins[place]) is not None:
                    self.origins[len(self) + place] = origin
                if not held[place]:
                    self.keep(len(self) + place, record)
        self.add_common(_common_of(every))

    @staticmethod
    def common_of(records: Sequence[R]) -> Common:
        """The columns that both kinds have, of records."""
        return _common_of([record.__dict__ for record in records])

    def holds(self, record: R) -> bool:
        """Whether the columns hold all that a record says; else it is kept in `whole`."""
        return self._held([record.__dict__])[0]

    def keep(self, place: int, record: R, make: Callable[[], R] | None = None) -> None:
        """Keep a record whole, or what makes it anew, beside the columns."""
        self.whole[place] = make or record

    def _held(self, every: Sequence[Fields]) -> list[bool]:
        """Whether the columns hold all that both kinds say, by the fields of each record."""
        of_experiment = self.experiment_id
        return [
            fields["error"] is None
            and not fields["failed_attempts"]
            and not fields["earlier_calls"]
            and not fields["free_attempts"]
            and fields["experiment_id"] == of_experiment
            and fields["start_time"].tzinfo is UTC
            and fields["end_time"].tzinfo is UTC
            for fields in every
        ]


def _common_of(every: Sequence[Fields]) -> Common:
    return Common(
        ids=[fields["id"] for fields in every],
        started=_counted([fields["start_time"] for fields in every]),
        ended=_counted([fields["end_time"] for fields in every]),
        latencies=[fields["latency_s"] for fields in every],
        attempts=[fields["attempts"] for fields in every],
        trace_ids=[fields["trace_id"] for fields in every],
        failed=[fields["error"] is not None for fields in every],
        usage=[fields["usage"] for fields in every],
    )


def _counted(moments: Sequence[datetime]) -> list[int]:
    """The `microseconds` of each; records that were made together share their moments."""
    counts, before, count = [], _EPOCH, 0
    try:
        for moment in moments:
            if moment is not before:
                before, count = moment, (moment - _EPOCH) // _MICROSECOND
            counts.append(count)
    except TypeError:  # some are without a zone
        return list(map(microseconds, moments))
    return counts


def _equal(mine: Any, other: Any) -> bool:
    return bool(mine == other)
