"""The order in which records are delivered: which lane each is in, and what goes in one request. Pure."""

from collections import Counter, deque
from collections.abc import Iterable, Sequence

from phoenix_nb.core.ports import RunRecord
from phoenix_nb.model import Span, TaskRunRecord

__all__ = ["Lanes"]

_BATCH = 400
"""Spans in one request."""
_SPAN = 1_000
"""Size of a span besides its texts, in characters; an estimate."""
_HELD = 64_000_000
"""Characters that spans held back may take together; beyond, they are sent at once."""


class Lanes:
    """Records on their way, each once, in lanes that keep the order where it matters.

    A run, its evaluations, and other runs of its example and repetition share a lane. The last lane has the
    spans. Whoever uses it from several threads holds a lock.

    Args:
        lanes: For runs and evaluations.
    """

    def __init__(self, lanes: int) -> None:
        self._lanes: list[deque[RunRecord]] = [deque() for _ in range(lanes + 1)]
        self._lane_of: dict[str | int, int] = {}
        """By the id of a run, and by what it is a run of, the lane of all that is about it."""
        self._held = 0
        self._on_their_way: dict[str, str] = {}
        """By name, the experiments of the records that have been put in and are not done."""
        self._load: Counter[str] = Counter()

    def __len__(self) -> int:
        return len(self._on_their_way)

    @property
    def only_spans(self) -> bool:
        """Whether all that is left are spans that wait."""
        return len(self._on_their_way) == len(self._lanes[-1])

    @property
    def spans_are_heavy(self) -> bool:
        """Whether the spans that wait take too much room to be held back."""
        return self._held >= _HELD

    def load(self, experiment_ids: Iterable[str] | None) -> int:
        """Count the records on their way, of some experiments or of all."""
        if experiment_ids is None:
            return len(self._on_their_way)
        return sum(self._load[name] for name in experiment_ids)

    def put(self, records: Iterable[RunRecord]) -> set[int]:
        """Add records, but for those that are there already; returns the lanes that were empty before."""
        if not self._on_their_way:
            self._lane_of.clear()  # nothing is on its way that an order would matter for
        fed, added = set[int](), Counter[str]()
        for record in records:  # a microsecond or two of the task path for each
            if (name := _name(record)) in self._on_their_way:
                continue
            self._on_their_way[name] = record.experiment_id
            added[record.experiment_id] += 1
            number = self._lane(record)
            lane = self._lanes[number]
            if not lane:
                fed.add(number)
            lane.append(record)
        self._load.update(added)
        return fed

    def first(self, number: int) -> RunRecord | None:
        """Return the next record of a lane, which stays in it; None if it is empty."""
        lane = self._lanes[number]
        return lane[0] if lane else None

    def take(self, number: int) -> list[RunRecord]:
        """Take what goes in the next request of a lane that is not empty: a record, or some spans."""
        lane = self._lanes[number]
        if not isinstance(lane[0], Span):
            return [lane.popleft()]
        batch, self._lanes[number] = _of_one_experiment(lane)
        self._held -= sum(map(_weight, batch))
        return batch

    def put_behind(self, awaited: str, batch: Sequence[RunRecord]) -> int | None:
        """Put records that were taken behind the one that they wait for, if that is on its way.

        Returns:
            Its lane; None if it is not.
        """
        lane = self._lane_of.get(awaited)
        if awaited not in self._on_their_way or lane is None:
            return None
        self._lanes[lane].extend(batch)
        return lane

    def done(self, batch: Sequence[RunRecord]) -> bool:
        """Forget records of one experiment; returns whether that, or all but spans, is through."""
        for record in batch:
            self._load[self._on_their_way.pop(_name(record))] -= 1
        return not self._load[batch[0].experiment_id] or self.only_spans

    def _lane(self, record: RunRecord) -> int:
        spans = len(self._lanes) - 1
        if isinstance(record, Span):
            self._held += _weight(record)
            return spans
        if isinstance(record, TaskRunRecord):
            # In turn: by chance, one lane would be at work when the others are through.
            key = hash((record.experiment_id, record.example_id, record.repetition))
            lane = self._lane_of.setdefault(key, len(self._lane_of) // 2 % spans)
            return self._lane_of.setdefault(record.id, lane)
        known = self._lane_of.get(record.task_run_id)
        return hash(record.task_run_id) % spans if known is None else known


def _of_one_experiment(spans: deque[RunRecord]) -> tuple[list[RunRecord], deque[RunRecord]]:
    """As many spans of the first one's experiment as go in one request, and all others in their order.

    Those of several experiments that run side by side come in turns.
    """
    batch, others = list[RunRecord](), deque[RunRecord]()
    for span in spans:
        fits = len(batch) < _BATCH and span.experiment_id == spans[0].experiment_id
        (batch if fits else others).append(span)
    return batch, others


def _weight(record: RunRecord) -> int:
    """What a span that is held back takes, roughly; a record that is not is let go of in a moment."""
    if not isinstance(record, Span):
        return 0
    return _SPAN + sum(len(v) for v in record.attributes.values() if isinstance(v, str))


def _name(record: RunRecord) -> str:
    return f"span {record.span_id}" if isinstance(record, Span) else record.id
