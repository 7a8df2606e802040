"""Source as far as it decides what code does: its syntax tree, without what only people read."""

import ast
import textwrap
from collections.abc import Callable, Collection, Iterator, Mapping
from copy import copy
from functools import lru_cache
from typing import Any

__all__ = ["constant_text", "normal_source", "parse", "parsed"]

_FLAGS = ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT  # a notebook's cell may await
_DEFINITION = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_SILENT = {"ctx", "type_comment", "kind", "type_ignores"}
_NAMELESS = "_"
_UNUSED = ast.Constant(...)
"""Stands for a default that is never taken."""
_CONTAINERS = (ast.Tuple, ast.List, ast.Set, ast.Dict)


def normal_source(
    text: str,
    silent: Callable[[ast.expr], bool] = lambda _: False,
    given: Collection[str] = (),
) -> Any:
    """Reduce source to lists and texts that are equal where two texts do the same.

    Comments, blank lines, docstrings and the outermost name are dropped; sets and dicts that are written
    out in constants are sorted. What cannot be parsed, as part of a statement, stays as it is.

    Args:
        text: The source.
        silent: Whether a decorator of the outermost function says nothing about what it does.
        given: Parameters of the outermost function that are given in every call, so that what they are
            by default does not matter.
    """
    tree = parsed(text)
    if tree is None:
        return text
    first = tree.body[0] if tree.body else None
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Lambda):
        shown_lambda = copy(first.value)
        shown_lambda.args = _without_defaults(first.value.args, given)
        return _normal([ast.Expr(shown_lambda), *tree.body[1:]], None)
    if not isinstance(first, _DEFINITION):
        return _normal(tree.body, None)
    shown = copy(first)
    shown.decorator_list = [each for each in first.decorator_list if not silent(each)]
    if not isinstance(shown, ast.ClassDef):
        shown.args = _without_defaults(shown.args, given)
    return _normal([shown, *tree.body[1:]], first.name)


def parse(text: str) -> ast.Module | None:
    """Parse source, indented or not; None if it cannot be."""
    try:
        tree = compile(textwrap.dedent(text), "<source>", "exec", _FLAGS, dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    return tree if isinstance(tree, ast.Module) else None


parsed = lru_cache(maxsize=64)(parse)
"""The same for the source of functions, which is asked for several times; nobody changes the tree."""


def _normal(node: Any, own: str | None) -> Any:
    if isinstance(node, ast.Constant):
        return ["Constant", _constant(node.value)]
    if isinstance(node, list):
        return [_normal(each, own) for each in node]
    if not isinstance(node, ast.AST):
        return node if isinstance(node, (str, int, bool)) else repr(node)
    return [type(node).__name__, *(_field(node, name, value, own) for name, value in _fields(node))]


def _fields(node: ast.AST) -> Iterator[tuple[str, Any]]:
    """Fields that say something: empty ones differ between versions of Python."""
    for name, value in ast.iter_fields(node):
        if name not in _SILENT and value is not None and value != []:
            yield name, value


def _field(node: ast.AST, name: str, value: Any, own: str | None) -> list[Any]:
    if own is not None and value == own and name in ("name", "id"):
        value = _NAMELESS
    if name == "body" and isinstance(node, _DEFINITION):
        value = _without_docstring(value)
    if isinstance(node, ast.Dict) and name in ("keys", "values") and _plain_dict(node):
        order = sorted(range(len(node.keys)), key=lambda place: ast.dump(node.keys[place] or node))
        value = [value[place] for place in order]
    if isinstance(node, ast.Set) and all(isinstance(each, ast.Constant) for each in node.elts):
        value = sorted(value, key=ast.dump)
    return [name, _normal(value, own)]


def _without_defaults(arguments: ast.arguments, given: Collection[str]) -> ast.arguments:
    positional = [*arguments.posonlyargs, *arguments.args]
    with_default = positional[len(positional) - len(arguments.defaults) :]
    shown = copy(arguments)
    shown.defaults = [
        _UNUSED if parameter.arg in given else default
        for parameter, default in zip(with_default, arguments.defaults, strict=True)
    ]
    shown.kw_defaults = [
        _UNUSED if default is not None and parameter.arg in given else default
        for parameter, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    ]
    return shown


def _without_docstring(body: list[ast.stmt]) -> list[ast.stmt]:
    first = body[0] if body else None
    documents = (
        isinstance(first, ast.Expr)
        and isinstance(first.value, ast.Constant)
        and isinstance(first.value.value, str)
    )
    return body[1:] if documents else body


def _plain_dict(node: ast.Dict) -> bool:
    """Whether a dict is written out in constants with keys of their own, so that its order says nothing."""
    keys = [key.value for key in node.keys if isinstance(key, ast.Constant)]
    return len(set(map(repr, keys))) == len(node.keys) and all(map(_is_constant, node.values))


def _is_constant(node: ast.expr) -> bool:
    if isinstance(node, ast.UnaryOp):
        return _is_constant(node.operand)
    if isinstance(node, _CONTAINERS):
        inner = [*(node.keys or []), *node.values] if isinstance(node, ast.Dict) else node.elts
        return all(each is not None and _is_constant(each) for each in inner)
    return isinstance(node, ast.Constant)


def _constant(value: Any) -> list[str]:
    """A constant with its type: 1, 1.0 and True are equal, and not the same."""
    return [type(value).__name__, constant_text(value)]


def constant_text(value: Any) -> str:
    """Write a constant of compiled code so that the order of a set, which hashing decides, does not show."""
    if isinstance(value, frozenset):
        return f"frozenset({sorted(map(constant_text, value))})"
    if isinstance(value, tuple):
        return f"({', '.join(map(constant_text, value))})"
    if isinstance(value, Mapping):
        return repr(dict(value))
    return repr(value)
