"""What of an experiment is there already. Reads the store, and neither writes nor runs anything."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from phoenix_nb.core.ports import Store
from phoenix_nb.core.reuse.keys import Keys
from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.core.values.ids import new_hex_id
from phoenix_nb.model import EvaluationRunRecord, Origin, TaskRunRecord

__all__ = [
    "EvaluationLookup",
    "Found",
    "find_evaluations",
    "find_runs",
    "link_of_evaluation",
    "link_of_run",
]


@dataclass(frozen=True, slots=True)
class Found:
    """Earlier results that are the same as what an experiment would make, each as it was made."""

    runs: dict[RunKey, TaskRunRecord] = field(default_factory=dict)
    evaluations: dict[tuple[RunKey, str], EvaluationRunRecord] = field(default_factory=dict)


def find_runs(store: Store, keys: Keys, wanted: Iterable[RunKey]) -> dict[RunKey, TaskRunRecord]:
    """Find the newest success for each run that would be made."""
    if keys.task is None or not store.used_identities(TaskRunRecord, [keys.task.identity]):
        return {}
    contents = {}
    for example_id, repetition in wanted:
        if (key := keys.task.of(example_id, repetition)) is not None:
            contents[key.content] = example_id, repetition
    if not contents:
        return {}
    found = store.find_reusable(TaskRunRecord, keys.task.identity, contents)
    return {contents[content]: run for content, run in found.items()}


def find_evaluations(
    store: Store, keys: Keys, wanted: Iterable[tuple[TaskRunRecord, str]]
) -> dict[tuple[RunKey, str], EvaluationRunRecord]:
    """Find the newest success for each evaluation of a run by an evaluator that would be made."""
    used = store.used_identities(
        EvaluationRunRecord, [of.identity for of in keys.evaluators.values()]
    )
    return _find_evaluations(store, keys, wanted, used)


def _find_evaluations(
    store: Store, keys: Keys, wanted: Iterable[tuple[TaskRunRecord, str]], used: Collection[str]
) -> dict[tuple[RunKey, str], EvaluationRunRecord]:
    contents: dict[str, dict[str, tuple[RunKey, str]]] = {}
    for run, name in wanted:
        of = keys.evaluators.get(name)
        if of is not None and of.identity in used and (key := of.of(run)) is not None:
            contents.setdefault(of.identity, {})[key.content] = run.key, name
    evaluations = {}
    for identity, places in contents.items():
        found = store.find_reusable(EvaluationRunRecord, identity, places)
        evaluations.update({places[content]: one for content, one in found.items()})
    return evaluations


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
    ) -> dict[tuple[RunKey, str], EvaluationRunRecord]:
        """Find the newest success for each evaluation of a run by an evaluator."""
        return _find_evaluations(self._store, keys, wanted, self._used)


def link_of_run(made: TaskRunRecord, experiment_id: str, key: RunKey) -> TaskRunRecord:
    """The run as one of another experiment: with its times, its trace, and where it comes from."""
    example_id, repetition = key
    return TaskRunRecord.trusted(
        {
            **made.__dict__,
            "id": new_hex_id(8),
            "experiment_id": experiment_id,
            "example_id": example_id,
            "repetition": repetition,
            "origin": Origin.trusted({"experiment_id": made.experiment_id, "id": made.id}),
        }
    )


def link_of_evaluation(
    made: EvaluationRunRecord, run: TaskRunRecord, name: str
) -> EvaluationRunRecord:
    """The evaluation as one of another run."""
    return EvaluationRunRecord.trusted(
        {
            **made.__dict__,
            "id": new_hex_id(8),
            "experiment_id": run.experiment_id,
            "task_run_id": run.id,
            "name": name,
            "origin": Origin.trusted({"experiment_id": made.experiment_id, "id": made.id}),
        }
    )
