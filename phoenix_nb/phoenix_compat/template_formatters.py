"""What fills in the placeholders of a text, under Phoenix's names."""

import re
from collections.abc import Mapping
from typing import Any, Protocol

from phoenix_nb.core.user_code.prompt import Prompt

__all__ = [
    "F_STRING_TEMPLATE_FORMATTER",
    "MUSTACHE_TEMPLATE_FORMATTER",
    "NO_OP_FORMATTER",
    "FStringBaseTemplateFormatter",
    "MustacheBaseTemplateFormatter",
    "NoOpFormatterBase",
    "TemplateFormatter",
]

_MUSTACHE = re.compile(r"(?<!\\)\{\{\s*(\w+)\s*\}\}")
"""A name in double braces; a backslash before them leaves them as they are."""


class TemplateFormatter(Protocol):
    """Fills in the placeholders of a text."""

    def format(self, template: str, /, *, variables: Mapping[str, Any]) -> str:
        """Return the text with a value in place of each placeholder."""
        ...


class FStringBaseTemplateFormatter:
    """Fills in names in single braces.

    Example:
        >>> FStringBaseTemplateFormatter().format("Say {word}.", variables={"word": "yes"})
        'Say yes.'
    """

    def format(self, template: str, /, *, variables: Mapping[str, Any]) -> str:
        """Return the text with a value in place of each placeholder."""
        return Prompt(template).fill(variables)


class MustacheBaseTemplateFormatter:
    """Fills in names in double braces; those without a value stay.

    Example:
        >>> MustacheBaseTemplateFormatter().format("Say {{ word }}.", variables={"word": "yes"})
        'Say yes.'
    """

    def format(self, template: str, /, *, variables: Mapping[str, Any]) -> str:
        """Return the text with a value in place of each placeholder."""
        return _MUSTACHE.sub(
            lambda name: str(variables[name[1]]) if name[1] in variables else name[0], template
        )


class NoOpFormatterBase:
    """Leaves a text as it is."""

    def format(self, template: str, /, *, variables: Mapping[str, Any]) -> str:  # noqa: ARG002 - Phoenix's keyword
        """Return the text."""
        return template


F_STRING_TEMPLATE_FORMATTER = FStringBaseTemplateFormatter()
MUSTACHE_TEMPLATE_FORMATTER = MustacheBaseTemplateFormatter()
NO_OP_FORMATTER = NoOpFormatterBase()
