"""What of an experiment is there already. Reads the store, and neither writes nor runs anything."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from phoenix_nb.core.ports import Store
from phoenix_nb.core.reuse.keys import Keys, output_hashes
from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.core.values.ids import new_hex_id
from phoenix_nb.model import EvaluationRunRecord, TaskRunRecord
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns

__all__ = ["EvaluationKey", "EvaluationLookup", "Found", "find", "link_of_evaluation", "run_keys"]

EvaluationKey = tuple[RunKey, str]
"""The run that is evaluated, and the evaluator: what identifies an evaluation within its experiment."""


@dataclass(frozen=True, slots=True)
class Found:
    """Earlier results that are the same as what an experiment would make: links that it may take over."""

    runs: TaskRuns = field(default_factory=TaskRuns)
    """Of the examples and repetitions of the experiment."""
    run_places: Mapping[RunKey, int] = field(default_factory=dict)
    """Where each is among `runs`, in their order."""
    evaluations: EvaluationRuns = field(default_factory=EvaluationRuns)
    evaluation_places: Mapping[EvaluationKey, int] = field(default_factory=dict)
    """Where each is among `evaluations`, in their order."""

    @property
    def sources(self) -> Counter[str]:
        """How many of the runs were made in which experiment."""
        return Counter(origin.experiment_id for origin in self.runs.origins.values())

    def but_for(self, keys: Collection[RunKey]) -> "Found":
        """Leave out some runs, with their evaluations."""
        runs = [key for key in self.run_places if key not in keys]
        evaluations = [key for key in self.evaluation_places if key[0] not in keys]
        return Found(
            self.runs.take([self.run_places[key] for key in runs]),
            {key: place for place, key in enumerate(runs)},
            self.evaluations.take([self.evaluation_places[key] for key in evaluations]),
            {key: place for place, key in enumerate(evaluations)},
        )

    def run_links(self, experiment_id: str) -> TaskRuns:
        """The runs as those of an experiment."""
        return self.runs.linked(experiment_id, _new_ids(len(self.runs)))

    def evaluation_links(
        self, runs: TaskRuns, keys: Collection[EvaluationKey] | None = None
    ) -> EvaluationRuns:
        """The evaluations as those of these runs; only some of them if `keys` names them."""
        evaluations = self.evaluations
        if keys is None:
            keys = self.evaluation_places
        else:
            evaluations = evaluations.take([self.evaluation_places[key] for key in keys])
        run_places = {key: place for place, key in enumerate(run_keys(runs))}
        places = [run_places[key] for key, _ in keys]
        return evaluations.linked_to(runs, places, _new_ids(len(places)))


def run_keys(runs: TaskRuns) -> Iterator[RunKey]:
    """Name the example and the repetition of each run."""
    return zip(runs.example_ids, runs.repetitions, strict=True)


def find(
    store: Store,
    keys: Keys,
    wanted: Iterable[RunKey],
    *,
    kept: Collection[TaskRunRecord] = (),
    evaluated: Collection[EvaluationKey] = (),
) -> Found:
    """Find what an experiment would otherwise make: the newest success of each.

    Args:
        store: Where to look.
        keys: The experiment's.
        wanted: The runs that it lacks.
        kept: The runs that it has.
        evaluated: The evaluations of these that it has.
    """
    runs, places = _find_runs(store, keys, wanted)
    used = store.used_identities(
        EvaluationRunRecord, [of.identity for of in keys.evaluators.values()]
    )
    contents: dict[str, dict[str, EvaluationKey]] = {}
    for table in (TaskRuns.of(kept), runs):
        outputs = output_hashes(table, keys.evaluators.values())
        names = list(run_keys(table))
        for evaluator, of in keys.evaluators.items():
            if of.identity in used:
                contents.setdefault(of.identity, {}).update(
                    (content, (key, evaluator))
                    for key, content in zip(names, of.contents(table, outputs), strict=True)
                    if content is not None and (key, evaluator) not in evaluated
                )
    evaluations, evaluation_places = _find_evaluations(store, contents)
    return Found(runs, places, evaluations, evaluation_places)


def _find_runs(
    store: Store, keys: Keys, wanted: Iterable[RunKey]
) -> tuple[TaskRuns, dict[RunKey, int]]:
    of = keys.task
    if of is None or not store.used_identities(TaskRunRecord, [of.identity]):
        return TaskRuns(), {}
    contents = {
        content: (example_id, repetition)
        for example_id, repetition in wanted
        if (content := of.content(example_id, repetition)) is not None
    }
    found = store.find_reusable(TaskRunRecord, {of.identity: contents})
    own = [contents[key.content] for key in found.keys]
    # The ids of examples may differ from where the runs were made.
    return TaskRuns.of(found.records).placed(own), {key: place for place, key in enumerate(own)}


def _find_evaluations(
    store: Store, contents: Mapping[str, Mapping[str, EvaluationKey]]
) -> tuple[EvaluationRuns, dict[EvaluationKey, int]]:
    found = store.find_reusable(EvaluationRunRecord, contents)
    own = [contents[key.identity][key.content] for key in found.keys]
    return EvaluationRuns.of(found.records), {key: place for place, key in enumerate(own)}


class EvaluationLookup:
    """Finds evaluations that were made before, of outputs as they come.

    Looks only for those of evaluators under whose identity anything can be found: something was stored under
    it when the session began, or several of the session's experiments write under it. Blocks.

    Args:
        store: Where to look.
        every: The keys of the session's experiments.
    """

    def __init__(self, store: Store, every: Iterable[Keys]) -> None:
        writers = Counter(of.identity for keys in every for of in keys.evaluators.values())
        shared = {identity for identity, count in writers.items() if count > 1}
        self._store = store
        self._used = store.used_identities(EvaluationRunRecord, writers) | shared

    def may_find(self, keys: Keys) -> bool:
        """Whether there can be any evaluation for an experiment with these keys."""
        return bool(self._used) and any(
            of.identity in self._used for of in keys.evaluators.values()
        )

    def find(
        self, keys: Keys, wanted: Iterable[tuple[TaskRunRecord, str]]
    ) -> dict[EvaluationKey, EvaluationRunRecord]:
        """Find the newest success for each evaluation of a run by an evaluator, as a link."""
        contents: dict[str, dict[str, EvaluationKey]] = {}
        for run, name in wanted:
            of = keys.evaluators.get(name)
            if of is not None and of.identity in self._used and (key := of.of(run)) is not None:
                contents.setdefault(of.identity, {})[key.content] = run.key, name
        evaluations, places = _find_evaluations(self._store, contents)
        return {key: evaluations[place] for key, place in places.items()}


def link_of_evaluation(
    made: EvaluationRunRecord, run: TaskRunRecord, name: str
) -> EvaluationRunRecord:
    """A link that belongs to no experiment yet, as an evaluation of a run."""
    return EvaluationRunRecord.trusted(
        {
            **made.__dict__,
            "id": new_hex_id(8),
            "experiment_id": run.experiment_id,
            "task_run_id": run.id,
            "name": name,
        }
    )


def _new_ids(count: int) -> list[str]:
    return [new_hex_id(8) for _ in range(count)]
