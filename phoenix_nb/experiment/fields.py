"""What an experiment that has run holds: read as attributes, or under Phoenix's names."""

import threading
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from phoenix_nb.core.ports import Store
from phoenix_nb.core.summary.known_evaluators import known_evaluators
from phoenix_nb.dataset import Dataset
from phoenix_nb.engine.gc_freeze import fewer_collections
from phoenix_nb.errors import UsageError
from phoenix_nb.model import (
    DatasetRecord,
    EvaluationRunRecord,
    EvaluatorInfo,
    ExperimentRecord,
    Records,
    SessionOutcome,
    Variant,
)
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns, order_of
from phoenix_nb.model.public import EvaluationRun, TaskRun

if TYPE_CHECKING:
    from phoenix_nb.core.progress.projection import Projection
    from phoenix_nb.core.racing.rule import RaceHistory
    from phoenix_nb.core.reuse.report import Explained, ReuseReport
    from phoenix_nb.model.entries.annotation import Annotation

__all__ = ["ExperimentFields"]

T = TypeVar("T")

_KEYS = (
    "experiment_id",
    "dataset_id",
    "dataset_version_id",
    "task_runs",
    "evaluation_runs",
    "experiment_metadata",
    "project_name",
)
"""Phoenix's keys, in its order."""
_taking_in = threading.RLock()
"""Held while evaluations are taken in: a widget may get its messages on another thread than the cells'.
One for all experiments, so that each can be copied."""


