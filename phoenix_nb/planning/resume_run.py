"""What `resume_experiment` and `resume_evaluation` will run: what an experiment still lacks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from phoenix_nb.core.ports import Store
from phoenix_nb.core.reuse.report import Explained
from phoenix_nb.core.run.dry_run import dry_run_size, take
from phoenix_nb.core.user_code.binding import bind_evaluators, bind_task
from phoenix_nb.engine.calls import Options
from phoenix_nb.errors import (
    DatasetVersionMismatchError,
    EvaluatorSignatureError,
)
from phoenix_nb.model import (
    DatasetRecord,
    ExampleRecord,
    ExperimentRecord,
    Records,
)
from phoenix_nb.planning.racing import keep_by_hand, race_of
from phoenix_nb.planning.work import (
    Opened,
    Preparation,
    continued,
    experiment_dataset,
)
from phoenix_nb.stores.memory import MemoryStore
from phoenix_nb.stores.shared.lookups import narrowed
from phoenix_nb.type_aliases import Evaluators, Task

__all__ = ["ResumedExperiment", "resumed_experiment"]

_NOTHING_LEFT = "nothing was missing, and nothing had failed"


@dataclass(kw_only=True)
class ResumedExperiment(Preparation):
    """`resume_experiment` and `resume_evaluation`: what is missing or failed, and nothing else."""

    experiment_id: str
    dataset: DatasetRecord | None
    """The dataset as the user knows it; checked against the record."""
    splits: tuple[str, ...]
    """Only examples of these splits are run; empty for all."""
    size: int | None
    """Number of examples of a dry run; None for a real one."""

    def open(self) -> Opened:
        """Read what there is, and see what it lacks."""
        record = self.store.load_experiment(self.experiment_id)
        if self.dataset is not None and self.dataset.version_id != record.dataset_version_id:
            raise DatasetVersionMismatchError(
                f"The experiment {record.name!r} was run on version {record.dataset_version_id} of "
                f"{record.dataset_name!r}, and this is version {self.dataset.version_id}: its examples "
                "differ. Resume without `dataset=` to use the stored version, or start a new experiment."
            )
        dataset = experiment_dataset(self.store, record)
        ended_before = self.store.sessions_ended(record.id)
        records = stored = self.store.load_runs(record.id)
        if self.splits:
            dataset = narrowed(dataset, dataset.examples, self.splits)
            records = _of(records, dataset.examples)
        if self.size is not None:
            return self._rehearsed(record, dataset, records, self.size)
        if self.task_source is not None:
            keep_by_hand(self.store, record.id)
        opened = continued(
            self,
            record,
            dataset,
            records,
            redo=False,
            ended_before=ended_before,
            stored=stored,
        )
        if not opened.links and not len(opened.plan) and not sum(opened.planned_evaluations):
            (assignment,) = opened.assignments
            assignment.existing = datetime.now(UTC)
            assignment.explained = Explained(reasons=(_NOTHING_LEFT,))
        return replace(opened, raced=race_of(self.store, record.id))

    def _rehearsed(
        self, record: ExperimentRecord, dataset: DatasetRecord, records: Records, size: int
    ) -> Opened:
        """Plan what some of the examples lack that lack a run, in memory only."""
        kept = {run.key for run in records.task_runs if run.error is None}
        repetitions = range(1, record.repetitions + 1)
        lacking = tuple(
            example
            for example in dataset.examples
            if any((example.id, repetition) not in kept for repetition in repetitions)
        )
        examples = take(lacking or dataset.examples, size, seed=42)
        rehearsal = replace(self, store=MemoryStore())
        record = record.model_copy(update={"example_count": len(examples)})
        rehearsal.store.create_experiment(record)
        opened = continued(
            rehearsal,
            record,
            dataset.model_copy(update={"examples": examples}),
            _of(records, examples),
            redo=False,
        )
        opened.source = self.store
        opened.dry_run = True
        return opened


def _of(records: Records, examples: Iterable[ExampleRecord]) -> Records:
    """Take the runs of some examples, and their evaluations."""
    chosen = {example.id for example in examples}
    runs = tuple(run for run in records.task_runs if run.example_id in chosen)
    ids = {run.id for run in runs}
    return Records(runs, tuple(e for e in records.evaluation_runs if e.task_run_id in ids))


def resumed_experiment(
    store: Store,
    experiment_id: str,
    task: Task | None,
    evaluators: Evaluators,
    *,
    options: Options,
    dataset: DatasetRecord | None = None,
    variant: Mapping[str, Any] | None = None,
    reuse: bool,
    note: str,
    splits: tuple[str, ...] = (),
    dry_run: bool | int = False,
) -> ResumedExperiment:
    """Check what `resume_experiment` (with a task) or `resume_evaluation` (without) was given."""
    bound = bind_evaluators(evaluators)
    if task is None and not bound:
        raise EvaluatorSignatureError(
            "Must specify at least one evaluator; pass those whose evaluations are missing."
        )
    return ResumedExperiment(
        store=store,
        evaluators=bound,
        options=options,
        tasks=(None if task is None else bind_task(task, variant),),
        task_source=task,
        experiment_id=experiment_id,
        dataset=dataset,
        parameters=(variant or {},),
        reuse=reuse,
        note=note,
        splits=splits,
        size=dry_run_size(dry_run),
    )
