"""What users may pass to the verbs, made into what the rest works with."""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import Any, TypedDict

from phoenix_nb.connection import Connection
from phoenix_nb.core.ports import Store
from phoenix_nb.core.settings import settings
from phoenix_nb.dataset import Dataset
from phoenix_nb.engine.calls import Options
from phoenix_nb.errors import DatasetError, NotFoundError, UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.model import DatasetRecord, ExperimentRecord, ExperimentSummaryRecord
from phoenix_nb.model.numbers import count_of
from phoenix_nb.model.public import Example
from phoenix_nb.model.run_options import Budget, Limit, Race
from phoenix_nb.planning.new_run import NewExperiments
from phoenix_nb.planning.new_run_checks import new_experiments
from phoenix_nb.planning.saved_options import options_in
from phoenix_nb.type_aliases import (
    Cluster,
    Evaluators,
    Executor,
    Listener,
    RateLimitErrors,
    Task,
)

__all__ = [
    "AS_RECORDED",
    "AsRecorded",
    "CommonOptions",
    "EvaluationOptions",
    "ResumeOptions",
    "RunOptions",
    "dataset_record",
    "experiment_id_of",
    "experiment_named",
    "experiments_named",
    "experiments_of",
    "options_of",
    "resumed_options_of",
    "reuse_of",
    "seed_of",
    "stored_dataset",
]


class AsRecorded(Enum):
    """Stands for an option that is not named, where None has a meaning of its own."""

    AS_RECORDED = "as in the first run"

    def __repr__(self) -> str:
        return f"<{self.value}>"


AS_RECORDED = AsRecorded.AS_RECORDED


class CommonOptions(TypedDict):
    """The keywords of every verb that runs something."""

    print_summary: bool
    on_event: Listener | None
    client: Connection | None
    reuse: bool | None
    budget: Budget | None
    limits: Sequence[Limit] | None
    executor: Executor | None
    capture: bool | None


class EvaluationOptions(CommonOptions):
    """The keywords of a verb that begins something."""

    dry_run: bool | int
    rate_limit_errors: RateLimitErrors
    retries: int
    timeout: float | None
    concurrency: int | None
    seed: int


class RunOptions(EvaluationOptions):
    """The keywords of a verb that makes experiments."""

    experiment_name: str | None
    experiment_description: str | None
    experiment_metadata: Mapping[str, Any] | None
    repetitions: int


class ResumeOptions(CommonOptions):
    """The keywords of a verb that goes on with experiments."""

    rate_limit_errors: RateLimitErrors | AsRecorded
    retries: int | AsRecorded
    timeout: float | AsRecorded | None
    concurrency: int | AsRecorded | None


def experiments_of(
    connection: Connection,
    dataset: DatasetRecord,
    task: Task,
    evaluators: Evaluators,
    given: RunOptions,
    *,
    variants: Mapping[str, Mapping[str, Any]] | None = None,
    race: Race | None = None,
    cluster: Cluster | None = None,
    comparison: Mapping[str, Any] | None = None,
) -> NewExperiments:
    """Prepare `run_experiment` or `run_variants`; see `planning.new_run_checks.new_experiments`.

    Raises:
        UsageError: If anything cannot work as given.
    """
    return new_experiments(
        connection.store,
        dataset,
        task,
        evaluators,
        options=options_of(given),
        variants=variants,
        name=given["experiment_name"],
        description=given["experiment_description"],
        metadata=given["experiment_metadata"],
        repetitions=given["repetitions"],
        dry_run=given["dry_run"],
        seed=seed_of(given["seed"]),
        reuse=reuse_of(given),
        race=race,
        cluster=cluster,
        comparison=comparison,
    )


def options_of(given: EvaluationOptions) -> Options:
    """How to run, from the keywords that every verb shares.

    Raises:
        UsageError: If one of them would run nothing or is of the wrong kind.
    """
    return Options(
        retries=given["retries"],
        timeout=given["timeout"],
        concurrency=given["concurrency"],
        rate_limit_errors=_types(given["rate_limit_errors"]),
        **_requests(given),
    )


