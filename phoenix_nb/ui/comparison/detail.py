"""One example of a comparison in whole: every repetition with its evaluations, explanations and traces."""

from collections.abc import Iterator, Mapping
from typing import Any

from phoenix_nb.core.comparison import (
    ComparedEvaluation,
    ComparedExample,
    ComparedRun,
    ComparisonReport,
)
from phoenix_nb.ui.comparison.figures import NAME
from phoenix_nb.ui.comparison.messages import (
    EvaluationDetail,
    ExampleDetail,
    RunDetail,
    VariantDetail,
)
from phoenix_nb.ui.comparison.rows import Viewpoint, evaluation_of, mark_text
from phoenix_nb.ui.shared.diff import Pieces, differences, plain
from phoenix_nb.ui.shared.words import clean, one_line, seconds, whole

__all__ = ["detail"]

_WHOLE = 200_000
"""Characters of one text."""
_COMPARED = 20_000
"""Characters up to which texts are compared word by word."""
_OPENED = 2_000_000
"""Characters of all outputs of an example together."""
_RUNS = 50
"""Repetitions of one variant."""
_KEYS = 100
"""Keys of an input or an expected output that stand apart."""
_ERROR = 600
"""Characters of an error of an evaluator."""


def detail(view: Viewpoint, position: int, variant: int | None = None) -> ExampleDetail:
    """Return everything there is of one example.

    Args:
        view: The comparison, and what of it comes first.
        position: Which example.
        variant: Which variant comes first after the baseline.
    """
    card, example = view.card, view.card.example(position)
    runs = sum(min(len(variant.runs), _RUNS) for variant in example.variants)
    limit = max(2_000, min(_WHOLE, _OPENED // max(1, runs)))
    chosen = [] if variant is None else [variant]
    order = dict.fromkeys([card.baseline, *chosen, *card.compared_positions()])
    return {
        "position": position,
        "id": one_line(example.id, 4 * NAME),
        "fields": [
            *_fields("input", example.input),
            *_fields("expected", example.expected),
            *([("metadata", whole(dict(example.metadata), _WHOLE))] if example.metadata else []),
        ],
        "variants": [_variant(view, example, place, limit) for place in order],
    }


def _fields(name: str, value: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each key with a heading of its own, unless there is only one."""
    if 1 < len(value) <= _KEYS:
        for key, one in value.items():
            yield f"{name}.{one_line(key, NAME)}", whole(one, _WHOLE)
    elif value:
        yield name, whole(value, _WHOLE)


def _variant(view: Viewpoint, example: ComparedExample, place: int, limit: int) -> VariantDetail:
    one = example.variants[place]
    other = view.other(example, one)
    return {
        "place": place,
        "name": one_line(one.name, 4 * NAME),
        "baseline": one.is_baseline,
        "marks": list(view.marks(one, len(view.order))),
        "runs": [_run(view, each, other, limit) for each in one.runs[:_RUNS]],
        "more": max(0, len(one.runs) - _RUNS),
    }


def _run(view: Viewpoint, one: ComparedRun, other: tuple[Any] | None, limit: int) -> RunDetail:
    run = one.run
    pieces: Pieces = []
    rewritten, note = False, ""
    if run.error is None:
        pieces, rewritten, note = _output(run.output, other, limit)
    facts = [seconds(run.latency_s)] if run.latency_s else []
    facts += [f"{run.attempts} attempts"] if run.attempts > 1 else []
    names = [view.card.evaluators[place].name for place in view.order]
    evaluations = [evaluation_of(one, name) for name in names]
    return {
        "repetition": run.repetition,
        "pieces": pieces,
        "rewritten": rewritten,
        "note": note,
        "facts": facts,
        "trace": one_line(run.trace_id, NAME) if run.trace_id else "",
        "error": clean(str(run.error)[:_COMPARED]) if run.error else "",
        "traceback": clean(run.error.traceback[-_COMPARED:]) if run.error else "",
        "evaluations": [_evaluation(view.card, each) for each in evaluations if each is not None],
    }


def _output(output: Any, other: tuple[Any] | None, limit: int) -> tuple[Pieces, bool, str]:
    """Return an output in whole, whether it is another text, and why no difference is marked."""
    if other is None:
        return plain(output, limit), False, ""
    longest = max(len(whole(value, _COMPARED + 1)) for value in (output, other[0]))
    if longest > min(_COMPARED, limit):
        return plain(output, limit), False, "too long to compare word by word"
    pieces, rewritten = differences(other[0], output, limit)
    return pieces, rewritten, "rewritten: little in common" if rewritten else ""


def _evaluation(card: ComparisonReport, one: ComparedEvaluation) -> EvaluationDetail:
    evaluator = card.evaluators[card.evaluator_position(one.evaluator)]
    return {
        "evaluator": one_line(one.evaluator, NAME),
        "text": "" if one.error else mark_text(evaluator, one.score, one.label),
        "explanation": clean(one.explanation[:_WHOLE]) if one.explanation else "",
        "error": one_line(str(one.error), _ERROR) if one.error else "",
        "metadata": whole(dict(one.metadata), _COMPARED) if one.metadata else "",
        "trace": one_line(one.trace_id, NAME) if one.trace_id else "",
    }
