"""The prompts of a client, under Phoenix's names."""

import asyncio
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Protocol

from phoenix_nb.connection import Connection
from phoenix_nb.core.ports import Store
from phoenix_nb.core.user_code.prompt_version import PromptVersion
from phoenix_nb.core.values.ids import new_hex_id
from phoenix_nb.errors import NotFoundError, UsageError
from phoenix_nb.model.entries.prompt import PromptEntry, PromptTag

__all__ = ["AsyncPromptTags", "AsyncPrompts", "PromptTags", "Prompts"]

Json = dict[str, Any]
_NAME = re.compile(r"[a-z0-9]([_a-z0-9-]*[a-z0-9])?")
"""Names that a Phoenix server takes."""


class _Shelf(Protocol):
    """Where prompts are stored: what `phoenix_nb.stores.phoenix.resources` has of them."""

    def create_prompt(self, prompt: Json, version: Json) -> Json: ...
    def prompt_version(self, version_id: str) -> Json: ...
    def latest_prompt_version(self, prompt: str) -> Json: ...
    def tagged_prompt_version(self, prompt: str, tag: str) -> Json: ...
    def prompt_version_tags(self, version_id: str) -> list[Json]: ...
    def tag_prompt_version(self, version_id: str, tag: Json) -> None: ...
    def update_prompt(self, prompt: str, fields: Json) -> Json: ...
    def delete_prompt(self, prompt: str) -> None: ...


class _EmbeddedShelf:
    """Prompts in a store of entries. A version's id is `<name>@<number>`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def create_prompt(self, prompt: Json, version: Json) -> Json:
        name, number = prompt["name"], len(self._versions(prompt["name"])) + 1
        entry = PromptEntry(
            id=f"{name}@{number}",
            created_at=datetime.now(UTC),
            name=name,
            number=number,
            description=prompt.get("description"),
            metadata=prompt.get("metadata") or {},
            version=version,
        )
        self._store.add_entries([entry])
        return _stored(entry)

    def prompt_version(self, version_id: str) -> Json:
        return _stored(self._entry(version_id))

    def latest_prompt_version(self, prompt: str) -> Json:
        versions = self._versions(prompt)
        if not versions:
            raise _absent(prompt)
        return _stored(versions[-1])

    def tagged_prompt_version(self, prompt: str, tag: str) -> Json:
        tags = self._store.load_entries(PromptTag, f"prompt:{prompt}")
        numbers = [entry.number for entry in tags if entry.tag == tag]
        if not numbers:
            if not self._versions(prompt):
                raise _absent(prompt)
            known = ", ".join(map(repr, dict.fromkeys(entry.tag for entry in tags))) or "none"
            raise NotFoundError(
                f"The prompt {prompt!r} has no version with the tag {tag!r}; its tags: {known}. "
                "client.prompts.tags.create(prompt_version_id=..., name=...) sets one."
            )
        return self.prompt_version(f"{prompt}@{numbers[-1]}")

    def prompt_version_tags(self, version_id: str) -> list[Json]:
        entry = self._entry(version_id)
        tags = {tag.tag: tag for tag in self._store.load_entries(PromptTag, entry.subject)}
        return [
            {"name": tag.tag, "description": tag.description, "id": tag.id}
            for tag in tags.values()
            if tag.number == entry.number
        ]

    def tag_prompt_version(self, version_id: str, tag: Json) -> None:
        entry = self._entry(version_id)
        self._store.add_entries(
            [
                PromptTag(
                    id=new_hex_id(8),
                    created_at=datetime.now(UTC),
                    name=entry.name,
                    number=entry.number,
                    tag=tag["name"],
                    description=tag.get("description"),
                )
            ]
        )

    def update_prompt(self, prompt: str, fields: Json) -> Json:
        raise UsageError(
            f"The embedded store changes nothing that is stored, so {prompt!r} stays as it is; create a "
            f"version of it with {' and '.join(fields)} instead."
        )

    def delete_prompt(self, prompt: str) -> None:
        raise UsageError(
            f"The embedded store deletes no prompts, so {prompt!r} stays; name a server to delete one there."
        )

    def _versions(self, prompt: str) -> list[PromptEntry]:
        return self._store.load_entries(PromptEntry, f"prompt:{prompt}")

    def _entry(self, version_id: str) -> PromptEntry:
        versions = self._versions(version_id.rpartition("@")[0])
        entry = next((version for version in versions if version.id == version_id), None)
        if entry is None:
            raise _absent(version_id)
        return entry


class PromptTags:
    """The tags of prompts' versions, such as "production"."""

    def __init__(self, shelf: _Shelf) -> None:
        self._shelf = shelf

    def create(self, *, prompt_version_id: str, name: str, description: str | None = None) -> None:
        """Give a version a tag; another version of the prompt that had it no longer has it.

        Args:
            prompt_version_id: The version's id.
            name: The tag.
            description: A sentence for people.

        Raises:
            NotFoundError: If there is no such version.
        """
        tag = {"name": name} | ({} if description is None else {"description": description})
        self._shelf.tag_prompt_version(prompt_version_id, tag)

    def list(self, *, prompt_version_id: str) -> list[Json]:
        """List the tags of a version.

        Args:
            prompt_version_id: The version's id.

        Returns:
            Dicts with `name`, `id` and, where there is one, `description`.

        Raises:
            NotFoundError: If there is no such version.
        """
        return self._shelf.prompt_version_tags(prompt_version_id)


