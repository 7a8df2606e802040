"""A comparison in sentences: the claim first, then how certain it is and over how many examples."""

import math
from dataclasses import dataclass

from phoenix_nb.core.comparison.results import ComparisonResult
from phoenix_nb.core.values.phrases import listed, plural

__all__ = ["Headline", "figure", "headline", "leading_result", "reasons", "short_name"]

_MINUS = "−"
_MOST_DECIMALS = 6
_ROUNDING = 1e-12
"""Ratio to a value below which its interval has no width but that of rounding."""
_LARGE = 1e12
"""From here on figures are written with a power of ten."""
_FEW = 1_000
_TIMES = 9
"""Further examples up to which asking for them is advice: a thousand, or nine times those there are."""
_EXAMPLES = {False: "examples", True: "examples, in clusters like these,"}
_MORE = 3
"""Times as many again: what is proposed where the difference seen would take absurdly many."""
_DECIDED = ("better", "different", "worse")
"""Conclusions that claim a difference, in the order in which a headline prefers them."""
_NAME = 60
"""Characters of a name that a sentence shows."""


@dataclass(frozen=True, slots=True)
class Headline:
    """One sentence about one variant on one evaluator, in two parts for views that set them apart."""

    claim: str
    """`stepwise beats terse on correct by 17.2 points`"""
    detail: str
    """`95 % CI 14.5 to 19.9, n = 1,319`; empty if there is nothing to add."""
    advice: str
    """What would make it clearer; empty if nothing is needed."""
    conclusion: str
    """As in the result; empty for labels without scores."""
    evaluator: str
    variant: str

    def __str__(self) -> str:
        """Return the whole sentence."""
        sentence = f"{self.claim} ({self.detail})" if self.detail else self.claim
        return f"{sentence}; {self.advice}" if self.advice else sentence


def headline(result: ComparisonResult, baseline: str, *, picked_out: bool = False) -> Headline:
    """Describe how one variant compares with the baseline on one evaluator.

    Args:
        result: The figures.
        baseline: The baseline's name.
        picked_out: Whether the variant is shown because it came out best: its lead is then given without the
            luck in it, too.
    """
    claim, facts, advice = _claim(result, short_name(result.variant), short_name(baseline))
    if picked_out and result.conclusion in _DECIDED:
        facts += _without_luck(result)
    detail = ", ".join([*facts, *(_counts(result))])
    conclusion = result.conclusion or ""
    return Headline(claim, detail, advice, conclusion, result.evaluator, result.variant)


def _without_luck(result: ComparisonResult) -> list[str]:
    """Give what is left of the lead of the best of several, and the interval that allows for the choice."""
    low, high = result.selected_low, result.selected_high
    if result.rivals <= 1 or low is None or high is None:
        return []
    turned = result.conclusion == "worse" or (result.difference or 0.0) < 0
    sign = -1 if turned else 1
    scale = sign * (100 if result.boolean else 1)
    width = (high - low) * abs(scale)
    ends = " to ".join(figure(end, width) for end in sorted((low * scale, high * scale)))
    left = f"about {figure(result.shrunk * scale, width)}, " if result.shrunk is not None else ""
    return [f"as the clearest of {result.rivals}: {left}{ends}"]


def _claim(result: ComparisonResult, variant: str, baseline: str) -> tuple[str, list[str], str]:
    """Return the claim, the facts that it rests on, and advice."""
    on = f"on {short_name(result.evaluator)}"
    if result.is_baseline:
        mean = "no score" if result.mean is None else figure(result.mean, 0.01)
        return f"{variant} is the baseline {on}: {mean}", [], ""
    if not result.n:
        return f"{variant} and {baseline} cannot be compared {on}", _why_none(result), ""
    if not result.numeric:
        return _label_claim(result, variant, baseline, on)
    if result.conclusion in _DECIDED:
        return _difference_claim(result, variant, baseline, on), [*_interval(result)], ""
    return _undecided_claim(result, f"{variant} and {baseline}", on)


