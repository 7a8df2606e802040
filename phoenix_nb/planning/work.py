"""From a verb's arguments to work for the engine.

Every verb has two halves. Making one of the preparations below checks the arguments, touches nothing
outside the process, and raises `UsageError`s before anything is paid for; `open()` then reads and
writes the store, off the loop.
"""

import warnings
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from phoenix_nb.core.ports import Store
from phoenix_nb.core.racing.rule import RaceHistory, RaceRule
from phoenix_nb.core.run.plan import Plan
from phoenix_nb.core.user_code.binding import BoundEvaluator, BoundTask
from phoenix_nb.core.user_code.identity import evaluator_identity, package_versions, task_identity
from phoenix_nb.core.user_code.identity_changes import displaced, evaluators_of, mixture
from phoenix_nb.core.values.scrub_secrets import scrub_value
from phoenix_nb.engine.calls import Assignment, Options
from phoenix_nb.engine.git_state import asked_git
from phoenix_nb.engine.latest_records import LatestRecords
from phoenix_nb.engine.work_queue import EvaluationItem
from phoenix_nb.model import (
    DatasetRecord,
    EvaluationRunRecord,
    EvaluatorInfo,
    ExperimentRecord,
    Records,
    TaskRunRecord,
    Work,
)
from phoenix_nb.planning.saved_options import options_out

__all__ = ["Opened", "Preparation", "continued", "experiment_dataset", "warn_if_at_work"]


@dataclass(slots=True)
class Opened:
    """Work that is ready for the engine."""

    store: Store
    """Where it is recorded."""
    dataset: DatasetRecord
    """The examples that are worked on."""
    assignments: list[Assignment]
    plan: Plan
    evaluations: Iterator[EvaluationItem] = field(default_factory=lambda: iter(()))
    """Evaluations that runs from before still need."""
    planned_evaluations: tuple[int, ...] = ()
    """How many those are, for each assignment; empty for none."""
    redo: bool = False
    """Whether evaluations that there are already are made again."""
    dry_run: bool = False
    race: RaceRule | None = None
    """The race that the experiments are in."""
    raced: RaceHistory | None = None
    """The race that the one experiment was in, where the others do not work now."""
    work: Work | None = None
    """With what the session works."""
    full_plan: tuple[int, int] | None = None
    """For a dry run: examples and repetitions of the run that it rehearses."""


@dataclass(kw_only=True)
class Preparation(ABC):
    """What every verb prepares."""

    store: Store
    evaluators: tuple[BoundEvaluator, ...]
    options: Options
    tasks: tuple[BoundTask | None, ...]
    task_source: Any = None

    @abstractmethod
    def open(self) -> Opened:
        """Read and write the store; blocks."""

    @property
    def task_name(self) -> str:
        """Identifies the task's function within the process."""
        function = self.task_source
        module = getattr(function, "__module__", "")
        name = getattr(function, "__qualname__", None) or (
            self.tasks[0].name if self.tasks[0] else ""
        )
        return f"{module}.{name}"

    def work(self, git: dict[str, Any] | None, **options: Any) -> Work:
        """Describe with what is worked, for the record: `git` as it is now, and further options."""
        task = None if self.task_source is None else scrub_value(task_identity(self.task_source))
        return Work(
            task=task,
            evaluators=self.evaluator_infos(),
            options=scrub_value({**options_out(self.options), **options}),
            packages=package_versions(),
            git=scrub_value(git),
        )

    def evaluator_infos(self) -> tuple[EvaluatorInfo, ...]:
        """Describe the evaluators for the record."""
        return tuple(
            EvaluatorInfo(
                name=one.name,
                kind=one.kind,
                direction=one.direction,
                score_range=one.score_range,
                labels=one.labels,
                identity=evaluator_identity(one.source),
            )
            for one in self.evaluators
        )


def experiment_dataset(store: Store, record: ExperimentRecord) -> DatasetRecord:
    """Read the examples that an experiment was run on."""
    return store.load_dataset(
        dataset_id=record.dataset_id, version_id=record.dataset_version_id, splits=record.splits
    )


def warn_if_at_work(store: Store, record: ExperimentRecord) -> None:
    """Warn before anything is paid for twice; a user who resumes may know that the other call hangs."""
    if store.is_at_work(record.id):
        warnings.warn(
            f"{record.name!r} is being run already, by another call or another process on this "
            "computer: what both of them do is paid for twice. Stop one of them.",
            stacklevel=2,
        )


def continued(
    preparation: Preparation,
    record: ExperimentRecord,
    dataset: DatasetRecord,
    records: Records,
    *,
    redo: bool,
) -> Opened:
    """Plan the rest of an experiment: missing and failed runs, and evaluations missing, failed or redone."""
    task = preparation.tasks[0]
    with asked_git() as git:
        sessions = preparation.store.load_sessions(record.id)
        work = preparation.work(git())
    evaluations = {one.key: one for one in records.evaluation_runs}
    known = {one.name: one for one in (*evaluators_of(record, sessions), *work.evaluators)}
    assignment = Assignment(
        record.model_copy(update={"evaluators": tuple(known.values())}),
        task,
        LatestRecords(records.task_runs),
        LatestRecords(records.evaluation_runs, replaceable=redo),
    )
    succeeded = {run.key for run in records.task_runs if run.error is None}
    names = [one.name for one in preparation.evaluators]
    finished = [run for run in records.task_runs if run.error is None]
    needed = [
        (run, name) for run in finished for name in names if redo or _lacks(evaluations, run, name)
    ]
    everything = {
        (example.id, repetition)
        for example in dataset.examples
        for repetition in range(1, record.repetitions + 1)
    }
    evaluated = Counter(one.name for one in records.evaluation_runs if one.error is None)
    if redo:
        assignment.note = displaced(record, work.evaluators, evaluated)
    else:
        assignment.note = mixture(
            record,
            work.task,
            work.evaluators,
            runs=len(finished),
            evaluations=evaluated,
            needed=Counter(name for _, name in needed),
        )
    return Opened(
        store=preparation.store,
        dataset=dataset,
        assignments=[assignment],
        plan=Plan(
            dataset.examples, record.repetitions, (everything if task is None else succeeded,)
        ),
        evaluations=(
            (assignment, run, example, name)
            for run, name in needed
            if (example := dataset.example(run.example_id)) is not None
        ),
        planned_evaluations=(len(needed),),
        redo=redo,
        work=work,
    )


def _lacks(
    evaluations: Mapping[tuple[str, str], EvaluationRunRecord], run: TaskRunRecord, evaluator: str
) -> bool:
    found = evaluations.get((run.id, evaluator))
    return found is None or found.error is not None
