"""From a verb's arguments to work for the engine.

Every verb has two halves. Making one of the preparations below checks the arguments, touches nothing
outside the process, and raises `UsageError`s before anything is paid for; `open()` then reads and
writes the store, off the loop.
"""

import secrets
import warnings
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from phoenix_nb.core.binding import BoundEvaluator, BoundTask, bind_evaluators, bind_task
from phoenix_nb.core.coerce import coerce_output
from phoenix_nb.core.identity import (
    dataset_version_id,
    evaluator_identity,
    package_versions,
    task_identity,
)
from phoenix_nb.core.mixture import displaced, mixture
from phoenix_nb.core.plan import Plan
from phoenix_nb.core.ports import Store
from phoenix_nb.core.sampling import dry_run_size, take
from phoenix_nb.core.scrub import scrub_value
from phoenix_nb.engine.current import CurrentRecords
from phoenix_nb.engine.provenance import asked_git
from phoenix_nb.engine.runner import EvaluationItem
from phoenix_nb.engine.work import Assignment, Options
from phoenix_nb.errors import (
    DatasetError,
    DatasetVersionMismatchError,
    EvaluatorSignatureError,
    UsageError,
)
from phoenix_nb.model import (
    DatasetRecord,
    EvaluationRun,
    EvaluatorInfo,
    ExperimentRecord,
    Records,
    TaskRun,
    Variant,
)
from phoenix_nb.recorded_options import options_out
from phoenix_nb.stores.memory import MemoryStore


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

    def evaluator_infos(self) -> tuple[EvaluatorInfo, ...]:
        """Describe the evaluators for the record."""
        return tuple(
            EvaluatorInfo(
                name=one.name,
                kind=one.kind,
                direction=one.direction,
                score_range=one.score_range,
                identity=evaluator_identity(one.source),
            )
            for one in self.evaluators
        )


@dataclass(kw_only=True)
class NewExperiments(Preparation):
    """`run_experiment` and `run_variants`: experiments that do not exist yet, one for each variant."""

    dataset: DatasetRecord
    variants: tuple[Variant | None, ...]
    name: str | None
    description: str | None
    metadata: Mapping[str, Any]
    repetitions: int
    size: int | None
    """Number of examples of a dry run; None for a real one."""
    seed: int

    def open(self) -> Opened:
        """Keep the data set and make the experiments; in a dry run, in memory only."""
        _check_unchanged(self.dataset)
        with asked_git() as git:
            store, dataset = self._keep_dataset()
            records = [
                store.create_experiment(self._record(variant, dataset, git()))
                for variant in self.variants
            ]
        return Opened(
            store=store,
            dataset=dataset,
            assignments=[
                Assignment(record, task) for record, task in zip(records, self.tasks, strict=True)
            ],
            plan=Plan(dataset.examples, self.repetitions, tuple(() for _ in records)),
            dry_run=self.size is not None,
            full_plan=(len(self.dataset.examples), self.repetitions),
        )

    def _keep_dataset(self) -> tuple[Store, DatasetRecord]:
        """Find out where to record, and have the data set there."""
        full = self.dataset
        if self.size is not None:
            examples = take(full.examples, self.size, self.seed)
            return MemoryStore(), full.model_copy(update={"examples": examples})
        if full.splits:  # only the whole version can be kept, and has been: this was read from it
            return self.store, self.store.load_dataset(
                dataset_id=full.id, version_id=full.version_id, splits=full.splits
            )
        return self.store, self.store.save_dataset(full)

    def _record(
        self, variant: Variant | None, dataset: DatasetRecord, git: dict[str, Any] | None
    ) -> ExperimentRecord:
        name = self.name or f"{dataset.name}-{secrets.token_hex(3)}"
        if variant is not None:
            name = f"{self.name}-{variant.name}" if self.name else variant.name
        identity = {
            "task": task_identity(self.task_source),
            "packages": package_versions(),
            "git": git,
            "options": {**options_out(self.options), "seed": self.seed},
        }
        return ExperimentRecord(
            id="DRY_RUN" if self.size is not None and len(self.variants) == 1 else _new_id(),
            name=name,
            description=self.description,
            dataset_id=dataset.id,
            dataset_name=dataset.name,
            dataset_version_id=dataset.version_id,
            splits=dataset.splits,
            repetitions=self.repetitions,
            example_count=len(dataset.examples),
            metadata=dict(self.metadata),
            variant=variant,
            evaluators=self.evaluator_infos(),
            identity=scrub_value(identity),
            created_at=datetime.now(UTC),
        )


