"""What the runs of an experiment asked of models, and what came back, read from its store."""

from phoenix_nb.core.ports import Store
from phoenix_nb.core.summary.span_exchanges import exchanges_in
from phoenix_nb.errors import StoreError, UsageError
from phoenix_nb.experiment.traces import run_of
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
    run = run_of(records, example_id, repetition)
    if store is None:
        raise UsageError(
            "This experiment is not connected to a store, where prompts and replies are; read it "
            "with get_experiment(...)."
        )
    return _stored_exchanges(store, run)


def exchanges_for_view(store: Store | None, run: TaskRunRecord) -> list[Exchange]:
    """Read the exchanges of a run for a view, which does without them if they cannot be read."""
    if store is None:
        return []
    try:
        return _stored_exchanges(store, run)
    except StoreError:
        return []


def _stored_exchanges(store: Store, run: TaskRunRecord) -> list[Exchange]:
    """Read the exchanges of a run: the task's, then those of its evaluators, in order.

    Those of a run that was linked to are read from where it was made; where code has kept none of the
    task's, they are taken from its spans.
    """
    exchanges = store.load_exchanges(run.experiment_id, [run.id])
    made_in = run.experiment_id
    if run.origin is not None:
        made_in = run.origin.experiment_id
        exchanges = [*store.load_exchanges(made_in, [run.origin.id]), *exchanges]
    if run.trace_id and not any(exchange.evaluator is None for exchange in exchanges):
        exchanges += exchanges_in(store.load_spans(made_in, [run.trace_id]), run)
    return sorted(exchanges, key=lambda exchange: exchange.evaluator is not None)
