"""Whether a folder is shared between computers, where SQLite's write-ahead log is not safe.

The log needs memory that all its users share. On a network file system it may seem to work, and
damage the file as soon as a second computer writes (https://www.sqlite.org/wal.html).
"""

import re
from collections.abc import Iterable
from pathlib import Path

_LINUX = Path("/proc/self/mounts")
_ESCAPED = re.compile(r"\\([0-7]{3})")
"""How that file writes spaces and the like within a column: a backslash and the octal code (getmntent(3))."""
_SHARED = frozenset(
    {
        *("afpfs", "afs", "beegfs", "ceph", "cifs", "gfs2", "glusterfs", "gpfs", "lustre", "ncpfs"),
        *("nfs", "nfs4", "ocfs2", "orangefs", "pvfs2", "smb3", "smbfs", "webdav"),
        *("fuse.ceph", "fuse.davfs", "fuse.gcsfuse", "fuse.glusterfs", "fuse.juicefs"),
        *("fuse.rclone", "fuse.s3fs", "fuse.sshfs"),
    }
)
_REMOTE = "remote"
"""What psutil says of a drive of Windows that is another computer's, whatever file system that one has."""


def is_shared(folder: Path) -> bool:
    """Whether `folder` is on a network file system, as far as this computer knows."""
    folder = folder.resolve()
    if folder.drive.startswith("\\\\"):  # \\computer\share, not a drive of this computer
        return True
    return file_system(folder, mounts()) in (_SHARED | {_REMOTE})


def mounts() -> Iterable[tuple[str, str]]:
    """Where each file system of this computer is mounted, and its type, in the order of mounting."""
    try:
        lines = _LINUX.read_text(encoding="utf-8", errors="surrogateescape").split("\n")
    except OSError:
        return _mounts_elsewhere()
    columns = (line.split(" ") for line in lines if line)
    return ((_ESCAPED.sub(_character, place), type_) for _, place, type_, *_ in columns)


def _mounts_elsewhere() -> Iterable[tuple[str, str]]:
    import psutil  # takes as long to import as a new store to make

    try:
        found = psutil.disk_partitions(all=True)
    except OSError:  # nothing is known, as in a sandbox without /proc
        return ()
    return ((one.mountpoint, _type(one.fstype, one.opts)) for one in found)


def file_system(folder: Path, mounts: Iterable[tuple[str, str]]) -> str:
    """The type of the file system that `folder` is on; "" if unknown.

    Args:
        folder: Absolute, without symbolic links.
        mounts: Where each file system is mounted, and its type, in the order of mounting.
    """
    # Of two mounts on one point, the later one covers the earlier.
    types = dict(mounts)
    places = map(str, (folder, *folder.parents))
    return next((types[place] for place in places if place in types), "")


def _character(escaped: "re.Match[str]") -> str:
    return chr(int(escaped[1], base=8))


def _type(type_: str, options: str) -> str:
    return _REMOTE if _REMOTE in options.split(",") else type_
