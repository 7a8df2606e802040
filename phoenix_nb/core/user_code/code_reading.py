"""What can be told of code without running it: its source, the names it reads, what made a global."""

import ast
import dis
import inspect
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from types import CellType, CodeType, FunctionType
from typing import Any, TypeVar

from phoenix_nb.core.user_code.normal_source import constant_text, parse, parsed
from phoenix_nb.core.values.guarded import peek

__all__ = [
    "attributes_read",
    "compiled",
    "decorator_names",
    "global_names",
    "handed_on",
    "is_handed_on_whole",
    "is_our_decorator",
    "path_of",
    "source_of",
    "statement_that_made",
    "walked",
]

T = TypeVar("T")


def source_of(thing: CodeType | type) -> str:
    """Read the source text, as far as there is any."""
    try:
        if isinstance(thing, CodeType) and thing.co_name != "<lambda>":
            lines, first = _read(inspect.findsource, thing)
            if source := _definition(lines[first:]):
                return source
        source = _read(inspect.getsource, thing)
    except (OSError, TypeError, IndexError, SyntaxError):
        return ""
    return textwrap.dedent(source).strip()


def _definition(lines: Sequence[str]) -> str:
    """The source of the function that begins with the first line; empty if only `inspect` finds its end.

    Up to the next statement that is not further in. If that is in truth a line of a text in quotes, what
    comes before cannot be parsed. `inspect` reads token by token; to get ready for it takes Python 3.11 two
    milliseconds.
    """
    start = next((at for at, line in enumerate(lines) if _begins(line, "def ", "async def ")), None)
    if start is None or (start and not _begins(lines[0], "@")):
        return ""
    margin = _margin(lines[0])
    end = next(
        (
            at
            for at, line in enumerate(lines[start + 1 :], start + 1)
            if line.strip() and _margin(line) <= margin and not _begins(line, "#", ")", "]", "}")
        ),
        len(lines),
    )
    while not lines[end - 1].strip() or (
        _begins(lines[end - 1], "#") and _margin(lines[end - 1]) <= margin
    ):
        end -= 1
    source = textwrap.dedent("".join(lines[:end])).strip()
    return source if parsed(source) else ""


def _begins(line: str, *words: str) -> bool:
    return line.lstrip().startswith(words)


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())


def _read(read: Callable[[Any], T], thing: CodeType | type) -> T:
    """Have `inspect` read source text without a search for the module that code is of.

    It would go through all modules that are loaded: 25 milliseconds for 600 of them, the first time. A
    function says of which module it is; this one is of none. Only code in an archive needs its module.
    """
    if isinstance(thing, CodeType):
        closure = tuple(CellType() for _ in thing.co_freevars)
        with suppress(OSError):
            return read(FunctionType(thing, {}, closure=closure))
    return read(thing)


def compiled(code: CodeType) -> str:
    """Write compiled code as text, where its source cannot be had."""
    constants = [
        compiled(each) if isinstance(each, CodeType) else constant_text(each)
        for each in code.co_consts
    ]
    names = " ".join((*code.co_names, *code.co_varnames, *code.co_freevars))
    return f"{code.co_code.hex()} {names} {' '.join(constants)}"


def global_names(code: CodeType) -> set[str]:
    """Find the global names that code reads, in nested functions and comprehensions too."""
    found = {
        str(each.argval)
        for each in dis.get_instructions(code)
        if each.opname in ("LOAD_GLOBAL", "LOAD_NAME")
    }
    for inner in _nested(code):
        found |= global_names(inner)
    return found


def _nested(code: CodeType) -> Iterator[CodeType]:
    return (each for each in code.co_consts if isinstance(each, CodeType))


def _decorators(tree: ast.Module | None) -> list[ast.expr]:
    first = tree.body[0] if tree and tree.body else None
    return (
        list(first.decorator_list)
        if isinstance(first, (ast.FunctionDef, ast.AsyncFunctionDef))
        else []
    )


def decorator_names(tree: ast.Module | None) -> set[str]:
    """Find the names that decorators read: what they do belongs to the function."""
    return {
        node.id
        for decorator in _decorators(tree)
        for node in ast.walk(decorator)
        if isinstance(node, ast.Name)
    }


def is_our_decorator(decorator: ast.expr, function: FunctionType) -> bool:
    """Whether a decorator is one of this package's, which says nothing about what the function does."""
    path = path_of(decorator.func if isinstance(decorator, ast.Call) else decorator)
    if not path:
        return False
    found = walked(function.__globals__.get(path[0]), path[1:])
    return str(peek(found, "__module__") or "").partition(".")[0] == "phoenix_nb"


def attributes_read(name: str, tree: ast.AST) -> set[str]:
    """Find the attributes that code reads of what a name stands for, such as `prompts` or `shop.prompts`."""
    path = tuple(name.split("."))
    return {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and path_of(node.value) == path
    }


def is_handed_on_whole(name: str, tree: ast.AST) -> bool:
    """Whether code does more with what a name stands for than to read attributes of it by name."""
    path = tuple(name.split("."))
    read = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return any(
        isinstance(node, ast.Name | ast.Attribute)
        and isinstance(node.ctx, ast.Load)
        and id(node) not in read
        and path_of(node) == path
        for node in ast.walk(tree)
    )


@lru_cache(maxsize=64)
def handed_on(tree: ast.Module | None) -> set[str]:
    """Find what code does not only call, such as `look_up` or `tools.look_up` in a list of tools."""
    if tree is None:
        return set()
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    decorators = {id(node) for each in _decorators(tree) for node in ast.walk(each)}
    return {
        ".".join(path_of(node))
        for node in ast.walk(tree)
        if isinstance(node, ast.Name | ast.Attribute)
        and id(node) not in called
        and id(node) not in decorators
    }


def path_of(node: ast.AST) -> tuple[str, ...]:
    """A name and the attributes that are read from it; empty if it is neither."""
    path: list[str] = []
    while isinstance(node, ast.Attribute):
        path.append(node.attr)
        node = node.value
    return (node.id, *reversed(path)) if isinstance(node, ast.Name) else ()


def statement_that_made(name: str, function: FunctionType) -> ast.stmt | None:
    """Find the statement that gave a global its value: in the notebook's cells, else in the file."""
    cells = function.__globals__.get("_ih")
    texts = list(cells) if isinstance(cells, list) else []
    try:
        lines, _ = _read(inspect.findsource, function.__code__)
        texts.insert(0, "".join(lines))
    except (OSError, TypeError):
        pass
    for text in reversed(texts):
        if isinstance(text, str) and name in text:
            statement = _assignments(text).get(name)
            if statement is not None:
                return statement
    return None


@lru_cache(maxsize=64)
def _assignments(text: str) -> Mapping[str, ast.stmt]:
    """The last statement of a file or cell that assigns to each of its names.

    These alone are held: the syntax tree of a whole file takes some forty times the room of its text.
    """
    found: dict[str, ast.stmt] = {}
    tree = parse(text)
    for statement in tree.body if tree else []:
        if isinstance(statement, (ast.Assign, ast.AnnAssign)):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            found.update((each.id, statement) for each in targets if isinstance(each, ast.Name))
    return found


def walked(value: Any, path: tuple[str, ...]) -> Any:
    """Follow attributes from a value; None where one of them is not there."""
    for name in path:
        value = peek(value, name)
    return value
