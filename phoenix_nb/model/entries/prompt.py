"""Versions of prompts, and their tags."""

from typing import Any

from pydantic import Field

from phoenix_nb.model.entry import Entry


class PromptEntry(Entry):
    """A version of a prompt; those of one name count from 1."""

    kind = "prompt"
    name: str
    number: int
    description: str | None = None
    """Of the prompt, from this version on; None leaves it as it is."""
    metadata: dict[str, Any] = Field(default_factory=dict)
    version: dict[str, Any]
    """What a Phoenix server would be sent."""

    @property
    def subject(self) -> str:
        """The prompt."""
        return f"prompt:{self.name}"


class PromptTag(Entry):
    """A tag of one version of a prompt, which no other version of it has from then on."""

    kind = "prompt_tag"
    name: str
    number: int
    tag: str
    description: str | None = None

    @property
    def subject(self) -> str:
        """The prompt."""
        return f"prompt:{self.name}"
