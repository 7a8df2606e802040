"""The verbs that read what has been stored."""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from phoenix_nb.comparison import Comparison, compare_experiments
from phoenix_nb.connection import Connection
from phoenix_nb.core.summary.time_worked import seconds_worked
from phoenix_nb.core.user_code.identity_changes import evaluators_of, mixed_sessions
from phoenix_nb.dataset import Dataset
from phoenix_nb.engine.gc_freeze import fewer_collections
from phoenix_nb.errors import NotFoundError, UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.experiment_list import ExperimentList
from phoenix_nb.loop import History
from phoenix_nb.model import DatasetRecord, ExperimentRecord
from phoenix_nb.model.columns import EvaluationRuns
from phoenix_nb.model.public import ExperimentSummary
from phoenix_nb.planning.work import experiment_dataset, numbered
from phoenix_nb.verbs.arguments import experiment_named, experiments_named
from phoenix_nb.verbs.modes import suggesting

if TYPE_CHECKING:
    from phoenix_nb.ui.comparison.view import ComparisonView

__all__ = [
    "async_get_experiment",
    "async_list_experiments",
    "get_experiment",
    "get_experiments",
    "history",
    "list_experiments",
]


@suggesting
def get_experiment(
    experiment_id: str | RanExperiment, *, client: Connection | None = None
) -> RanExperiment:
    """Read an experiment as it stands: everything recorded so far.

    Args:
        experiment_id: The experiment's id, a name, which means the latest of that name, or an
            experiment to read anew.
        client: The `Client` to read it from; by default what the environment names, else the embedded store.

    Returns:
        The experiment, with the runs and evaluations that there are at this moment.

    Raises:
        NotFoundError: If there is no such experiment.
    """
    home = Connection.of(client)
    record, note = experiment_named(home.store, experiment_id)
    with fewer_collections():
        return _stored(home, record, experiment_dataset(home.store, record), note)


def get_experiments(
    experiments: Sequence[str | RanExperiment | Mapping[str, Any]],
    *,
    client: Connection | None = None,
) -> list[RanExperiment]:
    """Read several experiments, as `get_experiment` does with one.

    What names mean that several experiments have is said once, by the first of those that are meant.

    Raises:
        NotFoundError: If there is no such experiment.
    """
    home = Connection.of(client)
    records, note = experiments_named(home.store, experiments)
    first = next((record.id for record in records if record.id in note), None)
    datasets = _Datasets(home)
    with fewer_collections():
        return [
            _stored(home, record, datasets.of(record), note if record.id == first else "")
            for record in records
        ]


def _stored(
    home: Connection, record: ExperimentRecord, dataset: DatasetRecord, note: str = ""
) -> RanExperiment:
    """Read the runs of an experiment, and how they came about."""
    from phoenix_nb.core.reuse.report import Explained
    from phoenix_nb.model.entries.pause import Pause
    from phoenix_nb.planning.racing import race_of

    (record,) = numbered(home.store, [record])
    records = home.store.load_runs(record.id)
    sessions = home.store.load_sessions(record.id, records)
    evaluated = EvaluationRuns.of(records.evaluation_runs).counts()
    mixed = mixed_sessions(record, sessions, runs=len(records.task_runs), evaluations=evaluated)
    return RanExperiment(
        record.model_copy(update={"evaluators": evaluators_of(record, sessions)}),
        dataset,
        records,
        location=home.store.location,
        store=home.store,
        url=home.experiment_url(record),
        explained=Explained.of_sessions(record.id, sessions),
        elapsed_s=seconds_worked(sessions, records, home.store.load_entries(Pause, record.id)),
        call=min(sessions, key=lambda session: session.started_at).id if sessions else "",
        reason=" ".join(filter(None, (note, mixed))),
        race=race_of(home.store, record.id),
        outcome=sessions[-1].outcome if sessions else None,
    )


@suggesting
async def async_get_experiment(
    experiment_id: str | RanExperiment, *, client: Connection | None = None
) -> RanExperiment:
    """Read an experiment as it stands, without blocking the loop; otherwise as `get_experiment`.

    Args:
        experiment_id: The experiment's id, a name, which means the latest of that name, or an
            experiment to read anew.
        client: The `Client` to read it from; by default what the environment names, else the
            embedded store.

    Returns:
        The experiment, with the runs and evaluations that there are at this moment.

    Raises:
        NotFoundError: If there is no such experiment.
    """
    return await asyncio.to_thread(get_experiment, experiment_id, client=client)


