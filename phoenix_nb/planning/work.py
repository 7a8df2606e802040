"""From a verb's arguments to work for the engine.

Every verb has two halves. Making one of the preparations below checks the arguments, touches nothing
outside the process, and raises `UsageError`s before anything is paid for; `open()` then reads and
writes the store, off the loop.
"""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from phoenix_nb.core.ports import Store
from phoenix_nb.core.reuse.keys import Keys
from phoenix_nb.core.reuse.lookup import EvaluationKey, EvaluationLookup, find, run_keys
from phoenix_nb.core.run.plan import Plan, RunKey
from phoenix_nb.core.summary.time_worked import seconds_worked
from phoenix_nb.core.user_code.binding import BoundEvaluator, BoundTask
from phoenix_nb.core.user_code.identity import evaluator_identity, package_versions, task_identity
from phoenix_nb.core.user_code.identity_changes import displaced, evaluators_of, mixture
from phoenix_nb.core.values.scrub_secrets import scrub_value
from phoenix_nb.engine.calls import Assignment, Options
from phoenix_nb.engine.git_state import asked_git
from phoenix_nb.engine.latest_records import LatestRecords
from phoenix_nb.engine.work_queue import EvaluationItem
from phoenix_nb.errors import StoreError
from phoenix_nb.model import (
    DatasetRecord,
    EvaluatorInfo,
    ExperimentRecord,
    Records,
    SessionRecord,
    TaskRunRecord,
    Work,
)
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns, microseconds
from phoenix_nb.planning.reuse import all_keys, keys_of
from phoenix_nb.planning.saved_options import options_out

if TYPE_CHECKING:
    from phoenix_nb.core.racing.rule import RaceHistory, RaceRule
    from phoenix_nb.core.spending.outlook import Outlook
    from phoenix_nb.model.entries.charge import Charge

__all__ = [
    "Opened",
    "Preparation",
    "continued",
    "experiment_dataset",
    "failed_evaluations",
    "failed_evaluations_of",
    "numbered",
]


@dataclass(slots=True)
class Opened:
    """Work that is ready for the engine."""

    store: Store
    """Where it is recorded."""
    dataset: DatasetRecord
    """The examples that are worked on."""
    assignments: list[Assignment]
    plan: Plan
    work: Work
    """With what the session works."""
    evaluations: Iterator[EvaluationItem] = field(default_factory=lambda: iter(()))
    """Evaluations that runs from before still need."""
    planned_evaluations: tuple[int, ...] = ()
    """How many those are, for each assignment; empty for none."""
    redo: bool = False
    """Whether evaluations that there are already are made again."""
    links: Sequence[TaskRuns | EvaluationRuns] = ()
    """Results of other experiments that become theirs; among the assignments' own already."""
    session_store: Store | None = None
    """Where the session is recorded, if not where the results are: one that does nothing leaves no trace."""
    source: Store | None = None
    """Where the runs from before are, if not where their evaluations are recorded."""
    dry_run: bool = False
    race: "RaceRule | None" = None
    """The race that the experiments are in."""
    raced: "RaceHistory | None" = None
    """The race that the one experiment was in, where the others do not work now."""
    lookup: EvaluationLookup | None = None
    """Finds evaluations of new outputs that were made before; None if nothing is reused."""
    outlook: "Outlook | None" = None
    """What it will take, as far as that is known."""
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
    reuse: bool = False
    """Whether results that there are already, in any experiment, are linked instead of made."""
    note: str = ""
    """What a reader of the results should know beforehand, as which experiment a name means."""
    parameters: tuple[Mapping[str, Any], ...] = ()
    """What the user code of each task is given besides the example; empty for nothing."""

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
            budget=None if self.options.budget is None else asdict(self.options.budget),
        )

    def keys(
        self,
        dataset: DatasetRecord,
        work: Work,
        save: Callable[[Mapping[str, Any]], str] | None = None,
    ) -> list[Keys]:
        """Make the keys of each experiment; `save` hashes parts, and stores them unless told otherwise."""
        parameters = self.parameters or ({},) * len(self.tasks)
        return keys_of(
            dataset.examples,
            list(zip(self.tasks, parameters, strict=True)),
            self.task_source,
            list(zip(self.evaluators, work.evaluators, strict=True)),
            save or self.store.save_identity,
            identity=work.task,
        )

    def seconds_worked(
        self, experiment_id: str, records: Records, sessions: Sequence[SessionRecord]
    ) -> float | None:
        """Read for how long it was worked on an experiment; see `core.summary.time_worked`."""
        from phoenix_nb.model.entries.pause import Pause

        return seconds_worked(sessions, records, self.store.load_entries(Pause, experiment_id))

    def charges(self, experiment_id: str) -> "list[Charge]":
        """Read what attempts took of which no record tells; nothing where no budget asks."""
        if self.options.budget is None:
            return []
        from phoenix_nb.model.entries.charge import Charge, OpenCharge, still_open

        opened = still_open(self.store.load_entries(OpenCharge, experiment_id))
        return [*self.store.load_entries(Charge, experiment_id), *opened]

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
    dataset = store.load_dataset(
        dataset_id=record.dataset_id, version_id=record.dataset_version_id, splits=record.splits
    )
    return dataset if record.example_ids is None else dataset.narrowed(record.example_ids)


