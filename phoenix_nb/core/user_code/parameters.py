"""Parameters of user code matched to the values that there are for them, by name."""

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from phoenix_nb.core.values.near_name import near_name
from phoenix_nb.model.private_copy import IMMUTABLE, private_copy

TASK_NAMES = ("input", "expected", "reference", "metadata", "example")
"""What a task may ask for by name, besides its variant's own parameters."""
EVALUATOR_NAMES = ("output", *TASK_NAMES, "trace_id", "trace")
"""What an evaluator may ask for by name."""

_POSITIONAL = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
_BY_NAME = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)
_PLAIN = (str, int, float, bool, type(None))


@dataclass(frozen=True, slots=True)
class Binding:
    """How to call a function: which values go in by position, and which by name."""

    positional: tuple[str, ...] = ()
    named: tuple[tuple[str, str], ...] = ()
    """Parameter and the value that it gets."""
    constants: Mapping[str, Any] = field(default_factory=dict)
    """Values of the variant's parameters; each call gets its own copy of plain containers."""

    def asks_for(self, name: str) -> bool:
        """Whether the function is given the value of this name."""
        return name in self.positional or any(source == name for _, source in self.named)

    def arguments(self, values: Callable[[str], Any]) -> tuple[tuple[Any, ...], dict[str, Any]]:
        """Make the arguments of one call, all of them private to it."""
        args: tuple[Any, ...] = ()
        kwargs: dict[str, Any] = {}
        if self.positional:
            args = tuple([private_copy(values(source)) for source in self.positional])
        for name, source in self.named:
            value = values(source)
            kwargs[name] = value if type(value) in IMMUTABLE else private_copy(value)
        for name, value in self.constants.items():
            kwargs[name] = private_copy(value) if type(value) in (dict, list) else value
        return args, kwargs


class Unbindable(Exception):  # noqa: N818 - never leaves `core`
    """Why a signature cannot be bound."""

    def __init__(self, signature: object, reason: str, remedy: str = "") -> None:
        super().__init__(reason)
        self.signature = signature
        self.reason = reason
        self.remedy = remedy


def bind(
    function: Callable[..., Any],
    known: Sequence[str],
    single: str,
    constants: Mapping[str, Any],
) -> Binding:
    """Match parameters to names; `single` is what one lone parameter of another name gets.

    Raises:
        Unbindable: If there is a parameter that nothing fits.
    """
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):  # a builtin that does not tell: call it with the one thing
        return Binding(positional=(single,))
    free = [p for p in signature.parameters.values() if p.name not in constants]
    kinds = {p.kind for p in free}
    missing = [name for name in constants if name not in signature.parameters]
    if missing and inspect.Parameter.VAR_KEYWORD not in kinds:
        near = near_name(missing[0], [p.name for p in free])
        remedy = f"did you mean {near!r}?" if near else "add it, or leave it out of the variant."
        raise Unbindable(
            signature, f"has no parameter {missing[0]!r} for the variant to set", remedy
        )
    positional = [p for p in free if p.kind in _POSITIONAL]
    if not positional:
        return _without_positional(free, known, single, constants, signature)
    lone = _lone(positional, known)
    sources = {lone.name: single} if lone else {}
    first = tuple(
        _source(p, known, sources, signature)
        for p in positional
        if p.kind is inspect.Parameter.POSITIONAL_ONLY and (p.default is p.empty or p.name in known)
    )
    rest = [p for p in free if p.kind is not inspect.Parameter.POSITIONAL_ONLY]
    return Binding(first, _by_name(rest, known, sources, signature), constants)


def requires(function: Callable[..., Any], name: str) -> bool:
    """Whether a function has a parameter of this name, and no default for it."""
    try:
        parameter = inspect.signature(function).parameters.get(name)
    except (TypeError, ValueError):
        return False
    return parameter is not None and parameter.default is parameter.empty


def settable(function: Callable[..., Any], binding: Binding) -> dict[str, Any]:
    """Return the parameters that a variant may set, each with its default.

    Plain values only: the code may change a container, and what has no data says nothing.
    """
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):
        return {}
    bound = {name for name, _ in binding.named}
    return {
        p.name: p.default
        for p in signature.parameters.values()
        if p.kind in _BY_NAME and p.name not in bound and isinstance(p.default, _PLAIN)
    }


def _lone(
    positional: Sequence[inspect.Parameter], known: Sequence[str]
) -> inspect.Parameter | None:
    """Find the one parameter that may have any name: the only one, or the only one without a default."""
    candidates = [p for p in positional if p.default is p.empty] or positional
    if len(candidates) == 1 and candidates[0].name not in known:
        return candidates[0]
    return None


def _without_positional(
    free: Sequence[inspect.Parameter],
    known: Sequence[str],
    single: str,
    constants: Mapping[str, Any],
    signature: inspect.Signature,
) -> Binding:
    """`*args` gets the one thing; `**kwargs` alone gets everything by name."""
    if not free:
        raise Unbindable(signature, "takes nothing, so that every run would be the same")
    if any(p.kind is inspect.Parameter.VAR_POSITIONAL for p in free):
        return Binding((single,), _by_name(free, known, {}, signature), constants)
    if all(p.kind is inspect.Parameter.VAR_KEYWORD for p in free):
        return Binding((), tuple((name, name) for name in known), constants)
    return Binding((), _by_name(free, known, {}, signature), constants)


def _by_name(
    parameters: Sequence[inspect.Parameter],
    known: Sequence[str],
    sources: Mapping[str, str],
    signature: inspect.Signature,
) -> tuple[tuple[str, str], ...]:
    return tuple(
        (p.name, _source(p, known, sources, signature))
        for p in parameters
        if p.kind not in (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
        and (p.default is p.empty or p.name in known or p.name in sources)
    )


def _source(
    parameter: inspect.Parameter,
    known: Sequence[str],
    sources: Mapping[str, str],
    signature: inspect.Signature,
) -> str:
    """Name the value that a parameter gets."""
    if parameter.name in sources:
        return sources[parameter.name]
    if parameter.name in known:
        return parameter.name
    raise Unbindable(signature, f"has a parameter {parameter.name!r} that nothing fits")
