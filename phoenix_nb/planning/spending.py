"""Budgets before they begin: what can be known to go wrong is refused, and what was spent is counted."""

from collections.abc import Iterable, Mapping, Sequence
from inspect import signature
from typing import TYPE_CHECKING, Any

from phoenix_nb.core.settings import settings
from phoenix_nb.core.spending.amount import Amount
from phoenix_nb.core.spending.prices import cost_of, price_of
from phoenix_nb.core.spending.rule import Spending, SpendingLine
from phoenix_nb.engine.calls import Assignment
from phoenix_nb.errors import UsageError
from phoenix_nb.model import EvaluationRunRecord, ExampleRecord, TaskRunRecord, Usage
from phoenix_nb.model.run_options import Budget
from phoenix_nb.planning.work import Opened, Preparation

if TYPE_CHECKING:
    from phoenix_nb.model.entries.charge import Charge

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
    if _must_hold(budget):
        _check_bounded(preparation)
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

    What the experiments have spent before tells what further calls will take. It counts as well, but for
    evaluations that are all made anew, and for task runs where there is no task to be run.
    """
    budget = preparation.options.budget
    if budget is None:
        return None
    paid = [evaluator.name for evaluator in preparation.evaluators if evaluator.kind == "LLM"]
    runs = preparation.task_source is not None
    before = [
        _booked(place, each, paid, runs=runs) for place, each in enumerate(opened.assignments)
    ]
    spent = Amount()
    if not opened.redo:
        spent = sum((amount for booked in before for _, amount in booked), start=spent)
    done = opened.plan.done
    greatest = _greatest(opened, preparation)
    bounded = not runs or len(greatest) == len(opened.assignments)
    if _must_hold(budget) and not bounded:
        raise UsageError(_UNBOUNDED.format(who="the task"))
    spending = Spending(
        budget,
        experiments=len(opened.assignments),
        paid=paid,
        price=price_of,
        spent=spent,
        remaining=lambda place, example, repetition: (example, repetition) not in done[place],
        greatest=greatest,
    )
    for booked in before:
        spending.learn(booked)
    return spending


_UNBOUNDED = (
    "Nothing tells what a call of {who} takes at most, so that on_unreported='refuse' refuses it. Known are "
    "the calls of an llm_task with a limit to its replies, such as max_tokens=500, and a prompt of text "
    "alone; else use on_unreported='estimate', or Budget(calls=...)."
)


def _must_hold(budget: Budget) -> bool:
    """Whether only calls may be made whose greatest cost is known, and that matters."""
    return budget.on_unreported == "refuse" and (budget.cost, budget.tokens) != (None, None)


def _check_bounded(preparation: Preparation) -> None:
    """Refuse calls that nothing bounds, before anything is read or written.

    Raises:
        UsageError: If the task cannot say what it takes at most, or a judge is asked.
    """
    source = preparation.task_source
    if source is not None and not callable(getattr(source, "most_tokens", None)):
        raise UsageError(_UNBOUNDED.format(who="the task"))
    for evaluator in preparation.evaluators:
        if evaluator.kind == "LLM":
            raise UsageError(_UNBOUNDED.format(who=f"the evaluator {evaluator.name!r}"))
    examples = getattr(getattr(preparation, "dataset", None), "examples", ())
    for parameters in preparation.parameters or ({},):
        # Without a price it is refused for that, in words of its own.
        if (
            source is not None
            and examples
            and _most(source, examples[0], parameters, needs_price=False) is None
        ):
            raise UsageError(_UNBOUNDED.format(who="the task"))


def _greatest(opened: Opened, preparation: Preparation) -> dict[SpendingLine, Amount]:
    """Return what a call of the task takes at most, for each experiment where that is known."""
    source = preparation.task_source
    if not callable(getattr(source, "most_tokens", None)):
        return {}
    budget = preparation.options.budget
    priced = budget is not None and budget.cost is not None
    greatest = {}
    every = preparation.parameters or ({},) * len(opened.assignments)
    for place, parameters in enumerate(every):
        amounts = [
            _most(source, example, parameters, needs_price=priced)
            for example in opened.dataset.examples
        ]
        known = [amount for amount in amounts if amount is not None]
        if known and len(known) == len(amounts):
            most = known[0]
            for amount in known[1:]:
                most = most.at_least(amount)
            greatest[SpendingLine(place)] = most
    return greatest


def _most(
    source: Any, example: ExampleRecord, parameters: Mapping[str, Any], *, needs_price: bool
) -> Amount | None:
    """Return what one call takes at most; None where nothing tells."""
    values = {"input": example.input, "expected": example.output, "reference": example.output}
    given = {**values, "metadata": example.metadata, **parameters}
    bound = signature(source).parameters
    needed = {name: value for name, value in given.items() if name in bound or name in parameters}
    try:
        tokens = source.most_tokens(**needed)
    except Exception:  # noqa: BLE001 - user code that makes a prompt; the run will say what is wrong with it
        return None
    if tokens is None:
        return None
    inputs, outputs = tokens
    model = parameters.get("model", source.identity_parts.get("model")) or ""
    usage = Usage(prompt_tokens=inputs, completion_tokens=outputs, model=str(model))
    cost = price_of(usage)
    if cost is None and needs_price:
        return None
    return Amount(cost or 0.0, inputs + outputs, 1)


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
    place: int, assignment: Assignment, paid: Sequence[str], *, runs: bool
) -> list[tuple[SpendingLine, Amount]]:
    """Return what an experiment's evaluations and `runs` took, cut-off ones too; not what it links to."""
    records = assignment.records()
    booked = [
        (SpendingLine(place), _amount(run))
        for run in (records.task_runs if runs else ())
        if run.origin is None
    ]
    booked += [
        (SpendingLine(place, evaluation.name), _amount(evaluation))
        for evaluation in records.evaluation_runs
        if evaluation.name in paid and evaluation.origin is None
    ]
    booked += [
        (SpendingLine(place, charge.evaluator), _amount(charge))
        for charge in assignment.charges
        if (runs if charge.evaluator is None else charge.evaluator in paid)
    ]
    return booked


def _amount(run: "TaskRunRecord | EvaluationRunRecord | Charge") -> Amount:
    usage = run.usage or Usage()
    return Amount(price_of(usage) or 0.0, usage.tokens or 0, run.calls)
