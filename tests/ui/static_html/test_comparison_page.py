"""A comparison in a file of its own: self-contained, inert, honest about what it left out."""

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any

from phoenix_nb.ui.static_html.comparison_page import standalone_html
from tests.ui.compared import compared, hostile

SCRIPTS = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL)


def data_of(html: str) -> dict[str, Any]:
    """Read what a page holds."""
    held, _ = SCRIPTS.findall(html)
    return dict(json.loads(held[1]))


def test_only_its_own_script_may_run() -> None:
    html = standalone_html(compared())
    (_, held), (attributes, script) = SCRIPTS.findall(html)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert policy is not None
    assert f"script-src &#x27;sha256-{digest}&#x27;;" in policy[1]
    assert "default-src &#x27;none&#x27;" in policy[1]
    assert "unsafe-eval" not in html
    assert "module" in attributes
    assert json.loads(held)["setup"]["total"] == 40


def test_nothing_is_loaded() -> None:
    html = SCRIPTS.sub("", standalone_html(compared()))
    assert not re.search(r"\b(?:src|href|srcset)=|@import|url\(", html)


def test_hostile_texts_cannot_leave_their_place() -> None:
    html = standalone_html(hostile())
    assert len(SCRIPTS.findall(html)) == html.count("<script") == html.count("</script") == 2
    assert not re.search(r"<(?:img|iframe|svg onload)", html)
    assert len(html) < 3_000_000
    html.encode()


def test_columns_are_parallel_to_the_examples() -> None:
    of = compared(3, 25, failing=0.3)
    held = data_of(standalone_html(of))
    assert [one["id"] for one in held["asked"]] == list(of.example_ids)
    assert held["outcomes"][0][2].count("l") == of.counts(variant=2).regressions
    assert held["differences"][1][1] == list(of.differences(1, 1))
    assert sum(held["failed"]) == of.counts().errors


def test_what_is_cut_is_said_and_the_losses_stay() -> None:
    of = compared(2, 60)
    held = data_of(standalone_html(of, rows=5))
    losses = set(of.rows("regressions")) | set(of.rows("improvements"))
    assert {of.example_ids.index(one["id"]) for one in held["asked"]} <= losses
    assert held["setup"]["lead"]["notes"][-1].startswith("this file holds 5 of 60 examples")


def test_very_long_texts_cut_it_too() -> None:
    assert 1 < len(data_of(standalone_html(compared(2, 60), size=20_000))["examples"]) < 30


def test_it_is_a_whole_document(tmp_path: Path) -> None:
    path = tmp_path / "comparison.html"
    path.write_text(standalone_html(compared()), "utf-8")
    text = path.read_text("utf-8")
    assert text.startswith("<!doctype html>")
    assert "<title>" in text
