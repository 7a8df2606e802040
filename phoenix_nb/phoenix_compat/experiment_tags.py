"""Tags of experiments: each names one experiment on a dataset, such as its baseline."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Protocol

from phoenix_nb.comparison import Comparison, compare_experiments
from phoenix_nb.connection import Connection
from phoenix_nb.core.ports import Store
from phoenix_nb.core.values.ids import new_hex_id
from phoenix_nb.errors import NotFoundError, UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.model.entries.experiment_tag import ExperimentTag
from phoenix_nb.verbs.arguments import experiment_named, stored_dataset
from phoenix_nb.verbs.stored import get_experiment

__all__ = ["AsyncExperimentTags", "ExperimentTags"]

BASELINE = "baseline"
"""The tag of the experiment that Phoenix's pages compare others with."""


class _Shelf(Protocol):
    """Where tags are stored: what `phoenix_nb.stores.phoenix.resources` has of them."""

    def experiment_tags(self, experiment_id: str) -> list[dict[str, Any]]: ...
    def tag_experiment(self, experiment_id: str, name: str) -> None: ...
    def untag_experiment(self, experiment_id: str, name: str) -> None: ...


class _EmbeddedShelf:
    """Tags in a store of entries: the last entry for each name on a dataset counts."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def experiment_tags(self, experiment_id: str) -> list[dict[str, Any]]:
        dataset_id = self._store.load_experiment(experiment_id).dataset_id
        tags = {tag.name: tag for tag in self._store.load_entries(ExperimentTag, dataset_id)}
        return [
            {"name": tag.name}
            for tag in tags.values()
            if tag.experiment_id == experiment_id and not tag.removed
        ]

    def tag_experiment(self, experiment_id: str, name: str) -> None:
        self._add(experiment_id, name, removed=False)

    def untag_experiment(self, experiment_id: str, name: str) -> None:
        if name in (tag["name"] for tag in self.experiment_tags(experiment_id)):
            self._add(experiment_id, name, removed=True)

    def _add(self, experiment_id: str, name: str, *, removed: bool) -> None:
        record = self._store.load_experiment(experiment_id)
        self._store.add_entries(
            [
                ExperimentTag(
                    id=new_hex_id(8),
                    created_at=datetime.now(UTC),
                    dataset_id=record.dataset_id,
                    experiment_id=record.id,
                    name=name,
                    removed=removed,
                )
            ]
        )


class ExperimentTags:
    """The tags of experiments: a tag names one experiment on a dataset, and moves when it is set again.

    Example:
        >>> import phoenix_nb as pnb
        >>> client = pnb.Client(path=folder)
        >>> dataset = client.datasets.create_dataset(name="letters", inputs=[{"q": "a"}])
        >>> ran = client.experiments.run_experiment(dataset, lambda q: "a", print_summary=False)
        >>> client.experiments.tags.create(experiment_id=ran.id, name="baseline")
        >>> client.experiments.tags.find(dataset="letters", name="baseline").id == ran.id
        True
    """

    def __init__(self, client: Connection) -> None:
        self._client = client
        shelf = getattr(client.store, "resources", None)
        self._shelf: _Shelf = _EmbeddedShelf(client.store) if shelf is None else shelf

    def create(self, *, experiment_id: str | RanExperiment, name: str = BASELINE) -> None:
        """Give an experiment a tag; another one on its dataset that had it no longer has it.

        Args:
            experiment_id: The experiment, its id, or its name.
            name: The tag; Phoenix's pages compare with the one called "baseline".

        Raises:
            UsageError: If the tag is an empty text.
            NotFoundError: If there is no such experiment.
        """
        if not name.strip():
            raise UsageError(f"name={name!r} is not a tag; pass a text that is not empty.")
        self._shelf.tag_experiment(self._id(experiment_id), name)

    def list(self, *, experiment_id: str | RanExperiment) -> list[str]:
        """List the tags of an experiment.

        Args:
            experiment_id: The experiment, its id, or its name.

        Returns:
            The tags' names.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        return [tag["name"] for tag in self._shelf.experiment_tags(self._id(experiment_id))]

    def delete(self, *, experiment_id: str | RanExperiment, name: str = BASELINE) -> None:
        """Take a tag away from an experiment, if it has it.

        Args:
            experiment_id: The experiment, its id, or its name.
            name: The tag.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        self._shelf.untag_experiment(self._id(experiment_id), name)

    def find(self, *, dataset: str, name: str = BASELINE) -> RanExperiment:
        """Read the experiment on a dataset that has a tag.

        Args:
            dataset: The dataset's id or its name.
            name: The tag.

        Returns:
            The experiment, as it stands.

        Raises:
            NotFoundError: If no experiment on the dataset has it, or there is no such dataset.
        """
        for id_ in self._experiments(dataset):
            if name in (tag["name"] for tag in self._shelf.experiment_tags(id_)):
                return get_experiment(id_, client=self._client)
        raise NotFoundError(
            f"No experiment on {dataset!r} has the tag {name!r}; give it to one with tags.create(...)."
        )

    def promote(
        self,
        *,
        experiment_id: str | RanExperiment,
        evaluator: str | int,
        margin: float = 0.0,
        strict: bool = False,
        name: str = BASELINE,
    ) -> Comparison | None:
        """Give an experiment the baseline's tag if it is no worse than the one that has it.

        The first experiment on a dataset has nothing to be compared with, and gets the tag.

        Args:
            experiment_id: The experiment, its id, or its name.
            evaluator: What decides, by name or position; as for `Comparison.assert_no_regression`.
            margin: The loss that is still acceptable, in units of the score.
            strict: Whether a regression beyond the margin must be ruled out.
            name: The tag.

        Returns:
            The comparison with the former baseline; None if there was no other.

        Raises:
            AssertionError: If it is worse; the tag then stays where it is.
            NotFoundError: If there is no such experiment.
        """
        new = get_experiment(experiment_id, client=self._client)
        try:
            former = self.find(dataset=new.dataset_id, name=name)
        except NotFoundError:
            former = new
        compared = None
        if former.id != new.id:
            compared = compare_experiments([former, new], 0)
            compared.assert_no_regression(evaluator, margin, strict=strict)
        self.create(experiment_id=new.id, name=name)
        return compared

    def _experiments(self, dataset: str) -> Iterator[str]:
        store = self._client.store
        for summary in store.list_experiments(stored_dataset(store, dataset).id):
            yield summary.experiment_id

    def _id(self, experiment: str | RanExperiment) -> str:
        return experiment_named(self._client.store, experiment)[0].id


class AsyncExperimentTags:
    """The tags of experiments: every method a coroutine function."""

    def __init__(self, client: Connection) -> None:
        self._blocking = ExperimentTags(client)

    async def create(self, *, experiment_id: str | RanExperiment, name: str = BASELINE) -> None:
        """Give an experiment a tag; see `ExperimentTags.create`."""
        await asyncio.to_thread(self._blocking.create, experiment_id=experiment_id, name=name)

    async def list(self, *, experiment_id: str | RanExperiment) -> list[str]:
        """List the tags of an experiment; see `ExperimentTags.list`."""
        return await asyncio.to_thread(self._blocking.list, experiment_id=experiment_id)

    async def delete(self, *, experiment_id: str | RanExperiment, name: str = BASELINE) -> None:
        """Take a tag away from an experiment; see `ExperimentTags.delete`."""
        await asyncio.to_thread(self._blocking.delete, experiment_id=experiment_id, name=name)

    async def find(self, *, dataset: str, name: str = BASELINE) -> RanExperiment:
        """Read the experiment on a dataset that has a tag; see `ExperimentTags.find`."""
        return await asyncio.to_thread(self._blocking.find, dataset=dataset, name=name)

    async def promote(
        self,
        *,
        experiment_id: str | RanExperiment,
        evaluator: str | int,
        margin: float = 0.0,
        strict: bool = False,
        name: str = BASELINE,
    ) -> Comparison | None:
        """Give an experiment the baseline's tag if it is no worse; see `ExperimentTags.promote`."""
        return await asyncio.to_thread(
            self._blocking.promote,
            experiment_id=experiment_id,
            evaluator=evaluator,
            margin=margin,
            strict=strict,
            name=name,
        )