def new_experiments(
    store: Store,
    dataset: DatasetRecord,
    task: Any,
    evaluators: Any = None,
    *,
    options: Options,
    variants: Mapping[str, Mapping[str, Any]] | None = None,
    name: str | None = None,
    description: str | None = None,
    metadata: Mapping[str, Any] | None = None,
    repetitions: int = 1,
    dry_run: bool | int = False,
    seed: int = 42,
) -> NewExperiments:
    """Check what `run_experiment` or `run_variants` was given; `variants` are parameters by name.

    Raises:
        UsageError: If anything cannot work as given.
    """
    if not dataset.examples:
        raise DatasetError(
            "The data set has no examples; nothing would be run. Add some rows first."
        )
    given: Any = repetitions
    if isinstance(given, bool) or not isinstance(given, int) or given < 1:
        raise UsageError(
            f"repetitions={repetitions!r} would run nothing; pass 1, or how many times each example "
            "is to be run."
        )
    named_as: Any = name
    if named_as is not None and (not isinstance(named_as, str) or not named_as.strip()):
        raise UsageError(
            f"experiment_name={name!r} is no name; pass a text, or None for one made up."
        )
    if metadata is not None and not isinstance(metadata, Mapping):
        raise UsageError(
            f"experiment_metadata={metadata!r} holds no fields; pass a dict, or leave it out."
        )
    clean_metadata, _ = coerce_output(dict(metadata or {}))
    named = (
        [None] if variants is None else [_variant(key, value) for key, value in variants.items()]
    )
    parameters = [{}] if variants is None else list(variants.values())
    return NewExperiments(
        store=store,
        evaluators=bind_evaluators(evaluators),
        options=options,
        tasks=tuple(bind_task(task, given) for given in parameters),
        task_source=task,
        dataset=dataset,
        variants=tuple(named),
        name=name,
        description=description,
        metadata=scrub_value(clean_metadata),
        repetitions=repetitions,
        size=dry_run_size(dry_run),
        seed=seed,
    )


def _check_unchanged(dataset: DatasetRecord) -> None:
    """Refuse examples that somebody has written into: they are not the version that they pass for."""
    if dataset.splits or not dataset.version_id.startswith("v_"):
        return  # part of a version, or one that a server has numbered
    try:
        unchanged = dataset_version_id(dataset.examples) == dataset.version_id
    except (TypeError, ValueError):  # by something that is no JSON
        unchanged = False
    if not unchanged:
        raise DatasetError(
            f"Examples of {dataset.name!r} have been changed since it was made, and a version never "
            "changes. Make a new data set of them: Dataset.from_records(list(dataset), name=...)."
        )


@dataclass(kw_only=True)
class ResumedExperiment(Preparation):
    """`resume_experiment` and `resume_evaluation`: what is missing or failed, and nothing else."""

    experiment_id: str
    dataset: DatasetRecord | None = None
    """What the user says the data set is; checked against the record."""

    def open(self) -> Opened:
        """Read what there is, and see what it lacks."""
        record = self.store.load_experiment(self.experiment_id)
        if self.dataset is not None and self.dataset.version_id != record.dataset_version_id:
            raise DatasetVersionMismatchError(
                f"The experiment {record.name!r} was run on version {record.dataset_version_id} of "
                f"{record.dataset_name!r}, and this is version {self.dataset.version_id}: its examples "
                "differ. Resume without `dataset=` to use the stored version, or start a new experiment."
            )
        warn_if_at_work(self.store, record)
        dataset = experiment_dataset(self.store, record)
        records = self.store.load_runs(record.id)
        return continued(self, record, dataset, records, redo=False)


