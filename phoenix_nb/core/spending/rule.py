"""A run within a budget: which units begin, what each attempt took, and when it is over."""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from phoenix_nb.core.run.admission import Admission
from phoenix_nb.core.run.plan import WorkItem
from phoenix_nb.core.spending.amount import Amount, exact_money
from phoenix_nb.core.spending.ledger import Ledger, Refusal, Reservation
from phoenix_nb.core.spending.standing import Standing
from phoenix_nb.model import Usage
from phoenix_nb.model.run_options import Budget

__all__ = ["Spending", "SpendingLine"]

UnitKey = tuple[Any, ...]
"""Example and repetition; or the evaluation of a run that there is already."""
Price = Callable[[Usage], float | None]
"""What a call cost in US dollars; None where nothing tells."""
_TASK = "the task"


@dataclass(frozen=True, slots=True)
class SpendingLine:
    """Calls that resemble one another: of the task or of one evaluator, under one variant."""

    experiment: int
    evaluator: str | None = None
    """None for the task."""


class Spending:
    """Keeps the work of a session within a budget. Pure; used on one loop only.

    A unit is the task run of one example in one repetition under every variant, with what LLM evaluators make
    of them: it is admitted as a whole, so that variants end at the same examples.

    Args:
        budget: The bounds.
        experiments: How many variants there are.
        paid: The evaluators whose calls count: those of kind LLM.
        price: What a call cost.
        spent: What earlier sessions of the same experiments spent.
        remaining: For each variant, whether it still needs a run: example, repetition.
        greatest: What a call takes at most, by line, where that is known.
    """

    def __init__(
        self,
        budget: Budget,
        *,
        experiments: int,
        paid: Sequence[str],
        price: Price,
        spent: Amount | None = None,
        remaining: Callable[[int, str, int], bool] = lambda *_: True,
        greatest: Mapping[SpendingLine, Amount] | None = None,
    ) -> None:
        self.budget = budget
        self.over: str = ""
        """Why nothing more is begun, in words; empty while there is something left."""
        self.denied: bool = False
        """Whether something was left undone for it."""
        known: dict[Hashable, Amount] = {}
        known.update((greatest or {}).items())
        self._ledger = Ledger(budget, spent=spent, greatest=known)
        self._experiments = range(experiments)
        self._paid = tuple(paid)
        self._price = price
        self._remaining = remaining
        self._units: dict[UnitKey, Reservation] = {}
        self._waiting: set[tuple[UnitKey, SpendingLine]] = set()
        """Whose further attempts wait for what is set aside at present, ahead of units to come."""
        self._cut = False
        """Whether attempts are not even made again: the time is over, or nothing tells what they cost."""
        self._stopped: set[int] = set()
        self._estimated = False
        self._reported = False
        self._began: float | None = None
        self._paused_at: float | None = None
        self._paused = 0.0

    def learn(self, booked: Iterable[tuple[SpendingLine, Amount]]) -> None:
        """Take over what earlier calls took, so that it is known what such calls take."""
        for line, amount in booked:
            if amount.cost or amount.tokens:
                calls = max(1.0, amount.calls)
                each = amount.scaled(1 / calls)
                self._ledger.learn(line, round(calls), amount, each)

    # -- may it begin -----------------------------------------------------------------------------

    def admits(self, item: WorkItem) -> Admission:
        """Say whether a planned run may begin; the first of a unit reserves for all of it."""
        key = (item.example.id, item.repetition)
        if key in self._units:
            return Admission.NOW
        variants = [
            variant
            for variant in self._experiments
            if variant not in self._stopped
            and (variant == item.experiment or self._remaining(variant, *key))
        ]
        return self._reserve(key, [line for one in variants for line in self._lines(one)])

    def admits_evaluation(self, experiment: int, run_id: str, evaluator: str) -> Admission:
        """Say whether the evaluation of a run that there is already may be made."""
        if evaluator not in self._paid:
            return Admission.NOW
        return self._reserve((run_id, evaluator), [SpendingLine(experiment, evaluator)])

    def _lines(self, experiment: int) -> list[SpendingLine]:
        return [SpendingLine(experiment, name) for name in (None, *self._paid)]

    def _reserve(self, key: UnitKey, lines: Sequence[SpendingLine]) -> Admission:
        if key in self._units:
            return Admission.NOW
        if self.over:
            self.denied = True
            return Admission.NEVER
        if self._waiting:
            return Admission.LATER
        unit = self._ledger.reserve(lines)
        if isinstance(unit, Reservation):
            self._units[key] = unit
            return Admission.NOW
        if unit is Refusal.NEVER:
            return self._deny(lines)
        return Admission.LATER

    # -- what it took -----------------------------------------------------------------------------

    def settle(
        self, key: UnitKey, line: SpendingLine, usage: Usage | None, *, failed: bool = False
    ) -> None:
        """Book an attempt that was made, whether it succeeded.

        Args:
            key: The unit that it belongs to.
            line: Whose attempt it was.
            usage: What was reported of it.
            failed: Whether it failed: it may not have come as far as to report anything, so that nothing
                follows from that for others.
        """
        unit = self._unit(key, line)
        if unit is None:
            return
        taken = self._amount(line, usage, failed=failed)
        self._estimated |= taken is None
        self._ledger.settle(unit, line, taken)
        self._close_if_done(key, unit)

    def again(self, key: UnitKey, line: SpendingLine) -> Admission:
        """Say whether a failed attempt may be made again; NEVER ends the run or evaluation as it failed.

        After LATER, nothing else begins until this one may, or is released.
        """
        unit = self._unit(key, line)
        if unit is None:
            return Admission.NOW
        self._waiting.discard((key, line))
        refusal = Refusal.NEVER if self._cut else self._ledger.extend(unit, line)
        if refusal is Refusal.NEVER:
            return self._deny([line])
        if refusal is Refusal.LATER:
            self._waiting.add((key, line))
            return Admission.LATER
        self._units[key] = unit
        return Admission.NOW

    def release(
        self, key: UnitKey, experiment: int, evaluators: Collection[str] | None = None
    ) -> None:
        """Give back what is not needed any more: the run failed, or evaluations are there already.

        Args:
            key: The unit that the run belongs to.
            experiment: The run's experiment.
            evaluators: Whose evaluations are not needed; None for all, of a run that failed: nor is another
                attempt at it, should the last one have cost nothing.
        """
        unit = self._units.get(key) or Reservation()
        released = self._lines(experiment)
        if evaluators is not None:
            released = [line for line in released if line.evaluator in evaluators]
        for line in released:
            self._waiting.discard((key, line))
            self._ledger.cancel(unit, line)
        self._close_if_done(key, unit)

    def stop(self, experiment: int) -> None:
        """Give back what is reserved for a variant that has been stopped."""
        self._stopped.add(experiment)
        self._waiting = {each for each in self._waiting if each[1].experiment != experiment}
        for key, unit in list(self._units.items()):
            for line in list(unit.calls):
                while (
                    isinstance(line, SpendingLine)
                    and line.experiment == experiment
                    and unit.calls[line]
                ):
                    self._ledger.cancel(unit, line)
            self._close_if_done(key, unit)

    # -- time -------------------------------------------------------------------------------------

    def tick(self, now: float, *, paused: bool, working: bool) -> float:
        """Take in the time; returns the seconds left, infinite without a bound.

        Args:
            now: Seconds of the engine's clock.
            paused: Whether the run is paused, which stops the time.
            working: Whether a call has been made.
        """
        if self._began is None and working:
            self._began = now
        if paused and self._paused_at is None:
            self._paused_at = now
        elif not paused and self._paused_at is not None:
            self._paused += now - self._paused_at
            self._paused_at = None
        if self.budget.seconds is None:
            return float("inf")
        left = self.budget.seconds - self.seconds(now)
        if left <= 0:
            self._cut_off(f"The {self.budget.seconds:g} seconds of the budget are over")
        return max(0.0, left)

    def seconds(self, now: float) -> float:
        """Return the seconds since the first call, pauses left out."""
        if self._began is None:
            return 0.0
        until = now if self._paused_at is None else self._paused_at
        return max(0.0, until - self._began - self._paused)

    @property
    def reason(self) -> str:
        """Why it is over, and what has been spent by now, where anything tells; empty while it is not."""
        named, about = self._named(self._ledger.spent), "about " if self._estimated else ""
        told = self.over and named and self._reported
        return f"{self.over}; spent: {about}{named}" if told else self.over

    def standing(self, now: float) -> Standing:
        """Return what is spent and reserved."""
        return Standing(
            budget=self.budget,
            spent=self._ledger.spent,
            reserved=self._ledger.reserved,
            seconds=self.seconds(now),
            soft=self._ledger.soft,
            estimated=self._estimated,
        )

    # -- inside -----------------------------------------------------------------------------------

    def _unit(self, key: UnitKey, line: SpendingLine) -> Reservation | None:
        if line.evaluator is not None and line.evaluator not in self._paid:
            return None
        return self._units.get(key) or Reservation()

    def _amount(self, line: SpendingLine, usage: Usage | None, *, failed: bool) -> Amount | None:
        """Return what an attempt took; None where a bound cannot be told from what was reported."""
        tokens = cost = None
        if usage is not None:
            tokens, cost = usage.tokens, self._price(usage)
        if self.budget.cost is not None and cost is None:
            self._unpriced(line, None if tokens is None else usage, failed=failed)
            return None
        if self.budget.tokens is not None and tokens is None:
            return None
        self._reported = True
        return Amount(cost or 0.0, tokens or 0, 1)

    def _unpriced(self, line: SpendingLine, usage: Usage | None, *, failed: bool) -> None:
        parts = () if usage is None else usage.parts or (usage,)
        model = next(
            (part.model for part in parts if part.model and self._price(part) is None), None
        )
        if model:
            self._cut_off(
                f"Nothing tells what {model} costs; set settings.prices[{model!r}] to dollars per million "
                "input and output tokens, or use Budget(tokens=...)"
            )
        elif not (self._reported or failed):
            who = line.evaluator or _TASK
            self._cut_off(
                f"The calls of {who} report neither tokens nor a cost; call report_usage(...) in it, or use "
                "Budget(calls=...)"
            )

    def _close_if_done(self, key: UnitKey, unit: Reservation) -> None:
        if not any(unit.calls.values()):
            self._units.pop(key, None)

    def _cut_off(self, words: str) -> None:
        self.over, self._cut = self.over or words, True

    def _deny(self, lines: Sequence[SpendingLine]) -> Admission:
        """Leave a unit, or a further attempt, undone: the budget does not hold what it may take."""
        self.denied = True
        if not self.over:
            budget, unit = self.budget, "example" if len(lines) > 1 else "call"
            bound = self._named(Amount(budget.cost or 0.0, budget.tokens or 0, budget.calls or 0))
            self.over = f"The budget of {bound} does not hold another {unit}"
            needed = self._ledger.needed(lines)
            if self._named(needed) != "1 call":
                self.over += f", which may take {self._named(needed)}"
        return Admission.NEVER

    def _named(self, amount: Amount) -> str:
        """Write what is bounded of an amount in words."""
        budget = self.budget
        return " and ".join(
            [
                *([] if budget.cost is None else [exact_money(amount.cost)]),
                *([] if budget.tokens is None else [_counted(amount.tokens, "token")]),
                *([] if budget.calls is None else [_counted(amount.calls, "call")]),
            ]
        )


def _counted(number: float, noun: str) -> str:
    return f"{number:,.0f} {noun}{'' if number == 1 else 's'}"
