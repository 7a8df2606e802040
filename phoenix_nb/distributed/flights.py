"""An attempt under way on a worker, as the kernel keeps it: what it has sent, and what its loss is called."""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass, field

from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.distributed.roster import RosteredWorker
from phoenix_nb.engine.calls import Call
from phoenix_nb.model import Failure, Usage

__all__ = ["Flight", "RemoteRequests", "loss_at"]


@dataclass(slots=True, eq=False)
class Flight:
    """An attempt under way on a worker."""

    key: str
    call: Call
    attempt: int
    worker: RosteredWorker
    is_async: bool
    target: int
    announced: bool
    """Whether its worker will say when it begins."""
    grace: asyncio.TimerHandle | None = None
    keys: dict[LimitKey, None] = field(default_factory=dict)
    """Of the limits that it has heard of."""
    settled: bool = False
    """Whether its call has gone on without it, and only its thread is still at work."""


class RemoteRequests:
    """What one attempt has sent from a worker: it is over, and has been learnt from."""

    __slots__ = ("_usage", "gated", "keys", "refusal", "waited")

    def __init__(self, usage: Usage | None, keys: Collection[LimitKey]) -> None:
        self._usage = usage
        self.gated: int = 0
        self.keys: Collection[LimitKey] = keys
        self.waited: float = 0.0
        self.refusal: Answer | None = None

    def answer(self, key: LimitKey) -> Answer | None:
        """Return nothing: see above."""
        del key
        return None

    def close(self) -> Usage | None:
        """Return what the answers reported."""
        return self._usage


def loss_at(address: str) -> Failure:
    """The failure of an attempt whose worker is gone."""
    return Failure(
        type="WorkerLost",
        message=(
            f"The worker {address} died, was stopped or could not be reached any more during this attempt: "
            "nobody knows how far it came, and it may have been paid for. It is made again, a few times; see "
            "the workers' logs, and whether their memory suffices."
        ),
    )
