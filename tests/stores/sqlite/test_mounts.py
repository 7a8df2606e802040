from pathlib import Path

import psutil
import pytest

from phoenix_nb.stores.sqlite.mounts import file_system, is_shared

MOUNTS = [
    ("/proc", "proc"),
    ("/", "ext4"),
    ("/home", "nfs4"),
    ("/home/ann/local disk", "xfs"),
    ("/mnt", "tmpfs"),
    ("/mnt", "fuse.sshfs"),
]


@pytest.mark.parametrize(
    ("folder", "type_"),
    [
        ("/srv/work", "ext4"),
        ("/home/ann", "nfs4"),
        ("/homeland", "ext4"),
        ("/home/ann/local disk/x", "xfs"),
        ("/mnt/x", "fuse.sshfs"),
    ],
)
def test_the_nearest_mount_counts_and_the_last_on_one_point(folder, type_):
    assert file_system(Path(folder), MOUNTS) == type_


def test_nothing_is_known_without_mounts():
    assert file_system(Path("/x"), []) == ""


def test_a_folder_that_is_not_there_yet_can_be_asked_about(tmp_path):
    assert is_shared(tmp_path / "later") == is_shared(tmp_path)


def test_the_mounts_of_this_computer_are_known():
    """On every system, not on Linux alone."""
    mounts = [(one.mountpoint, one.fstype) for one in psutil.disk_partitions(all=True)]
    assert file_system(Path.cwd().resolve(), mounts)
