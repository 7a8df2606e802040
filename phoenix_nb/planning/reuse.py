"""What of the planned work is there already. Nothing is run.

`keys_of` works with any function that hashes parts, so that a plan can be made without writing; a run
has `Store.save_identity` do it.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from phoenix_nb.core.reuse.identities import evaluator_parts, parameters_identity, task_parts
from phoenix_nb.core.reuse.keys import EvaluationKeys, ExampleHashes, Keys, TaskKeys, sources_of
from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.core.user_code.binding import BoundEvaluator, BoundTask
from phoenix_nb.core.user_code.identity import task_identity
from phoenix_nb.core.user_code.parameters import settable
from phoenix_nb.core.values.scrub_secrets import scrub_value
from phoenix_nb.model import EvaluatorInfo, ExampleRecord

__all__ = ["all_keys", "keys_of"]


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
    inputs = hashes.distinct(frozenset({"input"})) if evaluators else {}
    of_evaluators = {
        one.name: EvaluationKeys(
            identity=save(evaluator_parts(one, scrub_value(info.identity))),
            sources=(sources := sources_of(one.binding)),
            hashes=hashes.of(sources),
            examples=inputs,
        )
        for one, info in evaluators
    }
    identities: dict[frozenset[str], Any] = {} if identity is None else {frozenset(): identity}
    every = []
    for task, parameters in tasks:
        if task is None:
            every.append(Keys(None, of_evaluators))
            continue
        # A default is a value like any other: what a variant sets to it has been run without the variant.
        values = {**settable(task.function, task.binding), **parameters}
        names = frozenset(values)
        if names not in identities:  # variants mostly set the same parameters
            identities[names] = scrub_value(task_identity(task_source, without=names))
        if identities[names].get("version") is not None:
            values = dict(parameters)  # it is pinned, whatever its defaults
        parts = task_parts(identities[names], scrub_value(parameters_identity(values)))
        keys = TaskKeys(save(parts), hashes.distinct(sources_of(task.binding)))
        every.append(Keys(keys, of_evaluators))
    return every


def all_keys(examples: Sequence[ExampleRecord], repetitions: int) -> list[RunKey]:
    """Name every run of an experiment, in the order of the plan."""
    return [
        (example.id, repetition) for repetition in range(1, repetitions + 1) for example in examples
    ]
