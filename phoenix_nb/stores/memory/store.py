"""A store in memory, for dry runs and tests, with the semantics of the one on disk."""

import json
import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from typing_extensions import override

from phoenix_nb.core.ports import E, R, Reusable, Store, Written
from phoenix_nb.core.user_code.identity import digest
from phoenix_nb.core.values.canonical_json import canonical_json
from phoenix_nb.model import (
    DatasetRecord,
    DatasetSummaryRecord,
    DatasetVersionRecord,
    Entry,
    Exchange,
    ExperimentEntry,
    ExperimentRecord,
    ExperimentSummaryRecord,
    Record,
    Records,
    ReuseKey,
    SessionRecord,
    Span,
    TaskRunRecord,
    Work,
)
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns
from phoenix_nb.stores.memory.session import MemorySession, WrittenExperiment
from phoenix_nb.stores.shared.codec import decode, encode
from phoenix_nb.stores.shared.links import as_link
from phoenix_nb.stores.shared.lookups import (
    VersionName,
    asked_for,
    narrowed,
    taken_experiment,
    taken_id,
    unknown_experiment,
    unknown_identity,
    unknown_version,
    version_of,
)
from phoenix_nb.stores.shared.status import ending, standing

if TYPE_CHECKING:
    from phoenix_nb.model.entries.race import RaceStep

S = TypeVar("S", bound=Record)


