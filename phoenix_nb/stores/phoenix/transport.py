"""One request to a Phoenix server: encoded, retried, and its failure said in words that help."""

import random
import threading
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

import httpx

from phoenix_nb.core.retry import RetryPolicy
from phoenix_nb.errors import (
    AuthenticationError,
    ConflictError,
    NotFoundError,
    StoreError,
    StoreUnavailableError,
)
from phoenix_nb.stores import wire
from phoenix_nb.stores.phoenix.keys import Keys

Params = Mapping[str, Any]
Wait = Callable[[float], object]

# The server closes an idle connection after 5 s; one used just then fails with a reset.
_KEEPALIVE_S = 2.0
_BUSY = frozenset({408, 425, 429, 502, 503, 504})
_SHOWN = 300
_REMEMBERED = 64
"""Addresses that are kept: a few are asked for again and again."""


class RefusedError(StoreError):
    """The server understood the request and will not carry it out; asking again changes nothing."""

    body: str = ""
    """All that the server said."""


class UnsupportedError(StoreError):
    """The server is too old to know the request."""


class ServerFailedError(StoreError):
    """The server broke over this very request (status 500); others may go well."""

    may_pass = True
    """The same request may go well another time."""


class Page(NamedTuple):
    """One page of a list."""

    items: list[dict[str, Any]]
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
        http: httpx.BaseTransport | None = None,
        client: httpx.Client | None = None,
    ) -> None:
        self.base_url = base_url
        self.version: str | None = None
        self._keys = keys
        self._policy = policy or RetryPolicy(retries=3, base=0.2, cap=2.0)
        self._wait = wait or threading.Event().wait
        self._random = random.Random()  # noqa: S311 - spreads retries; the global one is the user's
        self._addresses: dict[str, httpx.URL] = {}
        self._own = client is None
        # a client of the user's brings its own keys, unless some were given beside it
        self._auth = keys if self._own or keys.given else httpx.USE_CLIENT_DEFAULT
        self._client = client or httpx.Client(
            timeout=httpx.Timeout(timeout, connect=min(timeout, 10.0)),
            limits=httpx.Limits(max_connections=16, keepalive_expiry=_KEEPALIVE_S),
            transport=http,
        )

    def get(self, path: str, params: Params | None = None, *, timeout: float | None = None) -> Any:
        """Read JSON.

        Raises:
            StoreError: If the server refuses or cannot be reached; which one tells what to do.
        """
        return wire.decode(self.send("GET", path, params=params, timeout=timeout).content)

    def post(
        self,
        path: str,
        payload: Any,
        *,
        params: Params | None = None,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> Any:
        """Write JSON, and read what comes back. Made again after a transient failure."""
        body = wire.encode(payload)
        answer = self.send("POST", path, params=params, body=body, timeout=timeout, retries=retries)
        return wire.decode(answer.content)

    def pages(self, path: str, params: Params | None = None) -> Iterator[dict[str, Any]]:
        """Every item of a list, page by page."""
        cursor: str | None = None
        while True:
            page = self.page(path, {**(params or {}), **({"cursor": cursor} if cursor else {})})
            yield from page.items
            cursor = page.cursor
            if cursor is None:
                return

    def page(self, path: str, params: Params) -> Page:
        """One page of a list."""
        answer = self.get(path, params)
        return Page(answer["data"], answer.get("next_cursor"))

    def send(
        self,
        method: str,
        path: str,
        *,
        params: Params | None = None,
        body: bytes | None = None,
        timeout: float | None = None,
        retries: int | None = None,
        plain: bool = False,
    ) -> httpx.Response:
        """Make a request, again after a transient failure, and return an answer that is a success."""
        policy = self._policy if retries is None else RetryPolicy(retries, 0.2, 2.0)
        request = self._client.build_request(
            method,
            self._address(path),
            params=params,
            content=body,
            headers={"Content-Type": "application/json"} if body is not None else None,
            timeout=httpx.USE_CLIENT_DEFAULT if timeout is None else timeout,
        )
        failures = 0
        while True:
            got = self._try(request, plain=plain)
            if isinstance(got, httpx.Response):
                return got
            failures += 1
            pause = policy.delay(failures, jitter=self._random.random())
            if pause is None or not isinstance(got, StoreUnavailableError):
                raise got
            self._wait(pause)

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

    def _try(self, request: httpx.Request, *, plain: bool) -> httpx.Response | StoreError:
        """An answer, or what to raise: that leaves out httpx's frames, which say less than the message."""
        try:
            answer = self._client.send(request, auth=self._auth)
        except httpx.TimeoutException as error:
            return self._unavailable(f"did not answer in time ({type(error).__name__})")
        except httpx.TransportError as error:
            return self._unavailable(f"cannot be reached ({str(error) or type(error).__name__})")
        except RuntimeError:
            return StoreError(
                f"No request can be made to {self.base_url}: its client has been closed. Make another."
            )
        self.version = answer.headers.get("x-phoenix-server-version", self.version)
        if answer.is_success and (plain or not _is_page(answer)):
            return answer
        return self._refusal(request, answer)

    def _unavailable(self, what: str) -> StoreUnavailableError:
        return StoreUnavailableError(
            f"The Phoenix server at {self.base_url} {what}. Start it with `phoenix serve`, or correct "
            "the address; or leave the address out to use the embedded store, and push the experiment "
            "later."
        )

    def _refusal(self, request: httpx.Request, answer: httpx.Response) -> StoreError:
        status, asked = answer.status_code, f"{request.method} {request.url.path}"
        said = answer.text[:_SHOWN].strip()
        if status in {401, 403}:
            return self._unauthorised(status, said)
        if status in _BUSY:
            return self._unavailable(f"is not ready (status {status} to {asked})")
        if answer.is_success or answer.is_redirect or status == 405:  # noqa: PLR2004
            return self._no_such_endpoint(asked, answer)
        known: dict[int, tuple[type[StoreError], str]] = {
            404: (NotFoundError, "See what is there with list_datasets() and list_experiments()."),
            409: (ConflictError, "Choose another name."),
            500: (ServerFailedError, "The server's own log says why."),
        }
        kind, remedy = known.get(
            status, (RefusedError, "This should not happen; please report it.")
        )
        error = kind(
            f"The Phoenix server at {self.base_url} answered {status} to {asked}: {said} {remedy}"
        )
        if isinstance(error, RefusedError):
            error.body = answer.text
        return error

    def _unauthorised(self, status: int, said: str) -> AuthenticationError:
        if status == 401:  # noqa: PLR2004
            what = "does not accept this API key" if self._keys.given else "asks for an API key"
            remedy = "Pass api_key=…, or set PHOENIX_API_KEY, to a key made in its settings."
        else:
            what = f"does not allow this: {said}" if said else "does not allow this"
            remedy = "Use an API key of a user who may write."
        return AuthenticationError(f"The Phoenix server at {self.base_url} {what}. {remedy}")

    def _no_such_endpoint(self, asked: str, answer: httpx.Response) -> StoreError:
        if answer.is_redirect:
            target = answer.headers.get("location", "")
            return StoreError(
                f"{self.base_url} sends {asked} on to {target}. Give the address it ends at instead."
            )
        version = answer.headers.get("x-phoenix-server-version")
        if version is None:
            return StoreError(
                f"What answers at {self.base_url} is no Phoenix server. Correct the address; a local "
                "one is usually at http://localhost:6006."
            )
        return UnsupportedError(
            f"The Phoenix server at {self.base_url} is version {version}, which does not know {asked}. "
            "Upgrade it with `pip install -U arize-phoenix`."
        )


def _is_page(answer: httpx.Response) -> bool:
    """Whether this is the web interface, which a server answers with where it knows no endpoint."""
    return str(answer.headers.get("content-type", "")).startswith("text/html")
