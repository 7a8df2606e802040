"""What the words of a refusal tell: the model, what is used up, of how much, and for how long.

| Provider | Words |
|---|---|
| OpenAI, Groq | `Rate limit reached for gpt-4o … on tokens per min (TPM): Limit 30000, Used 29000, Requested 2000. Please try again in 2s` |
| Anthropic | `This request would exceed … rate limit of 40,000 input tokens per minute (org …, model: claude-…)` |
| Azure | `… have exceeded token rate limit of your current … pricing tier. Please retry after 7 seconds` |
| Google | `"quotaId": "GenerateContentInputTokensPerModelPerMinute"`, `"retryDelay": "34s"` |
| Bedrock | `Too many tokens, please wait before trying again` |
"""  # noqa: E501 - words as they are sent

import re
from dataclasses import dataclass
from operator import itemgetter

from phoenix_nb.core.limits.answers import StatedQuota
from phoenix_nb.core.limits.headers import number_of, read_duration
from phoenix_nb.core.limits.keys import Dimension
from phoenix_nb.core.limits.stated import PERIODS

__all__ = ["RefusalText", "model_in", "read_refusal_text"]

_MOST_TEXT = 4_000
"""Characters of a message that are searched."""
_AGAIN = re.compile(
    r"(?:try again|retry)\s*(?:in|after)\s+(?P<wait>\d[\d.hms ]{0,20}?)\s*(?P<word>sec\w*|min\w*|hour\w*)?"
    r"(?=[^\d.hms]|\.?$|\.\s)"
    r"|\"?retryDelay\"?'?\s*:\s*['\"](?P<delay>[\d.]{1,12}s)",
    re.IGNORECASE | re.ASCII,
)
"""How messages of OpenAI, Groq, Azure and Google tell the wait that their headers may lack."""
_WORDS = {"s": 1.0, "m": 60.0, "h": 3_600.0}
_USED_UP = {
    "insufficient_quota": "the account's quota or credit is used up (insufficient_quota)",
    "billing_hard_limit_reached": "the account's spending limit is reached",
    "billing_not_active": "the account's billing is not active",
    "quota_exceeded": "the account's quota is used up (quota_exceeded)",
    "ServiceQuotaExceeded": "the account's service quota is used up (ServiceQuotaExceeded)",
}
_DAILY = re.compile(
    r"\b(?:per|a|each)[\s_-]?day\b|PerDay|\bdaily\b|\b[RT]PD\b|\bper[\s_-]?month\b|\bmonthly\b",
)
_NAME = r"['\"`]?(?P<{}>(?=[^\d\s]*[-\d])[a-z][\w./:@-]{{0,98}}\w)['\"`]?"
"""A model's name, in quotes or not; it holds a hyphen or a digit, unlike the words of a sentence."""
_MODEL = re.compile(
    rf"\(for limit {_NAME.format('shared')}\)"
    rf"|\b(?:reached|too large) for (?:model )?{_NAME.format('reached')} (?:in|on)\b"
    rf"|\bmodel['\"]?[:= ]\s*{_NAME.format('named')}",
    re.ASCII | re.IGNORECASE,
)
"""How messages of OpenAI, Groq, Anthropic and Google tell the model whose limit it is. Of several, the first
in this order counts: a limit that models share is named besides the model."""
_WORDS_OF: dict[Dimension, str] = {
    "input_tokens": (
        r"\binput[\s_-]?tokens?\b|InputTokens?Per|input_token_count|\bprompt tokens\b"
    ),
    "output_tokens": r"\boutput[\s_-]?tokens?\b|OutputTokens?Per|output_token_count",
    "tokens": (
        r"\btokens per\b|\bTP[MD]\b|\btoken rate limit|\btoo many tokens|TokensPer|request tokens"
    ),
    "concurrency": r"\bconcurren(?:t|cy)\b|\bin parallel\b|\bparallel requests\b",
    "requests": (
        r"\brequests? per\b|\bRP[SMD]\b|\bcall rate limit|\btoo many requests|RequestsPer"
        r"|\brequests? rate limit|\bnumber of requests"
    ),
}
"""The words for what is used up; of several, those that come first in the text count."""
_DIMENSIONS = tuple(
    (dimension, re.compile(words, re.IGNORECASE | re.ASCII))
    for dimension, words in _WORDS_OF.items()
)
_PERIOD = re.compile(
    r"(?:\bper[\s_-]?|Per|\ba )(?P<word>sec(?:ond)?|min(?:ute)?|hour|day|month)\b"
    r"|\b[RT]P(?P<letter>[SMHD])\b|Per(?P<camel>Second|Minute|Hour|Day)(?![a-z])"
)
_LETTERS = {"s": 1.0, "m": 60.0, "h": 3_600.0, "d": 86_400.0}
_NUMBERS = re.compile(
    r"\b(?P<name>Limit|Used|Current|Requested)\s*:?\s*(?P<number>\d[\d,]{0,20})\b(?!\s*/)"
    r"|\brate limit of (?P<of>\d[\d,]{0,20})\b"
    r"|['\"]quotaValue['\"]\s*:\s*['\"](?P<google>\d{1,18})['\"]",
    re.ASCII,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalText:
    """What the words of a refusal tell; None or empty for what they do not."""

    model: str
    dimension: Dimension | None
    period: float | None
    """Seconds."""
    limit: float | None
    used: float | None
    requested: float | None
    retry_after: float | None
    """Seconds."""
    used_up: str
    """Why the account gets nothing any more, for people: its credit is used up."""
    lasting: bool
    """Whether a quota of a day or a month is used up."""

    @property
    def permanent(self) -> bool:
        """Whether the call asks for more than the whole quota."""
        return self.limit is not None and (self.requested or 0.0) > self.limit > 0

    @property
    def stated(self) -> tuple[StatedQuota, ...]:
        """The quota that the words state, if they tell how much of what it is."""
        if self.limit is None or self.dimension is None or self.limit < 1:
            return ()
        remaining = None if self.used is None else max(0.0, self.limit - self.used)
        return (
            StatedQuota(
                dimension=self.dimension, limit=self.limit, period=self.period, remaining=remaining
            ),
        )


def read_refusal_text(text: str) -> RefusalText:
    """Read the message of a refusal, or the whole body that holds it.

    >>> read = read_refusal_text(
    ...     "Rate limit reached for gpt-4o in organization org-1 on tokens per min (TPM): "
    ...     "Limit 30000, Used 29000, Requested 2000. Please try again in 2s."
    ... )
    >>> read.model, read.dimension, read.period, read.limit, read.retry_after
    ('gpt-4o', 'tokens', 60.0, 30000.0, 2.0)
    """
    text = text[:_MOST_TEXT]
    numbers: dict[str, float] = {}
    for place in _NUMBERS.finditer(text):
        name = (place["name"] or "Limit").replace("Current", "Used")
        number = number_of((place["number"] or place["of"] or place["google"]).replace(",", ""))
        if number is not None:
            numbers.setdefault(name, number)
    return RefusalText(
        model=model_in(text),
        dimension=_dimension(text),
        period=_period(text),
        limit=numbers.get("Limit"),
        used=numbers.get("Used"),
        requested=numbers.get("Requested"),
        retry_after=_wait(text),
        used_up=next((reason for code, reason in _USED_UP.items() if code in text), ""),
        lasting=bool(_DAILY.search(text)),
    )


def model_in(text: str) -> str:
    """The model whose limit refused the call, where the text names one."""
    named = {place.lastgroup: place[place.lastgroup or 0] for place in _MODEL.finditer(text)}
    return next((named[group] for group in ("shared", "reached", "named") if group in named), "")


def _dimension(text: str) -> Dimension | None:
    """What the text says is used up."""
    places = [(place.start(), name) for name, words in _DIMENSIONS if (place := words.search(text))]
    return min(places, key=itemgetter(0))[1] if places else None


def _wait(text: str) -> float | None:
    place = _AGAIN.search(text)
    if place is None:
        return None
    duration = place["delay"] or place["wait"].rstrip(". ")
    if place["word"]:
        number = number_of(duration)
        return None if number is None else number * _WORDS[place["word"][0].lower()]
    return read_duration(duration)


def _period(text: str) -> float | None:
    """Seconds of the period that the text names, if it names only one."""
    periods = {_seconds(place) for place in _PERIOD.finditer(text)}
    return periods.pop() if len(periods) == 1 else None


def _seconds(place: re.Match[str]) -> float:
    word: str = place["word"] or place["letter"] or place["camel"]
    return PERIODS["month"] if word.startswith("month") else _LETTERS[word[0].lower()]
