"""What code changes itself, as a list that a task collects in: it says nothing about what the code does."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

__all__ = ["CHANGING", "Changes", "changes_in"]

CHANGING = {
    *("append", "appendleft", "extend", "extendleft", "insert", "add", "update", "setdefault"),
    *("pop", "popleft", "popitem", "remove", "discard", "clear", "sort", "reverse", "rotate"),
    *("put", "put_nowait", "get_nowait", "subtract", "difference_update", "intersection_update"),
    *("symmetric_difference_update", "write", "writelines"),
}
"""Methods of containers, queues and buffers that change them."""

Path = tuple[str, ...]
"""A name and the attributes that are read from it: `self.seen` is ("self", "seen")."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a piece of code changes of what it did not make itself."""

    rebound: frozenset[str] = frozenset()
    """Global and nonlocal names that it assigns."""
    contents: frozenset[Path] = frozenset()
    """What it adds to, takes from, or advances as an iterator."""
    attributes: frozenset[Path] = frozenset()
    """Attributes that it assigns; the last part is the attribute."""


@lru_cache(maxsize=64)
def changes_in(tree: ast.AST | None) -> Changes:
    """Find what a piece of code changes, in its nested functions, too. Local names are not told apart."""
    if tree is None:
        return Changes()
    rebound: set[str] = set()
    contents: set[Path] = set()
    attributes: set[Path] = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Global, ast.Nonlocal)):
            rebound.update(node.names)
        elif isinstance(node, ast.Call):
            contents.update(_called(node))
        for target in _targets(node):
            if isinstance(target, ast.Subscript):
                contents.update(_path(target.value))
            elif isinstance(target, ast.Attribute):
                attributes.update(_path(target))
            elif isinstance(target, ast.Name) and isinstance(node, ast.AugAssign):
                contents.add((target.id,))  # `seen |= …` changes a set in place
    return Changes(frozenset(rebound), frozenset(contents), frozenset(attributes))


def _called(node: ast.Call) -> Iterator[Path]:
    if isinstance(node.func, ast.Attribute) and node.func.attr in CHANGING:
        yield from _path(node.func.value)
    elif isinstance(node.func, ast.Name) and node.func.id in ("next", "anext") and node.args:
        yield from _path(node.args[0])


def _targets(node: ast.AST) -> Iterator[ast.expr]:
    given: list[Any] = []
    if isinstance(node, (ast.Assign, ast.Delete)):
        given = list(node.targets)
    elif isinstance(node, (ast.AugAssign, ast.AnnAssign, ast.For, ast.AsyncFor)):
        given = [node.target]
    while given:
        target = given.pop()
        if isinstance(target, (ast.Tuple, ast.List)):
            given += target.elts
        elif isinstance(target, ast.Starred):
            given.append(target.value)
        else:
            yield target


def _path(node: ast.expr) -> Iterator[Path]:
    """The path that an expression reads, if it is one; of `a.b[0].c` what stands before the bracket."""
    parts: list[str] = []
    while True:
        if isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        elif isinstance(node, ast.Subscript):
            parts.clear()
            node = node.value
        else:
            break
    if isinstance(node, ast.Name):
        yield (node.id, *reversed(parts))