def resumed_options_of(record: ExperimentRecord, given: ResumeOptions) -> Options:
    """How to go on with an experiment: as named, else as in its first run, else as by default.

    Raises:
        UsageError: If one of those named would run nothing or is of the wrong kind.
    """
    plain = {key: given[key] for key in ("retries", "timeout", "concurrency")}
    named: dict[str, Any] = {key: value for key, value in plain.items() if value is not AS_RECORDED}
    if not isinstance(given["rate_limit_errors"], AsRecorded):
        named["rate_limit_errors"] = _types(given["rate_limit_errors"])
    return Options(**{**options_in(record), **named, **_requests(given)})


def _requests(given: CommonOptions) -> dict[str, Any]:
    """What requests may take, and how they are treated where they leave."""
    return {
        "limits": _limits(given["limits"]),
        "budget": given["budget"],
        "capture": _choice("capture", given["capture"], settings.capture),
    }


def _limits(limits: Any) -> tuple[Limit, ...]:
    """Return the limits that are stated; one may stand without a list."""
    every = (limits,) if isinstance(limits, Limit) else limits or ()
    if not isinstance(every, Sequence):
        raise UsageError(
            f"limits={limits!r:.80} is not a list of limits; pass, for example, "
            "[pnb.Limit(requests_per_minute=500)]."
        )
    return tuple(every)


def reuse_of(given: CommonOptions) -> bool:
    """Whether earlier results are reused: as named, else as `phoenix_nb.settings.reuse` says.

    Raises:
        UsageError: If it is neither a truth value nor None.
    """
    return _choice("reuse", given["reuse"], settings.reuse)


def seed_of(seed: Any) -> int:
    """Return the seed of a draw; integers of numpy are taken, too.

    Raises:
        UsageError: If it is not a whole number.
    """
    number = count_of(seed)
    if number is None:
        raise UsageError(f"seed={seed!r:.80} is not a whole number; pass one, such as 42.")
    return number


def _choice(name: str, value: Any, otherwise: bool) -> bool:  # noqa: FBT001 - a value
    if value is not None and not isinstance(value, bool):
        raise UsageError(
            f"{name}={value!r} says neither yes nor no; pass True or False, or None for what "
            f"phoenix_nb.settings.{name} says."
        )
    return otherwise if value is None else value


def _types(errors: Any) -> tuple[type[BaseException], ...]:
    """Return the types that are given; one may stand without a list."""
    if errors is None:
        return ()
    several = isinstance(errors, Iterable) and not isinstance(errors, type | str)
    return tuple(errors) if several else (errors,)


def dataset_record(dataset: Dataset | str, connection: Connection) -> DatasetRecord:
    """Find the stored form of a `Dataset`, ours or Phoenix's, or of one stored under a name or an id.

    Raises:
        DatasetError: If it is neither, or if its examples have been written into.
        NotFoundError: If none is stored under this name.
    """
    given: Any = dataset
    if isinstance(given, Dataset):
        given.check_unchanged()
        return given.record
    if isinstance(given, str):
        return stored_dataset(connection.store, given)
    if isinstance(given, Sequence) and given and isinstance(given[0], Example):
        raise DatasetError(
            "These are some examples of a dataset; make one of them, which preserves their ids, as in "
            'Dataset.from_records(dataset[:3], name="first three").'
        )
    if not isinstance(given, (type, Mapping)) and all(hasattr(given, part) for part in _DATASET):
        return _of_phoenix(given)
    if callable(given) and not isinstance(given, type):
        raise DatasetError(
            f"The dataset is of type {type(given).__name__}, which can be called: pass the dataset first, "
            "and the task after it."
        )
    way = "from_records(rows" if isinstance(given, (list, tuple)) else "from_dataframe(df"
    raise DatasetError(
        f"The dataset is of type {type(given).__name__}; make a Dataset of it first, for example with "
        f"Dataset.{way}, input_keys=[...], output_keys=[...])."
    )


_DATASET = ("id", "name", "version_id", "examples")
"""What a dataset that `phoenix.client` has read is known by."""


