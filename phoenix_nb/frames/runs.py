"""Task runs and evaluations as frames: one row per run, or one per evaluation."""

from collections.abc import Collection, Container, Mapping, Sequence
from datetime import UTC, datetime
from itertools import chain, count
from operator import eq, itemgetter
from typing import Any, Literal

import pandas as pd

from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.core.spending.prices import price_of
from phoenix_nb.core.summary.row_notes import NO_NOTES, RowNotes
from phoenix_nb.core.summary.scores_by_evaluator import (
    EvaluationColumn,
    evaluation_columns,
)
from phoenix_nb.frames.columns import (
    flattened,
    floats,
    integers,
    microseconds,
    objects,
    texts,
)
from phoenix_nb.model import (
    DatasetRecord,
    EvaluatorInfo,
    ExampleRecord,
    Records,
    Usage,
)
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns, taken

__all__ = [
    "empty_frame",
    "example_columns",
    "is_spread",
    "long_frame",
    "output_column_names",
    "wide_frame",
]

_NO_EXAMPLE = ExampleRecord(id="", input={})


def wide_frame(
    dataset: DatasetRecord,
    records: Records,
    evaluators: Sequence[EvaluatorInfo],
    *,
    spread: bool | None = None,
    timed: bool = True,
    notes: Mapping[RunKey, RowNotes] | None = None,
    examples: Mapping[str, pd.Series] | None = None,
    elsewhere: Collection[str] = (),
) -> pd.DataFrame:
    """Return one row per task run, with index (`example_id`, `repetition`).

    Columns: `input.<key>`, `expected.<key>`, `metadata.<key>`, `output` (`output.<key>` if every
    output is a dict), `error`, `latency_s`, `attempts`, `start_time`, `end_time`, `trace_id`,
    `reused_from` (the experiment that a run was made in, if it was linked to instead of made); where
    any run reported its usage, `tokens_prompt`, `tokens_completion` and `cost`; for each evaluation
    `<name>.score`, `<name>.label`, `<name>.explanation` and `<name>.error`; and where people noted
    anything, `note`, `tags` (a list) and `thumbs`. Where one of these four is there already, as
    `output.score` beside an evaluator `output`, the evaluation's are called `output (2).score` and so on.

    Args:
        dataset: The examples.
        records: The runs and their evaluations.
        evaluators: Those that have columns even if they have evaluated nothing.
        spread: Whether each key of an output has a column; by default if all outputs are objects.
        timed: Whether the columns from `latency_s` to `trace_id` are wanted.
        notes: What people noted, by row; if anything is, there are columns for it.
        examples: What `example_columns` gives, if that is known.
        elsewhere: The columns of outputs in other parts of the same rows: evaluations are not called so.
    """
    runs = TaskRuns.of(records.task_runs)
    columns = {
        **_columns_of_examples(dataset, runs, examples or example_columns(dataset)),
        **_output_columns(runs, spread=is_spread(runs) if spread is None else spread),
        "error": _errors(runs),
        **(_timed_columns(runs) if timed else {}),
        **_usage_columns(runs),
    }
    names = {*columns, *elsewhere}
    for column in evaluation_columns(Records(runs, records.evaluation_runs), evaluators):
        of_evaluation = _evaluation_columns(column, names)
        columns |= of_evaluation
        names |= of_evaluation.keys()
    if notes:
        columns.update(_note_columns(runs, notes))
    frame = pd.DataFrame(columns)
    frame.index = pd.MultiIndex.from_arrays(
        [_example_ids(runs), pd.Series(runs.repetitions, dtype="int64")],
        names=["example_id", "repetition"],
    )
    return frame


def long_frame(records: Records, evaluators: Sequence[EvaluatorInfo]) -> pd.DataFrame:
    """Return one row per evaluation, with index (`example_id`, `repetition`, `evaluator`).

    Columns: `score`, `label`, `explanation`, `error` (the evaluator's), `metadata`, `kind`,
    `latency_s`, `attempts`, `start_time`, `end_time` and `trace_id`. An evaluator that gave several
    evaluations has a row for each; one that failed has a row for each that it gives elsewhere.
    Runs that failed, and so were not evaluated, have none.
    """
    runs = TaskRuns.of(records.task_runs)
    table = EvaluationRuns.of(records.evaluation_runs)
    columns = evaluation_columns(Records(runs, table), evaluators)
    rows = [(number, run) for number, one in enumerate(columns) for run in one.given_to]
    rows.sort(key=itemgetter(1))  # run by run, the evaluations of each in their order
    places = [columns[number].places[run] for number, run in rows]
    frame = pd.DataFrame(
        {
            "score": floats(_picked([one.scores for one in columns], rows)),
            "label": texts(_picked([one.labels for one in columns], rows)),
            "explanation": texts(_picked([one.explanations for one in columns], rows)),
            "error": texts(str(table[at].error) if table.failed[at] else None for at in places),
            "metadata": objects(
                columns[number].metadata(at) for (number, _), at in zip(rows, places, strict=True)
            ),
            "kind": texts(table.evaluators[table.names[at]][1] for at in places),
            "latency_s": floats(taken(table.latencies, places)),
            "attempts": integers(taken(table.attempts, places)),
            "start_time": microseconds(taken(table.started, places)),
            "end_time": microseconds(taken(table.ended, places)),
            "trace_id": texts(taken(table.trace_ids, places)),
        }
    )
    frame.index = pd.MultiIndex.from_arrays(
        [
            _example_ids(runs).take([run for _, run in rows]).reset_index(drop=True),
            pd.Series([runs.repetitions[run] for _, run in rows], dtype="int64"),
            texts(columns[number].named.name for number, _ in rows),
        ],
        names=["example_id", "repetition", "evaluator"],
    )
    return frame


