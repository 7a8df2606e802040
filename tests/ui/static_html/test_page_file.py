import os

import pytest

from phoenix_nb.errors import UsageError
from phoenix_nb.ui.static_html.page_file import write_page_file


def test_page_is_for_its_owner(tmp_path):
    write_page_file(tmp_path / "page.html", "<p>ü</p>")
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == "<p>ü</p>"
    assert (tmp_path / "page.html").stat().st_mode & 0o077 == 0


def test_number_is_not_taken_for_an_open_file(tmp_path):
    file = os.open(tmp_path / "store.db", os.O_RDWR | os.O_CREAT)
    with pytest.raises(UsageError, match="path of a file"):
        write_page_file(file, "<p>")
    os.close(file)  # is still open
    assert (tmp_path / "store.db").read_bytes() == b""
