"""Examples side by side, as views show them: texts, differences, verdicts; short in a list, whole when opened."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from phoenix_nb.core.comparing import (
    ComparedExample,
    ComparedRun,
    ComparedVariant,
    ComparisonCard,
    Judgement,
    Outcome,
)
from phoenix_nb.ui.comparison_figures import NAME, Tone, leading, signed
from phoenix_nb.ui.diff import Pieces, differences, fitted, plain
from phoenix_nb.ui.words import clean, number, one_line, seconds, verdict, whole

__all__ = ["Against", "Cell", "Mark", "Row", "Section", "columns", "detail", "row", "sections"]

Against = Literal["baseline", "expected", "nothing"]
"""What outputs are compared with word by word."""

_PREVIEWED = 4_000
"""Characters of an output that are looked at for a list."""
_MARKS = 8
"""Verdicts of one cell; all of them are there when the example is opened."""
_REPETITIONS = 10
_WHOLE = 200_000
"""Characters of one text when an example is opened."""
_COMPARED = 20_000
"""Characters up to which texts are compared word by word when an example is opened."""
_OPENED = 2_000_000
"""Characters of all outputs of an opened example together."""
_RUNS = 50
"""Repetitions of one variant when an example is opened."""
_ERROR = 600
_TONES: dict[Outcome | None, tuple[Tone, str]] = {
    "win": ("good", "▲"),
    "loss": ("bad", "▼"),
    "changed": ("other", "◆"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """What one evaluator says of one variant on one example."""

    evaluator: str
    text: str
    """`✓`, `0.52`, `curt`; `✗ failed` if the evaluator did."""
    tone: Tone
    sign: str
    """`▲` better than the baseline, `▼` worse, `◆` another label; empty if neither."""
    change: str
    """The difference from the baseline of numbers."""
    repetitions: str
    """`✓ ✗ ✓`; empty if there is but one."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One variant on one example."""

    pieces: Pieces
    """The output, as it differs from what it is compared with."""
    rewritten: bool
    """Whether the two have so little in common that no difference is marked."""
    error: str
    absent: bool
    """Whether the variant was not run on the example."""
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One example with the variants of the chosen columns."""

    position: int
    id: str
    input: str
    expected: str
    cells: tuple[Cell, ...]

    def payload(self) -> dict[str, Any]:
        """Return it as JSON can hold it."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Section:
    """Examples of one kind out of all there are of it."""

    title: str
    total: int
    positions: Sequence[int]


def columns(card: ComparisonCard, limit: int) -> list[int]:
    """Choose variants to show: the baseline, the one that the headline speaks of, then the others."""
    _, best = leading(card)
    order = [card.baseline, *([] if best is None else [best]), *range(len(card.variants))]
    return list(dict.fromkeys(order))[:limit]