class ExperimentFields(Mapping[str, Any]):
    """The fields of an experiment: its record, its dataset, its runs, and how they came about.

    They read as attributes or, as in Phoenix, as `experiment["task_runs"]`: it is a mapping under
    Phoenix's names, though no `dict`.
    """

    def __init__(
        self,
        record: ExperimentRecord,
        dataset: DatasetRecord,
        records: Records,
        *,
        outcome: SessionOutcome | None = None,
        location: str = "",
        url: str | None = None,
        dry_run: bool = False,
        projection: "Projection | None" = None,
        reason: str = "",
        elapsed_s: float | None = None,
        call: str = "",
        explained: "Explained | None" = None,
        existing: datetime | None = None,
        race: "RaceHistory | None" = None,
        store: Store | None = None,
        annotations: "Sequence[Annotation]" = (),
    ) -> None:
        self._record = record
        self._dataset = Dataset(dataset)
        self._records = Records(*_in_order(records, dataset))
        self._arrived: dict[tuple[str, str], EvaluationRunRecord] = {}
        self.judged_anew: int = 0
        """How often evaluations of evaluators, not people, have been taken in since it was read."""
        self._task_runs: list[TaskRun] | None = None
        self._worked_out: dict[str, Any] = {}
        """What was asked for since evaluations were last taken in, and is made once."""
        self._outcome = outcome
        self._location = location
        self._url = url
        self._dry_run = dry_run
        self._projection = projection
        self._race = race
        self._session_reason = reason
        self._reason = " ".join(filter(None, [reason, race.note(record.id) if race else ""]))
        self._elapsed_s = elapsed_s
        self._call = call
        self._explained = explained
        self._existing = existing
        self._store = store
        self._annotations = tuple(annotations)

    @property
    def record(self) -> ExperimentRecord:
        """What was fixed when it started."""
        return self._record

    @property
    def records(self) -> Records:
        """Its runs and evaluations, as stored."""
        with _taking_in:
            if self._arrived:
                self._records = _with_evaluations(self._records, self._arrived)
                self._arrived = {}
            return self._records

    @property
    def store(self) -> Store | None:
        """Where it is stored; None for a dry run, and for one that `from_json` has read."""
        return None if self._dry_run else self._store

    def take_in(self, evaluator: EvaluatorInfo, evaluations: Iterable[EvaluationRunRecord]) -> None:
        """Show evaluations that have been stored since it was read, such as those of people who label it."""
        with _taking_in:
            self._arrived |= {evaluation.key: evaluation for evaluation in evaluations}
            self.judged_anew += evaluator.kind != "HUMAN"
            others = [info for info in self._record.evaluators if info.name != evaluator.name]
            evaluators = (*others, evaluator)
            self._record = self._record.model_copy(update={"evaluators": evaluators})
            self._worked_out = {}  # at last: what is being worked out without them goes into the other

    def _once(self, name: str, make: Callable[[], T]) -> T:
        """Return what has been worked out, or make it: once, until evaluations are taken in."""
        known = self._worked_out
        if name not in known:
            known.setdefault(name, make())
        value: T = known[name]
        return value

    @property
    def experiment_id(self) -> str:
        """What `get_experiment` and `resume_experiment` find it by; "DRY_RUN" if nothing is stored."""
        return self._record.id

    @property
    def id(self) -> str:
        """The same, for short."""
        return self._record.id

    @property
    def name(self) -> str:
        """Its name, given or made up."""
        return self._record.name

    @property
    def description(self) -> str | None:
        """What it is for, in words."""
        return self._record.description

    @property
    def dataset(self) -> Dataset:
        """The examples that it ran on."""
        return self._dataset

    @property
    def dataset_id(self) -> str:
        """The dataset, through all its versions."""
        return self._record.dataset_id

    @property
    def dataset_version_id(self) -> str:
        """The version that it ran on."""
        return self._record.dataset_version_id

    @property
    def task_runs(self) -> list[TaskRun]:
        """The current run of each example and repetition that has one, in the order of the dataset.

        Dicts under Phoenix's names, made when they are first asked for; the same list each time.
        """
        if self._task_runs is None:
            with fewer_collections():
                self._task_runs = list(TaskRun.each_in(TaskRuns.of(self.records.task_runs)))
        return self._task_runs

    @property
    def evaluation_runs(self) -> list[EvaluationRun]:
        """The current evaluations of these runs, run by run: dicts, made when they are first asked for.

        An evaluator that gives several evaluations of a run has an entry for each, as in Phoenix.
        """
        return self._once("evaluation_runs", self._make_evaluation_runs)

    @fewer_collections()
    def _make_evaluation_runs(self) -> list[EvaluationRun]:
        evaluations = EvaluationRuns.of(self.records.evaluation_runs)
        runs = TaskRuns.of(self.records.task_runs)
        positions = {info.name: place for place, info in enumerate(self.evaluators)}
        of_code = [positions.get(name, 0) for name, _ in evaluations.evaluators]
        last, width = len(runs), max(1, len(positions))
        keys = [
            (last if run < 0 else run) * width + of_code[code]
            for run, code in zip(evaluations.places_in(runs), evaluations.names, strict=True)
        ]
        order = order_of(array("q", keys))
        return list(
            EvaluationRun.each_in(evaluations, range(len(keys)) if order is None else order)
        )

    @property
    def evaluators(self) -> tuple[EvaluatorInfo, ...]:
        """Its evaluators: those it was started with, then those added later."""
        return known_evaluators(self._record.evaluators, self.records.evaluation_runs)

    @property
    def experiment_metadata(self) -> dict[str, Any]:
        """What was passed as `experiment_metadata`."""
        return dict(self._record.metadata)

    @property
    def project_name(self) -> str | None:
        """Where its traces are; None if they are not in Phoenix."""
        return self._record.project_name

    @property
    def variant(self) -> Variant | None:
        """The parameters that it ran with, if it is one of several variants."""
        return self._record.variant

    @property
    def repetitions(self) -> int:
        """How often each example was to be run."""
        return self._record.repetitions

    @property
    def created_at(self) -> datetime:
        """When it was started."""
        return self._record.created_at

    @property
    def outcome(self) -> SessionOutcome | None:
        """How the latest work on it ended; None while it goes on, or where this machine knows of none."""
        ended = self._outcome in {None, SessionOutcome.COMPLETED}
        return SessionOutcome.RACE if ended and self.stopped_by_race else self._outcome

    @property
    def reason(self) -> str:
        """Why it ended so, and what else to know of how its results came about; mostly empty."""
        return self._reason

    @property
    def race(self) -> "RaceHistory | None":
        """The race that it was in, with every decision; None if there was none."""
        return self._race

    @property
    def stopped_by_race(self) -> bool:
        """Whether a race left the rest of its runs out."""
        return self._race is not None and self._race.stopped_at(self._record.id) is not None

    @property
    def location(self) -> str:
        """Where its results are stored."""
        return self._location

    @property
    def url(self) -> str | None:
        """Its page in Phoenix, when there is one."""
        return self._url

    @property
    def dry_run(self) -> bool:
        """Whether it was a rehearsal, of which nothing is stored."""
        return self._dry_run

    @property
    def projection(self) -> "Projection | None":
        """What the full run would take, after a dry run."""
        return self._projection

    def store_for(self, what: str) -> Store:
        """Return the store, where `what` is done.

        Raises:
            UsageError: If there is none, or nothing of the experiment is in it.
        """
        if self._dry_run:
            raise UsageError(
                f"This was a dry run, and nothing of it is stored; {what} with a real one."
            )
        if self._store is None:
            raise UsageError(
                f"This experiment is not connected to a store, where {what}; read it with "
                "get_experiment(...)."
            )
        return self._store

    @property
    def annotations(self) -> "tuple[Annotation, ...]":
        """The entries on its rows that came with it from JSON; those of a store are read from there."""
        return self._annotations

    @property
    def elapsed_s(self) -> float | None:
        """Wall time of the calls that worked on it, in seconds, waits included; None if unknown."""
        return self._elapsed_s

    @property
    def call(self) -> str:
        """What it shares with the experiments that the same call began; empty if unknown."""
        return self._call

    @property
    def reuse(self) -> "ReuseReport":
        """How much was linked to earlier results instead of made, and why the rest was not."""
        from phoenix_nb.core.reuse.report import reuse_report

        return reuse_report(
            self._record,
            self.records,
            self._explained,
            existing=self._existing,
            names=[one.name for one in self.evaluators],
        )

    def __getitem__(self, key: str) -> Any:
        """Read a field by Phoenix's name.

        Raises:
            KeyError: If there is no such field.
        """
        if key not in _KEYS:
            raise KeyError(
                f"{key!r} is not a field of an experiment; the fields are {', '.join(_KEYS)}"
            )
        return getattr(self, key)

    def __iter__(self) -> Iterator[str]:
        return iter(_KEYS)

    def __contains__(self, key: object) -> bool:
        return key in _KEYS  # without reading what is there

    def __len__(self) -> int:
        return len(_KEYS)

    def copy(self) -> dict[str, Any]:
        """Copy the fields into a dict, as `dict(experiment)` does."""
        return dict(self)

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        """Whether both hold the same records of the same experiment."""
        if not isinstance(other, ExperimentFields):
            return NotImplemented
        return self._record == other._record and self.records == other.records

    def __hash__(self) -> int:
        return hash(self._record.id)


def _with_evaluations(
    records: Records, arrived: Mapping[tuple[str, str], EvaluationRunRecord]
) -> Records:
    """Put evaluations in the place of those of the same evaluator and run, or at the end."""
    table = EvaluationRuns.of(records.evaluation_runs)
    names = [name for name, _ in table.evaluators]
    replaced = {name for _, name in arrived}
    codes = {code for code, name in enumerate(names) if name in replaced}
    stay = [
        place
        for place, code in enumerate(table.names)
        if code not in codes or table[place].key not in arrived
    ]
    table = table.take(stay)
    table.extend(list(arrived.values()))
    return Records(records.task_runs, table)


def _in_order(records: Records, dataset: DatasetRecord) -> tuple[TaskRuns, EvaluationRuns]:
    """Put runs into columns and in the order of the dataset, whatever order they ended in."""
    runs = TaskRuns.of(records.task_runs)
    evaluations = EvaluationRuns.of(records.evaluation_runs)
    places, last = dataset.places, len(dataset.examples)
    order = order_of(runs.keys([places.get(id_, last) for id_ in runs.example_names]))
    if order is None:
        return runs, evaluations
    ordered = runs.take(order)
    evaluations.follow(runs, ordered, order)
    return ordered, evaluations
