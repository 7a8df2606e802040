"""What of the planned work is there already, and why the rest is not. Nothing is run.

`keys_of` works with any function that hashes parts, so that a plan can be made without writing; a run
has `Store.save_identity` do it.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from phoenix_nb.core.ports import Store
from phoenix_nb.core.reuse.identities import evaluator_parts, parameters_identity, task_parts
from phoenix_nb.core.reuse.keys import EvaluationKeys, ExampleHashes, Keys, TaskKeys, sources_of
from phoenix_nb.core.reuse.lookup import Found, find_evaluations, find_runs
from phoenix_nb.core.reuse.reasons import (
    code_reasons,
    evaluation_reasons,
    run_reasons,
    task_reasons,
)
from phoenix_nb.core.reuse.report import Explained
from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.core.user_code.binding import BoundEvaluator, BoundTask
from phoenix_nb.core.user_code.identity import task_identity
from phoenix_nb.core.values.scrub_secrets import scrub_value
from phoenix_nb.errors import NotFoundError
from phoenix_nb.model import (
    DatasetRecord,
    EvaluatorInfo,
    ExampleRecord,
    ExperimentRecord,
    TaskRunRecord,
)

__all__ = ["all_keys", "before", "explain", "find", "keys_of", "named_values"]

_LOOKED_AT = 200
"""Experiments among which the one before is looked for, newest first."""
_BOUND = {"input": "the input", "expected": "the expected output", "metadata": "the metadata"}


def keys_of(
    examples: Sequence[ExampleRecord],
    tasks: Sequence[tuple[BoundTask | None, Mapping[str, Any]]],
    task_source: Any,
    evaluators: Sequence[tuple[BoundEvaluator, EvaluatorInfo]],
    save: Callable[[Mapping[str, Any]], str],
    *,
    identity: Any = None,
) -> list[Keys]:
    """Make the keys of experiments on the same examples.

    Args:
        examples: All examples of the experiments: equal ones are counted.
        tasks: The task of each as it is called, with its parameters; None if only evaluations are made.
        task_source: What the user gave as the task.
        evaluators: Each with what is recorded of it.
        save: Hashes the parts of an identity.
        identity: The task's, as it is recorded, if that is known.
    """
    hashes = ExampleHashes(examples)
    samples = hashes.samples(frozenset({"input"})) if evaluators else {}
    of_evaluators = {
        one.name: EvaluationKeys(
            identity=save(evaluator_parts(one, scrub_value(info.identity))),
            sources=(sources := sources_of(one.binding)),
            hashes=hashes.of(sources),
            samples=samples,
        )
        for one, info in evaluators
    }
    identities: dict[frozenset[str], Any] = {} if identity is None else {frozenset(): identity}
    every = []
    for task, parameters in tasks:
        if task is None:
            every.append(Keys(None, of_evaluators))
            continue
        names = frozenset(parameters)
        if names not in identities:  # variants mostly set the same parameters
            identities[names] = scrub_value(task_identity(task_source, without=names))
        parts = task_parts(identities[names], scrub_value(parameters_identity(parameters)))
        keys = TaskKeys(save(parts), hashes.samples(sources_of(task.binding)))
        every.append(Keys(keys, of_evaluators))
    return every


def all_keys(examples: Sequence[ExampleRecord], repetitions: int) -> list[RunKey]:
    """Name every run of an experiment, in the order of the plan."""
    return [
        (example.id, repetition) for repetition in range(1, repetitions + 1) for example in examples
    ]


def find(
    store: Store,
    keys: Keys,
    wanted: Collection[RunKey],
    *,
    kept: Collection[TaskRunRecord] = (),
    evaluated: Collection[tuple[RunKey, str]] = (),
) -> Found:
    """Find what an experiment would otherwise make.

    Args:
        store: Where to look.
        keys: The experiment's.
        wanted: The runs that it lacks.
        kept: The runs that it has.
        evaluated: The evaluations of these that it has.
    """
    runs = find_runs(store, keys, wanted)
    # As the experiment's own: the ids of examples may differ from where the runs were made.
    own = [
        run
        if run.key == (example_id, repetition)
        else run.model_copy(update={"example_id": example_id, "repetition": repetition})
        for (example_id, repetition), run in runs.items()
    ]
    needed = [
        (run, name)
        for run in (*kept, *own)
        for name in keys.evaluators
        if (run.key, name) not in evaluated
    ]
    return Found(runs, find_evaluations(store, keys, needed))


def before(
    store: Store, dataset: DatasetRecord, name: str | None, variant: str | None
) -> ExperimentRecord | None:
    """Find the experiment that a new one is compared with: the last of its variant or name, else the last."""
    listed = store.list_experiments(dataset.id)[:_LOOKED_AT]
    wanted = [each for each in listed if each.name in (name, variant)]
    if not wanted and variant is None:
        wanted = listed
    for summary in wanted[:1]:
        try:
            return store.load_experiment(summary.experiment_id)
        except NotFoundError:  # deleted meanwhile
            continue
    return None


def explain(
    earlier: ExperimentRecord | None,
    work_task: Mapping[str, Any] | None,
    parameters: Mapping[str, Any],
    evaluators: Sequence[EvaluatorInfo],
    *,
    missing: Collection[RunKey],
    unevaluated: Mapping[str, int],
    bound: frozenset[str],
    known_examples: Collection[str] | None,
) -> Explained:
    """Say why runs and evaluations are made.

    Args:
        earlier: The experiment before; None if there is none.
        work_task: The identity of the task.
        parameters: Of the variant, as they are recorded.
        evaluators: As they are recorded.
        missing: The runs that are made.
        unevaluated: How many runs that are there each evaluator has not evaluated.
        bound: What the task is given of an example.
        known_examples: The examples of the experiment before; None if that cannot be told.
    """
    task = work_task or {}
    reasons: list[str] = []
    if missing and earlier is None:
        reasons = ["nothing like it was run before"]
    elif missing and earlier is not None:
        reasons = task_reasons(earlier, task, parameters) or run_reasons(
            missing,
            repetitions=earlier.repetitions,
            known=known_examples,
            bound=" or ".join(_BOUND.get(name, "the example") for name in sorted(bound)),
        )
    begun_with = {one.name: one.identity for one in earlier.evaluators} if earlier else {}
    of_evaluators = {}
    for one in evaluators:
        old = begun_with.get(one.name)
        changed = ["it is new"] if old is None else code_reasons(old, one.identity, "evaluator")
        again = unevaluated.get(one.name, 0)
        if not again and not missing:
            continue
        of_evaluators[one.name] = tuple(changed) or tuple(
            evaluation_reasons(again, outputs_new=bool(missing))
        )
    return Explained(tuple(reasons), of_evaluators, tuple(named_values(task, evaluators)))


def named_values(task: Mapping[str, Any], evaluators: Sequence[EvaluatorInfo]) -> list[str]:
    """Name the values of a task and of evaluators that do not count by their content."""
    told: dict[str, None] = {}
    for owner, identity in (
        ("the task", task),
        *((f"the evaluator {one.name}", one.identity) for one in evaluators),
    ):
        for name, what in (identity.get("objects") or {}).items():
            told[f"{name} of {owner} counts as {what}"] = None
        for name in identity.get("left_out") or ():
            told[f"{name} of {owner} is changed by the code itself, and left out"] = None
        for name in identity.get("unhashed") or ():
            told[
                f"{name} of {owner} cannot be read, so that nothing is reused; pin the identity with version="
            ] = None
    return list(told)
