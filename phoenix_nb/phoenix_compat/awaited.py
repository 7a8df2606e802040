"""A resource whose methods block, as one whose methods are coroutine functions."""

import asyncio
from functools import wraps
from typing import Any

__all__ = ["Awaited"]


class Awaited:
    """The methods of a blocking resource, each as a coroutine function that runs it in a thread.

    `help()`, Shift-Tab and completion show the methods with their signatures.

    Args:
        blocking: The resource.
    """

    def __init__(self, blocking: Any) -> None:
        self._blocking = blocking

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return _awaited(getattr(self._blocking, name))

    def __dir__(self) -> list[str]:
        return sorted({name for name in dir(self._blocking) if not name.startswith("_")})

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._blocking!r}>"


def _awaited(method: Any) -> Any:
    if not callable(method):
        return Awaited(method)

    @wraps(method)
    async def awaited(*args: Any, **kwargs: Any) -> Any:
        return await asyncio.to_thread(method, *args, **kwargs)

    return awaited
