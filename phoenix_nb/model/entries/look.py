"""Comparisons that somebody has seen."""

from phoenix_nb.model.entry import Entry


class Look(Entry):
    """A comparison of experiments on a dataset that somebody has seen."""

    kind = "look"
    dataset_id: str
    dataset_version_id: str
    experiment_ids: tuple[str, ...]
    identities: tuple[str, ...]
    """What was compared, as hashes: two experiments of one identity are one."""

    @property
    def subject(self) -> str:
        """The dataset's id."""
        return self.dataset_id
