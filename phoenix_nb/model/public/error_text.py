"""Errors as a user meets them: text that knows the exception it came from."""

from typing import Any, Self

from phoenix_nb.model.run import Failure, Frame


class ErrorText(str):
    """The line that a traceback ends with, such as `ValueError: no`. Its attributes hold the rest."""

    __slots__ = ("_failure",)

    _failure: Failure

    def __new__(cls, failure: Failure) -> Self:
        """Write the failure's line."""
        made = super().__new__(cls, str(failure))
        made._failure = failure
        return made

    @classmethod
    def of(cls, failure: Failure | None) -> Self | None:
        """Make the text of a failure, or None where nothing failed."""
        return None if failure is None else cls(failure)

    @property
    def type(self) -> str:
        """The exception's class name, such as `ValueError`."""
        return self._failure.type

    @property
    def message(self) -> str:
        """The message of the exception."""
        return self._failure.message

    @property
    def traceback(self) -> str:
        """The traceback as Python prints it, without phoenix_nb's own frames; empty if unknown."""
        return self._failure.traceback

    @property
    def frames(self) -> tuple[Frame, ...]:
        """The last frames in user code, outermost first."""
        return self._failure.frames

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._failure,)
