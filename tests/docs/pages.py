"""The pages of the documentation as code: their blocks of Python, run in order in one namespace."""

import ast
import asyncio
import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
_BLOCK = re.compile(
    r"^```python\n(?P<code>.*?)^```$(?:\n\n```text\n(?P<shown>.*?)^```$)?", re.MULTILINE | re.DOTALL
)
_NOT_RUN = re.compile(r"^```\{code-block\} python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A block of Python, and the lines that a reader is shown as its output."""

    code: str
    shown: tuple[str, ...]
    line: int


def blocks(page: Path) -> list[Block]:
    """Find the blocks of a page that are run: fences of `python`, each with the `text` that follows."""
    text = page.read_text(encoding="utf-8")
    return [
        Block(
            found["code"],
            tuple((found["shown"] or "").splitlines()),
            text.count("\n", 0, found.start()) + 2,
        )
        for found in _BLOCK.finditer(text)
    ]


def blocks_not_run(page: Path) -> list[str]:
    """Find the blocks that need a server or a key: directives of MyST, which show Python and run nothing."""
    return _NOT_RUN.findall(page.read_text(encoding="utf-8"))


def run(block: Block, page: Path, scope: dict[str, Any], runner: asyncio.Runner) -> None:
    """Run a block as a notebook would: `await` works at the top."""
    source = "\n" * (block.line - 1) + block.code
    code = compile(source, str(page), "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    if code.co_flags & inspect.CO_COROUTINE:
        runner.run(eval(code, scope))  # noqa: S307 - the documentation is ours
    else:
        exec(code, scope)  # noqa: S102 - the documentation is ours


def not_printed(block: Block, printed: str) -> Iterator[str]:
    """Name the lines shown that were not printed; "…" stands for anything."""
    for line in block.shown:
        pattern = ".*".join(re.escape(part) for part in line.strip().split("…"))
        if not re.search(rf"^\s*{pattern}\s*$", printed, re.MULTILINE):
            yield line
