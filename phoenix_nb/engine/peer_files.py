"""Where the processes of one user tell one another of limits: one small file for each process and limit.

A file has one writer, which holds a lock on it for as long as it lives, so a file that can be locked is a
dead process's and goes. It begins with what its process would like to happen next, and goes on with what has
happened, in a ring of records: each has its number at both ends, so what is half written is told from what
is whole. On Linux all of it is in memory (`/dev/shm`), so neither reading nor writing ever waits for a disk.
"""

import contextlib
import hashlib
import io
import math
import os
import secrets
import stat
import struct
import tempfile
import weakref
from collections.abc import Callable, Iterable
from pathlib import Path

from phoenix_nb.core.limits.constants import PEERS
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.limits.peers import CallEvent, News, Wish

try:
    import fcntl
    import resource
except ImportError:  # Windows: every process is alone
    fcntl = None  # type: ignore[assignment]

__all__ = ["FOLDER_VARIABLE", "PeerFile", "PeerFolder"]

FOLDER_VARIABLE = "PHOENIX_NB_LIMITS_FOLDER"
_MEMORY = Path("/dev/shm")  # noqa: S108 - our folder in it is looked at before it is used
_LAYOUT = b"phoenix_nb 1"
"""Changes whenever records are written otherwise: processes of two releases do not meet."""
_HEAD = struct.Struct("<ddd16s")
_RECORD = struct.Struct("<IIBBxxddddI")
_KINDS = ("made", "accepted", "refused", "overloaded", "failed", "cancelled")
_DIMENSIONS = (None, "requests", "input_tokens", "output_tokens", "tokens", "concurrency")
_NOTHING = math.nan
_MOST = 0xFFFFFFFF
_SALT = "salt"
_NEW = ".new"
_AT_ONCE = 16
"""Records that are read at a time."""
_NO_NEWS = News((), Wish(), whole=False)
_NAME_LENGTH = 16
_SALT_LENGTH = 16
_LARGEST = 1e15
"""No time, no amount and no number of calls is larger."""


class PeerFolder:
    """The folder in which the processes of this user meet.

    Args:
        path: It is made where it is missing, and used only if it is this user's and nobody else may open it.

    Raises:
        OSError: If it cannot be used.
    """

    def __init__(self, path: Path) -> None:
        if fcntl is None:
            raise OSError("This system has no locks that end with their process.")
        path.mkdir(mode=0o700, exist_ok=True)
        seen = path.lstat()
        if (
            not stat.S_ISDIR(seen.st_mode)
            or seen.st_uid != os.getuid()
            or stat.S_IMODE(seen.st_mode) & 0o077
        ):
            raise OSError(f"{path} is open to others.")
        self.path = path
        self.salt: bytes = self._salt()
        """Shared by the processes of this user: with it they name a credential alike."""

    @classmethod
    def of_this_user(cls) -> "PeerFolder | None":
        """The folder that all processes of this user find; None where there can be none."""
        try:
            if given := os.environ.get(FOLDER_VARIABLE):
                return cls(Path(given))
            place = _MEMORY if os.access(_MEMORY, os.W_OK) else Path(tempfile.gettempdir())
            return cls(place / f"phoenix_nb-{os.getuid()}")
        except (OSError, AttributeError):  # no such system call; no room; not ours
            return None

    def file(self, key: LimitKey) -> "PeerFile":
        """Where the processes meet that share a limit."""
        named = "\0".join(key).encode("utf-8", "surrogatepass")
        digest = hashlib.blake2b(_LAYOUT + named, digest_size=16, key=self.salt).hexdigest()
        return PeerFile(self.path, digest)

    def _salt(self) -> bytes:
        path = self.path / _SALT
        for _ in range(2):
            with contextlib.suppress(FileNotFoundError):
                return _read_salt(path)
            new = self.path / f"{_SALT}{_NEW}-{secrets.token_hex(8)}"
            try:
                file = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
                with os.fdopen(file, "wb") as salt:
                    salt.write(secrets.token_bytes(_SALT_LENGTH))
                with contextlib.suppress(FileExistsError):
                    os.link(new, path)  # only one can
            finally:
                with contextlib.suppress(OSError):
                    new.unlink()
        raise OSError(f"{path} cannot be read.")


