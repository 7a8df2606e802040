"""Examples side by side, as lists show them: short texts, their differences, and the marks of evaluators."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypedDict

from phoenix_nb.core.comparison import (
    ComparedEvaluation,
    ComparedEvaluator,
    ComparedExample,
    ComparedRun,
    ComparedVariant,
    ComparisonReport,
    PairOutcome,
)
from phoenix_nb.ui.comparison.asked import asked_text
from phoenix_nb.ui.comparison.figures import NAME, leading, signed
from phoenix_nb.ui.run_table.cells import AskedCell, Cell, Mark, Tone
from phoenix_nb.ui.shared.diff import Pieces, differences, fitted, plain
from phoenix_nb.ui.shared.words import count, evaluation_text, keyed, number, one_line, plural

__all__ = [
    "Against",
    "Cell",
    "Mark",
    "Row",
    "Section",
    "Viewpoint",
    "asked_cell",
    "columns",
    "mark_text",
    "output_cell",
    "row",
    "sections",
    "typical_length",
]

Against = Literal["baseline", "expected", "nothing"]
"""The text that outputs are compared with, word by word."""

_PREVIEWED = 2_000
"""Characters of an output that are looked at for a list."""
_LOOKED_AT = 60
"""Examples from which the length of texts is estimated."""
_MARKS = 8
"""Marks of one cell; all of them are there when the example is opened."""
_REPETITIONS = 10
"""Repetitions whose marks are listed in a cell."""
_ERROR = 600
"""Characters of an error in a cell."""
_FAILED = "✗\N{NO-BREAK SPACE}"
"""The beginning of a mark of what failed, as opposed to an output that did not pass."""
_TONES: dict[PairOutcome | None, tuple[Tone, str]] = {
    "win": ("good", "▲"),
    "loss": ("bad", "▼"),
    "changed": ("other", "◆"),
}


class _Which(TypedDict):
    evaluator: int
    variant: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """One example with the variants of the chosen columns."""

    position: int
    id: str
    input: str
    expected: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Examples of one kind out of all there are of it."""

    title: str
    total: int
    positions: Sequence[int]


def columns(card: ComparisonReport, limit: int) -> list[int]:
    """Choose variants to show: the baseline, the one that the headline speaks of, then the others."""
    _, best = leading(card)
    order = [card.baseline, *([] if best is None else [best]), *range(len(card.variants))]
    return list(dict.fromkeys(order))[:limit]


