"""Puts newly measured tables in the place of older ones, so that one table can be measured again alone."""

from collections.abc import Iterator


def merged(old: str, new: str) -> str:
    """Replace the sections of a page that a newer one has too; keep the others.

    A section is a heading and what follows it up to the next. One that the old page lacks goes after
    the section that it follows in the new page.
    """
    page = dict(_sections(old))
    order = list(page)
    before = None
    for heading, text in _sections(new):
        if heading not in page:
            order.insert(order.index(before) + 1 if before is not None else 0, heading)
        page[heading] = text
        before = heading
    return "\n".join(f"{heading}\n\n{page[heading].strip()}".rstrip() + "\n" for heading in order)


def _sections(text: str) -> Iterator[tuple[str, str]]:
    heading: str | None = None
    lines: list[str] = []
    for line in text.splitlines():
        if line.startswith("#"):
            if heading is not None:
                yield heading, "\n".join(lines)
            heading, lines = line, []
        else:
            lines.append(line)
    if heading is not None:
        yield heading, "\n".join(lines)
