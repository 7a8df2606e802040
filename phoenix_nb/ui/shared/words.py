"""Values as people read them: short, on one line, and unable to disturb what stands around them."""

import json
import math
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import islice
from typing import Any

from phoenix_nb.core.progress.projection import duration, money
from phoenix_nb.core.values.phrases import plural, shorten
from phoenix_nb.core.values.plain_text import clean

__all__ = [
    "DOT",
    "clean",
    "count",
    "digits",
    "duration",
    "evaluation_text",
    "excerpt",
    "key_lines",
    "keyed",
    "label_words",
    "money",
    "named",
    "number",
    "one_line",
    "per_second",
    "picture",
    "plural",
    "run_name",
    "seconds",
    "shorten",
    "unbroken",
    "whole",
]

_SPACE = re.compile(r"\s+")

DOT = "\N{NO-BREAK SPACE}· "
"""Between two facts; a line may end after it, not before."""

_LARGEST = 1e12
_SMALLEST = 1e-6
"""Sizes of scores between which plain digits can be read."""
_WRITTEN_OUT = 1e21
_TEXT = 1_000_000
"""Characters beyond which even a whole text is not cleaned and shown."""


def unbroken(text: str) -> str:
    """Keep a few words on one line."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def one_line(text: str, limit: int) -> str:
    """Return a cleaned text on one line, cut to `limit` characters. Cheap for a megabyte."""
    # Escapes and white space shrink a text, so a few times the limit is looked at.
    return shorten(_SPACE.sub(" ", clean(text[: limit * 4 + 200])).strip(), limit)


def named(name: str, limit: int = 160) -> str:
    """Return a name on one line; `(blank)` if nothing of it can be seen."""
    return one_line(name, limit) or "(blank)"


def excerpt(value: Any, limit: int = 160) -> str:
    """Return any JSON value on one line, cut to `limit` characters.

    A mapping is shown by its values, as `Where is my parcel? · urgency 3`: texts speak for themselves,
    so that no room goes to keys and quotes, and everything else is named. `whole` has it all.
    """
    return one_line(_text(value, limit * 4 + 200), limit)


def whole(value: Any, limit: int = _TEXT) -> str:
    """Return any JSON value as text with its lines, cleaned, cut to `limit` characters."""
    value = _only(value)
    text = value[: limit + 1] if isinstance(value, str) else _json(value, limit + 1, indent=2)
    return shorten(clean(text), limit)


def keyed(value: Any, limit: int = _TEXT) -> str:
    """Return any JSON value as text; an object has a line for each key, without braces and quotes.

    >>> print(keyed({"label": "billing", "steps": [1, 2]}))
    label: billing
    steps: [1, 2]
    """
    value = _only(value)
    if type(value) is float or isinstance(value, str):
        return shorten(clean(_part(value, limit + 1)), limit)
    if not isinstance(value, Mapping) or not value:
        return whole(value, limit)
    lines, room = [], limit
    for line in key_lines(value, limit):
        lines.append(line)
        room -= len(line)
        if room <= 0:
            break
    return shorten(clean("\n".join(lines)), limit)


def key_lines(value: Any, limit: int) -> Iterator[str]:
    """Yield a line for each key of an object, of each value `limit` characters; nothing for other values.

    What an object with a single key holds stands for it.
    """
    value = _only(value)
    for key, part in value.items() if isinstance(value, Mapping) else ():
        yield f"{one_line(str(key), 80)}: {_part(part, limit)}"


def _only(value: Any) -> Any:
    if isinstance(value, Mapping) and len(value) == 1:
        return next(iter(value.values()))
    return value


def _text(value: Any, limit: int) -> str:
    value = _only(value)
    if value is None:
        return "None"
    if isinstance(value, Mapping) and value:
        return _values(value, limit)
    return _part(value, limit)


def _part(value: Any, limit: int) -> str:
    """Write a text as it is, an image in words, a number in plain digits, the rest as JSON on one line."""
    if isinstance(value, str):
        return picture(value) or value[:limit]
    return digits(value) if type(value) is float else _json(value, limit, indent=None)


_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]+")
_PICTURES = re.compile(
    r"data:image/(?:png|jpeg|gif|webp|bmp);base64,"  # addresses that hold an image,
    r"|iVBORw0KGgo|/9j/|R0lGOD[dl]h|UklGR.{7}RUJQ"  # or its bytes: PNG, JPEG, GIF, WebP
)
_LEAST_PICTURE = 60


def picture(text: str) -> str:
    """Describe a text that is an image of pixels: `(image, 12 kB)`; empty for any other text."""
    start = _PICTURES.match(text)
    body = start.end() if start and text.startswith("data:") else 0
    if start is None or len(text) < _LEAST_PICTURE or not _BASE64.fullmatch(text, body):
        return ""
    return f"(image, {max(1, round((len(text) - body) * 3 / 4000)):,} kB)"


def _values(value: Mapping[str, Any], limit: int) -> str:
    parts: list[str] = []
    room = limit
    for key, one in value.items():
        text = _part(one, room)
        text = text if isinstance(one, str) else f"{key} {text}"
        parts.append(text)
        room -= len(text)
        if room <= 0:
            break
    return " · ".join(parts)


def _json(value: Any, limit: int, indent: int | None) -> str:
    """Encode no more of a value than is needed for `limit` characters."""
    encoder = json.JSONEncoder(ensure_ascii=False, default=_fallback, indent=indent)
    parts, length = [], 0
    try:
        for part in islice(encoder.iterencode(value), limit):
            parts.append(part)
            length += len(part)
            if length >= limit:
                break
    except (TypeError, ValueError, RecursionError):
        return repr(value)[:limit]
    return "".join(parts)[:limit]


def _fallback(value: Any) -> str:
    return repr(value)


def run_name(example_id: str, repetition: int) -> str:
    """Name a run for a column that is as wide as a made-up id: the repetition must not be cut off."""
    return (
        one_line(example_id, 60) if repetition == 1 else f"{one_line(example_id, 7)} · {repetition}"
    )


def count(value: int) -> str:
    """Return a whole number with thousands separated."""
    return f"{value:,}"


def number(value: float | None) -> str:
    """Return a score to about three figures, a whole number without decimals; a dash for None.

    In plain digits, where they can be read: `0.000012`, `1,500,000`; else as `3 × 10^12`.
    """
    if value is None or not math.isfinite(value):
        return "–"
    value = float(f"{value:.12g}")  # what a sum lost to rounding does not decide a figure
    size = abs(value)
    if size < _LARGEST and value == round(value):
        return count(round(value)).replace("-", "−")
    if size >= _LARGEST or size < _SMALLEST:
        figures, exponent = f"{value:.2e}".split("e")
        return f"{float(figures):g} × 10^{int(exponent)}".replace("-", "−")
    places = 3 if size < 10 else 2 if size < 100 else 1 if size < 1000 else 0  # noqa: PLR2004
    if size < 0.0005:  # noqa: PLR2004 - three decimals would say 0
        return f"{value:.{1 - math.floor(math.log10(size))}f}".replace("-", "−")
    return f"{value:,.{places}f}".replace("-", "−")


def digits(value: float) -> str:
    """Return a number in plain digits: whole ones without decimals, none with an exponent up to 10^21.

    >>> digits(4.0), digits(1e-07), digits(0.1)
    ('4', '0.0000001', '0.1')
    """
    if not math.isfinite(value) or abs(value) >= _WRITTEN_OUT:
        return repr(value)
    text = f"{Decimal(repr(value)):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def per_second(rate: float) -> str:
    """Return a rate with as many figures as can be read while it changes: `12/s`, `3.4/s`, `6.0/min`."""
    if rate >= 10:  # noqa: PLR2004 - two figures
        return f"{count(round(rate))}/s"
    if rate >= 1:
        return f"{rate:.1f}/s"
    return f"{rate * 60:.1f}/min" if rate >= 1 / 60 else f"{rate * 3600:.1f}/h"


def seconds(value: float) -> str:
    """Return a latency: `85 ms`, `1.4 s`, `2 min 5 s`."""
    if value < 0.9995:  # noqa: PLR2004 - a second, rounded to milliseconds
        return f"{max(1, round(value * 1000)) if value > 0 else 0} ms"
    return duration(value)


def label_words(label: str) -> str:
    """Return a label in one line; one without letters has words, too."""
    return one_line(label, 40) or "(empty)"


def evaluation_text(score: float | None, label: str | None) -> str:
    """Return a score and a label in a word: `✓ True`, `0.91`, `helpful`."""
    if label in {"True", "False"}:
        return f"✓ {label}" if label == "True" else f"✗ {label}"
    if label is not None:
        words = label_words(label)
        return words if score is None else f"{words} {number(score)}"
    return number(score)
