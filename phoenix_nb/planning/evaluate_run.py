"""What `evaluate_experiment` will run: evaluators over finished runs."""

from dataclasses import dataclass, replace

from phoenix_nb.core.ports import Store
from phoenix_nb.core.run.dry_run import dry_run_size, take
from phoenix_nb.core.user_code.binding import bind_evaluators
from phoenix_nb.engine.calls import Options
from phoenix_nb.errors import (
    EvaluatorSignatureError,
)
from phoenix_nb.model import (
    DatasetRecord,
    ExperimentRecord,
    Records,
)
from phoenix_nb.planning.work import Opened, Preparation, continued
from phoenix_nb.stores.memory import MemoryStore
from phoenix_nb.type_aliases import Evaluators

__all__ = ["AddedEvaluation", "added_evaluation"]


@dataclass(kw_only=True)
class AddedEvaluation(Preparation):
    """`evaluate_experiment`: evaluators over finished runs, even those that they have evaluated."""

    record: ExperimentRecord
    dataset: DatasetRecord
    records: Records
    size: int | None
    """Number of examples of a dry run; None for a real one."""
    seed: int

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
        opened.source = self.store
        opened.dry_run = True
        return opened


def added_evaluation(
    store: Store,
    record: ExperimentRecord,
    dataset: DatasetRecord,
    records: Records,
    evaluators: Evaluators,
    *,
    options: Options,
    dry_run: bool | int,
    seed: int,
    reuse: bool,
    note: str,
) -> AddedEvaluation:
    """Check what `evaluate_experiment` was given."""
    bound = bind_evaluators(evaluators)
    if not bound:
        raise EvaluatorSignatureError(
            "Must specify at least one evaluator: pass a function, a list of them or a dict."
        )
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
        reuse=reuse,
        note=note,
    )
