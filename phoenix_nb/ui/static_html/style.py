"""Colours and spacing of the static views, as inline styles.

JupyterLab's own variables come first. Where they are absent (an exported page, VS Code, GitHub) the
fallbacks work on light and dark alike: text inherits its colour, lines and fills are translucent.
"""

import re
from functools import lru_cache

__all__ = [
    "ACCENT",
    "BAD",
    "BETTER",
    "CODE",
    "FAINT",
    "FILL",
    "FLOW",
    "GROUND",
    "LINE",
    "LINK",
    "MUTED",
    "OPAQUE",
    "PAD",
    "PANEL",
    "PINNED",
    "SCROLLED",
    "SMALL",
    "SOFT",
    "TABLE",
    "TD",
    "TH",
    "TONES",
    "TR",
    "VERBATIM",
    "WRAP",
    "in_force",
    "without_variables",
]

LINE = "var(--jp-border-color2,rgba(128,128,128,.35))"
FILL = "rgba(128,128,128,.2)"
"""The empty part of a track."""
SOFT = "rgba(128,128,128,.08)"
ACCENT = "var(--jp-brand-color1,#2f74d0)"
BAD = "var(--jp-error-color1,light-dark(#b3283a,#ef7d8a))"
BETTER = "var(--jp-brand-color1,light-dark(#2f74d0,#6aa5ee))"
"""Texts in the accent, which must be read on light and dark grounds alike."""
REST = "rgba(128,128,128,.45)"
TONES = {"good": ACCENT, "plain": ACCENT, "bad": REST, "rest": REST}
"""Everyone can tell blue from grey; the labels carry the rest."""

PANEL = (
    f"border:1px solid {LINE};border-radius:8px;max-width:1200px;overflow:hidden;"
    "font-family:var(--jp-ui-font-family,system-ui,-apple-system,'Segoe UI',sans-serif);"
    "font-size:13px;line-height:1.45;font-variant-numeric:tabular-nums;margin:4px 0;"
)
VERBATIM = "mathjax_ignore tex2jax_ignore"
"""Class of text that must not be typeset: notebooks read the text between two dollar signs as a formula."""
MUTED = "opacity:.72;"
FAINT = "color:color-mix(in srgb,currentColor 72%,transparent);"
"""As `MUTED`, for a cell whose line must stay as strong as its neighbours'."""
LINK = "color:var(--jp-content-link-color,inherit);text-decoration:underline;"
SMALL = "font-size:12px;"
PAD = "padding:10px 14px;"
FLOW = "display:flex;flex-wrap:wrap;gap:2px 14px;align-items:baseline;overflow-wrap:anywhere;"
"""Facts side by side, on as many lines as they take."""
WRAP = "white-space:normal;overflow-wrap:anywhere;"
"""For a cell that shows all of its text, on as many lines as it takes."""
CODE = (
    "font-family:var(--jp-code-font-family,ui-monospace,Menlo,Consolas,monospace);font-size:12px;"
)
# JupyterLab and nbconvert style tables of their own accord; each of these takes some of that back.
TABLE = (
    "width:100%;border-collapse:collapse;border:none;margin:0;table-layout:fixed;font-size:13px;"
)
TR = "background:none;"
GROUND = "var(--jp-layout-color0,var(--vscode-editor-background,Canvas))"
OPAQUE = (
    f"opacity:1;background:{GROUND};"
    "color:var(--jp-content-font-color1,var(--vscode-editor-foreground,CanvasText));"
)
"""For what others scroll under: with a ground, and so with a colour of its own for its text."""
PINNED = f"{OPAQUE}position:sticky;left:0;z-index:1;box-shadow:inset -1px 0 {LINE};"
"""A first column that stays in sight while the others scroll."""
SCROLLED = f"{TABLE}table-layout:auto;border-collapse:separate;border-spacing:0;"
"""A table with such a column. Each cell has lines of its own: shared ones may vanish under it."""
TH = (
    f"text-align:start;font-weight:400;padding:6px 14px;border:none;border-top:1px solid {LINE};"
    "background:none;font-size:12px;vertical-align:baseline;max-width:none;opacity:.72;"
    "overflow:hidden;text-overflow:ellipsis;white-space:nowrap;"
)
TD = (
    f"text-align:start;padding:6px 14px;border:none;border-top:1px solid {LINE};max-width:none;"
    "vertical-align:baseline;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;"
)


@lru_cache(1024)
def in_force(style: str) -> str:
    """Leave out what a later declaration of the same property overrules: pages are made of repeated styles.

    >>> in_force("padding:6px 14px;white-space:nowrap;padding:2px;")
    'white-space:nowrap;padding:2px'
    """
    declared: dict[str, str] = {}
    for declaration in filter(None, style.split(";")):
        name = declaration.partition(":")[0]
        declared.pop(
            name, None
        )  # the place of the later one counts: shorthands overrule what is before
        declared[name] = declaration
    return ";".join(declared.values())


def without_variables(colour: str) -> str:
    """Return the colour for where styles are stripped: an attribute of SVG knows no variables."""
    return re.sub(r"^var\([^,]+,(.*)\)$", r"\1", colour)
