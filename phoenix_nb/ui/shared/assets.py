"""The browser's half of the widgets: built from `frontend/` into `static/`, and committed there."""

from functools import cache
from pathlib import Path

__all__ = ["module", "styles"]

_FOLDER = Path(__file__).parents[1] / "static"


@cache
def module(view: str) -> str:
    """Return the ES module of a view."""
    return (_FOLDER / f"{view}.js").read_text("utf-8")


@cache
def styles(view: str) -> str:
    """Return the style sheet of a view."""
    return (_FOLDER / f"{view}.css").read_text("utf-8")
