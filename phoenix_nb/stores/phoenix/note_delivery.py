"""Takes notes on rows to the server, where they are annotations of the runs' spans."""

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress

from phoenix_nb.core.ports import Store
from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.core.summary.row_notes import NO_NOTES, RowNotes, row_notes
from phoenix_nb.errors import NotFoundError, StoreError, StoreUnavailableError
from phoenix_nb.model import Records, TaskRunRecord
from phoenix_nb.model.entries.annotation import Annotation
from phoenix_nb.stores import wire
from phoenix_nb.stores.phoenix.rest import RestClient

_log = logging.getLogger(__name__)
_PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
"""Seconds between attempts to annotate a span that the server has not written yet: 1,000 took it 8.6 s."""
_CLOSING_S = 5.0
"""For how long closing waits for notes that are on their way; what is left then, `sync` delivers."""

Row = tuple[str, RunKey]
"""An experiment's id, and one of its rows."""


class NoteDelivery:
    """Delivers what is noted on rows, in the background. Thread-safe.

    Nothing is remembered of what has been delivered: a row is compared with what the server has, and the
    later one wins, so that to deliver again changes nothing.

    Args:
        rest: The server.
        local: Finds the store on this machine, which has the entries.
        runs: Reads the runs of an experiment.
    """

    def __init__(
        self, rest: RestClient, local: Callable[[], Store], runs: Callable[[str], Records]
    ) -> None:
        self._rest = rest
        self._local = local
        self._runs = runs
        self._changed = threading.Condition()
        self._rows: deque[Row] = deque()
        self._thread: threading.Thread | None = None
        self._closed = threading.Event()

    def put(self, entries: Iterable[Annotation]) -> None:
        """Queue the rows that entries are about; never blocks on the server."""
        with self._changed:
            for entry in entries:
                row = (entry.experiment_id, (entry.example_id, entry.repetition))
                if row not in self._rows:
                    self._rows.append(row)
            if self._rows and self._thread is None and not self._closed.is_set():
                self._thread = threading.Thread(
                    target=self._work, name="phoenix-nb-notes", daemon=True
                )
                self._thread.start()

    def wait(self, timeout: float | None = None) -> bool:
        """Block until nothing is on its way; returns whether that is so."""
        with self._changed:
            return self._changed.wait_for(lambda: self._thread is None, timeout)

    def sync(self) -> list[str]:
        """Deliver the notes on all experiments of this machine; returns what went wrong, as sentences.

        Raises:
            StoreUnavailableError: If the server cannot be reached.
        """
        problems: dict[str, None] = {}
        local = self._local()
        for summary in local.list_experiments():
            entries = local.load_entries(Annotation, summary.experiment_id)
            runs = {run.key: run for run in self._read(summary.experiment_id)} if entries else {}
            for key, notes in row_notes(entries).items():
                try:
                    self._deliver(summary.experiment_id, runs.get(key), notes)
                except StoreUnavailableError:
                    raise
                except StoreError as error:
                    problems[str(error)] = None
        return list(problems)

    def close(self) -> None:
        """Wait a moment for what is on its way, and stop."""
        self.wait(_CLOSING_S)
        self._closed.set()
        self.wait(_CLOSING_S)

    def _work(self) -> None:
        while True:
            with self._changed:
                if not self._rows or self._closed.is_set():
                    self._thread = None
                    self._changed.notify_all()
                    return
                row = self._rows.popleft()
            self._attempt(row)

    def _attempt(self, row: Row) -> None:
        experiment_id, key = row
        for pause in (*_PAUSES, None):
            try:
                entries = self._local().load_entries(Annotation, experiment_id)
                run = next((run for run in self._read(experiment_id) if run.key == key), None)
                return self._deliver(experiment_id, run, row_notes(entries).get(key, NO_NOTES))
            except NotFoundError as error:  # the server has taken the span, and not written it yet
                if pause is None or self._closed.wait(pause):
                    return _log.warning("A note is stored here only. %s", error)
            except Exception as error:  # noqa: BLE001 - the note is safe here, and `sync` delivers it
                return _log.warning("A note is stored here, and sync() delivers it. %s", error)
        return None

    def _read(self, experiment_id: str) -> Sequence[TaskRunRecord]:
        """Read the runs of an experiment: those here, if it was run from here."""
        return (
            self._local().load_runs(experiment_id).task_runs or self._runs(experiment_id).task_runs
        )

    def _deliver(self, experiment_id: str, run: TaskRunRecord | None, notes: RowNotes) -> None:
        """Make the server's annotations of a row what is noted on it, unless somebody else did so later."""
        if notes.at is None or run is None or not run.trace_id:
            return  # a run that was recorded without a trace has no span to be annotated
        project = self._project(run)
        span_id = wire.root_of(run.trace_id)
        identifier = f"phoenix_nb:{experiment_id}:{span_id}"
        wanted = wire.annotations_out(notes, span_id, identifier)
        there = {item["name"]: item for item in self._annotations(project, span_id, identifier)}
        for name, body in wanted.items():
            item = there.get(name)
            if item is None or (
                not wire.is_annotation(item, body) and wire.time_in(item["updated_at"]) < notes.at
            ):
                self._rest.annotate_span(body)
        for name, item in there.items():
            if name not in wanted and wire.time_in(item["updated_at"]) < notes.at:
                self._rest.delete_annotation(project, name, identifier)

    def _project(self, run: TaskRunRecord) -> str:
        """Where the span of a run is: with the experiment that it was made in."""
        made_in = run.experiment_id if run.origin is None else run.origin.experiment_id
        with suppress(NotFoundError):
            if project := self._local().load_experiment(made_in).project_name:
                return project
        return str(self._rest.experiment(made_in).get("project_name"))

    def _annotations(
        self, project: str, span_id: str, identifier: str
    ) -> Sequence[wire.answers.SpanAnnotationItem]:
        try:
            return self._rest.annotations(project, span_id, identifier)
        except NotFoundError:
            return ()  # of the project as of the span: to annotate it will say so
