"""A server's texts, made safe to show: the keys that were sent to it are removed."""

import base64
import binascii
import html
import json
import re
from collections.abc import Iterator
from urllib.parse import quote, quote_plus

import httpx

from phoenix_nb.core.values.plain_text import clean
from phoenix_nb.core.values.scrub_secrets import BLANK, scrub

_OPEN = frozenset({
    "accept", "accept-encoding", "accept-language", "connection", "content-length", "content-type",
    "host", "user-agent",
})  # fmt: skip
"""Headers that hold no secret."""
_SCHEMES = frozenset({"basic", "bearer", "digest", "token"})
_TELLING = re.compile(r"auth|key|token|secret|cookie|password|pat\b", re.IGNORECASE)
"""Names of headers that hold a key and nothing else."""
_READ = 20_000
"""Characters that are looked at for a message."""
_SHORTEST = 4
_BRIEF = 8
"""Shorter ones are looked for as words only."""
_UNMISTAKABLE = 12
"""Characters of a key that stands in no data by chance."""


class Echoes:
    """Blanks what a request was sent with in what comes back.

    Args:
        headers: Those that the request was sent with: whoever put them there.
    """

    def __init__(self, headers: httpx.Headers) -> None:
        self._headers = headers

    def words(self, text: str, most: int = 300) -> str:
        """A server's text for a message: no key, no order to a terminal, at most so many characters."""
        text = scrub(self.covered(text[:_READ]))
        return text if len(text) <= most else f"{text[:most]}…"

    def covered(self, text: str) -> str:
        """A server's text without the keys that it was sent."""
        text = clean(text).strip()
        for secret in self._secrets():
            for form in _forms(secret):
                whole = re.escape(form)
                if len(secret) < _BRIEF:
                    whole = rf"(?<![A-Za-z0-9]){whole}(?![A-Za-z0-9])"
                text = re.sub(whole, BLANK, text)
        return text

    def data(self, body: bytes) -> bytes:
        """A body of data, in which only what cannot be there by chance is taken for a key."""
        for secret in self._secrets(telling=True):
            if len(secret) >= _UNMISTAKABLE and not secret.isalpha() and not secret.isdecimal():
                for form in _forms(secret):
                    body = body.replace(form.encode(), BLANK.encode())
        return body

    def _secrets(self, *, telling: bool = False) -> list[str]:
        """The longest first: one may be part of another."""
        secrets = {
            part
            for name, value in self._headers.items()
            if name not in _OPEN and (not telling or _TELLING.search(name))
            for part in _parts(value)
            if len(part) >= _SHORTEST and part.lower() not in _SCHEMES
        }
        return sorted(secrets, key=len, reverse=True)


def _parts(value: str) -> Iterator[str]:
    """A header's value, and what in it is a secret by itself: after a scheme, in a cookie, in base64."""
    yield value
    for part in re.split(r"[\s;,]+", value):
        yield part
        yield part.partition("=")[2].strip("=")
    scheme, _, token = value.partition(" ")
    if scheme.lower() == "basic":
        try:
            decoded = base64.b64decode(token, validate=True).decode()
        except (binascii.Error, ValueError):
            return
        yield decoded
        yield decoded.partition(":")[2]


def _forms(secret: str) -> set[str]:
    """A secret as it stands in a text, in an address, in JSON, in HTML."""
    return {
        secret, quote(secret, safe=""), quote_plus(secret), json.dumps(secret)[1:-1], html.escape(secret),
    }  # fmt: skip
