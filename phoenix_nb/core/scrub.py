"""Blank what looks like a secret, before a text or a value is kept or shown.

It errs on the side of results: prose, numbers and hashes stay, and so a password that reads like a
word in a sentence may stay, too. Keep secrets out of prompts.
"""

import re
from typing import Any

__all__ = ["BLANK", "scrub", "scrub_value"]

BLANK = "***"
_PASSES = 10
_MAX_DEPTH = 150

_NAMES = (
    r"api[_\-]?key|secret|secret[_\-]?key|access[_\-]?key(?:[_\-]?id)?|private[_\-]?key|client[_\-]?secret"
    r"|access[_\-]?token|auth[_\-]?token|refresh[_\-]?token|bearer[_\-]?token|session[_\-]?token"
    r"|password|passwd|passphrase|authorization|credentials?|connection[_\-]?string"
)
"""Names whose values are secrets, however they look."""
_LOOSE_NAMES = r"token|pwd|auth|key|cookie|pat"
"""Names whose values are secrets if they look like one."""

_KEY = re.compile(rf"(?:.*[_\-\s.])?(?:{_NAMES})", re.IGNORECASE)
_MAYBE_KEY = re.compile(rf"(?:.*[_\-\s.])?(?:{_LOOSE_NAMES})", re.IGNORECASE)
# Every repetition below is bounded: an unbounded one, tried at each of a million places of a hostile
# text, takes hours.
_RANDOM = r"(?=[^\s\"']{0,200}\d)(?=[^\s\"']{0,200}[A-Za-z])[A-Za-z0-9_\-.~+/=]{16,2000}"
_LOOKS_RANDOM = re.compile(_RANDOM)

_WHOLE = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)"
    r"|(?<![A-Za-z0-9])(?:"
    r"sk-(?=[A-Za-z0-9_\-]{0,200}\d)[A-Za-z0-9_\-]{16,}"
    r"|(?:AKIA|ASIA)[0-9A-Z]{16}"
    r"|gh[opsur]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[A-Za-z0-9_\-]{20,}"
    r"|hf_[A-Za-z0-9]{20,}|gsk_[A-Za-z0-9]{20,}|AIza[A-Za-z0-9_\-]{30,}"
    r"|xox[abeoprs]-[A-Za-z0-9\-]{10,}|npm_[A-Za-z0-9]{30,}|pypi-[A-Za-z0-9_\-]{30,}"
    r"|eyJ[A-Za-z0-9_\-]{8,500}\.[A-Za-z0-9_\-]{8,4000}\.[A-Za-z0-9_\-]*"
    r")",
    re.DOTALL,
)
"""Values that are known by their own form."""

_BEARER = re.compile(rf"(?i)\b(bearer|basic)(\s+)(?!\*){_RANDOM}")
_USER_INFO = re.compile(r"(://[^/\s:@\"']{0,200}:)(?!\*\*\*@)[^/\s@\"']{1,500}(?=@)")
_QUOTED = re.compile(
    rf"(?i)((?<![A-Za-z])(?:[\w\-]{0, 40}[_\-])?(?:{_NAMES})[\"']?\s*(?:[:=]|=>)\s*[bfru]{{0,2}})"
    r"(?:\"(?!\*\*\*\")[^\"\n]{3,4000}\"|'(?!\*\*\*')[^'\n]{3,4000}')"
)
_BARE = re.compile(
    rf"(?i)((?<![A-Za-z])(?:[\w\-]{0, 40}[_\-])?(?:{_NAMES}|{_LOOSE_NAMES})[\"']?\s*[:=]\s*[\"']?)"
    rf"{_RANDOM}(?![\w(\[])"
)
_SHORT_BARE = re.compile(
    rf"(?i)((?<![A-Za-z])(?:[\w\-]{0, 40}[_\-])?(?:{_NAMES})=)"
    r"(?=[^\s\"'&]{0,200}\d)[A-Za-z0-9_\-.~+/!@#$%^]{6,2000}(?![\w(\[])"
)


def scrub(text: str) -> str:
    """Blank the parts of a text that look like secrets; scrubbing again changes nothing.

    Known by their form: keys of the common providers, JSON web tokens, private keys, bearer tokens,
    passwords in addresses; by their name: what is assigned to `api_key`, `password` and the like.
    """
    for _ in range(_PASSES):
        scrubbed = _scrub_once(text)
        if scrubbed == text:
            break
        text = scrubbed
    return text


def scrub_value(value: Any) -> Any:
    """Scrub every text in a JSON value, and blank texts under keys such as `password`.

    Returns:
        A new value; what is neither text nor plain container is as it was.
    """
    return _scrub_value(value, 0)


def _scrub_once(text: str) -> str:
    text = _WHOLE.sub(BLANK, text)
    text = _BEARER.sub(rf"\1\2{BLANK}", text)
    text = _USER_INFO.sub(rf"\1{BLANK}", text)
    text = _QUOTED.sub(_blank_quoted, text)
    text = _BARE.sub(rf"\1{BLANK}", text)
    return _SHORT_BARE.sub(rf"\1{BLANK}", text)


def _blank_quoted(found: re.Match[str]) -> str:
    quote = found.group(0)[-1]
    return f"{found.group(1)}{quote}{BLANK}{quote}"


def _scrub_value(value: Any, depth: int) -> Any:
    if isinstance(value, str):
        return scrub(value)
    if depth > _MAX_DEPTH:
        return BLANK
    if isinstance(value, dict):
        return {
            scrub(key) if isinstance(key, str) else key: _scrub_item(key, item, depth + 1)
            for key, item in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [_scrub_value(item, depth + 1) for item in value]
    return value


def _scrub_item(key: object, item: Any, depth: int) -> Any:
    if isinstance(key, str) and isinstance(item, str) and item:
        if _KEY.fullmatch(key):
            return BLANK
        if _MAYBE_KEY.fullmatch(key) and _LOOKS_RANDOM.fullmatch(item):
            return BLANK
    return _scrub_value(item, depth)
