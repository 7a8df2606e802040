"""The edge to user code: everything it raises, and everything it returns, crosses as plain data.

asyncio lets `SystemExit` and `KeyboardInterrupt` through its loop, and both end it. Here every exception is
caught before a task or a thread can see it, and what touches objects of the user's, such as reading an output
or the text of an exception, happens on this side of the edge as well.
"""

import asyncio
import inspect
import os
import time
from collections.abc import Callable
from contextvars import ContextVar
from types import CoroutineType
from typing import TYPE_CHECKING, Any, NamedTuple

from phoenix_nb.core.run.attempt_decision import Fault
from phoenix_nb.core.run.attempt_notes import ATTEMPT_NOTES, AttemptNotes
from phoenix_nb.core.run.outage import is_infrastructure
from phoenix_nb.core.run.overload import is_overload
from phoenix_nb.core.run.retry import is_hopeless
from phoenix_nb.core.user_code.binding import BoundEvaluator
from phoenix_nb.core.values.evaluation_coerce import coerce_evaluation, coerce_output
from phoenix_nb.core.values.guarded import type_name
from phoenix_nb.engine.failures import failure_of, raised_in_call_itself
from phoenix_nb.errors import RunTimeoutError, TaskError, UsageError
from phoenix_nb.model import Failure

if TYPE_CHECKING:
    from phoenix_nb.core.limits.signal import ThrottleSignal

INSIDE: ContextVar[bool] = ContextVar("phoenix_nb_inside_user_code", default=False)
"""Whether the code that runs is a task, an evaluator or a callback, or was begun by one."""


class CarriedExit(BaseException):
    """Stands for a `SystemExit` or `KeyboardInterrupt` raised in a task that user code began."""

    def __init__(self, error: BaseException) -> None:
        super().__init__(f"{type_name(type(error))} in a task of its own")
        self.error = error


class Ended(NamedTuple):
    """How an attempt ended."""

    value: Any = None
    """The output as plain JSON, or the evaluations."""
    warnings: tuple[str, ...] = ()
    fault: Fault | None = None
    failure: Failure | None = None
    signal: "ThrottleSignal | None" = None
    pending: Any = None
    """What a sync function returned that must be awaited; nothing else is set then."""


_READ_WHOLE = frozenset({bool, dict, float, int, list, str, type(None)})
"""What most tasks return."""


class _Forks:
    """Counts the forks that lead to this process."""

    depth = 0


def _forked() -> None:
    _Forks.depth += 1


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forked)


class UserCode:
    """Calls user code.

    Args:
        rate_limit_errors: Exception types that are refusals whatever they hold.
        interrupted: Whether ■ or Ctrl-C has been seen during the run.
    """

    def __init__(
        self,
        rate_limit_errors: tuple[type[BaseException], ...],
        interrupted: Callable[[], bool],
    ) -> None:
        self._rate_limit_errors = rate_limit_errors
        self._interrupted = interrupted

    def call(
        self,
        function: Callable[..., Any],
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        evaluator: BoundEvaluator | None,
    ) -> Ended:
        """Call a sync function. Never raises."""
        forks = _Forks.depth
        try:
            value = function(*args, **kwargs)
            if inspect.isawaitable(value):
                return Ended(pending=value)
        except BaseException as error:  # noqa: BLE001 - it is data, whatever it is
            return self.ended(error, alone=_is_alone(evaluator))
        finally:
            if forks != _Forks.depth:
                _end_child()
        return self._read(value, evaluator)

    async def await_call(
        self,
        function: Callable[..., Any],
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        evaluator: BoundEvaluator | None,
        notes: AttemptNotes | None = None,
    ) -> Ended:
        """Call an async function and await it, with its notes set in its context if any. Never raises."""
        if notes is not None:
            ATTEMPT_NOTES.set(notes)
        forks = _Forks.depth
        try:
            value = function(*args, **kwargs)
            if type(value) is CoroutineType or inspect.isawaitable(value):  # the first is faster
                value = await value
        except BaseException as error:  # noqa: BLE001 - as above
            return self.ended(error)
        finally:
            if forks != _Forks.depth:
                _end_child()
        return self._read(value, evaluator)

    def ended(self, error: BaseException, *, answered: bool = False, alone: bool = False) -> Ended:
        """Turn an exception into data.

        Args:
            error: Whatever was raised.
            answered: Whether the call itself was answered, and only its value cannot be read.
            alone: Whether the code asked nobody, see `is_hopeless`.
        """
        if type(error) is CarriedExit:
            error = error.error
        try:
            failure = failure_of(error)
            if answered:
                return Ended(fault=Fault.UNREADABLE, failure=failure)
            from phoenix_nb.core.limits.signal import read_signal  # with the first failure

            signal = read_signal(error, self._rate_limit_errors, wall_now=time.time())
            fault = Fault.THROTTLED if signal is not None else self._fault(error, alone=alone)
        except BaseException as raised:  # noqa: BLE001 - it must not cost the record
            return Ended(
                fault=Fault.FAILED,
                failure=Failure(
                    type=type_name(type(error)),
                    message=f"<the exception cannot be read: {type_name(type(raised))}>",
                ),
            )
        return Ended(fault=fault, failure=failure, signal=signal)

    def _fault(self, error: BaseException, *, alone: bool) -> Fault:  # noqa: PLR0911 - a table
        kind = type(error)
        if issubclass(kind, asyncio.CancelledError):
            return Fault.CANCELLED
        if issubclass(kind, KeyboardInterrupt) and self._interrupted():
            return Fault.INTERRUPTED
        if is_overload(error):
            return Fault.BUSY
        if is_infrastructure(error):
            return Fault.OVERLOADED
        if issubclass(kind, RunTimeoutError):
            return Fault.TIMED_OUT
        if issubclass(kind, (UsageError, SystemExit, KeyboardInterrupt)):
            return Fault.HOPELESS
        if is_hopeless(error, alone=alone):
            return Fault.HOPELESS
        if issubclass(kind, TypeError) and raised_in_call_itself(error):
            return Fault.HOPELESS
        return Fault.FAILED

    def _read(self, value: Any, evaluator: BoundEvaluator | None) -> Ended:
        """Copy what was returned as plain data."""
        try:
            if evaluator is not None:
                converted = evaluator.convert(value) if evaluator.convert else value
                return Ended(coerce_evaluation(converted, evaluator.name))
            if type(value) not in _READ_WHOLE and _is_lazy(value):
                raise TaskError(  # noqa: TRY301 - caught as what cannot be read
                    f"The task returned something of type {type_name(type(value))}, whose items are never "
                    'read; return the whole output, as in "".join(pieces) or list(pieces).'
                )
            output, warnings = coerce_output(value)
            return Ended(output, warnings)
        except BaseException as error:  # noqa: BLE001 - methods of the value may raise anything
            return self.ended(error, answered=True)


def _is_alone(evaluator: BoundEvaluator | None) -> bool:
    """Whether what runs is an evaluator of kind CODE that has asked nobody, as far as can be seen."""
    if evaluator is None or evaluator.kind != "CODE":
        return False
    notes = ATTEMPT_NOTES.get()
    return notes is None or not (notes.asked or notes.reports)


def _is_lazy(value: Any) -> bool:
    """Whether this is a generator or another iterator of Python's own that has not been read."""
    kind = type(value)
    lazy = hasattr(kind, "__next__") or hasattr(kind, "__anext__")
    return lazy and kind.__module__ in ("builtins", "itertools")


def _end_child() -> None:
    """End a process that user code has forked and that has come back from it: the run is the parent's."""
    os._exit(0)
