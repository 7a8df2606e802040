"""Examples as a user meets them, and makes them."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Self

from phoenix_nb.model import dataset as records
from phoenix_nb.model.private_copy import private_copy
from phoenix_nb.model.public.base import NOWHERE, RecordDict, time_text

_CONTENT = ("id", "input", "output", "metadata")


class Example(RecordDict):
    """One row of a dataset: what the task is given, and what is expected of it.

    Keys, as in Phoenix: `id`, `node_id`, `input`, `output`, `metadata`, `updated_at`, `source`.
    """

    __slots__ = ()

    _record: records.ExampleRecord

    id: str
    """Unique in the dataset and stable between its versions."""
    splits: tuple[str, ...]
    """Names of the splits that the example belongs to."""

    def __init__(
        self,
        *,
        id: str,
        input: Mapping[str, Any],
        output: Mapping[str, Any] | None = None,
        metadata: Mapping[str, Any] | None = None,
        splits: Iterable[str] = (),
    ) -> None:
        """Make an example for `Dataset.from_records`.

        Raises:
            ValueError: If a field is not of its type.
        """
        record = records.ExampleRecord(
            id=id,
            input=dict(input),
            output=dict(output or {}),
            metadata=dict(metadata or {}),
            splits=tuple(splits),
        )
        super().__init__(private_copy(_values(record)))
        self._source, self._place = record, NOWHERE

    @classmethod
    def of(cls, record: records.ExampleRecord, *, changed: datetime | None = None) -> Self:
        """Make the dict of a record; what it holds is the user's own copy.

        Args:
            record: The record.
            changed: What stands for the time of its last change where no server knows that.
        """
        return cls._holding(private_copy(_values(record, changed)), record)

    @classmethod
    def sharing(cls, record: records.ExampleRecord) -> Self:
        """Make the dict of a record around the record's own values, for who copies it anyway."""
        return cls._holding(_values(record), record)

    @property
    def changed(self) -> bool:
        """Whether the user has written into it since it was made."""
        return any(self.get(part) != getattr(self._record, part) for part in _CONTENT)

    @property
    def updated_at(self) -> datetime | None:
        """When it was last changed: on a server by itself, in the embedded store with its version."""
        written: str | None = self.get("updated_at")
        return None if written is None else datetime.fromisoformat(written)

    @property
    def node_id(self) -> str:
        """What a Phoenix server calls it; its id where no server stores it."""
        return self._record.node_id or self._record.id

    @property
    def input(self) -> dict[str, Any]:
        """What the task may read."""
        found: dict[str, Any] = self["input"]
        return found

    @property
    def output(self) -> dict[str, Any]:
        """What is expected; bound as `expected` or `reference`."""
        found: dict[str, Any] = self["output"]
        return found

    @property
    def expected(self) -> dict[str, Any]:
        """The expected output, by the name under which evaluators see it."""
        return self.output

    @property
    def reference(self) -> dict[str, Any]:
        """The expected output, by Phoenix's other name for it."""
        return self.output

    @property
    def metadata(self) -> dict[str, Any]:
        """Further facts about the example."""
        found: dict[str, Any] = self["metadata"]
        return found


def _values(record: records.ExampleRecord, changed: datetime | None = None) -> dict[str, Any]:
    changed = record.updated_at or changed
    return {
        "id": record.id,
        "node_id": record.node_id or record.id,
        "input": record.input,
        "output": record.output,
        "metadata": record.metadata,
        "updated_at": None if changed is None else time_text(changed),
        "source": None if record.source is None else dict(record.source),
    }
