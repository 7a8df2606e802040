"""The path of a dataset as static HTML and as text, newest experiment first."""

from collections import Counter
from collections.abc import Iterable, Sequence

from phoenix_nb.core.comparison import ComparisonResult
from phoenix_nb.core.comparison.path import Path, PathStep
from phoenix_nb.core.progress.projection import duration, money
from phoenix_nb.core.stats.looks import share_of_false_claims
from phoenix_nb.core.summary.evaluator_summaries import EvaluatorSummary
from phoenix_nb.ui.comparison.figures import Tone, bar_of, scale_of, signed
from phoenix_nb.ui.shared.tiles import percent, summary_tile
from phoenix_nb.ui.shared.words import count, number, one_line, plural
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.figures_table import COLOURS, interval_svg
from phoenix_nb.ui.static_html.markup import Html, panel, scrolling, table_of, tag, text_cell

__all__ = [
    "FACTS",
    "difference_parts",
    "difference_words",
    "facts_of",
    "first_words",
    "history_html",
    "history_text",
    "score_words",
    "scored_words",
    "summary_of",
    "usual_size",
]

_SHOWN = 30
"""Experiments that are shown, the latest; the frame has all."""
_OTHERS = 3
"""Further evaluators that have a column."""
_SEVERAL = 3
"""Looks from which their number is said."""
FACTS = ("failed", "tokens", "cost", "reused", "time")
"""The columns of what went into an experiment; one that nobody knows anything for is left out."""
_TIGHT = "padding:6px 10px;"
_RIGHT = "text-align:right;"
_FIRST = "padding-left:14px;"
_WHERE = (
    f"{s.MUTED}{s.SMALL}max-width:140px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;"
)
_TONES: dict[str, Tone] = {"better": "good", "worse": "bad", "different": "other"}
_SIGNS = {"better": "▲", "worse": "▼", "different": "◆"}


def history_html(path: Path, evaluator: str | None) -> str:
    """Return the path as a table: what changed, the score, and the difference from the one before.

    Args:
        path: The path.
        evaluator: Whose differences are shown; None if nothing has been evaluated.
    """
    if not path.steps:
        note = "No experiments of this dataset yet; run_experiment(dataset, task, evaluators) makes one."
        return panel(tag("div", note, style=s.PAD))
    shown = path.steps[-_SHOWN:]
    others = _others(path, evaluator)
    results = [result for step in shown if (result := step.from_before.get(evaluator or ""))]
    scale = scale_of(results)
    known = {name for step in shown for name in facts_of(step)}
    spent = [name for name in FACTS if name in known]
    usual = usual_size(path.steps)
    rows = [_row(step, evaluator, others, spent, scale, usual=usual) for step in reversed(shown)]
    table = table_of(_titles(evaluator, others, spent), rows, s.SCROLLED)
    scroll = scrolling("Experiments", table)
    return panel(_head(path), scroll, _foot(path, evaluator))


def history_text(path: Path, evaluator: str | None) -> str:
    """Return the path as a few lines of text."""
    if not path.steps:
        return "no experiments of this dataset yet"
    lines = [f"The path of {one_line(path.dataset_name, 60)}: {_scope(path)}"]
    steps = path.steps[-_SHOWN:]
    names = [one_line(shown_name(step), 40) for step in steps]
    usual = usual_size(path.steps)
    width = max(map(len, names))
    for name, step in zip(reversed(names), reversed(steps), strict=True):
        parts = [
            scored_words(step, evaluator, usual),
            f"({difference_words(step, evaluator)})",
            one_line(step.changed, 60),
            *(f"{title} {fact}" for title, fact in facts_of(step).items()),
        ]
        lines.append(f"  {name:<{width}}  {'  '.join(filter(None, parts))}")
    return "\n".join([*lines, *_sentences(path, evaluator)])


def _head(path: Path) -> Html:
    title = tag(
        "strong", f"The path of “{one_line(path.dataset_name, 80)}”", style="font-size:15px;"
    )
    scope = tag("span", _scope(path), style=s.MUTED + s.SMALL)
    return tag("div", title, " ", scope, style=s.FLOW + "padding:10px 14px 8px;", dir="auto")


