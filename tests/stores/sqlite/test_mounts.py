from pathlib import Path

import pytest

from phoenix_nb.stores.sqlite.mounts import file_system, is_shared

MOUNTS = r"""
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 27 0:50 / /home rw - nfs4 server:/home rw
41 40 0:51 / /home/ann/local\040disk rw - xfs /dev/sdb rw
42 27 0:52 / /mnt rw - tmpfs tmpfs rw
43 27 0:53 / /mnt rw - fuse.sshfs far: rw
not a line of this file
"""


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
    assert file_system(Path("/x"), "") == ""


def test_a_folder_that_is_not_there_yet_can_be_asked_about(tmp_path):
    assert is_shared(tmp_path / "later") == is_shared(tmp_path)
