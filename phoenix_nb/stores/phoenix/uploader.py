"""Delivers records to a Phoenix server, and knows what it holds already."""

import threading
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from phoenix_nb.core.ports import RunRecord, Store
from phoenix_nb.errors import NotFoundError, StoreError, StoreUnavailableError
from phoenix_nb.model import EvaluationRunRecord, ExperimentRecord, Records, Span, TaskRunRecord
from phoenix_nb.stores import wire
from phoenix_nb.stores.outbox import Delivery, DeliveryLog, WaitsError
from phoenix_nb.stores.phoenix.datasets import Datasets
from phoenix_nb.stores.phoenix.read_runs import read_records
from phoenix_nb.stores.phoenix.refusals import ServerFailedError, UnsupportedError
from phoenix_nb.stores.phoenix.rest import RestClient

_UNCERTAIN_S = 30.0
"""For how long a server may hold accepted spans in memory only; it wrote 1,000 after 8.6 s (measured)."""


class LostError(StoreError):
    """The server no longer has the experiment."""


@dataclass(slots=True)
class Destination:
    """An experiment on the server, and what is known of it."""

    record: ExperimentRecord
    nodes: dict[str, str]
    run_ids: dict[str, str] = field(default_factory=dict)
    """By our id of a run, the server's."""
    starts: dict[str, datetime] | None = None
    """By the server's id, when the run it holds started; None until that is asked for."""
    displaced: set[str] = field(default_factory=set)
    """Our ids of runs in place of which the server holds another successful one."""
    inputs: dict[str, Any] | None = None
    """By example id, what tasks were given; None until a span is to show it."""
    outputs: dict[str, Any] = field(default_factory=dict)
    """By run id, ours or the server's, what evaluators were given."""
    roots: set[str] = field(default_factory=set)
    """Ids of spans at the root of their trace that were stored, and so need not be made."""
    untouched: bool = False
    """Whether it was made by this process, and nobody can have written to it."""
    certain: bool = True
    """Whether the server is known to be the one that made the experiment."""
    gone: LostError | None = None