def _picked(columns: Sequence[Sequence[Any]], rows: Sequence[tuple[int, int]]) -> list[Any]:
    """The values in some places, each given as the number of a column and the place in it."""
    return [columns[number][place] for number, place in rows]


def _example_ids(runs: TaskRuns) -> pd.Series:
    """The example id of each run, as texts that are there once."""
    return texts(runs.example_names).take(runs.examples).reset_index(drop=True)


def empty_frame(shape: Literal["wide", "long"]) -> pd.DataFrame:
    """Give the frame of an experiment of which not even the dataset is known yet: no rows."""
    nothing = Records((), ())
    if shape == "long":
        return long_frame(nothing, ())
    unknown = DatasetRecord(
        id="", name="", version_id="", created_at=datetime.now(UTC), examples=()
    )
    return wide_frame(unknown, nothing, ())


def example_columns(dataset: DatasetRecord) -> dict[str, pd.Series]:
    """Return the columns of a dataset's examples, one row each; all keys have a column."""
    return {
        **flattened("input", [example.input for example in dataset.examples]),
        **flattened("expected", [example.output for example in dataset.examples]),
        **flattened("metadata", [example.metadata for example in dataset.examples]),
    }


def _columns_of_examples(
    dataset: DatasetRecord, runs: TaskRuns, columns: Mapping[str, pd.Series]
) -> dict[str, pd.Series]:
    """Repeat each example's columns beside its runs."""
    places = [dataset.places.get(id_, -1) for id_ in runs.example_names]
    rows = pd.Index([places[code] for code in runs.examples], dtype="int64")
    whole = len(rows) == len(dataset.examples) and all(map(eq, rows, count()))
    return {
        name: column if whole else column.reindex(rows).reset_index(drop=True)
        for name, column in columns.items()
    }


def is_spread(runs: TaskRuns) -> bool:
    """Whether each key of an output has a column of its own: if all outputs are objects."""
    given = False
    for output, failed in zip(runs.outputs, runs.failed, strict=True):
        if not failed:
            given = True
            if not (isinstance(output, dict) and output):
                return False
    return given


def output_column_names(runs: TaskRuns) -> set[str]:
    """Return the names of the columns of outputs that are spread."""
    return {f"output.{key}" for output in runs.outputs for key in output or ()}


def _output_columns(runs: TaskRuns, *, spread: bool) -> dict[str, pd.Series]:
    if spread:
        return flattened("output", [output or {} for output in runs.outputs])
    return {"output": objects(runs.outputs)}


def _errors(runs: TaskRuns) -> pd.Series:
    errors: list[str | None] = [None] * len(runs)
    for place, run in runs.failures():
        errors[place] = str(run.error)
    return texts(errors)


def _timed_columns(runs: TaskRuns) -> dict[str, pd.Series]:
    return {
        "latency_s": floats(runs.latencies),
        "attempts": integers(runs.attempts),
        "start_time": microseconds(runs.started),
        "end_time": microseconds(runs.ended),
        "trace_id": texts(runs.trace_ids),
        "reused_from": texts(runs.reused_from),
    }


def _usage_columns(runs: TaskRuns) -> dict[str, pd.Series]:
    if not any(True for _ in runs.usage.given()):
        return {}
    usage = [one or Usage() for one in runs.usage]
    return {
        "tokens_prompt": integers(one.prompt_tokens for one in usage),
        "tokens_completion": integers(one.completion_tokens for one in usage),
        "cost": floats(map(price_of, usage)),
    }


def _evaluation_columns(column: EvaluationColumn, taken: Container[str]) -> dict[str, pd.Series]:
    """Give the columns of an evaluation, under names that no other column has."""
    parts = {
        "score": floats(column.scores),
        "label": texts(column.labels),
        "explanation": texts(column.explanations),
        "error": texts(None if one is None else str(one) for one in column.failures),
    }
    own = column.named.name
    names = chain([own], (f"{own} ({number})" for number in count(2)))
    name = next(name for name in names if not any(f"{name}.{part}" in taken for part in parts))
    return {f"{name}.{part}": values for part, values in parts.items()}


def _note_columns(runs: TaskRuns, notes: Mapping[RunKey, RowNotes]) -> dict[str, pd.Series]:
    rows = [
        notes.get(key, NO_NOTES) for key in zip(runs.example_ids, runs.repetitions, strict=True)
    ]
    return {
        "note": texts(row.note or None for row in rows),
        "tags": objects(list(row.tags) for row in rows),
        "thumbs": texts(row.thumbs for row in rows),
    }
