"""A dataset as static HTML."""

from phoenix_nb.model import DatasetRecord, ExampleRecord
from phoenix_nb.ui.shared.words import excerpt, one_line, plural, whole
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, join, panel, scrolling, table_of, tag, text_cell

__all__ = ["dataset_html"]

_EXAMPLES = 5
"""Examples that are shown."""
_WORD = 14
"""Characters of a word that stays on one line; a longer one may be broken."""


def dataset_html(record: DatasetRecord) -> str:
    """Return a dataset and its first examples as one HTML fragment."""
    size = plural(len(record.examples), "example")
    splits = sorted({name for example in record.examples for name in example.splits})
    facts = [size, f"version {one_line(record.version_id, 12)}"]
    if splits:
        noun = "split" if len(splits) == 1 else "splits"
        facts.append(f"{noun} {one_line(', '.join(splits), 120)}")
    head = [
        tag("strong", one_line(record.name, 120), style="font-size:15px;", dir="auto"),
        " ",
        tag("span", " · ".join(facts), style=s.MUTED),
    ]
    if record.description:
        text = one_line(record.description, 600)
        head.append(tag("div", text, style="flex-basis:100%;", dir="auto"))
    return panel(tag("div", *head, style=s.FLOW + s.PAD), _examples(record))


def _examples(record: DatasetRecord) -> Html:
    shown = record.examples[:_EXAMPLES]
    titles = ["id", "input", "output"]
    if any(example.metadata for example in shown):
        titles.append("metadata")
    head = [tag("th", title, style=s.TH, scope="col") for title in titles]
    rows = [_example(example, columns=len(titles)) for example in shown]
    # Each column has the room that its texts take.
    table = scrolling("Examples", table_of(head, rows, s.TABLE + "table-layout:auto;"))
    more = len(record.examples) - len(shown)
    if more <= 0:
        return table
    note = tag(
        "div",
        f"and {plural(more, 'further example')}",
        style=f"{s.MUTED}{s.SMALL}padding:6px 14px;border-top:1px solid {s.LINE};",
    )
    return join([table, note])


def _example(example: ExampleRecord, *, columns: int) -> Html:
    values = (example.input, example.output, example.metadata)[: columns - 1]
    cells = [_text(excerpt(value) if value else "–", whole(value, 600)) for value in values]
    name = one_line(example.id, 60)
    return tag("tr", text_cell(name, name, f"{s.MUTED}max-width:170px;"), *cells, style=s.TR)


def _text(text: str, title: str) -> Html:
    longest = max(map(len, text.split()), default=0)
    return text_cell(text, title, f"{s.WRAP}min-width:{min(longest, _WORD)}ch;")
