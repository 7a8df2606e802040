"""The traces of an experiment's runs and evaluations, read from its store, and how they are shown."""

from collections.abc import Sequence

from phoenix_nb.core.ports import Store
from phoenix_nb.core.traces import Trace
from phoenix_nb.errors import StoreError, UsageError
from phoenix_nb.model import EvaluationRunRecord, Records, Span, TaskRunRecord
from phoenix_nb.ui.shared.shown_once import ShownOnce

__all__ = ["ShownTrace", "run_of", "trace_for_view", "trace_of"]


class ShownTrace(Trace, ShownOnce):
    """A trace that a notebook draws: a waterfall of its steps, and the conversation."""

    def __init__(self, spans: Sequence[Span], trace_id: str, title: str) -> None:
        super().__init__(spans, trace_id)
        self.title: str = title
        """What it is the trace of."""

    def html(self) -> str:
        """Return what a notebook shows, as static HTML without scripts, escaped."""
        from phoenix_nb.ui.static_html.trace import trace_html

        return trace_html(self, self.title)

    def __str__(self) -> str:
        if not self:
            from phoenix_nb.ui.static_html.trace import HOW_TO_TRACE

            return HOW_TO_TRACE
        return super().__str__()


def trace_of(
    records: Records, store: Store | None, example_id: str, repetition: int, evaluator: str | None
) -> ShownTrace:
    """Read the trace of a run, or of its evaluation by an evaluator.

    Raises:
        UsageError: If there is no such run or evaluation, or no store.
        StoreError: If the store cannot be read.
    """
    record: TaskRunRecord | EvaluationRunRecord = run_of(records, example_id, repetition)
    again = f" · repetition {repetition}" if repetition > 1 else ""
    title = f"{example_id}{again}"
    if evaluator is not None:
        record = _evaluation(records, record.id, evaluator, title)
        title = f"{evaluator} on {title}"
    if store is None:
        raise UsageError(
            "This experiment is not connected to a store, where traces are; read it with "
            "get_experiment(...)."
        )
    trace_id = record.trace_id or ""
    made_in = record.reused_from or record.experiment_id
    spans = store.load_spans(made_in, [trace_id]) if trace_id else []
    return ShownTrace(spans, trace_id, title)


def trace_for_view(store: Store | None, run: TaskRunRecord) -> Trace | None:
    """Read the trace of a run for a view, which does without it if it cannot be read."""
    if store is None or not run.trace_id:
        return None
    made_in = run.reused_from or run.experiment_id
    try:
        return Trace(store.load_spans(made_in, [run.trace_id]), run.trace_id)
    except StoreError:
        return None


def run_of(records: Records, example_id: str, repetition: int) -> TaskRunRecord:
    """Find the run of one example and repetition.

    Raises:
        UsageError: If there is none.
    """
    run = next((run for run in records.task_runs if run.key == (example_id, repetition)), None)
    if run is None:
        raise UsageError(
            f"There is no run of example {example_id!r}, repetition {repetition}; the index of "
            "to_dataframe() lists those that there are."
        )
    return run


def _evaluation(
    records: Records, task_run_id: str, evaluator: str, title: str
) -> EvaluationRunRecord:
    there = [each for each in records.evaluation_runs if each.task_run_id == task_run_id]
    for evaluation in there:
        if evaluation.name == evaluator:
            return evaluation
    names = ", ".join(repr(each.name) for each in there) or "none"
    raise UsageError(f"{evaluator!r} has not evaluated {title}; evaluations there are: {names}.")