def _scope(path: Path) -> str:
    sizes = [step.report.record.example_count for step in path.steps]
    fewest, most = min(sizes), max(sizes)
    size = (
        plural(most, "example") if fewest == most else f"{count(fewest)} to {count(most)} examples"
    )
    parts = [plural(len(path.steps), "experiment"), size]
    if len(path.steps) > _SHOWN:
        parts.append(f"the last {_SHOWN} are shown")
    return " · ".join(parts)


def scored_words(step: PathStep, evaluator: str | None, usual: int) -> str:
    """Return the figure of an evaluator, and over how many examples it is, where that is not usual."""
    words, examples = score_words(summary_of(step, evaluator)), step.report.record.example_count
    return words if examples == usual or words == "–" else f"{words} (n = {count(examples)})"


def usual_size(steps: Iterable[PathStep]) -> int:
    """Return how many examples most experiments ran on; of equally many the latest."""
    sizes = [step.report.record.example_count for step in steps]
    counted = Counter(reversed(sizes))
    return counted.most_common(1)[0][0] if counted else 0


def shown_name(step: PathStep) -> str:
    """Return the name of an experiment, marked where it is a further variant of a call."""
    return f"{'└ ' if step.is_sibling else ''}{step.name}"


def _titles(evaluator: str | None, others: Sequence[str], spent: Sequence[str]) -> list[Html]:
    titles: list[tuple[str, str]] = [("experiment", s.PINNED + _FIRST)]
    if evaluator is not None:
        titles += [
            (evaluator, _RIGHT),
            ("against the one before, 95 %", ""),
            ("against the first", _RIGHT),
        ]
    titles += [("what changed", ""), *((name, _RIGHT) for name in (*others, *spent))]
    return [
        tag("th", one_line(title, 40), style=s.TH + _TIGHT + style, scope="col", title=title)
        for title, style in titles
    ]


def _row(
    step: PathStep,
    evaluator: str | None,
    others: Sequence[str],
    spent: Sequence[str],
    scale: tuple[float, float],
    *,
    usual: int,
) -> Html:
    record = step.report.record
    together = f"; one call made {count(step.siblings)}" if step.siblings > 1 else ""
    cells = [
        tag(
            "th",
            one_line(shown_name(step), 60),
            style=f"{s.TD}{_TIGHT}{s.PINNED}{_FIRST}font-weight:600;max-width:clamp(90px,30vw,180px);",
            scope="row",
            title=f"{record.name}, {record.id}{together}",
            dir="auto",
        )
    ]
    if evaluator is not None:
        score = scored_words(step, evaluator, usual)
        cells += [
            text_cell(score, style=_TIGHT + _RIGHT + "font-weight:600;"),
            _against(step, evaluator, scale),
            text_cell(first_words(step, evaluator) or "–", style=_TIGHT + _RIGHT + s.FAINT),
        ]
    changed = text_cell(step.changed or "–", step.changed, _TIGHT + s.WRAP + "min-width:130px;")
    facts = facts_of(step)
    cells += [
        changed,
        *(
            text_cell(scored_words(step, name, usual), style=_TIGHT + _RIGHT + s.FAINT)
            for name in others
        ),
        *(text_cell(facts.get(name, "–"), style=_TIGHT + _RIGHT) for name in spent),
    ]
    return tag("tr", *cells, style=s.TR)


def _against(step: PathStep, evaluator: str, scale: tuple[float, float]) -> Html:
    """Draw the difference from the experiment before, or say why there is none."""
    words = difference_words(step, evaluator)
    result = step.from_before.get(evaluator)
    figure, where = difference_parts(step, result) if result is not None else ("", "")
    bar = None if result is None or step.same_runs else bar_of(result, scale)
    if result is None or bar is None:
        return text_cell(words, style=_TIGHT + s.FAINT)
    tone = _tone(result)
    colour = s.MUTED if tone == "rest" else f"color:{COLOURS[tone]};font-weight:600;"
    inner = tag(
        "div",
        # All intervals of the column share one scale, so that none may give way to its words.
        tag(
            "span",
            interval_svg(bar, tone, f"{words}, 95 % interval {_interval(result)}"),
            style="display:flex;flex:none;width:104px;",
        ),
        tag(
            "span",
            tag("span", figure, style=colour),
            tag("div", where, style=_WHERE, title=where) if where else "",
            title=_interval(result),
        ),
        style="display:flex;gap:10px;align-items:flex-start;line-height:18px;",
    )
    return tag("td", inner, style=s.TD + _TIGHT + "min-width:160px;vertical-align:top;")


