"""A labelling session as static HTML: what was asked, how far it came, and how often each label was given."""

from phoenix_nb.ui.labelling.controls import Differences, LabellingControls
from phoenix_nb.ui.shared.words import clean, one_line
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, panel, tag

__all__ = ["labelling_html", "labelling_text"]

_NAME = 120
_CALLS = 400
_UNCOUNTED = "Every answer is stored, also one that is not counted here yet. "


def labelling_text(controls: LabellingControls) -> str:
    """Return it in a few lines."""
    counts = ", ".join(
        f"{one_line(label, _NAME)} {count}" for label, count in controls.counts().items()
    )
    return f"{one_line(controls.question, _NAME)}\n{_standing(controls)}" + (
        f"\n{counts}" if counts else ""
    )


def labelling_html(controls: LabellingControls) -> str:
    """Return it as one self-contained HTML fragment, without scripts, escaped."""
    counts = controls.counts()
    is_open = controls.next_open() is not None
    most = max(counts.values(), default=0)
    rows = [_bar(label, counts.get(label, 0), most) for label in controls.labels]
    _, warning = controls.width()
    rubric, _ = controls.rubric
    differences = None if is_open else controls.differences()
    return panel(
        tag(
            "div",
            tag("strong", one_line(controls.question, _NAME), style="font-size:15px;", dir="auto"),
            " ",
            tag("span", _standing(controls), style=s.MUTED),
            style="padding:10px 14px;",
        ),
        *(
            [tag("div", clean(rubric), style=f"{s.MUTED}padding:0 14px 8px;", dir="auto")]
            if rubric
            else []
        ),
        tag("table", tag("tbody", *rows), style=s.TABLE),
        *(
            [tag("div", clean(warning), style=f"{s.SMALL}padding:6px 14px;", dir="auto")]
            if warning
            else []
        ),
        *([_how_to_open(differences)] if differences else []),
        tag(
            "div",
            _UNCOUNTED
            if is_open
            else f"Next: {one_line(' and '.join(controls.next_calls), _CALLS)}. ",
            "Run the cell again to go on, or to change an answer.",
            style=f"{s.MUTED}{s.SMALL}padding:6px 14px;",
        ),
    )


def _how_to_open(differences: Differences) -> Html:
    rows = "the row" if differences.count == 1 else f"the {differences.count:,} rows"
    return tag(
        "div",
        tag("code", one_line(differences.call, _CALLS), style=s.CODE),
        f" opens {rows} on which they differ.",
        style=f"{s.MUTED}{s.SMALL}padding:6px 14px 0;overflow-wrap:anywhere;",
    )


def _standing(controls: LabellingControls) -> str:
    width, _ = controls.width()
    standing = f"{one_line(controls.name, _NAME)} · {controls.labelled()} of {controls.total}"
    return f"{standing} · {width}" if width else standing


def _bar(label: str, count: int, most: int) -> Html:
    width = round(100 * count / most, 1) if most else 0
    fill = tag("div", style=f"height:10px;border-radius:2px;width:{width}%;background:{s.ACCENT};")
    return tag(
        "tr",
        tag("td", one_line(label, _NAME), style=f"{s.TD}width:30%;", dir="auto"),
        tag("td", fill, style=s.TD),
        tag("td", str(count), style=f"{s.TD}text-align:right;width:80px;"),
        style=s.TR,
    )
