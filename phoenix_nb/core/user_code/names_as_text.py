"""What code reaches by a text instead of a name, as `globals()["PROMPT"]`: written as the name."""

import ast
from copy import deepcopy
from importlib.util import resolve_name
from types import FunctionType
from typing import NamedTuple

from phoenix_nb.core.user_code.changed_objects import cells_of

__all__ = ["Named", "named"]


class Named(NamedTuple):
    """Code that reaches everything by name, as far as the texts are known."""

    tree: ast.Module
    """The code; a module that it imports by a text is imported by a statement at its end."""
    global_names: frozenset[str] = frozenset()
    """The globals that it had reached by texts."""
    unknown: tuple[str, ...] = ()
    """Expressions that reach what only a call of the code can tell."""


def named(tree: ast.Module, function: FunctionType) -> Named:
    """Rewrite code that reaches modules, globals or attributes by texts.

    Args:
        tree: The code.
        function: The function that it is of. A text may be a global, or what the function is closed over.
    """
    renaming = _Renaming(function)
    tree = renaming.visit(deepcopy(tree))  # others share the one that was parsed
    tree.body += renaming.imports
    return Named(tree, frozenset(renaming.global_names), tuple(renaming.unknown))


class _Renaming(ast.NodeTransformer):
    def __init__(self, function: FunctionType) -> None:
        self._own_names = frozenset(function.__code__.co_varnames)
        self._cells = cells_of(function)
        self._globals = function.__globals__
        self.imports: list[ast.stmt] = []
        self.global_names: set[str] = set()
        self.unknown: list[str] = []

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        """`prompts = import_module("shop.prompts")` is `import shop.prompts as prompts`."""
        match node:
            case ast.Assign([ast.Name(name)], ast.Call() as call) if _is_import(call):
                module = self._module_of(call)
                if module and not _is_builtin(call):
                    return ast.Import([ast.alias(module, name)])
        return self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if _is_import(node):
            module = self._module_of(node)
            if module is None:
                return self._cannot_know(node)
            shown = module.partition(".")[0] if _is_builtin(node) else module
            return self._imported(module, shown)
        match node:
            case ast.Call(ast.Name("getattr"), [of, name, *others]):
                if (text := self._text(name)) is not None:
                    read = ast.Attribute(self.visit(of), text, ast.Load())
                    return self._or_else(read, others)
            case ast.Call(ast.Attribute(ast.Call(ast.Name("globals")), "get"), [name, *others]):
                if (text := self._text(name)) is not None:
                    return self._or_else(self._global(text), others)
            case ast.Call(ast.Name("globals")):
                return self._cannot_know(node)
        return self.generic_visit(node)

    def _or_else(self, read: ast.expr, defaults: list[ast.expr]) -> ast.expr:
        others = [self.visit(each) for each in defaults]
        return ast.BoolOp(ast.Or(), [read, *others]) if others else read

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        match node:
            case ast.Subscript(ast.Call(ast.Name("globals")), name, context):
                if (text := self._text(name)) is not None:
                    return self._global(text, context)
            case ast.Subscript(ast.Attribute(ast.Name("sys"), "modules"), name, ast.Load()):
                text = self._text(name)
                return self._cannot_know(node) if text is None else self._imported(text, text)
        return self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        """Whether there is a global of a name."""
        match node:
            case ast.Compare(name, [ast.In() | ast.NotIn()], [ast.Call(ast.Name("globals"))]):
                if (text := self._text(name)) is not None:
                    return self._global(text)
        return self.generic_visit(node)

    def _text(self, node: ast.expr) -> str | None:
        value = node.value if isinstance(node, ast.Constant) else None
        if isinstance(node, ast.Name) and node.id not in self._own_names:
            value = self._cells.get(node.id, self._globals.get(node.id))
        return value if isinstance(value, str) else None

    def _module_of(self, call: ast.Call) -> str | None:
        """Which module a call imports; None if that cannot be known."""
        given = [*call.args, *(each.value for each in call.keywords)]
        texts = [self._text(each) for each in given]
        if _is_builtin(call) or len(texts) == 1:
            return texts[0] if texts else None
        name, package, *_ = texts or (None, None)
        try:
            return None if name is None else resolve_name(name, package)
        except ImportError:  # there is no such package, as the code itself will find
            return None

    def _imported(self, module: str, shown: str) -> ast.expr:
        self.imports.append(ast.Import([ast.alias(module)]))
        first, *others = shown.split(".")
        read: ast.expr = ast.Name(first, ast.Load())
        for name in others:
            read = ast.Attribute(read, name, ast.Load())
        return read

    def _global(self, name: str, context: ast.expr_context | None = None) -> ast.Name:
        if context is None or isinstance(context, ast.Load):
            self.global_names.add(name)
        return ast.Name(name, context or ast.Load())

    def _cannot_know(self, node: ast.expr) -> ast.expr:
        self.unknown.append(ast.unparse(node))
        return node


def _is_import(call: ast.Call) -> bool:
    match call.func:
        case ast.Name("import_module" | "__import__") | ast.Attribute(_, "import_module"):
            return True
    return False


def _is_builtin(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id == "__import__"