def difference_words(step: PathStep, evaluator: str | None) -> str:
    """Say how an experiment differs from the one before, or why nothing can be said."""
    result = step.from_before.get(evaluator or "")
    if step.same_runs:
        return "same runs"
    if not step.changed and not step.from_before:
        return "the first"
    if result is None:
        return "no example in common" if not step.from_before else "not evaluated"
    if result.difference is None:
        return "nothing to compare"
    return " ".join(filter(None, difference_parts(step, result)))


def difference_parts(step: PathStep, result: ComparisonResult) -> tuple[str, str]:
    """Return a difference with its sign, and what it is from and over, where that is not as usual."""
    sign = _SIGNS.get(str(result.conclusion), "")
    where = []  # the number comes first: of a long name, the end may be cut off
    if result.n < max(step.report.record.example_count, result.n + result.unmatched):
        where.append(f"on {count(result.n)}")
    if step.is_sibling:
        where.append(f"against {one_line(step.against, 40)}")
    return f"{sign} {signed(result.difference)}".strip(), " ".join(where)


def _interval(result: ComparisonResult) -> str:
    if result.ci_low is None or result.ci_high is None:
        return "unknown"
    return f"{signed(result.ci_low)} to {signed(result.ci_high)}"


def _tone(result: ComparisonResult) -> Tone:
    return _TONES.get(str(result.conclusion), "rest")


def first_words(step: PathStep, evaluator: str | None) -> str:
    """Return the difference of the means from the first experiment; empty where there is none."""
    gained = step.from_first.get(evaluator or "")
    return "" if gained is None else signed(gained)


def summary_of(step: PathStep, evaluator: str | None) -> EvaluatorSummary | None:
    """Return what an experiment has of an evaluator."""
    named = (summary for summary in step.report.summaries if summary.name == evaluator)
    return next(named, None)


def score_words(summary: EvaluatorSummary | None) -> str:
    """Return the one figure of an evaluator."""
    if summary is None:
        return "–"
    tile = summary_tile(summary)
    return f"{tile.figure} {tile.detail}".strip()


def facts_of(step: PathStep) -> dict[str, str]:
    """Return what went into an experiment, as far as it is known: by the title of its column."""
    report, usage = step.report, step.report.usage
    facts = {"failed": count(report.failed)} if report.failed else {}
    if usage is not None:
        reported = (usage.prompt_tokens, usage.completion_tokens)
        if reported != (None, None):
            facts["tokens"] = count(sum(part or 0 for part in reported))
        if usage.cost is not None:
            facts["cost"] = money(usage.cost)
    if step.reused:
        facts["reused"] = percent(step.reused)
    if step.seconds:
        facts["time"] = duration(step.seconds)
    return facts


def _others(path: Path, evaluator: str | None) -> tuple[str, ...]:
    return tuple(name for name in path.evaluators if name != evaluator)[:_OTHERS]


def _foot(path: Path, evaluator: str | None) -> Html:
    sentences = " ".join(_sentences(path, evaluator))
    if not sentences:
        return Html()
    return tag(
        "div", sentences, style=f"{s.PAD}{s.SMALL}border-top:1px solid {s.LINE};", dir="auto"
    )


def _sentences(path: Path, evaluator: str | None) -> list[str]:
    """Name the best so far, and what the number of looks does to a claim."""
    sentences = []
    best = path.best(evaluator) if evaluator else None
    summary = summary_of(best, evaluator) if best else None
    if best is not None and summary is not None and len(path.steps) > 1:
        interval = ""
        if summary.ci_low is not None and summary.ci_high is not None:
            interval = f" ({number(summary.ci_low)} to {number(summary.ci_high)})"
        sentences.append(
            f"Best so far: {one_line(best.name, 60)}, {score_words(summary)}{interval}."
        )
    if path.looks >= _SEVERAL:
        sentences.append(
            f"{path.looks} prompts or tasks have been tried on this dataset: of as many that are all equally "
            f"good, {percent(share_of_false_claims(path.looks))} would yield a “better” by chance. Examples "
            "that none of them has seen settle it."
        )
    return sentences
