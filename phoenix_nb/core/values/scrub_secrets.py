"""Blank what looks like a secret, before a text or a value is stored or shown.

It errs on the side of results: prose, numbers and hashes stay, and so a password that reads like a
word in a sentence may stay, too. Keep secrets out of prompts.
"""

import re
from typing import Any

__all__ = ["BLANK", "scrub", "scrub_optional", "scrub_value"]

BLANK = "***"
_PASSES = 10
_MAX_DEPTH = 150

_NAMES = (
    r"api[_\-]?key|secret|secret[_\-]?key|access[_\-]?key(?:[_\-]?id)?|private[_\-]?key|client[_\-]?secret"
    r"|account[_\-]?key|shared[_\-]?access[_\-]?(?:key|signature)"
    r"|access[_\-]?token|auth[_\-]?token|refresh[_\-]?token|bearer[_\-]?token|session[_\-]?token"
    r"|password|passwd|passphrase|authorization|credentials?|connection[_\-]?string"
)
"""Names whose values are secrets, however they look."""
_LOOSE_NAMES = r"token|pwd|auth|key|cookie|pat"
"""Names whose values are secrets if they look like one."""
_STEMS = ("key", "secret", "token", "passw", "passphrase", "pwd", "auth", "cookie", "pat", "credential",
          "connection", "signature")  # fmt: skip
"""One of these is in each of the names: to look for them first is ten times as fast."""

# A name begins where no letter goes before it, or, in camel case, with a capital.
_START = r"(?:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z]))"
_KEY = re.compile(rf"(?:.*{_START})?(?i:{_NAMES})", re.DOTALL)
_MAYBE_KEY = re.compile(rf"(?:.*[_\-\s.])?(?:{_LOOSE_NAMES})", re.IGNORECASE | re.DOTALL)
# Every repetition below is bounded, or can begin in one place only: an unbounded one, tried at each of
# a million places of a hostile text, takes hours.
_RANDOM = r"(?=[^\s\"']{0,200}\d)(?=[^\s\"']{0,200}[A-Za-z])[A-Za-z0-9_\-.~+/=]{16,2000}"
_LOOKS_RANDOM = re.compile(_RANDOM)

_MIXED = r"(?=[A-Z0-9]{0,60}[a-z])(?=[a-z0-9]{0,60}[A-Z])(?=[A-Za-z]{0,60}\d)[A-Za-z0-9]{16,}"
"""Small letters, capitals and digits without a break: no word is like that."""

_FORMS = {
    "OpenAI, Anthropic, OpenRouter; Cerebras; NVIDIA; Tavily": (
        r"(?:c?sk|nvapi|tvly)-(?=[A-Za-z0-9_\-]{0,200}\d)[A-Za-z0-9_\-]{16,}"
    ),
    "AWS": r"(?:AKIA|ASIA)[0-9A-Z]{16}",
    "GitHub": r"gh[opsur]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}",
    "GitLab": r"glpat-[A-Za-z0-9_\-]{20,}",
    "Hugging Face": r"hf_[A-Za-z0-9]{20,}",
    "Groq": r"gsk_[A-Za-z0-9]{20,}",
    "Google": r"AIza[A-Za-z0-9_\-]{30,}",
    "Slack": r"xox[abeoprs]-[A-Za-z0-9\-]{10,}",
    "npm, PyPI": r"npm_[A-Za-z0-9]{30,}|pypi-[A-Za-z0-9_\-]{30,}",
    "Stripe": r"[rs]k_(?:live|test)_[A-Za-z0-9]{10,}|whsec_[A-Za-z0-9+/=]{24,}",
    "SendGrid": r"SG\.[A-Za-z0-9_\-]{16,32}\.[A-Za-z0-9_\-]{16,64}",
    "Databricks": r"dapi[0-9a-f]{32}(?:-\d{1,2})?",
    "Replicate": r"r8_[A-Za-z0-9]{30,}",
    "DigitalOcean": r"do[opr]_v1_[0-9a-f]{40,}",
    "Perplexity": r"pplx-[A-Za-z0-9]{32,}",
    "xAI": r"xai-[A-Za-z0-9]{32,}",
    "Voyage": r"pa-(?=[a-z_\-]{0,42}[A-Z0-9])[A-Za-z0-9_\-]{43}(?![A-Za-z0-9_\-])",
    "Voyage, of any length; Fireworks; Jina": rf"(?:pa-|fw_|jina_){_MIXED}",
    "LangSmith": r"lsv2_[a-z]{2}_[0-9a-f]{16,}(?:_[0-9a-f]{4,})?|ls__[0-9a-f]{32}",
    "Telegram": r"(?:bot)?\d{8,10}:AA[A-Za-z0-9_\-]{33}(?![A-Za-z0-9_\-])",
    "JSON web token": r"eyJ[A-Za-z0-9_\-]{8,500}\.[A-Za-z0-9_\-]{8,4000}\.[A-Za-z0-9_\-]*",
}
"""Values that are known by their own form, by who gives them out."""
_WHOLE = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)"
    rf"|(?<![A-Za-z0-9])(?:{'|'.join(_FORMS.values())})",
    re.DOTALL,
)