class PhoenixUploader:
    """Delivers to one server. Thread-safe; one record is given to one thread at a time."""

    def __init__(
        self, rest: RestClient, datasets: Datasets, delivery_log: DeliveryLog, local: Store
    ) -> None:
        self._rest = rest
        self._local = local
        self._datasets = datasets
        self._delivery_log = delivery_log
        self._lock = threading.RLock()
        self._known: dict[str, Destination] = {}
        self._recent: deque[tuple[float, Sequence[Span]]] = deque()

    def address(self, record: ExperimentRecord, *, new: bool = False) -> None:
        """Get ready to deliver to an experiment, whose record bears the server's id.

        Args:
            record: The experiment.
            new: It has just been made, so that nothing of it needs to be looked up.

        Raises:
            LostError: If the server no longer has it.
            StoreUnavailableError: If the server cannot be reached.
        """
        with self._lock:
            if record.id in self._known:
                return
            if not new:
                self._verify(record)
            nodes = self._datasets.nodes(record.dataset_id, record.dataset_version_id)
            destination = Destination(record, nodes, untouched=new)
            self._recall(destination)
            self._known[record.id] = destination

    def look(self, experiment_id: str) -> Records:
        """Read what the server holds of an experiment; what others have delivered is respected afterwards."""
        with self._lock:
            known = self._known[experiment_id]
            known.certain, known.gone = known.untouched, None
        destination = self._destination(experiment_id)
        if destination.untouched:
            destination.untouched = False
            return Records((), ())
        held = read_records(self._rest, experiment_id, destination.nodes)
        with self._lock:
            destination.outputs |= {run.id: run.output for run in held.task_runs}
        return held

    def has_made(self, experiment_id: str) -> bool:
        """Whether this process made an experiment just now, so that its id can mean no other one."""
        with self._lock:
            destination = self._known.get(experiment_id)
            return destination is not None and destination.untouched

    def expect(self, records: Sequence[RunRecord]) -> None:
        """Note the root spans among records that are about to be delivered, before any of them is."""
        for record in records:
            if isinstance(record, Span) and record.parent_id is None:
                self._known[record.experiment_id].roots.add(record.span_id)

    def recall(self, runs: Sequence[TaskRunRecord]) -> None:
        """Note runs that have been delivered, so that spans of their evaluations can show them."""
        for run in runs:
            self._known[run.experiment_id].outputs[run.id] = run.output

    def deliver(self, batch: Sequence[RunRecord]) -> Sequence[RunRecord]:
        """Take one run, one evaluation, or some spans of one experiment to the server.

        Returns:
            The span of a run or an evaluation, if none was stored of its attempt.
        """
        destination = self._destination(batch[0].experiment_id)
        try:
            match batch[0]:
                case TaskRunRecord() as run:
                    self._run(destination, run)
                    return self.missing_root(run)
                case EvaluationRunRecord() as evaluation:
                    self._evaluation(destination, evaluation)
                    return self.missing_root(evaluation)
                case Span():
                    self._spans(destination, [s for s in batch if isinstance(s, Span)])
                    return ()
        except StoreUnavailableError:
            with self._lock:
                for known in self._known.values():
                    known.certain = False
            raise
        except ServerFailedError:
            # It answers so to runs and evaluations of an experiment that it does not have.
            with self._lock:
                destination.certain = False
            self._destination(destination.record.id)
            raise

    def missing_root(self, record: TaskRunRecord | EvaluationRunRecord) -> Sequence[Span]:
        """The span of a record's last attempt, unless there is one."""
        destination = self._known[record.experiment_id]
        if not record.trace_id or wire.root_of(record.trace_id) in destination.roots:
            return ()
        shown = (
            self._inputs(destination).get(record.example_id)
            if isinstance(record, TaskRunRecord)
            else destination.outputs.get(record.task_run_id)
        )
        span = wire.attempt_span(record, destination.record, shown)
        return (span,) if span is not None else ()

    def reconnected(self) -> Sequence[RunRecord]:
        """The spans that the server had accepted shortly before it went, and may not have written."""
        with self._lock:
            recent, self._recent = self._recent, deque()
            return [span for _, spans in recent for span in spans]

    def _destination(self, experiment_id: str) -> Destination:
        with self._lock:
            destination = self._known[experiment_id]
            if destination.gone is None and not destination.certain:
                try:
                    self._verify(destination.record)
                except LostError as error:
                    destination.gone = error
                destination.certain = True
            if destination.gone is not None:
                raise destination.gone
            return destination

    def _verify(self, record: ExperimentRecord) -> None:
        """Make sure that the server has this very experiment, and not another one of its number."""
        try:
            project = self._rest.experiment(record.id).get("project_name")
        except NotFoundError:
            project = None
        if project is None or project != (record.project_name or project):
            raise LostError(
                f"The Phoenix server at {self._rest.base_url} no longer has the experiment "
                f"{record.name!r} ({record.id}): it was deleted, or the server's database replaced. "
                "Its results are stored here; push it to send it as a new one."
            )

    def _recall(self, destination: Destination) -> None:
        """Read from the delivery log what this machine has delivered."""
        for line in self._delivery_log.deliveries(destination.record.id):
            if line.kind == "span":
                destination.roots.add(line.record_id)
            if line.kind == "run" and line.remote_id is not None:
                destination.run_ids[line.record_id] = line.remote_id

    def _run(self, destination: Destination, run: TaskRunRecord) -> None:
        node_id = destination.nodes.get(wire.text(run.example_id))
        if node_id is None:
            raise StoreError(
                f"The example {run.example_id!r} is not in the dataset version that the experiment "
                f"{destination.record.name!r} was started on. Run it on that version."
            )
        posted = self._rest.post_run(destination.record.id, wire.run_out(run, node_id))
        if not posted.accepted and self._start(destination, posted.id) != run.start_time:
            destination.displaced.add(run.id)
        destination.run_ids[run.id] = posted.id
        destination.outputs[run.id] = run.output
        self._note(destination, [Delivery("run", run.id, posted.id, succeeded=run.error is None)])

    def _evaluation(self, destination: Destination, evaluation: EvaluationRunRecord) -> None:
        run_id = destination.run_ids.get(evaluation.task_run_id)
        if run_id is None and wire.row_of(evaluation.task_run_id, "ExperimentRun") is not None:
            run_id = evaluation.task_run_id  # a run that was read from the server
        if run_id is None:
            raise WaitsError(
                f"The run that the evaluation {evaluation.name!r} is of has not been delivered, so it "
                "waits. Call sync() when the run can be.",
                evaluation.task_run_id,
            )
        if evaluation.task_run_id not in destination.displaced:
            for body in wire.evaluation_out(evaluation):
                self._rest.post_evaluation(run_id, body)
        succeeded = evaluation.error is None
        line = Delivery("evaluation", evaluation.id, run_id, evaluation.name, succeeded)
        self._note(destination, [line])

    def _spans(self, destination: Destination, spans: Sequence[Span]) -> None:
        project = destination.record.project_name
        if project is None:
            raise StoreError(
                f"The server names no project for the traces of {destination.record.name!r}. "
                "Upgrade it with `pip install -U arize-phoenix`."
            )
        try:
            self._rest.post_spans(project, spans)
        except UnsupportedError:
            # It never will: they stay here, and are not tried by every session to come.
            lines = [Delivery("span", span.span_id, succeeded=False) for span in spans]
            self._note(destination, lines)
            raise
        with self._lock:
            now = time.monotonic()
            self._recent.append((now, spans))
            while self._recent[0][0] < now - _UNCERTAIN_S:
                self._recent.popleft()
        self._note(destination, [Delivery("span", span.span_id) for span in spans])

    def _inputs(self, destination: Destination) -> dict[str, Any]:
        with self._lock:
            if destination.inputs is None:
                destination.inputs = self._inputs_of(destination.record)
            return destination.inputs

    def _inputs_of(self, record: ExperimentRecord) -> dict[str, Any]:
        """From the copy here if there is one: deliveries wait for this."""
        version = {"dataset_id": record.dataset_id, "version_id": record.dataset_version_id}
        try:
            examples = self._local.load_dataset(**version).examples
        except NotFoundError:
            return self._datasets.inputs(**version)
        return {example.id: example.input for example in examples}

    def _start(self, destination: Destination, run_id: str) -> datetime | None:
        """When the run that the server holds started."""
        with self._lock:
            if destination.starts is None or run_id not in destination.starts:
                destination.starts = {
                    item["id"]: wire.time_in(item["start_time"])
                    for item in self._rest.runs(destination.record.id)
                }
            return destination.starts.get(run_id)

    def _note(self, destination: Destination, lines: Sequence[Delivery]) -> None:
        self._delivery_log.note(destination.record.id, lines)