def _undecided_claim(result: ComparisonResult, pair: str, on: str) -> tuple[str, list[str], str]:
    if not result.wins and not result.losses:
        every = (
            f"every one of {plural(result.n, 'example')}" if result.unmatched else "every example"
        )
        return f"{pair} score the same {on} on {every}", [], ""
    gain = result.gain or 0.0
    by, sign = _amount(result, abs(gain)), "+" if gain > 0 else _MINUS
    if by.strip("0.,points "):  # what is rounded to nothing has no direction
        by = f"{sign}{by}"
    facts = [by, *_interval(result)]
    interval, p = result.gain_interval, result.p_adjusted
    if interval is not None and p is not None and not interval[0] <= 0 <= interval[1]:
        # The test is the stricter of the two; "no difference" beside an interval without zero is a riddle.
        facts.append(f"p {_p_value(p)}")
        return f"{pair} seem to differ {on}, but chance is not ruled out", facts, _advice(result)
    if result.conclusion == "too few":
        return f"Too few examples to tell {pair} apart {on}", facts, _advice(result)
    return f"No difference shown between {pair} {on}", facts, _advice(result)


def _difference_claim(result: ComparisonResult, variant: str, baseline: str, on: str) -> str:
    amount = _amount(result, abs(result.difference or 0.0))
    if result.conclusion == "better":
        return f"{variant} beats {baseline} {on} by {amount}"
    if result.conclusion == "worse":
        return f"{variant} is worse than {baseline} {on} by {amount}"
    higher = (result.difference or 0.0) > 0
    return f"{variant} is {'higher' if higher else 'lower'} than {baseline} {on} by {amount}"


def _label_claim(
    result: ComparisonResult, variant: str, baseline: str, on: str
) -> tuple[str, list[str], str]:
    labels = result.labels
    label = "most frequent label" if labels is not None and labels.repeated else "label"
    facts = []
    if labels is not None and labels.changed:
        (before, after), count = next(iter(labels.transitions.items()))
        facts = [f"most often {short_name(before)} → {short_name(after)}, {count:,} times"]
    if result.p_adjusted is not None and labels is not None and (labels.changed or labels.repeated):
        facts.append(f"mix of labels: p {_p_value(result.p_adjusted)}")
    if labels is None or not labels.changed:
        every = (
            f"every one of {plural(result.n, 'example')}" if result.unmatched else "every example"
        )
        return f"{variant} and {baseline} have the same {label} {on} for {every}", facts, ""
    of = f"{labels.changed:,} of {plural(labels.n, 'example')}"
    return f"{variant} has another {label} than {baseline} {on} for {of}", facts, ""


def _why_none(result: ComparisonResult) -> list[str]:
    if not result.present:
        return [f"{short_name(result.variant)} has no such evaluator"]
    reasons_ = reasons(result)
    return reasons_ or ["no example is scored by both"]


def reasons(result: ComparisonResult) -> list[str]:
    """List why examples could not be paired, a phrase for each reason."""
    failed = result.unmatched_baseline.failed + result.unmatched_variant.failed
    missing = result.unmatched_baseline.missing + result.unmatched_variant.missing
    rest = result.unmatched - failed - missing
    phrases = (
        (failed, "failed or unscored in one of the two"),
        (missing, "only in one of the two"),
        (rest, "not scored in either"),
    )
    return [f"{count:,} {phrase}" for count, phrase in phrases if count]


def _counts(result: ComparisonResult) -> list[str]:
    """Give the denominator: the paired examples, and those left out with the reason."""
    if result.is_baseline or not result.n:
        return []
    counts = [f"n = {result.n:,}"]
    if result.unmatched:
        why = listed(reasons(result)).removeprefix(f"{result.unmatched:,} ")
        counts.append(f"{result.unmatched:,} unmatched: {why}")
    if result.clusters is not None:
        counts.append(f"{result.clusters:,} clusters")
    if result.exploratory:
        counts.append("exploratory")
    return counts


def _interval(result: ComparisonResult) -> list[str]:
    interval = result.gain_interval
    if interval is None:
        return []
    if result.conclusion == "worse":
        interval = -interval[1], -interval[0]
    elif result.conclusion == "different":
        low, high = result.ci_low or 0.0, result.ci_high or 0.0
        interval = (low, high) if low + high > 0 else (-high, -low)
    scale = 100 if result.boolean else 1
    width = _width(result)
    ends = " to ".join(figure(end * scale, width) for end in interval)
    lower = ["lower is better"] if result.direction == "minimize" else []
    kind = "95 % at any stop" if result.sequential else "95 % CI"
    return [f"{kind} {ends}", *lower]


