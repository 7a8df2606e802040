"""Records as the rows that hold them, a table's together and in columns.

Nearly all records are plain: a success at the first attempt, with a time, a latency and a trace. What decides
their text stands in few fields, of which the times and numbers of some hundreds are written together. That
takes half of the time in which each is written as the record that it is, and Python's global lock is held for
it: the work waits meanwhile. The text is the same.
"""

from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter
from typing import Any, NamedTuple

from pydantic_core import PydanticSerializationError, SchemaSerializer, core_schema, to_json

from phoenix_nb.core.ports import Written
from phoenix_nb.model import (
    EvaluationRunRecord,
    Exchange,
    Origin,
    Record,
    ReuseKey,
    Span,
    TaskRunRecord,
)
from phoenix_nb.model.columns import EvaluationRuns, RecordTable, TaskRuns
from phoenix_nb.stores.shared.codec import encode, encode_rest
from phoenix_nb.stores.sqlite.rows import MOST_TEXT, entry_values

__all__ = ["Item", "Rows", "Taken", "to_rows"]

Item = tuple[Written, ReuseKey | None] | RecordTable[Any]
"""A record with its key, if it has one. Links come in columns."""


class Rows(NamedTuple):
    """What is written of records of one table, in the order in which they were appended."""

    table: str
    experiment_ids: Sequence[str]
    columns: Sequence[Sequence[Any]]
    """In the order of the table's; of runs and evaluations without session and origin."""
    keys: Sequence[ReuseKey | None] = ()
    origins: Sequence[Origin | None] = ()
    """What each one is a link to, if any of them is a link."""


class Taken(NamedTuple):
    """The first of some items as rows."""

    rows: list[Rows]
    good: list[Item]
    """What is in the rows."""
    unwritable: list[tuple[Written, Exception]]
    """Records that cannot be written as JSON, and why."""
    room: int
    """What is left for the texts of more; 0 or less if nothing may follow."""

    @property
    def size(self) -> int:
        """How many items were taken."""
        return len(self.good) + len(self.unwritable)


def to_rows(items: Iterable[Item], room: int = MOST_TEXT) -> Taken:
    """Make rows of items: up to the first that holds links, or until their texts are longer than `room`."""
    good: list[Item] = []
    unwritable: list[tuple[Written, Exception]] = []
    runs, evaluations = _Results(_RUNS), _Results(_EVALUATIONS)
    others: dict[str, list[tuple[Any, ...]]] = {}
    links: list[Rows] = []
    for item in items:
        if not isinstance(item, tuple):
            links.append(_link_rows(item))
            good.append(item)
            room = 0
            break
        record, key = item
        # By the class itself: `isinstance` takes ten times as long for those of Pydantic.
        try:
            if type(record) is TaskRunRecord:
                room -= runs.add(record, key)
            elif type(record) is EvaluationRunRecord:
                room -= evaluations.add(record, key)
            else:
                table, values, size = _other_row(record)
                others.setdefault(table, []).append((record.experiment_id, *values))
                room -= size
        except (ValueError, RecursionError, TypeError) as error:
            unwritable.append((record, error))
            continue
        good.append(item)
        if room <= 0:
            break
    rows = [results.rows() for results in (runs, evaluations) if len(results)]
    for table, of_table in others.items():
        experiment_ids, *columns = zip(*of_table, strict=True)
        rows.append(Rows(table, experiment_ids, columns))
    return Taken([*rows, *links], good, unwritable, room)


class _Kind(NamedTuple):
    """How results of one kind are written."""

    table: str
    columns: set[str]
    """Fields that have columns of their own."""
    place: tuple[str, ...]
    """Those of them that come before the others, in order."""
    given: str
    """The field that holds what a result gave, which is the first of its text."""
    nothing: str
    """The JSON of that field's default, which is not written."""
    rest: Callable[[dict[str, Any]], tuple[Any, ...]]
    """Reads the fields that have their default in a plain result."""
    defaults: tuple[Any, ...]
    """What is in these."""

    @classmethod
    def of(cls, model: type[Record], table: str, place: tuple[str, ...], given: str) -> "_Kind":
        columns = {*place, "id"}
        defaults = {
            name: field.default
            for name, field in model.model_fields.items()
            if name not in columns and name not in {given, *_TAIL}
        }
        rest = itemgetter(*defaults)
        nothing = to_json(model.model_fields[given].default).decode()
        return cls(table, columns, place, given, nothing, rest, tuple(defaults.values()))


_TAIL = ("start_time", "end_time", "latency_s", "trace_id")
"""What the text of a plain result says after what it gave."""
_tail_of = itemgetter(*_TAIL)
_RUNS = _Kind.of(
    TaskRunRecord, "task_runs", ("experiment_id", "example_id", "repetition"), "output"
)
_EVALUATIONS = _Kind.of(
    EvaluationRunRecord, "evaluation_runs", ("experiment_id", "task_run_id", "name"), "results"
)
_write = SchemaSerializer(core_schema.any_schema()).to_json


