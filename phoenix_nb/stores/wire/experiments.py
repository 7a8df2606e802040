"""Experiments, to and from a server's JSON.

A server knows an experiment's name, description, repetitions and metadata. What else a record holds
travels in the metadata under one key, and is taken out again when it is read. Once an experiment is made,
it moves from there, where the server's pages show it, to the description of the experiment's project,
which they do not.
"""

from collections.abc import Mapping
from typing import Annotated, Any, TypeVar, cast

from pydantic import BaseModel, Field, ValidationError

from phoenix_nb.model import (
    EvaluatorInfo,
    ExperimentRecord,
    ExperimentStatus,
    ExperimentSummaryRecord,
    SessionOutcome,
    Variant,
)
from phoenix_nb.stores.wire.values import decode, encode, time_in

OWN_KEY = "phoenix_nb"
"""The key in a server's metadata that is ours and not the user's."""

_OUTCOMES = {outcome.value for outcome in SessionOutcome}

Json = dict[str, Any]
T = TypeVar("T", bound=Mapping[str, Any])


class _Own(BaseModel):
    """Our part of the metadata."""

    created_as: str | None = None
    variant: Variant | None = None
    evaluators: tuple[EvaluatorInfo, ...] = ()
    identity: Json = Field(default_factory=dict)
    example_ids: tuple[str, ...] | None = None
    example_count: Annotated[int, Field(ge=0, le=2**53)] = 0
    run_count: Annotated[int, Field(ge=0, le=2**53)] | None = None
    splits: tuple[str, ...] = ()
    outcome: str | None = None


def experiment_out(record: ExperimentRecord) -> Json:
    """The body that creates an experiment."""
    body: Json = {
        "name": record.name,
        "metadata": {**record.metadata, OWN_KEY: _own_out(record)},
        "version_id": record.dataset_version_id,
        "repetitions": record.repetitions,
    }
    if record.description is not None:
        body["description"] = record.description
    if record.splits:
        body["splits"] = list(record.splits)
    return body


def project_text(record: ExperimentRecord) -> str:
    """The description of an experiment's project: what the server has no other room for."""
    return encode({OWN_KEY: _own_out(record)}).decode()


def with_own(item: T, description: str | None) -> T:
    """An experiment, with our part of its project's description in the metadata again."""
    try:
        own = decode(description or "null")
    except ValueError:
        return item
    if not isinstance(own, Mapping) or _own(own) is None:
        return item
    metadata = {**(item.get("metadata") or {}), OWN_KEY: own[OWN_KEY]}
    return cast("T", {**item, "metadata": metadata})


def with_outcome(description: str | None, outcome: SessionOutcome) -> str | None:
    """A project's description that also tells how work on its experiment ended; None if it is not ours."""
    try:
        own = decode(description or "null")
    except ValueError:
        return None
    if not isinstance(own, Mapping) or _own(own) is None:
        return None
    return encode({**own, OWN_KEY: {**own[OWN_KEY], "outcome": outcome.value}}).decode()


def has_own(item: Mapping[str, Any]) -> bool:
    """Whether our part is in the metadata."""
    return _own(item.get("metadata") or {}) is not None


def has_all_runs(item: Mapping[str, Any]) -> bool:
    """Whether the server has every run that it plans itself."""
    return _recorded(item) >= (item.get("example_count") or 0) * (item.get("repetitions") or 1)


def _recorded(item: Mapping[str, Any]) -> int:
    return (item.get("successful_run_count") or 0) + (item.get("failed_run_count") or 0)


def _own_out(record: ExperimentRecord) -> Json:
    own: Json = {
        "created_as": record.id,
        "variant": record.variant.model_dump(mode="json") if record.variant else None,
        "evaluators": [info.model_dump(mode="json") for info in record.evaluators],
        "identity": record.identity,
        "example_ids": None if record.example_ids is None else list(record.example_ids),
        "example_count": record.example_count,
        "run_count": record.run_count,
        "splits": list(record.splits),
    }
    return {name: value for name, value in own.items() if value}


def experiment_in(item: Mapping[str, Any], dataset_name: str) -> ExperimentRecord:
    """An experiment, whoever made it."""
    metadata = dict(item.get("metadata") or {})
    own = _own(metadata)
    if own is None:
        own = _Own()
    else:
        del metadata[OWN_KEY]
    return ExperimentRecord(
        id=item["id"],
        name=item.get("name") or item["id"],
        description=item.get("description"),
        dataset_id=item["dataset_id"],
        dataset_name=dataset_name,
        dataset_version_id=item["dataset_version_id"],
        splits=own.splits,
        example_ids=own.example_ids,
        repetitions=item.get("repetitions") or 1,
        example_count=own.example_count or item.get("example_count") or 0,
        run_count=own.run_count,
        metadata=metadata,
        variant=own.variant,
        evaluators=own.evaluators,
        identity=own.identity,
        project_name=item.get("project_name"),
        created_at=time_in(item.get("created_at")),
    )


def created_as(item: Mapping[str, Any]) -> str | None:
    """The id that the record had before the server gave it one, if phoenix_nb made it."""
    own = _own(item.get("metadata") or {})
    return None if own is None else own.created_as


def experiment_summary_in(item: Mapping[str, Any], dataset_name: str) -> ExperimentSummaryRecord:
    """An experiment as it is listed. A server does not know whether anyone is at work on it."""
    record = experiment_in(item, dataset_name)
    done, failed = item.get("successful_run_count") or 0, item.get("failed_run_count") or 0
    complete = done + failed >= record.planned
    status = ExperimentStatus.COMPLETED if complete else ExperimentStatus.INCOMPLETE
    changed = item.get("updated_at")
    own = _own(item.get("metadata") or {})
    ended = None if own is None or complete or own.outcome not in _OUTCOMES else own.outcome
    return ExperimentSummaryRecord.of(
        record,
        status=status,
        outcome=None if ended is None else SessionOutcome(ended),
        done=done,
        failed=failed,
        updated_at=time_in(changed) if changed else None,
    )


def _own(metadata: Mapping[str, Any]) -> _Own | None:
    """Our part of the metadata; what is not in our form was not written by us."""
    own = metadata.get(OWN_KEY)
    if not isinstance(own, Mapping):
        return None
    try:
        return _Own.model_validate(own)
    except ValidationError:
        return None
