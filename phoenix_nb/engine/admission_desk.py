"""Asks rules and the budget what may begin, and carries out what the rules decide."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from phoenix_nb.core.progress import events
from phoenix_nb.core.run.admission import Admission, AdmissionRule, Consequence
from phoenix_nb.core.run.plan import WorkItem
from phoenix_nb.engine.work_queue import EvaluationItem
from phoenix_nb.model import ExperimentEntry, SessionOutcome

if TYPE_CHECKING:
    from phoenix_nb.engine.runner import Runner

__all__ = ["AdmissionDesk"]


class AdmissionDesk:
    """Stands between the plan and the rules of a run. Used on its loop.

    Args:
        runner: The run.
        rules: What has a say in what begins.
    """

    def __init__(self, runner: "Runner", rules: Sequence[AdmissionRule]) -> None:
        self._runner = runner
        self._rules = rules
        self._consequences: list[Consequence] = []
        """Those of the time before the store was opened."""
        self._opened = False

    def open(self) -> None:
        """Carry out what has been decided until now: the store is open."""
        self._opened = True
        self._carry_out(self._consequences)

    def observe(self, event: events.Event) -> None:
        """Let every rule see an event, and carry out what it decides."""
        for rule in self._rules:
            self._observe(rule, event)

    def _observe(self, rule: AdmissionRule, event: events.Event) -> None:
        try:
            self.carry_out(rule.observe(event))
        except Exception as error:  # noqa: BLE001 - what a broken rule holds back would never run
            self._runner.stop(SessionOutcome.BROKEN, str(error))

    def carry_out(self, consequences: Sequence[Consequence]) -> None:
        """Record and announce what a rule has decided, as soon as the store is open."""
        if self._opened:
            self._carry_out(consequences)
        else:
            self._consequences += consequences

    def _carry_out(self, consequences: Sequence[Consequence]) -> None:
        for consequence in consequences:
            if isinstance(consequence, ExperimentEntry):
                self._runner.journal.append(consequence)
            else:
                self._runner.emit(replace(consequence, at=self._runner.now()))
        if consequences:
            self._runner.launcher.pump_soon()

    def admits(self, item: WorkItem) -> Admission:
        """Ask every rule; the strictest answer counts."""
        if not self._rules:
            return self.affords(item)
        answers = {rule.admits(item, self._runner.gate.at_once) for rule in self._rules}
        for answer in (Admission.NEVER, Admission.LATER):
            if answer in answers:
                return answer
        return self.affords(item)

    def affords(self, item: WorkItem) -> Admission:
        """Whether the budget holds a run, with its evaluations and those of the other variants."""
        return (
            Admission.NOW if self._runner.spending is None else self._runner.spending.admits(item)
        )

    def affords_evaluation(self, item: EvaluationItem) -> Admission:
        """Whether the budget holds an evaluation."""
        if self._runner.spending is None:
            return Admission.NOW
        assignment, run, _, evaluator = item
        return self._runner.spending.admits_evaluation(
            self._runner.place_of(assignment), run.id, evaluator
        )