@dataclass(kw_only=True)
class AddedEvaluation(Preparation):
    """`evaluate_experiment`: evaluators over the finished runs, whether or not they judged before."""

    record: ExperimentRecord
    dataset: DatasetRecord
    records: Records
    size: int | None = None
    """Number of examples of a dry run; None for a real one."""
    seed: int = 42

    def open(self) -> Opened:
        """Take the finished runs; in a dry run, those of some examples."""
        if self.size is None:
            return continued(self, self.record, self.dataset, self.records, redo=True)
        examples = take(self.dataset.examples, self.size, self.seed)
        chosen = {example.id for example in examples}
        dataset = self.dataset.model_copy(update={"examples": examples})
        runs = tuple(run for run in self.records.task_runs if run.example_id in chosen)
        record = self.record.model_copy(update={"example_count": len(examples)})
        rehearsal = replace(self, store=MemoryStore())
        rehearsal.store.create_experiment(record)
        opened = continued(rehearsal, record, dataset, Records(runs, ()), redo=True)
        opened.dry_run = True
        return opened


def resumed_experiment(
    store: Store,
    experiment_id: str,
    task: Any,
    evaluators: Any = None,
    *,
    options: Options,
    dataset: DatasetRecord | None = None,
    variant: Mapping[str, Any] | None = None,
) -> ResumedExperiment:
    """Check what `resume_experiment` (with a task) or `resume_evaluation` (without) was given."""
    bound = bind_evaluators(evaluators)
    if task is None and not bound:
        raise EvaluatorSignatureError(
            "There are no evaluators; pass those whose verdicts are missing."
        )
    return ResumedExperiment(
        store=store,
        evaluators=bound,
        options=options,
        tasks=(None if task is None else bind_task(task, variant),),
        task_source=task,
        experiment_id=experiment_id,
        dataset=dataset,
    )


def added_evaluation(
    store: Store,
    record: ExperimentRecord,
    dataset: DatasetRecord,
    records: Records,
    evaluators: Any,
    *,
    options: Options,
    dry_run: bool | int = False,
    seed: int = 42,
) -> AddedEvaluation:
    """Check what `evaluate_experiment` was given."""
    bound = bind_evaluators(evaluators)
    if not bound:
        raise EvaluatorSignatureError("There are no evaluators; pass at least one.")
    return AddedEvaluation(
        store=store,
        evaluators=bound,
        options=options,
        tasks=(None,),
        record=record,
        dataset=dataset,
        records=records,
        size=dry_run_size(dry_run),
        seed=seed,
    )


def experiment_dataset(store: Store, record: ExperimentRecord) -> DatasetRecord:
    """Read the examples that an experiment was run on."""
    return store.load_dataset(
        dataset_id=record.dataset_id, version_id=record.dataset_version_id, splits=record.splits
    )


def warn_if_at_work(store: Store, record: ExperimentRecord) -> None:
    """Say it before anything is paid for twice; whoever resumes may know that the other one hangs."""
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
    evaluations = {one.key: one for one in records.evaluation_runs}
    assignment = Assignment(
        record,
        task,
        CurrentRecords(records.task_runs),
        CurrentRecords(records.evaluation_runs, replaceable=redo),
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
    verdicts = Counter(one.name for one in records.evaluation_runs if one.error is None)
    if redo:
        assignment.note = displaced(record, preparation.evaluator_infos(), verdicts)
    else:
        assignment.note = mixture(
            record,
            None if task is None else scrub_value(task_identity(preparation.task_source)),
            preparation.evaluator_infos(),
            runs=len(finished),
            verdicts=verdicts,
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
    )


def _lacks(
    evaluations: Mapping[tuple[str, str], EvaluationRun], run: TaskRun, evaluator: str
) -> bool:
    found = evaluations.get((run.id, evaluator))
    return found is None or found.error is not None


def _variant(name: Any, parameters: Mapping[str, Any]) -> Variant:
    if not isinstance(name, str) or not name.strip():
        raise UsageError(f"A variant is named {name!r}; use a text that is not empty.")
    clean, _ = coerce_output(dict(parameters))
    return Variant(name=name, parameters=scrub_value(clean))


def _new_id() -> str:
    return f"exp_{secrets.token_hex(8)}"


__all__: Sequence[str] = [
    "AddedEvaluation",
    "NewExperiments",
    "Opened",
    "Preparation",
    "ResumedExperiment",
    "added_evaluation",
    "experiment_dataset",
    "new_experiments",
    "resumed_experiment",
]
