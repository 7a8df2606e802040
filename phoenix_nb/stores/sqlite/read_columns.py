"""Task runs and evaluations read into columns: one statement a table, and no record is made.

The text of most records is what `codec.encode_rest` writes of a success without further ado: `plain_text`
takes it apart where it lies. Where one of those read together is anything else, their JSON is read.
"""

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from math import isfinite
from typing import Any

from pydantic_core import from_json

from phoenix_nb.model import Records, Usage
from phoenix_nb.model.columns import (
    Common,
    EvaluationRuns,
    JsonValues,
    Successors,
    TaskRuns,
    Texts,
    microseconds,
    write_json,
)
from phoenix_nb.stores.sqlite.plain_text import plain_evaluations, plain_runs
from phoenix_nb.stores.sqlite.rows import EVALUATION_FIELDS, RUN_FIELDS, to_evaluation, to_run

_ROWS = 512
"""Rows that are read together."""
_TIMED = frozenset({"start_time", "end_time", "latency_s", "attempts", "trace_id", "usage"})
_PLAIN_RUN = _TIMED | {"output"}
_PLAIN_EVALUATION = _TIMED | {"id", "kind", "results"}
_PLAIN_RESULT = frozenset({"name", "score", "label", "explanation"})
_OUTPUT = '{"output":'
"""What stands before an output."""

Fields = dict[str, Any]


def load_runs(connection: sqlite3.Connection, experiment_id: str) -> Records:
    """Read the current runs; see `core.ports.Store.load_runs`."""
    runs = _load_task_runs(connection, experiment_id)
    return Records(runs, _load_evaluations(connection, experiment_id, runs))


def _load_task_runs(connection: sqlite3.Connection, experiment_id: str) -> TaskRuns:
    runs = TaskRuns()
    runs.experiment_id = experiment_id
    texts = Texts()
    successors = Successors()
    first_places: dict[int, array[int]] = defaultdict(lambda: array("i"))
    """By repetition: where the first run of each example is, or -1."""
    for rows in _batches(connection, "task_runs", RUN_FIELDS, experiment_id):
        start = len(runs)
        plain = plain_runs([row[3] for row in rows], [row[4] for row in rows])
        common, outputs = plain or _read_runs(rows, runs)
        runs.add_common(common)
        runs.add_examples([row[1] for row in rows])
        runs.repetitions.extend([row[2] for row in rows])
        texts.extend(outputs)
        for place in range(start, len(runs)):
            example, of_repetition = runs.examples[place], first_places[runs.repetitions[place]]
            _succeed(successors, of_repetition, example, place, runs.failed)
    runs.outputs = JsonValues(texts)
    runs.seal()
    return runs.take(successors.order(len(runs))) if successors else runs


def _read_runs(
    rows: Sequence[Sequence[Any]], runs: TaskRuns
) -> tuple[Common, Sequence[str | None]]:
    """Read the JSON of rows; what the columns cannot hold is kept whole in `runs`, after those it has."""
    start = len(runs)
    fields = _read(rows, _PLAIN_RUN)
    outputs: list[str | None] = []
    for place, (row, each) in enumerate(zip(rows, fields, strict=True), start):
        if each is None:
            record = to_run(row)
            fields[place - start] = record.__dict__
            runs.whole[place] = partial(to_run, row)
            outputs.append(None if record.output is None else write_json(record.output))
        else:
            outputs.append(_output(row[4], each) if "output" in each else None)
    every = [each for each in fields if each is not None]  # all of them, by now
    return _common([row[3] for row in rows], every), outputs


def _load_evaluations(
    connection: sqlite3.Connection, experiment_id: str, runs: TaskRuns
) -> EvaluationRuns:
    evaluations = EvaluationRuns()
    evaluations.experiment_id = experiment_id
    successors = Successors()
    run_places: dict[str | None, int] = {id_: place for place, id_ in enumerate(runs.ids)}
    joined = array("i")
    first_places: dict[str, array[int]] = defaultdict(lambda: array("i", [-1]) * len(runs))
    """By evaluator: where the first evaluation of each run is, or -1."""
    for batch in _batches(connection, "evaluation_runs", EVALUATION_FIELDS, experiment_id):
        rows = [row for row in batch if row[1] in run_places]
        start = len(evaluations)
        names = [row[2] for row in rows]
        plain = plain_evaluations([row[3] for row in rows], names, [row[4] for row in rows])
        if plain is None:
            _read_evaluations(rows, evaluations)
        else:
            evaluations.add_common(plain.common)
            evaluations.add_given(
                plain.evaluators, [True] * len(rows), plain.scores, plain.labels, plain.explanations
            )
        evaluations.task_run_ids.extend([row[1] for row in rows])
        joined.extend([run_places[row[1]] for row in rows])
        for place, row in enumerate(rows, start):
            _succeed(successors, first_places[row[2]], joined[place], place, evaluations.failed)
    if successors:
        order = successors.order(len(evaluations))
        evaluations, joined = evaluations.take(order), array("i", [joined[at] for at in order])
    evaluations.join(runs, joined)
    return evaluations


