"""What watches an attempt: its notes, the requests that it sends, and its span."""

from collections.abc import Iterable
from contextvars import Context
from functools import partial
from threading import RLock
from typing import TYPE_CHECKING, Any

from phoenix_nb.core.ports import AttemptCapture, Capture, Tracer
from phoenix_nb.core.run.attempt_notes import ATTEMPT_NOTES, AttemptNotes, added, combined
from phoenix_nb.core.values.ids import hex_ids
from phoenix_nb.engine.calls import Call
from phoenix_nb.engine.evidence import Evidence
from phoenix_nb.engine.user_code import Ended
from phoenix_nb.model import Failure, Usage

if TYPE_CHECKING:
    from phoenix_nb.engine.runner import Runner

__all__ = ["Observation"]


class Observation:
    """Sets up what watches each attempt of a run, and gathers what it saw. Used on the run's loop.

    Args:
        runner: The run.
        tracer: Makes a span of each attempt, if any.
        capture: Watches the requests of each attempt, if any.
        task_name: The task's, as spans and limits are labelled.
    """

    def __init__(
        self, runner: "Runner", tracer: Tracer | None, capture: Capture | None, task_name: str
    ) -> None:
        self._runner = runner
        self._context: Context = runner.context
        self._trace_ids = hex_ids(16)
        self._tracer = tracer
        self._capture = capture
        self._task_name = task_name.rpartition(".")[2]
        self._keeps = runner.keep != "none"
        self._shows = any(lane.asks_for_trace for lane in runner.lanes)
        """Whether an evaluator is given traces."""
        around = runner.context.get(ATTEMPT_NOTES)
        self._around = None if around is None else partial(getattr, around, "requests")
        """What follows the requests of the attempt that this run is begun in, if any."""
        self.local: bool = True
        """Whether attempts run in this process, where their requests can be watched."""
        self._following = RLock()
        """Held while requests begin to be followed; the garbage collector may send some meanwhile."""
        self._captures = self._traces = False
        """Whether the requests of an attempt that begins now are captured, and whether it may have spans."""

    def look(self) -> None:
        """See what there is to watch with; called before attempts begin, once for all that begin together."""
        if self._capture is not None and self.local:
            self._captures = True
            self._capture.look()
        if self._tracer is not None:
            self._traces = not self.local or self._tracer.may_trace()

    def open(self, call: Call) -> Context:
        """Begin to watch an attempt; returns the context to call in, which must hold its notes."""
        follow = partial(self._follow, call, call.attempts) if self._captures else self._around
        call.notes = AttemptNotes(follow, [] if self._keeps else None)
        if call.attempts > 1:
            call.wire = call.wire_usage = None
        context = self._context.copy()
        if self._traces:
            return self._trace(call, context)
        if self._tracer is not None:
            call.trace_id = next(self._trace_ids)
            if self._shows and call.run is None:
                call.evidence = Evidence(call.trace_id)
        return context

    def _follow(self, call: Call, attempt: int) -> AttemptCapture | None:
        """Return what follows the requests of an attempt, made for the first; None once it is over.

        From any thread.
        """
        with self._following:
            if call.attempts != attempt or call.notes.follow is None:
                return None
            if call.wire is None:
                runner, variant = self._runner, call.assignment.record.variant
                name = self._name(call)
                assert self._capture is not None  # noqa: S101 - who calls
                call.wire = self._capture.watch(
                    runner.registry,
                    f"{name} · {variant.name}" if variant else name,
                    partial(runner.limits.waits, call, attempt),
                )
            return call.wire

    def end(self, over: Iterable[tuple[Call, Ended]]) -> None:
        """These attempts are over: of one that has sent no request until now, none is followed any more."""
        with self._following:
            for call, _ in over:
                notes = call.notes
                notes.follow = None
                if not notes.logs:  # nor is anything kept
                    notes.logs = None

    def _trace(self, call: Call, context: Context) -> Context:
        """Begin the span of an attempt; returns the context in which it is current."""
        assert self._tracer is not None  # noqa: S101 - who calls
        call.trace = trace = self._tracer.open(
            experiment=call.assignment.record,
            kind="EVALUATOR" if call.evaluator else "CHAIN",
            name=self._name(call),
            input=call.run.output if call.run else call.example.input,
            context=context,
        )
        call.trace_id = trace.trace_id
        return trace.context

    def _name(self, call: Call) -> str:
        return call.evaluator.name if call.evaluator else self._task_name

    def close(self, call: Call, output: Any, failure: Failure | None) -> Usage | None:
        """Tell what the attempt took: as its code says, else as its spans tell, else as was answered.

        It is told once, and added to what the call has taken so far.
        """
        usage = call.wire_usage
        if call.trace is not None or call.notes.reports:
            traced = None
            if call.trace is not None:
                trace, call.trace = call.trace, None
                traced = self._runner.evidence.close(call, trace, output=output, error=failure)
            usage = combined(call.notes.usage(), traced, usage)
            call.notes.reports = []
        if usage is not None:
            call.wire_usage = None
            call.usage = added(call.usage, usage)
        return usage

    @staticmethod
    def drop(call: Call) -> None:
        """Gather no more spans of an attempt of which nothing is recorded."""
        if call.trace is not None:
            call.trace.forget()
            call.trace = None
