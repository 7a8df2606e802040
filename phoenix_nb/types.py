"""What resources are made of, where `phoenix.client` has it: `from phoenix_nb.types import PromptVersion`."""

from phoenix_nb.client.types import FormattedPrompt, PromptVersion

__all__ = ["FormattedPrompt", "PromptVersion"]