def sections(card: ComparisonCard, limit: int) -> list[Section]:
    """Choose the examples that matter for the headline: losses, gains, other labels, failures.

    Args:
        card: The comparison.
        limit: Examples in all; half of them are for losses where there are enough of all kinds.

    Returns:
        Those kinds that there are. An example that is a loss or a gain is not listed as a failure too.
        If nothing differs, the first examples.
    """
    evaluator, variant = leading(card)
    which = {"evaluator": evaluator, "variant": variant} if card.evaluators else {}
    found: list[tuple[str, list[int]]] = [
        ("Regressions", card.rows("regressions", **which)),
        ("Improvements", card.rows("improvements", **which)),
    ]
    seen = {position for _, positions in found for position in positions}
    changed = [one for one in card.rows("disagreements", **which) if one not in seen]
    failed = [one for one in card.rows("errors") if one not in seen and one not in set(changed)]
    found += [("Other labels", changed), ("Errors", failed)]
    found = [one for one in found if one[1]]
    if not found:
        found = [("Examples", card.rows())]
    chosen = []
    for place, (title, positions) in enumerate(found):
        later = len(found) - place - 1
        share = limit if not later else max(limit // 2, limit - sum(len(p) for _, p in found[place + 1 :]))
        shown = positions[:share]
        limit -= len(shown)
        chosen.append(Section(title, len(positions), shown))
    return chosen


def row(
    card: ComparisonCard,
    position: int,
    variants: Sequence[int],
    *,
    evaluator: int = 0,
    against: Against = "baseline",
    limit: int = 800,
) -> Row:
    """Show one example in short.

    Args:
        card: The comparison.
        position: Which example.
        variants: Which variants, in this order.
        evaluator: Whose verdict comes first.
        against: What outputs are compared with.
        limit: Characters of one input or output, about.
    """
    example = card.example(position)
    order = _order(card, evaluator)[:_MARKS]
    return Row(
        position=position,
        id=one_line(example.id, NAME),
        input=_short(example.input, limit),
        expected=_short(example.expected, limit // 2) if example.expected else "",
        cells=tuple(_cell(card, example, one, order, against, limit) for one in variants),
    )


def _short(value: Any, limit: int) -> str:
    return "".join(text for _, text in fitted(plain(value, _PREVIEWED), limit))


def _order(card: ComparisonCard, evaluator: int) -> list[int]:
    every = range(len(card.evaluators))
    return [evaluator, *(one for one in every if one != evaluator)] if every else []


def _cell(
    card: ComparisonCard,
    example: ComparedExample,
    variant: int,
    order: Sequence[int],
    against: Against,
    limit: int,
) -> Cell:
    one = example.variants[variant]
    pieces: Pieces = []
    rewritten, error = False, ""
    succeeded = any(each.run.error is None for each in one.runs)
    if succeeded:
        other = _other(card, example, one, against)
        if other is None:
            pieces = plain(one.output, _PREVIEWED)
        else:
            pieces, rewritten = differences(other[0], one.output, _PREVIEWED)
        pieces = fitted(pieces, limit)
    elif one.error is not None:
        error = one_line(str(one.error), min(limit, _ERROR))
    marks = [_mark(card, one, place) for place in order] if one.runs else []
    return Cell(
        pieces, rewritten, error, not one.runs, tuple(mark for mark in marks if mark is not None)
    )


def _other(
    card: ComparisonCard, example: ComparedExample, variant: ComparedVariant, against: Against
) -> tuple[Any] | None:
    """Return what an output is compared with, in a tuple; None if it stands by itself."""
    if against == "expected" and example.expected:
        return (example.expected,)
    baseline = example.variants[card.baseline]
    ran = any(one.run.error is None for one in baseline.runs)
    return (baseline.output,) if against == "baseline" and ran and not variant.is_baseline else None


def _mark(card: ComparisonCard, variant: ComparedVariant, place: int) -> Mark | None:
    evaluator = card.evaluators[place]
    score, label = variant.scores[place], variant.labels[place]
    said = [_judgement(one, evaluator.name) for one in variant.runs]
    failed = any(one is not None and one.error is not None for one in said)
    if score is None and label is None:
        if not failed:
            return None
        return Mark(one_line(evaluator.name, NAME), "✗ failed", "rest", "", "", "")
    passing = _Passing(boolean=evaluator.boolean and evaluator.direction != "minimize")
    tone, sign = _TONES.get(variant.outcomes[place], ("rest", ""))
    difference = variant.differences[place]
    each = [passing.words(one) for one in said[:_REPETITIONS]] if len(said) > 1 else []
    return Mark(
        evaluator=one_line(evaluator.name, NAME),
        text=passing.text(score, label),
        tone=tone,
        sign=sign,
        change=signed(difference) if difference and not evaluator.boolean else "",
        repetitions=" ".join(each) + (" …" if len(said) > _REPETITIONS else ""),
    )


@dataclass(frozen=True, slots=True)
class _Passing:
    """How verdicts of one evaluator are written: as a tick or a cross where 1 means that it passed."""

    boolean: bool

    def text(self, score: float | None, label: str | None) -> str:
        if self.boolean and score in {0.0, 1.0}:
            return "✓" if score else "✗"
        if label in {"True", "False"}:
            return label if score is None or score in {0.0, 1.0} else number(score)
        return verdict(score, label)

    def words(self, judgement: Judgement | None) -> str:
        if judgement is None or judgement.error is not None:
            return "–" if judgement is None else "!"
        return self.text(judgement.score, judgement.label)


def _judgement(run: ComparedRun, evaluator: str) -> Judgement | None:
    return next((one for one in run.judgements if one.evaluator == evaluator), None)


# -- one example, opened --------------------------------------------------------------------------


def detail(
    card: ComparisonCard, position: int, *, evaluator: int = 0, against: Against = "baseline"
) -> dict[str, Any]:
    """Give everything there is of one example, as JSON can hold it.

    Args:
        card: The comparison.
        position: Which example.
        evaluator: Whose verdict comes first.
        against: What outputs are compared with.
    """
    example = card.example(position)
    runs = sum(min(len(one.runs), _RUNS) for one in example.variants)
    limit = max(2_000, min(_WHOLE, _OPENED // max(1, runs)))
    variants = [card.baseline, *card.compared_positions()]
    return {
        "position": position,
        "id": one_line(example.id, 4 * NAME),
        "fields": _fields(example),
        "variants": [
            _opened(card, example, one, _order(card, evaluator), against, limit) for one in variants
        ],
    }


def _fields(example: ComparedExample) -> list[tuple[str, str]]:
    fields = []
    for name, value in (("input", example.input), ("expected", example.expected)):
        if len(value) > 1:
            fields += [(f"{name}.{one_line(key, NAME)}", whole(v, _WHOLE)) for key, v in value.items()]
        elif value:
            fields.append((name, whole(value, _WHOLE)))
    if example.metadata:
        fields.append(("metadata", whole(dict(example.metadata), _WHOLE)))
    return fields


def _opened(
    card: ComparisonCard,
    example: ComparedExample,
    variant: int,
    order: Sequence[int],
    against: Against,
    limit: int,
) -> dict[str, Any]:
    one = example.variants[variant]
    other = _other(card, example, one, against)
    marks = [_mark(card, one, place) for place in order]
    return {
        "name": one_line(one.name, 4 * NAME),
        "baseline": one.is_baseline,
        "marks": [asdict(mark) for mark in marks if mark is not None],
        "runs": [_run(card, each, order, other, limit) for each in one.runs[:_RUNS]],
        "more": max(0, len(one.runs) - _RUNS),
    }


def _run(
    card: ComparisonCard,
    one: ComparedRun,
    order: Sequence[int],
    other: tuple[Any] | None,
    limit: int,
) -> dict[str, Any]:
    run = one.run
    pieces, note = _output(run.output, other, limit) if run.error is None else ([], "")
    facts = [seconds(run.latency_s)] if run.latency_s else []
    facts += [f"{run.attempts} attempts"] if run.attempts > 1 else []
    facts += [f"trace {one_line(run.trace_id, NAME)}"] if run.trace_id else []
    said = [_judgement(one, card.evaluators[place].name) for place in order]
    return {
        "repetition": run.repetition,
        "pieces": pieces,
        "note": note,
        "facts": facts,
        "error": clean(str(run.error)[:_COMPARED]) if run.error else "",
        "traceback": clean(run.error.traceback[-_COMPARED:]) if run.error else "",
        "judgements": [_said(card, each) for each in said if each is not None],
    }


def _output(output: Any, other: tuple[Any] | None, limit: int) -> tuple[Pieces, str]:
    """Return an output in whole, and why its difference is not marked."""
    if other is None:
        return plain(output, limit), ""
    longest = max(len(whole(one, _COMPARED + 1)) for one in (output, other[0]))
    if longest > min(_COMPARED, limit):
        return plain(output, limit), "too long to compare word by word"
    pieces, rewritten = differences(other[0], output, limit)
    return pieces, "rewritten: little in common" if rewritten else ""


def _said(card: ComparisonCard, one: Judgement) -> dict[str, Any]:
    evaluator = card.evaluators[card.evaluator_position(one.evaluator)]
    passing = _Passing(boolean=evaluator.boolean and evaluator.direction != "minimize")
    return {
        "evaluator": one_line(one.evaluator, NAME),
        "text": "" if one.error else passing.text(one.score, one.label),
        "explanation": clean(one.explanation[:_WHOLE]) if one.explanation else "",
        "error": one_line(str(one.error), _ERROR) if one.error else "",
        "metadata": whole(dict(one.metadata), _COMPARED) if one.metadata else "",
        "trace": one_line(one.trace_id, NAME) if one.trace_id else "",
    }
