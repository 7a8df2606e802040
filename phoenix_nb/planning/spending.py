"""Budgets before they begin: what can be known to go wrong is refused, and what was spent is counted."""

from collections.abc import Iterable, Sequence
from typing import Any

from phoenix_nb.core.settings import settings
from phoenix_nb.core.spending.amount import Amount
from phoenix_nb.core.spending.prices import cost_of
from phoenix_nb.core.spending.rule import Spending, SpendingLine
from phoenix_nb.engine.calls import Assignment
from phoenix_nb.errors import UsageError
from phoenix_nb.model import EvaluationRunRecord, TaskRunRecord, Usage
from phoenix_nb.model.run_options import Budget
from phoenix_nb.planning.work import Opened, Preparation

__all__ = ["check_budget", "spending_of"]

_ONE = Usage(prompt_tokens=1, completion_tokens=1)


def check_budget(preparation: Preparation) -> None:
    """Refuse a budget that is known not to hold before anything is paid for.

    Raises:
        UsageError: If it is not a budget; if it bounds dollars, and the model of the task has no price; or if
            only calls whose greatest cost is known may be made, and it is not.
    """
    budget: Any = preparation.options.budget
    if budget is None:
        return
    if not isinstance(budget, Budget):
        raise UsageError(
            f"budget={budget!r} is not a budget; pass pnb.Budget(cost=5.0), for example."
        )
    if budget.on_unreported == "refuse" and (budget.cost, budget.tokens) != (None, None):
        raise UsageError(
            "Nothing tells what a call takes at most, so that on_unreported='refuse' would refuse all of "
            "them; use on_unreported='estimate', or Budget(calls=...)."
        )
    if budget.cost is None:
        return
    for model in dict.fromkeys(_models(preparation)):
        if cost_of(_ONE, model, settings.prices) is None:
            raise UsageError(
                f"Nothing tells what {model} costs; set settings.prices[{model!r}] to dollars per million "
                "input and output tokens, or use Budget(tokens=...)."
            )


def spending_of(opened: Opened, preparation: Preparation) -> Spending | None:
    """Make what keeps a session within its budget; None without one.

    What the experiments have spent before counts, and tells what further calls will take.
    """
    budget = preparation.options.budget
    if budget is None:
        return None
    paid = [evaluator.name for evaluator in preparation.evaluators if evaluator.kind == "LLM"]
    before = [_booked(place, each, paid) for place, each in enumerate(opened.assignments)]
    spent = sum((amount for booked in before for _, amount in booked), start=Amount())
    done = opened.plan.done
    spending = Spending(
        budget,
        experiments=len(opened.assignments),
        paid=paid,
        price=_price,
        spent=spent,
        remaining=lambda place, example, repetition: (example, repetition) not in done[place],
    )
    for booked in before:
        spending.learn(booked)
    return spending


def _models(preparation: Preparation) -> Iterable[str]:
    """Yield the models that the task and its variants name, where they say so themselves."""
    parts = getattr(preparation.task_source, "identity_parts", None)
    if not isinstance(parts, dict):
        return
    for parameters in preparation.parameters or ({},):
        model = parameters.get("model", parts.get("model"))
        if isinstance(model, str):
            yield model


def _booked(
    place: int, assignment: Assignment, paid: Sequence[str]
) -> list[tuple[SpendingLine, Amount]]:
    """Return what the runs of an experiment took, those left out that it only links to."""
    records = assignment.records()
    booked = [
        (SpendingLine(place), _amount(run)) for run in records.task_runs if run.origin is None
    ]
    booked += [
        (SpendingLine(place, evaluation.name), _amount(evaluation))
        for evaluation in records.evaluation_runs
        if evaluation.name in paid and evaluation.origin is None
    ]
    return booked


def _amount(run: TaskRunRecord | EvaluationRunRecord) -> Amount:
    refused = sum(attempt.throttled for attempt in run.failed_attempts)
    usage = run.usage or Usage()
    tokens = (usage.prompt_tokens or 0) + (usage.completion_tokens or 0)
    return Amount(_price(usage) or 0.0, tokens, max(0, run.attempts - refused))


def _price(usage: Usage) -> float | None:
    return cost_of(usage, usage.model or "", settings.prices)
