"""The browser's half of the widgets: plain modules and style sheets beside this file."""

from functools import cache
from pathlib import Path

__all__ = ["module", "styles"]

_FOLDER = Path(__file__).parent / "static"


@cache
def module(*names: str) -> str:
    """Return one ES module of several files: the helpers first, the one that exports last."""
    return "\n".join((_FOLDER / f"{name}.js").read_text("utf-8") for name in names)


@cache
def styles(*names: str) -> str:
    """Return one style sheet of several files."""
    return "\n".join((_FOLDER / f"{name}.css").read_text("utf-8") for name in names)
