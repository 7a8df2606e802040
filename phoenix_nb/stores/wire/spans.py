"""Spans, to and from a server's JSON."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from phoenix_nb.model import EvaluationRunRecord, ExperimentRecord, Failure, Span, TaskRunRecord
from phoenix_nb.stores.wire.values import encode, time_in, time_out

_LONGEST = 100_000
"""Characters of an input or output that a span shows; the run itself keeps all of it."""


def span_out(span: Span) -> dict[str, Any]:
    """One item of a bulk upload."""
    return {
        "name": span.name,
        "context": {"trace_id": span.trace_id, "span_id": span.span_id},
        "span_kind": span.kind,
        "parent_id": span.parent_id,
        "start_time": time_out(span.start_time),
        "end_time": time_out(span.end_time),
        "status_code": span.status_code,
        "status_message": span.status_message,
        "attributes": span.attributes,
        "events": list(span.events),
    }


def span_in(item: Mapping[str, Any], experiment_id: str) -> Span:
    """One span of a project."""
    context = item["context"]
    return Span(
        experiment_id=experiment_id,
        trace_id=context["trace_id"],
        span_id=context["span_id"],
        parent_id=item.get("parent_id") or None,
        name=item.get("name") or "",
        kind=item.get("span_kind") or "UNKNOWN",
        start_time=time_in(item["start_time"]),
        end_time=time_in(item.get("end_time") or item["start_time"]),
        status_code=item.get("status_code") or "UNSET",
        status_message=item.get("status_message") or "",
        attributes=item.get("attributes") or {},
        events=tuple(item.get("events") or ()),
    )


def root_of(trace_id: str) -> str:
    """The id of a trace's first span, the attempt's own, as `phoenix_nb.tracing` chooses it."""
    return trace_id[:16]


def attempt_span(
    record: TaskRunRecord | EvaluationRunRecord,
    experiment: ExperimentRecord,
    given: Any,
) -> Span | None:
    """The span of a record's last attempt, for a server that shows a run by its trace.

    An attempt that made no spans has none stored: it would repeat what is on the record already.

    Args:
        record: A run or an evaluation.
        experiment: What it belongs to.
        given: What the task or the evaluator was given.

    Returns:
        The root of the record's trace; None if it has no trace.
    """
    if not record.trace_id:
        return None
    if isinstance(record, TaskRunRecord):
        kind, name = "CHAIN", f"Task: {_task_name(experiment)}"
    else:
        kind, name = "EVALUATOR", f"Evaluation: {record.name}"
    attributes = {"openinference.span.kind": kind, **_shown("input", given)}
    if record.error is None:
        attributes |= _shown("output", _outcome(record))
    metadata = {"experiment_id": experiment.id, "experiment_name": experiment.name}
    attributes["metadata"] = encode(metadata).decode()
    failures = [(attempt.error, attempt.end_time) for attempt in record.failed_attempts]
    if record.error is not None and not any(error == record.error for error, _ in failures):
        failures.append((record.error, record.end_time))
    return Span(
        experiment_id=record.experiment_id,
        trace_id=record.trace_id,
        span_id=root_of(record.trace_id),
        name=name,
        kind=kind,
        start_time=record.start_time,
        end_time=max(record.start_time, record.end_time),
        status_code="ERROR" if record.error else "OK",
        status_message=str(record.error) if record.error else "",
        attributes=attributes,
        events=tuple(_exception(error, moment) for error, moment in failures),
    )


def _task_name(experiment: ExperimentRecord) -> str:
    task = experiment.identity.get("task")
    name = task.get("name") if isinstance(task, Mapping) else None
    return str(name or experiment.name).rpartition(".")[2]


def _outcome(record: TaskRunRecord | EvaluationRunRecord) -> Any:
    if isinstance(record, TaskRunRecord):
        return record.output
    results = [result.model_dump(mode="json", exclude_defaults=True) for result in record.results]
    return results[0] if len(results) == 1 else results


def _shown(side: str, value: Any) -> dict[str, str]:
    plain = isinstance(value, str)
    text = value if plain else encode(value).decode()
    return {
        f"{side}.value": text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…",
        f"{side}.mime_type": "text/plain" if plain else "application/json",
    }


def _exception(error: Failure, moment: datetime) -> dict[str, Any]:
    attributes = {"exception.type": error.type, "exception.message": error.message}
    if error.traceback:
        attributes["exception.stacktrace"] = error.traceback
    return {"name": "exception", "timestamp": time_out(moment), "attributes": attributes}
