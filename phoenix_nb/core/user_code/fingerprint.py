"""A function as far as it decides results: its code, and the values that the code reads."""

import ast
import functools
import inspect
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from types import (
    BuiltinFunctionType,
    CodeType,
    FunctionType,
    MethodType,
    ModuleType,
    SimpleNamespace,
)
from typing import Any

from phoenix_nb.core.user_code.changed_by_code import CHANGING, changes_in
from phoenix_nb.core.user_code.changed_objects import ChangedObjects
from phoenix_nb.core.user_code.code_reading import (
    attributes_read,
    compiled,
    decorator_names,
    global_names,
    handed_on,
    is_handed_on_whole,
    is_our_decorator,
    source_of,
    statement_that_made,
)
from phoenix_nb.core.user_code.findings import Digest, Findings
from phoenix_nb.core.user_code.lambda_source import lambda_source
from phoenix_nb.core.user_code.library_objects import library_data
from phoenix_nb.core.user_code.made_values import (
    Maker,
    attribute_makers,
    is_set_aside,
    maker_of_global,
)
from phoenix_nb.core.user_code.no_data import described, is_momentary, is_no_data
from phoenix_nb.core.user_code.normal_source import normal_source, parsed
from phoenix_nb.core.user_code.object_reading import UNREADABLE, as_json, attributes_of, name_of
from phoenix_nb.core.user_code.own_imports import own_imports
from phoenix_nb.core.user_code.user_files import is_user_code, is_user_object
from phoenix_nb.core.values.guarded import peek
from phoenix_nb.core.values.json_coerce import clean_text

__all__ = ["fingerprint", "fingerprint_of_values"]

_MAX_HELPERS = 100
_REACHING = ("import_module", "__import__", "globals", "getattr", "sys.modules")
"""Without one of these in its source, code reaches nothing by a text."""
_CALLABLE = (FunctionType, MethodType, BuiltinFunctionType, functools.partial, type)


def fingerprint(function: Any, digest: Digest, *, without: Collection[str] = ()) -> dict[str, Any]:
    """Describe any callable: function, lambda, partial, method, callable object, decorated or not.

    Never raises: what cannot be read is named under `unhashed`.

    Args:
        function: The callable.
        digest: Hashes a JSON value.
        without: Parameters that are set otherwise, so that their defaults do not matter.
    """
    return _read_twice(digest, without, function, lambda reading: reading.read(function))


def fingerprint_of_values(values: Mapping[str, Any], digest: Digest) -> dict[str, Any]:
    """Describe values that user code is given by name, such as the parameters of a variant."""

    def read(reading: _Reading) -> None:
        for name, value in values.items():
            reading.value(name, value)

    return _read_twice(digest, (), None, read)


def _read_twice(
    digest: Digest, without: Collection[str], function: Any, read: "Callable[[_Reading], None]"
) -> dict[str, Any]:
    """Read once to learn what the code changes itself, wherever it does, and then once more without that."""
    changed = ChangedObjects()
    reading = _Reading(digest, changed, without)
    _guarded(reading, read)
    if changed:
        reading = _Reading(digest, changed, without)
        _guarded(reading, read)
    return reading.found.fingerprint("" if function is None else clean_text(name_of(function)))


def _named(
    source: str, function: FunctionType
) -> tuple[ast.Module | None, Collection[str], Collection[str]]:
    """Read code with names for what it reaches by texts; most code reaches nothing so."""
    tree = parsed(source) if source else None
    if tree is None:
        names = {*global_names(function.__code__), *function.__code__.co_names}
        return None, (), [f"{word}(...)" for word in _REACHING if word in names - {"getattr"}]
    if not any(word in source for word in _REACHING):
        return tree, (), ()
    from phoenix_nb.core.user_code.names_as_text import named

    return named(tree, function)


def _guarded(reading: "_Reading", read: "Callable[[_Reading], None]") -> None:
    try:
        read(reading)
    except Exception as problem:  # noqa: BLE001 - a user's object may refuse to be looked at
        reading.found.unhashed[f"({type(problem).__name__} while reading)"] = None


