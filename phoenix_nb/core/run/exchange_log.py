"""What one attempt asked of models, and what came back, while it is under way."""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from phoenix_nb.core.values.json_coerce import clean_text, coerce_output
from phoenix_nb.model import Usage

__all__ = ["ExchangeLog", "KeptExchange", "as_text", "shortened"]

MOST_BYTES = 256 * 1024
"""Bytes of UTF-8 that are stored of a prompt or a reply; of a longer one, its beginning and its end."""
_MOST_EXCHANGES = 100
"""Exchanges that are stored of one attempt; an agent that runs away makes thousands."""
_ROOM_FOR_MARK = 64
"""Bytes within `MOST_BYTES` for the line that says how much was left out."""


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(slots=True, eq=False)
class KeptExchange:
    """One call of a model, as far as it has come."""

    prompt: str | None
    reply: str | None
    start: datetime
    end: datetime
    rendered: bool
    """Whether it is only a prompt that was rendered, which may be a part of what is sent."""
    cut: bool
    model: str | None = None
    usage: Usage | None = None


@dataclass(slots=True)
class ExchangeLog:
    """The exchanges of one attempt, in order. Appending is safe from any thread."""

    exchanges: list[KeptExchange] = field(default_factory=list)
    now: Callable[[], datetime] = _now

    def rendered(self, prompt: str) -> None:
        """Note a prompt that was filled in; what is kept next completes it."""
        self._add(prompt, None, rendered=True)

    def keep(self, prompt: Any = None, reply: Any = None) -> KeptExchange:
        """Note a prompt, a reply, or both.

        Rendered prompts that are part of `prompt` are the same prompt, and stand for themselves no more. A
        reply alone belongs to the latest prompt that has none.
        """
        if prompt is None:
            for exchange in reversed(self.exchanges):
                if exchange.reply is not None:
                    break
                self.answer(exchange, reply)
                return exchange
        text = None if prompt is None else as_text(prompt)
        if text is not None:
            self._drop_parts(text)
        return self._add(text, None if reply is None else as_text(reply))

    def answer(
        self,
        exchange: KeptExchange,
        reply: Any,
        *,
        model: str | None = None,
        usage: Usage | None = None,
    ) -> None:
        """Note what came back."""
        exchange.reply, cut = shortened(as_text(reply))
        exchange.cut |= cut
        exchange.rendered = False
        exchange.end = self.now()
        exchange.model, exchange.usage = model, usage

    def _add(
        self, prompt: str | None, reply: str | None, *, rendered: bool = False
    ) -> KeptExchange:
        now = self.now()
        asked, cut = (None, False) if prompt is None else shortened(prompt)
        answered, cut_too = (None, False) if reply is None else shortened(reply)
        exchange = KeptExchange(asked, answered, now, now, rendered, cut or cut_too)
        if len(self.exchanges) < _MOST_EXCHANGES:
            self.exchanges.append(exchange)
        return exchange

    def _drop_parts(self, prompt: str) -> None:
        """Forget the rendered prompts, after the latest reply, that a prompt is made of."""
        for exchange in self.exchanges[::-1]:
            part = exchange.prompt or ""
            if not exchange.rendered or (
                part not in prompt and json.dumps(part, ensure_ascii=False)[1:-1] not in prompt
            ):
                break
            with suppress(ValueError):  # another thread has
                self.exchanges.remove(exchange)


def as_text(value: Any) -> str:
    """Write a prompt or a reply: a text as it is, everything else as JSON."""
    if isinstance(value, str):
        return clean_text(str(value))
    plain, _ = coerce_output(value)
    return plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False)


def shortened(text: str) -> tuple[str, bool]:
    """Cut a text that is longer than is stored, and tell whether it was.

    >>> shortened("short")
    ('short', False)
    """
    if len(text) * 4 <= MOST_BYTES:
        return text, False
    encoded = text.encode()
    if len(encoded) <= MOST_BYTES:
        return text, False
    half = (MOST_BYTES - _ROOM_FOR_MARK) // 2
    head = encoded[:half].decode(errors="ignore")
    tail = encoded[-half:].decode(errors="ignore")
    left = len(text) - len(head) - len(tail)
    return f"{head}\n… {left:,} characters left out …\n{tail}", True
