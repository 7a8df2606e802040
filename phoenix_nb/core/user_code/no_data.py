"""Objects that hold no data of the user's: clients, locks, generators. They count by what they are."""

import sys
from typing import Any

from phoenix_nb.core.values.guarded import package_version, peek
from phoenix_nb.core.values.json_coerce import clean_text
from phoenix_nb.core.values.scrub_secrets import scrub

__all__ = ["described", "is_momentary", "is_no_data"]

_KINDS = (
    *("client", "session", "connection", "logger", "lock", "engine", "pool", "semaphore", "tracer"),
    *(
        "executor",
        "limiter",
        "event",
        "condition",
        "barrier",
        "sdk",
        "channel",
        "transport",
        "loop",
    ),
    *("console", "loggeradapter", "contextvar", "local", "socket", "thread", "textiowrapper"),
)
"""How the classes of such objects are named, or one that they inherit from: `AsyncOpenAI` is a client."""
_MOMENTARY = ("queue", "random", "randomstate", "generator", "bitgenerator", "cache", "future")
_MOMENTARY_MODULES = {
    *(
        "_asyncio",
        "_io",
        "_queue",
        "_random",
        "_thread",
        "asyncio",
        "concurrent",
        "io",
        "itertools",
    ),
    *(
        "multiprocessing",
        "queue",
        "random",
        "secrets",
        "socket",
        "subprocess",
        "tempfile",
        "threading",
    ),
    *("_weakref", "weakref"),
}
"""Of the standard library, where everything that is no data is such an object."""
_ADDRESSES = ("base_url", "_base_url", "api_base", "endpoint", "_endpoint", "host", "url")


def is_no_data(value: Any) -> bool:
    """Whether an object of a library is one of these; asks the object nothing."""
    return any(
        kind.__name__.lower().strip("_").endswith(_KINDS) for kind in type(value).__mro__[:-1]
    )


def is_momentary(value: Any) -> bool:
    """Whether what an object of a library holds is where it stands at this moment.

    Queues, streams, caches, and sources of chance; not Python's own iterators, which may go through data.
    Asks the object nothing.
    """
    kinds = [kind for kind in type(value).__mro__ if kind.__module__ != "builtins"]
    return (
        any(kind.__name__.lower().strip("_").endswith(_MOMENTARY) for kind in kinds)
        or any(kind.__module__.partition(".")[0] in _MOMENTARY_MODULES for kind in kinds)
        or any(kind.__module__ == "numpy.random" for kind in kinds)
    )


def described(value: Any) -> str:
    """Say what an object is: its type, the version of its package, and the address that it talks to."""
    kind = type(value)
    words = f"{kind.__module__.partition('.')[0]}.{kind.__qualname__}".removeprefix("builtins.")
    version = _version(kind.__module__.partition(".")[0])
    address = next(
        (str(found) for name in _ADDRESSES if _is_address(found := peek(value, name))), ""
    )
    return scrub(clean_text(" ".join(filter(None, (words, version, address)))))


def _is_address(value: Any) -> bool:
    return value is not None and type(value).__name__ in ("str", "URL", "Url", "HttpUrl")


def _version(module: str) -> str:
    if module in sys.stdlib_module_names or module == "builtins":
        return ""
    return package_version(module)
