"""Wraps the transports of httpx and of httpx2, which has the same names on classes of its own."""

import asyncio
import functools
from collections.abc import AsyncIterator, Callable, Iterator
from types import ModuleType
from typing import Any

from phoenix_nb.capture.attempt import Request
from phoenix_nb.capture.leaving import INSIDE, Seen, leaving
from phoenix_nb.capture.wraps import Method, unbound
from phoenix_nb.core.limits.request_key import CREDENTIAL_HEADERS

__all__ = ["loop_runs", "methods"]

_TRANSPORTS = (
    "HTTPTransport",
    "AsyncHTTPTransport",
    "MockTransport",
    "WSGITransport",
    "ASGITransport",
)
_ASKED = (*CREDENTIAL_HEADERS, "content-type", "content-length")
_SPELT = {spelt.encode(): name for name in _ASKED for spelt in (name, name.title(), name.upper())}
"""Headers of requests that are looked at, as clients spell them."""


def methods(httpx: ModuleType) -> list[Method]:
    """Name the methods of a module's transports that requests leave by."""
    streams = _streams(httpx)
    return [
        Method(getattr(httpx, transport), name, functools.partial(wrap, streams))
        for transport in _TRANSPORTS
        for name, wrap in (("handle_request", _blocking), ("handle_async_request", _awaited))
        if name in vars(getattr(httpx, transport, None) or object)
    ]


def _seen(request: Any) -> Seen:
    asked = {
        known: value
        for name, value in request.headers.raw
        if (known := _SPELT.get(name)) is not None
    }
    try:
        body = request.content
    except Exception:  # noqa: BLE001 - a body that is sent as it is made is not read
        body = None
    url = request.url
    path, _, query = url.raw_path.partition(b"?")
    return Seen((url.raw_host, url.port, path), query, url, asked.get, body)


def _blocking(streams: "tuple[type, type]", original: Callable[..., Any]) -> Callable[..., Any]:
    send = unbound(original)

    @functools.wraps(original)
    def handle_request(transport: Any, request: Any) -> Any:
        sent = leaving(_seen, request)
        if sent is None:
            return send(transport, request)
        if not isinstance(sent, Request):
            response = send(transport, request)
            sent.answered(response.status_code, response.headers.raw)
            return response
        token = INSIDE.set(True)
        try:
            sent.enter_blocking(on_loop=loop_runs())
            response = send(transport, request)
        except BaseException as error:
            sent.over(error)
            raise
        finally:
            INSIDE.reset(token)
        _follow(sent, response, streams[0])
        return response

    return handle_request


def _awaited(streams: "tuple[type, type]", original: Callable[..., Any]) -> Callable[..., Any]:
    send = unbound(original)

    @functools.wraps(original)
    async def handle_async_request(transport: Any, request: Any) -> Any:
        sent = leaving(_seen, request)
        if sent is None:
            return await send(transport, request)
        if not isinstance(sent, Request):
            response = await send(transport, request)
            sent.answered(response.status_code, response.headers.raw)
            return response
        token = INSIDE.set(True)
        try:
            await sent.enter()
            response = await send(transport, request)
        except BaseException as error:
            sent.over(error)
            raise
        finally:
            INSIDE.reset(token)
        _follow(sent, response, streams[1])
        return response

    return handle_async_request


def _follow(sent: Request, response: Any, stream: type) -> None:
    """Watch the answer's body go by, or look at it at once where it is there already."""
    wanted = sent.answered(
        response.status_code, response.headers.raw, lambda raw: _decoded(response, raw)
    )
    if not response.is_closed:
        response.stream = stream(response.stream, sent)
        return
    if wanted:
        sent.read_whole(response.content)
    sent.over()


def _decoded(response: Any, raw: bytes) -> bytes:
    encoding = response.headers["content-encoding"]
    plain: bytes = type(response)(200, headers={"content-encoding": encoding}, content=raw).content
    return plain


def loop_runs() -> bool:
    """Whether an event loop runs in this thread, which must not be blocked."""
    return asyncio._get_running_loop() is not None  # noqa: SLF001 - `get_running_loop` raises if there is none


def _streams(httpx: ModuleType) -> "tuple[type, type]":
    """Make the streams that pass on what comes, and show it to the request on its way."""

    class PassingStream(httpx.SyncByteStream):  # type: ignore[name-defined, misc]
        def __init__(self, stream: Any, sent: Request) -> None:
            self._stream = stream
            self._sent = sent

        def __iter__(self) -> Iterator[bytes]:
            for chunk in self._stream:
                self._sent.read(chunk)
                yield chunk

        def close(self) -> None:
            try:
                self._stream.close()
            finally:
                self._sent.over()

    class PassingAsyncStream(httpx.AsyncByteStream):  # type: ignore[name-defined, misc]
        def __init__(self, stream: Any, sent: Request) -> None:
            self._stream = stream
            self._sent = sent

        async def __aiter__(self) -> AsyncIterator[bytes]:
            async for chunk in self._stream:
                self._sent.read(chunk)
                yield chunk

        async def aclose(self) -> None:
            try:
                await self._stream.aclose()
            finally:
                self._sent.over()

    return PassingStream, PassingAsyncStream
