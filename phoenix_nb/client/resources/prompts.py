"""The prompts of a client where Phoenix has them."""

from phoenix_nb.phoenix_compat.prompts import AsyncPrompts, AsyncPromptTags, Prompts, PromptTags
from phoenix_nb.phoenix_compat.prompts import AsyncPromptTags as AsyncPromptVersionTags
from phoenix_nb.phoenix_compat.prompts import PromptTags as PromptVersionTags

__all__ = [
    "AsyncPromptTags",
    "AsyncPromptVersionTags",
    "AsyncPrompts",
    "PromptTags",
    "PromptVersionTags",
    "Prompts",
]
