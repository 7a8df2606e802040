"""Task runs and evaluations as frames: one row per run, or one per evaluation."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Literal

import pandas as pd

from phoenix_nb.core.summary.scores_by_evaluator import (
    NamedEvaluation,
    OfRuns,
    by_evaluator,
    named_evaluations,
)
from phoenix_nb.frames.columns import flattened, floats, integers, objects, texts, times
from phoenix_nb.model import (
    DatasetRecord,
    EvaluationRecord,
    EvaluationRunRecord,
    EvaluatorInfo,
    ExampleRecord,
    Records,
    TaskRunRecord,
    Usage,
)

__all__ = ["empty_frame", "long_frame", "wide_frame"]

_NO_EXAMPLE = ExampleRecord(id="", input={})


def wide_frame(
    dataset: DatasetRecord, records: Records, evaluators: Sequence[EvaluatorInfo]
) -> pd.DataFrame:
    """Return one row per task run, with index (`example_id`, `repetition`).

    Columns: `input.<key>`, `expected.<key>`, `metadata.<key>`, `output` (`output.<key>` if every
    output is a dict), `error`, `latency_s`, `attempts`, `start_time`, `end_time`, `trace_id`,
    `reused_from` (the experiment that a run was made in, if it was linked to instead of made); where
    any run reported its usage, `tokens_prompt`, `tokens_completion` and `cost`; and for each evaluation
    `<name>.score`, `<name>.label`, `<name>.explanation` and `<name>.error`.
    """
    runs = records.task_runs
    evaluations = by_evaluator(records.evaluation_runs)
    columns = {**_example_columns(dataset, runs), **_run_columns(runs)}
    for named in named_evaluations(evaluators, records.evaluation_runs):
        of_runs = evaluations.get(named.evaluator.name, {})
        columns.update(_evaluation_columns(named, runs, of_runs))
    frame = pd.DataFrame(columns)
    frame.index = _index(runs)
    return frame


def long_frame(records: Records, evaluators: Sequence[EvaluatorInfo]) -> pd.DataFrame:
    """Return one row per evaluation, with index (`example_id`, `repetition`, `evaluator`).

    Columns: `score`, `label`, `explanation`, `error` (the evaluator's), `metadata`, `kind`,
    `latency_s`, `attempts`, `start_time`, `end_time` and `trace_id`. An evaluator that gave several
    evaluations has a row for each; one that failed has a row for each that it gives elsewhere.
    Runs that failed, and so were not evaluated, have none.
    """
    rows = [
        (run, named, evaluation, named.of(evaluation))
        for run, named, evaluation in _evaluated(records, evaluators)
        if evaluation.error is not None or named.of(evaluation) is not None
    ]
    made = [evaluation for _, _, evaluation, _ in rows]
    given = [result for _, _, _, result in rows]
    frame = pd.DataFrame(
        {
            **_result_columns("", given),
            "error": texts(None if one.error is None else str(one.error) for one in made),
            "metadata": objects({} if one is None else one.metadata for one in given),
            "kind": texts(one.kind for one in made),
            "latency_s": floats(one.latency_s for one in made),
            "attempts": integers(one.attempts for one in made),
            "start_time": times(one.start_time for one in made),
            "end_time": times(one.end_time for one in made),
            "trace_id": texts(one.trace_id for one in made),
        }
    )
    frame.index = pd.MultiIndex.from_arrays(
        [
            texts(run.example_id for run, *_ in rows),
            pd.Series([run.repetition for run, *_ in rows], dtype="int64"),
            texts(named.name for _, named, *_ in rows),
        ],
        names=["example_id", "repetition", "evaluator"],
    )
    return frame


def _evaluated(
    records: Records, evaluators: Sequence[EvaluatorInfo]
) -> list[tuple[TaskRunRecord, NamedEvaluation, EvaluationRunRecord]]:
    evaluations = by_evaluator(records.evaluation_runs)
    every = named_evaluations(evaluators, records.evaluation_runs)
    return [
        (run, named, evaluation)
        for run in records.task_runs
        for named in every
        if (evaluation := evaluations.get(named.evaluator.name, {}).get(run.id)) is not None
    ]


def _index(runs: Sequence[TaskRunRecord]) -> pd.MultiIndex:
    return pd.MultiIndex.from_arrays(
        [
            texts(run.example_id for run in runs),
            pd.Series([run.repetition for run in runs], dtype="int64"),
        ],
        names=["example_id", "repetition"],
    )


def empty_frame(shape: Literal["wide", "long"]) -> pd.DataFrame:
    """Give the frame of an experiment of which not even the dataset is known yet: no rows."""
    nothing = Records((), ())
    if shape == "long":
        return long_frame(nothing, ())
    unknown = DatasetRecord(
        id="", name="", version_id="", created_at=datetime.now(UTC), examples=()
    )
    return wide_frame(unknown, nothing, ())


def _example_columns(dataset: DatasetRecord, runs: Sequence[TaskRunRecord]) -> dict[str, pd.Series]:
    """Repeat each example's columns beside its runs; all keys of the dataset have a column."""
    rows = pd.Index([dataset.places.get(run.example_id, -1) for run in runs], dtype="int64")
    columns: dict[str, pd.Series] = {}
    for prefix, parts in (
        ("input", [example.input for example in dataset.examples]),
        ("expected", [example.output for example in dataset.examples]),
        ("metadata", [example.metadata for example in dataset.examples]),
    ):
        for name, column in flattened(prefix, parts).items():
            columns[name] = column.reindex(rows).reset_index(drop=True)
    return columns


def _run_columns(runs: Sequence[TaskRunRecord]) -> dict[str, pd.Series]:
    columns = {
        **_output_columns(runs),
        "error": texts(None if run.error is None else str(run.error) for run in runs),
        "latency_s": floats(run.latency_s for run in runs),
        "attempts": integers(run.attempts for run in runs),
        "start_time": times(run.start_time for run in runs),
        "end_time": times(run.end_time for run in runs),
        "trace_id": texts(run.trace_id for run in runs),
        "reused_from": texts(run.reused_from for run in runs),
    }
    if any(run.usage is not None for run in runs):
        usage = [run.usage or Usage() for run in runs]
        columns["tokens_prompt"] = integers(one.prompt_tokens for one in usage)
        columns["tokens_completion"] = integers(one.completion_tokens for one in usage)
        columns["cost"] = floats(one.cost for one in usage)
    return columns


def _output_columns(runs: Sequence[TaskRunRecord]) -> dict[str, pd.Series]:
    """Spread outputs over columns if all of them are dicts; otherwise keep them in one."""
    outputs = [run.output for run in runs if run.error is None]
    if outputs and all(isinstance(output, dict) and output for output in outputs):
        return flattened("output", [run.output or {} if run.error is None else {} for run in runs])
    return {"output": objects(run.output for run in runs)}


def _evaluation_columns(
    named: NamedEvaluation, runs: Sequence[TaskRunRecord], evaluations: OfRuns
) -> dict[str, pd.Series]:
    made = [evaluations.get(run.id) for run in runs]
    given = [None if one is None else named.of(one) for one in made]
    return {
        **_result_columns(f"{named.name}.", given),
        f"{named.name}.error": texts(
            None if one is None or one.error is None else str(one.error) for one in made
        ),
    }


def _result_columns(prefix: str, given: Sequence[EvaluationRecord | None]) -> dict[str, Any]:
    return {
        f"{prefix}score": floats(None if one is None else one.score for one in given),
        f"{prefix}label": texts(None if one is None else one.label for one in given),
        f"{prefix}explanation": texts(None if one is None else one.explanation for one in given),
    }
