"""Several variants resumed together, as they were started: one plan, one shared limit."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from phoenix_nb.core.ports import Store
from phoenix_nb.core.run.plan import Plan
from phoenix_nb.core.user_code.binding import BoundTask, bind_evaluators, bind_task
from phoenix_nb.core.user_code.variants import normalize_variants
from phoenix_nb.core.values.scrub_secrets import BLANK
from phoenix_nb.engine.calls import Options
from phoenix_nb.errors import UsageError
from phoenix_nb.model import ExperimentRecord
from phoenix_nb.planning.racing import in_race_order, race_history, race_rule
from phoenix_nb.planning.work import (
    Opened,
    Preparation,
    continued,
    experiment_dataset,
)
from phoenix_nb.type_aliases import Evaluators, Task, Variants

__all__ = ["ResumedVariants", "resumed_variants", "stored_parameters"]


@dataclass(kw_only=True)
class ResumedVariants(Preparation):
    """`resume_variants`: what is missing or failed in any of them, and nothing else."""

    experiment_ids: tuple[str, ...]
    variants: Mapping[str, Mapping[str, Any]]
    """Parameters that replace the recorded ones, by variant."""

    def open(self) -> Opened:
        """Read what there is, and see what each lacks."""
        records = [self.store.load_experiment(id_) for id_ in self.experiment_ids]
        _check_alike(records)
        self.parameters: tuple[Mapping[str, Any], ...] = tuple(
            self._parameters(record) for record in records
        )
        self.tasks: tuple[BoundTask | None, ...] = tuple(
            bind_task(self.task_source, parameters) for parameters in self.parameters
        )
        dataset = experiment_dataset(self.store, records[0])
        ended_before = [self.store.sessions_ended(record.id) for record in records]
        each = [
            continued(
                replace(self, tasks=(task,), parameters=(parameters,)),
                record,
                dataset,
                self.store.load_runs(record.id),
                redo=False,
                ended_before=ended,
            )
            for record, task, parameters, ended in zip(
                records, self.tasks, self.parameters, ended_before, strict=True
            )
        ]
        assignments = [one for opened in each for one in opened.assignments]
        race = race_history(self.store, self.experiment_ids)
        return Opened(
            store=self.store,
            dataset=dataset,
            assignments=assignments,
            plan=Plan(
                in_race_order(race.race, dataset.examples) if race else dataset.examples,
                records[0].repetitions,
                tuple(done for opened in each for done in opened.plan.done),
                by_example=race is not None,
            ),
            race=None if race is None else race_rule(race, assignments, self.evaluators),
            evaluations=itertools.chain.from_iterable(opened.evaluations for opened in each),
            planned_evaluations=tuple(
                itertools.chain.from_iterable(opened.planned_evaluations for opened in each)
            ),
            links=[link for opened in each for link in opened.links],
            work=each[0].work,
        )

    def _parameters(self, record: ExperimentRecord) -> Mapping[str, Any]:
        name = record.variant_name
        given = self.variants.get(name)
        return stored_parameters(record) if given is None else given


def resumed_variants(
    store: Store,
    experiment_ids: Sequence[str],
    task: Task,
    evaluators: Evaluators,
    *,
    options: Options,
    variants: Variants | None,
    reuse: bool,
    note: str,
) -> ResumedVariants:
    """Check what `resume_variants` was given."""
    if not experiment_ids:
        raise UsageError("There are no experiments to resume; pass their ids, or the comparison.")
    if len(set(experiment_ids)) < len(experiment_ids):
        raise UsageError("An experiment is named twice; name each of them once.")
    return ResumedVariants(
        store=store,
        evaluators=bind_evaluators(evaluators),
        options=options,
        tasks=(None,) * len(experiment_ids),
        task_source=task,
        experiment_ids=tuple(experiment_ids),
        variants=normalize_variants(variants) if variants is not None else {},
        reuse=reuse,
        note=note,
    )


def stored_parameters(record: ExperimentRecord) -> dict[str, Any]:
    """Read a variant's parameters back, as the task is given them.

    Raises:
        UsageError: If a secret among them was blanked, so that they are not what the task had.
    """
    if record.variant is None or not record.variant.parameters:
        return {}
    name = record.variant.name
    if BLANK in str(record.variant.parameters):
        raise UsageError(
            f"A parameter of the variant {name!r} held what looked like a secret, which is not "
            f"stored; pass the parameters again: resume_variants(..., variants={{{name!r}: ...}})."
        )
    return normalize_variants([record.variant])[name.strip()]


def _check_alike(records: Sequence[ExperimentRecord]) -> None:
    first = records[0]
    for other in records[1:]:
        if (other.dataset_id, other.dataset_version_id, other.splits, other.repetitions) != (
            first.dataset_id,
            first.dataset_version_id,
            first.splits,
            first.repetitions,
        ):
            raise UsageError(
                f"{first.name!r} and {other.name!r} were not run on the same version, splits and number "
                "of repetitions; resume each with resume_experiment(...), then compare(...) them."
            )
