"""The regression gate: whether a variant may replace the baseline, as a rule that a test suite can assert."""

import math
from collections.abc import Sequence
from typing import Any

from phoenix_nb.core.comparison.alignment import AlignedExperiment
from phoenix_nb.core.comparison.headlines import headline, short_name
from phoenix_nb.core.comparison.report import ComparisonReport
from phoenix_nb.core.comparison.results import ComparisonResult, differences_between
from phoenix_nb.core.comparison.score_columns import ComparedEvaluator, ScoreColumn
from phoenix_nb.core.stats.differences import cautious_end
from phoenix_nb.core.stats.paired import compare_scores
from phoenix_nb.core.stats.proportions import mcnemar_exact
from phoenix_nb.core.stats.quantiles import LEVEL
from phoenix_nb.core.stats.scores import possible_range, worse_end
from phoenix_nb.core.values.phrases import plural, shorten, text_or_json
from phoenix_nb.errors import UsageError

__all__ = ["regression_report"]

_ALPHA = 0.05
_WORST = 5
"""Examples that a report lists."""
_EXCERPT = 100
"""Characters of an input or output in a report."""


def regression_report(
    report: ComparisonReport,
    evaluator: str | int,
    *,
    margin: float = 0.0,
    variant: str | int | None = None,
    strict: bool = False,
) -> str:
    """Explain why the gate stays shut; empty if it opens.

    It stays shut for a variant if

    - the whole 95 % interval of the difference lies on the worse side of the margin; or
    - it fails on examples that the baseline scored, more often than the other way round, and an
      exact McNemar test rules out chance (p < 0.05): a variant that crashes on the hard examples
      is not better; or
    - no example is scored by both, so that nothing is known; or
    - `strict`, and the interval reaches beyond the margin, so that such a regression cannot be ruled
      out. Here failed runs count as the worst score there can be, in both variants, and so do runs that
      the variant is missing: what fails cannot hide a loss. Where the worst score is not known, a run
      that failed keeps the gate shut.

    Raises:
        UsageError: If the evaluator gives no scores, or the margin is not a loss that a score can have.
    """
    position = report.evaluator_position(evaluator)
    evaluated = report.evaluators[position]
    if not evaluated.numeric:
        raise UsageError(
            f"{evaluated.name!r} gives labels without scores, which have no worse end; let the evaluator "
            "return scores too."
        )
    _check_margin(margin, boolean=evaluated.boolean)
    reports = []
    for other in report.compared_positions(variant):
        if other == report.baseline:
            raise UsageError(
                f"{report.baseline_name!r} is the baseline itself; name another variant."
            )
        result = report.result(position, other)
        problems = _problems(result, margin)
        if strict and result.n:
            problems = problems or _not_ruled_out(report, evaluated, other, margin)
        if problems:
            sentence = str(headline(result, report.baseline_name))
            worst = _worst(report, position, other)
            reports.append("\n".join([f"{sentence}.", *problems, *worst]))
    return "\n\n".join(reports)


def _check_margin(margin: float, *, boolean: bool) -> None:
    if not isinstance(margin, (int, float)) or not math.isfinite(margin) or margin < 0:
        raise UsageError(
            f"margin={margin!r} is not a margin; give the loss that is still acceptable, 0 or more, in "
            "units of the score."
        )
    if boolean and margin >= 1:
        raise UsageError(
            f"margin={margin!r} would let any loss pass: scores of 0 and 1 cannot differ by more than "
            "1. For two points write margin=0.02."
        )


def _problems(result: ComparisonResult, margin: float) -> list[str]:
    if not result.n:
        return ["No example is scored by both, so that a regression cannot be ruled out."]
    problems = []
    interval = result.gain_interval
    if interval is not None and interval[1] < -margin:
        stricter = " The gate goes by the interval; the test behind the p-value is stricter."
        loss = (
            f"Even the smallest loss in the 95 % interval is more than the margin of {margin:g}."
            if margin
            else "Every difference in the 95 % interval is a loss."
        )
        shown = result.conclusion in ("worse", "different")
        problems.append(loss if shown else loss + stricter)
    lost, gained = result.unmatched_baseline.failed, result.unmatched_variant.failed
    if lost > gained and mcnemar_exact(gained, lost) < _ALPHA:
        problems.append(
            f"It failed, or was given no score, on {lost:,} examples that the baseline scored "
            f"({gained:,} the other way round)."
        )
    return problems


