"""Whether a folder is shared between computers, where SQLite's write-ahead log is not safe.

The log needs memory that all its users share. On a network file system it may seem to work, and
damage the file as soon as a second computer writes (https://www.sqlite.org/wal.html).
"""

from collections.abc import Iterable
from pathlib import Path

import psutil

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
    try:
        mounts = psutil.disk_partitions(all=True)
    except OSError:  # nothing is known, as in a sandbox without /proc
        return False
    return file_system(
        folder, ((one.mountpoint, _type(one.fstype, one.opts)) for one in mounts)
    ) in (_SHARED | {_REMOTE})


def file_system(folder: Path, mounts: Iterable[tuple[str, str]]) -> str:
    """The type of the file system that `folder` is on; "" if unknown.

    Args:
        folder: Absolute, without symbolic links.
        mounts: Where each file system is mounted, and its type, in the order of mounting.
    """
    found, depth = "", -1
    for point, type_ in mounts:
        place = Path(point)
        # Of two mounts on one point, the later one covers the earlier.
        if folder.is_relative_to(place) and len(place.parts) >= depth:
            found, depth = type_, len(place.parts)
    return found


def _type(type_: str, options: str) -> str:
    return _REMOTE if _REMOTE in options.split(",") else type_
