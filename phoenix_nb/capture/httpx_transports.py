"""Wraps the transports of httpx and of httpx2, which has the same names on classes of its own."""

import functools
from asyncio import _get_running_loop  # `get_running_loop` raises if there is none
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import suppress
from types import ModuleType
from typing import Any

from phoenix_nb.capture.attempt import Request
from phoenix_nb.capture.ownership import INSIDE, Seen, claim, credential_in, length_in
from phoenix_nb.capture.wraps import Method, unbound

__all__ = ["methods"]

_TRANSPORTS = (
    "HTTPTransport",
    "AsyncHTTPTransport",
    "MockTransport",
    "WSGITransport",
    "ASGITransport",
)


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
    headers, url = request.headers, request.url
    body: bytes | None
    try:
        body = request.content
    except Exception:  # noqa: BLE001 - a body that is sent as it is made is not read
        body = None
    length = len(body) if body else length_in(headers)
    path, _, query = url.raw_path.partition(b"?")
    where = url.raw_host, url.port, path
    return where, credential_in(headers.raw), query, url, body, length


def _blocking(streams: "tuple[type, type]", original: Callable[..., Any]) -> Callable[..., Any]:
    send = unbound(original)

    @functools.wraps(original)
    def handle_request(transport: Any, request: Any) -> Any:
        sent = claim(_seen, request)
        if sent is None:
            return send(transport, request)
        if not isinstance(sent, Request):
            response = send(transport, request)
            sent.answered(response.status_code, lambda: response.headers.raw)
            return response
        token = INSIDE.set(True)
        try:
            if not sent.enter_now(force=_get_running_loop() is not None):
                sent.enter_blocking()
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
        sent = claim(_seen, request)
        if sent is None:
            return await send(transport, request)
        if not isinstance(sent, Request):
            response = await send(transport, request)
            sent.answered(response.status_code, lambda: response.headers.raw)
            return response
        token = INSIDE.set(True)
        try:
            if not sent.enter_now():
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
        response.status_code, lambda: response.headers.raw, lambda raw: _decoded(response, raw)
    )
    if not response.is_closed:
        response.stream = stream(response.stream, sent)
        return
    if wanted:
        with suppress(Exception):  # closed before it was read
            sent.read_whole(response.content)
    sent.over()


def _decoded(response: Any, raw: bytes) -> bytes:
    encoding = response.headers["content-encoding"]
    plain: bytes = type(response)(200, headers={"content-encoding": encoding}, content=raw).content
    return plain


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
        # An iterator and no generator: a loop keeps a list of those.

        def __init__(self, stream: Any, sent: Request) -> None:
            self._stream = stream
            self._sent = sent

        def __aiter__(self) -> AsyncIterator[bytes]:
            self._chunks = aiter(self._stream)
            return self

        async def __anext__(self) -> bytes:
            chunk: bytes = await anext(self._chunks)
            self._sent.read(chunk)
            return chunk

        async def aclose(self) -> None:
            try:
                await self._stream.aclose()
            finally:
                self._sent.over()

    return PassingStream, PassingAsyncStream
