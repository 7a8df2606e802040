"""Errors for what is missing or exists already, and the examples that a reader asked for."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from phoenix_nb.errors import ConflictError, NotFoundError, UsageError
from phoenix_nb.model import DatasetRecord, DatasetVersionRecord, ExampleRecord, ExperimentRecord

_SHOWN = 5
"""Ids that an error lists at most."""


def unknown_experiment(experiment_id: str, stored: Sequence[tuple[str, str]]) -> NotFoundError:
    """The error for an id that is not stored; `stored` holds id and name of those that are, newest first."""
    ids = [id_ for id_, _ in stored]
    named = [id_ for id_, name in stored if name == experiment_id]
    if named:
        latest = "The id of the experiment" if len(named) == 1 else "The id of the latest one"
        return NotFoundError(
            f"Experiment not found: {experiment_id!r} is a name, and experiments are read by their id. "
            f"{latest} of that name is "
            f"{named[0]!r}; list_experiments() shows them all."
        )
    hint = _there_are(experiment_id, ids, [name for _, name in stored])
    return NotFoundError(
        f"Experiment not found: {experiment_id!r}{hint} list_experiments() shows them all."
    )


def unknown_identity(identity: str) -> NotFoundError:
    """The error for an identity that is not stored."""
    return NotFoundError(f"There is no identity {identity!r}. Store it first: save_identity(...).")


class VersionName(NamedTuple):
    """What a version of a dataset can be named by."""

    dataset_id: str | None
    name: str | None
    version_id: str | None

    @property
    def any_dataset(self) -> bool:
        """Whether the version alone is asked for."""
        return self.dataset_id is None and self.name is None

    def names(self, version: "VersionName") -> bool:
        """Whether `version` is one of those that this asks for; None asks for any."""
        return all(mine in (None, its) for mine, its in zip(self, version, strict=True))


def asked_for(dataset_id: str | None, name: str | None, version_id: str | None) -> VersionName:
    """Name what a caller of `load_dataset` asks for.

    Raises:
        UsageError: If nothing is named.
    """
    if dataset_id is None and name is None and version_id is None:
        raise UsageError("No dataset is named. Pass its name, its id, or the id of a version.")
    return VersionName(dataset_id, name, version_id)


def unknown_version(wanted: VersionName, stored: Sequence[VersionName]) -> NotFoundError:
    """The error for a dataset or a version that is not stored; `stored` are those that are, newest first."""
    of_dataset = [version for version in stored if wanted._replace(version_id=None).names(version)]
    if wanted.version_id is not None and of_dataset:
        versions = [str(version.version_id) for version in of_dataset]
        where = "" if wanted.any_dataset else f" of dataset {of_dataset[0].name!r}"
        there_are = _there_are(wanted.version_id, versions)
        return NotFoundError(
            f"There is no version {wanted.version_id!r}{where}{there_are} "
            "Leave the version out to read the latest."
        )
    by_name = wanted.dataset_id is None
    names = dict.fromkeys(str(known.name if by_name else known.dataset_id) for known in stored)
    missing = str((wanted.name or wanted.version_id) if by_name else wanted.dataset_id)
    return NotFoundError(
        f"Dataset not found: {missing!r}{_there_are(missing, list(names))} "
        "Create it first: Client().datasets.create_dataset()."
    )


def taken_id(dataset: DatasetRecord, other: str) -> ConflictError:
    """The error for a new dataset under the id of the one named `other`."""
    return ConflictError(
        f"The id {dataset.id!r} is that of dataset {other!r}. "
        f"Give dataset {dataset.name!r} an id of its own."
    )


def taken_experiment(experiment: ExperimentRecord, other: str) -> ConflictError:
    """The error for a new experiment under the id of the one named `other`."""
    return ConflictError(
        f"There is an experiment {experiment.id!r} already, named {other!r}. "
        "Give the new one another id, or go on with that one: resume_experiment()."
    )


def version_of(dataset: DatasetRecord) -> DatasetVersionRecord:
    """A version as it is listed."""
    return DatasetVersionRecord(
        version_id=dataset.version_id,
        description=dataset.description,
        metadata=dataset.metadata,
        created_at=dataset.created_at,
    )


def narrowed(
    dataset: DatasetRecord, examples: Iterable[ExampleRecord], splits: Collection[str]
) -> DatasetRecord:
    """Give a dataset its examples in any of `splits`, or all of them if none is named.

    Raises:
        NotFoundError: If no example is in one of the splits.
    """
    every = tuple(examples)
    if not splits:
        return dataset.model_copy(update={"examples": every})
    known = {split for example in every for split in example.splits}
    if missing := sorted(set(splits) - known):
        listed = ", ".join(map(repr, sorted(known))) if known else "none at all"
        raise NotFoundError(
            f"There is no split {', '.join(map(repr, missing))} in this dataset. "
            f"Name splits it has: {listed}."
        )
    wanted = set(splits)
    chosen = tuple(example for example in every if not wanted.isdisjoint(example.splits))
    return dataset.model_copy(update={"examples": chosen, "splits": tuple(sorted(wanted))})


def _there_are(wanted: str, known: Sequence[str], names: Sequence[str] = ()) -> str:
    if not known:
        return "; nothing is stored here yet."
    from difflib import get_close_matches

    offered = list(dict.fromkeys((*names[:1000], *known[:1000])))
    longer = [name for name in offered if wanted and wanted.casefold() in name.casefold()]
    if near := longer[:3] or get_close_matches(wanted, offered, n=3):
        return f". Did you mean {_either(near)}?"
    listed = list(dict.fromkeys(names or known))
    more = f", and {len(listed) - _SHOWN:,} more" if len(listed) > _SHOWN else ""
    return f". The latest: {', '.join(map(repr, listed[:_SHOWN]))}{more}."


def _either(names: Sequence[str]) -> str:
    return " or ".join(map(repr, names))
