"""Experiments, to and from a server's JSON.

A server knows an experiment's name, description, repetitions and metadata. What else a record holds
travels in the metadata under one key, and is taken out again when it is read.
"""

from collections.abc import Mapping
from typing import Any

from phoenix_nb.model import (
    EvaluatorInfo,
    ExperimentRecord,
    ExperimentStatus,
    ExperimentSummary,
    Variant,
)
from phoenix_nb.stores.wire.values import time_in

OWN_KEY = "phoenix_nb"
"""The key in a server's metadata that is ours and not the user's."""

Json = dict[str, Any]


def experiment_out(record: ExperimentRecord) -> Json:
    """The body that creates an experiment."""
    own: Json = {
        "created_as": record.id,
        "variant": record.variant.model_dump(mode="json") if record.variant else None,
        "evaluators": [info.model_dump(mode="json") for info in record.evaluators],
        "identity": record.identity,
        "example_ids": None if record.example_ids is None else list(record.example_ids),
        "example_count": record.example_count,
        "splits": list(record.splits),
    }
    kept = {name: value for name, value in own.items() if value}
    body: Json = {
        "name": record.name,
        "metadata": {**record.metadata, OWN_KEY: kept},
        "version_id": record.dataset_version_id,
        "repetitions": record.repetitions,
    }
    if record.description is not None:
        body["description"] = record.description
    if record.splits:
        body["splits"] = list(record.splits)
    return body


def experiment_in(item: Mapping[str, Any], dataset_name: str) -> ExperimentRecord:
    """An experiment, whoever made it."""
    metadata = dict(item.get("metadata") or {})
    own = _own(metadata)
    variant, example_ids = own.get("variant"), own.get("example_ids")
    return ExperimentRecord(
        id=item["id"],
        name=item.get("name") or item["id"],
        description=item.get("description"),
        dataset_id=item["dataset_id"],
        dataset_name=dataset_name,
        dataset_version_id=item["dataset_version_id"],
        splits=tuple(own.get("splits") or ()),
        example_ids=None if example_ids is None else tuple(example_ids),
        repetitions=item.get("repetitions") or 1,
        example_count=own.get("example_count") or item.get("example_count") or 0,
        metadata=metadata,
        variant=Variant.model_validate(variant) if variant else None,
        evaluators=tuple(EvaluatorInfo.model_validate(e) for e in own.get("evaluators") or ()),
        identity=own.get("identity") or {},
        project_name=item.get("project_name"),
        created_at=time_in(item.get("created_at")),
    )


def created_as(item: Mapping[str, Any]) -> str | None:
    """The id that the record had before the server gave it one, if phoenix_nb made it."""
    own = (item.get("metadata") or {}).get(OWN_KEY)
    return own.get("created_as") if isinstance(own, Mapping) else None


def experiment_summary_in(item: Mapping[str, Any], dataset_name: str) -> ExperimentSummary:
    """An experiment as it is listed. Nothing on a server says whether anyone is at work on it."""
    record = experiment_in(item, dataset_name)
    done, failed = item.get("successful_run_count") or 0, item.get("failed_run_count") or 0
    complete = done + failed >= record.planned
    status = ExperimentStatus.COMPLETED if complete else ExperimentStatus.INCOMPLETE
    changed = item.get("updated_at")
    return ExperimentSummary.of(
        record,
        status=status,
        done=done,
        failed=failed,
        updated_at=time_in(changed) if changed else None,
    )


def _own(metadata: Json) -> Json:
    """Take our part out of the metadata; what is not in our form was not written by us."""
    own = metadata.get(OWN_KEY)
    if not isinstance(own, dict):
        return {}
    del metadata[OWN_KEY]
    return own
