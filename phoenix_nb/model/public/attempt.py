"""Attempts that failed, as a user meets them."""

from datetime import datetime
from typing import Self

from phoenix_nb.model import run as records
from phoenix_nb.model.public.base import RecordDict, time_text
from phoenix_nb.model.public.error_text import ErrorText


class Attempt(RecordDict):
    """One try inside a run that did not succeed.

    Keys: `number`, `start_time`, `end_time`, `error`, `throttled`.
    """

    __slots__ = ()

    _record: records.AttemptRecord

    number: int
    """1-based."""
    start_time: datetime
    end_time: datetime
    throttled: bool
    """Refused by a rate limit; such attempts do not use up `retries`."""

    @property
    def error(self) -> ErrorText:
        """What went wrong."""
        return ErrorText(self._record.error)

    @classmethod
    def of(cls, record: records.AttemptRecord) -> Self:
        """Make the dict of a record."""
        values = {
            "number": record.number,
            "start_time": time_text(record.start_time),
            "end_time": time_text(record.end_time),
            "error": str(record.error),
            "throttled": record.throttled,
        }
        return cls._holding(values, record)
