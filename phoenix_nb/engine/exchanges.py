"""The prompts and replies of a call's attempts, on their way to the store."""

from typing import Any

from phoenix_nb.core.run.exchange_log import KeptExchange
from phoenix_nb.core.settings import Keep
from phoenix_nb.engine.calls import Call
from phoenix_nb.engine.store_writer import StoreWriter
from phoenix_nb.model import Exchange

__all__ = ["append_exchanges", "take_exchanges"]


def take_exchanges(call: Call, keep: Keep, *, failed: bool, throttled: bool = False) -> None:
    """Take over what an attempt that is over has exchanged with models; a second call finds nothing.

    Of an attempt that a limit refused, only what was answered counts: the rest, no model has seen.
    """
    exchanges = call.notes.take_exchanges()
    if not exchanges or (keep == "failed" and not failed):
        return
    answered = [one for one in exchanges if one.reply is not None or not throttled]
    call.exchanges += tuple(
        _fields(call, exchange, number, failed=failed)
        for number, exchange in enumerate(answered, 1)
    )


def append_exchanges(call: Call, run_id: str, journal: StoreWriter) -> None:
    """Hand the exchanges of all attempts to the store, ahead of the record that they belong to."""
    for fields in call.exchanges:
        journal.append(Exchange.trusted({**fields, "task_run_id": run_id}))
    call.exchanges = ()


def _fields(call: Call, exchange: KeptExchange, number: int, *, failed: bool) -> dict[str, Any]:
    return {
        "experiment_id": call.assignment.record.id,
        "evaluator": call.evaluator.name if call.evaluator else None,
        "attempt": call.attempts,
        "call": number,
        "start_time": exchange.start,
        "end_time": exchange.end,
        "failed": failed,
        "model": exchange.model,
        "usage": exchange.usage,
        "prompt": exchange.prompt,
        "reply": exchange.reply,
        "cut": exchange.cut,
    }
