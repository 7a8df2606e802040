"""Decides, where a request leaves, whether it is anybody's: the one way from a transport to an attempt."""

from collections.abc import Callable, Hashable
from contextlib import suppress
from contextvars import ContextVar
from typing import Any, NamedTuple

from phoenix_nb.capture.attempt import Attempt, Request
from phoenix_nb.capture.reading import AnswerHead, Headers, expected, learnt
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.limits.request_key import (
    CREDENTIAL_HEADERS,
    credential_of,
    model_in_body,
    place_of,
    salt,
)
from phoenix_nb.core.ports import RequestLimits
from phoenix_nb.core.run.attempt_notes import ATTEMPT_NOTES

__all__ = ["INSIDE", "Seen", "forget_places", "leaving"]

INSIDE: ContextVar[bool] = ContextVar("phoenix_nb_inside_request", default=False)
"""Whether a transport further out has counted the request that the code is sending."""
_MOST_PLACES = 500
_LONGEST_URL = 2_000
_LONGEST_NAME = 100


class Seen(NamedTuple):
    """A request that leaves, as a transport describes it; what cannot be read is left out."""

    where: Hashable
    """What tells its address from others, without the query."""
    query: str | bytes
    url: object
    """Its address, or what shows it as text."""
    header: Callable[[str], str | bytes | None]
    """Looks up one of its headers."""
    body: object = None
    """Its body, if it is in memory."""
    length: int | None = None
    """Bytes of the body, if the header does not tell."""


class _Place:
    """Where requests go with one credential: one look-up tells whose limits they meet."""

    __slots__ = ("credential", "host", "keys", "met", "model")

    def __init__(self, host: str, credential: str, model: str) -> None:
        self.host: str = host
        self.credential: str = credential
        self.model: str = model
        """Named in the address."""
        self.keys: dict[str, LimitKey] = {}
        """By the model that a request names."""
        self.met: bool = False
        """Whether an attempt has sent a request there."""

    def key(self, model: str) -> LimitKey:
        """Whose limits a request of a model meets."""
        key = self.keys.get(model)
        if key is None:
            if len(self.keys) >= _MOST_PLACES:
                self.keys.clear()
            key = self.keys[model] = LimitKey(self.host, self.credential, model)
        return key


_places: dict[int, _Place] = {}
"""By Python's own salted hash of address and credential, so that no credential is kept."""
_met: dict[tuple[str, str], RequestLimits] = {}
"""By host and credential, what requests of attempts waited for while something is captured."""


def forget_places() -> None:
    """Forget where requests went, once nothing is captured any more."""
    _places.clear()
    _met.clear()


class Bystander:
    """A request on a thread that knows no attempt: its answer teaches what attempts have met already."""

    __slots__ = ("_key", "_length", "_limits")

    def __init__(
        self, limits: RequestLimits, key: LimitKey, length: str | bytes | int | None
    ) -> None:
        self._limits = limits
        self._key = key
        self._length = length

    def answered(self, status: int, headers: Headers) -> None:
        """Learn from the answer's status and headers; nothing else is looked at."""
        with suppress(Exception):  # what cannot be read teaches nothing
            _, answer = learnt(AnswerHead(status, headers), b"", _always)
            self._limits.observe(self._key, expected(self._key, self._length, ""), answer)


def _always() -> bool:
    """Have everything that is stated learnt."""
    return True


def leaving(describe: Callable[..., Seen], *sent: Any) -> Request | Bystander | None:
    """Whose request it is that leaves; None for nobody's, which is let alone.

    Args:
        describe: Describes the request; called only where it is somebody's.
        sent: What it is called with.
    """
    notes = ATTEMPT_NOTES.get()
    attempt: Attempt | None = None if notes is None else notes.requests
    if attempt is not None and attempt.closed:
        attempt = None
    if (attempt is None and not _met) or INSIDE.get():
        return None
    try:
        seen = describe(*sent)
        place = _place_of(seen)
        key = place.key(place.model or _model_of(seen))
        length = seen.header("content-length") if seen.length is None else seen.length
        if notes is None or attempt is None:
            limits = _met.get((place.host, place.credential))
            return None if limits is None else Bystander(limits, key, length)
        if not place.met:
            place.met = True
            _met.setdefault((place.host, place.credential), attempt.limits)
        notes.asked = True
        return attempt.begin(key, expected(key, length, attempt.group))
    except Exception:  # noqa: BLE001 - a request that cannot be described must leave all the same
        return None


def _place_of(seen: Seen) -> _Place:
    header, query = seen.header, seen.query
    credential: str | bytes | None = None
    for name in CREDENTIAL_HEADERS:
        if credential := header(name):
            break  # the first of them is the one that counts
    known = hash((seen.where, credential or query, salt()))
    place = _places.get(known)
    if place is None:
        host, model = place_of(_text(seen.url).partition("?")[0])
        text = _text(credential or "")
        place = _Place(host, credential_of({name: text}, _text(query)), model)
        if len(_places) >= _MOST_PLACES:
            _places.clear()
        if not text.startswith("AWS"):  # who signs each request anew would never be met again
            _places[known] = place
    return place


def _model_of(seen: Seen) -> str:
    """The model that a request names in its body; empty if it names none."""
    body = seen.body
    if isinstance(body, bytes):
        kind = seen.header("content-type")
        return model_in_body(body) if not kind or "json" in _text(kind) else ""
    return str(body.get("model") or "")[:_LONGEST_NAME] if isinstance(body, dict) else ""


def _text(value: object) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)[:_LONGEST_URL]
