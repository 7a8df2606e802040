"""Whose limits a request meets: its host, its credential and the model that it names."""

import hashlib
import json
import re
import secrets
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from functools import lru_cache
from urllib.parse import parse_qs, unquote, urlsplit

from phoenix_nb.core.limits.keys import LimitKey

__all__ = [
    "CREDENTIAL_HEADERS",
    "SALT",
    "credential_of",
    "host_of",
    "model_in_body",
    "place_of",
    "request_key",
    "salt",
    "texts_of",
    "use_salt",
]

CREDENTIAL_HEADERS = ("authorization", "x-api-key", "api-key", "x-goog-api-key")
"""Names of the headers that APIs take a key from, in lower case."""
_OWN_SALT = secrets.token_bytes(16)
_find_salt: Callable[[], bytes | None] | None = None
SALT: ContextVar[bytes | None] = ContextVar("phoenix_nb_salt", default=None)
"""That of the process for which an attempt is made, so that both name a credential alike."""
_SIGNED = re.compile(r"\bCredential=([^/,\s]{1,200})/")
"""AWS signs every request anew; the access key's id in the signature is what stays the same."""
_LONGEST_URL = 2_000
_LONGEST_NAME = 100
_MODEL_IN_PATH = re.compile(
    r"/deployments/(?P<azure>[^/]+)"
    r"|/model/(?P<bedrock>[^/]+)/"
    r"|/models/(?P<google>[^/:]+):"
)
"""How Azure, Bedrock and Google name the model: in the address."""
_MODEL = b'"model"'
_NAMED = len(_MODEL)
_END = 300
"""Bytes at either end of a body in which the model's name is looked for first."""
_TEXT = re.compile(rb'\s*:\s*"([^"\\]{0,200}(?:\\.[^"\\]{0,200}){0,200})"')
"""What follows a key whose value is a text."""
_LAST = re.compile(rb'\s*:\s*"([^"\\]{0,200})"[^{}]*\}\s*\Z')
"""What follows it where no brace comes after it but the object's own."""
_ESCAPE = ord("\\")
"""Before a quote it says that the quote belongs to a text, and so begins no key."""
_PLACES = 500
"""Addresses that are held in a parsed form; those with a query, which may hold a key, are not."""
_digests: dict[int, str] = {}
"""By what Python's own salted hash of a credential is, so that no credential is kept."""


def salt() -> bytes:
    """What credentials are hashed with, so that a hash says nothing to whoever does not have it."""
    if (given := SALT.get()) is not None:
        return given
    return (_find_salt and _find_salt()) or _OWN_SALT


def use_salt(find: Callable[[], bytes | None]) -> None:
    """Hash credentials as the other processes of this user do, whose salt `find` returns.

    It is asked for each credential, the first time when there is one. With None, as until then, this process
    has a salt of its own.
    """
    global _find_salt  # noqa: PLW0603 - one for the process
    _find_salt = find


def request_key(url: object, headers: Mapping[str, str], body: bytes | None) -> LimitKey:
    """Tell whose limits a request meets, from its address, its credential and the `model` of its body.

    Args:
        url: Its address, as text or as an object whose text it is.
        headers: Those of `CREDENTIAL_HEADERS` that it has, with names in lower case.
        body: Its body if that is JSON in memory, else None.
    """
    try:
        text = str(url)[:_LONGEST_URL]
    except BaseException:  # noqa: BLE001 - a URL of a stranger
        return LimitKey()
    address, _, query = text.partition("?")
    host, model = place_of(address)
    if not model and body:
        model = model_in_body(body)
    return LimitKey(host, credential_of(headers, query), model)


@lru_cache(_PLACES)
def place_of(address: str) -> tuple[str, str]:
    """The host of an address without its query, and the model that its path names."""
    place = _MODEL_IN_PATH.search(address)
    model = unquote(place[place.lastgroup or 0])[:_LONGEST_NAME] if place else ""
    return host_of(address), model


def host_of(url: object) -> str:
    """Host and port, without user, password, path and query, any of which may hold a secret."""
    try:
        return urlsplit(str(url)[:_LONGEST_URL]).netloc.rpartition("@")[2].lower()[:200]
    except BaseException:  # noqa: BLE001 - a URL of a stranger
        return ""


def credential_of(headers: Mapping[str, str], query: str) -> str:
    """Tell credentials apart without telling them: a short hash, see `salt`.

    Args:
        headers: With names in lower case.
        query: That of the address: Google takes a key there.
    """
    credential = ""
    for name in CREDENTIAL_HEADERS:
        if credential := headers.get(name, ""):
            break
    if not credential and "key=" in query:
        credential = next(iter(parse_qs(query).get("key", [])), "")
    if not credential:
        return ""
    if credential.startswith("AWS") and (signed := _SIGNED.search(credential)):
        return _digest(signed[1], salt())
    known = hash((credential, key := salt()))
    digest = _digests.get(known)
    if digest is None:
        if len(_digests) >= _PLACES:
            _digests.clear()
        digest = _digests[known] = _digest(credential, key)
    return digest


def _digest(secret: str, key: bytes) -> str:
    return hashlib.blake2b(
        secret.encode("utf-8", "surrogatepass"), digest_size=8, key=key
    ).hexdigest()


def model_in_body(body: bytes) -> str:
    """The value of the key `model` of a JSON object, if it is a text; empty if there is none.

    Of a body that is long because of what is in its middle, only both ends are looked at where the key is
    there. The body is parsed only where the key occurs more than once.
    """
    text = None
    at = body.find(_MODEL, 0, _END)
    if (
        at > 0 and body.rfind(b"{", 0, at) == 0
    ):  # no other object begins before it: it is this one's own
        text = _TEXT.match(body, at + _NAMED)
    if text is None:
        at = body.rfind(_MODEL, max(0, len(body) - _END))
        if at > 0:
            text = _LAST.match(body, at + _NAMED)
    found = text[1] if text and body[at - 1] != _ESCAPE else _anywhere(body)
    name = found.decode("utf-8", "replace")
    if "\\" not in name:
        return name[:_LONGEST_NAME]
    try:
        parsed = json.loads(body).get("model")
    except (ValueError, AttributeError, RecursionError):
        return ""
    return parsed[:_LONGEST_NAME] if isinstance(parsed, str) else ""


def _anywhere(body: bytes) -> bytes:
    """The text under `model` of a JSON object; an escape if it is not sure which one is the object's own."""
    names = texts_of(_MODEL, body)
    if not names:
        return b""
    return names[0] if len(names) == 1 else b"\\"


def texts_of(key: bytes, body: bytes) -> list[bytes]:
    """The texts under a key, wherever it occurs in JSON; within a text its quotes would be escaped.

    Args:
        key: With its quotes.
        body: JSON.
    """
    texts = []
    at = body.find(key)
    while at >= 0:
        if body[at - 1 : at] != b"\\" and (text := _TEXT.match(body, at + len(key))):
            texts.append(text[1])
        at = body.find(key, at + 1)
    return texts