class MemoryStore(Store):
    """Stores everything in this process's memory.

    Records are stored as JSON text, so that what is read is as plain as, and as independent of what was
    written, as with a file.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._versions: dict[tuple[str, str], str] = {}
        self._experiments: dict[str, WrittenExperiment] = {}
        self._identities: dict[str, str] = {}
        self._entries: dict[str, tuple[type[Entry], str, str]] = {}
        """Kind, subject and text, by id."""

    @property
    @override
    def location(self) -> str:
        return "memory"

    @override
    def save_dataset(self, dataset: DatasetRecord, *, leading: bool = False) -> DatasetRecord:
        with self._lock:
            ids = {stored.name: stored.id for stored in self._datasets()}
            if dataset.name in ids:
                dataset = dataset.model_copy(update={"id": ids[dataset.name]})
            for name, id_ in ids.items():
                if id_ == dataset.id and name != dataset.name:
                    raise taken_id(dataset, name)
            self._versions.setdefault((dataset.id, dataset.version_id), encode(dataset))
            return self.load_dataset(dataset_id=dataset.id, version_id=dataset.version_id)

    @override
    def load_dataset(
        self,
        *,
        dataset_id: str | None = None,
        name: str | None = None,
        version_id: str | None = None,
        splits: Collection[str] = (),
    ) -> DatasetRecord:
        wanted = asked_for(dataset_id, name, version_id)
        newest_first = self._datasets()[::-1]
        for dataset in newest_first:
            if wanted.names(_names(dataset)):
                return narrowed(dataset, dataset.examples, splits)
        raise unknown_version(wanted, [_names(dataset) for dataset in newest_first])

    @override
    def list_datasets(self) -> list[DatasetSummaryRecord]:
        versions = enumerate(self._datasets())
        latest = {dataset.id: (position, dataset) for position, dataset in versions}
        newest_first = sorted(
            latest.values(), key=lambda entry: (entry[1].created_at, entry[0]), reverse=True
        )
        return [
            DatasetSummaryRecord(
                id=dataset.id,
                name=dataset.name,
                description=dataset.description,
                version_id=dataset.version_id,
                example_count=len(dataset.examples),
                created_at=dataset.created_at,
                metadata=dataset.metadata,
            )
            for _, dataset in newest_first
        ]

    @override
    def list_versions(self, dataset_id: str) -> list[DatasetVersionRecord]:
        self.load_dataset(dataset_id=dataset_id)
        return [version_of(d) for d in self._datasets()[::-1] if d.id == dataset_id]

    @override
    def create_experiment(self, experiment: ExperimentRecord) -> ExperimentRecord:
        return self.create_experiments([experiment])[0]

    @override
    def create_experiments(self, experiments: Sequence[ExperimentRecord]) -> list[ExperimentRecord]:
        with self._lock:
            for experiment in experiments:
                if existing := self._experiments.get(experiment.id):
                    raise taken_experiment(experiment, existing.read().name)
            for experiment in experiments:
                self._experiments[experiment.id] = WrittenExperiment(
                    experiment.id, encode(experiment)
                )
        return list(experiments)

    @override
    def load_experiment(self, experiment_id: str) -> ExperimentRecord:
        return self._experiment(experiment_id).read()

    @override
    def list_experiments(self, dataset_id: str | None = None) -> list[ExperimentSummaryRecord]:
        with self._lock:
            return [
                _summary(record, experiment, partial(self.load_entries, subject=record.id))
                for record, experiment in self._newest()
                if dataset_id in (None, record.dataset_id)
            ]

    @override
    def experiment_names(self, dataset_id: str) -> list[tuple[str, str]]:
        with self._lock:
            newest = [record for record, _ in self._newest() if record.dataset_id == dataset_id]
        return [(record.id, record.name) for record in reversed(newest)]

    @override
    def sessions_at_work(self, experiment_id: str) -> int:
        return self._experiment(experiment_id).at_work

    @override
    def sessions_ended(self, experiment_id: str) -> int:
        experiment = self._experiment(experiment_id)
        return len(experiment.sessions) - experiment.at_work

    @override
    def load_runs(self, experiment_id: str) -> Records:
        return self._experiment(experiment_id).runs()

    @override
    def load_spans(self, experiment_id: str, trace_ids: Collection[str] = ()) -> list[Span]:
        spans = {(span.trace_id, span.span_id): span for span in self._read(Span, experiment_id)}
        return [span for span in spans.values() if not trace_ids or span.trace_id in trace_ids]

    @override
    def load_sessions(
        self, experiment_id: str, records: Records | None = None
    ) -> list[SessionRecord]:
        del records
        return self._experiment(experiment_id).session_records()

    @override
    def load_exchanges(
        self, experiment_id: str, task_run_ids: Collection[str] = ()
    ) -> list[Exchange]:
        exchanges = self._read(Exchange, experiment_id)
        return [
            exchange
            for exchange in exchanges
            if not task_run_ids or exchange.task_run_id in task_run_ids
        ]

    @override
    def add_entries(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            if isinstance(entry, ExperimentEntry):
                self._experiment(entry.subject)
        with self._lock:
            for entry in entries:
                self._entries.setdefault(entry.id, (type(entry), entry.subject, encode(entry)))

    @override
    def load_entries(self, kind: type[E], subject: str, *, after: str | None = None) -> list[E]:
        with self._lock:
            stored = list(self._entries.values())
            if after in self._entries:
                stored = stored[list(self._entries).index(after) + 1 :]
        return [
            decode(kind, text) for is_, about, text in stored if (is_, about) == (kind, subject)
        ]

    @override
    def save_identity(self, parts: Mapping[str, Any]) -> str:
        identity = digest(parts)
        self._identities.setdefault(identity, canonical_json(parts))
        return identity

    @override
    def load_identity(self, identity: str) -> dict[str, Any]:
        if identity not in self._identities:
            raise unknown_identity(identity)
        parts: dict[str, Any] = json.loads(self._identities[identity])
        return parts

    @override
    def find_reusable(self, kind: type[R], contents: Mapping[str, Collection[str]]) -> Reusable[R]:
        with self._lock:
            lines = sorted(
                (
                    line
                    for experiment in self._experiments.values()
                    for line in experiment.lines
                    if line.kind is kind
                ),
                key=lambda line: line.number,
            )
        newest = {key: line for line in lines for key in line.keys}
        asked = [
            ReuseKey(of, content) for of in contents for content in dict.fromkeys(contents[of])
        ]
        keys = [key for key in asked if key in newest]
        table: Any = TaskRuns if kind is TaskRunRecord else EvaluationRuns
        return Reusable(keys, table.of([as_link(decode(kind, newest[key].text)) for key in keys]))

    @override
    def used_identities(self, kind: type[R], identities: Collection[str]) -> set[str]:
        with self._lock:
            used = {
                key.identity
                for experiment in self._experiments.values()
                for line in experiment.lines
                if line.kind is kind
                for key in line.keys
            }
        return used.intersection(identities)

    @override
    def add_keys(self, kind: type[R], experiment_id: str, keys: Mapping[str, ReuseKey]) -> None:
        experiment = self._experiment(experiment_id)
        for key in keys.values():
            self.load_identity(key.identity)
        for line in list(experiment.lines):
            record = decode(kind, line.text) if line.kind is kind else None
            if record and record.id in keys and record.error is None and record.origin is None:
                line.keys.append(keys[record.id])

    @override
    def open_session(
        self,
        experiment_ids: Sequence[str],
        on_commit: Callable[[Sequence[Written]], None],
        on_trouble: Callable[[str], None],
        work: Work | None = None,
    ) -> MemorySession:
        experiments = {id_: self._experiment(id_) for id_ in experiment_ids}
        return MemorySession(self.add_entries, experiments, on_commit, on_trouble, work)

    @override
    def close(self) -> None:
        """Do nothing: there is nothing to release."""

    def _read(self, kind: type[S], experiment_id: str) -> list[S]:
        lines = list(self._experiment(experiment_id).lines)
        return [decode(kind, line.text) for line in lines if line.kind is kind]

    def _datasets(self) -> list[DatasetRecord]:
        """Every version, in the order in which they were saved."""
        with self._lock:
            return [decode(DatasetRecord, text) for text in self._versions.values()]

    def _experiment(self, experiment_id: str) -> WrittenExperiment:
        with self._lock:
            if experiment_id not in self._experiments:
                raise unknown_experiment(
                    experiment_id, [(record.id, record.name) for record, _ in self._newest()]
                )
            return self._experiments[experiment_id]

    def _newest(self) -> list[tuple[ExperimentRecord, WrittenExperiment]]:
        """Every experiment, newest first; of two equally old, the one stored later."""
        stored = [(experiment.read(), experiment) for experiment in self._experiments.values()]
        stored.reverse()  # sorting keeps the order of equals
        return sorted(stored, key=lambda pair: pair[0].created_at, reverse=True)


def _names(dataset: DatasetRecord) -> VersionName:
    return VersionName(dataset.id, dataset.name, dataset.version_id)


def _summary(
    record: ExperimentRecord,
    experiment: WrittenExperiment,
    load: "Callable[[type[RaceStep]], list[RaceStep]]",
) -> ExperimentSummaryRecord:
    runs = experiment.runs().task_runs
    failed = sum(run.error is not None for run in runs)
    status = standing(len(runs), record.planned, running=experiment.at_work > 0)
    outcome = experiment.sessions[-1].outcome if experiment.sessions else None
    return ExperimentSummaryRecord.of(
        record,
        status=status,
        done=len(runs) - failed,
        failed=failed,
        outcome=ending(outcome, status, load),
    )
