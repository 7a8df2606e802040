"""Texts of models, datasets and exceptions without what would disturb a terminal or a page."""

import re

__all__ = ["clean"]

_SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]?|[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -~]?)")
"""What a terminal takes for an order: colours, its cursor, its title."""
_UNSEEN = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, but tabs and line feeds
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of what follows
    "\u00ad\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"  # format characters
    "\u034f\u115f\u1160\u17b4\u17b5\u180e\u3164\uffa0"  # fillers, which are drawn as nothing
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f"  # and tags
    "]"
)
"""Characters that nobody sees. The two joiners stay: Persian, Indic scripts and emoji are spelt with them."""
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def clean(text: str) -> str:
    """Take out terminal escapes, control characters and all that is invisible; keep line feeds and tabs."""
    text = _SEQUENCE.sub("", text)
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", _UNSEEN.sub("", text))
