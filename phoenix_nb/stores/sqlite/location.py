"""Where the file is, and how it comes into being: readable by its owner alone from the first moment."""

import contextlib
import hashlib
import os
import socket
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from phoenix_nb.errors import StoreUnavailableError, UsageError
from phoenix_nb.stores.sqlite.process import is_running

FILE_NAME = "phoenix_nb.db"
FOLDER_NAME = ".phoenix_nb"
HOME_VARIABLE = "PHOENIX_NB_HOME"
_SUFFIXES = frozenset({".db", ".sqlite", ".sqlite3"})


def resolve_file(path: str | os.PathLike[str] | None = None) -> Path:
    """The store's file, absolute: `path`, else `PHOENIX_NB_HOME`, else `.phoenix_nb/` where we are.

    Args:
        path: A folder, or the file itself if it is one already or ends in .db, .sqlite or .sqlite3.

    Raises:
        UsageError: If that is not a path.
        StoreUnavailableError: If it begins in the current folder, and that has been deleted.
    """
    named = path or os.environ.get(HOME_VARIABLE) or FOLDER_NAME
    if not isinstance(named, str | os.PathLike) or "\0" in os.fspath(named):
        raise UsageError(
            f"path={named!r} cannot be the path of a store. Pass that of a folder, or of a .db file."
        )
    try:
        place = Path(named).expanduser().absolute()
    except RuntimeError as error:  # a home that nobody has
        raise UsageError(
            f"The path {str(named)!r} has no meaning here: {error} Pass a path without ~."
        ) from None
    except OSError as error:
        raise StoreUnavailableError(
            "The current folder is not there any more, and results would be stored in it. Change to "
            "another folder (os.chdir), pass an absolute path=, or set PHOENIX_NB_HOME."
        ) from error
    return place if place.suffix in _SUFFIXES or place.is_file() else place / FILE_NAME


def create(file: Path, build: Callable[[Path], None]) -> None:
    """Make the file with what `build` puts into it; one that is there already stays as it is.

    It is built under another name and appears complete, so that a second process never sees half
    of it, and closing the descriptor used here cannot drop a lock that SQLite holds on it.

    Raises:
        OSError: If the folder or the file cannot be made.
    """
    _create_folder(file.parent)
    draft = file.with_name(f"{_draft_prefix(file)}{os.getpid()}.{uuid4().hex}")
    try:
        os.close(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        build(draft)
        _make_safe(draft)
        with contextlib.suppress(FileExistsError):  # another process was faster
            _publish(draft, file)
    finally:
        discard(draft)
        _sweep(file)


def _draft_prefix(file: Path) -> str:
    """Drafts are named after computer and process: only who made one knows when it is left behind."""
    computer = hashlib.sha256(socket.gethostname().encode()).hexdigest()[:8]
    return f".{file.name}.{computer}."


def _sweep(file: Path) -> None:
    """Remove the drafts of processes of this computer that were killed while they made a store."""
    prefix = _draft_prefix(file)
    for draft in file.parent.iterdir():
        if draft.name.startswith(prefix):
            pid = draft.name.removeprefix(prefix).partition(".")[0]
            if pid.isdecimal() and not is_running(int(pid)):
                with contextlib.suppress(OSError):
                    draft.unlink()


def is_archive(file: Path) -> bool:
    """Whether the file can be read but nothing can be put beside it, and no log is left to be read."""
    log = file.with_name(file.name + "-wal")
    readable, can_add = _may(file, os.R_OK), _may(file.parent, os.W_OK)
    return readable and not can_add and not (log.exists() and log.stat().st_size)


def discard(file: Path) -> None:
    """Remove a database and what SQLite puts beside it, as far as they exist."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        file.with_name(file.name + suffix).unlink(missing_ok=True)


def _may(path: Path, right: int) -> bool:
    return os.access(path, right, effective_ids=os.access in os.supports_effective_ids)


def _make_safe(draft: Path) -> None:
    """Have the disk write it. No connection is open: closing the descriptor would cost it its locks."""
    descriptor = os.open(draft, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _publish(draft: Path, file: Path) -> None:
    try:
        os.link(draft, file)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if not file.exists():
            draft.rename(file)


def _create_folder(folder: Path) -> None:
    """A folder of our own hides itself from git; one that has other things in it is left alone."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if next(folder.iterdir(), None) is None:
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")
