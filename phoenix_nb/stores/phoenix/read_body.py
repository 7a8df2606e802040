"""Reads an answer within bounds: of bytes, and of seconds, however slowly it arrives."""

import threading
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, cast

import httpx

Clock = Callable[[], float]
ACCEPTED = "gzip, deflate"
"""The encodings that can be unpacked step by step, so that the unpacked size is bounded, too."""
_WINDOW = {"gzip": 16 + zlib.MAX_WBITS, "x-gzip": 16 + zlib.MAX_WBITS, "deflate": zlib.MAX_WBITS}
_STEP = 1_000_000
_CONNECTED = ("connect_tcp.complete", "connect_unix_socket.complete", "start_tls.complete")
"""Events of httpcore that hand over a stream to read from."""


class UnreadableError(Exception):
    """The answer cannot be read; the text is the reason, and ends the sentence "answered with …"."""


class Answer:
    """A complete answer. Nothing of it shows in a traceback: a server may repeat what it was sent."""

    __slots__ = ("body", "headers", "status")

    def __init__(self, status: int, headers: httpx.Headers, body: bytes) -> None:
        self.status: int = status
        self.headers: httpx.Headers = headers
        self.body: bytes = body

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode(errors="replace")

    @property
    def is_success(self) -> bool:
        """Whether the request was carried out."""
        return 200 <= self.status < 300  # noqa: PLR2004 - HTTP's own

    @property
    def is_redirect(self) -> bool:
        """Whether the answer is a redirect."""
        return 300 <= self.status < 400  # noqa: PLR2004 - HTTP's own

    def __repr__(self) -> str:
        return f"<Answer {self.status}>"


class Deadline:
    """Ends reading from a connection at a moment of its own for each thread.

    A timeout of httpx is for one read: a server that sends a byte now and then is never late. Handed to a
    request as its `trace`, this learns of each new connection, and shortens its reads to what is left.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._thread = threading.local()

    @contextmanager
    def after(self, seconds: float) -> Iterator[None]:
        """Inside the block, what this thread reads must come within so many seconds."""
        self._thread.end = self._clock() + seconds
        try:
            yield
        finally:
            self._thread.end = None

    def left(self) -> float | None:
        """Seconds that this thread has; None if it has all the time."""
        end: float | None = getattr(self._thread, "end", None)
        return None if end is None else end - self._clock()

    def __call__(self, event: str, info: dict[str, Any]) -> None:
        """Take note of a connection that has been made."""
        stream = info.get("return_value")
        if not event.endswith(_CONNECTED) or stream is None:
            return
        read = stream.read

        def punctual(most: int, timeout: float | None = None) -> bytes:
            left = self.left()
            if left is not None:
                timeout = max(0.001, left if timeout is None else min(left, timeout))
            return cast("bytes", read(most, timeout))

        stream.read = punctual


def receive(response: httpx.Response, most: int, deadline: Deadline, *, cut: bool = False) -> bytes:
    """The whole body, unpacked.

    Args:
        response: An answer of which the headers have come.
        most: Bytes that it may have.
        deadline: When it must be complete.
        cut: Leave out what is beyond `most`, rather than fail.

    Raises:
        UnreadableError: If there is more, or if it cannot be unpacked.
        httpx.TransportError: If it takes too long, or ends in the middle.
    """
    if response.is_stream_consumed:  # a hook of the client's owner has read it
        return response.content[:most]
    body = bytearray()
    for piece in _unpacked(response, _on_time(response, deadline), most):
        body += piece
        if len(body) > most:
            if cut:
                break
            raise UnreadableError(f"more than {most:,} bytes")
    return bytes(body[:most])


def _on_time(response: httpx.Response, deadline: Deadline) -> Iterator[bytes]:
    for chunk in cast("Iterable[bytes]", response.stream):
        left = deadline.left()
        if left is not None and left <= 0:
            raise httpx.ReadTimeout("the answer as a whole is late")
        yield chunk


def _unpacked(response: httpx.Response, chunks: Iterable[bytes], most: int) -> Iterator[bytes]:
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding in {"identity", ""}:
        yield from chunks
        return
    if encoding not in _WINDOW:
        raise UnreadableError("an encoding that it was not asked for")
    unpack = zlib.decompressobj(_WINDOW[encoding])
    step = min(most + 1, _STEP)
    try:
        for chunk in chunks:
            yield unpack.decompress(chunk, step)
            while unpack.unconsumed_tail:
                yield unpack.decompress(unpack.unconsumed_tail, step)
    except zlib.error:
        raise UnreadableError("what cannot be unpacked") from None
    if not unpack.eof:
        raise httpx.RemoteProtocolError("it ended its answer in the middle")
