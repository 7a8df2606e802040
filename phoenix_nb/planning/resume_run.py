"""What `resume_experiment` and `resume_evaluation` will run: what an experiment still lacks."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from phoenix_nb.core.ports import Store
from phoenix_nb.core.user_code.binding import bind_evaluators, bind_task
from phoenix_nb.engine.calls import Options
from phoenix_nb.errors import (
    DatasetVersionMismatchError,
    EvaluatorSignatureError,
)
from phoenix_nb.model import (
    DatasetRecord,
)
from phoenix_nb.planning.racing import keep_by_hand, race_of
from phoenix_nb.planning.work import (
    Opened,
    Preparation,
    continued,
    experiment_dataset,
    warn_if_at_work,
)
from phoenix_nb.type_aliases import Evaluators, Task

__all__ = ["ResumedExperiment", "resumed_experiment"]


@dataclass(kw_only=True)
class ResumedExperiment(Preparation):
    """`resume_experiment` and `resume_evaluation`: what is missing or failed, and nothing else."""

    experiment_id: str
    dataset: DatasetRecord | None = None
    """The dataset as the user knows it; checked against the record."""

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
        if self.task_source is not None:
            keep_by_hand(self.store, record.id)
        opened = continued(self, record, dataset, records, redo=False)
        return replace(opened, raced=race_of(self.store, record.id))


def resumed_experiment(
    store: Store,
    experiment_id: str,
    task: Task | None,
    evaluators: Evaluators = None,
    *,
    options: Options,
    dataset: DatasetRecord | None = None,
    variant: Mapping[str, Any] | None = None,
    reuse: bool = False,
    note: str = "",
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
    )
