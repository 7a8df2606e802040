"""Decides, where a request leaves, whether it is anybody's: the one way from a transport to an attempt."""

from collections.abc import Callable
from contextlib import suppress
from contextvars import ContextVar

from phoenix_nb.capture.attempt import Attempt, Request, current
from phoenix_nb.capture.reading import Headers, expected, learnt, listed
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.limits.request_key import CREDENTIAL_HEADERS, request_key
from phoenix_nb.core.ports import RequestLimits

__all__ = ["INSIDE", "MET", "Seen", "leaving"]

INSIDE: ContextVar[bool] = ContextVar("phoenix_nb_inside_request", default=False)
"""Whether a transport further out has counted the request that the code is sending."""
MET: dict[tuple[str, str], RequestLimits] = {}
"""By host and credential, what requests of attempts waited for while something is captured."""


class Seen:
    """A request that leaves, as a transport describes it; what cannot be read is left out."""

    __slots__ = ("body", "header", "length", "url")

    def __init__(
        self,
        url: object,
        header: Callable[[str], str | None],
        body: object = None,
        length: str | int | None = None,
    ) -> None:
        """Describe a request.

        Args:
            url: Its address, or what shows it as text.
            header: Looks up one of its headers.
            body: Its body, if it is in memory.
            length: Bytes of the body, if the header does not tell.
        """
        self.url: object = url
        self.header: Callable[[str], str | None] = header
        self.body: object = body
        self.length: str | int | None = length


class Bystander:
    """A request on a thread that knows no attempt: its answer teaches what attempts have met already."""

    __slots__ = ("_key", "_length", "_limits")

    def __init__(self, limits: RequestLimits, key: LimitKey, length: str | int | None) -> None:
        self._limits = limits
        self._key = key
        self._length = length

    def answered(self, status: int, headers: Headers) -> None:
        """Learn from the answer's status and headers; nothing else is looked at."""
        with suppress(Exception):  # what cannot be read teaches nothing
            _, answer = learnt(status, listed(headers), b"")
            self._limits.observe(self._key, expected(self._key, self._length, ""), answer)


def leaving(describe: Callable[[], Seen]) -> Request | Bystander | None:
    """Whose request it is that leaves; None for nobody's, which is let alone.

    Args:
        describe: Describes the request; called only where it is somebody's.
    """
    attempt = current()
    if attempt is not None and attempt.closed:
        attempt = None
    if (attempt is None and not MET) or INSIDE.get():
        return None
    try:
        return _place(attempt, describe())
    except Exception:  # noqa: BLE001 - a request that cannot be described must leave all the same
        return None


def _place(attempt: Attempt | None, seen: Seen) -> Request | Bystander | None:
    header, body, length = seen.header, seen.body, seen.length
    credentials: dict[str, str] = {}
    for name in CREDENTIAL_HEADERS:
        if value := header(name):
            credentials[name] = value
            break  # the first of them is the one that counts
    json = isinstance(body, bytes) and "json" in (header("content-type") or "json")
    key = request_key(seen.url, credentials, body if json else None)  # type: ignore[arg-type]
    if not key.model and isinstance(body, dict):
        key = key._replace(model=str(body.get("model") or "")[:100])
    if length is None:
        length = header("content-length")
    place = (key.host, key.credential)
    if attempt is None:
        limits = MET.get(place)
        return None if limits is None else Bystander(limits, key, length)
    if place not in MET:
        MET[place] = attempt.limits
    return attempt.begin(key, expected(key, length, attempt.group))
