"""What fills in the placeholders of a text, where Phoenix has it."""

from phoenix_nb.phoenix_compat.template_formatters import (
    F_STRING_TEMPLATE_FORMATTER,
    MUSTACHE_TEMPLATE_FORMATTER,
    NO_OP_FORMATTER,
    FStringBaseTemplateFormatter,
    MustacheBaseTemplateFormatter,
    NoOpFormatterBase,
    TemplateFormatter,
)

__all__ = [
    "F_STRING_TEMPLATE_FORMATTER",
    "MUSTACHE_TEMPLATE_FORMATTER",
    "NO_OP_FORMATTER",
    "FStringBaseTemplateFormatter",
    "MustacheBaseTemplateFormatter",
    "NoOpFormatterBase",
    "TemplateFormatter",
]
