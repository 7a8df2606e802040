"""What a run and its evaluations asked of models, from wherever it is kept."""

from phoenix_nb.core.ports import Store
from phoenix_nb.core.summary.span_exchanges import exchanges_in
from phoenix_nb.model import Exchange, TaskRunRecord

__all__ = ["kept_exchanges"]


def kept_exchanges(store: Store, run: TaskRunRecord) -> list[Exchange]:
    """Read the exchanges of a run: the task's, then those of its evaluators, in order.

    Those of a run that was linked to are read from where it was made; where code has kept none of the
    task's, they are taken from its spans.

    Raises:
        StoreError: If the store cannot be read.
    """
    exchanges = store.load_exchanges(run.experiment_id, [run.id])
    made_in = run.experiment_id
    if run.origin is not None:
        made_in = run.origin.experiment_id
        exchanges = [*store.load_exchanges(made_in, [run.origin.id]), *exchanges]
    if run.trace_id and not any(exchange.evaluator is None for exchange in exchanges):
        exchanges += exchanges_in(store.load_spans(made_in, [run.trace_id]), run)
    return sorted(exchanges, key=lambda exchange: exchange.evaluator is not None)
