"""Wraps methods of classes for a while, beside others who do the same.

An instrumentor or a recorder may wrap the same method before, after or in between. So a wrapper is put on
only where none of ours is below already, and taken off only where it is still on top; else it stays, and lets
everything through untouched.
"""

from collections.abc import Callable, Iterator
from types import FunctionType
from typing import Any, NamedTuple

__all__ = ["Method", "put_on", "take_off", "unbound"]

_DEEPEST = 50
"""Wrappers of one method that are looked through."""
_latest: dict[tuple[type, str], Any] = {}
"""The wrapper of each method that was made last, to be put on again over the same function."""
_ours: dict[int, Any] = {}
"""Every wrapper that has been made, by identity: some proxies equal, and hash as, what they wrap."""


class Method(NamedTuple):
    """A method that requests pass, and what makes a wrapper of it."""

    owner: type
    name: str
    wrap: Callable[[Any], Any]


def unbound(function: Any) -> Callable[..., Any]:
    """Return what was found in a class as a function of the instance first; it may be a proxy that binds."""
    bind = getattr(type(function), "__get__", None)
    if bind is None:
        return lambda _, *args, **kwargs: function(*args, **kwargs)
    if type(function) is FunctionType:
        return function  # as a proxy of one is not
    return lambda instance, *args, **kwargs: bind(function, instance, type(instance))(
        *args, **kwargs
    )


def put_on(method: Method) -> None:
    """Wrap a method, unless it is wrapped by us already."""
    current = vars(method.owner)[method.name]
    if any(_is_ours(layer) for layer in _layers(current)):
        return
    wrapper = _latest.get(method[:2])
    if wrapper is None or wrapper.__wrapped__ is not current:
        wrapper = method.wrap(current)
        wrapper.__wrapped__ = current
        _ours[id(wrapper)] = _latest[method[:2]] = wrapper
    setattr(method.owner, method.name, wrapper)


def take_off(method: Method) -> None:
    """Unwrap a method, if our wrapper is on top."""
    current = vars(method.owner)[method.name]
    if _is_ours(current):
        setattr(method.owner, method.name, current.__wrapped__)


def _is_ours(function: Any) -> bool:
    return _ours.get(id(function)) is function


def _layers(function: Any) -> Iterator[Any]:
    for _ in range(_DEEPEST):
        if function is None:
            return
        yield function
        function = getattr(function, "__wrapped__", None)
