"""What makes the attempts: this process (`invoke.Invoker`), or workers elsewhere (`phoenix_nb.distributed`).

The runner alone decides what is launched when, asks limits and budgets, and writes the record. An executor
makes single attempts and reports how each ended.
"""

import asyncio
from collections.abc import Callable, Sequence
from contextvars import Context
from typing import Protocol

from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.progress.events import Event
from phoenix_nb.core.settings import Keep
from phoenix_nb.core.user_code.binding import BoundEvaluator, BoundTask
from phoenix_nb.engine.calls import Call, Options
from phoenix_nb.engine.user_code import Ended, UserCode

__all__ = ["Dispatcher", "Executor", "MakeExecutor"]


class Executor(Protocol):
    """Makes attempts. Used on the loop that runs the work only."""

    @property
    def local(self) -> bool:
        """Whether attempts run in this process, in the context that they are launched with."""
        ...

    def has_room(self, target: BoundTask | BoundEvaluator) -> bool:
        """Whether another attempt may be launched now; if not, `Dispatcher.wake` is called once it may."""
        ...

    def launch(self, together: Sequence[tuple[Call, Context]]) -> None:
        """Begin attempts, each in a context of its own.

        The end of each is reported to `Dispatcher.settle`, once, after this has returned.
        """
        ...

    def cancel(self, call: Call) -> None:
        """End an attempt early; code that cannot be cancelled gets a moment to finish."""
        ...

    def set_waiting(self, call: Call, *, waiting: bool) -> None:
        """Stop the time of an attempt that waits for a limit, or let it go on."""
        ...

    async def close(self) -> None:
        """Wait for nothing any more, and give back what was needed for the attempts."""
        ...


class Dispatcher(Protocol):
    """Whom an executor works for: the run that the attempts belong to."""

    loop: asyncio.AbstractEventLoop
    options: Options
    keep: Keep
    context: Context

    @property
    def user_code(self) -> UserCode:
        """What turns exceptions into data."""
        ...

    def settle(self, over: Sequence[tuple[Call, Ended]]) -> None:
        """Take over how attempts ended: all that are known of at once. On the loop."""
        ...

    def learn(self, call: Call, heard: Sequence[tuple[LimitKey, Demand, Answer]]) -> None:
        """Learn from answers to requests of an attempt that did not wait for their limits. On the loop."""
        ...

    def notify_abandoned(self, call: Call, abandoned: int) -> None:
        """Note that a thread had to be left behind, and how many there are. On the loop."""
        ...

    def emit(self, event: Event) -> None:
        """Notify every listener. On the loop."""
        ...

    def now(self) -> float:
        """Seconds of the loop's clock."""
        ...

    def wake(self) -> None:
        """Look for something to launch; from any thread."""
        ...

    def give_up(self, reason: str) -> None:
        """End the run: attempts cannot be made any more. On the loop."""
        ...


MakeExecutor = Callable[[Dispatcher], Executor]
