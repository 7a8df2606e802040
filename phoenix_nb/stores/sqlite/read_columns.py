"""Task runs and evaluations read into columns: one statement a table, and no record is made."""

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial
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
from phoenix_nb.stores.sqlite.rows import EVALUATION_FIELDS, RUN_FIELDS, to_evaluation, to_run

_ROWS = 1_024
"""Rows that are read together."""
_TIMED = frozenset({"start_time", "end_time", "latency_s", "attempts", "trace_id", "usage"})
_PLAIN_RUN = _TIMED | {"output"}
_PLAIN_EVALUATION = _TIMED | {"id", "kind", "results"}
_PLAIN_RESULT = frozenset({"name", "score", "label", "explanation"})
_OUTPUT, _AFTER_OUTPUT = '{"output":', ',"start_time":'
"""What stands before and after an output: neither can occur in a text, where quotes are escaped."""

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
        fields = _read(rows, _is_plain_run)
        outputs: list[str | None] = []
        for place, (row, each) in enumerate(zip(rows, fields, strict=True), start):
            if each is None:
                record = to_run(row)
                fields[place - start] = record.__dict__
                runs.whole[place] = partial(to_run, row)
                outputs.append(None if record.output is None else write_json(record.output))
            else:
                outputs.append(_output(row[4]) if "output" in each else None)
        runs.add_common(_common([row[3] for row in rows], fields))
        runs.add_examples([row[1] for row in rows])
        runs.repetitions.extend([row[2] for row in rows])
        texts.extend(outputs)
        for place in range(start, len(runs)):
            example, of_repetition = runs.examples[place], first_places[runs.repetitions[place]]
            _succeed(successors, of_repetition, example, place, runs.failed)
    runs.outputs = JsonValues(texts)
    runs.seal()
    return runs.take(successors.order(len(runs))) if successors else runs


def _load_evaluations(
    connection: sqlite3.Connection, experiment_id: str, runs: TaskRuns
) -> EvaluationRuns:
    evaluations = EvaluationRuns()
    evaluations.experiment_id = experiment_id
    successors = Successors()
    run_places: dict[str | None, int] = {id_: place for place, id_ in enumerate(runs.ids)}
    joined = array("i")
    first_places: dict[str, array[int]] = defaultdict(lambda: array("i"))
    """By evaluator: where the first evaluation of each run is, or -1."""
    for every in _batches(connection, "evaluation_runs", EVALUATION_FIELDS, experiment_id):
        rows = [row for row in every if row[1] in run_places]
        start = len(evaluations)
        fields = _read(rows, _is_plain_evaluation)
        for place, (row, each) in enumerate(zip(rows, fields, strict=True), start):
            result = None if each is None else _result(each, row[2])
            if each is not None and result is not None:
                each["result"] = result
                continue
            record = to_evaluation(row)
            fields[place - start] = {**record.__dict__, "result": None}
            evaluations.whole[place] = partial(to_evaluation, row)
        ids = [row[3] or each["id"] for row, each in zip(rows, fields, strict=True)]  # type: ignore[index]
        evaluations.add_common(_common(ids, fields))
        evaluations.task_run_ids.extend([row[1] for row in rows])
        evaluations.add_evaluations(
            [(row[2], each.get("kind", "CODE")) for row, each in zip(rows, fields, strict=True)],  # type: ignore[union-attr]
            [each["result"] for each in fields],  # type: ignore[index]
        )
        joined.extend([run_places[row[1]] for row in rows])
        for place, row in enumerate(rows, start):
            _succeed(successors, first_places[row[2]], joined[place], place, evaluations.failed)
    if successors:
        order = successors.order(len(evaluations))
        evaluations, joined = evaluations.take(order), array("i", [joined[at] for at in order])
    evaluations.join(runs, joined)
    return evaluations


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


def _read(
    rows: Sequence[Sequence[Any]], is_plain: Callable[[Fields, str], bool]
) -> list[Fields | None]:
    """Read the JSON of rows; None for each whose record columns cannot hold whole."""
    texts = ["null" if row[8] or row[7] is not None else row[4] for row in rows]
    try:
        fields: list[Fields | None] = from_json(f"[{','.join(texts)}]")
    except ValueError:  # one of them is nested too deeply, or damaged
        return [None] * len(rows)
    if len(fields) != len(rows):
        return [None] * len(rows)
    return [
        each if each is not None and is_plain(each, text) else None
        for each, text in zip(fields, texts, strict=True)
    ]


def _is_timed(fields: Fields) -> bool:
    return (
        fields["start_time"][-1] == "Z"
        and fields["end_time"][-1] == "Z"
        and type(fields.get("latency_s", 0.0)) is float
        and type(fields.get("attempts", 1)) is int
        and (fields.get("trace_id") is None or type(fields["trace_id"]) is str)
    )


def _is_plain_run(fields: Fields, text: str) -> bool:
    try:
        return (
            fields.keys() <= _PLAIN_RUN
            and _is_timed(fields)
            and ("output" not in fields or text.startswith(_OUTPUT))
        )
    except (KeyError, TypeError, IndexError):
        return False


def _is_plain_evaluation(fields: Fields, text: str) -> bool:  # noqa: ARG001 - as for runs
    try:
        return fields.keys() <= _PLAIN_EVALUATION and _is_timed(fields)
    except (KeyError, TypeError, IndexError):
        return False


def _output(text: str) -> str:
    return text[len(_OUTPUT) : text.rindex(_AFTER_OUTPUT)]


def _result(fields: Fields, evaluator: str) -> Fields | None:
    """The one evaluation of a record, if the columns hold it."""
    results = fields.get("results")
    if not isinstance(results, list) or len(results) != 1:
        return None
    found = results[0]
    if not isinstance(found, dict) or not found.keys() <= _PLAIN_RESULT:
        return None
    score, label, reason = found.get("score"), found.get("label"), found.get("explanation")
    fits = (
        found.get("name") == evaluator
        and (score is None or (type(score) is float and abs(score) < float("inf")))
        and (label is None or type(label) is str)
        and (reason is None or type(reason) is str)
    )
    return found if fits else None


def _common(ids: Sequence[str], fields: Sequence[Fields | None]) -> Common:
    every = [each for each in fields if each is not None]  # all of them, by now
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
    return microseconds(datetime.fromisoformat(moment) if type(moment) is str else moment)  # type: ignore[arg-type]


def _usage(value: Any) -> Usage | None:
    return Usage.model_validate(value) if isinstance(value, dict) else value


def _succeed(
    successors: Successors, firsts: "array[int]", key: int, place: int, failed: bytearray
) -> None:
    """Note the first record of a key; of a later one, whether it counts: a failure ends no success."""
    if key >= len(firsts):
        firsts.extend([-1] * (key + 1 - len(firsts)))
    if (first := firsts[key]) < 0:
        firsts[key] = place
    else:
        counts = not failed[place] or bool(failed[successors.current(first)])
        successors.add(first, place, counts=counts)
