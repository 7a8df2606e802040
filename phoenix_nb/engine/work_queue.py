"""What a session still has to launch: the plan's runs, their evaluations, and attempts to be made again.

It holds few calls at a time: runs come from the plan one by one, as there is room for them.
"""

from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Protocol

from phoenix_nb.core.run.admission import Admission
from phoenix_nb.core.run.plan import Plan, WorkItem
from phoenix_nb.engine.calls import Assignment, Backoff, Call, Lane
from phoenix_nb.model import ExampleRecord, TaskRunRecord

__all__ = ["EvaluationItem", "WorkQueue"]

_MAX_OPEN = 2_000
"""Runs that may wait for evaluations or a retry; beyond it, no new run is begun."""

EvaluationItem = tuple[Assignment, TaskRunRecord, ExampleRecord, str]
"""An evaluation of a run that is already there: by whom, as the evaluator's name."""


class Admissions(Protocol):
    """Says what may begin now."""

    def admits(self, item: WorkItem) -> Admission:
        """Whether a run of the plan may begin."""
        ...

    def affords(self, item: WorkItem) -> Admission:
        """Whether a run may be made again."""
        ...

    def affords_evaluation(self, item: EvaluationItem) -> Admission:
        """Whether an evaluation of a run from before may be made."""
        ...