def numbered(store: Store, records: Sequence[ExperimentRecord]) -> list[ExperimentRecord]:
    """Tell experiments of one dataset apart that have the same name: the second one is number 2."""
    try:
        names = {
            dataset_id: store.experiment_names(dataset_id)
            for dataset_id in {record.dataset_id for record in records}
        }
    except StoreError:  # the number in a title is no reason not to run, or to read
        return list(records)
    counted = []
    for record in records:
        same = [id_ for id_, name in names[record.dataset_id] if name == record.name]
        number = same.index(record.id) + 1 if record.id in same else 1
        counted.append(record.model_copy(update={"number": number}))
    return counted


def failed_evaluations(opened: Opened) -> Iterator[EvaluationItem]:
    """The evaluations that have failed, of runs that have not."""
    for assignment in opened.assignments:
        yield from failed_evaluations_of(assignment, opened)


def failed_evaluations_of(assignment: Assignment, opened: Opened) -> Iterator[EvaluationItem]:
    """Those of one experiment."""
    records = assignment.records()
    runs, evaluations = TaskRuns.of(records.task_runs), EvaluationRuns.of(records.evaluation_runs)
    examples, places = opened.dataset.examples, opened.dataset.places
    run_places = evaluations.places_in(runs) if any(evaluations.failed) else ()
    for place, evaluation in evaluations.failures():
        if run_places[place] >= 0:
            run = runs[run_places[place]]
            yield assignment, run, examples[places[run.example_id]], evaluation.name