@suggesting
def list_experiments(
    dataset: Dataset | str | None = None, *, client: Connection | None = None
) -> ExperimentList:
    """List the stored experiments, newest first.

    Args:
        dataset: Only those on this dataset: a `Dataset`, its id or its name; None for all.
        client: The `Client` to list; by default what the environment names, else the embedded store.

    Returns:
        Summaries with `experiment_id`, `name`, `dataset_id`, `dataset_version_id`, `created_at`,
        `status`, the numbers of runs planned, done and failed, `description`, `metadata`, `repetitions` and
        `example_count`. A notebook shows them as a table.
    """
    home = Connection.of(client)
    store = home.store
    dataset_id = None
    if dataset is not None:
        if not isinstance(dataset, (str, Dataset)):
            raise UsageError(
                f"No dataset is named by {dataset!r:.80}; pass its id, its name, or a Dataset."
            )
        wanted = [dataset] if isinstance(dataset, str) else [dataset.id, dataset.name]
        dataset_id = next(
            (
                known.id
                for known in store.list_datasets()
                if known.id in wanted or known.name in wanted
            ),
            wanted[0],
        )
    summaries = map(ExperimentSummary.of, store.list_experiments(dataset_id))
    return ExperimentList(
        summaries,
        location=store.location,
        read=partial(_read_all, home),
        compare=partial(_compare_stored, home),
    )


def _check_there(home: Connection, dataset: str) -> None:
    """Raise what reading a dataset raises that is not there: the error names those that are."""
    stored = home.store.list_datasets()
    if stored and not any(dataset in (known.id, known.name) for known in stored):
        home.store.load_dataset(name=dataset)


def _read_all(home: Connection, ids: Sequence[str]) -> list[RanExperiment]:
    """Read experiments, each version of a dataset once; those deleted meanwhile are left out."""
    datasets = _Datasets(home)
    read = []
    for experiment_id in ids:
        with suppress(NotFoundError), fewer_collections():
            record = home.store.load_experiment(experiment_id)
            read.append(_stored(home, record, datasets.of(record)))
    return read


class _Datasets:
    """Reads each version of a dataset, or each part of one, once."""

    def __init__(self, home: Connection) -> None:
        self._home = home
        self._read: dict[tuple[object, ...], DatasetRecord] = {}

    def of(self, record: ExperimentRecord) -> DatasetRecord:
        """Return the examples that an experiment was run on."""
        examples = (
            record.dataset_id,
            record.dataset_version_id,
            record.splits,
            record.example_ids,
        )
        if examples not in self._read:
            self._read[examples] = experiment_dataset(self._home.store, record)
        return self._read[examples]


def _compare_stored(home: Connection, ids: Sequence[str]) -> "tuple[Comparison, ComparisonView]":
    """Compare stored experiments, and open the examples side by side."""
    comparison = compare_experiments(_read_all(home, ids))
    return comparison, comparison.explore()


@suggesting
async def async_list_experiments(
    dataset: Dataset | str | None = None, *, client: Connection | None = None
) -> ExperimentList:
    """List the stored experiments, without blocking the loop; otherwise as `list_experiments`.

    Args:
        dataset: Only those on this dataset: a `Dataset`, its id or its name; None for all.
        client: The `Client` to list; by default what the environment names, else the embedded
            store.

    Returns:
        Summaries with `experiment_id`, `name`, `dataset_id`, `dataset_version_id`, `created_at`,
        `status`, the numbers of runs planned, done and failed, `description`, `metadata`,
        `repetitions` and `example_count`. A notebook shows them as a table.
    """
    return await asyncio.to_thread(list_experiments, dataset, client=client)


@suggesting
def history(
    dataset: Dataset | str,
    evaluator: str | None = None,
    *,
    last: int = 50,
    client: Connection | None = None,
) -> History:
    """Show the path of a dataset: each experiment against the one before, and what was changed.

    Args:
        dataset: A `Dataset`, its id or its name.
        evaluator: The evaluator whose differences are shown; the first one that has scores if None.
        last: How many experiments are read, the latest ones.
        client: The `Client` to read them from; by default what the environment names, else the embedded
            store.

    Returns:
        The path: a table in a notebook, `to_dataframe()`, `plot()`, and the experiments themselves.

    Raises:
        UsageError: If none of the experiments has this evaluator.
        NotFoundError: If no dataset has this id or name.
    """
    home = Connection.of(client)
    listed = list_experiments(dataset, client=home)[: max(0, last)]
    if not listed and isinstance(dataset, str):
        _check_there(home, dataset)
    return History(
        _read_all(home, [summary.experiment_id for summary in listed]),
        evaluator,
        compare=partial(_compare_stored, home),
    )
