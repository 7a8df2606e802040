"""Work in a thread that is waited for even if the one who waits is cancelled."""

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


async def to_its_end(
    function: Callable[..., T], *args: Any
) -> tuple[T, asyncio.CancelledError | None]:
    """Call in a thread and wait for the end: what it opens must not be left open, with nobody to close it.

    Returns:
        What the function returned, and the cancellation that came meanwhile, if any.
    """
    work = asyncio.ensure_future(asyncio.to_thread(function, *args))
    cancelled: asyncio.CancelledError | None = None
    while not work.done():
        try:
            await asyncio.wait({work})
        except asyncio.CancelledError as error:
            cancelled = error
    return work.result(), cancelled
