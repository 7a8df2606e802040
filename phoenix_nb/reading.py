"""The verbs that read what has been run."""

import asyncio
from collections import Counter
from collections.abc import Iterable
from typing import Any

from phoenix_nb.arguments import experiment_id_of
from phoenix_nb.client import Client, default_client
from phoenix_nb.core.mixture import evaluators_of, mixed_sessions
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.model import ExperimentSummary
from phoenix_nb.preparation import experiment_dataset

__all__ = [
    "ExperimentList",
    "async_get_experiment",
    "async_list_experiments",
    "get_experiment",
    "list_experiments",
]


def get_experiment(
    experiment_id: str | RanExperiment, *, client: Client | None = None
) -> RanExperiment:
    """Read an experiment as it stands: everything recorded so far.

    Args:
        experiment_id: As `list_experiments` gives it, or an experiment that is to be read anew.
        client: Where it is kept; by default what the environment says, else the embedded store.

    Raises:
        NotFoundError: If the client keeps no such experiment.
    """
    home = client or default_client()
    record = home.store.load_experiment(experiment_id_of(experiment_id))
    records, sessions = home.store.load_runs(record.id), home.store.load_sessions(record.id)
    verdicts = Counter(one.name for one in records.evaluation_runs)
    return RanExperiment(
        record.model_copy(update={"evaluators": evaluators_of(record, sessions)}),
        experiment_dataset(home.store, record),
        records,
        location=home.store.location,
        url=home.experiment_url(record),
        reason=mixed_sessions(record, sessions, runs=len(records.task_runs), verdicts=verdicts),
    )


async def async_get_experiment(
    experiment_id: str | RanExperiment, *, client: Client | None = None
) -> RanExperiment:
    """Read an experiment as it stands, without blocking the loop; see `get_experiment`."""
    return await asyncio.to_thread(get_experiment, experiment_id, client=client)


def list_experiments(dataset: Any = None, *, client: Client | None = None) -> "ExperimentList":
    """List the experiments that are kept, newest first.

    Args:
        dataset: Only those on this data set: a `Dataset`, its id or its name; None for all.
        client: Where they are kept; by default what the environment says, else the embedded store.

    Returns:
        Summaries with `experiment_id`, `name`, `dataset_id`, `dataset_version_id`, `created_at`,
        `status`, the numbers of runs planned, done and failed, `description`, `metadata`, `repetitions` and
        `example_count`. Shows itself as a table.
    """
    store = (client or default_client()).store
    dataset_id = None
    if dataset is not None:
        wanted = dataset if isinstance(dataset, str) else dataset.id
        dataset_id = next(
            (one.id for one in store.list_datasets() if wanted in (one.id, one.name)), wanted
        )
    return ExperimentList(store.list_experiments(dataset_id), location=store.location)


async def async_list_experiments(
    dataset: Any = None, *, client: Client | None = None
) -> "ExperimentList":
    """List the experiments that are kept, without blocking the loop; see `list_experiments`."""
    return await asyncio.to_thread(list_experiments, dataset, client=client)


class ExperimentList(list[ExperimentSummary]):
    """Summaries of experiments, newest first; shows itself as a table."""

    def __init__(self, summaries: Iterable[ExperimentSummary] = (), *, location: str = "") -> None:
        super().__init__(summaries)
        self.location = location
        """Where they are kept."""

    def to_dataframe(self) -> Any:
        """Give one row for each experiment, with its id as index."""
        import pandas as pd

        rows = [one.model_dump() | {"status": one.status.value} for one in self]
        columns = list(ExperimentSummary.model_fields)
        return pd.DataFrame(rows, columns=columns).set_index("experiment_id")

    def _repr_html_(self) -> str:
        from phoenix_nb.ui.html import experiments_html

        return str(experiments_html(self, self.location))

    def __repr__(self) -> str:
        from phoenix_nb.ui.text import experiments_text

        return experiments_text(self, self.location)