class Prompts:
    """The prompts of a client: create, get, tags.

    On a server they are Phoenix's own; in the embedded store they are stored beside the experiments.

    Example:
        >>> import phoenix_nb as pnb
        >>> client = pnb.Client(path=folder)
        >>> message = {"role": "user", "content": "Say {{word}}."}
        >>> version = pnb.PromptVersion([message], model_name="some-model")
        >>> created = client.prompts.create(name="say", version=version)
        >>> client.prompts.get(prompt_identifier="say").prompt.format(word="yes")
        'Say yes.'
    """

    def __init__(self, client: Connection) -> None:
        shelf = getattr(client.store, "resources", None)
        self._shelf: _Shelf = _EmbeddedShelf(client.store) if shelf is None else shelf

    @property
    def tags(self) -> PromptTags:
        """The tags of versions."""
        return PromptTags(self._shelf)

    def create(
        self,
        *,
        version: PromptVersion,
        name: str,
        prompt_description: str | None = None,
        prompt_metadata: Mapping[str, Any] | None = None,
    ) -> PromptVersion:
        """Store a version of a prompt, which is made with its first one.

        Args:
            version: The messages, the model and its parameters.
            name: The prompt's name: lower-case letters, digits, - and _.
            prompt_description: What the prompt is for.
            prompt_metadata: Anything JSON can hold.

        Returns:
            The version as it is stored, with its id.

        Raises:
            UsageError: If it is not a version, or the name cannot be one.
            StoreError: If it cannot be stored.
        """
        data = getattr(version, "data", None) or getattr(version, "_dumps", dict)()  # Phoenix's own
        if not data:
            raise UsageError(
                f"{version!r:.80} is not a version of a prompt; make one with PromptVersion([...], "
                "model_name=...)."
            )
        if not _NAME.fullmatch(name):
            raise UsageError(
                f"name={name!r} cannot name a prompt; use lower-case letters, digits, - and _, such as "
                "'answer-briefly'."
            )
        about: Json = {"name": name}
        if prompt_description is not None:
            about["description"] = prompt_description
        if prompt_metadata is not None:
            about["metadata"] = dict(prompt_metadata)
        stored = self._shelf.create_prompt(about, dict(data))
        return PromptVersion.from_stored(stored, name=name)

    def get(
        self,
        *,
        prompt_version_id: str | None = None,
        prompt_identifier: str | None = None,
        tag: str | None = None,
    ) -> PromptVersion:
        """Read a version of a prompt: one by its id, the latest of a prompt, or the one with a tag.

        Args:
            prompt_version_id: The version's id.
            prompt_identifier: The prompt's name; on a server, or its id.
            tag: The tag of the version.

        Returns:
            The version: `version.prompt` is a `Prompt`, and itself may be a variant.

        Raises:
            UsageError: If neither a version nor a prompt is named.
            NotFoundError: If there is none.
        """
        if prompt_version_id is not None:
            found = self._shelf.prompt_version(prompt_version_id)
        elif prompt_identifier is None:
            raise UsageError("Which prompt? Pass prompt_identifier= or prompt_version_id=.")
        elif tag is not None:
            found = self._shelf.tagged_prompt_version(prompt_identifier, tag)
        else:
            found = self._shelf.latest_prompt_version(prompt_identifier)
        return PromptVersion.from_stored(found, name=prompt_identifier)

    def update(
        self,
        *,
        prompt_identifier: str,
        prompt_description: str | None = None,
        prompt_metadata: Mapping[str, Any] | None = None,
    ) -> Json:
        """Change the description or the metadata of a prompt on a server.

        Args:
            prompt_identifier: The prompt's name or id.
            prompt_description: What the prompt is for; None leaves it as it is.
            prompt_metadata: Anything JSON can hold; None leaves it as it is.

        Returns:
            The prompt's record.

        Raises:
            UsageError: If nothing is to change, or there is no server.
            NotFoundError: If there is no such prompt.
        """
        named = {"description": prompt_description, "metadata": prompt_metadata}
        fields: Json = {key: value for key, value in named.items() if value is not None}
        if not fields:
            raise UsageError(
                "At least one of prompt_description or prompt_metadata must be passed; else nothing changes."
            )
        return self._shelf.update_prompt(prompt_identifier, fields)

    def delete(self, *, prompt_identifier: str) -> None:
        """Delete a prompt and its versions from a server.

        Args:
            prompt_identifier: The prompt's name or id.

        Raises:
            UsageError: If there is no server.
            NotFoundError: If there is no such prompt.
        """
        self._shelf.delete_prompt(prompt_identifier)


