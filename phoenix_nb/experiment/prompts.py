"""What the runs of an experiment asked of models, and what came back, read from its store."""

from phoenix_nb.core.ports import Store
from phoenix_nb.core.summary.kept_exchanges import kept_exchanges
from phoenix_nb.errors import StoreError, UsageError
from phoenix_nb.model import Exchange, Records, TaskRunRecord

__all__ = ["exchanges_for_view", "exchanges_of"]


def exchanges_of(
    records: Records, store: Store | None, example_id: str, repetition: int
) -> list[Exchange]:
    """Read the exchanges of the run of one example and repetition.

    Raises:
        UsageError: If there is no such run, or no store.
        StoreError: If the store cannot be read.
    """
    run = next((run for run in records.task_runs if run.key == (example_id, repetition)), None)
    if run is None:
        raise UsageError(
            f"There is no run of example {example_id!r}, repetition {repetition}; the index of "
            "to_dataframe() lists those that there are."
        )
    if store is None:
        raise UsageError(
            "This experiment is not connected to a store, where prompts and replies are; read it "
            "with get_experiment(...)."
        )
    return kept_exchanges(store, run)


def exchanges_for_view(store: Store | None, run: TaskRunRecord) -> list[Exchange]:
    """Read the exchanges of a run for a view, which does without them if they cannot be read."""
    if store is None:
        return []
    try:
        return kept_exchanges(store, run)
    except StoreError:
        return []
