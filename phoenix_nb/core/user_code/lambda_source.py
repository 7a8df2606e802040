"""The text of a lambda itself, rather than of the whole statement that it stands in."""

import ast
import functools
import inspect
from types import FunctionType

__all__ = ["lambda_source"]

_MOST = 1_000_000
"""Characters of a file up to which it is parsed."""
_FLAGS = ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT  # a notebook's cell may await

Place = tuple[int, int]
"""Line, and column in bytes."""


def lambda_source(function: FunctionType) -> str:
    """Read a lambda's own text; empty if it cannot be told apart from what stands around it."""
    try:
        lines, _ = inspect.findsource(function)
        lambdas = _lambdas("".join(lines))
    except (OSError, TypeError, SyntaxError, ValueError):
        return ""
    spans = [
        ((line, column), (end_line, end_column))
        for line, end_line, column, end_column in function.__code__.co_positions()
        if line and end_line and column is not None and end_column is not None
        if (line, column) != (end_line, end_column)  # the entry of the code stands nowhere
    ]
    if not spans:
        return ""
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    around = [one for one in lambdas if one[0] <= first and last <= one[1]]
    return max(around, default=(None, None, ""))[
        2
    ]  # of nested ones the innermost, which starts last


@functools.lru_cache(maxsize=8)
def _lambdas(text: str) -> list[tuple[Place, Place, str]]:
    """Find every lambda of a file: where its body starts and ends, and its text."""
    if len(text) > _MOST:
        return []
    tree: ast.AST = compile(text, "<source>", "exec", _FLAGS, dont_inherit=True)
    return [
        (
            (node.body.lineno, node.body.col_offset),
            (node.body.end_lineno or 0, node.body.end_col_offset or 0),
            ast.get_source_segment(text, node) or "",
        )
        for node in ast.walk(tree)
        if isinstance(node, ast.Lambda)
    ]