def _read_evaluations(rows: Sequence[Sequence[Any]], evaluations: EvaluationRuns) -> None:
    """Read the JSON of rows, and add what it says."""
    start = len(evaluations)
    fields = _read(rows, _PLAIN_EVALUATION)
    results = _results(rows, fields)
    if None in results:
        for place, row in enumerate(rows):
            if results[place] is None:
                fields[place] = to_evaluation(row).__dict__
                evaluations.whole[start + place] = partial(to_evaluation, row)
    every = [each for each in fields if each is not None]  # all of them, by now
    ids = [row[3] or each["id"] for row, each in zip(rows, every, strict=True)]
    evaluations.add_common(_common(ids, every))
    evaluators = [(row[2], each.get("kind", "CODE")) for row, each in zip(rows, every, strict=True)]
    evaluations.add_evaluations(evaluators, results)


def _batches(
    connection: sqlite3.Connection, table: str, fields: str, experiment_id: str
) -> Iterator[list[Sequence[Any]]]:
    """The rows of an experiment, in the order in which they were written."""
    rows = connection.execute(
        f"SELECT {fields}, record.failed FROM {table} AS record"  # noqa: S608 - our own text
        f" LEFT JOIN {table} AS origin ON origin.seq = record.origin"
        " WHERE record.experiment_id = ? ORDER BY record.seq",
        (experiment_id,),
    )
    while batch := rows.fetchmany(_ROWS):
        yield batch


def _read(rows: Sequence[Sequence[Any]], plain: frozenset[str]) -> list[Fields | None]:
    """Read the JSON of rows; None for each whose record columns cannot hold whole.

    Args:
        rows: Rows of a table.
        plain: The fields that the columns hold.
    """
    texts = ["null" if row[8] or row[7] is not None else row[4] for row in rows]
    try:
        fields: list[Fields | None] = from_json(f"[{','.join(texts)}]")
    except ValueError:  # one of them is nested too deeply, or damaged
        return [None] * len(rows)
    if len(fields) != len(rows):
        return [None] * len(rows)
    # All at once, as most are plain; one by one only where some are not.
    if _are_plain(fields, texts, plain):
        return fields
    return [
        each if _are_plain([each], [text], plain) else None
        for each, text in zip(fields, texts, strict=True)
    ]


def _are_plain(
    fields: Sequence[Fields | None], texts: Sequence[str], plain: frozenset[str]
) -> bool:
    """Whether the columns hold all that these records have."""
    given = [each for each in fields if isinstance(each, dict)]
    if len(given) < len(fields) or not all(map(plain.issuperset, given)):
        return False
    times = [each.get(name) for each in given for name in ("start_time", "end_time")]
    return (
        _are(times, str)
        and all(time[-1:] == "Z" for time in times if time is not None)
        and _are([each.get("latency_s", 0.0) for each in given], float)
        and _are([each.get("attempts", 1) for each in given], int)
        and _are([each.get("trace_id") for each in given], str, type(None))
        and all(
            "output" not in each or text.startswith(_OUTPUT)
            for each, text in zip(given, texts, strict=True)
        )
    )


def _are(values: Sequence[Any], *types: type) -> bool:
    return set(map(type, values)) <= set(types)


def _output(text: str, fields: Fields) -> str:
    """The output in a plain record's text, up to the field after it, whichever that is.

    No field after the output holds another of its name, and no text can, where quotes are escaped.
    """
    _, following, *_ = fields
    return text[len(_OUTPUT) : text.rindex(f',"{following}":')]


def _results(rows: Sequence[Sequence[Any]], fields: Sequence[Fields | None]) -> list[Fields | None]:
    """The one evaluation of each record; None where the columns do not hold it."""
    given = [None if each is None else each.get("results") for each in fields]
    names = [row[2] for row in rows]
    if _are_held(given, names):
        return [results[0] for results in given if results]
    return [
        results[0] if results and _are_held([results], [name]) else None
        for results, name in zip(given, names, strict=True)
    ]


def _are_held(given: Sequence[Any], names: Sequence[str]) -> bool:
    """Whether each of these is one evaluation under its evaluator's name, without metadata."""
    if not _are(given, list) or set(map(len, given)) - {1}:
        return False
    found = [results[0] for results in given]
    if not _are(found, dict) or not all(map(_PLAIN_RESULT.issuperset, found)):
        return False
    scores = [each.get("score") for each in found]
    return (
        [each.get("name") for each in found] == names
        and _are(scores, float, type(None))
        and all(isfinite(score) for score in scores if score is not None)
        and _are([each.get("label") for each in found], str, type(None))
        and _are([each.get("explanation") for each in found], str, type(None))
    )


def _common(ids: Sequence[str], every: Sequence[Fields]) -> Common:
    return Common(
        ids=ids,
        started=[_count(each["start_time"]) for each in every],
        ended=[_count(each["end_time"]) for each in every],
        latencies=[each.get("latency_s", 0.0) for each in every],
        attempts=[each.get("attempts", 1) for each in every],
        trace_ids=[each.get("trace_id") for each in every],
        failed=[each.get("error") is not None for each in every],
        usage=[_usage(each.get("usage")) for each in every],
    )


def _count(moment: str | datetime) -> int:
    return microseconds(moment if isinstance(moment, datetime) else datetime.fromisoformat(moment))


def _usage(value: Any) -> Usage | None:
    return Usage.model_validate(value) if isinstance(value, dict) else value


def _succeed(
    successors: Successors, firsts: "array[int]", key: int, place: int, failed: bytearray
) -> None:
    """Note the first record of a key; of a later one, whether it counts: a failure ends no success."""
    if key >= len(firsts):
        firsts.extend([-1] * (key + _ROWS - len(firsts)))
    if (first := firsts[key]) < 0:
        firsts[key] = place
    else:
        counts = not failed[place] or bool(failed[successors.current(first)])
        successors.add(first, place, counts=counts)