def _not_ruled_out(
    report: ComparisonReport, evaluated: ComparedEvaluator, variant: int, margin: float
) -> list[str]:
    """Explain why a regression beyond the margin is still possible, with failures counted."""
    before, after = evaluated.columns[report.baseline], evaluated.columns[variant]
    planned = _with_missing(report.sides[variant], before, after)
    lost = sum(
        score is None
        for one, scores in planned.items()
        if any(score is not None for score in before.repeated.get(one, ()))
        for score in scores
    )
    worst = worse_end(
        [
            score
            for column in (before, after)
            for scores in column.repeated.values()
            for score in scores
            if score is not None
        ],
        direction=evaluated.direction or "maximize",
        declared=evaluated.score_range,
    )
    claim = f"A regression beyond the margin of {margin:g} cannot be ruled out"
    if lost and worst is None:
        runs = f"{plural(lost, 'run')} of {report.variants[variant]}"
        why = f"{runs} gave no score, and the worst possible score is not known"
        return [f"{claim}: {why}; declare the evaluator's score_range."]
    mine = before.repeated if worst is None else before.filled(worst)
    theirs: dict[str, Sequence[float | None]] = {
        one: [worst if s is None else s for s in scores] for one, scores in planned.items()
    }
    found = compare_scores(
        mine,
        theirs,
        direction=evaluated.direction,
        score_range=evaluated.score_range,
        clusters=report.design.clusters,
    )
    if found.ci_low is not None and found.ci_high is not None:
        least = -found.ci_high if evaluated.direction == "minimize" else found.ci_low
        if possible_range(evaluated.scores, evaluated.score_range) is None:
            gains = {
                key: evaluated.sign * difference
                for key, difference in differences_between(mine, theirs).items()
            }
            clusters = report.design.clusters
            of = None if clusters is None else [clusters.get(key, key) for key in gains]
            least = min(least, cautious_end(list(gains.values()), level=LEVEL, clusters=of))
        if least >= -margin:
            return []
    return [
        f"{claim}, counting {plural(lost, 'run')} without a score as {worst:g}."
        if lost
        else f"{claim}."
    ]


def _with_missing(
    side: AlignedExperiment, before: ScoreColumn, after: ScoreColumn
) -> dict[str, Sequence[float | None]]:
    """Return the variant's scores, None for each run that was planned and has none."""
    repetitions = side.record.repetitions
    examples = [one for one in before.repeated if one in side.examples]
    return {
        one: (scores := after.repeated.get(one, ())) + (None,) * (repetitions - len(scores))
        for one in dict.fromkeys([*examples, *after.repeated])
    }


def _worst(report: ComparisonReport, evaluator: int, variant: int) -> list[str]:
    """List the examples with the largest losses, then those that only the variant failed on."""
    rows = report.rows("regressions", evaluator=evaluator, variant=variant)
    mine, theirs = report.scores(evaluator, report.baseline), report.scores(evaluator, variant)
    planned = report.sides[variant].runs
    failed = [
        row
        for row, (left, right) in enumerate(zip(mine, theirs, strict=True))
        if left is not None and right is None and report.example_ids[row] in planned
    ]
    lines = [f"Worst examples ({plural(len(rows), 'example')} worse):"] if rows else []
    lines += [_line(report, row, mine[row], theirs[row], variant) for row in rows[:_WORST]]
    lines += [f"Without a score ({plural(len(failed), 'example')}):"] if failed else []
    return lines + [_line(report, row, mine[row], None, variant) for row in failed[:_WORST]]


def _line(
    report: ComparisonReport, row: int, before: float | None, after: float | None, variant: int
) -> str:
    example = report.example(row)
    mine, theirs = example.variants[report.baseline], example.variants[variant]
    scores = f"{_score(before)} → {_score(after)}"
    ended = str(theirs.error) if theirs.error is not None else theirs.output
    return (
        f"  {example.id}: {scores}  input: {_excerpt(example.input)}"
        f"  expected: {_excerpt(example.expected)}"
        f"  {short_name(report.baseline_name)}: {_excerpt(mine.output)}"
        f"  {short_name(theirs.name)}: {_excerpt(ended)}"
    )


def _score(score: float | None) -> str:
    return "none" if score is None else f"{score:.4g}".replace("-", "−")


def _excerpt(value: Any) -> str:
    """Return a JSON value on one line; a mapping with one entry as that entry."""
    if isinstance(value, dict) and len(value) == 1:
        value = next(iter(value.values()))
    return shorten(" ".join(text_or_json(value)[: 4 * _EXCERPT].split()), _EXCERPT)
