"""What `run_experiment` and `run_variants` will run: experiments that do not exist yet."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from phoenix_nb.core.ports import Store
from phoenix_nb.core.racing.rule import RaceHistory
from phoenix_nb.core.run.dry_run import dry_run_size, take
from phoenix_nb.core.run.plan import Plan
from phoenix_nb.core.user_code.binding import bind_evaluators, bind_task
from phoenix_nb.core.values.evaluation_coerce import coerce_output
from phoenix_nb.core.values.json_coerce import clean_text
from phoenix_nb.core.values.scrub_secrets import scrub, scrub_optional, scrub_value
from phoenix_nb.engine.calls import Assignment, Options
from phoenix_nb.engine.git_state import asked_git
from phoenix_nb.errors import (
    DatasetError,
    UsageError,
)
from phoenix_nb.model import (
    DatasetRecord,
    ExperimentRecord,
    Variant,
    Work,
)
from phoenix_nb.model.run_options import Race
from phoenix_nb.planning.racing import check_race, draw_race, in_race_order, race_rule
from phoenix_nb.planning.work import (
    Opened,
    Preparation,
)
from phoenix_nb.stores.memory import MemoryStore
from phoenix_nb.type_aliases import Cluster, Evaluators, Task

__all__ = ["NewExperiments", "new_experiments"]


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
    race: Race | None = None
    cluster: Cluster | None = None

    def open(self) -> Opened:
        """Store the dataset and make the experiments; in a dry run, in memory only."""
        with asked_git() as git:
            store, dataset = self._store_dataset()
            work = self.work(git(), seed=self.seed)
            records = store.create_experiments(
                [self._record(variant, dataset, work) for variant in self.variants]
            )
        assignments = [
            Assignment(record, task) for record, task in zip(records, self.tasks, strict=True)
        ]
        race = self._begin_race(store, records, dataset)
        return Opened(
            store=store,
            dataset=dataset,
            assignments=assignments,
            plan=Plan(
                in_race_order(race.race, dataset.examples) if race else dataset.examples,
                self.repetitions,
                tuple(() for _ in records),
                by_example=race is not None,
            ),
            race=None if race is None else race_rule(race, assignments, self.evaluators),
            work=work,
            dry_run=self.size is not None,
            full_plan=(len(self.dataset.examples), self.repetitions),
        )

    def _begin_race(
        self, store: Store, records: Sequence[ExperimentRecord], dataset: DatasetRecord
    ) -> RaceHistory | None:
        """Draw the order and store it before anything runs; a dry run does not race."""
        if self.race is None or self.size is not None:
            return None
        entries = draw_race(
            self.race,
            records,
            self.evaluators,
            dataset.examples,
            cluster=self.cluster,
            seed=self.seed,
        )
        store.add_entries(entries)
        return RaceHistory(entries[0])

    def _store_dataset(self) -> tuple[Store, DatasetRecord]:
        """Find out where to record, and store the dataset there."""
        full = self.dataset
        if self.size is not None:
            examples = take(full.examples, self.size, self.seed)
            return MemoryStore(), full.model_copy(update={"examples": examples})
        if full.splits:  # only a whole version can be stored, and it is: this was read from it
            return self.store, self.store.load_dataset(
                dataset_id=full.id, version_id=full.version_id, splits=full.splits
            )
        return self.store, self.store.save_dataset(full)

    def _record(
        self, variant: Variant | None, dataset: DatasetRecord, work: Work
    ) -> ExperimentRecord:
        name = self.name or f"{dataset.name}-{secrets.token_hex(3)}"
        if variant is not None:
            name = f"{self.name}-{variant.name}" if self.name else variant.name
        return ExperimentRecord(
            id="DRY_RUN" if self.size is not None and len(self.variants) == 1 else _new_id(),
            name=clean_text(name),
            description=None if self.description is None else clean_text(self.description),
            dataset_id=dataset.id,
            dataset_name=dataset.name,
            dataset_version_id=dataset.version_id,
            splits=dataset.splits,
            repetitions=self.repetitions,
            example_count=len(dataset.examples),
            metadata=dict(self.metadata),
            variant=variant,
            evaluators=work.evaluators,
            identity={
                "task": work.task,
                "packages": work.packages,
                "git": work.git,
                "options": work.options,
            },
            created_at=datetime.now(UTC),
        )


def new_experiments(
    store: Store,
    dataset: DatasetRecord,
    task: Task,
    evaluators: Evaluators = None,
    *,
    options: Options,
    variants: Mapping[str, Mapping[str, Any]] | None = None,
    name: str | None = None,
    description: str | None = None,
    metadata: Mapping[str, Any] | None = None,
    repetitions: int = 1,
    dry_run: bool | int = False,
    seed: int = 42,
    race: Race | None = None,
    cluster: Cluster | None = None,
) -> NewExperiments:
    """Check what `run_experiment` or `run_variants` was given; `variants` are parameters by name.

    Raises:
        UsageError: If anything cannot work as given.
    """
    if not dataset.examples:
        raise DatasetError(
            "The dataset has no examples; nothing would be run. Add some rows first."
        )
    given: Any = repetitions
    if isinstance(given, bool) or not isinstance(given, int) or given < 1:
        raise UsageError(
            f"repetitions={repetitions!r} would run nothing; pass 1, or how often each example "
            "must be run."
        )
    named_as: Any = name
    if named_as is not None and (not isinstance(named_as, str) or not named_as.strip()):
        raise UsageError(
            f"experiment_name={name!r} is not a name; pass a text, or None for one made up."
        )
    if metadata is not None and not isinstance(metadata, Mapping):
        raise UsageError(
            f"experiment_metadata={metadata!r} holds no fields; pass a dict, or leave it out."
        )
    bound = bind_evaluators(evaluators)
    if race is not None:
        check_race(race, bound)
    clean_metadata, _ = coerce_output(dict(metadata or {}))
    named = (
        [None] if variants is None else [_variant(key, value) for key, value in variants.items()]
    )
    parameters = [{}] if variants is None else list(variants.values())
    return NewExperiments(
        store=store,
        evaluators=bound,
        options=options,
        tasks=tuple(bind_task(task, given) for given in parameters),
        task_source=task,
        dataset=dataset,
        variants=tuple(named),
        name=scrub_optional(name),
        description=scrub_optional(description),
        metadata=scrub_value(clean_metadata),
        repetitions=repetitions,
        size=dry_run_size(dry_run),
        seed=seed,
        race=race,
        cluster=cluster,
    )


def _variant(name: Any, parameters: Mapping[str, Any]) -> Variant:
    if not isinstance(name, str) or not name.strip():
        raise UsageError(f"A variant is named {name!r}; use a text that is not empty.")
    clean, _ = coerce_output(dict(parameters))
    return Variant(name=scrub(name), parameters=scrub_value(clean))


def _new_id() -> str:
    return f"exp_{secrets.token_hex(8)}"