_BEARER = re.compile(rf"(?i)\b(bearer|basic)(\s+)(?!\*){_RANDOM}")
_USER_INFO = re.compile(r"(://[^/\s:@\"']{0,200}:)(?!\*\*\*@)[^/\s@\"']{1,500}(?=@)")
_QUOTE = r"(?:\"(?!\*\*\*\")[^\"\n]{3,4000}\"|'(?!\*\*\*')[^'\n]{3,4000}')"
_QUOTED = re.compile(rf"({_START}(?i:{_NAMES})[\"']?\s*(?:[:=]|=>)\s*(?i:[bfru]{{0,2}})){_QUOTE}")
_GIVEN = r"[ \t](?i:provided|given|supplied|received|passed|used)"
"""What an error says between the name and the value, as in "Incorrect API key provided: ..."."""
_BARE = re.compile(
    rf"((?:{_START}(?i:{_NAMES})|(?<![A-Za-z])(?i:{_LOOSE_NAMES}))[\"']?(?:{_GIVEN})?\s*[:=]\s*[\"']?)"
    rf"{_RANDOM}(?![\w(\[])"
)
_SHORT_BARE = re.compile(
    rf"({_START}(?i:{_NAMES})=)"
    r"(?=[^\s\"'&]{0,200}\d)[A-Za-z0-9_\-.~+/!@#$%^]{6,2000}(?![\w(\[])"
)
_REFUSED = re.compile(
    # pydantic's report: the field on a line of its own, and under it what was given
    rf"({_START}(?i:{_NAMES})(?:\.[\w\-]{{1,60}})?[ \t]*\n[^\n]{{0,1000}}?input_value=)"
    rf"(?:{_QUOTE}|(?![\"'*])[^,\]\n]{{1,2000}})"
    # and the same as data, which web frameworks answer with
    rf"|({_START}(?i:{_NAMES})[\"'],?\s?[)\]],[^{{}}\n]{{0,1000}}?[\"']input[\"']:\s?){_QUOTE}"
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


def scrub_optional(text: str | None) -> str | None:
    """Scrub a text that may be left out, such as a description."""
    return None if text is None else scrub(text)


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
    lower = text.lower()
    if not any(stem in lower for stem in _STEMS):
        return text
    text = _REFUSED.sub(_blank_value, text)
    text = _QUOTED.sub(_blank_value, text)
    text = _BARE.sub(rf"\1{BLANK}", text)
    return _SHORT_BARE.sub(rf"\1{BLANK}", text)


def _blank_value(found: re.Match[str]) -> str:
    name = next(filter(None, found.groups()))
    quote = found.group(0)[-1]
    quote = quote if quote in "\"'" else ""
    return f"{name}{quote}{BLANK}{quote}"


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
