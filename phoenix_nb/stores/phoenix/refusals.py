"""What a server refused, as an error whose message ends with the remedy.

Each of them is also an `httpx.HTTPStatusError`, as code written for Phoenix's client expects that reads
`error.response.status_code`.
"""

import re
import time
from typing import NamedTuple
from urllib.parse import urlsplit

import httpx

from phoenix_nb.core.limits.headers import normalize, read_retry_after
from phoenix_nb.errors import (
    AuthenticationError,
    ConflictError,
    NotFoundError,
    StoreError,
    StoreUnavailableError,
)
from phoenix_nb.stores.phoenix.hide_keys import Echoes
from phoenix_nb.stores.phoenix.read_body import Answer

_BUSY = frozenset({408, 425, 429, 502, 503, 504, 529})
_UNKNOWN_METHOD = 405
_NO_KEY = 401
_ABSENT = 404
_ONE_OF = re.compile(
    r"/v1/(experiments|datasets|prompts|prompt_versions)/[^/?]+(?:/latest|/tags/[^/?]+)?$"
)
"""The path of one thing, or of one of its parts."""
_NOUNS = {
    "experiments": "Experiment",
    "datasets": "Dataset",
    "prompts": "Prompt",
    "prompt_versions": "Prompt version",
}
"""By collection, what one thing in it is called."""


class Refusal(NamedTuple):
    """What was asked, and what the server answered; nothing secret."""

    method: str
    url: str
    status: int
    text: str


class AnsweredError(StoreError, httpx.HTTPStatusError):
    """An answer that is not a success.

    Its `request` and `response` hold the address, the status and the text. They have no headers, so that
    no key is in them.
    """

    def __init__(self, message: str, refusal: Refusal) -> None:
        request = httpx.Request(refusal.method, refusal.url)
        response = httpx.Response(refusal.status, text=refusal.text, request=request)
        httpx.HTTPStatusError.__init__(self, message, request=request, response=response)
        self.refusal: Refusal = refusal

    def __reduce__(self) -> tuple[type["AnsweredError"], tuple[str, Refusal]]:
        return type(self), (str(self), self.refusal)


class ServerNotFoundError(NotFoundError, AnsweredError):
    """The server has nothing under this id or name."""


class ServerConflictError(ConflictError, AnsweredError):
    """The server has something else under this id or name."""


class ServerAuthenticationError(AuthenticationError, AnsweredError):
    """The server refused the key."""


class RefusedError(AnsweredError):
    """The server understood the request and will not carry it out; asking again changes nothing."""


class UnsupportedError(StoreError):
    """The server is too old to know the request."""


class ServerFailedError(AnsweredError):
    """The server broke over this very request (status 500); others may go well."""

    may_pass = True
    """The same request may go well another time."""


class NonsenseError(StoreError):
    """The server's answer is not one that it can have meant."""

    may_pass = True
    """The same request may go well another time."""


class BusyError(StoreUnavailableError, AnsweredError):
    """The server is there and asks to come back later."""

    wait: float = 0.0
    """Seconds that the server asks to wait, if it does."""


