"""What `run_experiment` and `run_variants` will run: experiments that do not exist yet."""

import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any

from phoenix_nb.core.ports import Store
from phoenix_nb.core.reuse.keys import Keys, sources_of
from phoenix_nb.core.reuse.lookup import Found, find
from phoenix_nb.core.run.dry_run import take
from phoenix_nb.core.run.plan import Plan
from phoenix_nb.core.user_code.identity import digest
from phoenix_nb.core.values.json_coerce import clean_text
from phoenix_nb.core.values.scrub_secrets import scrub_value
from phoenix_nb.engine.calls import Assignment
from phoenix_nb.engine.gc_freeze import fewer_collections
from phoenix_nb.engine.git_state import asked_git
from phoenix_nb.engine.latest_records import LatestRecords
from phoenix_nb.model import (
    DatasetRecord,
    ExampleRecord,
    ExperimentRecord,
    ExperimentSummaryRecord,
    Variant,
    Work,
)
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns
from phoenix_nb.model.run_options import Race
from phoenix_nb.planning.linking import (
    evaluations_lacking,
    links_for_failed,
    links_to,
    reused_from,
    with_reasons,
)
from phoenix_nb.planning.reuse import all_keys
from phoenix_nb.planning.work import (
    Opened,
    Preparation,
    failed_evaluations,
)
from phoenix_nb.type_aliases import Cluster

if TYPE_CHECKING:
    from phoenix_nb.core.racing.rule import RaceRule
    from phoenix_nb.core.reuse.report import Explained

