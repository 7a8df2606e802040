"""The line of the user that began a run, so that what is warned of later points there."""

import asyncio
import inspect
import os
import warnings
from pathlib import Path
from typing import NamedTuple, Self

__all__ = ["CallersLine"]

_OURS = str(Path(__file__).parents[1]) + os.sep
_ASYNCIO = str(Path(asyncio.__file__).parent) + os.sep
"""Where a task begins that was made of a verb."""


class CallersLine(NamedTuple):
    """A line of code outside this package."""

    file: str
    number: int
    module: str

    @classmethod
    def here(cls) -> Self:
        """Find the line that has called this package, by way of asyncio or not."""
        frame = inspect.currentframe()
        while frame is not None and frame.f_code.co_filename.startswith((_OURS, _ASYNCIO)):
            frame = frame.f_back
        if frame is None:
            return cls("phoenix_nb", 0, "phoenix_nb")
        module = frame.f_globals.get("__name__", "__main__")
        return cls(frame.f_code.co_filename, frame.f_lineno, module)

    def warn(self, text: str) -> None:
        """Warn of something that this line began. From any thread.

        Raises:
            UserWarning: Where warnings are errors.
        """
        try:
            warnings.warn_explicit(text, UserWarning, self.file, self.number, self.module)
        except UserWarning:
            raise
        except Exception:  # noqa: BLE001, S110 - as a closed standard error
            pass