class WorkQueue:
    """Calls that are ready, in lanes, and the work that they are taken from. Used on one loop only.

    Args:
        assignments: The experiments, in the order in which the plan counts them.
        plan: The runs to be made.
        evaluations: Evaluations that runs from before still need.
        task_lane: The task's calls.
        evaluator_lanes: Each evaluator's calls, by its name.
        admissions: Says what may begin; None where everything may.
    """

    def __init__(
        self,
        assignments: Sequence[Assignment],
        plan: Plan,
        evaluations: Iterable[EvaluationItem],
        task_lane: Lane,
        evaluator_lanes: Mapping[str, Lane],
        *,
        admissions: Admissions | None,
    ) -> None:
        self._assignments = assignments
        self._items = iter(plan)
        self._held: WorkItem | None = None
        """The next run of the plan, while it may not begin."""
        self._admissions = admissions
        self._held_evaluation: EvaluationItem | None = None
        """The next evaluation of a run from before, while it may not be made."""
        self._again: deque[WorkItem] = deque()
        self._evaluations = iter(evaluations)
        self._more_evaluations = True
        self._task_lane = task_lane
        self._evaluator_lanes = evaluator_lanes
        self._lanes = [*evaluator_lanes.values(), task_lane]
        self._open_runs = 0
        self._closed = False
        self.backoff: Backoff = Backoff()
        self.unpaid: deque[tuple[float, Call]] = deque()
        """Calls that wait until the budget has room for their next attempt, and when it is due."""

    def peek(self, lane: Lane) -> Call | None:
        """Return a lane's next call without removing it; None if there is none for now.

        In an outage, runs that have not begun go ahead of those that have failed: where one is answered, the
        fault was theirs.
        """
        if lane.evaluator is not None:
            if not lane.ready:
                self._take_evaluations()
        elif not lane.ready or (lane.guard.shut and lane.ready[0].attempts):
            lane.ready.extendleft(self._begin_runs(1))
        return lane.ready[0] if lane.ready else None

    def take(self, lane: Lane, most: int) -> list[Call]:
        """Remove a lane's next calls, after a look at the first: at least that one, and up to `most`."""
        ready = lane.ready
        calls = [ready.popleft() for _ in range(min(most, len(ready)))]
        if lane.evaluator is None and len(calls) < most:
            calls += self._begin_runs(most - len(calls))
        return calls

    def _begin_runs(self, most: int) -> list[Call]:
        """Take the next runs of the plan, as far as they may begin."""
        if self._closed:
            return []
        waiting = self._open_runs
        for evaluator_lane in self._evaluator_lanes.values():
            waiting += len(evaluator_lane.ready)
        most = min(most, _MAX_OPEN - waiting)
        calls: list[Call] = []
        is_free = self._admissions is None and not self._again  # there is nothing to ask for each
        take = partial(next, self._items, None) if is_free else self._take_item
        while len(calls) < most and (item := take()) is not None:
            place, example, repetition = item
            assignment = self._assignments[place]
            if not assignment.stopped:
                unit = (example.id, repetition)
                calls.append(Call(self._task_lane, assignment, example, repetition, unit=unit))
        self._open_runs += len(calls)
        return calls

    def run_again(self, items: Iterable[WorkItem]) -> None:
        """Queue runs to be made again, before any that have not been made at all."""
        self._again.extend(items)

    def evaluate_again(self, items: Iterable[EvaluationItem]) -> None:
        """Queue evaluations to be made again, before those of runs from before."""
        self._evaluations = chain(items, self._evaluations)
        self._more_evaluations = True

    def add_evaluation(
        self, assignment: Assignment, run: TaskRunRecord, example: ExampleRecord, evaluator: str
    ) -> None:
        """Queue one evaluation of a run from before: a unit of its own."""
        lane, unit = self._evaluator_lanes[evaluator], (run.id, evaluator)
        lane.ready.append(Call(lane, assignment, example, run.repetition, run, unit=unit))

    def follow_up(self, call: Call, run: TaskRunRecord, known: Collection[str] = ()) -> None:
        """Queue the evaluations of a run that is over, unless it failed, but for those that are known."""
        if run.error is None and not call.assignment.stopped:
            for name, lane in self._evaluator_lanes.items():
                if name in known:
                    continue
                evaluation = Call(
                    lane, call.assignment, call.example, call.repetition, run, unit=call.unit
                )
                evaluation.evidence, evaluation.output = call.evidence, call.output
                lane.ready.append(evaluation)
        self._open_runs -= 1

    def drop_stopped(self, *, closed: bool) -> list[Call]:
        """Remove the calls of experiments that have been stopped; returns those that had begun.

        Args:
            closed: Whether nothing more is taken from the plan.
        """
        self._closed = closed
        dropped = self.backoff.drop_stopped()
        dropped += [call for _, call in self.unpaid if call.assignment.stopped]
        self.unpaid = deque(each for each in self.unpaid if not each[1].assignment.stopped)
        for lane in self._lanes:
            dropped += [call for call in lane.ready if call.assignment.stopped and call.attempts]
            lane.ready = deque(call for call in lane.ready if not call.assignment.stopped)
        return dropped

    @property
    def has_waiting(self) -> bool:
        """Whether a call is ready, or waits for its next attempt."""
        return bool(self.unpaid) or self.has_due

    @property
    def has_due(self) -> bool:
        """Whether a call is ready, or will be when its time has come."""
        return len(self.backoff) > 0 or any(lane.ready for lane in self._lanes)

    @property
    def is_held(self) -> bool:
        """Whether the next run of the plan may not begin before more has been recorded."""
        return self._held is not None or self._held_evaluation is not None

    def has_more(self) -> bool:
        """Whether there is another call; looks at it without launching it."""
        self._take_evaluations()
        return self.peek(self._task_lane) is not None or any(lane.ready for lane in self._lanes)

    def _take_item(self) -> WorkItem | None:
        admissions = self._admissions
        while self._again:
            admission = Admission.NOW if admissions is None else admissions.affords(self._again[0])
            if admission is Admission.LATER:
                return None
            again = self._again.popleft()
            if admission is Admission.NOW:
                return again
        while (item := self._held or next(self._items, None)) is not None:
            self._held = None
            if self._assignments[item.experiment].stopped:
                continue
            admission = Admission.NOW if admissions is None else admissions.admits(item)
            if admission is Admission.NOW:
                return item
            if admission is Admission.LATER:
                self._held = item
                return None
        return None

    def _take_evaluations(self) -> None:
        """Queue the evaluations that one more of the earlier runs still needs."""
        while self._more_evaluations and not self._closed:
            item = self._held_evaluation or next(self._evaluations, None)
            self._held_evaluation = None
            if item is None:
                self._more_evaluations = False
                return
            if item[0].stopped:
                continue
            admissions = self._admissions
            admission = Admission.NOW if admissions is None else admissions.affords_evaluation(item)
            if admission is Admission.LATER:
                self._held_evaluation = item
                return
            if admission is Admission.NOW:
                self.add_evaluation(*item)
                return
