"""What is noted beside the runs of an experiment: the bases of the entries in `phoenix_nb.model.entries`."""

from datetime import datetime
from typing import ClassVar

from phoenix_nb.model.base import Record


class Entry(Record):
    """One line about a subject. Its class has a name of its own in the store."""

    kind: ClassVar[str]
    id: str
    """Unique; an entry that is stored again under its id is not a second one."""
    created_at: datetime

    @property
    def subject(self) -> str:
        """The id of the experiment or dataset that it is about."""
        raise NotImplementedError


class ExperimentEntry(Entry):
    """One line about an experiment."""

    experiment_id: str

    @property
    def subject(self) -> str:
        """The experiment's id."""
        return self.experiment_id