class _Reading:
    """One callable being read, together with the helpers that it uses."""

    def __init__(
        self, digest: Digest, changed: ChangedObjects, without: Collection[str] = ()
    ) -> None:
        self.found = Findings(digest)
        self._changed = changed
        self._seen: dict[int, Any] = {}
        self._set: set[str] = set(without)
        """Parameters that a partial or a variant sets, so that their defaults do not matter."""
        self._outermost = True
        """Whether the next function to be read is the one that is called with these parameters."""

    def read(self, function: Any) -> None:
        """Read a callable, layer by layer."""
        if id(function) in self._seen or len(self._seen) > _MAX_HELPERS:
            return
        self._seen[id(function)] = function
        version = peek(function, "pinned_version")
        if isinstance(version, str):
            self.found.version = version
        if isinstance(function, functools.partial):
            self._set |= function.keywords.keys()
            self.read(function.func)
            for position, value in enumerate(function.args, 1):
                self.value(f"partial[{position}]", value)
            for name, value in function.keywords.items():
                self.value(name, value)
        elif isinstance(function, MethodType):
            self._method(function)
        elif isinstance(function, FunctionType):
            self._function(function)
        else:
            self._callable(function)

    def _method(self, method: MethodType) -> None:
        function, instance = method.__func__, method.__self__
        if isinstance(function, FunctionType) and id(function) not in self._seen:
            self._seen[id(function)] = function
            self._function(function, instance if isinstance(instance, type) else type(instance))
        else:
            self.read(function)
        self._state(instance)

    def _callable(self, function: Any) -> None:
        """Read what is called like a function, and is none."""
        if isinstance(parts := getattr(function, "identity_parts", None), dict):
            self._parts(function, parts)  # a task of our own, which says what decides
        elif isinstance(inner := getattr(function, "function", None), FunctionType):
            self.read(inner)  # our own decorator
            if (convert := peek(function, "convert")) is not None:
                self.value("scorer", convert)
        elif (wrapped := inspect.unwrap(function)) is not function:
            self._outermost = False
            self.read(wrapped)
        elif isinstance(function, type) and is_user_object(function):
            self._class(function)
        elif hasattr(function, "__qualname__"):  # a class, a builtin, a method of one
            self._library(function)
            self._owner(function)
        else:
            self._state(function)

    def _owner(self, method: Any) -> None:
        """Read the object that a method in compiled code belongs to, as the text of `TEXT.format`."""
        owner = peek(method, "__self__")
        if owner is None or isinstance(owner, (type, ModuleType)):
            return
        if method.__name__ in CHANGING:
            self.found.left_out["self"] = None
        else:
            self.value("self", owner)

    def _parts(self, task: Any, parts: dict[str, Any]) -> None:
        self.found.name_library(name_of(task))
        for part, value in parts.items():
            if part not in self._set:
                self.value(part, value)

    def _library(self, thing: Any) -> None:
        self.found.name_library(f"{peek(thing, '__module__') or ''}.{thing.__qualname__}")

    def _function(
        self, function: FunctionType, owner: type | None = None, *, is_member: bool = False
    ) -> None:
        """Read a function: its own code, its defaults, and what it takes from around it.

        Args:
            function: The function.
            owner: The class that it is a method of.
            is_member: Whether it is read as a part of that class, and not as what is called.
        """
        called = self._outermost and not is_member and not hasattr(function, "__wrapped__")
        given, self._outermost = self._set if called else (), False
        if not is_user_code(function.__code__.co_filename):
            self._library(function)
            self._closure(function, None)
            return
        code = function.__code__
        own = lambda_source(function) if code.co_name == "<lambda>" else source_of(code)
        self.found.sources.append(own or source_of(code))
        tree, by_text, unknown = _named(own, function)
        self.found.unhashed |= dict.fromkeys(unknown)
        # Lambdas that cannot be told from their statement share its source, but not their code.
        self.found.code.append(
            normal_source(own, lambda node: is_our_decorator(node, function), given)
            if own
            else compiled(code)
        )
        changes = changes_in(tree)
        self._changed.note(function, changes, owner)
        for parameter in inspect.signature(function, follow_wrapped=False).parameters.values():
            if parameter.default is not parameter.empty and parameter.name not in self._set:
                self.value(parameter.name, parameter.default)
        self._closure(function, tree)
        names = {*global_names(code), *decorator_names(tree), *by_text}
        for name in sorted(names & function.__globals__.keys()):
            if name in changes.rebound:
                self.found.left_out[name] = None
            else:
                self._used(name, function.__globals__[name], tree, code, made_in=function)
        for name, value in own_imports(tree, str(function.__globals__.get("__package__") or "")):
            if value is UNREADABLE:
                self.found.unhashed[name] = None
            elif value is not None:
                self._used(name, value, tree, code)

    def _used(
        self, name: str, value: Any, tree: ast.Module | None, code: CodeType, **how: Any
    ) -> None:
        """Read what a name stands for in code; of a function that is not only called, its docstring, too."""
        if isinstance(value, ModuleType):
            self._module(name, value, tree, code)
            return
        self.value(name, value, **how)
        if name in handed_on(tree):
            self._docstring(name, value)

    def _docstring(self, name: str, value: Any) -> None:
        """Read that of a function that is handed on: it may be what a model is told of a tool.

        Without its margin, which Python 3.13 leaves out and earlier ones keep.
        """
        written = isinstance(value, FunctionType) and is_user_code(value.__code__.co_filename)
        if written and value.__doc__:
            self.value(f"docstring of {name}", inspect.cleandoc(value.__doc__))

    def _closure(self, function: FunctionType, tree: ast.Module | None) -> None:
        changes = changes_in(tree)
        for name, cell in zip(
            function.__code__.co_freevars, function.__closure__ or (), strict=True
        ):
            if name in changes.rebound:
                self.found.left_out[name] = None
                continue
            if name == "__class__":
                continue
            try:
                value = cell.cell_contents
            except ValueError:  # an empty cell
                self.found.unhashed[name] = None
            else:
                self._used(name, value, tree, function.__code__, hidden=True)
        wrapped = getattr(function, "__wrapped__", None)
        if wrapped is not None:
            self.read(wrapped)

    def _module(
        self, name: str, module: ModuleType, tree: ast.Module | None, code: CodeType
    ) -> None:
        """Read what is used of a module of the user's; versions of packages are recorded once for all."""
        if not is_user_object(module):
            return
        used = attributes_read(name, tree) if tree else set(code.co_names)
        if tree and is_handed_on_whole(name, tree):
            used |= {each for each in vars(module) if not each.startswith("__")}
        for attribute in sorted(used):
            found = peek(module, attribute)
            if not isinstance(found, ModuleType):
                if found is not None:
                    self.value(f"{name}.{attribute}", found)
                if f"{name}.{attribute}" in handed_on(tree):
                    self._docstring(f"{name}.{attribute}", found)
            elif tree:
                self._module(f"{name}.{attribute}", found, tree, code)

    def _class(self, kind: type) -> None:
        """Read a class of the user's: its methods, its attributes, and those of its bases."""
        self.found.sources.append(source_of(kind) or f"{kind.__module__}.{kind.__qualname__}")
        for each in kind.__mro__[:-1]:
            if not is_user_object(each):
                self.found.code.append(f"{each.__module__}.{each.__qualname__}")
                continue
            self._seen[id(each)] = each
            self.found.code.append(["class", [base.__qualname__ for base in each.__bases__[:-1]]])
            annotations = peek(each, "__annotations__")
            if isinstance(annotations, dict):
                self.found.code.append({str(k): clean_text(str(v)) for k, v in annotations.items()})
            if (fields := vars(each).get("__pydantic_fields__")) is not None:
                self.found.code.append(clean_text(str(fields)))
                if each.__doc__:  # pydantic puts it into the schema that a model is to keep to
                    self.found.code.append(clean_text(inspect.cleandoc(each.__doc__)))
            for name, value in sorted(vars(each).items()):
                self._member(each, name, value)

    def _member(self, kind: type, name: str, value: Any) -> None:
        if isinstance(value, property):
            members: list[Any] = [value.fget, value.fset]
        else:
            members = [peek(value, "__func__") or peek(value, "func") or value]
        for each in members:
            if isinstance(each, FunctionType):
                generated = each.__code__.co_filename == "<string>" and name.startswith("__")
                if not generated and id(each) not in self._seen:
                    self._seen[id(each)] = each
                    self.found.code.append(name)
                    self._function(each, kind, is_member=True)
                return
        if name.startswith(("__", "_abc_", "_member_", "_value2", "_unhashable", "_hashable")):
            return
        if type(value).__name__ in ("member_descriptor", "getset_descriptor"):
            return
        if (id(kind), name) in self._changed.attributes:
            self.found.left_out[name] = None
        else:
            self.value(name, value)

    def _state(self, instance: Any) -> None:
        """Read the object that a method belongs to: its class, and its attributes."""
        if isinstance(instance, (type, ModuleType)):
            self.found.code.append(instance.__name__)
            self.found.sources.append(instance.__name__)
            if isinstance(instance, type) and is_user_object(instance):
                self._class(instance)
        else:
            self._attributes(instance)

    def _attributes(self, instance: Any) -> None:
        kind = type(instance)
        if not is_user_object(kind) and not isinstance(instance, SimpleNamespace):
            self.value("self", instance)
            return
        if is_user_object(kind):
            self._class(kind)
        owners = [id(instance), *map(id, kind.__mro__)]
        makers = attribute_makers(kind) if is_user_object(kind) else {}
        handed: dict[str, Any] = {}  # without data, and made of what the class was called with
        for name, value in sorted(attributes_of(instance).items()):
            maker = makers.get(name, Maker())
            if any((owner, name) in self._changed.attributes for owner in owners):
                self.found.left_out[f"self.{name}"] = None
            elif not maker.given and is_set_aside(value, maker.fresh):
                self.found.objects[f"self.{name}"] = f"what {maker.fresh} gives"
            elif self.value(f"self.{name}", value, maker=maker):
                handed[f"self.{name}"] = value
            elif maker.fresh and f"self.{name}" in self.found.values:
                self.found.fresh[f"self.{name}"] = maker.fresh
        if handed:
            self._handed(instance, handed)

    def _handed(self, instance: Any, handed: dict[str, Any]) -> None:
        """Let the statement that made an object stand for what its class was called with."""
        for function in [each for each in self._seen.values() if isinstance(each, FunctionType)]:
            for name, value in list(function.__globals__.items()):
                if value is instance and not name.startswith("_"):
                    if (statement := statement_that_made(name, function)) is None:
                        continue
                    self._made(f"how {name} is made", statement, function)
                    self.found.objects |= {
                        attribute: described(of) for attribute, of in handed.items()
                    }
                    return
        for name, value in handed.items():
            if is_momentary(value):
                self.found.objects[name] = described(value)
            else:
                self.found.unhashed[name] = None

    def value(
        self,
        name: str,
        value: Any,
        *,
        hidden: bool = False,
        made_in: FunctionType | None = None,
        maker: Maker | None = None,
    ) -> bool:
        """Keep one value under its name: itself, its hash, what it is, or only the name.

        Of a text that is `hidden` the hash is kept: what a function was closed over is in no cell that a
        reader sees, and a password is a text like any other.

        Args:
            name: What the value is called.
            value: Anything.
            hidden: Whether no reader sees it.
            made_in: The function whose global it is.
            maker: What sets it, if it is an attribute that a class of the user's may set.

        Returns:
            Whether it is an attribute without data, made of what the class was called with.
        """
        if id(value) in self._changed.objects:
            self.found.left_out[name] = None
        elif isinstance(value, ModuleType):
            return False  # the versions of packages are recorded once for all
        elif isinstance(value, _CALLABLE):
            self._helper(name, value)
        elif made_in is not None and (made := maker_of_global(name, value, made_in)):
            self._made(name, made[0], made_in)
            self.found.objects[name] = f"what {made[1]} gives"
        elif isinstance(value, re.Pattern):
            self.found.keep(name, [value.pattern, value.flags], hidden=hidden)
        elif (plain := as_json(value)) is not UNREADABLE:
            self.found.keep(name, plain, hidden=hidden)
            if is_user_object(type(value)):  # a dataclass may have methods, too
                self._helper(f"class of {name}", type(value))
            if isinstance(value, defaultdict) and value.default_factory is not None:
                self.value(f"{name}.default_factory", value.default_factory)
        else:
            return self._unusual(name, value, made_in, maker)
        return False

    def _unusual(
        self, name: str, value: Any, made_in: FunctionType | None, maker: Maker | None
    ) -> bool:
        """Read what is not data: containers of such, functions in disguise, objects, and what is left."""
        wrapped = peek(value, "function") or peek(value, "__wrapped__")
        if isinstance(value, (dict, list, tuple)) and 0 < len(value) <= _MAX_HELPERS:
            parts = value.items() if isinstance(value, dict) else enumerate(value)
            if id(value) not in self._seen:
                self._seen[id(value)] = value
                for key, part in parts:
                    self.value(f"{name}[{key!r}]", part)
                    self._docstring(f"{name}[{key!r}]", part)
        elif (
            (callable(value) and isinstance(wrapped, FunctionType))
            or is_user_object(type(value))
            or isinstance(value, SimpleNamespace)
        ):
            self._helper(name, value)
        elif is_no_data(value):
            self.found.objects[name] = described(value)
        elif made_in is not None and (statement := statement_that_made(name, made_in)) is not None:
            self._made(name, statement, made_in)
        elif is_momentary(value):
            self.found.objects[name] = described(value)
            return maker is not None and maker.given
        elif (data := library_data(value, self.found.digest)) is not None:
            self.found.objects[name], self.found.helpers[name] = described(value), data
        elif maker is not None:
            self.found.objects[name] = described(value)
            return maker.given
        else:
            self.found.unhashed[name] = None
        return False

    def _made(self, name: str, statement: ast.stmt, function: FunctionType) -> None:
        """Let the code that made a value stand for it, with the values that this code reads."""
        self.found.helpers[name] = self.found.digest(normal_source(ast.unparse(statement)))
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id != name:
                used = function.__globals__.get(node.id)
                if used is not None and node.id not in {*self.found.values, *self.found.helpers}:
                    self.value(node.id, used, made_in=function)

    def _helper(self, name: str, value: Any) -> None:
        """Read a function, a class or an object that the code uses, and whatever that one uses."""
        if id(value) in self._seen:
            return
        if not isinstance(value, _CALLABLE) and len(self._seen) > _MAX_HELPERS:
            self.found.unhashed[name] = None
            return
        if isinstance(value, type) and not is_user_object(value):
            return
        inner = _Reading(self.found.digest, self._changed)
        inner._seen = self._seen
        inner.read(value)
        self.found.keep_helper(name, inner.found)
