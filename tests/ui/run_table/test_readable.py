"""Values as a browser can lay them out."""

import json
from typing import Any

from phoenix_nb.ui.run_table.readable import readable


def test_a_value_without_end_is_cut_to_what_a_browser_can_lay_out() -> None:
    deep: Any = "end"
    for _ in range(200):
        deep = [deep]
    wide = {f"key {n}": "x" * 10_000 for n in range(5_000)}
    assert "…" in json.dumps(readable(deep), ensure_ascii=False)
    assert len(json.dumps(readable(wide))) < 1_100_000


def test_what_nobody_sees_is_taken_out_of_keys_and_texts() -> None:
    assert readable({"a\u202e": ["b\x1b[31m", float("nan"), None]}) == {"a": ["b", "nan", None]}


def test_an_image_is_whole_or_said_to_be_too_large() -> None:
    """Cut like a text it would be half a picture, or none."""
    image, large = ("data:image/png;base64," + "A" * size for size in (600_000, 1_200_000))
    assert readable(image) == image
    assert readable(large) == "(image, 900 kB, too large to be shown here)"
