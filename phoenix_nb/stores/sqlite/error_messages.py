"""Messages for errors of SQLite and the system, each with its remedy."""

import errno
import os
import sqlite3
from pathlib import Path

from phoenix_nb.errors import StoreError, StoreUnavailableError

_ELSEWHERE = "or keep results elsewhere: pass path=, or set PHOENIX_NB_HOME."
_FULL = ("the disk is full", "Free some space on it, " + _ELSEWHERE)
_READ_ONLY = ("it cannot be written", "Make the file and its folder writable, " + _ELSEWHERE)
_CLOSED = ("it cannot be opened", "See that its folder exists and may be read, " + _ELSEWHERE)
_DAMAGED = (
    "it is damaged, or no SQLite file",
    "Restore a copy of it, or move it away: the next run makes a new one.",
)
_BUSY = (
    "another process has kept it locked for too long",
    "Wait for that process or close it, and try again.",
)
_DEVICE = (
    "the disk does not read or write it",
    "See that the disk is there and well, " + _ELSEWHERE,
)
_OTHER = (
    "SQLite refused",
    "If the file was changed by hand, restore a copy; otherwise please report this.",
)

_OF_SQLITE = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_PROTOCOL: _BUSY,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_AUTH: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: _CLOSED,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_IOERR: _DEVICE,
}
_OF_SYSTEM = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.ENOTDIR: ("a part of its path is a file", "Pass another path, or set PHOENIX_NB_HOME."),
    errno.EEXIST: ("its folder is a file", "Pass another path, or set PHOENIX_NB_HOME."),
}


def primary_code(error: sqlite3.Error) -> int:
    """SQLite's result code without its details; 0 if the error is Python's own."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def explain(error: BaseException, file: Path) -> tuple[str, str]:
    """What is wrong with the store in `file`, and the remedy, as two pieces of a sentence or two."""
    if isinstance(error, StoreError):
        return str(error).rstrip("."), ""
    if isinstance(error, sqlite3.Error):
        if file.is_dir():
            return (
                "it is a folder",
                "Pass the path of a file, or of the folder to keep the file in.",
            )
        reason, remedy = _OF_SQLITE.get(primary_code(error), _OTHER)
        return f"{reason} ({error})", remedy
    if isinstance(error, OSError):
        detail = os.strerror(error.errno) if error.errno else str(error)
        reason, remedy = _OF_SYSTEM.get(error.errno or 0, _CLOSED)
        return f"{reason} ({detail})", remedy
    return f"{type(error).__name__}: {error}", "Please report this."


def unavailable(error: BaseException, file: Path) -> StoreUnavailableError:
    """The error to raise when the store in `file` cannot be used."""
    reason, remedy = explain(error, file)
    return StoreUnavailableError(f"The store {file} cannot be used: {reason}. {remedy}".rstrip())
