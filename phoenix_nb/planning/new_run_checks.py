"""What `run_experiment` and `run_variants` were given, checked before anything is run or stored."""

import sys
from collections.abc import Iterable, Mapping
from typing import Any

from phoenix_nb.core.ports import Store
from phoenix_nb.core.run.dry_run import dry_run_size
from phoenix_nb.core.user_code.binding import bind_evaluators, bind_task
from phoenix_nb.core.values.evaluation_coerce import coerce_output
from phoenix_nb.core.values.scrub_secrets import scrub, scrub_optional, scrub_value
from phoenix_nb.engine.calls import Options
from phoenix_nb.errors import DatasetError, UsageError
from phoenix_nb.model import DatasetRecord, Variant
from phoenix_nb.model.numbers import count_of
from phoenix_nb.model.run_options import Race
from phoenix_nb.planning.new_run import NewExperiments
from phoenix_nb.type_aliases import Cluster, Evaluators, Task

__all__ = ["new_experiments"]


def new_experiments(
    store: Store,
    dataset: DatasetRecord,
    task: Task,
    evaluators: Evaluators,
    *,
    options: Options,
    variants: Mapping[str, Mapping[str, Any]] | None,
    name: str | None,
    description: str | None,
    metadata: Mapping[str, Any] | None,
    repetitions: int,
    dry_run: bool | int,
    seed: int,
    reuse: bool,
    race: Race | None,
    cluster: Cluster | None,
    comparison: Mapping[str, Any] | None,
) -> NewExperiments:
    """Check what `run_experiment` or `run_variants` was given; `variants` are parameters by name.

    Raises:
        UsageError: If anything cannot work as given.
    """
    if not dataset.examples:
        raise DatasetError(
            "Dataset has no examples, so that nothing would be run. Add some rows first."
        )
    times = count_of(repetitions, 1)
    if times is None:
        raise UsageError(
            f"repetitions={repetitions!r:.80} is not a count; pass how often each example must be run, as a "
            "whole number of at least 1."
        )
    named_as: Any = name
    if named_as is not None and (not isinstance(named_as, str) or not named_as.strip()):
        raise UsageError(
            f"experiment_name={name!r} is not a name; pass a text, or None for one made up."
        )
    described: Any = description
    if described is not None and not isinstance(described, str):
        raise UsageError(
            f"experiment_description={description!r} is not a text; pass one, or leave it out."
        )
    if metadata is not None and not isinstance(metadata, Mapping):
        raise UsageError(
            f"experiment_metadata={metadata!r} holds no fields; pass a dict, or leave it out."
        )
    bound = bind_evaluators(evaluators)
    if race is not None:
        from phoenix_nb.planning.racing import check_race

        check_race(race, bound)
    clean_metadata, _ = coerce_output(dict(metadata or {}))
    named = (
        [None] if variants is None else [_variant(key, value) for key, value in variants.items()]
    )
    parameters = [{}] if variants is None else list(variants.values())
    tasks = tuple(bind_task(task, given) for given in parameters)
    _check_inputs(task, dataset, parameters)
    return NewExperiments(
        store=store,
        evaluators=bound,
        options=options,
        tasks=tasks,
        task_source=task,
        dataset=dataset,
        variants=tuple(named),
        name=scrub_optional(name),
        description=scrub_optional(description),
        metadata=scrub_value(clean_metadata),
        repetitions=times,
        size=dry_run_size(dry_run),
        seed=seed,
        parameters=tuple(parameters),
        reuse=reuse,
        race=race,
        cluster=cluster,
        comparison=scrub_value(comparison),
    )


def _check_inputs(
    task: Any, dataset: DatasetRecord, parameters: Iterable[Mapping[str, Any]]
) -> None:
    """Let a task that `llm_task` made refuse inputs of which it could use none."""
    if "phoenix_nb.tasks.llm_task" not in sys.modules:  # so that it has made none
        return
    from phoenix_nb.tasks.llm_task import LlmTask

    if issubclass(type(task), LlmTask):
        for given in parameters:
            task.check_inputs((example.input for example in dataset.examples), given)


def _variant(name: Any, parameters: Mapping[str, Any]) -> Variant:
    if not isinstance(name, str) or not name.strip():
        raise UsageError(f"A variant is named {name!r}; use a text that is not empty.")
    clean, _ = coerce_output(dict(parameters))
    return Variant(name=scrub(name), parameters=scrub_value(clean))
