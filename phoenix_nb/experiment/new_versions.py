"""New versions of datasets, made out of what was read in an experiment."""

from collections.abc import Mapping, Sequence
from typing import Any

from phoenix_nb.core.ports import Store
from phoenix_nb.core.values.json_coerce import clean_text, coerce_output
from phoenix_nb.core.values.near_name import near_name
from phoenix_nb.dataset import Dataset
from phoenix_nb.dataset.new_version import new_version
from phoenix_nb.errors import NotFoundError, UsageError
from phoenix_nb.experiment.fields import ExperimentFields
from phoenix_nb.model import DatasetRecord, ExampleRecord

__all__ = ["add_to_dataset", "correct_expected"]


def add_to_dataset(
    experiment: ExperimentFields, rows: Any, *, split: str | None, dataset: str | Dataset | None
) -> Dataset:
    """Put the examples of some rows into a split, another dataset, or a split of another dataset.

    Raises:
        UsageError: If there are no such rows, or neither a split nor a dataset is named.
        StoreError: If the version cannot be stored.
    """
    if split is None and dataset is None:
        raise UsageError(
            'Say where the rows go: split="hard", dataset="hard cases", or both of them.'
        )
    if split is not None:
        split = _name("split", split)
    store = experiment.store_for("datasets are stored")
    chosen = [experiment.dataset.record.examples[place] for place in _places(experiment, rows)]
    latest = _latest(store, experiment, dataset)
    merged = {example.id: example for example in (*latest.examples, *_missing(latest, chosen))}
    if split is not None:
        for example in chosen:
            known = merged[example.id]
            if split not in known.splits:
                merged[example.id] = known.model_copy(update={"splits": (*known.splits, split)})
    return _saved(store, latest, list(merged.values()))


def correct_expected(experiment: ExperimentFields, example_id: str, expected: Any) -> Dataset:
    """Replace what is expected of an example, in a new version of the dataset.

    Raises:
        UsageError: If there is no such example, `expected` does not say which of several keys it is for, or
            it names a key that no example of the dataset has.
        StoreError: If the version cannot be stored.
    """
    store = experiment.store_for("datasets are stored")
    place = _places(experiment, example_id)[0]
    latest = _latest(store, experiment, None)
    example = latest.example(example_id) or experiment.dataset.record.examples[place]
    if not isinstance(expected, Mapping):
        if len(example.output) != 1:
            keys = ", ".join(map(repr, example.output)) or "none"
            raise UsageError(
                f"expected={expected!r:.80} does not say which key it is the value of; the keys are {keys}: "
                "pass a dict."
            )
        expected = {next(iter(example.output)): expected}
    known = dict.fromkeys(key for one in latest.examples for key in one.output)
    if known and (unknown := [key for key in expected if key not in known]):
        near = near_name(unknown[0], known)
        hint = f"did you mean {near!r}?" if near else f"use {', '.join(map(repr, known))}."
        raise UsageError(f"No example expects the key {unknown[0]!r}; {hint}")
    output, _ = coerce_output({**example.output, **expected}, root="expected")
    corrected = example.model_copy(update={"output": output})
    merged = {one.id: one for one in (*latest.examples, corrected)}
    return _saved(store, latest, list(merged.values()))


def _latest(
    store: Store, experiment: ExperimentFields, dataset: str | Dataset | None
) -> DatasetRecord:
    """The latest version of a dataset, to which others may have added since; empty if it is new."""
    if dataset is None:
        return store.load_dataset(dataset_id=experiment.dataset_id)
    name = dataset.name if isinstance(dataset, Dataset) else _name("dataset", dataset)
    try:
        return store.load_dataset(name=name)
    except NotFoundError:
        examples = dataset.record.examples if isinstance(dataset, Dataset) else ()
        return new_version(examples, name, None, None)


def _missing(latest: DatasetRecord, chosen: Sequence[ExampleRecord]) -> list[ExampleRecord]:
    """The examples that a dataset lacks, without the splits of the dataset that they come from."""
    same = {example.id for example in latest.examples}
    return [one.model_copy(update={"splits": ()}) for one in chosen if one.id not in same]


def _saved(store: Store, latest: DatasetRecord, examples: Sequence[ExampleRecord]) -> Dataset:
    version = new_version(examples, latest.name, latest.description, latest.metadata)
    if version.version_id == latest.version_id:
        return Dataset(latest)
    return Dataset(store.save_dataset(version.model_copy(update={"id": latest.id})))


def _places(experiment: ExperimentFields, rows: Any) -> list[int]:
    places = experiment.dataset.record.places
    return [places[id_] for id_ in experiment.dataset.ids_of(rows)]


def _name(what: str, text: Any) -> str:
    if not isinstance(text, str) or not text.strip():
        raise UsageError(f"{what}={text!r} is not a name; pass a text that is not empty.")
    return clean_text(text.strip())
