"""What code imports itself, inside a function: it decides results as the globals do that the code reads."""

import ast
import importlib
import sys
from collections.abc import Iterator
from importlib.util import find_spec, resolve_name
from types import ModuleType
from typing import Any

from phoenix_nb.core.user_code.object_reading import UNREADABLE
from phoenix_nb.core.user_code.user_files import are_user_folders, is_user_code, is_user_object
from phoenix_nb.core.values.guarded import peek

__all__ = ["own_imports"]


def own_imports(tree: ast.AST | None, package: str) -> Iterator[tuple[str, Any]]:
    """Find what code imports of the user's modules, by the name that it has in the code.

    A module that has not been imported yet is: its values are the same before the first call as after it.

    Args:
        tree: The code.
        package: The package that relative imports start from.

    Yields:
        Names, each with a module, or what was imported from one; `UNREADABLE` if its module cannot be
        imported.
    """
    for node in ast.walk(tree) if tree else ():
        if isinstance(node, ast.Import):
            for each in node.names:
                module = _user_module(each.name)
                first = each.name.partition(".")[0]
                if isinstance(module, ModuleType) and not each.asname:
                    module = sys.modules.get(first)  # `import a.b` gives the name `a`
                yield each.asname or first, module
        elif isinstance(node, ast.ImportFrom):
            yield from _imported_from(node, package)


def _imported_from(node: ast.ImportFrom, package: str) -> Iterator[tuple[str, Any]]:
    try:
        name = resolve_name("." * node.level + (node.module or ""), package)
    except ImportError:  # there is no such package, as the code itself will find
        return
    module = _user_module(name)
    for each in node.names:
        value = peek(module, each.name) if isinstance(module, ModuleType) else module
        if value is None and module is not None:
            value = _user_module(f"{name}.{each.name}")
        yield each.asname or each.name, value


def _user_module(name: str) -> Any:
    """A module of the user's; None if it is not one, `UNREADABLE` if it cannot be imported."""
    module = sys.modules.get(name)
    if module is None:
        try:
            spec = find_spec(name.partition(".")[0])
        except (ImportError, ValueError):
            return None
        if spec is None or not (
            is_user_code(spec.origin or "")
            if spec.has_location
            else are_user_folders(spec.submodule_search_locations)
        ):
            return None
        try:
            module = importlib.import_module(name)
        except ModuleNotFoundError as problem:
            return None if problem.name == name else UNREADABLE
        except (Exception, SystemExit):  # noqa: BLE001 - user code
            return UNREADABLE
    return module if is_user_object(module) else None
