"""The words and figures of a comparison, which static and live views draw."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from phoenix_nb.core.comparison import ComparisonReport, ComparisonResult, Headline
from phoenix_nb.core.comparison.headlines import leading_result, reasons
from phoenix_nb.ui.run_table.cells import Tone
from phoenix_nb.ui.shared.short_names import short_names
from phoenix_nb.ui.shared.words import clean, count, number, one_line, plural

__all__ = [
    "Bar",
    "Figures",
    "Lead",
    "Tone",
    "bar_of",
    "figures",
    "kind_of",
    "lead",
    "leading",
    "p_value",
    "scale_of",
    "signed",
]

NAME = 80
"""Characters of a name that reach a view."""
_SENTENCE = 600
_TRADE_OFFS = 3
"""Evaluators that a lead names on which the leading variant is worse."""
_CONCLUSIONS: dict[str, tuple[Tone, str]] = {
    "better": ("good", "▲ better"),
    "worse": ("bad", "▼ worse"),
    "different": ("other", "◆ different"),
    "no difference shown": ("rest", "● no difference shown"),
    "too few": ("rest", "○ too few to tell"),
}
_ADVISED = 20
"""Lines up to which each has advice on what would make it clearer; with more, advice would fill the table."""
_ALPHA = 0.05
_MARGIN = 6.0
"""Room at either end of a scale, in hundredths of its width."""


@dataclass(frozen=True, slots=True)
class Bar:
    """The place of an interval on the scale of its evaluator, in hundredths of the scale's width."""

    zero: float
    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Figures:
    """One line of the table: one variant on one evaluator."""

    evaluator: str
    note: str
    """`lower is better`; empty where there is nothing to know."""
    variant: str
    """Short."""
    name: str
    """The variant's name."""
    is_baseline: bool
    mean: str
    difference: str
    tone: Tone
    interval: str
    bar: Bar | None
    p: str
    outcomes: str
    """Wins, losses and ties: `306 / 79 / 934`."""
    n: str
    left_out: str
    """Examples that could not be paired, and why; of the baseline, what it has no score for."""
    conclusion: str
    """`▲ better`"""
    advice: str
    """Advice on what would make it clearer."""


@dataclass(frozen=True, slots=True)
class Lead:
    """The main result, which a reader must know first."""

    claim: str
    detail: str
    advice: str
    tone: Tone
    trade_offs: tuple[str, ...]
    """Evaluators on which the leading variant is worse than the baseline."""
    notes: tuple[str, ...]
    """Warnings that must be known before the figures."""
    resume: str
    """The call that completes the experiments; empty if they lack nothing."""
    scope: str
    """Variants, examples, evaluators."""
    changed: str
    """`changed: prompt`"""


def leading(card: ComparisonReport) -> tuple[int, int | None]:
    """Positions of the evaluator and of the variant that the headline speaks of."""
    result = leading_result(card.results)
    if result is None:
        return 0, None
    return card.evaluator_position(result.evaluator), card.variants.index(result.variant)


def lead(card: ComparisonReport) -> Lead:
    """Return the main result, at what price, and what else must be known."""
    found = card.headline
    return Lead(
        claim=_claim(found),
        detail=clean(found.detail) if found else "",
        advice=clean(found.advice) if found else "",
        tone=_CONCLUSIONS.get(found.conclusion, ("rest", ""))[0] if found else "rest",
        trade_offs=tuple(_trade_offs(card, found)),
        notes=tuple(one_line(note, _SENTENCE) for note in card.notes),
        resume=clean(card.resume),
        scope=_scope(card),
        changed=one_line(str(card.changes), _SENTENCE),
    )


def kind_of(card: ComparisonReport) -> str:
    """Return what is compared, in the singular: variants of a task, or experiments of any kind."""
    return "variant" if all(side.record.variant for side in card.sides) else "experiment"


def _scope(card: ComparisonReport) -> str:
    tests = sum(result.p_value is not None for result in card.results)
    facts = [
        plural(len(card.variants), kind_of(card)),
        plural(len(card.example_ids), "example"),
        plural(len(card.evaluators), "evaluator"),
        f"baseline {short_names(card.variants)[card.baseline]}",
    ]
    if tests > 1:
        # An interval without zero beside "no difference shown" would else look like a mistake.
        facts.append(f"p adjusted for {tests} comparisons, intervals not")
    return " · ".join(facts)


def _claim(found: Headline | None) -> str:
    return clean(found.claim) if found else "Nothing was evaluated, so there is nothing to compare"


def _trade_offs(card: ComparisonReport, found: Headline | None) -> Sequence[str]:
    if found is None or found.conclusion == "worse":
        return []
    worse = [
        f"{clean(headline.claim)} ({clean(headline.detail)})"
        for headline in card.headlines
        if headline.variant == found.variant and headline.conclusion == "worse"
    ]
    rest = len(worse) - _TRADE_OFFS
    more = [f"and on {plural(rest, 'further evaluator')}"] if rest > 0 else []
    return worse[:_TRADE_OFFS] + more


def figures(card: ComparisonReport) -> list[Figures]:
    """Return the lines of the table: evaluator by evaluator, the baseline first."""
    lines = []
    brief = len(card.results) > _ADVISED
    names = dict(zip(card.variants, short_names(card.variants), strict=True))
    found = card.headline  # what it advises stands above the table
    led = None if found is None else (found.evaluator, found.variant)
    for position, evaluator in enumerate(card.evaluators):
        results = [card.result(position, variant) for variant in range(len(card.variants))]
        results.sort(key=lambda result: not result.is_baseline)
        scale = scale_of(results)
        advice = {
            one.variant: clean(one.advice)
            for one in card.headlines
            if one.evaluator == evaluator.name and (one.evaluator, one.variant) != led
        }
        lines += [
            replace(
                _line(card, one, scale),
                variant=names[one.variant],
                advice="" if brief else advice.get(one.variant, ""),
            )
            for one in results
        ]
    return lines


