"""Task runs and evaluations, to and from a server's JSON.

One evaluator may give several named results, a server knows single results only: those carry their
evaluator's name in their metadata, so that they are found together again.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from phoenix_nb.model import EvaluationRecord, EvaluationRunRecord, Failure, TaskRunRecord, Usage
from phoenix_nb.stores.wire.experiments import OWN_KEY
from phoenix_nb.stores.wire.failures import failure_in, failure_out
from phoenix_nb.stores.wire.values import text, time_in, time_out

Json = dict[str, Any]
_KINDS = ("CODE", "LLM", "HUMAN")


def run_out(run: TaskRunRecord, node_id: str) -> Json:
    """The body that records a run under the server's id of its example."""
    return {
        "dataset_example_id": node_id,
        "output": run.output,
        "repetition_number": run.repetition,
        "start_time": time_out(run.start_time),
        "end_time": time_out(max(run.start_time, run.end_time)),
        "trace_id": run.trace_id,
        "error": failure_out(run.error) if run.error else None,
    }


def run_in(item: Mapping[str, Any], example_id: str, usage: Usage | None = None) -> TaskRunRecord:
    """A run, from the server's list of runs."""
    start, end = time_in(item["start_time"]), time_in(item["end_time"])
    error = item.get("error")
    return TaskRunRecord(
        id=item["id"],
        experiment_id=item["experiment_id"],
        example_id=example_id,
        repetition=item["repetition_number"],
        output=item.get("output"),
        error=failure_in(error) if error else None,
        start_time=start,
        end_time=end,
        latency_s=_seconds(start, end),
        trace_id=item.get("trace_id") or None,
        usage=usage,
    )


def evaluation_out(evaluation: EvaluationRunRecord) -> list[Json]:
    """The bodies that record an evaluation, but for the run's id: one for each result, or the error."""
    common: Json = {
        "annotator_kind": evaluation.kind,
        "start_time": time_out(evaluation.start_time),
        "end_time": time_out(max(evaluation.start_time, evaluation.end_time)),
        "trace_id": evaluation.trace_id,
    }
    if evaluation.error is not None:
        error = failure_out(evaluation.error)
        return [{**common, "name": text(evaluation.name), "result": None, "error": error}]
    named = list(_names(evaluation))
    alone = [name for name, _ in named] == [evaluation.name]
    reused = {} if evaluation.origin is None else {"reused_from": evaluation.origin.experiment_id}
    return [
        {
            **common,
            "name": text(name),
            "result": _result_out(result),
            "metadata": {
                **result.metadata,
                **_own(
                    reused if alone else {"evaluator": evaluation.name, "position": place, **reused}
                ),
            },
        }
        for place, (name, result) in enumerate(named)
    ]


def _own(values: Json) -> Json:
    return {OWN_KEY: values} if values else {}


def evaluations_in(
    run: TaskRunRecord, annotations: Iterable[Mapping[str, Any]]
) -> list[EvaluationRunRecord]:
    """The evaluations of a run, from the annotations in the server's export."""
    groups: dict[str, list[tuple[int, Mapping[str, Any]]]] = {}
    for place, annotation in enumerate(annotations):
        metadata = annotation.get("metadata") or {}
        own = metadata.get(OWN_KEY) if isinstance(metadata, Mapping) else None
        own = own if isinstance(own, Mapping) else {}
        evaluator, position = own.get("evaluator"), own.get("position")
        name = evaluator if isinstance(evaluator, str) else annotation["name"]
        order = position if isinstance(position, int) else place
        groups.setdefault(name, []).append((order, annotation))
    return [
        _evaluation_in(run, name, [a for _, a in sorted(group, key=lambda pair: pair[0])])
        for name, group in groups.items()
    ]


def _evaluation_in(
    run: TaskRunRecord, name: str, annotations: list[Mapping[str, Any]]
) -> EvaluationRunRecord:
    """One evaluator's annotations, or its error if that is newer: results may have other names than it."""
    good = [a for a in annotations if _error(a) is None]
    failed = [a for a in annotations if _error(a) is not None]
    if good and failed and max(map(_started, failed)) > max(map(_started, good)):
        good = []
    first = (good or failed)[0]
    start, end = _started(first), time_in(first.get("end_time"))
    kind = first.get("annotator_kind")
    return EvaluationRunRecord(
        id=f"{run.id}/{name}",
        experiment_id=run.experiment_id,
        task_run_id=run.id,
        name=name,
        kind=kind if kind in _KINDS else "CODE",
        results=tuple(_result_in(a) for a in good),
        error=None if good else _error(first),
        start_time=start,
        end_time=end,
        latency_s=_seconds(start, end),
        trace_id=first.get("trace_id") or None,
    )


def _started(annotation: Mapping[str, Any]) -> datetime:
    return time_in(annotation.get("start_time"))


def _names(evaluation: EvaluationRunRecord) -> Iterable[tuple[str, EvaluationRecord]]:
    """The results under names of their own: the server keeps one of each name."""
    seen: dict[str, int] = {}
    for result in evaluation.results:
        name = result.name or evaluation.name
        seen[name] = seen.get(name, 0) + 1
        yield (name if seen[name] == 1 else f"{name}-{seen[name]}"), result


def _result_out(result: EvaluationRecord) -> Json:
    fields = {
        "score": result.score,
        "label": None if result.label is None else text(result.label),
        "explanation": None if result.explanation is None else text(result.explanation),
    }
    return {name: value for name, value in fields.items() if value is not None}


def _result_in(annotation: Mapping[str, Any]) -> EvaluationRecord:
    metadata = dict(annotation.get("metadata") or {})
    metadata.pop(OWN_KEY, None)
    return EvaluationRecord(
        name=annotation["name"],
        score=annotation.get("score"),
        label=annotation.get("label"),
        explanation=annotation.get("explanation"),
        metadata=metadata,
    )


def _error(annotation: Mapping[str, Any]) -> Failure | None:
    message = annotation.get("error")
    return failure_in(str(message)) if message else None


def _seconds(start: datetime, end: datetime) -> float:
    return max(0.0, (end - start).total_seconds())