class AsyncPromptTags:
    """The tags of prompts' versions: every method a coroutine function."""

    def __init__(self, blocking: PromptTags) -> None:
        self._blocking = blocking

    async def create(
        self, *, prompt_version_id: str, name: str, description: str | None = None
    ) -> None:
        """Give a version a tag; see `PromptTags.create`."""
        await asyncio.to_thread(
            self._blocking.create,
            prompt_version_id=prompt_version_id,
            name=name,
            description=description,
        )

    async def list(self, *, prompt_version_id: str) -> list[Json]:
        """List the tags of a version; see `PromptTags.list`."""
        return await asyncio.to_thread(self._blocking.list, prompt_version_id=prompt_version_id)


class AsyncPrompts:
    """The prompts of an `AsyncClient`: every method a coroutine function."""

    def __init__(self, client: Connection) -> None:
        self._blocking = Prompts(client)

    @property
    def tags(self) -> AsyncPromptTags:
        """The tags of versions."""
        return AsyncPromptTags(self._blocking.tags)

    async def create(
        self,
        *,
        version: PromptVersion,
        name: str,
        prompt_description: str | None = None,
        prompt_metadata: Mapping[str, Any] | None = None,
    ) -> PromptVersion:
        """Store a version of a prompt; see `Prompts.create`."""
        return await asyncio.to_thread(
            self._blocking.create,
            version=version,
            name=name,
            prompt_description=prompt_description,
            prompt_metadata=prompt_metadata,
        )

    async def get(
        self,
        *,
        prompt_version_id: str | None = None,
        prompt_identifier: str | None = None,
        tag: str | None = None,
    ) -> PromptVersion:
        """Read a version of a prompt; see `Prompts.get`."""
        return await asyncio.to_thread(
            self._blocking.get,
            prompt_version_id=prompt_version_id,
            prompt_identifier=prompt_identifier,
            tag=tag,
        )

    async def update(
        self,
        *,
        prompt_identifier: str,
        prompt_description: str | None = None,
        prompt_metadata: Mapping[str, Any] | None = None,
    ) -> Json:
        """Change the description or the metadata of a prompt; see `Prompts.update`."""
        return await asyncio.to_thread(
            self._blocking.update,
            prompt_identifier=prompt_identifier,
            prompt_description=prompt_description,
            prompt_metadata=prompt_metadata,
        )

    async def delete(self, *, prompt_identifier: str) -> None:
        """Delete a prompt and its versions; see `Prompts.delete`."""
        await asyncio.to_thread(self._blocking.delete, prompt_identifier=prompt_identifier)


def _stored(entry: PromptEntry) -> Json:
    return {**entry.version, "id": entry.id}


def _absent(prompt: str) -> NotFoundError:
    return NotFoundError(
        f"Prompt not found: {prompt!r} is not in this store; client.prompts.create(name=..., version=...) "
        "makes one."
    )