class PeerFile:
    """What this process tells of one limit, and what the others do: `Peers`, by files.

    Whatever goes wrong with a file ends it: the process is alone then.

    Args:
        folder: Where the files are.
        key: Names the limit without telling it.
    """

    def __init__(self, folder: Path, key: str) -> None:
        self.name = secrets.token_hex(8)
        self._folder, self._key = folder, key
        self._file: io.FileIO | None = None
        self._ended = False
        self._written = 0
        self._readers: dict[str, _Reader] = {}
        self._remove: Callable[[], object] = _do_nothing
        _FILES.add(self)

    def others(self) -> set[str]:
        """Name the processes that are there."""
        if self._ended:
            return set()
        try:
            files = os.listdir(self._folder)  # noqa: PTH208 - a `Path` of each costs more than all else
            names = {
                name
                for key, _, name in (file.partition(".") for file in files)
                if key == self._key and name != self.name and _is_name(name)
            }
        except OSError:
            names = set()
        for name in self._readers.keys() - names:
            self._readers.pop(name).close()
        for name in names:
            if name not in self._readers and (reader := _open(self._path(name))) is not None:
                self._readers[name] = reader
        for name in [name for name, reader in self._readers.items() if reader.is_dead()]:
            self._readers.pop(name).close()
            with contextlib.suppress(OSError):
                self._path(name).unlink()
        return set(self._readers)

    def join(self) -> bool:
        """Begin a file; whether that worked."""
        if self._file is not None:
            return True
        if self._ended:
            return False
        path = self._path(self.name)
        new = path.with_name(_NEW + path.name)
        try:
            file = io.FileIO(_spare(os.open(new, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)), "r+")
        except OSError:
            with contextlib.suppress(OSError):
                new.unlink()
            return False
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            new.rename(path)
        except OSError:
            file.close()
            with contextlib.suppress(OSError):
                new.unlink()
            return False
        self._file, self._written = file, 0
        self._remove = weakref.finalize(self, _end, file, path, os.getpid())
        self.wish(Wish())
        sweep(self._folder)
        return self._file is not None

    def tell(self, events: Iterable[CallEvent]) -> None:
        """Write what happened to calls of this process."""
        records = bytearray()
        place = _place(self._written + 1)
        for event in events:
            if self._written and self._written % PEERS.events == 0:  # the ring begins anew
                self._write(records, place)
                records, place = bytearray(), _place(self._written + 1)
            self._written += 1
            records += _record(self._written, event)
        self._write(records, place)

    def wish(self, wish: Wish) -> None:
        """Write what is to happen next."""
        head = _HEAD.pack(
            wish.tag, wish.wants_until, wish.offered_at, wish.offers_to.encode("ascii")
        )
        self._write(head, 0)

    def _write(self, data: bytes | bytearray, place: int) -> None:
        if self._file is None or not data:
            return
        try:
            whole = os.pwrite(self._file.fileno(), data, place) == len(data)
        except (OSError, ValueError):
            whole = False
        if not whole:  # no space is left, or the interpreter ends and has closed it
            self.leave()

    def hear(self, name: str) -> News:
        """Read what a process has written since it was last read."""
        reader = self._readers.get(name)
        return _NO_NEWS if reader is None else reader.read()

    def leave(self) -> None:
        """End the file, for good: who listened again would hear everything a second time."""
        self._ended = True
        self._remove()
        self._file, self._remove = None, _do_nothing
        for reader in self._readers.values():
            reader.close()
        self._readers.clear()

    def forked(self) -> None:
        """Be somebody else in a child process: the file and the name are its parent's."""
        self.name = secrets.token_hex(8)
        if self._file is not None:
            self._file.close()
            self._file = None

    def _path(self, name: str) -> Path:
        return self._folder / f"{self._key}.{name}"