class _Results:
    """Results of one kind on their way to rows."""

    def __init__(self, kind: _Kind) -> None:
        self._kind = kind
        self._records: list[TaskRunRecord | EvaluationRunRecord] = []
        self._fields: list[dict[str, Any]] = []
        self._keys: list[ReuseKey | None] = []
        self._given: list[str] = []
        """The JSON of what each plain result gave."""
        self._known: dict[int, str] = {}
        """The JSON of what was given, by the id of the object: equal evaluations share theirs."""
        self._whole: dict[int, str] = {}
        """The texts of those that are not plain, by their places."""
        self._linked = False

    def __len__(self) -> int:
        return len(self._fields)

    def add(self, record: TaskRunRecord | EvaluationRunRecord, key: ReuseKey | None) -> int:
        """Add a result; returns the letters of its text, or of what is long in it.

        Raises:
            ValueError: If it cannot be written as JSON.
            RecursionError: If it is nested too deeply for that.
        """
        kind, fields = self._kind, record.__dict__
        text = None
        # A text that is not valid Unicode can only be written with its record, which is found out here.
        trace_id = fields["trace_id"]
        if (
            kind.rest(fields) == kind.defaults
            and fields["latency_s"]
            and trace_id
            and trace_id.isascii()
        ):
            given = fields[kind.given]
            text = self._known.get(id(given))
            if text is None and (text := _written(given)) is not None:
                self._known[id(given)] = text
        if text is None or text == kind.nothing:
            self._whole[len(self._fields)] = text = self._text(record)
            if record.error is not None or record.origin is not None:
                key = None  # a link is found by the key of what it stands for
        self._records.append(record)
        self._fields.append(fields)
        self._given.append(text)
        self._keys.append(key)
        return len(text)

    def rows(self) -> Rows:
        """What has been added, as rows."""
        kind = self._kind
        experiment_ids, *place, ids = zip(
            *map(itemgetter(*kind.place, "id"), self._fields), strict=True
        )
        # As numbers: SQLite's driver takes most of a microsecond to find out what a bool is to it.
        failed = [int(fields["error"] is not None) for fields in self._fields]
        origins = [fields["origin"] for fields in self._fields] if self._linked else ()
        columns = (experiment_ids, *place, failed, ids, self._texts())
        return Rows(kind.table, experiment_ids, columns, self._keys, origins)

    def _texts(self) -> Sequence[str]:
        if len(self._whole) == len(self._fields):
            return list(self._whole.values())
        try:
            columns = map(_each, zip(*map(_tail_of, self._fields), strict=True))
            started, ended, latencies, trace_ids = columns
        except (PydanticSerializationError, ValueError):  # text that is not valid Unicode
            trace_ids = []
        if len(trace_ids) != len(self._fields):
            return [self._text(record) for record in self._records]
        texts = [
            f'{{"{self._kind.given}":{given},"start_time":{start},"end_time":{end},'
            f'"latency_s":{latency},"trace_id":{trace}}}'
            for given, start, end, latency, trace in zip(
                self._given, started, ended, latencies, trace_ids, strict=True
            )
        ]
        for place, text in self._whole.items():
            texts[place] = text
        return texts

    def _text(self, record: TaskRunRecord | EvaluationRunRecord) -> str:
        """The text of one record by itself; a link has none of its own."""
        if record.origin is not None:
            self._linked = True
            return "{}"
        return encode_rest(record, self._kind.columns)


def _written(value: Any) -> str | None:
    """The JSON of a value as `encode_rest` writes it; None if it has to be written in another way."""
    try:
        return _write(value, exclude_defaults=True, warnings=False).decode()
    except (PydanticSerializationError, ValueError, RecursionError):
        return None


def _each(values: Sequence[Any]) -> list[str]:
    """The JSON of each value; more than that if there is a comma in one."""
    return to_json(values, inf_nan_mode="null").decode()[1:-1].split(",")


def _other_row(record: Any) -> tuple[str, tuple[Any, ...], int]:
    """The table of a record that is not a result, its values there, and the letters of its texts."""
    kind = type(record)
    if kind is Exchange:
        text = encode_rest(record, _OF_EXCHANGE)
        of = (record.experiment_id, record.task_run_id)
        size = len(text) + len(record.prompt or "") + len(record.reply or "")
        return "exchanges", (*of, text, record.prompt, record.reply), size
    text = encode(record)
    if kind is Span:
        return (
            "spans",
            (record.experiment_id, record.trace_id, record.span_id, text),
            len(text),
        )
    return "entries", entry_values(record, text), len(text)


_OF_EXCHANGE = {"experiment_id", "task_run_id", "prompt", "reply"}


def _link_rows(links: RecordTable[Any]) -> Rows:
    """The rows that hold links; a link has a place and an id of its own, and nothing else."""
    count = len(links)
    columns: tuple[Sequence[Any], ...]
    if isinstance(links, TaskRuns):
        table, columns = "task_runs", (list(links.example_ids), list(links.repetitions))
    else:
        evaluations = EvaluationRuns.of(links)
        names = [evaluations.evaluators[code][0] for code in evaluations.names]
        table, columns = "evaluation_runs", (list(evaluations.task_run_ids), names)
    experiment_ids = [links.experiment_id] * count
    columns = (experiment_ids, *columns, [0] * count, list(links.ids), ["{}"] * count)
    origins = [links.origins[place] for place in range(count)]
    return Rows(table, experiment_ids, columns, (), origins)
