"""One request to a Phoenix server: encoded, retried, and its failure put into words that help."""

import random
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

import httpx

from phoenix_nb.core.run.retry import RetryPolicy
from phoenix_nb.errors import StoreError, StoreUnavailableError
from phoenix_nb.stores import wire
from phoenix_nb.stores.phoenix.bounds import Bounds
from phoenix_nb.stores.phoenix.credentials import Keys
from phoenix_nb.stores.phoenix.hide_keys import Echoes
from phoenix_nb.stores.phoenix.read_body import (
    ACCEPTED,
    Answer,
    Clock,
    Deadline,
    UnreadableError,
    receive,
)
from phoenix_nb.stores.phoenix.refusals import (
    BusyError,
    NonsenseError,
    Refusals,
    ServerFailedError,
)

Params = Mapping[str, Any]
Wait = Callable[[float], object]
T = TypeVar("T")

# The server closes an idle connection after 5 s; one used just then fails with a reset.
_KEEPALIVE_S = 2.0
_REMEMBERED = 64
"""Addresses that are cached: a few are requested again and again."""
_REPEATABLE = frozenset({"GET", "DELETE"})
"""Methods that come to the same when they are carried out twice."""


class Page(NamedTuple, Generic[T]):
    """One page of a list."""

    items: list[T]
    cursor: str | None
    """What to pass on for the next page; None on the last."""