class Refusals:
    """The errors for one server.

    Args:
        base_url: Its address.
        with_key: Whether it is sent a key.
    """

    def __init__(self, base_url: str, *, with_key: bool) -> None:
        self._base_url = base_url
        self._with_key = with_key

    def away(self, what: str) -> StoreUnavailableError:
        """The error for a server that gives no answer."""
        return StoreUnavailableError(self._away(what))

    def nonsense(self, asked: str, what: str) -> NonsenseError:
        """The error for an answer that cannot be meant."""
        return NonsenseError(
            f"The Phoenix server at {self._base_url} answered {asked} with {what}. What is stored "
            "on this machine is safe. Check the address, and read the server's own log."
        )

    def of(self, asked: str, answer: Answer, echoes: Echoes) -> StoreError:
        """The error for an answer that is not what was asked for.

        Args:
            asked: The request's method and path.
            answer: What came.
            echoes: Makes the server's words fit to be shown.
        """
        status, reason = answer.status, echoes.words(answer.text)
        asked = echoes.words(asked)
        refusal = self.refusal(asked, status, echoes.covered(answer.text))
        if status in {401, 403}:
            return self._unauthorised(refusal, reason)
        if status in _BUSY:
            return self._busy(asked, answer, refusal)
        if answer.is_success or answer.is_redirect or status == _UNKNOWN_METHOD:
            return self._no_such_endpoint(asked, answer, echoes)
        known: dict[int, tuple[type[AnsweredError], str]] = {
            _ABSENT: (
                ServerNotFoundError,
                "See what is there with list_datasets() and list_experiments().",
            ),
            409: (ServerConflictError, "Choose another name."),
            413: (
                RefusedError,
                "Raise the size that it, or a proxy before it, takes (nginx: client_max_body_size).",
            ),
            500: (ServerFailedError, "The server's own log says why."),
        }
        kind, remedy = known.get(
            status, (RefusedError, "This should not happen; please report it.")
        )
        named = _ONE_OF.search(asked) if status == _ABSENT else None
        beginning = f"{_NOUNS[named[1]]} not found: the" if named else "The"
        said = f": {reason.rstrip('.')}." if reason else "."
        return kind(
            f"{beginning} Phoenix server at {self._base_url} answered {status} to {asked}{said} {remedy}",
            refusal,
        )

    def refusal(self, asked: str, status: int, text: str) -> Refusal:
        """Name a request, as its method and path, and what came of it."""
        method, _, path = asked.partition(" ")
        return Refusal(method, f"{self._base_url}{path}", status, text)

    def _away(self, what: str) -> str:
        return (
            f"The Phoenix server at {self._base_url} {what}. Start it with `phoenix serve`, or correct "
            'the address. Or keep results on this machine meanwhile, with Client(path=".phoenix_nb"), and '
            "send them with client.push(experiment) later."
        )

    def _busy(self, asked: str, answer: Answer, refusal: Refusal) -> BusyError:
        wait = read_retry_after(normalize(answer.headers), time.time()) or 0.0
        later = f", and asks to wait {wait:,.0f} s" if wait else ""
        what = f"is not ready (status {answer.status} to {asked}){later}"
        error = BusyError(self._away(what), refusal)
        error.wait = wait
        return error

    def _unauthorised(self, refusal: Refusal, reason: str) -> ServerAuthenticationError:
        if refusal.status == _NO_KEY:
            what = "does not accept this API key" if self._with_key else "asks for an API key"
            remedy = "Pass api_key=…, or set PHOENIX_API_KEY, to a key made in its settings."
        else:
            what = f"does not allow this: {reason}" if reason else "does not allow this"
            remedy = "Use an API key of a user who may write."
        message = f"The Phoenix server at {self._base_url} {what}. {remedy}"
        return ServerAuthenticationError(message, refusal)

    def _no_such_endpoint(self, asked: str, answer: Answer, echoes: Echoes) -> StoreError:
        if answer.is_redirect:
            target = echoes.words(answer.headers.get("location", ""))
            return StoreError(
                f"{self._base_url} sends {asked} on to {target or 'no address'}. Give the address it "
                "ends at instead."
            )
        version = echoes.words(answer.headers.get("x-phoenix-server-version", ""))
        if not version:
            return StoreError(
                f"What answers at {self._base_url} is not a Phoenix server. Correct the address; a local "
                "one is usually at http://localhost:6006."
            )
        path = urlsplit(self._base_url).path
        remedy = f"Leave {path} out of the address, or upgrade the server" if path else "Upgrade it"
        return UnsupportedError(
            f"The Phoenix server at {self._base_url} is version {version}, which does not know {asked}. "
            f"{remedy} with `pip install -U arize-phoenix`."
        )