__all__ = ["NewExperiments"]


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
    race: Race | None
    cluster: Cluster | None
    comparison: Mapping[str, Any] | None
    """How the variants will be compared; None if they will not."""

    @fewer_collections()
    def open(self) -> Opened:
        """Store the dataset and make the experiments; in a dry run, in memory only."""
        with asked_git() as git:
            store, dataset = self._store_dataset()
            work = self.work(None, seed=self.seed)
            rehearsal = self.size is not None
            keys = [Keys()] * len(self.tasks) if rehearsal else self.keys(dataset, work)
            # As late as can be: git has been at work meanwhile.
            work = work.model_copy(update={"git": scrub_value(git())})
        found: Sequence[Found] = [Found()] * len(keys)
        explained: Sequence[Explained | None] = [None] * len(keys)
        if self.reuse and not rehearsal:
            wanted = all_keys(dataset.examples, self.repetitions)
            looked_up = [find(store, each, wanted) for each in keys]
            listed = self.store.list_experiments(dataset.id)
            explained, found = self._explained(dataset, listed, work, keys, looked_up)
            existing = self._existing(dataset, listed, work, keys, found, explained=explained)
            if existing is not None and self.race is None:
                return existing
        records = store.create_experiments(
            [
                self._record(variant, dataset, work, each)
                for variant, each in zip(self.variants, found, strict=True)
            ]
        )
        linked = [links_to(each, one.id) for each, one in zip(found, records, strict=True)]
        assignments = [
            Assignment(
                record,
                task,
                LatestRecords(runs),
                LatestRecords(evaluations),
                keys=of,
                explained=why,
            )
            for record, task, (runs, evaluations), of, why in zip(
                records, self.tasks, linked, keys, explained, strict=True
            )
        ]
        lacking = [evaluations_lacking(each, of) for each, of in zip(found, keys, strict=True)]
        race, order = self._begin_race(store, assignments, dataset)
        return Opened(
            store=store,
            dataset=dataset,
            assignments=assignments,
            plan=Plan(
                order,
                self.repetitions,
                tuple(each.run_places for each in found),
                by_example=race is not None,
            ),
            race=race,
            evaluations=(
                (one, runs[place], dataset.examples[dataset.places[runs.example_id(place)]], name)
                for one, (runs, _), each in zip(assignments, linked, lacking, strict=True)
                for place, name in each
            ),
            planned_evaluations=tuple(map(len, lacking)),
            links=list(chain.from_iterable(linked)),
            work=with_reasons(work, assignments),
            dry_run=rehearsal,
            full_plan=(len(self.dataset.examples), self.repetitions),
        )

    def sketch(self) -> tuple[DatasetRecord, Work, list[Keys], Sequence[Found], tuple[str, ...]]:
        """Look up what `open` would find, without writing anything.

        Returns:
            The examples that would be run, with what, and for each experiment its keys and the results
            that are there under them; and what `_told` says of these.
        """
        dataset = self.dataset
        if self.size is not None:
            examples = take(dataset.examples, self.size, self.seed)
            dataset = dataset.model_copy(update={"examples": examples})
        work = self.work(None, seed=self.seed)
        keys = self.keys(dataset, work, digest)
        wanted = all_keys(dataset.examples, self.repetitions)
        found: Sequence[Found] = [find(self.store, each, wanted) for each in keys]
        if not self.reuse or self.size is not None:
            return dataset, work, keys, found, ()
        listed = self.store.list_experiments(dataset.id)
        explained, found = self._explained(dataset, listed, work, keys, found)
        return dataset, work, keys, found, self._told(len(wanted), found, explained)

    def _told(
        self, planned: int, found: Sequence[Found], explained: "Sequence[Explained]"
    ) -> tuple[str, ...]:
        """Say how much each experiment would reuse, and why it would make the rest."""
        from phoenix_nb.core.reuse.report import counted

        lines = []
        for variant, each, why in zip(self.variants, found, explained, strict=True):
            made = planned - len(each.runs)
            line = counted(len(each.runs), made, "to run", why.reasons)
            line = "; ".join(filter(None, (line, why.pinned)))
            lines.append(line if variant is None else f"{variant.name}: {line}")
        never = dict.fromkeys(each for why in explained for each in why.never)
        return (*lines, *never)

    def _existing(
        self,
        dataset: DatasetRecord,
        listed: Sequence[ExperimentSummaryRecord],
        work: Work,
        keys: Sequence[Keys],
        found: Sequence[Found],
        *,
        explained: "Sequence[Explained]",
    ) -> Opened | None:
        """Find the experiments that this would only be the same as again, but for what failed; else None."""
        from phoenix_nb.planning.existing import Wanted, find_existing
        from phoenix_nb.planning.explaining import explain_existing

        description, metadata = self._described()
        wanted = [
            Wanted(
                name=self._name(variant),
                description=description,
                metadata=metadata,
                repetitions=self.repetitions,
                evaluators=work.evaluators,
                found=each,
            )
            for variant, each in zip(self.variants, found, strict=True)
        ]
        existing = find_existing(self.store, dataset, listed, wanted)
        if existing is None:
            return None
        began = datetime.now(UTC)
        assignments = [
            Assignment(
                record,
                task,
                LatestRecords(TaskRuns.of(records.task_runs)),
                LatestRecords(EvaluationRuns.of(records.evaluation_runs)),
                keys=of,
                explained=explain_existing(record, work),
                existing=began,
                worked_s=self.seconds_worked(
                    record.id, records, self.store.load_sessions(record.id, records)
                ),
                charges=self.charges(record.id),
            )
            for (record, records), task, of in zip(existing, self.tasks, keys, strict=True)
        ]
        opened = Opened(
            store=self.store,
            dataset=dataset,
            assignments=assignments,
            plan=Plan(dataset.examples, self.repetitions, tuple(each.run_places for each in found)),
            work=work,
            full_plan=(len(self.dataset.examples), self.repetitions),
        )
        pending = [
            each for each in failed_evaluations(opened) if each[-1] in each[0].keys.evaluators
        ]
        links: list[TaskRuns | EvaluationRuns] = []
        for one, each in zip(assignments, found, strict=True):
            new, runs, evaluations = links_for_failed(one, each)
            links += [runs, evaluations] if new.runs else []
            pending += [
                (one, run, dataset.examples[dataset.places[run.example_id]], name)
                for place, name in evaluations_lacking(new, one.keys)
                for run in [runs[place]]
            ]
        if not pending and not links and not len(opened.plan):
            from phoenix_nb.stores.memory import MemoryStore

            nowhere = MemoryStore()
            nowhere.create_experiments([one.record for one in assignments])
            return replace(opened, session_store=nowhere)
        for assignment, why in zip(assignments, explained, strict=True):
            assignment.explained = why
        numbers = Counter(assignment.record.id for assignment, *_ in pending)
        return replace(
            opened,
            links=links,
            evaluations=iter(pending),
            planned_evaluations=tuple(numbers[one.record.id] for one in assignments),
            work=with_reasons(work, assignments),
        )

    def _explained(
        self,
        dataset: DatasetRecord,
        listed: Sequence[ExperimentSummaryRecord],
        work: Work,
        keys: Sequence[Keys],
        found: Sequence[Found],
    ) -> "tuple[Sequence[Explained], Sequence[Found]]":
        """Say why each experiment makes what is not there; with what is, by the same look at the store."""
        from phoenix_nb.planning.explaining import Subject, explain

        wanted = all_keys(dataset.examples, self.repetitions)
        every = [
            explain(
                self.store,
                Subject(
                    dataset=dataset,
                    listed=listed,
                    work=work,
                    wanted=wanted,
                    found=each,
                    look_again=partial(find, self.store, of, wanted),
                    name=self._name(variant),
                    variant=None if variant is None else variant.name,
                    parameters=variant.parameters if variant else {},
                    bound=frozenset() if task is None else sources_of(task.binding),
                    of_outputs=frozenset(
                        name
                        for name, each in of.evaluators.items()
                        if "output" in each.sources and not each.sources & {"trace", "trace_id"}
                    ),
                ),
            )
            for variant, task, of, each in zip(self.variants, self.tasks, keys, found, strict=True)
        ]
        return [why for why, _ in every], [each for _, each in every]

    def _described(self) -> tuple[str | None, dict[str, Any]]:
        """The description and the metadata as they are recorded."""
        described = None if self.description is None else clean_text(self.description)
        return described, dict(self.metadata)

    def _name(self, variant: Variant | None) -> str | None:
        """The name as it is recorded; None if one is made up."""
        if variant is None:
            return None if self.name is None else clean_text(self.name)
        return clean_text(f"{self.name}-{variant.name}" if self.name else variant.name)

    def _begin_race(
        self, store: Store, assignments: Sequence[Assignment], dataset: DatasetRecord
    ) -> "tuple[RaceRule | None, Sequence[ExampleRecord]]":
        """Draw the order and store it before anything runs; a dry run does not race."""
        if self.race is None or self.size is not None:
            return None, dataset.examples
        from phoenix_nb.core.racing.rule import RaceHistory
        from phoenix_nb.planning.racing import draw_race, in_race_order, race_rule

        entries = draw_race(
            self.race,
            [assignment.record for assignment in assignments],
            self.evaluators,
            dataset.examples,
            cluster=self.cluster,
            seed=self.seed,
        )
        store.add_entries(entries)
        race = RaceHistory(entries[0])
        order = in_race_order(race.race, dataset.examples)
        return race_rule(race, assignments, self.evaluators), order

    def _store_dataset(self) -> tuple[Store, DatasetRecord]:
        """Find out where to record, and store the dataset there."""
        full = self.dataset
        if self.size is not None:
            from phoenix_nb.stores.memory import MemoryStore

            examples = take(full.examples, self.size, self.seed)
            return MemoryStore(), full.model_copy(update={"examples": examples})
        whole = full.whole or full
        if whole.splits:  # only a whole version can be stored, and it is: this was read from it
            stored = self.store.load_dataset(
                dataset_id=whole.id, version_id=whole.version_id, splits=whole.splits
            )
        else:
            stored = self.store.save_dataset(whole, leading=True)
        return self.store, stored if full.whole is None else stored.narrowed(full.places)

    def _record(
        self, variant: Variant | None, dataset: DatasetRecord, work: Work, found: Found
    ) -> ExperimentRecord:
        name = self._name(variant) or f"{dataset.name}-{secrets.token_hex(3)}"
        description, metadata = self._described()
        return ExperimentRecord(
            id="DRY_RUN" if self.size is not None and len(self.variants) == 1 else _new_id(),
            name=clean_text(name),
            description=description,
            dataset_id=dataset.id,
            dataset_name=dataset.name,
            dataset_version_id=dataset.version_id,
            splits=dataset.splits,
            example_ids=tuple(dataset.places) if dataset.whole else None,
            repetitions=self.repetitions,
            example_count=len(dataset.examples),
            metadata={**metadata, **self._prompt_versions(variant)},
            variant=variant,
            evaluators=work.evaluators,
            identity={
                "task": work.task,
                "packages": work.packages,
                "git": work.git,
                "options": work.options,
                **({} if self.comparison is None else {"comparison": dict(self.comparison)}),
                **reused_from(found),
            },
            created_at=datetime.now(UTC),
        )

    def _prompt_versions(self, variant: Variant | None) -> dict[str, Any]:
        """Name the stored versions of the prompts that a variant runs with."""
        parameters = self.parameters[self.variants.index(variant)]
        if not parameters:
            return {}
        from phoenix_nb.core.user_code.prompt_version import StoredPrompt

        return {
            f"{name}_version": {"name": value.version.name, "id": value.version.id}
            for name, value in parameters.items()
            if isinstance(value, StoredPrompt) and value.version.id
        }


def _new_id() -> str:
    return f"exp_{secrets.token_hex(8)}"
