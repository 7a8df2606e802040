"""Tags of experiments."""

from phoenix_nb.model.entry import Entry


class ExperimentTag(Entry):
    """A tag of an experiment, which no other one on its dataset has from then on; or its end."""

    kind = "experiment_tag"
    dataset_id: str
    experiment_id: str
    name: str
    removed: bool = False

    @property
    def subject(self) -> str:
        """The dataset's id."""
        return self.dataset_id
