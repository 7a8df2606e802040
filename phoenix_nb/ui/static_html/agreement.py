"""Agreement of a judge with people as static HTML: the figures with their intervals, and the table."""

from phoenix_nb.core.labels.agreement import AgreementReport
from phoenix_nb.core.stats.raters import Bounded
from phoenix_nb.ui.shared.words import clean, one_line
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, panel, scrolling, table_of, tag

__all__ = ["agreement_html", "how_to_open"]

_NAME = 40
_NUMBER = "text-align:right;"
_NOTE = f"{s.TD}{s.WRAP}overflow-wrap:normal;min-width:140px;{s.MUTED}{s.SMALL}"
"""In a narrow column the table is scrolled rather than squeezed."""
_TABLE = s.TABLE.replace("table-layout:fixed;", "table-layout:auto;")
"""Columns as wide as what they hold: an interval is never cut off."""


def agreement_html(report: AgreementReport, *, with_call: bool = True) -> str:
    """Return the figures and the table as one self-contained HTML fragment, without scripts, escaped.

    Args:
        report: The figures.
        with_call: Whether it says which call opens the rows on which they differ.
    """
    raters = report.raters
    rater, reference = one_line(raters.rater, _NAME), one_line(raters.reference, _NAME)
    lines = [
        ("same label", raters.share, f"of {raters.n:,} rows"),
        ("kappa", raters.kappa, "1 always the same, 0 as often as by chance"),
        ("AC1", raters.ac1, "as kappa, not misled where one label prevails"),
        ("sensitivity", raters.sensitivity, f"of what {reference} calls good, {rater} does too"),
        ("specificity", raters.specificity, f"of what {reference} calls bad, {rater} does too"),
        ("base rate", raters.base_rate, f"good by {reference}"),
        ("alpha of all raters", report.alpha, f"{rater} and {len(report.annotators)} annotators"),
        ("people among themselves", report.ceiling, f"alpha on {report.shared} rows: the ceiling"),
    ]
    body = [_line(*line) for line in lines if line[1] is not None and line[1].value is not None]
    figures = tag("table", tag("tbody", *body), style=_TABLE)
    return panel(
        tag("div", clean(report.sentence), style="padding:12px 14px 8px;", dir="auto"),
        tag(
            "div",
            scrolling("Figures", figures, style="flex:1 1 360px;min-width:0;overflow-x:auto;"),
            scrolling(
                "Labels", _confusion(report), style="flex:1 1 260px;min-width:0;overflow-x:auto;"
            ),
            style="display:flex;flex-wrap:wrap;gap:0 24px;padding:0 7px 10px;",
        ),
        how_to_open(len(report.disagreements)) if with_call else Html(),
    )


def _line(name: str, figure: Bounded | None, note: str) -> Html:
    return tag(
        "tr",
        tag(
            "th",
            name,
            style=f"{s.TD}{s.WRAP}overflow-wrap:normal;font-weight:400;",
            scope="row",
            dir="auto",
        ),
        tag("td", str(figure), style=f"{s.TD}{_NUMBER}"),
        tag("td", note, style=_NOTE, dir="auto"),
        style=s.TR,
    )


def _confusion(report: AgreementReport) -> Html:
    """Return the counts: the reference's labels down, the rater's across."""
    raters = report.raters
    corner = f"{one_line(raters.reference, _NAME)} ↓ {one_line(raters.rater, _NAME)} →"
    labels = [one_line(label, _NAME) for label in report.labels]
    head = [
        tag("th", corner, style=s.TH, scope="col", dir="auto"),
        *(tag("th", text, style=s.TH + _NUMBER, scope="col", dir="auto") for text in labels),
    ]
    rows = [
        tag(
            "tr",
            tag("th", name, style=s.TH, scope="row", dir="auto"),
            *(
                tag(
                    "td",
                    str(raters.table.get((down, across), 0)),
                    style=s.TD + _NUMBER + (f"background:{s.SOFT};" if down == across else ""),
                )
                for across in report.labels
            ),
            style=s.TR,
        )
        for down, name in zip(report.labels, labels, strict=True)
    ]
    return table_of(head, rows, _TABLE)


def how_to_open(count: int) -> Html:
    """Say which call opens the rows on which they differ; empty if there are none."""
    if not count:
        return Html()
    rows = "the row on which" if count == 1 else f"the {count:,} rows on which"
    return tag(
        "div",
        tag("code", "agreement.explore()", style=s.CODE),
        f" opens {rows} they differ.",
        style=f"{s.MUTED}{s.SMALL}padding:0 14px 10px;",
    )
