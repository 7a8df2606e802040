"""The tiles of evaluations: words, figures and charts that live and static views draw."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, overload

from phoenix_nb.core.progress.progress import EvaluatorProgress, ExperimentProgress
from phoenix_nb.core.stats.running import RunningScores
from phoenix_nb.core.summary.experiment import EvaluatorSummary
from phoenix_nb.core.summary.histogram import Bin, chart_bins
from phoenix_nb.ui.shared.words import DOT, count, label_words, number, one_line, plural, unbroken

__all__ = ["Bar", "Chart", "Tile", "percent", "progress_tiles", "short", "summary_tile"]

OTHER_LABELS = "other labels"
"""The name under which labels are counted that come after the first 50 different ones."""
MAX_BARS = 5
"""Bars of one chart; further labels are added up in the last."""
MAX_VALUES = 7
"""Up to so many different scores are shown as a bar each rather than as a histogram."""
NAME = 80
"""Characters of a name that reach a view."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar with its direct label."""

    label: str
    count: int
    share: float
    """Of all that the chart shows, between 0 and 1."""
    tone: Literal["good", "bad", "plain", "rest"] = "plain"
    """Drawn as position and sign too: never by colour alone."""
    key: str | None = None
    """The value that a click filters by; None if it cannot."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Either bars, or a histogram between `low` and `high`; empty before the first evaluation."""

    bars: tuple[Bar, ...] = ()
    bins: tuple[int, ...] = ()
    low: float = 0.0
    high: float = 0.0


@dataclass(frozen=True, slots=True)
class Tile:
    """One evaluation over all runs: its leading figure, interval, denominators and distribution."""

    name: str
    kind: str
    direction: str | None
    figure: str
    detail: str
    """The text beside the figure: the share of the leading label, or nothing."""
    interval: str
    note: str
    """The denominators, in words."""
    chart: Chart
    mean: float | None
    ci: tuple[float, float] | None


@overload
def short(value: float) -> float: ...
@overload
def short(value: None) -> None: ...
@overload
def short(value: float | None) -> float | None: ...
def short(value: float | None) -> float | None:
    """Round a number to six figures: nobody sees more, and each costs a byte."""
    return None if value is None else float(f"{value:.6g}")


def summary_tile(summary: EvaluatorSummary) -> Tile:
    """Make the tile of an evaluator whose runs are done."""
    ci = None
    # Scores that are all the same have no spread to tell an interval from.
    if (
        summary.ci_low is not None
        and summary.ci_high is not None
        and summary.ci_low < summary.ci_high
    ):
        ci = short(summary.ci_low), short(summary.ci_high)
    figure, detail = _figure(summary.mean, summary.labels)
    return Tile(
        name=one_line(summary.name, NAME),
        kind=summary.kind,
        direction=summary.direction,
        figure=figure,
        detail=detail,
        interval=_interval(ci, None if summary.boolean else summary.std),
        note=_note(summary.n, summary.planned, summary.gaps()),
        chart=_chart(summary.histogram, summary.labels, summary.direction, summary.declared_labels),
        mean=short(summary.mean),
        ci=ci,
    )


def progress_tiles(
    experiment: ExperimentProgress, has_intervals: Callable[[], bool] = lambda: True
) -> Iterator[Tile]:
    """Make the tiles of an experiment under way: one for each evaluation, in the evaluators' order.

    Args:
        experiment: What is under way.
        has_intervals: Whether intervals are worked out; asked where there is something to work out.
    """
    for name, evaluator in experiment.evaluators.items():
        evaluations = evaluator.scores or {name: RunningScores()}
        for evaluation, scores in evaluations.items():
            yield _progress_tile(evaluation, scores, evaluator, experiment, has_intervals)


def _progress_tile(
    name: str,
    scores: RunningScores,
    evaluator: EvaluatorProgress,
    experiment: ExperimentProgress,
    has_intervals: Callable[[], bool],
) -> Tile:
    # By name: which label came first is chance, and the tiles of variants stand one below the other.
    labels = dict(sorted(scores.labels.items()))
    if scores.other_labels:
        labels[OTHER_LABELS] = scores.other_labels
    boolean = bool(scores.values) and set(scores.values or ()) <= {0.0, 1.0}
    figure, detail = _figure(scores.mean, labels)
    # Over the whole dataset the interval has narrowed to the mean itself, which says nothing.
    is_narrowing = scores.n and experiment.outcome != "completed"
    ci = evaluator.settled.interval(name) if is_narrowing and has_intervals() else None
    return Tile(
        name=one_line(name, NAME),
        kind=evaluator.info.kind,
        direction=evaluator.info.direction,
        figure=figure,
        detail=detail,
        interval=_interval(ci, None if boolean else scores.std, "95 % so far"),
        note=_progress_note(scores, evaluator, experiment),
        chart=_chart(
            chart_bins(scores.bins), labels, evaluator.info.direction, evaluator.info.labels
        ),
        mean=short(scores.mean),
        ci=None if ci is None else (short(ci[0]), short(ci[1])),
    )


