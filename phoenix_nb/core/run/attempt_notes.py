"""What code says, while an attempt runs it, of what the attempt took: `phoenix_nb.report_usage`."""

import math
from collections.abc import Callable, Iterable, Sequence
from contextvars import ContextVar
from typing import Any

from phoenix_nb.core.run.exchange_log import ExchangeLog, KeptExchange
from phoenix_nb.errors import UsageError
from phoenix_nb.model import Usage

__all__ = ["ATTEMPT_NOTES", "AttemptNotes", "added", "combined", "report_usage", "summed"]


class AttemptNotes:
    """What is noted during one attempt of a task or evaluator. Appending is safe from any thread."""

    __slots__ = ("asked", "follow", "logs", "reports")

    def __init__(
        self,
        follow: Callable[[], Any] | None = None,
        logs: list[ExchangeLog] | None = None,
    ) -> None:
        """Begin without notes: what most attempts never need is made when it is first asked for.

        Args:
            follow: Returns what follows the requests of the attempt; None if nothing does.
            logs: The log of prompts and replies, or nothing yet; None if these are not kept.
        """
        self.follow: Callable[[], Any] | None = follow
        """Returns `requests`; None from the end of the attempt on."""
        self.reports: list[Usage] = []
        """What each call of a model took that was reported."""
        self.asked: bool = False
        """Whether a request of it was seen to leave."""
        self.logs: list[ExchangeLog] | None = logs
        """The log that `exchanges` has made; None if none is made any more."""

    @property
    def requests(self) -> Any:
        """What follows the requests that it sends, see `phoenix_nb.capture`; None if nothing does."""
        follow = self.follow  # read once: the attempt may end meanwhile
        return None if follow is None else follow()

    @property
    def exchanges(self) -> ExchangeLog | None:
        """The prompts and replies of its calls; None where they are not kept."""
        logs = self.logs  # read once: the attempt may end meanwhile, and take them
        if logs is None:
            return None
        if not logs:
            logs.append(ExchangeLog())  # of two threads that make one each, the first's counts
        return logs[0]

    def usage(self) -> Usage | None:
        """What the calls took in all, as far as it was reported."""
        return summed(self.reports) if self.reports else None

    def take_exchanges(self) -> Sequence[KeptExchange]:
        """Return the prompts and replies, and keep none from now on."""
        logs, self.logs = self.logs, None
        return logs[0].exchanges if logs else ()


ATTEMPT_NOTES: ContextVar[AttemptNotes | None] = ContextVar("phoenix_nb_attempt", default=None)
"""The notes of the attempt that the code which runs belongs to; None outside of one."""


def report_usage(
    *,
    model: str | None = None,
    input_tokens: int | None = None,
    output_tokens: int | None = None,
    cost: float | None = None,
) -> None:
    """Say what a call of a model took, inside a task or an evaluator.

    It counts for the run, in budgets and in the view, in the place of what was read off traces and HTTP
    answers; several calls of one attempt add up. Where code runs outside of an experiment, nothing happens.

    ```python
    def task(input):
        pnb.report_usage(model="my-model", input_tokens=812, output_tokens=64)
        return "an answer"
    ```

    Args:
        model: The model that answered.
        input_tokens: Tokens of the prompt.
        output_tokens: Tokens of the reply.
        cost: US dollars.

    Raises:
        UsageError: If nothing is reported, or a number is negative or not a number.
    """
    numbers = {"input_tokens": input_tokens, "output_tokens": output_tokens, "cost": cost}
    for name, number in numbers.items():
        if number is not None and not _is_amount(number, whole=name != "cost"):
            raise UsageError(
                f"report_usage({name}={number!r}) is not an amount; pass a number of at least 0."
            )
    if model is None and all(number is None for number in numbers.values()):
        raise UsageError(
            "report_usage() reports nothing; pass model=, input_tokens=, output_tokens= or cost=."
        )
    notes = ATTEMPT_NOTES.get()
    if notes is not None:
        notes.reports.append(
            Usage(
                prompt_tokens=None if input_tokens is None else int(input_tokens),
                completion_tokens=None if output_tokens is None else int(output_tokens),
                cost=None if cost is None else float(cost),
                model=None if model is None else str(model),
            )
        )


def summed(reports: Iterable[Usage]) -> Usage | None:
    """Add up what several calls took; None if there are none. The last model named is the model.

    Where that model's price would not be the price of all, `parts` has what each model took.
    """
    every = reports if isinstance(reports, list) else list(reports)
    if len(every) < 2:  # noqa: PLR2004 - to add up
        return every[0] if every else None
    model = next((usage.model for usage in reversed(every) if usage.model), None)
    parts = _parts(every, model)
    return Usage(
        prompt_tokens=_sum(usage.prompt_tokens for usage in every),
        completion_tokens=_sum(usage.completion_tokens for usage in every),
        cost=None if parts else _sum(usage.cost for usage in every),
        model=model,
        parts=parts,
    )


def _parts(reports: Iterable[Usage], model: str | None) -> tuple[Usage, ...]:
    """Return what each model took, told apart where a cost was reported; nothing if one price fits all."""
    kinds: dict[tuple[str | None, bool], list[Usage]] = {}
    for usage in reports:
        for part in usage.parts or (usage,):
            if part.cost is not None or part.tokens is not None:
                kinds.setdefault((part.model or model, part.cost is not None), []).append(part)
    if all(costs for _, costs in kinds) or list(kinds) == [(model, False)]:
        return ()
    found = ((name, summed(of)) for (name, _), of in kinds.items())
    return tuple(
        part.model_copy(update={"model": name}) for name, part in found if part is not None
    )


def added(before: Usage | None, usage: Usage | None) -> Usage | None:
    """Add what was taken to what was taken before."""
    if before is None or usage is None:
        return before or usage
    return summed([before, usage])


def combined(*sources: Usage | None) -> Usage | None:
    """Fill in what the first source does not tell from the next; None if none tells anything.

    Tokens come from one source, since two sources may count them differently.
    """
    usage: Usage | None = None
    for source in sources:
        if source is not None:
            usage = source if usage is None else _filled(usage, source)
    return usage


def _filled(usage: Usage, other: Usage) -> Usage:
    tokens = usage if usage.tokens is not None or usage.parts else other
    cost = other.cost if usage.cost is None else usage.cost
    return Usage(
        prompt_tokens=tokens.prompt_tokens,
        completion_tokens=tokens.completion_tokens,
        cost=cost,
        model=usage.model or other.model,
        parts=tokens.parts if cost is None else (),
    )


def _sum(values: Iterable[Any]) -> Any:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _is_amount(number: object, *, whole: bool) -> bool:
    if isinstance(number, bool) or not hasattr(number, "__float__"):
        return False
    value = float(number)
    return 0 <= value < math.inf and (not whole or value == int(value))
