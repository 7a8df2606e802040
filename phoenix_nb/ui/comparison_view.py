"""An interactive comparison: the kernel filters, sorts and marks differences, the browser shows rows."""

import json
from dataclasses import asdict
from typing import Annotated, Any, Literal

import traitlets
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from phoenix_nb.core.comparing import ComparisonCard, Show, Sort
from phoenix_nb.ui.assets import module, styles
from phoenix_nb.ui.comparison_detail import detail
from phoenix_nb.ui.comparison_figures import NAME, figures, lead, leading
from phoenix_nb.ui.comparison_html import comparison_html
from phoenix_nb.ui.comparison_rows import Against, Viewpoint, columns, row, typical_length
from phoenix_nb.ui.comparison_text import comparison_text
from phoenix_nb.ui.diff import change_pieces
from phoenix_nb.ui.short_names import short_names
from phoenix_nb.ui.widget import AnyWidget
from phoenix_nb.ui.words import one_line, plural

__all__ = ["ComparisonView", "first_query", "setup"]

_PAGE = 40
"""Examples that are handed out at once, at most."""
_COLUMNS = 4
"""Variants that stand side by side until others are chosen."""
_CHANGES = 200


class Asked(BaseModel, extra="forbid"):
    """Which examples are wanted, in which order, and what is shown of them."""

    show: Show = "all"
    evaluator: Annotated[int, Field(ge=0)] = 0
    variant: Annotated[int, Field(ge=0)] | None = None
    sort: Sort = "example"
    search: Annotated[str, Field(max_length=500)] = ""
    against: Against = "baseline"
    columns: Annotated[tuple[Annotated[int, Field(ge=0)], ...], Field(max_length=100)] = ()
    limit: Annotated[int, Field(ge=40, le=2_000)] = 320


class _Page(BaseModel):
    model_config = ConfigDict(extra="forbid")

    type: Literal["page"]
    request: int
    query: Asked
    start: Annotated[int, Field(ge=0)]
    stop: Annotated[int, Field(ge=0)]


class _Detail(BaseModel):
    model_config = ConfigDict(extra="forbid")

    type: Literal["detail"]
    request: int
    position: Annotated[int, Field(ge=0)]
    evaluator: Annotated[int, Field(ge=0)] = 0
    variant: Annotated[int, Field(ge=0)] | None = None
    against: Against = "baseline"


_ASK: TypeAdapter[_Page | _Detail] = TypeAdapter(
    Annotated[_Page | _Detail, Field(discriminator="type")]
)


class ComparisonView(AnyWidget):
    """Variants side by side: filter to regressions and the like, search, sort, open one example.

    Only the examples in sight travel, so that ten thousand cost no more than a hundred. Paging needs a
    kernel that is free: while another cell runs, rows wait.

    Args:
        card: The comparison.
    """

    _esm = module(
        "dom", "paging", "comparison_figures", "comparison", "comparison_opened", "widget"
    )
    _css = styles("panel", "grid", "comparison")
    setup: traitlets.Bytes = traitlets.Bytes(b"").tag(sync=True)
    """The figures, names and first query, as JSON; written once."""

    def __init__(self, card: ComparisonCard) -> None:
        self._card = card
        self._found: tuple[Any, list[int]] = (None, [])
        first = json.dumps(setup(card), ensure_ascii=False)
        super().__init__(setup=first.encode("utf-8", "replace"))
        self.on_msg(self._receive)

    def __repr__(self) -> str:
        """Name the widget; its state stays out of it."""
        return f"<ComparisonView of {plural(len(self._card.variants), 'variant')}>"

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """Add static HTML for front ends that know no widgets."""
        bundle = super()._repr_mimebundle_(**options)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        static = {
            "text/html": comparison_html(self._card),
            "text/plain": comparison_text(self._card),
        }
        return {**(data or {}), **static}, metadata

    def _receive(self, _widget: Any, content: Any, _buffers: Any) -> None:
        try:
            asked = _ASK.validate_python(content)
        except ValidationError:
            return
        if isinstance(asked, _Page):
            self._send_page(asked)
        elif asked.position < len(self._card.example_ids) and self._knows(asked):
            view = Viewpoint(self._card, asked.evaluator, asked.against)
            shown = detail(view, asked.position, asked.variant)
            self.send({"type": "detail", "request": asked.request, "example": shown})

    def _knows(self, asked: Asked | _Detail) -> bool:
        """Whether there are such an evaluator and variant; any page can send anything."""
        evaluators, variants = len(self._card.evaluators), len(self._card.variants)
        return asked.evaluator < max(1, evaluators) and (asked.variant or 0) < variants

    def _send_page(self, asked: _Page) -> None:
        card, query = self._card, asked.query
        if not self._knows(query):
            return
        found = self._find(query)
        stop = min(asked.stop, asked.start + _PAGE, len(found))
        positions = found[asked.start : stop]
        shown = [one for one in query.columns if one < len(card.variants)]
        view = Viewpoint(card, query.evaluator, query.against)
        rows = [row(view, position, shown, query.limit).payload() for position in positions]
        counts = card.counts(query.evaluator, query.variant)
        self.send(
            {
                "type": "page",
                "request": asked.request,
                "matched": len(found),
                "counts": asdict(counts),
                "start": asked.start,
                "positions": positions,
                "rows": rows,
            }
        )

    def _find(self, query: Asked) -> list[int]:
        """Return the positions of the examples; those of the last question are kept."""
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


def setup(card: ComparisonCard) -> dict[str, Any]:
    """Give everything that the view shows before it asks, as JSON can hold it."""
    places = [
        (evaluator, variant)
        for evaluator in range(len(card.evaluators))
        for variant in [card.baseline, *card.compared_positions()]
    ]
    against = [
        ("baseline", "the baseline"),
        ("expected", "the expected output"),
        ("nothing", "nothing"),
    ]
    return {
        "lead": lead(card).payload(),
        "figures": [
            {**asdict(line), "place": place}
            for line, place in zip(figures(card), places, strict=True)
        ],
        "variants": short_names(card.variants),
        "names": [one_line(name, 4 * NAME) for name in card.variants],
        "baseline": card.baseline,
        "evaluators": [one_line(one.name, NAME) for one in card.evaluators],
        "order": [card.baseline, *card.compared_positions()],
        "against": against,
        "changes": _changes(card),
        "total": len(card.example_ids),
        "typical": typical_length(card),
        "query": first_query(card).model_dump(mode="json"),
    }


def first_query(card: ComparisonCard) -> Asked:
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
    return Asked(
        show=chosen[0],
        sort=chosen[1],
        evaluator=evaluator,
        variant=variant,
        columns=tuple(columns(card, _COLUMNS)),
    )


def _changes(card: ComparisonCard) -> list[dict[str, Any]]:
    names = dict(zip(card.variants, short_names(card.variants), strict=True))
    return [
        {
            "variant": names[one.variant],
            "name": one_line(one.name, NAME),
            "pieces": change_pieces(one),
            "code": one.lines,
        }
        for one in card.changes.items[:_CHANGES]
    ]
