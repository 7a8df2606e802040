"""Prompts where Phoenix has them."""

from phoenix_nb.core.user_code.prompt_version import (
    AnthropicPrompt,
    FormattedPrompt,
    OpenAIPrompt,
    PromptVersion,
)

__all__ = ["AnthropicPrompt", "FormattedPrompt", "OpenAIPrompt", "PromptVersion"]
