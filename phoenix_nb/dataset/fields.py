"""What a dataset holds: a version of named examples, found by position or by id."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, overload

from phoenix_nb.core.values.near_name import near_name
from phoenix_nb.errors import DatasetError
from phoenix_nb.model import DatasetRecord
from phoenix_nb.model.public import Example

__all__ = ["DatasetFields"]


class DatasetFields:
    """The fields of one version of a dataset, and the sequence of its examples."""

    def __init__(self, record: DatasetRecord) -> None:
        self._record = record
        self._examples: list[Example] | None = None

    @property
    def record(self) -> DatasetRecord:
        """The stored form."""
        return self._record

    def check_unchanged(self) -> None:
        """Refuse to be run once somebody has written into an example: a version never changes.

        Raises:
            DatasetError: If an example is not what it was.
        """
        if any(one.changed for one in self._examples or ()):
            raise DatasetError(
                f"Examples of {self.name!r} have been changed since it was made, and a version never "
                "changes. Make a new dataset of them: Dataset.from_records(list(dataset), name=...)."
            )

    @property
    def id(self) -> str:
        """Identifies the dataset through all its versions."""
        return self._record.id

    @property
    def name(self) -> str:
        """The name under which versions belong together."""
        return self._record.name

    @property
    def version_id(self) -> str:
        """In the embedded store, a hash of the examples: same content, same version."""
        return self._record.version_id

    @property
    def description(self) -> str | None:
        """What it is for, in words."""
        return self._record.description

    @property
    def metadata(self) -> dict[str, Any]:
        """What is kept beside the dataset as a whole."""
        return dict(self._record.metadata)

    @property
    def created_at(self) -> datetime:
        """When this version was made."""
        return self._record.created_at

    @property
    def updated_at(self) -> datetime:
        """When the dataset was last changed, as far as the store knows."""
        return self._record.updated_at or self._record.created_at

    @property
    def examples(self) -> list[Example]:
        """The examples, in order: dicts under Phoenix's names, made when they are first asked for."""
        if self._examples is None:
            changed = self.updated_at
            self._examples = [Example.of(one, changed=changed) for one in self._record.examples]
        return list(self._examples)

    @property
    def example_count(self) -> int:
        """How many examples there are."""
        return len(self._record.examples)

    @property
    def splits(self) -> tuple[str, ...]:
        """The names of all splits, in the order in which they first appear."""
        every = (split for one in self._record.examples for split in one.splits)
        return tuple(dict.fromkeys(every))

    @property
    def _filtered_split_names(self) -> list[str]:
        """What Phoenix's client calls the splits that a dataset was narrowed to when it was read."""
        return list(self._record.splits)

    def __len__(self) -> int:
        return len(self._record.examples)

    def __iter__(self) -> Iterator[Example]:
        return iter(self.examples)

    def __contains__(self, item: object) -> bool:
        return item in self._record.places if isinstance(item, str) else item in self.examples

    @overload
    def __getitem__(self, key: int | str) -> Example: ...
    @overload
    def __getitem__(self, key: slice) -> list[Example]: ...
    def __getitem__(self, key: int | str | slice) -> Example | list[Example]:
        """Find one example by position or id, or several by a slice.

        `Dataset.from_records(dataset[:3])` makes a dataset of some, under the same ids.

        Raises:
            KeyError: If there is no example with this id.
            IndexError: If there is none at this position.
        """
        if not isinstance(key, str):
            return self.examples[key]
        place = self._record.places.get(key)
        if place is None:
            near = near_name(key, self._record.places)
            hint = f" (did you mean {near!r}?)" if near else ""
            raise KeyError(f"no example has the id {key!r}{hint}")
        return self.examples[place]

    def __eq__(self, other: object) -> bool:
        """Whether both have the same content, whatever their names."""
        if not isinstance(other, DatasetFields):
            return NotImplemented
        return self.version_id == other.version_id

    def __hash__(self) -> int:
        return hash(self.version_id)