def _progress_note(
    scores: RunningScores, evaluator: EvaluatorProgress, experiment: ExperimentProgress
) -> str:
    n = scores.n or sum(scores.labels.values()) + scores.other_labels
    planned, task_errors = experiment.tasks.planned, experiment.tasks.failed
    gaps = [
        plural(failed, word)
        for failed, word in (
            (task_errors, "task error"),
            (evaluator.failed, "evaluator error"),
        )
        if failed
    ]
    abstained = evaluator.done - n
    if abstained > 0:
        gaps.append(f"{count(abstained)} with no score")
    left = planned - n - task_errors - evaluator.failed - max(0, abstained)
    if left > 0:
        gaps.append(f"{count(left)} {'missing' if experiment.state == 'finished' else 'to come'}")
    return _note(n, planned, gaps)


def _note(n: int, planned: int, gaps: Iterable[str]) -> str:
    return DOT.join(map(unbroken, [f"n = {count(n)} of {count(planned)}", *gaps]))


def _figure(mean: float | None, labels: Mapping[str, int]) -> tuple[str, str]:
    if mean is not None:
        return number(mean), ""
    if not labels:
        return "–", ""
    label = max(labels, key=lambda name: labels[name])
    share = labels[label] / sum(labels.values())
    return label_words(label), percent(share)


def _interval(ci: tuple[float, float] | None, std: float | None, kind: str = "95 % CI") -> str:
    if ci is None:
        return "" if std is None else unbroken(f"σ {number(std)}")
    parts = [f"{kind} {number(ci[0])} to {number(ci[1])}"]
    if std is not None:
        parts.append(f"σ {number(std)}")
    return DOT.join(map(unbroken, parts))


def percent(share: float) -> str:
    """Return a share as a percentage, and never `0 %` or `100 %` for what is only nearly so."""
    rounded = math.floor(share * 100 + 0.5)  # as the live view rounds
    if rounded == 0 and share > 0:
        return "< 1 %"
    if rounded == 100 and share < 1:  # noqa: PLR2004 - percent
        return "> 99 %"
    return f"{rounded} %"


def _chart(
    bins: Sequence[Bin],
    labels: Mapping[str, int],
    direction: str | None,
    declared: Sequence[str],
) -> Chart:
    values = {low: count for low, high, count in bins if low == high}
    boolean = bool(values) and len(values) == len(bins) and set(values) <= {0.0, 1.0}
    # Scores that stand for labels, one each, are shown by their labels.
    stand_in = len(values) == len(bins) == len(labels) and sum(values.values()) == sum(
        labels.values()
    )
    if labels and (boolean or not bins or stand_in):
        return Chart(bars=_label_bars(labels, direction, declared))
    if not bins:
        return Chart()
    if len(values) == len(bins) <= MAX_VALUES:
        wanted = dict.fromkeys((1.0, 0.0), 0) | values if boolean else values
        return Chart(bars=_value_bars(wanted, direction, boolean=boolean))
    if len(values) == len(bins):
        bins = _evenly(values)
    return Chart(
        bins=tuple(runs for *_, runs in bins), low=short(bins[0][0]), high=short(bins[-1][1])
    )


def _label_bars(
    labels: Mapping[str, int], direction: str | None, declared: Sequence[str]
) -> tuple[Bar, ...]:
    """Return a bar for each label, in declared order, then in the order of `labels`.

    The order never depends on the counts, so that no bar jumps while they grow.
    """
    total = sum(labels.values())
    if set(labels) <= {"True", "False"}:
        labels = {name: labels.get(name, 0) for name in ("True", "False")}
        return tuple(
            Bar(
                name,
                count,
                short(count / total),
                _tone(1.0 if name == "True" else 0.0, direction),
                name,
            )
            for name, count in labels.items()
        )
    named = dict.fromkeys(declared, 0) | dict(labels)
    named.pop(OTHER_LABELS, None)
    fit = OTHER_LABELS not in labels and len(named) <= MAX_BARS
    frequent = set(sorted(named, key=lambda name: -named[name])[: MAX_BARS - 1])
    shown = [item for item in named.items() if fit or item[0] in frequent]
    bars = [
        Bar(label_words(name), count, short(count / total), key=name[:200]) for name, count in shown
    ]
    rest = total - sum(bar.count for bar in bars)
    if rest:
        others = len(named) - len(shown) + (OTHER_LABELS in labels)
        bars.append(
            Bar(f"{others} other{'s' if others > 1 else ''}", rest, short(rest / total), "rest")
        )
    return tuple(bars)


def _value_bars(
    values: Mapping[float, int], direction: str | None, *, boolean: bool
) -> tuple[Bar, ...]:
    total = sum(values.values())
    return tuple(
        Bar(
            number(value),
            values[value],
            short(values[value] / total),
            _tone(value, direction) if boolean else "plain",
            repr(value),
        )
        for value in sorted(values, reverse=True)
    )


def _tone(value: float, direction: str | None) -> Literal["good", "bad"]:
    return "bad" if (value == 0.0) == (direction != "minimize") else "good"


def _evenly(values: Mapping[float, int]) -> Sequence[Bin]:
    """Put single values into even bins, so that the distances between the bars mean something."""
    low, high = min(values), max(values)
    if low >= 0 and high <= 1:
        low, high = 0.0, 1.0
    bins = 20
    width = (high - low) / bins
    counts = [0] * bins
    for value, runs in values.items():
        counts[min(bins - 1, int((value - low) / width))] += runs
    return [(low + index * width, low + (index + 1) * width, n) for index, n in enumerate(counts)]
