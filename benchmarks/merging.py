"""Puts newly measured tables in the place of older ones, so that one table can be measured again alone."""

from collections.abc import Iterator, Sequence


def merged(old: str, new: str, order: Sequence[str]) -> str:
    """Replace the sections of a page that a newer one has too; keep the others that are still known.

    Args:
        old: A page, or nothing.
        new: A page with some of the sections.
        order: The headings of all sections that there can be. Others are left out.
    """
    page = dict(_sections(old)) | dict(_sections(new))
    return "\n".join(
        f"{heading}\n\n{page[heading].strip()}".rstrip() + "\n"
        for heading in order
        if heading in page
    )


def _sections(text: str) -> Iterator[tuple[str, str]]:
    """Part a page at its headings."""
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
