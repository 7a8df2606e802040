"""What resources are made of, where Phoenix's client has it: `from phoenix_nb.client.types import …`."""

from phoenix_nb.core.user_code.prompt_version import FormattedPrompt, PromptVersion

__all__ = ["FormattedPrompt", "PromptVersion"]