def _of_phoenix(dataset: Any) -> DatasetRecord:
    """Make the record of a dataset that Phoenix's client has read, narrowed to its splits if it was."""
    about = {
        name: getattr(dataset, name, None) for name in ("description", "metadata", "created_at")
    }
    plain = {name: getattr(dataset, name) for name in _DATASET} | about
    splits = tuple(sorted(getattr(dataset, "_filtered_split_names", None) or ()))
    return Dataset.from_dict(plain).record.model_copy(update={"splits": splits})


def stored_dataset(
    store: Store, wanted: str, version_id: str | None = None, splits: tuple[str, ...] = ()
) -> DatasetRecord:
    """Read a dataset by its id or its name: the latest version, unless one is named.

    Raises:
        NotFoundError: If there is no such dataset, version or split.
    """
    known = any(summary.id == wanted for summary in store.list_datasets())
    by = {"dataset_id" if known else "name": wanted}
    return store.load_dataset(**by, version_id=version_id, splits=splits)


def experiment_named(store: Store, wanted: str | RanExperiment) -> tuple[ExperimentRecord, str]:
    """Read the record of an experiment that is given as such, by its id, or by its name.

    Returns:
        The record, and a sentence that says which one a name means where several have it; else empty.

    Raises:
        NotFoundError: If no experiment has this id or name.
        UsageError: If it is none of these.
    """
    (record,), note = experiments_named(store, [wanted])
    return record, note


def experiments_named(
    store: Store, wanted: Sequence[str | RanExperiment | Mapping[str, Any]]
) -> tuple[list[ExperimentRecord], str]:
    """Read the records of several experiments, each given as for `experiment_named`.

    Returns:
        The records, and one sentence on all the names that several experiments have; else empty.

    Raises:
        NotFoundError: If no experiment has one of these ids or names.
        UsageError: If one is none of these.
    """
    found = [_found(store, experiment_id_of(each)) for each in wanted]
    shared = dict.fromkeys(
        f"of {same:,} named {name!r}: {record.id}" for record, name, same in found if same > 1
    )
    return [record for record, _, _ in found], f"The latest {'; '.join(shared)}." if shared else ""


def _found(store: Store, named: str) -> tuple[ExperimentRecord, str, int]:
    """Read the record under an id or a name; returns it, the name, and how many have it (1 for an id)."""
    try:
        return store.load_experiment(named), named, 1
    except NotFoundError:
        listed = store.list_experiments()
        same = [one for one in listed if one.name == named] or _numbered(listed, named)
        if not same:
            raise
    return store.load_experiment(same[0].experiment_id), named, len(same)


def _numbered(
    listed: Sequence[ExperimentSummaryRecord], wanted: str
) -> list[ExperimentSummaryRecord]:
    """Find the experiment that views call so, as "guided · 2": they number equal names.

    Raises:
        UsageError: If it is one experiment among all of them, and another one among those on its dataset.
    """
    name, parted, number = wanted.rpartition(" · ")
    if not parted or not number.isdecimal():
        return []
    oldest_first = [one for one in reversed(listed) if one.name == name]
    by_dataset: dict[str, list[ExperimentSummaryRecord]] = {}
    for one in oldest_first:
        by_dataset.setdefault(one.dataset_id, []).append(one)
    place = int(number) - 1
    found = {
        same[place].experiment_id: same[place]
        for same in (oldest_first, *by_dataset.values())
        if 0 <= place < len(same)
    }
    if len(found) > 1:
        raise UsageError(
            f"{wanted!r} is another experiment on each dataset; pass the id: {', '.join(found)}."
        )
    return list(found.values())


def experiment_id_of(experiment: str | RanExperiment | Mapping[str, Any]) -> str:
    """The id or the name of an experiment that is given as such, ours or Phoenix's, or by either.

    Raises:
        UsageError: If it is neither.
    """
    if isinstance(experiment, str):
        return experiment
    named = getattr(experiment, "experiment_id", None)
    if named is None and isinstance(experiment, Mapping):
        named = experiment.get("experiment_id") or experiment.get("id")
    if not isinstance(named, str):
        raise UsageError(
            f"An experiment is named by its id or its name, and this is {experiment!r:.80}; pass either as "
            "text, or the experiment itself. list_experiments() shows them."
        )
    return named
