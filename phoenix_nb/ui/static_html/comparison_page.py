"""A comparison as one HTML file, to be mailed, archived or opened years later: no network, no kernel."""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import replace
from math import isfinite
from typing import Any, TypeVar, get_args

from phoenix_nb.core.comparison import ComparisonReport, PairOutcome
from phoenix_nb.ui.comparison.detail import ExampleReader
from phoenix_nb.ui.comparison.figures import leading
from phoenix_nb.ui.comparison.messages import ComparisonData, ComparisonSetup, OpenedExample
from phoenix_nb.ui.comparison.rows import Against, Viewpoint, asked_cell, output_cell, sections
from phoenix_nb.ui.comparison.table import ExampleTable
from phoenix_nb.ui.comparison.view import matrix, setup
from phoenix_nb.ui.run_table.cells import Cell
from phoenix_nb.ui.run_table.condition import text_of
from phoenix_nb.ui.shared.assets import module, styles
from phoenix_nb.ui.shared.encoding import encode
from phoenix_nb.ui.shared.words import count, plural
from phoenix_nb.ui.static_html.comparison import comparison_html
from phoenix_nb.ui.static_html.markup import esc

__all__ = ["standalone_html"]

_ROWS = 5_000
_LETTERS = 320
"""Characters of one text of the matrix, about."""
_SEEN = 20_000
"""Characters of a value that filters and searches see."""
_SIZE = 16_000_000
"""Characters of all examples together beyond which no more are taken in: browsers open this at once."""
_CODES: dict[PairOutcome | None, str] = {
    "win": "w",
    "loss": "l",
    "tie": "t",
    "changed": "c",
    "same": "s",
    None: "-",
}
_Value = TypeVar("_Value")
_PAGE_STYLE = """
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 16px; max-width: 1400px; }
@media (prefers-color-scheme: dark) {
  :root { --jp-brand-color1: #64b5f6; --jp-error-color1: #ef6c6c; }
  :root { --jp-mirror-editor-operator-color: #b39ddb; }
}
"""


def standalone_html(card: ComparisonReport, *, rows: int = _ROWS, size: int = _SIZE) -> str:
    """Return a self-contained page: filters, search, sorting, examples side by side.

    A Content-Security-Policy lets nothing but the page's own script run, known by its hash, and
    nothing be loaded or sent. With scripts off, the static view is what is seen.

    Args:
        card: The comparison.
        rows: Examples taken in at most; the largest differences, then failures, then the others in
            their order. The page states how many were left out.
        size: Characters of all examples together; fewer examples are taken in if they are very long.
    """
    positions, examples = _examples(card, rows, size)
    data = _data(card, positions, examples)
    script = module("comparison_page")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    # Style attributes cannot run anything; a hash would rule out those of the static view.
    policy = (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    title = esc(str(card.headline or "A comparison of experiments"), 300)
    return "\n".join(
        (
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{esc(policy)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            f"<title>{title}</title>",
            f"<style>{_PAGE_STYLE}{styles('comparison')}</style></head><body>",
            f'<div id="pnb-view"></div><div id="pnb-static">{comparison_html(card)}</div>',
            f'<script type="application/json" id="pnb-data">{_inline(data)}</script>',
            f'<script type="module">{script}</script>',
            "</body></html>",
        )
    )


def _inline(data: ComparisonData) -> str:
    """Write JSON that cannot end the element that it stands in."""
    text = encode(data).decode()
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _setup(card: ComparisonReport, table: ExampleTable, taken: int) -> ComparisonSetup:
    """Return the setup of what the page holds: slices and matrices of confusion need a kernel."""
    whole = setup(card, table)
    whole["slices"], whole["pairs"] = [], []
    whole["total"] = taken
    every = len(card.example_ids)
    if taken < every:
        note = (
            f"this file holds {count(taken)} of {plural(every, 'example')}: the largest differences "
            "first. The figures above are of all of them."
        )
        whole["lead"] = replace(whole["lead"], notes=(*whole["lead"].notes, note))
    return whole


def _examples(
    card: ComparisonReport, rows: int, size: int
) -> tuple[list[int], list[OpenedExample]]:
    """Choose examples by how much they matter, and return them in the dataset's order."""
    every = len(card.example_ids)
    matter = [at for section in sections(card, min(rows, every)) for at in section.positions]
    order = list(dict.fromkeys([*matter, *range(every)]))[: max(0, rows)]
    evaluator, variant = leading(card)
    taken: dict[int, OpenedExample] = {}
    reader = ExampleReader(card)
    for position in order:
        one = reader.detail(Viewpoint(card, evaluator), position, variant)
        for run in (run for shown in one["variants"] for run in shown["runs"]):
            run["remedy"] = ""  # The page has no prompts: how they are kept is no matter here.
        size -= len(encode(one).decode())
        if size < 0 and taken:
            break
        taken[position] = one
    positions = sorted(taken)
    return positions, [taken[position] for position in positions]


def _outputs(view: Viewpoint, position: int) -> list[Cell]:
    example = view.card.example(position)
    return [output_cell(view, example, variant, _LETTERS) for variant in example.variants]


def _plain(value: Any) -> str | float | bool | None:
    """Return a value as filters see it."""
    if value is None or isinstance(value, bool | int | float):
        return None if isinstance(value, float) and not isfinite(value) else value
    return text_of(value)[:_SEEN]


def _data(
    card: ComparisonReport, positions: Sequence[int], examples: list[OpenedExample]
) -> ComparisonData:
    """Add to the examples what filters, groups and orders go by."""
    table = matrix(card)
    axes = [
        [(evaluator, variant) for variant in range(len(card.variants))]
        for evaluator in range(len(card.evaluators))
    ]

    def of(column: Sequence[_Value]) -> list[_Value]:
        return [column[position] for position in positions]

    return {
        "setup": _setup(card, table, len(examples)),
        "examples": examples,
        "asked": [asked_cell(card.example(at), _LETTERS) for at in positions],
        "outputs": [
            [_outputs(Viewpoint(card, leading(card)[0], against), at) for at in positions]
            for against in get_args(Against)
        ],
        "values": [of([_plain(value) for value in column]) for column in table.columns()],
        "scores": [[of(card.scores(*pair)) for pair in line] for line in axes],
        "differences": [[of(card.differences(*pair)) for pair in line] for line in axes],
        "outcomes": [
            ["".join(_CODES[outcome] for outcome in of(card.outcomes(*pair))) for pair in line]
            for line in axes
        ],
        "failed": of(card.failed),
        "signs": [evaluator.sign for evaluator in card.evaluators],
    }
