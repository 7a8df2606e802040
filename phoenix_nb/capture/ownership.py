"""Decides, where a request leaves, whether it is anybody's: the one way from a transport to an attempt."""

from collections.abc import Callable, Hashable, Iterable
from contextlib import suppress
from contextvars import ContextVar
from typing import Any

from phoenix_nb.capture.attempt import Attempt, Request
from phoenix_nb.capture.reading import AnswerHead, Headers, learnt
from phoenix_nb.core.limits.demand import Demand
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

__all__ = ["INSIDE", "Seen", "credential_in", "forget_places", "length_in"]

INSIDE: ContextVar[bool] = ContextVar("phoenix_nb_inside_request", default=False)
"""Whether a transport further out has counted the request that the code is sending."""
_MOST_PLACES = 500
_LONGEST_URL = 2_000
_LONGEST_NAME = 100
Seen = tuple[Hashable, str | bytes, str | bytes, object, object, int | None]
"""A request that leaves, as a transport describes it: what tells its address from others, without the query;
its credential, empty without one; its query; its address, or what shows it as text; its body, None unless it
is in memory; and the body's length in bytes, None if that is not known."""
_JSON = (b"{", b" ", b"\n", b"\r", b"\t")
"""What a JSON object begins with."""
_BYTES_A_TOKEN = 4
"""Of English text: good enough until an answer tells."""
_ranks: dict[str | bytes, int] = {}
"""The places of headers that hold a credential, by names as clients have spelt them."""
_others: set[str | bytes] = set()
"""Names of headers of requests that hold no credential, as clients have spelt them."""
_MOST_NAMES = 2_000


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
        """Note whose limits requests of a model meet."""
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

    __slots__ = ("_demand", "_key", "_limits")

    def __init__(self, limits: RequestLimits, key: LimitKey, demand: Demand) -> None:
        self._limits = limits
        self._key = key
        self._demand = demand

    def answered(self, status: int, headers: Callable[[], Headers]) -> None:
        """Learn from the answer's status and headers; nothing else is looked at."""
        with suppress(Exception):  # what cannot be read teaches nothing
            _, answer = learnt(AnswerHead(status, headers()), b"")
            self._limits.observe(self._key, self._demand, answer)


def claim(describe: Callable[..., Seen], *sent: Any) -> Request | Bystander | None:
    """Whose request it is that leaves; None for nobody's, which is let alone.

    Args:
        describe: Describes the request; called only where it is somebody's.
        sent: What it is called with.
    """
    notes = ATTEMPT_NOTES.get()
    follow = None if notes is None else notes.follow
    attempt: Attempt | None = None if follow is None else follow()
    if attempt is not None and attempt.closed:
        attempt = None
    if (attempt is None and not _met) or INSIDE.get():
        return None
    try:
        where, credential, query, url, body, length = describe(*sent)
        place = _places.get(known := hash((where, credential or query, salt())))
        if place is None:
            place = _note(known, credential, query, url)
        model = place.model
        if not model and body:
            if isinstance(body, bytes):
                model = model_in_body(body) if body.startswith(_JSON) else ""
            elif isinstance(body, dict):
                model = str(body.get("model") or "")[:_LONGEST_NAME]
        key = place.keys.get(model) or place.key(model)
        # Only calls of a model are counted in tokens.
        tokens = length / _BYTES_A_TOKEN if model and length is not None else None
        if notes is None or attempt is None:
            limits = _met.get((place.host, place.credential))
            return None if limits is None else Bystander(limits, key, Demand(tokens))
        if not place.met:
            place.met = True
            _met.setdefault((place.host, place.credential), attempt.limits)
        notes.asked = True
        return attempt.begin(key, Demand(tokens, None, attempt.group))
    except Exception:  # noqa: BLE001 - a request that cannot be described must leave all the same
        return None


def credential_in(headers: Iterable[tuple[str | bytes, str | bytes]]) -> str | bytes:
    """The credential that headers of a request hold; empty if they hold none.

    Of several, that of the first of `CREDENTIAL_HEADERS` counts, and of two of one name the last.
    """
    credential: str | bytes = ""
    best = len(CREDENTIAL_HEADERS)
    for name, value in headers:
        if name not in _others and value:
            rank = _ranks[name] if name in _ranks else _rank(name)
            if rank <= best:
                credential, best = value, rank
    return credential


def length_in(headers: Any) -> int | None:
    """The length of a body that is not in memory, as headers of its request tell; None if they do not."""
    length = _text(headers.get("content-length") or "")
    return int(length) if length.isdecimal() else None


def _rank(name: str | bytes) -> int:
    """The place of a header among those that hold a credential; beyond them if it holds none."""
    lower = _text(name).lower()
    if lower in CREDENTIAL_HEADERS:
        rank = _ranks[name] = CREDENTIAL_HEADERS.index(lower)
        return rank
    if len(_others) >= _MOST_NAMES:
        _others.clear()
    _others.add(name)
    return len(CREDENTIAL_HEADERS) + 1


def _note(known: int, credential: str | bytes, query: str | bytes, url: object) -> _Place:
    """Tell where a request goes, and note it for the next one."""
    host, model = place_of(_text(url).partition("?")[0])
    text = _text(credential)
    place = _Place(host, credential_of({CREDENTIAL_HEADERS[0]: text}, _text(query)), model)
    if len(_places) >= _MOST_PLACES:
        _places.clear()
    if not text.startswith("AWS"):  # who signs each request anew would never be met again
        _places[known] = place
    return place


def _text(value: object) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)[:_LONGEST_URL]