def _line(card: ComparisonReport, one: ComparisonResult, scale: tuple[float, float]) -> Figures:
    tone, conclusion = _CONCLUSIONS.get(str(one.conclusion), ("rest", ""))
    difference, interval = signed(one.difference), ""
    if one.ci_low is not None and one.ci_high is not None:
        interval = f"{signed(one.ci_low)} to {signed(one.ci_high)}"
    baseline_present = card.result(card.evaluator_position(one.evaluator), card.baseline).present
    if not one.present or not baseline_present:
        conclusion = "not evaluated" if not one.present else "baseline not evaluated"
    elif not one.n:
        difference, conclusion = "", "" if one.is_baseline else "○ nothing to compare"
    elif one.labels is not None and not one.numeric:
        difference, interval, tone, conclusion = _labels(one)
    apart = baseline_present and one.present and not one.is_baseline
    return Figures(
        evaluator=one_line(one.evaluator, NAME),
        note=_note(card, one),
        variant=one.variant,
        name=one_line(one.variant, 4 * NAME),
        is_baseline=one.is_baseline,
        mean=number(one.mean),
        difference="" if one.is_baseline else difference,
        tone="rest" if one.is_baseline else tone,
        interval=interval,
        bar=bar_of(one, scale),
        p="" if one.is_baseline else p_value(one.p_adjusted),
        outcomes=_outcomes(one) if apart else "",
        n=count(one.n),
        left_out=" · ".join(reasons(one)) if apart else _own_failures(card, one),
        conclusion="" if one.is_baseline and one.present else conclusion,
        advice="",
    )


def _labels(result: ComparisonResult) -> tuple[str, str, Tone, str]:
    """Return how many labels changed, the most frequent change, and whether the distribution changed."""
    labels = result.labels
    if labels is None or not (labels.changed or labels.repeated):
        return "0 changed", "", "rest", "● same labels"
    most = ""
    if labels.changed:
        (before, after), times = next(iter(labels.transitions.items()))
        most = f"{one_line(before, 30)} → {one_line(after, 30)}, {count(times)} times"
    changed = f"{count(labels.changed)} changed"
    if result.p_adjusted is not None and result.p_adjusted < _ALPHA:
        return changed, most, "other", "◆ distribution changed"
    return changed, most, "rest", "● distribution unchanged"


def _outcomes(result: ComparisonResult) -> str:
    if result.is_baseline or not result.n:
        return ""
    outcomes = (result.wins, result.losses, result.ties)
    return "" if None in outcomes else " / ".join(count(n) for n in outcomes if n is not None)


def _own_failures(card: ComparisonReport, result: ComparisonResult) -> str:
    if not result.present:
        return ""
    parts = (
        (result.task_errors, "task error"),
        (result.evaluator_errors, "evaluator error"),
    )
    words = [plural(value, noun) for value, noun in parts if value]
    if rest := result.missing - result.no_score:
        people = _kind(card, result) == "HUMAN"
        raced = card.sides[card.variant_position(result.variant)].record.id in card.raced
        missing = f"{plural(rest, 'run')} left out by the race"
        if not raced:
            missing = f"{count(rest)} not asked" if people else plural(rest, "missing run")
        words.append(missing)
    return " · ".join(
        [*words, *([f"{result.no_score:,} with no score"] if result.no_score else [])]
    )


def _kind(card: ComparisonReport, result: ComparisonResult) -> str:
    return card.evaluators[card.evaluator_position(result.evaluator)].kind


def _note(card: ComparisonReport, one: ComparisonResult) -> str:
    words = {"maximize": "higher is better", "minimize": "lower is better"}
    kind = _kind(card, one)
    parts: list[str] = [kind] if kind != "CODE" else []
    if one.numeric:
        parts.append(
            words.get(one.direction or "", "no direction declared: wins are higher scores")
        )
    return " · ".join(parts)


def scale_of(results: Sequence[ComparisonResult]) -> tuple[float, float]:
    """Return the ends of a scale that holds zero and every interval, as far as that has an end."""
    ends = [
        end
        for result in results
        for end in (result.ci_low, result.ci_high, result.difference)
        if end is not None and math.isfinite(end)
    ]
    low, high = min([0.0, *ends]), max([0.0, *ends])
    # A lone direction keeps a third of the room on the other side, so that the sign is seen.
    reach = max(high, -low)
    return min(low, -reach / 3), max(high, reach / 3)


def bar_of(result: ComparisonResult, scale: tuple[float, float]) -> Bar | None:
    """Return the place of a difference and its interval on a scale; None where there is none."""
    low, high = scale
    if result.is_baseline or result.difference is None or high <= low:
        return None

    def place(value: float) -> float:
        share = (min(max(value, low), high) - low) / (high - low)
        return round(_MARGIN + share * (100 - 2 * _MARGIN), 2)

    return Bar(
        place(0.0),
        place(result.difference if result.ci_low is None else result.ci_low),
        place(result.difference),
        place(result.difference if result.ci_high is None else result.ci_high),
    )


def signed(value: float | None) -> str:
    """Return a difference with its sign, which may be without end; a dash for None."""
    if value is not None and math.isinf(value):
        return "+∞" if value > 0 else "−∞"
    return f"+{number(value)}" if value is not None and value > 0 else number(value)


def p_value(p: float | None) -> str:
    """Return a p-value to two figures; a dash for None."""
    if p is None:
        return "–"
    return "< 0.0001" if p < 0.0001 else f"{p:.2g}"  # noqa: PLR2004 - digits that mean nothing