class Transport:
    """Talks HTTP to one server, from any number of threads.

    Args:
        base_url: The server's address, with nothing secret in it.
        keys: What goes into the headers.
        timeout: Seconds for an ordinary answer.
        policy: How often and after which waits a request that met a transient failure is made again.
        wait: Waits so many seconds; a test passes its own.
        bounds: How much of an answer is taken in.
        clock: Seconds that only go forward; a test passes its own.
        http: The edge: what carries requests out; a test passes its own.
        client: Whose settings and connections to use, rather than some of our own; its owner closes it.
    """

    def __init__(
        self,
        base_url: str,
        keys: Keys,
        *,
        timeout: float = 30.0,
        policy: RetryPolicy | None = None,
        wait: Wait | None = None,
        bounds: Bounds | None = None,
        clock: Clock = time.monotonic,
        http: httpx.BaseTransport | None = None,
        client: httpx.Client | None = None,
    ) -> None:
        self.base_url = base_url
        self.version: str | None = None
        self._keys = keys
        self._policy = policy or RetryPolicy(retries=3, base=0.2, cap=2.0)
        self._wait = wait or threading.Event().wait
        self._timeout = timeout
        self._bounds = bounds or Bounds()
        self._clock = clock
        self._deadline = Deadline(clock)
        self._random = random.Random()  # noqa: S311 - spreads retries; the global one is the user's
        self._addresses: dict[str, httpx.URL] = {}
        self._refusals = Refusals(base_url, with_key=keys.given)
        self._own = client is None
        # a client of the user's brings its own keys, unless some were given beside it
        self._auth = keys if self._own or keys.given else httpx.USE_CLIENT_DEFAULT
        self._client = client or httpx.Client(
            timeout=httpx.Timeout(timeout, connect=min(timeout, 10.0)),
            limits=httpx.Limits(max_connections=16, keepalive_expiry=_KEEPALIVE_S),
            transport=http,
        )

    def get(
        self,
        path: str,
        shape: wire.Shape[T],
        params: Params | None = None,
        *,
        timeout: float | None = None,
    ) -> T:
        """Read JSON of a shape.

        Raises:
            NonsenseError: If the answer does not have it.
            StoreError: If the server refuses or cannot be reached; the message contains the remedy.
        """
        answer = self.send("GET", path, params=params, timeout=timeout)
        return self._checked("GET", path, answer.body, shape)

    def post(
        self,
        path: str,
        payload: Any,
        shape: wire.Shape[T],
        *,
        params: Params | None = None,
        timeout: float | None = None,
        retries: int = 0,
    ) -> T:
        """Write JSON, and read what comes back.

        Made again after a transient failure only as often as `retries` says: for what comes to the same
        when it is carried out twice.
        """
        body = wire.encode(payload)
        answer = self.send("POST", path, params=params, body=body, timeout=timeout, retries=retries)
        return self._checked("POST", path, answer.body, shape)

    def lines(self, path: str, shape: wire.Shape[T], params: Params, *, timeout: float) -> list[T]:
        """Read JSON lines, each of a shape."""
        answer = self.send("GET", path, params=params, timeout=timeout)
        return [
            self._checked("GET", path, line, shape)
            for line in answer.body.split(b"\n")
            if line.strip()
        ]

    def pages(
        self,
        path: str,
        shape: wire.Shape[wire.PageOf[T]],
        params: Params | None = None,
        *,
        key: Callable[[T], str],
    ) -> Iterator[T]:
        """Every item of a list, page by page; each once, identified by its `key`.

        Raises:
            NonsenseError: If the list leads in a circle, or does not end.
        """
        begun, cursor, cursors, seen = self._clock(), None, set[str](), set[str]()
        while True:
            page = self.page(
                path, shape, {**(params or {}), **({"cursor": cursor} if cursor else {})}
            )
            new = {name: item for item in page.items if (name := key(item)) not in seen}
            yield from new.values()
            seen |= new.keys()
            cursor = page.cursor
            if cursor is None:
                return
            if cursor in cursors or not new:
                raise self.nonsense("GET", path, "a list that leads in a circle")
            cursors.add(cursor)
            late = self._clock() - begun > self._bounds.listing
            if late or len(cursors) >= self._bounds.pages:
                raise self.nonsense(
                    "GET", path, f"a list that does not end ({len(seen):,} items so far)"
                )

    def page(self, path: str, shape: wire.Shape[wire.PageOf[T]], params: Params) -> Page[T]:
        """One page of a list."""
        answer = self.get(path, shape, params)
        return Page(answer["data"], answer.get("next_cursor") or None)

    def send(
        self,
        method: str,
        path: str,
        *,
        params: Params | None = None,
        body: bytes | None = None,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> Answer:
        """Make a request, again after a transient failure, and return an answer that is a success."""
        policy = self._policy if retries is None else RetryPolicy(retries, 0.2, 2.0)
        headers = {"Accept-Encoding": ACCEPTED}
        if body is not None:
            headers["Content-Type"] = "application/json"
        request = self._client.build_request(
            method,
            self._address(path),
            params=params,
            content=body,
            headers=headers,
            timeout=httpx.USE_CLIENT_DEFAULT if timeout is None else timeout,
            extensions={"trace": self._deadline},
        )
        seconds = (timeout or self._timeout) * self._bounds.overtime
        failures = 0
        while True:
            got = self._try(request, seconds)
            if isinstance(got, Answer):
                return got
            failures += 1
            pause = policy.delay(failures, jitter=self._random.random())
            asked = got.wait if isinstance(got, BusyError) else 0.0
            if pause is None or not _passes(method, got) or asked > self._bounds.wait:
                raise got
            self._wait(max(pause, asked))

    def nonsense(self, method: str, path: str, what: str) -> NonsenseError:
        """The error for an answer that cannot be meant."""
        return self._refusals.nonsense(f"{method} {path}", what)

    def close(self) -> None:
        """Close the connections, if they are ours."""
        if self._own:
            self._client.close()

    def __repr__(self) -> str:
        return f"<Transport to {self.base_url}>"

    def _address(self, path: str) -> httpx.URL:
        """A path on the server; taking it apart anew would be a seventh of the work of a request."""
        if path not in self._addresses:
            if len(self._addresses) >= _REMEMBERED:
                self._addresses.clear()
            self._addresses[path] = httpx.URL(self.base_url + path)
        return self._addresses[path]

    def _try(self, request: httpx.Request, seconds: float) -> Answer | StoreError:
        """An answer, or what to raise: httpx's frames, which explain less than the message, are left out."""
        echoes = Echoes(request.headers)
        try:
            with self._deadline.after(seconds):
                answer = self._exchange(request)
        except UnreadableError as error:
            return self.nonsense(request.method, request.url.path, str(error))
        except httpx.TimeoutException as error:
            return self._refusals.away(f"did not answer in time ({type(error).__name__})")
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            reason = echoes.words(str(error)) or type(error).__name__
            return self._refusals.away(f"cannot be reached ({reason})")
        except RuntimeError:
            return StoreError(
                f"No request can be made to {self.base_url}: its client has been closed. Make another."
            )
        version = echoes.words(answer.headers.get("x-phoenix-server-version", ""))
        self.version = version or self.version
        if answer.is_success and not _is_page(answer):
            answer.body = echoes.data(answer.body)
            return answer
        return self._refusals.of(f"{request.method} {request.url.path}", answer, echoes)

    def _exchange(self, request: httpx.Request) -> Answer:
        """Send a request, to this server and no other, and take the answer in."""
        response = self._client.send(request, auth=self._auth, stream=True, follow_redirects=False)
        try:
            good = response.is_success
            most = self._bounds.body if good else self._bounds.refusal
            body = receive(response, most, self._deadline, cut=not good)
        except UnreadableError:
            if good:
                raise
            body = b""  # it is refused, whatever the reason
        finally:
            response.close()
        return Answer(response.status_code, response.headers, body)

    def _checked(self, method: str, path: str, body: bytes, shape: wire.Shape[T]) -> T:
        try:
            return shape.read(body)
        except wire.ShapeError as error:
            what = str(error)
        raise self.nonsense(method, path, what)


def _passes(method: str, error: StoreError) -> bool:
    """Whether a failure may be over in a moment; what is carried out twice must come to the same."""
    transient = isinstance(error, StoreUnavailableError)
    return transient or (isinstance(error, ServerFailedError) and method in _REPEATABLE)


def _is_page(answer: Answer) -> bool:
    """Whether this is the web interface, which a server answers with where it knows no endpoint."""
    return str(answer.headers.get("content-type", "")).startswith("text/html")
