"""Whose limits a request meets: its host, its credential and the model that it names."""

import hashlib
import json
import re
import secrets
from collections.abc import Mapping
from urllib.parse import parse_qs, unquote, urlsplit

from phoenix_nb.core.limits.keys import LimitKey

__all__ = ["CREDENTIAL_HEADERS", "credential_of", "host_of", "model_in_body", "request_key"]

CREDENTIAL_HEADERS = ("authorization", "x-api-key", "api-key", "x-goog-api-key")
"""Names of the headers that APIs take a key from, in lower case."""
_SALT = secrets.token_bytes(16)
"""New in each process, so that a hash says nothing outside of it."""
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
_MODEL_IN_BODY = re.compile(rb'(?<!\\)"model"\s*:\s*"((?:[^"\\]|\\.){1,200})"')
"""A key `model` with a text as its value. Within a text its quotes would be escaped."""


def request_key(url: object, headers: Mapping[str, str], body: bytes | None) -> LimitKey:
    """Tell whose limits a request meets, from its address, its credential and the `model` of its body.

    Args:
        url: Its address, as text or as an object whose text it is.
        headers: Those of `CREDENTIAL_HEADERS` that it has, with names in lower case.
        body: Its body if that is JSON in memory, else None.
    """
    try:
        text = str(url)[:_LONGEST_URL]
        parts = urlsplit(text)
    except BaseException:  # noqa: BLE001 - a URL of a stranger
        return LimitKey()
    in_path = _MODEL_IN_PATH.search(parts.path)
    if in_path:
        model = unquote(in_path[in_path.lastgroup or 0])[:_LONGEST_NAME]
    else:
        model = model_in_body(body) if body else ""
    return LimitKey(host_of(text), credential_of(headers, parts.query), model)


def host_of(url: object) -> str:
    """Host and port, without user, password, path and query, any of which may hold a secret."""
    try:
        return urlsplit(str(url)[:_LONGEST_URL]).netloc.rpartition("@")[2].lower()[:200]
    except BaseException:  # noqa: BLE001 - a URL of a stranger
        return ""


def credential_of(headers: Mapping[str, str], query: str = "") -> str:
    """Tell credentials apart without telling them: a short hash, salted anew in each process.

    Args:
        headers: With names in lower case.
        query: That of the address: Google takes a key there.
    """
    credential = next((headers[name] for name in CREDENTIAL_HEADERS if headers.get(name)), "")
    if not credential and "key=" in query:
        credential = next(iter(parse_qs(query).get("key", [])), "")
    if not credential:
        return ""
    signed = _SIGNED.search(credential)
    secret = (signed[1] if signed else credential).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(secret, digest_size=8, key=_SALT).hexdigest()


def model_in_body(body: bytes) -> str:
    """The value of the key `model` of a JSON object, if it is a text; empty if there is none.

    The body is parsed only where the key occurs more than once: a prompt may be long.
    """
    names = _MODEL_IN_BODY.findall(body)
    if not names:
        return ""
    try:
        name = json.loads(body).get("model") if len(names) > 1 else json.loads(b'"%b"' % names[0])
    except (ValueError, AttributeError, RecursionError):
        return ""
    return name[:_LONGEST_NAME] if isinstance(name, str) else ""
