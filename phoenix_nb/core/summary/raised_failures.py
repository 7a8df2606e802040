"""Failures that were kept as data, as exceptions again."""

from phoenix_nb.core.values.plain_text import clean
from phoenix_nb.errors import EvaluatorError, RunError, RunTimeoutError, TaskError
from phoenix_nb.model import Failure, Records, TaskRunRecord

__all__ = ["raised_failures"]


def raised_failures(records: Records) -> list[RunError]:
    """Make an exception of each failed run and evaluation, with its traceback as a note.

    Nothing in them can move a terminal's cursor or turn the direction of a text.
    """
    runs = {run.id: run for run in records.task_runs}
    failures = [
        _as_exception(run.error, run, None) for run in runs.values() if run.error is not None
    ]
    failures += [
        _as_exception(evaluation.error, runs[evaluation.task_run_id], evaluation.name)
        for evaluation in records.evaluation_runs
        if evaluation.error is not None and evaluation.task_run_id in runs
    ]
    return failures


def _as_exception(error: Failure, run: TaskRunRecord, evaluator: str | None) -> RunError:
    repetition = f", repetition {run.repetition}" if run.repetition > 1 else ""
    where = f"example {run.example_id}{repetition}"
    if evaluator is not None:
        where = f"evaluator {evaluator}, {where}"
    kind: type[RunError] = TaskError if evaluator is None else EvaluatorError
    if error.type == RunTimeoutError.__name__:
        kind = RunTimeoutError
    exception = kind(clean(f"{where}: {error}"))
    if error.traceback:
        exception.add_note(clean(error.traceback))
    return exception
