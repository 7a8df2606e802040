"""What watches an attempt: its notes, the requests that it sends, and its span."""

from contextvars import Context
from functools import partial
from typing import TYPE_CHECKING, Any

from phoenix_nb.core.ports import Capture, Tracer
from phoenix_nb.core.run.attempt_notes import ATTEMPT_NOTES, AttemptNotes, combined
from phoenix_nb.core.values.ids import new_hex_id
from phoenix_nb.engine.calls import Call
from phoenix_nb.engine.evidence import Evidence
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
        self._tracer = tracer
        self._capture = capture
        self._task_name = task_name.rpartition(".")[2]
        self._keeps = runner.keep != "none"
        around = runner.context.get(ATTEMPT_NOTES)
        self._around = None if around is None else around.requests
        """What follows the requests of the attempt that this run is begun in, if any."""
        self.local: bool = True
        """Whether attempts run in this process, where their requests can be watched."""

    def open(self, call: Call) -> Context:
        """Begin to watch an attempt; returns the context to call in."""
        runner = self._runner
        context = runner.context.copy()
        call.notes = notes = AttemptNotes(keeps=self._keeps)
        notes.requests = self._around
        context.run(ATTEMPT_NOTES.set, notes)
        evaluator = call.evaluator
        name = evaluator.name if evaluator else self._task_name
        experiment = call.assignment.record
        if self._capture is not None and self.local:
            variant = experiment.variant
            call.wire = self._capture.watch(
                context,
                runner.registry,
                f"{name} · {variant.name}" if variant else name,
                partial(runner.limits.waits, call, call.attempts),
            )
        call.trace = None
        if self._tracer is None:
            return context
        if self.local and not self._tracer.may_trace():
            call.trace_id = new_hex_id(16)
            if call.run is None:
                call.evidence = Evidence(call.trace_id)
            return context
        call.trace = trace = self._tracer.open(
            experiment=experiment,
            kind="EVALUATOR" if evaluator else "CHAIN",
            name=name,
            input=call.run.output if call.run else call.example.input,
            context=context,
        )
        call.trace_id = trace.trace_id
        return trace.context

    def close(self, call: Call, output: Any, failure: Failure | None) -> Usage | None:
        """Tell what the attempt took: as its code says, else as its spans tell, else as was answered."""
        traced = None
        if call.trace is not None:
            trace, call.trace = call.trace, None
            traced = self._runner.evidence.close(call, trace, output=output, error=failure)
        reported = call.notes.usage()
        if traced is None and reported is None:
            return call.wire_usage
        return combined(reported, traced, call.wire_usage)

    @staticmethod
    def drop(call: Call) -> None:
        """Gather no more spans of an attempt of which nothing is recorded."""
        if call.trace is not None:
            call.trace.forget()
            call.trace = None
