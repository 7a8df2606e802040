"""What a client returned: the raw JSON, and what the call took; both are kept with the attempt."""

import math
from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any, NamedTuple

from phoenix_nb.core.limits.reported_usage import Counts, Reported, read_reported, read_usage
from phoenix_nb.core.run.attempt_notes import ATTEMPT_NOTES, report_usage
from phoenix_nb.core.run.exchange_log import as_text
from phoenix_nb.core.values.guarded import peek
from phoenix_nb.model import Usage

__all__ = ["Took", "at", "keep_answer", "raw_json", "reports", "took"]

_DEEPEST = 10
"""How deep the objects of a reply are opened."""


class Took(NamedTuple):
    """What one call took, as far as its reply says; None for what it does not."""

    model: str | None
    input_tokens: int | None
    output_tokens: int | None
    cost: float | None
    """US dollars."""

    @property
    def usage(self) -> Usage:
        """The same, as it is kept beside a prompt and its reply."""
        return Usage(
            prompt_tokens=self.input_tokens, completion_tokens=self.output_tokens, cost=self.cost
        )


def raw_json(reply: Any) -> str:
    """Write a reply as it came: the JSON of the answer's body, as far as the client has kept it."""
    dump = peek(reply, "model_dump_json")
    if callable(dump) and not isinstance(reply, str):
        try:
            written = dump(
                by_alias=True, exclude_none=True, warnings=False, exclude={"sdk_http_response"}
            )
        except Exception:  # noqa: BLE001 - of another library, whatever it raises
            written = None
        if isinstance(written, str):
            return written
    if isinstance(reply, Mapping):  # botocore puts the answer's headers beside its body
        reply = {key: value for key, value in reply.items() if key != "ResponseMetadata"}
    return as_text(_opened(reply))


def took(reply: Any, raw: str, requested: str | None) -> Took:
    """Read which model answered, and what that took.

    Args:
        reply: What the client returned.
        raw: The same as JSON.
        requested: The model that was asked for; the answer of some APIs does not name it.
    """
    reported = read_reported(raw.encode())
    counts: Reported | Counts = reported
    if reported.input_tokens is None and reported.output_tokens is None:
        counts = read_usage(peek(reply, "usage") or peek(reply, "usage_metadata"))
    served = reported.model or peek(reply, "model")
    billed = (at(reply, "usage", "cost"), at(reply, "_hidden_params", "response_cost"))
    return Took(
        served if isinstance(served, str) else requested,
        counts.input_tokens,
        counts.output_tokens,
        next((float(cost) for cost in billed if _is_amount(cost)), None),
    )


def reports() -> int:
    """Count what the attempt that runs has reported of its calls so far."""
    notes = ATTEMPT_NOTES.get()
    return 0 if notes is None else len(notes.reports)


def keep_answer(reply: Any, *, before: int) -> None:
    """Keep what a function of the user returned for a prompt, and report what it says that the call took.

    Where the function has reported that itself, or the request was seen to leave, so that its answer is read
    on arrival, nothing is reported here: it would count twice.

    Args:
        reply: What the function returned.
        before: What `reports` counted before it was called.
    """
    notes = ATTEMPT_NOTES.get()
    if notes is None or reply is None:
        return
    raw = reply if isinstance(reply, str) else raw_json(reply)
    used = Took(None, None, None, None) if isinstance(reply, str) else took(reply, raw, None)
    if notes.exchanges is not None:
        exchange = notes.exchanges.keep(reply=raw)
        exchange.model, exchange.usage = used.model, used.usage
    counted = (used.input_tokens, used.output_tokens, used.cost)
    if any(amount is not None for amount in counted) and not (
        notes.asked or len(notes.reports) > before
    ):
        report_usage(**used._asdict())


def at(value: Any, *path: str | int) -> Any:
    """Follow keys, attributes and positions into a reply; None where one is not there."""
    for step in path:
        if isinstance(step, int):
            if not isinstance(value, Sequence) or len(value) <= step:
                return None
            value = value[step]
        else:
            value = peek(value, step)
    return value


def _opened(value: Any, depth: int = 0) -> Any:
    """Open namespaces, with which a wrapper or a stand-in makes its replies, as mappings.

    Objects of other types stay closed: they may hold the client, and its key.
    """
    if depth >= _DEEPEST:
        return value
    if isinstance(value, list | tuple):
        return [_opened(item, depth + 1) for item in value]
    if isinstance(value, SimpleNamespace):
        value = {name: item for name, item in vars(value).items() if not name.startswith("_")}
    if isinstance(value, Mapping):
        return {name: _opened(item, depth + 1) for name, item in value.items()}
    return value


def _is_amount(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < math.inf