def _amount(result: ComparisonResult, size: float) -> str:
    """Write a difference: in points where scores are 0 and 1, else in the score's own units."""
    scale = 100 if result.boolean else 1
    text = figure(size * scale, _width(result) or size * scale)
    if not result.boolean:
        return text
    return f"{text} {'point' if text == '1' else 'points'}"


def _width(result: ComparisonResult) -> float:
    """Width of the interval, which decides how many digits mean anything."""
    scale = 100 if result.boolean else 1
    if result.ci_low is None or result.ci_high is None:
        return 0.0
    return (result.ci_high - result.ci_low) * scale


def _advice(result: ComparisonResult) -> str:
    """Advise how many more examples would show the difference seen, or how large one can still be.

    A difference of next to nothing would take absurdly many. What a reader can use then is how large a
    difference can still be, and how small a one a few times as many examples would show.
    """
    paired = result.paired
    if paired is None or result.sequential or result.ci_low is None or result.ci_high is None:
        return ""
    if not math.isfinite(result.ci_high - result.ci_low):
        return ""  # how large a difference can be is not known at all
    level = result.level  # shown is what is left after the adjustment
    extra = paired.extra_examples(level=level)
    seen = _amount(result, abs(result.difference or 0.0))
    if extra and extra <= max(_FEW, _TIMES * result.n) and seen.strip("0.,points "):
        further = f"about {_rounded(extra):,} more {_EXAMPLES[result.clusters is not None]}"
        times = paired.repetitions_needed(result.difference or 0.0, level=level)
        if times is not None and paired.repetitions < times <= _TIMES * paired.repetitions:
            further = f"{times} repetitions of each example, or {further},"
        return f"{further} would show a difference of {seen}"
    most = _amount(result, max(abs(result.ci_low), abs(result.ci_high)))
    bound = f"any difference is most likely below {most}"
    more = _rounded(_MORE * result.n)
    smaller = paired.detectable_after(more, level=level)
    if extra == 0 or smaller is None:
        return bound
    return f"{bound}; about {more:,} more examples would show one of {_amount(result, smaller)}"


def _rounded(count: int) -> int:
    """Keep two figures: a plan knows no more."""
    if count < 100:  # noqa: PLR2004 - two figures already
        return count
    step = int(10 ** (math.floor(math.log10(count)) - 1))
    return math.ceil(count / step) * step


def figure(value: float, resolution: float) -> str:
    """Write a number with as many decimals as it takes to show two figures of `resolution`, or of itself."""
    if not math.isfinite(value):
        return "–"
    if abs(value) >= _LARGE:
        figures, exponent = f"{value:.2e}".split("e")
        return f"{float(figures):g} × 10^{int(exponent)}".replace("-", _MINUS)
    decimals = 1
    if resolution <= _ROUNDING * abs(value):
        resolution = abs(value)
    if 0 < resolution < math.inf:
        decimals = min(_MOST_DECIMALS, max(0, 1 - math.floor(math.log10(resolution))))
    text = f"{value:,.{decimals}f}"
    if not text.strip("-0.,"):
        text = text.lstrip("-")
    return text.replace("-", _MINUS)


def _p_value(p: float) -> str:
    return "< 0.0001" if p < 0.0001 else f"= {p:.2g}"  # noqa: PLR2004 - digits that mean nothing


def short_name(name: str) -> str:
    """Shorten a long name in the middle."""
    name = " ".join(name.split())
    # Long names mostly differ at their end.
    return name if len(name) <= _NAME else f"{name[: _NAME // 2]}…{name[1 - _NAME // 2 :]}"


def leading_result(
    results: tuple[ComparisonResult, ...],
) -> ComparisonResult | None:
    """Choose the result to begin with: of the first evaluator that decides anything, the clearest result.

    A variant that beats the baseline comes before one that loses to it, and the larger difference
    before the smaller; where nothing is shown, the first variant on the first evaluator. With a primary
    evaluator only its results are chosen from.
    """
    compared = [result for result in results if not result.is_baseline and not result.exploratory]
    decided = [result for result in compared if result.conclusion in _DECIDED]
    if not decided:
        return next((result for result in compared if result.n), compared[0] if compared else None)
    first = [result for result in decided if result.evaluator == decided[0].evaluator]
    best = min(_DECIDED.index(str(one.conclusion)) for one in first)
    shown = [one for one in first if one.conclusion == _DECIDED[best]]
    return max(shown, key=lambda one: abs(one.difference or 0.0))
