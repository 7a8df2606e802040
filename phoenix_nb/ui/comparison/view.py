"""An interactive comparison: the row browser over examples, with the figures that decide above it."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from phoenix_nb.core.comparison import ComparisonReport, Show, Sort
from phoenix_nb.core.racing.sequences import RaceReport
from phoenix_nb.ui.comparison.detail import ExampleReader, ReadExchanges, ReadTrace
from phoenix_nb.ui.comparison.figures import NAME, figures, lead, leading
from phoenix_nb.ui.comparison.messages import (
    AskExample,
    AskSlices,
    ChangeLine,
    ComparisonSetup,
    ExampleQuery,
    SlicesAnswer,
    parse,
)
from phoenix_nb.ui.comparison.plain_text import comparison_text
from phoenix_nb.ui.comparison.race import race_view
from phoenix_nb.ui.comparison.rows import Against, Viewpoint, columns, typical_length
from phoenix_nb.ui.comparison.slice_words import SLICES_NOTE
from phoenix_nb.ui.comparison.slices import slice_keys, slice_lines
from phoenix_nb.ui.comparison.table import ExampleTable
from phoenix_nb.ui.run_table.editing import NoteColumns, RowEditor
from phoenix_nb.ui.run_table.editing_messages import AskAct, AskAnnotate
from phoenix_nb.ui.run_table.queries import Query
from phoenix_nb.ui.run_table.readable import Block, blocks
from phoenix_nb.ui.run_table.widget import RowView
from phoenix_nb.ui.shared.assets import module, styles
from phoenix_nb.ui.shared.diff import change_pieces
from phoenix_nb.ui.shared.short_names import short_names
from phoenix_nb.ui.shared.words import one_line, plural
from phoenix_nb.ui.static_html.comparison import comparison_html

if TYPE_CHECKING:
    from phoenix_nb.ui.run_table.messages import Kind

__all__ = ["ComparisonView", "first_query", "matrix", "setup"]

_COLUMNS = 4
"""Variants that stand side by side until others are chosen."""
_CHANGES = 200
_KINDS: tuple[tuple[Show, str], ...] = (
    ("regressions", "Regressions"),
    ("improvements", "Improvements"),
    ("disagreements", "Disagreements"),
    ("errors", "Errors"),
    ("all", "All"),
)


class ComparisonView(RowView):
    """Variants side by side: filter to regressions and the like, group, sort, slice, open one example.

    Args:
        card: The comparison.
        race: The race that the variants were in.
        exchanges: For each variant, what finds the prompts and replies of its runs.
        traces: For each variant, what finds the traces of its runs.
        choose: Makes what `selected` returns of the positions of some examples.
        editors: For each variant, what notes something on its runs; none where nothing can be noted.
        examples: Puts examples into datasets; None where none can be.
    """

    _esm = module("comparison")
    _css = styles("comparison")

    def __init__(
        self,
        card: ComparisonReport,
        *,
        race: RaceReport | None = None,
        exchanges: Sequence[ReadExchanges] = (),
        traces: Sequence[ReadTrace] = (),
        choose: Callable[[Sequence[int]], Any] = tuple,
        editors: Sequence[RowEditor] = (),
        examples: RowEditor | None = None,
    ) -> None:
        self._card = card
        self._examples = matrix(card, [editor.columns for editor in editors])
        self._reader = ExampleReader(card, exchanges, traces, editors)
        self._editors = editors
        self._editor = examples
        content = setup(card, self._examples, race)
        content["editable"] = examples is not None and examples.writable
        super().__init__(self._examples, content, choose)

    def __repr__(self) -> str:
        """Name the widget; its state stays out of it."""
        return f"<ComparisonView of {plural(len(self._card.variants), 'variant')}>"

    def static_html(self) -> str:
        """Return the comparison as it is shown without `explore()`."""
        return comparison_html(self._card)

    def static_text(self) -> str:
        """Return the same as text."""
        return comparison_text(self._card)

    def _parse(self, content: Any) -> BaseModel | None:
        """Return what is asked if it is about an evaluator and a variant that exist."""
        asked = parse(content)
        if isinstance(asked, AskAnnotate | AskAct):
            return asked
        about = getattr(asked, "query", asked)
        evaluator, variant = getattr(about, "evaluator", 0), getattr(about, "variant", None) or 0
        known = evaluator < max(1, len(self._card.evaluators)) and variant < len(self._card.sides)
        return asked if known else None

    def _answer(self, asked: BaseModel) -> Mapping[str, Any] | None:
        match asked:
            case AskExample(position=position) if position < len(self._examples):
                view = Viewpoint(self._card, asked.evaluator)
                example = self._reader.detail(view, position, asked.variant)
                return {"type": "detail", "request": asked.request, "example": example}
            case AskSlices():
                return self._slices(asked)
            case AskAnnotate() if asked.variant < len(self._editors):
                answer = self._editors[asked.variant].annotate(asked)
                self._examples.changed()
                return answer
            case AskAct(action="correct") if asked.variant < len(self._editors):
                return self._editors[asked.variant].act(asked)
            case AskAct(action="add") if self._editor is not None:
                return self._editor.act(asked)
        return super()._answer(asked)

    def _slices(self, asked: AskSlices) -> SlicesAnswer:
        claim, lines = slice_lines(
            self._card, self._examples, asked.by, asked.evaluator, asked.variant
        )
        return {
            "type": "slices",
            "request": asked.request,
            "claim": claim,
            "note": SLICES_NOTE if lines else "",
            "lines": lines,
        }

    def _counts(self, query: Query) -> list[int]:
        """Count the examples of each kind, of the evaluator and the variant that are looked at."""
        if not isinstance(query, ExampleQuery):
            return []
        counts = self._card.counts(query.evaluator, query.variant)
        return [getattr(counts, show) for show, _ in _KINDS]


def matrix(card: ComparisonReport, noted: Sequence[NoteColumns] = ()) -> ExampleTable:
    """Return the examples as a table, the baseline first of the variants.

    Args:
        card: The comparison.
        noted: What is noted on the runs of each variant.
    """
    order = [card.baseline, *card.compared_positions()]
    return ExampleTable(card, order, columns(card, _COLUMNS), noted)


def setup(
    card: ComparisonReport, table: ExampleTable, race: RaceReport | None = None
) -> ComparisonSetup:
    """Return everything that the view shows before it asks."""
    order = [card.baseline, *card.compared_positions()]
    places = [
        (evaluator, variant) for evaluator in range(len(card.evaluators)) for variant in order
    ]
    against: list[tuple[Against, str]] = [
        ("baseline", "the baseline"),
        ("expected", "the expected output"),
        ("nothing", "nothing"),
    ]
    query = first_query(card)
    counts = card.counts(query.evaluator, query.variant)
    kinds: list[Kind] = [
        {"show": show, "title": title, "count": getattr(counts, show)} for show, title in _KINDS
    ]
    return {
        "title": "",
        "origin": "",
        "memory": one_line(f"{card.sides[card.baseline].dataset.name} (comparison)", 120),
        "columns": table.heads(),
        "kinds": kinds,
        "total": len(table),
        "pairs": table.pairs(),
        "lead": lead(card),
        "figures": [
            {"place": place, "figures": line, "p": card.result(*place).p_adjusted}
            for line, place in zip(figures(card), places, strict=True)
        ],
        "variants": short_names(card.variants),
        "names": [one_line(name, 4 * NAME) for name in card.variants],
        "prompts": [_prompt(card, variant) for variant in range(len(card.sides))],
        "baseline": card.baseline,
        "evaluators": [one_line(evaluator.name, NAME) for evaluator in card.evaluators],
        "undirected": [one.numeric and one.direction is None for one in card.evaluators],
        "order": order,
        "against": against,
        "changes": _changes(card),
        "race": None if race is None else race_view(card, race),
        "slices": slice_keys(card),
        "typical": typical_length(card),
        "query": query,
        "editable": False,
    }


def _prompt(card: ComparisonReport, variant: int) -> list[Block]:
    """Return what a variant was given; without parameters, the values that its task's source reads."""
    record = card.sides[variant].record
    if record.variant is not None and record.variant.parameters:
        return blocks(record.variant.parameters)
    task = record.identity.get("task")
    values = task.get("values") if isinstance(task, Mapping) else None
    return blocks(values) if isinstance(values, Mapping) else []


def first_query(card: ComparisonReport) -> ExampleQuery:
    """Choose what is shown first: the losses of the leading variant, or what there is instead."""
    evaluator, variant = leading(card)
    counts = card.counts(evaluator, variant)
    chosen: tuple[Show, Sort] = ("all", "example")
    if counts.regressions:
        chosen = ("regressions", "loss")
    elif counts.improvements:
        chosen = ("improvements", "gain")
    elif counts.disagreements:
        chosen = ("disagreements", "size")
    elif counts.errors:
        chosen = ("errors", "example")
    return ExampleQuery(
        show=chosen[0],
        order=chosen[1],
        evaluator=evaluator,
        variant=variant,
    )


def _changes(card: ComparisonReport) -> list[ChangeLine]:
    names = dict(zip(card.variants, short_names(card.variants), strict=True))
    return [
        {
            "variant": names[change.variant],
            "name": one_line(change.name, NAME),
            "pieces": change_pieces(change),
            "code": change.lines,
        }
        for change in card.changes.items[:_CHANGES]
    ]
