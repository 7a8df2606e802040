"""Exceptions of user code as data."""

import linecache
import re
import traceback
from pathlib import Path
from types import TracebackType
from typing import Any

from phoenix_nb.core.values.evaluation_coerce import clean_text
from phoenix_nb.core.values.guarded import message_of, type_name
from phoenix_nb.core.values.plain_text import clean
from phoenix_nb.core.values.scrub_secrets import scrub
from phoenix_nb.model import Failure, Frame

_OURS = str(Path(__file__).resolve().parent.parent)
_LIBRARIES = ("site-packages", "dist-packages", "/lib/python", "<frozen")
_LOOPS = re.compile(r"[/\\](asyncio[/\\]\w+|nest_asyncio2)\.py$")
"""Where a task's code is called from, when that is not in C."""
_CELL = re.compile(r"^.*[/\\]ipykernel_\d+[/\\]\d+\.py$")
_CELL_LINE = re.compile(r'^(  File ")[^"\n]*[/\\]ipykernel_\d+[/\\]\d+\.py"', re.MULTILINE)
"""The file that a notebook cell pretends to be: its name says nothing to anyone."""
_ELSEWHERE = re.compile(
    r"different (event )?loop|Event loop is closed|await wasn't used with future"
)
"""What asyncio says of a lock, client or future that belongs to another loop."""
_TRACEBACK: Any = BaseException.__dict__["__traceback__"]
"""Read from the base, so that a property of the same name is not asked."""
_MAX_MESSAGE = 10_000
_MAX_TRACEBACK = 20_000
_MAX_FRAMES = 5
_MAX_MEMBERS = 1_000
"""Exceptions of groups that are formatted."""
_MEMBERS: Any = BaseExceptionGroup.__dict__["exceptions"]


def failure_of(error: BaseException) -> Failure:
    """Make a record of an exception: nothing of it keeps frames, arguments or clients alive.

    Secrets are blanked, phoenix_nb's own frames left out, and long texts shortened.
    """
    return Failure(
        type=type_name(type(error)),
        message=_text(_message(error), _MAX_MESSAGE),
        traceback=_text(_formatted(error), _MAX_TRACEBACK),
        frames=_frames(error),
    )


def raised_in_call_itself(error: BaseException) -> bool:
    """Whether an exception comes from making the call rather than from the code that was called."""
    return _user_traceback(_TRACEBACK.__get__(error)) is None


def _message(error: BaseException) -> str:
    text = message_of(error)
    if issubclass(type(error), RuntimeError) and _ELSEWHERE.search(text):
        text += (
            " - use `await async_run_experiment(...)` where it was made, or make it in the task."
        )
    return text


def _formatted(error: BaseException) -> str:
    try:
        if not _can_be_formatted(error):
            return "".join(traceback.format_tb(_user_traceback(_TRACEBACK.__get__(error)), -30)) + (
                f"{type_name(type(error))}: {message_of(error)} (too many exceptions to show)"
            )
        lines = traceback.format_exception(
            type(error), error, _user_traceback(_TRACEBACK.__get__(error)), limit=-30
        )
    except BaseException:  # noqa: BLE001 - a property or a metaclass of a stranger
        return type_name(type(error))
    return _CELL_LINE.sub(r'\1<notebook cell>"', "".join(lines))


def _can_be_formatted(error: BaseException) -> bool:
    """Whether an exception holds few others: Python formats a shared group again wherever it occurs."""
    waiting, count = [error], 0
    while waiting:
        one = waiting.pop()
        count += 1
        if count > _MAX_MEMBERS:
            return False
        if issubclass(type(one), BaseExceptionGroup):
            waiting += _MEMBERS.__get__(one)[: _MAX_MEMBERS + 1]
    return True


def _user_traceback(trace: TracebackType | None) -> TracebackType | None:
    """Skip the frames through which phoenix_nb called."""
    while trace is not None and is_calling(trace.tb_frame.f_code.co_filename):
        trace = trace.tb_next
    return trace


def is_calling(file: str) -> bool:
    """Whether a file is phoenix_nb's or asyncio's own, through which user code is called."""
    return file.startswith(_OURS) or _LOOPS.search(file) is not None


def shown_file(file: str) -> str:
    """Name a file for a reader: that of a notebook cell is a number."""
    return _CELL.sub("<notebook cell>", file)


def _frames(error: BaseException) -> tuple[Frame, ...]:
    """Take the last frames in user code; those in libraries only if there are no others."""
    every = []
    trace = _user_traceback(_TRACEBACK.__get__(error))
    while trace is not None:
        every.append((trace.tb_frame.f_code, trace.tb_lineno))
        trace = trace.tb_next
    users = [one for one in every if not any(mark in one[0].co_filename for mark in _LIBRARIES)]
    return tuple(
        Frame(
            file=shown_file(code.co_filename),
            line=line,
            function=code.co_name,
            code=_text(linecache.getline(code.co_filename, line).strip(), 500),
        )
        for code, line in (users or every)[-_MAX_FRAMES:]
    )


def _text(text: str, most: int) -> str:
    if len(text) > most:
        text = f"{text[: most // 2]}\n… {len(text) - most:,} characters left out …\n{text[-most // 2 :]}"
    return scrub(clean(clean_text(text)))
