"""What is written to an experiment in memory, and the sessions that write it."""

import itertools
import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from typing_extensions import override

from phoenix_nb.core.ports import Session, Written
from phoenix_nb.model import (
    Entry,
    EvaluationRunRecord,
    ExperimentEntry,
    ExperimentRecord,
    Record,
    Records,
    ReuseKey,
    SessionOutcome,
    SessionRecord,
    TaskRunRecord,
    Work,
)
from phoenix_nb.model.columns import RecordTable
from phoenix_nb.stores.shared.codec import decode, encode
from phoenix_nb.stores.shared.session_messages import (
    foreign_record,
    notify,
    session_closed,
    set_aside,
    unwritable,
)

_numbers = itertools.count()


@dataclass(slots=True, eq=False)
class Line:
    """A record as it was written."""

    kind: type[Record]
    text: str
    session: "MemorySession"
    keys: list[ReuseKey]
    number: int = field(default_factory=_numbers.__next__)


@dataclass(slots=True)
class WrittenExperiment:
    """An experiment, and everything that was written to it, in order."""

    id: str
    record: str
    lines: list[Line] = field(default_factory=list)
    sessions: "list[MemorySession]" = field(default_factory=list)

    @property
    def at_work(self) -> int:
        """How many sessions on it are open."""
        return sum(session.outcome is None for session in self.sessions)

    def read(self) -> ExperimentRecord:
        """Read what was fixed when it was created."""
        return decode(ExperimentRecord, self.record)

    def append(self, record: Written, key: ReuseKey | None, session: "MemorySession") -> None:
        """Store a record, with its key if it is a success of its own rather than a link."""
        reusable = key is not None and not getattr(record, "error", None)
        keys = [key] if key and reusable and not getattr(record, "origin", None) else []
        self.lines.append(Line(type(record), encode(record), session, keys))

    def runs(self) -> Records:
        """Read the current runs and evaluations, each in the order of their first record."""
        runs, evaluations = self._current()
        return Records(
            tuple(run for run, _ in runs.values()),
            tuple(evaluation for evaluation, _ in evaluations.values()),
        )

    def session_records(self) -> list[SessionRecord]:
        """Read its sessions, with the count of current records that each wrote."""
        runs, evaluations = self._current()
        made = Counter(line.session.id for _, line in runs.values())
        evaluated: dict[str, Counter[str]] = defaultdict(Counter)
        for evaluation, line in evaluations.values():
            evaluated[line.session.id][evaluation.name] += 1
        return [
            SessionRecord(
                id=session.id,
                experiment_id=self.id,
                started_at=session.started_at,
                ended_at=session.ended_at,
                outcome=session.outcome,
                work=None if session.work is None else decode(Work, session.work),
                task_runs=made[session.id],
                evaluation_runs=dict(evaluated[session.id]),
            )
            for session in list(self.sessions)
        ]

    def _current(
        self,
    ) -> tuple[
        dict[Hashable, tuple[TaskRunRecord, Line]],
        dict[Hashable, tuple[EvaluationRunRecord, Line]],
    ]:
        lines = list(self.lines)  # a copy, because other threads go on appending
        runs: dict[Hashable, tuple[TaskRunRecord, Line]] = {}
        for line in (line for line in lines if line.kind is TaskRunRecord):
            run = decode(TaskRunRecord, line.text)
            if run.key not in runs or run.error is None or runs[run.key][0].error is not None:
                runs[run.key] = run, line
        ids = {run.id for run, _ in runs.values()}
        evaluations: dict[Hashable, tuple[EvaluationRunRecord, Line]] = {}
        for line in (line for line in lines if line.kind is EvaluationRunRecord):
            evaluation = decode(EvaluationRunRecord, line.text)
            if evaluation.task_run_id in ids:
                evaluations[evaluation.key] = evaluation, line
        return runs, evaluations


class MemorySession(Session):
    """Stores what is appended at once, on the caller's thread."""

    def __init__(
        self,
        add_entries: Callable[[Sequence[Entry]], None],
        experiments: Mapping[str, WrittenExperiment],
        on_commit: Callable[[Sequence[Written]], None],
        on_trouble: Callable[[str], None],
        work: Work | None,
    ) -> None:
        self._id = uuid4().hex
        self.started_at: datetime = datetime.now(UTC)
        self.ended_at: datetime | None = None
        self.outcome: SessionOutcome | None = None
        self.work: str | None = None if work is None else encode(work)
        self._add_entries = add_entries
        self._experiments = experiments
        self._on_commit = on_commit
        self._on_trouble = on_trouble
        self._lock = threading.RLock()  # a listener may append
        self._unwritable = 0
        for experiment in experiments.values():
            experiment.sessions.append(self)

    @property
    @override
    def id(self) -> str:
        return self._id

    @property
    @override
    def broken(self) -> bool:
        """Always False: memory does not fail."""
        return False

    @override
    def append(self, record: Written, key: ReuseKey | None = None) -> None:
        experiment = self._experiments.get(record.experiment_id)
        if experiment is None:
            raise foreign_record(record.experiment_id)
        with self._lock:
            if self.outcome is not None:
                raise session_closed()
            try:
                if isinstance(record, ExperimentEntry):
                    self._add_entries([record])
                else:
                    experiment.append(record, key, self)
            except (ValueError, RecursionError) as error:
                self._unwritable += 1
                notify(self._on_trouble, set_aside(error))
            else:
                notify(self._on_commit, (record,))

    @override
    def append_all(self, records: Sequence[tuple[Written, ReuseKey | None]]) -> None:
        for record, key in records:
            self.append(record, key)

    @override
    def link(self, links: RecordTable[Any]) -> None:
        for link in links:
            self.append(link)

    @override
    def flush(self, timeout: float | None = None) -> bool:
        return not self._unwritable

    @override
    def close(self, outcome: SessionOutcome) -> None:
        with self._lock:
            if self.outcome is None:
                self.outcome, self.ended_at = outcome, datetime.now(UTC)
        if self._unwritable:
            raise unwritable(self._unwritable, "memory")
