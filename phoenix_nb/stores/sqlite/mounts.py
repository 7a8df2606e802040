"""Whether a folder is shared between computers, where SQLite's write-ahead log is not safe.

The log needs memory that all its users share. On a network file system it may seem to work, and
damage the file as soon as a second computer writes (https://www.sqlite.org/wal.html).
"""

import re
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_SHARED = frozenset(
    {
        *(
            "afs",
            "beegfs",
            "ceph",
            "cifs",
            "gfs2",
            "glusterfs",
            "gpfs",
            "lustre",
            "ncpfs",
            "nfs",
            "nfs4",
        ),
        *("ocfs2", "orangefs", "pvfs2", "smb3", "smbfs"),
        *(
            "fuse.ceph",
            "fuse.davfs",
            "fuse.gcsfuse",
            "fuse.glusterfs",
            "fuse.juicefs",
            "fuse.rclone",
        ),
        *("fuse.s3fs", "fuse.sshfs"),
    }
)


def is_shared(folder: Path) -> bool:
    """Whether `folder` is on a network file system, as far as this computer knows."""
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:  # not Linux
        return False
    return file_system(folder.resolve(), mounts) in _SHARED


def file_system(folder: Path, mounts: str) -> str:
    """The type of the file system that `folder` is on, given `/proc/self/mountinfo`; "" if unknown.

    Args:
        folder: Absolute, without symbolic links.
        mounts: Lines as proc(5) describes: "36 35 98:0 / /mount/point options … - type source options".
    """
    kind, depth = "", -1
    for line in mounts.splitlines():
        place, _, rest = line.partition(" - ")
        fields = place.split(" ")
        if len(fields) < 5 or not rest:  # noqa: PLR2004 - the mount point is the fifth field
            continue
        point = Path(_unescaped(fields[4]))
        # Of two mounts on one point, the later one covers the earlier.
        if folder.is_relative_to(point) and len(point.parts) >= depth:
            kind, depth = rest.split(" ", 1)[0], len(point.parts)
    return kind


def _unescaped(field: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), field)
