"""Wraps where requests leave in requests, botocore and aiohttp."""

import functools
from asyncio import _get_running_loop  # `get_running_loop` raises if there is none
from collections.abc import Callable
from itertools import chain
from types import ModuleType
from typing import Any

from phoenix_nb.capture.attempt import Request
from phoenix_nb.capture.ownership import INSIDE, Bystander, Seen, claim, credential_in, length_in
from phoenix_nb.capture.wraps import Method, unbound

__all__ = ["aiohttp_methods", "botocore_methods", "requests_methods"]


def requests_methods(module: ModuleType) -> list[Method]:
    """Name the method of `requests.adapters` that requests leave by."""
    return [Method(module.HTTPAdapter, "send", _requests_send)]


def botocore_methods(module: ModuleType) -> list[Method]:
    """Name the method of `botocore.httpsession` that requests leave by.

    Events belong to a client, and those of clients that are there already cannot be reached; every client
    sends through this class, and each of its retries does.
    """
    return [Method(module.URLLib3Session, "send", _botocore_send)]


def aiohttp_methods(module: ModuleType) -> list[Method]:
    """Name the method of `aiohttp.client` that requests leave by."""
    return [Method(module.ClientSession, "_request", _aiohttp_request)]


def _requests_send(original: Callable[..., Any]) -> Callable[..., Any]:
    post = unbound(original)

    @functools.wraps(original)
    def send(adapter: Any, request: Any, *args: Any, **kwargs: Any) -> Any:
        streamed = kwargs.get("stream", args[0] if args else False)
        return _blocking(
            lambda: _prepared(request),
            lambda: post(adapter, request, *args, **kwargs),
            # `Session.send` would read it next
            lambda response: None if streamed else response.content,
        )

    return send


def _botocore_send(original: Callable[..., Any]) -> Callable[..., Any]:
    post = unbound(original)

    @functools.wraps(original)
    def send(session: Any, request: Any) -> Any:
        return _blocking(
            lambda: _prepared(request),
            lambda: post(session, request),
            # read already, unless it is streamed
            lambda response: None if request.stream_output else response.content,
        )

    return send


def _blocking(
    describe: Callable[[], Seen],
    send: Callable[[], Any],
    body_of: Callable[[Any], bytes | None],
) -> Any:
    """Send a request by a client that blocks.

    Args:
        describe: Describes the request.
        send: Sends it.
        body_of: Returns the answer's body, decoded; None for one that is streamed.
    """
    sent = claim(describe)
    if sent is None:
        return send()
    if isinstance(sent, Bystander):
        response = send()
        sent.answered(response.status_code, response.headers.items)
        return response
    token = INSIDE.set(True)
    try:
        if not sent.enter_now(force=_get_running_loop() is not None):
            sent.enter_blocking()
        response = send()
        if sent.answered(response.status_code, response.headers.items):
            body = body_of(response)
            if body is not None:
                sent.read(body)
    except BaseException as error:
        sent.over(error)
        raise
    finally:
        INSIDE.reset(token)
    sent.over()
    return response


def _aiohttp_request(original: Callable[..., Any]) -> Callable[..., Any]:
    post = unbound(original)

    @functools.wraps(original)
    async def _request(session: Any, method: str, url: Any, **kwargs: Any) -> Any:
        sent = claim(_aiohttp_seen, session, url, kwargs)
        if sent is None:
            return await post(session, method, url, **kwargs)
        if isinstance(sent, Bystander):
            response = await post(session, method, url, **kwargs)
            sent.answered(response.status, response.headers.items)
            return response
        token = INSIDE.set(True)
        try:
            if not sent.enter_now():
                await sent.enter()
            response = await post(session, method, url, **kwargs)
        except BaseException as error:
            _failed(sent, error)
            raise
        finally:
            INSIDE.reset(token)
        if sent.answered(response.status, response.headers.items):
            response.content = _PassingContent(response.content, sent)
        else:
            response.content.on_eof(sent.over)
        return response

    return _request


def _aiohttp_seen(session: Any, url: Any, kwargs: dict[str, Any]) -> Seen:
    build = getattr(session, "_build_url", None)  # with the session's base
    given = kwargs.get("headers") or ()
    pairs = chain(session.headers.items(), given.items() if hasattr(given, "items") else given)
    body = kwargs.get("json")
    if body is None:
        body = _in_memory(kwargs.get("data"))
    length = len(body) if isinstance(body, bytes) else None
    text = str(build(url) if build else url)
    where, _, query = text.partition("?")
    return where, credential_in(pairs), query, text, body, length


def _prepared(request: Any) -> Seen:
    """Describe a request of requests or botocore."""
    headers, body = request.headers, _in_memory(request.body)
    length = len(body) if body else length_in(headers)
    text = str(request.url)
    where, _, query = text.partition("?")
    return where, credential_in(headers.items()), query, text, body, length


def _failed(sent: Request, error: BaseException) -> None:
    """End a request that `raise_for_status` may have turned into an exception."""
    status, headers = getattr(error, "status", None), getattr(error, "headers", None)
    if isinstance(status, int) and status > 0 and headers is not None:
        sent.answered(status, headers.items)
        sent.over()
    else:
        sent.over(error)


def _in_memory(body: Any) -> bytes | None:
    if isinstance(body, str):
        return body.encode("utf-8", "surrogatepass")
    return bytes(body) if isinstance(body, bytes | bytearray) else None


class _PassingContent:
    """The body of an aiohttp answer: passes on what comes, and shows it to the request on its way.

    Everything else is the reader's own.
    """

    def __init__(self, reader: Any, sent: Request) -> None:
        self._reader = reader
        self._sent = sent

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reader, name)

    def _passed(self, chunk: bytes) -> bytes:
        self._sent.read(chunk)
        if self._reader.at_eof():
            self._sent.over()
        return chunk

    async def read(self, n: int = -1) -> bytes:
        return self._passed(await self._reader.read(n))

    async def readany(self) -> bytes:
        return self._passed(await self._reader.readany())

    async def readexactly(self, n: int) -> bytes:
        return self._passed(await self._reader.readexactly(n))

    async def readline(self, **kwargs: Any) -> bytes:
        return self._passed(await self._reader.readline(**kwargs))

    async def readuntil(self, *args: Any, **kwargs: Any) -> bytes:
        return self._passed(await self._reader.readuntil(*args, **kwargs))

    async def readchunk(self) -> tuple[bytes, bool]:
        chunk, ends = await self._reader.readchunk()
        return self._passed(chunk), ends

    def read_nowait(self, n: int = -1) -> bytes:
        return self._passed(self._reader.read_nowait(n))

    def set_exception(self, *args: Any, **kwargs: Any) -> None:
        self._sent.over()
        self._reader.set_exception(*args, **kwargs)

    # What the reader iterates with asks only for the methods above.

    def __aiter__(self) -> Any:
        return type(self._reader).__aiter__(self)

    def iter_any(self) -> Any:
        return type(self._reader).iter_any(self)

    def iter_chunked(self, n: int) -> Any:
        return type(self._reader).iter_chunked(self, n)

    def iter_chunks(self) -> Any:
        return type(self._reader).iter_chunks(self)
