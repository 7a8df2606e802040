"""An interactive comparison: the kernel filters, sorts and marks differences, the browser shows rows."""

from typing import Any

import traitlets

from phoenix_nb.core.comparison import ComparisonReport, Show, Sort
from phoenix_nb.ui.comparison.detail import detail
from phoenix_nb.ui.comparison.figures import NAME, figures, lead, leading
from phoenix_nb.ui.comparison.messages import (
    AskExample,
    AskExamples,
    ChangeLine,
    ComparisonSetup,
    ExampleFields,
    ExampleQuery,
    ExamplesPage,
    parse,
)
from phoenix_nb.ui.comparison.plain_text import comparison_text
from phoenix_nb.ui.comparison.rows import Against, Viewpoint, columns, row, typical_length
from phoenix_nb.ui.shared.assets import module, styles
from phoenix_nb.ui.shared.diff import change_pieces
from phoenix_nb.ui.shared.encoding import as_json, encode
from phoenix_nb.ui.shared.place import PlacedWidget
from phoenix_nb.ui.shared.short_names import short_names
from phoenix_nb.ui.shared.words import one_line, plural
from phoenix_nb.ui.static_html.comparison import comparison_html

__all__ = ["ComparisonView", "first_query", "setup"]

_PAGE = 40
"""The most examples of one answer."""
_COLUMNS = 4
"""Variants that stand side by side until others are chosen."""
_CHANGES = 200


class ComparisonView(PlacedWidget):
    """Variants side by side: filter to regressions and the like, search, sort, open one example.

    Only the examples in sight travel, so that ten thousand cost no more than a hundred. Paging needs a
    kernel that is free: while another cell runs, rows wait.

    Args:
        card: The comparison.
    """

    _esm = module("comparison")
    _css = styles("comparison")
    setup: traitlets.Bytes = traitlets.Bytes(b"").tag(sync=True)
    """The figures, names and first query, as JSON; written once."""

    def __init__(self, card: ComparisonReport) -> None:
        self._card = card
        self._found: tuple[Any, list[int]] = (None, [])
        super().__init__(setup=encode(setup(card)))
        self.on_msg(self._receive)

    def __repr__(self) -> str:
        """Name the widget; its state stays out of it."""
        return f"<ComparisonView of {plural(len(self._card.variants), 'variant')}>"

    def static_html(self) -> str:
        """Return the comparison as it is shown without `explore()`."""
        return comparison_html(self._card)

    def static_text(self) -> str:
        """Return the same as text."""
        return comparison_text(self._card)

    def _receive(self, _widget: Any, content: Any, _buffers: Any) -> None:
        asked = parse(content)
        if asked is None or not self._knows(asked):
            return
        answer = self._page(asked) if isinstance(asked, AskExamples) else self._detail(asked)
        self.send(as_json(answer))

    def _knows(self, asked: AskExamples | AskExample) -> bool:
        """Whether what is asked about exists; any script on the page can send anything."""
        card = self._card
        if isinstance(asked, AskExample) and asked.position >= len(card.example_ids):
            return False
        query = asked.query if isinstance(asked, AskExamples) else asked
        return query.evaluator < max(1, len(card.evaluators)) and (query.variant or 0) < len(
            card.variants
        )

    def _detail(self, asked: AskExample) -> ExampleFields:
        view = Viewpoint(self._card, asked.evaluator, asked.against)
        shown = detail(view, asked.position, asked.variant)
        return {"type": "detail", "request": asked.request, "example": shown}

    def _page(self, asked: AskExamples) -> ExamplesPage:
        card, query = self._card, asked.query
        found = self._find(query)
        stop = min(asked.stop, asked.start + _PAGE, len(found))
        positions = found[asked.start : stop]
        shown = [place for place in query.columns if place < len(card.variants)]
        view = Viewpoint(card, query.evaluator, query.against)
        return {
            "type": "page",
            "request": asked.request,
            "matched": len(found),
            "counts": card.counts(query.evaluator, query.variant),
            "start": asked.start,
            "positions": positions,
            "rows": [row(view, position, shown, query.limit) for position in positions],
        }

    def _find(self, query: ExampleQuery) -> list[int]:
        """Return the positions of the examples; those of the last query stay in memory."""
        key = query.show, query.evaluator, query.variant, query.sort, query.search
        if self._found[0] != key:
            found = self._card.rows(
                query.show,
                evaluator=query.evaluator,
                variant=query.variant,
                sort=query.sort,
                search=query.search,
            )
            self._found = key, found
        return self._found[1]


def setup(card: ComparisonReport) -> ComparisonSetup:
    """Return everything that the view shows before it asks."""
    places = [
        (evaluator, variant)
        for evaluator in range(len(card.evaluators))
        for variant in [card.baseline, *card.compared_positions()]
    ]
    against: list[tuple[Against, str]] = [
        ("baseline", "the baseline"),
        ("expected", "the expected output"),
        ("nothing", "nothing"),
    ]
    return {
        "lead": lead(card),
        "figures": [
            {"place": place, "figures": line}
            for line, place in zip(figures(card), places, strict=True)
        ],
        "variants": short_names(card.variants),
        "names": [one_line(name, 4 * NAME) for name in card.variants],
        "baseline": card.baseline,
        "evaluators": [one_line(evaluator.name, NAME) for evaluator in card.evaluators],
        "order": [card.baseline, *card.compared_positions()],
        "against": against,
        "changes": _changes(card),
        "total": len(card.example_ids),
        "typical": typical_length(card),
        "query": first_query(card),
    }


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
        sort=chosen[1],
        evaluator=evaluator,
        variant=variant,
        columns=tuple(columns(card, _COLUMNS)),
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
