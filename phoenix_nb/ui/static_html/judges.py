"""Judges against people, as static HTML and as text."""

from collections.abc import Sequence

from phoenix_nb.core.judges import JudgeScore, Row
from phoenix_nb.ui.shared.words import clean, count, evaluation_text, number, one_line
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, breakable, panel, scrolling, table_of, tag

__all__ = ["judges_html", "judges_text"]

_TITLES = ("judge", "n", "agreement", "kappa", "finds good", "finds bad")
_NARROW = "padding-left:7px;padding-right:7px;vertical-align:top;"
_NUMBER = f"{_NARROW}text-align:right;"
_FIRST = "padding-left:14px;padding-right:7px;vertical-align:top;"
_ROWS = 10
"""Disagreements that are listed."""


def judges_html(sentence: str, scores: Sequence[JudgeScore], wrong: Sequence[Row]) -> Html:
    """Return judges as a table, with the rows on which the chosen one differs from people."""
    head = [
        tag(
            "th",
            title,
            style=f"{s.TH}white-space:normal;{_NUMBER if place else _FIRST}",
            scope="col",
        )
        for place, title in enumerate(_TITLES)
    ]
    body = [tag("tr", *_cells(score), style=s.TR) for score in scores]
    table = table_of(head, body, f"{s.TABLE}table-layout:auto;")
    scrolled = scrolling("Judges", table)
    claim = tag(
        "div", clean(sentence), style=f"{s.PAD}font-weight:600;overflow-wrap:anywhere;", dir="auto"
    )
    return panel(claim, scrolled, _wrong(wrong))


def _cells(score: JudgeScore) -> list[Html]:
    judge = tag(
        "th",
        breakable(one_line(score.judge, 80)),
        tag("div", score.part, style=s.MUTED + s.SMALL),
        style=f"{s.TD}{s.WRAP}{_FIRST}font-weight:400;min-width:100px;",
        scope="row",
        dir="auto",
    )
    return [judge, *(_figure(text) for text in _texts(score)[1:])]


def _figure(text: str) -> Html:
    """Return a figure, and its interval below it."""
    value, _, interval = text.partition(" (")
    below = [tag("div", interval.removesuffix(")"), style=s.MUTED + s.SMALL)] if interval else []
    return tag("td", value, *below, style=s.TD + _NUMBER)


def _texts(score: JudgeScore) -> list[str]:
    return [
        score.part,
        f"{count(score.n)} of {count(score.rows)}",
        _interval(score.agreement, score.agreement_low, score.agreement_high),
        _interval(score.kappa, score.kappa_low, score.kappa_high),
        number(score.sensitivity),
        number(score.specificity),
    ]


def _interval(value: float | None, low: float | None, high: float | None) -> str:
    if value is None:
        return "–"
    within = "" if low is None else f" ({number(low)} to {number(high)})"
    return f"{number(value)}{within}"


def _wrong(rows: Sequence[Row]) -> Html:
    if not rows:
        return Html()
    lines = [
        tag(
            "li",
            f"{one_line(row.key[0], 60)}: people {_words(row.human)}, judge {_words(row.judge)}",
            dir="auto",
        )
        for row in rows[:_ROWS]
    ]
    more = f"; the first {_ROWS}" if len(rows) > _ROWS else ""
    summary = tag(
        "summary",
        f"{count(len(rows))} held-out rows on which they differ{more}",
        style="cursor:pointer;padding:6px 14px;",
    )
    return tag(
        "details",
        summary,
        tag("ul", *lines, style="margin:0 0 8px;"),
        style=f"border-top:1px solid {s.LINE};",
    )


def _words(evaluation: object) -> str:
    label, score = getattr(evaluation, "label", None), getattr(evaluation, "score", None)
    return evaluation_text(score, label)


def judges_text(sentence: str, scores: Sequence[JudgeScore]) -> str:
    """Return the same for a terminal, one line for each judge."""
    lines = [
        f"  {one_line(score.judge, 40)} · {part} · n {n} · agreement {agreement} · kappa {kappa}"
        for score in scores
        for part, n, agreement, kappa, *_ in (_texts(score),)
    ]
    return "\n".join([sentence, *lines])
