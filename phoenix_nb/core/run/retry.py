"""Retries: when a failed attempt is repeated."""

from dataclasses import dataclass
from typing import Any

from phoenix_nb.core.values.guarded import status_of
from phoenix_nb.errors import UsageError
from phoenix_nb.model.numbers import count_of

__all__ = ["RetryPolicy", "is_hopeless"]

_REFUSED = frozenset({401, 402, 403, 404, 405, 413, 415, 422})
"""Status codes that are about the key, the address or the request, so that a retry gets the same. 400 is not
among them: some APIs give it when the model's own output does not parse."""
_MISTAKES = (NameError, ImportError, NotImplementedError)
_SLIPS = (
    TypeError,
    AttributeError,
    LookupError,
    ArithmeticError,
    AssertionError,
    RecursionError,
)
"""What code raises again on the same values, if nothing but these decides. Of code that asks a model they may
be about a reply that another attempt makes better."""
_TRACEBACK: Any = BaseException.__dict__["__traceback__"]
_GENERATED = "<string>"
"""The file of code that `exec` was given as text, as when a task tries out what a model wrote."""


def is_hopeless(error: BaseException, *, alone: bool = False) -> bool:
    """Whether the same call is sure to fail again: a wrong key, a wrong address, a mistake in the code.

    Args:
        error: What it raised.
        alone: Whether the code asked nobody, so that the same values give the same: an evaluator of kind
            CODE that sent nothing.
    """
    status = status_of(error)
    if status is not None:
        return status in _REFUSED
    mistakes = (*_MISTAKES, *_SLIPS) if alone else _MISTAKES
    return issubclass(type(error), mistakes) and _file_of(error) != _GENERATED


def _file_of(error: BaseException) -> str:
    """The file in which an exception was raised."""
    file, trace = "", _TRACEBACK.__get__(error)
    while trace is not None:
        file, trace = trace.tb_frame.f_code.co_filename, trace.tb_next
    return file


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """Exponential backoff with full jitter.

    The wait is drawn evenly from zero to a bound that doubles with each attempt, which spreads the
    calls that failed together (M. Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015).
    """

    retries: int
    """How many times a failed attempt is made again; attempts refused by a rate limit do not count."""
    base: float = 0.5
    """Seconds: the bound after the first failure."""
    cap: float = 30.0
    """Seconds: the bound never grows beyond this."""

    def __post_init__(self) -> None:
        retries = count_of(self.retries, 0)
        if retries is None:
            raise UsageError(
                f"retries={self.retries!r:.80} is not a count; pass 0 for a single attempt, or how many "
                "times to repeat a failed attempt."
            )
        object.__setattr__(self, "retries", retries)

    def delay(self, failures: int, *, jitter: float) -> float | None:
        """Seconds to wait after the attempt that failed last, or None to give up.

        Args:
            failures: Attempts that have failed so far, not counting throttled ones.
            jitter: A draw from [0, 1).
        """
        if failures > self.retries:
            return None
        return jitter * min(self.cap, self.base * 2.0 ** min(failures - 1, 60))