def sections(card: ComparisonReport, limit: int) -> list[Section]:
    """Choose the examples that matter for the headline: losses, gains, other labels, failures.

    Args:
        card: The comparison.
        limit: Examples in all; half of them are for losses where there are enough of all kinds.

    Returns:
        Those kinds that there are. An example that is a loss or a gain is not listed as a failure too.
        If nothing differs, the first examples.
    """
    evaluator, variant = leading(card)
    which: _Which = {"evaluator": evaluator, "variant": variant}
    kinds: list[tuple[str, list[int]]] = [
        ("Regressions", card.rows("regressions", **which)),
        ("Improvements", card.rows("improvements", **which)),
    ]
    seen = {position for _, positions in kinds for position in positions}
    changed = [position for position in card.rows("disagreements", **which) if position not in seen]
    listed = seen | set(changed)
    failed = [position for position in card.rows("errors") if position not in listed]
    kinds += [("Other labels", changed), ("Errors", failed)]
    kinds = [kind for kind in kinds if kind[1]]
    if not kinds:
        kinds = [("Examples", card.rows())]
    chosen = []
    for place, (title, positions) in enumerate(kinds):
        later = sum(len(others) for _, others in kinds[place + 1 :])
        shown = positions[: max(limit // 2, limit - later)]
        limit -= len(shown)
        chosen.append(Section(title, len(positions), shown))
    return chosen


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """From where examples are looked at."""

    card: ComparisonReport
    evaluator: int = 0
    """The evaluator whose mark comes first."""
    against: Against = "baseline"
    """The text that outputs are compared with."""

    @property
    def order(self) -> list[int]:
        """The evaluators, the chosen one first."""
        every = range(len(self.card.evaluators))
        return sorted(every, key=lambda place: place != self.evaluator)

    def other(self, example: ComparedExample, variant: ComparedVariant) -> tuple[Any] | None:
        """Return what an output is compared with, in a tuple; None if it stands by itself."""
        if self.against == "expected":
            return (example.expected,) if example.expected else None
        if self.against == "nothing" or variant.is_baseline:
            return None
        baseline = example.variants[self.card.baseline]
        ran = any(compared.run.error is None for compared in baseline.runs)
        return (baseline.output,) if ran else None

    def marks(self, variant: ComparedVariant, limit: int) -> tuple[Mark, ...]:
        """Return what failed, then the evaluations of a variant on an example."""
        evaluations = (_mark(self.card, variant, place) for place in self.order)
        marks = [mark for mark in (_failed_runs(variant), *evaluations) if mark is not None]
        marks.sort(key=lambda mark: not mark.text.startswith(_FAILED))
        return tuple(marks[:limit])


def row(view: Viewpoint, position: int, variants: Sequence[int], limit: int = 360) -> Row:
    """Show one example in short.

    Args:
        view: The comparison, and what of it comes first.
        position: Which example.
        variants: Which variants, in this order.
        limit: Characters of one input or output, about.
    """
    example = view.card.example(position)
    cells = (output_cell(view, example, example.variants[place], limit) for place in variants)
    return Row(position, **asked_cell(example, limit), cells=tuple(cells))


def typical_length(card: ComparisonReport) -> int:
    """Return the characters that three of four inputs and outputs keep within, of some examples."""
    every = len(card.example_ids)
    lengths = []
    for position in range(0, every, max(1, every // _LOOKED_AT)):
        example_id, content = card.example_ids[position], card.content(position)
        runs = [run for side in card.sides for run in side.runs.get(example_id, ())[:1]]
        values = [content.input if content else {}, *(run.output for run in runs)]
        lengths += [len(keyed(value, _PREVIEWED)) for value in values]
    return sorted(lengths)[len(lengths) * 3 // 4] if lengths else 0


def asked_cell(example: ComparedExample, limit: int) -> AskedCell:
    """Show what an example asks and expects, in short."""
    return {
        "id": one_line(example.id, NAME),
        "input": asked_text(example.input, limit),
        "expected": asked_text(example.expected, limit // 2) if example.expected else "",
    }


def output_cell(
    view: Viewpoint, example: ComparedExample, one: ComparedVariant, limit: int
) -> Cell:
    """Show what a variant gave for an example, in short, as it differs from what it is compared with."""
    pieces: Pieces = []
    rewritten, error = False, ""
    if any(each.run.error is None for each in one.runs):
        other = view.other(example, one)
        if other is None:
            pieces = plain(one.output, _PREVIEWED)
        else:
            pieces, rewritten = differences(other[0], one.output, _PREVIEWED)
        pieces = fitted(pieces, limit)
    elif one.error is not None:
        error = one_line(str(one.error), min(limit, _ERROR))
    return Cell(pieces, rewritten, error, not one.runs, view.marks(one, _MARKS))


def _failed_runs(variant: ComparedVariant) -> Mark | None:
    """Return a mark that some runs failed where others did not: the output shown is of one that did not."""
    errors = (compared.run.error for compared in variant.runs)
    failed = [error for error in errors if error is not None]
    if not failed or len(failed) == len(variant.runs):
        return None
    words = f"{_FAILED}{count(len(failed))} of {plural(len(variant.runs), 'run')} failed"
    return Mark(one_line(failed[0].type, 40), f"{words}:", "bad", "", "", "")


def _mark(card: ComparisonReport, variant: ComparedVariant, place: int) -> Mark | None:
    evaluator = card.evaluators[place]
    score, label = variant.scores[place], variant.labels[place]
    evaluations = [_evaluation_of(run, evaluator.name) for run in variant.runs]
    errors = (one.error for one in evaluations if one is not None)
    failed = next((error for error in errors if error is not None), None)
    if score is None and label is None:
        if failed is None:
            return None
        words = f"{_FAILED}{one_line(failed.type, 40)} in"
        return Mark(one_line(evaluator.name, NAME), words, "bad", "", "", "")
    tone, sign = _TONES.get(variant.outcomes[place], ("rest", ""))
    if sign and evaluator.numeric and evaluator.direction is None:
        tone = "other"  # higher or lower, neither of which is better
    difference = variant.differences[place]
    # Repeated numbers would fill a cell; they are there when the example is opened.
    brief = evaluator.boolean or not evaluator.numeric
    repeated = evaluations if brief and len(evaluations) > 1 else []
    each = [_words(evaluator, one) for one in repeated[:_REPETITIONS]]
    return Mark(
        evaluator=one_line(evaluator.name, NAME),
        text=mark_text(evaluator, score, label),
        tone=tone,
        sign=sign,
        change=signed(difference) if difference and not evaluator.boolean else "",
        repetitions=" ".join(each) + (" …" if each and len(repeated) > _REPETITIONS else ""),
    )


def mark_text(evaluator: ComparedEvaluator, score: float | None, label: str | None) -> str:
    """Return a score and a label as text: a tick or a cross where 1 means that the output passed."""
    if evaluator.boolean and evaluator.direction != "minimize" and score in {0.0, 1.0}:
        return "✓" if score else "✗"
    if evaluator.boolean and score is not None and score not in {0.0, 1.0}:
        return number(score)  # of several repetitions, whose labels only repeat it
    if label in {"True", "False"}:
        return label if score is None or score in {0.0, 1.0} else number(score)
    return evaluation_text(score, label)


def _words(evaluator: ComparedEvaluator, evaluation: ComparedEvaluation | None) -> str:
    if evaluation is None or evaluation.error is not None:
        return "–" if evaluation is None else "!"
    return mark_text(evaluator, evaluation.score, evaluation.label)


def _evaluation_of(run: ComparedRun, evaluator: str) -> ComparedEvaluation | None:
    """Return the evaluation of a run by an evaluator."""
    return next(
        (evaluation for evaluation in run.evaluations if evaluation.evaluator == evaluator), None
    )
