"""Merges the records of an experiment that are on a server with those that are only here. Pure.

Of two records of one run the later takes the place of the earlier, except that a failed run never takes
the place of a success, and that a successful run on the server stays. Where both are the same run, ours is
shown: it knows attempts and tracebacks, for which a server has no room. A server may know the cost.
"""

from collections.abc import Iterable

from phoenix_nb.core.run.attempt_notes import combined
from phoenix_nb.model import EvaluationRunRecord, Records, Span, TaskRunRecord

RunKey = tuple[str, int]


def merge(server: Records, local: Records) -> Records:
    """Merge records, in our order, which is that of the first records; others' runs come after."""
    theirs = {run.key: run for run in server.task_runs}
    runs: dict[RunKey, TaskRunRecord] = {
        ours.key: _run(theirs[ours.key], ours) if ours.key in theirs else ours
        for ours in local.task_runs
    }
    runs = runs | {key: run for key, run in theirs.items() if key not in runs}
    key_of = _keys(server.task_runs, local.task_runs)
    hidden = {ours.id for ours in local.task_runs if runs[ours.key].id != ours.id}
    evaluations: dict[tuple[RunKey, str], EvaluationRunRecord] = {}
    for evaluation in (*server.evaluation_runs, *local.evaluation_runs):
        key = key_of.get(evaluation.task_run_id)
        if key is None or evaluation.task_run_id in hidden:
            continue  # of a run whose place another one took
        shown = runs[key]
        earlier = evaluations.get((key, evaluation.name))
        better = evaluation if earlier is None else _evaluation(earlier, evaluation)
        evaluations[key, evaluation.name] = better.model_copy(update={"task_run_id": shown.id})
    order = {key: place for place, key in enumerate(runs)}
    ordered = sorted(evaluations.items(), key=lambda item: order[item[0][0]])
    return Records(tuple(runs.values()), tuple(evaluation for _, evaluation in ordered))


def merge_spans(server: Iterable[Span], local: Iterable[Span]) -> list[Span]:
    """Merge spans, each of them once."""
    return list({span.span_id: span for span in (*server, *local)}.values())


def _keys(*runs: Iterable[TaskRunRecord]) -> dict[str, RunKey]:
    return {run.id: run.key for group in runs for run in group}


def _run(theirs: TaskRunRecord, ours: TaskRunRecord) -> TaskRunRecord:
    if same(theirs, ours):
        usage = combined(ours.usage, theirs.usage)  # only a server may know the price of the tokens
        return ours if usage == ours.usage else ours.model_copy(update={"usage": usage})
    if theirs.error is None or ours.error is not None:
        later = theirs.error is not None and ours.start_time > theirs.start_time
        return ours if later else theirs
    return ours


def same(
    theirs: TaskRunRecord | EvaluationRunRecord, ours: TaskRunRecord | EvaluationRunRecord
) -> bool:
    """Whether two records are of one execution: nothing else starts in the same microsecond."""
    return theirs.start_time == ours.start_time and (theirs.error is None) == (ours.error is None)


def _evaluation(theirs: EvaluationRunRecord, ours: EvaluationRunRecord) -> EvaluationRunRecord:
    if same(theirs, ours):
        return ours
    return ours if ours.start_time > theirs.start_time else theirs
