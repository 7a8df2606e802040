"""Sees to it that evaluators which ask for the trace get all of it, before they are called."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

from phoenix_nb.core.ports import AttemptTrace
from phoenix_nb.engine.calls import Call
from phoenix_nb.engine.evidence import GRACE_S, Evidence, Load
from phoenix_nb.errors import StoreError
from phoenix_nb.model import Failure, Span, Usage

__all__ = ["NO_SPANS", "EvidenceDesk"]

NO_SPANS = (
    "No spans were recorded within this run, so that there is nothing to evaluate. Instrument the client, or "
    "make spans of your own with phoenix_nb.tracing.provider()."
)
"""Explains an evaluation that is missing because the run left no trace."""
_MOST_AT_ONCE = 500
"""Calls that wait for spans from the store at most."""


class EvidenceDesk:
    """Awaits spans that end late, and reads spans of earlier runs from the store. Used on one loop.

    Args:
        load: Reads spans.
        store: Gets spans that have ended late, to store them.
        ready: Called with a call whose evidence has come.
    """

    def __init__(
        self, load: Load, store: Callable[[Span], None], ready: Callable[[Call | None], None]
    ) -> None:
        self._load = load
        self._store = store
        self._ready = ready
        self._late: dict[Evidence, tuple[AttemptTrace, asyncio.TimerHandle]] = {}
        self._waiting: dict[Evidence, list[Call]] = {}
        """Calls that wait for spans that have not ended."""
        self._asked: list[Call] = []
        self._under_way: list[Call] = []

    @property
    def pending(self) -> int:
        """What is being waited for."""
        return len(self._late) + len(self._asked) + len(self._under_way)

    @property
    def is_busy(self) -> bool:
        """Whether enough calls wait for the store."""
        return len(self._asked) >= _MOST_AT_ONCE

    # -- spans of attempts of this session ----------------------------------------------------------

    def close(
        self, call: Call, trace: AttemptTrace, *, output: Any, error: Failure | None
    ) -> Usage | None:
        """End the span of an attempt; returns the tokens and cost that spans tell."""
        evidence = None
        if call.run is None:
            call.evidence = evidence = Evidence(call.trace_id)
        if not trace.may_hold_spans:
            return None
        evidence = evidence or Evidence(call.trace_id)
        loop = asyncio.get_running_loop()
        late = partial(self._late_from_any_thread, loop, evidence)
        usage, spans = trace.close(output=output, error=error, on_late=late)
        for span in spans:
            evidence.add(span)
            self._store(span)
        if trace.awaits_spans:
            evidence.complete = False
            self._late[evidence] = trace, loop.call_later(GRACE_S, self._end, evidence)
        return usage

    def _late_from_any_thread(
        self, loop: asyncio.AbstractEventLoop, evidence: Evidence, span: Span
    ) -> None:
        with suppress(RuntimeError):  # the loop has been closed: nobody waits
            loop.call_soon_threadsafe(self._take, evidence, span)

    def _take(self, evidence: Evidence, span: Span) -> None:
        if evidence.complete:
            return
        evidence.add(span)
        self._store(span)
        trace, _ = self._late[evidence]
        trace.take(span)
        if not trace.awaits_spans:
            self._end(evidence)

    def _end(self, evidence: Evidence) -> None:
        """Wait for no more spans."""
        trace, timer = self._late.pop(evidence)
        timer.cancel()
        trace.forget()
        evidence.complete = True
        for call in self._waiting.pop(evidence, ()):
            self._ready(call)
        self._ready(None)

    # -- what an evaluation needs -------------------------------------------------------------------

    def has(self, call: Call) -> bool:
        """Whether all of the trace is there that an evaluation asks for."""
        return call.evidence is not None and call.evidence.complete

    @staticmethod
    def suffices(call: Call) -> bool:
        """Whether there is what an evaluator cannot do without: the trace, if it asks for it."""
        if call.evaluator is None or not call.evaluator.needs_trace:
            return True
        return call.evidence is None or call.evidence.trace() is not None

    def get(self, call: Call) -> None:
        """Get the spans that an evaluation needs; `ready` is called with it then."""
        if call.evidence is not None:
            self._waiting.setdefault(call.evidence, []).append(call)
            return
        self._asked.append(call)
        if not self._under_way:
            self._begin()

    def _begin(self) -> None:
        self._under_way, self._asked = self._asked, []
        work = asyncio.get_running_loop().run_in_executor(None, self._read, self._under_way)
        work.add_done_callback(self._found)

    def _read(self, calls: list[Call]) -> list[Evidence]:
        """Read the spans of runs, all of one experiment at once."""
        wanted: dict[str, set[str]] = {}
        for call in calls:
            experiment_id, trace_id = _place(call)
            if trace_id:
                wanted.setdefault(experiment_id, set()).add(trace_id)
        spans: dict[str, list[Span]] = {}
        problem: BaseException | None = None
        for experiment_id, trace_ids in wanted.items():
            try:
                for span in self._load(experiment_id, sorted(trace_ids)):
                    spans.setdefault(span.trace_id, []).append(span)
            except StoreError as error:
                problem = error
        found = []
        for call in calls:
            trace_id = _place(call)[1]
            evidence = Evidence(trace_id, spans.get(trace_id, ()))
            evidence.error = None if trace_id in spans else problem
            found.append(evidence)
        return found

    def _found(self, work: "asyncio.Future[list[Evidence]]") -> None:
        calls, self._under_way = self._under_way, []
        error = asyncio.CancelledError() if work.cancelled() else work.exception()
        for number, call in enumerate(calls):
            if error is None:
                call.evidence = work.result()[number]
            else:
                call.evidence = Evidence(_place(call)[1])
                call.evidence.error = error
            self._ready(call)
        if self._asked:
            self._begin()


def _place(call: Call) -> tuple[str, str]:
    """Tell in which experiment a run was made, and its trace."""
    run = call.run
    assert run is not None  # noqa: S101 - an evaluation's
    made_in = run.reused_from or run.experiment_id
    return made_in, run.trace_id or ""
