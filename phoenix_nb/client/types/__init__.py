"""What resources are made of, where Phoenix's client has it: `from phoenix_nb.client.types import …`."""

from phoenix_nb.client.types.prompts import (
    AnthropicPrompt,
    FormattedPrompt,
    OpenAIPrompt,
    PromptVersion,
)

__all__ = ["AnthropicPrompt", "FormattedPrompt", "OpenAIPrompt", "PromptVersion"]