def continued(
    preparation: Preparation,
    record: ExperimentRecord,
    dataset: DatasetRecord,
    records: Records,
    *,
    redo: bool,
    ended_before: int | None = None,
    stored: Records | None = None,
) -> Opened:
    """Plan the rest of an experiment: missing and failed runs, and evaluations missing, failed or redone.

    With reuse, what is there under the same keys is linked, and an evaluation that would only be the same
    again stays.

    Args:
        preparation: What does the rest.
        record: The experiment.
        dataset: Its examples.
        records: What it has by now.
        redo: Whether evaluations that there are already are made again.
        ended_before: How many sessions on it had ended before `records` were read; None where that does not
            matter.
        stored: All that it has, where `records` are a part of it.
    """
    task = preparation.tasks[0]
    with asked_git() as git:
        sessions = preparation.store.load_sessions(record.id, stored or records)
        work = preparation.work(git())
    runs = TaskRuns.of(records.task_runs)
    evaluations = EvaluationRuns.of(records.evaluation_runs)
    known = {one.name: one for one in (*evaluators_of(record, sessions), *work.evaluators)}
    assignment = Assignment(
        record.model_copy(update={"evaluators": tuple(known.values())}),
        task,
        LatestRecords(runs),
        LatestRecords(evaluations, replaceable=redo),
        keys=preparation.keys(dataset, work)[0],
        worked_s=preparation.seconds_worked(record.id, records, sessions),
        ended_before=ended_before,
        charges=preparation.charges(record.id),
    )
    finished = [place for place, failed in enumerate(runs.failed) if not failed]
    succeeded = {(runs.example_id(place), runs.repetitions[place]) for place in finished}
    names = [one.name for one in preparation.evaluators]
    evaluated_places = evaluations.succeeded(runs)
    needed = [
        (place, name)
        for place in finished
        for name in names
        if redo or place not in evaluated_places.get(name, ())
    ]
    everything = set(all_keys(dataset.examples, record.repetitions))
    pending: Iterable[tuple[TaskRunRecord, str]] = ((runs[place], name) for place, name in needed)
    needs = Counter(name for _, name in needed)
    links: list[TaskRuns | EvaluationRuns] = []
    if preparation.reuse:
        wanted = list(pending)
        linked, evaluated_before, settled = _linked(
            preparation, assignment, everything - succeeded, wanted, evaluations
        )
        links = [linked, evaluated_before]
        succeeded.update(run_keys(linked))
        wanted += [(run, name) for run in linked for name in names]
        pending = wanted = [(run, name) for run, name in wanted if (run.key, name) not in settled]
        needs = Counter(name for _, name in wanted)
    evaluated = Counter({name: len(places) for name, places in evaluated_places.items()})
    if redo:
        assignment.note = displaced(record, work.evaluators, evaluated)
    else:
        assignment.note = mixture(
            record,
            work.task,
            work.evaluators,
            runs=len(finished),
            evaluations=evaluated,
            needed=needs,
        )
    assignment.note = " ".join(filter(None, (preparation.note, assignment.note)))
    return Opened(
        store=preparation.store,
        dataset=dataset,
        assignments=[assignment],
        plan=Plan(
            dataset.examples, record.repetitions, (everything if task is None else succeeded,)
        ),
        evaluations=(
            (assignment, run, example, name)
            for run, name in pending
            if (example := dataset.example(run.example_id)) is not None
        ),
        planned_evaluations=(needs.total(),),
        redo=redo and not preparation.reuse,
        links=links,
        work=work,
    )


def _linked(
    preparation: Preparation,
    assignment: Assignment,
    missing: set[RunKey],
    needed: list[tuple[TaskRunRecord, str]],
    evaluations: EvaluationRuns,
) -> tuple[TaskRuns, EvaluationRuns, set[EvaluationKey]]:
    """Link what is there already; returns the links, and the evaluations that need not be made."""
    known = {evaluation.key: evaluation for evaluation in evaluations}
    wanted = {(run.key, name) for run, name in needed}
    kept = TaskRuns.of({run.id: run for run, _ in needed}.values())
    every = {(key, name) for key in run_keys(kept) for name in assignment.keys.evaluators}
    found = find(
        preparation.store,
        assignment.keys,
        missing if assignment.task is not None else (),
        kept=kept,
        evaluated=every - wanted,
    )
    linked = found.run_links(assignment.record.id)
    for run in linked:
        assignment.runs.put(run)
    present = {
        (key, name): evaluation
        for key, id_ in zip(run_keys(kept), kept.ids, strict=True)
        for name in assignment.keys.evaluators
        if id_ is not None and (evaluation := known.get((id_, name))) is not None
    }
    started = found.evaluations.started
    new = [
        key
        for key, place in found.evaluation_places.items()
        if key not in present
        or microseconds(present[key].start_time) != started[place]
        or present[key].error is not None
    ]
    runs = TaskRuns.of([*kept, *linked])
    runs.experiment_id = assignment.record.id
    evaluated = found.evaluation_links(runs, new)
    for evaluation in evaluated:
        assignment.evaluations.put(evaluation)
    return linked, evaluated, set(found.evaluation_places)
