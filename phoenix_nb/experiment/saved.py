"""An experiment as JSON, and back."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from phoenix_nb.core.progress.projection import Projection
from phoenix_nb.core.racing.rule import RaceHistory
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment.annotations import annotations_of
from phoenix_nb.experiment.fields import ExperimentFields
from phoenix_nb.model import (
    DatasetRecord,
    EvaluationRunRecord,
    ExperimentRecord,
    Records,
    SessionOutcome,
    TaskRunRecord,
)
from phoenix_nb.model.entries.annotation import Annotation

__all__ = ["experiment_json", "fields_of_json"]


def experiment_json(experiment: ExperimentFields, *, reason: str, indent: int | None) -> str:
    """Write everything that an experiment holds, but its store.

    Args:
        experiment: What to write.
        reason: Why the session ended, without the note that its race adds when it is read again.
        indent: Spaces per level; None for one line.
    """
    records, projection, race = experiment.records, experiment.projection, experiment.race
    return json.dumps(
        {
            "record": experiment.record.model_dump(mode="json"),
            "dataset": experiment.dataset.record.model_dump(mode="json"),
            "task_runs": [run.model_dump(mode="json") for run in records.task_runs],
            "evaluation_runs": [run.model_dump(mode="json") for run in records.evaluation_runs],
            "outcome": experiment.outcome,
            "location": experiment.location,
            "url": experiment.url,
            "dry_run": experiment.dry_run,
            "projection": None if projection is None else asdict(projection),
            "reason": reason,
            "elapsed_s": experiment.elapsed_s,
            "race": race and race.to_dict(),
            "annotations": [entry.model_dump(mode="json") for entry in annotations_of(experiment)],
        },
        indent=indent,
        ensure_ascii=False,
        allow_nan=False,
    )


def fields_of_json(text: str | bytes) -> dict[str, Any]:
    """Read what `experiment_json` wrote, as the arguments that make the experiment.

    Raises:
        UsageError: If the text is not an experiment.
    """
    try:
        held = json.loads(text)
        outcome, projection, race = held["outcome"], held["projection"], held.get("race")
        return {
            "record": ExperimentRecord.model_validate(held["record"]),
            "dataset": DatasetRecord.model_validate(held["dataset"]),
            "records": Records(
                tuple(map(TaskRunRecord.model_validate, held["task_runs"])),
                tuple(map(EvaluationRunRecord.model_validate, held["evaluation_runs"])),
            ),
            "outcome": None if outcome is None else SessionOutcome(outcome),
            "location": held["location"],
            "url": held["url"],
            "dry_run": held["dry_run"],
            "projection": None if projection is None else _projection(projection),
            "reason": held["reason"],
            "elapsed_s": held["elapsed_s"],
            "race": RaceHistory.from_dict(race) if race else None,
            "annotations": list(map(Annotation.model_validate, held.get("annotations", ()))),
        }
    except (ValueError, TypeError, KeyError) as problem:
        raise UsageError(
            f"This is not an experiment in JSON: {problem}. Pass what RanExperiment.to_json() gave."
        ) from problem


def _projection(held: Mapping[str, Any]) -> Projection:
    """Read a projection, of an earlier version, too."""
    known = {each.name for each in fields(Projection)}
    given: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in held.items()
        if name in known
    }
    return Projection(**given)
