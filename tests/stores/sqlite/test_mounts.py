from pathlib import Path

import psutil
import pytest

from phoenix_nb.stores.sqlite import mounts as module
from phoenix_nb.stores.sqlite.mounts import file_system, is_shared, mounts

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
    assert file_system(Path.cwd().resolve(), mounts())


def test_mounts_are_those_that_psutil_knows():
    known = [(one.mountpoint, one.fstype) for one in psutil.disk_partitions(all=True)]
    assert {place for place, _ in mounts()} >= {place for place, _ in known}
    assert file_system(Path.cwd().resolve(), known) == file_system(Path.cwd().resolve(), mounts())


def test_mount_points_with_spaces_are_read_as_they_are(tmp_path, monkeypatch):
    table = tmp_path / "mounts"
    table.write_text("server:/x /home/ann/my\\040disk nfs4 rw,relatime 0 0\n")
    monkeypatch.setattr(module, "_LINUX", table)
    assert list(mounts()) == [("/home/ann/my disk", "nfs4")]


@pytest.mark.parametrize("letter", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028"])
def test_mount_points_with_what_python_takes_for_line_breaks_are_read_as_they_are(
    tmp_path, monkeypatch, letter
):
    table = tmp_path / "mounts"
    table.write_text(f"server:/x /home/a{letter}b nfs4 rw 0 0\nproc /proc proc rw 0 0\n")
    monkeypatch.setattr(module, "_LINUX", table)
    assert list(mounts()) == [(f"/home/a{letter}b", "nfs4"), ("/proc", "proc")]


def test_mounts_are_known_where_there_is_no_table_of_them(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_LINUX", tmp_path / "none")
    assert file_system(Path.cwd().resolve(), mounts())