class _Reader:
    """Reads the file of another process."""

    def __init__(self, file: int) -> None:
        self._file = file
        self._next: int | None = None
        """The number of the record that comes next."""

    def read(self) -> News:
        try:
            return self._read()
        except (OSError, ValueError, IndexError, struct.error):  # cut short, or not what we write
            return _NO_NEWS

    def _read(self) -> News:
        tag, wants_until, offered_at, offers_to = _HEAD.unpack(os.pread(self._file, _HEAD.size, 0))
        if not abs(tag) <= _LARGEST:
            return _NO_NEWS
        wish = Wish(tag, wants_until, offers_to.rstrip(b"\0").decode("ascii"), offered_at)
        if self._next is None:
            return News(self._read_all(), wish, whole=True)
        events: list[CallEvent] = []
        while True:
            place = _place(self._next)
            most = min(_AT_ONCE, PEERS.events - (self._next - 1) % PEERS.events)
            fresh = len(events)
            for number, event in _records(os.pread(self._file, most * _RECORD.size, place)):
                if number > self._next:  # it has been written over
                    return News(self._read_all(), wish, whole=False)
                if number < self._next:
                    break
                events.append(event)
                self._next += 1
            if len(events) - fresh < most or len(events) >= PEERS.events:  # it may go on for ever
                return News(events, wish, whole=True)

    def _read_all(self) -> list[CallEvent]:
        """Read all that is there, without what came before something that is half written."""
        data = os.pread(self._file, PEERS.events * _RECORD.size, _HEAD.size)
        records = sorted(_records(data), key=lambda record: record[0])
        events: list[CallEvent] = []
        self._next = 1
        for number, event in records:
            if number != self._next:
                events.clear()
            events.append(event)
            self._next = number + 1
        return events

    def is_dead(self) -> bool:
        """Whether the process that wrote it has ended: then nobody holds its lock."""
        try:
            fcntl.flock(self._file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError:
            return False
        fcntl.flock(self._file, fcntl.LOCK_UN)
        return True

    def close(self) -> None:
        with contextlib.suppress(OSError):
            os.close(self._file)


_FILES: "weakref.WeakSet[PeerFile]" = weakref.WeakSet()


def _forget_after_fork() -> None:
    for file in list(_FILES):
        file.forked()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_after_fork)


def sweep(folder: Path) -> None:
    """Remove what processes have left that ended without being able to."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if path.name.startswith(_SALT) or (reader := _open(path)) is None:
                continue
            if reader.is_dead():
                with contextlib.suppress(OSError):
                    path.unlink()
            reader.close()


def _open(path: Path) -> _Reader | None:
    """Open what may be the file of a process; None if it is something else, or descriptors run short."""
    try:
        file = _spare(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK))
    except OSError:
        return None
    if stat.S_ISREG(os.fstat(file).st_mode):
        return _Reader(file)
    os.close(file)
    return None


def _spare(file: int) -> int:
    """Return a descriptor if it is one to spare: the lowest that is free is given out.

    Raises:
        OSError: If half of those are in use that this process may have: calls need the others.
    """
    most, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if most != resource.RLIM_INFINITY and file >= most // 2:
        os.close(file)
        raise OSError("Too many files are open.")
    return file


def _read_salt(path: Path) -> bytes:
    """Read what other processes name credentials with.

    Raises:
        OSError: If it is not there, or not what we write.
    """
    file = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        salt = os.read(file, _SALT_LENGTH + 1)
    finally:
        os.close(file)
    if len(salt) != _SALT_LENGTH:
        raise OSError(f"{path} is not a salt.")
    return salt


def _is_name(name: str) -> bool:
    return len(name) == _NAME_LENGTH and name.isascii() and name.isalnum()


def _do_nothing() -> None:
    """There is no file to remove."""


def _end(file: io.FileIO, path: Path, process: int) -> None:
    """Remove a file of this process; a child that was forked leaves it alone."""
    if os.getpid() != process:
        return
    with contextlib.suppress(OSError):
        path.unlink()
    with contextlib.suppress(OSError):
        file.close()


def _place(number: int) -> int:
    """Where a record is, by its number."""
    return _HEAD.size + (number - 1) % PEERS.events * _RECORD.size


def _record(number: int, event: CallEvent) -> bytes:
    amounts = (event.input_tokens, event.output_tokens, event.retry_after)
    return _RECORD.pack(
        number & _MOST, event.call & _MOST, _KINDS.index(event.kind),
        _DIMENSIONS.index(event.dimension), event.at,
        *(_NOTHING if amount is None else min(max(amount, 0.0), _LARGEST) for amount in amounts),
        number & _MOST,
    )  # fmt: skip


def _records(data: bytes) -> Iterable[tuple[int, CallEvent]]:
    """Yield the records of some bytes, with their numbers; those that are half written are left out."""
    for place in range(0, len(data) - _RECORD.size + 1, _RECORD.size):
        number, call, kind, dimension, at, *amounts, again = _RECORD.unpack_from(data, place)
        if number and number == again:
            told = [None if math.isnan(amount) else amount for amount in amounts]
            if not all(0.0 <= (figure or 0.0) <= _LARGEST for figure in (at, *told)):
                raise ValueError("That is not a time, or not an amount.")
            taken, written, asked = told
            yield (
                number,
                CallEvent(call, _KINDS[kind], at, taken, written, asked, _DIMENSIONS[dimension]),
            )
